// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Coolant loops, failures and set-points as the pipeline gives them; the weather year of a site.
#include "model/edit/move.h"
#include "model/edit/property.h"
#include "model/io/layout_file.h"
#include "solver/cooling/heat/heat_export.h"
#include "solver/export/results_json.h"
#include "solver/pipeline.h"
#include "solver/quantities/explain.h"
#include "solver/quantities/quantity.h"
#include "solver/site_weather.h"
#include "tests/engines/solved_layouts.h"

#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace mw;
using solved_layouts::data;
using solved_layouts::exampleText;
using solved_layouts::layoutOf;
using solved_layouts::replaced;

namespace {

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

/// Solved once for each text.
ResultsPtr solveText(const std::string& text)
{
    static std::map<std::string, ResultsPtr> known;
    auto& results = known[text];
    if (!results) results = solve(layoutOf(text), data());
    return results;
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
    void notSolvableIsSaid_data();
    void notSolvableIsSaid();
    void gapsOfAWeatherFileAreAFinding();
    void orderOfTheFileChangesNothing();
    void eachFailureIsTold_data();
    void eachFailureIsTold();
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

/// What a user may draw that has no answer: a finding names the place, and the loops beside it run as before.
void TestCoolantStudy::notSolvableIsSaid_data()
{
    QTest::addColumn<std::string>("was");
    QTest::addColumn<std::string>("is");
    QTest::addColumn<std::string>("rule");
    QTest::addColumn<std::string>("place");
    QTest::addColumn<std::string>("unhurt");   // a pump of a loop that has nothing to do with it
    const std::string chillers = "  - {from: \"chiller-[1-2].fws-1\", to: \"pump-2.in-[1-2]\"}\n  - {from: \"pump-2.out-[1-2]\", to: \"fan-wall-[1-2].fws\"}\n";
    const std::string toCdus = "  - {from: \"pump-1.out-[1-2]\", to: \"cdu-[1-2].fws\"";
    const auto rack = [](const char* figures) { return std::string("{id: \"rack-[1-4]\", override: {") + figures + "}, part"; };
    const std::string rackWas = "{id: \"rack-[1-4]\", part";
    QTest::newRow("no pump") << chillers << std::string("  - {from: \"chiller-[1-2].fws-1\", to: \"fan-wall-[1-2].fws\"}\n") << std::string("cooling.loop-no-pump") << std::string("chiller-1")
                             << std::string("pump-1");
    QTest::newRow("no heat sink") << std::string("  - {from: \"cooler-[1-3].fws-1\", to: \"pump-1.in-[1-3]\"}\n") << std::string() << std::string("cooling.loop-no-sink") << std::string("pump-1")
                                  << std::string("pump-2");
    QTest::newRow("a closed valve upstream") << toCdus << toCdus + ", closed: true" << std::string("cooling.closed-valve") << std::string("cdu-1") << std::string("pump-2");
    QTest::newRow("flow against the link") << std::string("  - {from: \"cdu-[1-2].tcs-1\", to: \"manifold-n.in-[1-2]\"}\n") << std::string("  - {from: manifold-n.out-5, to: manifold-s.in-3}\n")
                                           << std::string("cooling.reverse-flow") << std::string("manifold-n") << std::string("pump-2");
    QTest::newRow("a flow below zero asked") << rackWas << rack("coolant_flow_lpm: -5") << std::string("cooling.flow-assumed") << std::string("nvidia.gb200-nvl72") << std::string("pump-2");
    QTest::newRow("no flow asked") << rackWas << rack("coolant_flow_lpm: 0") << std::string("cooling.flow-assumed") << std::string("nvidia.gb200-nvl72") << std::string("pump-2");
    QTest::newRow("coolant over its boiling point") << rackWas << rack("coolant_flow_lpm: 15") << std::string("cooling.boiling") << std::string("rack-1") << std::string("pump-2");
}

void TestCoolantStudy::notSolvableIsSaid()
{
    QFETCH(std::string, was);
    QFETCH(std::string, is);
    QFETCH(std::string, rule);
    QFETCH(std::string, place);
    QFETCH(std::string, unhurt);
    const std::string sound = exampleText("gb200-scalable-unit");
    const auto plain = solveText(sound), spoilt = solveText(replaced(sound, was, is));
    const auto said = [&](const Results& results) {
        return std::count_if(results.findings->begin(), results.findings->end(), [&](const Finding& f) { return f.rule == rule && std::find(f.subjects.begin(), f.subjects.end(), place) != f.subjects.end(); });
    };
    QCOMPARE(said(*plain), 0);
    QVERIFY(said(*spoilt) >= 1);
    const auto flow = [&](const Results& results) { return results.coolant->loops->part(*results.facility->find(unhurt))->flow_l_min; };
    QVERIFY(flow(*plain) > 100 && std::abs(flow(*spoilt) / flow(*plain) - 1) < 1e-3);
    QVERIFY(spoilt->power->it_kw == plain->power->it_kw && spoilt->cooling->pueAnnual);
    QVERIFY(std::abs(spoilt->cooling->balanceError_kw) < 1e-9 * spoilt->cooling->heat_kw);
}

/// An hour without a dry bulb is filled and told with its line; a file without an hour's row is not taken, and the year is said not to be there. The design point stands in both.
void TestCoolantStudy::gapsOfAWeatherFileAreAFinding()
{
    QTemporaryDir folder;
    QFile source(QStringLiteral(MW_SOURCE_DIR "/resources/weather/phoenix.epw"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = source.readAll().split('\n');
    const auto write = [&](const char* name, const QList<QByteArray>& rows) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly)) qFatal("not written");
        file.write(rows.join('\n'));
    };
    auto gap = lines, cut = lines;
    QList<QByteArray> values = gap[1008].split(',');
    values[6] = "99.9";
    gap[1008] = values.join(','), cut.removeAt(1008);
    write("gap.epw", gap), write("cut.epw", cut);
    auto own = std::make_shared<SolverData>(*data());
    own->weather = std::make_shared<const WeatherLibrary>(std::vector{folder.path().toStdString()});
    const auto told = [&](const char* weather, const char* rule, const char* line) {
        const auto results = solve(layoutOf(replaced(exampleText("gb200-scalable-unit"), "weather: phoenix", std::string("weather: ") + weather)), own);
        const bool there = std::any_of(results->findings->begin(), results->findings->end(), [&](const Finding& f) { return f.rule == rule && f.message.find(line) != std::string::npos; });
        return there && results->power->facility_kw > 0 && results->coolant->loops->loops[0].solved;
    };
    QVERIFY(told("gap", "cooling.weather-file", "gap.epw:1009"));
    QVERIFY(told("cut", "cooling.weather-file", "2/11 hour 17 has no row"));
}

/// Coolant links and outdoor plant written from the last to the first.
void TestCoolantStudy::orderOfTheFileChangesNothing()
{
    const auto turned = [](const std::string& text, const std::string& from, const std::string& to) {
        const std::size_t begin = text.find(from), end = text.find(to, begin);
        if (begin == std::string::npos || end == std::string::npos) qFatal("no such part");
        std::string out;
        for (std::size_t at = begin; at < end;) {
            const std::size_t next = text.find('\n', at) + 1;
            out = text.substr(at, next - at) + out, at = next;
        }
        return text.substr(0, begin) + out + text.substr(end);
    };
    const auto a = solveText(exampleText("gb200-scalable-unit"));
    const auto b = solveText(turned(turned(exampleText("gb200-scalable-unit"), "  - {from: \"cdu-[1-2].tcs-1\"", "\n  # Compute fabric"), "  - {id: \"pump-[1-2]\"", "links:"));
    QVERIFY(a->facility->find("pump-1") != b->facility->find("pump-1"));
    QVERIFY(std::abs(*a->cooling->pueAnnual - *b->cooling->pueAnnual) < 1e-5 && a->cooling->freeCoolingHours == b->cooling->freeCoolingHours);   // speeds are found to three digits
    QVERIFY(std::abs(a->cooling->heat_kw / b->cooling->heat_kw - 1) < 1e-9);
    for (const char* path : {"rack-1", "rack-8", "cdu-2", "pump-1", "pump-2", "fan-wall-1"}) {
        const double before = a->coolant->loops->part(*a->facility->find(path))->flow_l_min, now = b->coolant->loops->part(*b->facility->find(path))->flow_l_min;
        QVERIFY2(before > 0 && std::abs(now / before - 1) < 1e-4, path);
    }
    QCOMPARE(a->coolant->failures->tried, b->coolant->failures->tried);
    QCOMPARE(a->coolant->failures->harmless, b->coolant->failures->harmless);
}

/// Plant without a unit to spare: each kind of loss is tried, and told with who gets too warm and when.
void TestCoolantStudy::eachFailureIsTold_data()
{
    QTest::addColumn<std::string>("part");   // in place of the dry coolers
    QTest::addColumn<std::string>("loss");
    QTest::addColumn<std::string>("element");
    const std::string dry = "generic.dry-cooler-800";
    QTest::newRow("CDU") << dry << std::string("CDU") << std::string("cdu-1");
    QTest::newRow("pump") << dry << std::string("pump") << std::string("pump-1");
    QTest::newRow("chiller") << dry << std::string("chiller") << std::string("chiller-1");
    QTest::newRow("dry cooler") << dry << std::string("dry cooler") << std::string("cooler-1");
    QTest::newRow("tower") << std::string("generic.cooling-tower-open") << std::string("cooling tower") << std::string("cooler-1");
    QTest::newRow("fluid cooler") << std::string("generic.cooling-tower-closed") << std::string("cooling tower") << std::string("cooler-1");
    QTest::newRow("fan wall") << dry << std::string("air unit") << std::string("fan-wall-1");
    QTest::newRow("valve") << dry << std::string("main valve") << std::string("chiller-1");
    QTest::newRow("power side") << dry << std::string("power side A") << std::string();
}

void TestCoolantStudy::eachFailureIsTold()
{
    QFETCH(std::string, part);
    QFETCH(std::string, loss);
    QFETCH(std::string, element);
    std::string text = replaced(exampleText("gb200-scalable-unit"), "part: generic.dry-cooler-800, ", "part: " + part + ", override: {capacity_kw: 400}, ");
    text = replaced(text, "part: site.chiller-400, ", "part: site.chiller-400, override: {capacity_kw: 200}, ");
    text = replaced(text, "part: generic.pump-skid, ", "part: generic.pump-skid, override: {spare_pumps: 0}, ");
    text = replaced(text, "part: vertiv.fanwall-fa096, ", "part: vertiv.fanwall-fa096, override: {capacity_kw: 180}, ");
    text = replaced(text, "part: vertiv.xdu1350, ", "part: vertiv.xdu1350, override: {capacity_kw: 600}, ");
    text = replaced(text, "  - {from: \"swb-b.out-[05-06]\", to: \"pump-[1-2].feed-b\"}\n", "");   // pumps on side A alone
    const auto results = solveText(text);
    const auto& failures = results->coolant->failures->failures;
    const auto one = std::find_if(failures.begin(), failures.end(), [&](const CoolingFailure& f) {
        return std::string(toText(f.loss)) == loss && (f.element == kNoInstance ? element.empty() : results->facility->instances[f.element].path == element);
    });
    QVERIFY2(one != failures.end(), loss.c_str());
    QVERIFY(one->hot > 0 && one->short_kw > 0 && one->first_s.value_or(0) > 0 && (one->firstHot != kNoInstance || one->hall >= 0));
    const std::string place = element.empty() ? "site" : element;
    QVERIFY(std::any_of(results->findings->begin(), results->findings->end(), [&](const Finding& f) { return f.rule == "cooling.not-redundant" && f.subjects.front() == place; }));
    const CoolingFailures& sound = *solveText(exampleText("gb200-scalable-unit"))->coolant->failures;   // with its spare units nothing of this hurts
    QVERIFY(sound.failures.empty() && sound.harmless == sound.tried);
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
