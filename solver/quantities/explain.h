// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cost/cost_defaults.h"
#include "solver/results.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mw {

/// One line of the answer to "why is this 1.17?": a figure and what it is made of, down to what somebody stated.
struct Reason {
    /// How `inputs` give the value. Annuity: yearly payment for 1 over inputs[1] years at inputs[0] a year.
    /// Balance: the value at which the inputs sum to nothing. Root: of the sum of their squares.
    /// Solved: what a whole run gives from the inputs (all draws of the uncertainty): found again by that run alone, not from the tree.
    enum class How { Given, Sum, Product, Quotient, Greatest, Annuity, Balance, Root, Least, Solved };

    std::string label{};
    double value{};
    std::string text{};  ///< the value with its unit, for people
    How how{How::Given};
    std::string formula{};  ///< "facility power / IT load"; empty for what is given
    std::string source{};   ///< where a given figure is from
    /// What a click opens: "path:rack-a01", "part:nvidia.gb200-nvl72", "field:economics/discount_rate". Empty: nothing.
    /// "workload:chat" and "pool:decode" of the serving plan, "link:12" by its index.
    /// "path:rack-a01#power": a given value that is that component's power; its reasons go on below, made when asked for.
    std::string subject{};
    std::vector<Reason> inputs{};
};

/// The reasons of a facility quantity (see facilityQuantities()), or nothing while it is not known. Worked out from the
/// results on demand; costs a pass over the instances.
[[nodiscard]] std::optional<Reason> explain(const Results& results, const CostDefaults& defaults,
                                            std::string_view quantity);
/// The same for a quantity of one instance (see instanceQuantities()).
[[nodiscard]] std::optional<Reason> explain(const Results& results, std::string_view quantity,
                                            InstanceIndex instance);

/// Whose figure ("path:rack-a01", "pool:decode") and which one a given reason goes on with; nothing: it ends there.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> goesOn(const Reason& reason);
/// The reasons of a figure of whom such a subject names; nothing: there is no such.
[[nodiscard]] std::optional<Reason> explainOf(const Results& results, const std::string& whose, std::string_view quantity);
/// The reasons of that quantity, or nothing.
[[nodiscard]] std::optional<Reason> explainOn(const Results& results, const Reason& reason);

/// The value again from the inputs alone, all the way down; a given one is itself.
[[nodiscard]] double recomputed(const Reason& reason);

}  // namespace mw
