// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Power, heat, coolant and tokens: what they are made of.
#include "solver/quantities/reasons.h"

#include "model/catalog/kind.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace mw::reasons {

namespace {

using How = Reason::How;

std::string powerSource(const Part& part, const Catalog& catalog)
{
    return sourceOf(part, catalog,
                    {"power_max_kw", "power_max_w", "tdp_kw", "tdp_w", "power_typ_kw", "power_typ_w"});
}
std::string liquidSource(const Part& part, const Catalog& catalog)
{
    return "power x share to liquid; " + sourceOf(part, catalog, {"liquid_heat_share", "liquid_heat_kw"});
}
std::string airSource(const Part& part, const Catalog& catalog)
{
    return "power - heat to liquid; " + sourceOf(part, catalog, {"liquid_heat_share", "liquid_heat_kw"});
}
std::string flowSource(const Part& part, const Catalog& catalog)
{
    if (!part.find("coolant_flow_lpm")) return "no flow is stated: PG25 at 10 K rise for its heat";
    return sourceOf(part, catalog, {"coolant_flow_lpm"});
}
std::string lossSource(const Part& part, const Catalog& catalog)
{
    return "power flow with the part's losses; " +
           sourceOf(part, catalog, {"efficiency", "efficiency_at_50", "efficiency_at_100"});
}
std::string dutySource(const Part& part, const Catalog& catalog)
{
    return "draw at this duty; " + sourceOf(part, catalog, {"fan_power_kw", "pump_power_kw", "cop"});
}
std::string contentSource(const Part& part, const Catalog& catalog)
{
    return sourceOf(part, catalog, {"gpus", "accelerators"});
}

template <class Value>
std::vector<Share> ofLoads(const Results& results, Value value)
{
    std::vector<Share> shares;
    for (const auto& load : designLoads(*results.facility))
        if (const double part = value(load); part != 0) shares.push_back({load.instance, part});
    return shares;
}

Reason losses(const Results& results)
{
    std::vector<Share> shares;
    for (const auto& node : results.power->nodes)
        if (node.loss_kw != 0) shares.push_back({node.instance, node.loss_kw});
    return sumByPart(results, "Losses from utility to rack", Format::Power_kw,
                     "sum over the gear of the power chain", shares, &lossSource);
}

/// Pumps by the solved loops, or as rated: by what the balance took.
std::string coolingFormula(const CoolingResults* cooling)
{
    double pumps_kw = 0;
    if (cooling)
        for (const auto& [kind, kw] : cooling->power_kwByKind) pumps_kw += kind == "pumps" ? kw : 0;
    const double drawn_kw = cooling ? cooling->pumpsDrawn_kw : 0;
    if (pumps_kw <= 0) return "sum of fans, pumps and compressors at this duty";
    if (drawn_kw <= 0) return "sum of fans, pumps and compressors at this duty, pumps as rated";
    if (drawn_kw < pumps_kw * (1 - 1e-9)) return "sum of fans, pumps and compressors at this duty, pumps of drawn loops by flow x head / efficiency, others as rated";
    return "sum of fans, pumps and compressors at this duty, pumps by flow x head / efficiency in the drawn loops";
}

Reason coolingDraw(const Results& results)
{
    std::vector<Share> shares;
    if (results.cooling)
        for (const auto& node : results.cooling->nodes)
            if (node.power_kw > 0) shares.push_back({node.instance, node.power_kw});
    return sumByPart(results, "Cooling", Format::Power_kw, coolingFormula(results.cooling.value.get()),
                     shares, &dutySource);
}

/// What the requests of a workload are held to, and what beside tokens takes its time.
std::string heldTo(const Results& results, const WorkloadResult& served)
{
    std::string why = "serving plan within the latency limits";
    for (const FixedRateResult& one : results.throughput->fixedRates)
        if (one.workload == served.id) why = fmt::format("{}; 99 of 100 answers take at most {:.3g} ms of a period of {:.3g} ms", why, one.answerP99_ms, 1e3 / one.rate_hz);
    if (served.encode_ms) why = fmt::format("{}; pictures take {:.3g} ms before each prompt", why, *served.encode_ms);
    const auto* asked = results.layout->workloads.get(served.id);
    if (served.gap_s && results.throughput->tools && asked != nullptr && asked->tool_cpu_s > 0) why = fmt::format("{}; {:.3g} s between turns, waiting for tools included", why, *served.gap_s);
    return served.bound.empty() ? why : fmt::format("{}; limited by {}", why, served.bound);
}

Reason workloadTokens(const Results& results, const WorkloadResult& served)
{
    const auto* asked = results.layout->workloads.get(served.id);
    const double requests = served.requests_per_s.value_or(0);
    const std::string field = "field:workloads/" + served.id + "/output_tokens";
    return made(
        How::Product, asked != nullptr && !asked->title.empty() ? asked->title : served.id,
        Format::TokensPerSecond, "requests per second x output tokens",
        {given("requests per second", requests, fmt::format("{:.4g} /s", requests), heldTo(results, served),
               "workload:" + served.id + (served.requests_per_s ? "#requests" : "")),
         given("output tokens per request", asked != nullptr ? asked->output_tokens : 0,
               fmt::format("{:.6g}", asked != nullptr ? asked->output_tokens : 0), "this layout", field)});
}

}  // namespace

