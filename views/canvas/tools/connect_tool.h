// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/canvas_edits.h"
#include "views/canvas/tools/tool.h"

#include <QPixmap>

#include <optional>
#include <unordered_map>

namespace mw {

/// Draws a link: press on one end, release on the other. What can take the other end is lit, the rest is dimmed and says
/// why.
class ConnectTool : public Tool {
public:
    using Tool::Tool;
    void press(const PointerEvent& event) override;
    void move(const PointerEvent& event) override;
    void release(const PointerEvent& event) override;
    void cancel() override;
    void planChanged() override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }
    [[nodiscard]] QString usage() const override;

private:
    [[nodiscard]] bool reaches(ItemIndex item) const;
    void explain(ItemIndex item);
    void make(const canvas_edits::Bundle& bundle, QPointF pixel);
    [[nodiscard]] const QPixmap& veil(const PlanScene& scene, double devicePixelRatio) const;
    void paintVeil(QPainter& painter, const PlanScene& scene) const;
    [[nodiscard]] std::vector<canvas_edits::PortPair> pairsTo(ItemIndex item) const;

    std::optional<ItemIndex> m_from{}, m_over{};
    std::vector<canvas_edits::PortPair> m_pairs{};  ///< with what the pointer is over
    QString m_why{};                                ///< there is none
    QPointF m_now{};  ///< pixels
    /// By part: whether such a part has a port that fits. Racks of a row are of few parts, so each is asked once.
    mutable std::unordered_map<const Part*, bool> m_fits{};
    mutable QPixmap m_veil{};  ///< over what is seen; drawn once a view, not once a move of the pointer
    mutable PlanView m_veilView{};
};

}  // namespace mw
