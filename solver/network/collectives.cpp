// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/collectives.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <optional>

namespace mw {
namespace {

/// Steps, and the bytes that the busiest process sends and adds up.
struct Work {
    double steps{}, bytes{}, reduced{};
    Work operator+(const Work& other) const { return {steps + other.steps, bytes + other.bytes, reduced + other.reduced}; }
};

/// p processes and n bytes, as the formulas have them.
struct Size {
    std::int64_t p{};
    double n{};
    [[nodiscard]] double processes() const { return static_cast<double>(p); }
    [[nodiscard]] double others() const { return n * (processes() - 1) / processes(); }   ///< all blocks but one's own
    [[nodiscard]] std::int64_t powerBelow() const { return static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(p))); }
    [[nodiscard]] double logFloor() const { return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(p))) - 1; }
    [[nodiscard]] double logCeil() const { return logFloor() + (powerBelow() == p ? 0 : 1); }
};

/// Surplus processes hand their vector on; their neighbours add it up.
Work handedOn(const Size& size)
{
    return size.powerBelow() == size.p ? Work{} : Work{1, size.n, size.n};
}

/// And get `bytes` of the result.
Work handedBack(const Size& size, double bytes)
{
    return size.powerBelow() == size.p ? Work{} : Work{1, bytes, 0};
}

std::optional<Work> allReduce(CollectiveMethod method, const Size& size)
{
    const Size power{size.powerBelow(), size.n};
    switch (method) {
    case CollectiveMethod::Ring: return Work{2 * (size.processes() - 1), 2 * size.others(), size.others()};
    case CollectiveMethod::RecursiveHalving:
        return handedOn(size) + Work{2 * power.logFloor(), 2 * power.others(), power.others()} + handedBack(size, size.n);
    case CollectiveMethod::RecursiveDoubling:
        return handedOn(size) + Work{power.logFloor(), power.logFloor() * size.n, power.logFloor() * size.n} + handedBack(size, size.n);
    case CollectiveMethod::Direct: return Work{2, 2 * size.others(), size.others()};
    case CollectiveMethod::InNetwork: return Work{1, size.n, 0};
    default: return std::nullopt;
    }
}

std::optional<Work> reduceScatter(CollectiveMethod method, const Size& size)
{
    const Size power{size.powerBelow(), size.n};
    switch (method) {
    case CollectiveMethod::Ring: return Work{size.processes() - 1, size.others(), size.others()};
    case CollectiveMethod::RecursiveHalving:
        return handedOn(size) + Work{power.logFloor(), power.others(), power.others()} + handedBack(size, size.n / size.processes());
    case CollectiveMethod::Direct: return Work{1, size.others(), size.others()};
    case CollectiveMethod::InNetwork: return Work{1, size.others(), 0};
    default: return std::nullopt;
    }
}

std::optional<Work> allGather(CollectiveMethod method, const Size& size)
{
    switch (method) {
    case CollectiveMethod::Ring: return Work{size.processes() - 1, size.others(), 0};
    case CollectiveMethod::RecursiveDoubling: return size.powerBelow() == size.p ? std::optional(Work{size.logFloor(), size.others(), 0}) : std::nullopt;
    case CollectiveMethod::Bruck: return Work{size.logCeil(), size.others(), 0};
    case CollectiveMethod::Direct:
    case CollectiveMethod::InNetwork: return Work{1, size.others(), 0};
    default: return std::nullopt;
    }
}

/// Bruck's step k sends all blocks whose distance has bit k set: half of them where p is a power of two.
Work bruckAllToAll(const Size& size)
{
    Work work;
    for (std::int64_t bit = 1; bit < size.p; bit *= 2) {
        const std::int64_t rest = size.p % (2 * bit);
        const std::int64_t blocks = size.p / (2 * bit) * bit + std::max<std::int64_t>(0, rest - bit);
        work = work + Work{1, size.n * static_cast<double>(blocks) / size.processes(), 0};
    }
    return work;
}

std::optional<Work> allToAll(CollectiveMethod method, const Size& size)
{
    switch (method) {
    case CollectiveMethod::Ring: return Work{size.processes() - 1, size.others(), 0};
    case CollectiveMethod::Bruck: return bruckAllToAll(size);
    case CollectiveMethod::Direct: return Work{1, size.others(), 0};
    default: return std::nullopt;
    }
}

std::optional<Work> workOf(Collective collective, CollectiveMethod method, const Size& size)
{
    switch (collective) {
    case Collective::AllReduce: return allReduce(method, size);
    case Collective::AllGather: return allGather(method, size);
    case Collective::ReduceScatter: return reduceScatter(method, size);
    case Collective::AllToAll: return allToAll(method, size);
    case Collective::PointToPoint: return method == CollectiveMethod::Direct ? std::optional(Work{1, size.n, 0}) : std::nullopt;
    }
    return std::nullopt;
}

