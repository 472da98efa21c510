// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/input.h"

#include "model/facility/compare.h"
#include "solver/network/adapters.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace mw {
namespace {

constexpr double kRackUnit_m = 0.04445;  // EIA-310: 1 U = 44.45 mm
constexpr double kRackPlinth_m = 0.1;    // castors and bottom rail below U 1 (engineering estimate)

bool isNetwork(const FacilityLink& link)
{
    return link.kind == PortKind::Network || link.kind == PortKind::ScaleUp;
}
bool isSwitch(const Part& part)
{
    return part.kind == Kind::Switch || part.kind == Kind::ScaleUpSwitch;
}
bool isNetwork(const PortGroup& group)
{
    return group.kind == PortKind::Network || group.kind == PortKind::ScaleUp;
}

/// A switch's port that serves its own management rather than traffic: only on a switch that also has other
/// ports.
bool isOwnManagement(const Part& part, const PortGroup& group)
{
    return group.fabric == "management" && std::ranges::any_of(part.ports, [](const PortGroup& g) {
               return isNetwork(g) && g.fabric != "management";
           });
}

int switchPorts(const Part& part)
{
    int ports = 0;
    for (const PortGroup& group : part.ports)
        if (isSwitch(part) && isNetwork(group) && !isOwnManagement(part, group)) ports += group.count;
    return ports;
}

/// Orders the ports of a host: its cards as they follow it in the facility, then their ports.
std::uint32_t portPlace(const Part& part, const PortGroup& group, std::uint32_t first, InstanceIndex card)
{
    std::uint32_t before = first;
    for (const PortGroup& other : part.ports) {
        if (&other == &group) break;
        before += static_cast<std::uint32_t>(std::max(0, other.count));
    }
    constexpr std::uint32_t kPortsPerCard = 4096, kCards = 1U << 20U;
    return std::min<std::uint32_t>(card, kCards - 1) * kPortsPerCard + std::min(before, kPortsPerCard - 1);
}

class Extraction {
public:
    Extraction(const Facility& facility, const Catalog& catalog) : m_facility(facility), m_catalog(catalog) {}

    NetworkInput take()
    {
        m_nodeOf.assign(m_facility.instances.size(), kNone);
        markNodes();
        for (const AdapterLimit& limit : adapterLimits(m_facility))
            if (limit.share() < 1) m_shareOfPort.emplace(limit.instance, limit.share());
        for (const FacilityLink& link : m_facility.links)
            if (isNetwork(link)) addBundle(link);
        addHosts();
        return std::move(m_input);
    }

private:
    static constexpr std::uint32_t kNone = 0xffffffffU;

    [[nodiscard]] int acceleratorsIn(InstanceIndex instance)
    {
        const Part* part = &m_facility.part(instance);
        const auto [at, isNew] = m_accelerators.try_emplace(part, 0);
        if (isNew) at->second = rollUp(*part, m_catalog).accelerators;
        return at->second;
    }

    /// A card in a chassis speaks for the accelerators of the chassis: the nearest of itself and its
    /// containers that has some.
    [[nodiscard]] InstanceIndex hostOf(InstanceIndex instance)
    {
        if (isSwitch(m_facility.part(instance))) return instance;
        for (InstanceIndex at = instance; at != kNoInstance; at = m_facility.instances[at].parent)
            if (acceleratorsIn(at) > 0) return at;
        return instance;
    }

    /// Nodes in the order of their instances, so that results do not depend on the order of links.
    void markNodes()
    {
        const auto mark = [&](InstanceIndex instance) { m_nodeOf[hostOf(instance)] = 0; };
        for (const FacilityLink& link : m_facility.links) {
            if (!isNetwork(link)) continue;
            mark(link.from);
            mark(link.to);
        }
        for (InstanceIndex i = 0; i < m_facility.instances.size(); ++i)
            if (hasComputePorts(i) && acceleratorsIn(i) > 0 && !isSwitch(m_facility.part(i))) m_nodeOf[i] = 0;
        for (InstanceIndex i = 0; i < m_nodeOf.size(); ++i) {
            if (m_nodeOf[i] == kNone) continue;
            m_nodeOf[i] = static_cast<std::uint32_t>(m_input.topology.nodes.size());
            m_input.topology.nodes.push_back({i, isSwitch(m_facility.part(i)), switchPorts(m_facility.part(i))});
        }
    }

    [[nodiscard]] bool hasComputePorts(InstanceIndex instance) const
    {
        return std::ranges::any_of(m_facility.part(instance).ports, [](const PortGroup& group) {
            return group.kind == PortKind::Network && group.fabric == "compute";
        });
    }

