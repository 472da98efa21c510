// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace mw {

/// Net present value; the first flow is at time 0 and not discounted (spreadsheets' NPV() discounts it).
/// Equal steps; `rate` is per step. NaN for a rate of -1 or less.
[[nodiscard]] double npv(double rate, std::span<const double> flows);

/// Rates per step between which roots are sought.
struct RateRange {
    double low{-0.99}, high{1e4};
};

/// All rates of the range (as it stands -99 % to 1,000,000 %) at which the net present value is zero, ascending. Descartes' rule
/// of signs: without a change of sign there is none, with one there is exactly one, with more there may be
/// several.
[[nodiscard]] std::vector<double> internalRates(std::span<const double> flows, RateRange range = {});

/// The internal rate of return if there is exactly one; nothing where none or several exist.
[[nodiscard]] std::optional<double> irr(std::span<const double> flows);

/// Modified internal rate of return: losses financed at `financeRate`, gains reinvested at `reinvestRate`.
/// Nothing without both a positive and a negative flow.
[[nodiscard]] std::optional<double> mirr(std::span<const double> flows, double financeRate,
                                         double reinvestRate);

/// Years until the sum of flows turns positive for good, interpolated within the year; nothing if it never
/// does. Undiscounted. 0 if the flows are positive from the start.
[[nodiscard]] std::optional<double> paybackYears(std::span<const double> flows);

}  // namespace mw
