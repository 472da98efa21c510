// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/verify/report.h"
#include "solver/verify/tolerance.h"
#include "solver/verify/verify.h"

#include <nlohmann/json.hpp>

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>

using namespace mw;

namespace {

const std::string kCases = std::string(MW_SOURCE_DIR) + "/tests/cases/";

VerifyReport run(const std::string& file, const VerifyOptions& options = {})
{
    const std::vector<std::string> files{file};
    return verify(files, options);
}

class Scratch {
public:
    std::string write(const std::string& text)
    {
        const std::string name = m_folder.path().toStdString() + "/case.yaml";
        std::ofstream(name) << text;
        return name;
    }

private:
    QTemporaryDir m_folder{};
};

YamlNode tree(const std::string& text)
{
    return parseYaml(text, "test").value.value();
}

CaseLeaf leaf(const std::string& key)
{
    CaseLeaf out;
    out.key = key;
    return out;
}

}  // namespace

class TestVerify : public QObject {
    Q_OBJECT
private slots:
    void referenceCases_data();
    void referenceCases();
    void wrongValueFails();
    void missingFile();
    void notACaseFile();
    void malformedCases();
    void unknownKind();
    void missingQuantity();
    void badInputsHaveAReason();
    void badMoneyHasAReason();
    void tolerances();
    void tolerancesOfACaseWin();
    void leavesHavePaths();
    void wordsMatchWhole();
    void servingSet();
    void json();
    void table();
    void percentiles();
};

void TestVerify::referenceCases_data()
{
    QTest::addColumn<std::string>("file");
    QTest::addColumn<std::size_t>("rows");
    QTest::newRow("fabrics") << kCases + "network/fabrics.yaml" << std::size_t{167};
    QTest::newRow("SuperPOD B300") << kCases + "network/superpod_b300.yaml" << std::size_t{60};
    QTest::newRow("placement rules and single points of failure")
        << kCases + "rules/rules.yaml" << std::size_t{63};
    QTest::newRow("cost") << kCases + "cost/tco.yaml" << std::size_t{104};
    QTest::newRow("electrical") << kCases + "power/electrical.yaml" << std::size_t{1664};
    QTest::newRow("power chain") << kCases + "power/power_chain.yaml" << std::size_t{147};
    QTest::newRow("cooling gear") << kCases + "cooling/cooling.yaml" << std::size_t{592};
    QTest::newRow("coolant loops") << kCases + "cooling/hydraulic.yaml" << std::size_t{764};
    QTest::newRow("weather files") << kCases + "cooling/weather.yaml" << std::size_t{128};
    QTest::newRow("plants over a year") << kCases + "cooling/annual.yaml" << std::size_t{176};
}

void TestVerify::referenceCases()
{
    QFETCH(std::string, file);
    QFETCH(std::size_t, rows);
    VerifyOptions options;
    options.weatherFolder = MW_SOURCE_DIR "/resources/weather";
    const VerifyReport report = run(file, options);
    for (const VerifyRow& row : report.rows)
        QVERIFY2(row.ok, (row.id + " " + row.subject + " " + row.quantity + " " + row.reason).c_str());
    QCOMPARE(report.rows.size(), rows);
    QVERIFY(allWithinTolerance(report));
    QCOMPARE(report.engines.size(), std::size_t{1});
    QCOMPARE(report.engines[0].cases, rows);
    QCOMPARE(report.engines[0].passed, rows);
}

void TestVerify::wrongValueFails()
{
    Scratch scratch;
    const auto report =
        run(scratch.write("domain: network\ncases:\n- {id: a, kind: maxflow_generated, source: s, inputs: "
                          "{nodes: 50, arcs: 400, "
                          "seed: 12345, capacity_max: 20, source: 0, sink: 49}, expected: {maxflow: 55}}\n"));
    QCOMPARE(report.rows.size(), std::size_t{1});
    QVERIFY(!report.rows[0].ok);
    QCOMPARE(std::get<double>(report.rows[0].computed), 54.0);
    QCOMPARE(report.rows[0].error.value(), 1.0 / 55.0);
    QCOMPARE(report.rows[0].tolerance.value(), 0.0);
    QVERIFY(!allWithinTolerance(report));
    QVERIFY(!anyUnreadable(report));
}

