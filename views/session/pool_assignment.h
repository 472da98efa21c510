// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/workload.h"

#include <QString>

#include <string>
#include <vector>

namespace mw {

class Document;

/// Puts components into a pool of the serving plan, out of any other, as one step that can be undone. `pool` empty: into a new one of that role.
/// Returns why not, or nothing.
[[nodiscard]] QString assignToPool(Document& document, const std::string& pool, PoolRole role, const std::vector<std::string>& paths);

}  // namespace mw
