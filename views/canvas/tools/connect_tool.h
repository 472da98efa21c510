// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/canvas_edits.h"
#include "views/canvas/tools/target_veil.h"
#include "views/canvas/tools/tool.h"

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
    /// A link from this very port group, which may be of something inside what stands on the plan or in another hall; an empty
    /// group: from any of its ports. move() and release() go on from there.
    void begin(InstanceIndex from, const std::string& group, const PointerEvent& event);

private:
    struct Start {
        InstanceIndex instance{kNoInstance};
        ItemIndex item{kNoItem};   ///< that it is, or sits in; none: it is in another hall
        std::string group{};       ///< empty: any
    };
    [[nodiscard]] bool reaches(ItemIndex item) const;
    void explain(ItemIndex item);
    void make(const canvas_edits::Bundle& bundle, QPointF pixel);
    [[nodiscard]] bool isTarget(const std::optional<ItemIndex>& item) const;
    [[nodiscard]] QString whyNotTo(ItemIndex item) const;
    [[nodiscard]] std::vector<canvas_edits::PortPair> pairsTo(ItemIndex item) const;

    std::optional<Start> m_from{};
    std::optional<ItemIndex> m_over{};
    std::vector<canvas_edits::PortPair> m_pairs{};  ///< with what the pointer is over
    QString m_why{};                                ///< there is none
    QPointF m_now{};  ///< pixels
    /// By part: whether such a part has a port that fits. Racks of a row are of few parts, so each is asked once.
    mutable std::unordered_map<const Part*, bool> m_fits{};
    TargetVeil m_veil{};
};

}  // namespace mw
