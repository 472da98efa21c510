// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power_time/start_up.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace mw {

namespace {

constexpr double kCoolingSettle_s = 60, kOtherSettle_s = 30;

/// By bits of PowerNode::systems (accelerators, network, storage, other, cooling); a thing of several comes with the last of them.
int startOrder(std::uint8_t systems)
{
    constexpr std::array kOrders{3, 1, 2, 2, 0};
    int last = 0;
    for (std::size_t bit = 0; bit < kOrders.size(); ++bit)
        if ((systems >> bit & 1U) != 0) last = std::max(last, kOrders[bit]);
    return last;
}

void addBlock(const StartBlock& block, double most_kw, StartPlan& plan, double& t_s)
{
    const int atOnce = std::max(1, static_cast<int>(std::min(most_kw / block.unit_kw * (1 + 1e-12), static_cast<double>(block.count))));
    const int groups = (block.count + atOnce - 1) / atOnce;
    double total_kw = plan.steps.empty() ? 0 : plan.steps.back().total_kw;
    for (int group = 0, started = 0; group < groups; ++group) {
        const int units = (block.count - started + groups - group - 1) / (groups - group);
        const double step_kw = units * block.unit_kw;
        started += units, total_kw += step_kw;
        plan.steps.push_back({t_s, block.name, units, step_kw, total_kw});
        plan.largest_kw = std::max(plan.largest_kw, step_kw);
        t_s += block.settle_s;
    }
    if (block.unit_kw > most_kw * (1 + 1e-12)) {
        plan.within = false;
        plan.notes.push_back(fmt::format("one {} draws {:.0f} kW, more than a step of {:.0f} kW", block.name, block.unit_kw, most_kw));
    }
}

}  // namespace

StartPlan startPlan(std::vector<StartBlock> blocks, double most_kw)
{
    StartPlan plan;
    if (!(most_kw > 0)) {
        plan.within = false;
        plan.notes.push_back("the largest step is not given: nothing is planned");
        return plan;
    }
    std::stable_sort(blocks.begin(), blocks.end(), [](const StartBlock& a, const StartBlock& b) { return a.order < b.order; });
    double t_s = 0;
    for (const StartBlock& block : blocks)
        if (block.count > 0 && block.unit_kw > 0 && std::isfinite(block.unit_kw) && block.settle_s >= 0) addBlock(block, most_kw, plan, t_s);
    plan.ready_s = t_s;
    return plan;
}

std::vector<StartBlock> startBlocks(const Facility& facility, const PowerResults& power)
{
    double drawn_kw = 0;
    for (const PowerNode& node : power.nodes) drawn_kw += node.load_kw - node.unserved_kw;
    const double gain = drawn_kw > 0 ? std::max(1.0, power.facility_kw / drawn_kw) : 1;
    struct Sum {
        double kw{};
        int count{};
    };
    std::map<std::pair<int, std::string>, Sum> sums;
    for (const PowerNode& node : power.nodes) {
        const double kw = node.load_kw - node.unserved_kw;
        if (!(kw > 0)) continue;
        Sum& sum = sums[{startOrder(node.systems), facility.part(node.instance).id}];
        sum.kw += kw * gain, ++sum.count;
    }
    std::vector<StartBlock> blocks;
    for (const auto& [key, sum] : sums)
        blocks.push_back({key.second, key.first, sum.kw / sum.count, sum.count, key.first == 0 ? kCoolingSettle_s : kOtherSettle_s});
    return blocks;
}

}  // namespace mw