void TestVerify::missingFile()
{
    const auto report = run("/no/such/file.yaml");
    QVERIFY(report.rows.empty());
    QVERIFY(anyUnreadable(report));
    QVERIFY(!allWithinTolerance(report));
}

void TestVerify::notACaseFile()
{
    Scratch scratch;
    QVERIFY(anyUnreadable(run(scratch.write("millwright: 1\nname: a layout\n"))));
    QVERIFY(anyUnreadable(run(scratch.write("cases: [\n"))));
    QVERIFY(anyUnreadable(run(scratch.write("- 1\n- 2\n"))));
    QVERIFY(anyUnreadable(run(scratch.write("cases: {a: 1}\n"))));
}

void TestVerify::malformedCases()
{
    Scratch scratch;
    const auto report = run(scratch.write(
        "domain: network\ncases:\n- just words\n- {id: a, kind: leaf_spine}\n"
        "- {id: b, kind: leaf_spine, inputs: 7, expected: {}}\n- {id: c, inputs: {}, expected: {}}\n"));
    QCOMPARE(report.rows.size(), std::size_t{4});
    for (const VerifyRow& row : report.rows) {
        QVERIFY(!row.ok);
        QVERIFY(row.reason.find("case.yaml:") != std::string::npos);
        QCOMPARE(row.engine, std::string("network"));
    }
}

void TestVerify::unknownKind()
{
    Scratch scratch;
    const auto report = run(scratch.write(
        "domain: power_chain\ncases:\n- {id: a, kind: perpetual_motion, inputs: {}, expected: {kw: 1}}\n"));
    QCOMPARE(report.rows.size(), std::size_t{1});
    QCOMPARE(report.rows[0].engine, std::string("power"));
    QCOMPARE(report.rows[0].reason,
             std::string("kind 'perpetual_motion' is not taken by the power engine yet"));
    QCOMPARE(report.engines[0].passed, std::size_t{0});
    QVERIFY(!report.engines[0].medianError);
}

void TestVerify::missingQuantity()
{
    Scratch scratch;
    const auto report = run(scratch.write(
        "cases:\n- {id: a, kind: fat_tree_identities, inputs: {k: 4}, expected: {hosts: 16, colour: 3}}\n"));
    QCOMPARE(report.rows.size(), std::size_t{2});
    QVERIFY(report.rows[0].ok);
    QVERIFY(!report.rows[1].ok);
    QCOMPARE(report.rows[1].reason, std::string("the network engine gives no 'colour'"));
}

void TestVerify::badInputsHaveAReason()
{
    Scratch scratch;
    const auto report = run(
        scratch.write("cases:\n- {id: a, kind: fat_tree_identities, inputs: {k: 5}, expected: {hosts: 1}}\n"
                      "- {id: b, kind: leaf_spine, inputs: {leaves: 4}, expected: {ratio: 1.0}}\n"
                      "- {id: c, kind: fat_tree_maxflow, inputs: {k: 4, failed_core: [X1]}, expected: {}}\n"
                      "- {id: d, kind: loan, inputs: {months: 3}, expected: {total_interest: 1.0}}\n"));
    QCOMPARE(report.rows.size(), std::size_t{4});
    for (const VerifyRow& row : report.rows) QVERIFY(!row.ok && !row.reason.empty());
    QVERIFY(report.rows[1].reason.ends_with(": inputs have no number 'spines'"));
}

