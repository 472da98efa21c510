// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/layout_file.h"
#include "solver/loads/loads.h"
#include "solver/pipeline.h"
#include "solver/quantities/figure.h"
#include "solver/rules/rule_book.h"

#include <QByteArray>
#include <QObject>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>

using namespace mw;

namespace {

const std::string kFolder = std::string(MW_SOURCE_DIR) + "/tests/rules";

const SolverData& data()
{
    static const auto loaded = loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"});
    if (!loaded.value) {
        for (const auto& diagnostic : loaded.diagnostics) qWarning("%s", toText(diagnostic).c_str());
        qFatal("the shipped data cannot be read");
    }
    return *loaded.value;
}

/// One layout solved, with the findings of all rules.
struct Checked {
    ResultsPtr results{};
    std::vector<Finding> all{};
    std::string expectedSubject{};
};

RuleContext contextOf(const Results& results, const std::vector<Load>& loads)
{
    return {.facility = *results.facility,
            .layout = *results.layout,
            .catalog = *results.facility->catalog,
            .loads = loads,
            .power = results.power.value.get(),
            .cooling = results.cooling.value.get(),
            .network = results.network.value.get(),
            .throughput = results.throughput.value.get(),
            .cost = results.cost.value.get(),
            .supply = results.supply.value.get(),
            .electrical = results.electrical.value.get(),
            .overTime = results.overTime.value.get(),
            .economics = results.economics.value.get(),
            .redundancy = results.redundancy.value.get(),
            .coolant = results.coolant.value.get(),
            .circuits = results.circuits.value.get(),
            .gridBill = results.gridBill.value.get(),
            .fabric = results.fabric.value.get(),
            .traffic = results.traffic.value.get(),
            .mesh = results.meshFailures.value.get(),
            .trays = results.trays.value.get(),
            .outages = results.outages.value.get()};
}

Checked check(const std::string& path)
{
    const auto loaded = readLayoutFile(path);
    if (!loaded.value) {
        for (const auto& diagnostic : loaded.diagnostics) qWarning("%s", toText(diagnostic).c_str());
        return {};
    }
    const auto catalog = catalogFor(*loaded.value, path, data().catalog);
    for (const auto& diagnostic : catalog.diagnostics) qWarning("%s", toText(diagnostic).c_str());
    if (!catalog.value) return {};
    auto own = std::make_shared<SolverData>(data());
    own->catalog = *catalog.value;
    Checked checked;
    checked.results = solve(std::make_shared<const Layout>(*loaded.value), own);
    const auto loads = designLoads(*checked.results->facility);
    checked.all = checkAll(contextOf(*checked.results, loads));
    for (const auto& [key, node] : loaded.value->settings->extras)
        if (key == "expect_subject") checked.expectedSubject = node.text;
    return checked;
}

std::vector<Finding> of(const std::vector<Finding>& findings, std::string_view rule)
{
    std::vector<Finding> some;
    for (const Finding& finding : findings)
        if (finding.rule == rule) some.push_back(finding);
    return some;
}

std::string list(const std::vector<Finding>& findings)
{
    std::string text;
    for (const Finding& finding : findings) text += "\n  " + finding.rule + ": " + finding.message;
    return text;
}

/// What a sentence tells of what is measured, or of its limit, otherwise than the list beside it: "114.8 kW" beside "115 kW". Empty: nothing.
std::string toldTwice(const Finding& finding)
{
    static const std::regex figure("([0-9][0-9,]*(?:\\.[0-9]+)?) ([^ .,;:()]+)");
    static const std::map<std::string, std::pair<std::string, double>> powers{{"W", {"kW", 1e-3}}, {"kW", {"kW", 1}}, {"MW", {"kW", 1e3}}, {"GW", {"kW", 1e6}}, {"°C", {"C", 1}}};
    const auto plain = [](const std::string& unit, double value) {
        const auto known = powers.find(unit);
        return known == powers.end() ? std::pair(unit == "share" ? "%" : unit, unit == "share" ? 100 * value : value) : std::pair(known->second.first, known->second.second * value);
    };
    const auto& message = finding.message;
    for (auto it = std::sregex_iterator(message.begin(), message.end(), figure); it != std::sregex_iterator(); ++it) {
        std::string number = (*it)[1];
        std::erase(number, ',');
        const auto said = plain((*it)[2], std::stod(number));
        std::string meant;
        bool right = false;
        for (const auto& [value, other] : {std::pair(finding.measured, finding.limit), std::pair(finding.limit, finding.measured)}) {
            if (!value || *value == 0 || plain(finding.unit, 1).first != said.first || std::abs(said.second / plain(finding.unit, *value).second - 1) > 0.01) continue;
            meant = figure::told(*value, finding.unit, other);
            std::string bare = meant, text = it->str();   // what has no commas gets them in the window
            std::erase(bare, ','), std::erase(text, ',');
            right |= bare == text;
        }
        if (!meant.empty() && !right) return it->str() + " beside " + meant + ": " + message;
    }
    return {};
}

/// A context without any result, for rules that a layout cannot make speak.
struct Bare {
    LayoutPtr layout{std::make_shared<const Layout>()};
    FacilityPtr facility{expand(layout, data().catalog)};
    PowerResults power{};
    CoolingResults cooling{};
    NetworkResults network{};
    ThroughputResults throughput{};
    ElectricalResults electrical{};
    PowerOverTime overTime{};
    FabricResults fabric{};
    TrafficResults traffic{};
    PowerRedundancy redundancy{.concurrentlyMaintainable = true};
    MeshFailures mesh{};
    CoolantLoops loops{};
    CoolingFailures coolingFailures{};
    SetPointAdvice advice{};
    DrawnYear year{};
    CoolantStudy coolant{};
    CircuitChecks circuits{};
    GridBill gridBill{};
    [[nodiscard]] std::vector<Finding> findings() const
    {
        CoolantStudy study = coolant;
        study.loops = std::make_shared<const CoolantLoops>(loops), study.failures = std::make_shared<const CoolingFailures>(coolingFailures);
        study.advice = std::make_shared<const SetPointAdvice>(advice), study.year = std::make_shared<const DrawnYear>(year);
        return checkAll({.facility = *facility,
                         .layout = *layout,
                         .catalog = *facility->catalog,
                         .loads = {},
                         .power = &power,
                         .cooling = &cooling,
                         .network = &network,
                         .throughput = &throughput,
                         .electrical = &electrical,
                         .overTime = &overTime,
                         .redundancy = &redundancy,
                         .coolant = &study,
                         .circuits = &circuits,
                         .gridBill = &gridBill,
                         .fabric = &fabric,
                         .traffic = &traffic,
                         .mesh = &mesh});
    }
};

/// Rules that only an engine's own fault or a serving plan sets off: `spoil` makes it.
struct ByHand {
    const char* rule;
    void (*spoil)(Bare&);
};

void issue(Bare& bare, const char* rule)
{
    bare.throughput.issues.push_back({.rule = rule,
                                      .subjects = {"pool"},
                                      .message = "Cannot work.",
                                      .measured = 2,
                                      .limit = 1,
                                      .unit = "GB"});
}

/// A load at the end of a long way.
void load(Bare& bare, double voltage_pu, double drop_pu)
{
    auto facility = std::make_shared<Facility>(*bare.facility);
    facility->instances.push_back({.path = "rack", .part = data().catalog->find("nvidia.dgx-h100"), .component = std::make_shared<const Component>()});
    bare.facility = facility;
    bare.electrical.solved = bare.electrical.faultLevelKnown = true;
    bare.electrical.nodes.push_back({.instance = 0, .nominal_v = 415, .voltage_pu = voltage_pu, .drop_pu = drop_pu, .load = true});
}

/// Something that stands in a coolant loop.
LoopPart& loopPart(Bare& bare)
{
    load(bare, 1, 0);
    bare.loops.loops.push_back({.speed = 0.8});
    return bare.loops.parts.emplace_back(LoopPart{.instance = 0, .taker = true, .flow_l_min = 100, .need_l_min = 100, .rated_l_min = 100});
}

void unresolved(Bare& bare, const char* rule)
{
    auto facility = std::make_shared<Facility>(*bare.facility);
    facility->unresolved = {{.rule = rule, .subjects = {"x"}, .message = "Not resolved"}};
    bare.facility = facility;
}

/// A cable between two servers.
void cable(Bare& bare)
{
    auto facility = std::make_shared<Facility>(*bare.facility);
    for (const char* name : {"a", "b"})
        facility->instances.push_back({.path = name, .part = data().catalog->find("nvidia.dgx-h100"), .component = std::make_shared<const Component>()});
    facility->links.edit().push_back({.index = 0, .from = 0, .to = 1, .link = std::make_shared<const Link>()});
    bare.facility = facility;
}

constexpr ByHand kByHand[]{
    {"network.hot-link",
     [](Bare& b) {
         cable(b);
         b.traffic.hot = {{.link = 0, .ab_gbps = 600, .load = 1.5}};
     }},
    {"network.growth",
     [](Bare& b) {
         auto full = std::make_shared<FabricStructure>();
         full->growth.freePorts = {0};
         full->growth.portsPerHost = 8;
         full->binds = 1;
         b.fabric.fabrics = {{.name = "compute", .purpose = "compute", .structure = full}};
     }},
    {"power.balance",
     [](Bare& b) {
         b.power.facility_kw = 100;
         b.power.balanceError_kw = 1;
     }},
    {"cooling.balance",
     [](Bare& b) {
         b.cooling.heat_kw = 100;
         b.cooling.balanceError_kw = -1;
     }},
    {"results.note", [](Bare& b) { b.power.notes = {"No efficiency is known."}; }},
    {"power.voltage-drop", [](Bare& b) { load(b, 0.94, 0.06); }},
    {"power.voltage-range", [](Bare& b) { load(b, 0.89, 0.04); }},
    {"power.air-too-warm", [](Bare& b) {
         load(b, 1, 0);
         b.circuits.derated = {{.instance = 0, .at = {45, 0}, .rule = {.lawless = true}}};
     }},
    {"power.phase-overload", [](Bare& b) {
         load(b, 1, 0);
         b.circuits.phases = {{.instance = 0, .current_a = {40, 50, 30}, .rating_a = 48}};
     }},
    {"power.phase-unbalance", [](Bare& b) {
         load(b, 1, 0);
         b.circuits.phases = {{.instance = 0, .current_a = {40, 10, 10}, .neutral_a = 30, .unbalance = 1, .rating_a = 48}};
     }},
    {"power.busbar-overload", [](Bare& b) {
         load(b, 1, 0);
         b.circuits.bars = {{.rack = 0, .volts = 50, .bar = {.barMost_a = 1500, .lowest_v = 49.9, .solved = true}, .rating_a = 1400}};
     }},
    {"power.busbar-drop", [](Bare& b) {
         load(b, 1, 0);
         b.circuits.bars = {{.rack = 0, .volts = 50, .bar = {.barMost_a = 1300, .lowest_v = 47, .solved = true}}};
     }},
    {"power.power-factor", [](Bare& b) { b.gridBill.powerFactor = 0.9, b.gridBill.leastPowerFactor = 0.95; }},
    {"power.battery-short", [](Bare& b) {
         b.overTime.outage.points = {{.t_s = 10, .generator_kw = 100}};
         load(b, 1, 0);   // something that the finding can name
         b.overTime.outage.batteries = {{.instance = 0, .needed_s = 30, .empty_s = 20}};
     }},
    {"power.generators-short", [](Bare& b) {
         b.overTime.outage.points = {{.t_s = 10, .generator_kw = 100}};
         b.overTime.outage.short_kw = 50;
     }},
    {"power.cap-pays", [](Bare& b) {
         b.power.utilizationOfGrid = 0.95;
         b.overTime.caps = {{.pool = "p", .limit_w = 700, .best = {{.cap_w = 500, .rate = 0.95}, 1.1}, .bestSaves_kw = 100}};
     }},
    {"power.sides-differ", [](Bare& b) {
         load(b, 1, 0);
         b.redundancy.loads = {{.loads = {0}, .load_kw = 10, .symmetric = false, .differsIn = "ups"}};
     }},
    {"power.not-maintainable", [](Bare& b) {
         load(b, 1, 0);
         b.redundancy.concurrentlyMaintainable = false;
         b.redundancy.outages = {{.unit = 0, .dropped_kw = 10}};
     }},
    {"power.generators-shared", [](Bare& b) {
         load(b, 1, 0);
         b.redundancy.loads = {{.loads = {0}, .load_kw = 10, .onGeneratorsSinglePoints = {0}}};
     }},
    {"power.reserve-short", [](Bare& b) {
         load(b, 1, 0);
         b.redundancy.systems = {{.drawn = Arrangement::Block, .units = {0}, .failedLoading = 1.2, .worstUnit = 0, .holds = false}};
     }},
    {"power.mesh-overload", [](Bare& b) {
         load(b, 1, 0);
         b.mesh.failures = {{.element = 0, .solved = true, .worstLoading = 1.2, .before = 0.7, .worstElement = 0}};
     }},
    {"power.swing", [](Bare& b) { b.overTime.swing.within = false; }},
    {"cooling.starved", [](Bare& b) { loopPart(b).need_l_min = 120; }},
    {"cooling.pump-curve", [](Bare& b) { loopPart(b).beyondCurve = true; }},
    {"cooling.loop-no-pump", [](Bare& b) { loopPart(b), b.loops.loops[0].noPump = true; }},
    {"cooling.loop-no-sink", [](Bare& b) { loopPart(b), b.loops.loops[0].noSink = true, b.loops.loops[0].heat_kw = 10; }},
    {"cooling.not-redundant", [](Bare& b) {
         load(b, 1, 0);
         b.coolingFailures.failures = {{.loss = CoolingLoss::Cdu, .element = 0, .count = 2, .hot = 4, .short_kw = 300, .first_s = 20}};
     }},
    {"cooling.hours-too-warm", [](Bare& b) { b.year.hours = 8760, b.year.hoursTooWarm = 12; }},
    {"cooling.idle-all-year", [](Bare& b) {
         load(b, 1, 0);
         b.year.hours = 8760, b.year.taps = {{.instance = 0, .store = true}};
     }},
    {"cooling.weather-file", [](Bare& b) { b.coolant.weatherNotes = {"dry bulb missing in 3 lines."}; }},
    {"cooling.climate", [](Bare& b) { b.coolant.climateRefused = "the file has no annual extremes."; }},
    {"cooling.set-point", [](Bare& b) {
         load(b, 1, 0);
         b.advice.rows = {{.first = 0, .now = {.supply_c = 20, .energy_mwh = 100}, .best = {.supply_c = 25, .energy_mwh = 80}, .saving_kwh = 20000}};
     }},
    {"cooling.storage-use", [](Bare& b) {
         load(b, 1, 0);
         auto advice = std::make_shared<StoreAdvice>();
         advice->first = 0, advice->now = {1000, 500, 0}, advice->best = {500, 480, 0};
         b.coolant.stores = advice;
     }},
    {"cooling.reverse-flow", [](Bare& b) {
         load(b, 1, 0);
         auto facility = std::make_shared<Facility>(*b.facility);
         facility->links.edit().push_back({.from = 0, .to = 0, .kind = PortKind::Coolant, .link = std::make_shared<const Link>()});
         b.facility = facility;
         b.loops.pipes = {{.link = 0, .flow_l_min = -20}};
     }},
    {"cooling.loop-unsolved", [](Bare& b) { loopPart(b), b.loops.loops[0].takers = 1, b.loops.loops[0].reason = "it does not settle"; }},
    {"cooling.boiling", [](Bare& b) {
         load(b, 1, 0);
         b.cooling.nodes = {{.instance = 0, .return_c = 110}};
     }},
    {"power.no-voltages", [](Bare& b) { b.electrical.unsolved = {{.carried = 0.5}}; }},
    {"throughput.unpowered", [](Bare& b) { issue(b, "throughput.unpowered"); }},
    {"throughput.uncooled", [](Bare& b) { issue(b, "throughput.uncooled"); }},
    {"throughput.model-incomplete", [](Bare& b) { issue(b, "throughput.model-incomplete"); }},
    {"throughput.model-does-not-fit", [](Bare& b) { issue(b, "throughput.model-does-not-fit"); }},
    {"throughput.precision-unsupported", [](Bare& b) { issue(b, "throughput.precision-unsupported"); }},
    {"throughput.no-kv-path", [](Bare& b) { issue(b, "throughput.no-kv-path"); }},
    {"throughput.no-context-path", [](Bare& b) { issue(b, "throughput.no-context-path"); }},
    {"throughput.context-memory-unknown", [](Bare& b) { issue(b, "throughput.context-memory-unknown"); }},
    {"throughput.crowded-out", [](Bare& b) { issue(b, "throughput.crowded-out"); }},
    {"throughput.sessions-recomputed", [](Bare& b) { issue(b, "throughput.sessions-recomputed"); }},
    {"throughput.tools-busy", [](Bare& b) { issue(b, "throughput.tools-busy"); }},
    {"throughput.no-tools-pool", [](Bare& b) { issue(b, "throughput.no-tools-pool"); }},
    {"throughput.unknown-caller", [](Bare& b) { issue(b, "throughput.unknown-caller"); }},
    {"throughput.gap-too-short", [](Bare& b) { issue(b, "throughput.gap-too-short"); }},
    {"throughput.prompts-without-pool", [](Bare& b) { issue(b, "throughput.prompts-without-pool"); }},
    {"throughput.encoder-unknown", [](Bare& b) { issue(b, "throughput.encoder-unknown"); }},
    {"throughput.rate-not-met", [](Bare& b) { issue(b, "throughput.rate-not-met"); }},
    {"throughput.cap-too-low", [](Bare& b) { issue(b, "throughput.cap-too-low"); }},
    {"throughput.training-unlinked", [](Bare& b) { issue(b, "throughput.training-unlinked"); }},
    {"throughput.pool-without-partner", [](Bare& b) { issue(b, "throughput.pool-without-partner"); }},
    {"throughput.accelerator-figure-missing",
     [](Bare& b) { issue(b, "throughput.accelerator-figure-missing"); }},
    {"throughput.constants-not-fitted", [](Bare& b) { issue(b, "throughput.constants-not-fitted"); }},
    {"throughput.not-checked", [](Bare& b) { issue(b, "throughput.not-checked"); }},
    {"throughput.plan", [](Bare& b) { issue(b, "throughput.something-new"); }},
    // The reader refuses a layout with this; only a layout made by edits could have it.
    {"model.unknown-block", [](Bare& b) { unresolved(b, "model.unknown-block"); }},
    {"model.unresolved", [](Bare& b) { unresolved(b, "model.something-new"); }},
};

const ByHand* byHand(std::string_view rule)
{
    for (const ByHand& one : kByHand)
        if (one.rule == rule) return &one;
    return nullptr;
}

/// The ids under which a catch-all rule reports.
std::string reportedAs(std::string_view rule)
{
    if (rule == "throughput.plan") return "throughput.something-new";
    return rule == "model.unresolved" ? "model.something-new" : std::string(rule);
}

}  // namespace

