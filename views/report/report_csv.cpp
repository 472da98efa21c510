// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/report.h"

#include <fmt/format.h>

namespace mw {

namespace {

/// RFC 4180, 2.5 to 2.7: quoted where it has to be, a quote within doubled.
std::string field(std::string_view text)
{
    if (text.find_first_of("\",\r\n") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char letter : text) {
        if (letter == '"') quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

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
        text += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n", ++at, field(line.system), field(line.vendor), field(line.part),
                            field(line.name), line.count, field(line.unit), csvNumber(line.unit_usd), csvNumber(line.unitLow_usd),
                            csvNumber(line.unitHigh_usd), csvNumber(line.total_usd), line.estimate ? "yes" : "no", field(line.basis),
                            field(joined(line.sources)));
    return text;
}

}  // namespace mw
