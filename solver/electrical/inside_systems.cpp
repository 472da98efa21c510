// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/electrical/inside_systems.h"

#include "solver/electrical/supply_factor.h"
#include "solver/loads/loads.h"
#include "solver/power/loss_curve.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <vector>

namespace mw {

namespace {

std::vector<EfficiencyPoint> supplyPoints(const Part& part)
{
    constexpr std::string_view kStem = "supply_efficiency_at_";
    std::vector<EfficiencyPoint> points;
    for (const Figure& figure : part.figures) {
        const std::string_view key = figure.key;
        int percent = 0;
        if (key.starts_with(kStem)) std::from_chars(key.data() + kStem.size(), key.data() + key.size(), percent);
        if (percent > 0) points.push_back({percent / 100.0, figure.value});
    }
    if (!points.empty()) return points;
    const auto busbar_v = part.figure("rack_dc_voltage_v");
    if (busbar_v && *busbar_v <= 60) return {{0.5, 0.975}, {1, 0.965}};
    return {{0.1, 0.90}, {0.2, 0.94}, {0.5, 0.96}, {1, 0.91}};
}

/// Shares of one system's draw.
InsideSystems sharesOf(const Part& part, const Catalog& catalog, double draw_kw)
{
    const RollUp inside = rollUp(part, catalog);
    const double limit_w = inside.accelerator != nullptr ? inside.accelerator->figureOr("tdp_w", 0) : 0;
    if (inside.accelerators <= 0 || limit_w <= 0 || draw_kw <= 0) return {};
    InsideSystems shares;
    shares.supplies_kw = draw_kw * (1 - supplyEfficiency(part, supplyLoad(part, draw_kw, 1)));
    shares.chips_kw = std::min(inside.accelerators * limit_w / 1000, draw_kw - shares.supplies_kw);
    shares.around_kw = draw_kw - shares.supplies_kw - shares.chips_kw;
    return shares;
}

}  // namespace

double supplyEfficiency(const Part& part, double load)
{
    const auto curve = fitLossCurve(supplyPoints(part));
    const double at = std::clamp(load, 0.05, 1.0), loss = curve ? std::max(0.0, curve->at(at)) : 0;
    return at / (at + loss);
}

InsideSystems insideSystems(const Facility& facility, const PowerResults& power)
{
    InsideSystems all;
    std::map<std::pair<const Part*, double>, InsideSystems> known;   // thousands are alike
    for (const Load& load : designLoads(facility)) {
        const PowerNode* node = nullptr;
        for (InstanceIndex at = load.instance; at != kNoInstance && node == nullptr; at = facility.instances[at].parent) node = power.node(at);
        if (load.system != 'c' || node == nullptr) continue;
        const Part& part = facility.part(load.instance);
        const auto [found, isNew] = known.try_emplace({&part, load.it_kw});
        if (isNew) found->second = sharesOf(part, *facility.catalog, load.it_kw);
        all.supplies_kw += found->second.supplies_kw, all.chips_kw += found->second.chips_kw, all.around_kw += found->second.around_kw;
    }
    return all;
}

}  // namespace mw
