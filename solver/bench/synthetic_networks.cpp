// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/bench/synthetic_networks.h"

#include <fmt/format.h>

#include <cmath>

namespace mw {

ac::Network hallTree(const HallTree& hall)
{
    ac::Network net{.f_hz = 60, .base_mva = 1};
    const auto bus = [&](std::string id, double kv) { return net.buses.push_back({std::move(id), kv}), net.buses.size() - 1; };
    const auto cable = [&](std::string id, std::size_t from, std::size_t to, double km, double r, double x, double c, double ka, double parallel) {
        net.lines.push_back({std::move(id), from, to, km, r, x, c, ka, parallel});
    };
    const double reactive = std::tan(std::acos(hall.powerFactor));
    const std::size_t s = bus("S", 34.5);
    net.sources.push_back({"grid", s, 1.02, 0, 1000, 800});
    for (int k = 0; k < hall.feeders; ++k) {
        const std::size_t m = bus(fmt::format("M{}", k), 34.5), l = bus(fmt::format("L{}", k), 0.48);
        cable(fmt::format("cm{}", k), s, m, 0.15 + 0.05 * (k % 7), 0.16, 0.11, 190, 0.3, 1);
        net.transformers.push_back({fmt::format("t{}", k), m, l, hall.transformer_mva, 34.5, 0.48, 5.75, 0.9, 0, 0, 30});
        for (int j = 0; j < hall.pdusPerFeeder; ++j) {
            const std::size_t p = bus(fmt::format("P{}_{}", k, j), 0.48);
            cable(fmt::format("cp{}_{}", k, j), l, p, 0.02 + 0.003 * (j % 9), 0.032, 0.075, 0, 0.38, 4);
            for (int i = 0; i < hall.racksPerPdu; ++i) {
                const std::size_t r = bus(fmt::format("R{}_{}_{}", k, j, i), 0.48);
                cable(fmt::format("cr{}_{}_{}", k, j, i), p, r, 0.004 + 0.0006 * i, 0.39, 0.09, 0, 0.1, 1);
                const double mw = (hall.base_kw + hall.step_kw * ((17 * k + 5 * j + 3 * i) % 11)) / 1e3;
                net.loads.push_back({{}, r, mw, mw * reactive});
            }
        }
    }
    return net;
}

ac::Network hallMesh(const HallTree& hall)
{
    ac::Network net = hallTree(hall);
    const int perPdu = 1 + hall.racksPerPdu, perFeeder = 2 + hall.pdusPerFeeder * perPdu;
    const auto intake = [&](int feeder) { return static_cast<std::size_t>(1 + feeder * perFeeder); };
    const auto pdu = [&](int feeder, int place) { return intake(feeder) + 2 + static_cast<std::size_t>(place * perPdu); };
    for (int k = 0; k + 1 < hall.feeders; ++k) {
        net.lines.push_back({fmt::format("ring{}", k), intake(k), intake(k + 1), 0.12, 0.16, 0.11, 190, 0.3, 1});
        for (int j = 0; k % 2 == 0 && j < hall.pdusPerFeeder; j += 4)
            net.lines.push_back({fmt::format("tie{}_{}", k, j), pdu(k, j), pdu(k + 1, j), 0.03, 0.032, 0.075, 0, 0.38, 2});
    }
    return net;
}

FeedGraph doubleFeeds(std::uint32_t nodes)
{
    FeedGraph graph{.nodes = nodes, .feeds = {}, .sources = {0, 1}};
    std::uint32_t next = 2;
    const auto add = [&](std::uint32_t from) { return graph.feeds.push_back({from, next}), next++; };
    while (next + 60 < nodes) {
        std::uint32_t board[2];   // one for each side of twenty rows: transformer, generator's switch, UPS, board
        for (std::uint32_t& side : board) {
            const std::uint32_t transformer = add(0), change = add(transformer);
            graph.feeds.push_back({1, change});
            side = add(add(change));
        }
        for (int row = 0; row < 20 && next + 22 < nodes; ++row) {
            const std::uint32_t a = add(board[0]), b = add(board[1]);
            for (int rack = 0; rack < 20; ++rack) graph.feeds.push_back({b, add(a)});
        }
    }
    while (next < nodes) add(0);
    return graph;
}

hydraulic::Network hallLoop(int rows, int racksPerRow)
{
    using hydraulic::Link;
    using hydraulic::LinkKind;
    constexpr double kRough_mm = 0.045;   // commercial steel, Moody 1944
    hydraulic::Network net{.density_kg_m3 = 995.6, .viscosity_m2_s = 0.801e-6};   // water at 30 C
    const auto node = [&](std::string id) { return net.nodes.push_back({.id = std::move(id)}), net.nodes.size() - 1; };
    const auto pipe = [&](std::size_t from, std::size_t to, double length_m, double diameter_mm, double minor) {
        net.links.push_back(Link{.kind = LinkKind::Pipe, .from = from, .to = to, .length_m = length_m, .diameter_mm = diameter_mm,
                                 .roughness_mm = kRough_mm, .minorLoss = minor});
    };
    const std::size_t suction = node("suction"), discharge = node("discharge");
    net.nodes[suction].fixedHead_m = 15;
    const double racks = static_cast<double>(rows) * racksPerRow;
    // 2 L/s a rack at about 25 m of head; half as much again at shut-off.
    net.links.push_back(Link{.id = "pump", .kind = LinkKind::Pump, .from = suction, .to = discharge, .shutoff_m = 37.5, .slope = 12.5 / std::pow(2 * racks, 2)});
    const double header_mm = 40 * std::sqrt(racks);   // some 1.6 m/s of all racks together
    std::size_t supplyHeader = discharge, returnHeader = suction;
    for (int r = 0; r < rows; ++r) {
        const std::size_t supply = node(fmt::format("s{}", r)), back = node(fmt::format("r{}", r));
        pipe(supplyHeader, supply, 3, header_mm, 0.2);
        pipe(back, returnHeader, 3, header_mm, 0.2);
        supplyHeader = supply, returnHeader = back;
        std::size_t rowSupply = supply, rowBack = back;
        for (int i = 0; i < racksPerRow; ++i) {
            const std::size_t in = node(fmt::format("s{}_{}", r, i)), out = node(fmt::format("r{}_{}", r, i));
            pipe(rowSupply, in, 0.6, 40 * std::sqrt(racksPerRow), 0.1);
            pipe(out, rowBack, 0.6, 40 * std::sqrt(racksPerRow), 0.1);
            pipe(in, out, 6, 40, 90);
            rowSupply = in, rowBack = out;
        }
    }
    return net;
}

}  // namespace mw
