// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Power for what a cooling plant is made of: by which outputs, and where it may come from.
#include "model/generate/cooling_sizes.h"
#include "model/generate/generate.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace mw::generate {

namespace {

/// Outputs of a group that no link but the generator's own takes, in order.
std::vector<int> freeOutputs(const Facility& facility, InstanceIndex source, std::size_t group, std::string_view generator)
{
    const int count = facility.part(source).ports[group].count;
    std::vector<bool> used(static_cast<std::size_t>(count));
    for (const LinkIndex index : facility.linksOf(source)) {
        const FacilityLink& link = facility.links[index];
        if (link.from != source || link.fromPort != group || link.link->generator == generator) continue;
        for (std::uint32_t k = 0; k < link.count; ++k)
            if (link.fromFirst + k < used.size()) used[link.fromFirst + k] = true;
    }
    std::vector<int> free;
    for (int k = 0; k < count; ++k)
        if (!used[static_cast<std::size_t>(k)]) free.push_back(k + 1);
    return free;
}

/// A feed of one piece after the other of a line, as far as their outputs are neighbours.
void joinFeeds(Fragment& fragment, const cooling::Source& source, const std::vector<int>& outputs, const cooling::Consumer& line, int first, const std::string& port)
{
    for (std::size_t i = 0; i < outputs.size();) {
        std::size_t last = i + 1;
        while (last < outputs.size() && outputs[last] == outputs[last - 1] + 1) ++last;
        const int begin = first + static_cast<int>(i), end = first + static_cast<int>(last) - 1;
        fragment.join(source.path + '.' + ports(*source.group, outputs[i], static_cast<int>(last - i)), range(line.stem, begin, end, line.digits) + '.' + port);
        i = last;
    }
}

/// All upstream of a load's power on one side, up to the first board.
void climb(const Facility& facility, InstanceIndex at, std::set<InstanceIndex>& seen, std::set<std::string>& boards, std::set<std::string>& ups)
{
    for (const LinkIndex index : facility.linksOf(at)) {
        const FacilityLink& link = facility.links[index];
        if (link.kind != PortKind::Power || link.to != at || facility.part(at).ports[link.toPort].flow != PortFlow::In || !seen.insert(link.from).second) continue;
        const Kind kind = facility.part(link.from).kind;
        if (kind == Kind::Ups) ups.insert(facility.instances[link.from].path);
        if (kind == Kind::Switchboard || kind == Kind::Switchgear) boards.insert(facility.instances[link.from].path);
        else climb(facility, link.from, seen, boards, ups);
    }
}

/// The one name with a range that stands for all, or for most.
std::string onePattern(const std::set<std::string>& paths)
{
    const auto patterns = patternsOf({paths.begin(), paths.end()});
    return patterns.empty() ? std::string() : patterns.front();
}

}  // namespace

std::optional<Refusal> cooling::feed(Fragment& fragment, const Facility& facility, const Generator& generator, const std::string& names, int side,
                                     const std::vector<Consumer>& consumers)
{
    const auto named = servedBy(facility, {names}, "sources of power");
    if (!named) return named.refusal();
    std::vector<Source> sources;
    for (const Served& one : *named) {
        const Part& part = facility.part(one.instance);
        const PortGroup* const group = groupOf(part, PortKind::Power, PortFlow::Out);
        if (group == nullptr) return Refusal{"generate.no-ports", fmt::format("{} has no ports to link it by: choose another part.", part.name)};
        sources.push_back({one.path, group, freeOutputs(facility, one.instance, *part.portIndex(group->id), generator.id)});
    }
    const std::size_t n = sources.size();
    const auto shareOf = [n](const Consumer& line, std::size_t k) {   // of a line at the k-th source
        const std::size_t count = static_cast<std::size_t>(line.count);
        return static_cast<int>(count * (k + 1) / n - count * k / n);
    };
    for (std::size_t k = 0; k < n; ++k) {
        int wanted = 0;
        for (const Consumer& line : consumers)
            if (feedOf(*line.part, side)) wanted += shareOf(line, k);
        auto& free = sources[k].free;
        if (wanted > static_cast<int>(free.size()))
            return Refusal{"generate.no-free-outputs", fmt::format("{} has {} free outputs, the plant needs {}: name more of its kind, or other sources.", sources[k].path, free.size(), wanted)};
        free.erase(free.begin(), free.end() - wanted);
        std::size_t next = 0;
        for (const Consumer& line : consumers) {
            const auto port = feedOf(*line.part, side);
            if (!port) continue;
            int first = 1;
            for (std::size_t before = 0; before < k; ++before) first += shareOf(line, before);
            const std::size_t count = static_cast<std::size_t>(shareOf(line, k));
            joinFeeds(fragment, sources[k], {free.begin() + static_cast<std::ptrdiff_t>(next), free.begin() + static_cast<std::ptrdiff_t>(next + count)}, line, first, *port);
            next += count;
        }
    }
    return std::nullopt;
}

Feeds feedsOf(const Facility& facility, const std::vector<std::string>& loads)
{
    Feeds feeds;
    const auto served = servedBy(facility, loads, "loads");
    if (!served) return feeds;
    for (int side = 0; side < 2; ++side) {
        std::set<InstanceIndex> seen;
        std::set<std::string> boards, ups;
        for (const Served& one : *served) {
            const auto feed = feedOf(facility.part(one.instance), side);
            for (const LinkIndex index : facility.linksOf(one.instance)) {
                const FacilityLink& link = facility.links[index];
                if (!feed || link.kind != PortKind::Power || link.to != one.instance) continue;
                const PortGroup& group = facility.part(one.instance).ports[link.toPort];
                if (ports(group, link.toFirst + 1) != *feed || !seen.insert(link.from).second) continue;
                climb(facility, link.from, seen, boards, ups);
            }
        }
        if (boards.empty()) break;
        feeds.boards.push_back(onePattern(boards));
        if (!ups.empty() && static_cast<int>(feeds.ups.size()) == side) feeds.ups.push_back(onePattern(ups));
    }
    if (feeds.ups.size() != feeds.boards.size()) feeds.ups.clear();
    return feeds;
}

}  // namespace mw::generate
