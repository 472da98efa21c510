// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/hydraulics.h"

#include <Eigen/SparseCholesky>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mw::hydraulic {

namespace {

constexpr double kGravity = 9.80665;
constexpr int kMostSteps = 200;
constexpr double kExact = 1e-10, kStill = 1e-8;  ///< of the sum of all flows and a litre a second: done below the first, or below the second without gain
constexpr double kShut = 1e8;                 ///< m per l/s of what is closed
constexpr double kLeastSlope = 1e-5;          ///< m per l/s; below it rounding would move flows that rest

/// Head lost along a link at a flow, and its derivative.
struct Loss {
    double head_m{}, slope{};
};

/// Darcy's factor and what it gains when the Reynolds number grows by one.
struct Friction {
    double factor{}, byReynolds{};
};

Friction frictionAt(double reynolds, double relativeRoughness)
{
    if (reynolds <= 2000) return {64 / reynolds, -64 / (reynolds * reynolds)};
    const double rough = relativeRoughness / 3.7;
    if (reynolds >= 4000) {   // Swamee and Jain, 1976
        const double smooth = 5.74 * std::exp(-0.9 * std::log(reynolds)), log = std::log10(rough + smooth);
        return {0.25 / (log * log), 0.45 * smooth / (reynolds * (rough + smooth) * std::numbers::ln10 * log * log * log)};
    }
    // Dunlop's cubic (1991), as in EPANET 2: joins both ends with their slopes.
    static const double kSmooth = 5.74 / std::pow(4000, 0.9);
    const double y2 = rough + kSmooth, y3 = -0.86859 * std::log(y2);
    const double fa = 1 / (y3 * y3), fb = fa * (2 - 0.00514215 / (y2 * y3)), r = reynolds / 2000;
    const double x1 = 7 * fa - fb, x2 = 0.128 - 17 * fa + 2.5 * fb, x3 = -0.128 + 13 * fa - 2 * fb, x4 = 0.032 - 3 * fa + 0.5 * fb;
    return {x1 + r * (x2 + r * (x3 + r * x4)), (x2 + r * (2 * x3 + r * 3 * x4)) / 2000};
}

double area_m2(const Link& link) { return std::numbers::pi / 4 * link.diameter_mm * link.diameter_mm * 1e-6; }

class Solver {
public:
    explicit Solver(const Network& network) : m_net(network), m_flow(network.links.size()), m_shut(network.links.size()), m_limited(network.links.size())
    {
        for (std::size_t i = 0; i < network.links.size(); ++i) {
            const Link& link = network.links[i];
            m_flow[i] = startFlow(link);
            m_shut[i] = link.closed;
            m_limited[i] = link.kind == LinkKind::FlowControl && !link.closed;
        }
        m_row.assign(network.nodes.size(), -1);
        for (std::size_t i = 0; i < network.nodes.size(); ++i)
            if (!network.nodes[i].fixedHead_m) m_row[i] = m_rows++;
    }

    Solution run()
    {
        Solution out;
        if (const auto lost = unreachable(); !lost.empty()) {
            out.reason = fmt::format("no open way joins {} to a fixed head (an expansion tank)", lost);
            return out;
        }
        m_head.assign(m_net.nodes.size(), 0);
        for (std::size_t i = 0; i < m_net.nodes.size(); ++i) m_head[i] = m_net.nodes[i].fixedHead_m.value_or(0);
        double before = 1;
        for (out.iterations = 1; out.iterations <= kMostSteps; ++out.iterations) {
            const double moved = step();
            if (!std::isfinite(moved)) {
                out.reason = "the network's equations are singular";
                return out;
            }
            const bool switched = setValves();
            if (!switched && (moved < kExact || (moved < kStill && moved > before / 2))) {   // rounding of heads moves flows that rest
                out.converged = true;
                break;
            }
            before = moved;
        }
        if (!out.converged) out.reason = "flows do not settle: pumps and valves work against each other";
        report(out);
        return out;
    }

private:
    static double startFlow(const Link& link)
    {
        switch (link.kind) {
        case LinkKind::Pump: return std::pow(link.shutoff_m / (2 * link.slope), 1 / link.power);
        case LinkKind::FlowControl: return link.setting_l_s;
        default: return 1000 * area_m2(link);  // a metre a second
        }
    }

    [[nodiscard]] Loss quadratic(const Link& link, double q, double coefficient) const
    {
        const double a = area_m2(link) * 1000, v = q / a;   // l/s over l/s per m/s
        return {coefficient * v * std::abs(v) / (2 * kGravity), coefficient * std::abs(v) / (kGravity * a)};
    }

    [[nodiscard]] Loss pipe(const Link& link, double q) const
    {
        const double d = link.diameter_mm / 1000, v = std::abs(q) / (area_m2(link) * 1000);
        const double re = std::max(v * d / m_net.viscosity_m2_s, 1e-6);
        const Friction f = frictionAt(re, link.roughness_mm / link.diameter_mm);
        Loss loss = quadratic(link, q, f.factor * link.length_m / d + link.minorLoss);
        // The factor falls with the flow: that belongs to the slope.
        loss.slope += quadratic(link, q, f.byReynolds * re * link.length_m / d).slope / 2;
        if (re < 2000) loss.slope = std::max(loss.slope, 32 * m_net.viscosity_m2_s * link.length_m / (kGravity * d * d) / (area_m2(link) * 1000));
        return loss;
    }

