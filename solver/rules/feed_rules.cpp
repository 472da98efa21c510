// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/single_points.h"
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace mw {

namespace {

/// Power links that end at an instance: how many, from how many givers, to how many port groups.
struct Feeds {
    int links{}, givers{}, ports{}, declared{};
    InstanceIndex giver{kNoInstance};
};

Feeds feedsOf(const RuleContext& c, InstanceIndex instance)
{
    Feeds feeds;
    const Part& part = c.facility.part(instance);
    for (const PortGroup& group : part.ports)
        if (group.kind == PortKind::Power && group.flow == PortFlow::In) ++feeds.declared;
    std::uint64_t ports = 0;
    for (const LinkIndex index : c.facility.linksOf(instance)) {
        const FacilityLink& link = c.facility.links[index];
        if (link.kind != PortKind::Power || link.to != instance) continue;
        if (part.ports[link.toPort].flow != PortFlow::In) continue;
        ++feeds.links;
        ports |= std::uint64_t{1} << (link.toPort % 64U);
        if (feeds.giver == kNoInstance || feeds.giver != link.from) ++feeds.givers;
        feeds.giver = link.from;
    }
    for (; ports != 0; ports &= ports - 1) ++feeds.ports;
    return feeds;
}

bool isSource(Kind kind)
{
    return kind == Kind::UtilityFeed || kind == Kind::Generator || kind == Kind::OnsiteGeneration;
}

bool isLoad(const Part& part)
{
    const Category category = info(part.kind).category;
    return category != Category::Power;
}

void checkSingleFeed(const RuleContext& c, FindingSink& sink)
{
    for (InstanceIndex i = 0; i < c.facility.instances.size(); ++i) {
        if (c.facility.linksOf(i).empty() || !isLoad(c.facility.part(i))) continue;
        const Feeds feeds = feedsOf(c, i);
        if (feeds.declared < 2 || feeds.ports != 1) continue;
        const std::string& path = pathOf(c.facility, i);
        sink.add({.subjects = {path},
                  .message = fmt::format(
                      "{} has two feeds, but only one is linked (from {}). Link the other to the other side.",
                      path, pathOf(c.facility, feeds.giver)),
                  .measured = 1,
                  .limit = 2,
                  .unit = "feeds",
                  .fix = "link the second feed"});
    }
}

void checkSameUpstream(const RuleContext& c, FindingSink& sink)
{
    for (InstanceIndex i = 0; i < c.facility.instances.size(); ++i) {
        if (c.facility.linksOf(i).size() < 2 || !isLoad(c.facility.part(i))) continue;
        const Feeds feeds = feedsOf(c, i);
        if (feeds.ports < 2 || feeds.givers != 1) continue;
        const std::string& path = pathOf(c.facility, i);
        const std::string& giver = pathOf(c.facility, feeds.giver);
        sink.add({.subjects = {path, giver},
                  .message = fmt::format(
                      "Both feeds of {} come from {}: its loss takes {} down. Link one feed to the other "
                      "side.",
                      path, giver, path),
                  .measured = 1,
                  .limit = 2,
                  .unit = "sources"});
    }
}

/// Feeds from different givers may still meet upstream.
void checkSharedUpstream(const RuleContext& c, FindingSink& sink)
{
    FeedGraph graph{
        .nodes = static_cast<std::uint32_t>(c.facility.instances.size()), .feeds = {}, .sources = {}};
    c.facility.forEachLink(PortKind::Power, [&](const FacilityLink& link) {
        if (link.from != link.to) graph.feeds.push_back({link.from, link.to});
    });
    std::vector<std::uint32_t> targets;
    for (InstanceIndex i = 0; i < graph.nodes; ++i) {
        if (isSource(c.facility.part(i).kind)) graph.sources.push_back(i);
        if (c.facility.linksOf(i).size() < 2 || !isLoad(c.facility.part(i))) continue;
        const Feeds feeds = feedsOf(c, i);
        if (feeds.ports >= 2 && feeds.givers >= 2) targets.push_back(i);
    }
    if (targets.empty() || graph.sources.empty()) return;
    const auto points = singlePoints(graph, targets);
    for (std::size_t k = 0; k < targets.size(); ++k) {
        const auto shared = std::find_if(points[k].begin(), points[k].end(),
                                         [&](std::uint32_t i) { return !isSource(c.facility.part(i).kind); });
        if (shared == points[k].end()) continue;  // a lone utility feed is another rule's
        const std::string& path = pathOf(c.facility, targets[k]);
        const std::string& point = pathOf(c.facility, *shared);
        sink.add({.subjects = {path, point},
                  .message = fmt::format(
                      "All feeds of {} run through {}: its loss takes {} down. Feed one side around it.",
                      path, point, path),
                  .measured = static_cast<double>(points[k].size()),
                  .limit = 0,
                  .unit = "single points of failure"});
    }
}

/// Horizontal distance between two footprints, 0 where they overlap.
double apart_m(const Rect& a, const Rect& b)
{
    const double x = std::max({0.0, b.x_m - a.right_m(), a.x_m - b.right_m()});
    const double y = std::max({0.0, b.y_m - a.bottom_m(), a.y_m - b.bottom_m()});
    return std::hypot(x, y);
}

/// A tap of a busway and the load it feeds, too far from it.
struct LongCord {
    InstanceIndex load{}, busway{};
    double reach_m{};
};

std::vector<LongCord> longCords(const RuleContext& c, double cord_m)
{
    std::vector<LongCord> found;
    for (const InstanceIndex i : c.index->ofKind(Kind::Busway)) {
        const Instance& busway = c.facility.instances[i];
        if (busway.hall < 0) continue;
        for (const LinkIndex index : c.facility.linksOf(i)) {
            const FacilityLink& link = c.facility.links[index];
            if (link.from != i || link.kind != PortKind::Power) continue;
            const Instance& load = c.facility.instances[link.to];
            if (load.hall != busway.hall || load.part->kind == Kind::Busway) continue;
            const double reach_m = apart_m(busway.footprint, load.footprint);
            if (reach_m > cord_m + 1e-6) found.push_back({link.to, i, reach_m});
        }
    }
    return found;
}

/// A tap hangs on a cord from its busway: one finding a load, of its farthest.
void checkBuswayReach(const RuleContext& c, FindingSink& sink)
{
    constexpr double kCord_m = 1.8;  // 6 ft
    auto cords = longCords(c, kCord_m);
    std::stable_sort(cords.begin(), cords.end(), [](const LongCord& a, const LongCord& b) {
        return a.load != b.load ? a.load < b.load : a.reach_m > b.reach_m;
    });
    cords.erase(std::unique(cords.begin(), cords.end(), [](const LongCord& a, const LongCord& b) { return a.load == b.load; }), cords.end());
    for (const LongCord& cord : cords) {
        const std::string &path = pathOf(c.facility, cord.load), &from = pathOf(c.facility, cord.busway);
        sink.add({.subjects = {path, from},
                  .message = fmt::format("{} stands {} from {}, which feeds it; the cord of a tap reaches {}. Move one of them, or feed it from a busway "
                                         "above it.", path, figure::told(cord.reach_m, "m", kCord_m), from, figure::told(kCord_m, "m", cord.reach_m)),
                  .measured = cord.reach_m,
                  .limit = kCord_m,
                  .unit = "m"});
    }
}

/// Takes away, again and again, what has no giver left; what remains feeds itself (Kahn's topological sort).
std::vector<InstanceIndex> cycleMembers(const RuleContext& c)
{
    const auto takesPart = [](const FacilityLink& link) {
        return link.kind == PortKind::Power && link.from != link.to;
    };
    const auto isDc = [&](const FacilityLink& link) {  // a battery gives and takes on one cable
        return c.facility.part(link.from).ports[link.fromPort].flow == PortFlow::Both ||
               c.facility.part(link.to).ports[link.toPort].flow == PortFlow::Both;
    };
    std::vector<std::uint32_t> givers(c.facility.instances.size(), 0);
    std::size_t open = 0;
    c.facility.forEachLink(PortKind::Power, [&](const FacilityLink& link) {
        if (!takesPart(link) || isDc(link)) return;
        ++givers[link.to];
        ++open;
    });
    std::vector<InstanceIndex> ready;
    for (InstanceIndex i = 0; i < givers.size(); ++i)
        if (givers[i] == 0) ready.push_back(i);
    while (!ready.empty()) {
        const InstanceIndex i = ready.back();
        ready.pop_back();
        for (const LinkIndex index : c.facility.linksOf(i)) {
            const FacilityLink& link = c.facility.links[index];
            if (link.from != i || !takesPart(link) || isDc(link)) continue;
            --open;
            if (--givers[link.to] == 0) ready.push_back(link.to);
        }
    }
    std::vector<InstanceIndex> members;
    if (open == 0) return members;
    for (InstanceIndex i = 0; i < givers.size(); ++i)
        if (givers[i] > 0) members.push_back(i);
    return members;
}

void checkCycle(const RuleContext& c, FindingSink& sink)
{
    const auto members = cycleMembers(c);
    if (members.empty()) return;
    constexpr std::size_t kShown = 8;
    Draft draft;
    for (std::size_t i = 0; i < std::min(kShown, members.size()); ++i)
        draft.subjects.push_back(pathOf(c.facility, members[i]));
    draft.message = fmt::format(
        "Power runs in a circle: {} of the components at or behind it feed one another. Remove the "
        "link that leads back.",
        members.size());
    draft.measured = static_cast<double>(members.size());
    draft.limit = 0;
    draft.unit = "components";
    sink.add(std::move(draft));
}

bool hasBattery(const RuleContext& c, InstanceIndex ups)
{
    for (const LinkIndex index : c.facility.linksOf(ups)) {
        const FacilityLink& link = c.facility.links[index];
        const InstanceIndex other = link.from == ups ? link.to : link.from;
        if (link.kind == PortKind::Power && c.facility.part(other).kind == Kind::Battery) return true;
    }
    const Part& part = c.facility.part(ups);
    for (const Content& content : part.contents) {
        const Part* piece = c.catalog.find(content.part);
        if (piece != nullptr && piece->kind == Kind::Battery) return true;
    }
    for (const InstanceIndex child : c.facility.childrenOf(ups))
        if (c.facility.part(child).kind == Kind::Battery) return true;
    return part.figureOr("autonomy_min", 0) > 0;
}

void checkBattery(const RuleContext& c, FindingSink& sink)
{
    for (const InstanceIndex i : c.index->ofKind(Kind::Ups)) {
        if (hasBattery(c, i)) continue;
        const std::string& path = pathOf(c.facility, i);
        sink.add({.subjects = {path},
                  .message = fmt::format(
                      "{} has no battery: it cannot bridge the seconds until generators run. Link a battery "
                      "to its dc port.",
                      path),
                  .measured = 0,
                  .limit = 1,
                  .unit = "batteries",
                  .fix = "link a battery"});
    }
}

void checkBackup(const RuleContext& c, FindingSink& sink)
{
    if (c.power == nullptr || !c.power->modelled || c.power->it_kw <= 0) return;
    int feeds = 0;
    for (const RuleIndex::UsedPart& used : c.index->parts()) {
        if (used.part->kind == Kind::Generator || used.part->kind == Kind::OnsiteGeneration) return;
        if (used.part->kind == Kind::UtilityFeed) feeds += static_cast<int>(used.count);
    }
    if (feeds > 1) return;
    sink.add({.subjects = {"site"},
              .message = fmt::format("One utility feed carries {} of IT and no generator stands behind it: an outage of the grid stops everything. Add a "
                                     "generator or a second feed.", figure::told(c.power->it_kw, "kW")),
              .measured = feeds,
              .limit = 2,
              .unit = "sources"});
}

constexpr std::array kFeedRules{
    Rule{"power.single-feed", Severity::Warning, Lane::Quick, "Only one of two feeds is linked",
         "both feeds of a load linked", "Uptime Tier III and IV: dual-corded equipment", &checkSingleFeed, reads::kWiring},
    Rule{"power.same-upstream", Severity::Warning, Lane::Quick, "Both feeds come from one element",
         "different givers", "Uptime Tier III and IV: independent distribution paths", &checkSameUpstream, reads::kWiring},
    Rule{"power.shared-upstream", Severity::Warning, Lane::Slow, "All feeds run through one element",
         "no element but a source on every path", "Uptime Tier III and IV; dominators of the feed graph",
         &checkSharedUpstream, reads::kWiring},
    Rule{"power.busway-reach", Severity::Warning, Lane::Quick, "A load is out of its busway's reach", "1.8 m from the busway",
         "NEC 368.56(B)(2): 6 ft of cord from a plug-in device to its support", &checkBuswayReach, reads::kPlaces | reads::kWiring},
    Rule{"power.cycle", Severity::Error, Lane::Quick, "Power runs in a circle", "no cycle of feeds",
         "the one-line graph", &checkCycle, reads::kWiring},
    Rule{"power.ups-without-battery", Severity::Warning, Lane::Quick, "A UPS has no battery",
         "a battery at each UPS", "IEC 62040-3, NFPA 110", &checkBattery, reads::kWiring | reads::kParts},
    Rule{"power.no-backup", Severity::Advice, Lane::Slow, "No generator and no second utility feed",
         "a second source for the site", "Uptime Tier I to IV: on-site engine-generator", &checkBackup, reads::kWiring | reads::kPower},
};

}  // namespace

std::span<const Rule> feedRules()
{
    return kFeedRules;
}

}  // namespace mw
