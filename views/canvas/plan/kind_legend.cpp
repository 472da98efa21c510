// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/kind_legend.h"

#include "views/canvas/cards/change_card.h"
#include "views/canvas/plan/plan_painter.h"
#include "views/canvas/plan/plan_rack_inside.h"
#include "views/canvas/plan/plan_symbols.h"
#include "views/session/text/local_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace mw {

namespace {

constexpr double kKindPad_px = 10, kKindRow_px = 17, kKindMark_px = 14, kKindTitleGap_px = 5, kKindColumnGap_px = 14, kKindAway_px = 12, kKindLeast_px = 4;
constexpr double kKindMap_px = 192;   ///< of the minimap with its gaps
constexpr int kKindFont_px = 11;

QString kindTitle(const KindEntry& entry)
{
    if (entry.kind == Kind::Busway) return entry.sideB ? QCoreApplication::translate("mw::Plan", "Busway B") : QCoreApplication::translate("mw::Plan", "Busway A");
    if (entry.kind == Kind::CoolantPart && entry.overhead) return QCoreApplication::translate("mw::Plan", "Coolant piping");
    if (entry.kind == Kind::Rack && entry.look == Kind::Rack) return localText(info(Kind::Rack).title);
    return localText(info(entry.kind == Kind::Rack ? entry.look : entry.kind).title);
}

bool drawnAsKind(const KindEntry& a, const PlanItem& b)
{
    return a.kind == b.kind && a.look == b.look && (a.kind != Kind::Busway || a.sideB == b.sideB);
}

/// Of each kind one, in the order of the catalogue: systems, network, power, cooling.
std::vector<KindEntry> kindsOnPlan(const PlanIndex& index, bool far)
{
    std::vector<KindEntry> entries;
    const PlanItem* before = nullptr;
    for (const PlanItem& item : index.items()) {
        const bool another = before == nullptr || item.kind != before->kind || item.look != before->look || item.sideB != before->sideB || item.overhead != before->overhead;
        before = &item;
        if (!another || (far && item.overhead)) continue;   // of ten thousand most stand beside their like
        if (std::any_of(entries.begin(), entries.end(), [&](const KindEntry& entry) { return drawnAsKind(entry, item); })) continue;
        entries.push_back({item.kind, item.look, item.overhead, item.sideB, {}});
        entries.back().title = kindTitle(entries.back());
    }
    std::sort(entries.begin(), entries.end(), [](const KindEntry& a, const KindEntry& b) {
        return std::tuple(a.look, a.kind, a.sideB) < std::tuple(b.look, b.kind, b.sideB);
    });
    return entries;
}

/// Whether a box has room for its symbol, its name and two figures under it; in a flat one the symbol stands before them.
bool showsFigures(const PlanIndex& index, double scale, const PlanDress& dress)
{
    constexpr double kWide_px = 76, kHigh_px = 54, kFlatWide_px = 126, kFlatHigh_px = 36;   // two lines of 11 px, "29.6 % · 99.9 %" and a symbol of 14 or 22 px
    const auto shows = [&](std::size_t i) {
        if (index.items()[i].rack || std::isnan(dress.loading[i]) || !(dress.efficiency[i] < 0.99995F)) return false;
        const QSizeF box = index.items()[i].rect.size() * scale;
        return (box.width() >= kFlatWide_px && box.height() >= kFlatHigh_px) || (box.width() >= kWide_px && box.height() >= kHigh_px);
    };
    for (std::size_t i = 0; i < std::min({index.items().size(), dress.efficiency.size(), dress.loading.size()}); ++i)
        if (shows(i)) return true;
    return false;
}

void addMarks(std::vector<KindEntry>& entries, const PlanIndex& index, double scale, const PlanDress& dress, const PlanLayers& layers, LegendOf of)
{
    const bool all = of == LegendOf::All;
    if (index.hasNetwork() && scale >= kNetworkScale && layers.of(Layer::Network) != Show::Off) entries.push_back({.title = of != LegendOf::Drawn ? QCoreApplication::translate("mw::Plan", "Network cables, ×N") : QCoreApplication::translate("mw::Plan", "Network cables"), .of = KindEntry::Of::Network});
    if (layers.labels && (all || showsFigures(index, scale, dress))) entries.push_back({.title = QCoreApplication::translate("mw::Plan", "Loading · efficiency"), .of = KindEntry::Of::Figures});
    const auto has = [&](int badge) { return layers.badges && std::find(dress.badge.begin(), dress.badge.end(), badge) != dress.badge.end(); };
    if ((all && layers.badges) || has(2)) entries.push_back({.title = QCoreApplication::translate("mw::Plan", "Has an error"), .of = KindEntry::Of::Error});
    if ((all && layers.badges) || has(1)) entries.push_back({.title = QCoreApplication::translate("mw::Plan", "Has a warning"), .of = KindEntry::Of::Warning});
}

QColor kindLine(const KindEntry& entry, const Theme& theme)
{
    if (info(entry.kind).category == Category::Cooling) return theme.linkCoolant;
    if (entry.kind == Kind::CableTray) return theme.linkNetwork;
    return entry.sideB ? theme.linkPowerB : theme.linkPower;
}

/// As the plan draws it: what hangs over the racks as a line, gear with its symbol, racks with their front.
void paintKindMark(QPainter& painter, const Theme& theme, const KindEntry& entry, const QRectF& square)
{
    if (entry.of == KindEntry::Of::Network) return painter.fillRect(QRectF(square.left(), square.center().y() - 1, square.width(), 2), theme.linkNetwork);
    if (entry.of == KindEntry::Of::Figures) {
        painter.setPen(theme.textMuted);
        painter.drawText(square, Qt::AlignCenter, QStringLiteral("%"));
        return;
    }
    if (entry.of != KindEntry::Of::Part) {
        painter.setRenderHint(QPainter::Antialiasing, true);
        paintBadge(painter, theme, entry.of == KindEntry::Of::Error, 5.5, square.center());
        painter.setRenderHint(QPainter::Antialiasing, false);
        return;
    }
    if (entry.overhead) return painter.fillRect(QRectF(square.left(), square.center().y() - 1.5, square.width(), 3), kindLine(entry, theme));
    const Theme::Fill& fill = theme.fillOf(entry.look);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(fill.edge, 1));
    painter.setBrush(fill.fill);
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (hasSymbol(entry.kind)) paintSymbol(painter, entry.kind, square.adjusted(2, 2, -2, -2), fill.text);
    else if (hasRackSign(entry.look)) paintRackSign(painter, entry.look, square.width() - 4, square.center(), fill.text);
    else for (const double down : {0.3, 0.5, 0.7}) painter.fillRect(QRectF(square.left() + 4, std::round(square.top() + down * square.height()), square.width() - 8, 1), fill.detail);
}

