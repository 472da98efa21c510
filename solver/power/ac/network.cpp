// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/network.h"

namespace mw::ac {

namespace {

/// Calls `use(branch, a, b)` for every closed line and transformer.
template <class Use>
void eachClosed(const Network& network, const Use& use)
{
    std::uint32_t branch = 0;
    for (const Line& line : network.lines) {
        if (line.closed) use(branch, static_cast<std::uint32_t>(line.from), static_cast<std::uint32_t>(line.to));
        ++branch;
    }
    for (const Transformer& t : network.transformers) {
        if (t.closed) use(branch, static_cast<std::uint32_t>(t.high), static_cast<std::uint32_t>(t.low));
        ++branch;
    }
}

}  // namespace

Incidence incidence(const Network& network)
{
    Incidence at;
    at.starts.assign(network.buses.size() + 1, 0);
    eachClosed(network, [&](std::uint32_t, std::uint32_t a, std::uint32_t b) { ++at.starts[a], ++at.starts[b]; });
    for (std::size_t i = 1; i < at.starts.size(); ++i) at.starts[i] += at.starts[i - 1];
    at.branches.resize(at.starts.back()), at.others.resize(at.starts.back());
    const auto put = [&](std::uint32_t branch, std::uint32_t bus, std::uint32_t other) { at.branches[--at.starts[bus]] = branch, at.others[at.starts[bus]] = other; };
    eachClosed(network, [&](std::uint32_t branch, std::uint32_t a, std::uint32_t b) { put(branch, a, b), put(branch, b, a); });
    return at;
}

std::vector<bool> reachedFrom(const Network& network, std::span<const std::size_t> buses)
{
    const Incidence at = incidence(network);
    std::vector<bool> live(network.buses.size());
    std::vector<std::size_t> open;
    const auto reach = [&](std::size_t bus) {
        if (!live[bus]) live[bus] = true, open.push_back(bus);
    };
    for (const std::size_t bus : buses) reach(bus);
    while (!open.empty()) {
        const std::size_t bus = open.back();
        open.pop_back();
        for (std::size_t i = at.starts[bus]; i < at.starts[bus + 1]; ++i) reach(at.others[i]);
    }
    return live;
}

}  // namespace mw::ac
