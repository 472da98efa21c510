// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "model/layout/delta.h"
#include "views/canvas/tools/area_handles.h"
#include "views/canvas/tools/link_handles.h"
#include "views/canvas/tools/snap.h"
#include "views/canvas/tools/tool.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace mw {

/// Clicks select, a band selects many, a drag moves with snapping or - with Ctrl - copies; keys nudge and walk. What is
/// selected is worked on by canvasCommands().
class SelectTool : public Tool {
public:
    enum class Shape { Band, Lasso };
    explicit SelectTool(ToolHost& toolHost, Shape shape = Shape::Band)
        : Tool(toolHost), m_shape(shape), m_handles(toolHost), m_area(toolHost)
    {
        m_rest.setSingleShot(true);
        m_rest.callOnTimeout([this] { tryOut(); });
    }
    void press(const PointerEvent& event) override;
    void move(const PointerEvent& event) override;
    void release(const PointerEvent& event) override;
    void doubleClick(const PointerEvent& event) override;
    bool key(const QKeyEvent& event) override;
    void cancel() override;
    void paint(QPainter& painter) const override;
    void pause() override { m_offset = {}, m_snap = {}, m_refusal.clear(); }
    [[nodiscard]] bool carries() const override { return m_state == State::Dragging && !m_copying; }
    [[nodiscard]] QCursor cursor() const override;
    [[nodiscard]] QString usage() const override;

private:
    /// Typing: the drag stands still while its distance is entered as numbers.
    enum class State { Idle, Pressed, Dragging, Typing, Area };

    void pressItem(const PointerEvent& event, ItemIndex item);
    [[nodiscard]] std::optional<ItemIndex> liesAt(QPointF m, const std::function<bool(ItemIndex)>& wanted);
    void beginDrag();
    void drag(const PointerEvent& event);
    void setOffset(QPointF by, bool copying);
    void tryOut();
    [[nodiscard]] Outcome<Delta> edit() const;
    void drop();
    void typeOffset(const QString& typed);
    void selectArea(const PointerEvent& event);
    void pickLink(const PointerEvent& event);
    void nudge(QPointF by_m);
    void selectNext(int step);
    void paintArea(QPainter& painter, const PlanScene& scene) const;
    void paintDrag(QPainter& painter, const PlanScene& scene) const;
    void paintMovedLinks(QPainter& painter, const PlanScene& scene) const;
    void paintChanges(QPainter& painter, const PlanScene& scene) const;
    [[nodiscard]] QRectF hand(const PlanScene& scene) const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString countTitle(const char* one, const char* many) const;

    Shape m_shape;
    LinkHandles m_handles;
    AreaHandles m_area;
    State m_state{State::Idle};
    PointerEvent m_start{};
    QPointF m_now{};                       ///< pixels
    QPolygonF m_lasso{};                   ///< pixels
    std::vector<std::string> m_pressed{};  ///< selected alone, or taken out, on release if nothing was dragged
    std::vector<ItemIndex> m_items{};      ///< in the hand
    QRectF m_anchor{}, m_bounds{};         ///< metres: the item that was taken hold of, as it stands; all in the hand
    mutable CardSide m_side{-1};           ///< where its card stands
    HandLinks m_links{};                   ///< of what is in the hand, those that follow it
    std::string m_block{};                 ///< the one block instance in the hand; empty: something else is
    QPointF m_offset{};                    ///< metres
    bool m_copying{};
    QTimer m_rest{};                       ///< until copies of many are tried out
    QString m_told{};                      ///< of the drag, for the status bar
    Snap m_snap{};
    QString m_refusal{};
};

/// Selects what lies within a line drawn by hand.
class LassoTool : public SelectTool {
public:
    explicit LassoTool(ToolHost& toolHost) : SelectTool(toolHost, Shape::Lasso) {}
};

}  // namespace mw
