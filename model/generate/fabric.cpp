// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/generate/fragment.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace mw::generate {

namespace {

/// The ports of a switch that take hosts and other switches: the largest group that may belong to the fabric.
const PortGroup* switchPorts(const Part& part, std::string_view fabric)
{
    const PortGroup* best = nullptr;
    for (const PortGroup& group : part.ports)
        if (group.kind == PortKind::Network && (group.fabric.empty() || group.fabric == fabric) && (best == nullptr || group.count > best->count)) best = &group;
    return best;
}

const PortGroup* hostPorts(const Part& part, std::string_view fabric)
{
    const auto found = std::find_if(part.ports.begin(), part.ports.end(), [&](const PortGroup& g) { return g.kind == PortKind::Network && g.fabric == fabric; });
    return found == part.ports.end() ? nullptr : &*found;
}

/// How many leaves and spines, and how they are joined: two tiers of a folded Clos (Clos 1953; Leiserson 1985), every leaf with
/// as many cables to each spine.
struct Tiers {
    int portsPerRail{};      ///< of a host, to one leaf
    int hostsPerLeaf{};
    int pods{};              ///< groups of hosts that share leaves
    int leaves{};
    int spines{};            ///< 0: one leaf a rail does for all hosts of the fabric
    int perSpine{};          ///< cables of a leaf to each spine
    [[nodiscard]] int down() const { return hostsPerLeaf * portsPerRail; }
};

/// Cables up that carry what comes from below, given the speeds of both.
int upFor(int down, double hostSpeed, double spineSpeed, double oversubscription)
{
    const double share = hostSpeed > 0 && spineSpeed > 0 ? hostSpeed / spineSpeed : 1.0;
    return static_cast<int>(std::ceil(down * share / oversubscription - 1e-9));
}

/// The fewest spines that take all leaves, each with the same number of cables; 0 if none do.
int spinesFor(int leaves, int up, int spinePorts)
{
    for (int spines = 1; spines <= up; ++spines)
        if (leaves * ((up + spines - 1) / spines) <= spinePorts) return spines;
    return 0;
}

Outcome<Tiers> tiersOf(int hosts, const PortGroup& host, const PortGroup& leaf, const PortGroup* spine, const FabricPlan& plan)
{
    if (host.count % plan.rails != 0)
        return Refusal{"generate.rails", fmt::format("{} ports a host do not divide into {} rails: choose a divisor of {}.", host.count, plan.rails, host.count)};
    if (host.speed_gbps > leaf.speed_gbps && leaf.speed_gbps > 0)
        return Refusal{"generate.leaf-too-slow", fmt::format("The leaf's ports carry {:.0f} Gbit/s, the hosts' {:.0f}: choose a faster leaf.", leaf.speed_gbps, host.speed_gbps)};
    Tiers tiers{.portsPerRail = host.count / plan.rails};
    if (hosts * tiers.portsPerRail <= leaf.count && plan.rails == 1) {
        tiers.hostsPerLeaf = hosts, tiers.pods = 1, tiers.leaves = 1;
        return tiers;
    }
    const double upSpeed = spine != nullptr ? std::min(leaf.speed_gbps, spine->speed_gbps) : 0;
    const auto fits = [&](int count) {
        const int down = count * tiers.portsPerRail;
        return down + upFor(down, host.speed_gbps, upSpeed, plan.oversubscription) <= leaf.count;
    };
    while (tiers.hostsPerLeaf < hosts && fits(tiers.hostsPerLeaf + 1)) ++tiers.hostsPerLeaf;
    if (tiers.hostsPerLeaf == 0)
        return Refusal{"generate.leaf-too-small", fmt::format("A leaf of {} ports takes no host with {} ports a rail: choose a larger leaf or more rails.", leaf.count,
                                                              tiers.portsPerRail)};
    tiers.pods = (hosts + tiers.hostsPerLeaf - 1) / tiers.hostsPerLeaf;
    tiers.hostsPerLeaf = (hosts + tiers.pods - 1) / tiers.pods;   // the same number in each as far as it goes
    tiers.leaves = tiers.pods * plan.rails;
    if (spine == nullptr)
        return Refusal{"generate.no-spine", fmt::format("{} leaves need spines to reach each other: choose a part for the spine.", tiers.leaves)};
    const int up = upFor(tiers.down(), host.speed_gbps, upSpeed, plan.oversubscription);
    tiers.spines = spinesFor(tiers.leaves, up, spine->count);
    if (tiers.spines == 0)
        return Refusal{"generate.third-tier", fmt::format("{} leaves are more than the {} ports of a spine: two tiers of these parts take {} hosts at most. Choose larger "
                                                          "switches or make a fabric for each part of the hosts.",
                                                          tiers.leaves, spine->count, spine->count / plan.rails * tiers.hostsPerLeaf)};
    tiers.perSpine = (up + tiers.spines - 1) / tiers.spines;
    return tiers;
}

class FabricMaker {
public:
    FabricMaker(const std::string& id, const FabricPlan& plan, const std::vector<Served>& hosts, const Tiers& tiers)
        : m_id(id), m_plan(plan), m_hosts(hosts), m_tiers(tiers), m_fragment(id)
    {
    }

