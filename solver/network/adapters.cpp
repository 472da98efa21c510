// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/adapters.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace mw {

namespace {

constexpr std::array<double, 7> kLaneRate_gt_s{2.5, 5, 8, 16, 32, 64, 128};
constexpr double kEdgeLanes = 16;   // the card edge of adapters of 100 Gbit/s and more (PCI Express CEM)

constexpr std::array kOffloads{
    OffloadKind{"encryption", "encryption_gbit_s", "encrypted_share"},
    OffloadKind{"deep inspection", "inspection_gbit_s", "inspected_share"},
    OffloadKind{"storage", "storage_offload_gbit_s", "storage_offload_share"},
};

bool isAdapter(Kind kind) { return kind == Kind::Dpu || kind == Kind::Nic; }

/// The lesser of what a card and all that it sits in state.
std::optional<double> leastOnTheWay(const Facility& facility, InstanceIndex card, std::string_view figure)
{
    std::optional<double> least;
    for (InstanceIndex at = card; at != kNoInstance; at = facility.instances[at].parent)
        if (const auto stated = facility.part(at).figure(figure)) least = std::min(least.value_or(*stated), *stated);
    return least;
}

/// The one that leaves least of the ports.
void addOffload(const Part& part, AdapterLimit& limit)
{
    for (const OffloadKind& kind : kOffloads) {
        const double share = std::min(part.figureOr(kind.share, 0), 1.0);
        const auto rate = part.figure(kind.rate);
        if (!rate || share <= 0 || (limit.offload != nullptr && *rate / share >= limit.offload_gbps / limit.offloadShare)) continue;
        limit.offload = &kind;
        limit.offload_gbps = *rate;
        limit.offloadShare = share;
    }
}

AdapterLimit limitOf(const Facility& facility, InstanceIndex card, double ports_gbps)
{
    AdapterLimit limit{.instance = card, .ports_gbps = ports_gbps};
    const Part& part = facility.part(card);
    if (const auto generation = leastOnTheWay(facility, card, "pcie_gen"); generation && part.find("pcie_gen") != nullptr) {
        const auto lanes = leastOnTheWay(facility, card, "pcie_lanes");
        limit.generation = static_cast<int>(*generation);
        limit.lanesAssumed = part.find("pcie_lanes") == nullptr;
        limit.lanes = static_cast<int>(limit.lanesAssumed ? std::min(lanes.value_or(kEdgeLanes), kEdgeLanes) : *lanes);
        limit.bus_gbps = pcieBandwidth_gbps(limit.generation, limit.lanes);
    }
    addOffload(part, limit);
    return limit;
}

/// Speed of one port of a group; 0: it passes no bus of a card.
double throughBus_gbps(const Facility& facility, InstanceIndex card, std::uint16_t port)
{
    const Part& part = facility.part(card);
    return port < part.ports.size() && passesBus(part, part.ports[port]) ? part.ports[port].speed_gbps : 0;
}

}  // namespace

std::optional<double> pcieBandwidth_gbps(double generation, double lanes)
{
    const auto row = static_cast<std::size_t>(generation);
    if (!(generation >= 1) || row > kLaneRate_gt_s.size() || !(lanes > 0)) return std::nullopt;
    const double raw = kLaneRate_gt_s[row - 1] * lanes;
    if (row >= 6) return raw * (236.0 / 256) * (256.0 / (256 + 16));
    const double coding = row <= 2 ? 8.0 / 10 : 128.0 / 130;
    constexpr double kLinkLayer = 57.88 / 62.96;   // Neugebauer et al., section 3: of eight lanes of generation 3
    return raw * coding * kLinkLayer * (256.0 / (256 + 24));
}

std::span<const OffloadKind> offloadKinds() { return kOffloads; }

bool passesBus(const Part& card, const PortGroup& port)
{
    constexpr double kFastestManagement_gbps = 10;
    return isAdapter(card.kind) && port.kind == PortKind::Network && port.speed_gbps > 0 && (port.fabric != "management" || port.speed_gbps > kFastestManagement_gbps);
}

std::optional<AdapterLimit> adapterLimit(const Facility& facility, InstanceIndex card)
{
    if (!isAdapter(facility.part(card).kind)) return std::nullopt;
    double ports_gbps = 0;
    for (const LinkIndex index : facility.linksOf(card)) {
        const FacilityLink& link = facility.links[index];
        if (link.from == card) ports_gbps += throughBus_gbps(facility, card, link.fromPort) * link.count;
        if (link.to == card) ports_gbps += throughBus_gbps(facility, card, link.toPort) * link.count;
    }
    return ports_gbps > 0 ? std::optional(limitOf(facility, card, ports_gbps)) : std::nullopt;
}

std::vector<AdapterLimit> adapterLimits(const Facility& facility)
{
    std::map<InstanceIndex, double> ports_gbps;
    for (const FacilityLink& link : facility.links) {
        if (link.kind != PortKind::Network) continue;
        for (const auto& [end, port] : {std::pair(link.from, link.fromPort), std::pair(link.to, link.toPort)})
            if (const double gbps = throughBus_gbps(facility, end, port); gbps > 0) ports_gbps[end] += gbps * link.count;
    }
    std::vector<AdapterLimit> limits;
    for (const auto& [card, gbps] : ports_gbps) limits.push_back(limitOf(facility, card, gbps));
    return limits;
}

bool limitsAlike(const Part& a, const Part& b)
{
    const auto same = [&](std::string_view figure) { return a.figure(figure) == b.figure(figure); };
    return same("pcie_gen") && same("pcie_lanes") && std::ranges::all_of(kOffloads, [&](const OffloadKind& kind) { return same(kind.rate) && same(kind.share); });
}

}  // namespace mw
