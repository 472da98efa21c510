// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/placement.h"
#include "model/facility/rack_space.h"
#include "solver/power/single_points.h"
#include "solver/verify/adapters.h"

#include <fmt/format.h>

#include <algorithm>

namespace mw {
namespace {

/// A feed graph with names for its numbers, sorted so that lists of numbers are lists of names in order.
struct NamedFeeds {
    FeedGraph graph{};
    std::vector<std::string> names{};
    [[nodiscard]] std::uint32_t number(const std::string& name) const
    {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(names, name) - names.begin());
    }
};

NamedFeeds namedFeeds(const YamlNode& feeds, const std::vector<std::string>& sources,
                      const std::vector<std::string>& racks)
{
    NamedFeeds out;
    for (const YamlNode& feed : feeds.items)
        for (const YamlNode& end : feed.items) out.names.push_back(end.text);
    out.names.insert(out.names.end(), sources.begin(), sources.end());
    out.names.insert(out.names.end(), racks.begin(), racks.end());
    std::ranges::sort(out.names);
    out.names.erase(std::unique(out.names.begin(), out.names.end()), out.names.end());
    out.graph.nodes = static_cast<std::uint32_t>(out.names.size());
    for (const YamlNode& feed : feeds.items)
        if (feed.items.size() == 2)
            out.graph.feeds.push_back({out.number(feed.items[0].text), out.number(feed.items[1].text)});
    for (const std::string& source : sources) out.graph.sources.push_back(out.number(source));
    return out;
}

AdapterAnswer singlePointsAnswer(const YamlNode& inputs, const CaseContext&)
{
    const YamlNode* feeds = inputs.find("feeds");
    if (feeds == nullptr || !feeds->isSequence()) return AdapterAnswer::none("needs feeds, a list of pairs");
    const auto racks = wordsAt(inputs, "racks");
    const NamedFeeds named = namedFeeds(*feeds, wordsAt(inputs, "sources"), racks);
    std::vector<std::uint32_t> targets;
    for (const std::string& rack : racks) targets.push_back(named.number(rack));
    const auto points = singlePoints(named.graph, targets);
    CaseValue::Map byRack;
    CaseValue::Map paths;
    for (std::size_t i = 0; i < racks.size(); ++i) {
        std::vector<std::string> words;
        for (const std::uint32_t node : points[i]) words.push_back(named.names[node]);
        byRack.emplace_back(racks[i], CaseValue::of(words));
        paths.emplace_back(racks[i], nodeDisjointPaths(named.graph, targets[i]));
    }
    return CaseValue::Map{{"single_points", std::move(byRack)}, {"node_disjoint_paths", std::move(paths)}};
}

/// "out_of_range:c" and "overlap:a/b", sorted.
std::vector<std::string> violationsOf(const RackSpace& space)
{
    std::vector<std::string> out;
    for (const std::string& id : space.outOfRange) out.push_back("out_of_range:" + id);
    for (const auto& [a, b] : space.overlaps) out.push_back(fmt::format("overlap:{}/{}", a, b));
    std::ranges::sort(out);
    return out;
}

AdapterAnswer rackUnits(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const int height = in.whole<int>("rack_height_u");
    const YamlNode* list = inputs.find("items");
    if (!in.complete() || list == nullptr) return AdapterAnswer::none("needs rack_height_u and items");
    std::vector<RackItem> items;
    for (const YamlNode& node : list->items) {
        CaseReader item(node);
        items.push_back({wordAt(node, "id").value_or(""), item.whole<int>("u"), item.whole<int>("h")});
        if (!item.complete()) return AdapterAnswer::none(item.reason());
    }
    const RackSpace space = rackSpace(height, items);
    return CaseValue::Map{{"violations", CaseValue::of(violationsOf(space))},
                          {"free_u", space.free_u},
                          {"largest_free_block_u", space.largestFreeBlock_u},
                          {"used_u", space.used_u}};
}

AdapterAnswer floorLoadAnswer(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double mass = in.number("rack_mass_kg");
    const double width = in.number("width_m");
    const double depth = in.number("depth_m");
    const int feet = in.whole<int>("feet");
    const double aisle = in.number("tributary_aisle_m");
    const double floorLimit = in.number("floor_limit_kpa");
    const double pointLimit = in.number("point_limit_kn");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    const auto load = floorLoad(mass, width, depth, feet, aisle);
    if (!load) return AdapterAnswer::none("a rack needs a footprint and feet");
    return CaseValue::Map{{"distributed_kpa", load->distributed_kpa},
                          {"footprint_kpa", load->footprint_kpa},
                          {"point_kn", load->point_kn},
                          {"distributed_ok", load->distributed_kpa <= floorLimit},
                          {"point_ok", load->point_kn <= pointLimit}};
}

/// "+y" looks south: y grows to the south in a hall.
std::optional<Facing> facingOf(std::string_view front)
{
    if (front == "+y") return Facing::South;
    if (front == "-y") return Facing::North;
    if (front == "+x") return Facing::East;
    if (front == "-x") return Facing::West;
    return std::nullopt;
}

struct CaseRectangle {
    std::string id{}, kind{};
    Facing facing{};
};

AdapterAnswer clearanceAnswer(const YamlNode& inputs, const CaseContext&)
{
    const YamlNode* list = inputs.find("rectangles");
    const YamlNode* required = inputs.find("required_front_m");
    if (list == nullptr || required == nullptr)
        return AdapterAnswer::none("needs rectangles and required_front_m");
    std::vector<Rect> rects;
    std::vector<CaseRectangle> named;
    for (const YamlNode& node : list->items) {
        CaseReader in(node);
        const double x0 = in.number("x0");
        const double y0 = in.number("y0");
        rects.push_back({x0, y0, in.number("x1") - x0, in.number("y1") - y0});
        const auto facing = facingOf(wordAt(node, "front").value_or(""));
        if (!in.complete() || !facing)
            return AdapterAnswer::none("a rectangle needs x0, y0, x1, y1 and front");
        named.push_back({wordAt(node, "id").value_or(""), wordAt(node, "kind").value_or(""), *facing});
    }
    CaseValue::List out;
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const auto depth = numberAt(*required, named[i].kind);
        if (!depth) continue;  // walls and the like need no room of their own
        std::vector<Rect> others = rects;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        const double clear = clearanceInFront(rects[i], named[i].facing, others);
        constexpr double kRounding_m = 1e-9;  // equal to the required depth passes
        out.push_back(CaseValue::Map{{"id", named[i].id},
                                     {"clear_m", clear},
                                     {"required_m", *depth},
                                     {"ok", clear + kRounding_m >= *depth}});
    }
    return CaseValue(std::move(out));
}

}  // namespace

std::span<const Adapter> rulesAdapters()
{
    static constexpr Adapter kAdapters[] = {{"single_points_of_failure", "validation", &singlePointsAnswer},
                                            {"rack_units", "validation", &rackUnits},
                                            {"floor_load", "validation", &floorLoadAnswer},
                                            {"clearance", "validation", &clearanceAnswer}};
    return kAdapters;
}

}  // namespace mw
