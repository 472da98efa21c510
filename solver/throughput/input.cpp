// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/input.h"

#include "solver/throughput/accelerators_inside.h"
#include "solver/throughput/serving/agent_demand.h"
#include "solver/throughput/serving/tier_input.h"
#include "solver/throughput/step/power_cap.h"
#include "solver/throughput/workload_input.h"

#include "model/io/range_notation.h"
#include "solver/throughput/served_model.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <tuple>

namespace mw {

namespace {

/// One system (rack or server) with accelerators of one kind.
struct System {
    InstanceIndex instance{};
    const Part* accelerator{};
    int count{};
    double nic_gb_s{};
    std::vector<CacheTier> tiers{};   ///< host memory, local flash
};

class Gatherer {
public:
    Gatherer(const Facility& facility, const PowerResults* power, const NetworkResults* network, const Catalog& catalog,
             const ModelLibraryPtr& models, ThroughputConstantsPtr constants, const std::vector<InstanceIndex>& dry)
        : m_facility(facility), m_power(power), m_network(network), m_dry(dry), m_walk(catalog), m_models(models)
    {
        m_input.constants = std::move(constants);
    }

    ThroughputInput gather()
    {
        const Serving& serving = m_facility.layout->settings->serving;
        m_input.mode = serving.mode;
        m_input.routing = serving.routing;
        m_input.engine = serving.engine;
        findSystems();
        declaredPools(serving.pools);
        if (std::none_of(serving.pools.begin(), serving.pools.end(), serves)) automaticPools(unclaimed(serving.pools));
        addContextMemory(serving.pools);
        joinFeedForward();
        m_input.tools = throughput::toolsInput(m_facility);
        readWorkloads(*m_facility.layout, m_models, m_input);
        return std::move(m_input);
    }

private:
    void issue(std::string rule, std::vector<std::string> subjects, std::string message)
    {
        m_input.issues.push_back(
            {std::move(rule), std::move(subjects), std::move(message), std::nullopt, std::nullopt, {}});
    }

    [[nodiscard]] double nic(InstanceIndex instance, const Part& accelerator) const
    {
        if (m_network == nullptr)
            return accelerator.figureOr("scaleout_gb_s", m_input.constants->shared.defaultNic);
        const HostNetwork* host = m_network->host(instance);
        return host != nullptr ? host->scaleout_gb_s : 0;
    }

    /// A drawn power network that does not reach it leaves it dark.
    [[nodiscard]] bool isDark(InstanceIndex instance) const
    {
        if (m_power == nullptr || !m_power->modelled) return false;
        for (InstanceIndex at = instance; at != kNoInstance; at = m_facility.instances[at].parent)
            if (const PowerNode* node = m_power->node(at)) return node->unserved_kw > 0;
        return false;
    }

    [[nodiscard]] bool isDry(InstanceIndex instance) const
    {
        for (InstanceIndex at = instance; at != kNoInstance; at = m_facility.instances[at].parent)
            if (std::binary_search(m_dry.begin(), m_dry.end(), at)) return true;
        return false;
    }

    /// Accelerators that are drawn and cannot run.
    struct Idle {
        std::vector<std::string> paths{};
        int accelerators{};
    };
    void tell(Idle idle, std::string rule, std::string message)
    {
        if (idle.accelerators == 0) return;
        issue(std::move(rule), std::move(idle.paths), std::move(message));
        m_input.issues.back().measured = idle.accelerators, m_input.issues.back().unit = "accelerators";
    }

    void findSystems()
    {
        const auto& instances = m_facility.instances;
        Idle dark, dry;
        std::vector<char> counted(instances.size());  // it or what it sits in has its accelerators counted
        for (InstanceIndex i = 0; i < instances.size(); ++i) {
            const Instance& instance = instances[i];
            if (instance.parent != kNoInstance && counted[instance.parent] != 0) {
                counted[i] = 1;
                continue;
            }
            for (const AcceleratorCount& inside : m_walk.of(*instance.part)) {
                counted[i] = 1;
                if (Idle* idle = isDark(i) ? &dark : isDry(i) ? &dry : nullptr) {
                    idle->paths.push_back(instance.path), idle->accelerators += inside.count;
                    continue;
                }
                const bool alike = !m_systems.empty() && m_facility.instances[m_systems.back().instance].part == instance.part &&
                                   m_systems.back().accelerator == inside.accelerator;   // equal systems stand in runs
                auto tiers = alike ? m_systems.back().tiers : systemTiers(*instance.part, *inside.accelerator, inside.count, m_input.constants->shared);
                m_systems.push_back({i, inside.accelerator, inside.count, nic(i, *inside.accelerator), std::move(tiers)});
            }
        }
        tell(dark, "throughput.unpowered",
             dark.accelerators == 1 ? "One accelerator has no path to a power source and serves nothing: link its rack to a busway or a PDU"
                                    : fmt::format("{} accelerators have no path to a power source and serve nothing: link their racks to a busway or a PDU", dark.accelerators));
        tell(dry, "throughput.uncooled",
             dry.accelerators == 1 ? "One accelerator has no coolant and serves nothing: link the coolant ports of its rack to a CDU"
                                   : fmt::format("{} accelerators have no coolant and serve nothing: link the coolant ports of their racks to a CDU", dry.accelerators));
    }

