// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/link_boxes.h"
#include "views/canvas/minimap.h"
#include "views/canvas/plan/plan_painter.h"
#include "views/canvas/marks/failure_marks.h"
#include "views/canvas/marks/preview_marks.h"
#include "views/canvas/cards/refusal_note.h"
#include "views/canvas/marks/serving_marks.h"
#include "views/canvas/tools/tool_box.h"
#include "views/canvas/view_history.h"
#include "views/session/background_work.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QPointer>
#include <QWidget>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QMenu;
class QMimeData;
class QNativeGestureEvent;
class QVariantAnimation;

namespace mw {

class CanvasActions;
class AirLayer;
class CanvasBackground;
class Document;
class DrawnWays;
class PickTool;
class PlaceTool;
struct Delta;
struct PlaceAsker;

/// The plan of one hall: shows the document with its results and lets tools change it. Draws the plan once into a
/// picture and only that picture, the selection and the tool's own marks while the pointer moves.
class Canvas : public QWidget, public ToolHost {
    Q_OBJECT
public:
    explicit Canvas(Document& document, QWidget* parent = nullptr);
    ~Canvas() override;

    void setTheme(const Theme& theme);
    void setResults(ResultsPtr results);
    /// Quick results of the delta under the pointer: what a drop would change is told from them.
    void setPreviewResults(const ResultsPtr& results);
    /// An id of instanceQuantities(), or "none".
    void setOverlay(const std::string& id);
    [[nodiscard]] const std::string& overlay() const { return m_overlay; }
    void setLayers(const PlanLayers& layers);
    [[nodiscard]] const PlanLayers& layers() const { return m_layers; }
    /// A selection that is dragged off the plan: whether something at that place of the screen would take it; Drop: it does, Leave: it is gone again.
    enum class Carry : std::uint8_t { Over, Drop, Leave };
    using CarryTarget = std::function<bool(QPoint global, Carry carry)>;
    void setCarryTarget(CarryTarget target) { m_carryTarget = std::move(target); }
    /// Whose requests flow where that layer is on; one that is not served: of the largest workload.
    void setFlowOf(const std::string& workload);
    /// The next of the workloads that are served, in their order.
    void showNextFlow();
    [[nodiscard]] const ServingMarks& serving() const { return m_serving; }
    void setUnits(LengthUnit units);
    [[nodiscard]] LengthUnit units() const { return m_units; }
    /// Position in layout.halls.
    void setHall(int hall);
    [[nodiscard]] int hall() const { return m_hall; }
    void setMinimapVisible(bool visible);
    void foldMinimap();
    [[nodiscard]] bool minimapShown() const;
    [[nodiscard]] const Minimap& minimap() const { return m_map; }
    /// Zooms glide; off where the style or the platform does without animation.
    void setAnimated(bool animated) { m_animated = animated; }

    void setTool(ToolId id);
    [[nodiscard]] ToolId tool() const { return m_toolId; }
    [[nodiscard]] Tool& toolOf(ToolId id) { return *m_tools[static_cast<std::size_t>(id)]; }
    /// Clicks set down this part until Escape or another tool.
    void startPlacing(const QString& partId);
    /// The same with a block of the layout.
    void startPlacingBlock(const QString& blockId);

    /// Until stopAsking(), presses and drags on the plan answer a dialog that wants to know where something is to stand.
    void askForPlaces(PlaceAsker asker);
    void stopAsking();

    void fit();
    void zoomToSelection();
    /// Shows an instance: its hall, and if it is out of sight the place too.
    void reveal(const QString& path) { reveal(QStringList{path}); }
    /// Brings all of them into view, large enough to be told apart where the window allows; the hall is that of the first.
    void reveal(const QStringList& paths);
    /// Where an instance, or what it sits in, is drawn, in pixels; empty: it does not stand in this hall.
    [[nodiscard]] QRectF pixelsOf(const QString& path) const;
    void zoomAt(QPointF pixel, double factor);
    /// Where a paste puts its north-west corner, in hall metres: at the pointer on the grid, else in the middle of the view.
    [[nodiscard]] QPointF placeForPaste() const;
    /// Back (-1) and forth (1) through the views that were looked at.
    void stepView(int step);
    /// By a press on another page, at that place of the screen: one that follows at once is the second of a double click.
    void openedByClick(QPointF global);
    [[nodiscard]] bool canStepView(int step) const { return m_history.canStep(step); }
    [[nodiscard]] const PlanView& view() const { return m_view; }
    /// That of the document as it is: settles the plan first, and is no const one for that.
    [[nodiscard]] const PlanIndex& index();
    /// Waits for what an edit made of the plan, where that is still on its way: what is drawn may be a moment old, what is worked on may not.
    void settlePlan();
    /// What of the whole layout some commands work on.
    struct LayoutHas {
        Revision at{};
        bool hidden{}, groups{};
    };
    [[nodiscard]] const LayoutHas& layoutHas();
    /// Nothing stands on the plan, as far as one knows: what is still on its way counts.
    [[nodiscard]] bool isEmpty() const { return !m_planLate && m_index.items().empty(); }
    [[nodiscard]] CanvasActions& commands() { return *m_actions; }
    [[nodiscard]] CanvasBackground& background() { return *m_background; }
    /// Whether all that is wanted on the plan is on it: of a hall with very many links, their ways come later than the rest.
    [[nodiscard]] bool isWhole() const;
    /// The background plan can be painted better than before, or differently.
    void backgroundChanged() { invalidate(); }
    /// The menu for what is at a point, which it selects; the caller shows it, closing deletes it.
    [[nodiscard]] QMenu* contextMenu(QPointF pixel);
    /// What was refused last, while it is still said; empty: nothing.
    [[nodiscard]] const QString& refusal() const { return m_note.text(); }
    /// Shows what a failure does, over the plan; null: no longer.
    void setFailure(const FacilityPtr& facility, const std::shared_ptr<const PlayedFailure>& failure);
    void setFabricFailure(const FacilityPtr& facility, const std::shared_ptr<const PlayedFabricFailure>& failure);
    /// Rectangles of hall metres that a command would fill.
    void setGhosts(std::vector<QRectF> ghosts);

