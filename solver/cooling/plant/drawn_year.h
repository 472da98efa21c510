// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/input.h"
#include "solver/weather/epw.h"

#include <array>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace mw {

/// Hours of the year of like outdoor air, and how the drawn system spends them.
struct YearAir {
    enum class Mode : std::uint8_t { Free, Compressors, TooWarm };
    Mode mode{};
    double dryBulb_c{}, humidity_g_kg{};       ///< to a kelvin, to a gram of water in a kilogram of dry air
    int hours{};
    bool operator==(const YearAir&) const = default;
};

/// What a heat network takes of a loop through its exchanger, or a thermal store gives it, over the year.
struct TapYear {
    InstanceIndex instance{};
    bool store{};
    double mean_kw{};                          ///< heat taken; of a store cold given
    int hours{};                               ///< in which it does
    bool operator==(const TapYear&) const = default;
};

/// The drawn cooling system over a year of weather at its design heat.
struct DrawnYear {
    std::string place{};
    double meanPower_kw{}, worstPower_kw{};
    double water_l_per_h{};                    ///< mean
    int freeHours{}, hours{};                  ///< hours without a compressor, of all
    int worstHour{};                           ///< position in the year of the highest draw
    int hoursTooWarm{};                        ///< in which something gets warmer coolant than it takes
    double worstExcess_k{};                    ///< by so much
    std::array<double, 12> power_kwByMonth{};
    std::vector<double> power_kwSorted{};      ///< duration curve: 101 draws from the highest to the lowest
    bool waterKnown{true};
    std::array<double, 12> fans_kwByMonth{}, pumps_kwByMonth{}, compressors_kwByMonth{};
    std::vector<YearAir> airs{};               ///< by mode, dry bulb and humidity
    double exported_kw{};                      ///< mean heat that heat networks take
    std::array<double, 12> exported_kwByMonth{};
    int exportHours{};                         ///< in which they take some
    bool drawsExport{}, drawsStorage{};        ///< there are heat networks, thermal stores
    double charged_mwh{}, given_mwh{};         ///< cold that goes into stores, comes out of them
    double storageSaved_mwh{};                 ///< electric
    std::array<double, 24> stored_kwByHour{};  ///< mean day: cold that goes in, out below 0
    std::vector<TapYear> taps{};               ///< by position in the gear
    double shedShare{};                        ///< mean share of the racks' power that hours too warm cost, where racks slow down until what leaves them is no warmer than at their limit
    bool operator==(const DrawnYear&) const = default;
};

/// Solves the system at each pair of outdoor dry and wet bulb that occurs, to half a kelvin (a kelvin where water evaporates), and weighs by hours. Racks that
/// hang on the same gear are one. Null if stopped.
[[nodiscard]] std::shared_ptr<const DrawnYear> drawnYear(const CoolingInput& input, const WeatherYear& weather, const std::stop_token& stop = {});

/// Heat units of one hall with the same feeding gear as one unit each: the same plant duties with less to solve.
[[nodiscard]] CoolingInput foldedUnits(const CoolingInput& input);
/// Gear and units that look alike - the same figures, alike takers and alike givers, all the way - as one of so many times the size: their loads are equal, and all that is
/// reckoned from a load goes with size. Stores and heat networks stay single. The same duties, temperatures of supply and sums.
[[nodiscard]] CoolingInput foldedGear(const CoolingInput& input);

}  // namespace mw