    [[nodiscard]] Loss pump(const Link& link, double q) const
    {
        const double w = link.speed, a = w * w * link.shutoff_m, b = link.slope * std::pow(w, 2 - link.power);
        const double at = std::max(q, 1e-6);
        return {-(a - b * std::pow(at, link.power)), std::max(b * link.power * std::pow(at, link.power - 1), kLeastSlope)};
    }

    [[nodiscard]] Loss lossOf(std::size_t i) const
    {
        const Link& link = m_net.links[i];
        const double q = m_flow[i];
        if (m_shut[i]) return {kShut * q, kShut};
        Loss loss;
        switch (link.kind) {
        case LinkKind::Pipe: loss = pipe(link, q); break;
        case LinkKind::Pump: loss = pump(link, q); break;
        case LinkKind::Valve: loss = quadratic(link, q, link.minorLoss); break;
        case LinkKind::FlowControl: loss = quadratic(link, q, link.minorLoss); break;
        }
        loss.slope = std::max(loss.slope, kLeastSlope);
        return loss;
    }

    /// Where the conductance of a link stands in the matrix; null at a fixed head.
    struct Place {
        double* from{};
        double* to{};
        double* across{};
    };

    void makeMatrix()
    {
        std::vector<Eigen::Triplet<double>> entries;
        entries.reserve(static_cast<std::size_t>(m_rows) + m_net.links.size());
        for (int row = 0; row < m_rows; ++row) entries.emplace_back(row, row, 0);
        const auto below = [this](const Link& link) { return std::minmax(m_row[link.from], m_row[link.to]); };
        for (const Link& link : m_net.links)
            if (const auto [column, row] = below(link); column >= 0 && column != row) entries.emplace_back(row, column, 0);
        m_matrix.resize(m_rows, m_rows);
        m_matrix.setFromTriplets(entries.begin(), entries.end());
        for (const Link& link : m_net.links) {
            const int a = m_row[link.from], b = m_row[link.to];
            const auto [column, row] = below(link);
            m_places.push_back({a >= 0 ? &m_matrix.coeffRef(a, a) : nullptr, b >= 0 ? &m_matrix.coeffRef(b, b) : nullptr,
                                column >= 0 && column != row ? &m_matrix.coeffRef(row, column) : nullptr});
        }
        m_factor.analyzePattern(m_matrix);
    }

    /// One Newton step; how far flows moved, of their sum.
    double step()
    {
        const auto& links = m_net.links;
        if (m_places.empty()) makeMatrix();
        m_right.setZero(m_rows);
        std::fill_n(m_matrix.valuePtr(), m_matrix.nonZeros(), 0);
        for (std::size_t i = 0; i < m_net.nodes.size(); ++i)
            if (m_row[i] >= 0) m_right[m_row[i]] -= m_net.nodes[i].demand_l_s, m_matrix.coeffRef(m_row[i], m_row[i]) = 1e-14;
        m_losses.resize(links.size());
        for (std::size_t i = 0; i < links.size(); ++i) {
            const int a = m_row[links[i].from], b = m_row[links[i].to];
            if (m_limited[i]) {   // a flow that is known leaves one node and comes to the other
                if (a >= 0) m_right[a] -= links[i].setting_l_s;
                if (b >= 0) m_right[b] += links[i].setting_l_s;
                continue;
            }
            m_losses[i] = lossOf(i);
            const double p = 1 / m_losses[i].slope, y = m_flow[i] - m_losses[i].head_m * p;   // what flows at equal heads
            const Place& place = m_places[i];
            if (a >= 0) *place.from += p, m_right[a] -= y;
            if (b >= 0) *place.to += p, m_right[b] += y;
            if (place.across) *place.across -= p;
            if (a >= 0 && b < 0) m_right[a] += p * m_head[links[i].to];
            if (b >= 0 && a < 0) m_right[b] += p * m_head[links[i].from];
        }
        if (m_rows > 0) {
            m_factor.factorize(m_matrix);
            if (m_factor.info() != Eigen::Success) return std::nan("");
            const Eigen::VectorXd head = m_factor.solve(m_right);
            for (std::size_t i = 0; i < m_net.nodes.size(); ++i)
                if (m_row[i] >= 0) m_head[i] = head[m_row[i]];
        }
        double moved = 0, sum = 0;
        for (std::size_t i = 0; i < links.size(); ++i) {
            const double before = m_flow[i];
            if (m_limited[i]) {
                m_flow[i] = links[i].setting_l_s;
            } else {
                const double drop = m_head[links[i].from] - m_head[links[i].to];
                m_flow[i] += (drop - m_losses[i].head_m) / m_losses[i].slope;
            }
            moved += std::abs(m_flow[i] - before), sum += std::abs(m_flow[i]);
        }
        return moved / (sum + 1);   // of the sum, and of a litre a second where nothing is pumped
    }

