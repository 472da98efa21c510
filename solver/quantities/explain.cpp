// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/explain.h"

#include "solver/quantities/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mw {

namespace {

using How = Reason::How;
using namespace reasons;

Reason pue(const Results& r, const CostDefaults&)
{
    return made(How::Quotient, "PUE, design", *r.power->pueDesign, Format::Plain, "facility power / IT load",
                {facilityPower(r), itLoad(r)});
}

Reason gridShare(const Results& r, const CostDefaults&)
{
    const double limit_kw = *r.layout->settings->site.grid.limit_mw * 1000;
    return made(How::Quotient, "Grid used", *r.power->utilizationOfGrid, Format::Share,
                "facility power / limit of the grid connection",
                {facilityPower(r), given("grid limit", limit_kw, formatted(limit_kw, Format::Power_kw),
                                         "this layout", "field:site/grid/limit_mw")});
}

Reason perMegawatt(const Results& r, const CostDefaults&)
{
    auto megawatts = made(How::Product, "facility power in MW", Format::Plain, "kW / 1000",
                          {facilityPower(r), given("to MW", 1e-3, "0.001", "definition")});
    return made(How::Quotient, "Per MW", *r.throughput->tokens_per_s_per_mw, Format::TokensPerSecond,
                "output / facility power in MW", {outputTokens(r), std::move(megawatts)});
}

Reason leadTime(const Results& r, const CostDefaults&)
{
    std::vector<Reason> inputs;
    for (const auto& time : r.supply->leadTimes)
        inputs.push_back(given(time.part, time.weeks, formatted(time.weeks, Format::Weeks),
                               (time.estimate ? "estimate: " : "") + time.source, "part:" + time.part));
    return made(How::Greatest, "Longest lead time", *r.supply->longest_weeks, Format::Weeks,
                "greatest of all parts", std::move(inputs));
}

struct FacilityReason {
    std::string_view quantity;
    Reason (*make)(const Results&, const CostDefaults&);
};

constexpr std::array kFacility{
    FacilityReason{"accelerators", [](const Results& r, const CostDefaults&) { return accelerators(r); }},
    FacilityReason{"racks", [](const Results& r, const CostDefaults&) { return racks(r); }},
    FacilityReason{"it_kw", [](const Results& r, const CostDefaults&) { return itLoad(r); }},
    FacilityReason{"facility_kw", [](const Results& r, const CostDefaults&) { return facilityPower(r); }},
    FacilityReason{"pue_design", &pue},
    FacilityReason{"grid_share", &gridShare},
    FacilityReason{"liquid_kw", [](const Results& r, const CostDefaults&) { return heatToLiquid(r); }},
    FacilityReason{"air_kw", [](const Results& r, const CostDefaults&) { return heatToAir(r); }},
    FacilityReason{"coolant_l_min", [](const Results& r, const CostDefaults&) { return coolantFlow(r); }},
    FacilityReason{"output_tokens_per_s",
                   [](const Results& r, const CostDefaults&) { return outputTokens(r); }},
    FacilityReason{"tokens_per_s_per_mw", &perMegawatt},
    FacilityReason{"usd_per_million_tokens", &perMillionTokens},
    FacilityReason{"usd_per_accelerator_hour", &perAcceleratorHour},
    FacilityReason{"capex_usd", &capital},
    FacilityReason{"tco_usd_per_year", &costPerYear},
    FacilityReason{"lead_weeks", &leadTime},
};

}  // namespace

std::optional<Reason> explain(const Results& results, const CostDefaults& defaults, std::string_view quantity)
{
    const auto* shown = facilityQuantity(quantity);
    if (shown == nullptr || !shown->read(results)) return std::nullopt;
    const auto found = std::find_if(kFacility.begin(), kFacility.end(),
                                    [&](const auto& row) { return row.quantity == quantity; });
    return found == kFacility.end() ? std::nullopt : std::optional(found->make(results, defaults));
}

}  // namespace mw
