// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/background.h"

#include "model/edit/delta_builder.h"

#include <fmt/format.h>

#include <cmath>

namespace mw::edit {

namespace {

constexpr double kLeastApart_m = 1e-3;  // two clicks on one spot
constexpr double kMost_m_per_px = 1000;  // as the reader of the file takes

/// To nine digits: a scale that was clicked is not known any better, and the file stays readable.
double tidyScale(double m_per_px)
{
    const double units = std::pow(10, 8 - std::floor(std::log10(m_per_px)));
    return std::round(m_per_px * units) / units;
}

}  // namespace

Result setBackground(const Layout& layout, std::string_view hall, std::optional<Background> background)
{
    const auto position = layout.halls.find(hall);
    if (!position)
        return Refusal{"edit.no-such-hall",
                       fmt::format("There is no hall \"{}\": choose one that the layout has.", hall)};
    if (background) {
        background->x_m = tidy_m(background->x_m);
        background->y_m = tidy_m(background->y_m);
        background->m_per_px = tidyScale(background->m_per_px);
    }
    DeltaBuilder builder(layout);
    Hall after = layout.halls[*position];
    after.background = std::move(background);
    builder.halls.replace(*position, std::move(after));
    return builder.build();
}

Outcome<Background> scaledByTwoPoints(const Background& background, PointM first, PointM second, double distance_m)
{
    const double shown_m = std::hypot(second.first - first.first, second.second - first.second);
    if (shown_m < kLeastApart_m)
        return Refusal{"background.points", "The two points are one: choose points that lie apart."};
    if (!(distance_m > 0)) return Refusal{"background.distance", "Enter a distance of more than 0."};
    const double m_per_px = background.m_per_px * distance_m / shown_m;
    if (m_per_px > kMost_m_per_px)
        return Refusal{"background.scale", "A pixel would cover more than 1000 m: check the distance."};
    Background scaled = background;
    scaled.m_per_px = m_per_px;
    scaled.x_m = first.first + (background.x_m - first.first) * distance_m / shown_m;
    scaled.y_m = first.second + (background.y_m - first.second) * distance_m / shown_m;
    return scaled;
}

}  // namespace mw::edit
