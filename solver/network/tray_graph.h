// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/tray_results.h"
#include "solver/network/trays.h"

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace mw {

/// How trays join and how far cables reach to them. Engineering estimates, stated in docs/methods-network.md.
struct TrayRules {
    double gap_m{0.10};        ///< pieces that come so near on the plan are joined; between heights cables drop
    double reach_m{1.5};       ///< from the middle of a rack to the edge of a tray, along and across: what hangs free or lies on the rack
    double interHall_m{40.0};  ///< between risers of two halls, as CableRouting
};

/// The trays of all halls as a graph: nodes where pieces join, each on one piece. Shortest ways are found once for each node that something starts
/// from, and kept.
class TrayGraph {
public:
    struct Node {
        std::uint32_t piece{};
        double along_m{};      ///< from the piece's north or west end
    };
    /// Where a place reaches a piece.
    struct Entry {
        std::uint32_t piece{};
        double along_m{}, beside_m{};
        std::int32_t before{-1}, after{-1};   ///< nodes of the piece on both sides
    };
    /// Shortest ways from one node.
    struct Tree {
        std::vector<double> far_m{};          ///< infinite: not joined
        std::vector<std::int32_t> from{};     ///< the node before, -1 for none
        std::vector<std::uint32_t> order{};   ///< reached nodes, nearest first
    };

    explicit TrayGraph(std::vector<TrayPiece> pieces, const TrayRules& rules = {});
    [[nodiscard]] const std::vector<TrayPiece>& pieces() const { return m_pieces; }
    [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }
    [[nodiscard]] bool drawnIn(std::int32_t hall) const;
    /// The nearest pieces within reach of a point, at most four.
    [[nodiscard]] std::vector<Entry> entries(std::int32_t hall, double x_m, double y_m) const;
    [[nodiscard]] const Tree& from(std::uint32_t node) { return m_trees[node] ? *m_trees[node] : grown(node); }
    [[nodiscard]] TrayPoint point(std::uint32_t piece, double along_m) const;

private:
    struct Arc {
        std::uint32_t to{};
        double length_m{};
    };

    void join();
    void joinPair(std::uint32_t a, std::uint32_t b);
    void joinAt(std::uint32_t a, double alongA_m, std::uint32_t b, double alongB_m, double length_m);
    [[nodiscard]] std::uint32_t nodeAt(std::uint32_t piece, double along_m);
    void strung();
    const Tree& grown(std::uint32_t node);
    [[nodiscard]] double at(std::uint32_t piece, double x_m, double y_m) const;

    std::vector<TrayPiece> m_pieces;
    TrayRules m_rules;
    std::vector<Node> m_nodes{};
    std::vector<std::vector<std::uint32_t>> m_ofPiece{};   ///< nodes of each piece, along it
    std::vector<std::vector<Arc>> m_arcs{};
    std::vector<std::int32_t> m_halls{};                   ///< that have trays, sorted
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_cells{};   ///< pieces within reach of each square
    std::vector<std::unique_ptr<const Tree>> m_trees{};    ///< by node; null: nothing started there yet
};

}  // namespace mw
