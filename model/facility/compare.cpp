// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/facility.h"

#include <algorithm>

namespace mw {

namespace {

bool sameBesidesPlace(const Instance& a, const Instance& b)
{
    return a.part == b.part && a.root == b.root && a.hall == b.hall && a.parent == b.parent && a.u == b.u &&
           a.rear == b.rear && a.slot == b.slot && a.path == b.path;
}

bool sameLink(const FacilityLink& a, const FacilityLink& b)
{
    return a.from == b.from && a.to == b.to && a.fromPort == b.fromPort && a.toPort == b.toPort &&
           a.fromFirst == b.fromFirst && a.toFirst == b.toFirst && a.count == b.count && a.kind == b.kind &&
           (a.link == b.link || *a.link == *b.link);
}

bool sameSurroundings(const Layout& a, const Layout& b)
{
    return a.settings == b.settings && a.halls.rows() == b.halls.rows() && a.waivers.rows() == b.waivers.rows() &&
           a.workloads.rows() == b.workloads.rows() && a.parts.rows() == b.parts.rows();
}

}  // namespace

bool differsInPlaceOnly(const Facility& a, const Facility& b)
{
    return a.catalog == b.catalog && sameSurroundings(*a.layout, *b.layout) &&
           a.unresolved.size() == b.unresolved.size() &&
           std::equal(a.instances.begin(), a.instances.end(), b.instances.begin(), b.instances.end(), sameBesidesPlace) &&
           std::equal(a.links.begin(), a.links.end(), b.links.begin(), b.links.end(), sameLink);
}

}  // namespace mw
