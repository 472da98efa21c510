// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coolant_bench.h"

#include "app/cli/timing.h"
#include "model/facility/facility.h"
#include "solver/coolant_pass.h"
#include "solver/cooling/air/air_field.h"
#include "solver/cooling/air/air_field_input.h"
#include "solver/cooling/plant/drawn_year.h"
#include "solver/loads/loads.h"

#include <memory>
#include <optional>

namespace mw::cli {

namespace {

/// The same layout with one coolant link of its own (not of a block) longer; nothing without one.
FacilityPtr withLongerPipe(const Results& results)
{
    std::optional<std::string> id;
    results.facility->forEachLink(PortKind::Coolant, [&](const FacilityLink& link) {
        if (!id && link.link && link.prefix == kNoInstance) id = link.link->id;
    });
    const auto place = id ? results.layout->links.find(*id) : std::nullopt;
    if (!place) return nullptr;
    auto layout = std::make_shared<Layout>(*results.layout);
    Link longer = layout->links[*place];
    longer.length_m = longer.length_m.value_or(10) + 1;
    layout->links.replace(*place, std::move(longer));
    return expand(std::move(layout), results.facility->catalog);
}

}  // namespace

CoolantTimes coolantTimes(const Results& results)
{
    CoolantTimes times;
    const FacilityPtr edited = withLongerPipe(results);
    if (!edited || !results.coolant || !results.power) return times;
    for (const CoolantLoop& loop : results.coolant->loops->loops) {
        times.distinct += loop.like == times.loops ? 1 : 0;
        ++times.loops;
    }
    times.failures = results.coolant->failures->tried;
    const CoolingInput heat = coolingInput(*results.facility, designLoads(*results.facility), nullptr);
    const auto solve = [&](CoolantPass& pass, const Facility& facility) { (void)pass.pumps(facility, heat, *results.power.value, {}); };
    times.cold_ms = median_ms([&] {
        CoolantPass pass;
        solve(pass, *results.facility);
    });
    CoolantPass kept;
    solve(kept, *results.facility);
    times.unchanged_ms = median_ms([&] { solve(kept, *results.facility); });
    bool longer = false;
    times.edit_ms = median_ms([&] { solve(kept, (longer = !longer) ? *edited : *results.facility); });
    times.editLoops = kept.anew().loops, times.editFailures = kept.anew().failures;
    return times;
}

AirTimes airTimes(const Results& results, const WeatherYear* weather)
{
    AirTimes times;
    if (!results.cooling || !results.facility) return times;
    AirFieldInput largest;
    for (std::size_t hall = 0; hall < results.layout->halls.size(); ++hall) {
        AirFieldInput input = airFieldInput(*results.facility, static_cast<std::int32_t>(hall), *results.cooling.value);
        if (input.racks.size() > largest.racks.size()) largest = std::move(input);
    }
    times.racks = largest.racks.size();
    AirFieldResult field;
    if (times.racks > 0) times.field_ms = median_ms([&] { field = solveAirField(largest); });
    times.cells = field.cells.size();
    const CoolingInput heat = coolingInput(*results.facility, designLoads(*results.facility), nullptr);
    if (weather != nullptr) times.year_ms = median_ms([&] { (void)drawnYear(heat, *weather); });
    return times;
}

}  // namespace mw::cli
