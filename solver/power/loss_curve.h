// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace mw {

/// Loss of a converter per unit of its rating at load fraction x (output over rating): a + b x + c x^2. The
/// three terms are no-load, proportional and square-law loss (Schneider Electric, electrical efficiency
/// modelling white papers).
struct LossCurve {
    double a{}, b{}, c{};
    [[nodiscard]] double at(double x) const { return a + x * (b + x * c); }
    /// Output over input at a load fraction; 0 at no load.
    [[nodiscard]] double efficiency(double x) const { return x > 0 ? x / (x + at(x)) : 0.0; }
    bool operator==(const LossCurve&) const = default;
};

/// One point of a datasheet: output over input at a load fraction (0.5 = half of the rating).
struct EfficiencyPoint {
    double load{};
    double efficiency{};
    bool operator==(const EfficiencyPoint&) const = default;
};

/// The curve through the points: exact through three different loads, least squares through more. Two points
/// give a and c (the no-load and square-law loss of a transformer), one gives b (constant efficiency). Points
/// outside (0, 1] of efficiency or at no load are left out; nothing is left: no curve.
[[nodiscard]] std::optional<LossCurve> fitLossCurve(std::span<const EfficiencyPoint> points);

}  // namespace mw