    [[nodiscard]] bool member(const Pool& pool, InstanceIndex instance) const
    {
        for (InstanceIndex at = instance; at != kNoInstance; at = m_facility.instances[at].parent)
            for (const std::string& pattern : pool.members)
                if (matches(pattern, m_facility.instances[at].path)) return true;
        return false;
    }

    /// Pools of equal accelerators out of systems; a mixed list gives one pool for each kind of accelerator and link. Where some
    /// systems of a part have cables less than others, the pool has the mean: a cut cable makes no pool of its own. Those without any do.
    std::vector<PoolInput> grouped(const std::vector<System>& systems)
    {
        std::vector<PoolInput> pools;
        std::map<std::tuple<const Part*, int, long>, std::size_t> index;
        std::map<const Part*, double> most_gb_s;
        for (const System& system : systems) {
            double& most = most_gb_s[m_facility.instances[system.instance].part];
            most = std::max(most, system.nic_gb_s);
        }
        for (const System& system : systems) {
            const double nominal_gb_s = system.nic_gb_s > 0 ? most_gb_s[m_facility.instances[system.instance].part] : 0;
            const auto key = std::make_tuple(system.accelerator, system.count, std::lround(nominal_gb_s * 10));
            const auto [at, added] = index.emplace(key, pools.size());
            if (added) pools.push_back(newPool(system));
            PoolInput& pool = pools[at->second];
            takeHost(pool, system);
            pool.accelerators += system.count;
            ++pool.systems;
            pool.spec.nic_gb_s += (system.nic_gb_s - pool.spec.nic_gb_s) / pool.systems;
            pool.members.push_back(system.instance);
        }
        std::erase_if(pools, [](const PoolInput& pool) { return pool.spec.part.empty(); });
        return pools;
    }

    /// What all systems of the pool have.
    static void takeHost(PoolInput& pool, const System& system)
    {
        pool.tiers = pool.systems == 0 ? system.tiers : inAll(pool.tiers, system.tiers);
    }

    /// Pools of context memory hold stores instead of accelerators.
    void addContextMemory(const std::vector<Pool>& declared)
    {
        std::map<CacheTier::Kind, std::vector<InstanceIndex>> stores;   // the nearer first
        std::vector<std::string> ids;
        for (const Pool& pool : declared) {
            if (pool.role != PoolRole::Context) continue;
            ids.push_back(pool.id);
            for (InstanceIndex i = 0; i < m_facility.instances.size(); ++i) {
                const InstanceIndex parent = m_facility.instances[i].parent;
                if (member(pool, i) && (parent == kNoInstance || !member(pool, parent))) stores[ContextMemory::kindOf(m_facility.part(i))].push_back(i);
            }
        }
        for (auto& [kind, some] : stores)
            if (m_network != nullptr) addStores(ContextMemory(m_facility, kind, std::move(some), m_network), ids);
    }

    void addStores(const ContextMemory& memory, const std::vector<std::string>& ids)
    {
        if (!memory.unknown().empty())
            issue("throughput.context-memory-unknown", ids,
                  fmt::format("{} gives no capacity: no session's cache is planned to wait in it", memory.unknown()));
        std::vector<double> links_gb_s;
        int sharing = 0;
        const auto holdsSessions = [](const PoolInput& pool) { return pool.role != PoolRole::Training && pool.role != PoolRole::FeedForward; };
        for (const PoolInput& pool : m_input.pools) {
            double link = pool.members.empty() || !holdsSessions(pool) ? 0 : std::numeric_limits<double>::infinity();
            for (const InstanceIndex system : pool.members)
                link = std::min(link, memory.bandwidth_gb_s(system) * pool.systems / std::max(pool.accelerators, 1));
            links_gb_s.push_back(link);
            sharing += link > 0 ? pool.accelerators : 0;
        }
        for (std::size_t i = 0; i < links_gb_s.size(); ++i) {
            PoolInput& pool = m_input.pools[i];
            if (const auto tier = memory.tier(sharing, links_gb_s[i], m_input.constants->shared)) pool.tiers.push_back(*tier);
            if (links_gb_s[i] <= 0 && holdsSessions(pool))
                issue("throughput.no-context-path", {pool.id},
                      fmt::format("No network joins {} and the context memory: its sessions cannot wait there. Link their racks to one fabric", pool.id));
        }
    }