class TestRules : public QObject {
    Q_OBJECT

private slots:
    void theBook()
    {
        std::set<std::string_view> ids;
        for (const Rule& rule : ruleBook()) {
            QVERIFY2(ids.insert(rule.id).second, std::string(rule.id).c_str());
            QVERIFY(rule.check != nullptr && !rule.title.empty() && !rule.limit.empty() &&
                    !rule.source.empty());
            QVERIFY(rule.id.find('.') != std::string_view::npos);
        }
        QVERIFY(ids.size() >= 40);
        // A folder without a rule is a rule that was renamed.
        for (const auto& entry : std::filesystem::directory_iterator(kFolder))
            if (entry.is_directory())
                QVERIFY2(ids.contains(entry.path().filename().string()), entry.path().c_str());
    }

    void everyRuleBothWays_data()
    {
        QTest::addColumn<QByteArray>("rule");
        for (const Rule& rule : ruleBook())
            if (byHand(rule.id) == nullptr)
                QTest::newRow(std::string(rule.id).c_str())
                    << QByteArray(rule.id.data(), static_cast<int>(rule.id.size()));
    }

    void everyRuleBothWays()
    {
        QFETCH(const QByteArray, rule);
        const std::string folder = kFolder + "/" + rule.toStdString();
        QVERIFY2(std::filesystem::exists(folder + "/bad.yaml"), "no bad.yaml");
        QVERIFY2(std::filesystem::exists(folder + "/good.yaml"), "no good.yaml");

        const Checked bad = check(folder + "/bad.yaml");
        QVERIFY(bad.results);
        const auto found = of(bad.all, rule.toStdString());
        QVERIFY2(!found.empty(), ("bad.yaml gives no such finding, but" + list(bad.all)).c_str());
        static const std::regex oneMany("\\b1 (of [0-9,]+ )?([a-z-]+ ){1,3}(are|have|count|drop|overload|state)\\b");   // "1 of 4 single failures drop"
        for (const Finding& finding : bad.all) {
            QVERIFY2(!std::regex_search(finding.message, oneMany), finding.message.c_str());
            QVERIFY2(toldTwice(finding).empty(), toldTwice(finding).c_str());
        }
        const Rule* known = findRule(rule.toStdString());
        bool there = false;
        for (const Finding& finding : found) {
            there |= std::find(finding.subjects.begin(), finding.subjects.end(), bad.expectedSubject) !=
                     finding.subjects.end();
            QCOMPARE(finding.severity, known->severity);
            QVERIFY(finding.message.ends_with('.') && finding.message.size() > 20);
            QVERIFY2(!finding.measured || !finding.unit.empty(), finding.message.c_str());
        }
        QVERIFY2(there,
                 ("expected " + bad.expectedSubject + " in" + found.front().subjects.front() + list(found))
                     .c_str());

        const Checked good = check(folder + "/good.yaml");
        QVERIFY(good.results);
        auto none = of(good.all, rule.toStdString());
        // One finding a quantity, and no small layout computes them all: only the one that bad.yaml lacks
        // counts.
        if (rule == "results.not-computed")
            std::erase_if(none, [&](const Finding& finding) {
                return finding.subjects.front() != bad.expectedSubject;
            });
        QVERIFY2(none.empty(), ("good.yaml still gives" + list(none)).c_str());
    }

