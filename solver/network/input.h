// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "solver/network/trays.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mw {

/// Who is joined with whom: everything that decides fabrics. A move or a rename leaves it as it was.
struct NetworkTopology {
    struct Node {
        InstanceIndex instance{};
        bool isSwitch{};
        int ports{};  ///< of a switch, all that carry its traffic; 0: not known
        bool operator==(const Node&) const = default;
    };
    /// One end of a bundle: a switch's data port, or a port with a purpose (hosts, and management ports of
    /// switches).
    struct End {
        std::uint32_t node{};
        std::int32_t purpose{-1};  ///< position in purposes; -1: any (a switch's data port)
        bool throughSwitch{};      ///< traffic passes on from here
        std::uint32_t port{};      ///< orders a node's ports: card by card, then by number
        bool operator==(const End&) const = default;
    };
    struct Bundle {
        LinkIndex link{};
        End a{}, b{};
        std::uint32_t count{1};
        double speed_gbps{};  ///< per cable, the slower end, as its card can fill it; 0: unknown
        bool operator==(const Bundle&) const = default;
    };
    /// A host with accelerators and the compute ports it has.
    struct Host {
        std::uint32_t node{};
        int accelerators{};
        int computePorts{};
        bool operator==(const Host&) const = default;
    };
    std::vector<Node> nodes{};            ///< by instance index
    std::vector<std::string> purposes{};  ///< "compute", "storage", ...
    std::vector<Bundle> bundles{};        ///< by link index
    std::vector<Host> hosts{};            ///< by node
    bool operator==(const NetworkTopology&) const = default;
};

/// Where the cables run. Halls have coordinates of their own.
struct NetworkGeometry {
    struct Place {
        double x_m{}, y_m{}, z_m{};       ///< middle of the footprint, height of the port above the floor
        std::int32_t hall{-1};            ///< -1: stands nowhere
        InstanceIndex rack{kNoInstance};  ///< what stands on the floor
        bool operator==(const Place&) const = default;
    };
    struct Run {
        LinkIndex link{};
        Place a{}, b{};
        std::uint32_t count{1};
        double speed_gbps{};  ///< of the ports, whatever their cards can fill
        std::optional<double> given_m{};
        std::string part{};  ///< given cable or optic; empty: choose
        int coPackaged{};    ///< ends whose optics sit in the switch itself
        bool operator==(const Run&) const = default;
    };
    std::vector<Run> runs{};  ///< as the bundles of the topology
    std::vector<TrayPiece> trays{};  ///< drawn ones, by instance
    bool operator==(const NetworkGeometry&) const = default;
};

/// A cable or a pair of transceivers that can join two ports.
struct Medium {
    std::string part{};
    double speed_gbps{};
    double reach_m{}, reachMin_m{};
    double powerPerEnd_kw{};
    double price_usd{};  ///< of one joint: the cable, or two transceivers and the fibre between
    bool priced{};
    bool
        byRequest{};  ///< needs a switch made for it (co-packaged, linear drive): only if the layout names it
    CableBody body{};  ///< of the cable, or of the fibre between two transceivers
    enum class Optics : std::uint8_t { None, SingleMode, CoPackaged } optics{};   ///< what can meet a co-packaged end over single-mode fibre
    double fibre_usd{};  ///< of the price of transceivers, the fibre between
    bool operator==(const Medium&) const = default;
};

struct NetworkInput {
    NetworkTopology topology{};
    NetworkGeometry geometry{};
    std::vector<Medium> media{};
    bool operator==(const NetworkInput&) const = default;
};

/// Where the ports of a component are: the middle of what it stands in, at its height in the rack; spread over it, at half.
[[nodiscard]] NetworkGeometry::Place placeOfPorts(const Facility& facility, InstanceIndex index);
/// The fibre between two transceivers: the catalogue's trunk cable of the same kind of fibre, else of any kind; null: it has none.
[[nodiscard]] const Part* fibreOf(const Catalog& catalog, std::string_view fibre);

[[nodiscard]] NetworkInput networkInput(const Facility& facility, const Catalog& catalog);
/// Both give the same networkInput(): they differ in nothing that it reads. Never wrongly true; much quicker than to take and compare it.
[[nodiscard]] bool networkAlike(const Facility& a, const Facility& b);
/// Cables and transceivers of a catalogue that state a port speed and a reach, ordered by speed, reach,
/// price.
[[nodiscard]] std::vector<Medium> cableMedia(const Catalog& catalog);

}  // namespace mw