    /// Check valves, pumps that another one overcomes, and flow controls that lack the head. True if any has changed.
    bool setValves()
    {
        bool changed = false;
        const auto set = [&changed](std::vector<bool>& flags, std::size_t i, bool value) {
            if (flags[i] != value) flags[i] = value, changed = true;
        };
        for (std::size_t i = 0; i < m_net.links.size(); ++i) {
            const Link& link = m_net.links[i];
            if (link.closed) continue;
            const double drop = m_head[link.from] - m_head[link.to];
            if (link.kind == LinkKind::Pump) {
                const double shutoff = link.speed * link.speed * link.shutoff_m;
                set(m_shut, i, m_shut[i] ? -drop > shutoff : m_flow[i] < 0);
            } else if (link.checkValve) {
                set(m_shut, i, m_shut[i] ? drop < 0 : m_flow[i] < -1e-6);
            } else if (link.kind == LinkKind::FlowControl) {
                if (m_limited[i]) set(m_limited, i, drop >= quadratic(link, link.setting_l_s, link.minorLoss).head_m);
                else set(m_limited, i, m_flow[i] > link.setting_l_s * (1 + 1e-9));
            }
        }
        return changed;
    }

    /// Names of nodes that nothing open leads to from a fixed head.
    [[nodiscard]] std::string unreachable() const
    {
        std::vector<std::vector<std::size_t>> next(m_net.nodes.size());
        for (const Link& link : m_net.links) next[link.from].push_back(link.to), next[link.to].push_back(link.from);
        std::vector<bool> seen(m_net.nodes.size());
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < m_net.nodes.size(); ++i)
            if (m_net.nodes[i].fixedHead_m) seen[i] = true, open.push_back(i);
        while (!open.empty()) {
            const std::size_t at = open.back();
            open.pop_back();
            for (const std::size_t other : next[at])
                if (!seen[other]) seen[other] = true, open.push_back(other);
        }
        std::string names;
        int more = 0;
        for (std::size_t i = 0; i < seen.size(); ++i) {
            if (seen[i]) continue;
            if (++more <= 3) names += (names.empty() ? "" : ", ") + m_net.nodes[i].id;
        }
        return more > 3 ? fmt::format("{} and {} more", names, more - 3) : names;
    }

    void report(Solution& out) const
    {
        const double kpa_per_m = m_net.density_kg_m3 * kGravity / 1000;
        out.head_m = m_head;
        std::vector<double> balance(m_net.nodes.size());
        for (std::size_t i = 0; i < m_net.nodes.size(); ++i) {
            out.gauge_kpa.push_back((m_head[i] - m_net.nodes[i].elevation_m) * kpa_per_m);
            balance[i] = -m_net.nodes[i].demand_l_s;
        }
        for (std::size_t i = 0; i < m_net.links.size(); ++i) {
            const Link& link = m_net.links[i];
            const double q = link.kind == LinkKind::Pump && m_shut[i] ? 0 : m_flow[i];
            LinkFlow flow{q, m_head[link.from] - m_head[link.to], 0, 0};
            if (link.diameter_mm > 0) flow.velocity_m_s = std::abs(q) / (area_m2(link) * 1000);
            if (link.kind == LinkKind::Pump) flow.power_kw = -flow.headDrop_m * q / 1000 * kpa_per_m;
            out.links.push_back(flow);
            balance[link.from] -= q, balance[link.to] += q;
        }
        for (std::size_t i = 0; i < balance.size(); ++i)
            if (m_row[i] >= 0) out.imbalance_l_s = std::max(out.imbalance_l_s, std::abs(balance[i]));
    }

    const Network& m_net;
    std::vector<double> m_flow, m_head{};
    std::vector<bool> m_shut, m_limited;
    std::vector<int> m_row{};
    int m_rows{};
    Eigen::SparseMatrix<double> m_matrix{};      ///< its lower half
    std::vector<Place> m_places{};               ///< by link
    std::vector<Loss> m_losses{};
    Eigen::VectorXd m_right{};
    Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>> m_factor{};
};

}  // namespace

double friction(double reynolds, double relativeRoughness) { return frictionAt(reynolds, relativeRoughness).factor; }

Solution solve(const Network& network) { return Solver(network).run(); }

bool setCurve(Link& pump, const std::vector<CurvePoint>& points)
{
    if (points.size() == 1) {
        const auto& [q, h] = points[0];
        if (q <= 0 || h <= 0) return false;
        pump.shutoff_m = 4.0 / 3 * h, pump.slope = h / 3 / (q * q), pump.power = 2;
        return true;
    }
    if (points.size() != 3 || points[0].flow_l_s != 0) return false;
    const double a = points[0].head_m, h1 = points[1].head_m, h2 = points[2].head_m, q1 = points[1].flow_l_s, q2 = points[2].flow_l_s;
    if (!(a > h1 && h1 > h2 && q1 > 0 && q2 > q1)) return false;
    pump.power = std::log((a - h2) / (a - h1)) / std::log(q2 / q1);
    pump.shutoff_m = a, pump.slope = (a - h1) / std::pow(q1, pump.power);
    return true;
}

}  // namespace mw::hydraulic
