// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn coolant pipes that cannot do what they are drawn for: shut, run backwards, in a loop without a solution.
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <vector>

namespace mw {

namespace {

constexpr double kDry = 0.01;              ///< of its need: what gets no more gets none
constexpr double kBackwards_l_min = 0.5;   ///< less is rounding

bool isShut(const FacilityLink& link)
{
    if (!link.link) return false;
    const auto& extras = link.link->extras;
    return std::any_of(extras.begin(), extras.end(), [](const auto& extra) { return extra.first == "closed" && extra.second.text == "true"; });
}

InstanceIndex standingAbove(const Facility& facility, InstanceIndex i)
{
    while (facility.instances[i].parent != kNoInstance) i = facility.instances[i].parent;
    return i;
}

/// What takes coolant and gets none, with what it stands in: a pipe leads to either.
std::set<InstanceIndex> dryTakers(const CoolantLoops& loops)
{
    std::set<InstanceIndex> dry;
    for (const LoopPart& part : loops.parts)
        if (part.taker && part.need_l_min > 0 && part.flow_l_min < kDry * part.need_l_min) dry.insert(part.instance);
    return dry;
}

/// Those of them that coolant would reach through a pipe.
std::set<InstanceIndex> dryBehind(const Facility& facility, const FacilityLink& pipe, const std::set<InstanceIndex>& dry)
{
    std::set<InstanceIndex> seen, found;
    std::vector<InstanceIndex> open{pipe.to};
    while (!open.empty()) {
        const InstanceIndex at = open.back();
        open.pop_back();
        if (!seen.insert(at).second) continue;
        const InstanceIndex taker = dry.contains(at) ? at : standingAbove(facility, at);
        if (dry.contains(taker)) {
            found.insert(taker);   // behind it is another loop
            continue;
        }
        for (const LinkIndex l : facility.linksOf(at))
            if (const FacilityLink& link = facility.links[l]; link.kind == PortKind::Coolant && link.from == at) open.push_back(link.to);
    }
    return found;
}

void checkClosedValves(const RuleContext& c, FindingSink& sink)
{
    if (c.coolant == nullptr) return;
    std::vector<const FacilityLink*> shut;
    c.facility.forEachLink(PortKind::Coolant, [&](const FacilityLink& link) {
        if (isShut(link)) shut.push_back(&link);
    });
    if (shut.empty()) return;
    const auto dry = dryTakers(*c.coolant->loops);
    for (const FacilityLink* link : shut) {
        const auto behind = dryBehind(c.facility, *link, dry);
        if (behind.empty()) continue;
        sink.add({.subjects = {c.facility.linkText(*link), pathOf(c.facility, *behind.begin())},
                  .message = behind.size() == 1
                                     ? fmt::format("The valve in the pipe from {} to {} is shut: {} behind it gets no coolant. Open it.", pathOf(c.facility, link->from),
                                                   pathOf(c.facility, link->to), pathOf(c.facility, *behind.begin()))
                                     : fmt::format("The valve in the pipe from {} to {} is shut: {} things behind it get no coolant, {} among them. Open it.", pathOf(c.facility, link->from),
                                         pathOf(c.facility, link->to), behind.size(), pathOf(c.facility, *behind.begin())),
                  .measured = static_cast<double>(behind.size()),
                  .limit = 0,
                  .unit = "units"});
    }
}

void checkBackwards(const RuleContext& c, FindingSink& sink)
{
    if (c.coolant == nullptr) return;
    for (const LoopPipeFlow& pipe : c.coolant->loops->pipes) {
        if (pipe.flow_l_min >= -kBackwards_l_min) continue;
        const FacilityLink& link = c.facility.links[pipe.link];
        sink.add({.subjects = {c.facility.linkText(link), pathOf(c.facility, link.from)},
                  .message = fmt::format("Coolant runs backwards, {} from {} to {}, against the link as drawn. Turn the link round, give it a check valve, "
                                         "or make its pumps alike.", figure::told(-pipe.flow_l_min, "L/min"), pathOf(c.facility, link.to),
                                         pathOf(c.facility, link.from)),
                  .measured = pipe.flow_l_min,
                  .limit = 0,
                  .unit = "L/min"});
    }
}

void checkUnsolved(const RuleContext& c, FindingSink& sink)
{
    if (c.coolant == nullptr) return;
    for (const CoolantLoop& loop : c.coolant->loops->loops) {
        if (loop.solved || loop.noPump || loop.noSink || loop.takers == 0) continue;
        const std::string& path = pathOf(c.facility, loop.first);
        sink.add({.subjects = {path}, .message = fmt::format("The flows of the {} at {} cannot be worked out: {}.", toText(loop.kind), path, loop.reason.empty() ? "they do not settle" : loop.reason)});
    }
}

constexpr std::array kCoolantPipeRules{
    Rule{"cooling.closed-valve", Severity::Error, Lane::Slow, "A shut valve keeps coolant from what is behind it", "coolant for all that needs it", "the drawn loops as a hydraulic network",
         &checkClosedValves, reads::kCoolant | reads::kWiring},
    Rule{"cooling.reverse-flow", Severity::Warning, Lane::Slow, "Coolant runs backwards in a pipe", "none, as drawn", "the drawn loops as a hydraulic network", &checkBackwards, reads::kCoolant},
    Rule{"cooling.loop-unsolved", Severity::Error, Lane::Slow, "A coolant loop has no solution", "flows that balance", "the drawn loops as a hydraulic network", &checkUnsolved, reads::kCoolant},
};

}  // namespace

std::span<const Rule> coolantPipeRules() { return kCoolantPipeRules; }

}  // namespace mw
