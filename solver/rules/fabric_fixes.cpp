// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/fabric_fixes.h"

#include "model/edit/connect.h"
#include "model/layout/delta.h"
#include "model/facility/facility.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mw {
namespace {

/// A cable of its own, not of a bundle, a block or a range: what can be taken out and laid elsewhere.
const FacilityLink* singleCable(const Facility& facility, const std::string& text)
{
    const auto at = std::ranges::find_if(facility.links, [&](const FacilityLink& link) { return facility.linkText(link) == text; });
    return at != facility.links.end() && at->count == 1 && at->prefix == kNoInstance && at->link ? &*at : nullptr;
}

Refusal byHand() { return {"fix.by-hand", "The cable belongs to a bundle, a block or a range of links. Change its end there."}; }
Refusal noCable() { return {"fix.gone", "What the finding speaks of is not there any more."}; }

Endpoint endpointAt(const Facility& facility, InstanceIndex instance, std::uint16_t group, std::uint32_t first)
{
    const PortGroup& port = facility.part(instance).ports[group];
    return {facility.instances[instance].path, port.id, port.count > 1 ? static_cast<int>(first) + 1 : 0, static_cast<int>(std::to_string(port.count).size())};
}

/// One edit after the other on a layout, given back as one.
class Steps {
public:
    explicit Steps(const Facility& facility) : m_first(facility.layout), m_now(facility.layout), m_catalog(facility.catalog) {}
    template <class Edit>
    bool then(Edit edit)
    {
        const auto facility = m_now == m_first ? nullptr : expand(m_now, m_catalog);
        const auto made = edit(facility);
        if (!made) return m_refusal = made.refusal(), false;
        m_now = std::make_shared<const Layout>(apply(*m_now, *made));
        return true;
    }
    [[nodiscard]] edit::Result all() const { return m_refusal ? edit::Result(*m_refusal) : edit::Result(diff(*m_first, *m_now)); }

private:
    LayoutPtr m_first, m_now;
    CatalogPtr m_catalog;
    std::optional<Refusal> m_refusal{};
};

/// A host's cable with the number of its port.
struct HostCable {
    const FacilityLink* link{};
    InstanceIndex leaf{kNoInstance};
    std::uint16_t leafPort{}, hostPort{};
    std::uint32_t leafFirst{}, hostFirst{};
};

HostCable ofHost(const FacilityLink& link, InstanceIndex host)
{
    return link.from == host ? HostCable{&link, link.to, link.toPort, link.fromPort, link.toFirst, link.fromFirst} : HostCable{&link, link.from, link.fromPort, link.toPort, link.fromFirst, link.toFirst};
}

double apart_m(const Facility& facility, InstanceIndex a, InstanceIndex b)
{
    const Rect &p = facility.instances[a].footprint, &q = facility.instances[b].footprint;
    const bool elsewhere = facility.instances[a].hall != facility.instances[b].hall;
    return std::abs(p.x_m + p.width_m / 2 - q.x_m - q.width_m / 2) + std::abs(p.y_m + p.depth_m / 2 - q.y_m - q.depth_m / 2) + (elsewhere ? 1e6 : 0);
}

bool isSwitchKind(Kind kind) { return kind == Kind::Switch || kind == Kind::ScaleUpSwitch; }

constexpr std::string_view kManagement = "management";

/// What the first network ports of a host are for, as "compute"; empty of a switch, whose ports are for any.
std::string_view firstFabric(const Part& part)
{
    const auto port = std::ranges::find_if(part.ports, [](const PortGroup& group) { return group.kind == PortKind::Network && !group.fabric.empty() && group.fabric != kManagement; });
    return port == part.ports.end() ? std::string_view() : port->fabric;
}

/// Switches that hosts are on by other ports than those for management: first those that serve what this one's ports are for, of them the nearest.
std::vector<InstanceIndex> servingSwitches(const Facility& facility, InstanceIndex near)
{
    const std::string_view wanted = firstFabric(facility.part(near));
    std::map<InstanceIndex, bool> serves;   // what is wanted
    for (const FacilityLink& link : facility.links) {
        const bool from = isSwitchKind(facility.part(link.from).kind), to = isSwitchKind(facility.part(link.to).kind);
        if (link.kind != PortKind::Network || from == to) continue;
        const std::string& fabric = facility.part(from ? link.to : link.from).ports[from ? link.toPort : link.fromPort].fabric;
        if (fabric == kManagement) continue;
        bool& fits = serves[from ? link.from : link.to];
        fits = fits || wanted.empty() || fabric == wanted;
    }
    std::vector<InstanceIndex> found;
    for (const auto& [index, fits] : serves) found.push_back(index);
    std::ranges::stable_sort(found, {}, [&](InstanceIndex i) { return std::pair(!serves[i], apart_m(facility, i, near)); });
    return found;
}

}  // namespace

