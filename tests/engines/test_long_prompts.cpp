// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/serving/session_cache.h"
#include "solver/throughput/solve.h"
#include "solver/throughput/step/vision_encoder.h"
#include "tests/engines/serving_fixture.h"

#include <QObject>
#include <QTest>

using namespace mw;
using namespace mw::serving;

/// Prompts shared among context ranks, and pictures in prompts.
class TestLongPrompts : public QObject {
    Q_OBJECT

private slots:
    /// A. Yang et al., Context Parallelism for Scalable Million-Token Inference, arXiv 2411.01783: Llama-3 405B on 128 H100 of 16 servers
    /// with RDMA, feed-forward in 8 bit, attention in 16: 131,072 tokens in 3.8 s, 1,048,576 in 77 s at 93 % parallel efficiency. From both
    /// follows that its feed-forward reached some 280 TFLOP/s: the shorter prompt, mostly feed-forward, is computed too fast by 40 %.
    void contextRanksAsPublished_data()
    {
        QTest::addColumn<double>("tokens");
        QTest::addColumn<double>("measured_s");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("128K") << 131072.0 << 3.8 << 0.42;
        QTest::newRow("1M") << 1048576.0 << 77.0 << 0.15;
    }
    void contextRanksAsPublished()
    {
        QFETCH(double, tokens);
        QFETCH(double, measured_s);
        QFETCH(double, tolerance);
        StepConfig c = config("llama-3.1-405b", "nvidia.h100-sxm", {8, 1, 1, 1, 16}, Precision::Fp8, "vllm");
        c.accelerator.domain = 8;
        c.kvBytes = 2;
        const auto seconds = [&](const StepConfig& way) {
            const double ranks = way.parallel.context;
            return StepModel(way, *data().constants).step({tokens / ranks, tokens / 2, tokens, 0, 0, false}).total_ms() / 1e3;
        };
        const double together_s = seconds(c);
        StepConfig alone = c;
        alone.parallel.context = 1;
        const double efficiency = seconds(alone) / together_s / 16;
        qInfo("computed %.1f s, measured %.1f s, efficiency %.2f", together_s, measured_s, efficiency);
        QVERIFY(near(together_s, measured_s, tolerance));
        QVERIFY(efficiency > 0.85 && efficiency <= 1);
    }

    /// A thin link makes the ring visible; a wide one does not; and never is it faster for it.
    void ringsNeedLinks()
    {
        double last = 1e9;
        for (const double nic_gb_s : {0.5, 5.0, 50.0, 500.0}) {
            StepConfig c = config("llama-3.1-70b", "nvidia.h100-sxm", {8, 1, 1, 1, 8}, Precision::Fp8);
            c.accelerator.domain = 8, c.accelerator.nic_gb_s = nic_gb_s;
            const double now = StepModel(c, *data().constants).step({8192, 32768, 65536, 0, 0, false}).total_ms();
            QVERIFY(now <= last);
            last = now;
        }
        StepConfig one = config("llama-3.1-70b", "nvidia.h100-sxm", {8, 1, 1, 1, 1}, Precision::Fp8);
        QVERIFY(last < StepModel(one, *data().constants).step({65536, 32768, 65536, 0, 0, false}).total_ms() / 6);
    }

    /// A time to first token that one group of ranks cannot keep is kept by several, at a cost in tokens.
    void longPromptsAreShared()
    {
        PoolInput prefill = pool("pre", "nvidia.h200-sxm", 64, 8, PoolRole::Prefill), decode = pool("dec", "nvidia.h200-sxm", 64, 8, PoolRole::Decode);
        prefill.spec.nic_gb_s = decode.spec.nic_gb_s = 50;
        const auto served = [&](double ttft_ms) {
            return solveThroughput(input({prefill, decode}, {workload("llama-3.1-70b", 120000, 500, ttft_ms, 50)}, Serving::Mode::Disaggregated));
        };
        const auto patient = served(60000), hasty = served(6000);
        QCOMPARE(patient.pools.front().context, 1);
        QVERIFY(hasty.pools.front().context > 1);
        QVERIFY(hasty.workloads.front().meetsSlo.value_or(false));
        QVERIFY(*hasty.workloads.front().ttft_ms <= 6000);
        QVERIFY(*hasty.outputTokens_per_s <= *patient.outputTokens_per_s * (1 + 1e-9));
    }

    // --- pictures

