// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>

namespace mw {

/// Smooth maximum (x^q + y^q)^(1/q): two sorts of work that overlap, but badly where they take equally long. By a table over the ratio of the
/// smaller to the larger: a step takes two dozen of them, and powers are most of its time. Off by less than 3e-5 for q from 1.3.
class SmoothMaximum {
public:
    explicit SmoothMaximum(double q);

    struct Value {
        double total{};
        double share{};  ///< of x in the q-th power of the total
    };
    [[nodiscard]] Value operator()(double x, double y) const
    {
        const double high = std::max(x, y), low = std::min(x, y);
        if (high <= 0) return {};
        const double at = low / high * kSteps;
        const auto step = std::min(static_cast<std::size_t>(at), kSteps - 1);
        const double part = at - static_cast<double>(step);
        const Point &a = m_points[step], &b = m_points[step + 1];
        const double share = a.share + part * (b.share - a.share);
        return {high * (a.total + part * (b.total - a.total)), x >= y ? 1 - share : share};
    }
    [[nodiscard]] double q() const { return m_q; }

private:
    static constexpr std::size_t kSteps = 512;
    struct Point {
        double total{1}, share{};  ///< of the smaller
    };
    double m_q;
    std::array<Point, kSteps + 1> m_points{};
};

/// The last few are kept by each thread: all steps of a plan share two.
[[nodiscard]] std::shared_ptr<const SmoothMaximum> smoothMaximum(double q);

}  // namespace mw
