// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Money over time and how sure the cost is.
#include "solver/quantities/binding.h"
#include "solver/quantities/driver_text.h"
#include "views/charts/chart_data.h"
#include "views/session/text/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr std::size_t kMostInputs = 10;

ChartSeries summedUp(const OverTime& time, double MoneyFlow::*member, std::string name, int colour)
{
    ChartSeries line{.name = std::move(name), .colour = colour};
    double sum = 0;
    for (std::size_t month = 0; month < time.months.size(); ++month) {
        sum += time.months[month].*member;
        line.x.push_back(static_cast<double>(month) / 12);
        line.y.push_back(sum);
    }
    return line;
}

Format formatOf(CostQuantity quantity)
{
    return quantity == CostQuantity::UsdPerMillionTokens ? Format::UsdPerMillion : Format::Usd;
}

/// Beside figures that have the sign of the user's currency.
std::string perOf(CostQuantity quantity) { return quantity == CostQuantity::UsdPerMillionTokens ? "per million tokens" : "per year"; }

/// An amount of the user's currency that an axis can begin with: of as many digits as tell one end from the other.
double roundBelow(double low_usd, double high_usd)
{
    const double rate = format::inCurrency(1), step = std::pow(10, std::floor(std::log10(std::max((high_usd - low_usd) * rate, 1e-9))));
    return std::floor(low_usd * rate / step) * step / rate;
}

ChartData cashFlowChart(const Results& results)
{
    ChartData data{.kind = ChartKind::Lines, .xLabel = "years from the start", .xStep = 1, .format = Format::Usd};
    data.empty = "No money over time: place parts that have a price.";
    if (!results.economics || results.economics->overTime.months.empty() || results.economics->overTime.capital_usd <= 0) return data;
    const OverTime& time = results.economics->overTime;
    data.series.push_back(summedUp(time, &MoneyFlow::project, "project", 0));
    if (std::any_of(time.months.begin(), time.months.end(), [](const MoneyFlow& flow) { return flow.debtDrawn != 0; }))
        data.series.push_back(summedUp(time, &MoneyFlow::equity, "owners", 1));
    for (const ChartSeries& series : data.series)   // money is spent first, and only spent without token prices
        if (!series.y.empty()) data.yLeast = std::min(data.yLeast, 1.05 * *std::min_element(series.y.begin(), series.y.end()));
    return data;
}

ChartData costSpread(const Results& results)
{
    ChartData data{.kind = ChartKind::Lines, .yLabel = "% of draws", .format = Format::Plain};
    data.empty = "Nothing uncertain: place parts that have a price.";
    if (!results.economics || !results.economics->uncertainty) return data;
    const Spread& spread = results.economics->uncertainty->spreads.front();
    data.xFormat = formatOf(spread.quantity);
    data.xLabel = perOf(spread.quantity);
    data.xLeast = roundBelow(spread.histogramLow, spread.histogramHigh);   // no draw costs nothing: the axis is for those that are
    ChartSeries line{.name = "draws", .colour = 0};
    const double step = (spread.histogramHigh - spread.histogramLow) / kHistogramSteps;
    for (std::size_t i = 1; i + 1 < spread.histogram.size(); ++i) {   // the outer steps hold all that lies beyond them too
        line.x.push_back(spread.histogramLow + step * (static_cast<double>(i) + 0.5));
        line.y.push_back(100.0 * spread.histogram[i] / static_cast<double>(results.economics->uncertainty->draws));
    }
    data.series.push_back(std::move(line));
    return data;
}

/// Both sides of each input, widest swing first, round what the cost is now.
ChartData costTornado(const Results& results)
{
    ChartData data{.kind = ChartKind::Spans};
    data.empty = "Nothing uncertain: place parts that have a price.";
    if (!results.economics || !results.economics->uncertainty || !results.cost) return data;
    const Uncertainty& uncertainty = *results.economics->uncertainty;
    const double base = uncertainty.spreads.front().base;
    data.format = formatOf(uncertainty.main);
    data.xFormat = data.format;
    data.xLabel = perOf(uncertainty.main);
    data.base = base;
    ChartSeries low{.name = "at its low value", .colour = 1}, high{.name = "at its high value", .colour = 0};
    double least = base, most = base;
    const auto add = [&](ChartSeries& series, double at, const std::string& input) {
        series.x.push_back(std::min(base, at));
        series.y.push_back(std::abs(at - base));
        series.notes.push_back(fmt::format("where it is {}", input));
        least = std::min(least, at), most = std::max(most, at);
    };
    for (std::size_t i = 0; i < std::min(kMostInputs, uncertainty.effects.size()); ++i) {
        const DriverEffect& effect = uncertainty.effects[i];
        const DriverText driver = driverText(effect.id, results.facility.get());
        data.categories.push_back(driver.name);
        add(low, effect.atLow, valueText(driver, effect.low));
        add(high, effect.atHigh, valueText(driver, effect.high));
    }
    if (data.categories.empty()) return data;
    data.yLeast = least - 0.05 * (most - least);
    data.series = {std::move(low), std::move(high)};
    data.note = "Each input alone; the line is the cost as it stands";
    return data;
}

/// Tokens that one more unit of each gives; what binds first.
ChartData whatBinds(const Results& results)
{
    ChartData data;
    data.format = Format::TokensPerSecond;
    data.yLabel = "tokens/s";
    data.empty = "Nothing binds that is known: place accelerators and a workload.";
    if (!results.economics) return data;
    for (const ConstraintValue& one : results.economics->constraints) {
        if (one.tokens_per_s <= 0) continue;
        const std::string path = one.subject;
        const std::string name = one.unit == "MW"       ? fmt::format("{}: 1 MW more", one.name)
                                 : one.unit == "1 more" ? fmt::format("{}: one more", one.name)
                                 : one.loading          ? fmt::format("{}: one more on each side", one.name)
                                                        : fmt::format("{}: 10 % more", one.name);
        addBar(data, name, one.tokens_per_s,
               path.empty() ? Subject{} : Subject([path](const Results& r, InstanceIndex i) { return r.facility->instances[i].path == path; }));
    }
    data.note = bindingText(results);
    return data;
}

}  // namespace

const ChartDef kCashFlow{"cash-flow", "Money over time",
    "Sum of all that is paid and earned from the start of the project on",
    &cashFlowChart, &olderThanLayout<&Results::economics>};

const ChartDef kCostSpread{"spread", "How sure the cost is",
    "How many of 100,000 draws over all uncertain inputs give which cost",
    &costSpread, &olderThanLayout<&Results::economics>};

const ChartDef kCostTornado{"tornado", "What moves the cost",
    "What the cost is while one uncertain input is at its low and at its high value, widest first",
    &costTornado, &olderThanLayout<&Results::economics, &Results::cost>, 2};

const ChartDef kWhatBinds{"binds", "What binds",
    "Output tokens per second that one more unit of what limits the facility gives; what binds now stands first",
    &whatBinds, &olderThanLayout<&Results::economics>, 2};

}  // namespace mw