    PoolInput newPool(const System& system)
    {
        PoolInput pool;
        std::string missing;
        const auto spec = acceleratorSpec(*system.accelerator, *m_input.constants, &missing);
        if (!spec) {
            issue("throughput.accelerator-figure-missing", {system.accelerator->id},
                  fmt::format("{} gives no {}: its throughput cannot be computed", system.accelerator->name,
                              missing));
            return pool;
        }
        pool.spec = *spec;
        pool.spec.nic_gb_s = system.nic_gb_s;
        // Without links between accelerators the host's PCIe joins them; the datasheet default stands for it.
        pool.spec.domain = std::max(1, system.count);
        if (!spec->family.fitted)
            issue("throughput.constants-not-fitted", {system.accelerator->id},
                  fmt::format("No public measurements stand behind the kernel constants used for {} (family "
                              "{}): expect errors "
                              "above the usual band",
                              system.accelerator->name, spec->family.id));
        return pool;
    }

    /// The first pool for feed-forward layers holds those of all decode pools, in proportion to their accelerators.
    void joinFeedForward()
    {
        const auto found = std::find_if(m_input.pools.begin(), m_input.pools.end(), [](const PoolInput& pool) { return pool.role == PoolRole::FeedForward; });
        if (found == m_input.pools.end()) return;
        const PoolInput whole = *found;
        double decoding = 0;
        for (const PoolInput& pool : m_input.pools) decoding += pool.role == PoolRole::Decode ? pool.accelerators : 0;
        if (decoding <= 0) return issue("throughput.pool-without-partner", {whole.id}, "A feed-forward pool needs a decode pool that holds attention");
        for (PoolInput& pool : m_input.pools) {
            if (pool.role != PoolRole::Decode) continue;
            if (pool.spec.nic_gb_s <= 0 || whole.spec.nic_gb_s <= 0) {
                issue("throughput.no-kv-path", {pool.id, whole.id}, fmt::format("No network joins {} and {}: attention cannot reach the feed-forward layers", pool.id, whole.id));
                continue;
            }
            auto share = std::make_shared<PoolInput>(whole);
            share->accelerators = static_cast<int>(static_cast<double>(whole.accelerators) * pool.accelerators / decoding);
            if (share->accelerators < 1) {
                issue("throughput.pool-without-partner", {pool.id, whole.id}, fmt::format("{} has too few accelerators for the decode pool {}", whole.id, pool.id));
                continue;
            }
            pool.feedForward = std::move(share);
        }
    }

    static bool serves(const Pool& pool) { return pool.role != PoolRole::Tools && pool.role != PoolRole::Context && pool.role != PoolRole::Training; }

    /// Systems that no pool for training has.
    [[nodiscard]] std::vector<System> unclaimed(const std::vector<Pool>& declared) const
    {
        std::vector<System> rest = m_systems;
        for (const Pool& pool : declared)
            if (pool.role == PoolRole::Training) std::erase_if(rest, [&](const System& system) { return member(pool, system.instance); });
        return rest;
    }

    [[nodiscard]] bool onlyTrains() const
    {
        const auto& table = m_facility.layout->workloads.rows();
        const auto& declared = m_facility.layout->settings->serving.pools;
        const bool setAside = std::any_of(declared.begin(), declared.end(), [](const Pool& pool) { return pool.role == PoolRole::Training; });
        return !setAside && !table.empty() && std::all_of(table.begin(), table.end(), [](const auto& w) { return w->training.has_value(); });
    }

    void automaticPools(const std::vector<System>& systems)
    {
        std::vector<PoolInput> made = grouped(systems);
        if (made.empty() && m_input.pools.empty() && m_input.issues.empty())
            issue("throughput.no-accelerators", {},
                  "The layout has no accelerators: place a system or a server with accelerators");
        // What no network joins to the others serves by itself: no cache of a prompt could get there.
        const auto isJoined = [](const PoolInput& pool) { return pool.spec.awayOut_gb_s() > 0; };
        const bool anyJoined = std::ranges::any_of(made, isJoined);
        const auto takesPart = [&](const PoolInput& pool) { return !anyJoined || isJoined(pool); };
        const auto first = std::ranges::find_if(made, takesPart);
        const bool several = std::ranges::any_of(made, [&](const PoolInput& pool) { return takesPart(pool) && pool.spec.part != first->spec.part; });
        const bool split = several && m_input.mode != Serving::Mode::Aggregated;
        // Prefill wants FLOPs, decode wants bandwidth: the kind with the most bytes per FLOP decodes.
        double best = 0;
        std::string decoder;
        for (const PoolInput& pool : made) {
            const double ratio =
                pool.spec.mem_bw_tb_s / std::max(pool.spec.fp8_tflops, pool.spec.fp16_tflops);
            if (takesPart(pool) && ratio > best) best = ratio, decoder = pool.spec.part;
        }
        int number = 1;
        for (PoolInput& pool : made) {
            if (onlyTrains()) pool.role = PoolRole::Training;
            else if (split && takesPart(pool)) pool.role = pool.spec.part == decoder ? PoolRole::Decode : PoolRole::Prefill;
            pool.id = made.size() == 1 ? "accelerators" : fmt::format("{}-{}", toText(pool.role), number++);
            m_input.pools.push_back(std::move(pool));
        }
    }

