// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "solver/network/fabric_results.h"

#include <cstddef>
#include <vector>

namespace mw {

/// What one failure does to a fabric, thing by thing.
struct PlayedFabricFailure {
    std::vector<InstanceIndex> failed{};     ///< switches: one, or those of a plane
    std::vector<LinkIndex> lost{};           ///< links that carry nothing any more; of a single cable its link
    std::vector<InstanceIndex> cutOff{};     ///< hosts that are outside, see CutOff
    std::vector<InstanceIndex> narrowed{};   ///< hosts that lose cables of their own but are not cut off
    bool operator==(const PlayedFabricFailure&) const = default;
};

/// Of a graph: which of its hosts a set of switches and links that is gone leaves outside, by the measure of CutOff. In rising order.
[[nodiscard]] std::vector<std::uint32_t> hostsCutOff(const FabricGraph& graph, const std::vector<std::uint8_t>& goneSwitches, const std::vector<std::uint8_t>& goneLinks);

/// The fabrics of a facility, made ready once and asked for many failures.
class FabricPlay {
public:
    /// `network` must be of this facility.
    FabricPlay(const Facility& facility, const Catalog& catalog, const NetworkResults& network);
    /// `fabric`: place in NetworkResults::fabrics and FabricResults::fabrics. Nothing for an element that the fabric does not have.
    [[nodiscard]] PlayedFabricFailure play(std::size_t fabric, const PlacedFailure& failure) const;
    /// All that an instance is or holds fails, in all fabrics: a card with its ports, a rack with its hosts and switches.
    [[nodiscard]] PlayedFabricFailure playAll(const Facility& facility, InstanceIndex instance) const;

private:
    struct Gone {
        std::vector<std::uint8_t> switches, links, narrowed;   ///< by switch, by link, by host
    };
    void addTo(PlayedFabricFailure& out, const FabricView& view, Gone& gone) const;

    NetworkTopology m_topology{};
    std::vector<FabricView> m_views{};
};

}  // namespace mw
