// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/told_figure.h"

#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace mw {

/// Figures of several links together, summed up once: cables by kind, length, price, power of optics and power.
struct LinksTogether {
    struct Sum {
        std::string_view id{}, label{};
        Format format{};
        const char* formula{};
        std::string_view quantity{};     ///< of a link, that is summed; empty: cables
        bool ofEach{};                   ///< that of each cable, times its cables
        double sum{};
        std::size_t links{};             ///< that have it
        std::vector<std::pair<LinkIndex, double>> most{};   ///< the largest shares, largest first
    };
    std::vector<Sum> sums{};             ///< those that a link has
};
using LinksTogetherPtr = std::shared_ptr<const LinksTogether>;

/// Takes tens of milliseconds for a hundred thousand; touches nothing but the results.
[[nodiscard]] LinksTogetherPtr linksTogether(const Results& results, std::span<const LinkIndex> links);
/// With their reasons: of each sum its largest shares, and what is left of it.
[[nodiscard]] std::vector<ToldFigure> figuresTogether(const Results& results, const LinksTogetherPtr& links);

}  // namespace mw
