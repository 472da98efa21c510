// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/text/local_text.h"
#include "views/session/text/part_text.h"

#include "model/facility/facility.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace mw {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("mw::PartText", text);
}

std::optional<double> first(const Part& part, std::initializer_list<std::string_view> keys)
{
    for (const auto key : keys)
        if (const auto value = part.figure(key)) return value;
    return std::nullopt;
}

bool isLiquid(const Part& part)
{
    return std::any_of(part.ports.begin(), part.ports.end(),
                       [](const PortGroup& group) { return group.kind == PortKind::Coolant; });
}

QStringList systemFigures(const Part& part, const Catalog& catalog)
{
    QStringList list;
    const RollUp sum = rollUp(part, catalog);
    if (sum.accelerators > 0) list << tr("%1 GPU").arg(format::count(static_cast<double>(sum.accelerators)));
    if (sum.power_max_kw) list << format::power(*sum.power_max_kw);
    const bool holdsHeat = part.kind != Kind::Rack;
    if (holdsHeat) list << (isLiquid(part) ? tr("liquid") : tr("air"));
    if (const int units = part.heightU(); units > 0) list << tr("%1U").arg(units);
    return list;
}

QStringList networkFigures(const Part& part)
{
    QStringList list;
    for (const auto& group : part.ports) {
        if (group.kind != PortKind::Network && group.kind != PortKind::ScaleUp) continue;
        if (group.speed_gbps <= 0) continue;
        list << tr("%1 × %2G").arg(group.count).arg(group.speed_gbps);
        break;
    }
    if (const auto power = first(part, {"power_max_kw", "power_typ_kw"})) list << format::power(*power);
    if (const int units = part.heightU(); units > 0) list << tr("%1U").arg(units);
    return list;
}

QStringList powerFigures(const Part& part)
{
    QStringList list;
    if (const auto kva = first(part, {"rated_kva", "rating_kva", "power_kva"}))
        list << format::quantity(*kva, QStringLiteral("kVA"));
    else if (const auto kw = first(part, {"rated_kw", "rating_kw", "capacity_kw", "power_kw", "output_kw"}))
        list << format::power(*kw);
    else if (const auto a = first(part, {"rating_a", "current_a", "rated_a"}))
        list << format::quantity(*a, QStringLiteral("A"));
    if (const auto efficiency = first(part, {"efficiency_at_50", "efficiency_at_100", "efficiency"}))
        list << tr("%1 at half load").arg(format::share(*efficiency > 1.5 ? *efficiency / 100 : *efficiency));
    return list;
}

QStringList coolingFigures(const Part& part)
{
    QStringList list;
    if (const auto kw = first(part, {"capacity_kw", "cooling_capacity_kw", "rated_kw", "cooling_kw"}))
        list << format::power(*kw);
    if (const auto flow = first(part, {"secondary_flow_max_lpm", "flow_max_lpm", "flow_lpm"}))
        list << format::flow(*flow);
    return list;
}

QStringList deviceFigures(const Part& part)
{
    QStringList list;
    if (const auto memory = first(part, {"mem_gb", "memory_gb", "hbm_gb"}))
        list << format::quantity(*memory, QStringLiteral("GB"));
    if (const auto speed = first(part, {"speed_gbps", "port_gbps"}))
        list << format::quantity(*speed, QStringLiteral("Gbit/s"));
    if (const auto power = first(part, {"power_max_kw", "tdp_kw"}))
        list << format::power(*power);
    else if (const auto watt = first(part, {"tdp_w", "power_max_w"}))
        list << format::power(*watt / 1000);
    return list;
}

}  // namespace

QString partName(std::string_view name) { return toQt(name); }

QString keyFigures(const Part& part, const Catalog& catalog)
{
    QStringList list;
    switch (info(part.kind).category) {
    case Category::Systems:
    case Category::Racks:
        list = systemFigures(part, catalog);
        break;
    case Category::Network:
        list = networkFigures(part);
        break;
    case Category::Power:
        list = powerFigures(part);
        break;
    case Category::Cooling:
        list = coolingFigures(part);
        break;
    default:
        list = deviceFigures(part);
        break;
    }
    if (list.isEmpty()) list << localText(info(part.kind).title);
    return list.join(QStringLiteral(" · "));
}

QString searchText(const Part& part)
{
    const KindInfo& kind = info(part.kind);
    return (partName(part) + u' ' + toQt(part.vendor) + u' ' + toQt(part.id) + u' ' + toQt(kind.id) + u' ' +
            toQt(kind.title) + u' ' + localText(kind.title) + u' ' + toQt(part.fact("cooling")))
        .toLower();
}

QString categoryTitle(Category category)
{
    switch (category) {
    case Category::Systems:
        return tr("Racks and systems");
    case Category::Devices:
        return tr("GPUs, DPUs and NICs");
    case Category::Network:
        return tr("Switches and cables");
    case Category::Storage:
        return tr("Storage");
    case Category::Power:
        return tr("Power");
    case Category::Cooling:
        return tr("Cooling");
    case Category::Racks:
        return tr("Empty racks");
    case Category::Other:
        break;
    }
    return tr("Other");
}

}  // namespace mw
