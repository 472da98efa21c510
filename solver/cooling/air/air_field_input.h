// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/air/air_field.h"
#include "solver/cooling/results.h"

#include <cstdint>

namespace mw {

/// Which of the drawn aisles are closed by walls on all sides, with a roof. A layout draws aisles but not their containment: it is a choice of who asks.
enum class Containment : std::uint8_t { None, HotAisles, ColdAisles };

struct AirFieldOptions {
    Containment containment{Containment::None};
    double leakage{0.02};                      ///< share of the containment's walls that is open (engineering estimate)
    double stirring{0.3};                      ///< of the air that rises: share that does so all over the floor, not behind racks (engineering estimate)
    double designRise_k{15};                   ///< of air through racks without a stated flow: 57 L/s (120 cfm) a kW; usual are 10 to 20 K
    double supply_c{22};                       ///< set point of units that state none: middle of ASHRAE TC 9.9's recommended 18 to 27 C
};

/// The air of a drawn hall at the design point. Heat, and how far the fans of air units run, are those of `cooling`; places, facings, aisles and columns
/// are the layout's. Of parts the figures `airflow_cfm`, `air_supply_c`, `air_inlet_max_c` count where they are stated. `hall`: position in the layout; of
/// none or of a yard the input is empty and says so.
[[nodiscard]] AirFieldInput airFieldInput(const Facility& facility, std::int32_t hall, const CoolingResults& cooling, const AirFieldOptions& options = {});

/// Density of dry air at an elevation, kg/m3: standard atmosphere (ASHRAE Handbook of Fundamentals 2017, chapter 1, equation 3) and the gas law.
[[nodiscard]] double airDensity_kg_m3(double elevation_m, double t_c);

}  // namespace mw