    void rulesByHand_data()
    {
        QTest::addColumn<int>("at");
        for (int i = 0; i < static_cast<int>(std::size(kByHand)); ++i) QTest::newRow(kByHand[i].rule) << i;
    }

    void rulesByHand()
    {
        QFETCH(const int, at);
        const ByHand& one = kByHand[at];
        QVERIFY(findRule(one.rule) != nullptr);
        Bare bare;
        QVERIFY(of(bare.findings(), reportedAs(one.rule)).empty());
        one.spoil(bare);
        QCOMPARE(of(bare.findings(), reportedAs(one.rule)).size(), std::size_t{1});
        for (const Finding& finding : bare.findings()) QVERIFY2(toldTwice(finding).empty(), toldTwice(finding).c_str());
    }

    /// Where figure and limit would be rounded to the same, both are told with more digits.
    void justOverTheLimitReadsSo()
    {
        Bare bare;
        load(bare, 0.95, 0.0501);
        const auto found = of(bare.findings(), "power.voltage-drop");
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY2(found.front().message.starts_with("The voltage falls by 5.01 %"), found.front().message.c_str());
        QCOMPARE(figure::told(100.4, "kW", 100), std::string("100.4 kW"));
        QCOMPARE(figure::told(100, "kW", 100.4), std::string("100.0 kW"));
        QCOMPARE(figure::told(2500.2, "kW", 2500), std::string("2.5002 MW"));
        QCOMPARE(figure::told(100.4, "kW", 50), std::string("100 kW"));
        QCOMPARE(figure::told(1.0666, "m", 1.067), std::string("1.0666 m"));
        QCOMPARE(figure::told(100, "kW", 100 + 1e-12), std::string("100.000000 kW"));   // and no further
    }