    /// Switches from the bottom of each rack up, as many as its units hold.
    void mountAll(const FloorPlace& at, const Part& rack, const Part& leaf, const Part& spine)
    {
        m_rackUnits = rack.heightU();
        mount(m_id + "-leaf-", m_tiers.leaves, m_plan.leaf, leaf.heightU());
        if (m_tiers.spines > 0) mount(m_id + "-spine-", m_tiers.spines, m_plan.spine, spine.heightU());
        m_fragment.stand(range(m_id + "-rack-", 1, m_racks, 2), m_plan.rack, at, rack.width_m());
    }

    void joinHosts(const PortGroup& host, const PortGroup& leaf)
    {
        for (int pod = 0; pod < m_tiers.pods; ++pod) {
            const std::size_t begin = static_cast<std::size_t>(pod) * static_cast<std::size_t>(m_tiers.hostsPerLeaf);
            const std::size_t end = std::min(begin + static_cast<std::size_t>(m_tiers.hostsPerLeaf), m_hosts.size());
            for (const Run& run : runsOf(m_hosts, m_plan.hosts, begin, end))
                for (int rail = 0; rail < m_plan.rails; ++rail) joinRun(host, leaf, run, pod * m_plan.rails + rail, rail, run.first - begin);
        }
    }

    /// Cables of a leaf go to the spines in turn, a bundle to each, above its ports for hosts.
    void joinSpines(const PortGroup& leaf, const PortGroup& spine)
    {
        if (m_tiers.spines == 0) return;
        for (int k = 0; k < m_tiers.leaves; ++k)
            m_fragment.join(leafName(k) + "." + ports(leaf, m_tiers.down() + 1, m_tiers.spines * m_tiers.perSpine),
                            range(m_id + "-spine-", 1, m_tiers.spines, digitsOf(m_tiers.spines)) + "." + ports(spine, k * m_tiers.perSpine + 1, m_tiers.perSpine));
    }

    [[nodiscard]] Outcome<Layout> take() const { return m_fragment.take(); }

private:
    [[nodiscard]] std::string leafName(int leaf) const { return range(m_id + "-leaf-", leaf + 1, leaf + 1, digitsOf(m_tiers.leaves)); }

    void mount(const std::string& stem, int count, std::string_view part, int units)
    {
        for (int first = 1; first <= count;) {
            if (m_racks == 0 || m_nextU + units - 1 > m_rackUnits) ++m_racks, m_nextU = 1;
            const int fit = std::min((m_rackUnits - m_nextU + 1) / units, count - first + 1);
            m_fragment.mount(range(stem, first, first + fit - 1, digitsOf(count)), part, range(m_id + "-rack-", m_racks, m_racks, 2), m_nextU, units);
            first += fit, m_nextU += fit * units;
        }
    }