/// Money that cannot be is told with its place, and all other cases are run.
void TestVerify::badMoneyHasAReason()
{
    Scratch scratch;
    const auto report = run(scratch.write(
        "tolerance: {money_rel: 1.0e-9}\ncases:\n"
        "- {id: empty, kind: npv_irr, inputs: {discount_rate: 0.1, cash_flows: []}, expected: {npv: 1.0}}\n"
        "- {id: rate, kind: npv_irr, inputs: {discount_rate: -1.2, cash_flows: [-100.0, 120.0]}, expected: {npv: 1.0}}\n"
        "- {id: none, kind: npv_irr, inputs: {discount_rate: 0.1, cash_flows: [100.0, 120.0]}, expected: {irr: 0.2}}\n"
        "- {id: many, kind: npv_irr, inputs: {discount_rate: 0.1, cash_flows: [-1600.0, 10000.0, -10000.0]}, expected: {irr: 0.25}}\n"
        "- {id: life, kind: depreciation, inputs: {method: straight_line, capex_usd: 1.0, life_y: -7}, expected: {yearly_usd: 1.0}}\n"
        "- {id: asset, kind: gpu_hour_cost, inputs: {wacc: 0.1, assets: [{name: racks, capex_usd: 9.0, life_y: -5}]}, expected: {capital_usd_y: 1.0}}\n"
        "- {id: wacc, kind: gpu_hour_cost, inputs: {wacc: -1.5, assets: []}, expected: {capital_usd_y: 1.0}}\n"
        "- {id: good, kind: npv_irr, inputs: {discount_rate: 0.1, cash_flows: [-100.0, 110.0]}, expected: {npv: 0.0, irr: 0.1}, tolerance: {npv_abs: 1.0e-9, irr_abs: 1.0e-9}}\n"));
    const std::vector<std::string> says{"cash_flows is empty", "nobody loses more than 100 %", "no rate", "2 rates, each an answer: 0.25 4", "life_y is -7", "life_y of racks is -5", "wacc is -1.5"};
    QCOMPARE(report.rows.size(), says.size() + 2);
    for (std::size_t i = 0; i < says.size(); ++i)
        QVERIFY2(!report.rows[i].ok && report.rows[i].reason.find(says[i]) != std::string::npos, (report.rows[i].id + ": " + report.rows[i].reason).c_str());
    QVERIFY(report.rows[says.size()].ok && report.rows[says.size() + 1].ok);
}

void TestVerify::tolerances()
{
    const YamlNode map = tree("{money_rel: 1.0e-3, irr_abs: 0.5, flow_rel: 0.002, flow_abs_lps: 0.05, hours: "
                              "3, count_exact_for: 'rows, hours_x'}");
    QCOMPARE(toleranceOf(leaf("npv"), false, &map).relative.value(), 1e-3);
    QCOMPARE(toleranceOf(leaf("mirr_8"), false, &map).absolute.value(), 0.5);
    QVERIFY(toleranceOf(leaf("hosts"), true, &map).exact);
    QVERIFY(toleranceOf(leaf("hours_x"), true, &map).exact);
    QCOMPARE(toleranceOf(leaf("hours_db_le"), true, &map).absolute.value(), 3.0);
    QCOMPARE(toleranceOf(leaf("ratio"), false, nullptr).relative.value(), 1e-9);
    const Tolerance flow = toleranceOf(leaf("flow_lps"), false, &map);
    QVERIFY(flow.judge(10, 10.03).ok);  // 0.3 %, but 0.03 l/s
    QVERIFY(flow.judge(10, 10.03).absolute);
    QVERIFY(flow.judge(1000, 1001.5).ok);  // 1.5 l/s, but 0.15 %
    QVERIFY(!flow.judge(1000, 1001.5).absolute);
    QVERIFY(!flow.judge(10, 10.3).ok);
    QVERIFY(toleranceOf(leaf("hosts"), true, nullptr).judge(5, 5).ok);
    QVERIFY(!toleranceOf(leaf("hosts"), true, nullptr).judge(5, 5.0000001).ok);
    QVERIFY(!flow.judge(10, std::nan("")).ok);
    QVERIFY(!toleranceOf(leaf("hosts"), true, nullptr).judge(5, std::nan("")).ok);
}

void TestVerify::tolerancesOfACaseWin()
{
    Scratch scratch;
    const std::string body = "tolerance: {length_m: 1.0}\nconventions: {reach_table: [{kind: any, max_m: "
                             "100}]}\ncases:\n- {id: a, kind: cable_length, "
                             "inputs: {from_xyz_m: [0.0, 0.0, 1.8], to_xyz_m: [0.0, 0.0, 0.9], "
                             "tray_height_m: 2.9, port_height_m: 2.2, "
                             "slack: 0.1}, expected: {length_m: 1.7, kind: any}";
    const auto wide = run(scratch.write(body + "}\n"));
    QVERIFY(wide.rows[0].ok && wide.rows[1].ok);
    QVERIFY(wide.rows[0].absolute);
    QVERIFY(!run(scratch.write(body + ", tolerance: {length_m: 0.1}}\n")).rows[0].ok);
}

