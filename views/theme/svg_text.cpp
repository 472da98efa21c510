// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/svg_text.h"

#include "views/theme/theme.h"

#include <QByteArray>
#include <QFont>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QString>

#include <array>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace mw {

namespace {

QString plainOf(QString escaped)
{
    return escaped.replace(QStringLiteral("&lt;"), QStringLiteral("<")).replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\"")).replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

/// One text of the file, in the coordinates of its group.
struct SvgText {
    QRegularExpressionMatch found{};
    QString group{};   ///< its transform
    double left{}, length{};
};

/// The generator writes where each begins alone.
std::vector<SvgText> textsOf(const QString& svg)
{
    static const QRegularExpression text(
        QStringLiteral("<text ([^>]*?)x=\"([-+.e\\d]+)\" y=\"([^\"]*)\" font-family=\"([^\"]*)\" font-size=\"([.\\d]+)\" font-weight=\"(\\d+)\"([^>]*)>([^<]*)</text>"));
    static const QRegularExpression matrix(QStringLiteral("transform=\"([^\"]*)\""));
    std::vector<SvgText> texts;
    auto group = matrix.globalMatch(svg);
    QString within;
    for (auto it = text.globalMatch(svg); it.hasNext();) {
        SvgText one{.found = it.next()};
        while (group.hasNext() && group.peekNext().capturedStart() < one.found.capturedStart()) within = group.next().captured(1);
        const QFont font = uiFont(one.found.captured(5).toDouble(), static_cast<QFont::Weight>(one.found.captured(6).toInt()));
        one.group = within, one.left = one.found.captured(2).toDouble(), one.length = QFontMetricsF(font).horizontalAdvance(plainOf(one.found.captured(8)));
        texts.push_back(std::move(one));
    }
    return texts;
}

/// Texts that begin below each other, or end so, stay so in another font; all others keep their middle.
class SvgAnchors {
public:
    explicit SvgAnchors(const std::vector<SvgText>& texts)
    {
        for (const SvgText& text : texts)
            for (std::size_t at = 0; at < kPlaces.size(); ++at) ++m_count[keyOf(text, at)];
    }

    /// How much of the length lies left of the anchor, and its name.
    [[nodiscard]] std::pair<double, const char*> of(const SvgText& text) const
    {
        std::size_t best = 0;
        for (std::size_t at = 1; at < kPlaces.size(); ++at)
            if (m_count.at(keyOf(text, at)) > m_count.at(keyOf(text, best))) best = at;
        return kPlaces[best];
    }

private:
    static constexpr std::array<std::pair<double, const char*>, 3> kPlaces{{{0.5, "middle"}, {0, "start"}, {1, "end"}}};
    using Key = std::tuple<QString, std::size_t, long>;
    static Key keyOf(const SvgText& text, std::size_t at) { return {text.group, at, std::lround(text.left + text.length * kPlaces[at].first)}; }
    std::map<Key, int> m_count{};
};

}  // namespace

QByteArray withTextsInPlace(const QByteArray& svg)
{
    const QString all = QString::fromUtf8(svg);
    const std::vector<SvgText> texts = textsOf(all);
    const SvgAnchors anchors(texts);
    QString out;
    out.reserve(all.size() * 11 / 10);
    qsizetype done = 0;
    for (const SvgText& text : texts) {
        const auto& found = text.found;
        out += QStringView(all).mid(done, found.capturedStart() - done);
        done = found.capturedEnd();
        if (text.length <= 0) {
            out += found.captured();
            continue;
        }
        const auto [part, anchor] = anchors.of(text);
        out += QStringLiteral("<text %1x=\"%2\" y=\"%3\" text-anchor=\"%8\" textLength=\"%4\" lengthAdjust=\"spacingAndGlyphs\" "
                              "font-family=\"%5, Helvetica, Arial, sans-serif\" font-size=\"%6\" font-weight=\"%7\"%9>")
                   .arg(found.captured(1), QString::number(text.left + text.length * part, 'f', 2), found.captured(3), QString::number(text.length, 'f', 2),
                        found.captured(4), found.captured(5), found.captured(6), QLatin1String(anchor), found.captured(7)) +
               found.captured(8) + QStringLiteral("</text>");
    }
    out += QStringView(all).mid(done);
    return out.toUtf8();
}

}  // namespace mw
