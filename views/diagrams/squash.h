// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/diagrams/layout.h"

#include <utility>
#include <vector>

namespace mw {

/// A layout from top to bottom made lower: ranks lose the height that figures need, which are too small to be read where all of it is to be seen in a low room; what
/// lies between ranks keeps its own. Heights move along one rising line, so nothing crosses that did not.
class Squash {
public:
    Squash() = default;
    /// `wider`: all that lies across, cards too, gets so many times as wide.
    explicit Squash(const DiagramLayout& layout, double wider = 1);

    [[nodiscard]] DiagramLayout of(const DiagramLayout& layout) const;
    /// Px from the top, before and after.
    [[nodiscard]] double after(double y) const;
    [[nodiscard]] double before(double y) const;
    [[nodiscard]] double wider() const { return m_wider; }

private:
    double m_wider{1};
    std::vector<std::pair<double, double>> m_knots{};   ///< before and after, rising
};

}  // namespace mw
