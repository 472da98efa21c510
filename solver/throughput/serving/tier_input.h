// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "solver/network/results.h"
#include "solver/throughput/library/constants.h"
#include "solver/throughput/serving/cache_tier.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mw {

/// Host memory of a system with so many accelerators, over its chip link; nothing where a datasheet gives no size or no link.
[[nodiscard]] std::optional<CacheTier> hostTier(const Part& system, const Part& accelerator, int accelerators, const SharedConstants& constants);
/// Host memory and local flash, as far as datasheets give them.
[[nodiscard]] std::vector<CacheTier> systemTiers(const Part& system, const Part& accelerator, int accelerators, const SharedConstants& constants);
/// Of tiers that systems of one pool have: those that all have, each as small and slow as the worst.
[[nodiscard]] std::vector<CacheTier> inAll(const std::vector<CacheTier>& some, const std::vector<CacheTier>& others);

/// Context memory of a facility: what is in it, and how fast it and each system reach each other over the network.
class ContextMemory {
public:
    /// `stores`: members of the layout's pools of context memory, all of one kind. `network`: null reaches nothing.
    ContextMemory(const Facility& facility, CacheTier::Kind kind, std::vector<InstanceIndex> stores, const NetworkResults* network);
    /// Flash made for cache, or any other store.
    [[nodiscard]] static CacheTier::Kind kindOf(const Part& store);

    [[nodiscard]] bool drawn() const { return !m_stores.empty(); }
    /// Linked bandwidth of a system into the fabrics of the stores, one direction. GB/s; 0: no path.
    [[nodiscard]] double bandwidth_gb_s(InstanceIndex system) const;
    /// What one of `accelerators`, all that share the stores, has of it. `link_gb_s`: of its own into those fabrics.
    [[nodiscard]] std::optional<CacheTier> tier(int accelerators, double link_gb_s, const SharedConstants& constants) const;
    /// A store whose size no datasheet gives; empty: none.
    [[nodiscard]] const std::string& unknown() const { return m_unknown; }

private:
    void addStore(InstanceIndex store);

    CacheTier::Kind m_kind{};
    std::vector<InstanceIndex> m_stores{};
    std::map<InstanceIndex, double> m_linked_gb_s{};   ///< of what stands on the floor, into the fabrics of the stores
    double m_capacity_gb{}, m_read_gb_s{}, m_write_gb_s{};
    std::string m_unknown{};
    const Facility* m_facility{};
};

}  // namespace mw
