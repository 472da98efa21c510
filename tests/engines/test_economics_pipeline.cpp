// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Economics of whole layouts: what must add up, scenarios, what binds.
#include "random_layouts.h"

#include "model/io/layout_file.h"
#include "solver/cost/solve.h"
#include "solver/economics/break_even.h"
#include "solver/export/results_json.h"
#include "solver/pipeline.h"
#include "solver/quantities/capital_by_hall.h"
#include "solver/throughput/solve.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QTest>

#include <cmath>
#include <map>

using namespace mw;

namespace {

const std::string kRoot = MW_SOURCE_DIR;

SolverDataPtr shipped()
{
    static const SolverDataPtr data = [] {
        const auto loaded = loadSolverData({kRoot + "/resources"});
        if (!loaded.value) qFatal("the shipped data cannot be read");
        return std::make_shared<const SolverData>(*loaded.value);
    }();
    return data;
}

LayoutPtr unit()
{
    static const auto loaded = readLayoutFile(kRoot + "/resources/examples/gb200-scalable-unit.yaml");
    if (!loaded.value) qFatal("the example cannot be read");
    return std::make_shared<const Layout>(*loaded.value);
}

LayoutPtr with(const char* yaml)
{
    auto layout = std::make_shared<Layout>(*unit());
    auto settings = std::make_shared<Settings>(*layout->settings);
    const auto loaded = readLayout(std::string("millwright: 1\n") + yaml, "l.yaml");
    if (!loaded.value) qFatal("%s", toText(loaded.diagnostics.front()).c_str());
    settings->economics = loaded.value->settings->economics;
    settings->site.tariff = loaded.value->settings->site.tariff;
    layout->settings = settings;
    return layout;
}

bool near(double a, double b, double relative)
{
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

}  // namespace

class TestEconomicsPipeline : public QObject {
    Q_OBJECT

private slots:
    void sumsAddUp()
    {
        const auto results = solve(unit(), shipped());
        const CostResults& cost = *results->cost.value;
        double parts = 0, systems = 0, capital = 0, lines = 0;
        for (const auto& line : cost.bom) parts += line.total_usd.value_or(0);
        for (const auto& line : cost.capexBySystem) {
            capital += line.usd;
            if (line.source == "bill of materials") systems += line.usd;
            QVERIFY2(!line.low_usd || (*line.low_usd <= line.usd && line.usd <= *line.high_usd), line.name.c_str());
        }
        for (const auto& line : cost.opexByLine) lines += line.usd;
        QVERIFY(near(parts, systems, 1e-12) && near(capital, cost.capex_usd, 1e-12) && near(lines, cost.opex_usd_per_year, 1e-12));
        const EconomicsResults& economics = *results->economics.value;
        QCOMPARE(results->economics.state, SectionState::Fresh);
        QVERIFY(near(economics.overTime.capital_usd, cost.capex_usd, 1e-12));
        QVERIFY(economics.uncertainty && near(economics.uncertainty->spreads.front().base, cost.usd_per_million_tokens.value(), 1e-12));
        QVERIFY(economics.issues.empty());
        QVERIFY(!toJson(*results).empty() && toJson(*results).find("\"economics\"") != std::string::npos);
    }

    /// A server of another kind that no network joins to the others serves by itself: it takes nothing from what they serve.
    void aServerWithoutNetworkStopsNobody()
    {
        const auto loaded = readLayoutFile(kRoot + "/resources/examples/dgx-h100-superpod-4su.yaml");
        QVERIFY(loaded.value.has_value());
        auto layout = std::make_shared<Layout>(*loaded.value);
        const double alone = solve(std::make_shared<const Layout>(*layout), shipped())->throughput->outputTokens_per_s.value();
        const auto rack = std::ranges::find_if(layout->components.rows(), [](const auto& row) { return row->id == "su1-rack-1"; });
        QVERIFY(rack != layout->components.rows().end());
        Component server = **rack;
        server.id = "foreign", server.part = "nvidia.dgx-a100";
        server.place = Component::Place::Inside;
        server.in = {.component = "su1-rack-1", .u = 41};
        layout->components.add(server);
        const auto results = solve(layout, shipped());
        QVERIFY(near(results->throughput->outputTokens_per_s.value_or(0), alone, 0.01));
        QVERIFY(std::ranges::none_of(results->throughput->issues, [](const auto& issue) { return issue.rule == "throughput.no-kv-path"; }));
    }

