// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/link_shape.h"
#include "views/canvas/marks/port_marks.h"
#include "views/canvas/tools/target_veil.h"
#include "views/canvas/tools/tool.h"

#include <optional>
#include <unordered_map>

namespace mw {

/// What can be taken hold of at the one link that is selected: its straight pieces, to draw its way, and its ends, to put
/// them on another component or another port: what can take an end is lit, the rest is dimmed and says why. Part of the select tool.
class LinkHandles {
public:
    explicit LinkHandles(ToolHost& toolHost) : m_host(toolHost) {}

    /// True if the press was on a handle: move, release and cancel are its own then.
    bool press(const PointerEvent& event);
    void move(const PointerEvent& event);
    void release(const PointerEvent& event);
    void cancel();
    [[nodiscard]] bool held() const { return m_held != Held::Nothing; }
    void paint(QPainter& painter) const;

private:
    enum class Held { Nothing, Piece, End };
    struct Shown {
        LinkIndex link{};
        QPolygonF way{};  ///< hall metres
    };
    [[nodiscard]] std::optional<Shown> shown() const;
    [[nodiscard]] std::optional<edit::LinkEnd> endAt(const Shown& link, QPointF pixel) const;
    [[nodiscard]] std::optional<qsizetype> pieceAt(const Shown& link, QPointF pixel) const;
    [[nodiscard]] std::optional<qsizetype> pieceUnder(const Shown& link, const PointerEvent& event) const;
    /// Short pieces have none: it would lie over those of the ends.
    [[nodiscard]] static bool hasHandle(const QPolygonF& seen, qsizetype piece);
    [[nodiscard]] QPointF asideOf(const Shown& link) const;
    [[nodiscard]] QPolygonF seenWay(const Shown& link) const;
    [[nodiscard]] QPointF handleOf(const Shown& link, edit::LinkEnd end) const;
    void movePiece(const PointerEvent& event);
    void moveEnd(const PointerEvent& event);
    /// What the end that is held is on.
    [[nodiscard]] InstanceIndex leaves(const Shown& link) const;
    [[nodiscard]] bool reaches(const Shown& link, ItemIndex item) const;
    void dropPiece();
    void dropEnd(const PointerEvent& event);
    void putEnd(const Outcome<Delta>& outcome, const QString& where);
    void paintHeldPiece(QPainter& painter, const Shown& link) const;
    void paintHeldEnd(QPainter& painter, const Shown& link) const;
    void paintPorts(QPainter& painter, const Shown& link) const;

    ToolHost& m_host;
    Held m_held{Held::Nothing};
    qsizetype m_piece{};
    edit::LinkEnd m_end{};
    QPolygonF m_start{}, m_way{};  ///< before and during the drag
    QPointF m_now{}, m_start_px{};  ///< pixels
    std::optional<ItemIndex> m_over{};
    std::optional<PortMark> m_port{};   ///< of it, under the pointer
    QString m_told{}, m_why{};   ///< where the end would go; why it cannot
    bool m_wandered{};           ///< the end was carried, not clicked
    mutable std::unordered_map<const Part*, bool> m_reached{};   ///< by part, ports in use or not: racks of a row are of few parts
    TargetVeil m_veil{};
};

}  // namespace mw
