// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/part_rows.h"

#include "model/edit/member_figure.h"
#include "solver/quantities/quantity.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace mw {

namespace {

using Row = PartTable::Row;

QString tr(const char* text)
{
    return QCoreApplication::translate("mw::PartTable", text);
}

QString sourcesText(const Catalog& catalog, const std::vector<std::string>& keys)
{
    QStringList lines;
    for (const auto& key : keys) {
        const auto* source = catalog.source(key);
        lines << (source != nullptr
                      ? toQt(source->title) + (source->url.empty() ? QString() : u'\n' + toQt(source->url))
                      : toQt(key));
    }
    return lines.isEmpty() ? tr("No source: a part of this layout") : tr("Sources:\n") + lines.join(u'\n');
}

/// One instance for each different record of overrides and part.
struct Shown {
    const Part* part{};
    const Instance* instance{};   ///< null: of none
    const Layout* layout{};
};

std::vector<Shown> shownOf(const Facility& facility, const std::vector<InstanceIndex>& instances)
{
    std::set<const Part*> seen;  // a component with overrides has a part of its own
    std::vector<Shown> list;
    for (const auto instance : instances)
        if (const Part* part = &facility.part(instance); seen.insert(part).second)
            list.push_back({part, &facility.instances[instance], facility.layout.get()});
    return list;
}

bool inRecord(const Component& component, std::string_view key)
{
    return std::any_of(component.overrides.begin(), component.overrides.end(),
                       [&](const auto& own) { return own.first == key; });
}

/// What can be reset here: a member's override stands in its instance, not in the record that all instances share.
bool overrides(const Shown& one, std::string_view key)
{
    if (one.instance == nullptr) return false;
    const auto& path = one.instance->path;
    return one.layout->components.contains(path) ? inRecord(*one.instance->component, key)
                                                 : edit::isMemberOverridden(*one.layout, path, key);
}

/// Overridden in the block itself, for all its instances.
bool setInBlock(const Shown& one, std::string_view key)
{
    return one.instance != nullptr && !one.layout->components.contains(one.instance->path) && inRecord(*one.instance->component, key);
}

QString shared(const std::vector<Shown>& shown, QString (*read)(const Part&))
{
    const QString first = read(*shown.front().part);
    const bool same =
        std::all_of(shown.begin(), shown.end(), [&](const Shown& one) { return read(*one.part) == first; });
    return same ? first : tr("mixed");
}

QString valueText(double value, std::string_view key)
{
    const QString unit = figureUnit(key);
    return unit.isEmpty() ? plainNumber(value) : readNumber(value) + u' ' + unit;
}

/// A figure that all of them have.
std::optional<Row> figureRow(const std::vector<Shown>& shown, const Figure& figure, const Catalog& catalog)
{
    Row row{.name = figureName(figure.key), .key = figure.key, .number = figure.value};
    bool same = true;
    for (const auto& one : shown) {
        const auto* other = one.part->find(figure.key);
        if (other == nullptr) return std::nullopt;
        same = same && other->value == figure.value;
        row.overridden = row.overridden || overrides(one, figure.key);
    }
    row.value = same ? valueText(figure.value, figure.key) : tr("mixed");
    row.basis = row.overridden                              ? tr("override")
                : setInBlock(shown.front(), figure.key) ? tr("set in the block")
                                                        : confidenceText(figure.confidence);
    row.doubtful = !row.overridden && figure.confidence != Confidence::Datasheet;
    row.toolTip = toQt(figure.key) + u'\n' + sourcesText(catalog, shown.front().part->sources);
    return row;
}

Row priceRow(const std::vector<Shown>& shown)
{
    const auto& price = shown.front().part->price;
    Row row{.name = tr("Price"), .key = "price_usd", .number = price.typical_usd.value_or(0)};
    row.value = shared(shown, [](const Part& part) {
        // In dollars, as it is typed and stands in the catalogue.
        return part.price.typical_usd ? format::dollars(*part.price.typical_usd) : QStringLiteral("–");
    });
    row.overridden = std::any_of(shown.begin(), shown.end(),
                                 [](const Shown& one) { return overrides(one, "price_usd"); });
    row.basis = row.overridden      ? tr("override")
                : price.typical_usd ? confidenceText(price.confidence)
                                    : QString();
    row.doubtful = !row.overridden && price.typical_usd && price.confidence != Confidence::Datasheet;
    row.toolTip =
        price.typical_usd ? basisText(price.basis) : tr("The catalogue has no price: type one to count it.");
    return row;
}

std::vector<Row> rowsOf(const std::vector<Shown>& shown, const Catalog& catalog)
{
    if (shown.empty()) return {};
    const auto& first = *shown.front().part;
    std::vector<Row> rows{
        {.name = tr("Part"),
         .value = shared(shown, [](const Part& p) { return toQt(p.name); }),
         .toolTip = toQt(first.id)},
        {.name = tr("Vendor"), .value = shared(shown, [](const Part& p) { return toQt(p.vendor); })},
        {.name = tr("Kind"), .value = shared(shown, [](const Part& p) { return localText(info(p.kind).title); })},
        priceRow(shown)};
    for (const auto& figure : first.figures)
        if (auto row = figureRow(shown, figure, catalog)) rows.push_back(std::move(*row));
    if (shown.size() > 1) return rows;
    for (const auto& [key, text] : first.facts)
        rows.push_back({.name = figureName(key),
                        .value = toQt(text),
                        .toolTip = toQt(text) + u'\n' + sourcesText(catalog, first.sources)});
    if (!first.notes.empty())
        rows.push_back({.name = tr("Notes"), .value = toQt(first.notes), .toolTip = toQt(first.notes)});
    return rows;
}

}  // namespace

std::vector<Row> partRows(const Facility& facility, const std::vector<InstanceIndex>& instances)
{
    return rowsOf(shownOf(facility, instances), *facility.catalog);
}

std::vector<Row> partRows(const Catalog& catalog, const Part& part)
{
    return rowsOf({{&part, nullptr, nullptr}}, catalog);
}

}  // namespace mw
