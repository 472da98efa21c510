// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/library/model_library.h"
#include "solver/throughput/served_model.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace mw;

namespace {

const ModelLibrary& library()
{
    static const Loaded<ModelLibrary> loaded = readModelLibrary(MW_SOURCE_DIR "/resources/models");
    return *loaded.value;
}

Loaded<ModelLibrary> read(const QTemporaryDir& folder, const char* text)
{
    std::ofstream(folder.filePath("m.yaml").toStdString()) << text;
    return readModelLibrary(folder.path().toStdString());
}

}  // namespace

class TestModels : public QObject {
    Q_OBJECT

private slots:
    void allArchitecturesRead()
    {
        const auto loaded = readModelLibrary(MW_SOURCE_DIR "/resources/models");
        for (const Diagnostic& d : loaded.diagnostics) qWarning("%s", toText(d).c_str());
        QVERIFY(loaded.value.has_value());
        QVERIFY(loaded.diagnostics.empty());
        QCOMPARE(loaded.value->models().size(), std::size_t{30});
    }

    void foundByOtherName()
    {
        QVERIFY(library().find("deepseek-r1") != nullptr);
        QCOMPARE(library().find("deepseek-r1")->id, std::string("deepseek-v3"));
        QCOMPARE(library().find("llama-3.3-70b")->id, std::string("llama-3.1-70b"));
        QVERIFY(library().find("no-such-model") == nullptr);
    }

