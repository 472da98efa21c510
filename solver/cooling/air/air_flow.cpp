// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/air/air_flow.h"

#include "solver/cooling/air/air_regions.h"

#include <Eigen/SparseCholesky>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw::air {

namespace {

constexpr double kNoFlow_m3_s = 1e-9;

/// Flows at the fronts, rears and units of a region, m3/s.
struct Exchange {
    double supplied{}, demand{}, exhaust{}, intake{};
    std::string rack{};                                     ///< one that draws here
    /// Share of the racks' draw that the air supplied into the region does not cover.
    [[nodiscard]] double shortfall() const { return demand > 0 ? std::max(0.0, 1 - supplied / demand) : 0; }
};

class FlowSolver {
public:
    FlowSolver(const Grid& grid, const AirFieldInput& input)
        : m_grid(grid), m_input(input), m_regions(findRegions(grid, input)), m_exchange(m_regions.list.size())
    {
    }

    Flow solve()
    {
        for (const AirRack& rack : m_input.racks) addRack(rack);
        for (const AirSupply& unit : m_input.supplies) addSupply(unit);
        m_flow.rising.assign(m_grid.size(), 0), m_flow.falling.assign(m_grid.size(), 0);
        balance();
        for (Through& rack : m_flow.racks) drawFromAbove(rack);
        findPotential();
        return std::move(m_flow);
    }

private:
    [[nodiscard]] Exchange& at(const Port& port) { return m_exchange[static_cast<std::size_t>(m_regions.of[port.cell])]; }

    void addRack(const AirRack& rack)
    {
        Through& t = m_flow.racks.emplace_back(Through{.flow_m3_s = rack.flow_m3_s});
        if (rack.flow_m3_s <= 0) return;
        t.in = portsBefore(m_grid, rack.place, rack.facing), t.out = portsBefore(m_grid, rack.place, turned(rack.facing, 2));
        if (t.in.empty()) m_flow.notes.push_back(fmt::format("{} has no free floor before its front: it draws from the space above", rack.name));
        if (t.out.empty()) m_flow.notes.push_back(fmt::format("{} has no free floor behind it: it blows into the space above", rack.name));
        if (t.in.empty()) t.aboveShare = 1, m_flow.overTop_m3_s += t.flow_m3_s;
        for (const Port& port : t.in) {
            Exchange& exchange = at(port);
            exchange.demand += port.share * t.flow_m3_s;
            // Of several the first by the alphabet: the order of the input must not show.
            if (exchange.rack.empty() || rack.name < exchange.rack) exchange.rack = rack.name;
        }
        for (const Port& port : t.out) at(port).exhaust += port.share * t.flow_m3_s;
    }

    void addSupply(const AirSupply& unit)
    {
        Through& t = m_flow.supplies.emplace_back(Through{.flow_m3_s = unit.flow_m3_s});
        if (unit.flow_m3_s <= 0) return;
        const bool rear = unit.intake == AirIntake::Rear;
        t.out = portsBefore(m_grid, unit.place, unit.facing);
        if (rear) t.in = portsBefore(m_grid, unit.place, turned(unit.facing, 2));
        if (t.out.empty()) m_flow.notes.push_back(fmt::format("{} has no free floor before it: it blows into the space above", unit.name));
        if (rear && t.in.empty()) m_flow.notes.push_back(fmt::format("{} has no free floor behind it: it draws from the space above", unit.name));
        t.aboveShare = t.in.empty() ? 1 : 0;
        if (t.out.empty()) m_flow.surplus_m3_s += t.flow_m3_s;
        for (const Port& port : t.out) at(port).supplied += port.share * t.flow_m3_s;
        for (const Port& port : t.in) at(port).intake += port.share * t.flow_m3_s;
    }

