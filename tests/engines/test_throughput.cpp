// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/input.h"
#include "solver/throughput/plan/groups.h"
#include "solver/throughput/plan/plan_search.h"
#include "solver/throughput/predict.h"
#include "solver/throughput/serving/serving.h"
#include "solver/throughput/solve.h"
#include "tests/engines/serving_fixture.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <functional>
#include <utility>

using namespace mw;
using namespace mw::serving;

namespace {

/// A facility of `racks` equal systems with one workload, made by hand.
struct SmallFacility {
    explicit SmallFacility(const char* part, int racks, std::vector<Workload> workloads, Serving serving = {})
    {
        auto layout = std::make_shared<Layout>();
        auto settings = std::make_shared<Settings>();
        settings->serving = std::move(serving);
        layout->settings = settings;
        for (Workload& w : workloads) layout->workloads.add(std::move(w));
        facility.layout = layout;
        for (int i = 0; i < racks; ++i) {
            Instance instance;
            instance.path = "rack-" + std::to_string(i + 1);
            instance.part = data().catalog.find(part);
            facility.instances.push_back(instance);
        }
    }
    [[nodiscard]] ThroughputInput input(const NetworkResults* network = nullptr) const
    {
        return throughputInput(facility, nullptr, network, data().catalog, data().models, data().constants);
    }
    Facility facility{};
};

Workload chat(const char* modelId)
{
    Workload w;
    w.id = "chat";
    w.model = modelId;
    w.input_tokens = 2048, w.output_tokens = 512;
    return w;
}

}  // namespace

class TestThroughput : public QObject {
    Q_OBJECT

private slots:
    void constantsRead()
    {
        const auto loaded = readThroughputConstants(MW_SOURCE_DIR "/resources/throughput/constants.yaml");
        for (const Diagnostic& d : loaded.diagnostics) qWarning("%s", toText(d).c_str());
        QVERIFY(loaded.value.has_value());
        ThroughputConstants c = *loaded.value;
        for (const ConstantRef& ref : constantRefs(c)) QVERIFY2(*ref.value >= 0, ref.path.c_str());
        // Nothing gets more out of memory or of tensor units than there is.
        for (const FamilyConstants& f : c.families)
            for (const GemmFit* fit : {&f.bf16, &f.fp8, &f.fp4}) {
                QVERIFY2(fit->memory * c.shared.gemmMemoryGain <= 1.0, f.id.c_str());
                QVERIFY2(fit->compute * c.shared.gemmComputeGain <= 1.0, f.id.c_str());
            }
    }

    void constantsErrorsNameThePlace()
    {
        QTemporaryDir folder;
        const std::string file = folder.filePath("c.yaml").toStdString();
        std::ofstream(file) << "throughput_constants: 1\nsources:\n  s: {title: t}\nshared:\n  - {key: "
                               "no_such, value: 1, source: s}\n"
                               "engines: []\nfamilies: []\n";
        const auto loaded = readThroughputConstants(file);
        QVERIFY(!loaded.value);
        QCOMPARE(loaded.diagnostics.front().where.line, 5);
    }

    void acceleratorNames()
    {
        QCOMPARE(findAccelerator("h100_sxm", data().catalog).part->id, std::string("nvidia.h100-sxm"));
        QCOMPARE(findAccelerator("gb200_gpu", data().catalog).part->id, std::string("nvidia.gb200-gpu"));
        QCOMPARE(findAccelerator("mi300x", data().catalog).part->id, std::string("amd.mi300x"));
        const AcceleratorName export_ = findAccelerator("h800_sxm", data().catalog);
        QCOMPARE(export_.part->id, std::string("nvidia.h100-sxm"));
        QCOMPARE(*export_.link_gb_s, 200.0);
        QVERIFY(findAccelerator("no_such", data().catalog).part == nullptr);
    }

