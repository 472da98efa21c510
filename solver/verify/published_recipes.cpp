// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/verify/published_recipes.h"

#include <algorithm>
#include <cmath>

namespace mw {
namespace {

// SemiAnalysisAI/InferenceX, benchmarks/*_trt*.sh: --max_num_tokens of trtllm-serve is prompt and requests in flight, rounded up to a multiple of 64, so
// about one prompt a step; at least 8,192 from release 1.2 on. The scripts of gpt-oss set 20,000.
constexpr double kRounding = 64, kLeastSince12 = 8192, kGptOss = 20000;

}  // namespace

double publishedStepTokens(const ServingCase& c, const std::string& source)
{
    if (source.find("InferenceX") == std::string::npos || c.backend != "trtllm" || c.mode != "agg") return 0;
    if (c.model.starts_with("gpt-oss")) return kGptOss;
    if (!c.model.starts_with("deepseek")) return 0;   // scripts of other models have not been seen
    const double tokens = std::floor((c.conc + c.isl + 2 * kRounding - 1) / kRounding) * kRounding;
    return c.version.empty() ? tokens : std::max(tokens, kLeastSince12);
}

}  // namespace mw
