// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/fabric_fixes.h"

#include "model/edit/connect.h"
#include "model/layout/delta.h"
#include "model/facility/facility.h"

#include <algorithm>

namespace mw {

edit::Result linkMissingCable(const Facility& facility, const Finding& finding)
{
    if (finding.subjects.size() < 2) return Refusal{"fix.no-target", "No single switch lacks the cable. Compare its uplinks with those of a switch beside it."};
    return edit::connect(facility, finding.subjects[0], finding.subjects[1], PortKind::Network);
}

edit::Result moveUplink(const Facility& facility, const Finding& finding)
{
    const Refusal byHand{"fix.by-hand", "The cable belongs to a bundle, a block or a range of links. Change its end there."};
    if (finding.subjects.size() < 3) return byHand;
    const auto at = std::ranges::find_if(facility.links, [&](const FacilityLink& link) { return facility.linkText(link) == finding.subjects[0]; });
    if (at == facility.links.end() || at->count != 1 || at->prefix != kNoInstance || !at->link) return byHand;
    const std::string id = at->link->id;
    const auto removed = edit::disconnect(*facility.layout, std::span(&id, 1));
    if (!removed) return removed;
    const auto without = std::make_shared<const Layout>(apply(*facility.layout, *removed));
    const auto joined = edit::connect(*expand(without, facility.catalog), finding.subjects[1], finding.subjects[2], PortKind::Network);
    if (!joined) return joined;
    return diff(*facility.layout, apply(*without, *joined));
}

}  // namespace mw