    /// The lower of both caps; 0: none, or not below the part's own limit.
    double cap_w(const Pool& pool, const PoolInput& made)
    {
        double cap = pool.accelerator_cap_w.value_or(made.spec.tdp_w);
        if (pool.rack_cap_kw && !made.members.empty()) {
            const int each = made.accelerators / std::max(made.systems, 1);
            const PowerNode* node = m_power != nullptr ? m_power->node(made.members.front()) : nullptr;
            const double around_kw = node != nullptr ? std::max(0.0, node->load_kw - each * made.spec.tdp_w / 1e3) : 0;
            if (const auto left_w = capOfEach_w(*pool.rack_cap_kw, each, around_kw))
                cap = std::min(cap, *left_w);
            else
                issue("throughput.cap-too-low", {pool.id},
                      fmt::format("A cap of {:.1f} kW leaves nothing for the accelerators of {}: what stands beside them draws {:.1f} kW. It is left out; raise it", *pool.rack_cap_kw, pool.id, around_kw));
        }
        if (pool.accelerator_cap_w && made.spec.tdp_w <= 0)
            issue("throughput.cap-too-low", {pool.id}, fmt::format("{} gives no power limit: the cap on {} is left out", made.spec.title(), pool.id));
        return cap < made.spec.tdp_w ? cap : 0;
    }

    void declaredPools(const std::vector<Pool>& declared)
    {
        for (const Pool& pool : declared) {
            if (pool.role == PoolRole::Tools || pool.role == PoolRole::Context) continue;
            std::vector<System> systems;
            for (const System& system : m_systems)
                if (member(pool, system.instance)) systems.push_back(system);
            std::vector<PoolInput> made = grouped(systems);
            if (made.empty()) {
                issue("throughput.no-accelerators", {pool.id},
                      fmt::format("Pool {} has no accelerators: its members match none", pool.id));
                m_input.issues.back().measured = 0, m_input.issues.back().limit = 1, m_input.issues.back().unit = "accelerators";
            }
            for (PoolInput& one : made) {
                one.id = made.size() == 1 ? pool.id : fmt::format("{}-{}", pool.id, &one - made.data() + 1);
                one.role = pool.role;
                one.model = pool.model, one.precision = pool.precision;
                one.tensor = pool.tensor, one.pipeline = pool.pipeline, one.expert = pool.expert,
                one.data = pool.data;
                one.declared = true;
                one.cap_w = cap_w(pool, one);
                m_input.pools.push_back(std::move(one));
            }
        }
    }

    const Facility& m_facility;
    const PowerResults* m_power;
    const NetworkResults* m_network;
    const std::vector<InstanceIndex>& m_dry;
    AcceleratorsInside m_walk;
    const ModelLibraryPtr& m_models;
    ThroughputInput m_input{};
    std::vector<System> m_systems{};
};

}  // namespace

bool PoolInput::operator==(const PoolInput& o) const
{
    const bool apart = feedForward && o.feedForward ? *feedForward == *o.feedForward : feedForward == o.feedForward;
    return apart && std::tie(id, role, spec, accelerators, systems, model, precision, tensor, pipeline, expert, data, declared, cap_w, tiers, members) ==
                        std::tie(o.id, o.role, o.spec, o.accelerators, o.systems, o.model, o.precision, o.tensor, o.pipeline, o.expert, o.data, o.declared, o.cap_w, o.tiers, o.members);
}

ThroughputInput throughputInput(const Facility& facility, const PowerResults* power, const NetworkResults* network,
                                const Catalog& catalog, const ModelLibraryPtr& models,
                                ThroughputConstantsPtr constants, const std::vector<InstanceIndex>& dry)
{
    return Gatherer(facility, power, network, catalog, models, std::move(constants), dry).gather();
}

}  // namespace mw
