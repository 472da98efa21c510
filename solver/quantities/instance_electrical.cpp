// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Voltages, currents and short circuits of single instances.
#include "solver/quantities/instance_table.h"

#include <array>

namespace mw {

namespace {

using Value = std::optional<double>;

const ElectricalNode* electrical(const Results& r, InstanceIndex i) { return r.electrical ? r.electrical->node(i) : nullptr; }

Value droppedVoltage(const Results& r, InstanceIndex i)
{
    const auto* node = electrical(r, i);
    return node != nullptr && node->voltage_pu > 0 ? Value(std::max(0.0, node->drop_pu)) : std::nullopt;
}

Value peakCurrent(const Results& r, InstanceIndex i)
{
    const auto* node = electrical(r, i);
    return node != nullptr && node->ikss_ka ? node->ip_ka : std::nullopt;
}

Value motorsInFault(const Results& r, InstanceIndex i)
{
    const auto* node = electrical(r, i);
    return node != nullptr && node->ikss_ka ? ifAny(node->motors_ka) : std::nullopt;
}

Value ratingShare(const Results& r, InstanceIndex i)
{
    const auto* gear = r.circuits ? r.circuits->deratedAt(i) : nullptr;
    return gear != nullptr && !gear->rule.lawless ? Value(gear->rule.factor) : std::nullopt;
}

Value phaseUnbalance(const Results& r, InstanceIndex i)
{
    const auto* phases = r.circuits ? r.circuits->phasesAt(i) : nullptr;
    return phases != nullptr ? Value(phases->unbalance) : std::nullopt;
}

const RackBar* solvedBar(const Results& r, InstanceIndex i)
{
    const auto* bar = r.circuits ? r.circuits->barAt(i) : nullptr;
    return bar != nullptr && bar->bar.solved ? bar : nullptr;
}

Value busbarCurrent(const Results& r, InstanceIndex i)
{
    const auto* bar = solvedBar(r, i);
    return bar != nullptr ? Value(bar->bar.barMost_a / 1000) : std::nullopt;
}

Value busbarVoltage(const Results& r, InstanceIndex i)
{
    const auto* bar = solvedBar(r, i);
    return bar != nullptr ? Value(bar->bar.lowest_v / bar->volts) : std::nullopt;
}

constexpr std::array kElectricalOverlays{
    InstanceQuantity{"voltage", "Voltage", Format::PerUnit, Sum::Least, "Voltage at its output, of nominal; of a load at the worse of its feeds", &figureOf<&electrical, &ElectricalNode::voltage_pu>,
                     std::nullopt, ScaleStart::Least},
    InstanceQuantity{"voltage-drop", "Voltage drop", Format::PerUnit, Sum::Worst, "Lost from where its voltage is held, a utility, a UPS or a rectifier, of nominal", &droppedVoltage},
    InstanceQuantity{"nominal-voltage", "Nominal voltage", Format::Voltage_v, Sum::Worst, "Line to line; of direct current between the conductors", &figureOf<&electrical, &ElectricalNode::nominal_v>, std::nullopt, ScaleStart::Least},
    InstanceQuantity{"current", "Current", Format::Current_a, Sum::Worst, "Of each phase through it, active and reactive; of a load through its feed with the most", &figureOf<&electrical, &ElectricalNode::current_a>},
    InstanceQuantity{"short-circuit", "Short circuit", Format::Current_ka, Sum::Worst,
                     "Largest three-phase short-circuit current, initial symmetrical (IEC 60909-0)", &figureOf<&electrical, &ElectricalNode::ikss_ka>},
    InstanceQuantity{"peak-current", "Peak of a short circuit", Format::Current_ka, Sum::Worst, "First peak of the largest three-phase short-circuit current (IEC 60909-0)", &peakCurrent},
    InstanceQuantity{"short-circuit-motors", "Short circuit from motors", Format::Current_ka, Sum::Worst, "What running motors add to the short-circuit current (IEC 60909-0)", &motorsInFault},
    InstanceQuantity{"rating-share", "Rating in its air", Format::Share, Sum::Least, "Continuous rating in the air and at the altitude where it stands, over that at rated conditions",
                     &ratingShare, std::nullopt, ScaleStart::Least},
    InstanceQuantity{"phase-unbalance", "Phase unbalance", Format::Share, Sum::Worst, "Largest deviation of a phase's current from the mean of the three (IEEE 1159)", &phaseUnbalance},
    InstanceQuantity{"busbar-current", "Busbar current", Format::Current_ka, Sum::Worst, "Current in the fullest stretch of the rack's direct-current busbar", &busbarCurrent},
    InstanceQuantity{"busbar-voltage", "Busbar voltage", Format::PerUnit, Sum::Least, "Lowest voltage along the rack's busbar, of that of its power shelves", &busbarVoltage,
                     std::nullopt, ScaleStart::Least},
};

}  // namespace

std::span<const InstanceQuantity> electricalOverlays() { return kElectricalOverlays; }

}  // namespace mw
