// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/overlay.h"

#include "views/session/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace mw {

namespace {

using Value = std::optional<double>;

/// Loading of the element itself, or of the fullest power link that feeds it.
Value powerLoading(const Results& results, InstanceIndex instance)
{
    if (!results.power) return std::nullopt;
    const PowerNode* node = results.power->node(instance);
    if (!node) return std::nullopt;
    if (node->loading) return node->loading;
    Value worst;
    for (const auto link : results.facility->linksOf(instance)) {
        if (results.facility->links[link].to != instance) continue;
        const PowerLink* flow = results.power->link(link);
        if (flow && flow->loading) worst = std::max(worst.value_or(0), *flow->loading);
    }
    return worst;
}

Value failoverLoading(const Results& results, InstanceIndex instance)
{
    const PowerNode* node = results.power ? results.power->node(instance) : nullptr;
    return node ? node->failoverLoading : std::nullopt;
}

Value power(const Results& results, InstanceIndex instance)
{
    const PowerNode* node = results.power ? results.power->node(instance) : nullptr;
    return node && node->in_kw > 0 ? Value(node->in_kw) : std::nullopt;
}

const CoolingNode* cooling(const Results& results, InstanceIndex instance)
{
    return results.cooling ? results.cooling->node(instance) : nullptr;
}

Value heat(const Results& results, InstanceIndex instance)
{
    const auto* node = cooling(results, instance);
    return node && node->heat_kw > 0 ? Value(node->heat_kw) : std::nullopt;
}

Value airHeat(const Results& results, InstanceIndex instance)
{
    const auto* node = cooling(results, instance);
    return node && node->heat_kw > 0 ? Value(node->air_kw) : std::nullopt;
}

/// Of cooling gear its own duty; of a rack that of the unit which takes its liquid heat.
Value coolingLoading(const Results& results, InstanceIndex instance)
{
    const auto* node = cooling(results, instance);
    if (!node) return std::nullopt;
    if (node->loading || node->servedBy.empty()) return node->loading;
    const auto unit = results.facility->find(node->servedBy);
    const auto* by = unit ? cooling(results, *unit) : nullptr;
    return by ? by->loading : std::nullopt;
}

Value supplyTemperature(const Results& results, InstanceIndex instance)
{
    const auto* node = cooling(results, instance);
    return node ? node->supply_c : std::nullopt;
}

Value scaleOut(const Results& results, InstanceIndex instance)
{
    const HostNetwork* host = results.network ? results.network->host(instance) : nullptr;
    return host ? Value(host->scaleout_gb_s) : std::nullopt;
}

Value price(const Results& results, InstanceIndex instance)
{
    return rollUp(results.facility->part(instance), *results.facility->catalog).price_usd;
}

Value leadTime(const Results& results, InstanceIndex instance)
{
    if (!results.supply) return std::nullopt;
    const auto& list = results.supply->leadTimes;
    const std::string& id = results.facility->part(instance).id;
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const LeadTime& entry) { return entry.part == id; });
    return found == list.end() ? std::nullopt : Value(found->weeks);
}

QString weeks(double value)
{
    return format::quantity(value, QStringLiteral("weeks"));
}
QString gigabytes(double value)
{
    return format::quantity(value, QStringLiteral("GB/s"));
}

using Sum = OverlayDef::Sum;
constexpr std::array kOverlays{
    OverlayDef{"power-loading", QT_TRANSLATE_NOOP("mw::Overlay", "Load, % of rating"), Sum::Worst, 1,
               &powerLoading, &format::share},
    OverlayDef{"failover-loading", QT_TRANSLATE_NOOP("mw::Overlay", "Load with one feed lost"), Sum::Worst, 1,
               &failoverLoading, &format::share},
    OverlayDef{"power", QT_TRANSLATE_NOOP("mw::Overlay", "Power drawn"), Sum::Add, 0, &power, &format::power},
    OverlayDef{"heat", QT_TRANSLATE_NOOP("mw::Overlay", "Heat"), Sum::Add, 0, &heat, &format::power},
    OverlayDef{"air-heat", QT_TRANSLATE_NOOP("mw::Overlay", "Heat to air"), Sum::Add, 0, &airHeat,
               &format::power},
    OverlayDef{"cooling-loading", QT_TRANSLATE_NOOP("mw::Overlay", "Cooling duty, % of rating"), Sum::Worst,
               1, &coolingLoading, &format::share},
    OverlayDef{"supply-temperature", QT_TRANSLATE_NOOP("mw::Overlay", "Coolant supply"), Sum::Worst, 0,
               &supplyTemperature, &format::temperature},
    OverlayDef{"network", QT_TRANSLATE_NOOP("mw::Overlay", "Scale-out per accelerator"), Sum::Worst, 0,
               &scaleOut, &gigabytes},
    OverlayDef{"price", QT_TRANSLATE_NOOP("mw::Overlay", "Price"), Sum::Add, 0, &price, &format::money},
    OverlayDef{"lead-time", QT_TRANSLATE_NOOP("mw::Overlay", "Lead time"), Sum::Worst, 0, &leadTime, &weeks},
};

constexpr float kNone = std::numeric_limits<float>::quiet_NaN();

/// Values of containers without one, from what sits inside; children come after parents, so backwards.
void rollUpValues(const Facility& facility, Sum sum, std::vector<float>& value)
{
    std::vector<bool> own(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) own[i] = !std::isnan(value[i]);
    for (std::size_t i = value.size(); i-- > 0;) {
        const InstanceIndex parent = facility.instances[i].parent;
        if (parent == kNoInstance || own[parent] || std::isnan(value[i])) continue;
        float& into = value[parent];
        if (std::isnan(into))
            into = value[i];
        else
            into = sum == Sum::Add ? into + value[i] : std::max(into, value[i]);
    }
}

}  // namespace

std::span<const OverlayDef> overlayBook()
{
    return kOverlays;
}

const OverlayDef* findOverlay(std::string_view id)
{
    const auto found =
        std::find_if(kOverlays.begin(), kOverlays.end(), [&](const auto& def) { return def.id == id; });
    return found == kOverlays.end() ? nullptr : &*found;
}

QString titleOf(const OverlayDef& overlay)
{
    return QCoreApplication::translate("mw::Overlay", overlay.title);
}

std::optional<double> OverlayValues::at(InstanceIndex instance) const
{
    if (instance >= value.size() || std::isnan(value[instance])) return std::nullopt;
    return static_cast<double>(value[instance]);
}

std::optional<double> OverlayValues::share(InstanceIndex instance) const
{
    const auto raw = at(instance);
    return raw && full > 0 ? std::optional(*raw / full) : std::nullopt;
}

OverlayValues overlayValues(const OverlayDef& overlay, const Results& results)
{
    OverlayValues values{.overlay = &overlay};
    if (!results.facility) return values;
    const auto& instances = results.facility->instances;
    values.value.assign(instances.size(), kNone);
    for (InstanceIndex i = 0; i < instances.size(); ++i)
        if (const auto value = overlay.value(results, i); value && std::isfinite(*value))
            values.value[i] = static_cast<float>(*value);
    rollUpValues(*results.facility, overlay.sum, values.value);
    float most = 0;
    for (InstanceIndex i = 0; i < instances.size(); ++i) {
        if (std::isnan(values.value[i])) continue;
        ++values.known;
        if (isRack(instances[i].part->kind) || overlay.full > 0) most = std::max(most, values.value[i]);
    }
    values.full = overlay.full > 0 ? overlay.full : static_cast<double>(most);
    return values;
}

}  // namespace mw
