// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/generate/cooling_sizes.h"
#include "model/generate/floor.h"
#include "model/generate/generate.h"
#include "model/io/range_notation.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace mw::generate {

namespace {

using cooling::Consumer;
using cooling::Group;
using cooling::Taker;

constexpr double kManifoldOffset_m = 0.8;   // over a row, behind its busways

class PlantMaker {
public:
    PlantMaker(const Facility& facility, const Generator& generator, const CoolingPlan& plan, const cooling::Gear& gear, cooling::Heat heat)
        : m_facility(facility), m_generator(generator), m_plan(plan), m_gear(gear), m_heat(std::move(heat)), m_fragment(generator.id)
    {
    }

    std::optional<Refusal> make()
    {
        std::vector<Taker> warm;
        if (!m_heat.takers.empty())
            if (auto refusal = makeLoops(warm)) return refusal;
        std::vector<Taker> air = makeAir();
        if (m_gear.chiller == nullptr) warm.insert(warm.end(), air.begin(), air.end());
        else if (auto refusal = makeCircuit(m_chilled, "chilled-pump-", "chiller-", *m_gear.chiller, air)) return refusal;
        else condense(warm);
        if (auto refusal = makeCircuit(m_warm, "pump-", "cooler-", *m_gear.rejector, warm)) return refusal;
        stand();
        return feedAll();
    }

    [[nodiscard]] Outcome<Layout> take() const { return m_fragment.take(); }

private:
    struct Circuit {
        Consumer pumps{}, units{};
        double heat_kw{};   ///< that the units reject
    };

    [[nodiscard]] std::string stem(std::string_view what) const { return fmt::format("{}-{}", m_generator.id, what); }
    static std::string one(const Consumer& line, int number) { return range(line.stem, number, number, line.digits); }
    static const PortGroup& out(const Part& part) { return *groupOf(part, PortKind::Coolant, PortFlow::Out); }
    static const PortGroup& in(const Part& part) { return *groupOf(part, PortKind::Coolant, PortFlow::In); }

    /// CDUs on manifolds on the gear that gives heat to coolant. Racks of a row share a manifold, manifolds the CDUs of a loop.
    std::optional<Refusal> makeLoops(std::vector<Taker>& warm)
    {
        if (m_gear.cdu == nullptr || m_gear.manifold == nullptr)
            return Refusal{"generate.liquid-needs-cdu", fmt::format("The loads give {:.0f} kW to coolant: choose a CDU and a manifold.", m_heat.liquid_kw)};
        const cooling::Stream each = cooling::carriedBy(*m_gear.cdu);
        const int mostCdus = in(*m_gear.manifold).count - m_plan.spares;
        if (mostCdus < 1)
            return Refusal{"generate.manifold-inlets", fmt::format("{} has {} inlets, too few for a CDU and {} spares: choose another manifold or fewer spares.", m_gear.manifold->name,
                                                                   in(*m_gear.manifold).count, m_plan.spares)};
        const cooling::Stream most{mostCdus * each.kw, mostCdus * each.l_min};
        const auto manifolds = cooling::grouped(m_heat.takers, most, out(*m_gear.manifold).count,
                                                [&](std::size_t i) { return besideEachOther(loadOf(i - 1), loadOf(i)); });
        const auto loops = cooling::grouped(manifolds, most, out(*m_gear.cdu).count, [](std::size_t) { return true; });
        m_manifolds = {stem("manifold-"), static_cast<int>(manifolds.size()), digitsOf(static_cast<int>(manifolds.size())), m_gear.manifold};
        for (const Group& loop : loops) m_cdus.count += neededFor(loop, each) + m_plan.spares;
        m_cdus = {stem("cdu-"), m_cdus.count, digitsOf(m_cdus.count), m_gear.cdu};
        for (std::size_t i = 0; i < manifolds.size(); ++i) hangManifold(manifolds[i], static_cast<int>(i) + 1);
        int first = 1;
        for (const Group& loop : loops) {
            const int needed = neededFor(loop, each), count = needed + m_plan.spares;
            const std::string names = range(m_cdus.stem, first, first + count - 1, m_cdus.digits);
            for (std::size_t k = loop.first; k < loop.last; ++k)
                m_fragment.join(names + '.' + ports(out(*m_gear.cdu), static_cast<int>(k - loop.first) + 1), one(m_manifolds, static_cast<int>(k) + 1) + '.' + ports(in(*m_gear.manifold), 1, count));
            const double share_kw = (loop.stream.kw + needed * cooling::ownDraw_kw(*m_gear.cdu)) / count;
            for (int k = 0; k < count; ++k) warm.push_back({one(m_cdus, first + k), ports(in(*m_gear.cdu), 1), {share_kw, share_kw * cooling::kWaterPerKw_l_min}, 0});
            first += count;
        }
        return std::nullopt;
    }

