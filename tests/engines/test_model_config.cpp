// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/solver_data.h"
#include "solver/throughput/library/accelerator.h"
#include "solver/throughput/library/model_config.h"
#include "solver/throughput/library/model_library.h"
#include "solver/throughput/step/step.h"

#include <QFile>
#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace mw;

namespace {

/// Excerpts of published config.json files: the keys that say something of the shape.
constexpr const char* kDeepSeekV3 = R"({
  "architectures": ["DeepseekV3ForCausalLM"], "first_k_dense_replace": 3, "hidden_size": 7168, "intermediate_size": 18432,
  "kv_lora_rank": 512, "max_position_embeddings": 163840, "moe_intermediate_size": 2048, "moe_layer_freq": 1,
  "n_group": 8, "n_routed_experts": 256, "n_shared_experts": 1, "num_attention_heads": 128, "num_experts_per_tok": 8,
  "num_hidden_layers": 61, "num_key_value_heads": 128, "num_nextn_predict_layers": 1, "q_lora_rank": 1536,
  "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "rms_norm_eps": 1e-06, "tie_word_embeddings": false,
  "v_head_dim": 128, "vocab_size": 129280
})";
constexpr const char* kQwen3 = R"({
  "decoder_sparse_step": 1, "head_dim": 128, "hidden_size": 4096, "intermediate_size": 12288, "max_position_embeddings": 40960,
  "mlp_only_layers": [], "model_type": "qwen3_moe", "moe_intermediate_size": 1536, "num_attention_heads": 64, "num_experts": 128, "num_experts_per_tok": 8,
  "num_hidden_layers": 94, "num_key_value_heads": 4, "sliding_window": null, "tie_word_embeddings": false,
  "use_sliding_window": false, "vocab_size": 151936
})";
constexpr const char* kLlama8b = R"({
  "hidden_size": 4096, "intermediate_size": 14336, "max_position_embeddings": 131072, "num_attention_heads": 32,
  "num_hidden_layers": 32, "num_key_value_heads": 8, "rope_theta": 500000.0, "tie_word_embeddings": false, "vocab_size": 128256
})";
constexpr const char* kMixtral = R"({
  "hidden_size": 4096, "intermediate_size": 14336, "num_attention_heads": 32, "num_hidden_layers": 32, "num_key_value_heads": 8,
  "num_experts_per_tok": 2, "num_local_experts": 8, "sliding_window": null, "vocab_size": 32000
})";
/// Gemma 3, 27 billion: five windowed layers to a global one, a language part of its own, a tied head.
constexpr const char* kGemma = R"({
  "architectures": ["Gemma3ForConditionalGeneration"], "tie_word_embeddings": true,
  "text_config": {"head_dim": 128, "hidden_size": 5376, "intermediate_size": 21504, "num_attention_heads": 32,
    "num_hidden_layers": 62, "num_key_value_heads": 16, "sliding_window": 1024, "sliding_window_pattern": 6, "vocab_size": 262208},
  "vision_config": {"hidden_size": 1152}
})";

QTemporaryDir& folder()
{
    static QTemporaryDir dir;
    return dir;
}

std::string write(const QString& name, QByteArray text)
{
    QFile file(folder().filePath(name));
    if (file.open(QIODevice::WriteOnly)) file.write(text);
    return file.fileName().toStdString();
}

std::string gptOss()
{
    QByteArray types;
    for (int i = 0; i < 36; ++i) types += i % 2 == 0 ? "\"sliding_attention\"," : "\"full_attention\",";
    types.chop(1);
    return write(QStringLiteral("gpt-oss-120b.json"),
                 "{\"head_dim\": 64, \"hidden_size\": 2880, \"intermediate_size\": 2880, \"layer_types\": [" + types +
                     "], \"num_attention_heads\": 64, \"num_experts_per_tok\": 4, \"num_hidden_layers\": 36, \"num_key_value_heads\": 8,"
                     "\"num_local_experts\": 128, \"quantization_config\": {\"quant_method\": \"mxfp4\"}, \"sliding_window\": 128,"
                     "\"vocab_size\": 201088, \"max_position_embeddings\": 131072}");
}

ServedModel read(const std::string& file)
{
    const auto loaded = readModelConfig(file);
    for (const auto& diagnostic : loaded.diagnostics) qWarning("%s", toText(diagnostic).c_str());
    return loaded.value ? *loaded.value : ServedModel{};
}

}  // namespace

