// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/residual.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mw {

/// A largest flow that is kept, so that after a change of one link only what flowed there is sent another way. All answers are exact.
class KeptFlow {
public:
    using Link = ResidualNetwork::Link;

    /// Flow 0 where source equals sink or a node is out of range; links out of range and negative capacities count as nothing.
    KeptFlow(std::uint32_t nodes, std::vector<Link> links, std::uint32_t source, std::uint32_t sink);

    [[nodiscard]] std::int64_t value() const { return m_value; }
    [[nodiscard]] const Link& link(std::uint32_t index) const { return m_links[index]; }
    /// From a to b; negative from b to a.
    [[nodiscard]] std::int64_t flow(std::uint32_t index) const { return m_links[index].ab - m_network.room(index, false); }

    /// Gives a link other capacities. What no longer fits is sent around it; what finds no way is taken back to the source and from the
    /// sink. The rest is again a largest flow: the nodes that can be reached from where flow was left over include the source, not the sink.
    void setCapacity(std::uint32_t index, std::int64_t ab, std::int64_t ba);
    /// By how much the largest flow falls where a link has less capacity. The kept flow may take other ways afterwards, and stays as large.
    /// A link lies in a smallest cut if it is full and its ends are in different strong components of what is left (Picard, Queyranne 1980):
    /// all of it is lost then. The components are found once after each change, in time linear in links; else a search.
    [[nodiscard]] std::int64_t lossAt(std::uint32_t index, std::int64_t ab, std::int64_t ba);
    /// By how much it falls where a node, neither source nor sink, is gone.
    [[nodiscard]] std::int64_t lossWithout(std::uint32_t node);

private:
    /// Sends what flows over a link beyond these capacities around it; what remains beyond, positive from a to b.
    std::int64_t sentAround(std::uint32_t index, std::int64_t ab, std::int64_t ba);
    void setFlow(std::uint32_t index, std::int64_t flow) { m_network.setRoom(index, m_links[index].ab - flow, m_links[index].ba + flow); }

    std::vector<Link> m_links;
    ResidualNetwork m_network;
    std::uint32_t m_source, m_sink;
    std::int64_t m_value{};
    std::vector<std::uint32_t> m_component{};   ///< strong components, the same for all largest flows; empty: not known
};

}  // namespace mw
