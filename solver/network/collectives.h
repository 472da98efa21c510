// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace mw {

enum class Collective : std::uint8_t { AllReduce, AllGather, ReduceScatter, AllToAll, PointToPoint };

/// How a collective is done.
enum class CollectiveMethod : std::uint8_t {
    Ring,              ///< each to the next, blocks of n/p; for all-to-all: pairwise exchange, one partner a step
    RecursiveHalving,  ///< partners at distances of powers of two; all-reduce as reduce-scatter and all-gather (Rabenseifner)
    RecursiveDoubling, ///< all that one has, with partners at powers of two: all-reduce of short vectors; all-gather where p is a power of two
    Bruck,             ///< all-gather and all-to-all in ceil(lg p) steps for any p
    Tree,              ///< two binary trees at once, cut into the best number of pieces (Sanders, Speck, Traeff 2009)
    Direct,            ///< all with all at the same time, start-ups overlapped: the bound of one port
    InNetwork          ///< switches add up and multiply (SHARP: Graham et al. 2016)
};
[[nodiscard]] std::string_view toText(Collective collective);
[[nodiscard]] std::string_view toText(CollectiveMethod method);

/// Hockney's alpha-beta-gamma model (1994), full duplex, one port: a message of n bytes takes alpha + n / bandwidth, adding up n bytes
/// n / reduction rate.
struct CollectiveCosts {
    double alpha_s{};     ///< of one step
    double gb_s{};        ///< GB/s of one process, one way: the bandwidth really there (routeTraffic())
    double reduce_gb_s{}; ///< 0: costs nothing
    double launch_s{};    ///< once a collective
};

/// What start-ups are made of. Defaults: NCCL's own tuning table (src/graph/tuning.cc: 2.7 us a step of its low-latency protocol over a network, 6.6 us once;
/// its bulk protocol 14 and 8.4 us), switches 0.3 us (0.13 to 0.4 us stated for InfiniBand NDR, up to 1 us for Ethernet), light in glass 5 ns/m.
struct StepLatency {
    double endpoints_s{2.7e-6};   ///< both network cards, drivers and kernels
    double launch_s{6.6e-6};
    double perSwitch_s{0.3e-6};
    double perMetre_s{5e-9};
};
/// Alpha of a step over so many switches and metres of cable. Switches pass a packet on while it still comes in, so a packet's own time counts with the bytes.
[[nodiscard]] double stepLatency_s(const StepLatency& latency, int switches, double cable_m);

/// Time of a collective of p processes. `bytes` is n: the whole vector that is reduced, gathered or scattered (p blocks of n/p); for all-to-all what
/// one process has for all, its own block included; for point to point the message. Closed forms of Thakur, Rabenseifner, Gropp ("Optimization of
/// Collective Communication Operations in MPICH", 2005); where p is no power of two recursive methods add the steps of MPICH: the surplus processes
/// hand their vector to a neighbour first and get their result last. Nothing overlaps but what the method says; contention is in the bandwidth.
/// Refusals: "network.collective-input" for p below 1 (2 for point to point), negative or non-finite figures or no bandwidth,
/// "network.collective-method" where a method does not do this collective.
[[nodiscard]] Outcome<double> collectiveTime_s(Collective collective, CollectiveMethod method, std::int64_t processes, double bytes, const CollectiveCosts& costs);

struct CollectiveTime {
    CollectiveMethod method{};
    double time_s{};
    bool operator==(const CollectiveTime&) const = default;
};
/// All methods that do this collective, the fastest first. In-network reduction only where the switches can.
[[nodiscard]] std::vector<CollectiveTime> collectiveTimes(Collective collective, std::int64_t processes, double bytes, const CollectiveCosts& costs,
                                                          bool inNetwork = false);

/// Bandwidth as it is compared between methods: bytes over time, times 2(p-1)/p for all-reduce, (p-1)/p for the others, 1 for point to point; GB/s.
/// Equals the bandwidth of a process where a method reaches its bound (nccl-tests, PERFORMANCE.md).
[[nodiscard]] double busBandwidth_gb_s(Collective collective, std::int64_t processes, double bytes, double time_s);

}  // namespace mw
