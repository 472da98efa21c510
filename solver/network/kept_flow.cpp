// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/kept_flow.h"

#include <algorithm>
#include <cstdlib>

namespace mw {
namespace {

std::vector<KeptFlow::Link> usableLinks(std::vector<KeptFlow::Link> links, std::uint32_t nodes)
{
    for (KeptFlow::Link& link : links) {
        if (link.a >= nodes || link.b >= nodes || link.a == link.b) link = {};
        link.ab = std::max<std::int64_t>(0, link.ab);
        link.ba = std::max<std::int64_t>(0, link.ba);
    }
    return links;
}

}  // namespace

KeptFlow::KeptFlow(std::uint32_t nodes, std::vector<Link> links, std::uint32_t source, std::uint32_t sink)
    : m_links(usableLinks(std::move(links), nodes)), m_network(std::max(nodes, 1U), m_links), m_source(source), m_sink(sink)
{
    if (source < nodes && sink < nodes) m_value = m_network.sendAll(source, sink);
}

std::int64_t KeptFlow::sentAround(std::uint32_t index, std::int64_t ab, std::int64_t ba)
{
    const Link& link = m_links[index];
    const std::int64_t now = flow(index);
    const std::int64_t beyond = now > ab ? now - ab : std::min<std::int64_t>(0, now + ba);
    if (beyond == 0 || (!m_component.empty() && m_component[link.a] != m_component[link.b])) return beyond;
    ResidualNetwork::Terminal from{beyond > 0 ? link.a : link.b, std::abs(beyond)};
    ResidualNetwork::Terminal to{beyond > 0 ? link.b : link.a, std::abs(beyond)};
    m_network.setRoom(index, 0, 0);
    const std::int64_t sent = m_network.send({&from, 1}, {&to, 1});
    setFlow(index, beyond > 0 ? now - sent : now + sent);
    return beyond > 0 ? beyond - sent : beyond + sent;
}

void KeptFlow::setCapacity(std::uint32_t index, std::int64_t ab, std::int64_t ba)
{
    if (index >= m_links.size()) return;
    m_component.clear();
    Link& link = m_links[index];
    ab = std::max<std::int64_t>(0, ab);
    ba = std::max<std::int64_t>(0, ba);
    const std::int64_t left = sentAround(index, ab, ba);
    const std::int64_t kept = flow(index) - left;
    const std::int64_t wider = std::max<std::int64_t>(0, ab - link.ab) + std::max<std::int64_t>(0, ba - link.ba);
    link.ab = ab;
    link.ba = ba;
    setFlow(index, kept);
    const auto move = [&](std::uint32_t from, std::uint32_t to, std::int64_t amount) {
        ResidualNetwork::Terminal giver{from, amount}, taker{to, amount};
        return from == to || amount == 0 ? 0 : m_network.send({&giver, 1}, {&taker, 1});
    };
    move(left > 0 ? link.a : link.b, m_source, std::abs(left));
    move(m_sink, left > 0 ? link.b : link.a, std::abs(left));
    m_value += move(m_source, m_sink, wider) - std::abs(left);
}

std::int64_t KeptFlow::lossAt(std::uint32_t index, std::int64_t ab, std::int64_t ba)
{
    if (index >= m_links.size()) return 0;
    if (m_component.empty()) m_component = m_network.strongComponents();
    return std::abs(sentAround(index, std::max<std::int64_t>(0, ab), std::max<std::int64_t>(0, ba)));
}

std::int64_t KeptFlow::lossWithout(std::uint32_t node)
{
    if (node >= m_network.nodes() || node == m_source || node == m_sink) return 0;
    std::vector<ResidualNetwork::Terminal> from, to;
    struct Cut {
        std::uint32_t link{};
        bool second{}, incoming{};
        std::size_t terminal{};
    };
    std::vector<Cut> cuts;
    for (std::uint32_t i = 0; i < m_network.degree(node); ++i) {
        const auto [index, second] = m_network.incident(node, i);
        const std::int64_t out = second ? -flow(index) : flow(index);
        const bool incoming = out < 0;
        auto& list = incoming ? from : to;
        cuts.push_back({index, second, incoming, list.size()});
        list.push_back({second ? m_links[index].a : m_links[index].b, std::abs(out)});
        m_network.setRoom(index, 0, 0);
    }
    m_network.send(from, to);
    std::int64_t loss = 0;
    for (const auto& left : from) loss += left.amount;
    for (const Cut& cut : cuts) {
        const std::int64_t amount = (cut.incoming ? from : to)[cut.terminal].amount;
        setFlow(cut.link, cut.incoming == cut.second ? amount : -amount);
    }
    return loss;
}

}  // namespace mw
