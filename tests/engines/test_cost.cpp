// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/number_text.h"
#include "solver/cost/annuity.h"
#include "solver/cost/cash_flow.h"
#include "solver/cost/depreciation.h"
#include "solver/cost/loan.h"
#include "solver/cost/monte_carlo.h"
#include "solver/cost/sensitivity.h"
#include "solver/cost/solve.h"
#include "solver/cost/spares.h"

#include <QByteArray>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <random>

using namespace mw;

namespace {

double number(const YamlNode& map, std::string_view key)
{
    const YamlNode* node = map.find(key);
    return node != nullptr ? parseNumber(node->text).value_or(NAN) : NAN;
}

std::vector<double> numbers(const YamlNode& map, std::string_view key)
{
    std::vector<double> list;
    for (const YamlNode& item : map.find(key)->items) list.push_back(parseNumber(item.text).value_or(NAN));
    return list;
}

/// tests/cases/cost/tco.yaml: solved by numpy-financial, QuantLib and closed forms; see its `source` keys.
const YamlNode& cases()
{
    static const auto loaded = parseYamlFile(std::string(MW_SOURCE_DIR) + "/tests/cases/cost/tco.yaml");
    return *loaded.value;
}

const YamlNode& caseOf(std::string_view id)
{
    for (const YamlNode& item : cases().find("cases")->items)
        if (item.find("id")->text == id) return item;
    qFatal("no such case");
}

const CostDefaults& defaults()
{
    static const auto loaded = readCostDefaults(std::string(MW_SOURCE_DIR) + "/resources/economics");
    if (!loaded.value) {
        for (const auto& diagnostic : loaded.diagnostics) qWarning("%s", toText(diagnostic).c_str());
        qFatal("economics folder is broken");
    }
    return **loaded.value;
}

GpuHourInput gpuHourCase()
{
    const YamlNode& in = *caseOf("tc-gpu-hour").find("inputs");
    GpuHourInput input;
    for (const auto& [key, node] : in.entries)
        if (node.isScalar()) setParameter(input, key, parseNumber(node.text).value_or(NAN));
    for (const YamlNode& item : in.find("assets")->items)
        input.assets.push_back(
            {.name = item.find("name")->text,
             .capex_usd = number(item, "capex_usd"),
             .life_years = number(item, "life_y"),
             .salvage_usd = item.find("salvage_usd") != nullptr ? number(item, "salvage_usd") : 0,
             .maintenanceShare = number(item, "maintenance_share_y")});
    return input;
}

bool near(double a, double b, double relative = 1e-9)
{
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

/// A small facility by hand: 2 racks of 4 accelerators.
CostInput smallInput()
{
    CostInput input;
    input.assumptions = defaults().values;
    input.parts = {{.part = "acme.rack",
                    .name = "Rack",
                    .vendor = "Acme",
                    .system = CostSystem::Compute,
                    .count = 2,
                    .unit = "each",
                    .low_usd = 900e3,
                    .typical_usd = 1e6,
                    .high_usd = 1.3e6,
                    .confidence = Confidence::Datasheet,
                    .basis = {},
                    .sources = {"acme"}},
                   {.part = "acme.ups",
                    .name = "UPS",
                    .vendor = "Acme",
                    .system = CostSystem::Power,
                    .count = 1,
                    .unit = "each",
                    .low_usd = {},
                    .typical_usd = 200e3,
                    .high_usd = {},
                    .confidence = Confidence::Estimate,
                    .basis = {},
                    .sources = {}},
                   {.part = "acme.mystery",
                    .name = "Mystery",
                    .vendor = "Acme",
                    .system = CostSystem::Network,
                    .count = 3,
                    .unit = "each",
                    .low_usd = {},
                    .typical_usd = {},
                    .high_usd = {},
                    .confidence = Confidence::Unverified,
                    .basis = {},
                    .sources = {}}};
    input.accelerators = 8;
    input.it_kw = 100;
    input.facility_kw = 120;
    input.powerDrawn = true;
    input.heat_kw = 104;
    input.inputTokens_per_s = 8000;
    input.outputTokens_per_s = 2000;
    return input;
}

const MoneyLine* line(const std::vector<MoneyLine>& lines, std::string_view name)
{
    for (const MoneyLine& one : lines)
        if (one.name == name) return &one;
    return nullptr;
}

}  // namespace

class TestCost : public QObject {
    Q_OBJECT

private slots:
    void netPresentValueAndRates()
    {
        for (const YamlNode& point : caseOf("tc-npv-irr").find("points")->items) {
            const auto flows = numbers(*point.find("inputs"), "cash_flows");
            const YamlNode& expected = *point.find("expected");
            QVERIFY(near(npv(number(*point.find("inputs"), "discount_rate"), flows), number(expected, "npv"),
                         1e-9));
            QVERIFY(std::abs(irr(flows).value() - number(expected, "irr")) < 1e-8);
            QVERIFY(near(mirr(flows, 0.08, 0.06).value(),
                         number(expected, "mirr_finance_rate_8pct_reinvest_6pct"), 1e-9));
        }
    }