    /// Regions that leaks join help each other out; what the part then has too much of rises, what it lacks comes down all over the regions that lack it.
    void balance()
    {
        struct Sums {
            double surplus{}, lack{};
        };
        std::vector<Sums> parts(m_regions.parts.size());
        std::vector<double> left(m_exchange.size());
        for (std::size_t region = 0; region < left.size(); ++region) {
            left[region] = leftOf(region);
            Sums& sums = parts[static_cast<std::size_t>(m_regions.list[region].part)];
            (left[region] > 0 ? sums.surplus : sums.lack) += std::abs(left[region]);
        }
        for (std::size_t region = 0; region < left.size(); ++region) {
            const Sums& sums = parts[static_cast<std::size_t>(m_regions.list[region].part)];
            const double net = sums.surplus - sums.lack;
            if (left[region] > 0 && net > kNoFlow_m3_s) rise(region, left[region] * net / sums.surplus);
            if (left[region] < 0 && net < -kNoFlow_m3_s) spread(m_flow.falling, region, left[region] * net / sums.lack);
        }
    }

    /// What enters a region through its ports beyond what leaves it there.
    [[nodiscard]] double leftOf(std::size_t region)
    {
        const Exchange& e = m_exchange[region];
        const double overTop = e.shortfall() * e.demand;
        m_flow.overTop_m3_s += overTop;
        m_flow.surplus_m3_s += std::max(0.0, e.supplied - e.demand);
        if (e.demand > 0 && e.supplied <= 0)
            m_flow.notes.push_back(fmt::format("no supply air comes to the floor {}, from where {} draws: it takes air from the space above",
                                               m_regions.list[region].place, e.rack));
        return e.supplied + e.exhaust - (e.demand - overTop) - e.intake;
    }

    /// Over the region's returns, but for what is stirred; else through leaks over those of its part; else, as in an open hall, all over the region.
    void rise(std::size_t region, double flow_m3_s)
    {
        const Region& r = m_regions.list[region];
        const double part = m_regions.parts[static_cast<std::size_t>(r.part)].returnArea;
        if (part <= 0 && !m_input.returns.empty())
            m_flow.notes.push_back(fmt::format("the floor {} has no return: {:.2f} m3/s rise from all of it", r.place, flow_m3_s));
        if (part <= 0) return spread(m_flow.rising, region, flow_m3_s);
        const bool own = r.returnArea > 0;
        const double straight = own ? flow_m3_s * (1 - m_input.stirring) : flow_m3_s;
        for (std::size_t cell = 0; cell < m_grid.size(); ++cell) {
            const int of = m_regions.of[cell];
            if (own ? of == static_cast<int>(region) : of >= 0 && m_regions.list[static_cast<std::size_t>(of)].part == r.part)
                m_flow.rising[cell] += straight * m_regions.returns[cell] / (own ? r.returnArea : part);
        }
        spread(m_flow.rising, region, flow_m3_s - straight);
    }

    void spread(std::vector<double>& flows, std::size_t region, double flow_m3_s) const
    {
        for (std::size_t cell = 0; cell < m_grid.size(); ++cell)
            if (m_regions.of[cell] == static_cast<int>(region)) flows[cell] += flow_m3_s / static_cast<double>(m_regions.list[region].cells);
    }

    void drawFromAbove(Through& rack)
    {
        for (Port& port : rack.in) {
            const double above = port.share * at(port).shortfall();
            rack.aboveShare += above, port.share -= above;
        }
    }

    // --- potential ----------------------------------------------------------------------------------------
    void findPotential()
    {
        m_flow.east.assign(m_grid.size(), 0), m_flow.south.assign(m_grid.size(), 0);
        std::vector<double> left = gains();
        const Eigen::VectorXd potential = potentialOf(left);
        m_grid.forEachFace([&](std::size_t cell, std::size_t next, bool east) {
            const double flow = m_grid.face_m(cell, east) * (potential[m_row[cell]] - potential[m_row[next]]);
            (east ? m_flow.east : m_flow.south)[cell] = flow;
            left[cell] -= flow, left[next] += flow;
        });
        for (const double miss : left) m_flow.massError_m3_s = std::max(m_flow.massError_m3_s, std::abs(miss));
    }

