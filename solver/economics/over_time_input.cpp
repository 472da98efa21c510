// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/solve.h"
#include "solver/cost/wacc.h"
#include "solver/economics/over_time.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

struct ClassRow {
    const char* name;
    std::optional<WriteOff> WriteOffByClass::*method;
    AssetClass::Paid paid;
};

/// The class of one asset of a capital line: gear by its line, the rest by whether it lives as the shell does.
ClassRow classRow(const CapitalLine& line, std::size_t asset)
{
    using Paid = AssetClass::Paid;
    const std::string& name = line.line.name;
    if (name == "compute") return {"compute", &WriteOffByClass::compute, Paid::OnEnergising};
    if (name == "network" || name == "cables") return {"network", &WriteOffByClass::network, Paid::OnEnergising};
    if (name == "storage") return {"storage", &WriteOffByClass::storage, Paid::OnEnergising};
    if (name == "land") return {"land", &WriteOffByClass::shell, Paid::AtTheStart};
    if (name == "shell" || asset == 1) return {"shell", &WriteOffByClass::shell, Paid::OverTheBuild};
    return {"plant", &WriteOffByClass::plant, Paid::OverTheBuild};
}

std::vector<AssetClass> classesOf(const CostInput& cost, const WriteOffByClass& methods)
{
    std::vector<AssetClass> classes;
    for (const CapitalLine& line : capitalLines(cost))
        for (std::size_t i = 0; i < line.assets.size(); ++i) {
            const Asset& asset = line.assets[i];
            if (asset.capex_usd == 0) continue;
            const ClassRow row = classRow(line, i);
            auto found = std::find_if(classes.begin(), classes.end(), [&](const auto& one) { return one.name == row.name; });
            if (found == classes.end()) {
                classes.push_back({.name = row.name,
                                   .capex_usd = 0,
                                   .life_years = asset.life_years,
                                   .residualShare = asset.salvage_usd / asset.capex_usd,
                                   .method = (methods.*row.method).value_or(WriteOff::StraightLine),
                                   .paid = row.paid});
                found = classes.end() - 1;
            }
            found->capex_usd += asset.capex_usd;
        }
    return classes;
}

Phase wholePhase(const BuildPhase& phase, const CostAssumptions& a, std::vector<EconomicsIssue>& issues)
{
    const auto months = [](double value) { return static_cast<int>(std::lround(value)); };
    Phase whole{.id = phase.id,
                .share = phase.share,
                .energised = months(phase.energised_month),
                .build = months(phase.build_months.value_or(a.buildMonths)),
                .ramp_months = phase.ramp_months.value_or(a.rampMonths)};
    if (whole.build > whole.energised) {
        issues.push_back({"economics.phase", "economics/phases/" + phase.id,
                          whole.build == 1 ? fmt::format("Phase {} is energised in month {} but takes one month to build: it is paid for from month 0 on.", phase.id, whole.energised)
                                           : fmt::format("Phase {} is energised in month {} but takes {} months to build: it is paid for from month 0 on.",
                                                         phase.id, whole.energised, whole.build),
                          whole.energised, whole.build, "months"});
        whole.build = whole.energised;
    }
    return whole;
}

std::vector<Phase> phasesOf(const Economics& economics, const CostAssumptions& a, std::vector<EconomicsIssue>& issues)
{
    if (economics.phases.empty()) {
        const auto build = static_cast<int>(std::lround(a.buildMonths));
        return {{.id = "", .share = 1, .energised = build, .build = build, .ramp_months = a.rampMonths}};
    }
    std::vector<Phase> phases;
    double sum = 0;
    for (const BuildPhase& phase : economics.phases) {
        phases.push_back(wholePhase(phase, a, issues));
        sum += phase.share;
    }
    if (std::abs(sum - 1) <= 1e-9) return phases;
    issues.push_back({"economics.phase", "economics/phases",
                      fmt::format("The phases are {} of the facility, not {}: they are scaled to it.", figure::told(sum, "share", 1), figure::told(1, "share", sum)), 100 * sum, 100, "%"});
    if (sum <= 0) return phasesOf(Economics{}, a, issues);
    for (Phase& phase : phases) phase.share /= sum;
    return phases;
}

}  // namespace

std::string_view assetClass(const CapitalLine& line, std::size_t asset) { return classRow(line, asset).name; }

OverTimeInput overTimeInput(const CostInput& cost, const Economics& economics, std::vector<EconomicsIssue>& issues)
{
    const CostAssumptions& a = cost.assumptions;
    const GpuHourInput hour = gpuHourInput(cost, capitalLines(cost));
    const GpuHourCost year = gpuHourCost(hour);
    const double sold_h = kHoursPerYear * a.availability * a.utilisation;
    OverTimeInput input;
    input.classes = classesOf(cost, economics.depreciation);
    input.phases = phasesOf(economics, a, issues);
    input.energy_usd_per_year = year.energy_usd_y;
    input.otherOpex_usd_per_year = year.operations_usd_y;
    input.revenue_usd_per_year = revenue_usd_per_year(cost);
    input.millionTokens_per_year = (cost.inputTokens_per_s.value_or(0) + cost.outputTokens_per_s.value_or(0)) * 3600 * sold_h / 1e6;
    input.acceleratorHours_per_year = cost.accelerators * sold_h;
    input.discountRate = a.discountRate;
    input.years = a.analysisYears;
    input.tokenPriceChange = economics.token_price_change.value_or(0);
    input.energyPriceChange = economics.energy_price_change.value_or(0);
    input.refreshPriceShare = economics.refresh_price_share.value_or(1);
    const Finance& finance = economics.finance;
    input.debtShare = finance.debt_share.value_or(0);
    input.debtRate = finance.debt_rate.value_or(0);
    input.debtYears = finance.debt_years.value_or(a.analysisYears);
    input.equityReturn = finance.equity_return.value_or(a.discountRate);
    input.taxRate = finance.tax_rate.value_or(0);
    input.wacc = wacc(finance);
    return input;
}

}  // namespace mw
