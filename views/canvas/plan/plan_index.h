// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "views/canvas/plan/plan_layers.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace mw {

using ItemIndex = std::uint32_t;
inline constexpr ItemIndex kNoItem = std::numeric_limits<ItemIndex>::max();
/// By the index of an item; empty: none of them.
using ItemFlags = std::vector<bool>;

/// What is in a tool's hand: items with the links that end at them, or one link.
struct Lifted {
    ItemFlags items{};
    LinkIndex link{kNoLink};
    [[nodiscard]] bool empty() const { return items.empty() && link == kNoLink; }
};

/// Something that stands on the floor of the hall: what the plan draws and picks.
struct PlanItem {
    InstanceIndex instance{};
    QRectF rect{};  ///< hall metres
    Kind kind{Kind::Other};
    Kind look{Kind::Other};  ///< kind it is coloured as: a frame by what is mounted in it
    Facing facing{Facing::North};
    bool rack{};
    bool overhead{};       ///< hangs over the racks: busways
    bool sideB{};          ///< of the B feed
    bool locked{};
    Layer layer{Layer::Plan};
};

/// What the plan calls an item.
struct ItemName {
    QString label{};       ///< for people
    QString shortLabel{};  ///< where the label does not fit
};

/// One hall of a facility as flat lists with a grid over them: thousands of racks are culled and picked without a scan.
class PlanIndex {
public:
    PlanIndex() = default;
    /// What the user has hidden, and what is of a layer that is off, is left out: not drawn, not picked.
    /// `before`: an index of the same layout before an edit, or null; its items are known again.
    PlanIndex(FacilityPtr facility, int hall, const PlanLayers& layers = {}, const PlanIndex* before = nullptr);

    /// Not: of no more use. InPlace: nothing has moved.
    enum class Followed : std::uint8_t { Not, InPlace, Moved };
    /// Takes over a facility that has the same things in the same halls, and makes anew only what changed about them: items keep
    /// their indices.
    [[nodiscard]] Followed follow(const FacilityPtr& facility, int hall, const PlanLayers& layers);

    [[nodiscard]] const std::vector<PlanItem>& items() const { return m_items; }
    [[nodiscard]] const FacilityPtr& facility() const { return m_facility; }
    [[nodiscard]] int hallIndex() const { return m_hall; }
    /// Whether network cables join two that stand here.
    [[nodiscard]] bool hasNetwork() const { return m_network; }
    /// How many the user has hidden in this hall.
    [[nodiscard]] std::size_t hiddenCount() const { return m_hidden; }
    /// Null if the layout has no such hall.
    [[nodiscard]] const Hall* hall() const;
    /// The hall and all that stands in it or beside it.
    [[nodiscard]] QRectF bounds() const { return m_bounds; }

    /// Items that touch an area, in drawing order. Appends nothing twice.
    [[nodiscard]] std::vector<ItemIndex> touching(const QRectF& area_m) const;
    /// Whether anything stands under an item, or touches it, that does not hang itself.
    [[nodiscard]] bool hangsOverSomething(ItemIndex item) const;
    /// The smallest item at a point, else the nearest within `reach_m`, less for what is not thin; `overhead`: also what hangs over racks. Bars overhead are
    /// taken from a little beside them, too; where they hang over something, from where they are drawn.
    [[nodiscard]] std::optional<ItemIndex> at(QPointF m, double reach_m = 0, bool overhead = true) const;
    /// From a point to the edge of an item; 0: it is on it.
    [[nodiscard]] double distance_m(ItemIndex item, QPointF m) const;
    /// The item that an instance stands on the floor as: itself, or the rack it sits in. kNoItem: not in this hall.
    [[nodiscard]] ItemIndex itemOf(InstanceIndex instance) const;
    /// The item that this one was in the index before; kNoItem: it is new, or there was none.
    [[nodiscard]] ItemIndex before(ItemIndex item) const { return item < m_before.size() ? m_before[item] : kNoItem; }
    /// Made when it is asked for: of ten thousand items a few are seen large enough to have one.
    [[nodiscard]] ItemName nameOf(ItemIndex item) const;
    [[nodiscard]] const Instance& instanceOf(ItemIndex item) const
    {
        return m_facility->instances[m_items[item].instance];
    }

private:
    void collect(const PlanIndex* before);
    [[nodiscard]] bool isBar(ItemIndex item) const;
    void buildGrid();
    [[nodiscard]] bool findNetwork() const;
    [[nodiscard]] ItemIndex itemNamedAs(const Facility& facility, InstanceIndex instance, InstanceIndex& guess) const;
    [[nodiscard]] bool sameHidden(const Layout& other) const;
    void takeLocks();
    /// Calls `visit(cell)` for each cell that an area touches.
    template <class Visit>
    void eachCell(const QRectF& area_m, const Visit& visit) const;

    FacilityPtr m_facility{};
    int m_hall{-1};
    PlanLayers m_layers{};
    std::size_t m_hidden{};
    bool m_network{};
    std::vector<PlanItem> m_items{};
    std::vector<ItemIndex> m_itemOfInstance{};
    std::vector<ItemIndex> m_before{};
    QRectF m_bounds{};
    // grid: items by the cells that they touch, compressed
    double m_cell_m{8};
    int m_columns{}, m_rows{};
    std::vector<std::uint32_t> m_start{};
    std::vector<ItemIndex> m_cellItems{};
};

}  // namespace mw
