// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each number of a single instance once: overlays, `render --overlay`, inspector and legend read it here.
#include "model/facility/facility.h"
#include "solver/network/adapters.h"
#include "solver/power_time/ride_through.h"
#include "solver/quantities/quantity.h"
#include "solver/quantities/rack_units.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

using Value = std::optional<double>;

const PowerNode* power(const Results& r, InstanceIndex i) { return r.power ? r.power->node(i) : nullptr; }
const CoolingNode* cooling(const Results& r, InstanceIndex i) { return r.cooling ? r.cooling->node(i) : nullptr; }
Value ifAny(double value) { return value > 0 ? Value(value) : std::nullopt; }

Value drawn(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    return node != nullptr ? ifAny(node->in_kw) : std::nullopt;
}

Value drawnAsRun(const Results& r, InstanceIndex i)
{
    const auto* draw = r.bases ? r.bases->draw(i) : nullptr;
    return draw != nullptr ? ifAny(draw->kw) : std::nullopt;
}

const ElectricalNode* electrical(const Results& r, InstanceIndex i) { return r.electrical ? r.electrical->node(i) : nullptr; }

Value voltage(const Results& r, InstanceIndex i)
{
    const auto* node = electrical(r, i);
    return node != nullptr ? ifAny(node->voltage_pu) : std::nullopt;
}

Value droppedVoltage(const Results& r, InstanceIndex i)
{
    const auto* node = electrical(r, i);
    return node != nullptr && node->voltage_pu > 0 ? Value(std::max(0.0, node->drop_pu)) : std::nullopt;
}

Value nominalVoltage(const Results& r, InstanceIndex i)
{
    const auto* node = electrical(r, i);
    return node != nullptr ? ifAny(node->nominal_v) : std::nullopt;
}

Value current(const Results& r, InstanceIndex i)
{
    const auto* node = electrical(r, i);
    return node != nullptr ? ifAny(node->current_a) : std::nullopt;
}

Value peakCurrent(const Results& r, InstanceIndex i)
{
    const auto* node = electrical(r, i);
    return node != nullptr && node->ikss_ka ? node->ip_ka : std::nullopt;
}

Value passedOn(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    return node != nullptr ? ifAny(node->out_kw) : std::nullopt;
}

Value rating(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    return node != nullptr ? node->rating_kw : std::nullopt;
}

/// 1 A, 2 B, 3 both; 0 where it draws or carries and no source of a side reaches it.
Value feedSide(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    if (node == nullptr || (node->in_kw <= 0 && node->unserved_kw <= 0)) return std::nullopt;
    return (node->side.find('a') != std::string::npos ? 1 : 0) + (node->side.find('b') != std::string::npos ? 2 : 0);
}

