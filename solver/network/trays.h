// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace mw {

/// What a cable takes of a tray; 0: the catalogue does not say.
struct CableBody {
    double diameter_mm{}, weight_kg_m{};
    double bend_mm{};   ///< least radius, installed
    [[nodiscard]] double area_mm2() const { return diameter_mm * diameter_mm * 3.14159265358979323846 / 4; }
    bool operator==(const CableBody&) const = default;
};

/// A drawn tray or ladder: a straight piece that runs along the longer side of its footprint.
struct TrayPiece {
    InstanceIndex instance{};
    std::int32_t hall{-1};
    Rect footprint{};
    double height_m{};                  ///< of what cables lie on, above the floor
    bool riser{};                       ///< leads on to the risers of other halls
    std::optional<double> inside_mm2{}; ///< width times loading depth
    double fillLimit{};                 ///< share of it
    std::optional<double> weightLimit_kg_m{}, bend_mm{};
    [[nodiscard]] bool alongX() const { return footprint.width_m >= footprint.depth_m; }
    [[nodiscard]] double length_m() const { return alongX() ? footprint.width_m : footprint.depth_m; }
    bool operator==(const TrayPiece&) const = default;
};

/// Drawn trays of all halls, by instance. Figures of the part: `elevation_m` (2.9 where not stated, as CableRouting), `loading_depth_mm`, `fill_limit_share`,
/// `load_max_kg_per_m`, `bend_radius_mm`; fact `type`: "riser" leads to other halls, "solid" has a solid bottom.
/// Fill where the part does not say: 50 % of the inside cross-section, 40 % with a solid bottom: NEC 392.22(A)(2) and (4), trays of control and signal cables
/// with 150 mm of usable depth or less; TIA-569 has the same 50 % as the most.
[[nodiscard]] std::vector<TrayPiece> trayPieces(const Facility& facility);

inline constexpr double kLadderFill = 0.5, kSolidFill = 0.4;

}  // namespace mw
