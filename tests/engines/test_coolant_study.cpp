// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Coolant loops, failures and set-points as the pipeline gives them; the weather year of a site.
#include "model/edit/move.h"
#include "model/edit/property.h"
#include "model/io/layout_file.h"
#include "solver/cooling/heat_export.h"
#include "solver/export/results_json.h"
#include "solver/pipeline.h"
#include "solver/quantities/explain.h"
#include "solver/quantities/quantity.h"
#include "solver/site_weather.h"

#include <QObject>
#include <QTest>

#include <algorithm>

using namespace mw;

namespace {

SolverDataPtr data()
{
    static const SolverDataPtr loaded = [] {
        auto read = loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"});
        return read.value ? std::make_shared<const SolverData>(std::move(*read.value)) : nullptr;
    }();
    return loaded;
}

LayoutPtr example(const char* name)
{
    auto read = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/" + name + ".yaml");
    return read.value ? std::make_shared<const Layout>(std::move(*read.value)) : nullptr;
}

LayoutPtr with(const LayoutPtr& layout, const edit::Result& delta)
{
    if (!delta) qFatal("refused");
    return std::make_shared<const Layout>(apply(*layout, *delta));
}

}  // namespace

class TestCoolantStudy : public QObject {
    Q_OBJECT
private slots:
    void examplesHaveAStudy_data();
    void examplesHaveAStudy();
    void tariffLeavesLoopsAlone();
    void moveChangesLengths();
    void closedPipeIsAFinding();
    void hoursTooWarmAreAShare();
    void climateWarmsTheYear();
    void climateThatCannotBeTaken();
    void heatToExportByHand();
    void heatToExportOfAnExample();
};

void TestCoolantStudy::examplesHaveAStudy_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"gb200-scalable-unit", "mixed-inference-hall", "dgx-h100-superpod-4su"}) QTest::newRow(name) << QByteArray(name);
}

void TestCoolantStudy::examplesHaveAStudy()
{
    QFETCH(QByteArray, name);
    const auto results = solve(example(name.constData()), data());
    QVERIFY(results->coolant && results->coolant.state == SectionState::Fresh);
    const CoolantStudy& study = *results->coolant.value;
    QVERIFY(std::all_of(study.loops->loops.begin(), study.loops->loops.end(), [](const CoolantLoop& loop) { return loop.solved && loop.starved == 0; }));
    QVERIFY(study.failures->tried > 10 && study.year && study.year->hours == 8760);
    for (const SetPointAdviceRow& row : study.advice->rows) {
        qInfo("%s x%u: %s %.1f C %.0f MWh -> %.1f C x %.2f %.0f MWh, %.0f kWh, %.0f $", results->facility->instances[row.first].path.c_str(), row.count, row.reason.c_str(), row.now.supply_c,
              row.now.energy_mwh, row.best.supply_c, row.best.flowShare, row.best.energy_mwh, row.saving_kwh, row.saving_usd.value_or(-1));
        QVERIFY(!row.reason.empty() || !row.nowWithin || row.saving_kwh >= 0);
    }
    for (const Finding& finding : *results->findings.value)
        if (finding.rule.starts_with("cooling.")) qInfo("%s: %s", finding.rule.c_str(), finding.message.c_str());
    const std::string json = toJson(*results);
    for (const char* key : {"\"coolant\"", "\"pump_speed\"", "\"harmless\"", "\"hours_too_warm\"", "\"set_points\""}) QVERIFY2(json.find(key) != std::string::npos, key);
    int hours = 0;
    for (const YearAir& air : study.year->airs) hours += air.hours;
    QCOMPARE(hours, 8760);
    for (std::size_t m = 0; m < 12; ++m)
        QVERIFY(std::abs(study.year->fans_kwByMonth[m] + study.year->pumps_kwByMonth[m] + study.year->compressors_kwByMonth[m] - study.year->power_kwByMonth[m]) < 1e-6 * study.year->power_kwByMonth[m]);
}

void TestCoolantStudy::tariffLeavesLoopsAlone()
{
    Pipeline pipeline(data());
    const auto layout = example("gb200-scalable-unit");
    const auto before = pipeline.run(1, layout);
    const auto same = pipeline.run(2, layout);
    QVERIFY(same->coolant.value == before->coolant.value);
    const auto dearer = pipeline.run(3, with(layout, edit::setProperty(*layout, *data()->catalog, "site/tariff/energy_usd_per_kwh", 0.5)));
    QVERIFY(dearer->coolant->loops == before->coolant->loops && dearer->coolant->failures == before->coolant->failures);
    QVERIFY(dearer->coolant->advice != before->coolant->advice);
}

void TestCoolantStudy::moveChangesLengths()
{
    Pipeline pipeline(data());
    const auto layout = example("gb200-scalable-unit");
    const auto before = pipeline.run(1, layout);
    const std::string id = "cooler-1";
    const auto moved = pipeline.run(2, with(layout, edit::moveComponents(*layout, *data()->catalog, std::span(&id, 1), -0.6, 0)));   // away from its pump
    QVERIFY(moved->coolant->loops != before->coolant->loops);
    QVERIFY(moved->coolant->loops->loops[1].volume_l > before->coolant->loops->loops[1].volume_l);
}