void TestVerify::leavesHavePaths()
{
    const auto leaves = leavesOf(caseValue(
        tree("{a: 1, links: [{id: sup, flow_lps: 2.5}, {id: ret, flow_lps: 3}], abc: [1, 2], words: [x, y], "
             "none: null, hours_le: {'20': 5}, yes: true, text: '7'}")));
    QCOMPARE(leaves.size(), std::size_t{12});
    const auto at = [&](const std::string& path) {
        return *std::ranges::find(leaves, path, &CaseLeaf::path);
    };
    QCOMPARE(at("links[ret].flow_lps").subject, std::string("ret"));
    QCOMPARE(at("links[ret].flow_lps").quantity, std::string("links.flow_lps"));
    QCOMPARE(*at("abc[1]").value.number(), 2.0);
    QCOMPARE(at("hours_le.20").key, std::string("hours_le"));
    QVERIFY(at("none").value.isNull());
    QVERIFY(*at("yes").value.flag());
    QVERIFY(at("text").value.text() != nullptr);
    QCOMPARE(toText(at("words").value), std::string("[x, y]"));
}

void TestVerify::wordsMatchWhole()
{
    Scratch scratch;
    const auto report = run(
        scratch.write("domain: rules\ncases:\n- {id: a, kind: single_points_of_failure, inputs: {feeds: [[U, "
                      "P], [P, R]], sources: [U], "
                      "racks: [R]}, expected: {single_points: {R: [P]}, node_disjoint_paths: {R: 1}}}\n"));
    QCOMPARE(report.rows.size(), std::size_t{2});
    QVERIFY(!report.rows[0].ok);
    QCOMPARE(std::get<std::string>(report.rows[0].computed), std::string("[P, U]"));
    QVERIFY(report.rows[1].ok);
}

void TestVerify::servingSet()
{
    Scratch scratch;
    const auto report = run(scratch.write("schema: millwright-throughput/1\ndomain: throughput\ntolerance: "
                                          "{median_pct: 9, p90_pct: 30}\nsources: {C1: paper}\n"
                                          "cases:\n- {id: tc-1, kind: closed, model: m, hw: h, metric: "
                                          "tpot_ms, value: 12.5, src: C1}\n- {id: tc-2}\n"));
    QCOMPARE(report.rows.size(), std::size_t{2});
    QCOMPARE(report.rows[0].source, std::string("paper"));
    QCOMPARE(report.rows[0].reason,
             std::string("the catalogue, the models and the serving constants are not loaded"));
    QVERIFY(report.rows[1].reason.find("metric") != std::string::npos);
    QVERIFY(!allWithinTolerance(report));
}

void TestVerify::json()
{
    const auto report = run(kCases + "network/superpod_b300.yaml");
    const auto parsed = nlohmann::json::parse(toJson(report));
    QCOMPARE(parsed["engines"][0]["engine"].get<std::string>(), std::string("network"));
    for (const char* key : {"cases", "passed", "median_error", "p90_error", "worst_error", "worst_case"})
        QVERIFY(parsed["engines"][0].contains(key));
    QCOMPARE(parsed["cases"].size(), std::size_t{60});
    for (const char* key : {"id", "engine", "quantity", "subject", "expected", "computed", "error",
                            "tolerance", "ok", "source"})
        QVERIFY(parsed["cases"][0].contains(key));
    QCOMPARE(parsed["cases"][0]["expected"].get<double>(), 576.0);
    QVERIFY(parsed["cases"][0]["ok"].get<bool>());
}

void TestVerify::table()
{
    Scratch scratch;
    const auto report =
        run(scratch.write("domain: tco\ncases:\n- {id: odd, kind: nothing, inputs: {}, expected: {}}\n"));
    const std::string text = toTable(report);
    QVERIFY(text.find("cost") != std::string::npos);
    QVERIFY(text.find("odd") != std::string::npos);
    QVERIFY(text.find("not taken by the cost engine yet") != std::string::npos);
}

void TestVerify::percentiles()
{
    QVERIFY(!percentileOf({}, 0.5));
    QCOMPARE(percentileOf({3, 1, 2}, 0.5).value(), 2.0);
    QCOMPARE(percentileOf({0, 10}, 0.9).value(), 9.0);
    QCOMPARE(percentileOf({4}, 0.9).value(), 4.0);
}

QTEST_APPLESS_MAIN(TestVerify)
#include "test_verify.moc"
