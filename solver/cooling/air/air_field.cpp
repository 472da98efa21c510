// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/air/air_field.h"

#include "solver/cooling/air/air_temperature.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

bool known(double value, double least)
{
    return std::isfinite(value) && value >= least;
}

/// The input with what cannot be computed taken out, and said.
class AirInputCheck {
public:
    explicit AirInputCheck(const AirFieldInput& input) : m_input(input) {}

    AirFieldInput checked(std::vector<std::string>& notes)
    {
        m_notes = &notes;
        if (!known(m_input.diffusivity_m2_s, 0)) say("the eddy diffusivity", "the usual one is taken"), m_input.diffusivity_m2_s = kEddyDiffusivity_m2_s;
        if (!known(m_input.leastCell_m, 0)) say("the size of the cells", "the smallest is taken"), m_input.leastCell_m = 0;
        if (!known(m_input.otherHeat_kw, 0)) say("the heat of other gear", "left out"), m_input.otherHeat_kw = 0;
        if (!known(m_input.stirring, 0) || m_input.stirring > 1) say("the share of stirred air", "none is taken"), m_input.stirring = 0;
        for (AirRack& rack : m_input.racks) check(rack);
        for (AirSupply& unit : m_input.supplies) check(unit);
        checkPlaces(m_input.returns);
        checkPlaces(m_input.obstacles);
        std::erase_if(m_input.walls, [&](const AirWall& w) { return !soundWall(w); });
        return std::move(m_input);
    }

private:
    void say(std::string_view what, std::string_view done) { m_notes->push_back(fmt::format("{} is not a number or out of range: {}", what, done)); }

    [[nodiscard]] bool sound(const Rect& r) const
    {
        return known(r.x_m, -1e9) && known(r.y_m, -1e9) && known(r.width_m, 0) && known(r.depth_m, 0);
    }
    [[nodiscard]] bool inHall(const Rect& r) const
    {
        return sound(r) && r.width_m > 0 && r.depth_m > 0 && r.x_m < m_input.width_m && r.right_m() > 0 && r.y_m < m_input.depth_m && r.bottom_m() > 0;
    }

    /// What stands nowhere or has no sound figures is left out but keeps its place in the list.
    void check(AirRack& rack)
    {
        if (!std::isfinite(rack.limit_c)) say(rack.name + "'s limit", "the recommended one is taken"), rack.limit_c = kInletLimit_c;
        if (inHall(rack.place) && known(rack.flow_m3_s, 0) && known(rack.heat_kw, 0)) {
            if (rack.flow_m3_s > 0 || rack.heat_kw <= 0) return;
            m_notes->push_back(fmt::format("{} gives {:.1f} kW to air but moves none: the heat rises into the space above", rack.name, rack.heat_kw));
            m_input.otherHeat_kw += rack.heat_kw;
            return;
        }
        m_notes->push_back(fmt::format("{} is left out: its place is not in the hall, or its air flow or heat is not a number or negative", rack.name));
        rack = {.name = rack.name};
    }

    void check(AirSupply& unit)
    {
        if (inHall(unit.place) && known(unit.flow_m3_s, 0) && std::isfinite(unit.supply_c)) return;
        m_notes->push_back(fmt::format("{} is left out: its place is not in the hall, or its air flow or temperature is not a number or negative", unit.name));
        unit = {.name = unit.name};
    }

    template <class Things>
    void checkPlaces(Things& things)
    {
        std::erase_if(things, [&](const auto& thing) {
            if (!sound(thing.place)) m_notes->push_back(fmt::format("{} is left out: its place is not a number, or its size is negative", thing.name));
            return !inHall(thing.place);
        });
    }

    bool soundWall(const AirWall& w)
    {
        const bool sound = std::isfinite(w.x1_m + w.y1_m + w.x2_m + w.y2_m) && known(w.leakage, 0) && w.leakage <= 1;
        if (!sound) m_notes->push_back(fmt::format("{} is left out: its ends are not numbers, or its leakage is not between 0 and 1", w.name));
        return sound && w.leakage < 1;
    }

    AirFieldInput m_input;
    std::vector<std::string>* m_notes{};
};

