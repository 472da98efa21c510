// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/tools/crosshair.h"
#include "views/canvas/tools/tool.h"

namespace mw {

/// A measured distance on the plan, with its ways across and down where it is slanted.
void paintDistance(QPainter& painter, const PlanScene& scene, QPointF from_m, QPointF to_m);

/// Distance between two points; edges of items and the grid attract the ends. By keys: arrows move a crosshair, N puts it on the
/// corner of the next component, Enter sets both ends.
class MeasureTool : public Tool {
public:
    using Tool::Tool;
    void press(const PointerEvent& event) override;
    void move(const PointerEvent& event) override;
    void release(const PointerEvent& event) override;
    bool key(const QKeyEvent& event) override;
    void cancel() override;
    void planChanged() override {}
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }
    [[nodiscard]] QString usage() const override;

private:
    [[nodiscard]] QPointF attracted(const PointerEvent& event) const;

    void tell();
    void follow();
    void toCorner(int step);

    bool m_held{}, m_shown{};
    QPointF m_from{}, m_to{};  ///< hall metres
    QPointF m_pressed{};       ///< pixels
    Crosshair m_cross{};
    int m_corner{-1};          ///< item whose corner it was put on last
};

}  // namespace mw