edit::Result linkMissingCable(const Facility& facility, const Finding& finding)
{
    if (finding.subjects.size() < 2) return Refusal{"fix.no-target", "No single switch lacks the cable. Compare its uplinks with those of a switch beside it."};
    return edit::connect(facility, finding.subjects[0], finding.subjects[1], PortKind::Network);
}

edit::Result moveUplink(const Facility& facility, const Finding& finding)
{
    const FacilityLink* cable = finding.subjects.size() < 3 ? nullptr : singleCable(facility, finding.subjects[0]);
    if (cable == nullptr) return byHand();
    Steps steps(facility);
    const std::string id = cable->link->id;
    if (steps.then([&](const FacilityPtr&) { return edit::disconnect(*facility.layout, std::span(&id, 1)); }))
        steps.then([&](const FacilityPtr& now) { return edit::connect(*now, finding.subjects[1], finding.subjects[2], PortKind::Network); });
    return steps.all();
}

edit::Result swapRails(const Facility& facility, const Finding& finding)
{
    const auto host = finding.subjects.size() < 2 ? std::nullopt : facility.find(finding.subjects[1]);
    const FacilityLink* named = host ? singleCable(facility, finding.subjects[0]) : nullptr;
    if (!host || !finding.limit) return noCable();
    if (named == nullptr) return byHand();
    const HostCable crossed = ofHost(*named, *host);
    const auto right = static_cast<std::uint32_t>(*finding.limit) - 1;   // the port that the leaf serves
    std::optional<HostCable> other;
    for (const LinkIndex index : facility.linksOf(*host)) {
        const HostCable one = ofHost(facility.links[index], *host);
        if (one.hostPort == crossed.hostPort && right >= one.hostFirst && right < one.hostFirst + one.link->count) other = one;
    }
    if (other && (other->link->count != 1 || other->link->prefix != kNoInstance || !other->link->link)) return byHand();
    std::vector<std::string> ids{named->link->id};
    if (other) ids.push_back(other->link->link->id);
    const auto lay = [&](const FacilityPtr& now, std::uint32_t port, const HostCable& to) {
        return edit::connectPorts(*now, endpointAt(facility, *host, crossed.hostPort, port), endpointAt(facility, to.leaf, to.leafPort, to.leafFirst), 1, to.link->link->part);
    };
    Steps steps(facility);
    if (steps.then([&](const FacilityPtr&) { return edit::disconnect(*facility.layout, ids); }) && steps.then([&](const FacilityPtr& now) { return lay(now, right, crossed); }) && other)
        steps.then([&](const FacilityPtr& now) { return lay(now, crossed.hostFirst, *other); });
    return steps.all();
}

edit::Result relinkAlike(const Facility& facility, const Finding& finding)
{
    if (finding.subjects.empty()) return noCable();
    const FacilityLink* cable = singleCable(facility, finding.subjects[0]);
    if (cable == nullptr) return byHand();
    Steps steps(facility);
    const std::string id = cable->link->id;
    if (steps.then([&](const FacilityPtr&) { return edit::disconnect(*facility.layout, std::span(&id, 1)); }))
        steps.then([&](const FacilityPtr& now) { return edit::connect(*now, facility.instances[cable->from].path, facility.instances[cable->to].path, cable->kind); });
    return steps.all();
}

edit::Result linkNearestSwitch(const Facility& facility, const Finding& finding)
{
    const auto node = finding.subjects.empty() ? std::nullopt : facility.find(finding.subjects[0]);
    if (!node) return noCable();
    for (const InstanceIndex near : servingSwitches(facility, *node)) {
        if (near == *node) continue;
        auto joined = edit::connect(facility, finding.subjects[0], facility.instances[near].path, PortKind::Network);
        if (joined) return joined;
    }
    return Refusal{"fix.no-switch", "No switch that hosts are on has a free port that fits. Place one, then link it."};
}

}  // namespace mw
