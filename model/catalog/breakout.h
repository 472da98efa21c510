// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mw {

/// Ways in which a switch's ports can be channelised: an eight-lane port (OSFP, QSFP-DD; IEEE 802.3 clause 120 and on) into two of four lanes, four of
/// two or eight of one. A component says so by `override: {breakout: 2}`.
[[nodiscard]] inline bool isBreakout(double ways) { return ways == 2 || ways == 4 || ways == 8; }

}  // namespace mw
