// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/electrical/phase_balance.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>

namespace mw {

namespace {

constexpr double kThreePhase_v = 380;   ///< between lines: from here on a unit's supply hangs between line and neutral
constexpr double kSupplyFactor = 0.98;  ///< 80 PLUS

double sum(const PhaseKw& kw) { return kw[0] + kw[1] + kw[2]; }

void add(PhaseKw& to, const PhaseKw& kw, double share)
{
    for (std::size_t p = 0; p < 3; ++p) to[p] += kw[p] * share;
}

double line_v(const Part& part)
{
    if (const auto v = part.figure("voltage_v")) return *v;
    if (const auto v = part.figure("secondary_v")) return *v;
    return part.figureOr("output_v", 0);
}

bool isThreePhasePdu(const Part& part)
{
    if (part.kind != Kind::RackPdu) return false;
    if (const auto phases = part.figure("phases")) return *phases == 3;
    return line_v(part) >= kThreePhase_v;
}

/// Phase that a link declares: 0 to 2, or nothing.
std::optional<std::size_t> declared(const FacilityLink& link)
{
    if (!link.link) return std::nullopt;
    for (const auto& [key, node] : link.link->extras)
        if (key == "phase" && node.text.size() == 2 && node.text[0] == 'l' && node.text[1] >= '1' && node.text[1] <= '3')
            return static_cast<std::size_t>(node.text[1] - '1');
    return std::nullopt;
}

/// Shares of a link of outlets over the phases.
PhaseKw outletShares(const FacilityLink& link)
{
    PhaseKw shares{};
    if (const auto phase = declared(link)) {
        shares[*phase] = 1;
        return shares;
    }
    for (std::uint32_t i = 0; i < link.count; ++i) shares[(link.fromFirst + i) % 3] += 1.0 / link.count;
    return shares;
}

class Balancer {
public:
    Balancer(const Facility& facility, const PowerInput& network, const PowerResults& power, std::span<const Load> loads)
        : m_facility(facility), m_net(network), m_power(power), m_loads(loads), m_single(network.nodes.size()), m_waiting(network.nodes.size()), m_in(network.nodes.size()),
          m_line_v(network.nodes.size())
    {
        for (std::uint32_t n = 0; n < m_line_v.size(); ++n) m_line_v[n] = line_v(part(n));
    }

    std::vector<PhaseBalance> solve()
    {
        for (std::uint32_t l = 0; l < m_net.links.size(); ++l) {
            const PowerInputLink& link = m_net.links[l];
            m_in[link.to].push_back(l);
            if (link.link != kNoLink || isThreePhasePdu(part(link.from))) ++m_waiting[link.from];
        }
        passUp();
        std::vector<PhaseBalance> found;
        for (std::uint32_t n = 0; n < m_single.size(); ++n)
            if (sum(m_single[n]) > 0 && m_line_v[n] > 0) found.push_back(balance(n));
        return found;
    }

private:
    [[nodiscard]] const Part& part(std::uint32_t n) const { return m_facility.part(m_net.nodes[n].instance); }
    [[nodiscard]] const PowerNode* node(std::uint32_t n) const { return m_power.node(m_net.nodes[n].instance); }

    /// From loads to sources: a node is done when all that it feeds is. Nodes in a cycle are left out.
    void passUp()
    {
        std::vector<std::uint32_t> ready;
        for (std::uint32_t n = 0; n < m_waiting.size(); ++n)
            if (m_waiting[n] == 0) ready.push_back(n);
        for (std::size_t next = 0; next < ready.size(); ++next) {
            const std::uint32_t n = ready[next];
            for (const std::uint32_t l : m_in[n]) {
                const PowerInputLink& link = m_net.links[l];
                if (link.link == kNoLink && !isThreePhasePdu(part(link.from))) continue;
                give(link, n);
                if (--m_waiting[link.from] == 0) ready.push_back(link.from);
            }
        }
    }

    void give(const PowerInputLink& link, std::uint32_t n)
    {
        const PowerNode* taker = node(n);
        if (taker == nullptr || taker->in_kw <= 0) return;
        const double kw = linkKw(link, *taker);
        if (m_line_v[link.from] <= 0) m_line_v[link.from] = m_line_v[n];
        if (isThreePhasePdu(part(link.from)) && !passesPhases(n)) return add(m_single[link.from], unitShares(link, n), kw);
        if (passesPhases(n)) add(m_single[link.from], m_single[n], kw / taker->in_kw);
    }

    /// Does what is behind it show before it? Not through a delta winding, a rectifier, or a load.
    [[nodiscard]] bool passesPhases(std::uint32_t n) const
    {
        switch (part(n).kind) {
        case Kind::Breaker:
        case Kind::Switchboard:
        case Kind::TransferSwitch:
        case Kind::Pdu:
        case Kind::Busway:
        case Kind::RackPdu:
            return true;
        case Kind::Rack:
        case Kind::SystemRack:
            return sum(m_single[n]) > 0;   // its own feeds carry what its PDUs take
        default:
            return false;
        }
    }

