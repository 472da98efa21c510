// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "model/layout/delta.h"
#include "views/canvas/tools/snap.h"
#include "views/canvas/tools/tool.h"

namespace mw {

/// Clicks select, a band selects many, a drag moves with snapping; keys nudge, turn, duplicate and delete.
class SelectTool : public Tool {
public:
    using Tool::Tool;
    void press(const PointerEvent& event) override;
    void move(const PointerEvent& event) override;
    void release(const PointerEvent& event) override;
    void doubleClick(const PointerEvent& event) override;
    bool key(const QKeyEvent& event) override;
    void cancel() override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override;
    [[nodiscard]] QString usage() const override;

private:
    enum class State { Idle, Pressed, Dragging, Band };

    void beginDrag();
    void drag(const PointerEvent& event);
    void drop();
    void selectBand(const PointerEvent& event);
    void pickLink(const PointerEvent& event);
    void nudge(double dx_m, double dy_m);
    void rotate(int quarterTurns);
    void remove();
    void duplicate();
    void selectAll();
    void selectNext(int step);
    void done(const Outcome<Delta>& outcome, const QString& title, bool selectAdded = false,
              int gesture = -1);
    [[nodiscard]] QString countTitle(const char* one, const char* many) const;

    State m_state{State::Idle};
    PointerEvent m_start{};
    QPointF m_now{};                   ///< pixels
    std::string m_pressedPath{};       ///< selected alone on release if nothing was dragged; empty: no
    std::vector<ItemIndex> m_items{};  ///< in the hand
    QRectF m_anchor{};                 ///< metres: the item that was taken hold of, as it stands
    std::vector<bool> m_moving{};      ///< by item
    QPointF m_offset{};                ///< metres
    std::vector<QLineF> m_guides{};
    QString m_refusal{};
};

}  // namespace mw
