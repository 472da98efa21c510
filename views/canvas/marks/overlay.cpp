// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/marks/overlay.h"

#include "solver/quantities/pipe_state.h"
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

/// What the plan colours: racks, or all else where no rack has such a figure (gear that tells one beside racks, a chiller of 5 MW, would
/// flatten the scale; shares of a limit would not); and pipes.
std::vector<float> colouredValues(OverlayValues& values, const Results& results)
{
    const Facility& facility = *results.facility;
    const auto rack = [&](InstanceIndex i) { return isRack(facility.instances[i].part->kind); };
    values.gear = true;
    values.shares = values.overlay->limit.has_value();
    for (InstanceIndex i = 0; i < values.value.size(); ++i) {
        if (std::isnan(values.value[i])) continue;
        ++values.known;
        values.gear &= !rack(i);
    }
    std::vector<float> coloured;
    for (InstanceIndex i = 0; i < values.value.size(); ++i)
        if (!std::isnan(values.value[i]) && values.compares(rack(i))) coloured.push_back(values.value[i]);
    if (!coloursPipes(values.overlay->id)) return coloured;
    facility.forEachLink(PortKind::Coolant, [&](const FacilityLink& link) {
        if (const auto value = pipeValue(values.overlay->id, results, link.index)) coloured.push_back(static_cast<float>(*value));
    });
    return coloured;
}

void setEnds(OverlayValues& values, std::vector<float> coloured)
{
    const auto [least, most] = std::minmax_element(coloured.begin(), coloured.end());
    const bool any = least != coloured.end();
    const ScaleEnds ends = scaleEnds(*values.overlay, any ? static_cast<double>(*least) : 0, any ? static_cast<double>(*most) : 0);
    values.least = ends.least, values.full = ends.full;
    if (values.overlay->start == ScaleStart::Least || values.overlay->limit) return;
    std::erase_if(coloured, [](float value) { return value <= 0; });
    setLogarithmic(values, std::move(coloured));
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

double OverlayValues::shareOf(double raw) const
{
    if (full <= least) return 0;
    return logarithmic ? std::log(std::max(raw, least) / least) / std::log(full / least) : (raw - least) / (full - least);
}

std::optional<double> OverlayValues::share(InstanceIndex instance) const
{
    const auto raw = at(instance);
    return raw ? std::optional(shareOf(*raw)) : std::nullopt;
}

ScaleEnds scaleEnds(const InstanceQuantity& overlay, double least, double most)
{
    if (overlay.format == Format::FeedSide) return {overlay.start == ScaleStart::Least ? least : 0, most};   // steps, not a scale
    if (overlay.start == ScaleStart::Zero) return {0, overlay.limit.value_or(most > 0 ? most : 1)};
    constexpr double kDegrees = 2, kOfValue = 0.01;   // told to a tenth of a degree, or in three figures
    const double span = overlay.format == Format::Temperature_c ? kDegrees : kOfValue * std::abs(most), full = overlay.limit.value_or(most);
    const double lacks = std::max(0.0, span - (full - least));
    return {least - lacks / 2, full + (overlay.limit ? 0 : lacks / 2)};
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
    setEnds(values, colouredValues(values, results));
    return values;
}

}  // namespace mw