    /// A rack in another hall takes its price along; all halls together are the facility, line by line.
    void capitalByHallAddsUp()
    {
        auto layout = std::make_shared<Layout>(*unit());
        Hall second = *layout->halls.rows().front();
        second.id = "hall-z";
        layout->halls.add(second);
        const auto& rows = layout->components.rows();
        const auto at = std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row->id == "rack-1"; });
        Component moved = **at;
        moved.at.hall = "hall-z";
        layout->components.replace(static_cast<std::size_t>(at - rows.begin()), moved);
        const auto results = solve(layout, shipped());
        const auto halls = capitalByHall(*results);
        const auto other = std::find_if(halls.begin(), halls.end(), [](const auto& hall) { return hall.hall == "hall-z"; });
        QVERIFY(other != halls.end());
        double all = 0;
        for (const auto& hall : halls) all += hall.usd;
        QVERIFY(near(all, results->cost->capex_usd, 1e-12));
        for (std::size_t i = 0; i < results->cost->capexBySystem.size(); ++i) {
            double line = 0;
            for (const auto& hall : halls) line += hall.lines[i].usd;
            QVERIFY2(near(line, results->cost->capexBySystem[i].usd, 1e-9) || std::abs(line) < 1e-6, results->cost->capexBySystem[i].name.c_str());
        }
        const Part& rack = *shipped()->catalog->find("nvidia.gb200-nvl72");
        QVERIFY(near(other->lines.front().usd, rack.price.typical_usd.value(), 1e-9));
        QVERIFY(other->it_kw > 0.09 * results->power->it_kw && other->it_kw <= 0.125 * results->power->it_kw);   // one of eight racks, beside what is not in racks
        QVERIFY(other->usd > other->lines.front().usd);
    }

    /// On layouts that nobody drew: components, halls, systems and lines sum to their totals, months to years, and those to the investment.
    void anyLayoutAddsUp()
    {
        std::mt19937 random(21);
        for (int run = 0; run < 8; ++run) {
            const auto results = solve(random_layouts::anyLayout(*unit(), random), shipped());
            const CostResults& cost = *results->cost.value;
            double bill = 0, systems = 0, capital = 0, lines = 0, buildUp = 0, halls = 0;
            for (const auto& line : cost.bom) {
                bill += line.total_usd.value_or(0);
                QVERIFY(!line.total_usd || near(*line.total_usd, line.count * line.unit_usd.value_or(0), 1e-12));
            }
            std::map<std::string, double> placed;   // component by component
            for (const auto& instance : results->facility->instances) placed[instance.part->id] += effectivePrice(*instance.part, *shipped()->catalog).typical_usd.value_or(0);
            for (const auto& line : cost.bom)
                if (placed.contains(line.part) && line.total_usd && line.system != "cables") QVERIFY2(near(placed[line.part], *line.total_usd, 1e-12), line.part.c_str());
            for (const auto& line : cost.capexBySystem) {
                capital += line.usd;
                if (line.source == "bill of materials") systems += line.usd;
            }
            for (const auto& line : cost.opexByLine) lines += line.usd;
            for (const auto& line : cost.tokenCostBuildUp) buildUp += line.usd;
            for (const auto& hall : capitalByHall(*results)) halls += hall.usd;
            QVERIFY(near(bill, systems, 1e-12) && near(capital, cost.capex_usd, 1e-12) && near(lines, cost.opex_usd_per_year, 1e-12) && near(halls, cost.capex_usd, 1e-12));
            QVERIFY(near(cost.capital_usd_per_year + cost.opex_usd_per_year, cost.tco_usd_per_year, 1e-12));
            QVERIFY(near(buildUp, cost.usd_per_million_tokens.value_or(cost.tco_usd_per_year), 1e-12));
            const OverTime& time = results->economics->overTime;
            for (const auto member : {&MoneyFlow::capital, &MoneyFlow::refresh, &MoneyFlow::residual, &MoneyFlow::revenue, &MoneyFlow::energy, &MoneyFlow::otherOpex, &MoneyFlow::tax,
                                      &MoneyFlow::taxUnlevered, &MoneyFlow::debtDrawn, &MoneyFlow::interest, &MoneyFlow::principal, &MoneyFlow::depreciation, &MoneyFlow::project, &MoneyFlow::equity,
                                      &MoneyFlow::millionTokens, &MoneyFlow::acceleratorHours}) {
                double months = 0, years = 0, scale = 1;
                for (const MoneyFlow& flow : time.months) months += flow.*member, scale += std::abs(flow.*member);
                for (const MoneyFlow& flow : time.years) years += flow.*member;
                QVERIFY(std::abs(months - years) <= 1e-12 * scale);
            }
            double paid = 0;
            for (const MoneyFlow& flow : time.months) {
                paid -= flow.capital;
                const double project = flow.capital + flow.refresh + flow.residual + flow.revenue + flow.energy + flow.otherOpex + flow.taxUnlevered;
                QVERIFY(std::abs(flow.project - project) <= 1e-9 * std::max(1.0, cost.capex_usd));
                QVERIFY(std::abs(flow.equity - (project - flow.taxUnlevered + flow.tax + flow.debtDrawn + flow.interest + flow.principal)) <= 1e-9 * std::max(1.0, cost.capex_usd));
            }
            const bool allBuilt = time.notes.empty();   // a phase after the last year of the analysis is left out, and told
            if (allBuilt) QVERIFY2(near(paid, cost.capex_usd, 1e-9), qPrintable(QStringLiteral("%1 of %2").arg(paid).arg(cost.capex_usd)));
        }
    }

    /// A scenario without overrides is the base to the bit, in every figure of every engine.
    void anyScenarioOfNothingIsTheBase()
    {
        std::mt19937 random(22);
        const auto figures = [](const Results& results) {
            auto json = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(results))).object();
            json.remove(QStringLiteral("timings_ms"));
            return json;
        };
        for (int run = 0; run < 3; ++run) {
            const auto layout = random_layouts::anyLayout(*unit(), random);
            const auto base = solve(layout, shipped());
            const auto changed = withScenario(layout, "premium", *shipped()->catalog);
            QVERIFY(changed.ok());
            const auto same = solve(*changed, shipped());
            QVERIFY(*base->cost.value == *same->cost.value && *base->economics.value == *same->economics.value && *base->supply.value == *same->supply.value);
            QVERIFY(figures(*base).size() > 8 && figures(*base) == figures(*same));
        }
    }

    /// Twice every price and every cost of building: twice the capital, of the facility and of each of its systems, and over time.
    void doublingEveryPriceDoublesCapital()
    {
        std::mt19937 random(23);
        const auto dear = random_layouts::dearer(*shipped(), 2);
        for (int run = 0; run < 4; ++run) {
            const auto layout = random_layouts::anyLayout(*unit(), random);
            const auto before = solve(layout, shipped()), after = solve(random_layouts::dearer(*layout, 2), dear);
            QVERIFY2(near(after->cost->capex_usd, 2 * before->cost->capex_usd, 1e-12), qPrintable(QString::number(after->cost->capex_usd / before->cost->capex_usd, 'g', 12)));
            for (std::size_t i = 0; i < before->cost->capexBySystem.size(); ++i)
                QVERIFY2(near(after->cost->capexBySystem[i].usd, 2 * before->cost->capexBySystem[i].usd, 1e-12), before->cost->capexBySystem[i].name.c_str());
            QVERIFY(near(after->economics->overTime.capital_usd, 2 * before->economics->overTime.capital_usd, 1e-12));
            QVERIFY(near(after->cost->capital_usd_per_year, 2 * before->cost->capital_usd_per_year, 1e-12));
        }
    }

    /// Spares follow the rates, and reach the cost of a year.
    void sparesAreCounted()
    {
        const auto results = solve(unit(), shipped());
        const auto& lines = results->cost->opexByLine;
        const auto spares = std::find_if(lines.begin(), lines.end(), [](const auto& line) { return line.name == "spares"; });
        QVERIFY(spares != lines.end() && spares->usd > 0.4 * 0.061 * 8 * shipped()->catalog->find("nvidia.gb200-nvl72")->price.typical_usd.value());
    }

    void scenarioOfNothingIsTheBase()
    {
        const auto base = solve(unit(), shipped());
        const auto changed = withScenario(unit(), "premium", *shipped()->catalog);
        QVERIFY(changed.ok());
        const auto same = solve(*changed, shipped());
        QVERIFY(*base->cost.value == *same->cost.value);
        QVERIFY(*base->economics.value == *same->economics.value);
    }

    void changedFiguresAreSolvedAnew()
    {
        Pipeline pipeline(shipped());
        pipeline.run(1, unit());
        const auto changed = with("economics: {phases: [{id: a, share: 0.5, energised_month: 12}, {id: b, share: 0.5, energised_month: 24}], finance: {debt_share: 0.5, debt_rate: 0.07}, "
                                  "price_tiers: [{id: all, share: 1, usd_per_million_input: 1, usd_per_million_cached: 0.1, usd_per_million_output: 4}]}\n"
                                  "site: {tariff: {energy_usd_per_kwh: 0.07, demand_usd_per_kw_month: 10, water_usd_per_m3: 2}}\n");
        const auto results = pipeline.run(2, changed);
        const auto fresh = solve(changed, shipped());
        QVERIFY(*results->economics.value == *fresh->economics.value);
        QVERIFY(results->economics->overTime.npv_usd && results->economics->units.margin);
        QVERIFY(near(results->economics->units.revenue_usd_per_year.value(), results->cost->revenue_usd_per_year.value(), 1e-12));
    }

    void issuesAreFindings()
    {
        const auto results = solve(with("economics: {phases: [{id: a, share: 0.4, energised_month: 2}], uncertainty: [{path: site/name, low: 1, high: 2}], "
                                        "correlations: [{between: [site/name], value: 1}]}\n"),
                                   shipped());
        for (const char* rule : {"economics.phase", "economics.uncertain-path", "economics.correlation"})
            QVERIFY2(std::any_of(results->findings->begin(), results->findings->end(), [&](const Finding& finding) { return finding.rule == rule; }), rule);
        QVERIFY(results->cost->tco_usd_per_year > 0 && results->economics->uncertainty);
    }

    /// The gain of a resource is that of the serving plan with it; a tenth more of one never gives more than a tenth.
    void whatBinds()
    {
        const auto results = solve(unit(), shipped());
        const auto& constraints = results->economics->constraints;
        QVERIFY(std::count_if(constraints.begin(), constraints.end(), [](const auto& value) { return value.rerun; }) == 6);
        QVERIFY(constraints.front().binds);
        const auto input = throughputInput(*results->facility, results->power.value.get(), results->network.value.get(), *results->facility->catalog, shipped()->models, shipped()->serving, dryUnits(*results->cooling.value));
        const double now = results->throughput->outputTokens_per_s.value();
        auto more = input;
        for (auto& pool : more.pools) pool.spec.mem_bw_tb_s *= 1.1;
        const double gain = std::max(0.0, solveThroughput(more).outputTokens_per_s.value() - now);
        const auto bandwidth = std::find_if(constraints.begin(), constraints.end(), [](const auto& value) { return value.name == "memory bandwidth"; });
        QVERIFY(near(bandwidth->tokens_per_s, gain, 1e-9) || std::abs(bandwidth->tokens_per_s - gain) < 1e-6);
        // A limit on latency makes a tenth more of a resource worth more than a tenth of the output, not several.
        for (const auto& value : constraints)
            if (value.rerun) QVERIFY2(value.tokens_per_s <= 0.25 * now, qPrintable(QStringLiteral("%1: %2").arg(QString::fromStdString(value.name)).arg(value.tokens_per_s / now)));
    }

    /// A full grid connection binds before any resource: a MW more lets in as many tokens as a MW makes now.
    void fullGrid()
    {
        Limits limits{.grid_mw = 2, .facility_mw = 1.95};
        CostInput input;
        input.it_kw = 1500, input.accelerators = 576, input.outputTokens_per_s = 1e6;
        CostResults cost;
        cost.capex_usd = 50e6, cost.tco_usd_per_year = 15e6, cost.opex_usd_per_year = 2e6, cost.capital_usd_per_year = 13e6;
        cost.usd_per_million_tokens = 0.5, cost.revenue_usd_per_year = 30e6;
        auto values = constraintValues(limits, {{"memory", 1e5, 0.1}}, input, cost);
        QCOMPARE(values.front().name, std::string("grid connection"));
        QVERIFY(values.front().binds && !values.back().binds);
        QVERIFY(near(values.front().tokens_per_s, 1e6 / 1.95, 1e-12) && near(values.front().usd.value(), 50e6 / 1.95, 1e-12));
        QVERIFY(near(values.front().payback_years.value(), 50.0 / 28, 1e-12) && near(values.front().usd_per_million.value(), 0.5, 1e-12));
        QVERIFY(near(values.back().worth_usd.value(), 50e6 * 0.1 / 576, 1e-12));
        limits.facility_mw = 1;
        values = constraintValues(limits, {{"memory", 1e5, 0.1}}, input, cost);
        QCOMPARE(values.front().name, std::string("memory"));
        QVERIFY(values.front().binds && !values.back().binds && values.back().tokens_per_s == 0);
    }

    /// All scenarios that are shipped are solved, the four sets of the issue among them; any two of a set have an answer for price, tariff, utilisation and
    /// efficiency, and where they cross both cost the same.
    void shippedSets()
    {
        const std::vector<std::pair<std::string, std::string>> sets{{"free-chips", "premium"}, {"chicago", "miami"}, {"miami", "san-francisco"}, {"next-generation", "premium"}, {"aggregated", "disaggregated"}};
        std::map<std::string, ResultsPtr> solved;
        for (const auto& row : unit()->scenarios.rows()) {
            const auto layout = withScenario(unit(), row->id, *shipped()->catalog);
            QVERIFY2(layout.ok(), row->id.c_str());
            solved[row->id] = solve(*layout, shipped());
            QVERIFY2(solved[row->id]->cost->usd_per_million_tokens.value() > 0, row->id.c_str());
        }
        int crossed = 0;
        for (const auto& [a, b] : sets)
            for (const char* input : {"price_compute", "site/tariff/energy_usd_per_kwh", "economics/utilisation", "throughput"}) {
                QVERIFY2(solved.contains(a) && solved.contains(b), a.c_str());
                const CostInput &inputA = *solved[a]->costOf, &inputB = *solved[b]->costOf;
                const auto found = breakEven(inputA, inputB, input, CostQuantity::UsdPerMillionTokens, {a, b});
                QVERIFY2(found && !found->says.empty(), (a + ", " + input).c_str());
                const CostModel modelA = costModel(inputA), modelB = costModel(inputB);
                for (const double at : found->crossings) {
                    const Setting moved{*driverOf(input), at};
                    const double costA = *evaluate(modelA, CostQuantity::UsdPerMillionTokens, {&moved, 1});
                    const double costB = found->inBoth ? *evaluate(modelB, CostQuantity::UsdPerMillionTokens, {&moved, 1}) : *solved[b]->cost->usd_per_million_tokens;
                    QVERIFY2(near(costA, costB, 1e-9), (a + ", " + input).c_str());
                    ++crossed;
                }
            }
        QVERIFY2(crossed >= 5, qPrintable(QString::number(crossed)));   // efficiency always crosses
    }

    /// Free chips of a quarter of the speed lose, and the break-even tells how fast they would have to be.
    void freeChips()
    {
        const auto free = solve(*withScenario(unit(), "free-chips", *shipped()->catalog), shipped());
        const auto paid = solve(unit(), shipped());
        QVERIFY(free->cost->capex_usd < paid->cost->capex_usd);
        QVERIFY(free->cost->usd_per_million_tokens.value() > 0);
        const auto found = breakEven(*free->costOf, *paid->costOf, "throughput", CostQuantity::UsdPerMillionTokens, {"free", "paid"}).value();
        QCOMPARE(found.crossings.size(), std::size_t(1));
        // Cost of a token is one over the throughput: the crossing is their ratio.
        QVERIFY(near(found.crossings[0], *free->cost->usd_per_million_tokens / *paid->cost->usd_per_million_tokens, 1e-9));
    }
};

QTEST_APPLESS_MAIN(TestEconomicsPipeline)
#include "test_economics_pipeline.moc"
