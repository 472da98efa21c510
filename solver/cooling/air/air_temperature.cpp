// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/air/air_temperature.h"

#include "solver/sparse_factors.h"

#include <algorithm>
#include <cmath>

namespace mw::air {

namespace {

/// Less is rounding of the flow's equations.
constexpr double kStill_m3_s = 1e-10;

/// Exchange by eddies through a face, m3/s.
double eddies(const Grid& grid, const AirFieldInput& input, std::size_t cell, bool east)
{
    return input.diffusivity_m2_s * grid.face_m(cell, east);
}

/// Follows the air from the supply units on.
class Follower {
public:
    Follower(const Grid& grid, const AirFieldInput& input, const Flow& flow) : m_grid(grid), m_input(input), m_flow(flow), m_next(grid.size())
    {
        grid.forEachFace([&](std::size_t cell, std::size_t next, bool east) {
            const double along = (east ? flow.east : flow.south)[cell], across = eddies(grid, input, cell, east);
            if (across > 0 || along > kStill_m3_s) m_next[cell].push_back(next);
            if (across > 0 || along < -kStill_m3_s) m_next[next].push_back(cell);
        });
        m_racks.resize(grid.size());
        for (std::size_t rack = 0; rack < flow.racks.size(); ++rack)
            for (const Port& port : flow.racks[rack].in)
                if (port.share > 0) m_racks[port.cell].push_back(rack);
        m_reach.cells.resize(grid.size()), m_reach.racks.resize(flow.racks.size());
    }

    Reach follow()
    {
        for (const Through& unit : m_flow.supplies) blow(unit);
        while (!m_open.empty()) {
            const std::size_t cell = m_open.back();
            m_open.pop_back();
            for (const std::size_t next : m_next[cell]) reach(next);
            for (const std::size_t rack : m_racks[cell]) pass(rack);
            if (m_flow.rising[cell] > 0) rise();
        }
        return std::move(m_reach);
    }

private:
    void blow(const Through& t)
    {
        if (t.flow_m3_s <= 0) return;
        for (const Port& port : t.out) reach(port.cell);
        if (t.out.empty()) rise();
    }

    void reach(std::size_t cell)
    {
        if (m_reach.cells[cell]) return;
        m_reach.cells[cell] = true;
        m_open.push_back(cell);
    }

    void pass(std::size_t rack)
    {
        if (m_reach.racks[rack]) return;
        m_reach.racks[rack] = true;
        blow(m_flow.racks[rack]);
    }

    void rise()
    {
        if (m_reach.above) return;
        m_reach.above = true;
        for (std::size_t cell = 0; cell < m_grid.size(); ++cell)
            if (m_flow.falling[cell] > 0) reach(cell);
        for (std::size_t rack = 0; rack < m_flow.racks.size(); ++rack)
            if (m_flow.racks[rack].aboveShare > 0) pass(rack);
    }

    const Grid& m_grid;
    const AirFieldInput& m_input;
    const Flow& m_flow;
    std::vector<std::vector<std::size_t>> m_next{}, m_racks{};  ///< by cell: cells that its air goes to, racks that draw it
    std::vector<std::size_t> m_open{};
    Reach m_reach{};
};

/// Balance of what the air carries, of each cell and of the space above: (sum of what leaves) x own value - (sum of each inflow x its value) = sources, m3/s
/// times the unit of the value. Every flow stands once where it leaves and once where it arrives, so nothing is lost.
class Transport {
public:
    Transport(const Grid& grid, const AirFieldInput& input, const Flow& flow, const Reach& reach)
        : m_grid(grid), m_input(input), m_flow(flow), m_reach(reach), m_row(grid.size(), -1)
    {
        for (std::size_t cell = 0; cell < grid.size(); ++cell)
            if (reach.cells[cell]) m_row[cell] = m_rows++;
        if (reach.above) m_above = m_rows++;
        for (const AirSupply& unit : input.supplies) m_supply_m3_s += unit.flow_m3_s, m_reference_c += unit.flow_m3_s * unit.supply_c;
        m_reference_c /= m_supply_m3_s;  // values near 0 round less
    }

    std::optional<Temperatures> solve()
    {
        const auto air = carried(true);
        if (!air) return std::nullopt;
        const auto fromRacks = carried(false);
        if (!fromRacks) return std::nullopt;
        Temperatures found{read(*air), read(*fromRacks)};
        for (std::size_t cell = 0; cell < m_grid.size(); ++cell)
            if (m_row[cell] >= 0) found.air.cells[cell] += m_reference_c;
        if (m_reach.above) found.air.above += m_reference_c;
        return found;
    }

private:
    /// Warmth: racks pass on what they draw and add heat. Else the share that comes out of racks: they blow out 1 whatever they draw.
    std::optional<Eigen::VectorXd> carried(bool warmth)
    {
        m_entries.clear();
        m_entries.reserve(8 * m_grid.size());
        m_right = Eigen::VectorXd::Zero(m_rows);
        addFaces();
        addExchange();
        for (std::size_t rack = 0; rack < m_flow.racks.size(); ++rack)
            if (m_reach.racks[rack]) addRack(rack, warmth);
        for (std::size_t unit = 0; unit < m_flow.supplies.size(); ++unit) addSupply(unit, warmth);
        if (warmth && m_reach.above) m_right[m_above] += m_input.otherHeat_kw / (m_input.density_kg_m3 * kAirHeat_kj_kgk);
        Eigen::SparseMatrix<double> matrix(m_rows, m_rows);
        matrix.setFromTriplets(m_entries.begin(), m_entries.end());
        if (!m_factors.factorise(matrix)) return std::nullopt;
        m_factors.solve(m_right);
        return m_right.allFinite() ? std::optional(m_right) : std::nullopt;
    }

