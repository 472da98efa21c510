// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"
#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"

#include <algorithm>

namespace mw {

namespace {

Subject isOfPool(const std::string& id)
{
    return [id](const Results& results, InstanceIndex i) {
        return results.throughput && std::any_of(results.throughput->pools.begin(), results.throughput->pools.end(), [&](const PoolResult& pool) {
            return pool.id == id && std::find(pool.members.begin(), pool.members.end(), i) != pool.members.end();
        });
    };
}

ChartData tokensUnderCap(const Results& results)
{
    ChartData data{.kind = ChartKind::Lines, .xLabel = "cap on each accelerator, W", .yLabel = "of those at the part's own limit", .format = Format::Share,
                   .empty = "No caps to compare: pools need a serving plan and accelerators whose power limit is known."};
    data.ownSeries = true;
    if (!results.overTime || results.overTime->caps.empty()) return data;
    int colour = 0;
    double least = 1;
    for (const PoolCaps& pool : results.overTime->caps) {
        ChartSeries kept{.name = fromQt(poolName(results, pool.pool)), .colour = colour}, perMw{.colour = colour, .dashed = true};   // without a name: the legend tells the pool once
        const double before = pool.steps.empty() ? 0 : pool.steps.front().draw_w + pool.around_w;
        for (auto step = pool.steps.rbegin(); step != pool.steps.rend(); ++step) {
            kept.x.push_back(step->cap_w), kept.y.push_back(step->rate);
            perMw.x.push_back(step->cap_w), perMw.y.push_back(step->rate * before / (step->draw_w + pool.around_w));
            least = std::min({least, kept.y.back(), perMw.y.back()});
        }
        data.series.push_back(std::move(kept)), data.series.push_back(std::move(perMw));
        data.subjects.insert(data.subjects.end(), 2, isOfPool(pool.pool));
        ++colour;
    }
    data.yLeast = std::max(0.0, static_cast<int>(least * 10 - 0.5) / 10.0);
    data.note = "dashed: tokens of a megawatt; below 29 % of the limit nothing was measured";
    return data;
}

}  // namespace

const ChartDef kTokensUnderCap{"caps", "Tokens under a power cap",
    "Share of its tokens that each pool keeps under a cap on its accelerators in watts, and, dashed, tokens of a facility megawatt "
    "against those at the part's own limit; the curve is of H100 and A100",
    &tokensUnderCap, &olderThanLayout<&Results::throughput, &Results::overTime>, 2};

}  // namespace mw
