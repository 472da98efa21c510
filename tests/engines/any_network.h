// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/network.h"

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace mw::ac {

/// Rings and ties of any shape with trees on them, of lines and transformers either way round, loads that follow the voltage; two sources, one of which holds nothing but trees; without rings all is trees.
inline Network anyNetwork(unsigned seed, int rings = 5)
{
    std::mt19937 random(seed);
    const auto share = [&] { return static_cast<double>(random() % 1000) / 1000; };
    Network n{.f_hz = 50, .base_mva = 5};
    n.buses = {{"S", 10}, {"T", 10}};
    n.sources = {{"s", 0, 1.01, 0}, {"t", 1, 1.0, 3}};
    const auto line = [&](std::size_t a, std::size_t b) {
        if (random() % 2 == 0) std::swap(a, b);
        n.lines.push_back({"l" + std::to_string(n.lines.size()), a, b, 0.05 + 0.1 * share(), 0.2, 0.1, 200, random() % 9 == 0 ? 0 : 0.2, 1.0 + static_cast<double>(random() % 2)});
    };
    const auto bus = [&](double kv) { return n.buses.push_back({"b" + std::to_string(n.buses.size()), kv}), n.buses.size() - 1; };
    const auto load = [&](std::size_t at, double mw) {
        n.loads.push_back({{}, at, mw, 0.3 * mw, random() % 3 == 0 ? 0.4 : 0, random() % 4 == 0 ? 0.5 : 0});
    };
    std::vector<std::size_t> core{0};
    for (int i = 0; i < 12; ++i) line(core[random() % core.size()], n.buses.size()), core.push_back(bus(10));
    for (int i = 0; i < rings; ++i) line(core[random() % core.size()], core[random() % core.size()]);
    core.push_back(1);
    std::vector<std::size_t> tree = core, low;
    for (int i = 0; i < 40; ++i) {
        const std::size_t at = tree[random() % tree.size()], next = n.buses.size();
        if (n.buses[at].vn_kv > 1 && random() % 3 == 0) {
            low.push_back(bus(0.4)), tree.push_back(next);
            n.transformers.push_back({"t" + std::to_string(i), at, next, 0.8, 10, 0.4, 5, 1.1, 1.5, 0.5, random() % 2 == 0 ? 150.0 : 0.0, 2.5, static_cast<double>(random() % 3) - 1});
        } else if (n.buses[at].vn_kv > 1) {
            line(at, bus(10)), tree.push_back(next);
        } else {
            n.lines.push_back({"w" + std::to_string(i), next, at, 0.01 + 0.02 * share(), 0.1, 0.08, 0, 0.4, 1});
            tree.push_back(bus(0.4));
        }
        load(next, n.buses[next].vn_kv > 1 ? 0.3 * share() : 0.06 * share());
    }
    return n;
}

}  // namespace mw::ac