    /// What each cell gains from ports and from above, m3/s: it leaves through the faces.
    [[nodiscard]] std::vector<double> gains() const
    {
        std::vector<double> gain(m_grid.size());
        for (std::size_t cell = 0; cell < gain.size(); ++cell) gain[cell] = m_flow.falling[cell] - m_flow.rising[cell];
        for (const auto* list : {&m_flow.racks, &m_flow.supplies})
            for (const Through& t : *list) {
                for (const Port& port : t.out) gain[port.cell] += port.share * t.flow_m3_s;
                for (const Port& port : t.in) gain[port.cell] -= port.share * t.flow_m3_s;
            }
        return gain;
    }

    /// The potential is known but for a constant in each part. Its first cell is held a little, which moves nothing because all that enters a part also
    /// leaves it.
    Eigen::VectorXd potentialOf(const std::vector<double>& gain)
    {
        m_row.assign(m_grid.size(), -1);
        int rows = 0;
        for (std::size_t cell = 0; cell < m_grid.size(); ++cell)
            if (!m_grid.blocked[cell]) m_row[cell] = rows++;
        Eigen::VectorXd right(rows);
        for (std::size_t cell = 0; cell < m_grid.size(); ++cell)
            if (m_row[cell] >= 0) right[m_row[cell]] = gain[cell];
        std::vector<Eigen::Triplet<double>> entries;
        entries.reserve(7 * m_grid.size());
        for (const Part& part : m_regions.parts) entries.emplace_back(m_row[part.firstCell], m_row[part.firstCell], m_grid.height_m);
        m_grid.forEachFace([&](std::size_t cell, std::size_t next, bool east) {
            const double ease = m_grid.face_m(cell, east);
            entries.emplace_back(m_row[cell], m_row[cell], ease);
            entries.emplace_back(m_row[next], m_row[next], ease);
            entries.emplace_back(m_row[next], m_row[cell], -ease);  // `next` has the later row: the lower half
        });
        Eigen::SparseMatrix<double> matrix(rows, rows);
        matrix.setFromTriplets(entries.begin(), entries.end());
        return Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>>(matrix).solve(right);
    }

    const Grid& m_grid;
    const AirFieldInput& m_input;
    Regions m_regions;
    std::vector<Exchange> m_exchange;              ///< by region
    std::vector<int> m_row{};                      ///< of the matrix, by cell
    Flow m_flow{};
};

}  // namespace

Flow solveFlow(const Grid& grid, const AirFieldInput& input)
{
    return FlowSolver(grid, input).solve();
}

Velocities velocities(const Grid& grid, const AirFieldInput& input, const Flow& flow)
{
    Velocities v{std::vector<double>(grid.size()), std::vector<double>(grid.size())};
    const double east_m2 = grid.height_m * grid.depth_m, south_m2 = grid.height_m * grid.width_m;
    grid.forEachFace([&](std::size_t cell, std::size_t next, bool east) {
        const double half = east ? flow.east[cell] / east_m2 / 2 : flow.south[cell] / south_m2 / 2;
        for (const std::size_t at : {cell, next}) (east ? v.east_m_s : v.south_m_s)[at] += half;
    });
    const auto addPorts = [&](const Through& t, Facing towards) {
        const double sign = towards == Facing::North || towards == Facing::West ? -1 : 1;
        const bool vertical = towards == Facing::North || towards == Facing::South;
        for (const auto* ports : {&t.in, &t.out})
            for (const Port& port : *ports)
                (vertical ? v.south_m_s : v.east_m_s)[port.cell] += sign * port.share * t.flow_m3_s / (vertical ? south_m2 : east_m2) / 2;
    };
    for (std::size_t i = 0; i < flow.racks.size(); ++i) addPorts(flow.racks[i], turned(input.racks[i].facing, 2));
    for (std::size_t i = 0; i < flow.supplies.size(); ++i) addPorts(flow.supplies[i], input.supplies[i].facing);
    return v;
}

}  // namespace mw::air
