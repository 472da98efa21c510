// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/panels/inspector/fact_list.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace mw {

struct LinksTogether;

/// What the inspector tells of one instance, as rows. Pure functions of the results.

/// Every instance quantity that has a value.
[[nodiscard]] std::vector<FactList::Row> resultRows(const Results& results, InstanceIndex instance);
/// The same summed over several instances, where a sum means something.
[[nodiscard]] std::vector<FactList::Row> sumRows(const Results& results, const std::vector<InstanceIndex>& instances);
/// Those rows one quantity after the other: of ten thousand instances each takes a good part of a millisecond.
class SumsOfMany {
public:
    explicit SumsOfMany(std::vector<InstanceIndex> instances);
    /// False: all are there.
    bool addNext(const Results& results);
    [[nodiscard]] std::vector<FactList::Row> take() { return std::move(m_rows); }

private:
    std::vector<InstanceIndex> m_instances;   ///< as the results lie: a selection is in the order of names, and each look-up would go elsewhere
    std::vector<FactList::Row> m_rows{};
    std::size_t m_next{};                     ///< of instanceQuantities()
};
/// A link: ends, cables, medium, and every link quantity that has a value.
[[nodiscard]] std::vector<FactList::Row> linkRows(const Results& results, const std::string& linkId);
/// Several links: how many of which kind, and the sums of their lengths, prices and power.
[[nodiscard]] std::vector<FactList::Row> linkSumRows(const LinksTogether& links);
/// The layout as a whole, when nothing is selected.
[[nodiscard]] std::vector<FactList::Row> layoutRows(const Results& results);

}  // namespace mw
