// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Points of the frontier, and published runs beside them: what is told of each, and on what scale.
#include "model/layout/workload.h"
#include "solver/export/results_table.h"
#include "solver/solver_data.h"
#include "solver/throughput/library/measured.h"
#include "solver/throughput/results.h"
#include "solver/throughput/solve.h"
#include "tests/engines/serving_fixture.h"
#include "tests/engines/solved_layouts.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace mw;

namespace {

std::vector<MeasuredServing> shipped()
{
    auto read = readMeasuredServing(std::string(MW_SOURCE_DIR) + "/resources/throughput/measured.yaml");
    for (const auto& diagnostic : read.diagnostics) qWarning("%s", toText(diagnostic).c_str());
    return read.diagnostics.empty() && read.value ? std::move(*read.value) : std::vector<MeasuredServing>{};
}

MeasuredServing run(double input, double output, double each, const char* accelerator = "a")
{
    MeasuredServing one;
    one.accelerator = accelerator, one.model = "m", one.input_tokens = input, one.output_tokens = output;
    one.tokens_per_s_per_user = 50, one.tokens_per_s_per_accelerator = each;
    return one;
}

PoolResult pool(PoolRole role, const char* accelerator, std::vector<InstanceIndex> members)
{
    PoolResult pool;
    pool.role = role, pool.workload = "w", pool.model = "m", pool.accelerator = accelerator, pool.members = std::move(members), pool.perMember = 8;
    return pool;
}

StepConfig configOf(const FrontierPoint& point, const char* model, const AcceleratorSpec& spec)
{
    StepConfig config = serving::config(model, "nvidia.b200-sxm", {point.tensor, point.pipeline, point.expert, point.data}, *precisionFromText(point.precision));
    config.accelerator = spec;
    config.kvBytes = cacheBytes(*config.engine, *config.model, spec, config.precision);
    return config;
}

/// Time of a token at the point's split and batch on another accelerator.
double tokenTime_ms(const FrontierPoint& point, const char* model, const AcceleratorSpec& spec, double input, double output)
{
    const StepModel step(configOf(point, model, spec), *serving::data().constants);
    return point.disaggregated ? step.decode(point.batch, input + output / 2).total_ms() : Batching(step, *serving::data().constants).open({input, output, 0, 0}, point.batch).tpot_ms;
}

}  // namespace

