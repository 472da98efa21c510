// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/break_even_chart.h"

#include <algorithm>
#include <cmath>

namespace mw {

ChartData breakEvenLines(const BreakEven& found, const BreakEvenCurves& curves, const Compared& names, std::string_view inputName, Format format)
{
    ChartData data{.kind = ChartKind::Lines, .format = format};
    data.xLabel = inputName;
    data.yLabel = unitOf(format);
    if (curves.input.empty()) return data;
    const auto line = [&](const std::string& name, int colour, const std::vector<double>& y) {
        ChartSeries series{.name = name, .colour = colour};
        for (std::size_t i = 0; i < y.size(); ++i)
            if (std::isfinite(y[i])) series.x.push_back(curves.input[i]), series.y.push_back(y[i]);
        data.series.push_back(std::move(series));
    };
    line(names.nameA, 0, curves.a);
    line(names.nameB, 1, curves.b);
    ChartSeries marks{.name = "cost the same", .colour = 4, .marks = true};
    for (const double at : found.crossings) {
        const auto next = std::lower_bound(curves.input.begin(), curves.input.end(), at);
        if (next == curves.input.end() || next == curves.input.begin()) continue;
        const auto i = static_cast<std::size_t>(next - curves.input.begin());
        const double share = (at - curves.input[i - 1]) / (curves.input[i] - curves.input[i - 1]);
        marks.x.push_back(at);
        marks.y.push_back(curves.b[i - 1] + (curves.b[i] - curves.b[i - 1]) * share);
    }
    if (!marks.x.empty()) data.series.push_back(std::move(marks));
    return data;
}

}  // namespace mw
