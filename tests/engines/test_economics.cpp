// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The economics model as a flat function, its draws, break-even and what a unit brings.
#include "solver/cost/monte_carlo.h"
#include "solver/cost/solve.h"
#include "solver/economics/agents_served.h"
#include "solver/economics/break_even.h"
#include "solver/economics/sobol.h"
#include "solver/economics/uncertainty.h"
#include "solver/economics/unit_economics.h"

#include <QObject>
#include <QTest>

#include <boost/random/sobol.hpp>

#include <chrono>
#include <cmath>
#include <random>
#include <set>

using namespace mw;

namespace {

const CostDefaults& defaults()
{
    static const auto loaded = readCostDefaults(std::string(MW_SOURCE_DIR) + "/resources/economics");
    if (!loaded.value) {
        for (const auto& diagnostic : loaded.diagnostics) qWarning("%s", toText(diagnostic).c_str());
        qFatal("economics folder is broken");
    }
    return **loaded.value;
}

bool near(double a, double b, double relative = 1e-12)
{
    return std::abs(a - b) <= relative * std::max({1e-300, std::abs(a), std::abs(b)});
}

PricedPart part(std::string id, CostSystem system, double count, double usd)
{
    return {.part = std::move(id), .name = {}, .vendor = {}, .system = system, .count = count, .low_usd = 0.8 * usd, .typical_usd = usd, .high_usd = 1.5 * usd,
            .confidence = {}, .basis = {}, .sources = {}, .spareShare = system == CostSystem::Compute ? 0.06 : 0};
}

/// A hall of 2 MW with something of every system, sold at a price.
CostInput hall()
{
    CostInput input;
    input.assumptions = defaults().values;
    input.parts = {part("acme.rack", CostSystem::Compute, 16, 3e6), part("acme.host", CostSystem::Compute, 4, 2e5), part("acme.switch", CostSystem::Network, 20, 4e4),
                   part("acme.disk", CostSystem::Storage, 8, 5e4),  part("acme.ups", CostSystem::Power, 4, 3e5),    part("acme.cdu", CostSystem::Cooling, 3, 1.2e5),
                   part("acme.frame", CostSystem::Racks, 10, 2e3),  part("acme.cable", CostSystem::Cables, 500, 300)};
    input.accelerators = 1152;
    input.it_kw = 2000;
    input.facility_kw = 2400;
    input.powerDrawn = true;
    input.heat_kw = 2050;
    input.unservedHeat_kw = 300;
    input.pueAnnual = 1.16;
    input.wue_l_per_kwh = 0.4;
    input.inputTokens_per_s = 900e3;
    input.outputTokens_per_s = 300e3;
    input.cachedTokens_per_s = 1.5e6;
    input.price_usd_per_million_input = 0.4;
    input.price_usd_per_million_output = 1.6;
    input.price_usd_per_million_cached = 0.05;
    return input;
}

void same(const CostInput& input, const CostModel& model, std::span<const Setting> set = {})
{
    const CostResults all = solveCost(input);
    for (const auto which : {CostQuantity::Capital, CostQuantity::TcoPerYear, CostQuantity::UsdPerMillionTokens, CostQuantity::UsdPerAcceleratorHour, CostQuantity::Npv}) {
        const auto expected = quantity(all, which), computed = evaluate(model, which, set);
        QCOMPARE(computed.has_value(), expected.has_value());
        if (!expected) continue;
        // A net present value is a difference of large sums: its rounding is theirs.
        const double scale = which == CostQuantity::Npv ? std::max(std::abs(*expected), all.capex_usd) : std::abs(*expected);
        QVERIFY2(std::abs(*computed - *expected) <= 1e-12 * scale, qPrintable(QStringLiteral("%1: %2 instead of %3").arg(int(which)).arg(*computed, 0, 'g', 17).arg(*expected, 0, 'g', 17)));
    }
}

/// Any hall: each input somewhere in its thinkable range.
CostInput anyHall(std::mt19937& random)
{
    const auto between = [&](double low, double high) { return std::uniform_real_distribution<double>(low, high)(random); };
    CostInput input = hall();
    CostAssumptions& a = input.assumptions;
    a.discountRate = random() % 8 == 0 ? 0 : between(0, 0.3);
    a.analysisYears = between(1, 25);
    a.utilisation = between(0.1, 1), a.availability = between(0.8, 1), a.itLoadFactor = between(0.3, 1);
    a.lifeCompute_years = between(2, 8), a.lifeNetwork_years = between(3, 9), a.lifeStorage_years = between(3, 9);
    a.lifePlant_years = between(10, 20), a.lifeShell_years = between(20, 40);
    a.residualShare = between(0, 0.4), a.propertyTaxShare = between(0, 0.02), a.insuranceShare = between(0, 0.01);
    a.land_usd = between(0, 1e7), a.land_usd_per_mw = between(0, 1e6), a.substation_usd_per_mw = between(0, 1e5), a.warrantyYears = between(0, 9), a.demand_usd_per_kw_month = between(0, 20), a.energy_usd_per_kwh = between(0.01, 0.3);
    a.software_usd_per_accelerator_year = between(0, 5000);
    for (auto& part : input.parts) *part.typical_usd *= between(0, 3), part.spareShare = random() % 2 == 0 ? 0 : between(0, 0.1);
    if (random() % 4 == 0) input.substationDrawn = true;
    if (random() % 3 == 0) input.wue_l_per_kwh.reset(), input.water_l_per_h = between(0, 5000);
    if (random() % 3 == 0) input.pueAnnual.reset();
    if (random() % 4 == 0) input.powerDrawn = false;
    if (random() % 4 == 0) input.trainingAccelerators = 300;
    if (random() % 4 == 0) input.staff_usd_per_year = between(1e5, 1e7);
    if (random() % 5 == 0) input.outputTokens_per_s = input.inputTokens_per_s = std::nullopt;
    if (random() % 5 == 0) input.price_usd_per_million_input = input.price_usd_per_million_output = std::nullopt;
    if (random() % 3 == 0) input.energy = {.windowShare = 0.2, .window_usd_per_kwh = 0.05, .takeOrPay_kwh = between(0, 4e7), .onSiteShare = between(0, 1), .onSite_usd_per_kwh = 0.06};
    return input;
}

/// Two drivers of the yearly cost that are worth `a` and `b` times their width.
UncertaintyInput twoDrivers(UncertainInput::Shape shape)
{
    UncertaintyInput in;
    in.model = costModel(hall());
    in.main = CostQuantity::TcoPerYear;
    const double staff = in.model.value(Driver::Staff), price = in.model.value(Driver::EnergyPrice);
    in.drivers = {{Driver::Staff, "staff", staff - 1e5, staff, staff + 1e5, shape}, {Driver::EnergyPrice, "energy", 0.9 * price, price, 1.1 * price, shape}};
    return in;
}

double slope(const CostModel& model, Driver driver)
{
    const Setting one{driver, model.value(driver) * 1.5};
    return (*evaluate(model, CostQuantity::TcoPerYear, {&one, 1}) - *evaluate(model, CostQuantity::TcoPerYear)) / (0.5 * model.value(driver));
}

}  // namespace

