// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace mw {

/// What sort of thing a part is. A new kind is one value here and one row in kinds.cpp.
enum class Kind : std::uint8_t {
    // racks and systems
    Rack, SystemRack, Server, Tray, CpuServer, RackGroup,
    // devices
    Accelerator, Cpu, Dpu, Nic,
    // network
    Switch, ScaleUpSwitch, Cable, Transceiver,
    // storage
    Storage,
    // power
    UtilityFeed, Breaker, Switchgear, Transformer, Switchboard, Ups, Battery, Generator, OnsiteGeneration, TransferSwitch,
    Pdu, Busway, RackPdu, PowerShelf, DcPower, Busbar,
    // cooling
    Cdu, Crah, FanWall, InRowCooler, RearDoor, Chiller, DryCooler, CoolingTower, FluidCooler, Pump, HeatExchanger,
    ThermalStorage, OutdoorAir, CoolantPart, Immersion,
    CableTray,
    Other
};

/// Where a component of a kind may be put. A kind may have several.
enum class Level : std::uint8_t { Floor = 1, RackU = 2, Slot = 4, Outdoor = 8, None = 0 };

enum class Category : std::uint8_t { Systems, Devices, Network, Storage, Power, Cooling, Racks, Other };

struct KindInfo {
    Kind kind;
    std::string_view id;           ///< as written in a catalogue: "system-rack", "ups", ...
    std::string_view title;        ///< for people: "Rack-scale system"
    Category category;
    std::uint8_t levels;           ///< Level bits
    double width_m, depth_m, height_m;   ///< usual size where a datasheet gives none (engineering estimate)
    bool overhead{};               ///< hangs above the racks and takes no floor (busways, manifolds)
};

[[nodiscard]] std::span<const KindInfo> kinds();
[[nodiscard]] const KindInfo& info(Kind kind);
[[nodiscard]] std::optional<Kind> kindFromId(std::string_view id);
[[nodiscard]] std::string_view toText(Category category);
[[nodiscard]] inline bool mayStandOn(Kind kind, Level level)
{
    return (info(kind).levels & static_cast<std::uint8_t>(level)) != 0;
}
/// Racks and rack-scale systems: what the window draws as a rack and `layout.racks` counts.
[[nodiscard]] inline bool isRack(Kind kind) { return kind == Kind::Rack || kind == Kind::SystemRack; }

}  // namespace mw
