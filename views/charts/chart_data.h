// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/quantity.h"
#include "solver/results.h"

#include <string>
#include <string_view>
#include <vector>

namespace mw {

enum class ChartKind { Bars, Stacked, Lines };

/// Colour index of what is summed up as "other": grey in every theme.
inline constexpr int kOtherColour = -1;

/// One set of values. `colour` is an index into the theme's chart colours, or kOtherColour.
struct ChartSeries {
    std::string name{};
    int colour{};
    std::vector<double> x{};               ///< Lines only
    std::vector<double> y{};               ///< Bars and Stacked: one for each category
    bool dashed{};
};

/// What a chart shows, free of how it is drawn.
struct ChartData {
    ChartKind kind{ChartKind::Bars};
    std::string xLabel{}, yLabel{};
    std::vector<std::string> categories{};
    std::vector<ChartSeries> series{};
    Format format{Format::Plain};          ///< of y values, for labels and hover
    std::string empty{};                   ///< what to tell and do when there is nothing to draw
    [[nodiscard]] bool isEmpty() const { return series.empty(); }
};

/// A chart: one file with such a function and one line in chart_book.cpp.
struct ChartDef {
    std::string_view id;
    std::string_view title;
    ChartData (*make)(const Results&);
};

[[nodiscard]] const std::vector<ChartDef>& chartBook();

ChartData powerBySystem(const Results& results);
ChartData lossesByStage(const Results& results);
ChartData frontier(const Results& results);
ChartData costBuildUp(const Results& results);
ChartData capitalBySystem(const Results& results);
ChartData loadHistogram(const Results& results);

}  // namespace mw
