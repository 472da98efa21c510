// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/plan_picture.h"

#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr qint64 kMostPixels = 32'000'000;  // a picture of more is read smaller: 128 MB
constexpr int kSmallestLevel_px = 512;

QString tr(const char* text)
{
    return QCoreApplication::translate("mw::PlanPicture", text);
}

bool isDrawing(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    return suffix == QStringLiteral("svg") || suffix == QStringLiteral("svgz");
}

/// Takes the paper away: the lighter a colour, the clearer. What is transparent already counts as paper.
QRgb onClearGround(int r, int g, int b)
{
    const int least = std::min({r, g, b});
    return qRgba(r - least, g - least, b - least, 255 - least);
}

/// The same for a dark window: lightness, (greatest + least) / 2 of the channels, is mirrored, hue and chroma stay.
QRgb onClearDarkGround(int r, int g, int b)
{
    const int by = 255 - std::max({r, g, b}) - std::min({r, g, b});
    return qRgba(r + by, g + by, b + by, std::max({r, g, b}) + by);
}

void clearPaper(QImage& image, QRgb (*cleared)(int, int, int))
{
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const QRgb c = line[x];  // premultiplied
            const int paper = 255 - qAlpha(c);
            line[x] = cleared(qRed(c) + paper, qGreen(c) + paper, qBlue(c) + paper);
        }
    }
}

}  // namespace

QTransform placementOf(const Background& background)
{
    QTransform placement;
    placement.translate(background.x_m, background.y_m);
    placement.rotate(background.angle_deg);
    placement.scale(background.m_per_px, background.m_per_px);
    return placement;
}

PlanPicture::PlanPicture(const QString& file) : m_file(file), m_written(QFileInfo(file).lastModified()) {}
PlanPicture::~PlanPicture() = default;

std::shared_ptr<PlanPicture> PlanPicture::read(const QString& file)
{
    std::shared_ptr<PlanPicture> picture(new PlanPicture(file));
    if (!QFileInfo(file).isFile())
        picture->m_problem = tr("the file is not there");
    else if (isDrawing(file))
        picture->readDrawing();
    else
        picture->readPixels();
    if (picture->m_problem.isEmpty()) picture->lookAtGround();
    return picture;
}

bool PlanPicture::isCurrent() const
{
    return QFileInfo(m_file).lastModified() == m_written;
}

void PlanPicture::readDrawing()
{
    m_drawing = std::make_unique<QSvgRenderer>(m_file);
    m_size = m_drawing->isValid() ? m_drawing->viewBoxF().size() : QSizeF();
    if (m_size.isEmpty()) m_problem = tr("it is no SVG that can be drawn");
}

void PlanPicture::readPixels()
{
    QImageReader reader(m_file);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);  // a photograph that lies on its side
    const QByteArray format = reader.format();
    if (format != "png" && format != "jpeg") {
        m_problem = tr("it is neither PNG, JPEG nor SVG");
        return;
    }
    const QSize full = reader.size();
    const double pixels = static_cast<double>(full.width()) * full.height();
    const double smaller = std::min(1.0, std::sqrt(kMostPixels / std::max(1.0, pixels)));
    if (smaller < 1) reader.setScaledSize(full * smaller);
    QImage image = reader.read();
    if (image.isNull()) {
        m_problem = reader.errorString();
        return;
    }
    m_size = QSizeF(image.size()) / smaller;
    image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    while (true) {
        m_levels.push_back(image);
        if (std::max(image.width(), image.height()) <= kSmallestLevel_px) break;
        image = image.scaled((image.size() + QSize(1, 1)) / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
}

/// What is transparent counts as paper: lines without a ground are drawn for it.
void PlanPicture::lookAtGround()
{
    constexpr double kSample_px = 96, kLight = 0.6;
    const Wanted whole{.placed = {.m_per_px = 1}, .area_m = QRectF(QPointF(), m_size),
                       .scale = kSample_px / std::max(m_size.width(), m_size.height())};
    const QImage sample = draw(whole);
    double light = 0;
    for (int y = 0; y < sample.height(); ++y)
        for (int x = 0; x < sample.width(); ++x) {
            const QRgb c = reinterpret_cast<const QRgb*>(sample.constScanLine(y))[x];
            light += qGray(c) + 255 - qAlpha(c);
        }
    const double count = std::max(1.0, static_cast<double>(sample.width()) * sample.height());
    m_onPaper = light / count > kLight * 255;
}

/// The smallest level that need not be drawn larger.
const QImage& PlanPicture::levelFor(double pixelsPerPixel) const
{
    std::size_t level = 0;
    while (level + 1 < m_levels.size() && m_levels[level + 1].width() >= m_size.width() * pixelsPerPixel) ++level;
    return m_levels[level];
}

QImage PlanPicture::draw(const Wanted& wanted)
{
    const QSize size = (wanted.area_m.size() * wanted.scale).toSize().expandedTo({1, 1});
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(wanted.scale, wanted.scale);
    painter.translate(-wanted.area_m.topLeft());
    painter.setTransform(placementOf(wanted.placed), true);
    const QRectF all(QPointF(), m_size);
    if (m_drawing)
        m_drawing->render(&painter, all);
    else
        painter.drawImage(all, levelFor(wanted.placed.m_per_px * wanted.scale));
    painter.end();
    if (wanted.paper != Paper::Kept)
        clearPaper(image, wanted.paper == Paper::ClearLinesLight ? &onClearDarkGround : &onClearGround);
    return image;
}

}  // namespace mw