    void ratesThatAreNotOne()
    {
        QVERIFY(internalRates(std::vector<double>{100, 20, 30}).empty());  // never a loss
        QVERIFY(internalRates(std::vector<double>{}).empty());
        QVERIFY(internalRates(std::vector<double>{0, 0}).empty());
        // 1.1 and 1.2 are the roots of x^2 - 2.3x + 1.32.
        const std::vector<double> twice{-1, 2.3, -1.32};
        const auto rates = internalRates(twice);
        QCOMPARE(rates.size(), std::size_t{2});
        QVERIFY(std::abs(rates[0] - 0.1) < 1e-9 && std::abs(rates[1] - 0.2) < 1e-9);
        QVERIFY(!irr(twice));
        // (x - 1.1)^2 touches zero and does not cross it.
        const auto touching = internalRates(std::vector<double>{1, -2.2, 1.21});
        QCOMPARE(touching.size(), std::size_t{1});
        QVERIFY(std::abs(touching[0] - 0.1) < 1e-5);
        QVERIFY(std::abs(irr(std::vector<double>{-100, 50}).value() + 0.5) < 1e-12);  // a loss has a rate too
        QVERIFY(!mirr(std::vector<double>{-1, -2}, 0.1, 0.1));
        QVERIFY(std::isnan(npv(-1, std::vector<double>{1, 1})));
    }

    /// Flows made of rates that are known, some of them a tenth of a percent apart: all are found, and no other.
    void ratesOfKnownRoots()
    {
        std::mt19937 random(11);
        const auto between = [&](double low, double high) { return std::uniform_real_distribution<double>(low, high)(random); };
        for (int run = 0; run < 300; ++run) {
            std::vector<double> rates{between(-0.5, 0.4)};
            for (int more = run % 4; more > 0; --more) rates.push_back(rates.back() + (more == 2 ? 0.002 : between(0.05, 0.5)));
            std::vector<double> flows{-between(1, 1e6)};
            const auto times = [&](double constant, double slope) {   // the polynomial in 1/(1 + rate) times (constant + slope x)
                flows.push_back(0);
                for (std::size_t i = flows.size() - 1; i > 0; --i) flows[i] = constant * flows[i] + slope * flows[i - 1];
                flows[0] *= constant;
            };
            for (const double rate : rates) times(1, -(1 + rate));
            times(1, between(0.1, 2));   // of no rate above -100 %
            const auto found = internalRates(flows);
            QVERIFY2(found.size() == rates.size(), qPrintable(QStringLiteral("run %1: %2 of %3").arg(run).arg(found.size()).arg(rates.size())));
            for (std::size_t i = 0; i < rates.size(); ++i)   // two that are close are roots of little slope
                QVERIFY2(std::abs(found[i] - rates[i]) <= (rates.size() == 1 ? 1e-12 : 1e-8), qPrintable(QString::number(found[i] - rates[i])));
            QCOMPARE(irr(flows).has_value(), rates.size() == 1);
        }
    }

