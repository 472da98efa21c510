// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/network.h"

#include <utility>

namespace mw::ac {

std::vector<bool> energised(const Network& network)
{
    std::vector<std::vector<std::size_t>> next(network.buses.size());
    const auto join = [&](std::size_t a, std::size_t b) { next[a].push_back(b), next[b].push_back(a); };
    for (const Line& line : network.lines)
        if (line.closed) join(line.from, line.to);
    for (const Transformer& t : network.transformers)
        if (t.closed) join(t.high, t.low);
    std::vector<bool> live(network.buses.size());
    std::vector<std::size_t> open;
    const auto reach = [&](std::size_t bus) {
        if (!live[bus]) live[bus] = true, open.push_back(bus);
    };
    for (const Source& source : network.sources) reach(source.bus);
    while (!open.empty()) {
        const std::size_t bus = open.back();
        open.pop_back();
        for (const std::size_t other : next[bus]) reach(other);
    }
    return live;
}

}  // namespace mw::ac
