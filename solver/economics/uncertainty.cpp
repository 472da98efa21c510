// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/economics/uncertainty.h"

#include "model/core/processors.h"
#include "solver/cost/monte_carlo.h"
#include "solver/economics/sobol.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numbers>

namespace mw {

namespace {

constexpr std::array kQuantities{CostQuantity::UsdPerMillionTokens, CostQuantity::UsdPerAcceleratorHour, CostQuantity::TcoPerYear,
                                 CostQuantity::Npv, CostQuantity::Capital};
constexpr std::size_t kChunks = 16;   ///< of all draws: as many as there may be processors, whatever their number
constexpr double kScore95 = 1.6448536269514722;   ///< standard normal at 95 %

using Uniforms = std::array<double, kBatch>;

/// Draws of one driver from uniform numbers.
void draw(const UncertainDriver& d, const Uniforms& u, std::size_t count, DriverColumn& out)
{
    const double low = d.low, high = d.high, mode = d.typical, width = d.high - d.low;
    switch (d.shape) {
    case UncertainInput::Shape::Triangular: {
        const double split = width > 0 ? (mode - low) / width : 0;
        const double up = width * (mode - low), down = width * (high - mode);
        for (std::size_t i = 0; i < count; ++i) {
            // Both sides, so that no branch has to be guessed.
            const double rising = low + std::sqrt(u[i] * up), falling = high - std::sqrt((1 - u[i]) * down);
            out[i] = u[i] < split ? rising : falling;
        }
        break;
    }
    case UncertainInput::Shape::Uniform:
        for (std::size_t i = 0; i < count; ++i) out[i] = low + u[i] * width;
        break;
    case UncertainInput::Shape::Normal:
        for (std::size_t i = 0; i < count; ++i) out[i] = mode + width / (2 * kScore95) * inverseNormal(u[i]);
        break;
    case UncertainInput::Shape::Lognormal: {
        const double sigma = std::log(high / low) / (2 * kScore95);
        for (std::size_t i = 0; i < count; ++i) out[i] = mode * std::exp(sigma * inverseNormal(u[i]));
        break;
    }
    }
}

/// Lower triangle of a correlation matrix's root (A. L. Cholesky), for the drivers that are correlated at all.
struct Copula {
    std::vector<std::size_t> drivers{};
    std::vector<double> root{};

    explicit Copula(const UncertaintyInput& in)
    {
        for (const DriverPair& pair : in.pairs)
            for (const std::size_t d : {pair.a, pair.b})
                if (std::find(drivers.begin(), drivers.end(), d) == drivers.end()) drivers.push_back(d);
        const std::size_t n = drivers.size();
        root.assign(n * n, 0);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j <= i; ++j) {
                double sum = correlation(in, drivers[i], drivers[j]);
                for (std::size_t k = 0; k < j; ++k) sum -= root[i * n + k] * root[j * n + k];
                root[i * n + j] = i == j ? std::sqrt(std::max(0.0, sum)) : root[j * n + j] > 0 ? sum / root[j * n + j] : 0;
            }
    }

    /// Uniform numbers in, correlated uniform numbers out.
    void apply(std::vector<Uniforms>& u, std::size_t count) const
    {
        const std::size_t n = drivers.size();
        std::vector<double> z(n);
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t k = 0; k < n; ++k) z[k] = inverseNormal(u[drivers[k]][i]);
            for (std::size_t k = n; k-- > 0;) {
                double sum = 0;
                for (std::size_t j = 0; j <= k; ++j) sum += root[k * n + j] * z[j];
                u[drivers[k]][i] = 0.5 * std::erfc(-sum / std::numbers::sqrt2);
            }
        }
    }

    static double correlation(const UncertaintyInput& in, std::size_t a, std::size_t b)
    {
        if (a == b) return 1;
        for (const DriverPair& pair : in.pairs)
            if ((pair.a == a && pair.b == b) || (pair.a == b && pair.b == a)) return pair.correlation;
        return 0;
    }
};

/// What a chunk of draws knows of the main quantity by driver: by bins of the driver's rank.
struct Tally {
    std::vector<std::array<double, kDriverSteps>> sum{};
    std::vector<std::array<std::uint32_t, kDriverSteps>> count{};
    std::vector<double> rankTimesValue{};
    explicit Tally(std::size_t drivers) : sum(drivers), count(drivers), rankTimesValue(drivers) {}
};

/// All draws of all quantities, by their number.
struct Draws {
    std::vector<CostQuantity> quantities{};
    std::vector<std::vector<double>> values{};
};

class Run {
public:
    Run(const UncertaintyInput& in, std::vector<CostQuantity> quantities, double base)
        : m_in(in), m_points(in.drivers.size(), in.seed), m_copula(in), m_base(base), m_tallies(kChunks, Tally(in.drivers.size()))
    {
        draws.quantities = std::move(quantities);
        draws.values.assign(draws.quantities.size(), std::vector<double>(in.draws));
    }

