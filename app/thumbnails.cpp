// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/thumbnails.h"

#include "views/canvas/plan_painter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>

namespace mw {

namespace {

const QSize kSize(192, 120);   // twice what the card shows, for dense screens
constexpr int kLarger = 4;     // the plan keeps margins of a few pixels: drawn large and made small they take no room

PlanOptions bare()
{
    PlanOptions options;
    options.layers.labels = options.layers.badges = options.layers.grid = false;
    options.rulers = options.legend = options.title = false;
    return options;
}

void drawTo(const QString& file, const ResultsPtr& results, const Theme& theme)
{
    QImage image(kSize * kLarger, QImage::Format_RGB32);
    image.fill(theme.canvas);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paintPlan(painter, image.size(), results->facility, results.get(), theme, {}, 0, bare());
    }
    QDir().mkpath(QFileInfo(file).absolutePath());
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && image.scaled(kSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).save(&out, "PNG")) out.commit();
}

}  // namespace

QString thumbnailOf(const QString& layoutFile)
{
    const auto name = QCryptographicHash::hash(QFileInfo(layoutFile).absoluteFilePath().toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/thumbnails/") + QString::fromLatin1(name) +
           QStringLiteral(".png");
}

void keepThumbnail(const ResultsPtr& results, const Theme& theme, const QString& layoutFile)
{
    if (!results->facility || results->layout->halls.empty()) return;
    QThreadPool::globalInstance()->start([results, &theme, file = thumbnailOf(layoutFile)] { drawTo(file, results, theme); });
}

}  // namespace mw
