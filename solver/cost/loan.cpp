// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/loan.h"

#include "solver/cost/annuity.h"

#include <cmath>

namespace mw {

std::optional<double> monthlyPayment_usd(const Loan& loan)
{
    if (loan.months < 1) return std::nullopt;
    return loan.principal_usd * capitalRecoveryFactor(loan.annualRate / 12, loan.months);
}

std::optional<double> totalInterest_usd(const Loan& loan)
{
    const auto payment = monthlyPayment_usd(loan);
    if (!payment) return std::nullopt;
    return *payment * loan.months - loan.principal_usd;
}

std::optional<double> balanceAfter_usd(const Loan& loan, int month)
{
    const auto payment = monthlyPayment_usd(loan);
    if (!payment || month < 0 || month > loan.months) return std::nullopt;
    const double rate = loan.annualRate / 12;
    if (rate == 0) return loan.principal_usd - *payment * month;
    // What is owed is worth the payments still to come.
    return *payment * -std::expm1(-(loan.months - month) * std::log1p(rate)) / rate;
}

std::optional<double> interestIn_usd(const Loan& loan, int month)
{
    if (month < 1) return std::nullopt;
    const auto balance = balanceAfter_usd(loan, month - 1);
    if (!balance || month > loan.months) return std::nullopt;
    return *balance * loan.annualRate / 12;
}

}  // namespace mw
