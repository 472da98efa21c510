// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/quantity.h"
#include "solver/results.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// Bars: one lying bar a category. Built: standing columns of series. StackedBars: lying bars of series. Spans: a Gantt chart, a row a category.
/// Heat: a row of cells a series, a column a category.
enum class ChartKind { Bars, Built, StackedBars, Lines, Sankey, Spans, Heat };

/// Colour index of what is summed up as "other": grey in every theme.
inline constexpr int kOtherColour = -1;

/// One set of values. `colour` is an index into the theme's chart colours, or kOtherColour.
struct ChartSeries {
    std::string name{};
    int colour{};
    std::vector<double> x{};               ///< Lines; Spans: where each begins
    std::vector<double> y{};               ///< bars: one for each category; Spans: how long each is, 0 where there is none
    bool dashed{};                         ///< lines; of marks: open ones
    bool marks{};                          ///< Lines: points to look at, not a line
    bool broad{};                          ///< Lines: seen beside what runs along it and lies above: drawn broader, below the others
    std::vector<bool> framed{};            ///< Spans: those with a frame around them
    std::vector<std::string> notes{};      ///< Lines, Spans: what the pointer tells of each point or span beside its figures; may be empty
};

/// A box of a Sankey: what comes in goes out or is lost.
struct ChartNode {
    std::string name{};
    int colour{};
    double value{}, loss{};
    bool last{};                           ///< where flows end: stands at the right
};

struct ChartFlow {
    int from{}, to{};
    double value{};
};

/// Whether an instance stands behind a bar, so that a click can select it.
using Subject = std::function<bool(const Results&, InstanceIndex)>;

/// What a chart shows, free of how it is drawn.
struct ChartData {
    ChartKind kind{ChartKind::Bars};
    std::string xLabel{}, yLabel{};
    std::vector<std::string> categories{};
    bool ownCategories{}, ownSeries{};     ///< their names are the layout's or made of them: told as they stand in every language
    std::vector<ChartSeries> series{};
    std::vector<ChartNode> nodes{};        ///< Sankey only
    std::vector<ChartFlow> flows{};
    std::vector<Subject> subjects{};       ///< by category, series (Built, Lines), node or cell, row by row (Heat); may be shorter, may hold empty ones
    double xStep{};                        ///< Lines: between ticks, 0 as it fits
    bool logarithmic{};                    ///< Lines: both axes, over what is above 0
    double xLeast{};                       ///< Lines: where the axis begins and its ticks are counted from (months: 1)
    double yLeast{};                       ///< Lines: where the axis begins (PUE: 1, since all above is overhead); Spans: likewise
    std::optional<double> base{};          ///< Spans: what they lead away from, a line over all rows
    Format format{Format::Plain};          ///< of y values, for labels and hover
    std::optional<Format> xFormat{};       ///< Lines, Spans: of the figures below, where they have one: money is in the user's currency
    std::string note{};                    ///< what must be known to read it, in a line below the title
    std::string empty{};                   ///< what is missing and what to do when there is nothing to draw
    [[nodiscard]] bool isEmpty() const { return series.empty() && nodes.empty(); }
};

/// Adds what a scenario, named `title`, has to the chart of the layout.
using AddScenario = void (*)(ChartData& data, const Results& scenario, const std::string& title);

/// Whether one of these parts of the results is of an earlier layout: `olderThanLayout<&Results::throughput>`.
template <auto... kSections>
[[nodiscard]] bool olderThanLayout(const Results& results)
{
    return (((results.*kSections).state == SectionState::Stale && (results.*kSections).value) || ...);
}

/// A chart: one file that defines such a constant, and one line in chart_list.inc.
struct ChartDef {
    std::string_view id;
    std::string_view title;
    std::string_view help;                 ///< what it shows, with units
    ChartData (*make)(const Results&);
    bool (*isStale)(const Results&);       ///< what it shows is of an earlier layout: it is greyed
    int columns{1};                        ///< width in cards
    AddScenario addScenario{};             ///< none: shows the layout alone
};

[[nodiscard]] const std::vector<ChartDef>& chartBook();

#define MW_CHART(file, chart) extern const ChartDef chart;
#include "views/charts/chart_list.inc"
#undef MW_CHART

/// What keeps the serving charts empty, and what to do.
[[nodiscard]] std::string_view servingMissing(const Results& results);
/// What a series is told as: Lines without a name belong to the named one before them.
[[nodiscard]] const std::string& shownName(const ChartData& data, std::size_t series);
/// Loads in classes of ten percent, with one for what has reached its rating: "0–10 %", "100 % or more".
inline constexpr std::size_t kLoadClasses = 11;
[[nodiscard]] std::size_t loadClass(double loading);
[[nodiscard]] std::string loadClassName(std::size_t which);
/// A class of a histogram: 10, 20, "kW" -> "10–20 kW".
[[nodiscard]] std::string rangeName(double from, double to, std::string_view unit);
/// "ups" -> "UPS", "switchgear" -> "Switchgear".
[[nodiscard]] std::string chartName(std::string name);
/// Those of a pool, for as many looks as there are things.
[[nodiscard]] Subject isOneOfThese(std::vector<InstanceIndex> members);
/// Adds one bar; every bar is a series. All have one colour where it would tell nothing: names tell them apart.
void addBar(ChartData& data, std::string name, double value, Subject subject = {}, int colour = 0);

}  // namespace mw
