// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include <string>
#include <vector>

namespace mw {

/// What the left button is doing in a rack: nothing, about to click or drag, dragging devices, drawing a band.
struct RackDrag {
    enum class State { Idle, Pressed, Dragging, Area };
    State state{State::Idle};
    QPointF start{}, now{};                ///< pixels
    Qt::KeyboardModifiers modifiers{};     ///< at the press
    bool wasSelected{};                    ///< the pressed one: a click without a drag then selects it alone
    std::string pressed{};                 ///< path
    std::string slotOwner{}, slot{};       ///< where a device of a chassis would go
    bool fromSlot{};                       ///< a device of a chassis is dragged
    bool rearAtStart{};                    ///< the side that was seen: turning the rack on the way moves to the other
    bool copying{};
    int up_u{};
    QString title{}, refusal{};
    std::vector<QRectF> ghosts{};          ///< pixels

    [[nodiscard]] bool dragging() const { return state == State::Dragging; }
    [[nodiscard]] QRectF band() const { return QRectF(start, now).normalized(); }
    /// To the right it encloses, to the left it takes what it touches, as on the plan.
    [[nodiscard]] bool touching() const { return now.x() < start.x(); }
};

}  // namespace mw
