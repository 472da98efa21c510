// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/economics/break_even.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr int kSteps = 2000;

/// Costs of two scenarios that differ by less are the same sums in another order.
constexpr double kRounding = 1e-12;

struct Span {
    double low{}, high{};
    bool inBoth{};
};

/// Where an input is sought: what is thinkable, not what is likely.
Span spanOf(Driver driver, double base)
{
    if (driver >= Driver::Part) return {0, std::max(10 * base, 1e6), false};
    if (driver >= Driver::PriceCompute && driver <= Driver::PriceCables) return {0, 10, false};
    switch (driver) {
    case Driver::Throughput:
        return {0.01, 100, false};
    case Driver::Pue:
        return {1, 3, false};
    case Driver::DiscountRate:
        return {0, 0.5, true};
    case Driver::Utilisation:
    case Driver::Availability:
    case Driver::ItLoadFactor:
        return {0.01, 1, true};
    case Driver::AnalysisYears:
    case Driver::LifeCompute:
    case Driver::LifeNetwork:
    case Driver::LifeStorage:
    case Driver::LifePlant:
    case Driver::LifeShell:
        return {1, 50, true};
    case Driver::EnergyPrice:
        return {0, std::max(2.0, 10 * base), true};
    case Driver::Land:
    case Driver::Staff:
        return {0, std::max(1e9, 10 * base), true};
    default:
        return {0, base > 0 ? 10 * base : 1, true};
    }
}

/// Nothing but zero (where there is a value at all) on a coarse walk over the range: no step of it is a crossing.
bool sameThroughout(const std::function<double(double)>& difference, const Span& span)
{
    constexpr int walk = 16;
    bool any = false;
    for (int step = 0; step <= walk; ++step) {
        const double here = difference(span.low + (span.high - span.low) * step / walk);
        if (std::isnan(here)) continue;
        if (here != 0) return false;
        any = true;
    }
    return any;
}

std::optional<std::string> partIn(std::string_view path)
{
    constexpr std::string_view head = "parts/", tail = "/price_usd";
    if (!path.starts_with(head) || !path.ends_with(tail) || path.size() <= head.size() + tail.size()) return std::nullopt;
    return std::string(path.substr(head.size(), path.size() - head.size() - tail.size()));
}

std::string words(const BreakEven& found, const Compared& names, bool aCheaperAtBase)
{
    if (found.alike)
        return fmt::format("{} and {} cost the same at every {} from {:.6g} to {:.6g}.", names.nameA, names.nameB, found.input, found.low, found.high);
    const std::string& cheaper = aCheaperAtBase ? names.nameA : names.nameB;
    if (found.crossings.empty())
        return fmt::format("No break-even: {} is cheaper at every {} from {:.6g} to {:.6g}.", cheaper, found.input, found.low, found.high);
    if (found.crossings.size() > 1)
        return fmt::format("{} and {} cost the same at {} values of {}, the first {:.6g}.", names.nameA, names.nameB, found.crossings.size(), found.input,
                           found.crossings.front());
    return fmt::format("{} and {} cost the same at a {} of {:.6g}; as it stands {} is cheaper.", names.nameA, names.nameB, found.input,
                       found.crossings.front(), cheaper);
}

}  // namespace

std::vector<double> rootsOf(const std::function<double(double)>& f, double low, double high)
{
    const bool logarithmic = low > 0 && high / low > 100;
    const auto at = [&](int step) {
        const double share = static_cast<double>(step) / kSteps;
        return logarithmic ? low * std::pow(high / low, share) : low + (high - low) * share;
    };
    std::vector<double> roots;
    double x0 = at(0), f0 = f(x0);
    if (f0 == 0) roots.push_back(x0);
    for (int step = 1; step <= kSteps; ++step) {
        const double x1 = at(step), f1 = f(x1);
        if (f1 == 0) {
            if (f0 != 0) roots.push_back(x1);
        } else if (f0 != 0 && std::isfinite(f0) && std::isfinite(f1) && (f0 > 0) != (f1 > 0)) {
            double a = x0, b = x1;
            for (double middle = a + (b - a) / 2; middle > a && middle < b; middle = a + (b - a) / 2) ((f(middle) > 0) == (f0 > 0) ? a : b) = middle;
            roots.push_back(a + (b - a) / 2);
        }
        x0 = x1, f0 = f1;
    }
    return roots;
}

