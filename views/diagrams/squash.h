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
    /// `wider`: all that lies across, cards too, gets so many times as wide. `card_px`: height that is left of cards.
    explicit Squash(const DiagramLayout& layout, double wider = 1, double card_px = kLowCard_px);

    static constexpr double kLowCard_px = 40;    ///< a symbol, or a name that can be read from afar
    static constexpr double kDeepCard_px = 80;   ///< of all cards, low ones too: the same among so many ranks that the whole is seen from further away

    [[nodiscard]] DiagramLayout of(const DiagramLayout& layout) const;
    /// Px from the top, before and after.
    [[nodiscard]] double after(double y) const;
    [[nodiscard]] double before(double y) const;
    [[nodiscard]] double wider() const { return m_wider; }
    [[nodiscard]] double card_px() const { return m_card_px; }

private:
    double m_wider{1}, m_card_px{kLowCard_px};
    bool m_alike{};   ///< all cards get the same height
    std::vector<std::pair<double, double>> m_knots{};   ///< before and after, rising
};

/// Boxes get as wide as wanted where their rank has room: `gap_px` to the next box or to a line that passes; `out_px`: so far they may reach out of the layout.
void widenBoxes(DiagramLayout& layout, const std::vector<double>& wanted_px, double gap_px, double out_px);

}  // namespace mw
