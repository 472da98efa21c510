// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/delta.h"
#include "views/canvas/cards/change_card.h"
#include "views/canvas/cards/number_card.h"
#include "views/canvas/cards/refusal_note.h"
#include "views/canvas/elevation/chassis_view.h"
#include "views/canvas/elevation/elevation_flow.h"
#include "views/canvas/elevation/rack_drag.h"
#include "views/canvas/elevation/rack_overlay.h"
#include "views/canvas/elevation/rack_space_view.h"
#include "views/theme/theme.h"

#include <QPointer>

#include <QWidget>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

class QMenu;

namespace mw {

class Document;

/// The inside of a rack by units, front or rear, with the devices of the piece that is chosen beside it; of a chassis its
/// devices alone. Parts can be dropped into free units and slots; what is mounted is selected, dragged, copied and removed as on the plan.
class RackElevation : public QWidget {
    Q_OBJECT
public:
    explicit RackElevation(Document& document, QWidget* parent = nullptr);

    /// False if there is no such instance.
    bool setSubject(const QString& path);
    [[nodiscard]] const QString& subject() const { return m_path; }
    /// With a front and a rear that can be turned to.
    [[nodiscard]] bool hasSides() const { return m_isRack; }
    void setTheme(const Theme& theme);
    void setRear(bool rear);
    [[nodiscard]] bool rear() const { return m_rear; }
    /// Presses then begin a link instead of selecting: the Link tool is chosen.
    void setLinking(bool linking);
    void setResults(ResultsPtr results);
    /// An id of instanceQuantities(), or "none": devices are coloured by it.
    void setOverlay(const std::string& id);
    /// The way of requests that is shown on the plan; no view: none is.
    void setServing(std::shared_ptr<const ServingPlanView> view, std::size_t flow);
    [[nodiscard]] const ElevationFlow& flow() const { return m_flow; }
    [[nodiscard]] const std::vector<ChassisBox>& boxes() const { return m_boxes; }
    /// Does a command of the canvas to what is in here; false: it is none that is done inside.
    bool run(std::string_view command);
    /// Mounts what the clipboard holds, at the first free unit from the pointer on, else from the selection on; false: no rack is open.
    bool paste();
    /// The menu for what is at a point, which it selects; the caller shows it, closing deletes it.
    [[nodiscard]] QMenu* contextMenu(QPointF pixel);
    /// What the drop or the link under the pointer would change.
    void setChanges(std::vector<CardLine> changes);
    [[nodiscard]] const std::vector<CardLine>& changes() const { return m_changes; }
    [[nodiscard]] const QString& refusal() const { return m_note.text(); }
    /// Unit under a point, or 0.
    [[nodiscard]] int unitAt(QPointF pixel) const;
    [[nodiscard]] QRectF rectOf(int u, int height) const;
    /// Where a piece or a device is drawn; empty: it is not shown.
    [[nodiscard]] QRectF pixelsOf(const QString& path) const;
    [[nodiscard]] const ChassisFace& face() const { return m_face; }
    /// The piece whose devices are shown beside the rack, "U20 · tray-9"; empty: none is chosen.
    [[nodiscard]] const QString& beside() const { return m_beside; }
    /// That piece, where it is one of the rack as it is delivered and no component; null: none is chosen, or it is a component.
    [[nodiscard]] const RackPiece* deliveredPiece() const;
    /// Shows none beside the rack.
    void closePiece();
    /// Puts a part into the first place that is free for it: a slot of the chassis that is open, else the lowest units of the
    /// rack. False: such parts do not go into racks. True: it is mounted, or it was said why not.
    bool mount(const QString& partId);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void hintChanged(const QString& text);
    void openRequested(const QString& path);
    /// By Escape, when nothing is left to be put away here.
    void levelUpWanted();
    void rearChanged(bool rear);
    void besideChanged();
    /// Its place and figures are to be entered: the inspector has them.
    void propertiesWanted();
    /// The subject is gone (undone, removed): show the plan.
    void lost();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Target {
        std::optional<int> u{};
        std::string component{}, slot{};
        QRectF rect{};
    };
    void follow();
    void refresh();
    void layOut();
    [[nodiscard]] double leastUnit() const;
    [[nodiscard]] double seenHeight() const;
    void paintFrame(QPainter& painter) const;
    void paintPieces(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    void paintSide(QPainter& painter) const;
    [[nodiscard]] PortOwner portOwner() const;
    void pressPort(std::size_t port);
    void stepPort(int step);
    [[nodiscard]] QString tooltipAt(QPointF pixel, QRectF& of) const;
    void paintLegend(QPainter& painter) const;
    void paintRequestFlow(QPainter& painter) const;
    [[nodiscard]] double bottomOfBoxes() const;
    /// Of the part's faces, in the height that is seen from the top of `area` on.
    void layOutFaces(const Part* part, const QRectF& area, double seen_px);
    [[nodiscard]] double bottomOfFace() const;
    void paintFaceLegend(QPainter& painter, const QRectF& across) const;
    void refreshOverlay();
    [[nodiscard]] std::vector<InstanceIndex> shownInstances() const;
    void choosePiece(int step);
    void pressPiece(std::size_t piece);
    void pressInstance(InstanceIndex instance);
    void beginDrag();
    void drag(bool copying);
    void tryDrag();
    [[nodiscard]] Outcome<Delta> dragEdit() const;
    void dropDragged();
    void stopDrag();
    void selectBand();
    void paintDrag(QPainter& painter) const;
    /// Paths of what is mounted in this rack and selected; of all that is selected but the rack itself.
    [[nodiscard]] std::vector<std::string> mountedSelection() const;
    [[nodiscard]] std::vector<std::string> insideSelection() const;
    [[nodiscard]] QString titled(const std::vector<std::string>& paths, const QString& one, const QString& many) const;
    [[nodiscard]] int unitOfSelection() const;
    void nudge(int up_u);
    void turn();
    void toOtherSide();
    void duplicate();
    void copySelected();
    void selectForMenu(QPointF pixel);
    void selectWhere(const std::function<bool(const Instance&)>& keep);
    void selectLike(const std::function<bool(const Instance&, const Instance&)>& alike);
    void stopLink();
    [[nodiscard]] std::optional<std::size_t> pieceAt(QPointF pixel) const;
    [[nodiscard]] Target targetAt(QPointF pixel, const Part& part) const;
    [[nodiscard]] Target slotOfPieceAt(QPointF pixel, const Part& part) const;
    /// Says what a slot, a device that comes with its chassis or the face at a point is; false: nothing of the kind is there.
    bool tellBoxAt(QPointF pixel);
    void removeSelected();
    [[nodiscard]] std::optional<std::pair<InstanceIndex, QRectF>> linkableAt(QPointF pixel) const;
    void pressLink(QPointF pixel);
    void veilIllegal();
    void moveLink(QPointF pixel);
    void releaseLink(QPointF pixel);
    void paintLinking(QPainter& painter) const;
    void makeLinkBetween(InstanceIndex from, const std::string& group, InstanceIndex to, QPointF pixel);
    [[nodiscard]] bool takePort(const QDragEnterEvent& event);
    void dropPort(QPointF pixel);
    void paintTarget(QPainter& painter) const;
    void paintChanges(QPainter& painter, const QRectF& beside, const QString& title, const QString& refusal) const;
    void refuse(const QString& why);
    [[nodiscard]] QRectF frame() const;

    Document& m_document;
    const Theme* m_theme;
    QString m_path{};
    FacilityPtr m_facility{};
    InstanceIndex m_instance{kNoInstance};
    bool m_isRack{}, m_rear{};
    std::optional<RackSpaceView> m_space{};
    std::optional<std::size_t> m_piece{};  ///< whose devices are shown beside the frame
    std::vector<ChassisBox> m_boxes{};
    QString m_boxesTitle{}, m_beside{};
    QStringList m_faceLegend{};            ///< lines under it
    ChassisFace m_face{};                  ///< of the chassis that is open, or of the piece that is chosen
    std::optional<std::size_t> m_port{};   ///< of the face, chosen
    Target m_target{};
    QString m_targetTitle{}, m_refusal{};
    std::vector<CardLine> m_changes{};
    RefusalNote m_note{*this};
    RackDrag m_drag{};
    QPointF m_pointer{-1, -1};  ///< pixels; outside while it is elsewhere
    ResultsPtr m_results{};
    std::string m_overlayId{"none"};
    RackOverlay m_overlay{};
    ElevationFlow m_flow{};
    double m_unit{14};  ///< pixels a unit
    bool m_linking{}, m_linkFits{};
    QString m_linkTitle{};  ///< the link that a release would make, or why none
    QPointer<NumberCard> m_card{};
    InstanceIndex m_linkFrom{kNoInstance}, m_linkOver{kNoInstance};
    QPointF m_linkStart{}, m_linkNow{};  ///< pixels
    std::vector<QRectF> m_linkVeiled{};  ///< what cannot take the other end
    std::string m_linkGroup{};           ///< of the ports that the link begins at; empty: any
};

}  // namespace mw
