// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/inspector/part_table.h"

namespace mw {

/// Figures, facts and ports of the parts of some instances: what they share, "mixed" where they differ.
[[nodiscard]] std::vector<PartTable::Row> partRows(const Facility& facility,
                                                   const std::vector<InstanceIndex>& instances);
/// The same of a part that is no component.
[[nodiscard]] std::vector<PartTable::Row> partRows(const Catalog& catalog, const Part& part);

}  // namespace mw
