// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_view.h"

#include <QElapsedTimer>

#include <optional>
#include <vector>

namespace mw {

/// Where the plan was looked at, to go back and forth. Wheel and pan make one step as long as they go on.
class ViewHistory {
public:
    struct Place {
        int hall{};
        PlanView view{};
        bool operator==(const Place&) const = default;
    };

    /// Notes where the plan is now. Not a jump: it may go on from what was noted a moment ago. Where it is already it has not moved.
    void note(const Place& place, bool jump)
    {
        if (m_at < m_places.size() && m_places[m_at] == place) return;
        constexpr int kPause_ms = 700;
        const bool goesOn = !jump && m_moving && m_clock.isValid() && m_clock.elapsed() < kPause_ms;
        m_clock.start();
        m_moving = !jump;
        if (goesOn && !m_places.empty()) {
            m_places[m_at] = place;
            return;
        }
        m_places.resize(m_places.empty() ? 0 : m_at + 1);
        m_places.push_back(place);
        if (m_places.size() > kMost) m_places.erase(m_places.begin());
        m_at = m_places.size() - 1;
    }
    /// The place is the same, but looks another way: the window has another size.
    void settle(const Place& place)
    {
        if (m_places.empty())
            note(place, true);
        else
            m_places[m_at] = place;
    }
    [[nodiscard]] bool canStep(int by) const
    {
        const auto to = static_cast<std::ptrdiff_t>(m_at) + by;
        return to >= 0 && to < static_cast<std::ptrdiff_t>(m_places.size());
    }
    [[nodiscard]] std::optional<Place> step(int by)
    {
        if (!canStep(by)) return std::nullopt;
        m_at = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(m_at) + by);
        m_moving = false;
        return m_places[m_at];
    }
    void clear()
    {
        m_places.clear();
        m_at = 0;
    }

private:
    static constexpr std::size_t kMost = 100;
    std::vector<Place> m_places{};
    std::size_t m_at{};
    bool m_moving{};
    QElapsedTimer m_clock{};
};

}  // namespace mw
