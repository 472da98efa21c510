// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/panels/fact_list.h"

#include <string>
#include <vector>

namespace mw {

/// What the inspector tells of one instance, as rows. Pure functions of the results.

/// Every instance quantity that has a value.
[[nodiscard]] std::vector<FactList::Row> resultRows(const Results& results, InstanceIndex instance);
/// The same summed over several instances, where a sum means something.
[[nodiscard]] std::vector<FactList::Row> sumRows(const Results& results, const std::vector<InstanceIndex>& instances);
/// Figures and facts of the part, each with its confidence and, as tooltip, its sources.
[[nodiscard]] std::vector<FactList::Row> partRows(const Part& part, const Catalog& catalog, const Component& component);
/// Port groups: how many are used, and where they lead.
[[nodiscard]] std::vector<FactList::Row> portRows(const Facility& facility, InstanceIndex instance);
/// A link: ends, cables, length, medium, flow.
[[nodiscard]] std::vector<FactList::Row> linkRows(const Results& results, const std::string& linkId);
/// The layout as a whole, when nothing is selected.
[[nodiscard]] std::vector<FactList::Row> layoutRows(const Results& results);

/// "power_max_kw" -> "Power max" and "kW".
[[nodiscard]] QString figureName(std::string_view key);
[[nodiscard]] QString figureUnit(std::string_view key);

}  // namespace mw
