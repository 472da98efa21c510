// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One row a rule whose findings can be mended by an edit.
#include "solver/rules/fixes.h"

#include "model/edit/connect.h"
#include "model/edit/move.h"
#include "model/edit/own_parts.h"
#include "model/edit/remove.h"
#include "model/facility/placement.h"
#include "solver/rules/fabric_fixes.h"
#include "solver/rules/supply_fixes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace mw {

namespace {

using edit::Result;

Refusal gone()
{
    return {"fix.gone", "What the finding speaks of is not there any more."};
}

std::optional<InstanceIndex> subject(const Facility& facility, const Finding& finding, std::size_t at = 0)
{
    return at < finding.subjects.size() ? facility.find(finding.subjects[at]) : std::nullopt;
}

/// The layout's own record of a link that a finding names by its text; null if there is none or it is a block's.
const FacilityLink* linkNamed(const Facility& facility, const std::string& text)
{
    const auto found =
        std::find_if(facility.links.begin(), facility.links.end(), [&](const FacilityLink& link) {
            return link.prefix == kNoInstance && facility.linkText(link) == text;
        });
    return found == facility.links.end() ? nullptr : &*found;
}

Result removeNamedLink(const Facility& facility, const Finding& finding, std::size_t at)
{
    const auto* link = at < finding.subjects.size() ? linkNamed(facility, finding.subjects[at]) : nullptr;
    if (link == nullptr) return gone();
    const std::array ids{link->link->id};
    return edit::removeLinks(*facility.layout, ids);
}

Result removeSelfLink(const Facility& facility, const Finding& finding)
{
    return removeNamedLink(facility, finding, 0);
}

/// Of two links on one port the one that came later in the layout goes.
Result removeSecondLink(const Facility& facility, const Finding& finding)
{
    return removeNamedLink(facility, finding, 2);
}

Result useSuccessor(const Facility& facility, const Finding& finding)
{
    if (finding.subjects.size() < 2) return gone();
    return edit::replacePart(*facility.layout, *facility.catalog, finding.subjects[0], finding.subjects[1]);
}

Result moveToFreeUnit(const Facility& facility, const Finding& finding)
{
    const auto instance = subject(facility, finding);
    if (!instance || facility.instances[*instance].parent == kNoInstance) return gone();
    const auto& moved = facility.instances[*instance];
    const std::array ids{moved.path};
    return edit::dropIntoRack(*facility.layout, *facility.catalog, ids, facility.instances[moved.parent].path,
                              0, moved.rear);
}

Result moveToFreeSlot(const Facility& facility, const Finding& finding)
{
    const auto instance = subject(facility, finding);
    if (!instance || facility.instances[*instance].parent == kNoInstance) return gone();
    const auto& moved = facility.instances[*instance];
    return edit::dropIntoSlot(*facility.layout, *facility.catalog, moved.path,
                              facility.instances[moved.parent].path);
}

Result moveBy(const Facility& facility, InstanceIndex instance, double dx_m, double dy_m)
{
    const std::array ids{facility.instances[instance].path};
    return edit::moveComponents(*facility.layout, *facility.catalog, ids, dx_m, dy_m);
}

bool isFree(const Facility& facility, InstanceIndex mover, const Rect& place)
{
    const auto& hall = facility.layout->halls[static_cast<std::size_t>(facility.instances[mover].hall)];
    if (place.x_m < 0 || place.y_m < 0 || place.right_m() > hall.width_m || place.bottom_m() > hall.depth_m)
        return false;
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i) {
        const auto& other = facility.instances[i];
        if (i == mover || other.parent != kNoInstance || other.hall != facility.instances[mover].hall)
            continue;
        if (!info(other.part->kind).overhead && overlap(place, other.footprint, 1e-3)) return false;
    }
    return true;
}

struct Step {
    InstanceIndex mover{};
    double dx_m{}, dy_m{};
    [[nodiscard]] double length_m() const { return std::abs(dx_m) + std::abs(dy_m); }
};

/// Either of the two pushed clear of the other, to each side.
std::array<Step, 8> waysApart(InstanceIndex a, const Rect& ra, InstanceIndex b, const Rect& rb)
{
    return {Step{a, rb.right_m() - ra.x_m, 0},  Step{a, rb.x_m - ra.right_m(), 0},
            Step{a, 0, rb.bottom_m() - ra.y_m}, Step{a, 0, rb.y_m - ra.bottom_m()},
            Step{b, ra.right_m() - rb.x_m, 0},  Step{b, ra.x_m - rb.right_m(), 0},
            Step{b, 0, ra.bottom_m() - rb.y_m}, Step{b, 0, ra.y_m - rb.bottom_m()}};
}

Result moveApart(const Facility& facility, const Finding& finding)
{
    const auto a = subject(facility, finding, 0), b = subject(facility, finding, 1);
    if (!a || !b || facility.instances[*a].hall < 0 || facility.instances[*b].hall < 0) return gone();
    auto ways = waysApart(*a, facility.instances[*a].footprint, *b, facility.instances[*b].footprint);
    std::stable_sort(ways.begin(), ways.end(),
                     [](const Step& one, const Step& other) { return one.length_m() < other.length_m(); });
    for (const auto& way : ways) {
        Rect place = facility.instances[way.mover].footprint;
        place.x_m += way.dx_m;
        place.y_m += way.dy_m;
        if (isFree(facility, way.mover, place)) return moveBy(facility, way.mover, way.dx_m, way.dy_m);
    }
    return Refusal{"fix.no-room",
                   fmt::format("There is no free floor beside {} and {}. Move one of them to another row.",
                               finding.subjects[0], finding.subjects[1])};
}

