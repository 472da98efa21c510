// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/diagrams/diagram_walk.h"
#include "views/diagrams/prepared_diagram.h"
#include "views/diagrams/squash.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QHelpEvent;
class QMenu;

namespace mw {

/// A diagram that lays itself out. Equal boxes are folded into one with a count; a double click, the count or "+" opens it, a double click or
/// "-" folds it again. The wheel zooms to the pointer, drags pan, F or Home shows all, Ctrl and +, - or 0 zoom. The pointer lights up what
/// hangs on a box; arrows walk along the arcs. A click or Enter picks what a box stands for.
class DiagramView : public QWidget {
    Q_OBJECT
public:
    explicit DiagramView(QWidget* parent = nullptr);
    ~DiagramView() override;

    /// Zoom, opened boxes and the current box, known by their names, stay.
    void setDiagram(Diagram diagram);
    /// The same of one that was prepared elsewhere, with these wishes or earlier ones.
    void setPrepared(PreparedDiagram diagram);
    [[nodiscard]] const DiagramWishes& wishes() const { return m_wishes; }
    /// Marks the boxes that stand for any of these.
    void setSelection(const std::vector<InstanceIndex>& subjects);

    /// The whole diagram in the view's colours, as large as it fits; nothing where it is empty.
    void paint(QPainter& painter, const QRectF& place) const;
    [[nodiscard]] QImage image(double pixelRatio = 2) const;
    [[nodiscard]] QByteArray svg() const;

    /// What is drawn: folded, in the language of the window.
    [[nodiscard]] const DiagramPicture& picture() const { return m_shown.picture; }
    [[nodiscard]] const PictureMarks& marks() const { return m_marks; }
    [[nodiscard]] double scale() const { return m_scale; }
    /// Whether all of it is shown lower than it is, for names that can be read.
    [[nodiscard]] bool isSquashed() const { return m_whole.has_value(); }
    /// Of a box that is drawn, in px of the widget.
    [[nodiscard]] QRectF placeOf(int box) const;
    [[nodiscard]] bool isFolded(int box) const;
    /// Whether a box could be folded with others.
    [[nodiscard]] bool isOpened(int box) const;
    /// The menu at a box, or with -1 beside all; the caller owns it.
    [[nodiscard]] QMenu* makeMenu(int box);

    void open(int box);
    void close(int box);
    void foldAll();
    /// All of it.
    void fit();
    /// As when it is seen first: all of it, where its cards can be read then.
    void start();
    void zoomAt(QPointF pixel, double factor);
    void copyPicture() const;
    void copySvg() const;
    [[nodiscard]] QSize sizeHint() const override { return {720, 480}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

Q_SIGNALS:
    /// What the box stands for that was clicked, sorted; nothing: a click beside all boxes.
    void picked(const std::vector<mw::InstanceIndex>& subjects);
    /// For what only the holder of the view can do.
    void menuAboutToShow(QMenu& menu);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] std::string nameOf(int box) const;
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] DiagramPicture whole() const;
    [[nodiscard]] double fittingScale(const QSizeF& size) const;
    void refit();
    void arrange();
    void comeNearer();
    void giveNamesRoom();
    void squash(bool on, double wider = 1, double card_px = Squash::kLowCard_px);
    void rebuild();
    void remark();
    /// Rebuilds with a box of the source where its box was before.
    void rebuildAround(int member);
    void markAll();
    void lightUp();
    void setCurrent(int box);
    void tellCurrent();
    void pick(int box);
    void hover(QPointF pixel);
    void click(QPointF pixel);
    [[nodiscard]] int countAt(QPointF point) const;
    bool zoomKey(const QKeyEvent& event);
    bool boxKey(const QKeyEvent& event);
    void walk(WalkStep step);
    void reveal(const QRectF& place);
    void panBy(QPointF pixels);
    void showTip(const QHelpEvent& event);
    [[nodiscard]] QStringList textsOf(int box) const;
    [[nodiscard]] QPointF toDiagram(QPointF pixel) const { return pixel / m_scale + m_origin; }
    void updateCursor();

    PreparedDiagram m_shown{};                 ///< its layout is squashed where there is a whole one
    std::optional<DiagramLayout> m_whole{};
    Squash m_squash{};
    DiagramWishes m_wishes{};
    PictureMarks m_marks{};
    std::vector<InstanceIndex> m_selection{};  ///< sorted
    double m_scale{1};
    double m_aside_px{};                       ///< kept free for names of ranks at the left
    QPointF m_origin{};                        ///< px of the diagram at the widget's corner
    bool m_fitted{true};                       ///< until someone zooms or pans
    bool m_all{};                              ///< even where it cannot be read then
    bool m_keyed{};                            ///< the current box was reached by key: it lights up what hangs on it
    int m_hoveredArc{-1};
    std::optional<QPointF> m_pressed{};        ///< where a click or drag began
    QPointF m_last{};
    bool m_dragged{}, m_space{};
    bool m_ringed{};                           ///< the focus came by key: it is shown
};

}  // namespace mw
