// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/generate/fragment.h"

#include <functional>

// Private to model/generate.
namespace mw::generate {

/// Gear put down piece beside piece, a further line a gangway behind where the floor ends.
class Floor {
public:
    Floor(const Layout& layout, FloorPlace at);

    /// `idsOf` names the pieces from one to another, counted from 1.
    void stand(Fragment& fragment, const Part& part, int count, const std::function<std::string(int, int)>& idsOf, const std::vector<Fragment::Figure>& figures = {});
    void wrap();   ///< what comes next begins a line of its own

private:
    [[nodiscard]] bool alongX() const { return m_start.facing == Facing::North || m_start.facing == Facing::South; }
    [[nodiscard]] double here_m() const { return alongX() ? m_next.x_m : m_next.y_m; }

    FloorPlace m_start, m_next;
    double m_end_m{}, m_deep_m{};
};

}  // namespace mw::generate