    [[nodiscard]] const Load& loadOf(std::size_t taker) const { return m_heat.loads[m_heat.takers[taker].load]; }
    static int neededFor(const Group& loop, const cooling::Stream& each) { return std::max(cooling::piecesFor(loop.stream.kw, each.kw), cooling::piecesFor(loop.stream.l_min, each.l_min)); }

    /// Over its racks, as long as they are wide.
    void hangManifold(const Group& group, int number)
    {
        const Load& first = loadOf(group.first);
        const Stretch stretch = stretchOf(m_heat.loads, m_heat.takers[group.first].load, m_heat.takers[group.last - 1].load + 1);
        const double edge_m = stretch.edge_m + kManifoldOffset_m;
        const FloorPlace at{m_facility.layout->halls[static_cast<std::size_t>(first.hall)].id, first.alongX() ? stretch.low_m : edge_m, first.alongX() ? edge_m : stretch.low_m, first.facing};
        m_fragment.stand(one(m_manifolds, number), m_gear.manifold->id, at, 0, {{"width_mm", std::round((stretch.high_m - stretch.low_m) * 1000)}});
        joinTakers(one(m_manifolds, number), out(*m_gear.manifold), {m_heat.takers.begin() + static_cast<std::ptrdiff_t>(group.first), m_heat.takers.begin() + static_cast<std::ptrdiff_t>(group.last)});
    }

    /// The outlets of one thing, in order, to gear that takes coolant: as few names with ranges as there are.
    void joinTakers(const std::string& from, const PortGroup& group, const std::vector<Taker>& takers)
    {
        int next = 1;
        for (std::size_t i = 0; i < takers.size();) {
            std::size_t last = i;
            std::vector<std::string> paths;
            for (; last < takers.size() && takers[last].port == takers[i].port; ++last) paths.push_back(takers[last].path);
            for (const std::string& pattern : patternsOf(paths)) {
                std::string problem;
                const auto names = unfold(pattern, problem);
                const int count = names ? static_cast<int>(names->names.size()) : 1;
                m_fragment.join(from + '.' + ports(group, next, count), pattern + '.' + takers[i].port);
                next += count;
            }
            i = last;
        }
    }

    /// Air units for what stays in the air of the hall, and the heat each gives to water with its own fans'.
    std::vector<Taker> makeAir()
    {
        std::vector<Taker> takers;
        if (m_gear.airUnit == nullptr || m_heat.air_kw <= 0) return takers;
        const double fans_kw = cooling::ownDraw_kw(*m_gear.airUnit), capacity_kw = m_gear.airUnit->figureOr("capacity_kw", 0);
        const int needed = cooling::piecesFor(m_heat.air_kw, std::max(capacity_kw - fans_kw, capacity_kw / 2)), count = needed + m_plan.spares;
        m_airUnits = {stem("air-"), count, digitsOf(count), m_gear.airUnit};
        const double share_kw = (m_heat.air_kw + needed * fans_kw) / count;
        const double perKw_l_min = m_gear.airUnit->figureOr("water_flow_lpm", kilowattsOfWater(capacity_kw)) / capacity_kw;
        for (int k = 1; k <= count; ++k) takers.push_back({one(m_airUnits, k), ports(in(*m_gear.airUnit), 1), {share_kw, share_kw * perKw_l_min}, 0});
        return takers;
    }
    static double kilowattsOfWater(double kw) { return kw * cooling::kWaterPerKw_l_min; }

    /// Chillers that are cooled by water take part in the circuit of the rejectors, with the heat of their compressors.
    void condense(std::vector<Taker>& warm)
    {
        const PortGroup* const condenser = groupOf(*m_gear.chiller, PortKind::Coolant, PortFlow::In);
        if (condenser == nullptr || m_chilled.units.count == 0) return;
        const double cop = m_gear.chiller->figureOr("cop_full_load", 5), share_kw = m_chilled.heat_kw * (1 + 1 / cop) / m_chilled.units.count;
        for (int k = 1; k <= m_chilled.units.count; ++k) warm.push_back({one(m_chilled.units, k), ports(*condenser, 1), {share_kw, kilowattsOfWater(share_kw)}, 0});
    }

