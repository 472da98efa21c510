// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "solver/cooling/loops/drawn_pump.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

enum class LoopKind : std::uint8_t { Technology, Facility, Condenser };
[[nodiscard]] std::string_view toText(LoopKind kind);   ///< "technology loop", "facility loop", "condenser loop"

/// A component in a loop at the design point.
struct LoopPart {
    InstanceIndex instance{};
    std::uint32_t loop{};                    ///< position in `loops`
    bool pump{}, taker{};
    double flow_l_min{};
    double need_l_min{};                     ///< takers
    double pressure_kpa{};                   ///< takers, givers: lost; pumps: head
    double pump_kw{};                        ///< electric
    double rated_l_min{}, rated_kpa{};       ///< pumps at full speed
    bool beyondCurve{};                      ///< a pump runs out past the end of its curve
    bool operator==(const LoopPart&) const = default;
};

/// A drawn pipe at the design point: one of its `count` pairs; pressure lost by supply and return together.
struct LoopPipeFlow {
    LinkIndex link{};
    double flow_l_min{}, velocity_m_s{}, pressure_kpa{};
    double diameter_mm{}, length_m{};
    bool sized{};                            ///< by rule, not by the layout
    bool operator==(const LoopPipeFlow&) const = default;
};

/// A connected part of the coolant network.
struct CoolantLoop {
    LoopKind kind{};
    InstanceIndex first{};                   ///< a component of it, to name it by
    bool solved{};
    bool noPump{}, noSink{};
    std::string reason{};                    ///< why it is not solved
    std::uint32_t like{};                    ///< the first loop that is built the same: itself or one before
    std::uint32_t takers{}, pumps{}, givers{}, starved{};
    double heat_kw{};                        ///< of its takers
    double flow_l_min{}, need_l_min{};       ///< of its takers together
    double speed{};                          ///< of its pumps, over full speed
    double head_kpa{};                       ///< of its pumps, mean by flow
    double pump_kw{};                        ///< electric
    double t_c{};                            ///< mean of supply and return, for the properties
    double volume_l{}, metal_kj_k{};         ///< coolant in pipes and components; steel of the pipes
    bool operator==(const CoolantLoop&) const = default;
};

struct CoolantLoops {
    std::vector<CoolantLoop> loops{};
    std::vector<LoopPart> parts{};           ///< by instance index
    std::vector<LoopPipeFlow> pipes{};       ///< by link
    double pump_kw{};
    std::vector<std::string> notes{};
    std::vector<PumpCurve> curves{};         ///< by loop: how the power of its pumps goes with its load
    /// The first part of a component that says most of it: as a taker, else as a pump. Null: in no loop.
    [[nodiscard]] const LoopPart* part(InstanceIndex instance) const;
    [[nodiscard]] const LoopPipeFlow* pipe(LinkIndex link) const;
    bool operator==(const CoolantLoops&) const = default;
};

enum class CoolingLoss : std::uint8_t { Cdu, Pump, Chiller, Tower, DryCooler, AirUnit, RearDoor, Valve, SideA, SideB, Count };
[[nodiscard]] std::string_view toText(CoolingLoss loss);   ///< "CDU", "pump", ..., "power side A"

/// Equal single failures of cooling that let something overheat.
struct CoolingFailure {
    CoolingLoss loss{};
    InstanceIndex element{kNoInstance};      ///< the first of them; of a valve what its pipe comes from; none for a power side
    LinkIndex pipe{};                        ///< of a valve
    std::uint32_t count{1};                  ///< that do the same
    std::uint32_t hot{};                     ///< racks that overheat in each
    double short_kw{};                       ///< heat that is not taken away
    InstanceIndex firstHot{kNoInstance};     ///< the rack that is first; none where it is the air of a hall
    std::int32_t hall{-1};                   ///< the hall whose air is first
    std::optional<double> first_s{};         ///< until its limit; empty: no limit is known
    bool operator==(const CoolingFailure&) const = default;
};

struct CoolingFailures {
    std::uint32_t tried{}, harmless{};
    std::vector<CoolingFailure> failures{};  ///< quickest first
    std::array<std::uint32_t, static_cast<std::size_t>(CoolingLoss::Count)> triedOf{}, hurtfulOf{};
    std::vector<std::string> notes{};
    bool stopped{};
    bool operator==(const CoolingFailures&) const = default;
};

}  // namespace mw
