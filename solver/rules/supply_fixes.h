// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to solver/rules.
#pragma once

#include "model/edit/edit.h"
#include "solver/rules/finding.h"

namespace mw {

/// Each free feed of the first subject, to the nearest busway, PDU or other giver that is fed itself and has room; feeds of two sides to givers that
/// have no gear above them in common, where there are such.
[[nodiscard]] edit::Result linkNearestFeeds(const Facility& facility, const Finding& finding);
/// The first free coolant inlet of the first subject, to the nearest manifold or CDU that has room.
[[nodiscard]] edit::Result linkNearestCoolant(const Facility& facility, const Finding& finding);

}  // namespace mw
