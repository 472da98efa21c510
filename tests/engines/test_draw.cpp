// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/bases/loads_as_run.h"
#include "solver/bases/solve.h"
#include "solver/solver_data.h"
#include "solver/throughput/step/draw.h"
#include "solver/verify/verify.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace mw;

namespace {

SolverDataPtr data()
{
    static const SolverDataPtr loaded = std::make_shared<const SolverData>(*loadSolverData(DataPaths{MW_SOURCE_DIR "/resources"}).value);
    return loaded;
}

StepConfig config(const char* model, const char* accelerator, Parallel parallel, Precision precision)
{
    StepConfig c;
    c.model = data()->models->find(model);
    c.accelerator = *acceleratorSpec(*findAccelerator(accelerator, *data()->catalog).part, *data()->serving);
    c.parallel = parallel, c.precision = precision;
    c.engine = data()->serving->engine("vllm");
    c.kvBytes = 2;
    return c;
}

/// Relative errors, smallest first, of every point of the cases whose id begins so.
std::vector<double> errors(const std::string& prefix)
{
    VerifyOptions options;
    options.data = data();
    const VerifyReport report = verify(std::vector{std::string(MW_SOURCE_DIR "/tests/cases/throughput/draw.yaml")}, options);
    std::vector<double> all;
    for (const VerifyRow& row : report.rows) {
        if (row.id.starts_with(prefix) && row.error) all.push_back(std::abs(*row.error));
    }
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

class TestDraw : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void workOfAKnownStep();
    void operationsAddUpToTheStep();
    void noOperationIsAboveItsRoof();
    void moreWorkNeverDrawsLess();
    void neverOverTheLimit();
    void idleBetweenRequests();
    void measuredPointsHold();
    void loadsFollowTheirPools();
};

/// Llama-3.1-8B, 64 sequences at 1,024 tokens: 7.50e9 weights in layers and head multiply every token, 16 bit.
void TestDraw::workOfAKnownStep()
{
    const StepModel model(config("llama-3.1-8b", "h100_sxm", {1, 1, 1, 1}, Precision::Bf16), *data()->serving);
    const StepWork work = model.work({0, 0, 0, 64, 1024, false});
    const double weights = 32.0 * (4096.0 * 6144 + 4096.0 * 4096 + 3 * 4096.0 * 14336) + 4096.0 * 128256;
    const double attention = 4.0 * 64 * 1024 * 32 * 4096;
    QVERIFY(std::abs(work.flops16 / (2 * 64 * weights + attention) - 1) < 1e-3);   // norms and the like, test_operations: 0.03 %
    QVERIFY(work.streamed_bytes > 2 * weights && work.streamed_bytes < 2 * weights * 1.05);
    QVERIFY(std::abs(work.cache_bytes / (2.0 * 64 * 1024 * 8 * 128 * 2 * 32) - 1) < 1e-6);
}

void TestDraw::operationsAddUpToTheStep()
{
    for (const auto* model : {"llama-3.1-70b", "deepseek-r1", "gpt-oss-120b"})
        for (const int drafts : {0, 2})
            for (const StepLoad& load : {StepLoad{0, 0, 0, 64, 4096, false}, StepLoad{8192, 4096, 8192, 0, 0, false},
                                         StepLoad{512, 2048, 4096, 32, 3000, true}}) {
                StepConfig set = config(model, "h200_sxm", {8, 1, 8, 1}, Precision::Fp8);
                set.drafting.tokens = drafts;
                const StepModel step(set, *data()->serving);
                StepTime time;
                StepWork work;
                for (const StepOperation& one : step.operations(load)) {
                    QVERIFY(one.time.total_ms() > 0);
                    time.compute_ms += one.time.compute_ms, time.memory_ms += one.time.memory_ms;
                    time.communication_ms += one.time.communication_ms, time.fixed_ms += one.time.fixed_ms;
                    work += one.work;
                }
                const auto equal = [](double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); };
                const StepTime whole = step.step(load);
                const StepWork all = step.work(load);
                QVERIFY(equal(time.compute_ms, whole.compute_ms) && equal(time.memory_ms, whole.memory_ms));
                QVERIFY(equal(time.communication_ms, whole.communication_ms) && equal(time.fixed_ms, whole.fixed_ms));
                QVERIFY(equal(work.flops16, all.flops16) && equal(work.streamed_bytes, all.streamed_bytes));
                QVERIFY(equal(work.expert_bytes, all.expert_bytes) && equal(work.cache_bytes, all.cache_bytes));
            }
}

/// Neither the dense peak nor the memory's bandwidth is passed, whatever the batch, but for what the fit of the constants may err.
void TestDraw::noOperationIsAboveItsRoof()
{
    for (const auto& [model, accelerator] : {std::pair("llama-3.1-8b", "h200_sxm"), std::pair("llama-3.1-70b", "h200_sxm"),
                                             std::pair("deepseek-r1", "h200_sxm"), std::pair("deepseek-v4-pro", "h200_sxm"),
                                             std::pair("gpt-oss-120b", "groq3_lp30")})
        for (const double batch : {1.0, 8.0, 64.0, 512.0}) {
            const bool apart = std::string_view(model) == "deepseek-v4-pro";   // all heads on each accelerator
            const StepModel step(config(model, accelerator, apart ? Parallel{1, 1, 8, 8} : Parallel{8, 1, 8, 1}, Precision::Fp8), *data()->serving);
            for (const StepOperation& one : step.operations({0, 0, 0, batch, 2000, false})) {
                const AcceleratorSpec& part = step.config().accelerator;
                const double seconds = one.time.total_ms() / 1e3;
                const double tflops = one.work.flops16 / seconds / 1e12, tb_s = one.work.bytes() / seconds / 1e12;
                const auto text = QStringLiteral("%1 %2 %3: %4 TFLOP/s, %5 TB/s").arg(model).arg(batch).arg(toText(one.operation).data()).arg(tflops).arg(tb_s);
                constexpr double kFit = 1.02;
                QVERIFY2(tflops <= kFit * part.fp16_tflops, qPrintable(text));
                QVERIFY2(tb_s <= kFit * part.mem_bw_tb_s, qPrintable(text));
            }
        }
}

