// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each shown number once. KPI strip, overlays, inspector, report and `solve` all read these tables.
#include "solver/quantities/quantity.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

using Value = std::optional<double>;

Value accelerators(const Results& r) { return static_cast<double>(r.summary.accelerators); }
Value racks(const Results& r) { return static_cast<double>(r.summary.racks); }
Value it(const Results& r) { return r.power ? Value(r.power->it_kw) : std::nullopt; }
Value facilityPower(const Results& r) { return r.power ? Value(r.power->facility_kw) : std::nullopt; }
Value pue(const Results& r) { return r.power ? r.power->pueDesign : std::nullopt; }
Value gridShare(const Results& r) { return r.power ? r.power->utilizationOfGrid : std::nullopt; }
Value liquid(const Results& r) { return r.cooling ? Value(r.cooling->liquid_kw) : std::nullopt; }
Value air(const Results& r) { return r.cooling ? Value(r.cooling->air_kw) : std::nullopt; }
Value flow(const Results& r) { return r.cooling ? Value(r.cooling->coolantFlow_l_min) : std::nullopt; }
Value output(const Results& r) { return r.throughput ? r.throughput->outputTokens_per_s : std::nullopt; }
Value outputPerMw(const Results& r) { return r.throughput ? r.throughput->tokens_per_s_per_mw : std::nullopt; }
Value perMillion(const Results& r) { return r.cost ? r.cost->usd_per_million_tokens : std::nullopt; }
Value perHour(const Results& r) { return r.cost ? r.cost->usd_per_accelerator_hour : std::nullopt; }
Value capital(const Results& r) { return r.cost ? Value(r.cost->capex_usd) : std::nullopt; }
Value yearly(const Results& r) { return r.cost ? Value(r.cost->tco_usd_per_year) : std::nullopt; }
Value lead(const Results& r) { return r.supply ? r.supply->longest_weeks : std::nullopt; }

constexpr std::array kFacility{
    FacilityQuantity{"accelerators", "Accelerators", Format::Count, Better::Neither, "Accelerator packages placed",
                     "sum over components of the packages in each part", &accelerators, true},
    FacilityQuantity{"racks", "Racks", Format::Count, Better::Neither, "Racks and rack-scale systems placed",
                     "count of components whose part is a rack", &racks, false},
    FacilityQuantity{"it_kw", "IT load", Format::Power_kw, Better::Neither,
                     "Design IT load: the maximum that each part's datasheet says to provision",
                     "sum of power_max_kw over servers, racks, switches and storage", &it, true},
    FacilityQuantity{"facility_kw", "Facility", Format::Power_kw, Better::Lower, "Power drawn from the grid at design load",
                     "IT load + cooling + losses from utility to rack", &facilityPower, true},
    FacilityQuantity{"pue_design", "PUE, design", Format::Plain, Better::Lower,
                     "Facility power over IT power at the design point (ISO/IEC 30134-2)", "facility_kw / it_kw", &pue, true},
    FacilityQuantity{"grid_share", "Grid used", Format::Share, Better::Lower, "Facility power over the grid connection's limit",
                     "facility_kw / grid limit", &gridShare, false},
    FacilityQuantity{"liquid_kw", "Heat to liquid", Format::Power_kw, Better::Neither, "Heat that the coolant loops take",
                     "sum of power x liquid share", &liquid, false},
    FacilityQuantity{"air_kw", "Heat to air", Format::Power_kw, Better::Neither, "Heat that the halls' air takes",
                     "sum of power x (1 - liquid share) + losses of gear in the halls", &air, false},
    FacilityQuantity{"coolant_l_min", "Coolant", Format::Flow_l_min, Better::Neither, "Technology coolant flow of all racks",
                     "sum of datasheet flows", &flow, false},
    FacilityQuantity{"output_tokens_per_s", "Output", Format::TokensPerSecond, Better::Higher,
                     "Output tokens per second within the workloads' latency limits",
                     "sum over workloads of request rate x output tokens", &output, true},
    FacilityQuantity{"tokens_per_s_per_mw", "Per MW", Format::TokensPerSecond, Better::Higher,
                     "Output tokens per second for each facility megawatt", "output / facility_mw", &outputPerMw, true},
    FacilityQuantity{"usd_per_million_tokens", "Cost", Format::UsdPerMillion, Better::Lower,
                     "All cost of a year over the tokens of a year", "tco_usd_per_year / tokens per year x 1e6", &perMillion, true},
    FacilityQuantity{"usd_per_accelerator_hour", "Per accelerator-hour", Format::Usd, Better::Lower,
                     "All cost of a year over the accelerator-hours sold",
                     "tco_usd_per_year / (accelerators x 8760 x availability x utilisation)", &perHour, false},
    FacilityQuantity{"capex_usd", "Capital", Format::Usd, Better::Lower, "Everything bought and built",
                     "bill of materials + shell + soft cost + contingency", &capital, true},
    FacilityQuantity{"tco_usd_per_year", "Cost per year", Format::Usd, Better::Lower, "Capital over its life and running cost",
                     "annualised capital + energy + water + staff + maintenance", &yearly, false},
    FacilityQuantity{"lead_weeks", "Longest lead time", Format::Weeks, Better::Lower, "Weeks until the slowest part is there",
                     "maximum over parts", &lead, false},
};

