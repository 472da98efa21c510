// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace mw {

/// What a heat exchanger does. Capacity rates (mass flow times heat capacity) in kW/K.
struct Exchange {
    double effectiveness{}, heat_kw{}, hotOut_c{}, coldOut_c{};
};
/// Counterflow, effectiveness-NTU: CDU and plate exchangers.
[[nodiscard]] Exchange counterflow(double ua_kw_k, double hot_kw_k, double cold_kw_k, double hotIn_c, double coldIn_c);

/// A dry cooler as rated: coolant from t_in to t_out at an air temperature, fans at full speed.
struct DryCoolerRating {
    double q_kw{}, t_air_c{}, t_in_c{}, fan_kw{};
    double water_kw_k{}, air_kw_k{};             ///< capacity rates
    double airResistanceShare{0.6};              ///< of 1/UA that is on the air side
};
/// Crossflow with both streams unmixed, effectiveness-NTU; air and water side each with the 0.8th power of their flow; fan power with the cube of the air
/// flow (affinity).
class DryCooler {
public:
    explicit DryCooler(const DryCoolerRating& rating);
    [[nodiscard]] double ua_kw_k() const { return m_ua; }
    /// Heat per kelvin between entering water and air, at shares of the rated water and air flow.
    [[nodiscard]] double conductance_kw_k(double flowRatio, double fanRatio) const;
    /// Share of the air flow, from `least` to 1, with that conductance at the rated water flow; the nearer end where none has it.
    [[nodiscard]] double fanRatio(double conductance_kw_k, double least) const;
    /// For thousands of calls of fanRatio() with that `least`: from a table then, within 1e-6 of itself.
    void tabulateFans(double least);
    /// Heat in kW at shares of the rated water and air flow; 0 where the air is not colder than the water.
    [[nodiscard]] double heat_kw(double tIn_c, double flowRatio, double tAir_c, double fanRatio) const;
    [[nodiscard]] double waterOut_c(double tIn_c, double flowRatio, double tAir_c, double fanRatio) const;
    [[nodiscard]] double fan_kw(double fanRatio) const { return m_rating.fan_kw * fanRatio * fanRatio * fanRatio; }

private:
    /// `waterFilm`, `airFilm`: resistances of the two sides over the rated ones.
    [[nodiscard]] double conductance(double flowRatio, double waterFilm, double fanRatio, double airFilm) const;
    [[nodiscard]] double tabulatedFan(double conductance_kw_k) const;

    DryCoolerRating m_rating;
    double m_ua{}, m_full{};                     ///< conductance at the rated flows
    double m_leastFan{}, m_lastResistance{};     ///< of the table
    std::vector<double> m_films{};               ///< airFilm over resistance, in even steps from the rated one to the one at m_leastFan
};

/// Effectiveness of crossflow with both streams unmixed; `ratio` of the smaller capacity rate to the larger.
[[nodiscard]] double crossflowEffectiveness(double ntu, double ratio);

}  // namespace mw