    [[nodiscard]] std::int32_t purpose(const std::string& fabric)
    {
        auto& all = m_input.topology.purposes;
        const auto at = std::ranges::find(all, fabric);
        if (at == all.end()) {
            all.push_back(fabric);
            return static_cast<std::int32_t>(all.size() - 1);
        }
        return static_cast<std::int32_t>(at - all.begin());
    }

    [[nodiscard]] NetworkTopology::End end(InstanceIndex instance, const PortGroup& group, PortKind kind, std::uint32_t first)
    {
        const Part& part = m_facility.part(instance);
        NetworkTopology::End out;
        out.node = m_nodeOf[hostOf(instance)];
        out.port = portPlace(part, group, first, instance - hostOf(instance));
        out.throughSwitch = isSwitch(part) && !isOwnManagement(part, group);
        if (out.throughSwitch) return out;
        if (kind == PortKind::ScaleUp)
            out.purpose = purpose("scale-up");
        else if (!group.fabric.empty())
            out.purpose = purpose(group.fabric);
        return out;
    }

    [[nodiscard]] const PortGroup* group(InstanceIndex instance, std::uint16_t port) const
    {
        const auto& ports = m_facility.part(instance).ports;
        return port < ports.size() ? &ports[port] : nullptr;
    }

    void addBundle(const FacilityLink& link)
    {
        const PortGroup* from = group(link.from, link.fromPort);
        const PortGroup* to = group(link.to, link.toPort);
        if (from == nullptr || to == nullptr) return;
        NetworkTopology::Bundle bundle;
        bundle.link = link.index;
        bundle.a = end(link.from, *from, link.kind, link.fromFirst);
        bundle.b = end(link.to, *to, link.kind, link.toFirst);
        bundle.count = link.count;
        const double slower = std::min(from->speed_gbps, to->speed_gbps);
        const double ports_gbps = slower > 0 ? slower : std::max(from->speed_gbps, to->speed_gbps);
        bundle.speed_gbps = std::min({ports_gbps, carried(link.from, *from), carried(link.to, *to)});
        m_input.topology.bundles.push_back(bundle);
        NetworkGeometry::Run run;
        run.link = link.index;
        run.a = place(link.from);
        run.b = place(link.to);
        run.count = bundle.count;
        run.speed_gbps = ports_gbps;
        run.coPackaged = (hasOwnOptics(link.from, *from) ? 1 : 0) + (hasOwnOptics(link.to, *to) ? 1 : 0);
        if (link.link) {
            run.given_m = link.link->length_m;
            run.part = link.link->part;
        }
        m_input.geometry.runs.push_back(std::move(run));
        countComputePorts(link.from, *from);
        countComputePorts(link.to, *to);
    }

    /// What a port brings to its host: less than its speed where the card's bus or its offloads are slower than its ports.
    [[nodiscard]] double carried(InstanceIndex instance, const PortGroup& group) const
    {
        const auto share = m_shareOfPort.find(instance);
        return share == m_shareOfPort.end() || !passesBus(m_facility.part(instance), group) ? std::numeric_limits<double>::infinity() : group.speed_gbps * share->second;
    }

    /// A switch with optical engines in its package has fibres in its data ports: no cable of copper, no module.
    [[nodiscard]] bool hasOwnOptics(InstanceIndex instance, const PortGroup& group) const
    {
        const Part& part = m_facility.part(instance);
        return isSwitch(part) && part.fact("optics") == "co-packaged" && !isOwnManagement(part, group);
    }

    /// Ports of a card count for its chassis once the card is linked.
    void countComputePorts(InstanceIndex instance, const PortGroup& group)
    {
        if (group.fabric != "compute" || group.kind != PortKind::Network) return;
        const InstanceIndex host = hostOf(instance);
        if (host == instance || isSwitch(m_facility.part(host))) return;
        const auto index = static_cast<std::uint64_t>(&group - m_facility.part(instance).ports.data());
        const std::uint64_t key = (std::uint64_t{instance} << 32U) | index;
        if (m_cardGroups.insert(key).second) m_cardPorts[host] += group.count;
    }

    void addHosts()
    {
        for (std::uint32_t node = 0; node < m_input.topology.nodes.size(); ++node) {
            const auto& entry = m_input.topology.nodes[node];
            if (entry.isSwitch) continue;
            const int accelerators = acceleratorsIn(entry.instance);
            if (accelerators == 0) continue;
            int ports = 0;
            for (const PortGroup& group : m_facility.part(entry.instance).ports)
                if (group.kind == PortKind::Network && group.fabric == "compute") ports += group.count;
            const auto cards = m_cardPorts.find(entry.instance);
            if (cards != m_cardPorts.end()) ports += cards->second;
            m_input.topology.hosts.push_back({node, accelerators, ports});
        }
    }

    [[nodiscard]] NetworkGeometry::Place place(InstanceIndex index) const { return placeOfPorts(m_facility, index); }

