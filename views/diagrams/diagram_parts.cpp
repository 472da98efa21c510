// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/diagram_parts.h"

#include <array>

namespace mw {

DiagramSymbol symbolOf(Kind kind)
{
    struct Row {
        Kind kind;
        DiagramSymbol symbol;
    };
    using S = DiagramSymbol;
    constexpr std::array kRows{
        Row{Kind::UtilityFeed, S::Utility}, Row{Kind::OnsiteGeneration, S::Generator}, Row{Kind::Generator, S::Generator}, Row{Kind::Breaker, S::Breaker},
        Row{Kind::Switchgear, S::Switchgear}, Row{Kind::Switchboard, S::Switchgear}, Row{Kind::Transformer, S::Transformer}, Row{Kind::Ups, S::Ups},
        Row{Kind::DcPower, S::Ups}, Row{Kind::PowerShelf, S::Ups}, Row{Kind::TransferSwitch, S::TransferSwitch}, Row{Kind::Pdu, S::Pdu}, Row{Kind::RackPdu, S::Pdu},
        Row{Kind::Busway, S::Busway}, Row{Kind::Busbar, S::Busway}, Row{Kind::Battery, S::Battery}, Row{Kind::Rack, S::Rack}, Row{Kind::SystemRack, S::Rack},
        Row{Kind::RackGroup, S::Rack}, Row{Kind::Immersion, S::Rack}, Row{Kind::Pump, S::Pump}, Row{Kind::Cdu, S::HeatExchanger}, Row{Kind::HeatExchanger, S::HeatExchanger},
        Row{Kind::RearDoor, S::HeatExchanger}, Row{Kind::Chiller, S::Chiller}, Row{Kind::DryCooler, S::DryCooler}, Row{Kind::FluidCooler, S::DryCooler},
        Row{Kind::CoolingTower, S::Tower}, Row{Kind::FanWall, S::FanWall}, Row{Kind::Crah, S::FanWall}, Row{Kind::InRowCooler, S::FanWall}, Row{Kind::OutdoorAir, S::FanWall},
        Row{Kind::ThermalStorage, S::Tank}, Row{Kind::CoolantPart, S::Valve}, Row{Kind::Switch, S::Switch}, Row{Kind::ScaleUpSwitch, S::Switch}, Row{Kind::Server, S::Host},
        Row{Kind::Tray, S::Host}, Row{Kind::CpuServer, S::Host}, Row{Kind::Accelerator, S::Host}, Row{Kind::Cpu, S::Host}, Row{Kind::Dpu, S::Dpu}, Row{Kind::Nic, S::Dpu},
        Row{Kind::Storage, S::Storage}};
    for (const Row& row : kRows)
        if (row.kind == kind) return row.symbol;
    return S::Generic;
}

DiagramTone toneOf(const std::optional<double>& load)
{
    constexpr double kAlmost = 0.9;
    if (!load || *load < kAlmost) return DiagramTone::Normal;
    return *load > 1 ? DiagramTone::Error : DiagramTone::Warning;
}

int sideOf(const Facility& facility, const FacilityLink& link)
{
    const auto& ports = facility.part(link.to).ports;
    if (link.toPort >= ports.size()) return 0;
    const std::string& side = ports[link.toPort].side;
    return side == "a" ? 1 : side == "b" ? 2 : 0;
}

int DiagramBuilder::box(InstanceIndex instance, int layer)
{
    const auto [found, isNew] = m_boxes.try_emplace(std::uint64_t{instance} << 16U | static_cast<std::uint16_t>(layer), static_cast<int>(diagram.boxes.size()));
    if (isNew) {
        const Instance& placed = m_results.facility->instances[instance];
        diagram.boxes.push_back({.name = placed.path, .symbol = symbolOf(placed.part->kind), .subjects = {instance}, .part = placed.part->id});
    }
    return found->second;
}

}  // namespace mw