/// A legend is to leave most of a small plan to see, above all of one that is looked at closely: there names tell what stands where.
bool hidesTooMuch(const QRectF& card, const PlanIndex& index, const QRectF& viewport, double scale)
{
    constexpr double kMostOfView = 0.25, kMostCloseUp = 0.12;
    const bool closeUp = index.bounds().width() * scale > viewport.width() || index.bounds().height() * scale > viewport.height();
    return card.width() * card.height() > (closeUp ? kMostCloseUp : kMostOfView) * viewport.width() * viewport.height();
}

double legendColumn_px(const std::vector<KindEntry>& entries)
{
    const QFontMetricsF metrics(uiFont(kKindFont_px));
    double widest = 0;
    for (const KindEntry& entry : entries) widest = std::max(widest, metrics.horizontalAdvance(entry.title));
    return std::ceil(widest + kKindMark_px + kKindTitleGap_px + kKindColumnGap_px);
}

/// At the bottom left, so many lines high.
QRectF legendCard(const KindLegend& legend, int rows, const QRectF& viewport)
{
    const int columns = (static_cast<int>(legend.entries.size()) + rows - 1) / rows;
    const QSizeF size(columns * legend.column_px - kKindColumnGap_px + 2 * kKindPad_px, rows * kKindRow_px + kKindPad_px);
    return {QPointF(viewport.left() + kRulerLeft + kKindAway_px, viewport.bottom() - kKindAway_px - size.height()), size};
}

}  // namespace

