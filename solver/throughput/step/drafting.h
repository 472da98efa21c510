// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace mw {

/// Speculative decoding: a small head drafts `tokens`, the model checks them all in one step.
struct Drafting {
    int tokens{};         ///< 0: none
    double acceptance{};  ///< chance that a drafted token is right if those before it are

    /// Mean tokens that a step yields, the model's own one included: Leviathan et al., arXiv 2211.17192, equation 1.
    [[nodiscard]] double perStep() const
    {
        if (tokens == 0) return 1;
        return acceptance >= 1 ? tokens + 1 : (1 - std::pow(acceptance, tokens + 1)) / (1 - acceptance);
    }
    bool operator==(const Drafting&) const = default;
};

/// Where a workload states none. One draft: DeepSeek-V3's report (arXiv 2412.19437, 5.4.3) has 85 to 90 % of second tokens
/// right. More drafts of the same head are right less often: 0.65 makes three of them yield 2.3 tokens a step, an assumption.
[[nodiscard]] inline double usualAcceptance(int tokens)
{
    return tokens > 1 ? 0.65 : 0.85;
}

}  // namespace mw
