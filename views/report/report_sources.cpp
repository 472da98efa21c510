// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the figures come from and how they are computed, so that a reader can check.
#include "views/report/report_parts.h"

#include "views/session/text/qt_text.h"

#include <map>
#include <set>

namespace mw::report {

namespace {

using Users = std::map<std::string, std::set<std::string>, std::less<>>;   ///< source key -> ids of the parts that cite it

/// Keys of a list with commas.
void addKeys(Users& users, std::string_view keys, const std::string& part)
{
    while (!keys.empty()) {
        const auto comma = std::min(keys.find(','), keys.size());
        auto key = keys.substr(0, comma);
        while (!key.empty() && key.front() == ' ') key.remove_prefix(1);
        while (!key.empty() && key.back() == ' ') key.remove_suffix(1);
        if (!key.empty()) users[std::string(key)].insert(part);
        keys.remove_prefix(std::min(comma + 1, keys.size()));
    }
}

Users usersOf(const Results& results)
{
    std::set<const Part*> parts;
    for (const auto& instance : results.facility->instances) parts.insert(instance.part);
    if (results.cost && results.facility->catalog)
        for (const auto& line : results.cost->bom)
            if (const Part* part = results.facility->catalog->find(line.part)) parts.insert(part);   // cables are no instances
    Users users;
    for (const Part* part : parts) {
        for (const auto& key : part->sources) addKeys(users, key, part->id);
        for (const auto& figure : part->figures) addKeys(users, figure.source, part->id);
    }
    return users;
}

}  // namespace

ReportSection sourcesSection(const Results& results)
{
    ReportSection section{QStringLiteral("sources"), tr("Sources"), {}};
    if (!results.facility || !results.facility->catalog) return section;
    std::map<QString, ReportRow> byTitle;
    for (const auto& [key, parts] : usersOf(results)) {
        const Source* source = results.facility->catalog->source(key);
        const QString title = source != nullptr && !source->title.empty() ? toQt(source->title) : tr("%1 (not described in the catalogue)").arg(toQt(key));
        byTitle[title.toLower() + toQt(key)] = {{words(toQt(key)), words(cut(title, 300)), words(source != nullptr ? source->kind : std::string()),
                                                 words(source != nullptr ? source->url : std::string()), figure(static_cast<double>(parts.size()))}};
    }
    if (byTitle.empty()) return section;
    ReportTable table{{}, {{tr("Key")}, {tr("Title")}, {tr("Kind")}, {tr("Address")}, {tr("Parts"), true}}, {},
                      tr("Sources of the catalogue's figures for the parts placed; “Parts” counts the placed parts that cite it.")};
    for (auto& [title, row] : byTitle) table.rows.push_back(std::move(row));
    section.blocks.push_back(std::move(table));
    return section;
}

ReportSection methodSection(const Results&)
{
    ReportTable table{{}, {{tr("Figure")}, {tr("What it is")}, {tr("How it is computed")}}, {}, {}};
    for (const auto& quantity : facilityQuantities())
        table.rows.push_back({{words(quantity.label), words(quantity.help), words(quantity.formula)}});
    return {QStringLiteral("method"), tr("How the key figures are computed"), {std::move(table)}};
}

}  // namespace mw::report
