// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to solver/rules: by how much a figure may miss its limit before a rule speaks.
#pragma once

namespace mw {

inline constexpr double kFull = 1 + 1e-6;       ///< of a rating: rounding is no overload
inline constexpr double kBalance = 1e-3;        ///< of all power or heat: what a balance may miss
inline constexpr double kTouch_m = 1e-3;        ///< contacts closer than this are contacts, not overlaps: coordinates are written to the millimetre

}  // namespace mw
