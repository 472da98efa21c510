// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/canvas_edits.h"

#include <string_view>

namespace mw::canvas_edits {

/// As pairsBetween(), from one group of ports alone, and into one alone; an empty group: any.
[[nodiscard]] std::vector<PortPair> pairsFrom(const Facility& facility, InstanceIndex a, std::string_view group, InstanceIndex b, std::string_view into = {});
/// Why there is none, as a sentence.
[[nodiscard]] QString whyNotFrom(const Facility& facility, InstanceIndex a, std::string_view group, InstanceIndex b, std::string_view into = {});

}  // namespace mw::canvas_edits
