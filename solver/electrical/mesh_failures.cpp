// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/electrical/mesh_failures.h"

#include "solver/electrical/moved_loads.h"
#include "solver/power/ac/watched_flow.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numbers>
#include <optional>
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
        if (m_kept.flow().converged) m_folded.emplace(m_kept, input.flow, watch());
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
    /// Gear by its branches or, where it is a bus, by what comes in there; cables; the voltage of every point.
    [[nodiscard]] ac::Watch watch()
    {
        const std::size_t buses = m_input.flow.buses.size();
        ac::Watch watch{.branches = std::vector<ac::PeakOf>(m_kept.equations().branches().size(), ac::PeakOf::Lines), .voltages = std::vector<char>(buses), .limit_pu = std::vector<double>(buses)};
        for (std::size_t i = 0; i < watch.branches.size(); ++i)
            if (originOf(i).node != kNoPosition) watch.branches[i] = ac::PeakOf::Transformers;
        m_pointAt.assign(buses, nullptr), m_gearAt.assign(buses, kNoPosition);
        for (const auto& points : m_pointsOf)
            for (const ElectricalPoint* point : points) {
                watch.voltages[point->bus] = 1;
                if (m_pointAt[point->bus] == nullptr) m_pointAt[point->bus] = point;
                const std::uint32_t gear = point->load ? kNoPosition : ratedAt(*point);
                if (gear == kNoPosition) continue;
                double& limit = watch.limit_pu[point->bus];
                const double rated_pu = *m_net.nodes[gear].model.rating_kw / 1000 / m_input.flow.base_mva;
                if (limit <= 0 || rated_pu < limit) limit = rated_pu, m_gearAt[point->bus] = gear;
            }
        return watch;
    }

    [[nodiscard]] const ElectricalOrigin& originOf(std::size_t branch) const
    {
        const std::size_t lines = m_input.flow.lines.size();
        return branch < lines ? m_input.origins.lines[branch] : m_input.origins.transformers[branch - lines];
    }

    /// By folded trees; false: a section has to be solved whole.
    [[nodiscard]] bool lookFolded(const ac::Outage& outage, std::uint32_t s, MeshExtremes& worst)
    {
        struct Most {
            double value{};
            std::uint32_t at{kNoPosition};
        };
        std::array<Most, 4> most;
        most[static_cast<std::size_t>(ac::PeakOf::LowVoltage)].value = -std::numeric_limits<double>::max();
        if (!m_folded->lookAt(s, outage, [&](ac::PeakOf of, double value, std::uint32_t at) {
                if (Most& there = most[static_cast<std::size_t>(of)]; value > there.value) there = {value, at};
            }))
            return false;
        const auto& [cable, gear, lowest, bus] = most;
        const double phases = phasesOf(s);
        const std::size_t lines = m_input.flow.lines.size();
        if (gear.at != kNoPosition) {
            const ac::BranchFlow& before = gear.at < lines ? m_kept.flow().lines[gear.at] : m_kept.flow().transformers[gear.at - lines];
            keepWorst(phases * gear.value / 100, phases * before.loading_percent / 100, originOf(gear.at).node, worst);
        }
        if (bus.at != kNoPosition) keepWorst(bus.value, through_kw(bus.at, m_kept.flow()) / *m_net.nodes[m_gearAt[bus.at]].model.rating_kw, m_gearAt[bus.at], worst);
        if (phases * cable.value / 100 > worst.cable) worst.cable = phases * cable.value / 100, worst.link = originOf(cable.at).link;
        if (lowest.at != kNoPosition && (!worst.lowest_pu || -lowest.value < *worst.lowest_pu)) worst.lowest_pu = -lowest.value, worst.lowest = m_pointAt[lowest.at]->instance;
        return true;
    }

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
            if (lookFolded(outage, s, worst)) continue;
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
        const double phases = phasesOf(s);
        for (const std::uint32_t i : equations.branchesOf(equations.sections()[s])) {
            const ac::BranchFlow& now = i < lines ? m_after.lines[i] : m_after.transformers[i - lines];
            const ac::BranchFlow& before = i < lines ? m_kept.flow().lines[i] : m_kept.flow().transformers[i - lines];
            const ElectricalOrigin& of = originOf(i);
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

    /// The flow's currents are those of three phases.
    [[nodiscard]] double phasesOf(std::uint32_t s) const { return std::binary_search(m_dcSections.begin(), m_dcSections.end(), s) ? std::numbers::sqrt3 : 1; }

    /// Boards, breakers and busways are buses, with a rating of what comes in over their branches; kNoPosition: none.
    [[nodiscard]] std::uint32_t ratedAt(const ElectricalPoint& point) const
    {
        const auto found = std::lower_bound(m_nodeOf.begin(), m_nodeOf.end(), std::pair(point.instance, std::uint32_t{0}));
        const PowerModel& model = m_net.nodes[found->second].model;
        return model.rating_kw && *model.rating_kw > 0 && !model.ratesOutput ? found->second : kNoPosition;
    }

    void lookAtGear(const ElectricalPoint& point, MeshExtremes& worst) const
    {
        const std::uint32_t gear = ratedAt(point);
        if (gear == kNoPosition) return;
        const double rating_kw = *m_net.nodes[gear].model.rating_kw;
        keepWorst(through_kw(point.bus, m_after) / rating_kw, through_kw(point.bus, m_kept.flow()) / rating_kw, gear, worst);
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
    std::vector<const ElectricalPoint*> m_pointAt{};             ///< by bus the first
    std::vector<std::uint32_t> m_gearAt{};                       ///< by bus: the node with the least rating there
    std::optional<ac::WatchedFlow> m_folded{};
    MeshFailures m_out{};
};

}  // namespace

bool isMeshed(const ElectricalInput& input) { return hasMesh(input.flow); }

MeshFailures meshFailures(const ElectricalInput& input, const PowerInput& network, const std::stop_token& stop, const std::function<void(double)>& onShare)
{
    return isMeshed(input) ? MeshSweep(input, network).run(stop, onShare) : MeshFailures{};
}

}  // namespace mw
