// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/redundancy.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mw {
namespace {

struct Shape {
    int installed{};
    double usableUnits{};
    double normalShare{};  ///< of the load, on one unit
    double failedShare{};  ///< after the failure, on the worst remaining unit; 0: nothing remains to carry it
};

Shape shapeOf(TopologyName topology, int n)
{
    const double units = n;
    switch (topology.topology) {
    case Topology::NPlusK: {
        const int installed = n + topology.spare;
        return {installed, units, 1.0 / installed, topology.spare > 0 ? 1.0 / (installed - 1) : 0.0};
    }
    case Topology::TwoN:
        return {2 * n, units, 0.5 / units, 1.0 / units};
    case Topology::TwoNPlusOne:
        return {2 * (n + 1), units, 0.5 / (units + 1), 0.5 / units};
    case Topology::Distributed:
        return {n, units - 1, 1.0 / units, n > 1 ? 1.0 / (units - 1) : 0.0};
    case Topology::Block:
        return {n + 1, units, 1.0 / units, 1.0 / units};
    }
    return {};
}

double binomial(int n, int i)
{
    double choose = 1;
    for (int j = 1; j <= i; ++j) choose = choose * (n - i + j) / j;
    return choose;
}

double groupAvailability(const ReliabilityGroup& group)
{
    const double unit = group.mtbf_h / (group.mtbf_h + group.mttr_h);
    double sum = 0;
    for (int i = group.k; i <= group.n; ++i)
        sum += binomial(group.n, i) * std::pow(unit, i) * std::pow(1 - unit, group.n - i);
    return sum;
}

}  // namespace

std::optional<TopologyName> topologyFromText(std::string_view text)
{
    if (text == "2N") return TopologyName{Topology::TwoN, 0};
    if (text == "2(N+1)") return TopologyName{Topology::TwoNPlusOne, 1};
    if (text == "distributed") return TopologyName{Topology::Distributed, 0};
    if (text == "block") return TopologyName{Topology::Block, 1};
    if (text == "N") return TopologyName{Topology::NPlusK, 0};
    if (!text.starts_with("N+")) return std::nullopt;
    TopologyName name{Topology::NPlusK, 0};
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + text.size(), name.spare);
    if (error != std::errc{} || end != text.data() + text.size() || name.spare < 0) return std::nullopt;
    return name;
}

Redundancy redundancy(TopologyName topology, int n, double unit_kw, double load_kw)
{
    Redundancy r;
    if (n < 1 || unit_kw <= 0) return r;
    const Shape shape = shapeOf(topology, n);
    r.installedUnits = shape.installed;
    r.installed_kw = shape.installed * unit_kw;
    r.usable_kw = shape.usableUnits * unit_kw;
    r.usableShare = r.usable_kw / r.installed_kw;
    r.normalUnit_kw = load_kw * shape.normalShare;
    r.normalLoading = r.normalUnit_kw / unit_kw;
    if (shape.failedShare <= 0) return r;
    r.failedUnit_kw = load_kw * shape.failedShare;
    r.failedLoading = *r.failedUnit_kw / unit_kw;
    r.survivesSingleFailure = *r.failedLoading <= 1 + 1e-12;
    return r;
}

Availability availability(std::span<const ReliabilityGroup> groups)
{
    Availability result;
    for (const ReliabilityGroup& group : groups) result.availability *= groupAvailability(group);
    // As the sum is written in IEEE 493; with nine nines a double leaves about seven digits of the downtime.
    const double down = std::max(0.0, 1 - result.availability);
    constexpr double kMinutesPerYear = 8760 * 60;
    result.downtime_min_per_year = down * kMinutesPerYear;
    result.nines = down > 0 ? -std::log10(down) : 0.0;
    return result;
}

}  // namespace mw
