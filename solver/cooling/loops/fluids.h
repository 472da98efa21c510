// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace mw {

/// Coefficients of a liquid's property: value = sum over i, j of c[i][j] (T - Tbase)^i (x - xbase)^j, T in K, x the mass fraction of glycol.
using FluidPolynomial = std::vector<std::vector<double>>;

struct FluidLaw {
    double base_k{}, baseFraction{};
    FluidPolynomial density{}, specificHeat{}, conductivity{}, lnViscosity{};
};

struct FluidProperties {
    double density_kg_m3{}, cp_j_kgk{}, conductivity_w_mk{}, viscosity_pa_s{};
    [[nodiscard]] double kinematic_m2_s() const { return viscosity_pa_s / density_kg_m3; }
};
[[nodiscard]] FluidProperties fluidAt(const FluidLaw& law, double massFraction, double t_c);

/// Aqueous propylene glycol and ethylene glycol, mass fraction 0 to 0.6, -45 to 100 C where liquid: Melinder 2010 (International Institute of Refrigeration) as
/// carried by CoolProp (MIT). Fraction 0 is water within 0.3 % of density and heat capacity.
[[nodiscard]] const FluidLaw& propyleneGlycol();
[[nodiscard]] const FluidLaw& ethyleneGlycol();

}  // namespace mw
