// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/read_fields.h"

#include <algorithm>
#include <array>

namespace mw::reading {

namespace {

struct Unit {
    std::string_view suffix, text;
};

// Longest first, so that "_usd_per_kwh" is not taken for "_kwh".
constexpr std::array kUnits{Unit{"usd_per_kw_month", "USD per kW and month"},
                            Unit{"usd_per_kwh", "USD per kWh"},
                            Unit{"usd_per_m3", "USD per m3"},
                            Unit{"usd_per_year", "USD per year"},
                            Unit{"usd_per_mw", "USD per MW"},
                            Unit{"usd_per_million_input", "USD per million tokens"},
                            Unit{"usd_per_million_output", "USD per million tokens"},
                            Unit{"kg_per_m2", "kg per m2"},
                            Unit{"g_per_kwh", "g per kWh"},
                            Unit{"per_s", "1/s"},
                            Unit{"gb_s", "GB/s"},
                            Unit{"tb_s", "TB/s"},
                            Unit{"gbps", "Gbit/s"},
                            Unit{"lpm", "L/min"},
                            Unit{"years", "years"},
                            Unit{"tokens", "tokens"},
                            Unit{"mva", "MVA"},
                            Unit{"usd", "USD"},
                            Unit{"kwh", "kWh"},
                            Unit{"mw", "MW"},
                            Unit{"kw", "kW"},
                            Unit{"kv", "kV"},
                            Unit{"hz", "Hz"},
                            Unit{"ms", "ms"},
                            Unit{"kg", "kg"},
                            Unit{"mm", "mm"},
                            Unit{"cm", "cm"},
                            Unit{"km", "km"},
                            Unit{"ft", "ft"},
                            Unit{"gw", "GW"},
                            Unit{"gb", "GB"},
                            Unit{"share", "parts of one"},
                            Unit{"m", "metres"},
                            Unit{"s", "seconds"},
                            Unit{"v", "V"},
                            Unit{"w", "W"},
                            Unit{"c", "degrees Celsius"},
                            Unit{"f", "degrees Fahrenheit"},
                            Unit{"kva", "kVA"},
                            Unit{"min", "minutes"}};

const Unit* unitEntry(std::string_view key)
{
    const auto ends = [&](const Unit& unit) {
        return key.ends_with(unit.suffix) && key.size() > unit.suffix.size() + 1 &&
               key[key.size() - unit.suffix.size() - 1] == '_';
    };
    const auto found = std::find_if(kUnits.begin(), kUnits.end(), ends);
    return found == kUnits.end() ? nullptr : &*found;
}

std::string_view withoutUnit(std::string_view key)
{
    const auto* unit = unitEntry(key);
    return unit ? key.substr(0, key.size() - unit->suffix.size() - 1) : key;
}

/// Edits (insert, remove, replace) from one word to another.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

}  // namespace

std::string unitOf(std::string_view key)
{
    const auto* unit = unitEntry(key);
    return unit ? std::string(unit->text) : std::string{};
}

std::string_view likelyKey(std::string_view unknown, std::span<const std::string_view> known)
{
    constexpr std::size_t longestKey =
        60;  // longer ones are no typing error, and the distance costs their product
    if (unknown.size() > longestKey) return {};
    const auto stem = withoutUnit(unknown);
    for (const auto key : known)
        if (withoutUnit(key) == stem) return key;
    std::string_view best;
    std::size_t least = unknown.size() > 5 ? 3 : 2;  // at most two edits, one in short keys
    for (const auto key : known) {
        const auto edits = distance(unknown, key);
        if (edits >= least) continue;
        least = edits;
        best = key;
    }
    return best;
}

}  // namespace mw::reading