    /// `place`: of the run's first host among those of the leaf.
    void joinRun(const PortGroup& host, const PortGroup& leaf, const Run& run, int leafIndex, int rail, std::size_t place)
    {
        const int each = m_tiers.portsPerRail;
        m_fragment.join(run.name + "." + ports(host, rail * each + 1, each),
                        leafName(leafIndex) + "." + ports(leaf, static_cast<int>(place) * each + 1, static_cast<int>(run.last - run.first) * each));
    }

    const std::string& m_id;
    const FabricPlan& m_plan;
    const std::vector<Served>& m_hosts;
    const Tiers& m_tiers;
    Fragment m_fragment;
    int m_rackUnits{}, m_racks{}, m_nextU{1};
};

/// The one group of ports that all hosts have for the fabric.
Outcome<const PortGroup*> sharedPorts(const Facility& facility, const std::vector<Served>& hosts, const std::string& fabric)
{
    const PortGroup* first = nullptr;
    for (const Served& host : hosts) {
        const PortGroup* const group = hostPorts(facility.part(host.instance), fabric);
        if (group == nullptr)
            return Refusal{"generate.no-ports", fmt::format("{} has no port of the fabric \"{}\": choose another fabric or other hosts.", host.path, fabric)};
        if (first != nullptr && (group->id != first->id || group->count != first->count))
            return Refusal{"generate.unlike-hosts", fmt::format("{} and {} have unlike ports: make a fabric for each.", hosts.front().path, host.path)};
        first = group;
    }
    return first;
}

}  // namespace

Outcome<Layout> makeFabric(const Facility& facility, const Generator& generator, const FabricPlan& plan)
{
    const auto hosts = servedBy(facility, plan.hosts, "hosts");
    if (!hosts) return hosts.refusal();
    const auto leaf = partOf(facility, plan.leaf, "the leaf", {Kind::Switch});
    if (!leaf) return leaf.refusal();
    const auto spine = plan.spine.empty() ? Outcome<const Part*>(nullptr) : partOf(facility, plan.spine, "the spine", {Kind::Switch});
    if (!spine) return spine.refusal();
    const auto rack = partOf(facility, plan.rack, "the switches' racks", {Kind::Rack});
    if (!rack) return rack.refusal();
    const auto host = sharedPorts(facility, *hosts, plan.fabric);
    if (!host) return host.refusal();
    const PortGroup* const leafPorts = switchPorts(**leaf, plan.fabric);
    const PortGroup* const spinePorts = *spine != nullptr ? switchPorts(**spine, plan.fabric) : nullptr;
    if (leafPorts == nullptr || (*spine != nullptr && spinePorts == nullptr))
        return Refusal{"generate.no-switch-ports", fmt::format("{} has no port for the fabric \"{}\": choose another switch.",
                                                               leafPorts == nullptr ? (*leaf)->name : (*spine)->name, plan.fabric)};
    for (const Part* part : {*leaf, *spine})
        if (part != nullptr && (part->heightU() < 1 || part->heightU() > (*rack)->heightU()))
            return Refusal{"generate.does-not-mount", fmt::format("{} does not go into {}: choose a switch for racks, or a higher rack.", part->name, (*rack)->name)};
    const auto tiers = tiersOf(static_cast<int>(hosts->size()), **host, *leafPorts, spinePorts, plan);
    if (!tiers) return tiers.refusal();
    FabricMaker maker(generator.id, plan, *hosts, *tiers);
    maker.mountAll(generator.at, **rack, **leaf, *spine != nullptr ? **spine : **leaf);
    maker.joinHosts(**host, *leafPorts);
    if (spinePorts != nullptr) maker.joinSpines(*leafPorts, *spinePorts);
    return maker.take();
}

}  // namespace mw::generate
