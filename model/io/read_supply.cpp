// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/number_text.h"
#include "model/io/layout_file.h"
#include "model/io/read_records.h"

#include <algorithm>
#include <cctype>
#include <chrono>

namespace mw {

namespace {

bool isCalendarDate(std::string_view text)
{
    const auto number = [&](std::size_t from, std::size_t count) { return parseInteger(text.substr(from, count)); };
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const auto year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (!year || !month || !day || *year < 1900 || *month < 1 || *day < 1) return false;
    return std::chrono::year_month_day(std::chrono::year(static_cast<int>(*year)), std::chrono::month(static_cast<unsigned>(*month)),
                                       std::chrono::day(static_cast<unsigned>(*day)))
        .ok();
}

bool isOrigin(std::string_view text)
{
    return text.size() == 2 && std::all_of(text.begin(), text.end(), [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; });
}

constexpr const char* kOriginForm = "an origin as in origins.yaml: two capital letters, e.g. TW, CN, EU";

}  // namespace

SupplyTerms reading::supplyTermsFrom(const YamlNode& node, Context& context)
{
    constexpr Range duty{0, 10};   // 1000 %: above any duty that is levied
    Fields fields(node, "supply", context);
    SupplyTerms terms;
    fields.text("start", terms.start);
    if (!terms.start.empty() && !isCalendarDate(terms.start))
        context.error(*node.find("start"), "start is '" + terms.start + "'", "a date as 2027-01-04");
    if (const auto* duties = fields.map("import_duty"))
        for (const auto& [origin, value] : duties->entries) {
            if (!isOrigin(origin)) context.errorAtKey(value, "import_duty of '" + origin + "'", kOriginForm);
            if (const auto share = numberFrom(value, "import_duty of " + origin, duty, context)) terms.importDuty.emplace_back(origin, *share);
        }
    if (const auto* lost = fields.list("lost_origins"))
        for (const auto& item : lost->items) {
            const auto* origin = textFrom(item, "lost_origins", context);
            if (origin != nullptr && isOrigin(*origin))
                terms.lostOrigins.push_back(*origin);
            else if (origin != nullptr)
                context.error(item, "lost_origins holds '" + *origin + "'", kOriginForm);
        }
    fields.finish(terms.extras);
    return terms;
}

YamlNode toTree(const SupplyTerms& terms)
{
    YamlNode map = mapNode();
    if (!terms.start.empty()) map.entries.emplace_back("start", textNode(terms.start));
    if (!terms.importDuty.empty()) {
        YamlNode duties = mapNode();
        for (const auto& [origin, share] : terms.importDuty) duties.entries.emplace_back(origin, numberNode(share));
        map.entries.emplace_back("import_duty", std::move(duties));
    }
    if (!terms.lostOrigins.empty()) {
        YamlNode lost = sequenceNode();
        for (const std::string& origin : terms.lostOrigins) lost.items.push_back(textNode(origin));
        map.entries.emplace_back("lost_origins", std::move(lost));
    }
    map.entries.insert(map.entries.end(), terms.extras.begin(), terms.extras.end());
    return map;
}

}  // namespace mw
