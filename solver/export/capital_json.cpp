// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/capital_json.h"

#include "solver/quantities/capital_by_hall.h"

namespace mw {

Json capitalJson(const Results& results)
{
    Json lines = Json::array(), halls = Json::array(), parts = Json::array();
    for (const MoneyLine& line : results.cost->capexBySystem)
        lines.push_back({{"line", line.name}, {"usd", number(line.usd)}, {"low_usd", number(line.low_usd)}, {"high_usd", number(line.high_usd)}, {"source", text(line.source)}});
    for (const HallCapital& hall : capitalByHall(results)) {
        Json split = Json::object();
        for (const MoneyLine& line : hall.lines) split[line.name] = number(line.usd);
        halls.push_back({{"hall", text(hall.hall)}, {"it_kw", number(hall.it_kw)}, {"usd", number(hall.usd)}, {"by_line", std::move(split)}});
    }
    for (const BomLine& line : results.cost->bom)
        parts.push_back({{"part", line.part}, {"system", line.system}, {"count", number(line.count)}, {"unit", line.unit}, {"unit_usd", number(line.unit_usd)},
                         {"low_usd", number(line.unitLow_usd)}, {"high_usd", number(line.unitHigh_usd)}, {"usd", number(line.total_usd)}, {"estimate", line.estimate},
                         {"sources", line.sources}});
    return {{"lines", std::move(lines)}, {"by_hall", std::move(halls)}, {"by_part", std::move(parts)}};
}

}  // namespace mw
