// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/drawn_year.h"
#include "solver/cooling/results.h"
#include "solver/power/results.h"

#include <memory>
#include <string>

namespace mw {

/// The year of a cooling system, and the results that it was added to.
struct YearMemo {
    std::shared_ptr<const CoolingResults> of{}, with{};
    std::shared_ptr<const PowerResults> power{};   ///< that PUE was taken over
    std::string weather{};
    std::shared_ptr<const DrawnYear> year{};
};

/// PUE, WUE and free cooling by a year of weather: the chain's losses stay those of the design load.
[[nodiscard]] std::shared_ptr<const CoolingResults> withYear(const CoolingResults& cooling, const PowerResults& power, const DrawnYear& year);

}  // namespace mw