void TestCoolantStudy::closedPipeIsAFinding()
{
    const auto layout = example("gb200-scalable-unit");
    auto closed = YamlNode{};
    closed.kind = YamlNode::Kind::Scalar, closed.text = "true";
    const auto results = solve(with(layout, edit::setProperty(*layout, *data()->catalog, "links/manifold-n.out-1>rack-1.coolant/closed", closed)), data());
    QCOMPARE(std::count_if(results->findings->begin(), results->findings->end(), [](const Finding& f) { return f.rule == "cooling.starved" && f.subjects.front() == "rack-1"; }), 1);
    const auto rack = results->facility->find("rack-1");
    QVERIFY(rack && instanceQuantity("coolant-need")->read(*results, *rack).value_or(0) > 1);
}

void TestCoolantStudy::hoursTooWarmAreAShare()
{
    const auto results = solve(example("mixed-inference-hall"), data());
    const auto hours = facilityQuantity("hours_too_warm")->read(*results), share = facilityQuantity("output_lost")->read(*results);
    QVERIFY(hours && share);
    QCOMPARE(*share, *hours / 8760);
}

void TestCoolantStudy::climateWarmsTheYear()
{
    SiteWeather weather;
    Site site;
    site.weather = "phoenix";
    const auto plain = weather.of(*data()->weather, site).year;
    QVERIFY(plain && weather.of(*data()->weather, site).year == plain);   // kept
    site.climate.warming_c = 2;
    const SiteYear warm = weather.of(*data()->weather, site);
    QVERIFY(warm.year && warm.refused.empty() && !warm.climate.empty() && warm.key != "phoenix");
    for (std::size_t h = 0; h < plain->hours.size(); h += 97) QVERIFY(std::abs(warm.year->hours[h].t_db_c - plain->hours[h].t_db_c - 2) < 1e-9);
    site.climate.warming_c.reset();
    QVERIFY(weather.of(*data()->weather, site).year == plain);
}

void TestCoolantStudy::climateThatCannotBeTaken()
{
    SiteWeather weather;
    Site site;
    site.weather = "phoenix";
    site.climate.warming_c = 50;   // the reader refuses it; an engine must bear it
    const SiteYear& year = weather.of(*data()->weather, site);
    QVERIFY(year.year && !year.refused.empty() && year.climate.empty());
    site.weather = "nowhere";
    QVERIFY(!weather.of(*data()->weather, site).year);
}

/// 600 kW at 1,000 l/min of water warm it by 8.63 K. A loop 1 K cooler counts with it, one 6 K cooler and one without a solution do not.
void TestCoolantStudy::heatToExportByHand()
{
    const double rise = 600 / (0.998 * 4.18 / 60 * 1000);
    const auto loop = [&](double supply_c, bool solved) {
        return CoolantLoop{.kind = LoopKind::Facility, .solved = solved, .heat_kw = 600, .flow_l_min = 1000, .need_l_min = 1000, .pump_kw = 5, .t_c = supply_c + rise / 2};
    };
    CoolantLoops loops;
    loops.loops = {loop(40, true), loop(34, true), loop(39, true), loop(60, false)};
    loops.loops.push_back(loop(70, true));
    loops.loops.back().kind = LoopKind::Technology;   // racks' own: behind a CDU
    const auto heat = heatExport(loops);
    QVERIFY(heat && heat->loops == (std::vector<std::uint32_t>{0, 2}));
    QVERIFY(std::abs(heat->heat_kw - 2 * 605) < 1e-9 && std::abs(heat->return_c - (39.5 + rise)) < 1e-9);
    loops.loops[0].flow_l_min = 2000;   // more than it needs: half the rise
    QVERIFY(std::abs(temperaturesOf(loops.loops[0])->return_c - (40 + rise / 2)) < 1e-9);
    QVERIFY(!heatExport({}) && !temperaturesOf(loops.loops[3]));
}

/// What comes back to the coolers is what they give to the sky.
void TestCoolantStudy::heatToExportOfAnExample()
{
    const auto results = solve(example("gb200-scalable-unit"), data());
    double coolers_kw = 0;
    for (const char* path : {"cooler-1", "cooler-2", "cooler-3"}) coolers_kw += results->cooling->node(*results->facility->find(path))->heat_kw;
    const auto kw = facilityQuantity("export_kw")->read(*results), c = facilityQuantity("export_c")->read(*results);
    QVERIFY2(kw && std::abs(*kw - coolers_kw) < 0.005 * coolers_kw, qPrintable(QString("%1 %2").arg(kw.value_or(0)).arg(coolers_kw)));
    QVERIFY(c && *c > *results->cooling->plantSupply_c + 5 && *c < 60);
    QVERIFY(explain(*results, *data()->costs, "export_kw") && explain(*results, *data()->costs, "export_c"));
}

QTEST_GUILESS_MAIN(TestCoolantStudy)
#include "test_coolant_study.moc"
