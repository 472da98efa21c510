// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/cable_list.h"
#include "views/report/report.h"

#include <fmt/format.h>

namespace mw {

namespace {

std::string csvNumber(const std::optional<double>& value) { return value ? fmt::format("{}", *value) : std::string(); }

std::string joined(const std::vector<std::string>& keys)
{
    std::string text;
    for (const auto& key : keys) text += (text.empty() ? "" : " ") + key;
    return text;
}

}  // namespace

std::string bomCsv(const CostResults& cost)
{
    std::string text = "line,system,vendor,part,name,quantity,unit,unit_price_usd,unit_price_low_usd,unit_price_high_usd,"
                       "total_usd,estimate,price_basis,sources\r\n";
    int at = 0;
    for (const auto& line : cost.bom)
        text += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n", ++at, csvField(line.system), csvField(line.vendor), csvField(line.part),
                            csvField(line.name), line.count, csvField(line.unit), csvNumber(line.unit_usd), csvNumber(line.unitLow_usd),
                            csvNumber(line.unitHigh_usd), csvNumber(line.total_usd), line.estimate ? "yes" : "no", csvField(line.basis),
                            csvField(joined(line.sources)));
    return text;
}

}  // namespace mw
