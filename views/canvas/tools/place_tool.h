// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"
#include "model/core/diagnostic.h"
#include "model/layout/delta.h"
#include "views/canvas/tools/tool.h"

#include <memory>
#include <optional>

namespace mw {

/// Sets a part or a block down: dragged from the palette, or clicked again and again after it was chosen there.
class PlaceTool : public Tool {
public:
    using Tool::Tool;
    /// False if the catalogue has no such part.
    bool setPart(const std::string& partId);
    [[nodiscard]] bool hasPart() const { return m_part != nullptr; }
    /// A block of the layout in the place of a part. False if there is none of that id.
    bool setBlock(const std::string& blockId);
    /// Shows the ghost there and works out whether it may stand.
    void hover(const PointerEvent& event);
    /// Sets it down where it hovers. False: it was refused.
    bool drop();
    void leave();
    /// Whether the last press, or the last key, set something down.
    [[nodiscard]] bool placed() const { return m_placed; }
    /// Whether its ghost is on the plan.
    [[nodiscard]] bool isShown() const { return m_shown; }

    void press(const PointerEvent& event) override;
    void move(const PointerEvent& event) override { hover(event); }
    bool key(const QKeyEvent& event) override;
    void cancel() override { leave(); }
    void paint(QPainter& painter) const override;
    void planChanged() override;
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }
    [[nodiscard]] QString usage() const override;

private:
    [[nodiscard]] bool hasNothing() const { return !m_part && m_block.empty(); }
    [[nodiscard]] Outcome<Delta> placed(const FloorPlace& at) const;
    [[nodiscard]] std::vector<CardLine> titleLines() const;
    void hoverFloor(const PointerEvent& event);
    bool hoverRack(const PointerEvent& event);
    bool hoverSlot(const PointerEvent& event);
    bool hoverLink(const PointerEvent& event);
    [[nodiscard]] FloorPlace place() const;
    void take(const Outcome<Delta>& outcome);
    [[nodiscard]] QSizeF footprint() const;
    [[nodiscard]] QPointF heldAt() const;
    void step(QPointF by_m);
    void setDown();

    std::shared_ptr<const Part> m_part{};
    std::string m_block{};     ///< instead of a part
    QSizeF m_blockSize{};      ///< metres, as it is drawn
    Facing m_facing{Facing::North};
    bool m_turned{};  ///< the user has chosen the facing; else neighbours do
    bool m_shown{}, m_placed{};
    QRectF m_ghost{};  ///< metres
    std::vector<QLineF> m_guides{};
    std::string m_rack{};  ///< goes into this rack
    QString m_link{};      ///< goes into this link
    int m_u{};
    std::optional<Delta> m_delta{};
    mutable CardSide m_side{-1};   ///< where its card stands
    QString m_refusal{};
};

}  // namespace mw
