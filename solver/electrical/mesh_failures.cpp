// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/electrical/mesh_failures.h"

#include "solver/electrical/moved_loads.h"
#include "solver/power/ac/kept_flow.h"

#include <algorithm>
#include <numbers>
#include <tuple>

namespace mw {

namespace {

/// A tree has as many branches as buses that no source holds.
bool hasMesh(const ac::Network& flow)
{
    std::vector<char> held(flow.buses.size());
    for (const ac::Source& source : flow.sources) held[source.bus] = 1;
    const auto free = static_cast<std::size_t>(std::count(held.begin(), held.end(), char{0}));
    return flow.lines.size() + flow.transformers.size() > free;
}

/// The worst of some sections.
struct MeshExtremes {
    double loading{}, before{}, cable{};
    std::uint32_t node{kNoPosition}, link{kNoPosition};
    std::optional<double> lowest_pu{};
    InstanceIndex lowest{kNoInstance};
};

class MeshSweep {
public:
    MeshSweep(const ElectricalInput& input, const PowerInput& network) : m_input(input), m_net(network), m_kept(input.flow), m_loads(input, network)
    {
        const auto& equations = m_kept.equations();
        m_after = m_kept.flow();
        m_pointsOf.resize(equations.sections().size());
        for (const ac::Section& section : equations.sections()) {
            m_meshed.push_back(equations.branchesOf(section).size() > section.last + 1 - section.first);
            if (m_meshed.back()) m_out.meshedBuses += section.last + 1 - section.first;
        }
        for (const ElectricalPoint& point : input.points) {
            if (!equations.live(point.bus) || equations.held(point.bus)) continue;
            m_pointsOf[equations.sectionOf(point.bus)].push_back(&point);
            if (point.dc) m_dcSections.push_back(equations.sectionOf(point.bus));
        }
        std::sort(m_dcSections.begin(), m_dcSections.end());
        for (std::uint32_t n = 0; n < network.nodes.size(); ++n) m_nodeOf.emplace_back(network.nodes[n].instance, n);
        std::sort(m_nodeOf.begin(), m_nodeOf.end());
    }

    MeshFailures run(const std::stop_token& stop, const std::function<void(double)>& onShare)
    {
        if (!m_kept.flow().converged) {
            m_out.reason = "no voltages carry the loads while nothing fails";
            return std::move(m_out);
        }
        const std::size_t all = m_net.nodes.size() + m_net.links.size();
        const auto goesOn = [&](std::size_t done) {
            constexpr std::size_t kTellings = 50;
            if (!stop.stop_requested() && onShare && done % (all / kTellings + 1) == 0) onShare(static_cast<double>(done) / static_cast<double>(all));
            return !stop.stop_requested();
        };
        for (std::uint32_t n = 0; n < m_net.nodes.size() && goesOn(n); ++n)
            if (m_net.nodes[n].model.element != PowerElement::Consumer && !m_loads.ofNode(n).empty()) tryOne(n, kNoPosition);
        for (std::uint32_t l = 0; l < m_net.links.size() && goesOn(m_net.nodes.size() + l); ++l)
            if (m_net.links[l].link != kNoLink && !m_loads.ofLink(l).empty() && m_net.nodes[m_net.links[l].to].model.element != PowerElement::Consumer) tryOne(kNoPosition, l);
        std::stable_sort(m_out.failures.begin(), m_out.failures.end(), [](const MeshFailure& a, const MeshFailure& b) {
            return std::tuple(a.solved, -a.worstLoading) < std::tuple(b.solved, -b.worstLoading);
        });
        return std::move(m_out);
    }

private:
    /// Meshed sections that an outage touches.
    [[nodiscard]] std::vector<std::uint32_t> touched(const ac::Outage& outage) const
    {
        const auto& equations = m_kept.equations();
        std::vector<std::uint32_t> sections;
        const auto take = [&](std::size_t bus) {
            if (equations.live(bus) && !equations.held(bus) && m_meshed[equations.sectionOf(bus)]) sections.push_back(equations.sectionOf(bus));
        };
        for (const std::uint32_t i : outage.branches) take(equations.branches()[i].from), take(equations.branches()[i].to);
        for (const auto& [bus, mva] : outage.moved_mva) take(bus);
        std::sort(sections.begin(), sections.end());
        sections.erase(std::unique(sections.begin(), sections.end()), sections.end());
        return sections;
    }