    void anExampleTellsAFigureOnce()
    {
        const Checked hall = check(std::string(MW_SOURCE_DIR) + "/resources/examples/mixed-inference-hall.yaml");
        QVERIFY(hall.results && !hall.all.empty());
        for (const Finding& finding : hall.all) QVERIFY2(toldTwice(finding).empty(), toldTwice(finding).c_str());
    }

    /// One of several fails, two of them fail.
    void verbsAgreeWithTheirNumber()
    {
        for (const int failed : {1, 2}) {
            Bare bare;
            bare.power.contingencies = 4;
            bare.power.contingenciesFailed = failed;
            const auto found = of(bare.findings(), "power.contingency");
            QCOMPARE(found.size(), std::size_t{1});
            QVERIFY2(found.front().message.starts_with(failed == 1 ? "1 of 4 elements that carry power drops load or overloads something when it fails:" : "2 of 4 elements that carry power drop load or overload something when they fail; the worst is"),
                     found.front().message.c_str());
        }
    }

    void findingsAreSortedAndStable()
    {
        const Checked one = check(kFolder + "/power.overloaded/bad.yaml");
        const Checked two = check(kFolder + "/power.overloaded/bad.yaml");
        QVERIFY(one.all == two.all);
        QVERIFY(std::is_sorted(one.all.begin(), one.all.end(), [](const Finding& a, const Finding& b) {
            return std::tie(a.severity, a.rule, a.subjects) < std::tie(b.severity, b.rule, b.subjects);
        }));
    }

