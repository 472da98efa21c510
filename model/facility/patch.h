// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "model/facility/part_source.h"

#include <memory>

// Private to model/facility.
namespace mw::detail {

/// The facility after an edit that left names, nesting, ports and links as they are, which most edits do: what the
/// changed components give is laid out anew, all else is shared with the facility before. Null if the edit did
/// more, or touched something that could not be resolved: then all is expanded. `previous` may be null.
[[nodiscard]] FacilityPtr patch(const FacilityPtr& previous, const LayoutPtr& layout, PartSource& parts);

}  // namespace mw::detail
