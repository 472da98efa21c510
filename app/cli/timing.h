// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>
#include <vector>

namespace mw::cli {

template <class Work>
double timed_ms(const Work& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

struct Percentiles {
    double p50{}, p95{}, p99{}, max{};
};

/// Nearest-rank percentiles; zeros without samples.
inline Percentiles percentiles(std::vector<double> samples)
{
    if (samples.empty()) return {};
    std::sort(samples.begin(), samples.end());
    const auto rank = [&](double share) {
        const auto place = static_cast<std::size_t>(std::ceil(share * static_cast<double>(samples.size())));
        return samples[std::clamp<std::size_t>(place, 1, samples.size()) - 1];
    };
    return {rank(0.50), rank(0.95), rank(0.99), samples.back()};
}

template <class Work>
double median_ms(const Work& work)
{
    constexpr int kRuns = 7;
    std::vector<double> times;
    for (int i = 0; i < kRuns; ++i) times.push_back(timed_ms(work));
    return percentiles(std::move(times)).p50;
}

}  // namespace mw::cli
