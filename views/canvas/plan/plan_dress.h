// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/marks/overlay.h"
#include "views/canvas/marks/pipe_layer.h"
#include "views/canvas/plan/plan_index.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace mw {

/// What results say about the items of a plan. The results may be of an older revision: instances are then found by path.
struct PlanDress {
    const InstanceQuantity* overlay{};
    double least{}, full{1};            ///< values at the ends of the scale
    std::vector<float> share{};         ///< by item, of the scale; NaN: no value
    std::vector<std::uint8_t> badge{};  ///< by item: 0 none, 1 warning, 2 error
    std::vector<float> loading{};       ///< by item: of its rating, NaN: not known
    std::vector<float> power_kw{};      ///< by item: what it draws, NaN: not known
    std::vector<float> efficiency{};    ///< by item, NaN: not known
    std::size_t known{};                ///< instances with a value
    bool gear{};                        ///< the overlay is of power and cooling gear, not of racks
    bool shares{};                      ///< it is of both
    bool over{};                        ///< something coloured is over the limit
    bool bare{};                        ///< something that would be coloured has no value
    bool others{};                      ///< something is of the kinds that the overlay leaves out: racks, or gear
    bool stale{};                       ///< values of the overlay are of an earlier layout
    bool logarithmic{};                 ///< equal steps of the scale are equal ratios
    std::shared_ptr<const PipeLayer> pipes{};   ///< null: the overlay says nothing of pipes
    /// Whether the overlay is of such a thing.
    [[nodiscard]] bool compares(const PlanItem& item) const { return shares || item.rack != gear; }
};

/// What items had before an edit, until its results are there; what is new has nothing yet.
[[nodiscard]] PlanDress dressFrom(const PlanDress& before, const PlanIndex& index);
[[nodiscard]] PlanDress dressOf(const PlanIndex& index, const Results* results, const InstanceQuantity* overlay);
/// The line under an item's name ("44 % · 97.0 %"), may be empty. Made for those that are drawn large enough to have one.
[[nodiscard]] QString detailOf(const PlanDress& dress, const PlanIndex& index, ItemIndex item);
/// What the pointer shows: name, part, power, loading.
[[nodiscard]] QString describe(const PlanIndex& index, ItemIndex item, const Results* results);
/// The same thing in other results of the layout: by position where they belong together, by path where not.
[[nodiscard]] std::optional<InstanceIndex> sameIn(const Results& results, const Facility& facility,
                                                  InstanceIndex instance);

}  // namespace mw
