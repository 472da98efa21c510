// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/tools/tool.h"

#include <optional>

namespace mw {

/// Where a point of an area comes to rest: edges and walls attract, else the hall's grid; with Alt the centimetre.
[[nodiscard]] QPointF snappedPoint(const ToolHost& host, const PointerEvent& event);
/// A rectangle on the plan with its size beside it, as while an area or a hall is drawn.
void paintSized(QPainter& painter, const PlanScene& scene, const QRectF& rect_m, bool good);
/// A square to take hold of.
void paintHandle(QPainter& painter, const Theme& theme, QPointF pixel);

/// What can be taken hold of at the area that is selected: its edges and corners to change its extent, its inside to move it;
/// and its keys. Part of the select tool and of the area tool.
class AreaHandles {
public:
    explicit AreaHandles(ToolHost& toolHost) : m_host(toolHost) {}

    /// True if the press was on the selected area: move, release and cancel are its own then. `handlesOnly`: something else
    /// lies over its inside there.
    bool press(const PointerEvent& event, bool handlesOnly);
    void move(const PointerEvent& event);
    void release(const PointerEvent& event);
    void cancel();
    [[nodiscard]] bool held() const { return m_held; }
    /// Delete removes it, arrow keys move it by the grid or - with Shift - by a centimetre, Enter asks for its properties.
    bool key(const QKeyEvent& event);
    void paint(QPainter& painter) const;
    /// Selects the area at a point, or none. True: there is one.
    bool pick(QPointF m);

private:
    [[nodiscard]] const Area* area() const;
    [[nodiscard]] std::optional<QPoint> handleAt(QPointF pixel) const;
    [[nodiscard]] QRectF dragged(const PointerEvent& event) const;
    void nudge(QPointF by_m);

    ToolHost& m_host;
    bool m_held{};
    QPoint m_edge{};          ///< -1, 0, 1 across and down: west to east, north to south; 0, 0: all of it is moved
    PointerEvent m_start{};
    QRectF m_before{}, m_now{};   ///< hall metres
    QString m_refusal{};
};

}  // namespace mw
