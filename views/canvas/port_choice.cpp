// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/port_choice.h"

#include "model/edit/connect.h"
#include "views/session/local_text.h"
#include "views/session/qt_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace mw::canvas_edits {

std::vector<PortPair> pairsFrom(const Facility& facility, InstanceIndex a, std::string_view group, InstanceIndex b)
{
    auto pairs = pairsBetween(facility, a, b);
    if (!group.empty()) std::erase_if(pairs, [&](const PortPair& pair) { return pair.fromGroup != group; });
    return pairs;
}

QString whyNotFrom(const Facility& facility, InstanceIndex a, std::string_view group, InstanceIndex b)
{
    const auto own = facility.part(a).portIndex(group);
    if (!own) return whyNoPair(facility, a, b);
    const PortGroup& from = facility.part(a).ports[*own];
    auto nearest = a == b ? edit::LinkProblem::SameComponent : edit::LinkProblem::Kind;
    for (std::uint16_t g = 0; g < facility.part(b).ports.size() && a != b; ++g) {
        const PortGroup& to = facility.part(b).ports[g];
        nearest = std::max(nearest, canJoin(from, to) ? edit::LinkProblem::AllUsed : edit::compare(from, to));
    }
    if (edit::freePortCount(facility, a, static_cast<std::uint16_t>(*own)) == 0) nearest = edit::LinkProblem::StartUsed;
    return QCoreApplication::translate("mw::Bundle", "%1 %2 cannot be linked to %3: %4.")
        .arg(toQt(facility.instances[a].path), toQt(group), toQt(facility.instances[b].path), localText(edit::toText(nearest)));
}

}  // namespace mw::canvas_edits
