// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measurements as the fit sees them, the fit itself, and the page of errors.
#include "solver/throughput/serving/serving.h"
#include "solver/verify/accuracy.h"
#include "solver/verify/calibrate.h"
#include "solver/verify/published_recipes.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace mw;

namespace {

const std::string kConstantsFile = MW_SOURCE_DIR "/resources/throughput/constants.yaml";

SolverDataPtr data()
{
    static const SolverDataPtr loaded = [] {
        auto read = loadSolverData({MW_SOURCE_DIR "/resources"});
        return read.value ? std::make_shared<const SolverData>(std::move(*read.value)) : nullptr;
    }();
    return loaded;
}

YamlNode file(const std::string& cases)
{
    return *parseYaml("schema: millwright-throughput/1\nsources: {A: 'perf-overview.md (v1.2)', B: docker vllm_0.11.1_2025}\ncases:\n" + cases, "cases.yaml").value;
}

std::string row(const std::string& id, int tensor, double concurrency, const std::string& more = "src: A")
{
    std::ostringstream text;
    text << "  - {id: " << id << ", kind: closed, mode: agg, model: llama-3.1-70b, hw: h200_sxm, gpus: " << tensor << ", tp: " << tensor
         << ", dp: 1, ep: 1, prec: fp8, backend: vllm, isl: 1024, osl: 1024, conc: " << concurrency
         << ", metric: tpot_ms, value: 20, ttft_ms: 200, " << more << "}\n";
    return text.str();
}

/// Measurements that the engine meets to the last digit with these constants.
std::vector<ServingMeasurement> madeWith(const ThroughputConstants& constants)
{
    std::string rows;
    for (const int tensor : {1, 2, 4, 8})
        for (const int concurrency : {4, 16, 64}) rows += row("m" + std::to_string(tensor) + "-" + std::to_string(concurrency), tensor, concurrency);
    auto made = servingMeasurements(file(rows));
    for (ServingMeasurement& one : made) {
        const Prediction p = predict(one.conditions, *data()->catalog, *data()->models, constants);
        one.value = p.value.value_or(0);
        one.ttft_ms = p.ttft_ms;
    }
    return made;
}

std::string textOf(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace

class TestCalibrate : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(data()); }

    void versionsComeFromTheRecordOrItsSource()
    {
        const auto all = servingMeasurements(file(row("a", 1, 4, "src: A") + row("b", 1, 4, "src: B") + row("c", 1, 4, "src: A, version: 0.17.0")));
        QCOMPARE(all.size(), std::size_t{3});
        QCOMPARE(all[0].conditions.version, std::string("1.2"));
        QCOMPARE(all[1].conditions.version, std::string("0.11.1"));
        QCOMPARE(all[2].conditions.version, std::string("0.17.0"));
        QCOMPARE(all[0].source, std::string("perf-overview.md (v1.2)"));
    }

    /// By hand after the scripts: floor((in flight + prompt + 64 + 63) / 64) x 64.
    void budgetsAreThoseOfThePublishedScripts()
    {
        const std::string series = "silicon_sample.csv (InferenceX runs)";
        ServingCase c{.mode = "agg", .model = "deepseek-v3", .backend = "trtllm", .isl = 1024, .conc = 64};
        QCOMPARE(publishedStepTokens(c, series), 1152.0);
        QCOMPARE(publishedStepTokens(c, "perf-overview.md (v1.2)"), 0.0);
        c.version = "1.2.0rc6";
        QCOMPARE(publishedStepTokens(c, series), 8192.0);
        c.isl = 8192;
        QCOMPARE(publishedStepTokens(c, series), 8320.0);
        c.model = "gpt-oss-120b";
        QCOMPARE(publishedStepTokens(c, series), 20000.0);
        c.backend = "vllm";
        QCOMPARE(publishedStepTokens(c, series), 0.0);
        // One prompt a step instead of eight: a burst waits longer.
        ServingCase run{.kind = "closed", .mode = "agg", .model = "deepseek-v3", .hw = "h200_sxm", .prec = "fp8", .backend = "trtllm", .metric = "tpot_ms",
                        .gpus = 8, .tp = 8, .pp = 1, .dp = 1, .ep = 1, .isl = 1024, .osl = 1024, .conc = 64};
        const auto wide = predict(run, *data()->catalog, *data()->models, *data()->serving);
        run.max_num_tokens = 1152;
        const auto narrow = predict(run, *data()->catalog, *data()->models, *data()->serving);
        QVERIFY(wide.ttft_ms && narrow.ttft_ms && *narrow.ttft_ms > 1.1 * *wide.ttft_ms);
    }

