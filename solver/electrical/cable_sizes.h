// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mw {

/// Parallel runs of one size of three-phase copper cable.
struct CableSize {
    int runs{1};
    double mm2{};
    double r_ohm_per_km{}, x_ohm_per_km{};   ///< of one run, conductor at 20 C
    double ampacity_a{};                     ///< of one run
};

/// The least copper that carries a current: sizes and resistances of IEC 60228 (class 2), ampacities of IEC 60364-5-52, table B.52.12 (XLPE, three
/// loaded conductors, in free air at 30 C); from 300 mm² on in parallel runs. Reactance 0.08 ohm/km, usual of multi-core cables.
/// Above 1 kV the same table is taken: there the impedance of a few metres does not count.
/// In air warmer than 30 C a run carries less (cableCorrection(), 90 C at the conductor); `ampacity_a` is what it carries there. In cooler air it is sized as for 30 C. Nothing can be
/// sized for air of 90 C or more: taken as for 85 C.
[[nodiscard]] CableSize cableSize(double current_a, double air_c = 30);

}  // namespace mw