    /// Against powers in long double, over months as over years.
    void presentValueByPowers()
    {
        std::mt19937 random(12);
        for (int run = 0; run < 100; ++run) {
            const double rate = std::uniform_real_distribution<double>(-0.02, 0.3)(random);
            std::vector<double> flows(1 + random() % 400);
            for (double& flow : flows) flow = std::uniform_real_distribution<double>(-1e8, 3e8)(random);
            long double sum = 0, scale = 0;
            for (std::size_t i = 0; i < flows.size(); ++i) {
                const long double now = flows[i] / std::pow(1.0L + rate, static_cast<long double>(i));
                sum += now, scale += std::abs(now);
            }
            QVERIFY(std::abs(npv(rate, flows) - static_cast<double>(sum)) <= 1e-13 * static_cast<double>(scale));
        }
    }

    void payback()
    {
        QCOMPARE(paybackYears(std::vector<double>{-100, 40, 40, 40}).value(), 2.5);
        QVERIFY(!paybackYears(std::vector<double>{-100, 40, 40}));
        QCOMPARE(paybackYears(std::vector<double>{10, 1}).value(), 0.0);
        // Back under water in year 3: only the last crossing counts.
        QCOMPARE(paybackYears(std::vector<double>{-100, 150, 0, -100, 100}).value(), 3.5);
    }

    void loans()
    {
        for (const YamlNode& point : caseOf("tc-loan").find("points")->items) {
            const YamlNode& in = *point.find("inputs");
            const YamlNode& expected = *point.find("expected");
            const Loan loan{.principal_usd = number(in, "principal"),
                            .annualRate = number(in, "annual_rate"),
                            .months = static_cast<int>(number(in, "months"))};
            QVERIFY(near(monthlyPayment_usd(loan).value(), number(expected, "monthly_payment")));
            QVERIFY(near(totalInterest_usd(loan).value(), number(expected, "total_interest")));
            QVERIFY(near(balanceAfter_usd(loan, loan.months / 2).value(),
                         number(expected, "balance_after_half_the_term")));
            QVERIFY(near(interestIn_usd(loan, 1).value(), number(expected, "first_month_interest")));
            QVERIFY(std::abs(balanceAfter_usd(loan, loan.months).value()) < 1e-6);
        }
        const Loan free{.principal_usd = 1200, .annualRate = 0, .months = 12};
        QCOMPARE(monthlyPayment_usd(free).value(), 100.0);
        QCOMPARE(balanceAfter_usd(free, 3).value(), 900.0);
        QVERIFY(!monthlyPayment_usd({.principal_usd = 1, .annualRate = 0.1, .months = 0}));
        QVERIFY(!balanceAfter_usd(free, 13));
    }

    void depreciation()
    {
        const auto& points = caseOf("tc-depreciation").find("points")->items;
        QVERIFY(near(straightLine_usd(1e6, 5e4, 7), number(*points[0].find("expected"), "yearly_usd")));
        for (const auto& [at, classYears] : {std::pair{std::size_t{1}, 5}, std::pair{std::size_t{2}, 15}}) {
            const auto expected = numbers(*points[at].find("expected"), "yearly_usd");
            const auto computed = macrs_usd(1e6, classYears);
            QCOMPARE(computed.size(), expected.size());
            for (std::size_t i = 0; i < expected.size(); ++i) QVERIFY(near(computed[i], expected[i]));
        }
        for (const int classYears : {3, 5, 7, 10, 15, 20}) {
            double sum = 0;
            for (const double percent : macrsPercent(classYears)) sum += percent;
            QVERIFY2(std::abs(sum - 100) < 1e-9, std::to_string(classYears).c_str());
            QCOMPARE(macrsPercent(classYears).size(), static_cast<std::size_t>(classYears + 1));
        }
        QVERIFY(macrs_usd(1, 4).empty());
    }

