// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mw {

/// Share of a sum paid each year-end that pays it back with interest over `years`: r/(1-(1+r)^-n), 1/n at a
/// rate of 0. `rate` is per year, 0.10 is 10 %. Years of 0 or less give 0: nothing is annualised (land).
[[nodiscard]] double capitalRecoveryFactor(double rate, double years);

/// Share of a sum due after `years` that must be put aside each year-end: r/((1+r)^n-1), 1/n at a rate of 0.
[[nodiscard]] double sinkingFundFactor(double rate, double years);

}  // namespace mw