    void whatTheEngineAddsToTheFirstTokenGoesByVersion()
    {
        ServingCase run{.kind = "closed", .mode = "agg", .model = "llama-3.1-70b", .hw = "h200_sxm", .prec = "fp8", .backend = "sglang", .version = "0.5.10",
                        .metric = "tpot_ms", .gpus = 4, .tp = 4, .pp = 1, .dp = 1, .ep = 1, .isl = 1024, .osl = 1024, .conc = 4};
        ThroughputConstants constants = *data()->serving;
        const double before = *predict(run, *data()->catalog, *data()->models, constants).ttft_ms;
        for (EngineConstants& engine : constants.engines)
            for (EngineGeneration& generation : engine.generations)
                if (engine.id == "sglang" && generation.from == "0.5.10") generation.ttftScale += 1;
        QVERIFY(std::abs(*predict(run, *data()->catalog, *data()->models, constants).ttft_ms - before - constants.engine("sglang")->ttft_ms) < 1e-6);
    }

    void generationsAreFoundByVersion()
    {
        EngineConstants engine;
        engine.generations = {{"0.9", 3, 1}, {"0.17", 2, 1}, {"1.0", 1.5, 1}};
        QCOMPARE(generationOf(engine, "").layerScale, 1.0);  // the newest
        QCOMPARE(generationOf(engine, "0.8.1").layerScale, 1.0);
        QCOMPARE(generationOf(engine, "0.9.2").layerScale, 3.0);
        QCOMPARE(generationOf(engine, "0.17.0rc1").layerScale, 2.0);
        QCOMPARE(generationOf(engine, "1.2.0rc6.post2").layerScale, 1.5);
    }

    void findsWhatWasChanged()
    {
        ThroughputConstants other = *data()->serving;
        for (EngineConstants& engine : other.engines)
            if (engine.id == "vllm") engine.layer_us *= 1.3;
        const auto measured = madeWith(other);
        CalibrationGoal goal;
        goal.pull = 0;
        const Calibration fit = calibrate(measured, *data(), goal, 12);
        QVERIFY2(fit.goalAfter < 0.25 * fit.goalBefore, qPrintable(QString::number(fit.goalAfter / fit.goalBefore)));
        QVERIFY(!fit.moved.empty());
        // The start already meets what was made with its own constants.
        const Calibration still = calibrate(madeWith(*data()->serving), *data(), goal, 6);
        QVERIFY(still.moved.empty());
    }

    void staysInsideTheRanges()
    {
        auto measured = madeWith(*data()->serving);
        for (ServingMeasurement& one : measured) one.value *= 3;
        const Calibration fit = calibrate(measured, *data(), {}, 12);
        for (const CalibratedConstant& one : fit.moved)
            for (const ConstantNote& note : data()->serving->notes)
                if (note.key == one.path)
                    QVERIFY2(note.range && one.after >= note.range->low && one.after <= note.range->high, one.path.c_str());
    }

    void writesOnlyWhatMoved()
    {
        const std::string before = textOf(kConstantsFile);
        const std::string after = withConstants(before, *data()->serving, {{"shared/overlap", 0, 1.75}, {"engine/vllm/step_us", 0, 99}});
        const auto lines = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n'); };
        QCOMPARE(lines(after), lines(before));
        QVERIFY(after.find("{key: overlap, value: 1.75, ") != std::string::npos);
        std::istringstream a(before), b(after);
        int differ = 0;
        for (std::string x, y; std::getline(a, x) && std::getline(b, y);) differ += x != y;
        QCOMPARE(differ, 2);
        QCOMPARE(withConstants(before, *data()->serving, {}), before);
    }