Value shortCircuit(const Results& r, InstanceIndex i)
{
    const auto* node = electrical(r, i);
    return node != nullptr ? node->ikss_ka : std::nullopt;
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

/// Loading of the element itself, or of the fullest power link that feeds it.
Value loading(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    if (node == nullptr || node->loading) return node != nullptr ? node->loading : std::nullopt;
    Value worst;
    for (const auto link : r.facility->linksOf(i)) {
        if (r.facility->links[link].to != i) continue;
        const auto* flow = r.power->link(link);
        if (flow != nullptr && flow->loading) worst = std::max(worst.value_or(0), *flow->loading);
    }
    return worst;
}

Value failover(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    return node != nullptr ? node->failoverLoading : std::nullopt;
}

/// Of loads; gear is a part of their ways.
Value waysToSources(const Results& r, InstanceIndex i)
{
    const auto* load = r.redundancy ? r.redundancy->of(i) : nullptr;
    return load != nullptr ? Value(load->paths) : std::nullopt;
}

/// With results of one edit: those of an earlier one may name other things.
Value onBattery(const Results& r, InstanceIndex i)
{
    if (!r.power || !r.overTime || r.overTime.state != SectionState::Fresh) return std::nullopt;
    const auto ride = rideThrough(*r.facility, *r.power.value, r.overTime->autonomy, i);
    return ride ? Value(ride->minutes) : std::nullopt;
}

/// For all at once.
std::vector<Value> allOnBattery(const Results& r)
{
    std::vector<Value> values(r.facility->instances.size());
    if (!r.power || !r.overTime || r.overTime.state != SectionState::Fresh) return values;
    RideThroughs rides(*r.facility, *r.power.value, r.overTime->autonomy);
    rides.listFeeds();
    for (InstanceIndex i = 0; i < values.size(); ++i)
        if (const auto ride = rides.of(i)) values[i] = ride->minutes;
    return values;
}

Value lost(const Results& r, InstanceIndex i)
{
    const auto* node = power(r, i);
    return node != nullptr ? ifAny(node->loss_kw) : std::nullopt;
}

Value heat(const Results& r, InstanceIndex i)
{
    const auto* node = cooling(r, i);
    return node != nullptr ? ifAny(node->heat_kw) : std::nullopt;
}

Value heatToLiquid(const Results& r, InstanceIndex i)
{
    const auto* node = cooling(r, i);
    return node != nullptr ? ifAny(node->liquid_kw) : std::nullopt;
}

Value heatToAir(const Results& r, InstanceIndex i)
{
    const auto* node = cooling(r, i);
    return node != nullptr ? ifAny(node->air_kw) : std::nullopt;
}

template <auto Member>
Value ofCooling(const Results& r, InstanceIndex i)
{
    const auto* node = cooling(r, i);
    return node != nullptr ? node->*Member : std::nullopt;
}

const LoopPart* loopPart(const Results& r, InstanceIndex i) { return r.coolant ? r.coolant->loops->part(i) : nullptr; }

Value drawnFlow(const Results& r, InstanceIndex i)
{
    const auto* part = loopPart(r, i);
    return part != nullptr ? ifAny(part->flow_l_min) : std::nullopt;
}

Value coolantPressure(const Results& r, InstanceIndex i)
{
    const auto* part = loopPart(r, i);
    return part != nullptr ? ifAny(part->pressure_kpa) : std::nullopt;
}

Value coolantNeed(const Results& r, InstanceIndex i)
{
    const auto* part = loopPart(r, i);
    return part != nullptr && part->taker && part->need_l_min > 0 ? Value(part->need_l_min / std::max(part->flow_l_min, 1e-3 * part->need_l_min)) : std::nullopt;
}

/// Of cooling gear its own duty; of a rack that of the unit which takes its liquid heat.
Value coolingLoading(const Results& r, InstanceIndex i)
{
    const auto* node = cooling(r, i);
    if (node == nullptr) return std::nullopt;
    if (node->loading || node->servedBy.empty()) return node->loading;
    const auto unit = r.facility->find(node->servedBy);
    const auto* by = unit ? cooling(r, *unit) : nullptr;
    return by != nullptr ? by->loading : std::nullopt;
}

Value supplyOfLimit(const Results& r, InstanceIndex i)
{
    const auto* node = cooling(r, i);
    return node != nullptr && node->supply_c && node->neededSupply_c && *node->neededSupply_c > 0 ? Value(std::max(*node->supply_c, 0.0) / *node->neededSupply_c) : std::nullopt;
}

Value takenInYear(const Results& r, InstanceIndex i)
{
    if (!r.coolant || !r.coolant->year) return std::nullopt;
    for (const TapYear& tap : r.coolant->year->taps)
        if (tap.instance == i) return tap.mean_kw;
    return std::nullopt;
}

Value unitFill(const Results& r, InstanceIndex i)
{
    const RackUnits units = rackUnits(*r.facility, i);
    return units.used > 0 ? Value(static_cast<double>(units.used) / units.all) : std::nullopt;
}

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

Value price(const Results& r, InstanceIndex i) { return rollUp(r.facility->part(i), *r.facility->catalog).price_usd; }
Value weight(const Results& r, InstanceIndex i) { return r.facility->part(i).figure("weight_kg"); }

Value leadTime(const Results& r, InstanceIndex i)
{
    if (!r.supply) return std::nullopt;
    const auto& list = r.supply->leadTimes;
    const std::string& id = r.facility->part(i).id;
    const auto found = std::find_if(list.begin(), list.end(), [&](const LeadTime& entry) { return entry.part == id; });
    return found == list.end() ? std::nullopt : Value(found->weeks);
}

// The ids are promised: `render --overlay` takes them.
constexpr std::array kInstance{
    InstanceQuantity{"power", "Power", Format::Power_kw, Sum::Add, "Power it takes at its input, design load", &drawn},
    InstanceQuantity{"power-as-run", "Power as run", Format::Power_kw, Sum::Add,
                     "Power that it draws while the serving plan runs: accelerators by what their pools do", &drawnAsRun},
    InstanceQuantity{"passed-on", "Passed on", Format::Power_kw, Sum::Worst, "Power that it gives to what it feeds, design load", &passedOn},
    InstanceQuantity{"rating", "Continuous rating", Format::Power_kw, Sum::Worst, "What it may carry continuously where it stands: 80 % rule and air counted", &rating},
    InstanceQuantity{"power-loading", "Power load", Format::Share, Sum::Worst,
                     "Load over the continuous rating of what carries it; of a rack, of its fullest feed", &loading, 1.0},
    InstanceQuantity{"failover-loading", "Load with one side lost", Format::Share, Sum::Worst,
                     "Load over rating after the worse of side A and side B is lost", &failover, 1.0},
    InstanceQuantity{"feed-side", "Feed side", Format::FeedSide, Sum::Worst, "Sides A and B whose sources reach it", &feedSide},
    InstanceQuantity{"feed-paths", "Ways to sources", Format::Count, Sum::Worst, "Ways to it from sources and generators that share no component; 1 is a single point of failure",
                     &waysToSources},
    InstanceQuantity{"autonomy", "On battery", Format::Minutes, Sum::Least, "Minutes that it stays on without utilities and generators, at the design load; 0: off at once", &onBattery},
    InstanceQuantity{"voltage", "Voltage", Format::PerUnit, Sum::Least, "Voltage at its output, of nominal; of a load at the worse of its feeds", &voltage,
                     std::nullopt, ScaleStart::Least},
    InstanceQuantity{"voltage-drop", "Voltage drop", Format::PerUnit, Sum::Worst, "Lost from where its voltage is held, a utility, a UPS or a rectifier, of nominal", &droppedVoltage},
    InstanceQuantity{"nominal-voltage", "Nominal voltage", Format::Voltage_v, Sum::Worst, "Line to line; of direct current between the conductors", &nominalVoltage, std::nullopt, ScaleStart::Least},
    InstanceQuantity{"current", "Current", Format::Current_a, Sum::Worst, "Of each phase through it, active and reactive; of a load through its feed with the most", &current},
    InstanceQuantity{"short-circuit", "Short circuit", Format::Current_ka, Sum::Worst,
                     "Largest three-phase short-circuit current, initial symmetrical (IEC 60909-0)", &shortCircuit},
    InstanceQuantity{"peak-current", "Peak of a short circuit", Format::Current_ka, Sum::Worst, "First peak of the largest three-phase short-circuit current (IEC 60909-0)", &peakCurrent},
    InstanceQuantity{"short-circuit-motors", "Short circuit from motors", Format::Current_ka, Sum::Worst, "What running motors add to the short-circuit current (IEC 60909-0)", &motorsInFault},
    InstanceQuantity{"rating-share", "Rating in its air", Format::Share, Sum::Worst, "Continuous rating in the air and at the altitude where it stands, over that at rated conditions",
                     &ratingShare, std::nullopt, ScaleStart::Least},
    InstanceQuantity{"phase-unbalance", "Phase unbalance", Format::Share, Sum::Worst, "Largest deviation of a phase's current from the mean of the three (IEEE 1159)", &phaseUnbalance},
    InstanceQuantity{"busbar-current", "Busbar current", Format::Current_ka, Sum::Worst, "Current in the fullest stretch of the rack's direct-current busbar", &busbarCurrent},
    InstanceQuantity{"busbar-voltage", "Busbar voltage", Format::PerUnit, Sum::Worst, "Lowest voltage along the rack's busbar, of that of its power shelves", &busbarVoltage,
                     std::nullopt, ScaleStart::Least},
    InstanceQuantity{"loss", "Loss", Format::Power_kw, Sum::Add, "Power turned to heat in it", &lost},
    InstanceQuantity{"heat", "Heat", Format::Power_kw, Sum::Add, "Heat it gives off, or takes up if it cools", &heat},
    InstanceQuantity{"liquid-heat", "Heat to liquid", Format::Power_kw, Sum::Add, "Heat carried by coolant", &heatToLiquid},
    InstanceQuantity{"air-heat", "Heat to air", Format::Power_kw, Sum::Add, "Heat carried by the hall's air", &heatToAir},
    InstanceQuantity{"coolant-flow", "Coolant flow", Format::Flow_l_min, Sum::Add, "Coolant through it", &ofCooling<&CoolingNode::flow_l_min>},
    InstanceQuantity{"loop-flow", "Flow in drawn loops", Format::Flow_l_min, Sum::Add, "Coolant through it by the drawn pipes, pumps and resistances", &drawnFlow},
    InstanceQuantity{"coolant-pressure", "Coolant pressure", Format::Pressure_kpa, Sum::Worst, "Pressure that coolant loses in it; of a pump what it adds", &coolantPressure},
    InstanceQuantity{"coolant-need", "Coolant need over flow", Format::Share, Sum::Worst, "Coolant that it needs over what the drawn loop brings it: over 100 % it starves",
                     &coolantNeed, 1.0},
    InstanceQuantity{"cooling-loading", "Cooling load", Format::Share, Sum::Worst,
                     "The worse of heat over capacity and flow over maximum flow; of a rack, of the unit that cools it",
                     &coolingLoading, 1.0},
    InstanceQuantity{"coolant-margin", "Coolant supply of its limit", Format::Share, Sum::Worst,
                     "Supply temperature over the warmest that it, or what hangs on it, takes, both in °C: over 100 % it gets too warm", &supplyOfLimit, 1.0},
    InstanceQuantity{"year-taken", "Taken over the year", Format::Power_kw, Sum::Add, "Mean over the weather year of the heat that a heat network takes through it; of a thermal store, of the cold that it gives",
                     &takenInYear},
    InstanceQuantity{"supply-temperature", "Coolant supply", Format::Temperature_c, Sum::Worst, "Temperature of the coolant that comes in",
                     &ofCooling<&CoolingNode::supply_c>, std::nullopt, ScaleStart::Least},
    InstanceQuantity{"return-temperature", "Coolant return", Format::Temperature_c, Sum::Worst, "Temperature of the coolant that goes back",
                     &ofCooling<&CoolingNode::return_c>, std::nullopt, ScaleStart::Least},
    InstanceQuantity{"network", "Scale-out per accelerator", Format::Bandwidth_gb_s, Sum::Worst,
                     "Linked compute-fabric bandwidth per accelerator, one direction", &scaleOut},
    InstanceQuantity{"link-load", "Link load", Format::Share, Sum::Worst, "Of its busiest network link, the serving plan's traffic over what the link can carry", &linkLoad, 1.0},
    InstanceQuantity{"adapter-load", "Ports over host bus", Format::Share, Sum::Worst, "Of a network card or DPU, its linked ports over what its host bus and offloads carry", &adapterLoad, 1.0},
    InstanceQuantity{"tray-fill", "Tray fill", Format::Share, Sum::Worst, "Of a cable tray, cross-sections of its cables over its inside, where it is fullest", &trayFill},
    InstanceQuantity{"tray-cables", "Cables in tray", Format::Count, Sum::Worst, "Cables through a tray where it is fullest", &trayCables},
    InstanceQuantity{"tray-load", "Tray load", Format::Share, Sum::Worst, "Weight of a tray's cables over what it carries, where they weigh most", &trayWeight, 1.0},
    InstanceQuantity{"tray-bend", "Bend in tray", Format::Share, Sum::Worst, "Least bend radius of the cables that turn in a tray over the radius of its corners", &trayBend, 1.0},
    InstanceQuantity{"unit-fill", "Rack units", Format::Share, Sum::Worst, "Units of a rack that what is mounted takes up, of all that it has", &unitFill, 1.0},
    InstanceQuantity{"price", "Price", Format::Usd, Sum::Add, "Typical catalogue price with its contents", &price, std::nullopt,
                     ScaleStart::Zero, true},
    InstanceQuantity{"weight", "Weight", Format::Mass_kg, Sum::Add, "Weight of the part", &weight, std::nullopt, ScaleStart::Zero, true},
    InstanceQuantity{"lead-time", "Lead time", Format::Weeks, Sum::Worst, "Weeks from order until it is there", &leadTime},
};

}  // namespace

std::span<const InstanceQuantity> instanceQuantities() { return kInstance; }

std::vector<std::optional<double>> readAll(const InstanceQuantity& quantity, const Results& results)
{
    if (quantity.read == &onBattery) return allOnBattery(results);
    std::vector<std::optional<double>> values(results.facility->instances.size());
    for (InstanceIndex i = 0; i < values.size(); ++i) values[i] = quantity.read(results, i);
    return values;
}

const InstanceQuantity* instanceQuantity(std::string_view id)
{
    const auto found = std::find_if(kInstance.begin(), kInstance.end(), [&](const auto& row) { return row.id == id; });
    return found == kInstance.end() ? nullptr : &*found;
}

}  // namespace mw
