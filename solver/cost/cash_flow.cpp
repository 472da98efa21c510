// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/cash_flow.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mw {

namespace {

/// The sum of flow_i x^i by Horner's rule, x = 1/(1+rate).
double discounted(double x, std::span<const double> flows)
{
    double sum = 0;
    for (std::size_t i = flows.size(); i-- > 0;) sum = sum * x + flows[i];
    return sum;
}

int signChanges(std::span<const double> flows)
{
    int changes = 0;
    double last = 0;
    for (const double flow : flows) {
        if (flow == 0) continue;
        if (last != 0 && (flow > 0) != (last > 0)) ++changes;
        last = flow;
    }
    return changes;
}

/// Bisection between two rates of opposite sign, down to neighbouring numbers: no tolerance to choose.
double bisect(std::span<const double> flows, double low, double high)
{
    const bool lowPositive = npv(low, flows) > 0;
    for (int i = 0; i < 200; ++i) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high) break;
        if ((npv(middle, flows) > 0) == lowPositive)
            low = middle;
        else
            high = middle;
    }
    return low + (high - low) / 2;
}

/// The rate between two grid points of one sign at which the value is nearest to zero or farthest beyond it, by golden section.
double turningBetween(std::span<const double> flows, double low, double high)
{
    constexpr double kGolden = 0.6180339887498949;
    const double sign = npv(low, flows) > 0 ? 1 : -1;
    for (int i = 0; i < 200 && high - low > 1e-12 * (1 + std::abs(low)); ++i) {
        const double left = high - kGolden * (high - low);
        const double right = low + kGolden * (high - low);
        if (sign * npv(left, flows) < sign * npv(right, flows))
            high = right;
        else
            low = left;
    }
    return low + (high - low) / 2;
}

/// Two roots that lie closer together than the grid, or one that only touches zero.
void addTouching(std::span<const double> flows, double low, double high, std::vector<double>& roots)
{
    const double rate = turningBetween(flows, low, high);
    const double value = npv(rate, flows);
    double scale = 0;
    for (const double flow : flows) scale += std::abs(flow);
    if (std::abs(value) < 1e-12 * scale)
        roots.push_back(rate);
    else if ((value > 0) != (npv(low, flows) > 0))
        roots.insert(roots.end(), {bisect(flows, low, rate), bisect(flows, rate, high)});
}

/// Sign changes of the value on a grid even in log(1+rate): 4,000 steps of about 0.35 %.
std::vector<double> scan(std::span<const double> flows, RateRange range)
{
    constexpr int kSteps = 4000;
    const double low = std::log1p(range.low);
    const double step = (std::log1p(range.high) - low) / kSteps;
    std::vector<double> roots;
    std::vector<double> rates(kSteps + 1), values(kSteps + 1);
    for (int i = 0; i <= kSteps; ++i) {
        const auto at = static_cast<std::size_t>(i);
        rates[at] = std::expm1(low + step * i);
        values[at] = npv(rates[at], flows);
    }
    for (std::size_t i = 0; i < kSteps; ++i) {
        if (values[i] == 0)
            roots.push_back(rates[i]);
        else if (values[i + 1] != 0 && (values[i] > 0) != (values[i + 1] > 0))
            roots.push_back(bisect(flows, rates[i], rates[i + 1]));
        else if (i > 0 && std::abs(values[i]) < std::abs(values[i - 1]) &&
                 std::abs(values[i]) < std::abs(values[i + 1]) && values[i - 1] * values[i + 1] > 0)
            addTouching(flows, rates[i - 1], rates[i + 1], roots);
    }
    return roots;
}

}  // namespace

double npv(double rate, std::span<const double> flows)
{
    if (!(rate > -1)) return std::numeric_limits<double>::quiet_NaN();
    return discounted(1 / (1 + rate), flows);
}

std::vector<double> internalRates(std::span<const double> flows, RateRange range)
{
    const int changes = signChanges(flows);
    if (changes == 0) return {};
    if (changes > 1) return scan(flows, range);
    if ((npv(range.low, flows) > 0) == (npv(range.high, flows) > 0)) return {};
    return {bisect(flows, range.low, range.high)};
}

std::optional<double> irr(std::span<const double> flows)
{
    const auto rates = internalRates(flows);
    return rates.size() == 1 ? std::optional{rates.front()} : std::nullopt;
}

std::optional<double> mirr(std::span<const double> flows, double financeRate, double reinvestRate)
{
    if (flows.size() < 2 || !(financeRate > -1) || !(reinvestRate > -1)) return std::nullopt;
    double gains = 0;
    double losses = 0;
    for (std::size_t i = 0; i < flows.size(); ++i) {
        const auto step = static_cast<double>(i);
        if (flows[i] > 0) gains += flows[i] / std::pow(1 + reinvestRate, step);
        if (flows[i] < 0) losses -= flows[i] / std::pow(1 + financeRate, step);
    }
    if (gains <= 0 || losses <= 0) return std::nullopt;
    return std::pow(gains / losses, 1 / static_cast<double>(flows.size() - 1)) * (1 + reinvestRate) - 1;
}

std::optional<double> paybackYears(std::span<const double> flows)
{
    double sum = 0;
    std::optional<double> years;
    for (std::size_t i = 0; i < flows.size(); ++i) {
        const double before = sum;
        sum += flows[i];
        if (sum < 0)
            years.reset();
        else if (!years)
            years = i == 0 ? 0.0 : static_cast<double>(i - 1) + (flows[i] != 0 ? -before / flows[i] : 1.0);
    }
    return years;
}

}  // namespace mw
