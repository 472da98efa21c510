// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "solver/throughput/served_model.h"

#include <string>

namespace mw {

/// Reads a model from its `config.json` as published with its weights. The id is the file's name without its ending, or that
/// of its folder for a plain "config.json". Takes attention of grouped queries, latent (DeepSeek), sliding window, chunks, linear layers
/// and an indexer; dense, expert and state-space layers. Keys: the configuration classes of the Transformers library. What has
/// none of these shapes is an error with its place, not a guess.
[[nodiscard]] Loaded<ServedModel> readModelConfig(const std::string& file);

}  // namespace mw
