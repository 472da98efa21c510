// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/cards/change_card.h"

#include "solver/quantities/quantity.h"
#include "views/session/models/findings_change.h"
#include "views/session/text/findings_text.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>

namespace mw {

namespace {

using Tone = CardLine::Tone;

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("mw::ChangeCard", text, nullptr, n);
}

/// Whether the serving plan is searched anew once it is dropped. What is merely moved serves as it did.
bool mayServeElse(const Results& before, const Results& after)
{
    if (!before.throughput) return false;
    if (!(before.summary == after.summary)) return true;   // gear or cables more or less
    const FacilityQuantity* output = facilityQuantity("output_tokens_per_s");
    if (output->read(before) != output->read(after)) return true;   // solved at another place of this drag, or here
    const auto drawn = [](const Results& results) { return results.power ? results.power->it_kw : 0.0; };
    return std::abs(drawn(before) - drawn(after)) > 1e-6;   // another part in the same place
}

void addFigures(const Results& before, const Results& after, std::vector<CardLine>& lines)
{
    constexpr std::array kShown{"it_kw", "facility_kw", "coolant_l_min", "capex_usd", "output_tokens_per_s", "usd_per_million_tokens"};
    const bool served = mayServeElse(before, after), open = served && !allIsAsked(after);
    const auto ofTokens = [](std::string_view id) { return id == "output_tokens_per_s" || id == "usd_per_million_tokens"; };
    bool tokensTold = false;
    for (const char* id : kShown) {
        if (open && ofTokens(id)) continue;   // the quick results carry the output of the layout before, and cost divides by it
        const FacilityQuantity* quantity = facilityQuantity(id);
        const auto was = quantity->read(before), now = quantity->read(after);
        if (!was || !now) continue;
        const double by = *now - *was;
        if (std::abs(by) <= 1e-6 * std::abs(*was)) continue;  // below a millionth it is rounding
        const bool better = (by > 0) == (quantity->better == Better::Higher);
        const Tone tone = quantity->better == Better::Neither ? Tone::Plain : better ? Tone::Good : Tone::Warning;
        lines.push_back({QStringLiteral("%1 %2%3").arg(
                             localText(quantity->label), by > 0 ? QStringLiteral("+") : QStringLiteral("\u2212"),
                             format::text(std::abs(by), quantity->format)),
                         tone});
        tokensTold = tokensTold || ofTokens(id);
    }
    if (open) lines.push_back({tr("Output and cost of tokens: hold still, or drop")});
    if (served && !open && !tokensTold) lines.push_back({tr("Output and cost of tokens stay as they are")});
}

struct Loaded {
    InstanceIndex instance{};
    double loading{};
};

std::optional<double> loadingOf(const Results& results, InstanceIndex instance)
{
    const PowerNode* power = results.power ? results.power->node(instance) : nullptr;
    const CoolingNode* cooling = results.cooling ? results.cooling->node(instance) : nullptr;
    if (cooling && cooling->loading) return cooling->loading;
    return power ? power->loading : std::nullopt;
}

/// Gear that comes near its limit or over it, the worst first.
void addLoadings(const Results& before, const Results& after, std::vector<CardLine>& lines)
{
    constexpr double kNear = 0.8, kRise = 0.005;
    constexpr std::size_t kMost = 2;
    std::vector<Loaded> high;
    const auto offer = [&](InstanceIndex instance, const std::optional<double>& loading) {
        if (!loading || *loading < kNear || isRack(after.facility->part(instance).kind)) return;
        const auto then = before.facility ? before.facility->find(after.facility->instances[instance].path)
                                          : std::nullopt;
        const auto was = then ? loadingOf(before, *then) : std::nullopt;
        if (!was || *loading - *was > kRise) high.push_back({instance, *loading});
    };
    if (after.power)
        for (const auto& node : after.power->nodes) offer(node.instance, node.loading);
    if (after.cooling)
        for (const auto& node : after.cooling->nodes) offer(node.instance, node.loading);
    std::sort(high.begin(), high.end(), [](const Loaded& a, const Loaded& b) { return a.loading > b.loading; });
    for (std::size_t i = 0; i < std::min(kMost, high.size()); ++i)
        lines.push_back({tr("%1 at %2").arg(toQt(after.facility->instances[high[i].instance].path),
                                            format::share(high[i].loading)),
                         high[i].loading > 1 ? Tone::Error : Tone::Warning});
}

void addFindings(const Results& before, const Results& after, std::vector<CardLine>& lines)
{
    if (!before.findings || !after.findings || before.findings.value == after.findings.value) return;
    constexpr std::size_t kMost = 2;
    const FindingsChange change = findingsChange({before.findings.value, allIsAsked(before)}, {after.findings.value, allIsAsked(after)});
    std::vector<const Finding*> fresh;
    std::ranges::copy_if(change.added, std::back_inserter(fresh), [](const Finding* finding) { return finding->severity != Severity::Advice; });
    // The place is what is chosen now: links and feeds come later.
    std::ranges::stable_sort(fresh, {}, [](const Finding* finding) { return std::pair(finding->severity != Severity::Error, !finding->rule.starts_with("placement.")); });
    for (const Finding* finding : std::span(fresh).first(std::min(fresh.size(), kMost)))
        lines.push_back({messageOf(*finding), finding->severity == Severity::Error ? Tone::Error : Tone::Warning});
    if (fresh.size() > kMost)
        lines.push_back({fresh.size() == kMost + 1 ? tr("and 1 more new finding") : tr("and %n more new findings", static_cast<int>(fresh.size() - kMost)), Tone::Warning});
    if (const int gone = static_cast<int>(change.mended.size()); gone > 0)
        lines.push_back({gone == 1 ? tr("1 finding mended") : tr("%n findings mended", gone), Tone::Good});
}

constexpr int kCardText = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

/// The first line is the title.
QFont fontOf(std::size_t line)
{
    return uiFont(11, line == 0 ? QFont::DemiBold : QFont::Normal);
}

QColor colourOf(Tone tone, const Theme& theme)
{
    switch (tone) {
    case Tone::Good:
        return theme.good;
    case Tone::Warning:
        return theme.warning;
    case Tone::Error:
        return theme.error;
    case Tone::Plain:
        break;
    }
    return theme.text;
}

}  // namespace

