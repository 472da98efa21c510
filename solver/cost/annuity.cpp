// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/annuity.h"

#include <cmath>

namespace mw {

// expm1 and log1p keep the digits at small rates, where 1 - (1+r)^-n cancels.

double capitalRecoveryFactor(double rate, double years)
{
    if (years <= 0) return 0;
    if (rate == 0) return 1 / years;
    return rate / -std::expm1(-years * std::log1p(rate));
}

double sinkingFundFactor(double rate, double years)
{
    if (years <= 0) return 0;
    if (rate == 0) return 1 / years;
    return rate / std::expm1(years * std::log1p(rate));
}

}  // namespace mw
