// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engines/explain_checks.h"

#include "solver/cost/solve.h"
#include "solver/economics/agents_served.h"

/// Lines of the economics: tiers and workloads, years, what binds, the spread of the draws and what moves the cost.
namespace explained {

inline void salesAreTold(const Results& r)
{
    for (const TierRevenue& tier : r.economics->units.tiers) {
        toldAs(r, tierSubject(tier.id), {{"tier-revenue", tier.usd_per_year}, {"tier-share", tier.share}, {"tier-speed", tier.speed}});
        if (QTest::currentTestFailed()) return;
    }
    const auto agents = agentsServed(r.layout->workloads, r.throughput->workloads);
    for (const WorkloadCost& work : r.cost->workloads) {
        const auto own = std::find_if(agents.begin(), agents.end(), [&](const AgentsServed& one) { return one.workload == work.id; });
        toldAs(r, soldSubject(work.id), {{"sold-cost", work.usd_per_million_tokens}, {"sold-agents", own != agents.end() ? std::optional(own->agents) : std::nullopt},
                                         {"sold-duty", own != agents.end() ? std::optional(own->duty) : std::nullopt}});
        if (QTest::currentTestFailed()) return;
    }
}

inline void yearsAreTold(const Results& r)
{
    const auto& years = r.economics->overTime.years;
    for (std::size_t i = 0; i < years.size(); ++i) {
        const MoneyFlow& f = years[i];
        toldAs(r, yearSubject(i + 1), {{"year-capital", f.capital + f.refresh + f.residual}, {"year-revenue", f.revenue}, {"year-running", f.energy + f.otherOpex}, {"year-tax", f.tax},
                                       {"year-debt", f.debtDrawn + f.interest + f.principal}, {"year-project", f.project}, {"year-owners", f.equity}});
        if (QTest::currentTestFailed()) return;
    }
}

inline void bindingIsTold(const Results& r)
{
    for (const ConstraintValue& one : r.economics->constraints) {
        toldAs(r, bindingSubject(one), {{"binds-tokens", one.tokens_per_s}, {"binds-full", one.loading}, {"binds-cost", one.usd}, {"binds-worth", one.worth_usd}, {"binds-then", one.usd_per_million}, {"binds-payback", one.payback_years}});
        if (QTest::currentTestFailed()) return;
    }
}

/// The input named so, of those that a tree of a percentile was drawn from.
inline const Reason* inputOf(const Reason& reason, std::string_view label)
{
    const auto found = std::find_if(reason.inputs.begin(), reason.inputs.end(), [&](const Reason& one) { return one.label == label; });
    return found == reason.inputs.end() ? nullptr : &*found;
}

/// The draws made again from what the tree alone says: how often, from which seed, each input from where to where in which shape.
inline UncertaintyInput drawnAsTold(const Reason& percentile, UncertaintyInput in)
{
    in.draws = static_cast<std::size_t>(inputOf(percentile, "draws")->value), in.seed = static_cast<std::uint64_t>(inputOf(percentile, "seed")->value);
    std::vector<const Reason*> drawn;
    for (const Reason& one : percentile.inputs)
        if (one.how == Reason::How::Solved) drawn.push_back(&one);
    for (std::size_t i = 0; i < in.drivers.size(); ++i) {
        const Reason& told = *drawn.at(i);
        in.drivers[i].low = recomputed(*inputOf(told, "low")), in.drivers[i].typical = recomputed(*inputOf(told, "as it stands")), in.drivers[i].high = recomputed(*inputOf(told, "high"));
        using Shape = UncertainInput::Shape;
        in.drivers[i].shape = told.formula.starts_with("lognormal") ? Shape::Lognormal : told.formula.starts_with("normal") ? Shape::Normal : told.formula.starts_with("evenly") ? Shape::Uniform : Shape::Triangular;
    }
    return in;
}

inline void uncertaintyIsTold(const Results& r)
{
    const Uncertainty& all = *r.economics->uncertainty;
    for (const Spread& one : all.spreads) {
        toldAs(r, spreadSubject(one.quantity), {{"spread-base", one.base}, {"spread-p5", one.p5}, {"spread-p25", one.p25}, {"spread-p50", one.p50}, {"spread-p75", one.p75}, {"spread-p95", one.p95}});
        if (QTest::currentTestFailed()) return;
    }
    std::vector<EconomicsIssue> issues;
    const UncertaintyInput as = uncertaintyInput(*r.costOf, *data()->costs, r.layout->settings->economics, r.throughput.value.get(), issues);
    const auto median = explainFigure(r, *data()->costs, spreadSubject(all.main), "spread-p50");
    QVERIFY(median && as.main == all.main);
    const auto again = solveUncertainty(drawnAsTold(*median, as));
    QVERIFY(again.has_value());
    const Spread &shown = all.spreads.front(), &drawn = again->spreads.front();
    for (const auto at : {&Spread::p5, &Spread::p25, &Spread::p50, &Spread::p75, &Spread::p95}) QVERIFY(near(shown.*at, drawn.*at));
    for (const DriverEffect& one : all.effects) {
        toldAs(r, driverSubject(one.id), {{"driver-low", one.low}, {"driver-high", one.high}, {"driver-at-low", one.atLow}, {"driver-at-high", one.atHigh}, {"driver-share", one.share}});
        if (QTest::currentTestFailed()) return;
        const auto same = std::find_if(again->effects.begin(), again->effects.end(), [&](const DriverEffect& other) { return other.id == one.id; });
        QVERIFY2(same != again->effects.end() && near(same->atLow, one.atLow) && near(same->atHigh, one.atHigh) && std::abs(same->share - one.share) < 1e-6, one.id.c_str());
    }
}

inline void economicsAreTold(const Results& r)
{
    for (const auto check : {&salesAreTold, &yearsAreTold, &bindingIsTold, &uncertaintyIsTold}) {
        check(r);
        if (QTest::currentTestFailed()) return;
    }
}

}  // namespace explained
