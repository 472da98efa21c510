// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace mw {

/// What may differ between two facilities. What sees only the rest gives the same for both.
struct FacilityDifference {
    bool structure{};  ///< which components there are, their paths, what sits in what: with it all else
    bool wiring{};     ///< links, ports and kinds of parts
    bool parts{};      ///< figures of some component
    std::vector<InstanceIndex> otherParts{};   ///< whose, ascending; empty if the structure differs
    bool bodies{};     ///< sizes, masses or contents of some component
    bool places{};     ///< footprints and facings
    std::vector<InstanceIndex> otherPlaces{};  ///< whose, ascending; empty if the structure differs
    bool halls{};      ///< the halls themselves, and what stands in which
    /// Something that can change a load or a flow.
    [[nodiscard]] bool beyondPlaces() const { return structure || wiring || parts || halls; }
};

inline const FacilityDifference kAllDiffers{.structure = true, .wiring = true, .parts = true, .bodies = true, .places = true, .halls = true};

/// Compares what two facilities do not share: quick between a facility and what expand() made of the layout after
/// an edit. Settings, workloads and waivers of the layouts are not compared.
[[nodiscard]] FacilityDifference difference(const Facility& a, const Facility& b);

/// One run of instances in the place of another; what stands between runs is known by the same paths.
struct ChangedRun {
    std::size_t first{}, firstNow{};   ///< in the facility before, and after
    std::size_t removed{}, inserted{};
};
/// Where instances have gone and come, ascending. Nothing if that is in more than `most` places, if the halls differ, if what stayed has
/// another order or sits in something else now, or if something stands in no hall.
[[nodiscard]] std::optional<std::vector<ChangedRun>> changedRuns(const Facility& a, const Facility& b, std::size_t most);

}  // namespace mw