class TestEconomics : public QObject {
    Q_OBJECT

private slots:
    void modelIsTheCostEngine()
    {
        same(hall(), costModel(hall()));
        std::mt19937 random(7);
        for (int i = 0; i < 400; ++i) {
            const CostInput input = anyHall(random);
            same(input, costModel(input));
            if (QTest::currentTestFailed()) return;
        }
    }

    /// A driver set on the model is the same as the input changed.
    void driversMoveWhatTheyName()
    {
        const CostModel model = costModel(hall());
        for (const auto& [id, note] : defaults().notes) {
            const auto driver = driverOf(id);
            if (!driver) continue;
            CostInput moved = hall();
            double* field = assumption(moved.assumptions, id);
            *field = *field == 0 ? 0.01 : *field * 1.25;
            if (id == "analysis_years") *field = 7;
            const Setting set{*driver, *field};
            same(moved, model, {&set, 1});
        }
        CostInput dear = hall();
        for (auto& part : dear.parts)
            if (part.system == CostSystem::Compute) *part.typical_usd *= 1.7;
        const Setting price{Driver::PriceCompute, 1.7};
        same(dear, model, {&price, 1});
        CostInput fast = hall();
        *fast.inputTokens_per_s *= 2, *fast.outputTokens_per_s *= 2, fast.cachedTokens_per_s *= 2;
        const Setting twice{Driver::Throughput, 2};
        same(fast, model, {&twice, 1});
    }

