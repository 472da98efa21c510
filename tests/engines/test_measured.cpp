// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Published runs beside the frontier: which are told, and on what scale.
#include "model/layout/workload.h"
#include "solver/solver_data.h"
#include "solver/throughput/measured.h"
#include "solver/throughput/results.h"

#include <QTest>

#include <algorithm>
#include <cmath>

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
};

QTEST_APPLESS_MAIN(TestMeasured)
#include "test_measured.moc"