    void tryOne(std::uint32_t node, std::uint32_t link)
    {
        auto moved = m_loads.after(node, link);
        const ac::Outage outage{node != kNoPosition ? m_loads.ofNode(node) : m_loads.ofLink(link), std::move(moved.draws_mva)};
        const auto sections = touched(outage);
        if (sections.empty()) return;
        ++m_out.tried;
        MeshFailure failure{.solved = true, .unserved_kw = moved.unserved_kw};
        node != kNoPosition ? failure.element = m_net.nodes[node].instance : failure.link = m_net.links[link].link;
        MeshExtremes worst;
        for (const std::uint32_t s : sections) {
            failure.solved &= m_kept.sectionWithout(outage, s, m_after);
            look(s, worst);
        }
        failure.worstLoading = worst.loading, failure.before = worst.before, failure.lowest_pu = worst.lowest_pu, failure.lowest = worst.lowest, failure.cableLoading = worst.cable;
        if (worst.node != kNoPosition) failure.worstElement = m_net.nodes[worst.node].instance;
        if (worst.link != kNoPosition) failure.cable = m_net.links[worst.link].link;
        m_out.failures.push_back(failure);
    }

    void look(std::uint32_t s, MeshExtremes& worst) const
    {
        const auto& equations = m_kept.equations();
        const std::size_t lines = m_input.flow.lines.size();
        const double phases = std::binary_search(m_dcSections.begin(), m_dcSections.end(), s) ? std::numbers::sqrt3 : 1;   // the flow's currents are those of three phases
        for (const std::uint32_t i : equations.branchesOf(equations.sections()[s])) {
            const ac::BranchFlow& now = i < lines ? m_after.lines[i] : m_after.transformers[i - lines];
            const ac::BranchFlow& before = i < lines ? m_kept.flow().lines[i] : m_kept.flow().transformers[i - lines];
            const ElectricalOrigin& of = i < lines ? m_input.origins.lines[i] : m_input.origins.transformers[i - lines];
            if (of.node != kNoPosition)
                keepWorst(phases * now.loading_percent / 100, phases * before.loading_percent / 100, of.node, worst);
            else if (phases * now.loading_percent / 100 > worst.cable)
                worst.cable = phases * now.loading_percent / 100, worst.link = of.link;
        }
        for (const ElectricalPoint* point : m_pointsOf[s]) {
            if (const double v = m_after.buses[point->bus].vm_pu(); v > 0 && (!worst.lowest_pu || v < *worst.lowest_pu)) worst.lowest_pu = v, worst.lowest = point->instance;
            if (!point->load) lookAtGear(*point, worst);
        }
    }

    /// Boards, breakers and busways are buses: what comes in over their branches.
    void lookAtGear(const ElectricalPoint& point, MeshExtremes& worst) const
    {
        const auto found = std::lower_bound(m_nodeOf.begin(), m_nodeOf.end(), std::pair(point.instance, std::uint32_t{0}));
        const PowerModel& model = m_net.nodes[found->second].model;
        if (!model.rating_kw || *model.rating_kw <= 0 || model.ratesOutput) return;
        keepWorst(through_kw(point.bus, m_after) / *model.rating_kw, through_kw(point.bus, m_kept.flow()) / *model.rating_kw, found->second, worst);
    }

    [[nodiscard]] double through_kw(std::size_t bus, const ac::LoadFlow& flow) const
    {
        const auto& ends = m_kept.equations().ends();
        const std::size_t lines = m_input.flow.lines.size();
        double mw = 0;
        for (std::size_t k = ends.starts[bus]; k < ends.starts[bus + 1]; ++k) {
            const std::size_t i = ends.branches[k];
            const ac::BranchFlow& branch = i < lines ? flow.lines[i] : flow.transformers[i - lines];
            mw += std::max(0.0, -(m_kept.equations().branches()[i].from == bus ? branch.pFrom_mw : branch.pTo_mw));
        }
        return mw * 1000;
    }

    static void keepWorst(double loading, double before, std::uint32_t node, MeshExtremes& worst)
    {
        if (loading > worst.loading) worst.loading = loading, worst.before = before, worst.node = node;
    }

    const ElectricalInput& m_input;
    const PowerInput& m_net;
    ac::KeptFlow m_kept;
    MovedLoads m_loads;
    ac::LoadFlow m_after{};                                      ///< of the sections that were solved last
    std::vector<bool> m_meshed{};                                ///< by section
    std::vector<std::vector<const ElectricalPoint*>> m_pointsOf{};
    std::vector<std::uint32_t> m_dcSections{};
    std::vector<std::pair<InstanceIndex, std::uint32_t>> m_nodeOf{};
    MeshFailures m_out{};
};

}  // namespace

bool isMeshed(const ElectricalInput& input) { return hasMesh(input.flow); }

MeshFailures meshFailures(const ElectricalInput& input, const PowerInput& network, const std::stop_token& stop, const std::function<void(double)>& onShare)
{
    return isMeshed(input) ? MeshSweep(input, network).run(stop, onShare) : MeshFailures{};
}

}  // namespace mw