Result moveInside(const Facility& facility, const Finding& finding)
{
    const auto instance = subject(facility, finding);
    if (!instance || facility.instances[*instance].hall < 0) return gone();
    const auto& place = facility.instances[*instance].footprint;
    const auto& hall = facility.layout->halls[static_cast<std::size_t>(facility.instances[*instance].hall)];
    if (place.width_m > hall.width_m || place.depth_m > hall.depth_m)
        return Refusal{"fix.no-room", fmt::format("{} is larger than {}. Make the hall larger.",
                                                  finding.subjects[0], hall.id)};
    return moveBy(facility, *instance, std::clamp(place.x_m, 0.0, hall.width_m - place.width_m) - place.x_m,
                  std::clamp(place.y_m, 0.0, hall.depth_m - place.depth_m) - place.y_m);
}

double distance_m(const Facility& facility, InstanceIndex a, InstanceIndex b)
{
    const auto &ra = facility.instances[a].footprint, &rb = facility.instances[b].footprint;
    return std::hypot(ra.x_m + ra.width_m / 2 - rb.x_m - rb.width_m / 2,
                      ra.y_m + ra.depth_m / 2 - rb.y_m - rb.depth_m / 2);
}

/// The nearest giver of the same kind as the one that feeds it already, but another; its free port group.
std::optional<edit::Target> otherGiver(const Facility& facility, InstanceIndex taker, std::uint16_t group,
                                       InstanceIndex giver)
{
    std::optional<edit::Target> best;
    double nearest_m = std::numeric_limits<double>::max();
    for (const auto& target : edit::legalTargets(facility, taker, group)) {
        if (target.problem != edit::LinkProblem::None || target.instance == giver) continue;
        if (facility.part(target.instance).kind != facility.part(giver).kind ||
            facility.instances[target.instance].hall != facility.instances[taker].hall)
            continue;
        if (const double away_m = distance_m(facility, taker, target.instance); away_m < nearest_m) {
            nearest_m = away_m;
            best = target;
        }
    }
    return best;
}

Endpoint endpoint(const Facility& facility, InstanceIndex instance, std::uint16_t group)
{
    const auto& port = facility.part(instance).ports[group];
    const int first = edit::freePorts(facility, instance, group).value_or(0) + 1;
    return {facility.instances[instance].path, port.id, port.count > 1 ? first : 0,
            static_cast<int>(std::to_string(port.count).size())};
}

Result linkSecondFeed(const Facility& facility, const Finding& finding)
{
    const auto taker = subject(facility, finding);
    if (!taker) return gone();
    InstanceIndex giver = kNoInstance;
    for (const auto index : facility.linksOf(*taker))
        if (const auto& link = facility.links[index]; link.kind == PortKind::Power && link.to == *taker)
            giver = link.from;
    const auto& ports = facility.part(*taker).ports;
    for (std::uint16_t group = 0; giver != kNoInstance && group < ports.size(); ++group) {
        if (ports[group].kind != PortKind::Power || ports[group].flow != PortFlow::In ||
            !edit::freePorts(facility, *taker, group))
            continue;
        if (const auto target = otherGiver(facility, *taker, group, giver))
            return edit::connectPorts(facility, endpoint(facility, target->instance, target->group),
                                      endpoint(facility, *taker, group));
    }
    return Refusal{"fix.no-giver",
                   fmt::format("No other {} in its hall has a free outlet for {}. Place one, then link it.",
                               giver != kNoInstance ? info(facility.part(giver).kind).title : "source",
                               finding.subjects[0])};
}

constexpr std::array kFixes{
    Fix{"ports.self-link", "Remove the link", &removeSelfLink},
    Fix{"network.loop", "Remove the link", &removeSelfLink},
    Fix{"ports.double-use", "Remove the second link", &removeSecondLink},
    Fix{"catalog.superseded", "Use the successor", &useSuccessor},
    Fix{"placement.unit-overlap", "Move to a free unit", &moveToFreeUnit},
    Fix{"placement.unit-range", "Move to a free unit", &moveToFreeUnit},
    Fix{"placement.slot-taken", "Move to a free slot", &moveToFreeSlot},
    Fix{"placement.overlap", "Move apart", &moveApart},
    Fix{"placement.out-of-hall", "Move inside", &moveInside},
    Fix{"power.unfed", "Link the nearest feeds", &linkNearestFeeds},
    Fix{"cooling.liquid-unserved", "Link the nearest coolant", &linkNearestCoolant},
    Fix{"power.single-feed", "Link the second feed", &linkSecondFeed},
    Fix{"network.half-plane", "Link the missing cable", &linkMissingCable},
    Fix{"network.uneven-uplinks", "Link the missing cable", &linkMissingCable},
    Fix{"network.uplink-elsewhere", "Move the cable", &moveUplink},
    Fix{"network.rail-crossed", "Swap the cables", &swapRails},
    Fix{"network.isolated-switch", "Link the nearest switch", &linkNearestSwitch},
    Fix{"network.isolated-host", "Link the nearest switch", &linkNearestSwitch},
    Fix{"ports.speed", "Use ports of one speed", &relinkAlike},
    Fix{"ports.connector", "Use ports of one kind", &relinkAlike},
    Fix{"ports.fabric", "Use ports of one purpose", &relinkAlike},
};

}  // namespace

std::span<const Fix> fixes()
{
    return kFixes;
}

const Fix* fixOf(std::string_view rule)
{
    const auto found =
        std::find_if(kFixes.begin(), kFixes.end(), [&](const Fix& fix) { return fix.rule == rule; });
    return found == kFixes.end() ? nullptr : &*found;
}

}  // namespace mw