    bool all(const std::stop_token& stop, const std::function<void(double)>& progress, bool oneProcessor)
    {
        std::atomic<std::size_t> next{0}, done{0};
        const auto work = [&] {
            for (std::size_t c = next++; c < kChunks && !stop.stop_requested(); c = next++) {
                chunk(c);
                if (progress) progress(static_cast<double>(++done) / kChunks);
            }
        };
        if (oneProcessor)
            work();
        else
            onAllProcessors(work);
        return !stop.stop_requested();
    }

    /// Sobol's first-order index by the variance of the means of bins (E. Plischke and others, 2013), less what chance
    /// alone would give; and the rank's correlation with the quantity.
    void effects(const Spread& spread, std::vector<DriverEffect>& out) const
    {
        const double variance = spread.sd * spread.sd;
        for (std::size_t d = 0; d < out.size() && variance > 0; ++d) {
            double between = 0, times = 0, n = 0;
            for (std::size_t b = 0; b < kDriverSteps; ++b) {
                double sum = 0;
                std::uint32_t count = 0;
                for (const Tally& tally : m_tallies) sum += tally.sum[d][b], count += tally.count[d][b];
                if (count == 0) continue;
                n += count;
                const double off = sum / count + m_base - spread.mean;
                between += count * off * off;
            }
            for (const Tally& tally : m_tallies) times += tally.rankTimesValue[d];
            const double chance = (kDriverSteps - 1) / n;
            out[d].share = std::clamp((between / n / variance - chance) / (1 - chance), 0.0, 1.0);
            out[d].correlation = times / n / (spread.sd / std::sqrt(12.0));   // a uniform rank has variance 1/12
        }
    }

    Draws draws{};

private:
    void chunk(std::size_t c)
    {
        const std::size_t blocks = (m_in.draws + kBatch - 1) / kBatch;
        const std::size_t n = m_in.drivers.size();
        CostBatch batch;
        for (std::size_t d = 0; d < kDrivers; ++d) batch.driver[d].fill(m_in.model.base[d]);
        std::vector<Uniforms> u(n);
        std::array<std::uint32_t, kBatch> bits{};
        for (std::size_t block = c * blocks / kChunks; block < (c + 1) * blocks / kChunks; ++block) {
            const std::size_t first = block * kBatch, count = std::min(kBatch, m_in.draws - first);
            for (std::size_t d = 0; d < n; ++d) {
                m_points.fill(d, static_cast<std::uint32_t>(first), bits);
                for (std::size_t i = 0; i < kBatch; ++i) u[d][i] = (bits[i] + 0.5) * 0x1p-32;
            }
            if (!m_copula.drivers.empty()) m_copula.apply(u, count);
            for (std::size_t d = 0; d < n; ++d) draw(m_in.drivers[d], u[d], count, batch.driver[static_cast<std::size_t>(m_in.drivers[d].driver)]);
            evaluate(m_in.model, batch, count);
            for (std::size_t q = 0; q < draws.quantities.size(); ++q)
                std::copy_n(column(batch, draws.quantities[q]).begin(), count, draws.values[q].begin() + static_cast<std::ptrdiff_t>(first));
            // Half of the draws tell shares well enough: the first half, which is a sequence of its own. Every other block is not: it would take one
            // input for another.
            if (block < (blocks + 1) / 2) tally(u, column(batch, m_in.main), count, m_tallies[c]);
        }
    }

    void tally(const std::vector<Uniforms>& u, const DriverColumn& main, std::size_t count, Tally& to) const
    {
        for (std::size_t d = 0; d < u.size(); ++d) {
            double times = 0;
            for (std::size_t i = 0; i < count; ++i) {
                const double value = main[i] - m_base;
                const auto bin = static_cast<std::size_t>(u[d][i] * kDriverSteps);
                to.sum[d][bin] += value;
                ++to.count[d][bin];
                times += (u[d][i] - 0.5) * value;
            }
            to.rankTimesValue[d] += times;
        }
    }

    const UncertaintyInput& m_in;
    SobolPoints m_points;
    Copula m_copula;
    double m_base;
    std::vector<Tally> m_tallies;
};