    // Parameter totals as published by the makers, in billions; independent of the figures in the data files.
    void parameterTotals_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("total_b");
        QTest::addColumn<double>("active_b");
        QTest::newRow("Llama 2 70B") << "llama-2-70b" << 69.0 << 69.0;
        QTest::newRow("Llama 3.1 8B") << "llama-3.1-8b" << 8.03 << 8.03;
        QTest::newRow("Llama 3.1 405B") << "llama-3.1-405b" << 405.9 << 405.9;
        QTest::newRow("Mixtral 8x7B") << "mixtral-8x7b" << 46.7 << 12.9;
        QTest::newRow("DeepSeek-V3: 671B, 37B active") << "deepseek-v3" << 671.0 << 37.6;
        QTest::newRow("Kimi K2: 1T, 32B active") << "kimi-k2" << 1026.4 << 32.9;
        QTest::newRow("Qwen3-235B-A22B") << "qwen3-235b-a22b" << 235.1 << 22.2;
        QTest::newRow("Qwen3-30B-A3B") << "qwen3-30b-a3b" << 30.5 << 3.4;
        QTest::newRow("Qwen3-32B") << "qwen3-32b" << 32.8 << 32.8;
        QTest::newRow("gpt-oss-120b: 116.8B") << "gpt-oss-120b" << 116.8 << 5.7;
        QTest::newRow("gpt-oss-20b: 20.9B") << "gpt-oss-20b" << 20.9 << 4.2;
        QTest::newRow("Llama 4 Maverick: 400B, 17B active") << "llama-4-maverick" << 400.7 << 17.2;
    }
    void parameterTotals()
    {
        QFETCH(QString, id);
        QFETCH(double, total_b);
        QFETCH(double, active_b);
        const ServedModel& model = *library().find(id.toStdString());
        const double total = parameterCounts(model).total() / 1e9, active = activeParameters(model) / 1e9;
        QVERIFY2(std::abs(total / total_b - 1) < 0.01, qPrintable(QString::number(total)));
        QVERIFY2(std::abs(active / active_b - 1) < 0.04, qPrintable(QString::number(active)));
    }

    // By hand: 2 (K and V) x layers x kv heads x head dimension x 2 bytes, or layers x (latent + rope) x 2
    // bytes.
    void cachePerToken_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("bytes");
        QTest::newRow("Llama 70B") << "llama-3.1-70b" << 2.0 * 80 * 8 * 128 * 2;
        QTest::newRow("Llama 405B") << "llama-3.1-405b" << 2.0 * 126 * 8 * 128 * 2;
        QTest::newRow("Qwen3-235B") << "qwen3-235b-a22b" << 2.0 * 94 * 4 * 128 * 2;
        QTest::newRow("DeepSeek-V3") << "deepseek-v3" << 61.0 * (512 + 64) * 2;
        QTest::newRow("Kimi K2") << "kimi-k2" << 61.0 * (512 + 64) * 2;
        QTest::newRow("DeepSeek-V3.2 with indexer keys") << "deepseek-v3.2" << 61.0 * ((512 + 64) * 2 + 128);
        QTest::newRow("gpt-oss-120b") << "gpt-oss-120b" << 2.0 * 36 * 8 * 64 * 2;
        QTest::newRow("Qwen3.5: 15 full layers of 60") << "qwen3.5-397b-a17b" << 2.0 * 15 * 2 * 256 * 2;
        QTest::newRow("Nemotron 3 nano: 6 attention layers")
            << "nemotron-3-nano-30b-a3b" << 2.0 * 6 * 2 * 128 * 2;
    }
    void cachePerToken()
    {
        QFETCH(QString, id);
        QFETCH(double, bytes);
        QCOMPARE(kvBytesPerToken(*library().find(id.toStdString()), 2), bytes);
    }

    /// What the files state agrees with what the engine works out, for every model that states it.
    void statedFiguresAgree()
    {
        for (const auto& model : library().models()) {
            if (!model->usable()) continue;
            if (model->statedKvBytesPerToken > 0)
                QVERIFY2(std::abs(kvBytesPerToken(*model, 2) / model->statedKvBytesPerToken - 1) < 0.002,
                         model->id.c_str());
            if (model->paramsPublished || model->totalParams_b <= 0) continue;
            QVERIFY2(std::abs(parameterCounts(*model).total() / 1e9 / model->totalParams_b - 1) < 0.01,
                     model->id.c_str());
            QVERIFY2(std::abs(activeParameters(*model) / 1e9 / model->activeParams_b - 1) < 0.05,
                     model->id.c_str());
        }
    }

    void windowsAndTensorRanks()
    {
        const ServedModel& oss = *library().find("gpt-oss-120b");
        // 18 full layers at 1,000 tokens and 18 windows of 128; 2 x 8 x 64 elements of 2 bytes.
        QCOMPARE(kvBytesPerSequence(oss, 2, 1000), 2.0 * 8 * 64 * 2 * 18 * (1000 + 128));
        const ServedModel& llama = *library().find("llama-3.1-70b");
        QCOMPARE(kvBytesPerToken(llama, 1, 8), 2.0 * 80 * 128);
        QCOMPARE(kvBytesPerToken(llama, 1, 16), 2.0 * 80 * 128);  // heads are copied beyond 8 ranks
        const ServedModel& deepseek = *library().find("deepseek-v3");
        QCOMPARE(kvBytesPerToken(deepseek, 1, 8),
                 kvBytesPerToken(deepseek, 1, 1));  // latent cache is whole on each rank
    }

    void unknownLayerCountIsUnusable()
    {
        const ServedModel* ultra = library().find("nemotron-3-ultra-550b-a55b");
        QVERIFY(ultra != nullptr && !ultra->usable());
    }

    void errorsNameThePlace()
    {
        QTemporaryDir folder;
        const auto loaded = read(
            folder,
            "served_models: 1\nmodels:\n  - id: x\n    layers: two\n    hidden: 64\n    heads: 8\n"
            "    ffn: 128\n    vocab: 100\n    attn: {kind: gqa, kv_heads: 8, head_dim: 8}\n    source: s\n");
        QVERIFY(!loaded.value.has_value());
        QVERIFY(!loaded.diagnostics.empty());
        QCOMPARE(loaded.diagnostics.front().where.line, 4);
        QVERIFY(loaded.diagnostics.front().where.column > 0);
        QVERIFY(QString::fromStdString(toText(loaded.diagnostics.front())).contains("m.yaml:4:"));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray head = "served_models: 1\nmodels:\n";
        const QByteArray rest = "hidden: 64, heads: 8, ffn: 9, vocab: 10, source: s";
        QTest::newRow("form") << QByteArray("served_models: 2\nmodels: []\n");
        QTest::newRow("no source") << head + "  - {id: x, layers: 2, hidden: 64, heads: 8, ffn: 9, vocab: "
                                             "10, attn: {kind: gqa, kv_heads: 1, head_dim: 8}}\n";
        QTest::newRow("attention kind")
            << head + "  - {id: x, layers: 2, attn: {kind: magic, kv_heads: 1, head_dim: 8}, " + rest + "}\n";
        QTest::newRow("no attention") << head + "  - {id: x, layers: 2, " + rest + "}\n";
        QTest::newRow("twice") << head + "  - {id: x, layers: 2, attn: {kv_heads: 1, head_dim: 8}, " + rest +
                                      "}\n  - {id: x, layers: 2, attn: {kv_heads: 1, head_dim: 8}, " + rest +
                                      "}\n";
        QTest::newRow("negative") << head + "  - {id: x, layers: -2, attn: {kv_heads: 1, head_dim: 8}, " +
                                         rest + "}\n";
        QTest::newRow("top_k over experts") << head +
                                                   "  - {id: x, layers: 2, moe: {experts: 4, top_k: 5, ffn: "
                                                   "8, moe_layers: 2}, attn: {kv_heads: 1, head_dim: 8}, " +
                                                   rest + "}\n";
        QTest::newRow("a list for a map") << head + "  - {id: x, layers: 2, attn: [1], " + rest + "}\n";
        QTest::newRow("not a map") << head + "  - hello\n";
    }
    void refusals()
    {
        QFETCH(QByteArray, text);
        QTemporaryDir folder;
        const auto loaded = read(folder, text.constData());
        QVERIFY(!loaded.value.has_value());
        QVERIFY(loaded.diagnostics.front().where.line > 0);
    }

    void missingFolderIsAnError()
    {
        const auto loaded = readModelLibrary("/no/such/folder");
        QVERIFY(!loaded.value.has_value());
        QCOMPARE(loaded.diagnostics.size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestModels)
#include "test_models.moc"
