// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/loop_results.h"
#include "solver/cooling/plant/drawn_year.h"
#include "solver/cooling/plant/set_point_results.h"
#include "solver/cooling/plant/store_advice.h"
#include "solver/cooling/played_cooling.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mw {

/// What the slow lane tells of cooling beyond the design point: drawn loops, failures, the year's hours, set-points.
struct CoolantStudy {
    std::shared_ptr<const CoolantLoops> loops{};
    std::shared_ptr<const CoolingFailures> failures{};
    std::shared_ptr<const SetPointAdvice> advice{};      ///< without rows where no weather year is there
    std::shared_ptr<const DrawnYear> year{};             ///< null without a weather year
    std::vector<std::string> weatherNotes{};             ///< of the file: gaps and how they were filled
    std::string climate{};                               ///< what was done to the weather year; empty: nothing
    std::string climateRefused{};                        ///< why it could not be done
    std::shared_ptr<const CoolantNetwork> network{};     ///< that the failures were tried on: what playCoolingFailure() takes
    std::shared_ptr<const StoreAdvice> stores{};         ///< null without thermal stores or without a weather year
    std::vector<std::string> weatherProblems{};          ///< why the weather file that the site names is not taken
    /// Share of a year's output that is lost at most, if nothing is made in hours in which coolant is too warm; nothing without a year.
    [[nodiscard]] std::optional<double> lostShare() const
    {
        if (!year || year->hours <= 0) return std::nullopt;
        return static_cast<double>(year->hoursTooWarm) / year->hours;
    }
    bool operator==(const CoolantStudy&) const = default;
};

}  // namespace mw
