// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/bases/loads_as_run.h"
#include "solver/bases/solve.h"
#include "solver/solver_data.h"
#include "solver/throughput/draw.h"
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
    QVERIFY(std::abs(work.flops16 / (2 * 64 * weights + attention) - 1) < 1e-6);
    QVERIFY(work.streamed_bytes > 2 * weights && work.streamed_bytes < 2 * weights * 1.05);
    QVERIFY(std::abs(work.cache_bytes / (2.0 * 64 * 1024 * 8 * 128 * 2 * 32) - 1) < 1e-6);
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
    QVERIFY(full > 0.8 * 700);   // measured: prompts of 512 tokens and more run at the limit
}

/// Points measured by ourselves: the fit; points that others published and nothing was fitted to: the check.
void TestDraw::measuredPointsHold()
{
    struct Set {
        const char* prefix;
        std::size_t points;
        double median, most;
    };
    for (const Set& set : {Set{"draw-h", 82, 0.03, 0.15}, {"draw-served-h100", 7, 0.1, 0.45}, {"draw-served-b200", 11, 0.2, 0.3}}) {
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