    void groupsStayTogether()
    {
        std::string rows;
        for (const int tensor : {1, 2, 4, 8})
            for (const int concurrency : {4, 16, 64}) rows += row("m", tensor, concurrency);
        const auto all = servingMeasurements(file(rows));
        const auto halves = holdOutParts(all, 2);
        std::map<std::string, std::set<int>> seen;
        for (std::size_t i = 0; i < all.size(); ++i) seen[configurationGroup(all[i])].insert(halves[i]);
        QCOMPARE(seen.size(), std::size_t{4});
        for (const auto& [group, in] : seen) QCOMPARE(in.size(), std::size_t{1});
        QCOMPARE(std::count(halves.begin(), halves.end(), 0), std::count(halves.begin(), halves.end(), 1));
    }

    void heldOutCasesHaveNotBeenSeen()
    {
        // Two set-ups that differ by a third for no reason that the operators know: each is predicted from the other, and neither can be met.
        auto measured = madeWith(*data()->serving);
        for (ServingMeasurement& one : measured)
            if (one.conditions.tp == 4) one.value *= 2;
        const auto errors = heldOutErrors(measured, *data());
        double worst = 0;
        for (std::size_t i = 0; i < measured.size(); ++i)
            if (measured[i].conditions.tp == 4) worst = std::max(worst, std::abs(*errors[i].value));
        QVERIFY2(worst > 0.5, qPrintable(QString::number(worst)));  // log 2 is 0.69
        const auto rows = heldOutAccuracy(measured, errors, *data());
        QCOMPARE(rows.front().cases, measured.size());
    }

    void beforeTheFitAreTheStarts()
    {
        ThroughputConstants before = beforeFit(*data()->serving);
        std::map<std::string, double> values;
        for (const ConstantRef& ref : constantRefs(before)) values[ref.path] = *ref.value;
        int started = 0;
        for (const ConstantNote& note : before.notes) {
            if (note.start > 0) QCOMPARE(values.at(note.key), note.start);
            started += note.start > 0;
        }
        QVERIFY(started > 100);
        // A family that takes a constant over has the other's start too.
        QCOMPARE(values.at("family/hopper-h200/fp8_compute"), values.at("family/hopper/fp8_compute"));
        QVERIFY(changed(before, before).empty());
        QVERIFY(!changed(before, *data()->serving).empty());
    }

    void figuresByHand()
    {
        auto measured = madeWith(*data()->serving);
        measured.resize(3);
        measured[0].value *= 1.25;  // predicted 20 % too low
        measured[1].value *= 0.5;   // predicted 100 % too high
        measured[2].inputUncertain = true;
        const auto report = accuracyReport(measured, *data(), {{measured[1].conditions.id, "because"}});
        const AccuracyFigures& all = report.sections.front().rows.front();
        QCOMPARE(all.cases, std::size_t{2});
        QVERIFY(std::abs(*all.median - 0.6) < 1e-9);
        QVERIFY(std::abs(*all.signedMedian - 0.4) < 1e-9);
        QVERIFY(std::abs(*all.p90 - 0.92) < 1e-9);
        QCOMPARE(report.worst.front().id, measured[1].conditions.id);
        QCOMPARE(report.worst.front().reason, std::string("because"));
        const std::string page = toMarkdown(report);
        QVERIFY(page.find("| all | 2 | 60.0 | 92.0 | +40.0 |") != std::string::npos);
    }

    void shortPromptsShareAStep()
    {
        StepConfig config;
        config.model = data()->models->find("llama-3.1-70b");
        config.accelerator = *acceleratorSpec(*data()->catalog->find("nvidia.h200-sxm"), *data()->serving);
        config.parallel = {4, 1, 1, 1};
        config.engine = data()->serving->engine("trtllm");
        const StepModel step(config, *data()->serving);
        const Batching batching(step, *data()->serving);
        const RequestShape brief{64, 128, 0, 0}, lengthy{20000, 128, 0, 0};
        QVERIFY(batching.prefillRate_per_ms(brief) > 2 / batching.prefill_ms(brief));
        QVERIFY(std::abs(batching.prefillRate_per_ms(lengthy) * batching.prefill_ms(lengthy) - 1) < 1e-9);
    }
};

QTEST_APPLESS_MAIN(TestCalibrate)
#include "test_calibrate.moc"
