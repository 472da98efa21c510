// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/svg_text.h"

#include "views/theme/theme.h"

#include <QByteArray>
#include <QFont>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QString>

namespace mw {

namespace {

QString plainOf(QString escaped)
{
    return escaped.replace(QStringLiteral("&lt;"), QStringLiteral("<")).replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\"")).replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

}  // namespace

QByteArray withTextsInPlace(const QByteArray& svg)
{
    static const QRegularExpression text(
        QStringLiteral("<text ([^>]*?)x=\"([-+.e\\d]+)\" y=\"([^\"]*)\" font-family=\"([^\"]*)\" font-size=\"([.\\d]+)\" font-weight=\"(\\d+)\"([^>]*)>([^<]*)</text>"));
    const QString all = QString::fromUtf8(svg);
    QString out;
    out.reserve(all.size() * 11 / 10);
    qsizetype done = 0;
    for (auto it = text.globalMatch(all); it.hasNext();) {
        const auto found = it.next();
        const QFont font = uiFont(found.captured(5).toDouble(), static_cast<QFont::Weight>(found.captured(6).toInt()));
        const double length = QFontMetricsF(font).horizontalAdvance(plainOf(found.captured(8)));
        out += QStringView(all).mid(done, found.capturedStart() - done);
        done = found.capturedEnd();
        if (length <= 0) {
            out += found.captured();
            continue;
        }
        out += QStringLiteral("<text %1x=\"%2\" y=\"%3\" text-anchor=\"middle\" textLength=\"%4\" lengthAdjust=\"spacingAndGlyphs\" "
                              "font-family=\"%5, Helvetica, Arial, sans-serif\" font-size=\"%6\" font-weight=\"%7\"%8>")
                   .arg(found.captured(1), QString::number(found.captured(2).toDouble() + length / 2, 'f', 2), found.captured(3), QString::number(length, 'f', 2),
                        found.captured(4), found.captured(5), found.captured(6), found.captured(7)) +
               found.captured(8) + QStringLiteral("</text>");
    }
    out += QStringView(all).mid(done);
    return out.toUtf8();
}

}  // namespace mw
