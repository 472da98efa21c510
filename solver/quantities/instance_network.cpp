// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Networks and trays of single instances.
#include "solver/quantities/instance_table.h"
#include "solver/network/adapters.h"

#include <array>

namespace mw {

namespace {

using Value = std::optional<double>;

Value scaleOut(const Results& r, InstanceIndex i)
{
    const auto* host = r.network ? r.network->host(i) : nullptr;
    return host != nullptr ? Value(host->scaleout_gb_s) : std::nullopt;
}

Value linkLoad(const Results& r, InstanceIndex i) { return r.traffic ? r.traffic->busiestAt(i) : std::nullopt; }

Value adapterLoad(const Results& r, InstanceIndex i)
{
    const auto limit = adapterLimit(*r.facility, i);
    return limit && (limit->bus_gbps || limit->offload != nullptr) ? Value(limit->ports_gbps / limit->limit_gbps()) : std::nullopt;
}

const TrayFill* tray(const Results& r, InstanceIndex i) { return r.trays ? r.trays->tray(i) : nullptr; }

Value trayFill(const Results& r, InstanceIndex i)
{
    const auto* found = tray(r, i);
    return found != nullptr ? found->fill() : std::nullopt;
}

Value trayCables(const Results& r, InstanceIndex i)
{
    const auto* found = tray(r, i);
    return found != nullptr ? Value(found->cables) : std::nullopt;
}

Value trayWeight(const Results& r, InstanceIndex i)
{
    const auto* found = tray(r, i);
    return found != nullptr && found->weightLimit_kg_m ? Value(found->weight_kg_m / *found->weightLimit_kg_m) : std::nullopt;
}

Value trayBend(const Results& r, InstanceIndex i)
{
    const auto* found = tray(r, i);
    return found != nullptr && found->bend_mm && *found->bend_mm > 0 && found->bendNeeded_mm > 0 ? Value(found->bendNeeded_mm / *found->bend_mm) : std::nullopt;
}

constexpr std::array kNetworkOverlays{
    InstanceQuantity{"network", "Scale-out per accelerator", Format::Bandwidth_gb_s, Sum::Worst,
                     "Linked compute-fabric bandwidth per accelerator, one direction", &scaleOut},
    InstanceQuantity{"link-load", "Link load", Format::Share, Sum::Worst, "Of its busiest network link, the serving plan's traffic over what the link can carry", &linkLoad, 1.0},
    InstanceQuantity{"adapter-load", "Ports over host bus", Format::Share, Sum::Worst, "Of a network card or DPU, its linked ports over what its host bus and offloads carry", &adapterLoad, 1.0},
    InstanceQuantity{"tray-fill", "Tray fill", Format::Share, Sum::Worst, "Of a cable tray, cross-sections of its cables over its inside, where it is fullest", &trayFill},
    InstanceQuantity{"tray-cables", "Cables in tray", Format::Count, Sum::Worst, "Cables through a tray where it is fullest", &trayCables},
    InstanceQuantity{"tray-load", "Tray load", Format::Share, Sum::Worst, "Weight of a tray's cables over what it carries, where they weigh most", &trayWeight, 1.0},
    InstanceQuantity{"tray-bend", "Bend in tray", Format::Share, Sum::Worst, "Least bend radius of the cables that turn in a tray over the radius of its corners", &trayBend, 1.0},
};

}  // namespace

std::span<const InstanceQuantity> networkOverlays() { return kNetworkOverlays; }

}  // namespace mw
