// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan_painter.h"
#include "views/canvas/tools/tool_box.h"

#include <QPixmap>
#include <QWidget>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace mw {

class Document;
class PlaceTool;

/// The plan of one hall: shows the document with its results and lets tools change it. Draws the plan once into a
/// picture and only that picture, the selection and the tool's own marks while the pointer moves.
class Canvas : public QWidget, private ToolHost {
    Q_OBJECT
public:
    explicit Canvas(Document& document, QWidget* parent = nullptr);
    ~Canvas() override;

    void setTheme(const Theme& theme);
    void setResults(ResultsPtr results);
    /// An id of instanceQuantities(), or "none".
    void setOverlay(const std::string& id);
    [[nodiscard]] const std::string& overlay() const { return m_overlay; }
    void setLayers(const PlanLayers& layers);
    [[nodiscard]] const PlanLayers& layers() const { return m_layers; }
    /// Position in layout.halls.
    void setHall(int hall);
    [[nodiscard]] int hall() const { return m_hall; }
    void setMinimapVisible(bool visible);

    void setTool(ToolId id);
    [[nodiscard]] ToolId tool() const { return m_toolId; }
    /// Clicks set down this part until Escape or another tool.
    void startPlacing(const QString& partId);

    void fit();
    void zoomToSelection();
    /// Shows an instance: its hall, and if it is out of sight the place too.
    void reveal(const QString& path);
    void zoomAt(QPointF pixel, double factor);
    [[nodiscard]] const PlanView& view() const { return m_view; }
    [[nodiscard]] const PlanIndex& index() const { return m_index; }

    [[nodiscard]] QSize sizeHint() const override { return {1100, 570}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 220}; }

Q_SIGNALS:
    /// One line for the status bar.
    void hintChanged(const QString& text);
    /// The pointer in hall metres.
    void pointerMoved(double x_m, double y_m);
    void toolChanged(mw::ToolId tool);
    void hallChanged(int hall);
    void viewChanged();
    void openRequested(const QString& path);
    /// A part was set down: for the list of recent parts.
    void partPlaced(const QString& partId);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool event(QEvent* event) override;

private:
    // ToolHost
    [[nodiscard]] Document& document() override { return m_document; }
    [[nodiscard]] PlanScene scene() const override;
    [[nodiscard]] const Results* results() const override { return m_results.get(); }
    void panBy(QPointF pixels) override;
    void hint(const QString& text) override;
    void lift(const std::vector<ItemIndex>& items) override;
    void repaint() override;
    void open(const std::string& path) override;
    [[nodiscard]] int choose(const QStringList& texts, QPointF pixel) override;

    void documentChanged();
    void documentReplaced();
    void rebuildPlan();
    void redress();
    void refreshSelection();
    void invalidate();
    void drawBase();
    void drawOverBase(QPainter& painter);
    [[nodiscard]] const PlanRoutes& routesShown() const;
    [[nodiscard]] bool minimapShown() const;
    [[nodiscard]] PointerEvent pointer(QPointF pixel, Qt::MouseButton button,
                                       Qt::KeyboardModifiers modifiers) const;
    [[nodiscard]] Tool& activeTool();
    void updateHover(QPointF pixel);
    void escape();
    bool viewKey(const QKeyEvent& event);
    void stopPlacing();

    Document& m_document;
    const Theme* m_theme;
    ResultsPtr m_results{};
    std::string m_overlay{"power-loading"};
    PlanLayers m_layers{};
    int m_hall{};
    PlanIndex m_index{};
    PlanDress m_dress{};
    PlanRoutes m_routes{};
    mutable PlanRoutes m_allRoutes{};  ///< with networks; made when first zoomed in
    mutable bool m_allRoutesKnown{};
    PlanRoutes m_selectedRoutes{};
    std::vector<ItemIndex> m_selected{};
    ItemIndex m_hover{kNoItem};
    std::vector<bool> m_lifted{};  ///< by item; empty: none
    PlanView m_view{};
    bool m_fitPending{true};  ///< until the user has moved the view, it follows the window's size
    bool m_minimap{true};
    QPixmap m_base{};
    bool m_baseValid{};

    ToolId m_toolId{ToolId::Select};
    std::array<std::unique_ptr<Tool>, 4> m_tools{};
    std::unique_ptr<PlaceTool> m_place;
    QString m_placing{};  ///< part that clicks set down
    Tool* m_gesture{};    ///< tool that has the mouse button
    bool m_space{}, m_onMinimap{};
};

}  // namespace mw