class TestMeasured : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Every run names a part and a model that are shipped, and lies below what Little's law lets its requests in flight give at its speed.
    void shippedRunsAreWhole()
    {
        const auto all = shipped();
        QVERIFY(all.size() >= 200);
        const auto data = loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"});
        QVERIFY(data.value.has_value() && data.value->measured && *data.value->measured == all);
        for (const MeasuredServing& one : all) {
            const Part* part = data.value->catalog->find(one.accelerator);
            QVERIFY2(part != nullptr && part->kind == Kind::Accelerator, one.accelerator.c_str());
            QVERIFY2(data.value->models->find(one.model) != nullptr, one.model.c_str());
            QVERIFY(one.tokens_per_s_per_accelerator * one.accelerators <= one.inFlight * one.tokens_per_s_per_user * 1.001);
            QVERIFY(one.tokens_per_s_per_accelerator * one.accelerators >= one.inFlight * one.tokens_per_s_per_user * 0.02);
        }
        // tc of the source: 8 in flight, 1,024 + 1,024 tokens at 0.9 of their length in the mean, 12.594 ms a token, 662.8 ms to the first, 4 accelerators.
        const auto known = std::ranges::find_if(all, [](const MeasuredServing& one) {
            return one.accelerator == "nvidia.b200-sxm" && one.model == "deepseek-v3" && one.engine == "sglang" && one.inFlight == 8 && one.output_tokens == 922 && one.accelerators == 4;
        });
        QVERIFY(known != all.end());
        QVERIFY(std::abs(known->tokens_per_s_per_user - 1000 / 12.594) < 0.01);
        QVERIFY(std::abs(known->tokens_per_s_per_accelerator - 8 * 921.6 / (0.6628 + 921.6 * 0.012594) / 4) < 0.1);
    }

    /// Those of the nearest lengths, none that are more than twice as long or short, none of another part.
    void likeRunsAreTold()
    {
        const std::vector<MeasuredServing> all{run(1000, 1000, 1), run(4000, 1000, 2), run(4000, 1000, 3), run(4000, 4000, 4), run(4000, 1000, 5, "b")};
        const auto rates = [&](double input, double output, const char* accelerator = "a") {
            std::vector<double> list;
            for (const auto* one : measuredLike(all, accelerator, "m", input, output)) list.push_back(one->tokens_per_s_per_accelerator);
            return list;
        };
        QCOMPARE(rates(3000, 1200), (std::vector<double>{2, 3}));
        QCOMPARE(rates(4000, 2500), (std::vector<double>{4}));
        QCOMPARE(rates(600, 1900), (std::vector<double>{1}));
        QVERIFY(rates(400, 1000).empty() && rates(1000, 2100).empty());
        QCOMPARE(rates(4000, 1000, "b"), std::vector<double>{5});
    }

    /// Per megawatt of the facility with all accelerators of the pools; halves of one pool are counted once, mixtures have no run.
    void scaleIsThatOfTheFrontier()
    {
        Workload workload;
        workload.id = "w", workload.input_tokens = 1000, workload.output_tokens = 1000;
        ThroughputResults plan;
        plan.pools = {pool(PoolRole::Prefill, "a", {1, 2}), pool(PoolRole::Decode, "a", {1, 2}), pool(PoolRole::Decode, "a", {3})};
        const std::vector<MeasuredServing> all{run(1000, 1000, 100)};
        const auto points = measuredPoints(all, plan, workload, 0.5);
        QCOMPARE(points.size(), std::size_t{1});
        QCOMPARE(points[0].tokens_per_s_per_mw, 100 * 24 / 0.5);
        plan.pools[2].accelerator = "b";
        QVERIFY(measuredPoints(all, plan, workload, 0.5).empty());
        plan.pools.clear();
        QVERIFY(measuredPoints(all, plan, workload, 0.5).empty());
    }

    /// Each point is what its split and batch give, and more of what binds helps it more than more of the rest; where a limit binds, a larger batch breaks it.
    void pointsTellWhatBinds_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("mode");
        for (const char* model : {"llama-3.1-70b", "deepseek-r1", "gpt-oss-120b"})
            for (const auto mode : {Serving::Mode::Aggregated, Serving::Mode::Disaggregated})
                QTest::addRow("%s, %d", model, static_cast<int>(mode)) << QString::fromLatin1(model) << static_cast<int>(mode);
    }
    void pointsTellWhatBinds()
    {
        QFETCH(QString, model);
        QFETCH(int, mode);
        const std::string id = model.toStdString();
        const double in = 2000, out = 500;
        const auto pool = serving::pool("p", "nvidia.b200-sxm", 64, 8);
        const auto results = solveThroughput(serving::input({pool}, {serving::workload(id.c_str(), in, out)}, static_cast<Serving::Mode>(mode)));
        QVERIFY(results.frontier.size() >= 5);
        QVERIFY(results.planned && !results.planned->bound.empty() && results.planned->tensor >= 1);
        std::set<std::string> bounds;
        const auto faster = [&](const FrontierPoint& point, auto change) {
            AcceleratorSpec spec = pool.spec;
            change(spec);
            return tokenTime_ms(point, id.c_str(), pool.spec, in, out) / tokenTime_ms(point, id.c_str(), spec, in, out);
        };
        for (const FrontierPoint& point : results.frontier) {
            bounds.insert(point.bound);
            QVERIFY(serving::near(1e3 / tokenTime_ms(point, id.c_str(), pool.spec, in, out), point.tokens_per_s_per_user, 1e-9));
            const double compute = faster(point, [](AcceleratorSpec& s) { s.fp16_tflops *= 2, s.fp8_tflops *= 2, s.fp4_tflops *= 2; });
            const double memory = faster(point, [](AcceleratorSpec& s) { s.mem_bw_tb_s *= 2; });
            const double links = faster(point, [](AcceleratorSpec& s) { s.link_gb_s *= 2, s.nic_gb_s *= 2; });
            const QString told = QString("%1: %2 %3 %4").arg(QString::fromStdString(point.bound)).arg(compute).arg(memory).arg(links);
            if (point.bound == "compute") QVERIFY2(compute > 0.95 * std::max(memory, links), qPrintable(told));
            else if (point.bound == "memory bandwidth") QVERIFY2(memory > 0.95 * std::max(compute, links), qPrintable(told));
            else if (point.bound == "link") QVERIFY2(links > 0.95 * std::max(compute, memory), qPrintable(told));
            else if (point.bound == "overhead")
                QVERIFY2(faster(point, [](AcceleratorSpec& s) { s.fp16_tflops *= 1e3, s.fp8_tflops *= 1e3, s.fp4_tflops *= 1e3, s.mem_bw_tb_s *= 1e3, s.link_gb_s *= 1e3, s.nic_gb_s *= 1e3; }) < 4, qPrintable(told));
            else if (point.bound == "KV memory") {
                const StepModel step(configOf(point, id.c_str(), pool.spec), *serving::data().constants);
                QVERIFY(memoryPlan(step, *serving::data().constants, {in, out, 0, 0}).sequenceSlots < 1.03 * point.batch);
            } else if (point.bound == "TTFT") {
                const StepModel step(configOf(point, id.c_str(), pool.spec), *serving::data().constants);
                QVERIFY(Batching(step, *serving::data().constants).open({in, out, 0, 0}, 1.03 * point.batch).ttft_ms > serving::workload("", in, out).ttft_ms);
            } else QVERIFY2(point.bound == "batch", qPrintable(told));
        }
        QVERIFY2(bounds.size() >= 2, "a frontier leads from one bound to another");
    }

    /// A pool that names no number format serves as much as with the best of those that its accelerators have: what the search left out was lost.
    void everyNumberFormatIsSearched()
    {
        for (const char* model : {"llama-3.1-70b", "deepseek-r1", "gpt-oss-120b", "qwen3-30b-a3b"})
            for (const char* part : {"nvidia.h100-sxm", "nvidia.b200-sxm", "nvidia.h200-sxm"})
                for (const double tpot_ms : {12.0, 50.0}) {
                    auto pool = serving::pool("p", part, 32, 8);
                    const auto output = [&](const char* precision) {
                        pool.precision = precision;
                        return solveThroughput(serving::input({pool}, {serving::workload(model, 2000, 500, 2000, tpot_ms)}, Serving::Mode::Aggregated)).outputTokens_per_s.value_or(0);
                    };
                    const double searched = output("");
                    for (const char* precision : {"fp8", "bf16"})
                        if (std::string(model) != "gpt-oss-120b" || std::string(precision) != "fp8")   // no 8-bit weights of it were published
                            QVERIFY2(searched >= output(precision) * (1 - 1e-9), qPrintable(QString("%1 on %2 in %3: %4 of %5").arg(model, part, precision).arg(searched).arg(output(precision))));
                }
    }

    /// What a dollar buys: the facility's cost of an accelerator hour over what accelerators yield in one.
    void pointsTellTokensForADollar()
    {
        const auto results = solved_layouts::solved(solved_layouts::exampleText("gb200-scalable-unit"));
        const ThroughputResults& serving = *results->throughput.value;
        QVERIFY(serving.frontier.size() > 5 && results->cost->usd_per_accelerator_hour);
        for (const FrontierPoint& point : serving.frontier) {
            const double expected = point.tokens_per_s * 3600 / (*results->cost->usd_per_accelerator_hour * results->cost->accelerators);
            QVERIFY2(serving::near(point.output_tokens_per_usd, expected, 1e-6), qPrintable(QString("%1 for %2").arg(point.output_tokens_per_usd).arg(expected)));
        }
        QVERIFY(planTable(*results).find("limited by") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestMeasured)
#include "test_measured.moc"
