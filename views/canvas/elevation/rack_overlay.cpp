// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/elevation/rack_overlay.h"

#include "views/canvas/marks/overlay.h"
#include "views/canvas/plan/plan_dress.h"
#include "views/session/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

/// Its own, or what comes of what sits inside.
std::optional<double> valueIn(const InstanceQuantity& quantity, const Results& results, InstanceIndex instance)
{
    if (const auto own = quantity.read(results, instance); own && std::isfinite(*own)) return own;
    std::optional<double> total;
    for (const auto child : results.facility->childrenOf(instance))
        if (const auto value = valueIn(quantity, results, child))
            total = !total ? *value : quantity.sum == Sum::Add ? *total + *value : quantity.sum == Sum::Worst ? std::max(*total, *value) : std::min(*total, *value);
    return total;
}

}  // namespace

RackOverlay rackOverlay(const Facility& facility, const std::vector<InstanceIndex>& shown, const Results* results,
                        const InstanceQuantity* quantity)
{
    RackOverlay overlay{.quantity = quantity};
    if (quantity == nullptr || results == nullptr || !results->facility) return overlay;
    double least = 0, most = 0;
    for (const auto instance : shown) {
        const auto there = sameIn(*results, facility, instance);
        const auto value = there ? valueIn(*quantity, *results, *there) : std::nullopt;
        if (!value) continue;
        least = overlay.values.empty() ? *value : std::min(least, *value);
        most = overlay.values.empty() ? *value : std::max(most, *value);
        overlay.values.emplace(instance, *value);
    }
    const ScaleEnds ends = scaleEnds(*quantity, least, most);
    overlay.least = ends.least, overlay.full = ends.full;
    return overlay;
}

QColor RackOverlay::fill(const Theme& theme, InstanceIndex instance) const
{
    const auto found = values.find(instance);
    if (found == values.end()) return theme.noValue;
    const double share = full > least ? (found->second - least) / (full - least) : 0;
    return share > 1 && quantity->limit ? theme.overLimit() : theme.ramp(std::clamp(share, 0.0, 1.0));
}

QColor RackOverlay::ink(const Theme& theme, InstanceIndex instance) const
{
    return values.contains(instance) ? theme.rackInk : theme.text;
}

QString RackOverlay::textOf(InstanceIndex instance) const
{
    const auto found = values.find(instance);
    return found == values.end() ? QString() : format::text(found->second, quantity->format);
}

QString RackOverlay::legend() const
{
    if (!active()) return {};
    return QCoreApplication::translate("mw::RackElevation", "%1, %2 to %3")
        .arg(titleOf(*quantity), format::text(least, quantity->format), format::text(full, quantity->format));
}

}  // namespace mw
