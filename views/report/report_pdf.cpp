// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/report.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace mw {

namespace {

constexpr double kDpi = 96;            ///< the unit of the HTML's pixels
constexpr double kMargin_mm = 16;
constexpr double kFoot_px = 28;

void paintFoot(QPainter& painter, const QRectF& page, const QString& title, int number, int count)
{
    QFont font;
    font.setPixelSize(10);
    painter.setFont(font);
    painter.setPen(QColor(0x56, 0x62, 0x73));
    const QRectF foot(0, page.height() - kFoot_px + 12, page.width(), kFoot_px - 12);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, title + QStringLiteral("  -  Millwright"));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, QStringLiteral("%1 / %2").arg(number).arg(count));
}

}  // namespace

QByteArray toPdf(const Report& report)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(report.title);
    writer.setCreator(QStringLiteral("Millwright"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMargin_mm, kMargin_mm, kMargin_mm, kMargin_mm), QPageLayout::Millimeter);
    const double toDevice = writer.resolution() / kDpi;
    const QRectF page(0, 0, writer.width() / toDevice, writer.height() / toDevice);

    QTextDocument document;
    document.setDocumentMargin(0);
    document.setPageSize({page.width(), page.height() - kFoot_px});
    document.setHtml(toHtml(report));

    QPainter painter(&writer);
    painter.scale(toDevice, toDevice);
    const int count = document.pageCount();
    for (int number = 1; number <= count; ++number) {
        if (number > 1) writer.newPage();
        const double top = (number - 1) * document.pageSize().height();
        painter.save();
        painter.translate(0, -top);
        document.drawContents(&painter, QRectF(0, top, page.width(), document.pageSize().height()));
        painter.restore();
        paintFoot(painter, page, report.title, number, count);
    }
    painter.end();
    return bytes;
}

}  // namespace mw
