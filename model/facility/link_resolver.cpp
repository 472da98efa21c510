// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/link_resolver.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>

namespace mw::detail {

namespace {

std::string groupNames(const Part& part)
{
    if (part.ports.empty()) return "none";
    std::string names;
    for (const PortGroup& group : part.ports) names += (names.empty() ? "" : ", ") + group.id;
    return names;
}

/// A group of one is named without a number; a number that is given counts from 1.
bool inRange(const Endpoint& end, int count, const PortGroup& group)
{
    if (end.first == 0) return group.count == 1 && count == 1;
    return end.first >= 1 && count >= 1 && end.first - 1 <= group.count - count;
}

}  // namespace

FlowMatch matchFlows(PortKind kind, PortFlow from, PortFlow to)
{
    if (kind == PortKind::Network || kind == PortKind::ScaleUp) return FlowMatch::AsDrawn;
    if (from == to) return from == PortFlow::Both ? FlowMatch::AsDrawn : FlowMatch::Never;
    return from == PortFlow::In || to == PortFlow::Out ? FlowMatch::Swapped : FlowMatch::AsDrawn;
}

void LinkResolver::add(const std::shared_ptr<const Link>& row)
{
    const End from = resolve(row->from, *row, m_lastFrom);
    const End to = resolve(row->to, *row, m_lastTo);
    if (!from.found() || !to.found()) return;
    const PortGroup& a = group(from);
    const PortGroup& b = group(to);
    if (a.kind != b.kind) {
        complain("ports.kind-differs", *row,
                 fmt::format("{} joins a {} port to a {} port", row->id, toText(a.kind), toText(b.kind)));
        return;
    }
    const FlowMatch match = matchFlows(a.kind, a.flow, b.flow);
    if (match == FlowMatch::Never) {
        complain("ports.direction", *row,
                 fmt::format("{}: both ends {} {}; one must give and one must take", row->id,
                             a.flow == PortFlow::In ? "take" : "give", toText(a.kind)));
        return;
    }
    FacilityLink& link = m_flat.links.emplace_back();
    link.kind = a.kind;
    link.link = row;
    link.count = static_cast<std::uint32_t>(row->count);
    link.swapped = match == FlowMatch::Swapped;
    link.swapped ? direct(link, to, from) : direct(link, from, to);
}

void LinkResolver::direct(FacilityLink& link, const End& from, const End& to)
{
    link.from = from.instance;
    link.fromPort = from.port;
    link.fromFirst = from.first;
    link.to = to.instance;
    link.toPort = to.port;
    link.toFirst = to.first;
}

LinkResolver::End LinkResolver::resolve(const Endpoint& end, const Link& link, InstanceIndex& last)
{
    const InstanceIndex instance = instanceOf(end.component, last);
    if (instance == kNoInstance) {
        complain("ports.no-such-component", link,
                 fmt::format("{} ends at {}, which the layout does not have", link.id, end.component));
        return {};
    }
    last = instance;
    const Part& part = *m_flat.instances[instance].part;
    const auto port = part.portIndex(end.port);
    if (!port) {
        complain("ports.no-such-port", link,
                 fmt::format("{} ends at port {} of {}; {} has these: {}", link.id, end.port, end.component,
                             part.name, groupNames(part)));
        return {};
    }
    const PortGroup& group = part.ports[*port];
    if (!inRange(end, link.count, group)) {
        complain("ports.port-out-of-range", link,
                 fmt::format("{} needs {} of {}, which has {} port{} of group {}", link.id,
                             toText(end, link.count), end.component, group.count, group.count == 1 ? "" : "s",
                             group.id));
        return {};
    }
    return {instance, static_cast<std::uint16_t>(*port),
            static_cast<std::uint16_t>(std::max(end.first, 1) - 1)};
}

InstanceIndex LinkResolver::instanceOf(const std::string& path, InstanceIndex& last) const
{
    if (last != kNoInstance && m_flat.instances[last].path == path) return last;
    return m_flat.scope.find(path).value_or(kNoInstance);
}

const PortGroup& LinkResolver::group(const End& end) const
{
    return m_flat.instances[end.instance].part->ports[end.port];
}

void LinkResolver::complain(std::string_view rule, const Link& link, std::string message)
{
    m_flat.unresolved.push_back({std::string(rule), {link.id}, std::move(message)});
}

}  // namespace mw::detail
