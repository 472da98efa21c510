// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"
#include "solver/power/ac/three_winding.h"

#include <optional>
#include <string>
#include <string_view>

namespace mw {

inline constexpr double kMotorFactor = 0.90;            ///< displacement power factor of motors and drives at their rating
inline constexpr double kNoLoadCurrent_percent = 0.5;   ///< of distribution transformers; estimate, 0.3 to 1

/// Least impedance voltage of two-winding transformers in percent, IEC 60076-5:2006, table 1.
[[nodiscard]] double leastImpedance_percent(double sn_mva);
/// A figure that stands in volts or in kilovolts.
[[nodiscard]] std::optional<double> volts(const Part& part, std::string_view v, std::string_view kv);
[[nodiscard]] std::optional<double> rated_mva(const Part& part);
/// The figures of a datasheet over what place and voltages give: short-circuit voltages of the pairs (the least of IEC 60076-5 for those it lacks, of the lesser rating of the pair), ratings of the
/// windings (of the high one for those it lacks).
[[nodiscard]] ac::ThreeWinding threeWinding(const Part& part, ac::ThreeWinding t);
/// Does a load feed short circuits? Motors on the line do. Those behind converters do not unless they can brake into the network (IEC 60909-0, 3.9), which drives of fans and
/// pumps cannot. The part's `drive` says which; without it chillers, pumps and towers run on the line, fans of units indoors and of dry coolers and pumps of CDUs are electronically
/// commutated or on drives, as nearly all on the market.
[[nodiscard]] bool feedsFaults(const Part& part);
/// Of low voltage a group with its cables: R/X 0.42 (IEC 60909-0, 3.8.1); above 1 kV 0.15, motors of less than 1 MW a pole pair. Starting over rated current 5, usual of
/// squirrel-cage motors. Rated apparent power: of what it draws at the design point.
[[nodiscard]] ac::Motor motor(const std::string& path, std::size_t bus, double line_v, double kw);

}  // namespace mw
