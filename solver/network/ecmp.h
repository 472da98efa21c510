// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to solver/network.
#pragma once

#include "solver/network/fabric.h"
#include "solver/network/link_lists.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace mw {

/// Hosts that hang on the same leaves with the same capacities, and so are routed alike.
struct HostGroup {
    struct Attachment {
        std::uint32_t leaf{};
        double capacity{};
        bool operator==(const Attachment&) const = default;
        auto operator<=>(const Attachment&) const = default;
    };
    std::vector<Attachment> attachments{};   ///< sorted; a host's links are in this order
    std::uint32_t signature{};               ///< the same for groups that all switches but their leaves see alike
};

/// Switches and their links as arcs, hosts by groups.
struct EcmpMap {
    struct Arc {
        std::uint32_t to{}, slot{};   ///< slot of the load: 2 * link, and + 1 from b to a
        double capacity{};
    };
    struct HostLink {
        std::uint32_t slot{};         ///< from the host; the other way is slot ^ 1
        HostGroup::Attachment to{};
    };
    std::uint32_t switches{};
    std::size_t slots{};
    ByNode<Arc> arcs{};                       ///< by switch
    ByNode<HostLink> hostLinks{};             ///< by host, counted from the first
    std::vector<HostGroup> groups{};
    std::vector<std::uint32_t> groupOf{};     ///< by host; kNoGroup without a link to a switch

    static constexpr std::uint32_t kNoGroup = 0xffffffffU;
};
/// Links without capacity, to themselves or between hosts are left out.
[[nodiscard]] EcmpMap ecmpMap(const FabricGraph& graph);
/// Share of each attachment in the capacity of those that `counts` takes.
template <class Counts>
[[nodiscard]] std::vector<double> splitByCapacity(const HostGroup& group, const Counts& counts)
{
    double sum = 0;
    std::vector<double> share(group.attachments.size(), 0.0);
    for (std::size_t j = 0; j < share.size(); ++j)
        if (counts(group.attachments[j].leaf)) sum += share[j] = group.attachments[j].capacity;
    for (double& one : share) one = sum > 0 ? one / sum : 0.0;
    return share;
}

/// Spreads traffic over shortest paths.
class EcmpRouter {
public:
    struct Share {
        std::uint32_t group{};
        double amount{};
    };

    explicit EcmpRouter(const EcmpMap& map);

    /// Traffic amount(H) * amount(G) from each sending group to each receiving one, over switches. What each attachment of a group carries is left in
    /// out() and in(): for one unit of a sender's amount, and for one of a receiver's. What a host sends to itself is among it.
    void route(std::span<const Share> senders, std::span<const Share> receivers);
    [[nodiscard]] std::span<const double> out(std::size_t sender) const { return m_out[sender]; }
    [[nodiscard]] std::span<const double> in(std::size_t receiver) const { return m_in[receiver]; }
    /// Of links between switches, by slot; adds up over calls of route().
    [[nodiscard]] const std::vector<double>& load() const { return m_load; }

private:
    /// Receivers that are routed together, by place in the list given to route().
    using Together = std::vector<std::uint32_t>;

    bool ownLeaves(const Together& together);
    void disownLeaves(const Together& together);
    [[nodiscard]] bool separable() const;
    void routeTogether(const Together& together);
    void findDistances(const Together& together);
    void sendLocally();
    void inject();
    void climb(std::size_t receivers);
    void descend(const Together& together);
    void arrive(std::uint32_t receiver, std::uint32_t leaf, double amount);
    [[nodiscard]] std::uint32_t ownerOf(const HostGroup& group) const;

    const EcmpMap& m_map;
    std::span<const Share> m_senders{}, m_receivers{};
    std::vector<std::vector<double>> m_out{}, m_in{};
    std::vector<double> m_load{};
    // Of the receivers routed together. Gates are the switches next to their leaves.
    bool m_single{};
    double m_weight{};
    std::vector<std::uint32_t> m_owner{}, m_place{};        ///< receiver of a leaf; place of a receiver among those routed together
    std::vector<std::uint32_t> m_distance{}, m_order{};     ///< hops to the nearest gate
    std::vector<std::uint32_t> m_gate{};                    ///< number of a gate
    std::vector<double> m_amount{}, m_own{};                ///< waits at a switch; at a gate from a receiver's own leaves
    std::size_t m_gates{};
};

}  // namespace mw
