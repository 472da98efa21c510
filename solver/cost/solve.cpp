// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/solve.h"

#include "solver/cost/cash_flow.h"
#include "solver/cost/spares.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

std::string originOf(const CostInput& input, std::string_view id)
{
    for (const auto& [key, text] : input.origins)
        if (key == id) return text;
    return {};
}

void fillBom(const CostInput& input, CostResults& out)
{
    for (const PricedPart& part : input.parts) {
        BomLine line{.part = part.part,
                     .name = part.name,
                     .vendor = part.vendor,
                     .system = std::string(toText(part.system)),
                     .count = part.count,
                     .unit = part.unit,
                     .unit_usd = part.typical_usd,
                     .unitLow_usd = part.low_usd,
                     .unitHigh_usd = part.high_usd,
                     .total_usd = {},
                     .estimate = part.confidence != Confidence::Datasheet,
                     .basis = part.basis,
                     .sources = part.sources};
        if (part.typical_usd) {
            line.total_usd = *part.typical_usd * part.count;
        } else {
            ++out.partsWithoutPrice;
            out.notes.push_back(fmt::format("{} ({} {}) has no price and is not in the cost.", part.part,
                                            part.count, part.unit == "m" ? "m" : "pieces"));
        }
        out.bom.push_back(std::move(line));
    }
}

void fillOpex(const CostInput& input, const GpuHourInput& in, const GpuHourCost& cost, CostResults& out)
{
    const double software = input.assumptions.software_usd_per_accelerator_year * input.accelerators;
    const auto add = [&](const char* name, double usd, const char* id) {
        out.opexByLine.push_back(
            {.name = name, .usd = usd, .low_usd = {}, .high_usd = {}, .source = originOf(input, id)});
    };
    add("energy", cost.energy_usd_y - cost.demand_usd_y, "energy_usd_per_kwh");
    add("demand", cost.demand_usd_y, "demand_usd_per_kw_month");
    add("water", cost.water_usd_y, "water_usd_per_m3");
    add("staff", in.staff_usd_y, "staff_usd_per_mw_year");
    if (input.staff_usd_per_year) out.opexByLine.back().source = "this layout";
    add("maintenance", cost.maintenance_usd_y, "maintenance_plant_share");
    add("software", software, "software_usd_per_accelerator_year");
    const double tax = input.assumptions.propertyTaxShare * out.capex_usd;
    add("spares", spares_usd_per_year(input), "warranty_years");
    if (input.assumptions.warrantyYears > 0) out.opexByLine.back().source = "failure rates of the parts; warranty: " + out.opexByLine.back().source;
    add("insurance", input.assumptions.insuranceShare * out.capex_usd, "insurance_share");
    if (tax > 0) add("property tax", tax, "property_tax_share");
    for (const MoneyLine& line : out.opexByLine) out.opex_usd_per_year += line.usd;
}

double soldSeconds(const CostAssumptions& a)
{
    return kHoursPerYear * 3600 * a.availability * a.utilisation;
}

/// Annual cost by line, and the same per million tokens; the total is the sum of the lines in their order, to
/// the last bit.
void fillBuildUp(const CostInput& input, const std::vector<CapitalLine>& capital, CostResults& out)
{
    std::vector<MoneyLine> lines;
    for (const CapitalLine& line : capital) {
        double usd = 0;
        for (const Asset& asset : line.assets)
            usd += annualCapital_usd(asset, input.assumptions.discountRate);
        if (usd != 0)
            lines.push_back({.name = line.line.name,
                             .usd = usd,
                             .low_usd = {},
                             .high_usd = {},
                             .source = line.line.source});
    }
    for (const MoneyLine& line : out.opexByLine)
        if (line.usd != 0) lines.push_back(line);
    const double tokens = input.inputTokens_per_s.value_or(0) + input.outputTokens_per_s.value_or(0);
    const double millions = tokens * soldSeconds(input.assumptions) / 1e6;
    if (millions > 0) {
        double sum = 0;
        for (MoneyLine& line : lines) sum += line.usd *= input.servingShare() / millions;
        out.usd_per_million_tokens = sum;
    }
    out.tokenCostBuildUp = std::move(lines);
}

/// Cost of input and of output tokens apart: accelerators that only prefill are paid by input tokens, those
/// that only decode by output tokens; a pool that does both is shared by all tokens alike.
void fillWorkloads(const CostInput& input, CostResults& out)
{
    const double seconds = soldSeconds(input.assumptions);
    const double in_m = input.inputTokens_per_s.value_or(0) * seconds / 1e6;
    const double out_m = input.outputTokens_per_s.value_or(0) * seconds / 1e6;
    if (in_m + out_m <= 0) return;
    const double apart = input.prefillAccelerators + input.decodeAccelerators;
    const double serving_usd = out.tco_usd_per_year * input.servingShare();
    double perInput = serving_usd / (in_m + out_m);
    double perOutput = perInput;
    if (input.prefillAccelerators > 0 && input.decodeAccelerators > 0 && in_m > 0 && out_m > 0) {
        perInput = serving_usd * input.prefillAccelerators / apart / in_m;
        perOutput = serving_usd * input.decodeAccelerators / apart / out_m;
    }
    for (const WorkloadTokens& workload : input.workloads) {
        WorkloadCost cost{.id = workload.id, .usd_per_million_tokens = {}, .usd_per_million_output = {}};
        const double usd = workload.input_per_s * perInput + workload.output_per_s * perOutput;
        const double all = workload.input_per_s + workload.output_per_s;
        if (all > 0) cost.usd_per_million_tokens = usd / all;
        if (workload.output_per_s > 0) cost.usd_per_million_output = usd / workload.output_per_s;
        out.workloads.push_back(std::move(cost));
    }
}