    // Steps worked out by an independent program with its own fit of the same measurements: ms with and
    // without the fixed costs, and bytes over bandwidth, at a mean context of 2,240 tokens with an fp8 cache.
    // Own constants: 20 %.
    void stepAnatomy_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("part");
        QTest::addColumn<int>("tensor");
        QTest::addColumn<int>("ranks");
        QTest::addColumn<int>("precision");
        QTest::addColumn<double>("batch");
        QTest::addColumn<double>("step_ms");
        QTest::addColumn<double>("bytes_ms");
        const int fp8 = static_cast<int>(Precision::Fp8), fp4 = static_cast<int>(Precision::Fp4);
        QTest::newRow("Llama 70B fp8, 2 H200") << "llama-3.1-70b"
                                               << "nvidia.h200-sxm" << 2 << 1 << fp8 << 64.0 << 18.1 << 9.8;
        QTest::newRow("Llama 405B fp4, 4 B200") << "llama-3.1-405b"
                                                << "nvidia.b200-sxm" << 4 << 1 << fp4 << 64.0 << 23.9 << 8.7;
        QTest::newRow("DeepSeek-R1 fp4, 8 B200 DP")
            << "deepseek-r1"
            << "nvidia.b200-sxm" << 1 << 8 << fp4 << 64.0 << 28.1 << 11.2;
        QTest::newRow("DeepSeek-R1 fp4, 8 B200 TP")
            << "deepseek-r1"
            << "nvidia.b200-sxm" << 8 << 1 << fp4 << 4.0 << 7.3 << 6.5;
        QTest::newRow("Qwen3-235B fp8, 8 H200") << "qwen3-235b-a22b"
                                                << "nvidia.h200-sxm" << 8 << 1 << fp8 << 64.0 << 19.7 << 6.8;
    }
    void stepAnatomy()
    {
        QFETCH(QString, id);
        QFETCH(QString, part);
        QFETCH(int, tensor);
        QFETCH(int, ranks);
        QFETCH(int, precision);
        QFETCH(double, batch);
        QFETCH(double, step_ms);
        QFETCH(double, bytes_ms);
        const StepConfig c = config(qPrintable(id), qPrintable(part), {tensor, 1, ranks, ranks},
                                    static_cast<Precision>(precision));
        const StepModel step(c, *data().constants);
        const double cache = batch * kvBytesPerSequence(*c.model, 1, 2240, tensor);
        const double bytes = (step.weightBytes() + cache) / (c.accelerator.mem_bw_tb_s * 1e12) * 1e3;
        QVERIFY2(near(bytes, bytes_ms, 0.15), qPrintable(QString::number(bytes)));
        const double total = step.decode(batch, 2240).total_ms();
        QVERIFY2(near(total, step_ms, 0.20), qPrintable(QString::number(total)));
    }

    /// The table against the formula, its corners, and that nothing gets shorter by more work.
    void smoothMaximumIsTheFormula()
    {
        for (const double q : {1.3, 1.835, 2.5, 4.0}) {
            const auto smooth = smoothMaximum(q);
            double before = 0;
            for (double x = 1e-4; x < 1e3; x *= 1.07) {
                const double y = 3, exact = std::pow(std::pow(x, q) + std::pow(y, q), 1 / q);
                const SmoothMaximum::Value value = (*smooth)(x, y);
                QVERIFY(std::abs(value.total / exact - 1) < 3e-5);
                QVERIFY(std::abs(value.share - std::pow(x / exact, q)) < 1e-4);
                QVERIFY(value.total >= before && value.total >= std::max(x, y));
                before = value.total;
            }
            QCOMPARE((*smooth)(0, 0).total, 0.0);
            QCOMPARE((*smooth)(0, 5).total, 5.0);
            QCOMPARE((*smooth)(5, 0).share, 1.0);
        }
    }

    void partsAddUp()
    {
        const StepConfig c = config("deepseek-v3", "nvidia.b200-sxm", {1, 1, 8, 8}, Precision::Fp4);
        const StepTime t = decodeStep(c, *data().constants, 64, 2000);
        QVERIFY(t.compute_ms > 0 && t.memory_ms > 0 && t.communication_ms > 0 && t.fixed_ms > 0);
        QCOMPARE(t.total_ms(), t.compute_ms + t.memory_ms + t.communication_ms + t.fixed_ms);
        const StepConfig one = config("llama-3.1-8b", "nvidia.h100-sxm", {1, 1, 1, 1}, Precision::Fp8);
        QCOMPARE(decodeStep(one, *data().constants, 8, 1000).communication_ms,
                 0.0);  // one accelerator talks to nobody
    }

    /// One sequence reads every weight once: a step cannot be shorter than that, and without fixed costs is
    /// little longer.
    void batchOneTendsToBandwidth()
    {
        for (const char* part : {"nvidia.h100-sxm", "nvidia.h200-sxm", "nvidia.b200-sxm"}) {
            const StepConfig c = config("llama-3.1-8b", part, {1, 1, 1, 1}, Precision::Bf16);
            const StepTime t = decodeStep(c, *data().constants, 1, 1);
            // Embeddings are looked up, not read: 8.03 G parameters less 0.53 G, two bytes each.
            const double floor_ms = (8.03e9 - 128256.0 * 4096) * 2 / (c.accelerator.mem_bw_tb_s * 1e12) * 1e3;
            QVERIFY2(t.total_ms() > floor_ms, part);
            QVERIFY2(near(t.memory_ms, floor_ms, 0.2),
                     qPrintable(QString("%1 %2").arg(t.memory_ms).arg(floor_ms)));
        }
    }

    /// Low-latency kernels, all-reduces by engine, and layers that cost more the wider they are.
    void enginesDifferInFewRowsAndReduces()
    {
        ThroughputConstants constants = *data().constants;
        EngineConstants engine = *constants.engine("trtllm");
        const auto fixed = [&](double rows, const char* id = "llama-3.1-70b") {
            StepConfig c = config(id, "nvidia.b200-sxm", {4, 1, 1, 1}, Precision::Fp8);
            c.engine = &engine;
            const StepTime t = StepModel(c, constants).decode(rows, 1000);
            return std::pair(t.fixed_ms - rows * engine.sequence_us / 1e3, t.communication_ms);
        };
        engine.step_us = engine.sequence_us = 0, engine.fewRowsGain = 0.4;
        const double ratio = fixed(1).first / fixed(2000).first;
        QVERIFY2(near(ratio, 1 - 0.4 * std::exp(-1.0 / 16), 1e-6), qPrintable(QString::number(ratio)));
        const double before = fixed(2000).second;
        engine.reduceScale /= 2;
        QVERIFY(fixed(2000).second > 1.3 * before);
        constants.shared.layerWidthPower = 1;
        const double wide = fixed(2000).first;
        constants.shared.layerWidthPower = 0;
        QVERIFY(near(wide / fixed(2000).first, 8192.0 / 6144, 1e-6));
    }

    void decodeRisesWithBatchAndContext()
    {
        for (const char* id : {"llama-3.1-70b", "deepseek-v3", "gpt-oss-120b", "qwen3.5-397b-a17b",
                               "llama-4-scout", "deepseek-v3.2"}) {
            const StepModel step(config(id, "nvidia.b200-sxm", {8, 1, 1, 1}, Precision::Fp4),
                                 *data().constants);
            double before = 0;
            for (double b = 1; b < 2000; b *= 1.3) {
                const double now = step.decode(b, 3000).total_ms();
                QVERIFY2(now >= before, id);
                before = now;
            }
            QVERIFY2(step.decode(64, 8000).total_ms() >= step.decode(64, 1000).total_ms(), id);
        }
    }

    void chunkedAttentionReadsLessThanFull()
    {
        ServedModel full = model("llama-4-scout");
        full.attention.chunk = full.attention.chunkGlobalEvery = 0;
        StepConfig c = config("llama-4-scout", "nvidia.b200-sxm", {4, 1, 1, 1}, Precision::Fp4);
        const double chunked = decodeStep(c, *data().constants, 64, 32000).total_ms();
        c.model = &full;
        QVERIFY(decodeStep(c, *data().constants, 64, 32000).total_ms() > 1.3 * chunked);
        QVERIFY(near(decodeStep(c, *data().constants, 64, 4000).total_ms(),
                     decodeStep(config("llama-4-scout", "nvidia.b200-sxm", {4, 1, 1, 1}, Precision::Fp4),
                                *data().constants, 64, 4000)
                         .total_ms(),
                     1e-9 + 0.02));
    }

    void prefillGrowsAtLeastLinearly()
    {
        const StepModel step(config("llama-3.1-70b", "nvidia.h200-sxm", {4, 1, 1, 1}, Precision::Fp8),
                             *data().constants);
        const double two = step.prefill(2048).total_ms(), eight = step.prefill(8192).total_ms();
        QVERIFY(eight > 3.5 * two);
        QVERIFY(step.prefill(2048, 6144).total_ms() > two);  // a prefix is attended to
        // 2 x 70 G x 8192 tokens over 4 x 1,979 TFLOP/s takes 145 ms at full rate.
        QVERIFY2(eight > 145 && eight < 3 * 145, qPrintable(QString::number(eight)));
    }

    void widerGroupsCrossTheDomain()
    {
        StepConfig c = config("deepseek-v3", "nvidia.b200-sxm", {1, 1, 32, 32}, Precision::Fp4);
        c.accelerator.domain = 72;
        const double inside = decodeStep(c, *data().constants, 128, 2000).communication_ms;
        c.accelerator.domain = 8;
        QVERIFY(decodeStep(c, *data().constants, 128, 2000).communication_ms > 1.5 * inside);
    }

    void memoryIsNeverExceeded()
    {
        for (const char* id : {"llama-3.1-70b", "deepseek-v3", "gpt-oss-120b", "qwen3-235b-a22b"})
            for (const int n : {8, 64}) {
                const auto results =
                    solveThroughput(input({pool("p", "nvidia.h200-sxm", n, 8)}, {workload(id, 4000, 1000)}));
                QVERIFY2(!results.pools.empty(), id);
                for (const PoolResult& p : results.pools) {
                    QVERIFY(p.weights_gb + p.kv_gb < p.memory_gb);
                    QVERIFY(p.replicas * p.tensor * p.pipeline * p.data <= n);
                    QVERIFY(p.accelerators <= n);
                }
            }
    }

    void slotsByHand()
    {
        // Llama 70B fp8 on 2 H200: (141 - 70.6 GB of weights with 16-bit embeddings - reserve) x share over
        // half a cache each.
        const StepConfig c = config("llama-3.1-70b", "nvidia.h200-sxm", {2, 1, 1, 1}, Precision::Fp8);
        const StepModel step(c, *data().constants);
        const SharedConstants& s = data().constants->shared;
        const double weights_gb = (70.55e9 - 2 * 128256.0 * 8192 + 4 * 128256.0 * 8192) / 2 / 1e9;
        const double sequence_gb = 2 * 80 * 4 * 128 * (1000 + data().constants->engine("trtllm")->admitShare * 1000) / 1e9;
        const MemoryPlan plan = memoryPlan(step, *data().constants, {1000, 1000, 0, 0});
        QVERIFY(near(plan.weights_gb, weights_gb, 0.005));
        QVERIFY(near(plan.sequenceSlots, s.kvShare * (141 - weights_gb - s.reserved_gb) / sequence_gb, 0.01));
    }

    void moreBandwidthNeverHurts()
    {
        double before = 0;
        for (const double bandwidth : {2.0, 4.0, 8.0, 16.0}) {
            PoolInput p = pool("p", "nvidia.b200-sxm", 8, 8);
            p.spec.mem_bw_tb_s = bandwidth;
            const auto results = solveThroughput(input({p}, {workload("llama-3.1-70b", 2000, 500)}));
            QVERIFY(results.outputTokens_per_s.has_value());
            QVERIFY(*results.outputTokens_per_s >= before);
            before = *results.outputTokens_per_s;
        }
    }

    /// At the optimum: what the search may choose anew, any figure of the part that grows leaves it at least as much.
    void moreOfAnythingNeverHurts_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("mode");
        for (const char* model : {"llama-3.1-70b", "deepseek-r1", "gpt-oss-120b"})
            for (const auto mode : {Serving::Mode::Aggregated, Serving::Mode::Disaggregated, Serving::Mode::Auto})
                QTest::addRow("%s %d", model, static_cast<int>(mode)) << QString::fromLatin1(model) << static_cast<int>(mode);
    }
    void moreOfAnythingNeverHurts()
    {
        QFETCH(QString, model);
        QFETCH(int, mode);
        const auto served = [&](const std::function<void(AcceleratorSpec&)>& change) -> double {
            PoolInput p = pool("p", "nvidia.b200-sxm", 32, 8);
            change(p.spec);
            return solveThroughput(input({p}, {workload(qPrintable(model), 6000, 800)}, static_cast<Serving::Mode>(mode))).outputTokens_per_s.value_or(0);
        };
        const double before = served([](AcceleratorSpec&) {});
        QVERIFY(before > 0);
        const std::pair<const char*, std::function<void(AcceleratorSpec&, double)>> figures[] = {
            {"bandwidth", [](AcceleratorSpec& a, double by) { a.mem_bw_tb_s *= by; }},
            {"memory", [](AcceleratorSpec& a, double by) { a.mem_gb *= by; }},
            {"compute", [](AcceleratorSpec& a, double by) { a.fp16_tflops *= by, a.fp8_tflops *= by, a.fp4_tflops *= by; }},
            {"link", [](AcceleratorSpec& a, double by) { a.link_gb_s *= by; }},
            {"NIC", [](AcceleratorSpec& a, double by) { a.nic_gb_s *= by; }}};
        for (const auto& [name, change] : figures)
            for (double by = 1.25, last = before; by < 9; by *= 2) {
                const double now = served([&](AcceleratorSpec& a) { change(a, by); });
                QVERIFY2(now >= last * (1 - 1e-3), qPrintable(QString("%1 x %2: %3 after %4").arg(QLatin1String(name)).arg(by).arg(now).arg(last)));   // bisection of batches: 1e-3
                last = now;
            }
    }

    void halvingALinkNeverSpeedsATransfer()
    {
        double before = 0;
        for (double nic_gb_s = 200; nic_gb_s > 0.05; nic_gb_s /= 2) {
            PoolInput p = pool("pre", "nvidia.b200-sxm", 32, 8, PoolRole::Prefill), d = pool("dec", "nvidia.h200-sxm", 32, 8, PoolRole::Decode);
            p.tensor = d.tensor = 4;
            p.spec.nic_gb_s = nic_gb_s;
            const auto r = solveThroughput(input({p, d}, {workload("llama-3.1-70b", 8000, 1000, 1e6, 1e6)}));
            QVERIFY(r.workloads.front().kvTransfer_ms.has_value());
            const double now = *r.workloads.front().kvTransfer_ms;
            QVERIFY2(now >= before * (1 - 1e-9), qPrintable(QString("%1 GB/s: %2 ms after %3").arg(nic_gb_s).arg(now).arg(before)));
            before = now;
        }
        QVERIFY(before > 1000);   // 1.3 GB over tenths of a GB/s
    }

    void tighterLimitsNeverServeMore()
    {
        double before = 0;
        for (const double tpot : {8.0, 12.0, 20.0, 40.0, 100.0}) {
            const auto results = solveThroughput(input({pool("p", "nvidia.b200-sxm", 16, 8)},
                                                       {workload("llama-3.1-70b", 2000, 500, 3000, tpot)}));
            const double now = results.outputTokens_per_s.value_or(0);
            QVERIFY2(now >= before * 0.999, qPrintable(QString("%1 %2 %3").arg(tpot).arg(now).arg(before)));
            before = now;
            if (results.workloads.front().meetsSlo.value_or(false))
                QVERIFY(*results.workloads.front().tpot_ms <= tpot * 1.001);
        }
        QVERIFY(before > 0);
    }

    void tokensInEqualTokensAlongThePools()
    {
        const auto results = solveThroughput(input({pool("p", "nvidia.gb200-gpu", 72, 72)},
                                                   {workload("deepseek-r1", 8000, 1000, 2000, 25)},
                                                   Serving::Mode::Disaggregated));
        QVERIFY(results.disaggregated);
        double in = 0, out = 0;
        for (const PoolResult& p : results.pools) (p.role == PoolRole::Prefill ? in : out) += *p.tokens_per_s;
        const WorkloadResult& w = results.workloads.front();
        QVERIFY(near(in, *w.requests_per_s * 8000, 1e-9));
        QVERIFY(near(out, *w.requests_per_s * 1000, 1e-9));
        QVERIFY(near(*results.tokens_per_s, in + out, 1e-9));
        QVERIFY(near(*results.inputTokens_per_s, in, 1e-9));
    }

    void cacheHitsSparePrefillOnly()
    {
        WorkloadInput w = workload("llama-3.1-70b", 8000, 500);
        const auto cold = solveThroughput(input({pool("p", "nvidia.h200-sxm", 8, 8)}, {w}));
        w.cached_share = 0.8;
        const auto warm = solveThroughput(input({pool("p", "nvidia.h200-sxm", 8, 8)}, {w}));
        QVERIFY(*warm.outputTokens_per_s > 1.3 * *cold.outputTokens_per_s);
        QVERIFY(near(*warm.inputTokens_per_s, *warm.workloads.front().requests_per_s * 1600, 1e-9));
        w.tool_gap_s = 60;  // idle sessions keep their cache
        const auto idle = solveThroughput(input({pool("p", "nvidia.h200-sxm", 8, 8)}, {w}));
        QVERIFY(*idle.outputTokens_per_s < *warm.outputTokens_per_s);
    }

    void autoTakesTheBetterMode()
    {
        const auto run = [](Serving::Mode mode) {
            return solveThroughput(input({pool("p", "nvidia.gb200-gpu", 72, 72)},
                                         {workload("deepseek-r1", 8000, 1000, 2000, 25)}, mode))
                .outputTokens_per_s.value_or(0);
        };
        const double together = run(Serving::Mode::Aggregated), apart = run(Serving::Mode::Disaggregated);
        QCOMPARE(run(Serving::Mode::Auto), std::max(together, apart));
        QVERIFY(apart > together);  // published: 2 to 2.5 times at 20 to 30 ms on this rack
    }

    /// Each workload has so many accelerators of given pools as its tokens take: their rates are those of their plans.
    void givenPoolsAreDividedByWhatTokensTake()
    {
        WorkloadInput brief = workload("llama-3.1-70b", 500, 300, 2000, 60), lengthy = workload("llama-3.1-70b", 30000, 300, 5000, 25);
        brief.id = "brief", lengthy.id = "lengthy";
        brief.demandShare = 0.5, lengthy.demandShare = 0.5;
        PoolInput prefill = pool("pre", "nvidia.h200-sxm", 64, 8, PoolRole::Prefill), decode = pool("dec", "nvidia.h200-sxm", 64, 8, PoolRole::Decode);
        prefill.spec.nic_gb_s = decode.spec.nic_gb_s = 1000;
        const auto results = solveThroughput(input({prefill, decode}, {brief, lengthy}, Serving::Mode::Disaggregated));
        double accelerators = 0;
        for (const PoolResult& part : results.pools) {
            if (part.role != PoolRole::Decode) continue;
            accelerators += part.accelerators;
            const double own = part.batch / *part.tpot_ms * 1e3 * data().constants->shared.decodePool / (part.tensor * part.pipeline * part.data);
            QVERIFY(*part.tokens_per_s <= own * (part.accelerators + 0.5) * (1 + 1e-9));
        }
        QVERIFY(std::abs(accelerators - 64) <= 1);
        QVERIFY(results.planned && !results.frontier.empty());
        double best = 0;   // of those that are as fast for a user
        for (const FrontierPoint& point : results.frontier)
            if (point.tokens_per_s_per_user >= 0.98 * results.planned->tokens_per_s_per_user) best = std::max(best, point.tokens_per_s);
        QVERIFY(results.planned->tokens_per_s <= 1.05 * best);
    }

    void sharesDivideThePool()
    {
        WorkloadInput a = workload("llama-3.1-70b", 2000, 500), b = workload("qwen3-32b", 1000, 300);
        a.id = "a", b.id = "b";
        a.demandShare = 0.75;
        const auto r =
            solveThroughput(input({pool("p", "nvidia.h200-sxm", 64, 8)}, {a, b}, Serving::Mode::Aggregated));
        QVERIFY(near(*r.workloads[0].output_tokens_per_s, 3 * *r.workloads[1].output_tokens_per_s, 1e-6));
        QVERIFY(r.pools[0].accelerators + r.pools[1].accelerators <= 64);
        b.requests_per_s = 0.5;  // less is asked than could be served
        const auto asked =
            solveThroughput(input({pool("p", "nvidia.h200-sxm", 64, 8)}, {a, b}, Serving::Mode::Aggregated));
        QVERIFY(near(*asked.workloads[1].output_tokens_per_s, 150, 1e-9));
        QCOMPARE(asked.workloads[1].bound, std::string("demand"));
    }

    /// The plan runs on the frontier of its largest workload or a little below it: the grid of batches is coarse.
    void planLiesOnItsFrontier()
    {
        Workload second = chat("deepseek-r1");
        second.id = "second", second.input_tokens = 9000, second.demand_share = 0.2;
        Workload first = chat("deepseek-r1");
        first.demand_share = 0.8;
        for (const Serving::Mode mode : {Serving::Mode::Auto, Serving::Mode::Aggregated, Serving::Mode::Disaggregated}) {
            Serving serving;
            serving.mode = mode;
            const auto r = solveThroughput(SmallFacility("nvidia.gb200-nvl72", 8, {first, second}, serving).input());
            QCOMPARE(r.frontierOf, first.id);
            QVERIFY(r.planned.has_value());
            double faster = 0, slower = 0;  // tokens of the points on both sides
            for (const FrontierPoint& point : r.frontier)
                if (point.tokens_per_s_per_user > r.planned->tokens_per_s_per_user) faster = std::max(faster, point.tokens_per_s);
            for (const FrontierPoint& point : r.frontier)
                if (point.tokens_per_s_per_user <= r.planned->tokens_per_s_per_user && (slower == 0 || point.tokens_per_s < slower)) slower = point.tokens_per_s;
            QVERIFY2(r.planned->tokens_per_s > 0.75 * faster && (slower == 0 || r.planned->tokens_per_s < 1.05 * slower),
                     qPrintable(QString("%1 between %2 and %3").arg(r.planned->tokens_per_s).arg(faster).arg(slower)));
        }
    }

    void frontierIsPareto()
    {
        for (const char* model : {"llama-3.1-70b", "deepseek-r1", "gpt-oss-120b"})
            for (const auto mode : {Serving::Mode::Aggregated, Serving::Mode::Disaggregated, Serving::Mode::Auto}) {
                const auto r = solveThroughput(input({pool("p", "nvidia.b200-sxm", 64, 8)}, {workload(model, 2000, 500)}, mode));
                QVERIFY2(r.frontier.size() >= 5 && r.frontier.size() <= 60, qPrintable(QString("%1 %2").arg(QLatin1String(model)).arg(r.frontier.size())));
                for (std::size_t i = 1; i < r.frontier.size(); ++i) {   // rising and falling: none is dominated
                    QVERIFY(r.frontier[i].tokens_per_s_per_user > r.frontier[i - 1].tokens_per_s_per_user);
                    QVERIFY(r.frontier[i].tokens_per_s < r.frontier[i - 1].tokens_per_s);
                }
            }
    }

    void doesNotFit()
    {
        const auto r = solveThroughput(
            input({pool("p", "nvidia.h100-sxm", 4, 4)}, {workload("deepseek-v3", 1000, 500)}));
        const ThroughputIssue* found = issue(r, "throughput.model-does-not-fit");
        QVERIFY(found != nullptr);
        QVERIFY(near(*found->measured, 671, 0.02));  // fp8, one byte each, 16-bit embeddings
        QCOMPARE(*found->limit, 320.0);
        QCOMPARE(found->unit, std::string("GB"));
        QVERIFY(!r.tokens_per_s && r.pools.empty());
    }

    void limitBelowTheFloor()
    {
        const auto r = solveThroughput(
            input({pool("p", "nvidia.h100-sxm", 8, 8)}, {workload("llama-3.1-70b", 1000, 500, 2000, 1)}));
        const ThroughputIssue* found = issue(r, "throughput.slo-not-met");
        QVERIFY(found != nullptr);
        QVERIFY(*found->measured > 1 && *found->limit == 1);
        QCOMPARE(r.workloads.front().meetsSlo, std::optional<bool>(false));
        QVERIFY(!r.tokens_per_s);
    }

    void precisionTheAcceleratorLacks()
    {
        PoolInput p = pool("p", "nvidia.h100-sxm", 8, 8);
        p.precision = "fp4";
        const auto r = solveThroughput(input({p}, {workload("llama-3.1-70b", 1000, 500)}));
        QVERIFY(issue(r, "throughput.precision-unsupported") != nullptr);
        QVERIFY(!r.tokens_per_s);
    }

    void givenSplitIsKept()
    {
        PoolInput p = pool("p", "nvidia.h200-sxm", 16, 8);
        p.tensor = 4, p.declared = true;
        const auto r = solveThroughput(input({p}, {workload("llama-3.1-70b", 1000, 500)}));
        QCOMPARE(r.pools.front().tensor, 4);
        QCOMPARE(r.pools.front().replicas, 4);
    }

    void prefillWithoutNetwork()
    {
        PoolInput p = pool("pre", "nvidia.b200-sxm", 16, 8, PoolRole::Prefill),
                  d = pool("dec", "nvidia.gb200-gpu", 72, 72, PoolRole::Decode);
        const auto linked = solveThroughput(input({p, d}, {workload("deepseek-r1", 4000, 1000)}));
        QVERIFY(linked.disaggregated && linked.tokens_per_s);
        QVERIFY(*linked.workloads.front().kvTransfer_ms > 0);
        p.spec.nic_gb_s = 0;
        const auto cut = solveThroughput(input({p, d}, {workload("deepseek-r1", 4000, 1000)}));
        QVERIFY(issue(cut, "throughput.no-kv-path") != nullptr);
        QCOMPARE(issue(cut, "throughput.no-kv-path")->measured, std::optional<double>(0));
        QVERIFY(!cut.tokens_per_s);
    }

    void thinLinkBounds()
    {
        PoolInput p = pool("pre", "nvidia.b200-sxm", 64, 8, PoolRole::Prefill),
                  d = pool("dec", "nvidia.b200-sxm", 64, 8, PoolRole::Decode);
        p.spec.nic_gb_s = 0.01;
        const auto r = solveThroughput(input({p, d}, {workload("llama-3.1-70b", 8000, 100)}));
        QCOMPARE(r.workloads.front().bound, std::string("link"));
        // 64 x 0.01 GB/s at the link share, over 8,000 tokens x 163,840 bytes of fp8 cache.
        const double requests = 64 * 0.01e9 * data().constants->shared.kvLinkShare / (8000.0 * 163840);
        QVERIFY(near(*r.workloads.front().requests_per_s, requests, 0.001));
    }

    void onChipMemoryPoolsHoldTheWeights()
    {
        PoolInput p = pool("pre", "nvidia.b200-sxm", 16, 8, PoolRole::Prefill);
        PoolInput few = pool("lpu", "nvidia.groq3-lp30", 64, 64, PoolRole::Decode),
                  many = pool("lpu", "nvidia.groq3-lp30", 1024, 256, PoolRole::Decode);
        const auto small = solveThroughput(input({p, few}, {workload("llama-3.1-70b", 2000, 500)}));
        QVERIFY(issue(small, "throughput.model-does-not-fit") != nullptr);  // 32 GB of SRAM for 71 GB
        const auto large = solveThroughput(input({p, many}, {workload("llama-3.1-70b", 2000, 500)}));
        QVERIFY(large.tokens_per_s.has_value());
        QVERIFY(*large.workloads.front().tpot_ms < 10);
    }

    void facilityIsGathered()
    {
        const SmallFacility racks("nvidia.gb200-nvl72", 8, {chat("deepseek-r1")});
        const ThroughputInput i = racks.input();
        QCOMPARE(i.pools.size(), std::size_t{1});
        QCOMPARE(i.pools[0].accelerators, 576);
        QCOMPARE(i.pools[0].spec.domain, 72);
        QCOMPARE(i.pools[0].spec.part, std::string("nvidia.gb200-gpu"));
        QCOMPARE(i.pools[0].members.size(), std::size_t{8});
        QCOMPARE(i.workloads[0].ttft_ms, kDefaultTtft_ms);
        QVERIFY(i.issues.empty());
        QVERIFY(i == racks.input());
        NetworkResults unlinked;
        QCOMPARE(racks.input(&unlinked).pools[0].spec.nic_gb_s, 0.0);
        unlinked.hosts = {{0, 50.0}};
        QCOMPARE(racks.input(&unlinked).pools.size(),
                 std::size_t{2});  // linked and unlinked racks are two classes
    }

    void gatheringIssues()
    {
        QVERIFY(!SmallFacility("nvidia.gb200-nvl72", 1, {chat("gpt-9")}).input().issues.empty());
        QCOMPARE(SmallFacility("nvidia.gb200-nvl72", 1, {chat("gpt-9")}).input().issues[0].rule,
                 std::string("throughput.unknown-model"));
        QCOMPARE(SmallFacility("nvidia.gb200-nvl72", 1, {chat("nemotron-3-ultra-550b-a55b")})
                     .input()
                     .issues[0]
                     .rule,
                 std::string("throughput.model-incomplete"));
        QCOMPARE(SmallFacility("nvidia.gb200-nvl72", 1, {}).input().issues[0].rule,
                 std::string("throughput.no-workloads"));
        QCOMPARE(SmallFacility("nvidia.gb200-nvl72", 0, {chat("qwen3-32b")}).input().issues[0].rule,
                 std::string("throughput.no-accelerators"));
        Workload longer = chat("llama-2-70b");
        longer.input_tokens = 8000;
        const auto over = SmallFacility("nvidia.gb200-nvl72", 1, {longer}).input();
        QCOMPARE(over.issues[0].rule, std::string("throughput.context-over-limit"));
        QCOMPARE(*over.issues[0].limit, 4096.0);
        const auto fallback = SmallFacility("google.tpu-v7x-cube", 1, {chat("qwen3-32b")}).input();
        QCOMPARE(fallback.issues[0].rule, std::string("throughput.constants-not-fitted"));
        QVERIFY(solveThroughput(fallback).tokens_per_s.has_value());
    }

    void declaredPoolsTakeTheirMembers()
    {
        Serving serving;
        serving.mode = Serving::Mode::Disaggregated;
        Pool pre, dec;
        pre.id = "pre", pre.role = PoolRole::Prefill, pre.members = {"rack-[1-2]"};
        dec.id = "dec", dec.role = PoolRole::Decode, dec.members = {"rack-[3-8]"};
        serving.pools = {pre, dec};
        const auto i = SmallFacility("nvidia.gb200-nvl72", 8, {chat("deepseek-r1")}, serving).input();
        QCOMPARE(i.pools.size(), std::size_t{2});
        QCOMPARE(i.pools[0].accelerators, 144);
        QCOMPARE(i.pools[1].accelerators, 432);
        const auto r = solveThroughput(i);
        QVERIFY(r.disaggregated && r.tokens_per_s);
        QCOMPARE(r.pools[0].id, std::string("pre"));
    }

    /// Published measurements of different kinds, each within the band the documentation states.
    void publishedCases()
    {
        ServingCase c;
        c.kind = "closed", c.mode = "agg", c.model = "llama-3.1-70b", c.hw = "h200_sxm", c.gpus = c.tp = 8,
        c.prec = "fp8";
        c.backend = "vllm", c.isl = c.osl = 1024, c.rr = 0.8, c.conc = 64, c.metric = "tpot_ms";
        const Prediction closed = predict(c, data().catalog, *data().models, *data().constants);
        QVERIFY2(closed.value && near(*closed.value, 12.734, 0.15),
                 qPrintable(QString::number(closed.value.value_or(0))));
        ServingCase o;
        o.kind = "offline", o.model = "llama-3.1-70b", o.hw = "h200_sxm", o.gpus = o.tp = 1, o.prec = "fp8",
        o.backend = "trtllm";
        o.isl = 128, o.osl = 2048, o.nreq = 3000, o.metric = "output_tok_s";
        const Prediction offline = predict(o, data().catalog, *data().models, *data().constants);
        QVERIFY2(offline.value && near(*offline.value, 4336, 0.15),
                 qPrintable(QString::number(offline.value.value_or(0))));
    }

    void casesThatCannotBeTakenSayWhy()
    {
        ServingCase c;
        c.kind = "closed", c.model = "llama-3.1-70b", c.hw = "h200_sxm", c.prec = "fp8", c.isl = c.osl = 100,
        c.conc = 1;
        const auto reason = [](const ServingCase& one) {
            return predict(one, data().catalog, *data().models, *data().constants).reason;
        };
        QVERIFY(reason(c).empty());
        ServingCase wrong = c;
        wrong.model = "gpt-9";
        QVERIFY(!reason(wrong).empty());
        wrong = c, wrong.hw = "abacus";
        QVERIFY(!reason(wrong).empty());
        wrong = c, wrong.kind = "guess";
        QVERIFY(!reason(wrong).empty());
        wrong = c, wrong.model = "deepseek-v3";  // 671 GB on one
        QVERIFY(!reason(wrong).empty());
    }

    void fastAndIndependentOfSize()
    {
        const auto time = [](int racks) {
            const ThroughputInput i =
                SmallFacility("nvidia.gb200-nvl72", racks, {chat("deepseek-r1")}).input();
            QElapsedTimer timer;
            timer.start();
            const auto results = solveThroughput(i);
            if (!results.tokens_per_s) return 1e9;
            return static_cast<double>(timer.nsecsElapsed()) / 1e6;
        };
        const double small = time(2), large = time(2000);
        qInfo("2 racks %.1f ms, 2,000 racks %.1f ms", small, large);
        QVERIFY(large < 200);  // 20 ms in a release build on an idle core; room for sanitizers
    }

    void stoppingEarlyIsSafe()
    {
        std::stop_source source;
        source.request_stop();
        const auto results = solveThroughput(
            SmallFacility("nvidia.gb200-nvl72", 2, {chat("deepseek-r1")}).input(), source.get_token());
        QVERIFY(results.frontier.empty());
    }
};

QTEST_APPLESS_MAIN(TestThroughput)
#include "test_throughput.moc"
