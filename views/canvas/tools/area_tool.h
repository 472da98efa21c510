// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/area_names.h"
#include "views/canvas/tools/area_handles.h"
#include "views/canvas/tools/crosshair.h"
#include "views/canvas/tools/wall_handles.h"

#include <array>
#include <optional>

namespace mw {

/// Draws areas: keep-outs, columns, doors, aisles. A drag from corner to corner, or a crosshair that the arrow keys move and
/// Enter sets corners with; a click selects an area, what is selected can be moved and resized. The walls of the hall have
/// handles, too.
class AreaTool : public Tool {
public:
    explicit AreaTool(ToolHost& toolHost) : Tool(toolHost), m_handles(toolHost), m_walls(toolHost) {}

    [[nodiscard]] Area::Kind kind() const { return m_kind; }
    void setKind(Area::Kind kind);
    using Chips = std::array<QRectF, kAreaKinds.size()>;
    [[nodiscard]] Chips chips() const;

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
    [[nodiscard]] QRectF drawn() const { return QRectF(*m_from, m_to).normalized(); }
    void follow(QPointF to);
    void moveCursor(QPointF by_m);
    void setCorner();
    void add(const QRectF& rect);
    void typeSize(const QString& typed);
    void paintChips(QPainter& painter, const PlanScene& scene) const;

    AreaHandles m_handles;
    WallHandles m_walls;
    Area::Kind m_kind{};
    std::optional<QPointF> m_from{};    ///< the first corner, hall metres
    QPointF m_to{}, m_pressed{};        ///< hall metres; pixels
    Crosshair m_cross{};
    bool m_typing{};                    ///< the size is entered as numbers
};

}  // namespace mw
