// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prices per unit of capacity.
#include "solver/cost/input.h"

#include <array>

namespace mw {

namespace {

/// A price per unit of capacity and the figures that say how much there is of it.
struct UnitPrice {
    const char* price;
    const char* size;
    double scale;
    const char* basis;
};

constexpr std::array kUnitPrices{
    UnitPrice{"price_per_kw_usd", "rating_kw", 1, "price per kW of rating"},
    UnitPrice{"price_per_kw_usd", "capacity_kw", 1, "price per kW of capacity"},
    UnitPrice{"price_per_kva_usd", "rating_mva", 1000, "price per kVA of rating"},
    UnitPrice{"price_per_kwh_typ_usd", "energy_kwh", 1, "price per kWh of storage"},
    UnitPrice{"price_per_mw_typ_usd", "rating_mw", 1, "price per MW of connection"},
    UnitPrice{"price_per_mw_typ_usd", "rating_mva", 1, "price per MVA of connection"},
    UnitPrice{"price_per_mw_typ_usd", "rating_kw", 1e-3, "price per MW of connection"},
    UnitPrice{"price_per_m_usd", "length_m", 1, "price per metre"},
    UnitPrice{"price_per_m_typ_usd", "length_m", 1, "price per metre"},
};

}  // namespace

std::optional<RatedPrice> ratedPrice(const Part& part)
{
    for (const UnitPrice& unit : kUnitPrices) {
        const auto each = part.figure(unit.price);
        const auto size = part.figure(unit.size);
        if (each && size) return RatedPrice{unit.price, unit.size, *each, *size, unit.scale, unit.basis};
    }
    return std::nullopt;
}

}  // namespace mw
