// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <QPointF>

#include <optional>

namespace mw {

/// Which way an arrow key leads on the plan, of length 1; nothing for other keys.
[[nodiscard]] inline std::optional<QPointF> arrowWay(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Left: return QPointF(-1, 0);
    case Qt::Key_Right: return QPointF(1, 0);
    case Qt::Key_Up: return QPointF(0, -1);
    case Qt::Key_Down: return QPointF(0, 1);
    default: return std::nullopt;
    }
}

}  // namespace mw