    /// A pump skid for so many takers as it has flow for, and the units that reject their heat.
    std::optional<Refusal> makeCircuit(Circuit& circuit, std::string_view pump, std::string_view unit, const Part& rejector, const std::vector<Taker>& takers)
    {
        if (takers.empty()) return std::nullopt;
        const double capacity_kw = rejector.figureOr("capacity_kw", 0), pumpHeat_kw = cooling::ownDraw_kw(*m_gear.pump);
        const int mostUnits = in(*m_gear.pump).count - m_plan.spares;
        const auto skids = cooling::grouped(takers, {mostUnits * capacity_kw - pumpHeat_kw, m_gear.pump->figureOr("flow_lpm", 0)}, out(*m_gear.pump).count, [](std::size_t) { return true; });
        Consumer pumps{stem(pump), static_cast<int>(skids.size()), digitsOf(static_cast<int>(skids.size())), m_gear.pump}, units{stem(unit), 0, 0, &rejector};
        const auto unitsOf = [&](const Group& skid) { return cooling::piecesFor(skid.stream.kw + pumpHeat_kw, capacity_kw) + m_plan.spares; };
        for (const Group& skid : skids) {
            if (unitsOf(skid) > in(*m_gear.pump).count)
                return Refusal{"generate.pump-inlets", fmt::format("{} has {} inlets, {} units are needed on it: choose larger units or another pump.", m_gear.pump->name, in(*m_gear.pump).count, unitsOf(skid))};
            units.count += unitsOf(skid);
        }
        units.digits = digitsOf(units.count);
        int first = 1;
        for (std::size_t i = 0; i < skids.size(); ++i) {
            const std::string skid = one(pumps, static_cast<int>(i) + 1);
            const int count = unitsOf(skids[i]);
            m_fragment.join(range(units.stem, first, first + count - 1, units.digits) + '.' + ports(out(rejector), 1), skid + '.' + ports(in(*m_gear.pump), 1, count));
            joinTakers(skid, out(*m_gear.pump), {takers.begin() + static_cast<std::ptrdiff_t>(skids[i].first), takers.begin() + static_cast<std::ptrdiff_t>(skids[i].last)});
            first += count;
        }
        circuit = {std::move(pumps), std::move(units), 0};
        for (const Group& skid : skids) circuit.heat_kw += skid.stream.kw + pumpHeat_kw;
        return std::nullopt;
    }

    /// CDUs and air units in the hall, the rest in the yard: pumps in front, chillers and coolers behind them.
    void stand()
    {
        Floor hall(*m_facility.layout, m_generator.at), yard(*m_facility.layout, m_plan.yard);
        for (const Consumer* line : {&m_cdus, &m_airUnits}) standOn(hall, *line);
        for (const Consumer* line : {&m_warm.pumps, &m_chilled.pumps}) standOn(yard, *line);
        yard.wrap();
        for (const Consumer* line : {&m_chilled.units, &m_warm.units}) standOn(yard, *line);
    }

    void standOn(Floor& floor, const Consumer& line)
    {
        if (line.count > 0) floor.stand(m_fragment, *line.part, line.count, [&line](int first, int last) { return range(line.stem, first, last, line.digits); });
    }

    std::optional<Refusal> feedAll()
    {
        const bool cdusApart = !m_plan.cdusFedBy.empty() && m_plan.cdusFedBy != m_plan.fedBy;
        std::vector<Consumer> cdus, rest;
        if (m_cdus.count > 0) (cdusApart ? cdus : rest).push_back(m_cdus);
        for (const Consumer& line : {m_airUnits, m_warm.pumps, m_chilled.pumps, m_chilled.units, m_warm.units})
            if (line.count > 0) rest.push_back(line);
        for (const auto* names : {&m_plan.fedBy, &m_plan.cdusFedBy})
            if (names->size() > 2) return Refusal{"generate.sides", "Gear has two sides at most: name the sources of side a, then those of side b, a name with a range each."};
        for (std::size_t side = 0; side < m_plan.fedBy.size(); ++side)
            if (auto refusal = cooling::feed(m_fragment, m_facility, m_generator, m_plan.fedBy[side], static_cast<int>(side), rest)) return refusal;
        for (std::size_t side = 0; side < m_plan.cdusFedBy.size() && !cdus.empty(); ++side)
            if (auto refusal = cooling::feed(m_fragment, m_facility, m_generator, m_plan.cdusFedBy[side], static_cast<int>(side), cdus)) return refusal;
        return std::nullopt;
    }

    const Facility& m_facility;
    const Generator& m_generator;
    const CoolingPlan& m_plan;
    const cooling::Gear& m_gear;
    const cooling::Heat m_heat;
    Fragment m_fragment;
    Consumer m_manifolds{}, m_cdus{}, m_airUnits{};
    Circuit m_warm{}, m_chilled{};
};

}  // namespace

Outcome<Layout> makeCooling(const Facility& facility, const Generator& generator, const CoolingPlan& plan)
{
    const auto served = servedBy(facility, plan.loads, "loads");
    if (!served) return served.refusal();
    for (const Served& one : *served)
        if (facility.instances[one.instance].hall < 0)
            return Refusal{"generate.nowhere", fmt::format("{} stands in no hall: place it first.", one.path)};
    const auto gear = cooling::gearOf(facility, plan);
    if (!gear) return gear.refusal();
    PlantMaker maker(facility, generator, plan, *gear, cooling::heatOf(facility, *served, plan.otherAirShare));
    if (auto refusal = maker.make()) return *refusal;
    return maker.take();
}

}  // namespace mw::generate
