// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Transfers that supplies do not live through.
#include "solver/power/element_models.h"
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mw {

namespace {

/// Longest interruption that IT supplies live through at full voltage before it: ITI (CBEMA) curve, dropout of 20 ms.
constexpr double kHoldUp_ms = 20;

/// A switch, or a UPS in eco mode, that leaves what it feeds without voltage for that long. Nothing: it does not, or does not say.
std::optional<double> gap_ms(const Part& part)
{
    if (part.kind != Kind::TransferSwitch && !inEcoMode(part)) return std::nullopt;
    const auto transfer_ms = part.figure("transfer_ms");
    return transfer_ms && *transfer_ms > kHoldUp_ms ? transfer_ms : std::nullopt;
}

bool isSupplied(const RuleContext& c, InstanceIndex i)
{
    const Category category = info(c.facility.part(i).kind).category;
    const PowerNode* node = c.power->node(i);
    return category != Category::Power && category != Category::Cooling && node != nullptr && node->load_kw > 0 && node->unserved_kw <= 0;
}

/// All that power reaches from `begin` along links, past no element that `stops`.
template <class Stops>
std::vector<char> reached(const Facility& facility, std::vector<InstanceIndex> begin, const Stops& stops)
{
    std::vector<char> seen(facility.instances.size());
    for (const InstanceIndex i : begin) seen[i] = 1;
    while (!begin.empty()) {
        const InstanceIndex i = begin.back();
        begin.pop_back();
        for (const LinkIndex index : facility.linksOf(i)) {
            const FacilityLink& link = facility.links[index];
            if (link.kind != PortKind::Power || link.from != i || seen[link.to] != 0 || stops(link.to)) continue;
            seen[link.to] = 1, begin.push_back(link.to);
        }
    }
    return seen;
}

/// Loads that have no way from a utility, or from a UPS that is not in eco mode, but past slow transfers. A generator counts for nothing: it does not run.
void checkTransferGap(const RuleContext& c, FindingSink& sink)
{
    if (c.power == nullptr) return;
    std::vector<InstanceIndex> slow, steady;
    for (const InstanceIndex i : c.index->ofKind(Kind::TransferSwitch))
        if (gap_ms(c.facility.part(i))) slow.push_back(i);
    for (const InstanceIndex i : c.index->ofKind(Kind::Ups)) (gap_ms(c.facility.part(i)) ? slow : steady).push_back(i);
    if (slow.empty()) return;
    for (const Kind kind : {Kind::UtilityFeed, Kind::OnsiteGeneration})
        for (const InstanceIndex i : c.index->ofKind(kind)) steady.push_back(i);
    const auto bridged = reached(c.facility, steady, [&](InstanceIndex i) { return gap_ms(c.facility.part(i)).has_value(); });
    for (const InstanceIndex i : slow) {
        const auto behind = reached(c.facility, {i}, [](InstanceIndex) { return false; });
        std::size_t loads = 0;
        double kw = 0;
        for (InstanceIndex load = 0; load < behind.size(); ++load)
            if (behind[load] != 0 && bridged[load] == 0 && isSupplied(c, load)) ++loads, kw += c.power->node(load)->load_kw;
        if (loads == 0) continue;
        const std::string& path = pathOf(c.facility, i);
        const double ms = *gap_ms(c.facility.part(i));
        sink.add({.subjects = {path},
                  .message = loads == 1
                                 ? fmt::format("{} takes {} to transfer, and supplies hold {}: one load of {} behind it restarts at each transfer. Put a "
                                               "UPS in double conversion behind it, or a static switch in its place.", path,
                                               figure::told(ms, "ms", kHoldUp_ms), figure::told(kHoldUp_ms, "ms", ms), figure::told(kw, "kW"))
                                 : fmt::format("{} takes {} to transfer, and supplies hold {}: {} loads of {} behind it restart at each transfer. Put a UPS "
                                               "in double conversion behind it, or a static switch in its place.", path, figure::told(ms, "ms", kHoldUp_ms),
                                               figure::told(kHoldUp_ms, "ms", ms), loads, figure::told(kw, "kW")),
                  .measured = ms,
                  .limit = kHoldUp_ms,
                  .unit = "ms"});
    }
}

constexpr std::array kTransferRules{
    Rule{"power.transfer-gap", Severity::Warning, Lane::Slow, "A transfer takes longer than supplies hold", "20 ms, or a UPS behind it", "ITI (CBEMA) curve: dropout of 20 ms", &checkTransferGap,
         reads::kWiring | reads::kParts | reads::kPower},
};

}  // namespace

std::span<const Rule> transferRules() { return kTransferRules; }

}  // namespace mw
