// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/plan_file.h"

#include "model/io/atomic_file.h"
#include "views/canvas/plan/plan_painter.h"
#include "views/session/text/qt_text.h"
#include "views/theme/svg_text.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>

namespace mw {

namespace {

constexpr int kWidth_px = 1600;
constexpr int kRulers_px = 60;     ///< room above and below the hall

QSize sizeFor(const Hall& hall)
{
    const int height = static_cast<int>(kWidth_px * hall.depth_m / std::max(hall.width_m, 0.1)) + kRulers_px;
    return {kWidth_px, std::clamp(height, 400, 4000)};
}

template <class Paint>
QByteArray pngOf(QSize size, Paint&& paint)
{
    QImage image(size, QImage::Format_RGB32);
    {
        QPainter painter(&image);
        paint(painter);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

template <class Paint>
QByteArray svgOf(QSize size, const QString& title, Paint&& paint)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(0, 0), size));
    svg.setTitle(title);
    QPainter painter(&svg);
    paint(painter);
    painter.end();
    return withTextsInPlace(bytes);
}

}  // namespace

std::optional<Diagnostic> writePlan(const Results& results, const Theme& theme, std::string_view overlay, int hall, const std::string& path, const PlanOptions& options)
{
    const bool svg = path.ends_with(".svg");
    if (!svg && !path.ends_with(".png"))
        return Diagnostic{Diagnostic::Level::Error, {path, 0, 0}, "the file name does not tell the kind of picture", "an ending of .png or .svg"};
    if (hall < 0 || static_cast<std::size_t>(hall) >= results.layout->halls.size())
        return Diagnostic{Diagnostic::Level::Error, {path, 0, 0}, "the layout has no such hall to draw", "one of its halls"};
    const QSize size = sizeFor(results.layout->halls[static_cast<std::size_t>(hall)]);
    const auto paint = [&](QPainter& painter) {
        painter.fillRect(QRect(QPoint(0, 0), size), theme.canvas);
        paintPlan(painter, size, results.facility, &results, theme, overlay, hall, options);
    };
    const QByteArray bytes = svg ? svgOf(size, toQt(results.summary.name), paint) : pngOf(size, paint);
    return writeFileAtomically(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

}  // namespace mw
