// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/electrical/supply_factor.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace mw {

namespace {

struct FactorPoint {
    double load{}, factor{};
};

std::vector<FactorPoint> factorPoints(const Part& part)
{
    constexpr std::string_view kStem = "power_factor_at_";
    std::vector<FactorPoint> points;
    for (const Figure& figure : part.figures) {
        const std::string_view key = figure.key;
        if (!key.starts_with(kStem) || figure.value <= 0 || figure.value > 1) continue;
        int percent = 0;
        std::from_chars(key.data() + kStem.size(), key.data() + key.size(), percent);
        if (percent > 0) points.push_back({percent / 100.0, figure.value});
    }
    if (points.empty())
        points = part.kind == Kind::Ups || part.kind == Kind::DcPower ? std::vector<FactorPoint>{{0.15, 0.95}, {0.25, 0.99}}
                                                                      : std::vector<FactorPoint>{{0.1, 0.90}, {0.2, 0.95}, {0.5, 0.98}};
    std::sort(points.begin(), points.end(), [](const FactorPoint& a, const FactorPoint& b) { return a.load < b.load; });
    return points;
}

}  // namespace

double inputPowerFactor(const Part& part, double load)
{
    const std::vector<FactorPoint> points = factorPoints(part);
    const auto above = std::find_if(points.begin(), points.end(), [load](const FactorPoint& p) { return p.load >= load; });
    if (above == points.begin()) return points.front().factor;
    if (above == points.end()) return points.back().factor;
    const FactorPoint& below = *std::prev(above);
    return below.factor + (above->factor - below.factor) * (load - below.load) / (above->load - below.load);
}

double supplyLoad(const Part& part, double kw, int feeds)
{
    double rated_kw = part.figureOr("psu_nameplate_kw", part.figureOr("psu_nameplate_w", 0) / 1000);
    if (part.kind == Kind::PowerShelf) rated_kw = part.figureOr("rating_kw", 0);
    return rated_kw > 0 ? kw * std::max(1, feeds) / rated_kw : 0.5;
}

}  // namespace mw
