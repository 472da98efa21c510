// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/bases/results.h"
#include "solver/cooling/plant/drawn_year.h"
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

/// The same of what the serving plan draws. Nothing where IT draws nothing.
[[nodiscard]] std::optional<YearAsRun> yearAsRun(const CoolingResults& cooling, const PowerResults& power, const DrawnYear& year);

/// The year as run, and what it was worked out from.
struct YearAsRunMemo {
    std::shared_ptr<const CoolingResults> of{};
    std::shared_ptr<const PowerResults> power{};
    std::string weather{};
    std::optional<YearAsRun> year{};
};

}  // namespace mw