BreakEvenCurves breakEvenCurves(const CostInput& inputA, const CostInput& inputB, const BreakEven& found, std::size_t points)
{
    std::vector<std::string> parts;
    if (auto part = partIn(found.input)) parts.push_back(std::move(*part));
    const CostModel a = costModel(inputA, parts), b = costModel(inputB, parts);
    const auto driver = parts.empty() ? driverOf(found.input) : partDriver(a, parts.front());
    if (!driver || points < 2) return {};
    double low = found.baseA, high = std::max(found.baseA, found.baseB);
    if (found.inBoth) low = std::min(low, found.baseB);
    for (const double at : found.crossings) low = std::min(low, at), high = std::max(high, at);
    low = std::max(found.low, 0.5 * low), high = std::min(found.high, 1.5 * high);
    if (high <= low) low = found.low, high = found.high;   // now at the end of its range: a price of nothing
    BreakEvenCurves curves;
    const double standsB = evaluate(b, found.quantity).value_or(std::nan(""));
    for (std::size_t i = 0; i < points; ++i) {
        const double value = low + (high - low) * static_cast<double>(i) / static_cast<double>(points - 1);
        const Setting moved{*driver, value};
        curves.input.push_back(value);
        curves.a.push_back(evaluate(a, found.quantity, {&moved, 1}).value_or(std::nan("")));
        curves.b.push_back(found.inBoth ? evaluate(b, found.quantity, {&moved, 1}).value_or(std::nan("")) : standsB);
    }
    return curves;
}

std::optional<BreakEven> breakEven(const CostInput& inputA, const CostInput& inputB, std::string_view input, CostQuantity quantity, const Compared& names)
{
    std::vector<std::string> parts;
    if (auto part = partIn(input)) parts.push_back(std::move(*part));
    const CostModel a = costModel(inputA, parts), b = costModel(inputB, parts);
    const auto driver = parts.empty() ? driverOf(input) : partDriver(a, parts.front());
    if (!driver) return std::nullopt;
    const auto quantityA = evaluate(a, quantity), quantityB = evaluate(b, quantity);
    if (!quantityA || !quantityB) return std::nullopt;

    const Span span = spanOf(*driver, std::max(a.value(*driver), b.value(*driver)));
    BreakEven found{.input = std::string(input), .inBoth = span.inBoth, .quantity = quantity, .low = span.low, .high = span.high,
                    .baseA = a.value(*driver), .baseB = parts.empty() ? b.value(*driver) : 0, .quantityA = *quantityA, .quantityB = *quantityB};
    const auto of = [&](const CostModel& model, double value) {
        const Setting moved{*driver, value};
        return evaluate(model, quantity, {&moved, 1}).value_or(std::nan(""));
    };
    const auto difference = [&](double value) {
        const double costA = of(a, value), costB = span.inBoth ? of(b, value) : *quantityB;
        return std::abs(costA - costB) <= kRounding * std::abs(costB) ? 0 : costA - costB;
    };
    found.alike = sameThroughout(difference, span);
    if (!found.alike) found.crossings = rootsOf(difference, span.low, span.high);
    if (!found.crossings.empty()) found.quantityAt = of(a, found.crossings.front());
    const bool lowerIsBetter = quantity != CostQuantity::Npv;
    found.says = words(found, names, lowerIsBetter == (*quantityA < *quantityB));
    return found;
}

}  // namespace mw
