// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/canvas_edits.h"
#include "views/canvas/marks/port_marks.h"
#include "views/canvas/tools/target_veil.h"
#include "views/canvas/tools/tool.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace mw {

/// Draws a link: press on one end, release on the other, on a component or, where it is near enough to show them, on a very port.
/// What can take the other end is lit, the rest is dimmed and says why.
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
    /// What a pointer is on: a port where one is marked there, else the component.
    struct Aim {
        ItemIndex item{kNoItem};
        std::string group{};       ///< empty: any
        bool operator==(const Aim&) const = default;
    };
    [[nodiscard]] std::optional<Aim> aimAt(const PointerEvent& event) const;
    [[nodiscard]] bool reaches(ItemIndex item) const;
    [[nodiscard]] const std::vector<std::uint16_t>& fitting(const Part& part) const;
    void explain(const Aim& aim);
    void make(const canvas_edits::Bundle& bundle, QPointF pixel);
    [[nodiscard]] bool isTarget(const std::optional<Aim>& aim) const;
    [[nodiscard]] QString whyNotTo(const Aim& aim) const;
    [[nodiscard]] std::vector<canvas_edits::PortPair> pairsTo(const Aim& aim) const;
    void paintMarks(QPainter& painter) const;
    [[nodiscard]] QPointF startPixel() const;

    std::optional<Start> m_from{};
    std::optional<Aim> m_over{};
    std::vector<canvas_edits::PortPair> m_pairs{};  ///< with what the pointer is over
    QString m_why{};                                ///< there is none
    QPointF m_now{};  ///< pixels
    /// By part: its groups of ports that can take the other end, in use or not. Racks of a row are of few parts, so each is asked once.
    mutable std::unordered_map<const Part*, std::vector<std::uint16_t>> m_fits{};
    TargetVeil m_veil{};
};

}  // namespace mw
