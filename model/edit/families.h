// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace mw::edit {

/// A selection with all that sits inside it, and the links that touch it.
class Family {
public:
    /// `positions`: of the selected components, ascending. One pass over the components for each level of
    /// nesting.
    Family(const Layout& layout, const std::vector<std::size_t>& positions);

    [[nodiscard]] const std::vector<std::size_t>& members() const { return m_members; }  ///< ascending
    /// Is a component, or an instance path ("su01/rack-a01"), of the family?
    [[nodiscard]] bool contains(std::string_view path) const
    {
        return m_ids.count(path.substr(0, path.find('/'))) != 0;
    }
    /// Positions of links with at least one end in the family.
    [[nodiscard]] std::vector<std::size_t> touchingLinks() const;
    /// Positions of links with both ends in the family.
    [[nodiscard]] std::vector<std::size_t> innerLinks() const;

private:
    const Layout& m_layout;
    std::vector<std::size_t> m_members{};
    std::unordered_set<std::string_view> m_ids{};
};

}  // namespace mw::edit
