// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// What a search over the layout found.
struct InstanceMatches {
    std::vector<InstanceIndex> instances{};   ///< outermost ones, in the order of the layout
    int accelerators{};                       ///< in them
    std::string problem{};                    ///< why the text cannot mean anything; then nothing is found
};

/// Racks, servers and other things with accelerators or processors of their own by what someone types: names and ranges (`rack-[1-8]`), halls, and all that a search over
/// parts knows (parsePartQuery(): `vendor nvidia`, `kind system-rack`, `gpus > 8`, `power < 15 kW`). Words stand in the name, the hall or the part; all must hold.
[[nodiscard]] InstanceMatches findInstances(const Facility& facility, std::string_view text);

}  // namespace mw
