// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A cooling system made small without changing what it does: what is alike is one.
#include "solver/cooling/plant/drawn_year.h"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace mw {

CoolingInput foldedUnits(const CoolingInput& input)
{
    std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> feeds(input.units.size());  // gear, pipes
    std::vector<bool> alone(input.units.size());                                                 // gear hangs on it: a rear door
    for (const CoolantLink& link : input.links)
        if (link.toUnit) feeds[link.to].emplace_back(link.from, link.pipes);
    for (const CoolingGear& gear : input.gear)
        if (gear.unit != kNoUnit) alone[gear.unit] = true;
    using Key = std::tuple<std::int32_t, std::optional<double>, std::vector<std::pair<std::uint32_t, std::uint32_t>>, std::uint32_t>;
    std::map<Key, std::uint32_t> groups;
    std::vector<std::uint32_t> at(input.units.size());
    CoolingInput folded = input;
    folded.units.clear();
    for (std::uint32_t u = 0; u < input.units.size(); ++u) {
        std::sort(feeds[u].begin(), feeds[u].end());
        const HeatUnit& unit = input.units[u];
        const auto [found, isNew] = groups.emplace(Key{unit.hall, unit.supplyMax_c, feeds[u], alone[u] ? u + 1 : 0}, static_cast<std::uint32_t>(folded.units.size()));
        at[u] = found->second;
        if (isNew) {
            folded.units.push_back(unit);
            continue;
        }
        HeatUnit& sum = folded.units[found->second];
        sum.liquid_kw += unit.liquid_kw, sum.air_kw += unit.air_kw, sum.flow_l_min += unit.flow_l_min;
    }
    std::vector<CoolantLink> links;
    std::vector<std::uint32_t> first(folded.units.size(), kNoUnit);
    for (std::uint32_t u = 0; u < input.units.size(); ++u)
        if (first[at[u]] == kNoUnit) first[at[u]] = u;
    for (const CoolantLink& link : input.links) {
        if (link.toUnit && first[at[link.to]] != link.to) continue;  // its like has the same pipes
        CoolantLink kept = link;
        if (kept.toUnit) kept.to = at[link.to];
        links.push_back(kept);
    }
    folded.links = std::move(links);
    std::vector<CoolingGear> gear = input.gear.list();
    for (CoolingGear& one : gear)
        if (one.unit != kNoUnit) one.unit = at[one.unit];
    folded.gear = std::move(gear);
    return folded;
}

namespace {

/// Mixed so that no two ways to come to a sum of 64 bits meet by chance among some ten thousand.
struct Digest {
    std::uint64_t value{0x9e3779b97f4a7c15U};
    void add(std::uint64_t more)
    {
        value += more * 0xbf58476d1ce4e5b9U + 0x94d049bb133111ebU;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U, value = (value ^ (value >> 27)) * 0x94d049bb133111ebU, value ^= value >> 31;
    }
    void add(double more) { add(std::bit_cast<std::uint64_t>(more)); }
    void add(const std::optional<double>& more) { add(more ? std::uint64_t{1} : std::uint64_t{2}), add(more.value_or(0)); }
    void add(std::vector<std::uint64_t>& unordered)
    {
        std::sort(unordered.begin(), unordered.end());
        for (const std::uint64_t one : unordered) add(one);
        add(static_cast<std::uint64_t>(unordered.size())), unordered.clear();
    }
};

std::uint64_t figuresOf(const CoolingGear& gear)
{
    Digest d;
    d.add(static_cast<std::uint64_t>(gear.role)), d.add(static_cast<std::uint64_t>(gear.hall + 1));
    for (const double figure : {gear.capacity_kw, gear.flowMax_l_min, gear.power_kw, gear.fan_kw}) d.add(figure);
    for (const auto& figure : {gear.approach_k, gear.wetApproach_k, gear.needs_c, gear.leaving_c, gear.cop, gear.freeCooling_k, gear.evaporation_l_per_kwh, gear.cycles}) d.add(figure);
    for (const CopPoint& point : gear.copTable) d.add(point.ambient_c), d.add(point.leaving_c), d.add(point.cop);
    return d.value;
}

std::uint64_t figuresOf(const DrawnPump& pump)
{
    Digest d;
    d.add(pump.kw), d.add(pump.heat_kw), d.add(pump.flow_l_min);
    for (const double figure : pump.curve.share) d.add(figure);
    for (const double figure : pump.curve.power) d.add(figure);
    return d.value;
}

std::uint64_t figuresOf(const HeatUnit& unit)
{
    Digest d;
    d.add(static_cast<std::uint64_t>(unit.hall + 1));
    for (const double figure : {unit.liquid_kw, unit.air_kw, unit.flow_l_min}) d.add(figure);
    d.add(unit.supplyMax_c);
    return d.value;
}

/// Classes of what is alike, by colour refinement: a node's colour is mixed with those of its neighbours until no class splits.
class Alike {
public:
    explicit Alike(const CoolingInput& input) : m_input(input), m_units(input.units.size())
    {
        for (const HeatUnit& unit : input.units) m_colour.push_back(figuresOf(unit));
        for (std::size_t g = 0; g < input.gear.size(); ++g) {
            Digest d{figuresOf(input.gear[g])};
            if (!input.drawnPumps.empty() && input.drawnPumps[g]) d.add(figuresOf(*input.drawnPumps[g]));
            m_colour.push_back(d.value);
        }
        for (std::size_t t = 0; t < input.taps.size(); ++t) m_colour[m_units + input.taps[t].gear] ^= (t + 1) * 0x9e3779b97f4a7c15U;
        std::size_t classes = 0;
        for (std::size_t now = count(); now > classes; now = count()) classes = now, refine();
    }
    /// By node, units first: the first node of its class.
    [[nodiscard]] std::vector<std::uint32_t> firsts() const
    {
        std::map<std::uint64_t, std::uint32_t> first;
        std::vector<std::uint32_t> of;
        for (std::uint32_t n = 0; n < m_colour.size(); ++n) of.push_back(first.emplace(m_colour[n], n).first->second);
        return of;
    }

private:
    [[nodiscard]] std::size_t count() const { return std::unordered_set<std::uint64_t>(m_colour.begin(), m_colour.end()).size(); }

