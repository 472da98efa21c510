// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serving_fixture.h"

#include "solver/throughput/solve.h"
#include "solver/throughput/step/attention_ffn.h"

#include <QtTest>

using namespace mw;
using namespace mw::serving;

namespace {

PlanContext context()
{
    return {.constants = data().constants.get(), .engine = data().constants->engine("")};
}

/// Decode accelerators that hold attention, others that hold the feed-forward layers.
PoolInput apart(const char* attention, int count, const char* other, int others, int otherDomain)
{
    PoolInput pool = serving::pool("decode", attention, count, 8, PoolRole::Decode);
    auto ffn = std::make_shared<PoolInput>(serving::pool("ffn", other, others, otherDomain, PoolRole::FeedForward));
    ffn->spec.nic_gb_s = std::max(ffn->spec.nic_gb_s, 12.5);
    pool.feedForward = std::move(ffn);
    return pool;
}

double rate(const PoolInput& pool, const WorkloadInput& work)
{
    const PoolPlan plan = planDecode(pool, work, context()).best();
    return plan.meets ? plan.rate * plan.usable : 0;
}

}  // namespace

class TestAttentionFfn : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Weights of the two parts are those of the whole, and so is the time of their operations where nothing is communicated.
    void partsAddUpToTheModel()
    {
        for (const char* id : {"llama-3.1-70b", "deepseek-v3", "qwen3-235b-a22b"}) {
            const WorkloadInput work = workload(id, 4000, 1000, 2000, 1000);
            const PoolPlan plan = planDecode(apart("nvidia.h200-sxm", 64, "nvidia.h200-sxm", 64, 8), work, context()).best();
            QVERIFY2(plan.meets && plan.feedForward, id);
            const double whole = parameterCounts(model(id)).total();
            const double parts = parameterCounts(plan.feedForward->attention).total() + parameterCounts(plan.feedForward->feedForward).total();
            QVERIFY2(near(parts, whole, 1e-4), id);
            StepConfig one = config(id, "nvidia.h200-sxm", {}, Precision::Fp8);
            const StepLoad load{.sequences = 64, .context = 4000};
            const auto sum = [&](const ServedModel& of) {
                one.model = &of;
                double ms = 0;
                for (const StepOperation& operation : StepModel(one, *data().constants).operations(load))
                    if (operation.operation != Operation::Fixed && operation.operation != Operation::Head) ms += operation.time.total_ms();
                return ms;
            };
            QVERIFY2(near(sum(plan.feedForward->attention) + sum(plan.feedForward->feedForward), sum(model(id)), 1e-9), id);
        }
    }

    void aPlanIsConsistent()
    {
        const WorkloadInput work = workload("deepseek-v3", 4000, 1000, 2000, 60);
        const PoolInput pool = apart("nvidia.h200-sxm", 32, "nvidia.h200-sxm", 64, 8);
        const PoolPlan plan = planDecode(pool, work, context()).best();
        QVERIFY(plan.meets && plan.feedForward);
        const FeedForwardPlan& ffn = *plan.feedForward;
        QVERIFY(plan.point.tpot_ms <= 60);
        QVERIFY(plan.point.tpot_ms >= ffn.attention_ms + ffn.feedForward_ms + ffn.link_ms - 1e-9);        // a token goes all the way
        QVERIFY(plan.point.tpot_ms >= ffn.microBatches * ffn.attention_ms - 1e-9);                        // and nobody works on two at a time
        QVERIFY(plan.point.batch <= plan.memory.sequenceSlots);
        QVERIFY(ffn.weights_gb < ffn.config.accelerator.mem_gb);
        QVERIFY(plan.memory.weights_gb < 40);   // attention alone: 11 of 671 billion parameters and the embedding
        QVERIFY(ffn.instances * ffn.config.parallel.accelerators() <= 64);
    }

    void moreNeverServesLess()
    {
        const WorkloadInput work = workload("deepseek-v3", 4000, 1000, 2000, 80);
        double last = 0;
        for (const int others : {32, 64, 128}) {
            const double now = rate(apart("nvidia.h200-sxm", 64, "nvidia.h200-sxm", others, 8), work);
            QVERIFY(now >= last * 0.999);
            last = now;
        }
        PoolInput narrow = apart("nvidia.h200-sxm", 64, "nvidia.h200-sxm", 128, 8);
        narrow.spec.nic_gb_s /= 2;
        QVERIFY(rate(narrow, work) <= last * 1.001);
        WorkloadInput hasty = work;
        hasty.tpot_ms = 50;
        QVERIFY(rate(apart("nvidia.h200-sxm", 64, "nvidia.h200-sxm", 128, 8), hasty) <= last * 1.001);
    }

    /// On-chip memory: the experts of a 671-billion-parameter model lie in 1,408 chips of half a gigabyte, or do not fit.
    void lpusHoldTheExperts()
    {
        const WorkloadInput work = workload("deepseek-v3", 4000, 1000, 2000, 60);
        QVERIFY(!planDecode(apart("nvidia.b200-sxm", 32, "nvidia.groq3-lp30", 256, 256), work, context()).best().meets);
        const PoolPlan plan = planDecode(apart("nvidia.b200-sxm", 32, "nvidia.groq3-lp30", 2048, 256), work, context()).best();
        QVERIFY(plan.meets);
        QVERIFY(plan.feedForward->config.parallel.accelerators() >= 1400);
    }

    /// Step-3 (arXiv 2507.19427, table 8): 8-bit attention, 50 ms, no drafts; instances of 8 Hopper accelerators with 400 Gbit/s each, A of attention and F of
    /// feed-forward. Tokens/s of each of all accelerators. What is missing is mostly the share that a decode pool of a service reaches of its step (0.92), which runs at a
    /// full batch have all of.
    void stepThree_data()
    {
        QTest::addColumn<int>("attention");
        QTest::addColumn<double>("tokens");
        QTest::addColumn<double>("published");
        QTest::newRow("2A2F") << 16 << 4096.0 << 4039.0;
        QTest::newRow("4A2F") << 32 << 8192.0 << 2643.0;
        QTest::newRow("16A2F") << 128 << 32768.0 << 898.0;
    }
    void stepThree()
    {
        QFETCH(int, attention);
        QFETCH(double, tokens);
        QFETCH(double, published);
        PoolInput pool = apart("nvidia.h100-sxm", attention, "nvidia.h100-sxm", 16, 8);
        auto ffn = std::make_shared<PoolInput>(*pool.feedForward);
        pool.spec.link_gb_s = ffn->spec.link_gb_s = 200;   // H800
        pool.spec.nic_gb_s = ffn->spec.nic_gb_s = 50;
        pool.feedForward = std::move(ffn);
        const PoolPlan plan = planDecode(pool, workload("step-3", tokens - 512, 1024, 2000, 50), context()).best();
        QVERIFY(plan.meets && plan.feedForward);
        const double computed = plan.rate * plan.usable * attention / (attention + 16);
        qInfo("%.0f of %.0f tokens/s, %.1f ms: attention %.1f, feed-forward %.1f, link %.1f", computed, published, plan.point.tpot_ms, plan.feedForward->attention_ms,
              plan.feedForward->feedForward_ms, plan.feedForward->link_ms);
        QVERIFY(computed > 0.77 * published && computed < 1.02 * published);
    }

    /// Its published size: 316 billion parameters, 38 of them for a token, 512 elements of cache a layer and token.
    void stepThreeIsAsLargeAsPublished()
    {
        const ServedModel& step = model("step-3");
        QVERIFY(near(parameterCounts(step).total() / 1e9, 316, 0.01));
        QVERIFY(near(kvBytesPerSequence(step, 1, 8192, 1), 2.56e8, 0.01));   // table 2
    }

    /// Limits that nothing meets, weights that do not fit and pools without a share are said, not computed with.
    void whatCannotBeIsSaid()
    {
        const PoolInput prefill = pool("prefill", "nvidia.h200-sxm", 32, 8, PoolRole::Prefill);
        const auto hasty = solveThroughput(input({prefill, apart("nvidia.h200-sxm", 32, "nvidia.h200-sxm", 64, 8)}, {workload("deepseek-v3", 4000, 1000, 2000, 1)}));
        QVERIFY(!hasty.outputTokens_per_s && !hasty.issues.empty());
        const auto tight = solveThroughput(input({prefill, apart("nvidia.h200-sxm", 32, "nvidia.groq3-lp30", 16, 16)}, {workload("deepseek-v3", 4000, 1000, 2000, 60)}));
        QVERIFY(!tight.outputTokens_per_s && issue(tight, "throughput.model-does-not-fit") != nullptr);
        PoolInput second = pool("decode-2", "nvidia.h200-sxm", 8, 8, PoolRole::Decode);   // holds whole models, without a feed-forward pool
        const auto two = solveThroughput(input({prefill, apart("nvidia.h200-sxm", 32, "nvidia.h200-sxm", 64, 8), second}, {workload("qwen3-30b-a3b", 4000, 1000, 2000, 60)}));
        QVERIFY(two.outputTokens_per_s && *two.outputTokens_per_s > 0);
    }

    /// 4-bit checkpoints of experts keep attention in 16 bit, apart as well as whole.
    void attentionOfFourBitExpertsStaysSixteen()
    {
        WorkloadInput work = workload("deepseek-r1", 4000, 1000, 2000, 100);
        PoolInput pool = apart("nvidia.b200-sxm", 32, "nvidia.b200-sxm", 32, 8);
        const PoolPlan plan = planDecode(pool, work, context()).best();
        QVERIFY(plan.meets && plan.config.precision == Precision::Fp4);
        const ParameterCounts counts = parameterCounts(model("deepseek-r1"));
        QVERIFY(near(plan.memory.weights_gb * plan.config.parallel.tensor, 2 * (counts.attention + counts.embedding + counts.head) / 1e9, 0.01));
    }

    void layoutsSplitDecodeBetweenPools()
    {
        std::vector<PoolInput> pools{pool("prefill", "nvidia.h200-sxm", 32, 8, PoolRole::Prefill), apart("nvidia.h200-sxm", 32, "nvidia.h200-sxm", 64, 8)};
        pools.push_back(*pools[1].feedForward);
        const ThroughputResults results = solveThroughput(input(pools, {workload("deepseek-v3", 4000, 1000, 2000, 60)}));
        QVERIFY(results.outputTokens_per_s && *results.outputTokens_per_s > 0);
        const auto of = [&](PoolRole role) { return *std::find_if(results.pools.begin(), results.pools.end(), [&](const PoolResult& p) { return p.role == role; }); };
        const PoolResult decode = of(PoolRole::Decode), ffn = of(PoolRole::FeedForward);
        QVERIFY(near(*decode.tokens_per_s, *ffn.tokens_per_s, 1e-12));
        QVERIFY(ffn.draw_w && *ffn.draw_w > *ffn.idle_w && *ffn.draw_w <= ffn.limit_w);
        QVERIFY(!results.frontier.empty() && results.planned);
        QVERIFY(near(results.planned->tokens_per_s, *results.outputTokens_per_s, 0.2));   // on the frontier's scale: of decode accelerators
        for (const PoolOperation& operation : decode.operations) QVERIFY(operation.name != "routed experts");
    }
};

QTEST_GUILESS_MAIN(TestAttentionFfn)
#include "test_attention_ffn.moc"
