// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/economics/cost_model.h"

#include <functional>

namespace mw {

/// Where two scenarios cost the same.
struct BreakEven {
    std::string input{};       ///< id or path of what moves
    bool inBoth{};             ///< it moves in both scenarios (a tariff), else in the first alone (a price, an efficiency)
    CostQuantity quantity{};
    double low{}, high{};      ///< searched from, to
    double baseA{}, baseB{};   ///< the input as it stands in each
    double quantityA{}, quantityB{};   ///< as they stand
    bool alike{};              ///< they cost the same at every value: nothing crosses
    std::vector<double> crossings{};   ///< values of the input, ascending
    std::optional<double> quantityAt{};///< at the first of them
    std::string says{};        ///< in words; where they do not cross: who is cheaper throughout
    bool operator==(const BreakEven&) const = default;
};

/// Names of scenarios for the words.
struct Compared {
    std::string nameA{"A"}, nameB{"B"};
};

/// Looks for all values of one input at which both scenarios cost the same: sign changes on 2,000 steps of its range, each
/// narrowed down to neighbouring numbers; costs within 1e-12 of each other are the same. Prices of systems and parts, throughput and PUE move in A alone; tariffs, rates
/// and shares in both. Nothing for an input that neither has, or where a quantity does not exist.
[[nodiscard]] std::optional<BreakEven> breakEven(const CostInput& a, const CostInput& b, std::string_view input, CostQuantity quantity,
                                                 const Compared& names = {});

/// The quantity in both scenarios over one input: what a break-even is seen in.
struct BreakEvenCurves {
    std::vector<double> input{}, a{}, b{};
};
/// At `points` even steps around the crossings and what the input is now, within what was searched. A quantity that does not exist somewhere is not a number.
[[nodiscard]] BreakEvenCurves breakEvenCurves(const CostInput& a, const CostInput& b, const BreakEven& found, std::size_t points = 121);

/// Roots of a function on a range, by sign changes on even steps (in the logarithm if `low` is above 0 and the range spans
/// more than two decades) and bisection; a run of zeros is one root, its first; values that are not numbers are passed over.
[[nodiscard]] std::vector<double> rootsOf(const std::function<double(double)>& f, double low, double high);

}  // namespace mw
