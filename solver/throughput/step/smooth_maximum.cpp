// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/step/smooth_maximum.h"

#include <cmath>

namespace mw {

SmoothMaximum::SmoothMaximum(double q) : m_q(q)
{
    for (std::size_t i = 0; i <= kSteps; ++i) {
        const double power = std::pow(static_cast<double>(i) / kSteps, q);
        m_points[i] = {std::pow(1 + power, 1 / q), power / (1 + power)};
    }
}

std::shared_ptr<const SmoothMaximum> smoothMaximum(double q)
{
    thread_local std::array<std::shared_ptr<const SmoothMaximum>, 4> kept;
    thread_local std::size_t oldest = 0;
    for (const auto& one : kept)
        if (one && one->q() == q) return one;
    auto& place = kept[oldest++ % kept.size()];
    place = std::make_shared<const SmoothMaximum>(q);
    return place;
}

}  // namespace mw
