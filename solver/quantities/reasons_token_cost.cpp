// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a million tokens of one workload cost: its part of the year's cost by what its prompts and its output take.
#include "solver/cost/input.h"
#include "solver/quantities/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw::reasons {

namespace {

using How = Reason::How;

Reason dollars(std::string label, double usd, std::string from)
{
    return given(std::move(label), usd, formatted(usd, Format::Usd), std::move(from));
}

/// Of input or of output, where accelerators do one of both alone; else of all tokens alike.
Reason priceOfSide(const CostInput& input, double year_usd, bool prompts, bool apart)
{
    const double rate = apart ? (prompts ? input.inputTokens_per_s : input.outputTokens_per_s).value_or(0) : input.inputTokens_per_s.value_or(0) + input.outputTokens_per_s.value_or(0);
    const double seconds = kHoursPerYear * 3600 * input.assumptions.availability * input.assumptions.utilisation, serving = input.servingShare();
    const double accelerators = input.prefillAccelerators + input.decodeAccelerators, own = prompts ? input.prefillAccelerators : input.decodeAccelerators;
    std::vector<Reason> cost{dollars("cost per year", year_usd, "capital over its life and running cost of the facility"), given("share of serving", serving, formatted(serving, Format::Share), "accelerators that serve, of all; the rest trains")};
    if (apart) cost.push_back(given(prompts ? "share that prefills" : "share that decodes", own / accelerators, formatted(own / accelerators, Format::Share), "accelerators of the pools, serving plan"));
    Reason millions = made(How::Product, "millions of tokens sold in a year", rate * seconds / 1e6, Format::Plain, "tokens per second x seconds sold / 1e6",
                           {given("tokens per second", rate, formatted(rate, Format::TokensPerSecond), "serving plan"), given("seconds sold", seconds, fmt::format("{:.4g} s", seconds), "year x availability x utilisation"), constant("in millions", 1e-6)});
    return made(How::Quotient, prompts ? "for a million of input" : "for a million of output", Format::UsdPerMillion, "cost per year x its share / millions of tokens sold in a year",
                {made(How::Product, "its cost per year", Format::Usd, "cost per year x its share", std::move(cost)), std::move(millions)});
}

}  // namespace

Reason costOfWorkload(const Results& r, const WorkloadResult& workload)
{
    const double cost = *workload.usd_per_million_tokens, in = workload.input_tokens_per_s.value_or(0), out = workload.output_tokens_per_s.value_or(0);
    const std::string place = "workload:" + workload.id;
    const auto flat = [&] { return given("Cost", cost, formatted(cost, Format::UsdPerMillion), "cost of the year by the accelerators that its tokens take", place); };
    if (!r.costOf || !r.cost || in + out <= 0) return flat();
    const CostInput& input = *r.costOf;
    const bool apart = input.prefillAccelerators > 0 && input.decodeAccelerators > 0 && input.inputTokens_per_s.value_or(0) > 0 && input.outputTokens_per_s.value_or(0) > 0;
    std::vector<Reason> sides;
    const auto add = [&](const char* label, double rate, bool prompts) {
        if (rate > 0)
            sides.push_back(made(How::Product, label, Format::UsdPerMillion, "share of its tokens x cost of each",
                                 {given("share of its tokens", rate / (in + out), formatted(rate / (in + out), Format::Share), "serving plan", place), priceOfSide(input, r.cost->tco_usd_per_year, prompts, apart)}));
    };
    add("input", in, true), add("output", out, false);
    Reason reason = made(How::Sum, "Cost", Format::UsdPerMillion, "sum over input and output", std::move(sides));
    if (std::abs(reason.value - cost) > 1e-6 * cost) return flat();
    return reason;
}

}  // namespace mw::reasons
