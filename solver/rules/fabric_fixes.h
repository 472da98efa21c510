// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to solver/rules.
#pragma once

#include "model/edit/edit.h"
#include "solver/rules/finding.h"

namespace mw {

/// One cable from the first subject to the second, on free ports.
[[nodiscard]] edit::Result linkMissingCable(const Facility& facility, const Finding& finding);
/// The cable of the first subject, taken off and led from the second subject to the third.
[[nodiscard]] edit::Result moveUplink(const Facility& facility, const Finding& finding);
/// Swaps a host's two cables that cross rails, or moves the one to the free port that its leaf serves.
[[nodiscard]] edit::Result swapRails(const Facility& facility, const Finding& finding);
/// Lays a cable again between free ports of its two ends that match in speed, connector and purpose.
[[nodiscard]] edit::Result relinkAlike(const Facility& facility, const Finding& finding);
/// To the nearest switch with hosts that has a free port that fits.
[[nodiscard]] edit::Result linkNearestSwitch(const Facility& facility, const Finding& finding);

}  // namespace mw
