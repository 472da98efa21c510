// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/marks/overlay.h"

#include "views/session/text/local_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace mw {

namespace {

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
            into = sum == Sum::Add ? into + value[i] : sum == Sum::Worst ? std::max(into, value[i]) : std::min(into, value[i]);
    }
}

/// Where the largest value is far above the middle one (a utility feed of 475 MW over row panels of 400 kW), the scale is logarithmic.
void setLogarithmic(OverlayValues& values, std::vector<float> positive)
{
    constexpr double kFar = 20, kDecades = 1e4;   // what is smaller still is at the cold end
    if (positive.empty()) return;
    const auto middle = positive.begin() + static_cast<std::ptrdiff_t>(positive.size() / 2);
    std::nth_element(positive.begin(), middle, positive.end());
    if (values.full < kFar * static_cast<double>(*middle)) return;
    values.logarithmic = true;
    values.least = std::max(static_cast<double>(*std::min_element(positive.begin(), positive.end())), values.full / kDecades);
}

/// The scale runs over what the plan colours: racks, or all else where no rack has such a figure. Gear that tells one beside racks (a
/// chiller of 5 MW) would flatten it.
void setEnds(OverlayValues& values, const Facility& facility)
{
    const auto rack = [&](InstanceIndex i) { return isRack(facility.instances[i].part->kind); };
    values.gear = true;
    for (InstanceIndex i = 0; i < values.value.size(); ++i) {
        if (std::isnan(values.value[i])) continue;
        ++values.known;
        values.gear &= !rack(i);
    }
    float least = std::numeric_limits<float>::max(), most = 0;
    std::vector<float> positive;
    for (InstanceIndex i = 0; i < values.value.size(); ++i) {
        if (std::isnan(values.value[i]) || rack(i) == values.gear) continue;
        least = std::min(least, values.value[i]);
        most = std::max(most, values.value[i]);
        if (values.value[i] > 0) positive.push_back(values.value[i]);
    }
    values.full = values.overlay->limit.value_or(static_cast<double>(most));
    if (values.overlay->start == ScaleStart::Least && least <= most) values.least = static_cast<double>(least);
    else if (!values.overlay->limit) setLogarithmic(values, std::move(positive));
}

}  // namespace

QString titleOf(const InstanceQuantity& quantity)
{
    return localText(quantity.label);
}

std::optional<double> OverlayValues::at(InstanceIndex instance) const
{
    if (instance >= value.size() || std::isnan(value[instance])) return std::nullopt;
    return static_cast<double>(value[instance]);
}

std::optional<double> OverlayValues::share(InstanceIndex instance) const
{
    const auto raw = at(instance);
    if (!raw || full <= 0) return std::nullopt;
    if (full <= least) return 0.0;
    return logarithmic ? std::log(std::max(*raw, least) / least) / std::log(full / least) : (*raw - least) / (full - least);
}

double onScale(double least, double full, bool logarithmic, double share)
{
    return logarithmic ? least * std::pow(full / least, share) : least + share * (full - least);
}

OverlayValues overlayValues(const InstanceQuantity& overlay, const Results& results)
{
    OverlayValues values{.overlay = &overlay};
    if (!results.facility) return values;
    const auto& instances = results.facility->instances;
    values.value.assign(instances.size(), kNone);
    const auto all = readAll(overlay, results);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i] && std::isfinite(*all[i])) values.value[i] = static_cast<float>(*all[i]);
    rollUpValues(*results.facility, overlay.sum, values.value);
    setEnds(values, *results.facility);
    return values;
}

}  // namespace mw