    void refine()
    {
        std::vector<std::vector<std::uint64_t>> around(m_colour.size());
        const auto tell = [&](std::size_t of, std::size_t neighbour, std::uint64_t how) {
            Digest d{how};
            d.add(m_colour[neighbour]);
            around[of].push_back(d.value);
        };
        for (const CoolantLink& link : m_input.links) {
            const std::size_t from = m_units + link.from, to = link.toUnit ? link.to : m_units + link.to;
            tell(from, to, 4 * std::uint64_t{link.pipes}), tell(to, from, 4 * std::uint64_t{link.pipes} + 1);
        }
        for (std::size_t g = 0; g < m_input.gear.size(); ++g)
            if (const std::uint32_t unit = m_input.gear[g].unit; unit != kNoUnit) tell(m_units + g, unit, 2), tell(unit, m_units + g, 3);
        std::vector<std::uint64_t> next(m_colour.size());
        for (std::size_t n = 0; n < next.size(); ++n) {
            Digest d{m_colour[n]};
            d.add(around[n]);
            next[n] = d.value;
        }
        m_colour = std::move(next);
    }

    const CoolingInput& m_input;
    std::size_t m_units;
    std::vector<std::uint64_t> m_colour{};   ///< of units, then of gear
};

void enlarge(CoolingGear& gear, double times) { gear.capacity_kw *= times, gear.flowMax_l_min *= times, gear.power_kw *= times, gear.fan_kw *= times; }
void enlarge(HeatUnit& unit, double times) { unit.liquid_kw *= times, unit.air_kw *= times, unit.flow_l_min *= times; }
void enlarge(DrawnPump& pump, double times) { pump.kw *= times, pump.heat_kw *= times, pump.flow_l_min *= times; }

}  // namespace

CoolingInput foldedGear(const CoolingInput& input)
{
    const std::vector<std::uint32_t> first = Alike(input).firsts();
    const auto units = static_cast<std::uint32_t>(input.units.size());
    std::vector<std::uint32_t> size(first.size()), at(first.size());
    for (const std::uint32_t f : first) ++size[f];
    CoolingInput folded = input;
    folded.units.clear();
    std::vector<CoolingGear> gear;
    std::vector<std::optional<DrawnPump>> pumps;
    for (std::uint32_t n = 0; n < first.size(); ++n) {
        if (first[n] != n) continue;
        if (n < units) {
            at[n] = static_cast<std::uint32_t>(folded.units.size());
            enlarge(folded.units.emplace_back(input.units[n]), size[n]);
            continue;
        }
        const CoolingGear& one = input.gear[n - units];
        if (size[n] > 1 && one.capacity_kw <= 0 && (isPlant(one.role) || one.role == CoolingRole::AirUnit)) return input;   // shared by number where capacities are not known
        at[n] = static_cast<std::uint32_t>(gear.size());
        enlarge(gear.emplace_back(one), size[n]);
        if (!input.drawnPumps.empty() && pumps.emplace_back(input.drawnPumps[n - units])) enlarge(*pumps.back(), size[n]);
    }
    const auto placeOf = [&](std::uint32_t node) { return at[first[node]]; };
    for (CoolingGear& one : gear)
        if (one.unit != kNoUnit) one.unit = placeOf(one.unit);
    std::vector<CoolantLink> links;
    for (const CoolantLink& link : input.links) {
        const std::uint32_t to = link.toUnit ? link.to : units + link.to;
        if (first[units + link.from] == first[to]) return input;   // a circle of what is alike
        if (first[to] == to) links.push_back({placeOf(units + link.from), placeOf(to), link.toUnit, link.pipes});
    }
    std::vector<HeatTap> taps = input.taps.list();
    for (HeatTap& tap : taps) tap.gear = placeOf(units + tap.gear);
    folded.gear = std::move(gear), folded.links = std::move(links);
    if (!input.drawnPumps.empty()) folded.drawnPumps = std::move(pumps);
    if (!taps.empty()) folded.taps = std::move(taps);
    folded.unitOfLoad = {};
    return folded;
}

}  // namespace mw
