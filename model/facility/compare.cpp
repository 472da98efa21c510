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

std::optional<ChangedRun> changedRun(const Facility& a, const Facility& b, std::size_t longest)
{
    if (a.layout->halls.rows() != b.layout->halls.rows()) return std::nullopt;
    const std::size_t sizeA = a.instances.size(), sizeB = b.instances.size(), least = std::min(sizeA, sizeB);
    const auto same = [&](std::size_t i, std::size_t j) { return a.instances[i].path == b.instances[j].path; };
    std::size_t front = 0, back = 0;
    while (front < least && same(front, front)) ++front;
    while (back < least - front && same(sizeA - 1 - back, sizeB - 1 - back)) ++back;
    const ChangedRun run{front, sizeA - front - back, sizeB - front - back};
    if (run.removed + run.inserted > longest) return std::nullopt;
    const auto now = [&](InstanceIndex parent) -> std::size_t {   // of a parent before
        if (parent == kNoInstance || parent < run.first) return parent;
        return parent < run.first + run.removed ? sizeB : parent - run.removed + run.inserted;
    };
    for (std::size_t i = 0; i < sizeA; ++i) {
        const Instance& one = a.instances[i];
        if (one.parent == kNoInstance && one.hall < 0) return std::nullopt;
        if (i >= run.first && i < run.first + run.removed) continue;
        const Instance& other = b.instances[i < run.first ? i : i - run.removed + run.inserted];
        if (now(one.parent) != other.parent || one.hall != other.hall) return std::nullopt;
    }
    for (std::size_t j = run.first; j < run.first + run.inserted; ++j)
        if (b.instances[j].parent == kNoInstance && b.instances[j].hall < 0) return std::nullopt;
    return run;
}

}  // namespace mw
