// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/plan_dress.h"

#include "solver/quantities/stale.h"
#include "views/session/text/findings_text.h"
#include "views/session/text/format.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <algorithm>
#include <cmath>
#include <limits>

namespace mw {

namespace {

constexpr float kNoFigure = std::numeric_limits<float>::quiet_NaN();

struct State {
    std::optional<double> loading{}, efficiency{}, drawn_kw{};
};

State stateOf(const Results& results, InstanceIndex instance)
{
    State state;
    if (const PowerNode* node = results.power ? results.power->node(instance) : nullptr) {
        state.loading = node->loading;
        state.drawn_kw = node->drawn_kw();
        if (node->out_kw > 0 && node->in_kw > 0)
            state.efficiency = node->out_kw / (node->in_kw - node->load_kw);
    }
    const auto category = info(results.facility->part(instance).kind).category;
    if (const CoolingNode* node = results.cooling ? results.cooling->node(instance) : nullptr;
        node && category == Category::Cooling && node->loading)
        state.loading = node->loading;
    return state;
}

/// Findings to the items of their first subject (the place) and of those like it: a hundred dark racks are a hundred badges. What else a
/// finding names (the busway behind them) is told by the findings list.
void addBadges(const PlanIndex& index, const std::vector<Finding>& findings, PlanDress& dress)
{
    for (const auto& finding : findings) {
        if (finding.severity == Severity::Advice || !finding.waived.empty()) continue;
        const std::uint8_t level = finding.severity == Severity::Error ? 2 : 1;
        std::optional<Kind> kind;
        for (const std::string& subject : finding.subjects) {
            const auto instance = index.facility()->find(subject);
            if (!instance && !kind) break;
            if (!instance || index.facility()->part(*instance).kind != kind.value_or(index.facility()->part(*instance).kind)) continue;
            kind = index.facility()->part(*instance).kind;
            if (const ItemIndex item = index.itemOf(*instance); item != kNoItem) dress.badge[item] = std::max(dress.badge[item], level);
        }
    }
}

}  // namespace

std::optional<InstanceIndex> sameIn(const Results& results, const Facility& facility, InstanceIndex instance)
{
    if (!results.facility) return std::nullopt;
    if (results.facility.get() == &facility || results.facility->layout == facility.layout) return instance;
    const auto& path = facility.instances[instance].path;
    const auto& there = results.facility->instances;
    if (instance < there.size() && there[instance].path == path) return instance;   // most edits add and remove nothing
    return results.facility->find(path);
}

namespace {

/// Every instance has its path at its index in both.
bool sameInstances(const Facility& a, const Facility& b)
{
    if (a.instances.size() != b.instances.size()) return false;
    return a.instances.eachUnshared(b.instances, [&](std::size_t i) { return a.instances[i].path == b.instances[i].path; });
}

/// Of gear and of racks, whether some have a value and some none.
struct ValuesSeen {
    std::array<bool, 2> some{}, none{};
};

/// What its fill needs a word for in the legend, beside the scale.
void noteKey(PlanDress& dress, ValuesSeen& valued, const PlanItem& item, ItemIndex i)
{
    if (dress.overlay == nullptr) return;
    const bool value = !std::isnan(dress.share[i]);
    if (!dress.compares(item)) dress.others |= !item.overhead;
    else if (value) valued.some[item.rack] = true, dress.over |= dress.overlay->limit && static_cast<double>(dress.share[i]) > kAtLimit;
    else valued.none[item.rack] |= !item.overhead;
}

/// Where no gear, or no rack, has such a figure, they are not compared; one of them without it has no value.
void noteGrey(PlanDress& dress, const ValuesSeen& valued)
{
    for (const std::size_t rack : {0, 1}) (valued.some[rack] || !valued.some[1 - rack] ? dress.bare : dress.others) |= valued.none[rack];
}

}  // namespace

PlanDress dressOf(const PlanIndex& index, const Results* results, const InstanceQuantity* overlay)
{
    const std::size_t count = index.items().size();
    PlanDress dress{.overlay = overlay};
    dress.share.assign(count, kNoFigure);
    dress.loading.assign(count, kNoFigure);
    dress.badge.assign(count, 0);
    dress.power_kw.assign(count, kNoFigure);
    dress.efficiency.assign(count, kNoFigure);
    if (!results || !results->facility || !index.facility()) return dress;
    const OverlayValues values = overlay ? overlayValues(*overlay, *results) : OverlayValues{};
    dress.least = values.least;
    dress.full = values.full;
    dress.known = values.known;
    dress.gear = values.gear;
    dress.shares = values.shares;
    dress.logarithmic = values.logarithmic;
    dress.stale = overlay != nullptr && isStale(*overlay, *results);
    dress.pipes = pipeLayerOf(index, results, values);
    const bool aligned = sameInstances(*results->facility, *index.facility());
    ValuesSeen valued;
    for (ItemIndex i = 0; i < count; ++i) {
        const InstanceIndex here = index.items()[i].instance;
        const auto there = aligned ? std::optional(here) : sameIn(*results, *index.facility(), here);
        if (!there) continue;
        if (const auto share = values.share(*there)) dress.share[i] = static_cast<float>(*share);
        noteKey(dress, valued, index.items()[i], i);
        const State state = stateOf(*results, *there);
        if (state.loading) dress.loading[i] = static_cast<float>(*state.loading);
        if (state.drawn_kw) dress.power_kw[i] = static_cast<float>(*state.drawn_kw);
        if (state.efficiency) dress.efficiency[i] = static_cast<float>(*state.efficiency);
    }
    noteGrey(dress, valued);
    if (results->findings) addBadges(index, *results->findings.value, dress);
    return dress;
}

PlanDress dressFrom(const PlanDress& before, const PlanIndex& index)
{
    PlanDress dress = before;
    const auto take = [&](const auto& from, auto& into, auto nothing) {
        into.assign(index.items().size(), nothing);
        for (ItemIndex i = 0; i < into.size(); ++i)
            if (const ItemIndex was = index.before(i); was < from.size()) into[i] = from[was];
    };
    take(before.share, dress.share, kNoFigure);
    take(before.loading, dress.loading, kNoFigure);
    take(before.badge, dress.badge, std::uint8_t{0});
    take(before.power_kw, dress.power_kw, kNoFigure);
    take(before.efficiency, dress.efficiency, kNoFigure);
    return dress;
}

/// The overlay's, in place of what is told without one.
static QString valueOf(const PlanDress& dress, ItemIndex item)
{
    if (item >= dress.share.size() || std::isnan(dress.share[item])) return {};
    return format::text(onScale(dress.least, dress.full, dress.logarithmic, static_cast<double>(dress.share[item])), dress.overlay->format);
}

QString detailOf(const PlanDress& dress, const PlanIndex& index, ItemIndex item)
{
    if (item >= dress.power_kw.size() || index.items()[item].overhead) return {};
    const double power_kw = dress.power_kw[item], loading = dress.loading[item], efficiency = dress.efficiency[item];
    if (dress.overlay) return dress.known > 0 && dress.compares(index.items()[item]) ? valueOf(dress, item) : QString();   // no other quantity beside the legend's
    if (index.items()[item].rack) return power_kw > 0 ? format::power(power_kw) : QString();
    QStringList parts;
    if (!std::isnan(loading)) parts << format::share(loading);
    if (efficiency < 0.99995) parts << format::fixed(efficiency * 100, 1) + QStringLiteral(" %");
    return parts.join(QStringLiteral(" · "));
}

QString describe(const PlanIndex& index, ItemIndex item, const Results* results)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("mw::PlanDress", text); };
    const Instance& instance = index.instanceOf(item);
    QStringList lines{
        QStringLiteral("<span style=\"font-weight:600\">%1</span> &nbsp;%2")
            .arg(toQt(instance.path).toHtmlEscaped(), partName(*instance.part).toHtmlEscaped())};
    const auto there =
        results ? sameIn(*results, *index.facility(), index.items()[item].instance) : std::nullopt;
    if (there) {
        const State state = stateOf(*results, *there);
        if (state.drawn_kw) lines << tr("Power %1").arg(format::power(*state.drawn_kw));
        if (state.loading) lines << tr("Loading %1").arg(format::share(*state.loading));
        if (state.efficiency && *state.efficiency < 0.99995)
            lines << tr("Efficiency %1").arg(format::share(*state.efficiency));
        if (const auto* node = results->cooling ? results->cooling->node(*there) : nullptr) {
            if (node->heat_kw > 0)
                lines << tr("Heat %1 (%2 to liquid)")
                             .arg(format::power(node->heat_kw), format::power(node->liquid_kw));
            if (node->flow_l_min) lines << tr("Coolant %1").arg(format::flow(*node->flow_l_min));
            if (node->supply_c && node->return_c)
                lines << tr("Coolant in / out %1 / %2")
                             .arg(format::temperature(*node->supply_c), format::temperature(*node->return_c));
        }
    }
    const auto& rect = instance.footprint;
    lines << tr("%1 × %2 at %3, %4")
                 .arg(format::length(rect.width_m), format::length(rect.depth_m), format::length(rect.x_m),
                      format::length(rect.y_m));
    if (results && results->findings)
        for (const auto& finding : *results->findings.value)
            if (!finding.subjects.empty() && finding.subjects.front() == instance.path &&
                finding.waived.empty())
                lines << QStringLiteral("<i>%1</i>").arg(messageOf(finding).toHtmlEscaped());
    if (lines.size() > 12) lines = lines.mid(0, 12) << QStringLiteral("…");
    return lines.join(QStringLiteral("<br>"));
}

}  // namespace mw
