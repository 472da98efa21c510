// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// What holds a supply temperature.
enum class SetPointLimit : std::uint8_t {
    None,        ///< energy is least between the limits
    Taker,       ///< the warmest that what it feeds takes, as its parts state
    RackInlet,   ///< air at the racks' inlets, by the approach of the coil
    CduRange,    ///< the stated range of a CDU's supply, behind which nothing states a limit
    Chiller,     ///< the end of the chillers' stated temperatures
    DewPoint,    ///< 2 K over the dew point that ASHRAE TC 9.9 recommends at most, or the present supply if that is colder
    Count
};
[[nodiscard]] std::string_view toText(SetPointLimit limit);

/// How a facility loop may be run, and what its plant takes then over the weather year.
struct SetPoint {
    double supply_c{}, flowShare{1};         ///< of the present flow
    double energy_mwh{};                     ///< plant and pumps, one loop, a year
    int hoursTooWarm{};                      ///< in which the plant cannot hold that supply
    double water_m3{};                       ///< made up, one loop, a year
    bool operator==(const SetPoint&) const = default;
};

struct SetPointAdviceRow {
    InstanceIndex first{};                   ///< a component of the loop
    std::uint32_t count{1};                  ///< loops like it
    double heat_kw{}, flow_l_min{};          ///< of one
    double most_c{};                         ///< warmest supply that all takers bear at the present flow
    SetPoint now{}, best{};
    bool nowWithin{true};                    ///< false: the present supply is warmer than the takers bear
    double saving_kwh{};                     ///< of all of them, a year
    std::optional<double> saving_usd{};
    std::string waterClass{};                ///< of the advised supply: "W32"
    SetPointLimit heldBy{};                  ///< what keeps the advised supply from going further
    std::string reason{};                    ///< why there is no advice; empty: there is
    std::optional<double> saving_pue{};      ///< of the facility's annual PUE, losses on the way to the plant left out
    bool operator==(const SetPointAdviceRow&) const = default;
};

struct SetPointAdvice {
    std::vector<SetPointAdviceRow> rows{};
    bool stopped{};
    bool operator==(const SetPointAdvice&) const = default;
};

}  // namespace mw