    [[nodiscard]] QSize sizeHint() const override { return {1100, 570}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 220}; }

    // ToolHost
    [[nodiscard]] Document& document() override { return m_document; }
    [[nodiscard]] PlanScene scene() const override;
    [[nodiscard]] const Results* results() const override { return m_results.get(); }
    [[nodiscard]] const std::vector<CardLine>& changes() const override { return m_changes; }
    [[nodiscard]] PlanPick pickAt(QPointF m) const override;
    [[nodiscard]] std::optional<LinkIndex> linkAt(QPointF m, double reach_px) const override;
    void panBy(QPointF pixels) override;
    void hint(const QString& text) override;
    void refuse(const QString& why) override;
    void lift(const std::vector<ItemIndex>& items) override;
    void liftLink(LinkIndex link) override;
    void repaint() override;
    void open(const std::string& path) override;
    [[nodiscard]] int choose(const QStringList& texts, QPointF pixel) override;
    void ask(NumberQuestion question) override;
    void run(std::string_view command) override;
    [[nodiscard]] std::optional<std::size_t> selectedArea() const override { return m_area; }
    void selectArea(std::optional<std::size_t> area) override;
    [[nodiscard]] std::vector<std::string> linksIn(const QPolygonF& area_m, bool touching) const override;

Q_SIGNALS:
    /// One line for the status bar.
    void hintChanged(const QString& text);
    /// The pointer in hall metres.
    void pointerMoved(double x_m, double y_m);
    void toolChanged(mw::ToolId tool);
    void hallChanged(int hall);
    void viewChanged();
    void overlayChanged(const std::string& id);
    /// The serving plan that is shown, or whose way of requests.
    void servingChanged();
    void openRequested(const QString& path);
    /// From the plan to the site, from a rack to the plan.
    void levelUpWanted();
    /// A picture file is to be chosen; the answer goes to background().take().
    void backgroundWanted();
    /// A part was set down: for the list of recent parts.
    void partPlaced(const QString& partId);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
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
    using FailureMaker = std::function<FailureMarks(const PlanIndex& index)>;   ///< marks on the hall that is shown
    void takeInHand(Lifted lifted);
    void showFailure(FailureMaker marks);
    void documentChanged(Revision revision, const Delta& delta);
    void planOutdated(bool rebuild);
    void tellToolsOfPlan();
    void documentReplaced();
    void previewChanged();
    void rebuildPlan(bool edited = false);
    void redress();
    void refreshAir();
    void refreshServing();
    void redraw(bool other = false);
    void renewMinimap();
    void clearLegend();
    void refreshSelection();
    void markSelection();
    void invalidate();
    void invalidateSoon();
    void drawBase();
    [[nodiscard]] bool drawOverBase(QPainter& painter);
    void drawHover(QPainter& painter) const;
    void drawGhosts(QPainter& painter) const;
    void drawMarks(QPainter& painter) const;
    void drawFailure(QPainter& painter) const;
    void drawPrompt(QPainter& painter) const;
    /// What the plan does not show, and what brings it back.
    struct Note {
        QString text{};
        void (Canvas::*back)(){};
        QRectF place{};   ///< pixels
    };
    [[nodiscard]] std::vector<Note> notes() const;
    bool pressNote(QPointF pixel);
    [[nodiscard]] bool isOnNote(QPointF pixel) const;
    void showHidden();
    void showLayers();
    void drawNotes(QPainter& painter);
    [[nodiscard]] const PlanRoutes& routesShown() const;
    [[nodiscard]] bool networksShown() const;
    [[nodiscard]] std::optional<WantedLinks> linksShown() const;
    [[nodiscard]] const Trunk* trunkUnder(QPointF m) const;
    [[nodiscard]] QString describeTrunk(const Trunk& trunk) const;
    bool pressMinimap(QPointF pixel);
    void dragMinimap(QPointF pixel);
    /// The user or a command has looked elsewhere: `jump` always makes a step of its own in the history.
    void viewMoved(bool jump);
    /// Goes to a view, gliding if that is wanted.
    void glideTo(const PlanView& view);
    bool nativeGesture(const QNativeGestureEvent& event);
    [[nodiscard]] PointerEvent pointer(QPointF pixel, Qt::MouseButton button,
                                       Qt::KeyboardModifiers modifiers) const;
    [[nodiscard]] Tool& activeTool();
    void updateHover(QPointF pixel);
    bool canHoverLinks();
    bool carryOut(const QMouseEvent& event);
    [[nodiscard]] bool isSecondClick(const QMouseEvent& event) const;
    /// What is dragged from the palette is in the place tool's hand. False: it is neither a part nor a block.
    bool takeDragged(const QMimeData& mime);
    bool takePort(const QDragEnterEvent& event);
    bool movePort(const QDragMoveEvent& event);
    bool leavePort();
    bool dropPort(const QDropEvent& event);
    void stopCarrying();
    [[nodiscard]] QString describeAt(QPointF m) const;
    void escape();
    bool viewKey(const QKeyEvent& event);
    void stopPlacing();