/// Of all ways to part the lines into columns that which leaves the hall most. It is chosen with all that may come to the legend: findings that come and go
/// leave it where it is.
KindLegend kindLegend(const PlanIndex& index, const QRectF& viewport, double scale, const PlanDress& dress, const PlanLayers& layers, LegendOf of)
{
    const std::vector<KindEntry> kinds = kindsOnPlan(index, scale < kFarScale);
    if (kinds.empty()) return {};
    const auto with = [&](LegendOf what) {
        KindLegend legend{.entries = kinds};
        addMarks(legend.entries, index, scale, dress, layers, what);
        legend.column_px = legendColumn_px(legend.entries);
        return legend;
    };
    const KindLegend whole = with(LegendOf::All);
    const double room = viewport.width() - kRulerLeft - 2 * kKindAway_px - kKindMap_px;
    const int count = static_cast<int>(whole.entries.size());
    int rows = 0;
    double best = 0;
    bool reachesRuler = false;
    for (int columns = 1; columns <= count; ++columns) {
        const int high = (count + columns - 1) / columns;
        const QRectF card = legendCard(whole, high, viewport);
        PlanView view{.scale = 0};
        view.fit(index.bounds(), roomForHall(viewport, index, card));
        if (rows > 0 && !reachesRuler && (card.width() > room || view.scale <= best)) continue;
        rows = high;
        best = view.scale;
        reachesRuler = card.top() < viewport.top() + kRulerTop + kKindAway_px;
    }
    KindLegend legend = of == LegendOf::All ? whole : with(of);
    const int fewer = static_cast<int>(legend.entries.size()), columns = (fewer + rows - 1) / rows;
    legend.rows = (fewer + columns - 1) / columns;
    legend.card = legendCard(legend, legend.rows, viewport);
    return hidesTooMuch(legend.card, index, viewport, scale) ? KindLegend{} : legend;
}

KindLegend inOneColumn(KindLegend legend, const QRectF& viewport)
{
    if (legend.entries.empty()) return legend;
    legend.rows = static_cast<int>(legend.entries.size());
    legend.card = legendCard(legend, legend.rows, viewport);
    const double top = viewport.top() + kRulerTop, spare = viewport.bottom() - top - legend.card.height();
    if (spare < 2 * kKindLeast_px) return {};
    if (spare < 2 * kKindAway_px) legend.card.moveTop(top + spare / 2);
    return legend;
}

void paintKindLegend(QPainter& painter, const Theme& theme, const KindLegend& legend)
{
    if (legend.entries.empty()) return;
    paintCardGround(painter, theme, legend.card);
    painter.setFont(uiFont(kKindFont_px));
    for (std::size_t i = 0; i < legend.entries.size(); ++i) {
        const int column = static_cast<int>(i) / legend.rows, row = static_cast<int>(i) % legend.rows;
        const QRectF line(legend.card.left() + kKindPad_px + column * legend.column_px, legend.card.top() + kKindPad_px / 2 + row * kKindRow_px, legend.column_px, kKindRow_px);
        paintKindMark(painter, theme, legend.entries[i], QRectF(line.left(), std::floor(line.center().y() - kKindMark_px / 2), kKindMark_px, kKindMark_px));
        painter.setPen(theme.text);
        painter.drawText(line.adjusted(kKindMark_px + kKindTitleGap_px, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, legend.entries[i].title);
    }
    painter.setPen(Qt::NoPen);
}

}  // namespace mw
