// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mw {

/// Load that generators take at once, and how long they need before the next: ISO 8528-5:2018. Its class says within how many seconds the
/// frequency is back after a step (G1 10 s, G2 5 s, G3 3 s); the shares are the usual test of turbocharged diesels, 0 to 50, 50 to 80
/// and 80 to 100 % of the rating.
enum class PerformanceClass : std::uint8_t { G1, G2, G3 };
struct LoadSteps {
    std::vector<double> shares{0.5, 0.3, 0.2};   ///< of a set's rating, one step after another
    double every_s{5};
    bool operator==(const LoadSteps&) const = default;
};
[[nodiscard]] LoadSteps loadSteps(PerformanceClass performance);

/// One set that can carry load from `ready_s` after the utility is lost.
struct GeneratorSet {
    double rating_kw{}, ready_s{};
    bool operator==(const GeneratorSet&) const = default;
};

/// A load that has to come over to the generators.
struct OutageLoad {
    InstanceIndex instance{kNoInstance};
    double kw{};            ///< on generators
    double battery_kw{};    ///< asked of its battery while it is on it
    double battery_kwh{};   ///< 0: it has none and is off until generators take it
    bool divisible{};       ///< rectifiers walk in; a motor starts whole
    int order{};            ///< lower first
    bool operator==(const OutageLoad&) const = default;
};

struct OutageInput {
    std::vector<GeneratorSet> sets{};
    LoadSteps steps{};
    std::vector<OutageLoad> loads{};
    std::optional<double> fuel_l{};          ///< in all tanks
    std::optional<double> fuel_l_per_kwh{};  ///< at the load that they get
    std::vector<std::string> notes{};        ///< what was assumed and what is missing
    bool operator==(const OutageInput&) const = default;
};

/// Where the power comes from, from `t_s` on until the next point.
struct OutagePoint {
    double t_s{}, generator_kw{}, battery_kw{};   ///< the latter at the batteries' terminals
    double shed_kw{};                             ///< off, as it would be on generators
    bool operator==(const OutagePoint&) const = default;
};

struct BridgeMargin {
    InstanceIndex instance{kNoInstance};
    std::optional<double> needed_s{};   ///< until generators carry all of it; nothing: never
    std::optional<double> empty_s{};    ///< when its battery is; nothing: it outlasts the need
    std::optional<double> margin_s{};   ///< at its whole load: how much longer it would last, below zero how much it lacks; nothing: no end
    double drawn_kwh{};
    bool operator==(const BridgeMargin&) const = default;
};

struct OutageTimeline {
    std::vector<OutagePoint> points{};        ///< from 0 s on
    std::vector<BridgeMargin> batteries{};    ///< in the order of the loads that have one
    std::optional<double> restored_s{};       ///< all load on generators
    std::optional<double> empty_s{};          ///< the first battery that runs out
    InstanceIndex emptyUnit{kNoInstance};     ///< whose
    double short_kw{};                        ///< load that the generators never take
    std::optional<double> fuel_h{};           ///< at the load that they carry in the end
    std::vector<std::string> notes{};
    [[nodiscard]] bool bridged() const { return !empty_s && short_kw <= 0; }
    bool operator==(const OutageTimeline&) const = default;
};

/// The minutes after the utility is lost at 0 s. Sets take load in their steps as they come; loads come over by `order`, those that cannot
/// be divided only when a whole one fits, and a smaller one does not overtake it unless it can never fit. A battery gives what
/// is not yet over. Exact for the loads as constants; recharging, which chargers hold back on generators, is left out.
[[nodiscard]] OutageTimeline outage(const OutageInput& input);

/// Litres for each kWh at a load share, between the points fuel_l_per_kwh_at_25, _50, _75 and _100 of a part, at its ends beyond them.
[[nodiscard]] std::optional<double> fuel_l_per_kwh(const Part& generator, double loadShare);

}  // namespace mw
