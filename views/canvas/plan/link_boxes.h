// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_index.h"

#include <QRectF>

#include <array>
#include <optional>
#include <vector>

namespace mw {

/// Which links are looked for, by PortKind.
inline constexpr std::size_t kLinkKinds = 4;
using WantedLinks = std::array<bool, kLinkKinds>;

/// The boxes around the drawn ways of a hall's links, made when first asked for: the few whose box is hit are looked at closely. A list of 150,000 is run
/// through in less time than it takes to put long ways into cells, and is a tenth of their size.
class LinkBoxes {
public:
    /// The plan has other links or places.
    void clear();
    /// Those of these kinds made at once: of very many links in a thread of its own.
    [[nodiscard]] static LinkBoxes made(const PlanIndex& index, const WantedLinks& kinds);
    [[nodiscard]] bool has(const WantedLinks& kinds) const;
    /// The link nearest to a point within `reach_m`. Those of the B feed are drawn `aside_m` to the east and south of their ways.
    [[nodiscard]] std::optional<LinkIndex> at(const PlanIndex& index, const WantedLinks& kinds, QPointF m, double reach_m, double aside_m);
    /// Links of which a piece lies in or across a rectangle, in the order of the facility.
    [[nodiscard]] std::vector<LinkIndex> crossing(const PlanIndex& index, const WantedLinks& kinds, const QRectF& rect_m);

private:
    struct Box {
        float left{}, top{}, right{}, bottom{};   ///< hall metres, a little wide
        LinkIndex link{};
    };
    [[nodiscard]] const std::vector<Box>& boxes(const PlanIndex& index, std::size_t kind);
    /// Calls `visit` with each link whose box touches the rectangle.
    template <class Visit>
    void eachNear(const PlanIndex& index, const WantedLinks& kinds, const QRectF& rect_m, const Visit& visit);

    std::array<std::vector<Box>, kLinkKinds> m_boxes{};
    std::array<bool, kLinkKinds> m_made{};
};

}  // namespace mw