    const Facility& m_facility;
    const Catalog& m_catalog;
    NetworkInput m_input{};
    std::vector<std::uint32_t> m_nodeOf{};
    std::unordered_map<const Part*, int> m_accelerators{};
    std::unordered_set<std::uint64_t> m_cardGroups{};
    std::unordered_map<InstanceIndex, int> m_cardPorts{};
    std::unordered_map<InstanceIndex, double> m_shareOfPort{};   ///< of cards that cannot fill their ports
};

CableBody bodyOf(const Part& cable)
{
    return {cable.figureOr("diameter_mm", 0), cable.figureOr("weight_kg_per_m", 0), cable.figureOr("bend_radius_min_mm", 0)};
}

}  // namespace

NetworkGeometry::Place placeOfPorts(const Facility& facility, InstanceIndex index)
{
    const Instance& instance = facility.instances[index];
    NetworkGeometry::Place out;
    out.hall = instance.hall;
    out.x_m = instance.footprint.x_m + instance.footprint.width_m / 2;
    out.y_m = instance.footprint.y_m + instance.footprint.depth_m / 2;
    InstanceIndex at = index;
    std::int32_t u = instance.u;
    int height = instance.part->heightU();
    while (facility.instances[at].parent != kNoInstance) {
        if (u == 0) {
            u = facility.instances[at].u;
            height = facility.instances[at].part->heightU();
        }
        at = facility.instances[at].parent;
    }
    out.rack = at;
    // Ports of what fills a whole rack are spread over its height: their mean is the middle.
    out.z_m =
        u > 0 ? kRackPlinth_m + (u - 1 + height / 2.0) * kRackUnit_m : facility.part(at).height_m() / 2;
    return out;
}

const Part* fibreOf(const Catalog& catalog, std::string_view fibre)
{
    const Part* any = nullptr;
    for (const auto& part : catalog.parts()) {
        if (part->kind != Kind::Cable || part->figure("port_gbit_s") || !part->figure("reach_max_m"))
            continue;
        if (!part->price.typical_usd || part->figureOr("cables", 0) > 1)
            continue;  // a set of cables is not one fibre
        if (part->fact("fiber") == fibre) return part.get();
        if (any == nullptr) any = part.get();
    }
    return any;
}

std::vector<Medium> cableMedia(const Catalog& catalog)
{
    std::vector<Medium> media;
    for (const auto& part : catalog.parts()) {
        if (part->kind != Kind::Cable && part->kind != Kind::Transceiver) continue;
        const auto speed = part->figure("port_gbit_s");
        const auto reach = part->figure("reach_max_m");
        if (!speed || !reach) continue;
        Medium medium;
        medium.part = part->id;
        medium.speed_gbps = *speed;
        medium.reach_m = *reach;
        medium.powerPerEnd_kw = part->figureOr("power_per_end_w", 0) / 1000.0;
        medium.byRequest = part->fact("type") == "cpo" || part->fact("type") == "lpo";
        medium.priced = part->price.typical_usd.has_value();
        medium.price_usd = part->price.typical_usd.value_or(0);
        const Part* fibre = part->kind == Kind::Transceiver ? fibreOf(catalog, part->fact("fiber")) : nullptr;
        if (part->kind == Kind::Transceiver && medium.priced)
            medium.price_usd = 2 * medium.price_usd + (fibre != nullptr ? *fibre->price.typical_usd : 0.0);
        if (fibre != nullptr) medium.fibre_usd = *fibre->price.typical_usd;
        if (part->fact("type") == "cpo") medium.optics = Medium::Optics::CoPackaged;
        else if (part->kind == Kind::Transceiver && part->fact("fiber") == "single mode") medium.optics = Medium::Optics::SingleMode;
        medium.body = part->kind == Kind::Cable ? bodyOf(*part) : fibre != nullptr ? bodyOf(*fibre) : CableBody{};
        media.push_back(std::move(medium));
    }
    std::ranges::stable_sort(media, {}, [](const Medium& m) {
        return std::tuple(m.speed_gbps, m.reach_m, !m.priced, m.price_usd);
    });
    return media;
}

bool networkAlike(const Facility& a, const Facility& b)
{
    const auto other = difference(a, b);
    if (other.structure || other.wiring || other.bodies || other.places || other.halls) return false;
    return std::ranges::all_of(other.otherParts, [&](InstanceIndex i) {
        return a.part(i).kind != Kind::CableTray && a.part(i).figure("accelerators") == b.part(i).figure("accelerators") && limitsAlike(a.part(i), b.part(i));
    });
}

NetworkInput networkInput(const Facility& facility, const Catalog& catalog)
{
    NetworkInput input = Extraction(facility, catalog).take();
    input.media = cableMedia(catalog);
    input.geometry.trays = trayPieces(facility);
    return input;
}

}  // namespace mw
