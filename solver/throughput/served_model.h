// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace mw {

enum class AttentionKind { Gqa, Mla, Csa };

/// Attention of a served model; fields that its kind does not have are 0.
struct AttentionShape {
    AttentionKind kind{AttentionKind::Gqa};
    int kvHeads{}, headDim{};         ///< grouped-query and compressed-sparse
    int window{}, windowEvery{};      ///< every n-th layer attends to the last `window` tokens only
    int windowGlobalEvery{};          ///< or all but every n-th do
    int chunk{}, chunkGlobalEvery{};  ///< all but every n-th layer attend inside chunks of `chunk` tokens
    int fullEvery{};                  ///< every n-th layer is full attention, the others are linear
    int linearValueHeads{}, linearKeyHeads{}, linearKeyDim{}, linearValueDim{};
    int qLora{}, kvLora{}, nopeDim{}, ropeDim{}, valueDim{};  ///< multi-head latent attention
    int sparseTopK{}, indexHeads{}, indexDim{};               ///< sparse attention with an indexer
    std::vector<int> compress{};  ///< compressed sparse attention: ratios that the layers alternate
    bool outputGate{};
    bool qkNorm{};  ///< each head's queries and keys pass a norm
    bool operator==(const AttentionShape&) const = default;
};

/// Layers of a model that mixes attention, state-space and feed-forward layers.
struct HybridShape {
    int attentionLayers{}, mambaLayers{}, ffnLayers{}, moeLayers{};
    int mambaHeads{}, mambaHeadDim{}, state{};
    bool operator==(const HybridShape&) const = default;
};

struct MoeShape {
    int experts{}, topK{}, ffn{}, shared{}, sharedFfn{}, moeLayers{}, denseLayers{}, latent{};
    bool gated{true};
    bool operator==(const MoeShape&) const = default;
};

/// What turns pictures into tokens of a model: layers that attend both ways over patches, and what merges patches and leads them on.
struct VisionShape {
    int layers{}, hidden{}, heads{}, ffn{};   ///< not gated: two matrices
    int patch_px{};            ///< side of a patch
    int patchesPerToken{4};    ///< of the language model
    int tilePatches{};         ///< that attend to each other where pictures are cut into tiles; 0: all of a picture
    double adapterParams{};    ///< passed by merged tokens
    std::string source{};
    bool operator==(const VisionShape&) const = default;
};

/// Architecture of a served model; dimensions as in its published config.json.
struct ServedModel {
    /// A model whose attention and feed-forward layers run apart is served as two.
    enum class Part { Whole, Attention, FeedForward };
    Part part{Part::Whole};
    std::string id{}, hf{};
    std::vector<std::string> aka{};
    int layers{}, hidden{}, heads{}, ffn{}, vocab{};
    double contextLimit{};  ///< tokens
    AttentionShape attention{};
    std::optional<HybridShape> hybrid{};
    std::optional<MoeShape> moe{};
    int mtpLayers{};
    bool tiedEmbeddings{};  ///< the output head is the embedding table
    std::string nativeWeights{};  ///< e.g. "mxfp4 experts, bf16 rest", "fp8 blocks"
    std::vector<std::string> unsure{};
    double totalParams_b{}, activeParams_b{};  ///< stated by the source file
    bool paramsPublished{};                    ///< stated by the maker, not worked out from the dimensions
    double statedKvBytesPerToken{};            ///< bf16, for checks; 0: not stated
    std::string source{};
    std::optional<VisionShape> vision{};       ///< empty: it has none, or none is published
    bool operator==(const ServedModel&) const = default;

    /// Enough is known to compute with it; an unpublished layer count makes it unusable.
    [[nodiscard]] bool usable() const { return layers > 0 && hidden > 0 && heads > 0; }
    /// The published 8-bit checkpoint has a scale for every block of 128 x 128 weights.
    [[nodiscard]] bool blockScaled() const { return nativeWeights.find("fp8 blocks") != std::string::npos; }
    [[nodiscard]] bool mxfp4Experts() const { return nativeWeights.find("mxfp4") != std::string::npos; }
};

/// How many layers of each sort a model has.
struct LayerCounts {
    int full{};          ///< attention over the whole context
    int window{};        ///< sliding-window attention
    int chunked{};       ///< attention inside a chunk
    int linear{};        ///< gated delta-net: fixed-size state
    int mamba{};         ///< state space: fixed-size state
    int dense{}, moe{};  ///< feed-forward layers
    [[nodiscard]] int attention() const { return full + window + chunked; }
};
[[nodiscard]] LayerCounts layerCounts(const ServedModel& model);

/// Parameters by what they are, in units (not billions), of all layers; the MTP layer is left out.
struct ParameterCounts {
    double attention{}, dense{}, experts{}, shared{}, router{}, embedding{}, head{};
    [[nodiscard]] double total() const
    {
        return attention + dense + experts + shared + router + embedding + head;
    }
};
[[nodiscard]] ParameterCounts parameterCounts(const ServedModel& model);
/// Parameters that one token passes through (embedding and head included, as the published figures do).
[[nodiscard]] double activeParameters(const ServedModel& model);

/// Cache of one token over all layers that keep the whole context, in bytes; `kvBytes` per element (2 bf16, 1
/// fp8). Latent caches (MLA) are kept whole on every tensor rank, grouped-query caches are split over at most
/// kvHeads ranks.
[[nodiscard]] double kvBytesPerToken(const ServedModel& model, double kvBytes, int tensor = 1);
/// Bytes that one sequence of `context` tokens holds on one rank: cache with windows cut off, plus fixed
/// states.
[[nodiscard]] double kvBytesPerSequence(const ServedModel& model, double kvBytes, double context,
                                        int tensor = 1);
inline constexpr double kStateBytes = 4;  ///< of an element: linear and state-space layers keep their state in fp32
/// Fixed-size state of one sequence in linear and state-space layers, fp32, on one rank.
[[nodiscard]] double stateBytesPerSequence(const ServedModel& model, int tensor = 1);

}  // namespace mw