std::vector<CardLine> changesBetween(const Results& before, const Results& after)
{
    std::vector<CardLine> lines;
    addFigures(before, after, lines);
    if (after.facility) addLoadings(before, after, lines);
    addFindings(before, after, lines);
    return lines;
}

QRectF cardPlace(const QRectF& room, const QRectF& beside, const QSizeF& size, const std::vector<QRectF>& others, CardSide* side, bool aimed)
{
    constexpr double kAway = 14, kRow = 120, kAisle = 36;
    constexpr double kAPixelAway = 10;     // as bad as so many of a neighbour covered
    constexpr double kNear = 200;          // what stands nearer than this matters the more, up to three times
    constexpr double kMuchBetter = 0.75;
    QRectF all;
    for (const QRectF& other : others) all |= other;
    const QRectF row = beside.adjusted(-kRow, -kAisle, kRow, kAisle);   // what is aimed at stands there
    const QRectF around = !aimed ? beside : others.empty() ? row : (row & all) | beside;
    const auto besides = [&](const QRectF& what) {
        const double right = what.right() + kAway, left = what.left() - kAway - size.width(), under = what.bottom() + kAway, over = what.top() - kAway - size.height();
        const double down = beside.bottom() - size.height(), back = beside.right() - size.width();   // where the far edges are in line
        return std::array{QPointF(right, beside.top()), QPointF(left, beside.top()), QPointF(beside.left(), under), QPointF(beside.left(), over),
                          QPointF(right, down), QPointF(left, down), QPointF(back, under), QPointF(back, over)};
    };
    const QPointF last(room.right() - size.width(), room.bottom() - size.height()), middle = (room.topLeft() + last) / 2;
    std::vector<QPointF> wanted;
    for (const auto& corners : {besides(beside), besides(around)}) wanted.insert(wanted.end(), corners.begin(), corners.end());
    wanted.insert(wanted.end(), {last, QPointF(room.left(), last.y()), QPointF(last.x(), room.top()), room.topLeft(),
                                 QPointF(middle.x(), last.y()), QPointF(middle.x(), room.top()), QPointF(room.left(), middle.y()), QPointF(last.x(), middle.y())});
    const auto cardAt = [&](const QPointF& corner) {
        return QRectF(QPointF(std::clamp(corner.x(), room.left(), std::max(room.left(), last.x())), std::clamp(corner.y(), room.top(), std::max(room.top(), last.y()))), size);
    };
    const auto covered = [](const QRectF& card, const QRectF& what) {
        const QRectF over = card & what;
        return over.isEmpty() ? 0.0 : over.width() * over.height();
    };
    const auto away = [&](const QRectF& what) {
        return std::hypot(std::max({0.0, what.left() - beside.right(), beside.left() - what.right()}), std::max({0.0, what.top() - beside.bottom(), beside.top() - what.bottom()}));
    };
    const auto costOf = [&](const QRectF& card) {
        double cost = 1000 * covered(card, beside) + 4 * covered(card, around) + kAPixelAway * away(card);
        for (const QRectF& other : others)
            if (const double hidden = covered(card, other); hidden > 0) cost += hidden * (1 + 2 * std::max(0.0, 1 - away(other) / kNear));
        return cost;
    };
    std::vector<double> costs;
    std::ranges::transform(wanted, std::back_inserter(costs), [&](const QPointF& corner) { return costOf(cardAt(corner)); });
    const auto least = std::ranges::min_element(costs);
    auto chosen = static_cast<std::size_t>(least - costs.begin());
    if (side != nullptr) {
        const auto before = static_cast<std::size_t>(*side);
        if (*side >= 0 && *least > kMuchBetter * costs[before]) chosen = before;
        *side = static_cast<CardSide>(chosen);
    }
    return cardAt(wanted[chosen]);
}

