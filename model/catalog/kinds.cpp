// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/kind.h"

#include <array>
#include <cstddef>

namespace mw {

namespace {

constexpr std::uint8_t bits(Level a, Level b = Level::None, Level c = Level::None, Level d = Level::None)
{
    return static_cast<std::uint8_t>(static_cast<unsigned>(a) | static_cast<unsigned>(b) |
                                     static_cast<unsigned>(c) | static_cast<unsigned>(d));
}

constexpr auto kFloor = bits(Level::Floor);
constexpr auto kRackU = bits(Level::RackU);
constexpr auto kSlot = bits(Level::Slot);
constexpr auto kInOut = bits(Level::Floor, Level::Outdoor);
constexpr auto kYard = bits(Level::Outdoor);
constexpr auto kTray = bits(Level::RackU, Level::Slot);
constexpr auto kNone = bits(Level::None);

// Usual sizes (width along the front, depth, height, in metres) are engineering estimates, used only where a datasheet
// gives none: 19 inch gear is 0.447 m wide, cabinets follow the 600 x 1200 mm tile, plant the common frame sizes.
constexpr std::array kKinds{
    KindInfo{Kind::Rack, "rack", "Rack", Category::Racks, kFloor, 0.6, 1.2, 2.2},
    KindInfo{Kind::SystemRack, "system-rack", "Rack-scale system", Category::Systems, kFloor, 0.6, 1.2,
             2.236},
    KindInfo{Kind::Server, "server", "Accelerator server", Category::Systems, kRackU, 0.447, 0.9, 0.356},
    KindInfo{Kind::Tray, "tray", "Compute tray", Category::Systems, kTray, 0.438, 0.8, 0.044},
    KindInfo{Kind::CpuServer, "cpu-server", "CPU server", Category::Systems, kRackU, 0.447, 0.8, 0.088},
    KindInfo{Kind::RackGroup, "rack-group", "Group of racks", Category::Systems, kFloor, 4.8, 1.2, 2.236},

    KindInfo{Kind::Accelerator, "accelerator", "Accelerator", Category::Devices, kSlot, 0.1, 0.17, 0.04},
    KindInfo{Kind::Cpu, "cpu", "CPU", Category::Devices, kSlot, 0.08, 0.08, 0.03},
    KindInfo{Kind::Dpu, "dpu", "DPU", Category::Devices, kSlot, 0.112, 0.268, 0.02},
    KindInfo{Kind::Nic, "nic", "Network adapter", Category::Devices, kSlot, 0.069, 0.168, 0.02},

    KindInfo{Kind::Switch, "switch", "Network switch", Category::Network, kRackU, 0.44, 0.66, 0.044},
    KindInfo{Kind::ScaleUpSwitch, "scale-up-switch", "Scale-up switch", Category::Network, kTray, 0.438, 0.8,
             0.044},
    KindInfo{Kind::Cable, "cable", "Cable", Category::Network, kNone, 0, 0, 0},
    KindInfo{Kind::Transceiver, "transceiver", "Optical transceiver", Category::Network, kNone, 0, 0, 0},

    KindInfo{Kind::Storage, "storage", "Storage", Category::Storage, kRackU, 0.447, 0.8, 0.088},

    KindInfo{Kind::UtilityFeed, "utility-feed", "Utility feed", Category::Power, kInOut, 2.0, 2.0, 2.5},
    KindInfo{Kind::Breaker, "breaker", "Circuit breaker", Category::Power, kInOut, 3.0, 3.0, 4.0},
    KindInfo{Kind::Switchgear, "switchgear", "Medium-voltage switchgear", Category::Power, kInOut, 0.9, 2.4,
             2.3},
    KindInfo{Kind::Transformer, "transformer", "Transformer", Category::Power, kInOut, 2.4, 2.1, 2.2},
    KindInfo{Kind::Switchboard, "switchboard", "Low-voltage switchboard", Category::Power, kInOut, 4.5, 1.8,
             2.3},
    KindInfo{Kind::Ups, "ups", "UPS", Category::Power, kInOut, 2.4, 0.9, 2.0},
    KindInfo{Kind::Battery, "battery", "Battery", Category::Power,
             bits(Level::Floor, Level::Outdoor, Level::RackU), 3.0, 1.0, 2.0},
    KindInfo{Kind::Generator, "generator", "Generator set", Category::Power, kInOut, 3.7, 14.0, 4.5},
    KindInfo{Kind::OnsiteGeneration, "onsite-generation", "On-site generation", Category::Power, kInOut, 4.0,
             14.0, 4.5},
    KindInfo{Kind::TransferSwitch, "transfer-switch", "Transfer switch", Category::Power, kInOut, 1.2, 1.0,
             2.0},
    KindInfo{Kind::Pdu, "pdu", "Power distribution unit", Category::Power, kFloor, 1.2, 0.9, 2.0},
    KindInfo{Kind::Busway, "busway", "Busway", Category::Power, kFloor, 6.0, 0.2, 0.3, true},
    KindInfo{Kind::RackPdu, "rack-pdu", "Rack PDU", Category::Power, kTray, 0.06, 0.06, 1.8},
    KindInfo{Kind::PowerShelf, "power-shelf", "Power shelf", Category::Power, kRackU, 0.447, 0.8, 0.044},
    KindInfo{Kind::DcPower, "dc-power", "DC power converter", Category::Power,
             bits(Level::Floor, Level::Outdoor, Level::RackU), 0.6, 1.2, 2.2},
    KindInfo{Kind::Busbar, "busbar", "Rack busbar", Category::Power, kSlot, 0.08, 0.05, 2.0},

    KindInfo{Kind::Cdu, "cdu", "Coolant distribution unit", Category::Cooling,
             bits(Level::Floor, Level::RackU), 0.9, 1.2, 2.2},
    KindInfo{Kind::Crah, "crah", "Air handler", Category::Cooling, kFloor, 2.5, 1.0, 2.0},
    KindInfo{Kind::FanWall, "fan-wall", "Fan wall", Category::Cooling, kInOut, 3.0, 1.5, 3.0},
    KindInfo{Kind::InRowCooler, "in-row-cooler", "In-row cooler", Category::Cooling, kFloor, 0.3, 1.2, 2.0},
    KindInfo{Kind::RearDoor, "rear-door", "Rear-door heat exchanger", Category::Cooling, kSlot, 0.6, 0.15,
             2.0},
    KindInfo{Kind::Chiller, "chiller", "Chiller", Category::Cooling, kInOut, 2.5, 13.5, 2.6},
    KindInfo{Kind::DryCooler, "dry-cooler", "Dry cooler", Category::Cooling, kInOut, 2.4, 12.0, 2.6},
    KindInfo{Kind::CoolingTower, "cooling-tower", "Cooling tower", Category::Cooling, kYard, 4.0, 4.0, 5.0},
    KindInfo{Kind::FluidCooler, "fluid-cooler", "Fluid cooler", Category::Cooling, kYard, 3.6, 5.5, 5.0},
    KindInfo{Kind::Pump, "pump", "Pump", Category::Cooling, kInOut, 2.4, 3.0, 2.2},
    KindInfo{Kind::HeatExchanger, "heat-exchanger", "Heat exchanger", Category::Cooling, kInOut, 1.0, 2.5,
             2.0},
    KindInfo{Kind::ThermalStorage, "thermal-storage", "Thermal storage", Category::Cooling, kInOut, 4.0, 4.0,
             7.0},
    KindInfo{Kind::OutdoorAir, "outdoor-air", "Outdoor-air unit", Category::Cooling, kInOut, 2.4, 5.0, 2.4},
    KindInfo{Kind::CoolantPart, "coolant-part", "Coolant part", Category::Cooling,
             bits(Level::Floor, Level::Slot), 0.3, 0.3, 2.0, true},
    KindInfo{Kind::Immersion, "immersion", "Immersion tank", Category::Cooling, kFloor, 2.4, 0.92, 1.2},

    KindInfo{Kind::CableTray, "cable-tray", "Cable tray", Category::Network, kFloor, 3.0, 0.6, 0.1, true},

    KindInfo{Kind::Other, "other", "Other", Category::Other,
             bits(Level::Floor, Level::RackU, Level::Slot, Level::Outdoor), 0.6, 0.6, 1.0},
};

constexpr bool inEnumOrder()
{
    for (std::size_t i = 0; i < kKinds.size(); ++i)
        if (static_cast<std::size_t>(kKinds[i].kind) != i) return false;
    return kKinds.size() == static_cast<std::size_t>(Kind::Other) + 1;
}
static_assert(inEnumOrder(), "one row for every Kind, in its order: info() indexes the table");

}  // namespace

std::span<const KindInfo> kinds()
{
    return kKinds;
}

const KindInfo& info(Kind kind)
{
    return kKinds[static_cast<std::size_t>(kind)];
}

std::optional<Kind> kindFromId(std::string_view id)
{
    for (const KindInfo& row : kKinds)
        if (row.id == id) return row.kind;
    return std::nullopt;
}

std::string_view toText(Category category)
{
    constexpr std::array<std::string_view, 8> kNames{"Systems", "Devices", "Network", "Storage",
                                                     "Power",   "Cooling", "Racks",   "Other"};
    return kNames[static_cast<std::size_t>(category)];
}

}  // namespace mw
