// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/serving/tier_input.h"

#include <algorithm>
#include <set>

namespace mw {

namespace {

std::optional<double> hostMemory_gb(const Part& system, const Part& accelerator, int accelerators)
{
    if (const auto gb = system.figure("host_mem_gb")) return *gb / accelerators;
    if (const auto tb = system.figure("host_mem_tb")) return *tb * 1000 / accelerators;
    return accelerator.figure("host_mem_gb");
}

std::optional<double> capacity_gb(const Part& store)
{
    if (const auto pb = store.figure("capacity_rack_pb")) return *pb * 1e6;
    if (const auto tb = store.figure("capacity_raw_tb")) return *tb * 1e3;
    return std::nullopt;
}

InstanceIndex standing(const Facility& facility, InstanceIndex instance)
{
    while (facility.instances[instance].parent != kNoInstance) instance = facility.instances[instance].parent;
    return instance;
}

}  // namespace

std::optional<CacheTier> hostTier(const Part& system, const Part& accelerator, int accelerators, const SharedConstants& constants)
{
    const auto memory_gb = hostMemory_gb(system, accelerator, std::max(1, accelerators));
    const auto both_gb_s = accelerator.figure("cpu_link_bidir_gb_s");
    if (!memory_gb || !both_gb_s || *memory_gb <= 0 || *both_gb_s <= 0) return std::nullopt;
    const double each_gb_s = *both_gb_s / 2 * constants.hostLinkShare;
    return CacheTier{CacheTier::Kind::HostMemory, *memory_gb * constants.hostCacheShare, each_gb_s, each_gb_s, constants.hostLatency_ms};
}

std::vector<CacheTier> systemTiers(const Part& system, const Part& accelerator, int accelerators, const SharedConstants& constants)
{
    std::vector<CacheTier> tiers;
    if (auto host = hostTier(system, accelerator, accelerators, constants)) tiers.push_back(*host);
    const auto size_tb = system.figure("local_flash_tb"), read_gb_s = system.figure("local_flash_read_gb_s"), write_gb_s = system.figure("local_flash_write_gb_s");
    const double each = std::max(1, accelerators);
    if (size_tb && read_gb_s && write_gb_s && *size_tb > 0 && *read_gb_s > 0 && *write_gb_s > 0)
        tiers.push_back({CacheTier::Kind::LocalFlash, *size_tb * 1e3 / each, *read_gb_s / each, *write_gb_s / each, constants.flashLatency_ms});
    return tiers;
}

std::vector<CacheTier> inAll(const std::vector<CacheTier>& some, const std::vector<CacheTier>& others)
{
    std::vector<CacheTier> all;
    for (CacheTier tier : some)
        for (const CacheTier& other : others) {
            if (other.kind != tier.kind) continue;
            tier.capacity_gb = std::min(tier.capacity_gb, other.capacity_gb);
            tier.read_gb_s = std::min(tier.read_gb_s, other.read_gb_s), tier.write_gb_s = std::min(tier.write_gb_s, other.write_gb_s);
            tier.latency_ms = std::max(tier.latency_ms, other.latency_ms);
            all.push_back(tier);
        }
    return all;
}

CacheTier::Kind ContextMemory::kindOf(const Part& store)
{
    return store.fact("type").starts_with("kv cache") ? CacheTier::Kind::ContextMemory : CacheTier::Kind::NetworkStorage;
}

ContextMemory::ContextMemory(const Facility& facility, CacheTier::Kind kind, std::vector<InstanceIndex> stores, const NetworkResults* network)
    : m_kind(kind), m_stores(std::move(stores)), m_facility(&facility)
{
    if (m_stores.empty() || network == nullptr) return;
    std::set<std::int32_t> fabrics;
    std::set<InstanceIndex> roots;
    for (const InstanceIndex store : m_stores) roots.insert(standing(facility, store));
    const auto ends = [&](const NetworkLink& cable) {
        const FacilityLink& link = facility.links[cable.link];
        return std::pair{standing(facility, link.from), standing(facility, link.to)};
    };
    for (const NetworkLink& cable : network->links)
        if (const auto [from, to] = ends(cable); cable.fabric >= 0 && (roots.contains(from) || roots.contains(to))) {
            const std::string& purpose = network->fabrics[static_cast<std::size_t>(cable.fabric)].purpose;
            if (purpose != "management" && purpose != "oob") fabrics.insert(cable.fabric);
        }
    for (const NetworkLink& cable : network->links) {
        if (!fabrics.contains(cable.fabric)) continue;
        const auto [from, to] = ends(cable);
        const double gb_s = cable.speed_gbps / 8 * facility.links[cable.link].count;
        m_linked_gb_s[from] += gb_s;
        m_linked_gb_s[to] += gb_s;
    }
    for (const InstanceIndex store : m_stores) addStore(store);
}

/// A store reads no faster than its datasheet and its cables; where the datasheet is silent, than its cables.
void ContextMemory::addStore(InstanceIndex store)
{
    const Part& part = m_facility->part(store);
    const auto size_gb = capacity_gb(part);
    if (!size_gb) {
        m_unknown = m_facility->instances[store].path;
        return;
    }
    const double cables_gb_s = bandwidth_gb_s(store);
    m_capacity_gb += *size_gb;
    m_read_gb_s += std::min(cables_gb_s, part.figureOr("read_gb_s", cables_gb_s));
    m_write_gb_s += std::min(cables_gb_s, part.figureOr("write_gb_s", cables_gb_s));
}

double ContextMemory::bandwidth_gb_s(InstanceIndex system) const
{
    const auto found = m_linked_gb_s.find(standing(*m_facility, system));
    return found == m_linked_gb_s.end() ? 0 : found->second;
}

std::optional<CacheTier> ContextMemory::tier(int accelerators, double link_gb_s, const SharedConstants& constants) const
{
    if (accelerators <= 0 || link_gb_s <= 0 || m_capacity_gb <= 0 || m_read_gb_s <= 0 || m_write_gb_s <= 0) return std::nullopt;
    const double own_gb_s = link_gb_s * constants.kvLinkShare;
    const double latency_ms = m_kind == CacheTier::Kind::ContextMemory ? constants.contextLatency_ms : constants.storageLatency_ms;
    return CacheTier{m_kind, m_capacity_gb / accelerators, std::min(own_gb_s, m_read_gb_s / accelerators),
                     std::min(own_gb_s, m_write_gb_s / accelerators), latency_ms};
}

}  // namespace mw