    void annuities()
    {
        QVERIFY(near(capitalRecoveryFactor(0.1, 10), 0.16274539488251155, 1e-12));  // 0.1/(1-1.1^-10)
        QVERIFY(near(sinkingFundFactor(0.1, 10), 0.06274539488251155, 1e-12));
        QCOMPARE(capitalRecoveryFactor(0, 4), 0.25);
        QCOMPARE(capitalRecoveryFactor(0.1, 0), 0.0);
        QVERIFY(near(capitalRecoveryFactor(1e-12, 4), 0.25, 1e-9));
    }

    void gpuHour()
    {
        const GpuHourCost cost = gpuHourCost(gpuHourCase());
        for (const auto& [key, node] : caseOf("tc-gpu-hour").find("expected")->entries)
            QVERIFY2(near(quantity(cost, key).value_or(NAN), parseNumber(node.text).value_or(NAN)),
                     key.c_str());
        GpuHourInput none = gpuHourCase();
        none.gpus = 0;
        QVERIFY(!gpuHourCost(none).usd_per_sold_gpu_hour);
        QVERIFY(!setParameter(none, "no such thing", 1));
        QVERIFY(setParameter(none, "compute.life_y", 4));
        QCOMPARE(parameter(none, "compute.life_y").value(), 4.0);
    }

    void tornadoOfTheGpuHour()
    {
        const YamlNode& expected = *caseOf("tc-tornado").find("expected");
        std::vector<ParameterRange> ranges;
        for (const YamlNode& row : expected.find("rows")->items)
            ranges.push_back({row.find("parameter")->text, number(row, "low"), number(row, "high")});
        std::reverse(ranges.begin(), ranges.end());  // the order must come from the swing
        const GpuHourInput base = gpuHourCase();
        const auto result = tornado(ranges, [&](std::string_view name, double value) {
            GpuHourInput moved = base;
            if (!name.empty() && !setParameter(moved, name, value)) return std::optional<double>();
            return gpuHourCost(moved).usd_per_sold_gpu_hour;
        });
        QVERIFY(near(result->base, number(*expected.find("summary"), "base")));
        const auto& order = expected.find("summary")->find("order")->items;
        QCOMPARE(result->rows.size(), order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            const TornadoRow& row = result->rows[i];
            const YamlNode& want = expected.find("rows")->items[i];
            QCOMPARE(row.parameter, order[i].text);
            QVERIFY(near(row.atLow, number(want, "at_low")) && near(row.atHigh, number(want, "at_high")) &&
                    near(row.swing, number(want, "swing"), 1e-8));
        }
    }

    void monteCarloSumOfTerms()
    {
        const std::vector<SumTerm> terms{{1, {DistributionKind::Triangular, 8, 15, 10}},
                                         {1, {DistributionKind::Lognormal, 3.6, 0.12, 0}},
                                         {1, {DistributionKind::Normal, 4, 0.4, 0}},
                                         {2.1, {DistributionKind::Uniform, 0.05, 0.25, 0}}};
        const YamlNode& expected = *caseOf("tc-monte-carlo").find("expected");
        for (const std::uint64_t seed : {1U, 2U, 3U, 77U}) {
            const auto result = monteCarloSum(terms, 20000, seed).value();
            // A fifth of the case's tolerance: even points are that much better than random ones.
            QVERIFY(std::abs(result.mean - number(expected, "mean")) < 0.0266);
            QVERIFY(near(result.sd, number(expected, "sd"), 0.006));
            QVERIFY(std::abs(result.p5 - number(expected, "p5")) < 0.07);
            QVERIFY(std::abs(result.p50 - number(expected, "p50")) < 0.07);
            QVERIFY(std::abs(result.p95 - number(expected, "p95")) < 0.07);
        }
        QCOMPARE(monteCarloSum(terms, 1000, 5), monteCarloSum(terms, 1000, 5));
        QVERIFY(monteCarloSum(terms, 1000, 5) != monteCarloSum(terms, 1000, 6));
        QVERIFY(!monteCarloSum(terms, 0));
    }

