// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/loss_curve.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace mw {
namespace {

struct Sample {
    double x{}, loss{};
};

std::vector<Sample> samplesOf(std::span<const EfficiencyPoint> points)
{
    std::vector<Sample> samples;
    for (const EfficiencyPoint& p : points)
        if (p.load > 0 && p.efficiency > 0 && p.efficiency <= 1)
            samples.push_back({p.load, p.load * (1 / p.efficiency - 1)});
    std::sort(samples.begin(), samples.end(), [](const Sample& s, const Sample& t) { return s.x < t.x; });
    const auto sameLoad = [](const Sample& s, const Sample& t) { return t.x - s.x < 1e-9; };
    samples.erase(std::unique(samples.begin(), samples.end(), sameLoad), samples.end());
    return samples;
}

LossCurve throughThree(const Sample& p, const Sample& q, const Sample& r)
{
    // Newton's divided differences: no system to solve, no cancellation of large terms.
    const double pq = (q.loss - p.loss) / (q.x - p.x);
    const double qr = (r.loss - q.loss) / (r.x - q.x);
    const double c = (qr - pq) / (r.x - p.x);
    const double b = pq - c * (p.x + q.x);
    return {p.loss - p.x * (b + p.x * c), b, c};
}

/// Normal equations of the parabola about the mean load, by Cramer's rule: few points, well scaled loads.
LossCurve leastSquares(std::span<const Sample> samples)
{
    double mean = 0;
    for (const Sample& s : samples) mean += s.x / static_cast<double>(samples.size());
    std::array<double, 5> m{};
    std::array<double, 3> v{};
    for (const Sample& s : samples) {
        const double t = s.x - mean;
        double power = 1;
        for (std::size_t k = 0; k < m.size(); ++k, power *= t) {
            m[k] += power;
            if (k < v.size()) v[k] += power * s.loss;
        }
    }
    const auto det = [](double a1, double a2, double a3, double b1, double b2, double b3, double c1,
                        double c2, double c3) {
        return a1 * (b2 * c3 - b3 * c2) - a2 * (b1 * c3 - b3 * c1) + a3 * (b1 * c2 - b2 * c1);
    };
    const double d = det(m[0], m[1], m[2], m[1], m[2], m[3], m[2], m[3], m[4]);
    const double a = det(v[0], m[1], m[2], v[1], m[2], m[3], v[2], m[3], m[4]) / d;
    const double b = det(m[0], v[0], m[2], m[1], v[1], m[3], m[2], v[2], m[4]) / d;
    const double c = det(m[0], m[1], v[0], m[1], m[2], v[1], m[2], m[3], v[2]) / d;
    return {a - mean * (b - mean * c), b - 2 * c * mean, c};
}

}  // namespace

std::optional<LossCurve> fitLossCurve(std::span<const EfficiencyPoint> points)
{
    const std::vector<Sample> samples = samplesOf(points);
    if (samples.empty()) return std::nullopt;
    if (samples.size() == 1) return LossCurve{0, samples[0].loss / samples[0].x, 0};
    if (samples.size() == 2) {
        const double low = samples[0].x * samples[0].x;
        const double high = samples[1].x * samples[1].x;
        const double c = (samples[1].loss - samples[0].loss) / (high - low);
        return LossCurve{samples[0].loss - c * low, 0, c};
    }
    return samples.size() == 3 ? throughThree(samples[0], samples[1], samples[2]) : leastSquares(samples);
}

}  // namespace mw
