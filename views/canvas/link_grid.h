// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan_index.h"

#include <QLineF>

#include <optional>
#include <vector>

namespace mw {

/// The drawn ways of a hall's links in cells, so that the one under the pointer is found without a walk over all of them.
class LinkGrid {
public:
    /// `wantedKinds`: by PortKind.
    LinkGrid(const PlanIndex& index, const std::vector<bool>& wantedKinds);

    /// The link nearest to a point within `reach_m`.
    [[nodiscard]] std::optional<LinkIndex> at(QPointF m, double reach_m) const;
    /// Links of which a piece lies in or across a rectangle, in the order of the facility.
    [[nodiscard]] std::vector<LinkIndex> crossing(const QRectF& rect_m) const;

private:
    struct Piece {
        QLineF line{};
        LinkIndex link{};
    };
    [[nodiscard]] int column(double x_m) const;
    [[nodiscard]] int row(double y_m) const;
    void add(const QLineF& line, LinkIndex link);

    QPointF m_origin{};
    int m_columns{1}, m_rows{1};
    std::vector<std::vector<Piece>> m_cells{};
};

}  // namespace mw
