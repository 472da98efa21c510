// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/thumbnails.h"

#include "model/facility/facility.h"
#include "model/io/layout_file.h"
#include "views/canvas/plan/plan_painter.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPointer>
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

void drawTo(const QString& file, const FacilityPtr& facility, const Results* results, const Theme& theme)
{
    QImage image(kSize * kLarger, QImage::Format_RGB32);
    image.fill(theme.canvas);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paintPlan(painter, image.size(), facility, results, theme, {}, 0, bare());
    }
    QDir().mkpath(QFileInfo(file).absolutePath());
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && image.scaled(kSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).save(&out, "PNG")) out.commit();
}

/// Null: it cannot be read, or has no hall to be drawn.
FacilityPtr facilityOf(const QString& layoutFile, const CatalogPtr& builtIn)
{
    auto layout = readLayoutFile(fromQt(layoutFile));
    if (!layout.value || layout.value->halls.empty()) return nullptr;
    const auto catalog = catalogFor(*layout.value, fromQt(layoutFile), builtIn);
    return catalog.value ? expand(std::make_shared<const Layout>(std::move(*layout.value)), *catalog.value) : nullptr;
}

bool isNewer(const QString& file, const QString& than)
{
    const QFileInfo info(file);
    return info.exists() && info.lastModified() >= QFileInfo(than).lastModified();
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
    QThreadPool::globalInstance()->start([results, &theme, file = thumbnailOf(layoutFile)] { drawTo(file, results->facility, results.get(), theme); });
}

void drawThumbnails(const QStringList& layoutFiles, const CatalogPtr& builtIn, const Theme& theme, QObject* receiver, const ThumbnailShown& shown)
{
    for (const QString& layoutFile : layoutFiles) {
        const QString picture = thumbnailOf(layoutFile + QLatin1Char('#') + theme.id);
        if (isNewer(picture, layoutFile)) {
            shown(layoutFile, picture);
            continue;
        }
        QThreadPool::globalInstance()->start([=, &theme, to = QPointer<QObject>(receiver)] {
            const FacilityPtr facility = facilityOf(layoutFile, builtIn);
            if (!facility) return;
            drawTo(picture, facility, nullptr, theme);
            QMetaObject::invokeMethod(qApp, [=] {
                if (to) shown(layoutFile, picture);
            });
        });
    }
}

}  // namespace mw