/// Values at shares of the sorted draws, linear between neighbours. Only the draws near a share are sorted: those that fall
/// into the same fine step of the whole range.
void percentiles(const std::vector<double>& v, double least, double most, std::span<const double> shares, std::span<double> out)
{
    constexpr std::size_t kFine = 4096;
    const double scale = most > least ? (kFine - 0.5) / (most - least) : 0;
    const auto stepOf = [&](double x) { return static_cast<std::size_t>((x - least) * scale); };
    std::vector<std::uint32_t> before(kFine + 1, 0);   // draws in lower steps
    for (const double x : v) ++before[stepOf(x) + 1];
    for (std::size_t i = 0; i < kFine; ++i) before[i + 1] += before[i];
    const auto stepWith = [&](std::size_t rank) {
        return static_cast<std::size_t>(std::upper_bound(before.begin(), before.end(), static_cast<std::uint32_t>(rank)) - before.begin()) - 1;
    };
    std::vector<std::vector<double>> near(kFine);
    std::vector<char> wanted(kFine, 0);
    const auto rankOf = [&](double share) { return static_cast<std::size_t>(share * static_cast<double>(v.size() - 1)); };
    for (const double share : shares)
        for (const std::size_t rank : {rankOf(share), std::min(rankOf(share) + 1, v.size() - 1)}) wanted[stepWith(rank)] = 1;
    for (const double x : v)
        if (const std::size_t step = stepOf(x); wanted[step]) near[step].push_back(x);
    for (auto& values : near) std::sort(values.begin(), values.end());
    const auto ranked = [&](std::size_t rank) {
        const std::size_t step = stepWith(rank);
        return near[step][rank - before[step]];
    };
    for (std::size_t k = 0; k < shares.size(); ++k) {
        const double place = shares[k] * static_cast<double>(v.size() - 1);
        const double low = ranked(rankOf(shares[k])), high = ranked(std::min(rankOf(shares[k]) + 1, v.size() - 1));
        out[k] = low + (high - low) * (place - std::floor(place));
    }
}

Spread spreadOf(CostQuantity quantity, double base, const std::vector<double>& v)
{
    Spread s{.quantity = quantity, .base = base};
    const auto n = static_cast<double>(v.size());
    double squares = 0;
    s.least = s.most = v.front();
    for (const double x : v) {
        s.mean += x - base;
        s.least = std::min(s.least, x);
        s.most = std::max(s.most, x);
    }
    s.mean = s.mean / n + base;
    for (const double x : v) squares += (x - s.mean) * (x - s.mean);
    s.sd = v.size() > 1 ? std::sqrt(squares / (n - 1)) : 0;
    constexpr std::array kShares{0.005, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.995};
    std::array<double, kShares.size()> at{};
    percentiles(v, s.least, s.most, kShares, at);
    s.p5 = at[1], s.p10 = at[2], s.p25 = at[3], s.p50 = at[4], s.p75 = at[5], s.p90 = at[6], s.p95 = at[7];
    s.histogramLow = at.front(), s.histogramHigh = at.back();
    s.histogram.assign(kHistogramSteps, 0);
    const double step = (s.histogramHigh - s.histogramLow) / kHistogramSteps;
    for (const double x : v) {
        const double place = step > 0 ? std::clamp((x - s.histogramLow) / step, 0.0, kHistogramSteps - 0.5) : 0;
        ++s.histogram[static_cast<std::size_t>(place)];
    }
    return s;
}

DriverEffect swingOf(const UncertaintyInput& in, const UncertainDriver& driver)
{
    const auto at = [&](double value) {
        const Setting moved{driver.driver, value};
        return evaluate(in.model, in.main, {&moved, 1}).value_or(0);
    };
    return {.id = driver.id, .low = driver.low, .high = driver.high, .atLow = at(driver.low), .atHigh = at(driver.high), .share = 0, .correlation = 0};
}

}  // namespace

std::optional<Uncertainty> solveUncertainty(const UncertaintyInput& in, const std::stop_token& stop,
                                            const std::function<void(double)>& progress, bool oneProcessor)
{
    const auto base = evaluate(in.model, in.main);
    if (!base || in.draws == 0) return std::nullopt;
    std::vector<CostQuantity> quantities{in.main};
    for (const CostQuantity q : kQuantities)
        if (q != in.main && evaluate(in.model, q)) quantities.push_back(q);
    Run run(in, quantities, *base);
    if (!run.all(stop, progress, oneProcessor)) return std::nullopt;
    Uncertainty out{.main = in.main, .draws = in.draws};
    for (std::size_t q = 0; q < quantities.size(); ++q)
        out.spreads.push_back(spreadOf(quantities[q], evaluate(in.model, quantities[q]).value_or(0), run.draws.values[q]));
    for (const UncertainDriver& driver : in.drivers) out.effects.push_back(swingOf(in, driver));
    run.effects(out.spreads.front(), out.effects);
    std::erase_if(out.effects, [](const DriverEffect& e) { return e.atLow == e.atHigh && e.share < 1e-4; });
    std::stable_sort(out.effects.begin(), out.effects.end(),
                     [](const auto& a, const auto& b) { return std::abs(a.atHigh - a.atLow) > std::abs(b.atHigh - b.atLow); });
    return out;
}

}  // namespace mw