std::string dutyFormula(const CoolingNode& gear, Kind kind)
{
    if (gear.pumpDrawn) return "pump by flow x head / efficiency where its drawn loop runs; fans at this duty";
    return kind == Kind::Pump ? "pump as rated: no drawn loop is solved at it" : "fans, pumps and compressors at this duty";
}

Reason itLoad(const Results& results)
{
    return sumByPart(results, "IT load", Format::Power_kw,
                     "sum of the design draw of servers, racks, switches and storage",
                     ofLoads(results, [](const Load& load) { return load.it_kw; }), &powerSource);
}

Reason facilityPower(const Results& results)
{
    return made(How::Sum, "Facility", results.power->facility_kw, Format::Power_kw,
                "IT load + cooling + losses", {itLoad(results), coolingDraw(results), losses(results)});
}

Reason electricalShare(const Results& results)
{
    Reason lost = losses(results);
    const double share = lost.value / results.power->it_kw;
    return made(How::Quotient, "PUE, electrical share", share, Format::Plain, "losses / IT load", {std::move(lost), itLoad(results)});
}

Reason heatToLiquid(const Results& results)
{
    return sumByPart(results, "Heat to liquid", Format::Power_kw, "sum of power x share to liquid",
                     ofLoads(results, [](const Load& load) { return load.liquid_kw; }), &liquidSource);
}

Reason heatToAir(const Results& results)
{
    auto ofIt = sumByPart(results, "of IT", Format::Power_kw, "sum of power x (1 - share to liquid)",
                          ofLoads(results, [](const Load& load) { return load.air_kw; }), &airSource);
    const double gear = results.cooling->gearLoss_kw;
    return made(How::Sum, "Heat to air", results.cooling->air_kw, Format::Power_kw,
                "heat of IT to air + losses of gear in the halls",
                {std::move(ofIt), given("losses of power gear in halls", gear,
                                        formatted(gear, Format::Power_kw), "power flow for IT alone")});
}

Reason coolantFlow(const Results& results)
{
    return sumByPart(
        results, "Coolant", Format::Flow_l_min, "sum of the flow that each liquid-cooled part needs",
        ofLoads(results, [](const Load& load) { return load.liquid_kw > 0 ? load.flow_l_min : 0.0; }),
        &flowSource);
}

Reason outputTokens(const Results& results)
{
    std::vector<Reason> inputs;
    for (const auto& served : results.throughput->workloads)
        inputs.push_back(workloadTokens(results, served));
    return made(How::Sum, "Output", *results.throughput->outputTokens_per_s, Format::TokensPerSecond,
                "sum over workloads", std::move(inputs));
}

Reason accelerators(const Results& results)
{
    std::map<const Part*, double> packages;
    std::vector<Share> shares;
    const auto& facility = *results.facility;
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i) {
        const auto [found, isNew] = packages.try_emplace(&facility.part(i), 0.0);
        if (isNew) found->second = rollUp(facility.part(i), *facility.catalog).accelerators;
        if (found->second > 0) shares.push_back({i, found->second});
    }
    return sumByPart(results, "Accelerators", Format::Count, "sum of the packages in each part", shares,
                     &contentSource);
}

Reason racks(const Results& results)
{
    std::vector<Share> shares;
    const auto& facility = *results.facility;
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i)
        if (isRack(facility.part(i).kind)) shares.push_back({i, 1.0});
    return sumByPart(results, "Racks", Format::Count, "count of racks and rack-scale systems", shares,
                     &contentSource);
}

}  // namespace mw::reasons
