// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_file.h"

#include "model/io/atomic_file.h"
#include "views/charts/chart_text.h"
#include "views/theme/svg_text.h"

#include <qcustomplot.h>

#include <QBuffer>
#include <QSvgGenerator>

namespace mw {

namespace {

constexpr double kDotsPerPixel = 2;   ///< for print and slides

QByteArray chartPng(QCustomPlot& plot, QSize size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    plot.toPixmap(size.width(), size.height(), kDotsPerPixel).save(&buffer, "PNG");
    return bytes;
}

QByteArray chartSvg(QCustomPlot& plot, const QString& title, QSize size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(0, 0), size));
    svg.setTitle(title);
    QCPPainter painter(&svg);
    painter.setMode(QCPPainter::pmVectorized);
    plot.toPainter(&painter, size.width(), size.height());
    painter.end();
    return withTextsInPlace(bytes);
}

}  // namespace

std::optional<Diagnostic> writeChart(QCustomPlot& plot, const ChartData& data, const QString& title, QSize size, const std::string& path)
{
    const auto write = [&](const QByteArray& bytes) { return writeFileAtomically(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())}); };
    if (path.ends_with(".png")) return write(chartPng(plot, size));
    if (path.ends_with(".svg")) return write(chartSvg(plot, title, size));
    if (path.ends_with(".csv")) return write(chartTable(data, TableText::Commas).toUtf8());
    return Diagnostic{.where = {.file = path}, .what = "the name of a chart's file ends in .png, .svg or .csv"};
}

}  // namespace mw
