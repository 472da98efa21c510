// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <string>
#include <string_view>

namespace mw::edit {

/// An id that is free, made like the one given: "coding-2".
[[nodiscard]] std::string freeWorkloadId(const Layout& layout, std::string_view like);
/// Adds a workload; an empty id gets one ("workload-1"). Lengths must be positive, shares between 0 and 1.
[[nodiscard]] Result addWorkload(const Layout& layout, Workload workload);
[[nodiscard]] Result removeWorkload(const Layout& layout, std::string_view id);
/// Exchanges a workload by the one given, which may have another id.
[[nodiscard]] Result replaceWorkload(const Layout& layout, std::string_view id, Workload workload);

}  // namespace mw::edit
