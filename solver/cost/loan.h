// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace mw {

/// A loan paid back by equal payments at the end of each month; interest is the yearly rate over 12 on the
/// balance.
struct Loan {
    double principal_usd{};
    double annualRate{};  ///< 0.065 is 6.5 %
    int months{};
    bool operator==(const Loan&) const = default;
};

/// All nothing for a term below one month.
[[nodiscard]] std::optional<double> monthlyPayment_usd(const Loan& loan);
[[nodiscard]] std::optional<double> totalInterest_usd(const Loan& loan);
/// What is still owed after `month` payments.
[[nodiscard]] std::optional<double> balanceAfter_usd(const Loan& loan, int month);
/// The interest part of one payment, `month` from 1.
[[nodiscard]] std::optional<double> interestIn_usd(const Loan& loan, int month);

}  // namespace mw
