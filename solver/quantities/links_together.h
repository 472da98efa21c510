// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/told_figure.h"

#include <span>

namespace mw {

/// Figures of several links together: cables of each kind, length, price and power of optics of the network's, power that passes the power links.
/// Of a bundle all its cables count.
[[nodiscard]] std::vector<ToldFigure> figuresTogether(const Results& results, std::span<const LinkIndex> links);

}  // namespace mw
