// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of limit that an AI factory has can bind, and tells what one more of it is worth: connection, feeder, coolant unit, fabric, path of the
// cache, scale-up link, memory, memory bandwidth, arithmetic.
#include "serving_fixture.h"

#include "model/io/layout_file.h"
#include "solver/economics/bottleneck.h"
#include "solver/pipeline.h"
#include "solver/quantities/binding.h"
#include "solver/quantities/quantity.h"
#include "solver/throughput/solve.h"

#include <QObject>
#include <QTest>

using namespace mw;
using namespace mw::serving;

namespace {

/// A served day of a hall, for values in money.
CostInput sold()
{
    CostInput input;
    input.it_kw = 1000, input.accelerators = 576, input.outputTokens_per_s = 1e6;
    return input;
}
CostResults costs()
{
    CostResults cost;
    cost.capex_usd = 50e6, cost.tco_usd_per_year = 15e6, cost.opex_usd_per_year = 2e6, cost.capital_usd_per_year = 13e6;
    cost.usd_per_million_tokens = 0.5, cost.revenue_usd_per_year = 30e6;
    cost.capexBySystem = {{.name = "compute", .usd = 40e6}, {.name = "network", .usd = 3e6}, {.name = "cables", .usd = 1e6}};
    return cost;
}

ThroughputInput boundBy(const std::string& resource)
{
    if (resource == "memory" || resource == "arithmetic") {   // long prompts and short answers: weights of 70 GB leave room for few of them, unless memory is plenty
        auto in = input({pool("p", "nvidia.h100-sxm", 8, 8)}, {workload("llama-3.1-70b", 8000, 8, 60000, 500)});
        if (resource == "arithmetic") in.pools[0].spec.mem_gb = 400;
        return in;
    }
    if (resource == "memory bandwidth") return input({pool("p", "nvidia.h100-sxm", 8, 8)}, {workload("llama-3.1-70b", 100, 2000, 5000, 12)});
    if (resource == "scale-up link") {
        auto in = input({pool("p", "nvidia.h100-sxm", 8, 8)}, {workload("llama-3.1-70b", 4000, 300, 60000, 200)});
        in.pools[0].tensor = 8;
        in.pools[0].spec.link_gb_s = 10;
        return in;
    }
    auto prefill = pool("prefill", "nvidia.h100-sxm", 16, 8, PoolRole::Prefill), decode = pool("decode", "nvidia.h100-sxm", 16, 8, PoolRole::Decode);
    if (resource == "path of the cache") {   // the fabric between the pools lets little through
        for (auto* one : {&prefill, &decode}) one->spec.away_gb_s = 0.5;
        return input({prefill, decode}, {workload("llama-3.1-70b", 6000, 300, 60000, 200)}, Serving::Mode::Disaggregated);
    }
    auto in = input({pool("p", "nvidia.h100-sxm", 8, 1)}, {workload("llama-3.1-70b", 2000, 300, 60000, 500)});   // four accelerators without a scale-up link work together
    in.pools[0].tensor = 4;
    in.pools[0].spec.nic_gb_s = 10;
    return in;
}

SolverDataPtr shipped()
{
    static const SolverDataPtr loaded = std::make_shared<const SolverData>(*loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"}).value);
    return loaded;
}

/// The scalable unit, sold, with another connection and other figures of some components.
ResultsPtr unitWith(double limit_mw, std::string_view prefix, const std::vector<std::pair<std::string, double>>& overrides)
{
    auto layout = std::make_shared<Layout>(*readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/gb200-scalable-unit.yaml").value);
    auto settings = std::make_shared<Settings>(*layout->settings);
    settings->site.grid.limit_mw = limit_mw;
    settings->economics.price_usd_per_million_input = 0.4;
    settings->economics.price_usd_per_million_output = 1.6;
    layout->settings = settings;
    for (std::size_t i = 0; i < layout->components.rows().size(); ++i) {
        Component one = *layout->components.rows()[i];
        if (overrides.empty() || !one.id.starts_with(prefix)) continue;
        one.overrides = overrides;
        layout->components.replace(i, one);
    }
    return solve(layout, shipped());
}

std::optional<double> shown(const Results& results, std::string_view quantity) { return facilityQuantity(quantity)->read(results); }

const Finding* advice(const Results& results)
{
    for (const Finding& finding : *results.findings.value)
        if (finding.rule == "economics.bottleneck") return &finding;
    return nullptr;
}

}  // namespace

class TestBottleneck : public QObject {
    Q_OBJECT

private slots:
    void resources_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"memory", "memory bandwidth", "arithmetic", "scale-up link", "path of the cache", "scale-out fabric"}) QTest::newRow(name) << name;
    }
    /// Where one resource alone is scarce, more of it gives most tokens, as many as the plan searched with it; and its worth follows from them.
    void resources()
    {
        QFETCH(QString, name);
        const ThroughputInput in = boundBy(name.toStdString());
        const ThroughputResults now = solveThroughput(in);
        const double output = now.outputTokens_per_s.value_or(0);
        QVERIFY(output > 0);
        QCOMPARE(outputTokens_per_s(in), now.outputTokens_per_s);
        const auto gains = resourceGains(in, now);
        QCOMPARE(gains.size(), std::size_t(6));
        QCOMPARE(gains.front().resource, name.toStdString());
        QVERIFY(gains.front().share > 0.01 && near(gains.front().tokens_per_s, gains.front().share * output, 1e-12));

        const auto values = constraintValues({}, gains, sold(), costs());
        const ConstraintValue& first = values.front();
        QVERIFY(first.binds && first.name == name.toStdString() && first.tokens_per_s == gains.front().tokens_per_s);
        for (std::size_t i = 1; i < values.size(); ++i) QVERIFY(!values[i].binds);
        const double share = gains.front().share;
        QVERIFY(near(first.worth_usd.value(), 50e6 * share / 576, 1e-12));
        const bool fabric = name == QStringLiteral("scale-out fabric");
        QCOMPARE(first.usd.has_value(), fabric);   // of the rest nothing can be bought alone
        if (fabric) QVERIFY(near(*first.usd, 0.4e6, 1e-12));
        QVERIFY(near(first.payback_years.value(), (fabric ? 0.4e6 : 50e6 * share) / (30e6 * share), 1e-12));
        QVERIFY(near(first.usd_per_million.value(), 0.5 * (1 + (fabric ? 0.4e6 * 13 / 50 / 15e6 : 0)) / (1 + share), 1e-12));
    }

    /// A full connection, a full feeder and a full coolant unit each stand first, say what one more gives and costs, in key figures and as advice.
    void facilityLimits_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("figure");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("limit_mw");
        QTest::addColumn<QString>("unit");
        QTest::newRow("grid") << QString() << QString() << 0.0 << 1.34 << "MW";
        QTest::newRow("feeder") << "busway-" << "rating_kw" << 750.0 << 2.5 << "1 more on each side";
        QTest::newRow("coolant unit") << "cdu-" << "capacity_kw" << 470.0 << 2.5 << "1 more";
    }
    void facilityLimits()
    {
        QFETCH(QString, prefix);
        QFETCH(QString, figure);
        QFETCH(double, value);
        QFETCH(double, limit_mw);
        QFETCH(QString, unit);
        std::vector<std::pair<std::string, double>> overrides;
        if (!figure.isEmpty()) overrides.emplace_back(figure.toStdString(), value);
        const auto results = unitWith(limit_mw, prefix.toStdString(), overrides);
        const ConstraintValue& first = results->economics->constraints.front();
        QVERIFY(first.binds && first.loading.value() >= kFullShare);
        QCOMPARE(first.unit, unit.toStdString());
        QVERIFY2(first.subject.starts_with(prefix.toStdString()), first.subject.c_str());
        QVERIFY(first.tokens_per_s > 0 && first.usd.value() > 0 && first.payback_years.value() > 0);
        // More of the same racks make as many tokens for each kW as those there are.
        const double each = results->throughput->outputTokens_per_s.value() / results->power->it_kw;
        if (unit == QStringLiteral("MW")) QVERIFY(near(first.tokens_per_s, each * 1e3 / (results->power->facility_kw / results->power->it_kw), 1e-9));
        QVERIFY(near(first.usd_per_million.value(), results->cost->usd_per_million_tokens.value(), 0.02));
        QCOMPARE(shown(*results, "one_more_tokens_per_s").value(), first.tokens_per_s);
        QCOMPARE(shown(*results, "one_more_usd_per_million").value(), first.usd_per_million.value());
        QCOMPARE(shown(*results, "one_more_payback_years").value(), first.payback_years.value());
        const Finding* const found = advice(*results);
        QVERIFY(found != nullptr && found->severity == Severity::Advice);
        for (const char* word : {"full", "/ M tok", "pays back in"}) QVERIFY2(found->message.find(word) != std::string::npos, found->message.c_str());
        for (const auto& one : results->economics->constraints)
            if (one.rerun) QVERIFY2(!one.binds, one.name.c_str());   // more of a resource has nowhere to stand
    }

    /// Connection and coolant unit full at once: each is valued as if it alone were, has its finding, and says with what it binds together.
    void severalAtOnce()
    {
        const auto grid = unitWith(1.34, "", {}), both = unitWith(1.34, "cdu-", {{"capacity_kw", 470.0}});
        const auto& values = both->economics->constraints;
        QVERIFY(values[0].binds && values[1].binds && !values[2].binds);
        QCOMPARE(values[0].unit, std::string("MW"));
        QCOMPARE(values[1].unit, std::string("1 more"));
        for (const auto& results : {grid, both})   // as if the connection alone were full
            QVERIFY(near(results->economics->constraints[0].tokens_per_s, results->throughput->outputTokens_per_s.value() / results->power->facility_kw * 1e3, 1e-9));
        QVERIFY(values[0].usd.value() > 0 && values[1].usd.value() > 0 && values[1].tokens_per_s > 0 && values[1].payback_years.value() > 0);
        std::vector<const Finding*> told;
        for (const Finding& finding : *both->findings.value)
            if (finding.rule == "economics.bottleneck") told.push_back(&finding);
        QCOMPARE(told.size(), std::size_t(2));
        for (std::size_t i = 0; i < 2; ++i) {
            QVERIFY(told[i]->severity == Severity::Advice);
            const auto own = std::find_if(values.begin(), values.end(), [&](const auto& one) { return one.binds && told[i]->measured == one.tokens_per_s; });
            QVERIFY(own != values.end());
            const std::string other = (own == values.begin() ? values[1] : values[0]).name;
            QVERIFY2(told[i]->message.find("It binds together with " + other + ": ") != std::string::npos, told[i]->message.c_str());
        }
        QVERIFY(bindingText(*both).find("It binds together with " + values[1].name) != std::string::npos);   // the key figure's tip
        QVERIFY(bindingText(*grid).find("together") == std::string::npos && bindsWith(grid->economics->constraints, grid->economics->constraints[0]).empty());
    }

    /// Of two sides each must carry all alone: at half its rating a feeder is full.
    void feedersOfTwoSidesAreFullAtHalf()
    {
        const auto results = unitWith(2.5, "busway-", {{"rating_kw", 750.0}});
        const Limits limits = limitsOf(*results->facility, results->power.value.get(), results->cooling.value.get());
        QVERIFY(limits.feed && limits.feed->onBothSides);
        const PowerNode* const node = results->power->node(*results->facility->find(limits.feed->path));
        QVERIFY(near(limits.feed->loading, node->failoverLoading.value(), 1e-12) && *node->loading < 0.7 * limits.feed->loading);
    }
};

QTEST_APPLESS_MAIN(TestBottleneck)
#include "test_bottleneck.moc"