    void partsMoveByThemselves()
    {
        const std::vector<std::string> own{"acme.rack", "acme.cdu", "acme.nowhere"};
        const CostModel model = costModel(hall(), own);
        same(hall(), model);
        QVERIFY(!partDriver(model, "acme.nowhere"));
        CostInput free = hall();
        free.parts[0].typical_usd = 0;
        const Setting none{*partDriver(model, "acme.rack"), 0};
        same(free, model, {&none, 1});
    }

    void doublingEveryPriceDoublesCapital()
    {
        CostInput input = hall();
        input.assumptions.shell_usd_per_mw *= 2, input.assumptions.cooling_usd_per_mw *= 2, input.assumptions.land_usd = 2e6;
        input.assumptions.substation_usd_per_mw *= 2, input.assumptions.land_usd_per_mw *= 2;
        CostInput before = hall();
        before.assumptions.land_usd = 1e6;
        for (auto& part : input.parts) *part.typical_usd *= 2;
        QVERIFY(near(solveCost(input).capex_usd, 2 * solveCost(before).capex_usd));
    }

    /// Little's law by counting: agents that take turns with gaps, one after the other, keep up just the turns that are served.
    void agentsAtADuty()
    {
        Table<Workload> asked;
        Workload chat;
        chat.id = "chat", chat.output_tokens = 500;
        Workload agent = chat;
        agent.id = "agent", agent.output_tokens = 1000, agent.tool_gap_s = 4;
        asked.add(chat), asked.add(agent);
        WorkloadResult served;
        served.id = "agent", served.requests_per_s = 50, served.ttft_ms = 1000, served.tpot_ms = 15;   // a turn of 1 + 15 s and a gap of 4
        const auto all = agentsServed(asked, std::vector{served});
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].workload, std::string("agent"));
        int turns = 0;   // begun in a second by 1,000 agents that go round in 20 s
        for (int i = 0; i < 1000; ++i) turns += i % 20 == 0;
        QCOMPARE(turns, 50);
        QVERIFY(near(all[0].agents, 1000) && near(all[0].duty, 0.8));
        served.tpot_ms.reset();
        QVERIFY(agentsServed(asked, std::vector{served}).empty());
    }

    void idsAndPaths()
    {
        QCOMPARE(driverOf("economics/utilisation").value(), Driver::Utilisation);
        QCOMPARE(driverOf("site/tariff/energy_usd_per_kwh").value(), Driver::EnergyPrice);
        QCOMPARE(driverOf("economics/lives_years/compute").value(), Driver::LifeCompute);
        QCOMPARE(driverOf("throughput").value(), Driver::Throughput);
        QVERIFY(!driverOf("economics/nothing"));
        QVERIFY(!driverOf("part"));
    }

    /// Against another implementation of the sequence.
    void sobolPoints()
    {
        boost::random::sobol reference(kSobolDimensions);
        const SobolPoints points(kSobolDimensions, 0);
        std::vector<std::array<std::uint32_t, 1000>> mine(kSobolDimensions);
        for (std::size_t d = 0; d < kSobolDimensions; ++d) points.fill(d, 1, mine[d]);   // the other one leaves the first point out
        for (std::size_t i = 0; i < 1000; ++i)
            for (std::size_t d = 0; d < kSobolDimensions; ++d) QCOMPARE(mine[d][i], static_cast<std::uint32_t>(reference() >> 32U));
        // Any place can be jumped to, shifted or not.
        const SobolPoints shifted(3, 42);
        std::array<std::uint32_t, 500> whole{};
        shifted.fill(2, 0, whole);
        std::array<std::uint32_t, 1> one{};
        for (std::uint32_t i = 0; i < 500; ++i) {
            shifted.fill(2, i, one);
            QCOMPARE(one[0], whole[i]);
        }
        // A thousand and twenty-four points lie one in each of as many equal steps.
        std::array<std::uint32_t, 1024> even{};
        std::set<std::uint32_t> steps;
        shifted.fill(1, 0, even);
        for (const auto x : even) steps.insert(x >> 22U);
        QCOMPARE(steps.size(), std::size_t(1024));
    }

    void spreadOfTwo_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<double>("variance");   // of a driver from -1 to 1
        QTest::newRow("uniform") << int(UncertainInput::Shape::Uniform) << 1 / 3.0;
        QTest::newRow("triangular") << int(UncertainInput::Shape::Triangular) << 1 / 6.0;
        QTest::newRow("normal") << int(UncertainInput::Shape::Normal) << 1 / (1.6448536269514722 * 1.6448536269514722);
    }
    /// The yearly cost is linear in staff and energy price: variance and shares have closed forms.
    void spreadOfTwo()
    {
        QFETCH(int, shape);
        QFETCH(double, variance);
        const auto in = twoDrivers(static_cast<UncertainInput::Shape>(shape));
        const double a = slope(in.model, Driver::Staff) * 1e5, b = slope(in.model, Driver::EnergyPrice) * 0.1 * in.model.value(Driver::EnergyPrice);
        const auto out = solveUncertainty(in).value();
        const Spread& spread = out.spreads.front();
        QVERIFY(near(spread.mean, spread.base, 1e-6));
        QVERIFY2(near(spread.sd, std::sqrt((a * a + b * b) * variance), 2e-4), qPrintable(QString::number(spread.sd / std::sqrt((a * a + b * b) * variance), 'g', 10)));
        for (const auto& effect : out.effects) {
            const double part = effect.id == "staff" ? a * a : b * b;
            QVERIFY2(std::abs(effect.share - part / (a * a + b * b)) < 1e-2, qPrintable(QString::number(effect.share)));
            QVERIFY(effect.correlation > 0);
            QVERIFY(near(effect.atHigh - effect.atLow, 2 * (effect.id == "staff" ? a : b), 1e-9));
        }
        std::uint32_t counted = 0;
        for (const auto step : spread.histogram) counted += step;
        QCOMPARE(std::size_t(counted), out.draws);
        QVERIFY(spread.least <= spread.p5 && spread.p5 < spread.p25 && spread.p25 < spread.p50 && spread.p75 < spread.p95 && spread.p95 <= spread.most);
        QVERIFY(near(spread.p50, spread.base, 1e-4));
    }

    /// Two normal drivers with a correlation: the variance of their sum is known.
    void correlatedDrivers()
    {
        for (const double rho : {0.8, -0.5, 1.0}) {
            auto in = twoDrivers(UncertainInput::Shape::Normal);
            in.pairs = {{0, 1, rho}};
            const double a = slope(in.model, Driver::Staff) * 1e5, b = slope(in.model, Driver::EnergyPrice) * 0.1 * in.model.value(Driver::EnergyPrice);
            const double sd = std::sqrt(a * a + b * b + 2 * rho * a * b) / 1.6448536269514722;
            const auto out = solveUncertainty(in).value();
            QVERIFY2(near(out.spreads.front().sd, sd, 1e-3), qPrintable(QString::number(out.spreads.front().sd / sd, 'g', 8)));
        }
    }

    void sameOnAnyProcessors()
    {
        std::vector<EconomicsIssue> issues;
        auto in = uncertaintyInput(hall(), defaults(), {}, nullptr, issues);
        in.draws = 30'001;   // not a multiple of anything
        QVERIFY(issues.empty());
        QVERIFY(in.drivers.size() > 20);
        const auto one = solveUncertainty(in, {}, {}, true), many = solveUncertainty(in);
        QVERIFY(one && one == many);
        in.seed = 2;
        QVERIFY(!(solveUncertainty(in) == one));
    }

    void hundredThousandDraws()
    {
        std::vector<EconomicsIssue> issues;
        const auto in = uncertaintyInput(hall(), defaults(), {}, nullptr, issues);
        const auto start = std::chrono::steady_clock::now();
        const auto out = solveUncertainty(in, {}, {}, true).value();
        const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
        qInfo("%zu drivers, %zu draws: %.1f ms", in.drivers.size(), out.draws, spent.count());
        QCOMPARE(out.spreads.size(), std::size_t(5));
        // A plain loop over the engine itself, with fewer draws, sees the same middle.
        std::mt19937 random(3);
        double sum = 0;
        for (int i = 0; i < 4000; ++i) {
            std::vector<Setting> set;
            for (const auto& d : in.drivers) {
                const double u = std::uniform_real_distribution<double>()(random);
                set.push_back({d.driver, inverse({DistributionKind::Triangular, d.low, d.high, d.typical}, u)});
            }
            sum += *evaluate(in.model, in.main, set);
        }
        QVERIFY2(near(sum / 4000, out.spreads.front().mean, 5 * out.spreads.front().sd / std::sqrt(4000.0) / out.spreads.front().mean), "");
    }

    /// An input that hardly moves the cost has no share of its variance, whatever the dimension of the sequence that moves it most.
    void noShareWithoutASwing()
    {
        std::vector<EconomicsIssue> issues;
        auto in = uncertaintyInput(hall(), defaults(), {}, nullptr, issues);
        const double tokens = in.model.value(Driver::Throughput);
        const auto drivers = in.drivers;
        for (std::size_t place = 0; place <= drivers.size(); ++place) {
            in.drivers = drivers;
            in.drivers.insert(in.drivers.begin() + static_cast<std::ptrdiff_t>(place), {Driver::Throughput, "throughput", 0.7 * tokens, tokens, 1.4 * tokens, UncertainInput::Shape::Lognormal});
            const auto out = solveUncertainty(in).value();
            const double widest = std::abs(out.effects.front().atHigh - out.effects.front().atLow);
            double sum = 0;
            for (const auto& effect : out.effects) {
                sum += effect.share;
                if (std::abs(effect.atHigh - effect.atLow) < 0.02 * widest)
                    QVERIFY2(effect.share < 3e-3, qPrintable(QStringLiteral("%1 of %2, %3").arg(effect.share).arg(effect.id.c_str()).arg(place)));
            }
            QVERIFY2(sum > 0.9 && sum < 1.02, qPrintable(QString::number(sum)));
        }
    }

    void stopped()
    {
        std::stop_source source;
        source.request_stop();
        QVERIFY(!solveUncertainty(twoDrivers(UncertainInput::Shape::Uniform), source.get_token()));
    }

    void statedUncertainty()
    {
        Economics stated;
        const auto say = [&](const char* path, double low, double high, UncertainInput::Shape shape = {}) {
            UncertainInput input;
            input.path = path, input.low = low, input.high = high, input.shape = shape;
            stated.uncertainty.push_back(input);
        };
        say("parts/acme.rack/price_usd", 1e6, 5e6);
        say("economics/utilisation", 0.6, 0.8);
        say("parts/acme.nowhere/price_usd", 1, 2);
        say("site/name", 1, 2);
        say("site/tariff/energy_usd_per_kwh", 0.2, 0.1);
        say("economics/discount_rate", 0, 0.2, UncertainInput::Shape::Lognormal);
        Correlation pair;
        pair.between = {"parts/acme.rack/price_usd", "economics/utilisation"}, pair.value = 0.5;
        stated.correlations.push_back(pair);
        pair.between = {"parts/acme.rack/price_usd"};
        stated.correlations.push_back(pair);
        std::vector<EconomicsIssue> issues;
        const auto in = uncertaintyInput(hall(), defaults(), stated, nullptr, issues);
        QCOMPARE(issues.size(), std::size_t(5));
        QCOMPARE(in.pairs.size(), std::size_t(1));
        for (const auto& issue : issues) QVERIFY(!issue.subject.empty() && !issue.message.empty());
        const auto rack = std::find_if(in.drivers.begin(), in.drivers.end(), [](const auto& d) { return d.id == "parts/acme.rack/price_usd"; });
        QVERIFY(rack != in.drivers.end());
        QCOMPARE(rack->typical, 3e6);
        QVERIFY(solveUncertainty(in));
    }

    /// Correlations that contradict each other are told: a goes with b and c, b against c.
    void impossibleCorrelations()
    {
        Economics stated;
        const auto pair = [&](const char* a, const char* b, double value) {
            Correlation made;
            made.between = {a, b}, made.value = value;
            stated.correlations.push_back(made);
        };
        pair("economics/utilisation", "economics/availability", 0.6);
        pair("economics/utilisation", "economics/discount_rate", 0.6);
        pair("economics/availability", "economics/discount_rate", -0.9);
        std::vector<EconomicsIssue> issues;
        QCOMPARE(uncertaintyInput(hall(), defaults(), stated, nullptr, issues).pairs.size(), std::size_t(2));
        QCOMPARE(issues.size(), std::size_t(1));
    }

    void breakEvenOfPrices()
    {
        CostInput a = hall(), b = hall();
        *b.parts[0].typical_usd *= 2;
        *b.inputTokens_per_s *= 1.5, *b.outputTokens_per_s *= 1.5;
        const auto found = breakEven(a, b, "price_compute", CostQuantity::UsdPerMillionTokens).value();
        QCOMPARE(found.crossings.size(), std::size_t(1));
        // Cost is linear in the price: the crossing by two points of the line.
        const CostModel model = costModel(a);
        const auto at = [&](double price) {
            const Setting set{Driver::PriceCompute, price};
            return *evaluate(model, CostQuantity::UsdPerMillionTokens, {&set, 1});
        };
        const double expected = (found.quantityB - at(0)) / (at(1) - at(0));
        QVERIFY(near(found.crossings[0], expected, 1e-9));
        QVERIFY(near(*found.quantityAt, found.quantityB, 1e-9));
        QVERIFY(!found.inBoth);
    }

    /// The price of energy at which a dear, thrifty hall beats a cheap, thirsty one: it moves in both.
    void breakEvenOfTariffs()
    {
        CostInput thirsty = hall(), thrifty = hall();
        thirsty.it_kw = 4000, thirsty.facility_kw = 5200, thirsty.pueAnnual = 1.3;
        thirsty.assumptions.shell_usd_per_mw /= 2, thirsty.assumptions.staff_usd_per_mw_year /= 2;
        for (auto& part : thirsty.parts) *part.typical_usd *= 0.9;
        const auto found = breakEven(thirsty, thrifty, "site/tariff/energy_usd_per_kwh", CostQuantity::TcoPerYear, {"thirsty", "thrifty"}).value();
        QVERIFY(found.inBoth);
        QCOMPARE(found.crossings.size(), std::size_t(1));
        for (CostInput* input : {&thirsty, &thrifty}) input->assumptions.energy_usd_per_kwh = found.crossings[0];
        QVERIFY(near(solveCost(thirsty).tco_usd_per_year, solveCost(thrifty).tco_usd_per_year, 1e-9));
        QVERIFY(found.says.find("thirsty") != std::string::npos);
    }

    void noBreakEven()
    {
        CostInput cheaper = hall();
        for (auto& part : cheaper.parts) *part.typical_usd /= 2;
        const auto found = breakEven(cheaper, hall(), "economics/utilisation", CostQuantity::UsdPerMillionTokens, {"cheap", "dear"}).value();
        QVERIFY(found.crossings.empty());
        QCOMPARE(QString::fromStdString(found.says), QStringLiteral("No break-even: cheap is cheaper at every economics/utilisation from 0.01 to 1."));
        QVERIFY(!breakEven(cheaper, hall(), "site/name", CostQuantity::TcoPerYear));
        CostInput silent = hall();
        silent.inputTokens_per_s = silent.outputTokens_per_s = std::nullopt;
        QVERIFY(!breakEven(silent, hall(), "throughput", CostQuantity::UsdPerMillionTokens));
    }

    /// Two scenarios that cost the same have no break-even, however often one looks; nor have sums taken in another order.
    void alikeIsNoBreakEven()
    {
        CostInput turned = hall();
        std::ranges::reverse(turned.parts);
        for (const auto input : {"economics/utilisation", "site/tariff/energy_usd_per_kwh"}) {
            const auto found = breakEven(turned, hall(), input, CostQuantity::UsdPerMillionTokens, {"one", "other"}).value();
            QVERIFY(found.alike);
            QVERIFY(found.crossings.empty());
            QVERIFY(found.says.starts_with("one and other cost the same at every "));
        }
        QVERIFY(!breakEven(hall(), turned, "price_compute", CostQuantity::UsdPerMillionTokens)->alike);
    }

    void rootsOnARange()
    {
        QCOMPARE(rootsOf([](double x) { return std::max(0.0, x - 1) + std::min(0.0, x + 1); }, -4, 4).size(), std::size_t(1));
        QCOMPARE(rootsOf([](double x) { return (x - 1) * (x - 2) * (x - 3); }, 0, 4).size(), std::size_t(3));
        QVERIFY(rootsOf([](double) { return 1.0; }, 0, 4).empty());
        const auto roots = rootsOf([](double x) { return std::log10(x) - 1.5; }, 0.01, 1000);
        QCOMPARE(roots.size(), std::size_t(1));
        QVERIFY(near(roots[0], std::pow(10, 1.5), 1e-12));
    }

    /// DeepSeek's inference system in the 24 hours to noon of 28 February 2025 (open-infra-index, day 6): 226.75 nodes of 8 H800 on
    /// average at 2 USD a GPU-hour are 87,072 USD; 608 billion input tokens, 342 of them from the cache, and 168 billion output
    /// tokens would bring 562,027 USD at R1's prices of 0.14, 0.55 and 2.19 USD per million: 545 % of the cost as profit.
    void dayOfALargeService()
    {
        constexpr double kDay_s = 86400;
        CostInput input;
        input.accelerators = 226.75 * 8;
        input.assumptions = defaults().values;
        input.assumptions.utilisation = input.assumptions.availability = 1;
        input.inputTokens_per_s = (608e9 - 342e9) / kDay_s;
        input.cachedTokens_per_s = 342e9 / kDay_s;
        input.outputTokens_per_s = 168e9 / kDay_s;
        input.price_usd_per_million_input = 0.55;
        input.price_usd_per_million_cached = 0.14;
        input.price_usd_per_million_output = 2.19;
        // Rented by the hour: all cost is that of software, say.
        input.assumptions.software_usd_per_accelerator_year = 2 * kHoursPerYear;
        const CostResults cost = solveCost(input);
        QVERIFY(near(cost.tco_usd_per_year / 365, 87'072, 1e-9));
        QVERIFY(near(cost.usd_per_accelerator_hour.value(), 2, 1e-12));
        const UnitEconomics units = unitEconomics(input, cost, {});
        QVERIFY(near(units.revenue_usd_per_year.value() / 365, 562'027, 2e-4));   // token counts are published to the billion
        QVERIFY(std::abs(units.costMargin.value() - 5.45) < 0.01);
        QVERIFY(near(units.millionTokens_per_year / 365, 776e3, 1e-9));
    }

    void tiersAndPeople()
    {
        CostInput input = hall();
        Economics stated;
        const auto tier = [&](const char* id, double share, double in, double cached, double out, std::optional<double> speed) {
            PriceTier made;
            made.id = id, made.share = share, made.usd_per_million_input = in, made.usd_per_million_cached = cached, made.usd_per_million_output = out, made.tokens_per_s = speed;
            stated.price_tiers.push_back(made);
        };
        tier("free", 0.4, 0, 0, 0, 20);
        tier("standard", 0.5, 0.5, 0.05, 2, 40);
        tier("ultra", 0.1, 3, 0.3, 15, 200);
        stated.tokens_per_engineer_year = 1e9;
        // as costInput() makes the means
        input.price_usd_per_million_input = 0.5 * 0.5 + 0.1 * 3, input.price_usd_per_million_output = 0.5 * 2 + 0.1 * 15, input.price_usd_per_million_cached = 0.5 * 0.05 + 0.1 * 0.3;
        const CostResults cost = solveCost(input);
        const UnitEconomics units = unitEconomics(input, cost, stated, 60);
        double sum = 0, tokens = 0;
        for (const auto& row : units.tiers) sum += row.usd_per_year, tokens += row.millionTokens_per_year;
        QVERIFY(near(sum, units.revenue_usd_per_year.value(), 1e-12));
        QVERIFY(near(sum, cost.revenue_usd_per_year.value(), 1e-12));
        QVERIFY(near(tokens, units.millionTokens_per_year, 1e-12));
        QVERIFY(units.tiers[1].served.value() && !units.tiers[2].served.value());
        QVERIFY(near(units.engineers.value(), units.millionTokens_per_year / 1000, 1e-12));
        QVERIFY(near(units.profit_usd_per_mw_year.value() * 2.4, sum - cost.tco_usd_per_year, 1e-12));
        // 2000 kW x 0.8 x 1.16 over 0.98 x 0.7 of the tokens: joules each
        QVERIFY(near(units.energy_j_per_token.value(), 2000e3 * 0.8 * 1.16 / (1.2e6 * 0.98 * 0.7), 1e-12));
        // cost by tokens adds up to all cost
        QVERIFY(near(units.usd_per_million_with_cached.value() * units.millionTokens_per_year, cost.tco_usd_per_year, 1e-12));
    }
};

QTEST_APPLESS_MAIN(TestEconomics)
#include "test_economics.moc"