void TestDraw::moreWorkNeverDrawsLess()
{
    const StepModel model(config("llama-3.1-70b", "h100_sxm", {4, 1, 1, 1}, Precision::Fp8), *data()->serving);
    double before = 0;
    for (const double batch : {0.1, 0.5, 1.0, 4.0, 16.0, 64.0, 256.0}) {
        const RequestShape shape{1000, 300, 0, 0};
        const double now = *decodingDraw_w(model, data()->serving->draw, shape, batch, 20, false);
        QVERIFY2(now >= before, qPrintable(QString::number(batch)));
        QVERIFY(*decodingDraw_w(model, data()->serving->draw, shape, batch, 20, true) >= now);
        before = now;
    }
}

void TestDraw::neverOverTheLimit()
{
    const AcceleratorSpec part = config("llama-3.1-8b", "h200_sxm", {1, 1, 1, 1}, Precision::Bf16).accelerator;
    QCOMPARE(*draw_w(part, data()->serving->draw, {1e15, 1e13, 1e13}, 1, 1), 700.0);
    QVERIFY(std::abs(*draw_w(part, data()->serving->draw, {}, 1, 0) - *idleDraw_w(part, data()->serving->draw)) < 1e-9);
    AcceleratorSpec unknown = part;
    unknown.tdp_w = 0;
    QVERIFY(!draw_w(unknown, data()->serving->draw, {}, 1, 0));
}

/// A prefill pool that is asked for half of its rate draws half of what it draws above idle.
void TestDraw::idleBetweenRequests()
{
    PoolPlan plan;
    plan.config = config("llama-3.1-70b", "h100_sxm", {4, 1, 1, 1}, Precision::Fp8);
    plan.shape = {4000, 300, 0, 0};
    const double idle = *idleDraw_w(plan.config.accelerator, data()->serving->draw);
    const double full = *planDraw_w(plan, PoolRole::Prefill, 1, *data()->serving), half = *planDraw_w(plan, PoolRole::Prefill, 0.5, *data()->serving);
    QVERIFY(std::abs((half - idle) / (full - idle) - 0.5) < 1e-9);
    plan.config.parallel.tensor = 1;   // no all-reduce to wait for, as where it was measured
    const double alone = *planDraw_w(plan, PoolRole::Prefill, 1, *data()->serving);
    QVERIFY2(alone > 0.8 * 700 && alone > full, qPrintable(QString("%1 %2").arg(alone).arg(full)));   // measured: prompts of 512 tokens and more run at the limit
}

/// Points measured by ourselves: the fit; points that others published and nothing was fitted to: the check.
void TestDraw::measuredPointsHold()
{
    struct Set {
        const char* prefix;
        std::size_t points;
        double median, most;
    };
    for (const Set& set : {Set{"draw-h", 110, 0.03, 0.15}, {"draw-served-h100", 7, 0.11, 0.38}, {"draw-served-b200", 11, 0.12, 0.25}}) {
        const auto all = errors(set.prefix);
        QCOMPARE(all.size(), set.points);
        const QString figures = QString("%1: median %2, worst %3").arg(set.prefix).arg(all[all.size() / 2]).arg(all.back());
        qInfo("%s", qPrintable(figures));
        QVERIFY2(all[all.size() / 2] <= set.median && all.back() <= set.most, qPrintable(figures));
    }
}

/// One rack of eight, half of it in a pool at 400 W, half unused.
void TestDraw::loadsFollowTheirPools()
{
    auto layout = std::make_shared<Layout>();
    layout->settings = std::make_shared<Settings>();
    Facility facility;
    facility.layout = layout;
    facility.catalog = data()->catalog;
    Instance instance;
    instance.path = "dgx";
    instance.part = data()->catalog->find("nvidia.dgx-h100");
    facility.instances.push_back(instance);
    const std::vector<Load> design{{.instance = 0, .it_kw = 10.2, .liquid_kw = 0, .air_kw = 10.2}};
    ThroughputResults serving;
    PoolResult pool;
    pool.accelerator = "nvidia.h100-sxm", pool.accelerators = 4, pool.perMember = 8, pool.members = {0};
    pool.draw_w = 400, pool.idle_w = 118, pool.limit_w = 700, pool.drawMeasured = true;
    serving.pools.push_back(pool);
    std::vector<std::string> notes;
    const auto loads = loadsAsRun(facility, design, serving, 0.5, notes);
    QVERIFY(std::abs(loads[0].it_kw - (4 * 0.4 + 4 * 0.118 + 0.5 * (10.2 - 5.6))) < 1e-9);
    QCOMPARE(loads[0].air_kw, loads[0].it_kw);
    QVERIFY(notes.empty());
    serving.pools.clear();
    QCOMPARE(loadsAsRun(facility, design, serving, 0.5, notes)[0].it_kw, 10.2);
    QCOMPARE(notes.size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(TestDraw)
#include "test_draw.moc"