/// Time of n bytes at a rate; nothing at no rate.
double seconds(double bytes, double gb_s)
{
    return gb_s > 0 ? bytes / (gb_s * 1e9) : 0.0;
}

/// All-reduce up and down two complementary binary trees, half the vector over each: a process is inside one tree and a leaf of the other, so that it
/// sends 2n in all. In m pieces it takes (2 depth + m - 1) times a piece's time; the best m is next to the square root of the ratio of its two parts.
double treeTime_s(const Size& size, const CollectiveCosts& costs)
{
    if (size.p == 1) return 0;
    const double depth = 2 * size.logCeil();
    const double all_s = seconds(2 * size.n, costs.gb_s) + seconds(size.n, costs.reduce_gb_s);
    const auto inPieces = [&](double pieces) { return (depth + pieces - 1) * (costs.alpha_s + all_s / pieces); };
    constexpr double kMostPieces = 1e9;
    const double best = costs.alpha_s > 0 ? std::min(kMostPieces, std::sqrt((depth - 1) * all_s / costs.alpha_s)) : kMostPieces;
    return std::min(inPieces(std::max(1.0, std::floor(best))), inPieces(std::max(1.0, std::ceil(best))));
}

bool sane(double figure)
{
    return figure >= 0 && std::isfinite(figure);
}

constexpr std::array kMethods{CollectiveMethod::Ring, CollectiveMethod::RecursiveHalving, CollectiveMethod::RecursiveDoubling, CollectiveMethod::Bruck,
                              CollectiveMethod::Tree, CollectiveMethod::Direct, CollectiveMethod::InNetwork};

}  // namespace

std::string_view toText(Collective collective)
{
    constexpr std::array<std::string_view, 5> kNames{"all-reduce", "all-gather", "reduce-scatter", "all-to-all", "point to point"};
    const auto place = static_cast<std::size_t>(collective);
    return place < kNames.size() ? kNames[place] : "?";
}

std::string_view toText(CollectiveMethod method)
{
    constexpr std::array<std::string_view, 7> kNames{"ring", "recursive halving", "recursive doubling", "Bruck", "tree", "direct", "in the network"};
    const auto place = static_cast<std::size_t>(method);
    return place < kNames.size() ? kNames[place] : "?";
}

double stepLatency_s(const StepLatency& latency, int switches, double cable_m)
{
    return latency.endpoints_s + std::max(0, switches) * latency.perSwitch_s + (cable_m > 0 ? cable_m * latency.perMetre_s : 0.0);
}

Outcome<double> collectiveTime_s(Collective collective, CollectiveMethod method, std::int64_t processes, double bytes, const CollectiveCosts& costs)
{
    const bool alone = processes == 1 && collective != Collective::PointToPoint;
    constexpr std::int64_t kMostProcesses = std::int64_t{1} << 40U;
    if (processes < 1 || processes > kMostProcesses || !sane(bytes) || !sane(costs.alpha_s) || !sane(costs.gb_s) || !sane(costs.reduce_gb_s) ||
        !sane(costs.launch_s) || (!alone && (processes < 2 || costs.gb_s == 0)))
        return Refusal{"network.collective-input", "a collective needs processes, a bandwidth, and figures that are not negative"};
    const Size size{processes, bytes};
    if (collective == Collective::AllReduce && method == CollectiveMethod::Tree) return alone ? 0.0 : costs.launch_s + treeTime_s(size, costs);
    const auto work = workOf(collective, method, size);
    if (!work) return Refusal{"network.collective-method", fmt::format("no {} by {}", toText(collective), toText(method))};
    if (alone) return 0.0;
    return costs.launch_s + work->steps * costs.alpha_s + seconds(work->bytes, costs.gb_s) + seconds(work->reduced, costs.reduce_gb_s);
}

std::vector<CollectiveTime> collectiveTimes(Collective collective, std::int64_t processes, double bytes, const CollectiveCosts& costs, bool inNetwork)
{
    std::vector<CollectiveTime> times;
    for (const CollectiveMethod method : kMethods) {
        if (method == CollectiveMethod::InNetwork && !inNetwork) continue;
        if (const auto time = collectiveTime_s(collective, method, processes, bytes, costs)) times.push_back({method, *time});
    }
    std::ranges::stable_sort(times, {}, &CollectiveTime::time_s);
    return times;
}

double busBandwidth_gb_s(Collective collective, std::int64_t processes, double bytes, double time_s)
{
    if (processes < 1 || !(time_s > 0)) return 0;
    const double others = collective == Collective::PointToPoint ? 1.0 : static_cast<double>(processes - 1) / static_cast<double>(processes);
    return (collective == Collective::AllReduce ? 2 : 1) * others * bytes / time_s / 1e9;
}

}  // namespace mw
