// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/hydraulics.h"

#include <cmath>
#include <optional>

namespace mw::hydraulic {

inline constexpr double kGravity = 9.80665;
inline constexpr double kClose = 1.5e-4;   ///< of a flow
inline constexpr double kStill_m_s = 1e-3;
inline constexpr double kSteep = 1e7;      ///< m per L/s: of what lets no more through

/// Head lost along a link at a flow, and its derivative by the flow (m per L/s), which is positive.
struct Loss {
    double head_m{}, slope{};
};

/// What flows through a link at which loss: pipes by Darcy-Weisbach, valves and flow controls by their coefficient, pumps by their curve at their speed. Flow back through
/// what lets none, and beyond the setting of a flow control, loses kSteep: so every law rises with the flow, and a network has one solution. What does not change from
/// step to step is worked out.
struct LinkLaw {
    struct Pipe {
        double friction{};      ///< m per (L/s)^2 at a Darcy factor of one
        double reynolds{};      ///< per L/s
        double rough{};         ///< relative roughness over 3.7
    };
    struct Pump {               ///< at its speed: h = A - B Q^C
        double shutoff_m, slope, power;
    };
    LinkKind kind{};
    bool onlyOn{};              ///< lets nothing back: a pump or a check valve
    double minor{};             ///< m per (L/s)^2
    double still_l_s{};         ///< flow at kStill_m_s: below it a link hardly loses anything, or in proportion to the flow
    union {                     // by kind: there are as many of these as racks have pipes, and their size is time
        Pipe pipe{};
        Pump pump;
        double limit_l_s;       ///< of flow controls
    };

    [[nodiscard]] Loss at(double flow_l_s) const;
    /// The loss at a flow close to another one, from the loss there: to 1e-9 within kClose of a flow, without logarithms. None: it has to be worked out by at().
    [[nodiscard]] std::optional<Loss> near(double flow_l_s, const Loss& there, double there_l_s) const;
    /// Head lost = resistance x flow^2 - lift, about where the link is meant to work: a metre a second.
    [[nodiscard]] double resistance() const;
    [[nodiscard]] double resistance(double darcyFactor) const;
    /// None of pumps.
    [[nodiscard]] double velocity_m_s(double flow_l_s) const { return kind == LinkKind::Pump || still_l_s <= 0 ? 0 : std::abs(flow_l_s) / still_l_s * kStill_m_s; }
    /// On the steep part: holding its flow at given_l_s().
    [[nodiscard]] bool holds(double flow_l_s) const { return kind == LinkKind::FlowControl ? flow_l_s > limit_l_s : onlyOn && flow_l_s < 0; }
    [[nodiscard]] double given_l_s() const { return kind == LinkKind::FlowControl ? limit_l_s : 0; }
    /// Head lost where the steep part begins.
    [[nodiscard]] double edge_m() const { return kind == LinkKind::FlowControl ? minor * limit_l_s * limit_l_s : -lift_m(); }
    [[nodiscard]] double lift_m() const { return kind == LinkKind::Pump ? pump.shutoff_m : 0; }
    /// About what flows at a loss of head.
    [[nodiscard]] double flowAt_l_s(double drop_m) const;
};

[[nodiscard]] LinkLaw lawOf(const Link& link, double viscosity_m2_s);
/// What of a link cannot be reckoned with: a bore or a pump curve that is missing. Empty: nothing.
[[nodiscard]] const char* wrongOf(const Link& link);

[[nodiscard]] double area_m2(const Link& link);

}  // namespace mw::hydraulic
