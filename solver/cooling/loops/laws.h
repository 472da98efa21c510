// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace mw {

/// Slowest speed of fans and pumps, of full speed: usual lower limit of drives and motors (engineering
/// estimate).
inline constexpr double kLowestSpeed = 0.3;

/// kW that one litre a minute carries per kelvin: density x heat capacity / 60. PG25 at about 40 C (1013
/// kg/m3, 3.95 kJ/(kg K)) in the technology loop, plain water (998 kg/m3, 4.18 kJ/(kg K)) on the facility
/// side.
inline constexpr double kPg25_kw_per_lpm_k = 1.013 * 3.95 / 60;
inline constexpr double kWater_kw_per_lpm_k = 0.998 * 4.18 / 60;

/// Affinity law: power of a fan or pump at a share of its full flow, on a fixed system curve. Speed is
/// proportional to flow, power to its cube; speed stays between kLowestSpeed and 1. No flow: off.
[[nodiscard]] double affinityPower_kw(double rated_kw, double flowShare);

/// Electric power of a pump or fan: volume flow x pressure / (efficiencies), times the cube of the speed
/// ratio.
[[nodiscard]] double fluidPower_kw(double flow_m3_s, double pressure_pa, double efficiency,
                                   double motorEfficiency, double driveEfficiency, double speedRatio);

/// Volume flow (L/s) that carries `heat_kw` at a temperature difference; density in kg/m3, cp in kJ/(kg K).
[[nodiscard]] double heatFlow_l_s(double heat_kw, double density_kg_m3, double cp_kj_kgk, double deltaT_k);
/// The temperature difference (K) at a given flow.
[[nodiscard]] double heatRise_k(double heat_kw, double density_kg_m3, double cp_kj_kgk, double flow_l_s);

/// Make-up per litre evaporated: blowdown is evaporation / (cycles - 1), so make-up is cycles / (cycles - 1).
[[nodiscard]] double makeUpPerEvaporation(double cyclesOfConcentration);

struct TowerWater {
    double evaporation_kg_h{}, drift_kg_h{}, blowdown_kg_h{}, makeup_kg_h{};
};
/// evaporation = heat x fraction / latent heat; blowdown = evaporation / (cycles - 1) - drift.
[[nodiscard]] TowerWater towerWater(double heat_kw, double evaporatedFraction, double latent_mj_kg,
                                    double cyclesOfConcentration, double driftPercent, double waterFlow_kg_s);

/// One point of a chiller's table: coefficient of performance at an outdoor and a leaving water temperature.
struct CopPoint {
    double ambient_c{}, leaving_c{}, cop{};
    bool operator==(const CopPoint&) const = default;
};
struct Cop {
    double cop{};
    bool clamped{};  ///< asked outside the table: its edge was taken
};
/// Linear in ambient within each leaving temperature of the table, then linear in leaving; edges hold
/// outside.
[[nodiscard]] std::optional<Cop> copAt(std::span<const CopPoint> table, double ambient_c, double leaving_c);

/// Energy metrics of The Green Grid and ISO/IEC 30134 from a year's energies (MWh), water (m3) and grid
/// carbon (kg/kWh).
struct YearEnergy {
    double it_mwh{}, cooling_mwh{}, losses_mwh{}, other_mwh{}, water_m3{}, grid_kg_per_kwh{}, reused_mwh{};
};
struct YearMetrics {
    double pue{}, dcie{}, wue_l_per_kwh{}, cue_kg_per_kwh{}, ere{}, erf{}, ppueCooling{};
};
[[nodiscard]] std::optional<YearMetrics> yearMetrics(const YearEnergy& year);

}  // namespace mw