void paintCardGround(QPainter& painter, const Theme& theme, const QRectF& rect)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme.cardLine, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

std::vector<QRectF> cardLines(const std::vector<CardLine>& lines, double most)
{
    constexpr double kBetween = 12;
    const double half = (most - kBetween) / 2 - 2;
    std::vector<QRectF> places;
    double height = 0;
    bool open = false;   // the line before left the right half of its row free
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QSizeF needed = QFontMetricsF(fontOf(i)).boundingRect(QRectF(0, 0, most, 400), kCardText, lines[i].text).size();
        const QSizeF size(std::ceil(needed.width()) + 1, std::ceil(needed.height()) + 2);
        const bool isShort = i > 0 && size.width() <= half;
        if (open && isShort) {
            places.emplace_back(QPointF(half + kBetween, places.back().top()), size);
            open = false;
            continue;
        }
        places.emplace_back(QPointF(0, height), size);
        height += size.height();
        open = isShort;
    }
    return places;
}

void paintCard(QPainter& painter, const Theme& theme, const QRectF& room, const QRectF& beside,
               const std::vector<CardLine>& lines, const std::vector<QRectF>& others, CardSide* side)
{
    constexpr double kMargin = 10, kNarrow = 800, kMostInNarrow = 188;   // a hall in a window of 1280 px has room beside it for no more
    if (lines.empty()) return;
    const std::vector<QRectF> places = room.width() < kNarrow ? cardLines(lines, kMostInNarrow) : cardLines(lines);
    QRectF all;
    for (const QRectF& place : places) all |= place;
    const QRectF card = cardPlace(room, beside, {all.width() + 2 * kMargin, all.height() + 12}, others, side);
    paintCardGround(painter, theme, card);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool title = i == 0 && lines[i].tone == Tone::Plain;
        painter.setFont(fontOf(i));
        painter.setPen(title ? theme.textStrong : colourOf(lines[i].tone, theme));
        painter.drawText(places[i].translated(card.left() + kMargin, card.top() + 6), kCardText, lines[i].text);
    }
}

std::vector<QRectF> toLeaveInSight(const PlanScene& scene)
{
    constexpr std::size_t kMostAvoided = 3000;   // seen from so far no place is free of them
    constexpr double kBesideWall_px = 12;        // what is set down near a wall is aimed at it
    std::vector<QRectF> others;
    if (const Hall* hall = scene.index.hall()) {
        const QRectF floor = scene.view.toPixel(QRectF(0, 0, hall->width_m, hall->depth_m));
        const QRectF across(floor.left(), 0, floor.width(), 0), along(0, floor.top(), 0, floor.height());
        for (const QRectF& wall : {across.translated(0, floor.top()), across.translated(0, floor.bottom()), along.translated(floor.left(), 0), along.translated(floor.right(), 0)})
            others.push_back(wall.adjusted(-kBesideWall_px, -kBesideWall_px, kBesideWall_px, kBesideWall_px));
    }
    if (const auto items = scene.index.touching(scene.view.toMetre(scene.viewport)); items.size() <= kMostAvoided)
        for (const ItemIndex item : items)
            if (!scene.skipped || !(*scene.skipped)[item]) others.push_back(scene.view.toPixel(scene.index.items()[item].rect));
    return others;
}

void paintCard(QPainter& painter, const PlanScene& scene, const QRectF& beside, const std::vector<CardLine>& lines, CardSide* side)
{
    paintCard(painter, scene.theme, scene.viewport.adjusted(kRulerLeft + 4, kRulerTop + 4, -4, -4), beside | scene.numbers, lines, toLeaveInSight(scene), side);
}

}  // namespace mw