/// Flows of one asset: bought at 0, bought again whenever its life is over, its straight-line rest value at
/// the end.
void addAsset(const Asset& asset, std::vector<double>& flows)
{
    const auto years = static_cast<double>(flows.size() - 1);
    flows.front() -= asset.capex_usd;
    if (asset.life_years <= 0) {
        flows.back() += asset.capex_usd;
        return;
    }
    double bought = 0;
    while (bought + asset.life_years < years) {
        bought += asset.life_years;
        flows[static_cast<std::size_t>(std::ceil(bought))] -= asset.capex_usd - asset.salvage_usd;
    }
    flows.back() += asset.salvage_usd + (asset.capex_usd - asset.salvage_usd) * std::max(0.0, 1 - (years - bought) / asset.life_years);
}

void fillCashFlow(const CostInput& input, const std::vector<CapitalLine>& capital, CostResults& out)
{
    if (!input.price_usd_per_million_input && !input.price_usd_per_million_output) return;
    out.revenue_usd_per_year = revenue_usd_per_year(input);
    if (!out.revenue_usd_per_year) {
        out.notes.emplace_back("Token prices are given but no tokens are produced: no revenue, NPV or IRR.");
        return;
    }
    const auto years = static_cast<std::size_t>(std::max(1.0, std::round(input.assumptions.analysisYears)));
    std::vector<double> flows(years + 1, *out.revenue_usd_per_year - out.opex_usd_per_year);
    flows.front() = 0;
    for (const CapitalLine& line : capital)
        for (const Asset& asset : line.assets) addAsset(asset, flows);
    out.npv_usd = npv(input.assumptions.discountRate, flows);
    out.irr = irr(flows);
    out.payback_years = paybackYears(flows);
    if (const auto rates = internalRates(flows); rates.size() > 1)
        out.notes.push_back(
            fmt::format("The cash flow has {} internal rates of return; none is shown.", rates.size()));
    out.cashFlow_usd = std::move(flows);
}

void fillNotes(const CostInput& input, CostResults& out)
{
    if (!input.facility_kw)
        out.notes.emplace_back("The facility's draw is not known: energy is not in the cost.");
    if (input.accelerators <= 0) out.notes.emplace_back("No accelerators: no cost per accelerator hour.");
    if (!input.powerDrawn && input.it_kw.value_or(0) > 0)
        out.notes.emplace_back(
            "No power source is drawn: the power plant is taken at its usual cost per MW.");
    if (input.unservedHeat_kw > 0)
        out.notes.push_back(
            fmt::format("{:.0f} kW of heat has no cooling drawn: it is taken at the usual cost per MW.",
                        input.unservedHeat_kw));
    if (!input.wue_l_per_kwh && input.water_l_per_h > 0)
        out.notes.emplace_back(
            "Water is taken at the design point all year; a weather year would give less.");
}

}  // namespace

std::optional<double> revenue_usd_per_year(const CostInput& input)
{
    if (!input.price_usd_per_million_input && !input.price_usd_per_million_output) return std::nullopt;
    if (!input.inputTokens_per_s && !input.outputTokens_per_s) return std::nullopt;
    const double usd_per_s = input.inputTokens_per_s.value_or(0) * input.price_usd_per_million_input.value_or(0) +
                             input.outputTokens_per_s.value_or(0) * input.price_usd_per_million_output.value_or(0) +
                             input.cachedTokens_per_s * input.price_usd_per_million_cached;
    return usd_per_s * soldSeconds(input.assumptions) / 1e6;
}

CostResults solveCost(const CostInput& input)
{
    CostResults out;
    out.accelerators = input.accelerators;
    fillBom(input, out);
    const auto capital = capitalLines(input);
    for (const CapitalLine& line : capital) {
        out.capexBySystem.push_back(line.line);
        out.capex_usd += line.line.usd;
    }
    const GpuHourInput in = gpuHourInput(input, capital);
    const GpuHourCost cost = gpuHourCost(in);
    fillOpex(input, in, cost, out);
    out.capital_usd_per_year = cost.capital_usd_y;
    out.tco_usd_per_year = out.capital_usd_per_year + out.opex_usd_per_year;
    out.usd_per_accelerator_hour = cost.usd_per_sold_gpu_hour;
    out.usd_per_installed_accelerator_hour = cost.usd_per_installed_gpu_hour;
    out.energy_kwh_per_year = cost.facility_kwh_y;
    if (input.facility_kw)
        out.carbon_t_per_year = cost.facility_kwh_y * input.assumptions.carbon_g_per_kwh / 1e6;
    fillBuildUp(input, capital, out);
    fillWorkloads(input, out);
    fillCashFlow(input, capital, out);
    fillNotes(input, out);
    return out;
}

}  // namespace mw