const PowerNode* power(const Results& r, InstanceIndex i) { return r.power ? r.power->node(i) : nullptr; }
const CoolingNode* cooling(const Results& r, InstanceIndex i) { return r.cooling ? r.cooling->node(i) : nullptr; }

Value drawn(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    return node != nullptr ? Value(node->in_kw) : std::nullopt;
}
Value loading(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    return node != nullptr ? node->loading : std::nullopt;
}
Value failover(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    return node != nullptr ? node->failoverLoading : std::nullopt;
}
Value lost(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    return node != nullptr && node->loss_kw > 0 ? Value(node->loss_kw) : std::nullopt;
}
Value heat(const Results& r, InstanceIndex i)
{
    const auto* node = cooling(r, i);
    return node != nullptr ? Value(node->heat_kw) : std::nullopt;
}
Value heatToLiquid(const Results& r, InstanceIndex i)
{
    const auto* node = cooling(r, i);
    return node != nullptr && node->liquid_kw > 0 ? Value(node->liquid_kw) : std::nullopt;
}
Value heatToAir(const Results& r, InstanceIndex i)
{
    const auto* node = cooling(r, i);
    return node != nullptr && node->air_kw > 0 ? Value(node->air_kw) : std::nullopt;
}
Value coolantFlow(const Results& r, InstanceIndex i)
{
    const auto* node = cooling(r, i);
    return node != nullptr ? node->flow_l_min : std::nullopt;
}
Value coolingLoad(const Results& r, InstanceIndex i)
{
    const auto* node = cooling(r, i);
    return node != nullptr ? node->loading : std::nullopt;
}
Value price(const Results& r, InstanceIndex i) { return r.facility->part(i).price.typical_usd; }
Value weight(const Results& r, InstanceIndex i) { return r.facility->part(i).figure("weight_kg"); }
Value scaleOut(const Results& r, InstanceIndex i)
{
    const auto* host = r.network ? r.network->host(i) : nullptr;
    return host != nullptr ? Value(host->scaleout_gb_s) : std::nullopt;
}

constexpr std::array kInstance{
    InstanceQuantity{"power_kw", "Power", Format::Power_kw, "Power it takes at its input, design load", &drawn, std::nullopt, true},
    InstanceQuantity{"load", "Power load", Format::Share, "Load over the continuous rating of what carries it", &loading, 1.0, true},
    InstanceQuantity{"failover", "Load with one side lost", Format::Share,
                     "Load over rating after the worse of side A and side B is lost", &failover, 1.0, true},
    InstanceQuantity{"loss_kw", "Loss", Format::Power_kw, "Power turned to heat in it", &lost, std::nullopt, true},
    InstanceQuantity{"heat_kw", "Heat", Format::Power_kw, "Heat it gives off, or takes up if it cools", &heat, std::nullopt, true},
    InstanceQuantity{"liquid_kw", "Heat to liquid", Format::Power_kw, "Heat carried by coolant", &heatToLiquid, std::nullopt, true},
    InstanceQuantity{"air_kw", "Heat to air", Format::Power_kw, "Heat carried by the hall's air", &heatToAir, std::nullopt, true},
    InstanceQuantity{"flow_l_min", "Coolant flow", Format::Flow_l_min, "Coolant through it", &coolantFlow, std::nullopt, true},
    InstanceQuantity{"cooling_load", "Cooling load", Format::Share, "The worse of heat over capacity and flow over maximum flow",
                     &coolingLoad, 1.0, true},
    InstanceQuantity{"scaleout_gb_s", "Scale-out per accelerator", Format::Bandwidth_gb_s,
                     "Linked compute-fabric bandwidth per accelerator, one direction", &scaleOut, std::nullopt, true},
    InstanceQuantity{"price_usd", "Price", Format::Usd, "Typical catalogue price", &price, std::nullopt, true},
    InstanceQuantity{"weight_kg", "Weight", Format::Mass_kg, "Weight of the part", &weight, std::nullopt, true},
};

template <class Table>
auto findById(const Table& table, std::string_view id) -> decltype(table.data())
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.id == id; });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace

std::span<const FacilityQuantity> facilityQuantities() { return kFacility; }
std::span<const InstanceQuantity> instanceQuantities() { return kInstance; }
const FacilityQuantity* facilityQuantity(std::string_view id) { return findById(kFacility, id); }
const InstanceQuantity* instanceQuantity(std::string_view id) { return findById(kInstance, id); }

}  // namespace mw
