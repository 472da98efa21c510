// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/ecmp.h"

#include <algorithm>
#include <map>
#include <utility>

namespace mw {
namespace {

constexpr std::uint32_t kUnowned = 0xffffffffU;
constexpr std::uint32_t kFar = 0xffffffffU;

}  // namespace

EcmpRouter::EcmpRouter(const EcmpMap& map)
    : m_map(map), m_load(map.slots, 0.0), m_owner(map.switches, kUnowned), m_gate(map.switches, 0), m_amount(map.switches, 0.0)
{
}

/// Marks the leaves of receivers as theirs; false where two share one, or two leaves are neighbours.
bool EcmpRouter::ownLeaves(const Together& together)
{
    bool apart = true;
    for (std::uint32_t place = 0; place < together.size(); ++place) {
        m_place[together[place]] = place;
        for (const auto& [leaf, capacity] : m_map.groups[m_receivers[together[place]].group].attachments) {
            apart &= m_owner[leaf] == kUnowned || m_owner[leaf] == together[place];
            m_owner[leaf] = together[place];
        }
    }
    for (const std::uint32_t receiver : together)
        for (const auto& [leaf, capacity] : m_map.groups[m_receivers[receiver].group].attachments)
            for (const auto& arc : m_map.arcs.of(leaf)) apart &= m_owner[arc.to] == kUnowned;
    return apart;
}

void EcmpRouter::disownLeaves(const Together& together)
{
    for (const std::uint32_t receiver : together)
        for (const auto& [leaf, capacity] : m_map.groups[m_receivers[receiver].group].attachments) m_owner[leaf] = kUnowned;
}

/// No sender has leaves of two receivers, or some of a receiver and some others.
bool EcmpRouter::separable() const
{
    return std::ranges::all_of(m_senders, [&](const Share& sender) {
        const auto& attachments = m_map.groups[sender.group].attachments;
        return std::ranges::all_of(attachments, [&](const auto& a) { return m_owner[a.leaf] == m_owner[attachments.front().leaf]; });
    });
}

std::uint32_t EcmpRouter::ownerOf(const HostGroup& group) const
{
    for (const auto& [leaf, capacity] : group.attachments)
        if (m_owner[leaf] != kUnowned) return m_owner[leaf];
    return kUnowned;
}

void EcmpRouter::route(std::span<const Share> senders, std::span<const Share> receivers)
{
    m_senders = senders;
    m_receivers = receivers;
    const auto clear = [&](std::vector<std::vector<double>>& shares, std::span<const Share> of) {
        shares.resize(of.size());
        for (std::size_t i = 0; i < of.size(); ++i) shares[i].assign(m_map.groups[of[i].group].attachments.size(), 0.0);
    };
    clear(m_out, senders);
    clear(m_in, receivers);
    m_place.assign(receivers.size(), 0);
    std::map<std::uint32_t, Together> bySignature;
    for (std::uint32_t k = 0; k < receivers.size(); ++k) bySignature[m_map.groups[receivers[k].group].signature].push_back(k);
    for (const auto& [signature, together] : bySignature) {
        const bool asOne = together.size() > 1 && ownLeaves(together) && separable();
        if (asOne) routeTogether(together);
        disownLeaves(together);
        for (std::size_t i = 0; i < together.size() && !asOne; ++i) {
            (void)ownLeaves({together[i]});
            routeTogether({together[i]});
            disownLeaves({together[i]});
        }
    }
}

void EcmpRouter::routeTogether(const Together& together)
{
    m_single = together.size() == 1;
    m_weight = 0;
    for (const std::uint32_t receiver : together) m_weight += m_receivers[receiver].amount;
    sendLocally();
    if (m_single && std::ranges::all_of(m_senders, [&](const Share& sender) { return ownerOf(m_map.groups[sender.group]) != kUnowned; })) return;   // all stays on its leaves
    findDistances(together);
    inject();
    climb(together.size());
    descend(together);
}

/// Hops from the gates. All that is next to a receiver's leaf is a gate, so nothing passes through such a leaf on its way.
void EcmpRouter::findDistances(const Together& together)
{
    m_distance.assign(m_map.switches, kFar);
    m_order.clear();
    for (const std::uint32_t receiver : together)
        for (const auto& [leaf, capacity] : m_map.groups[m_receivers[receiver].group].attachments)
            for (const auto& arc : m_map.arcs.of(leaf)) {
                if (m_owner[arc.to] != kUnowned || m_distance[arc.to] == 0) continue;
                m_distance[arc.to] = 0;
                m_gate[arc.to] = static_cast<std::uint32_t>(m_order.size());
                m_order.push_back(arc.to);
            }
    m_gates = m_order.size();
    m_own.assign(m_gates * together.size(), 0.0);
    for (std::size_t head = 0; head < m_order.size(); ++head) {
        for (const auto& arc : m_map.arcs.of(m_order[head])) {
            if (m_distance[arc.to] != kFar) continue;
            m_distance[arc.to] = m_distance[m_order[head]] + 1;
            m_order.push_back(arc.to);
        }
    }
}

/// An amount that has come to a leaf, for one unit of what the receiver's hosts get there.
void EcmpRouter::arrive(std::uint32_t receiver, std::uint32_t leaf, double amount)
{
    const HostGroup& group = m_map.groups[m_receivers[receiver].group];
    double sum = 0;
    for (const auto& attachment : group.attachments) sum += attachment.leaf == leaf ? attachment.capacity : 0.0;
    for (std::size_t j = 0; j < group.attachments.size(); ++j)
        if (group.attachments[j].leaf == leaf) m_in[receiver][j] += amount * group.attachments[j].capacity / sum;
}

void EcmpRouter::sendLocally()
{
    for (std::size_t i = 0; i < m_senders.size(); ++i) {
        const HostGroup& group = m_map.groups[m_senders[i].group];
        const std::uint32_t owner = ownerOf(group);
        if (owner == kUnowned) continue;
        const auto share = splitByCapacity(group, [&](std::uint32_t leaf) { return m_owner[leaf] == owner; });
        for (std::size_t j = 0; j < share.size(); ++j) {
            if (share[j] == 0) continue;
            m_out[i][j] += share[j] * m_receivers[owner].amount;
            arrive(owner, group.attachments[j].leaf, m_senders[i].amount * share[j]);
        }
    }
}

void EcmpRouter::inject()
{
    for (std::size_t i = 0; i < m_senders.size(); ++i) {
        const HostGroup& group = m_map.groups[m_senders[i].group];
        const std::uint32_t owner = ownerOf(group);
        const double away = m_weight - (owner == kUnowned ? 0.0 : m_receivers[owner].amount);
        std::uint32_t nearest = kFar;
        for (const auto& [leaf, capacity] : group.attachments) nearest = std::min(nearest, m_distance[leaf]);
        if (nearest == kFar || (m_single && owner != kUnowned)) continue;
        const auto share = splitByCapacity(group, [&](std::uint32_t leaf) { return m_distance[leaf] == nearest; });
        for (std::size_t j = 0; j < share.size(); ++j) {
            if (share[j] == 0) continue;
            m_amount[group.attachments[j].leaf] += m_senders[i].amount * share[j];
            m_out[i][j] += share[j] * away;
        }
    }
}

/// From the farthest switches to the gates. Amounts are what would be sent to all receivers; a receiver's own leaves send its part not.
void EcmpRouter::climb(std::size_t receivers)
{
    for (std::size_t i = m_order.size(); i-- > m_gates;) {
        const std::uint32_t node = m_order[i];
        const double amount = std::exchange(m_amount[node], 0.0);
        if (amount == 0) continue;
        const std::uint32_t next = m_distance[node] - 1;
        const std::uint32_t owner = m_owner[node];
        double capacity = 0;
        for (const auto& arc : m_map.arcs.of(node)) capacity += m_distance[arc.to] == next ? arc.capacity : 0.0;
        const double sent = m_weight - (owner == kUnowned ? 0.0 : m_receivers[owner].amount);
        for (const auto& arc : m_map.arcs.of(node)) {
            if (m_distance[arc.to] != next) continue;
            const double part = amount * arc.capacity / capacity;
            m_load[arc.slot] += part * sent;
            m_amount[arc.to] += part;
            if (owner != kUnowned) m_own[m_gate[arc.to] * receivers + m_place[owner]] += part;
        }
    }
}

/// From the gates to the receivers' leaves.
void EcmpRouter::descend(const Together& together)
{
    std::vector<double> capacity(together.size());
    for (std::size_t gate = 0; gate < m_gates; ++gate) {
        const double amount = std::exchange(m_amount[m_order[gate]], 0.0);
        if (amount == 0) continue;
        std::ranges::fill(capacity, 0.0);
        for (const auto& arc : m_map.arcs.of(m_order[gate]))
            if (m_owner[arc.to] != kUnowned) capacity[m_place[m_owner[arc.to]]] += arc.capacity;
        for (const auto& arc : m_map.arcs.of(m_order[gate])) {
            const std::uint32_t owner = m_owner[arc.to];
            if (owner == kUnowned) continue;
            const std::uint32_t place = m_place[owner];
            const double part = (amount - m_own[gate * together.size() + place]) * arc.capacity / capacity[place];
            m_load[arc.slot] += part * m_receivers[owner].amount;
            arrive(owner, arc.to, part);
        }
    }
}

}  // namespace mw
