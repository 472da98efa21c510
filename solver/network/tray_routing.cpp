// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/tray_routing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <tuple>

namespace mw {
namespace {

/// A place's entry with its stop, and the nodes on both sides of it with the way to them.
struct StoppedEntry {
    struct Side {
        std::uint32_t node{};
        double off_m{};
    };
    TrayGraph::Entry entry{};
    std::uint32_t stop{};
    double height_m{};
    std::array<Side, 2> sides{};
    std::size_t sideCount{};
    [[nodiscard]] std::span<const Side> onBothSides() const { return {sides.data(), sideCount}; }
};

class Routing {
public:
    Routing(TrayGraph& graph, const NetworkGeometry& geometry) : m_graph(graph), m_geometry(geometry)
    {
        for (const TrayGraph::Node& node : graph.nodes()) m_out.stops.push_back({node.piece, node.along_m});
        m_pairs.reserve(geometry.runs.size());
        for (const NetworkGeometry::Run& run : geometry.runs) ++m_cables[run.a.rack], ++m_cables[run.b.rack];
    }

    TrayRoutes take()
    {
        m_out.runs.reserve(m_geometry.runs.size());
        for (const NetworkGeometry::Run& run : m_geometry.runs) m_out.runs.push_back(routed(run));
        for (const auto& [rack, entries] : m_entries)
            if (entries.empty()) m_out.beyond.push_back(rack);
        std::ranges::sort(m_out.beyond);
        return std::move(m_out);
    }

private:
    using Place = NetworkGeometry::Place;
    using PairKey = std::tuple<InstanceIndex, InstanceIndex, double, double>;
    struct PairHash {
        std::size_t operator()(const PairKey& key) const
        {
            const std::uint64_t racks = (static_cast<std::uint64_t>(std::get<0>(key)) << 32U) | std::get<1>(key);
            std::uint64_t hash = racks * 0x9e3779b97f4a7c15ULL;
            for (const double z_m : {std::get<2>(key), std::get<3>(key)}) hash = (hash ^ (hash >> 29U) ^ std::hash<double>()(z_m)) * 0xbf58476d1ce4e5b9ULL;
            return hash ^ (hash >> 32U);
        }
    };

    TrayRun routed(const NetworkGeometry::Run& run)
    {
        if (run.a.hall < 0 || run.b.hall < 0) return {.kind = run.given_m ? CableWay::Given : CableWay::Nowhere};
        if (run.a.rack == run.b.rack) return {.kind = run.given_m ? CableWay::Given : CableWay::SameRack};
        const auto [known, isNew] = m_pairs.try_emplace({run.a.rack, run.b.rack, run.a.z_m, run.b.z_m});
        if (isNew) known->second = between(run.a, run.b);
        TrayRun out = known->second;
        // A cable of stated length lies in the trays all the same.
        if (run.given_m && out.kind != CableWay::Trays) out.kind = CableWay::Given;
        return out;
    }

    /// From the rack with more cables: its shortest ways serve them all.
    TrayRun between(const Place& a, const Place& b)
    {
        const bool swapped = m_cables[b.rack] > m_cables[a.rack];
        TrayRun best = swapped ? shortest(b, a) : shortest(a, b);
        best.swapped = swapped;
        if (best.kind != CableWay::Trays) best.kind = m_graph.drawnIn(a.hall) || m_graph.drawnIn(b.hall) ? CableWay::Unreached : CableWay::Direct;
        return best;
    }

    TrayRun shortest(const Place& a, const Place& b)
    {
        TrayRun best;
        double least_m = std::numeric_limits<double>::infinity();
        const auto offer = [&](const StoppedEntry& in, const StoppedEntry& out, std::int32_t fromNode, std::int32_t toNode, double tray_m) {
            const double vertical_m = std::abs(in.height_m - a.z_m) + std::abs(out.height_m - b.z_m), beside_m = in.entry.beside_m + out.entry.beside_m;
            if (!(vertical_m + beside_m + tray_m < least_m)) return;
            least_m = vertical_m + beside_m + tray_m;
            best = {CableWay::Trays, in.entry.piece, out.entry.piece, in.stop, out.stop, fromNode, toNode, false, vertical_m, beside_m, tray_m};
        };
        const auto& ins = entriesOf(a);
        const auto& outs = entriesOf(b);
        for (const StoppedEntry& in : ins) {
            for (const StoppedEntry& out : outs)
                if (in.entry.piece == out.entry.piece) offer(in, out, -1, -1, std::abs(in.entry.along_m - out.entry.along_m));
            for (const auto& from : in.onBothSides()) {
                const TrayGraph::Tree& tree = m_graph.from(from.node);
                for (const StoppedEntry& out : outs)
                    for (const auto& to : out.onBothSides())
                        offer(in, out, static_cast<std::int32_t>(from.node), static_cast<std::int32_t>(to.node), from.off_m + tree.far_m[to.node] + to.off_m);
            }
        }
        return best;
    }

    [[nodiscard]] StoppedEntry stopped(const TrayGraph::Entry& entry)
    {
        StoppedEntry out{entry, static_cast<std::uint32_t>(m_out.stops.size()), m_graph.pieces()[entry.piece].height_m};
        m_out.stops.push_back({entry.piece, entry.along_m});
        for (const std::int32_t node : {entry.before, entry.after}) {
            if (node < 0 || (node == entry.before && out.sideCount > 0)) continue;
            const auto n = static_cast<std::uint32_t>(node);
            out.sides[out.sideCount++] = {n, std::abs(m_graph.nodes()[n].along_m - entry.along_m)};
        }
        return out;
    }

    const std::vector<StoppedEntry>& entriesOf(const Place& place)
    {
        const auto [known, isNew] = m_entries.try_emplace(place.rack);
        if (!isNew) return known->second;
        for (const TrayGraph::Entry& entry : m_graph.entries(place.hall, place.x_m, place.y_m)) known->second.push_back(stopped(entry));
        return known->second;
    }

    TrayGraph& m_graph;
    const NetworkGeometry& m_geometry;
    TrayRoutes m_out{};
    std::unordered_map<InstanceIndex, std::uint32_t> m_cables{};
    std::unordered_map<InstanceIndex, std::vector<StoppedEntry>> m_entries{};
    std::unordered_map<PairKey, TrayRun, PairHash> m_pairs{};
};

}  // namespace

TrayRoutes routeOverTrays(TrayGraph& graph, const NetworkGeometry& geometry)
{
    return Routing(graph, geometry).take();
}

}  // namespace mw
