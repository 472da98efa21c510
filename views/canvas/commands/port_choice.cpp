// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/commands/port_choice.h"

#include "model/edit/connect.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace mw::canvas_edits {

namespace {

/// "rack-1 feed-a"; an empty group: "rack-1"
QString endText(const Facility& facility, InstanceIndex instance, std::string_view group)
{
    const QString path = toQt(facility.instances[instance].path);
    return group.empty() ? path : path + u' ' + toQt(group);
}

bool isOf(std::string_view group, const PortGroup& port)
{
    return group.empty() || port.id == group;
}

/// Ports of a group, or of any, that no link uses.
bool anyFree(const Facility& facility, InstanceIndex instance, std::string_view group)
{
    const auto& ports = facility.part(instance).ports;
    for (std::uint16_t g = 0; g < ports.size(); ++g)
        if (isOf(group, ports[g]) && edit::freePortCount(facility, instance, g) > 0) return true;
    return false;
}

}  // namespace

std::vector<PortPair> pairsFrom(const Facility& facility, InstanceIndex a, std::string_view group, InstanceIndex b, std::string_view into)
{
    auto pairs = pairsBetween(facility, a, b);
    std::erase_if(pairs, [&](const PortPair& pair) { return (!group.empty() && pair.fromGroup != group) || (!into.empty() && pair.toGroup != into); });
    return pairs;
}

/// The nearest reason of all pairs that are meant.
QString whyNotFrom(const Facility& facility, InstanceIndex a, std::string_view group, InstanceIndex b, std::string_view into)
{
    if (group.empty() && into.empty()) return whyNoPair(facility, a, b);
    auto nearest = a == b ? edit::LinkProblem::SameComponent : edit::LinkProblem::Kind;
    for (const PortGroup& from : facility.part(a).ports)
        for (const PortGroup& to : facility.part(b).ports)
            if (a != b && isOf(group, from) && isOf(into, to)) nearest = std::max(nearest, canJoin(from, to) ? edit::LinkProblem::AllUsed : edit::compare(from, to));
    if (!anyFree(facility, a, group)) nearest = edit::LinkProblem::StartUsed;
    return QCoreApplication::translate("mw::Bundle", "%1 cannot be linked to %2: %3.")
        .arg(endText(facility, a, group), endText(facility, b, into), localText(edit::toText(nearest)));
}

}  // namespace mw::canvas_edits
