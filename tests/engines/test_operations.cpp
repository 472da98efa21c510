// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// FLOPs and bytes of a step's operations against formulas written out by hand, for each kind of attention and for what passes over
// activations alone; and the pages of the cache.
#include "serving_fixture.h"

#include "solver/throughput/step/activations.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <cmath>
#include <functional>

using namespace mw;
using namespace mw::serving;

namespace {

constexpr double kLayers = 20, kHidden = 1024, kHeads = 16, kDim = 64, kFfn = 4096, kVocab = 32000;

/// Multi-head attention of as many key and value heads as query heads, which `change` makes another one.
ServedModel dense(const std::function<void(ServedModel&)>& change = {})
{
    ServedModel model;
    model.id = "by-hand";
    model.layers = 20, model.hidden = 1024, model.heads = 16, model.ffn = 4096, model.vocab = 32000;
    model.attention.kvHeads = 16, model.attention.headDim = 64;
    if (change) change(model);
    return model;
}

StepModel stepOf(const ServedModel& model, int tensor = 1, const char* engine = "vllm", int drafts = 0)
{
    StepConfig c;
    c.model = &model;
    c.accelerator = spec("nvidia.h200-sxm");
    c.parallel.tensor = tensor;
    c.precision = Precision::Bf16, c.kvBytes = 2;
    c.engine = data().constants->engine(engine);
    c.drafting.tokens = drafts;
    return {c, *data().constants};
}

StepOperation of(const StepModel& step, const StepLoad& load, Operation operation)
{
    for (const StepOperation& one : step.operations(load))
        if (one.operation == operation) return one;
    return {};
}

bool equal(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

/// What a kind of attention takes, of all layers, on one of two tensor ranks.
struct Attention {
    double weights{};          ///< of projections
    double pairs{};            ///< FLOPs of one query at 3,000 tokens of context in decode
    double promptPairs{};      ///< the same of a prompt at 2,000
    double perToken{};         ///< bytes of cache
    double read{};             ///< bytes of cache that one sequence of 3,000 tokens reads (states are written, too)
};

}  // namespace

Q_DECLARE_METATYPE(Attention)

class TestOperations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void attentionByHand_data();
    void attentionByHand();
    void passesByHand();
    void passesTakeTheirBytes();
    void fusedNormsAreTheReducesOwn();
    void vocabularyIsGathered();
    void narrowNormsCount();
    void draftsEmbedAndSample();
    void pagesLeaveHalfOfOneEmpty();
    void emptyPagesTakeSlots();
    void activationsByHand();
    void activationsAreOfTheReserve();
};

void TestOperations::attentionByHand_data()
{
    QTest::addColumn<std::string>("kind");
    QTest::addColumn<Attention>("hand");
    const double queries = kHeads / 2 * kDim;   // on a rank
    QTest::newRow("MHA") << std::string("mha") << Attention{kLayers * (kHidden * 3 * queries + queries * kHidden), 4 * kLayers * 3000 * queries,
                                                             4 * kLayers * 2000 * queries, kLayers * 2 * queries * 2, 3000 * kLayers * 2 * queries * 2};
    const double kv = 4 / 2.0 * kDim;
    QTest::newRow("GQA") << std::string("gqa") << Attention{kLayers * (kHidden * (queries + 2 * kv) + queries * kHidden), 4 * kLayers * 3000 * queries,
                                                             4 * kLayers * 2000 * queries, kLayers * 2 * kv * 2, 3000 * kLayers * 2 * kv * 2};
    // Latent of 128 and a rotated part of 16, queries by way of 256; decode works on the latents, a prompt on what they expand to.
    QTest::newRow("MLA") << std::string("mla")
                         << Attention{kLayers * (kHidden * (256 + 128 + 16) + 256 * 8 * (32 + 16) + 128 * 8 * (32 + 48) + 8 * 48 * kHidden),
                                      2 * kLayers * 3000 * 8 * (2 * 128 + 16.0), 2 * kLayers * 2000 * 8 * (32 + 16 + 48.0), kLayers * (128 + 16) * 2,
                                      3000 * kLayers * (128 + 16) * 2};
    // Every second layer sees the last 128 tokens.
    QTest::newRow("sliding window") << std::string("window")
                                    << Attention{kLayers * (kHidden * 3 * queries + queries * kHidden), 4 * kLayers / 2 * (3000 + 128) * queries,
                                                 4 * kLayers / 2 * (2000 + 128) * queries, kLayers * 2 * queries * 2, kLayers / 2 * (3000 + 128) * 2 * queries * 2};
    // Every fifth layer is full; the others keep 8 heads of 64 x 32 in 32 bit, here half of them, to which each token adds a product and from which it takes one.
    const double state = 16 * 4.0 * 64 * 32, key = 2 * 32, value = 4 * 64;
    QTest::newRow("linear") << std::string("linear")
                            << Attention{4 * (kHidden * 3 * queries + queries * kHidden) + 16 * (kHidden * (2 * key + 2 * value) + value * kHidden),
                                         4 * 4.0 * 3000 * queries + 4 * state, 4 * 4.0 * 2000 * queries + 4 * state, 4 * 2 * queries * 2,
                                         3000 * 4.0 * 2 * queries * 2 + 2 * 4 * state};
}

