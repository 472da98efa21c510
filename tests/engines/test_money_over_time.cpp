// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Build phases, cash flow, debt, tax and what they are worth: closed forms, published worked cases and what must add up.
#include "solver/cost/solve.h"
#include "solver/cost/wacc.h"
#include "solver/economics/over_time.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <random>

using namespace mw;

namespace {

bool near(double a, double b, double relative = 1e-9)
{
    return std::abs(a - b) <= relative * std::max({1e-300, std::abs(a), std::abs(b)});
}

/// 1,200 USD at once, 600 a year for ten years less 100 to run, worth nothing then.
OverTimeInput plain()
{
    OverTimeInput in;
    in.classes = {{.name = "plant", .capex_usd = 1200, .life_years = 10, .residualShare = 0}};
    in.phases = {{.id = "all", .share = 1, .energised = 0, .build = 0, .ramp_months = 0}};
    in.otherOpex_usd_per_year = 100;
    in.revenue_usd_per_year = 600;
    in.millionTokens_per_year = 50;
    in.acceleratorHours_per_year = 400;
    in.discountRate = 0.1;
    in.years = 10;
    in.equityReturn = 0.1;
    return in;
}

OverTimeInput anyProject(std::mt19937& random)
{
    const auto between = [&](double low, double high) { return std::uniform_real_distribution<double>(low, high)(random); };
    OverTimeInput in;
    in.classes = {{.name = "compute", .capex_usd = between(1e6, 1e8), .life_years = between(2, 7), .residualShare = between(0, 0.3),
                   .method = static_cast<WriteOff>(random() % 3), .paid = AssetClass::Paid::OnEnergising},
                  {.name = "plant", .capex_usd = between(1e6, 1e7), .life_years = 15, .residualShare = 0, .method = static_cast<WriteOff>(random() % 3),
                   .paid = AssetClass::Paid::OverTheBuild},
                  {.name = "land", .capex_usd = between(0, 1e6), .life_years = 0, .residualShare = 0, .method = {}, .paid = AssetClass::Paid::AtTheStart}};
    const double first = between(0.2, 0.8);
    in.phases = {{.id = "1", .share = first, .energised = 12, .build = int(random() % 13), .ramp_months = between(0, 10)},
                 {.id = "2", .share = 1 - first, .energised = 12 + int(random() % 30), .build = int(random() % 12), .ramp_months = between(0, 10)}};
    in.energy_usd_per_year = between(1e5, 1e7), in.otherOpex_usd_per_year = between(1e5, 1e7), in.revenue_usd_per_year = between(1e7, 2e8);
    in.millionTokens_per_year = 1e6, in.acceleratorHours_per_year = 1e7;
    in.discountRate = between(0.02, 0.2), in.years = double(3 + random() % 10);
    in.tokenPriceChange = between(-0.3, 0.1), in.energyPriceChange = between(-0.05, 0.1), in.refreshPriceShare = between(0.5, 1.2);
    in.debtShare = between(0, 0.8), in.debtRate = between(0.01, 0.12), in.debtYears = between(2, 15), in.equityReturn = 0.15, in.taxRate = between(0, 0.35);
    return in;
}

double sum(const std::vector<MoneyFlow>& flows, double MoneyFlow::*member)
{
    double total = 0;
    for (const MoneyFlow& flow : flows) total += flow.*member;
    return total;
}

constexpr double MoneyFlow::*kAll[] = {&MoneyFlow::capital, &MoneyFlow::refresh, &MoneyFlow::residual, &MoneyFlow::revenue, &MoneyFlow::energy, &MoneyFlow::otherOpex,
                                       &MoneyFlow::tax, &MoneyFlow::debtDrawn, &MoneyFlow::interest, &MoneyFlow::principal, &MoneyFlow::depreciation,
                                       &MoneyFlow::project, &MoneyFlow::equity, &MoneyFlow::millionTokens};

}  // namespace

