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
#include <limits>
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

/// Where what a finding tells of would stand, if the edit has put it there: it is new, or stood elsewhere.
std::vector<QRectF> putBy(const Finding& finding, const Results& before, const Results& after)
{
    std::vector<QRectF> places;
    if (!after.facility || !before.facility) return places;
    for (const std::string& subject : finding.subjects) {
        const auto now = after.facility->find(subject), then = before.facility->find(subject);
        if (!now) continue;
        const Instance& one = after.facility->instances[*now];
        if (!then || before.facility->instances[*then].footprint != one.footprint || before.facility->instances[*then].hall != one.hall) places.push_back(toQRect(one.footprint));
    }
    return places;
}

/// What stands before all else: that the place is taken, or too near. Also where the place before was as bad.
std::vector<const Finding*> addPlaceErrors(const Results& before, const Results& after, const std::vector<const Finding*>& fresh, std::vector<CardLine>& lines)
{
    constexpr std::size_t kMost = 2;
    std::vector<const Finding*> errors;
    std::vector<QRectF> misplaced;
    for (const Finding& finding : *after.findings.value) {
        if (finding.severity != Severity::Error || !finding.waived.empty() || !finding.rule.starts_with("placement.")) continue;
        const std::vector<QRectF> places = putBy(finding, before, after);
        if (places.empty() && std::ranges::find(fresh, &finding) == fresh.end()) continue;
        misplaced.insert(misplaced.end(), places.begin(), places.end());
        errors.push_back(&finding);
        if (errors.size() <= kMost) lines.push_back({messageOf(finding), Tone::Error, true});
    }
    if (!misplaced.empty()) lines.front().misplaced = std::move(misplaced);
    errors.resize(std::min(kMost, errors.size()));   // the others are counted
    return errors;
}

/// Findings that come, without those that are told already, and how many go.
void addFindings(const FindingsChange& change, const std::vector<const Finding*>& told, std::vector<CardLine>& lines)
{
    constexpr std::size_t kMost = 2;
    std::vector<const Finding*> fresh;
    std::ranges::copy_if(change.added, std::back_inserter(fresh), [&](const Finding* finding) { return finding->severity != Severity::Advice && std::ranges::find(told, finding) == told.end(); });
    std::ranges::stable_sort(fresh, {}, [](const Finding* finding) { return finding->severity != Severity::Error; });
    const std::size_t shown = std::min(fresh.size(), kMost - std::min(kMost, told.size()));
    for (const Finding* finding : std::span(fresh).first(shown))
        lines.push_back({messageOf(*finding), finding->severity == Severity::Error ? Tone::Error : Tone::Warning});
    if (const int more = static_cast<int>(fresh.size() - shown); more > 0)
        lines.push_back({more == 1 ? tr("and 1 more new finding") : tr("and %n more new findings", more), Tone::Warning});
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

constexpr double kCardAway_px = 14;

/// To the right of a rectangle, its left, below and above; with the near edges in line, then with the far ones.
std::array<QPointF, 8> cornersBeside(const QRectF& beside, const QRectF& what, const QSizeF& size)
{
    const double right = what.right() + kCardAway_px, left = what.left() - kCardAway_px - size.width(), under = what.bottom() + kCardAway_px, over = what.top() - kCardAway_px - size.height();
    const double down = beside.bottom() - size.height(), back = beside.right() - size.width();
    return {QPointF(right, beside.top()), QPointF(left, beside.top()), QPointF(beside.left(), under), QPointF(beside.left(), over),
            QPointF(right, down), QPointF(left, down), QPointF(back, under), QPointF(back, over)};
}

/// Further off, step by step: floor that is free between what stands there.
void addRings(std::vector<QPointF>& corners, const QRectF& beside, const QSizeF& size)
{
    constexpr std::array kRings_px{14.0, 34.0, 54.0, 80.0, 110.0, 150.0, 200.0, 260.0};
    constexpr int kSteps = 8;
    const double wide = size.width() + beside.width(), high = size.height() + beside.height();
    for (const double away : kRings_px)
        for (int i = 0; i <= kSteps; ++i) {
            const double x = beside.left() - size.width() + wide * i / kSteps, y = beside.top() - size.height() + high * i / kSteps;
            corners.insert(corners.end(), {QPointF(beside.right() + away, y), QPointF(beside.left() - away - size.width(), y),
                                           QPointF(x, beside.bottom() + away), QPointF(x, beside.top() - away - size.height())});
        }
}

double covered(const QRectF& card, const QRectF& what)
{
    const QRectF over = card & what;
    return over.isEmpty() ? 0.0 : over.width() * over.height();
}

/// What a card hides, and how far it is from what it belongs to.
struct CardCost {
    QRectF beside{}, around{}, legend{};
    const std::vector<QRectF>& others;
    std::vector<double> weights{};
    double hiding{1500}, perPixelAway{1};   ///< first it hides nothing, then it is near

    CardCost(const QRectF& subject, const QRectF& row, const std::vector<QRectF>& there, const QRectF& legendThere) : beside(subject), around(row), legend(legendThere), others(there)
    {
        constexpr double kNear = 200;   // what stands nearer than this matters the more, up to three times
        weights.reserve(others.size());
        for (const QRectF& other : others) weights.push_back(1 + 2 * std::max(0.0, 1 - away(other) / kNear));
    }

    [[nodiscard]] double away(const QRectF& what) const
    {
        return std::hypot(std::max({0.0, what.left() - beside.right(), beside.left() - what.right()}), std::max({0.0, what.top() - beside.bottom(), beside.top() - what.bottom()}));
    }

    /// No more than it takes to see that it is above `most`.
    [[nodiscard]] double of(const QRectF& card, double most) const
    {
        constexpr double kLegend = 0.005;   // all of a large one as bad as a way of a hundred pixels
        constexpr double kOnIt = 1e6, kEdge_px = 4;
        double cost = (card.intersects(beside.adjusted(-kEdge_px, -kEdge_px, kEdge_px, kEdge_px)) ? kOnIt + 1000 * covered(card, beside) : 0.0) + 4 * covered(card, around) + kLegend * covered(card, legend) + perPixelAway * away(card);
        bool hides = false;
        for (std::size_t i = 0; i < others.size() && cost <= most; ++i)
            if (const double hidden = covered(card, others[i]); hidden > 0) cost += weights[i] * hidden + (std::exchange(hides, true) ? 0.0 : hiding);
        return cost;
    }
};

}  // namespace

