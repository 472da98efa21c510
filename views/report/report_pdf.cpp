// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/report.h"

#include "views/report/report_boxes.h"
#include "views/theme/fonts.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPdfWriter>

#include <qcustomplot.h>

namespace mw {

namespace {

using namespace report;

constexpr double kDpi = 96;            ///< of the lengths that the layout counts in
constexpr double kMargin_mm = 16;
constexpr double kFoot_px = 30;

void paintFoot(QCPPainter& painter, const QSizeF& page, const QString& title, std::size_t number, std::size_t count)
{
    const QFont font = pageFont(10);
    const QRectF foot(0, page.height() - kFoot_px + 10, page.width(), kFoot_px - 10);
    painter.setPen(QPen(ink().line, 0.75));
    painter.drawLine(QLineF(foot.topLeft(), foot.topRight()));
    painter.setFont(font);
    painter.setPen(QPen(ink().muted));
    const QString left = QFontMetricsF(font).elidedText(title, Qt::ElideRight, page.width() - 200) + QStringLiteral("  ·  Millwright");
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, left);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, QStringLiteral("%1 / %2").arg(number).arg(count));
}

void setUp(QPdfWriter& writer, const QString& title)
{
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Millwright"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMargin_mm, kMargin_mm, kMargin_mm, kMargin_mm), QPageLayout::Millimeter);
}

}  // namespace

QByteArray toPdf(const Report& report)
{
    loadFonts();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    setUp(writer, report.title);
    const double toDevice = writer.resolution() / kDpi;
    const QSizeF page(writer.width() / toDevice, writer.height() / toDevice);
    const auto boxes = boxesOf(report);
    const auto pages = paginate(boxes, page.height() - kFoot_px);

    QCPPainter painter(&writer);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.scale(toDevice, toDevice);
    for (std::size_t number = 0; number < pages.size(); ++number) {
        if (number > 0) writer.newPage();
        for (const auto& placed : pages[number]) boxes[placed.box].paint(painter, placed.top);
        paintFoot(painter, page, report.title, number + 1, pages.size());
    }
    painter.end();
    return bytes;
}

}  // namespace mw
