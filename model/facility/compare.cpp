// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/compare.h"

#include <algorithm>

namespace mw {

namespace {

bool sameName(const Instance& a, const Instance& b)
{
    return a.root == b.root && a.parent == b.parent && a.u == b.u && a.rear == b.rear && a.slot == b.slot &&
           a.path == b.path;
}

bool samePlace(const Instance& a, const Instance& b)
{
    return a.footprint == b.footprint && a.facing == b.facing;
}

bool sameLink(const FacilityLink& a, const FacilityLink& b)
{
    return a.from == b.from && a.to == b.to && a.fromPort == b.fromPort && a.toPort == b.toPort &&
           a.fromFirst == b.fromFirst && a.toFirst == b.toFirst && a.count == b.count && a.kind == b.kind &&
           (a.link == b.link || *a.link == *b.link);
}

bool sameLinks(const Facility& a, const Facility& b)
{
    return a.links.sharesWith(b.links) ||
           std::equal(a.links.begin(), a.links.end(), b.links.begin(), b.links.end(), sameLink);
}

bool samePorts(const Part* a, const Part* b)
{
    return a == b || (a->kind == b->kind && a->ports == b->ports);
}

bool sameBody(const Part& a, const Part& b)
{
    return a.width_m() == b.width_m() && a.depth_m() == b.depth_m() && a.height_m() == b.height_m() && a.heightU() == b.heightU() &&
           a.weight_kg() == b.weight_kg() && a.figure("load_static_kg") == b.figure("load_static_kg") && a.contents == b.contents;
}

}  // namespace

FacilityDifference difference(const Facility& a, const Facility& b)
{
    if (a.catalog != b.catalog || a.instances.size() != b.instances.size() || a.unresolved != b.unresolved) return kAllDiffers;
    FacilityDifference found;
    found.wiring = !sameLinks(a, b);
    found.halls = a.layout->halls.rows() != b.layout->halls.rows();
    found.structure = !a.instances.eachUnshared(b.instances, [&](std::size_t i) {
        const Instance& x = a.instances[i];
        const Instance& y = b.instances[i];
        if (!sameName(x, y)) return false;
        if (!samePlace(x, y)) found.otherPlaces.push_back(static_cast<InstanceIndex>(i));
        found.halls = found.halls || x.hall != y.hall;
        if (x.part != y.part) {
            found.otherParts.push_back(static_cast<InstanceIndex>(i));
            found.bodies = found.bodies || !sameBody(*x.part, *y.part);
        }
        found.wiring = found.wiring || !samePorts(x.part, y.part);
        return true;
    });
    if (found.structure) return kAllDiffers;
    found.parts = !found.otherParts.empty();
    found.places = !found.otherPlaces.empty();
    return found;
}

namespace {

/// Runs by paths alone; nothing if what stayed stands in another order.
std::optional<std::vector<ChangedRun>> runsOf(const Facility& a, const Facility& b, std::size_t most)
{
    std::vector<ChangedRun> runs;
    std::size_t i = 0, j = 0;
    const auto gone = [&] { return i < a.instances.size() && !b.find(a.instances[i].path); };
    const auto come = [&] { return j < b.instances.size() && !a.find(b.instances[j].path); };
    const auto same = [&] { return i < a.instances.size() && j < b.instances.size() && a.instances[i].path == b.instances[j].path; };
    while (i < a.instances.size() || j < b.instances.size()) {
        if (same()) {
            ++i, ++j;
            continue;
        }
        ChangedRun run{i, j, 0, 0};
        for (; gone(); ++i) ++run.removed;
        for (; come(); ++j) ++run.inserted;
        if (run.removed + run.inserted == 0 || runs.size() == most) return std::nullopt;
        runs.push_back(run);
    }
    return runs;
}

}  // namespace

std::optional<std::vector<ChangedRun>> changedRuns(const Facility& a, const Facility& b, std::size_t most)
{
    if (a.layout->halls.rows() != b.layout->halls.rows()) return std::nullopt;
    auto runs = runsOf(a, b, most);
    if (!runs) return std::nullopt;
    const auto placed = [](const Instance& instance) { return instance.parent != kNoInstance || instance.hall >= 0; };
    std::vector<InstanceIndex> now(a.instances.size(), kNoInstance);   // of what stayed; parents stand before what sits in them
    auto run = runs->begin();
    for (std::size_t i = 0, j = 0; i < a.instances.size() || j < b.instances.size(); ++i, ++j) {
        if (run != runs->end() && i == run->first && j == run->firstNow) {
            for (; i < run->first + run->removed; ++i)
                if (!placed(a.instances[i])) return std::nullopt;
            for (; j < run->firstNow + run->inserted; ++j)
                if (!placed(b.instances[j])) return std::nullopt;
            ++run;
            if (i >= a.instances.size()) break;
        }
        const Instance &one = a.instances[i], &other = b.instances[j];
        now[i] = static_cast<InstanceIndex>(j);
        const InstanceIndex above = one.parent == kNoInstance ? kNoInstance : now[one.parent];
        if (!placed(one) || above != other.parent || one.hall != other.hall) return std::nullopt;
    }
    return runs;
}

}  // namespace mw
