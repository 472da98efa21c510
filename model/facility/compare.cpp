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

}  // namespace mw