class TestMoneyOverTime : public QObject {
    Q_OBJECT

private slots:
    void closedForms()
    {
        const OverTime out = solveOverTime(plain());
        const double m = std::pow(1.1, 1 / 12.0) - 1, annuity = (1 - std::pow(1.1, -10)) / m;
        QVERIFY(near(out.npv_usd.value(), -1200 + 500 / 12.0 * annuity));
        QVERIFY(near(out.levelised_usd_per_million.value(), (1200 / annuity * 12 + 100) / 50));
        QVERIFY(near(out.levelised_usd_per_hour.value(), (1200 / annuity * 12 + 100) / 400));
        QVERIFY(near(out.payback_years.value(), 1200 / 500.0));
        const double n = -std::log(1 - 1200 * m / (500 / 12.0)) / std::log1p(m);   // months until the annuity is worth 1,200
        QVERIFY(std::abs(out.discountedPayback_years.value() - n / 12) < 0.1 / 12);
        QCOMPARE(out.months.size(), std::size_t(121));
        QCOMPARE(out.years.size(), std::size_t(10));
        QCOMPARE(out.firstTokenMonth, 1);
        // sold at the levelised cost the investment is worth nothing
        OverTimeInput at = plain();
        at.revenue_usd_per_year = *out.levelised_usd_per_million * 50;
        QVERIFY(std::abs(solveOverTime(at).npv_usd.value()) < 1e-8);
        QVERIFY(near(solveOverTime(at).irr.rate.value(), 0.1));
    }

    /// J. H. Lorie and L. J. Savage (1955): an oil pump of -1,600, 10,000, -10,000 a year apart returns 25 % and 400 %.
    void severalRates()
    {
        std::vector<double> flows(25, 0);
        flows[0] = -1600, flows[12] = 10'000, flows[24] = -10'000;
        const RateOfReturn result = rateOfReturn(flows);
        QCOMPARE(result.all.size(), std::size_t(2));
        QVERIFY(near(result.all[0], 0.25) && near(result.all[1], 4.0));
        QVERIFY(!result.rate);
        QVERIFY(result.why.find("2 rates of return, from 25.0 % to 400.0 %") != std::string::npos);
    }
    void noRate()
    {
        QVERIFY(rateOfReturn({-1, -2}).why.starts_with("No month brings more"));
        QVERIFY(rateOfReturn({1, 2}).why.starts_with("No month costs more"));
        QVERIFY(!rateOfReturn({}).rate);
        // 1,000, -3,000, 2,500: no real rate (textbook case of none)
        std::vector<double> flows(25, 0);
        flows[0] = 1000, flows[12] = -3000, flows[24] = 2500;
        QVERIFY(rateOfReturn(flows).all.empty());
        QVERIFY(rateOfReturn(flows).why.find("there is no rate of return") != std::string::npos);
        QVERIFY(near(rateOfReturn({-100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 110}).rate.value(), 0.1));
    }

