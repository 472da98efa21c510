// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mw {

/// A level or upright line of whole device pixels: between 1x and 2x a pen one pixel wide would be one or two of them by where it falls.
class Hairline {
public:
    explicit Hairline(const QPainter& painter)
        : m_dpr(painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1), m_wide(std::max(1.0, std::floor(m_dpr)))
    {
    }
    [[nodiscard]] double width() const { return m_wide / m_dpr; }
    /// Its middle, where its first pixel is the one at `pixel`.
    [[nodiscard]] double at(double pixel) const { return (std::floor(pixel * m_dpr) + m_wide / 2) / m_dpr; }

private:
    double m_dpr, m_wide;   ///< device pixels
};

}  // namespace mw