    [[nodiscard]] double linkKw(const PowerInputLink& link, const PowerNode& taker) const
    {
        if (link.link != kNoLink) {
            const PowerLink* flow = m_power.link(link.link);
            return flow != nullptr ? flow->kw : 0;
        }
        const PowerNode* giver = node(link.from);
        return giver != nullptr ? std::min(giver->out_kw, taker.in_kw) : 0;
    }

    [[nodiscard]] PhaseKw unitShares(const PowerInputLink& link, std::uint32_t n)
    {
        if (link.link != kNoLink) return outletShares(m_facility.links[link.link]);
        return dealtShares(m_net.nodes[n].instance);
    }

    /// Units of a rack whose PDUs have no outlets drawn.
    const PhaseKw& dealtShares(InstanceIndex rack)
    {
        const auto [found, isNew] = m_dealt.try_emplace(rack, PhaseKw{1.0 / 3, 1.0 / 3, 1.0 / 3});
        if (!isNew) return found->second;
        std::vector<std::pair<int, double>> units;
        for (const InstanceIndex child : m_facility.childrenOf(rack))
            if (const double kw = loadOf(child); kw > 0) units.emplace_back(m_facility.instances[child].u, kw);
        std::stable_sort(units.begin(), units.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<double> kw;
        for (const auto& unit : units) kw.push_back(unit.second);
        if (kw.empty()) return found->second;
        PhaseKw phases{};
        const auto dealt = dealPhases(kw);
        for (std::size_t i = 0; i < kw.size(); ++i) phases[dealt[i]] += kw[i];
        const double all = sum(phases);
        for (double& phase : phases) phase /= all;
        return found->second = phases;
    }

    [[nodiscard]] double loadOf(InstanceIndex instance) const
    {
        const auto found = std::lower_bound(m_loads.begin(), m_loads.end(), instance, [](const Load& load, InstanceIndex i) { return load.instance < i; });
        return found != m_loads.end() && found->instance == instance ? found->it_kw : 0;
    }

    [[nodiscard]] PhaseBalance balance(std::uint32_t n) const
    {
        PhaseBalance result{.instance = m_net.nodes[n].instance};
        const PowerNode& own = *node(n);
        const double perKw_a = 1000 / (m_line_v[n] / std::numbers::sqrt3 * kSupplyFactor);
        const double even = std::max(0.0, own.out_kw - sum(m_single[n])) / 3;
        for (std::size_t p = 0; p < 3; ++p) result.current_a[p] = (m_single[n][p] + even) * perKw_a;
        result.unbalance = unbalance(result.current_a), result.neutral_a = neutral(result.current_a);
        if (own.rating_kw) result.rating_a = *own.rating_kw / 3 * perKw_a;
        return result;
    }

    const Facility& m_facility;
    const PowerInput& m_net;
    const PowerResults& m_power;
    std::span<const Load> m_loads;
    std::vector<PhaseKw> m_single;            ///< single-phase load behind a node, by phase
    std::vector<std::uint32_t> m_waiting;     ///< links out of a node that are not added yet
    std::vector<std::vector<std::uint32_t>> m_in;
    std::vector<double> m_line_v;             ///< of gear whose part gives none: that of what it feeds
    std::unordered_map<InstanceIndex, PhaseKw> m_dealt{};
};

}  // namespace

double unbalance(const PhaseKw& phases)
{
    const double mean = sum(phases) / 3;
    if (mean <= 0) return 0;
    double most = 0;
    for (const double phase : phases) most = std::max(most, std::abs(phase - mean));
    return most / mean;
}

double neutral(const PhaseKw& p)
{
    return std::sqrt(std::max(0.0, p[0] * p[0] + p[1] * p[1] + p[2] * p[2] - p[0] * p[1] - p[1] * p[2] - p[2] * p[0]));
}

std::vector<std::size_t> dealPhases(std::span<const double> loads)
{
    PhaseKw so_far{};
    std::vector<std::size_t> phases;
    for (const double load : loads) {
        const auto least = static_cast<std::size_t>(std::min_element(so_far.begin(), so_far.end()) - so_far.begin());
        so_far[least] += load;
        phases.push_back(least);
    }
    return phases;
}

std::vector<PhaseBalance> phaseBalance(const Facility& facility, const PowerInput& network, const PowerResults& power, std::span<const Load> loads)
{
    bool any = false;
    for (const PowerInputNode& n : network.nodes) any = any || isThreePhasePdu(facility.part(n.instance));
    return any ? Balancer(facility, network, power, loads).solve() : std::vector<PhaseBalance>{};
}

}  // namespace mw