void TestOperations::attentionByHand()
{
    QFETCH(std::string, kind);
    QFETCH(Attention, hand);
    const ServedModel model = dense([&](ServedModel& m) {
        AttentionShape& a = m.attention;
        if (kind == "gqa") a.kvHeads = 4;
        if (kind == "window") a.window = 128, a.windowEvery = 2;
        if (kind == "linear") a.fullEvery = 5, a.linearValueHeads = 8, a.linearKeyHeads = 4, a.linearKeyDim = 32, a.linearValueDim = 64;
        if (kind == "mla") a = {.kind = AttentionKind::Mla, .qLora = 256, .kvLora = 128, .nopeDim = 32, .ropeDim = 16, .valueDim = 48};
    });
    const StepModel step = stepOf(model, 2);
    const StepLoad decode{0, 0, 0, 7, 3000, false}, prompt{500, 2000, 4000, 0, 0, false};
    QVERIFY(equal(of(step, decode, Operation::Projections).work.flops16, 2 * 7 * hand.weights));
    QVERIFY(equal(of(step, prompt, Operation::Projections).work.flops16, 2 * 500 * hand.weights));
    const StepOperation cache = of(step, decode, Operation::CacheAttention);
    QVERIFY2(equal(cache.work.flops16, 7 * hand.pairs), qPrintable(QString::number(cache.work.flops16 / 7 / hand.pairs)));
    QVERIFY2(equal(cache.work.cache_bytes, 7 * hand.read), qPrintable(QString::number(cache.work.cache_bytes / 7 / hand.read)));
    QVERIFY(cache.time.total_ms() > 1e-9 * cache.work.cache_bytes / step.config().accelerator.mem_bw_tb_s);
    QVERIFY(equal(of(step, prompt, Operation::PromptAttention).work.flops16, 500 * hand.promptPairs));
    QVERIFY(equal(kvBytesPerToken(model, 2, 2), hand.perToken));
    QVERIFY(of(step, decode, Operation::PromptAttention).work.flops16 == 0 && of(step, prompt, Operation::CacheAttention).work.flops16 == 0);
}

/// Of one token: a norm before each mixer and feed-forward and one before the head, of four vectors each; queries and keys rotated, keys and
/// values written; gate and up read, their product written; a row of the table.
void TestOperations::passesByHand()
{
    const ServedModel model = dense();
    const StepModel step = stepOf(model);
    for (const StepLoad& load : {StepLoad{0, 0, 0, 48, 1000, false}, StepLoad{300, 500, 300, 0, 0, false}}) {
        const double tokens = load.sequences + load.prefillTokens, rows = load.sequences > 0 ? 48 : 1;
        const auto bytes = [&](Operation one) { return of(step, load, one).work.bytes(); };
        const auto flops = [&](Operation one) { return of(step, load, one).work.flops16; };
        QVERIFY(equal(bytes(Operation::Norms), tokens * (2 * kLayers + 1) * 4 * 2 * kHidden));
        QVERIFY(equal(flops(Operation::Norms), tokens * (2 * kLayers + 1) * 5 * kHidden));
        QVERIFY(equal(bytes(Operation::Rotation), tokens * kLayers * kHeads * kDim * (2 * 2 + 2 * (2 + 2))));
        QVERIFY(equal(bytes(Operation::Activation), tokens * kLayers * 3 * 2 * kFfn));
        QVERIFY(equal(bytes(Operation::Embedding), tokens * 2 * 2 * kHidden));
        QVERIFY(equal(bytes(Operation::Sampling), rows * kVocab * data().constants->shared.logitBytes));
        QVERIFY(equal(flops(Operation::Sampling), rows * kVocab));
        QVERIFY(equal(flops(Operation::Head), 2 * rows * kVocab * kHidden));
    }
}

