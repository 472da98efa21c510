// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/scope.h"

#include <cstddef>
#include <memory>
#include <vector>

// Private to model/facility.
namespace mw::detail {

/// Takes links over from the facility before the edit: a link record that is still the same, between
/// components whose
/// ports are still the same, needs no new search by name.
class LinkReuse {
public:
    /// `previous` may be null. `flat` has its instances already.
    LinkReuse(const Facility* previous, Flat& flat);
    /// Adds the link from the previous facility, or says that it must be resolved.
    [[nodiscard]] bool add(const std::shared_ptr<const Link>& link);

private:
    void mapInstances();
    void mapRoot(std::size_t before, std::size_t after);
    [[nodiscard]] bool seek(const Link& link);
    void skipRow();

    const Facility* m_previous;
    Flat& m_flat;
    std::vector<InstanceIndex> m_now{};  ///< old instance -> new one with the same ports, or kNoInstance
    std::size_t m_row{};                 ///< in the previous layout's links
    std::size_t m_next{};                ///< in the previous facility's links, at or after that row
    std::size_t m_budget{};              ///< compares left for searching ahead: keeps the whole pass linear
};

}  // namespace mw::detail