    Document& m_document;
    const Theme* m_theme;
    ResultsPtr m_results{};
    std::vector<CardLine> m_changes{};
    std::string m_overlay{"power-loading"};
    PlanLayers m_layers{};
    LengthUnit m_units{LengthUnit::Metres};
    int m_hall{};
    PlanIndex m_index{};
    PlanDress m_dress{};
    DrawnWays* m_ways;
    std::optional<Trunk> m_pointed{};   ///< under the pointer, where link loads are shown
    mutable LinkBoxes m_links{};
    std::size_t m_linksPlan{};   ///< counts plans that they were of
    BackgroundWork m_linksWork{};
    PlanRoutes m_selectedRoutes{};
    std::vector<ItemIndex> m_selected{};
    std::vector<QRectF> m_blockFrames{};   ///< metres: around blocks of which something is selected
    std::optional<std::size_t> m_area{};   ///< of the hall, selected
    std::vector<QRectF> m_ghosts{}, m_badGhosts{};   ///< metres; of all those where nothing may stand
    PlanPick m_hover{};
    Lifted m_lifted{};
    PlanView m_view{};
    ViewHistory m_history{};
    QVariantAnimation* m_glide;
    bool m_animated{};
    bool m_fitPending{true};  ///< until the user has moved the view, it follows the window's size
    bool m_minimap{true};
    Minimap m_map{};
    bool m_mapAsked{};   ///< an event that renews it is on its way
    QPixmap m_base{};
    QRectF m_legend{};   ///< where it was drawn, pixels
    mutable QRectF m_told{};   ///< where a card of changes was
    mutable std::vector<QRectF> m_names{};   ///< of areas, where they stand on it
    bool m_baseValid{}, m_counted{};   ///< whether numbers of cables are on it

    ToolId m_toolId{ToolId::Select};
    std::array<std::unique_ptr<Tool>, kTools> m_tools{};
    std::unique_ptr<PlaceTool> m_place;
    std::unique_ptr<PickTool> m_pick;
    QString m_placing{};  ///< part that clicks set down
    Tool* m_gesture{};    ///< tool that has the mouse button
    RefusalNote m_note{*this};
    PreviewMarks m_marks{};
    FailureMaker m_failure{};   ///< empty: none is played
    mutable FailureMarks m_failureMarks{};
    mutable std::pair<FacilityPtr, std::string> m_failureMarkedOn{};   ///< facility and hall that the marks were made on
    CanvasBackground* m_background;
    AirLayer* m_air;
    ServingMarks m_serving{};   ///< while a layer of the serving plan is on
    std::string m_flowOf{};
    CanvasActions* m_actions{};
    LayoutHas m_has{};
    QPointer<NumberCard> m_card{};
    bool m_space{}, m_onMinimap{}, m_onNote{};
    QElapsedTimer m_opened{};   ///< since a click elsewhere opened the plan
    QPointF m_openedAt{};
    CarryTarget m_carryTarget{};
    std::optional<QPointF> m_pointerAt{};   ///< pixels; empty: it is not over the plan
    bool m_carried{};   ///< what is dragged is over something outside that would take it
    bool m_planLate{};    ///< the document's facility is on its way: m_index is of the one before
    bool m_marksLate{};   ///< m_selected is of the selection before
    bool m_baseOld{};     ///< an event that draws m_base anew is on its way
};

}  // namespace mw