    void inverseOfTheNormal()
    {
        // Abramowitz and Stegun, table 26.1 and 26.5.
        QVERIFY(std::abs(inverseNormal(0.975) - 1.959963984540054) < 1e-13);
        QVERIFY(std::abs(inverseNormal(0.5)) < 1e-15);
        QVERIFY(std::abs(inverseNormal(1e-6) + 4.753424308822899) < 1e-11);
    }

    void shippedDefaults()
    {
        const CostDefaults& all = defaults();
        QCOMPARE(all.values.discountRate, 0.11);
        QCOMPARE(all.entries.size() + all.leadTimes.size(), std::size_t{347});
        for (const auto& [id, note] : all.notes) {
            QVERIFY2(!note.basis.empty() && !note.sources.empty(), id.c_str());
            QVERIFY2(!note.low || *note.low <= note.value, id.c_str());
            QVERIFY2(!note.high || *note.high >= note.value, id.c_str());
        }
        QCOMPARE(all.find("electricity_tariffs", "us_az")->figure("usd_per_kwh").value(), 0.0811);
        QCOMPARE(all.leadTime(Kind::Ups)->typical_weeks.value(), 32.0);
    }

    void brokenDefaults_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("what");
        QTest::newRow("missing") << QByteArray("economics: 1\ndefaults: []\n")
                                 << QByteArray("no default discount_rate");
        QTest::newRow("range")
            << QByteArray("defaults:\n  - {id: utilisation, value: 70, sources: [a], confidence: estimate}\n")
            << QByteArray("utilisation has no value in range");
        QTest::newRow("word")
            << QByteArray(
                   "defaults:\n  - {id: utilisation, value: much, sources: [a], confidence: estimate}\n")
            << QByteArray("value is much");
        QTest::newRow("unknown")
            << QByteArray("defaults:\n  - {id: luck, value: 1, sources: [a], confidence: estimate}\n")
            << QByteArray("unknown default luck");
        QTest::newRow("source") << QByteArray("pue:\n  - {id: x, sources: [nobody], confidence: estimate}\n")
                                << QByteArray("no source nobody");
        QTest::newRow("kind")
            << QByteArray(
                   "lead_times:\n  - {id: x, kinds: [spaceship], sources: [a], confidence: estimate}\n")
            << QByteArray("unknown kind spaceship");
        QTest::newRow("syntax") << QByteArray("defaults: [\n") << QByteArray("");
    }