    /// By hand. Llama 4: 34 x (4 x 1408^2 + 2 x 1408 x 5632) and 5632 x 4096 + 4096 x 4096 + 4096 x 5120; Qwen3.5: 27 x (4 x 1152^2 + 2 x 1152 x 4304), the
    /// shape that is known as SO-400M, and 4608 x 4608 + 4608 x 4096. Work: 2 x parameters x patches and 4 x patches x span x width of a layer.
    void encodersByHand()
    {
        const VisionShape &llama = *model("llama-4-scout").vision, &qwen = *model("qwen3.5-397b-a17b").vision;
        QCOMPARE(layerParameters(llama), 808845312.0);
        QCOMPARE(encoderParameters(llama), 808845312.0 + 60817408.0);
        QCOMPARE(layerParameters(qwen), 411070464.0);
        QCOMPARE(encoderParameters(qwen), 411070464.0 + 40108032.0);
        QCOMPARE(patchesOf(llama, 720), 2880.0);
        QCOMPARE(spanOf(llama, 720, 1), 576.0);   // (336 / 14)^2: a tile
        QCOMPARE(spanOf(qwen, 15360, 60), 1024.0);
        for (const char* id : {"llama-4-scout", "llama-4-maverick", "qwen3.5-397b-a17b"}) {
            const VisionShape& v = *model(id).vision;
            const VisionEncoder encoder(config(id, "nvidia.h200-sxm", {1, 1, 1, 1}, Precision::Fp8), *data().constants);
            for (const double patches : {1024.0, 16384.0}) {
                const double span = spanOf(v, patches / 4, 1), flops = patches * (2 * layerParameters(v) + 2 * v.adapterParams / 4 + 4 * span * v.hidden * v.layers);
                const double counted = encoder.work(patches, span).flops16, floor_ms = flops / (spec("nvidia.h200-sxm").fp16_tflops * 1e9), ms = encoder.time_ms(patches, span);
                QVERIFY2(near(counted, flops, 0.03), qPrintable(QString("%1 %2 %3").arg(id).arg(counted).arg(flops)));
                QVERIFY2(ms > floor_ms && ms < (patches > 2000 ? 3 : 6) * floor_ms, qPrintable(QString("%1 %2 ms, at peak %3 ms").arg(id).arg(ms).arg(floor_ms)));
                qInfo("%s, %g patches: %.2f ms, %.2f of the 16-bit peak", id, patches, ms, floor_ms / ms);
            }
            QVERIFY(near(encoder.weightBytes(), 2 * encoderParameters(v), 1e-12));
        }
    }

    /// What encoding takes delays the first token and is lost for prompts: of a pool that does both, and of one that prefills. What is cached is not encoded again, and no token without a picture pays.
    void picturesAreEncodedFirst()
    {
        WorkloadInput words = workload("llama-4-scout", 785, 200, 1500, 40), pictures = words;
        pictures.imageTokens = 720, pictures.images = 5;
        const auto both = std::vector{pool("p", "nvidia.h200-sxm", 8, 8)};
        const auto plain = solveThroughput(input(both, {words}, Serving::Mode::Aggregated)), seen = solveThroughput(input(both, {pictures}, Serving::Mode::Aggregated));
        const WorkloadResult &without = plain.workloads.front(), &with = seen.workloads.front();
        QVERIFY(!without.encode_ms && with.encode_ms && *with.encode_ms > 0 && *with.prefill_ms > *with.encode_ms);
        QVERIFY(*with.output_tokens_per_s < 0.97 * *without.output_tokens_per_s && *with.output_tokens_per_s > 0.4 * *without.output_tokens_per_s);
        qInfo("785 tokens, 720 of pictures: encoding %.1f of %.1f ms, %.0f of %.0f tokens/s", *with.encode_ms, *with.prefill_ms, *with.output_tokens_per_s, *without.output_tokens_per_s);
        // A configuration alone: the prompt takes what the encoder takes longer.
        const StepConfig c = config("llama-4-scout", "nvidia.h200-sxm", {4, 1, 1, 1}, Precision::Fp8);
        const StepModel step(c, *data().constants);
        const Batching batching(step, *data().constants);
        const RequestShape shape = requestShape(pictures, PoolRole::Prefill);
        QCOMPARE(shape.patches, 2880.0);
        const double encode = VisionEncoder(c, *data().constants).time_ms(2880, 576);
        QVERIFY(near(batching.prefill_ms(shape) - batching.prefill_ms(requestShape(words, PoolRole::Prefill)), encode, 1e-9));
        QVERIFY(near(1 / batching.prefillRate_per_ms(shape) - 1 / batching.prefillRate_per_ms(requestShape(words, PoolRole::Prefill)), encode, 1e-9));
        RequestShape half = shape;
        half.cached = shape.input / 2;
        QVERIFY(near(batching.encode_ms(half), VisionEncoder(c, *data().constants).time_ms(1440, 576), 1e-9));
        QVERIFY(memoryPlan(step, *data().constants, shape).weights_gb - memoryPlan(step, *data().constants, requestShape(words, PoolRole::Prefill)).weights_gb > 0.4);   // 1.74 GB over 4
        QCOMPARE(requestShape(pictures, PoolRole::Decode).patches, 0.0);
        const auto apart = std::vector{pool("a", "nvidia.h200-sxm", 8, 8, PoolRole::Prefill), pool("b", "nvidia.h200-sxm", 8, 8, PoolRole::Decode)};
        const auto split = solveThroughput(input(apart, {pictures})), splitWords = solveThroughput(input(apart, {words}));
        QVERIFY(*split.workloads.front().encode_ms > 0 && *split.workloads.front().ttft_ms > *splitWords.workloads.front().ttft_ms);
        QVERIFY(*split.workloads.front().output_tokens_per_s <= *splitWords.workloads.front().output_tokens_per_s);
        pictures.model = share("llama-3.1-70b"), pictures.modelId = "llama-3.1-70b";   // no encoder is known: as words, and the gathering of inputs says so
        QVERIFY(!solveThroughput(input(both, {pictures}, Serving::Mode::Aggregated)).workloads.front().encode_ms);
    }
};

QTEST_APPLESS_MAIN(TestLongPrompts)
#include "test_long_prompts.moc"