class TestModelConfig : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The shipped entries were copied from the same files by hand: every dimension has to come out alike.
    void readsAsTheLibraryHasIt_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("file");
        const auto row = [](const char* id, const std::string& file) { QTest::newRow(id) << QString(id) << QString::fromStdString(file); };
        row("deepseek-v3", write(QStringLiteral("deepseek-v3.json"), kDeepSeekV3));
        row("qwen3-235b-a22b", write(QStringLiteral("qwen3-235b-a22b.json"), kQwen3));
        row("llama-3.1-8b", write(QStringLiteral("llama-3.1-8b.json"), kLlama8b));
        row("mixtral-8x7b", write(QStringLiteral("mixtral-8x7b.json"), kMixtral));
        row("gpt-oss-120b", gptOss());
    }
    void readsAsTheLibraryHasIt()
    {
        QFETCH(QString, id);
        QFETCH(QString, file);
        const auto library = readModelLibrary(MW_SOURCE_DIR "/resources/models");
        const ServedModel* shipped = library.value->find(id.toStdString());
        QVERIFY(shipped != nullptr);
        const ServedModel own = read(file.toStdString());
        QCOMPARE(QString::fromStdString(own.id), id);
        const LayerCounts a = layerCounts(own), b = layerCounts(*shipped);
        QCOMPARE(a.full, b.full);
        QCOMPARE(a.window, b.window);
        QCOMPARE(a.dense, b.dense);
        QCOMPARE(a.moe, b.moe);
        QCOMPARE(own.moe, shipped->moe);
        QCOMPARE(own.mtpLayers, shipped->mtpLayers);
        QCOMPARE(own.mxfp4Experts(), shipped->mxfp4Experts());
        QCOMPARE(own.attention.qkNorm, shipped->attention.qkNorm);
        QCOMPARE(parameterCounts(own).total(), parameterCounts(*shipped).total());
        QCOMPARE(activeParameters(own), activeParameters(*shipped));
        QCOMPARE(kvBytesPerToken(own, 2), kvBytesPerToken(*shipped, 2));
        QCOMPARE(kvBytesPerSequence(own, 1, 9000, 2), kvBytesPerSequence(*shipped, 1, 9000, 2));
    }

    /// Encoders of pictures, from the vision_config of the published files, are as the library has them; a form that is not known leaves none.
    void encodersOfPictures()
    {
        const auto library = readModelLibrary(MW_SOURCE_DIR "/resources/models");
        const auto of = [](const char* name, const QByteArray& vision, const char* hidden) {
            const QByteArray text = QByteArray(kLlama8b).replace("\"hidden_size\": 4096", QByteArray("\"hidden_size\": ") + hidden);
            return read(write(QString::fromUtf8(name), "{\"text_config\": " + text + ", \"vision_config\": " + vision + "}"));
        };
        ServedModel llama = of("sees-tiles.json", R"({"hidden_act": "gelu", "hidden_size": 1408, "image_size": 336, "intermediate_size": 5632, "num_attention_heads": 16, "num_hidden_layers": 34,
            "patch_size": 14, "pixel_shuffle_ratio": 0.5, "projector_input_dim": 4096, "projector_output_dim": 4096})", "5120");
        ServedModel qwen = of("sees-all.json", R"({"depth": 27, "hidden_act": "gelu_pytorch_tanh", "hidden_size": 1152, "intermediate_size": 4304, "num_heads": 16, "out_hidden_size": 4096,
            "patch_size": 16, "spatial_merge_size": 2, "temporal_patch_size": 2})", "4096");
        for (auto* own : {&llama, &qwen}) {
            const ServedModel* shipped = library.value->find(own == &llama ? "llama-4-scout" : "qwen3.5-397b-a17b");
            QVERIFY(own->vision && shipped != nullptr && shipped->vision);
            own->vision->source = shipped->vision->source;
            QCOMPARE(*own->vision, *shipped->vision);
        }
        QVERIFY(!read(write(QStringLiteral("gemma-sees.json"), kGemma)).vision);
    }

    /// Makers' figures: 671 billion of which 37; 8.03; 46.7 of which 12.9; 27 billion with a cache mostly in windows.
    /// A scale for every block of 8-bit weights costs a fixed time a layer, in 8 bit alone.
    void blocksOfScalesCostLayers()
    {
        const auto blocks = read(write(QStringLiteral("own-blocks.json"), QByteArray(kLlama8b).replace("\"hidden_size\"", "\"quantization_config\": {\"quant_method\": \"fp8\", \"weight_block_size\": [128, 128]}, \"hidden_size\"")));
        const auto plain = read(write(QStringLiteral("own-plain.json"), kLlama8b));
        QVERIFY(blocks.blockScaled() && !plain.blockScaled());
        const auto data = loadSolverData({MW_SOURCE_DIR "/resources"});
        const auto spec = acceleratorSpec(*findAccelerator("h200_sxm", *data.value->catalog).part, *data.value->serving);
        const auto& constants = *data.value->serving;
        const auto fixed = [&](const ServedModel& model, Precision precision) {
            StepConfig config;
            config.model = &model, config.accelerator = *spec, config.precision = precision, config.engine = constants.engine("vllm");
            return StepModel(config, constants).decode(1, 100).fixed_ms;
        };
        const double more = fixed(blocks, Precision::Fp8) - fixed(plain, Precision::Fp8);
        const double expected = plain.layers * constants.shared.blockScaled_us * spec->family.layerScale * spec->family.stepScale / 1e3;
        QVERIFY2(std::abs(more - expected) < 1e-9, qPrintable(QString::number(more) + " " + QString::number(expected)));
        QCOMPARE(fixed(blocks, Precision::Bf16), fixed(plain, Precision::Bf16));
    }
    void countsAsTheMakersSay()
    {
        const auto billions = [](double parameters, double published, double share) { return std::abs(parameters / 1e9 / published - 1) < share; };
        const ServedModel deepseek = read(write(QStringLiteral("a.json"), kDeepSeekV3));
        QVERIFY(billions(parameterCounts(deepseek).total(), 671, 0.01) && billions(activeParameters(deepseek), 37, 0.03));
        QVERIFY(billions(parameterCounts(read(write(QStringLiteral("b.json"), kLlama8b))).total(), 8.03, 0.005));
        const ServedModel mixtral = read(write(QStringLiteral("c.json"), kMixtral));
        QVERIFY(billions(parameterCounts(mixtral).total(), 46.7, 0.01) && billions(activeParameters(mixtral), 12.9, 0.02));
        const ServedModel gemma = read(write(QStringLiteral("d.json"), kGemma));
        QVERIFY(billions(parameterCounts(gemma).total(), 27, 0.02));
        QCOMPARE(layerCounts(gemma).full, 10);
        QCOMPARE(layerCounts(gemma).window, 52);
        QVERIFY(kvBytesPerSequence(gemma, 2, 32768) < 0.2 * 32768 * kvBytesPerToken(gemma, 2));
    }

    void nameOfTheFolder()
    {
        QVERIFY(QDir(folder().path()).mkpath(QStringLiteral("My-Model-7B")));
        QCOMPARE(read(write(QStringLiteral("My-Model-7B/config.json"), kLlama8b)).id, std::string("my-model-7b"));
    }

    void saysWhatIsWrongAndWhere()
    {
        const auto first = [](const std::string& file) {
            const auto loaded = readModelConfig(file);
            return loaded.value || loaded.diagnostics.empty() ? QString() : QString::fromStdString(toText(loaded.diagnostics.front()));
        };
        const QString missing = first(write(QStringLiteral("e.json"), "{\"hidden_size\": 4096}"));
        QVERIFY2(missing.contains(QLatin1String("num_hidden_layers")), qPrintable(missing));
        const QString wrong = first(write(QStringLiteral("f.json"), QByteArray(kMixtral).replace("\"num_experts_per_tok\": 2", "\"num_experts_per_tok\": 20")));
        QVERIFY2(wrong.contains(QLatin1String("20 of 8")) && wrong.contains(QLatin1String("f.json:3:")), qPrintable(wrong));
        QVERIFY(!first(write(QStringLiteral("g.json"), "{\"hidden_size\": ")).isEmpty());
        QVERIFY(!first(folder().filePath(QStringLiteral("none.json")).toStdString()).isEmpty());
    }

    /// Own models come before shipped ones; a broken file is told and takes nothing with it.
    void ownModelsJoinTheLibrary()
    {
        QTemporaryDir own;
        const auto put = [&](const char* name, const QByteArray& text) {
            QFile file(own.filePath(QString::fromUtf8(name)));
            return file.open(QIODevice::WriteOnly) && file.write(text) > 0;
        };
        QVERIFY(put("mine.json", kLlama8b) && put("broken.json", "{\"hidden_size\": 1}") && put("mixtral-8x7b.json", kLlama8b));
        auto library = readModelLibrary(MW_SOURCE_DIR "/resources/models");
        std::vector<Diagnostic> diagnostics;
        addOwnModels(*library.value, own.path().toStdString(), diagnostics);
        QVERIFY(library.value->find("mine") != nullptr);
        QVERIFY(library.value->find("broken") == nullptr);
        QVERIFY(!library.value->find("mixtral-8x7b")->moe);
        QVERIFY(!diagnostics.empty());
        for (const auto& diagnostic : diagnostics) QCOMPARE(diagnostic.level, Diagnostic::Level::Warning);
        const auto before = diagnostics.size();
        addOwnModels(*library.value, own.filePath(QStringLiteral("not-there")).toStdString(), diagnostics);
        QCOMPARE(diagnostics.size(), before);
    }
};

QTEST_APPLESS_MAIN(TestModelConfig)
#include "test_model_config.moc"