    void quickIsAPartOfAll()
    {
        const Checked one = check(kFolder + "/placement.overlap/bad.yaml");
        const auto loads = designLoads(*one.results->facility);
        const auto quick = checkQuick(contextOf(*one.results, loads));
        QVERIFY(!of(quick, "placement.overlap").empty());
        for (const Finding& finding : quick)
            QVERIFY2(std::find(one.all.begin(), one.all.end(), finding) != one.all.end(),
                     finding.message.c_str());
    }

    void waivers_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<bool>("covered");
        QTest::newRow("exact") << QByteArray("power.single-feed") << QByteArray("rack-a03") << true;
        QTest::newRow("any subject") << QByteArray("power.single-feed") << QByteArray() << true;
        QTest::newRow("range") << QByteArray("power.single-feed") << QByteArray("rack-a[01-04]") << true;
        QTest::newRow("out of range")
            << QByteArray("power.single-feed") << QByteArray("rack-a[05-09]") << false;
        QTest::newRow("family") << QByteArray("power.*") << QByteArray("rack-*") << true;
        QTest::newRow("all") << QByteArray("*") << QByteArray("*") << true;
        QTest::newRow("other rule") << QByteArray("power.unfed") << QByteArray("rack-a03") << false;
        QTest::newRow("part of a name") << QByteArray("power.single") << QByteArray() << false;
        QTest::newRow("star in the middle") << QByteArray("p*feed") << QByteArray("*a03") << true;
        QTest::newRow("star too long") << QByteArray("power.single-feed*x") << QByteArray() << false;
    }

    void waivers()
    {
        QFETCH(const QByteArray, rule);
        QFETCH(const QByteArray, subject);
        QFETCH(const bool, covered);
        Waiver waiver{.rule = rule.toStdString()};
        if (!subject.isEmpty()) waiver.subjects = {subject.toStdString()};
        const Finding finding{.rule = "power.single-feed", .subjects = {"rack-a03", "pdu"}};
        QCOMPARE(covers(waiver, finding), covered);
    }

    /// Of a door in the east wall: the quarter of a disc that its leaf sweeps south of the hinge.
    void aDoorMustOpen()
    {
        const auto found = of(check(kFolder + "/placement.door/swing.yaml").all, "placement.door");
        QVERIFY2(found.size() == 1, list(found).c_str());
        QVERIFY2(found.front().message.starts_with("rack-1 stands in the swing of \"D2\" in hall: its leaf is "), list(found).c_str());
    }

    void aWaivedFindingStays()
    {
        const std::string path = kFolder + "/placement.overlap/bad.yaml";
        auto layout = std::make_shared<Layout>(*readLayoutFile(path).value);
        layout->waivers.add(
            {.id = "w", .rule = "placement.overlap", .subjects = {"rack-*"}, .reason = "moves on Monday"});
        const auto catalog = catalogFor(*layout, path, data().catalog);
        auto own = std::make_shared<SolverData>(data());
        own->catalog = *catalog.value;
        const auto results = solve(layout, own);
        const auto found = of(*results->findings.value, "placement.overlap");
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().waived, std::string("moves on Monday"));
    }

    void aWaiverEndsAfterItsLastDay()
    {
        Layout layout;
        layout.waivers.add({.id = "w", .rule = "placement.overlap", .reason = "moves on Monday", .until = "2026-11-30"});
        const std::vector<Finding> bare{{.rule = "placement.overlap", .subjects = {"rack-1"}, .message = "Two racks overlap."}};
        QCOMPARE(finished(bare, layout, "2026-11-30").front().waived, std::string("moves on Monday"));
        const Finding after = finished(bare, layout, "2026-12-01").front();
        QVERIFY(after.waived.empty());
        QCOMPARE(after.message, std::string("Two racks overlap. Its waiver ended on 2026-11-30 (moves on Monday)."));
        // Another that still holds is enough.
        layout.waivers.add({.id = "v", .rule = "placement.*", .reason = "known"});
        const Finding known = finished(bare, layout, "2026-12-01").front();
        QCOMPARE(known.waived, std::string("known"));
        QCOMPARE(known.message, bare.front().message);
        QCOMPARE(isoToday().size(), std::size_t{10});
    }

    /// docs/rules.md is written from the book; MW_UPDATE_GOLDEN=1 writes it anew.
    void theDocumentListsTheBook()
    {
        std::string text =
            "# Rules\n\nThe rule book of Millwright: what `millwright-cli validate` and the findings panel "
            "check. "
            "Written from\n`solver/rules` by `test_rules` (`MW_UPDATE_GOLDEN=1`); do not edit by hand. Quick "
            "rules run on every edit, slow ones once all\nresults are there.\n";
        std::string family;
        for (const Rule& rule : ruleBook()) {
            const std::string now(rule.id.substr(0, rule.id.find('.')));
            if (now != family)
                text +=
                    "\n## " + now +
                    "\n\n| rule | severity | runs | finds | limit | source |\n|---|---|---|---|---|---|\n";
            family = now;
            text += "| `" + std::string(rule.id) + "` | " + std::string(toText(rule.severity)) + " | " +
                    (rule.lane == Lane::Quick ? "quick" : "slow") + " | " + std::string(rule.title) + " | " +
                    std::string(rule.limit) + " | " + std::string(rule.source) + " |\n";
        }
        const std::string path = std::string(MW_SOURCE_DIR) + "/docs/rules.md";
        if (qEnvironmentVariableIsSet("MW_UPDATE_GOLDEN")) std::ofstream(path) << text;
        std::ifstream file(path);
        const std::string there((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        QVERIFY2(there == text, "docs/rules.md does not match the rule book; run with MW_UPDATE_GOLDEN=1");
    }
};

QTEST_APPLESS_MAIN(TestRules)
#include "test_rules.moc"
