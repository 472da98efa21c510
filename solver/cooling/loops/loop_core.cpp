// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/loop_core.h"

#include <algorithm>
#include <utility>

namespace mw::hydraulic {

LoopCore::LoopCore(const Network& network, const FoldPlan& plan) : m_net(network), m_plan(plan)
{
    m_now.head_m.resize(network.nodes.size());
    m_unknown.assign(m_now.head_m.size(), kNone);
    std::vector<char> given(m_now.head_m.size());
    for (std::size_t v = 0; v < given.size(); ++v) given[v] = network.nodes[v].fixedHead_m.has_value();
    for (const std::uint32_t v : plan.references) given[v] = true;
    const auto number = [&](std::uint32_t v) {
        if (given[v] == 0 && m_unknown[v] == kNone) m_unknown[v] = static_cast<std::uint32_t>(m_node.size()), m_node.push_back(v);
    };
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
    for (const FoldPlan::Root& root : plan.roots) {
        number(root.from), number(root.to);
        if (m_unknown[root.from] != kNone && m_unknown[root.to] != kNone) edges.emplace_back(m_unknown[root.from], m_unknown[root.to]);
    }
    m_order = eliminationOrder(static_cast<std::uint32_t>(m_node.size()), edges);
    m_now.coupling.resize(m_order.rows.size());
    m_right.resize(m_order.size()), m_now.ground = m_now.pivot = m_right;
    relateRoots();
    restart();
}

void LoopCore::restart()
{
    for (std::size_t v = 0; v < nodes(); ++v) m_now.head_m[v] = m_net.nodes[v].fixedHead_m.value_or(0);
    m_now.drop_m.clear();
    for (const FoldPlan::Root& root : m_plan.roots) m_now.drop_m.push_back(m_now.head_m[root.from] - m_now.head_m[root.to]);
    m_now.flow_l_s.assign(m_plan.roots.size(), 0), m_now.factorised.assign(m_plan.roots.size(), -1);
    m_stale.assign(m_order.size(), 1);
}

void LoopCore::relateRoots()
{
    const std::uint32_t size = m_order.size();
    m_rootStarts.assign(size + 1, 0), m_partStarts.assign(size + 1, 0);
    const auto each = [&](auto&& use) {
        for (std::uint32_t i = 0; i < m_plan.roots.size(); ++i) {
            const std::uint32_t a = m_unknown[m_plan.roots[i].from], b = m_unknown[m_plan.roots[i].to];
            if (a == b) continue;
            use(i, a == kNone ? m_order.place[b] : b == kNone ? m_order.place[a] : std::min(m_order.place[a], m_order.place[b]));
        }
    };
    each([&](std::uint32_t, std::uint32_t place) { ++m_rootStarts[place + 1]; });
    for (const std::uint32_t row : m_order.rows) ++m_partStarts[row + 1];
    for (std::uint32_t p = 0; p < size; ++p) m_rootStarts[p + 1] += m_rootStarts[p], m_partStarts[p + 1] += m_partStarts[p];
    m_rootsAt.resize(m_rootStarts.back()), m_parts.resize(m_partStarts.back());
    auto nextRoot = m_rootStarts, nextPart = m_partStarts;
    each([&](std::uint32_t root, std::uint32_t place) { m_rootsAt[nextRoot[place]++] = root; });
    for (std::uint32_t p = 0; p < size; ++p)
        for (std::uint32_t e = m_order.starts[p]; e < m_order.starts[p + 1]; ++e) m_parts[nextPart[m_order.rows[e]]++] = {p, e};
}

/// A row anew: its own roots, and what earlier places that have gone leave between their neighbours (a star becomes a mesh).
void LoopCore::rebuild(std::uint32_t p, std::span<const Line> lines)
{
    const auto& starts = m_order.starts;
    double ground = 0;
    for (std::uint32_t e = starts[p]; e < starts[p + 1]; ++e) m_now.coupling[e] = 0;
    for (std::uint32_t i = m_rootStarts[p]; i < m_rootStarts[p + 1]; ++i) {
        const FoldPlan::Root& root = m_plan.roots[m_rootsAt[i]];
        const double conductance = 1 / lines[root.element].resistance;
        const std::uint32_t a = m_unknown[root.from], b = m_unknown[root.to];
        if (a == kNone || b == kNone) ground += conductance;
        else m_now.coupling[m_order.entry(a, b)] += conductance;
    }
    for (std::uint32_t i = m_partStarts[p]; i < m_partStarts[p + 1]; ++i) {
        const auto [early, entry] = m_parts[i];
        const double share = m_now.coupling[entry] / m_now.pivot[early];
        ground += share * m_now.ground[early];
        std::uint32_t pair = m_order.pairStarts[early];   // of this entry with those behind it
        for (std::uint32_t e = starts[early]; e < entry; ++e) pair += starts[early + 1] - e - 1;
        for (std::uint32_t e = entry + 1; e < starts[early + 1]; ++e, ++pair) m_now.coupling[m_order.pairs[pair]] += share * m_now.coupling[e];
    }
    double pivot = ground;
    for (std::uint32_t e = starts[p]; e < starts[p + 1]; ++e) pivot += m_now.coupling[e];
    m_now.ground[p] = ground, m_now.pivot[p] = pivot;
}

void LoopCore::refactorise(std::span<const Line> lines)
{
    for (std::size_t i = 0; i < m_plan.roots.size(); ++i) {
        const FoldPlan::Root& root = m_plan.roots[i];
        const double resistance = lines[root.element].resistance;
        if (resistance == m_now.factorised[i]) continue;
        m_now.factorised[i] = resistance;
        const std::uint32_t a = m_unknown[root.from], b = m_unknown[root.to];
        if (a == b) continue;
        m_stale[a == kNone ? m_order.place[b] : b == kNone ? m_order.place[a] : std::min(m_order.place[a], m_order.place[b])] = 1;
    }
    for (std::uint32_t p = 0; p < m_order.size(); ++p) {
        if (m_stale[p] == 0) continue;
        m_stale[p] = 0;
        rebuild(p, lines);
        if (m_order.parent[p] != kNoPlace) m_stale[m_order.parent[p]] = 1;
    }
}

void LoopCore::substitute()
{
    const auto &starts = m_order.starts, &rows = m_order.rows;
    for (std::uint32_t p = 0; p < m_order.size(); ++p) {
        m_right[p] /= m_now.pivot[p];
        for (std::uint32_t e = starts[p]; e < starts[p + 1]; ++e) m_right[rows[e]] += m_now.coupling[e] * m_right[p];
    }
    for (std::uint32_t p = m_order.size(); p-- > 0;) {
        double sum = 0;
        for (std::uint32_t e = starts[p]; e < starts[p + 1]; ++e) sum += m_now.coupling[e] * m_right[rows[e]];
        m_right[p] += sum / m_now.pivot[p];
    }
}

void LoopCore::solve(std::span<const Line> lines, std::span<const double> demand_l_s)
{
    refactorise(lines);
    for (std::uint32_t p = 0; p < m_order.size(); ++p) m_right[p] = -demand_l_s[m_node[m_order.node[p]]];
    const auto at = [this](std::uint32_t node) { return m_unknown[node] == kNone ? kNone : m_order.place[m_unknown[node]]; };
    const auto flow = [&](std::size_t i) {
        const Line& line = lines[m_plan.roots[i].element];
        return (m_now.drop_m[i] - line.offset_m) / line.resistance;
    };
    for (std::size_t i = 0; i < m_plan.roots.size(); ++i) {
        const std::uint32_t from = at(m_plan.roots[i].from), to = at(m_plan.roots[i].to);
        const double q = m_now.flow_l_s[i] = flow(i);
        if (from != kNone) m_right[from] -= q;
        if (to != kNone) m_right[to] += q;
    }
    if (m_order.size() == 0) return;
    substitute();
    for (std::uint32_t p = 0; p < m_order.size(); ++p) m_now.head_m[m_node[m_order.node[p]]] += m_right[p];
    for (std::size_t i = 0; i < m_plan.roots.size(); ++i) {
        const std::uint32_t from = at(m_plan.roots[i].from), to = at(m_plan.roots[i].to);
        m_now.drop_m[i] += (from == kNone ? 0 : m_right[from]) - (to == kNone ? 0 : m_right[to]);
        m_now.flow_l_s[i] = flow(i);
    }
}

}  // namespace mw::hydraulic
