// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures of network cards and of cable trays are made of.
#include "solver/network/adapters.h"
#include "solver/quantities/reasons.h"

#include <fmt/format.h>

#include <array>

namespace mw::reasons {

namespace {

using How = Reason::How;

std::string subjectOf(const Results& r, InstanceIndex i) { return "path:" + r.facility->instances[i].path; }

Reason gbps(std::string label, double value, std::string from, std::string subject = {})
{
    return given(std::move(label), value, fmt::format("{:.0f} Gbit/s", value), std::move(from), std::move(subject));
}

/// The least of bus and offload, whichever it is.
Reason carriedBy(const Results& r, const AdapterLimit& limit)
{
    const Part& part = r.facility->part(limit.instance);
    if (limit.offloadBinds() && limit.offloaded_gbps() <= limit.bus_gbps.value_or(*limit.offloaded_gbps()))
        return gbps(std::string(limit.offload->name), *limit.offloaded_gbps(),
                    fmt::format("{:.0f} Gbit/s over the {:.0f} % of its traffic that it is done to; {}", limit.offload_gbps, 100 * limit.offloadShare,
                                sourceOf(part, *r.facility->catalog, {limit.offload->rate})), "part:" + part.id);
    return gbps("host bus", limit.bus_gbps.value_or(limit.ports_gbps),
                limit.bus_gbps ? fmt::format("PCI Express {} x{}, payload of writes of 256 bytes; {}", limit.generation, limit.lanes, sourceOf(part, *r.facility->catalog, {"pcie_gen", "pcie_lanes"}))
                               : "no generation of the bus is known", "part:" + part.id);
}

Reason adapterLoad(const Results& r, InstanceIndex i)
{
    const AdapterLimit limit = *adapterLimit(*r.facility, i);
    Reason by = carriedBy(r, limit);
    const double value = limit.ports_gbps / by.value;
    return made(How::Quotient, "Ports over host bus", value, Format::Share, "linked ports / the least of host bus and offloads",
                {gbps("linked ports", limit.ports_gbps, "links of the layout", subjectOf(r, i)), std::move(by)});
}

const TrayFill& trayOf(const Results& r, InstanceIndex i) { return *r.trays->tray(i); }

std::string trayFigure(const Results& r, InstanceIndex i, std::initializer_list<std::string_view> keys) { return sourceOf(r.facility->part(i), *r.facility->catalog, keys); }

Reason trayFill(const Results& r, InstanceIndex i)
{
    const TrayFill& tray = trayOf(r, i);
    return made(How::Quotient, "Tray fill", *tray.fill(), Format::Share, "cross-sections of its cables / inside of the tray, where it is fullest",
                {given("cross-sections of its cables", tray.cables_mm2, fmt::format("{:.0f} mm2", tray.cables_mm2), tray.cables == 1 ? "one cable by the diameter of its part" : fmt::format("{} cables by the diameters of their parts", tray.cables), subjectOf(r, i)),
                 given("inside of the tray", *tray.inside_mm2, fmt::format("{:.0f} mm2", *tray.inside_mm2), "width x loading depth; " + trayFigure(r, i, {"loading_depth_mm"}), subjectOf(r, i))});
}

Reason trayCables(const Results& r, InstanceIndex i)
{
    const TrayFill& tray = trayOf(r, i);
    return given("Cables in tray", tray.cables, formatted(static_cast<double>(tray.cables), Format::Count), "cables whose shortest way leads through it, where it is fullest", subjectOf(r, i));
}

Reason trayWeight(const Results& r, InstanceIndex i)
{
    const TrayFill& tray = trayOf(r, i);
    return made(How::Quotient, "Tray load", tray.weight_kg_m / *tray.weightLimit_kg_m, Format::Share, "weight of its cables / what it carries, where they weigh most",
                {given("weight of its cables", tray.weight_kg_m, fmt::format("{:.1f} kg/m", tray.weight_kg_m), "cables by the weights of their parts", subjectOf(r, i)),
                 given("what it carries", *tray.weightLimit_kg_m, fmt::format("{:.0f} kg/m", *tray.weightLimit_kg_m), trayFigure(r, i, {"load_max_kg_per_m"}), subjectOf(r, i))});
}

Reason trayBend(const Results& r, InstanceIndex i)
{
    const TrayFill& tray = trayOf(r, i);
    return made(How::Quotient, "Bend in tray", tray.bendNeeded_mm / *tray.bend_mm, Format::Share, "least bend radius of its cables / radius of its corners",
                {given("least bend radius of its cables", tray.bendNeeded_mm, fmt::format("{:.0f} mm", tray.bendNeeded_mm), tray.bendNeededBy, "part:" + tray.bendNeededBy),
                 given("radius of its corners", *tray.bend_mm, fmt::format("{:.0f} mm", *tray.bend_mm), trayFigure(r, i, {"bend_radius_mm"}), subjectOf(r, i))});
}

struct NetworkReason {
    std::string_view quantity;
    Reason (*make)(const Results&, InstanceIndex);
};
constexpr std::array kNetworkReasons{NetworkReason{"adapter-load", &adapterLoad}, NetworkReason{"tray-fill", &trayFill}, NetworkReason{"tray-cables", &trayCables},
                                     NetworkReason{"tray-load", &trayWeight}, NetworkReason{"tray-bend", &trayBend}};

}  // namespace

std::optional<Reason> ofNetwork(const Results& results, InstanceIndex instance, std::string_view quantity)
{
    for (const NetworkReason& row : kNetworkReasons)
        if (row.quantity == quantity) return row.make(results, instance);
    return std::nullopt;
}

}  // namespace mw::reasons
