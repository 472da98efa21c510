// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/solve.h"
#include "solver/cost/spares.h"

#include <algorithm>

namespace mw {

namespace {

std::string origin(const CostInput& input, std::string_view id)
{
    for (const auto& [key, text] : input.origins)
        if (key == id) return text;
    return {};
}

struct Class {
    double life_years{}, maintenance{};
};

Class classOf(CostSystem system, const CostAssumptions& a)
{
    switch (system) {
    case CostSystem::Compute:
        return {a.lifeCompute_years, a.maintenanceComputeShare};
    case CostSystem::Network:
    case CostSystem::Cables:
        return {a.lifeNetwork_years, a.maintenanceNetworkShare};
    case CostSystem::Storage:
        return {a.lifeStorage_years, a.maintenanceStorageShare};
    default:
        return {a.lifePlant_years, a.maintenancePlantShare};
    }
}

MoneyLine sumOf(const CostInput& input, CostSystem system)
{
    MoneyLine line{.name = std::string(toText(system)),
                   .usd = 0,
                   .low_usd = 0,
                   .high_usd = 0,
                   .source = "bill of materials"};
    for (const PricedPart& part : input.parts) {
        if (part.system != system) continue;
        line.usd += part.count * unitPrice(part, input.priceLevel);
        *line.low_usd += part.count * unitPrice(part, -1);
        *line.high_usd += part.count * unitPrice(part, 1);
    }
    return line;
}

CapitalLine one(std::string name, double usd, Class kind, std::string source)
{
    Asset asset{.name = name,
                .capex_usd = usd,
                .life_years = kind.life_years,
                .salvage_usd = 0,
                .maintenanceShare = kind.maintenance};
    MoneyLine line{
        .name = std::move(name), .usd = usd, .low_usd = {}, .high_usd = {}, .source = std::move(source)};
    return {.line = std::move(line), .assets = {std::move(asset)}};
}

/// Engineering, commissioning and contingency live as long as what they are spent on: part plant, part shell. They need no
/// upkeep.
CapitalLine onTop(std::string name, double plant_usd, double shell_usd, const CostAssumptions& a,
                  std::string source)
{
    CapitalLine result;
    result.line = {.name = name,
                   .usd = plant_usd + shell_usd,
                   .low_usd = {},
                   .high_usd = {},
                   .source = std::move(source)};
    result.assets = {{.name = name,
                      .capex_usd = plant_usd,
                      .life_years = a.lifePlant_years,
                      .salvage_usd = 0,
                      .maintenanceShare = 0},
                     {.name = name,
                      .capex_usd = shell_usd,
                      .life_years = a.lifeShell_years,
                      .salvage_usd = 0,
                      .maintenanceShare = 0}};
    return result;
}

void addUndrawn(const CostInput& input, std::vector<CapitalLine>& lines)
{
    const CostAssumptions& a = input.assumptions;
    const Class plant{a.lifePlant_years, a.maintenancePlantShare};
    const double it_mw = input.it_kw.value_or(0) / 1000;
    if (!input.powerDrawn && it_mw > 0)
        lines.push_back(
            one("power, not drawn", it_mw * a.power_usd_per_mw, plant, origin(input, "power_usd_per_mw")));
    if (input.unservedHeat_kw > 0)
        lines.push_back(one("cooling, not drawn", input.unservedHeat_kw / 1000 * a.cooling_usd_per_mw, plant,
                            origin(input, "cooling_usd_per_mw")));
}

/// Low and high of a line that is in proportion to a default.
void addRange(const CostInput& input, std::string_view id, CapitalLine& line)
{
    for (const auto& [key, shares] : input.ranges)
        if (key == id) {
            line.line.low_usd = line.line.usd * shares.first;
            line.line.high_usd = line.line.usd * shares.second;
        }
}

}  // namespace

double substation_mw(const CostInput& input)
{
    return input.substationDrawn ? 0 : input.facility_kw.value_or(input.it_kw.value_or(0)) / 1000;
}

double unitPrice(const PricedPart& part, int level)
{
    const double typical = part.typical_usd.value_or(0);
    if (level < 0) return part.low_usd.value_or(typical);
    if (level > 0) return part.high_usd.value_or(typical);
    return typical;
}

std::vector<CapitalLine> capitalLines(const CostInput& input)
{
    const CostAssumptions& a = input.assumptions;
    std::vector<CapitalLine> lines;
    double gear_usd = 0;
    double plant_usd = 0;
    for (std::size_t i = 0; i < kCostSystems; ++i) {
        const auto system = static_cast<CostSystem>(i);
        MoneyLine line = sumOf(input, system);
        const double usd = line.usd;
        if (system == CostSystem::Power || system == CostSystem::Cooling) gear_usd += usd;
        if (system == CostSystem::Racks) plant_usd += usd;
        lines.push_back(one(line.name, usd, classOf(system, a), line.source));
        lines.back().line = std::move(line);
        if (system == CostSystem::Compute) lines.back().assets.front().salvage_usd = usd * a.residualShare;
    }
    const std::size_t drawn = lines.size();
    addUndrawn(input, lines);
    for (std::size_t i = drawn; i < lines.size(); ++i) plant_usd += lines[i].line.usd;
    const Class upkeepElsewhere{a.lifePlant_years, 0};
    if (gear_usd > 0) {
        lines.push_back(one("installation", gear_usd * a.installationShare, upkeepElsewhere,
                            origin(input, "installation_share")));
        addRange(input, "installation_share", lines.back());
    }
    plant_usd += gear_usd * (1 + a.installationShare);
    if (const double usd = substation_mw(input) * a.substation_usd_per_mw; usd > 0) {
        lines.push_back(one("substation", usd, {a.lifePlant_years, a.maintenancePlantShare}, origin(input, "substation_usd_per_mw")));
        addRange(input, "substation_usd_per_mw", lines.back());
        plant_usd += usd;
    }
    const double it_mw = input.it_kw.value_or(0) / 1000;
    const double shell_usd = it_mw * a.shell_usd_per_mw;
    lines.push_back(one("shell", shell_usd, {a.lifeShell_years, a.maintenanceShellShare}, origin(input, "shell_usd_per_mw")));
    addRange(input, "shell_usd_per_mw", lines.back());
    const auto addOnTop = [&](const char* name, const char* id, double share) {
        lines.push_back(onTop(name, plant_usd * share, shell_usd * share, a, origin(input, id)));
        addRange(input, id, lines.back());
    };
    addOnTop("engineering", "engineering_share", a.engineeringShare);
    addOnTop("commissioning", "commissioning_share", a.commissioningShare);
    addOnTop("contingency", "contingency_share", (1 + a.engineeringShare + a.commissioningShare) * a.contingencyShare);
    const bool stated = a.land_usd > 0 || a.land_usd_per_mw <= 0;
    if (const double usd = a.land_usd + it_mw * a.land_usd_per_mw; usd > 0) {
        lines.push_back(one("land", usd, {}, origin(input, stated ? "land_usd" : "land_usd_per_mw")));
        if (!stated) addRange(input, "land_usd_per_mw", lines.back());
    }
    return lines;
}

GpuHourInput gpuHourInput(const CostInput& input, const std::vector<CapitalLine>& capital)
{
    const CostAssumptions& a = input.assumptions;
    GpuHourInput out{.wacc = a.discountRate,
                     .gpus = input.accelerators,
                     .it_kw = input.it_kw.value_or(0),
                     .itLoadFactor = a.itLoadFactor,
                     .pue = 1,
                     .puePeak = 1,
                     .usd_per_kwh = a.energy_usd_per_kwh,
                     .demand_usd_per_kw_month = a.demand_usd_per_kw_month,
                     .staff_usd_y = input.staff_usd_per_year.value_or(input.it_kw.value_or(0) / 1000 *
                                                                      a.staff_usd_per_mw_year),
                     .water_m3_y = 0,
                     .usd_per_m3 = a.water_usd_per_m3,
                     .other_usd_y = 0,
                     .availability = a.availability,
                     .utilisation = a.utilisation,
                     .tokens_per_gpu_s = 0,
                     .assets = {}};
    const double facility_kw = input.facility_kw.value_or(0);
    if (out.it_kw > 0 && facility_kw > 0) {
        out.puePeak = facility_kw / out.it_kw;
        out.pue = input.pueAnnual.value_or(out.puePeak);
    } else {
        out.it_kw = facility_kw;
    }
    const double it_kwh = out.it_kw * a.itLoadFactor * kHoursPerYear;
    if (input.energy != EnergyContract{}) {
        const double kwh = out.it_kw * a.itLoadFactor * out.pue * kHoursPerYear;
        if (kwh > 0) out.usd_per_kwh = energyCost_usd(input.energy, kwh, a.energy_usd_per_kwh) / kwh;
    }
    out.water_m3_y = (input.wue_l_per_kwh ? *input.wue_l_per_kwh * it_kwh
                                          : input.water_l_per_h * a.itLoadFactor * kHoursPerYear) /
                     1000;
    double capex_usd = 0;
    for (const CapitalLine& line : capital) {
        capex_usd += line.line.usd;
        out.assets.insert(out.assets.end(), line.assets.begin(), line.assets.end());
    }
    out.other_usd_y = a.software_usd_per_accelerator_year * input.accelerators + a.insuranceShare * capex_usd +
                      a.propertyTaxShare * capex_usd + spares_usd_per_year(input);
    const double tokens_per_s = input.inputTokens_per_s.value_or(0) + input.outputTokens_per_s.value_or(0);
    if (input.accelerators > 0) out.tokens_per_gpu_s = tokens_per_s / (input.accelerators * std::max(input.servingShare(), 1e-9));
    return out;
}

std::optional<double> quantity(const CostResults& results, CostQuantity which)
{
    switch (which) {
    case CostQuantity::UsdPerMillionTokens:
        return results.usd_per_million_tokens;
    case CostQuantity::UsdPerAcceleratorHour:
        return results.usd_per_accelerator_hour;
    case CostQuantity::TcoPerYear:
        return results.tco_usd_per_year;
    case CostQuantity::Npv:
        return results.npv_usd;
    case CostQuantity::Capital:
        return results.capex_usd;
    }
    return std::nullopt;
}

}  // namespace mw
