// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/input.h"

#include <random>

namespace mw::test {

/// Writes a power network by hand, without a facility.
struct Network {
    PowerInput input{};

    std::uint32_t add(PowerModel model, double load_kw = 0)
    {
        const auto node = static_cast<std::uint32_t>(input.nodes.size());
        input.nodes.edit().push_back({node, model});
        input.load_kw.push_back(load_kw);
        input.draw_kw[0] += load_kw;
        if (load_kw > 0) input.draws.push_back({node, DrawSystem::Accelerators, load_kw});
        return node;
    }
    std::uint32_t load(double kw) { return add({}, kw); }
    std::uint32_t source() { return add({.element = PowerElement::Source}); }
    std::uint32_t generator() { return add({.element = PowerElement::Standby}); }
    std::uint32_t gear(PowerStage stage, LossCurve curve, double base_kw, double rating_kw = 0)
    {
        PowerModel model{
            .element = PowerElement::Converter, .stage = stage, .curve = curve, .base_kw = base_kw};
        if (rating_kw > 0) model.rating_kw = rating_kw;
        return add(model);
    }
    std::uint32_t transfer(double rating_kw = 0)
    {
        PowerModel model{.element = PowerElement::Transfer, .stage = PowerStage::Transfer};
        if (rating_kw > 0) model.rating_kw = rating_kw;
        return add(model);
    }
    void link(std::uint32_t from, std::uint32_t to, std::uint8_t side = 0, double rating_kw = 0)
    {
        PowerInputLink made{.from = from, .to = to, .rating_kw = rating_kw, .side = side};
        made.link = static_cast<LinkIndex>(input.links.size());
        input.links.edit().push_back(made);
    }
};

/// A random facility of a plausible shape: sources, four layers of gear with several feeds here and there,
/// loads on one or two feeds, some without any.
inline Network randomNetwork(unsigned seed)
{
    std::mt19937 random(seed);
    const auto pick = [&random](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    const auto real = [&random](double low, double high) {
        return low + (high - low) * static_cast<double>(random() % 10001) / 10000.0;
    };
    Network net;
    std::vector<std::uint32_t> above;
    for (std::uint32_t i = 0; i < 1 + pick(3); ++i) above.push_back(net.source());
    if (pick(2)) above.push_back(net.generator());
    constexpr PowerStage kStages[] = {PowerStage::Transformer, PowerStage::Switchgear, PowerStage::Ups,
                                      PowerStage::Busway};
    for (const PowerStage stage : kStages) {
        std::vector<std::uint32_t> layer;
        for (std::uint32_t i = 0; i < 2 + pick(5); ++i) {
            const bool transfer = pick(6) == 0;
            const LossCurve curve{real(0, 0.01), real(0, 0.02), real(0, 0.03)};
            const auto node = transfer ? net.transfer(real(300, 2000))
                                       : net.gear(stage, curve, real(500, 3000), real(300, 2500));
            net.link(above[pick(static_cast<std::uint32_t>(above.size()))], node, transfer ? kSideA : 0);
            if (transfer || pick(3) == 0)
                net.link(above[pick(static_cast<std::uint32_t>(above.size()))], node, transfer ? kSideB : 0);
            layer.push_back(node);
        }
        above = layer;
    }
    for (std::uint32_t i = 0; i < 5 + pick(60); ++i) {
        const auto load = net.load(real(5, 150));
        const std::uint32_t feeds = pick(10) == 0 ? 0 : 1 + pick(2);
        for (std::uint32_t f = 0; f < feeds; ++f)
            net.link(above[pick(static_cast<std::uint32_t>(above.size()))], load, f == 0 ? kSideA : kSideB,
                     real(50, 300));
    }
    return net;
}

}  // namespace mw::test