    void brokenDefaults()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, what);
        const QTemporaryDir folder;
        std::ofstream(folder.filePath(QStringLiteral("a.yaml")).toStdString()) << text.constData();
        const auto loaded = readCostDefaults(folder.path().toStdString());
        QVERIFY(!loaded.value);
        QVERIFY(std::any_of(loaded.diagnostics.begin(), loaded.diagnostics.end(), [&](const Diagnostic& d) {
            return d.what.find(what.constData()) != std::string::npos;
        }));
        QVERIFY(!readCostDefaults("/no/such/folder").value);
    }

    void capitalByHand()
    {
        const CostResults out = solveCost(smallInput());
        // Compute 2 x 1 M; power 0.2 M and 40 % installation; substation 0.12 MW x 51,600; shell 0.1 MW x 5.499 M; engineering 8.75 %
        // and commissioning 1.25 % of plant and shell; contingency 15 % of all those; land 0.1 MW x 273,000.
        const double plant = 200e3 * 1.4 + 0.12 * 51600, shell = 549900, built = plant + shell;
        const double contingency = 0.15 * 1.1 * built;
        QVERIFY(near(out.capex_usd, 2e6 + 1.1 * built + contingency + 27300));
        QVERIFY(near(line(out.capexBySystem, "substation")->usd, 6192));
        QVERIFY(near(line(out.capexBySystem, "engineering")->usd, 0.0875 * built));
        QVERIFY(near(line(out.capexBySystem, "commissioning")->usd, 0.0125 * built));
        QVERIFY(near(line(out.capexBySystem, "land")->usd, 27300));
        QVERIFY(near(line(out.capexBySystem, "compute")->usd, 2e6));
        QVERIFY(near(line(out.capexBySystem, "compute")->low_usd.value(), 1.8e6));
        QVERIFY(near(line(out.capexBySystem, "contingency")->usd, contingency));
        double sum = 0;
        for (const MoneyLine& one : out.capexBySystem) sum += one.usd;
        QCOMPARE(sum, out.capex_usd);
        QCOMPARE(out.partsWithoutPrice, 1);
        QVERIFY(out.notes.front().find("acme.mystery") != std::string::npos);
        QVERIFY(!out.bom[2].total_usd);
    }

    void operationByHand()
    {
        const CostResults out = solveCost(smallInput());
        const double kwh = 120 * 0.8 * 8760;
        QVERIFY(near(out.energy_kwh_per_year, kwh));
        QVERIFY(near(line(out.opexByLine, "energy")->usd, kwh * 0.075));
        QVERIFY(near(line(out.opexByLine, "staff")->usd, 12350));
        QVERIFY(near(line(out.opexByLine, "insurance")->usd, out.capex_usd * 0.003));
        QVERIFY(near(line(out.opexByLine, "maintenance")->usd, 2e6 * 0.01 + (200e3 + 0.12 * 51600) * 0.025 + 549900 * 0.01));
        QVERIFY(near(out.tco_usd_per_year, out.capital_usd_per_year + out.opex_usd_per_year, 1e-15));
        QVERIFY(near(out.usd_per_accelerator_hour.value(), out.tco_usd_per_year / (8 * 8760 * 0.98 * 0.7)));
        QVERIFY(near(out.carbon_t_per_year.value(), kwh * 369 / 1e6));
        double sum = 0;
        for (const MoneyLine& one : out.tokenCostBuildUp) sum += one.usd;
        QCOMPARE(sum, out.usd_per_million_tokens.value());
        QVERIFY(near(sum, out.tco_usd_per_year / (10000.0 * 8760 * 3600 * 0.98 * 0.7 / 1e6), 1e-12));
    }

    /// What a layout says of the site comes before the defaults; a substation that is drawn is bought once.
    void whatIsNotDrawn()
    {
        CostInput input = smallInput();
        input.substationDrawn = true;
        QVERIFY(line(solveCost(input).capexBySystem, "substation") == nullptr);
        input.facility_kw.reset();
        input.substationDrawn = false;
        QVERIFY(near(line(solveCost(input).capexBySystem, "substation")->usd, 0.1 * 51600));
        Settings settings;
        PowerResults power;
        power.it_kw = 100, power.facility_kw = 120;
        const CostResults plain = solveCost(costInput({}, settings, &power, nullptr, nullptr, defaults()));
        for (const char* name : {"substation", "shell", "engineering", "commissioning", "contingency", "land"}) {
            const MoneyLine* one = line(plain.capexBySystem, name);
            QVERIFY2(one->low_usd && one->high_usd && *one->low_usd < one->usd && one->usd < *one->high_usd && !one->source.empty(), name);
        }
        settings.economics.land_usd = 5e5;
        settings.economics.engineering_share = 0.2;
        settings.economics.commissioning_share = 0;
        settings.economics.substation_usd_per_mw = 1e6;
        const CostInput own = costInput({}, settings, &power, nullptr, nullptr, defaults());
        const CostResults out = solveCost(own);
        QCOMPARE(line(out.capexBySystem, "land")->usd, 5e5);
        QCOMPARE(line(out.capexBySystem, "land")->source, std::string("this layout"));
        QVERIFY(!line(out.capexBySystem, "land")->low_usd);
        QVERIFY(near(line(out.capexBySystem, "substation")->usd, 0.12e6));
        QCOMPARE(line(out.capexBySystem, "commissioning")->usd, 0.0);
        settings.economics.land_usd = 0;   // it is owned
        QVERIFY(line(solveCost(costInput({}, settings, &power, nullptr, nullptr, defaults())).capexBySystem, "land") == nullptr);
    }

    /// Rates are those of the file; a spare costs what the piece costs; the maker pays while its warranty runs.
    void sparesByHand()
    {
        const SpareRates rates = spareRates(defaults());
        const auto rate = [&](Kind kind) {
            for (const SpareRate& one : rates)
                if (one.kind == kind) return one.perYear;
            return 0.0;
        };
        QCOMPARE(rate(Kind::Accelerator), 0.061);
        QCOMPARE(rate(Kind::Switch), 0.02);
        QCOMPARE(rate(Kind::Cable), 0.001);   // two ends
        QVERIFY(near(rate(Kind::Transceiver), (0.0044 + 0.0175) / 2));
        QCOMPARE(rate(Kind::Ups), 0.0);       // repaired, by its upkeep

        Catalog catalog;
        catalog.add(std::make_shared<const Part>(Part{.id = "gpu", .kind = Kind::Accelerator}));
        Part nic{.id = "nic", .kind = Kind::Nic};
        nic.price.typical_usd = 1000;
        catalog.add(std::make_shared<const Part>(nic));
        Part rack{.id = "rack", .kind = Kind::SystemRack};
        rack.price.typical_usd = 1e6;
        rack.contents = {{.part = "gpu", .count = 8}, {.part = "nic", .count = 20}};
        catalog.add(std::make_shared<const Part>(rack));
        const double share = spareShare(rack, 1e6, catalog, rates);
        QVERIFY(near(share, 0.061 + 20 * 1000 * 0.01 / 1e6));
        QCOMPARE(spareShare(rack, std::nullopt, catalog, rates), 0.0);

        CostInput input = smallInput();
        input.parts.front().spareShare = share;
        const double usd = input.parts.front().count * *input.parts.front().typical_usd * share;
        QVERIFY(near(line(solveCost(input).opexByLine, "spares")->usd, usd * 0.4));   // three of five years under warranty
        input.assumptions.warrantyYears = 0;
        QVERIFY(near(line(solveCost(input).opexByLine, "spares")->usd, usd));
        input.assumptions.warrantyYears = 9;
        QCOMPARE(line(solveCost(input).opexByLine, "spares")->usd, 0.0);
        double sum = 0;
        const CostResults out = solveCost(input);
        for (const MoneyLine& one : out.opexByLine) sum += one.usd;
        QCOMPARE(sum, out.opex_usd_per_year);
    }

    void buildUpWithoutTokensIsTheTco()
    {
        CostInput input = smallInput();
        input.inputTokens_per_s = input.outputTokens_per_s = std::nullopt;
        const CostResults out = solveCost(input);
        QVERIFY(!out.usd_per_million_tokens);
        double sum = 0;
        for (const MoneyLine& one : out.tokenCostBuildUp) sum += one.usd;
        QVERIFY(near(sum, out.tco_usd_per_year, 1e-12));
    }

    void valueNeedsPrices()
    {
        CostInput input = smallInput();
        QVERIFY(!solveCost(input).npv_usd && !solveCost(input).irr && !solveCost(input).payback_years);
        input.price_usd_per_million_input = 1;
        input.price_usd_per_million_output = 20;
        const CostResults out = solveCost(input);
        const double seconds = 8760.0 * 3600 * 0.98 * 0.7;
        QVERIFY(near(out.revenue_usd_per_year.value(), (8000 * 1.0 + 2000 * 20.0) * seconds / 1e6));
        QCOMPARE(out.cashFlow_usd.size(), std::size_t{6});
        QVERIFY(near(out.cashFlow_usd[0], -out.capex_usd));
        QVERIFY(near(out.cashFlow_usd[1], *out.revenue_usd_per_year - out.opex_usd_per_year));
        // After five years plant has ten of fifteen years left and the shell 34 of 39; computers are worth
        // nothing.
        const double plant = (200e3 * 1.4 + 0.12 * 51600) * 1.1 * 1.15, shell = 549900 * 1.1 * 1.15;
        QVERIFY(near(out.cashFlow_usd[5] - out.cashFlow_usd[4], plant * 10 / 15 + shell * 34 / 39 + 27300, 1e-9));
        QVERIFY(near(out.npv_usd.value(), npv(0.11, out.cashFlow_usd)));
        QVERIFY(std::abs(npv(out.irr.value(), out.cashFlow_usd)) < 1);
        QVERIFY(out.payback_years.value() > 2 && *out.payback_years < 5);
    }

    void replacements()
    {
        CostInput input = smallInput();
        input.price_usd_per_million_output = 20;
        input.assumptions.analysisYears = 12;
        const CostResults out = solveCost(input);
        const double yearly = *out.revenue_usd_per_year - out.opex_usd_per_year;
        QVERIFY(near(out.cashFlow_usd[5], yearly - 2e6, 1e-9));
        QVERIFY(near(out.cashFlow_usd[10], yearly - 2e6, 1e-9));
        QVERIFY(near(out.cashFlow_usd[11], yearly, 1e-9));
    }

    void undrawnPlantIsTakenPerMegawatt()
    {
        CostInput input = smallInput();
        input.powerDrawn = false;
        input.unservedHeat_kw = 50;
        const CostResults out = solveCost(input);
        QVERIFY(near(line(out.capexBySystem, "power, not drawn")->usd, 343e3));
        QVERIFY(near(line(out.capexBySystem, "cooling, not drawn")->usd, 160e3));
    }

    void workloadsSharePools()
    {
        CostInput input = smallInput();
        input.workloads = {{"chat", 2000, 1500}, {"search", 6000, 500}};
        const auto alike = solveCost(input);
        for (const WorkloadCost& one : alike.workloads)
            QVERIFY(near(one.usd_per_million_tokens.value(), alike.usd_per_million_tokens.value(), 1e-12));
        input.prefillAccelerators = 2;
        input.decodeAccelerators = 6;
        const auto apart = solveCost(input);
        // Three quarters of the cost on a fifth of the tokens: an output token costs 12 input tokens.
        QVERIFY(*apart.workloads[0].usd_per_million_tokens > *apart.workloads[1].usd_per_million_tokens);
        const double sum = *apart.workloads[0].usd_per_million_tokens * 3500 +
                           *apart.workloads[1].usd_per_million_tokens * 6500;
        QVERIFY(near(sum / 10000, apart.usd_per_million_tokens.value(), 1e-12));
    }

    /// Accelerators that train take their share of the cost with them; the yearly cost stays.
    void trainingPaysForItself()
    {
        CostInput input = smallInput();
        input.workloads = {{"chat", 2000, 1500}};
        const auto all = solveCost(input);
        input.trainingAccelerators = input.accelerators / 4;
        const auto shared = solveCost(input);
        QVERIFY(near(shared.usd_per_million_tokens.value(), 0.75 * all.usd_per_million_tokens.value(), 1e-12));
        QVERIFY(near(shared.workloads[0].usd_per_million_tokens.value(), 0.75 * all.workloads[0].usd_per_million_tokens.value(), 1e-12));
        QCOMPARE(shared.tco_usd_per_year, all.tco_usd_per_year);
        input.trainingAccelerators = 2 * input.accelerators;
        QCOMPARE(solveCost(input).usd_per_million_tokens.value(), 0.0);
    }

    void morePowerNeverCostsLess()
    {
        CostInput input = smallInput();
        double before = 0;
        for (int kw = 100; kw <= 1000; kw += 100) {
            input.facility_kw = kw * 1.2;
            input.it_kw = kw;
            const double now = solveCost(input).tco_usd_per_year;
            QVERIFY(now > before);
            before = now;
        }
    }

    void emptyFacility()
    {
        CostInput input;
        input.assumptions = defaults().values;
        const CostResults out = solveCost(input);
        QCOMPARE(out.capex_usd, 0.0);
        QVERIFY(!out.usd_per_accelerator_hour && !out.usd_per_million_tokens && !out.npv_usd &&
                !out.carbon_t_per_year);
        QVERIFY(!out.notes.empty());
    }
};

QTEST_APPLESS_MAIN(TestCost)
#include "test_cost.moc"
