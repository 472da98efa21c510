// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace mw::hydraulic {

/// A closed or open liquid network in steady state. Heads in metres of the liquid, flows in litres per second. Ends are positions in `nodes`.
struct Node {
    std::string id{};
    double elevation_m{};
    std::optional<double> fixedHead_m{};         ///< an expansion tank or a basin
    double demand_l_s{};                         ///< taken out
};

enum class LinkKind { Pipe, Pump, Valve, FlowControl };

struct Link {
    std::string id{};
    LinkKind kind{LinkKind::Pipe};
    std::size_t from{}, to{};
    bool closed{}, checkValve{};
    double length_m{}, diameter_mm{}, roughness_mm{}, minorLoss{};  ///< pipes; valves: diameter and loss coefficient
    double setting_l_s{};                        ///< flow control: what it lets through at most
    double shutoff_m{}, slope{}, power{2};       ///< pumps at full speed: h = A - B Q^C, Q in L/s
    double speed{1};
};

struct Network {
    double density_kg_m3{998}, viscosity_m2_s{1e-6};
    std::vector<Node> nodes{};
    std::vector<Link> links{};
};

/// A, B and C of a pump from one point (q, h), at which it runs best: A = 4/3 h, C = 2; or from three, the first at no flow. Nothing for points that no such
/// curve goes through.
struct CurvePoint {
    double flow_l_s{}, head_m{};
};
[[nodiscard]] bool setCurve(Link& pump, const std::vector<CurvePoint>& points);

struct LinkFlow {
    double flow_l_s{}, headDrop_m{}, velocity_m_s{};
    double power_kw{};                           ///< hydraulic, of pumps
};

/// What of a network has no answer, or stands still, and where. The rest of it is solved.
struct Trouble {
    enum class Kind {
        NoFixedHead,      ///< nodes that nothing joins to a fixed head: their heads are not numbers
        ClosedOff,        ///< nodes behind closed links: they get nothing, and their heads are not numbers
        NothingMoves,     ///< nodes that no pump, demand or second fixed head makes flow: a loop without a pump
        NoResistance,     ///< links in a circle that lose nothing: how flow divides between them is arbitrary
        NoSize,           ///< a link without a bore or a curve: taken as closed
        HeldShut,         ///< check valves and pumps that would let flow back, a stronger pump against them
        NotSettled        ///< no flows were found, and none are given
    };
    Kind kind{};
    std::vector<std::size_t> nodes{}, links{};   ///< positions, rising
};
/// With the names of the first few places.
[[nodiscard]] std::string textOf(const Network& network, const Trouble& trouble);

struct Solution {
    bool converged{};                            ///< and everything hangs on a fixed head
    int iterations{};
    std::string reason{};                        ///< why not
    std::vector<Trouble> troubles{};
    std::vector<double> head_m{}, gauge_kpa{};   ///< by node
    std::vector<LinkFlow> links{};
    double imbalance_l_s{};                      ///< worst of all nodes, from the flows alone
};

/// Heads of all nodes and flows of all links by Newton's method (global gradient: Todini and Pilati, 1988), its linear equations folded along the network
/// (solver/cooling/loops/kept_loop.h). Pipes by Darcy-Weisbach: laminar to Re 2,000, Swamee-Jain from 4,000, Dunlop's cubic between. Pumps and check valves do not let flow
/// back; a flow control that has not the head for its setting stands open. Ends of links are positions of nodes.
[[nodiscard]] Solution solve(const Network& network);

/// Darcy friction factor at a Reynolds number and a relative roughness.
[[nodiscard]] double friction(double reynolds, double relativeRoughness);

}  // namespace mw::hydraulic
