// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/cards/change_card.h"
#include "views/canvas/plan/plan_painter.h"

#include <QPointF>

#include <cstdint>
#include <optional>
#include <vector>

class QPainter;

namespace mw {

/// A group of ports of what stands on the plan, as a mark on its rear edge, where there is room for all of them: what a link begins and ends at.
struct PortMark {
    ItemIndex item{kNoItem};
    std::uint16_t group{};
    QPointF at{};       ///< the middle, pixels
    double radius{};    ///< pixels
    [[nodiscard]] bool sameAs(const PortMark& other) const { return item == other.item && group == other.group; }
};

/// Pixels a metre: from further off there is room for the ports of nothing, and thousands of things need not be asked.
inline constexpr double kPortScale = 8;
/// Of the part of it that shows; none where marks would stand closer than can be pointed at.
[[nodiscard]] std::vector<PortMark> portMarksOf(const PlanScene& scene, ItemIndex item);
/// The mark under a pointer.
[[nodiscard]] std::optional<PortMark> portMarkAt(const PlanScene& scene, QPointF pixel);

enum class MarkLook : std::uint8_t { Usual, Faded, Pointed };
/// Filled where a port is free, else a ring.
void paintPortMark(QPainter& painter, const PlanScene& scene, const PortMark& mark, MarkLook look);
/// Name, figures, how many are linked and where they lead: the lines of a card.
[[nodiscard]] std::vector<CardLine> aboutPorts(const Facility& facility, InstanceIndex instance, std::uint16_t group);

}  // namespace mw
