// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mw {

/// Moist air by ASHRAE Handbook of Fundamentals 2017, chapter 1. Temperatures in C, pressures in Pa, humidity ratios in kg of water per kg of dry air,
/// enthalpy in kJ per kg of dry air (zero for dry air at 0 C), volume in m3 per kg of dry air. Valid from -100 to 200 C.
struct MoistAir {
    double t_db_c{}, p_pa{};
    double w{};
    [[nodiscard]] double enthalpy_kj_kg() const;
    [[nodiscard]] double volume_m3_kg() const;
    [[nodiscard]] double relativeHumidity() const;
    [[nodiscard]] double dewPoint_c() const;
    [[nodiscard]] double wetBulb_c() const;
};

[[nodiscard]] MoistAir airFromRelativeHumidity(double t_db_c, double rh, double p_pa);
[[nodiscard]] MoistAir airFromWetBulb(double t_db_c, double t_wb_c, double p_pa);

/// Over ice below the triple point, over water above.
[[nodiscard]] double saturationPressure_pa(double t_c);
[[nodiscard]] double saturationHumidity(double t_c, double p_pa);

}  // namespace mw
