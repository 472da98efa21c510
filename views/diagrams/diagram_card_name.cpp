// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/diagram_card_name.h"

#include "views/diagrams/diagram_card.h"
#include "views/session/text/qt_text.h"

#include <QRegularExpression>
#include <QStringList>

namespace mw {

namespace {

/// Without the range or first number that it ends with: "su[1-3]-node-[01-32]" -> "su[1-3]-node", "net-1 …" -> "net".
QString withoutLastRange(const QString& name)
{
    static const QRegularExpression range(QStringLiteral("[-_ ]*((\\[[^\\]]*\\])+|\\d* …)$"));
    return QString(name).remove(range);
}

/// Each shorter than the one before.
QStringList formsOf(const DiagramBox& box)
{
    const QString whole = toQt(box.name), inside = whole.section(QLatin1Char('/'), -1);
    return {whole, inside, withoutLastRange(inside), stemOf(whole)};
}

}  // namespace

QString countText(const DiagramBox& box) { return box.count > 1 ? QStringLiteral("×%L1").arg(box.count) : QString(); }

QString stemOf(const QString& name)
{
    static const QRegularExpression number(QStringLiteral("[-_ ]*(\\[[^\\]]*\\]([a-z](?![a-z]))?|[\\d…]+)"));
    return name.section(QLatin1Char('/'), -1).remove(number);
}

QString nameThatFits(const DiagramBox& box, const QFontMetricsF& metrics, double width, int form)
{
    const QStringList forms = box.count > 1 ? formsOf(box) : QStringList(toQt(box.name));
    QString last = forms.front();
    for (qsizetype i = std::min<qsizetype>(form, forms.size() - 1); i < forms.size(); ++i) {
        if (forms[i].isEmpty()) continue;
        if (last = forms[i]; metrics.horizontalAdvance(last) <= width) return last;
    }
    return form > 0 ? last : forms.front();
}

std::pair<QString, QString> inTwoRows(const QString& name, const QFontMetricsF& metrics)
{
    std::pair<QString, QString> best{name, QString()};
    double least = metrics.horizontalAdvance(name);
    for (qsizetype at = 1; at + 1 < name.size(); ++at) {
        if (!QStringLiteral("-/_. ").contains(name[at])) continue;
        const std::pair<QString, QString> rows{name.first(at + 1), name.sliced(at + 1)};
        const double width = std::max(metrics.horizontalAdvance(rows.first), metrics.horizontalAdvance(rows.second));
        if (width < least) least = width, best = rows;
    }
    return best;
}

bool hasTwoRows(const DiagramBox& box, double height, const QFontMetricsF& metrics)
{
    constexpr double kLow_px = 48;
    return height >= kLow_px && 1.96 * metrics.height() <= height - (hasLoad(box) ? kLoadRoom_px - 1 : 0);
}

double widthForName(const DiagramBox& box, double height, double scale, PlanFonts& fonts, bool bare)
{
    const QFontMetricsF& metrics = fonts.get(textPx(kCardName_px, textScale(scale)), QFont::DemiBold).metrics;
    const bool twoRows = hasTwoRows(box, height, metrics);
    const QString count = countText(box), name = toQt(box.name).section(QLatin1Char('/'), box.count > 1 ? -1 : 0);
    double text_px = metrics.horizontalAdvance(name + (count.isEmpty() || twoRows ? QString() : QLatin1Char(' ') + count));
    if (twoRows && count.isEmpty())
        if (const auto [first, second] = inTwoRows(name, metrics); !second.isEmpty()) text_px = std::max(metrics.horizontalAdvance(first), metrics.horizontalAdvance(second));
    return (bare ? kStripe_px : kNarrowField_px) + 2 * kAroundLarge_px + text_px + 1;
}

NameFit nameFit(const DiagramBox& box, const QSizeF& card, double scale, bool bare, PlanFonts& fonts)
{
    const QFontMetricsF& metrics = fonts.get(textPx(kCardName_px, textScale(scale)), QFont::DemiBold).metrics;
    const bool twoRows = hasTwoRows(box, card.height(), metrics);
    const double room = card.width() - (bare ? kStripe_px : kNarrowField_px) - 2 * kAroundLarge_px + 0.5;
    if (box.count > 1) {
        const QStringList forms = formsOf(box);
        const double width = room - (twoRows ? 0 : metrics.horizontalAdvance(QLatin1Char(' ') + countText(box)));
        const auto fits = std::find_if(forms.begin(), forms.end(), [&](const QString& form) { return !form.isEmpty() && metrics.horizontalAdvance(form) <= width; });
        return {static_cast<int>(std::min<std::ptrdiff_t>(fits - forms.begin(), forms.size() - 1)), fits != forms.end(), true, width};
    }
    const QString name = toQt(box.name);
    double width = metrics.horizontalAdvance(name);
    const bool oneRow = width <= room;
    if (const auto [first, second] = inTwoRows(name, metrics); twoRows && !second.isEmpty()) width = std::max(metrics.horizontalAdvance(first), metrics.horizontalAdvance(second));
    return {0, width <= room, oneRow, room};
}

}  // namespace mw