/// Bytes over a share of the bandwidth, the same of all of them.
void TestOperations::passesTakeTheirBytes()
{
    const ServedModel model = dense();
    const StepModel step = stepOf(model);
    const StepLoad load{100, 200, 300, 48, 1000, false};
    const double peak = step.config().accelerator.mem_bw_tb_s * 1e9 * data().constants->shared.passMemory;   // bytes/ms
    const double scale = of(step, load, Operation::Norms).time.total_ms() * peak / of(step, load, Operation::Norms).work.bytes();
    QVERIFY2(scale >= 1 && scale < 1.3, qPrintable(QString::number(scale)));   // of all kernels of the family
    for (const Operation one : {Operation::Rotation, Operation::Activation, Operation::Embedding, Operation::Sampling}) {
        const StepOperation found = of(step, load, one);
        QVERIFY(found.time.memory_ms > 0 && equal(found.time.total_ms(), found.time.memory_ms));
        QVERIFY(equal(found.time.total_ms() * peak, scale * found.work.bytes()));
    }
}

/// TensorRT-LLM's all-reduce adds the residual and norms: only the norm before the head is left.
void TestOperations::fusedNormsAreTheReducesOwn()
{
    const ServedModel model = dense();
    const StepLoad load{0, 0, 0, 48, 1000, false};
    const double norm = 48 * 4 * 2 * kHidden;
    const StepModel fused = stepOf(model, 8, "trtllm"), apart = stepOf(model, 8, "vllm"), alone = stepOf(model, 1, "trtllm");
    QVERIFY(equal(of(fused, load, Operation::Norms).work.bytes(), norm + 0.0));
    QVERIFY(equal(of(fused, load, Operation::Collectives).work.bytes(), 2 * kLayers * norm));
    QVERIFY(equal(of(apart, load, Operation::Norms).work.bytes(), (2 * kLayers + 1) * norm));
    QVERIFY(of(apart, load, Operation::Collectives).work.bytes() == 0);
    QVERIFY(equal(of(alone, load, Operation::Norms).work.bytes(), (2 * kLayers + 1) * norm));
    QVERIFY(equal(fused.work(load).bytes(), apart.work(load).bytes()));
}

/// Tensor ranks have a part of the vocabulary each: vectors are added up, logits gathered, in proportion to it.
void TestOperations::vocabularyIsGathered()
{
    const ServedModel model = dense(), wide = dense([](ServedModel& m) { m.vocab *= 8; });
    const auto gathered = [](const ServedModel& m, int tensor, double sequences) {
        return of(stepOf(m, tensor), {0, 0, 0, sequences, 1000, false}, Operation::Sampling).time.communication_ms;
    };
    QVERIFY(gathered(model, 1, 512) == 0 && gathered(model, 4, 512) > 0);
    QVERIFY(gathered(wide, 4, 512) > 4 * gathered(model, 4, 512));
    QVERIFY(equal(gathered(wide, 4, 1024) - gathered(wide, 4, 512), 2 * (gathered(wide, 4, 512) - gathered(wide, 4, 256))));
    QVERIFY(of(stepOf(model, 4), {0, 0, 0, 512, 1000, false}, Operation::Embedding).time.communication_ms > 0);
}

void TestOperations::narrowNormsCount()
{
    const ServedModel plain = dense(), normed = dense([](ServedModel& m) { m.attention.qkNorm = true; });
    const StepLoad load{0, 0, 0, 1, 1000, false};
    const auto bytes = [&](const ServedModel& m, int tensor) { return of(stepOf(m, tensor), load, Operation::Norms).work.bytes(); };
    for (const int tensor : {1, 4}) QVERIFY(equal(bytes(normed, tensor) - bytes(plain, tensor), kLayers * 2 * 2 * 2 * kHeads / tensor * kDim));
    const ServedModel& latent = model("deepseek-v3");   // each rank norms the whole latents of 1,536 and 512
    const double hidden = 4 * 2 * 7168.0 * (2 * 61 + 1);
    QVERIFY(equal(bytes(latent, 8), hidden + 61 * 2 * 2 * (1536 + 512.0)));
    QVERIFY(model("qwen3-32b").attention.qkNorm && !model("llama-3.1-70b").attention.qkNorm);
}

/// A step checks the drafts: as many rows more are embedded, normed and sampled.
void TestOperations::draftsEmbedAndSample()
{
    const ServedModel model = dense();
    const StepLoad load{0, 0, 0, 16, 1000, false};
    const StepModel plain = stepOf(model), drafting = stepOf(model, 1, "vllm", 3);
    for (const Operation one : {Operation::Norms, Operation::Embedding, Operation::Sampling, Operation::Rotation})
        QVERIFY(equal(of(drafting, load, one).work.bytes(), 4 * of(plain, load, one).work.bytes()));
}