std::vector<CardLine> changesBetween(const Results& before, const Results& after)
{
    std::vector<CardLine> lines;
    const bool told = before.findings && after.findings && before.findings.value != after.findings.value;
    const FindingsChange change = told ? findingsChange({before.findings.value, allIsAsked(before)}, {after.findings.value, allIsAsked(after)}) : FindingsChange{};
    const auto errors = told ? addPlaceErrors(before, after, change.added, lines) : std::vector<const Finding*>{};
    addFigures(before, after, lines);
    if (after.facility) addLoadings(before, after, lines);
    if (told) addFindings(change, errors, lines);
    return lines;
}

bool isBadPlace(const std::vector<CardLine>& changes) { return !changes.empty() && changes.front().ofPlace; }

CardPlace cardPlace(const QRectF& room, const QRectF& beside, const std::vector<QSizeF>& sizes, const std::vector<QRectF>& others, CardSide* side, bool aimed, const QRectF& legend)
{
    constexpr double kRow = 120, kAisle = 36;
    constexpr double kMuchBetter = 0.75;
    constexpr std::size_t kMostSearched = 800;   // among more a move would take longer than a frame may
    const QRectF row = beside.adjusted(-kRow, -kAisle, kRow, kAisle);   // what is aimed at stands there
    QRectF around = aimed && others.empty() ? row : beside;
    for (const QRectF& other : others)
        if (aimed && other.intersects(row)) around |= other & row;
    CardCost cost(beside, around, others, legend);
    if (!aimed) cost.hiding = 0, cost.perPixelAway = 5;   // large, and asked for once: rather a little of something is hidden than that it is looked for
    constexpr double kNone = std::numeric_limits<double>::max();
    double least = kNone, kept = kNone;
    CardSide number = 0, chosen = 0;
    CardPlace best, before;
    for (std::size_t size = 0; size < sizes.size(); ++size) {
        const QPointF last(room.right() - sizes[size].width(), room.bottom() - sizes[size].height()), middle = (room.topLeft() + last) / 2;
        std::vector<QPointF> wanted;
        for (const auto& corners : {cornersBeside(beside, beside, sizes[size]), cornersBeside(beside, around, sizes[size])}) wanted.insert(wanted.end(), corners.begin(), corners.end());
        wanted.insert(wanted.end(), {last, QPointF(room.left(), last.y()), QPointF(last.x(), room.top()), room.topLeft(),
                                     QPointF(middle.x(), last.y()), QPointF(middle.x(), room.top()), QPointF(room.left(), middle.y()), QPointF(last.x(), middle.y())});
        if (others.size() <= kMostSearched) addRings(wanted, beside, sizes[size]);
        for (const QPointF& corner : wanted) {
            const QRectF card(QPointF(std::clamp(corner.x(), room.left(), std::max(room.left(), last.x())), std::clamp(corner.y(), room.top(), std::max(room.top(), last.y()))), sizes[size]);
            const bool was = side != nullptr && *side == number;
            const double now = cost.of(card, was ? kNone : least);
            if (was) kept = now, before = {card, size};
            if (now < least) least = now, chosen = number, best = {card, size};
            ++number;
        }
    }
    if (side == nullptr) return best;
    if (kept < kNone && least > kMuchBetter * kept) return before;
    *side = chosen;
    return best;
}

