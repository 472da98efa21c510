// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/capital_by_hall.h"

#include "solver/cost/input.h"
#include "solver/loads/loads.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace mw {

namespace {

/// Money of each system, by hall.
using BySystem = std::array<double, kCostSystems>;

double of(const BySystem& money, CostSystem system)
{
    return money[static_cast<std::size_t>(system)];
}

/// How much of each priced part there is in a hall: pieces, or metres.
class Tally {
public:
    Tally(const CostInput& input, std::size_t places) : m_input(input), m_places(places)
    {
        for (std::size_t i = 0; i < input.parts.size(); ++i) m_lines[{input.parts[i].part, input.parts[i].unit == "m"}].push_back(i);
        for (auto& [key, lines] : m_lines) m_amounts[key].assign(places, 0.0);
    }

    void add(std::string_view part, bool metres, std::size_t place, double amount)
    {
        const auto found = m_amounts.find({part, metres});
        if (found != m_amounts.end()) found->second[place] += amount;
    }

    /// Lines of one part at several prices are shared alike: who stands where at which price is not told apart.
    [[nodiscard]] std::vector<BySystem> money() const
    {
        std::vector<BySystem> out(m_places, BySystem{});
        for (const auto& [key, lines] : m_lines) {
            const auto& amounts = m_amounts.at(key);
            double all = 0;
            for (const double amount : amounts) all += amount;
            for (const std::size_t i : lines) {
                const PricedPart& line = m_input.parts[i];
                const double usd = line.count * line.typical_usd.value_or(0);
                const auto system = static_cast<std::size_t>(line.system);
                if (all <= 0)
                    out.back()[system] += usd;
                else
                    for (std::size_t place = 0; place < m_places; ++place) out[place][system] += usd * amounts[place] / all;
            }
        }
        return out;
    }

private:
    using Key = std::pair<std::string_view, bool>;
    const CostInput& m_input;
    std::size_t m_places;
    std::map<Key, std::vector<std::size_t>> m_lines{};
    std::map<Key, std::vector<double>> m_amounts{};
};

std::size_t placeOf(const Facility& facility, InstanceIndex i)
{
    const std::size_t halls = facility.layout->halls.size();
    const std::int32_t hall = i < facility.instances.size() ? facility.instances[i].hall : -1;
    return hall < 0 || static_cast<std::size_t>(hall) >= halls ? halls : static_cast<std::size_t>(hall);
}

std::vector<BySystem> placedMoney(const Results& results, const CostInput& input, std::size_t places)
{
    const Facility& facility = *results.facility;
    Tally tally(input, places);
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i) tally.add(facility.part(i).id, false, placeOf(facility, i), 1);
    if (results.network)
        for (const NetworkLink& link : results.network->links)
            if (!link.part.empty() && link.link < facility.links.size())
                tally.add(link.part, false, placeOf(facility, facility.links[link.link].from), facility.links[link.link].count);
    const auto measure = [&](const FacilityLink& link) {
        if (!link.link->part.empty() && link.link->length_m) tally.add(link.link->part, true, placeOf(facility, link.from), *link.link->length_m * link.count);
    };
    facility.forEachLink(PortKind::Power, measure);
    facility.forEachLink(PortKind::Coolant, measure);
    return tally.money();
}

/// A line's money over the halls by weights; where all weigh nothing, it is in none.
void share(const MoneyLine& line, const std::vector<double>& weights, std::vector<HallCapital>& halls)
{
    double all = 0;
    for (const double weight : weights) all += weight;
    for (std::size_t k = 0; k < halls.size(); ++k) {
        const double part = all > 0 ? weights[k] / all : k + 1 == halls.size() ? 1.0 : 0.0;
        MoneyLine own = line;
        own.usd *= part;
        for (auto* bound : {&own.low_usd, &own.high_usd})
            if (*bound) **bound *= part;
        halls[k].usd += own.usd;
        halls[k].lines.push_back(std::move(own));
    }
}

bool onTopOfBuilt(std::string_view line)
{
    return line == "engineering" || line == "commissioning" || line == "contingency";
}

}  // namespace

bool standsInHall(const Facility& facility, InstanceIndex instance, std::string_view hall)
{
    if (facility.instances[instance].parent != kNoInstance) return false;
    const std::size_t place = placeOf(facility, instance);
    return place < facility.layout->halls.size() ? facility.layout->halls[place].id == hall : hall.empty();
}

std::vector<HallCapital> capitalByHall(const Results& results)
{
    if (!results.cost || !results.costOf || !results.facility) return {};
    const Facility& facility = *results.facility;
    const auto& rows = facility.layout->halls.rows();
    std::vector<HallCapital> halls(rows.size() + 1);
    for (std::size_t k = 0; k < rows.size(); ++k) halls[k].hall = rows[k]->id;
    for (const Load& load : designLoads(facility)) halls[placeOf(facility, load.instance)].it_kw += load.it_kw;

    const auto placed = placedMoney(results, *results.costOf, halls.size());
    std::vector<double> it(halls.size()), gear(halls.size()), built(halls.size());
    for (std::size_t k = 0; k < halls.size(); ++k) {
        it[k] = halls[k].it_kw;
        gear[k] = of(placed[k], CostSystem::Power) + of(placed[k], CostSystem::Cooling);
        built[k] = gear[k] + of(placed[k], CostSystem::Racks);
    }
    for (const MoneyLine& line : results.cost->capexBySystem) {
        std::vector<double> weights = it;
        bool isPlaced = false;
        for (std::size_t s = 0; s < kCostSystems; ++s) {
            if (toText(static_cast<CostSystem>(s)) != line.name) continue;
            isPlaced = true;
            for (std::size_t k = 0; k < halls.size(); ++k) weights[k] = placed[k][s];
        }
        if (line.name == "installation") weights = gear;
        if (onTopOfBuilt(line.name)) weights = built;
        share(line, weights, halls);
        if (isPlaced || onTopOfBuilt(line.name) || line.name == "land") continue;
        for (std::size_t k = 0; k < halls.size(); ++k) built[k] += halls[k].lines.back().usd;
    }
    std::erase_if(halls, [](const HallCapital& hall) { return hall.hall.empty() && hall.usd == 0; });
    return halls;
}

}  // namespace mw