class AirFieldSolver {
public:
    AirFieldSolver(const AirFieldInput& input, const std::stop_token& stop) : m_stop(stop)
    {
        m_result.notes = input.notes;
        m_result.racks.resize(input.racks.size());
        m_result.return_c.resize(input.supplies.size());
        if (known(input.width_m, 0.1) && known(input.depth_m, 0.1) && known(input.clearHeight_m, 0.1) && known(input.density_kg_m3, 0.1))
            m_input = AirInputCheck(input).checked(m_result.notes);
        else
            m_result.notes.emplace_back("the size of the hall or the density of its air is not a number or too small: nothing is computed");
    }

    AirFieldResult solve()
    {
        if (m_input.width_m <= 0 || stopped()) return std::move(m_result);
        m_grid = air::makeGrid(m_input);
        m_flow = air::solveFlow(m_grid, m_input);
        showFlow();
        if (stopped()) return std::move(m_result);
        const air::Reach reach = air::reachOf(m_grid, m_input, m_flow);
        showReach(reach);
        if (m_result.supplied_m3_s <= 0) {
            m_result.notes.emplace_back("no supply air: there is no steady temperature");
            return std::move(m_result);
        }
        const auto found = air::solveTemperatures(m_grid, m_input, m_flow, reach);
        if (found)
            show(*found, reach);
        else
            m_result.notes.emplace_back("the equations of the temperatures are singular: only the flow is computed");
        return std::move(m_result);
    }

private:
    bool stopped()
    {
        m_result.stopped = m_stop.stop_requested();
        return m_result.stopped;
    }

    void showFlow()
    {
        m_result.columns = m_grid.columns, m_result.rows = m_grid.rows;
        m_result.cellWidth_m = m_grid.width_m, m_result.cellDepth_m = m_grid.depth_m;
        auto speeds = air::velocities(m_grid, m_input, m_flow);
        m_result.east_m_s = std::move(speeds.east_m_s), m_result.south_m_s = std::move(speeds.south_m_s);
        for (const AirRack& rack : m_input.racks) m_result.drawn_m3_s += rack.flow_m3_s;
        for (const AirSupply& unit : m_input.supplies) m_result.supplied_m3_s += unit.flow_m3_s;
        m_result.overTop_m3_s = m_flow.overTop_m3_s, m_result.surplus_m3_s = m_flow.surplus_m3_s;
        m_result.massError_m3_s = m_flow.massError_m3_s;
        for (std::size_t i = 0; i < m_flow.racks.size(); ++i) m_result.racks[i].fromAbove = m_flow.racks[i].aboveShare;
        m_result.notes.insert(m_result.notes.end(), m_flow.notes.begin(), m_flow.notes.end());
    }

    void showReach(const air::Reach& reach)
    {
        m_result.cells.resize(m_grid.size());
        for (std::size_t cell = 0; cell < m_grid.size(); ++cell)
            m_result.cells[cell] = m_grid.blocked[cell] ? AirCell::Blocked : reach.cells[cell] ? AirCell::Air : AirCell::Still;
        if (m_result.supplied_m3_s <= 0) return;
        auto& notes = m_result.notes;
        for (std::size_t i = 0; i < reach.racks.size(); ++i)
            if (m_input.racks[i].flow_m3_s > 0 && !reach.racks[i])
                notes.push_back(fmt::format("no supply air ever comes to {}: it has no steady temperature", m_input.racks[i].name));
        const auto still = std::count(m_result.cells.begin(), m_result.cells.end(), AirCell::Still);
        if (still > 0)
            notes.push_back(fmt::format("{:.1f} m2 of the floor hold still air that no supply air comes to",
                                        static_cast<double>(still) * m_grid.width_m * m_grid.depth_m));
        if (m_input.otherHeat_kw > 0 && !reach.above)
            notes.push_back(fmt::format("no air moves through the space above: {:.1f} kW of heat of other gear are not counted", m_input.otherHeat_kw));
    }

    [[nodiscard]] double airHeat_kw_k(double flow_m3_s) const { return m_input.density_kg_m3 * kAirHeat_kj_kgk * flow_m3_s; }

