// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Power limits below the parts' own: what they cost in tokens, in the plan and beside it.
#include "model/edit/property.h"
#include "model/io/layout_file.h"
#include "solver/pipeline.h"
#include "solver/throughput/solve.h"
#include "solver/throughput/step/power_cap.h"
#include "tests/engines/serving_fixture.h"

#include <QObject>
#include <QTest>

using namespace mw;
using namespace mw::serving;

namespace {

SolverDataPtr solverData()
{
    static const SolverDataPtr loaded = std::make_shared<const SolverData>(std::move(*loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"}).value));
    return loaded;
}

ThroughputResults capped(PoolRole role, double cap_w, double in, double out)
{
    PoolInput one = pool("p", "nvidia.h100-sxm", 64, 8, role);
    one.cap_w = cap_w;
    std::vector<PoolInput> pools{one};
    if (role != PoolRole::Both) {   // its partner is large enough never to limit
        pools.push_back(pool("other", "nvidia.h100-sxm", 4096, 8, role == PoolRole::Prefill ? PoolRole::Decode : PoolRole::Prefill));
        for (PoolInput& each : pools) each.spec.nic_gb_s = 50;
    }
    return solveThroughput(input(std::move(pools), {workload("llama-3.1-70b", in, out, 60000, 200)}));
}

const PoolResult& resultOf(const ThroughputResults& results)
{
    for (const PoolResult& one : results.pools)
        if (one.id == "p") return one;
    return results.pools.front();
}

ResultsPtr hall(std::string_view key, double value)
{
    const auto read = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/mixed-inference-hall.yaml");
    auto layout = std::make_shared<const Layout>(*read.value);
    if (key.empty()) return solve(layout, solverData());
    const auto delta = edit::setProperty(*layout, *solverData()->catalog, "serving/pools/prefill/" + std::string(key), value);
    return delta ? solve(std::make_shared<const Layout>(apply(*layout, *delta)), solverData()) : nullptr;
}

}  // namespace

class TestCaps : public QObject {
    Q_OBJECT

private slots:
    void lowerCapsNeverMakeMore()
    {
        for (const PoolRole role : {PoolRole::Both, PoolRole::Prefill, PoolRole::Decode}) {
            double last = 1e12;
            for (const double cap_w : {0.0, 650.0, 600.0, 500.0, 400.0, 300.0, 220.0}) {
                const ThroughputResults results = capped(role, cap_w, 4000, 400);
                const PoolResult& one = resultOf(results);
                QVERIFY(results.outputTokens_per_s && *results.outputTokens_per_s <= last * 1.001);
                last = *results.outputTokens_per_s;
                QVERIFY(one.limit_w == 700 && one.cap_w.value_or(0) == cap_w);
                QVERIFY(*one.draw_w <= (cap_w > 0 ? cap_w : 700) * (1 + 1e-9) && *one.draw_w >= *one.idle_w);
                QVERIFY(one.clock <= 1 && one.clock >= kLeastClock);
            }
        }
    }

    /// Prompts are arithmetic and lose nearly what their clock does; decode of small batches reads memory, which keeps its rate.
    void whatReadsMemoryLosesLess()
    {
        const auto share = [](PoolRole role, double in, double out) {
            return *capped(role, 400, in, out).outputTokens_per_s / *capped(role, 0, in, out).outputTokens_per_s;
        };
        const double prefill = share(PoolRole::Prefill, 8000, 100), decode = share(PoolRole::Decode, 200, 2000);
        const double clock = resultOf(capped(PoolRole::Prefill, 400, 8000, 100)).clock;
        qInfo("prefill keeps %.3f at a clock of %.3f, decode %.3f", prefill, clock, decode);
        QVERIFY(prefill < decode && decode > 0.8);
        QVERIFY(prefill > clock - 0.02 && prefill < 0.92);
    }

    /// The plan searched under a cap against the published curve applied to the plan without: one share of the time bound by the clock.
    void theSearchAgreesWithTheCurve()
    {
        const PoolResult free = resultOf(capped(PoolRole::Prefill, 0, 8000, 100));
        const DrawConstants& c = serving::data().constants->draw;
        const auto phases = poolPhases(free, nullptr, {c.runningShare, c.computeShare, c.streamed_pj, c.overshootShare});
        QVERIFY(phases);
        for (const double cap_w : {600.0, 500.0, 400.0, 300.0}) {
            const double curve = capEffect(*phases, cap_w).rate, searched = *resultOf(capped(PoolRole::Prefill, cap_w, 8000, 100)).tokens_per_s / *free.tokens_per_s;
            QVERIFY2(std::abs(curve - searched) < 0.03, qPrintable(QString("%1 W: %2, %3").arg(cap_w).arg(curve).arg(searched)));
        }
    }

    void aCapBelowIdleIsSaid()
    {
        QVERIFY(issue(capped(PoolRole::Both, 60, 4000, 400), "throughput.cap-too-low") != nullptr);
        QVERIFY(issue(capped(PoolRole::Both, 500, 4000, 400), "throughput.cap-too-low") == nullptr);
        QVERIFY(capped(PoolRole::Both, 900, 4000, 400).outputTokens_per_s == capped(PoolRole::Both, 0, 4000, 400).outputTokens_per_s);
    }

    void capsOfALayoutReachThePlan()
    {
        const ResultsPtr free = hall("", 0);
        const PoolResult* before = nullptr;
        for (const PoolResult& one : free->throughput->pools)
            if (one.role == PoolRole::Prefill) before = &one;
        QVERIFY(before != nullptr && !before->cap_w && !free->overTime->caps.empty());
        for (const auto& [key, value] : {std::pair("accelerator_cap_w", before->limit_w * 0.6), std::pair("rack_cap_kw", 100.0)}) {
            const ResultsPtr under = hall(key, value);
            QVERIFY(under != nullptr);
            for (const PoolResult& one : under->throughput->pools) {
                if (one.role != PoolRole::Prefill) continue;
                QVERIFY(one.cap_w && *one.cap_w < one.limit_w && *one.draw_w <= *one.cap_w + 1e-6);
            }
            QVERIFY(*under->throughput->outputTokens_per_s <= *free->throughput->outputTokens_per_s * 1.001);
            QVERIFY(*under->bases->asRun.facility_kw <= *free->bases->asRun.facility_kw + 1e-6);
        }
        const ResultsPtr none = hall("rack_cap_kw", 5);
        QVERIFY(std::any_of(none->findings->begin(), none->findings->end(), [](const Finding& f) { return f.rule == "throughput.cap-too-low"; }));
    }

    /// Only what its limit holds back overshoots: 1,000 W of demand, not 800.
    void startsPassTheLimit()
    {
        SwingPool pool{.phases = {.pool = "p", .accelerators = 7200, .perMember = 72, .together = true, .period_s = 1, .idle_w = 200, .limit_w = 1000, .phases = {{1, 1, 800}}},
                       .waitingShare = 0.25, .memberStore = {}, .software = {}};
        SwingInput input{.pools = {pool}, .site = {}, .gain = 1.1, .limits = {}, .overshoot = 0.22, .notes = {}};
        QVERIFY(loadSwings(input).overshoot_mw == 0);
        input.pools[0].phases.phases[0].demand_w = 1000;
        QVERIFY(near(loadSwings(input).overshoot_mw, 0.22 * 7200 * 1000e-6 * 1.1, 1e-12));
    }

    /// By hand: what is drawn beside the accelerators of a rack, and the facility kilowatts of the best cap.
    void optionsAddUp()
    {
        const ResultsPtr free = hall("", 0);
        for (const PoolCaps& pool : free->overTime->caps) {
            QVERIFY(pool.steps.size() == 15 && pool.steps.front().cap_w == pool.limit_w && pool.steps.front().rate == 1);
            QVERIFY(pool.around_w >= 0 && pool.best.perMw >= 1 && pool.bestSaves_kw >= 0);
            for (std::size_t i = 1; i < pool.steps.size(); ++i) QVERIFY(pool.steps[i].rate <= pool.steps[i - 1].rate + 1e-12);
            const double before = pool.steps.front().draw_w + pool.around_w;
            for (const CapEffect& step : pool.steps) QVERIFY(step.rate * before / (step.draw_w + pool.around_w) <= pool.best.perMw + 1e-9);
        }
    }
};

QTEST_GUILESS_MAIN(TestCaps)
#include "test_caps.moc"