QRectF cardPlace(const QRectF& room, const QRectF& beside, const QSizeF& size, const std::vector<QRectF>& others, CardSide* side, bool aimed)
{
    return cardPlace(room, beside, std::vector{size}, others, side, aimed).card;
}

std::vector<QRectF> toLeaveInSight(const PlanScene& scene, bool walls)
{
    constexpr std::size_t kMostAvoided = 3000;   // seen from so far no place is free of them
    constexpr double kBesideWall_px = 12;        // what is set down near a wall is aimed at it
    std::vector<QRectF> others;
    if (const Hall* hall = walls ? scene.index.hall() : nullptr) {
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

void paintCardGround(QPainter& painter, const Theme& theme, const QRectF& rect)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme.cardLine, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// Figures keep their units where lines break.
static std::vector<CardLine> unparted(std::vector<CardLine> lines)
{
    for (CardLine& line : lines)
        for (qsizetype i = 1; i < line.text.size(); ++i)
            if (line.text[i] == u' ' && line.text[i - 1].isDigit() && !line.text[line.text.lastIndexOf(u' ', i - 1) + 1].isLetter()) line.text[i] = QChar::Nbsp;
    return lines;
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

QRectF paintCard(QPainter& painter, const Theme& theme, const QRectF& room, const QRectF& beside,
                 const std::vector<CardLine>& told, const std::vector<QRectF>& others, CardSide* side, const QRectF& legend)
{
    constexpr double kMargin = 10, kNarrow = 800, kWide_px = 300, kSlim_px = 188;   // a hall in a window of 1280 px has room beside it for no more
    const std::vector<CardLine> lines = unparted(told);
    if (lines.empty()) return {};
    std::vector<std::vector<QRectF>> ways{cardLines(lines, kSlim_px)};
    if (room.width() >= kNarrow) ways.insert(ways.begin(), cardLines(lines, kWide_px));
    std::vector<QSizeF> sizes;
    for (const auto& way : ways) {
        QRectF all;
        for (const QRectF& place : way) all |= place;
        sizes.emplace_back(all.width() + 2 * kMargin, all.height() + 12);
    }
    const auto [card, chosen] = cardPlace(room, beside, sizes, others, side, true, legend);
    const std::vector<QRectF>& places = ways[chosen];
    paintCardGround(painter, theme, card);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool title = i == 0 && lines[i].tone == Tone::Plain;
        painter.setFont(fontOf(i));
        painter.setPen(title ? theme.textStrong : colourOf(lines[i].tone, theme));
        painter.drawText(places[i].translated(card.left() + kMargin, card.top() + 6), kCardText, lines[i].text);
    }
    return card;
}

void paintCard(QPainter& painter, const PlanScene& scene, const QRectF& beside, const std::vector<CardLine>& lines, CardSide* side, const std::vector<QRectF>& inHand)
{
    std::vector<QRectF> others = toLeaveInSight(scene, true);
    others.insert(others.end(), inHand.begin(), inHand.end());
    const QRectF card = paintCard(painter, scene.theme, scene.viewport.adjusted(kRulerLeft + 4, kRulerTop + 4, -4, -4), beside | scene.numbers, lines, others, side, scene.legend);
    if (scene.told) *scene.told = card;
}

}  // namespace mw