    /// Still air has no row; what moves there is rounding.
    void leaves(int row, double flow_m3_s)
    {
        if (row >= 0) m_entries.emplace_back(row, row, flow_m3_s);
    }
    void arrives(int row, int from, double flow_m3_s)
    {
        if (row >= 0 && from >= 0) m_entries.emplace_back(row, from, -flow_m3_s);
    }

    void addFaces()
    {
        m_grid.forEachFace([&](std::size_t cell, std::size_t next, bool east) {
            const int a = m_row[cell], b = m_row[next];
            if (a < 0 || b < 0) return;
            const double along = (east ? m_flow.east : m_flow.south)[cell], across = eddies(m_grid, m_input, cell, east);
            const double there = std::max(along, 0.0) + across, back = std::max(-along, 0.0) + across;
            leaves(a, there), arrives(b, a, there);
            leaves(b, back), arrives(a, b, back);
        });
    }

    void addExchange()
    {
        for (std::size_t cell = 0; cell < m_grid.size() && m_reach.above; ++cell) {
            if (m_row[cell] < 0) continue;
            if (const double up = m_flow.rising[cell]; up > 0) leaves(m_row[cell], up), arrives(m_above, m_row[cell], up);
            if (const double down = m_flow.falling[cell]; down > 0) leaves(m_above, down), arrives(m_row[cell], m_above, down);
        }
    }

    /// What is drawn leaves its cells and the space above.
    void addIntake(const Through& t)
    {
        for (const Port& port : t.in) leaves(m_row[port.cell], port.share * t.flow_m3_s);
        if (m_reach.above) leaves(m_above, t.aboveShare * t.flow_m3_s);
    }

    /// Rows where something blows out, with its flow.
    template <class Visit>
    void forEachOutlet(const Through& t, Visit&& visit) const
    {
        for (const Port& port : t.out) visit(m_row[port.cell], port.share * t.flow_m3_s);
        if (t.out.empty()) visit(m_above, t.flow_m3_s);
    }

    /// Both kinds of equations have the same entries, with zeros in one: the order and the pivots of the first serve the second.
    void addRack(std::size_t rack, bool warmth)
    {
        const Through& t = m_flow.racks[rack];
        addIntake(t);
        const double passed = warmth ? 1 : 0;
        forEachOutlet(t, [&](int row, double flow_m3_s) {
            for (const Port& port : t.in) arrives(row, m_row[port.cell], passed * flow_m3_s * port.share);
            if (t.aboveShare > 0) arrives(row, m_above, passed * flow_m3_s * t.aboveShare);
            m_right[row] += flow_m3_s * (warmth ? rise_k(m_input, rack) : 1);
        });
    }

    void addSupply(std::size_t unit, bool warmth)
    {
        const Through& t = m_flow.supplies[unit];
        if (t.flow_m3_s <= 0) return;
        addIntake(t);
        if (warmth) forEachOutlet(t, [&](int row, double flow_m3_s) { m_right[row] += flow_m3_s * (m_input.supplies[unit].supply_c - m_reference_c); });
    }

    [[nodiscard]] Carried read(const Eigen::VectorXd& values) const
    {
        Carried carried{std::vector<double>(m_grid.size())};
        for (std::size_t cell = 0; cell < m_grid.size(); ++cell)
            if (m_row[cell] >= 0) carried.cells[cell] = values[m_row[cell]];
        if (m_reach.above) carried.above = values[m_above];
        return carried;
    }

    const Grid& m_grid;
    const AirFieldInput& m_input;
    const Flow& m_flow;
    const Reach& m_reach;
    std::vector<int> m_row{};
    int m_rows{}, m_above{-1};
    double m_supply_m3_s{}, m_reference_c{};
    std::vector<Eigen::Triplet<double>> m_entries{};
    Eigen::VectorXd m_right{};
    SparseFactors m_factors{};
};

}  // namespace

Reach reachOf(const Grid& grid, const AirFieldInput& input, const Flow& flow)
{
    return Follower(grid, input, flow).follow();
}

double Carried::intake(const Through& t) const
{
    double sum = t.aboveShare * above;
    for (const Port& port : t.in) sum += port.share * cells[port.cell];
    return sum;
}

std::optional<Temperatures> solveTemperatures(const Grid& grid, const AirFieldInput& input, const Flow& flow, const Reach& reach)
{
    return Transport(grid, input, flow, reach).solve();
}

double rise_k(const AirFieldInput& input, std::size_t rack)
{
    const AirRack& r = input.racks[rack];
    return r.heat_kw / (input.density_kg_m3 * kAirHeat_kj_kgk * r.flow_m3_s);
}

}  // namespace mw::air