    void show(const air::Temperatures& found, const air::Reach& reach)
    {
        m_result.temperature_c = found.air.cells;
        if (reach.above) m_result.above_c = found.air.above;
        double racks_kw = 0, recirculated_m3_s = 0, reference_c = 0;
        for (const AirSupply& unit : m_input.supplies) reference_c += unit.flow_m3_s * unit.supply_c / m_result.supplied_m3_s;
        double before_kw = 0;
        for (std::size_t i = 0; i < m_input.racks.size(); ++i) {
            const air::Through& t = m_flow.racks[i];
            if (t.flow_m3_s <= 0 || !reach.racks[i]) continue;
            AirRackResult& rack = m_result.racks[i];
            rack.inlet_c = found.air.intake(t), rack.outlet_c = *rack.inlet_c + air::rise_k(m_input, i);
            rack.recirculated = found.fromRacks.intake(t);
            racks_kw += m_input.racks[i].heat_kw, recirculated_m3_s += t.flow_m3_s * *rack.recirculated;
            before_kw += airHeat_kw_k(t.flow_m3_s) * (*rack.inlet_c - reference_c);
        }
        showBalance(found, racks_kw, reach.above ? m_input.otherHeat_kw : 0);
        showShares(recirculated_m3_s, racks_kw, before_kw);
        showLimits();
    }

    void showBalance(const air::Temperatures& found, double racks_kw, double other_kw)
    {
        m_result.heat_kw = racks_kw + other_kw;
        m_otherHeat_kw = other_kw;
        for (std::size_t i = 0; i < m_input.supplies.size(); ++i) {
            const air::Through& t = m_flow.supplies[i];
            if (t.flow_m3_s <= 0) continue;
            m_result.return_c[i] = found.air.intake(t);
            m_result.returned_kw += airHeat_kw_k(t.flow_m3_s) * (*m_result.return_c[i] - m_input.supplies[i].supply_c);
        }
        m_result.energyError = std::abs(m_result.returned_kw - m_result.heat_kw) / std::max(m_result.heat_kw, 1e-3);
    }

    /// Exhaust that does not go into racks again goes back to the units; the rest of what they take in is supply air that has been in no rack.
    void showShares(double recirculated_m3_s, double racks_kw, double before_kw)
    {
        double moving_m3_s = 0;
        for (std::size_t i = 0; i < m_input.racks.size(); ++i)
            if (m_result.racks[i].inlet_c) moving_m3_s += m_input.racks[i].flow_m3_s;
        m_result.bypass = std::max(0.0, 1 - (moving_m3_s - recirculated_m3_s) / m_result.supplied_m3_s);
        if (moving_m3_s > 0) m_result.recirculation = recirculated_m3_s / moving_m3_s;
        if (racks_kw <= 0) return;
        m_result.shi = before_kw / (before_kw + racks_kw);
        m_result.rhi = (m_result.returned_kw - m_otherHeat_kw) / (before_kw + racks_kw);
    }

    void showLimits()
    {
        const auto inlet = [&](std::size_t i) { return *m_result.racks[i].inlet_c; };
        for (std::size_t i = 0; i < m_input.racks.size(); ++i) {
            if (!m_result.racks[i].inlet_c) continue;
            m_result.hottestInlet_c = std::max(inlet(i), m_result.hottestInlet_c.value_or(inlet(i)));
            if (inlet(i) > m_input.racks[i].limit_c) m_result.overLimit.push_back(i);
        }
        std::stable_sort(m_result.overLimit.begin(), m_result.overLimit.end(), [&](std::size_t a, std::size_t b) { return inlet(a) > inlet(b); });
    }

    std::stop_token m_stop;
    AirFieldInput m_input{};
    air::Grid m_grid{};
    air::Flow m_flow{};
    double m_otherHeat_kw{};
    AirFieldResult m_result{};
};

}  // namespace

std::optional<double> AirFieldResult::temperatureAt(double x_m, double y_m) const
{
    if (temperature_c.empty() || !(x_m >= 0 && y_m >= 0 && x_m < columns * cellWidth_m && y_m < rows * cellDepth_m)) return std::nullopt;
    const auto column = std::min(static_cast<std::size_t>(x_m / cellWidth_m), static_cast<std::size_t>(columns - 1));
    const auto row = std::min(static_cast<std::size_t>(y_m / cellDepth_m), static_cast<std::size_t>(rows - 1));
    const std::size_t cell = row * static_cast<std::size_t>(columns) + column;
    return cells[cell] == AirCell::Air ? std::optional(temperature_c[cell]) : std::nullopt;
}

AirFieldResult solveAirField(const AirFieldInput& input, const std::stop_token& stop)
{
    return AirFieldSolver(input, stop).solve();
}

}  // namespace mw