/// Against lengths counted one by one.
void TestOperations::pagesLeaveHalfOfOneEmpty()
{
    for (const char* engine : {"trtllm", "vllm", "sglang"})
        for (const char* id : {"llama-3.1-70b", "deepseek-v3"}) {
            const EngineConstants& constants = *data().constants->engine(engine);
            const int page = static_cast<int>(model(id).attention.kind == AttentionKind::Mla ? constants.latentPageTokens : constants.pageTokens);
            QVERIFY(page >= 1);
            double empty = 0;
            for (int tokens = 1; tokens <= 64 * page; ++tokens) empty += (tokens + page - 1) / page * page - tokens;
            QVERIFY2(equal(emptyTokens(constants, model(id)), empty / (64 * page)) || page == 1, engine);
            QVERIFY(page > 1 || emptyTokens(constants, model(id)) == 0);
        }
}

/// Llama 70B on two H200 in 8 bit: 81,920 bytes a token and rank. Pages of 1,024 tokens take 511.5 tokens of each sequence: fewer fit.
void TestOperations::emptyPagesTakeSlots()
{
    StepConfig c = config("llama-3.1-70b", "nvidia.h200-sxm", {2, 1, 1, 1}, Precision::Fp8);
    EngineConstants engine = *c.engine;
    c.engine = &engine;
    const StepModel step(c, *data().constants);
    const RequestShape shape{1000, 0, 0, 0};
    const auto planOf = [&](double page) {
        engine.pageTokens = page;
        return memoryPlan(step, *data().constants, shape);
    };
    const MemoryPlan one = planOf(1), usual = planOf(32), large = planOf(1024);
    QVERIFY(one.page_gb == 0 && equal(one.sequence_gb, 1000 * 81920 / 1e9));
    QVERIFY(equal(usual.page_gb, 15.5 * 81920 / 1e9) && equal(large.sequence_gb, (1000 + 511.5) * 81920 / 1e9));
    QVERIFY(equal(usual.sequenceSlots, one.sequenceSlots * 1000 / 1015.5));
    QVERIFY(equal(large.sequenceSlots, one.sequenceSlots * 1000 / 1511.5));
}

/// Elements of a token between kernels, written out by hand, and logits in fp32.
void TestOperations::activationsByHand()
{
    // Llama 70B on eight ranks: residual and normed vector of 8,192; of 64 heads and 8 caches 8 and 1, their outputs; gate, up and product of 28,672 / 8.
    const StepConfig dense = config("llama-3.1-70b", "nvidia.h200-sxm", {8, 1, 1, 1}, Precision::Fp8);
    QVERIFY(equal(activationBytes(dense, 1000, 0), 1000 * 2.0 * (2 * 8192 + std::max(2 * 8 * 128 + 2 * 128, 3 * 28672 / 8))));
    // At the end of a step of few tokens there are the logits of its sequences instead, of 128,256 words over eight ranks.
    QVERIFY(equal(activationBytes(dense, 10, 500), 10 * 2.0 * 2 * 8192 + 500 * 4.0 * 128256 / 8));
    // DeepSeek V3 over 32 expert ranks: 8 of 256 experts a token arrive at each rank as often as they leave; 7,168 in and out, gate, up and product of 2,048,
    // those of the shared expert; its three dense layers are 18,432 wide.
    const StepConfig experts = config("deepseek-v3", "nvidia.h200-sxm", {1, 1, 32, 32}, Precision::Fp8);
    const double latent = 1536 + 512 + 64 + 128.0 * (2 * (128 + 128) + 64), routed = 8 * (2 * 7168 + 3 * 2048.0) + 3 * 2048;
    QVERIFY(equal(activationBytes(experts, 100, 0), 100 * 2.0 * (2 * 7168 + std::max({latent, routed, 3 * 18432.0}))));
}

/// What is set aside is one sum: more of it for activations leaves no less for the cache, and never more than there is.
void TestOperations::activationsAreOfTheReserve()
{
    for (const char* part : {"nvidia.h200-sxm", "groq.lpu-v1"}) {
        StepConfig c = config("llama-3.1-70b", part, {8, 1, 1, 1}, Precision::Fp8);
        EngineConstants engine = *c.engine;
        c.engine = &engine;
        double before = 0;
        for (const double chunk : {512.0, 8192.0, 1e6}) {
            engine.chunkTokens = chunk;
            const MemoryPlan plan = memoryPlan(StepModel(c, *data().constants), *data().constants, {1000, 100, 0, 0});
            QVERIFY(plan.activations_gb >= before && plan.activations_gb <= plan.reserved_gb && plan.reserved_gb <= 0.06 * plan.capacity_gb + 1e-12);
            before = plan.activations_gb;
        }
    }
}

QTEST_APPLESS_MAIN(TestOperations)
#include "test_operations.moc"
