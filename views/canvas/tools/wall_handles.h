// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/tools/tool.h"

namespace mw {

/// Handles at the east and south wall and their corner, by which a hall is made larger or smaller; its north-west corner is
/// where places are counted from and stays. Part of the area tool.
class WallHandles {
public:
    explicit WallHandles(ToolHost& toolHost) : m_host(toolHost) {}

    /// True if the press was on a handle: move, release and cancel are its own then.
    bool press(const PointerEvent& event);
    void move(const PointerEvent& event);
    void release(const PointerEvent& event);
    void cancel();
    [[nodiscard]] bool held() const { return m_held; }
    void paint(QPainter& painter) const;

private:
    ToolHost& m_host;
    bool m_held{};
    QPoint m_wall{};    ///< 1: the east wall; the south wall
    QSizeF m_now{};     ///< metres
    QString m_refusal{};
};

}  // namespace mw