    /// The case of every textbook: 10,000 over 5 years to 1,000 by double-declining balance: 4,000, 2,400, 1,440, 864, 296.
    void writingOff()
    {
        const std::vector<double> expected{4000, 2400, 1440, 864, 296};
        const auto declining = writeOff_usd(WriteOff::Declining, 10'000, 1000, 5);
        QCOMPARE(declining.size(), expected.size());
        for (std::size_t i = 0; i < 5; ++i) QVERIFY(near(declining[i], expected[i]));
        // To nothing it turns to straight-line in the fourth year: 4,000, 2,400, 1,440, 1,080, 1,080 (MACRS without convention)
        const auto toNothing = writeOff_usd(WriteOff::Declining, 10'000, 0, 5);
        QVERIFY(near(toNothing[3], 1080) && near(toNothing[4], 1080));
        const auto straight = writeOff_usd(WriteOff::StraightLine, 12, 1, 5.5);
        QCOMPARE(straight.size(), std::size_t(6));
        QVERIFY(near(straight[0], 2) && near(straight[5], 1));
        const auto macrs = writeOff_usd(WriteOff::Macrs, 100, 10, 5);
        QVERIFY(near(macrs[0], 20) && near(macrs[1], 32));
        QVERIFY(writeOff_usd(WriteOff::StraightLine, 100, 0, 0).empty());
        for (const auto method : {WriteOff::StraightLine, WriteOff::Declining, WriteOff::Macrs})
            for (const double life : {2.0, 3.3, 5.0, 15.0, 39.0}) {
                double total = 0;
                for (const double year : writeOff_usd(method, 100, method == WriteOff::Macrs ? 0 : 7, life)) {
                    QVERIFY(year >= -1e-12);
                    total += year;
                }
                QVERIFY(near(total, method == WriteOff::Macrs ? 100 : 93, 1e-9));
            }
    }

    void weightedCost()
    {
        Finance finance;
        QVERIFY(!wacc(finance));
        finance.equity_return = 0.12, finance.debt_share = 0.4;
        QVERIFY(!wacc(finance));   // debt at no rate
        finance.debt_rate = 0.06, finance.tax_rate = 0.25;
        QVERIFY(near(wacc(finance).value(), 0.6 * 0.12 + 0.4 * 0.06 * 0.75));
    }

    void whatAddsUp()
    {
        std::mt19937 random(11);
        for (int i = 0; i < 200; ++i) {
            const OverTimeInput in = anyProject(random);
            const OverTime out = solveOverTime(in);
            for (const auto member : kAll) QVERIFY(std::abs(sum(out.months, member) - sum(out.years, member)) <= 1e-9 * 1e9);
            double capex = 0;
            for (const auto& asset : in.classes) capex += asset.capex_usd;
            const bool allBuilt = out.notes.empty();
            if (allBuilt) QVERIFY(near(out.capital_usd, capex, 1e-12));
            // What is bought is written off or fetched again, land apart.
            double land = 0;
            if (allBuilt) land = in.classes[2].capex_usd;
            else for (const auto& phase : in.phases) if (phase.energised < int(out.months.size()) - 1) land += phase.share * in.classes[2].capex_usd;
            const double bought = -sum(out.months, &MoneyFlow::capital) - sum(out.months, &MoneyFlow::refresh) - land;
            QVERIFY2(near(sum(out.months, &MoneyFlow::depreciation) + sum(out.months, &MoneyFlow::residual) - land, bought, 1e-9), qPrintable(QString::number(i)));
            // Debt is worth nothing at its own rate.
            double worth = 0;
            for (std::size_t k = 0; k < out.months.size(); ++k)
                worth += (out.months[k].debtDrawn + out.months[k].interest + out.months[k].principal) * std::pow(1 + in.debtRate / 12, -double(k));
            QVERIFY2(std::abs(worth) < 1e-6 * capex, qPrintable(QString::number(worth)));
            for (const MoneyFlow& month : out.months)
                QVERIFY(near(month.equity, month.capital + month.refresh + month.residual + month.revenue + month.energy + month.otherOpex + month.tax + month.debtDrawn +
                                               month.interest + month.principal, 1e-9) || std::abs(month.equity) < 1);
            QVERIFY(sum(out.months, &MoneyFlow::tax) >= sum(out.months, &MoneyFlow::taxUnlevered) - 1e-6);   // interest is deducted
            if (out.irr.rate) {
                double worthNow = 0, size = 0;
                for (std::size_t k = 0; k < out.months.size(); ++k) {
                    const double flow = out.months[k].project * std::pow(1 + *out.irr.rate, -double(k) / 12);
                    worthNow += flow, size += std::abs(flow);
                }
                QVERIFY(std::abs(worthNow) < 1e-9 * size);
            }
        }
    }

    /// In profit each year, the tax saved is that on interest.
    void taxShield()
    {
        OverTimeInput in = plain();
        in.revenue_usd_per_year = 2000, in.taxRate = 0.25, in.debtShare = 0.5, in.debtRate = 0.08, in.debtYears = 5;
        const OverTime out = solveOverTime(in);
        QVERIFY(near(sum(out.months, &MoneyFlow::tax) - sum(out.months, &MoneyFlow::taxUnlevered), -0.25 * sum(out.months, &MoneyFlow::interest)));
        // a quarter of (2,000 - 100 - 120) each year
        QVERIFY(near(sum(out.months, &MoneyFlow::taxUnlevered), -10 * 0.25 * (2000 - 100 - 120)));
        QVERIFY(out.lowestDebtCover.value() > 1);
        // Losses are carried forward: none is due until they are made up.
        in.revenue_usd_per_year = 150;
        QCOMPARE(sum(solveOverTime(in).months, &MoneyFlow::tax), 0.0);
    }

    void ramps()
    {
        OverTimeInput in = plain();
        in.phases[0].ramp_months = 6;
        const OverTime out = solveOverTime(in);
        // Half of six months is lost.
        QVERIFY(near(sum(out.months, &MoneyFlow::revenue), 600 * (10 - 0.25)));
        QVERIFY(near(out.months[1].revenue, 50 / 12.0));
        QVERIFY(near(out.months[7].revenue, 50));
        QVERIFY(near(sum(out.months, &MoneyFlow::otherOpex), -1000));
    }

    void phasesAndRefresh()
    {
        OverTimeInput in = plain();
        in.classes[0].life_years = 4, in.refreshPriceShare = 0.5;
        in.classes[0].paid = AssetClass::Paid::OverTheBuild;
        in.phases = {{.id = "a", .share = 0.25, .energised = 12, .build = 6, .ramp_months = 0}, {.id = "b", .share = 0.75, .energised = 24, .build = 0, .ramp_months = 0}};
        const OverTime out = solveOverTime(in);
        QCOMPARE(out.firstTokenMonth, 13);
        QCOMPARE(out.months.size(), std::size_t(12 + 120 + 1));
        QVERIFY(near(out.months[7].capital, -50) && near(out.months[12].capital, -50) && out.months[6].capital == 0);
        QVERIFY(near(out.months[24].capital, -900));
        QVERIFY(near(out.months[12 + 48].refresh, -150) && near(out.months[12 + 96].refresh, -150));
        QVERIFY(near(out.months[24 + 48].refresh, -450));
        QVERIFY(near(out.months[13].revenue, 0.25 * 50) && near(out.months[25].revenue, 50));
        // The last of phase a is 2 of 4 years old at the end, that of b 1 year.
        QVERIFY(near(out.months.back().residual, 150 * 0.5 + 450 * 0.75));
    }

    void nothingToWorkOut()
    {
        OverTimeInput in = plain();
        in.years = 0;
        QVERIFY(solveOverTime(in).months.empty() && !solveOverTime(in).notes.empty());
        in = plain();
        in.discountRate = -1.5;
        QVERIFY(solveOverTime(in).months.empty() && !solveOverTime(in).notes.empty());
        in = plain();
        in.phases.clear();
        QVERIFY(!solveOverTime(in).npv_usd);
        in = plain();
        in.revenue_usd_per_year.reset();
        const OverTime out = solveOverTime(in);
        QVERIFY(!out.npv_usd && !out.irr.rate && out.levelised_usd_per_million);
    }

    void phasesAsStated()
    {
        CostInput cost;
        cost.assumptions.buildMonths = 18, cost.assumptions.rampMonths = 6, cost.assumptions.analysisYears = 5;
        std::vector<EconomicsIssue> issues;
        auto in = overTimeInput(cost, {}, issues);
        QCOMPARE(in.phases.size(), std::size_t(1));
        QCOMPARE(in.phases[0].energised, 18);
        QVERIFY(issues.empty());
        Economics stated;
        BuildPhase phase;
        phase.id = "one", phase.share = 0.5, phase.energised_month = 6;
        stated.phases = {phase, phase};
        stated.phases[1].id = "two", stated.phases[1].share = 0.7, stated.phases[1].energised_month = 30;
        in = overTimeInput(cost, stated, issues);
        QCOMPARE(issues.size(), std::size_t(2));   // one is too early, and 120 % is too much
        QVERIFY(issues[0].subject == "economics/phases/one" && issues[1].subject == "economics/phases");
        QVERIFY(near(in.phases[0].share + in.phases[1].share, 1));
        QCOMPARE(in.phases[0].build, 6);
    }

    void energyByTheHour()
    {
        Tariff tariff;
        QVERIFY(energyContract(tariff, {}) == EnergyContract{});
        tariff.time_of_use = {{}, {}};
        tariff.time_of_use[0].months = {6, 7, 8}, tariff.time_of_use[0].fromHour = 16, tariff.time_of_use[0].toHour = 21, tariff.time_of_use[0].usd_per_kwh = 0.30;
        tariff.time_of_use[1].fromHour = 22, tariff.time_of_use[1].toHour = 6, tariff.time_of_use[1].usd_per_kwh = 0.04;
        const auto contract = energyContract(tariff, {});
        const double peak = 92 / 365.0 * 5 / 24, night = 8 / 24.0;
        QVERIFY(near(contract.windowShare, peak + night) && near(contract.window_usd_per_kwh, 0.30 * peak + 0.04 * night));
        QVERIFY(near(energyCost_usd(contract, 1000, 0.10), 1000 * (0.10 * (1 - peak - night) + 0.30 * peak + 0.04 * night)));
        // Summer counts for more where its PUE is higher.
        std::array<double, 12> pue;
        pue.fill(1.2), pue[5] = pue[6] = pue[7] = 1.5;
        QVERIFY(energyContract(tariff, pue).window_usd_per_kwh > contract.window_usd_per_kwh);
        // 40 % made on site at 0.06; of the rest at least 800 kWh are paid for
        const EnergyContract site{.windowShare = 0, .window_usd_per_kwh = 0, .takeOrPay_kwh = 800, .onSiteShare = 0.4, .onSite_usd_per_kwh = 0.06};
        QVERIFY(near(energyCost_usd(site, 1000, 0.1), 800 * 0.1 + 400 * 0.06));
        QVERIFY(near(energyCost_usd(site, 2000, 0.1), 1200 * 0.1 + 800 * 0.06));
    }
};

QTEST_APPLESS_MAIN(TestMoneyOverTime)
#include "test_money_over_time.moc"
