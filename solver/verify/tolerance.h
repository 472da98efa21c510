// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"
#include "solver/verify/case_value.h"

#include <optional>

namespace mw {

/// How far a number may be off: a share of the expected value, an amount in its unit, or either of the two.
struct Tolerance {
    std::optional<double> relative{}, absolute{};
    bool exact{};  ///< whole numbers, words and truths

    struct Verdict {
        double error{};
        double limit{};
        bool absolute{};
        bool ok{};
    };
    [[nodiscard]] Verdict judge(double expected, double computed) const;
};

/// The tolerance of one leaf by the names in a case's `tolerance` map: `*_rel` is relative, the rest
/// absolute, the stem says which quantities it is for (money, irr, hours, flow, ...). Without one: whole
/// numbers exact, others 1e-9 relative, the ten digits that cases are written with.
[[nodiscard]] Tolerance toleranceOf(const CaseLeaf& leaf, bool wholeNumber, const YamlNode* tolerances);

}  // namespace mw
