// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector_rows.h"

#include "solver/quantities/quantity.h"
#include "views/session/format.h"
#include "views/session/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace mw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Inspector", text); }

QString confidenceMark(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Datasheet: return {};
    case Confidence::Estimate: return tr("estimate");
    case Confidence::Unverified: return tr("unverified");
    }
    return {};
}

QString sourcesText(const Catalog& catalog, const std::vector<std::string>& keys)
{
    QStringList lines;
    for (const auto& key : keys) {
        const auto* source = catalog.source(key);
        lines << (source != nullptr ? toQt(source->title) : toQt(key));
    }
    return tr("Sources: ") + lines.join(QStringLiteral("; "));
}

struct UnitSuffix {
    std::string_view suffix;
    const char* unit;
};
// The longer first: "_tb_s" before "_s".
constexpr std::array kUnits{
    UnitSuffix{"_usd_per_kw", "$/kW"}, UnitSuffix{"_per_m_usd", "$/m"}, UnitSuffix{"_per_kw_usd", "$/kW"}, UnitSuffix{"_tb_s", "TB/s"},
    UnitSuffix{"_gb_s", "GB/s"},       UnitSuffix{"_gbit_s", "Gb/s"},   UnitSuffix{"_tbit_s", "Tb/s"},     UnitSuffix{"_tflops", "TFLOPS"},
    UnitSuffix{"_pflops", "PFLOPS"},   UnitSuffix{"_tops", "TOPS"},     UnitSuffix{"_w_per_m", "W/m"},     UnitSuffix{"_kwh", "kWh"},
    UnitSuffix{"_kw", "kW"},           UnitSuffix{"_mw", "MW"},         UnitSuffix{"_mva", "MVA"},         UnitSuffix{"_w", "W"},
    UnitSuffix{"_kv", "kV"},           UnitSuffix{"_v", "V"},           UnitSuffix{"_a", "A"},             UnitSuffix{"_gb", "GB"},
    UnitSuffix{"_gib", "GiB"},         UnitSuffix{"_tb", "TB"},         UnitSuffix{"_pb", "PB"},           UnitSuffix{"_lpm", "L/min"},
    UnitSuffix{"_mm", "mm"},           UnitSuffix{"_m2", "m²"},         UnitSuffix{"_m", "m"},             UnitSuffix{"_kg", "kg"},
    UnitSuffix{"_c", "°C"},            UnitSuffix{"_k", "K"},           UnitSuffix{"_kpa", "kPa"},         UnitSuffix{"_bar", "bar"},
    UnitSuffix{"_usd", "$"},           UnitSuffix{"_weeks", "weeks"},   UnitSuffix{"_years", "years"},     UnitSuffix{"_min", "min"},
    UnitSuffix{"_ms", "ms"},           UnitSuffix{"_s", "s"},           UnitSuffix{"_cfm", "CFM"},         UnitSuffix{"_l", "L"},
    UnitSuffix{"_u", "U"},             UnitSuffix{"_um", "µm"}};

const UnitSuffix* unitOf(std::string_view key)
{
    const auto found = std::find_if(kUnits.begin(), kUnits.end(), [&](const UnitSuffix& unit) { return key.ends_with(unit.suffix); });
    return found == kUnits.end() ? nullptr : found;
}

QString plainNumber(double value)
{
    return QString::number(value, 'g', std::abs(value) >= 1e6 ? 10 : 6);
}

}  // namespace

QString figureName(std::string_view key)
{
    if (const auto* unit = unitOf(key)) key.remove_suffix(unit->suffix.size());
    QStringList words = toQt(key).split(QLatin1Char('_'), Qt::SkipEmptyParts);
    for (auto& word : words) {
        if (word == QLatin1String("cpus") || word == QLatin1String("gpus") || word == QLatin1String("dpus") || word == QLatin1String("nics"))
            word = word.chopped(1).toUpper() + QLatin1Char('s');
        else if (word == QLatin1String("hbm") || word == QLatin1String("tdp") || word == QLatin1String("cop") || word == QLatin1String("pue"))
            word = word.toUpper();
    }
    if (!words.isEmpty()) words.front()[0] = words.front()[0].toUpper();
    return words.join(QLatin1Char(' '));
}

QString figureUnit(std::string_view key)
{
    const auto* unit = unitOf(key);
    return unit != nullptr ? QString::fromUtf8(unit->unit) : QString();
}

std::vector<FactList::Row> resultRows(const Results& results, InstanceIndex instance)
{
    std::vector<FactList::Row> rows;
    for (const auto& quantity : instanceQuantities()) {
        const auto value = quantity.read(results, instance);
        if (!value) continue;
        const QString limit = quantity.limit ? tr("limit %1").arg(toQt(formatted(*quantity.limit, quantity.format))) : QString();
        rows.push_back({toQt(quantity.label), toQt(formatted(value, quantity.format)), limit, toQt(quantity.help), {}});
    }
    const auto* power = results.power ? results.power->node(instance) : nullptr;
    if (power != nullptr && power->rating_kw)
        rows.push_back({tr("Continuous rating"), format::text(power->rating_kw, Format::Power_kw), {}, tr("What it may carry for hours"), {}});
    if (power != nullptr && !power->side.empty())
        rows.push_back({tr("Fed from side"), QString(toQt(power->side).toUpper()).split(QString(), Qt::SkipEmptyParts).join(tr(" and ")), {}, tr("Which sides of the supply reach it"), {}});
    const auto* cooling = results.cooling ? results.cooling->node(instance) : nullptr;
    if (cooling != nullptr && !cooling->servedBy.empty())
        rows.push_back({tr("Cooled by"), toQt(cooling->servedBy), {}, tr("Click to go there"), toQt(cooling->servedBy)});
    return rows;
}

std::vector<FactList::Row> sumRows(const Results& results, const std::vector<InstanceIndex>& instances)
{
    std::vector<FactList::Row> rows{{tr("Selected"), QString::number(instances.size()), {}, {}, {}}};
    for (const auto& quantity : instanceQuantities()) {
        if (quantity.sum != Sum::Add) continue;
        double sum = 0;
        bool any = false;
        for (const auto instance : instances)
            if (const auto value = quantity.read(results, instance)) {
                sum += *value;
                any = true;
            }
        if (any) rows.push_back({toQt(quantity.label), format::text(sum, quantity.format), tr("sum"), toQt(quantity.help), {}});
    }
    return rows;
}

std::vector<FactList::Row> partRows(const Part& part, const Catalog& catalog, const Component& component)
{
    const QString sources = sourcesText(catalog, part.sources);
    std::vector<FactList::Row> rows{{tr("Part"), toQt(part.name), {}, toQt(part.id), {}},
                                    {tr("Vendor"), toQt(part.vendor), {}, {}, {}},
                                    {tr("Kind"), toQt(info(part.kind).title), {}, {}, {}}};
    if (part.price.typical_usd)
        rows.push_back({tr("Price"), format::text(part.price.typical_usd, Format::Usd), confidenceMark(part.price.confidence),
                        toQt(part.price.basis), {}, part.price.confidence != Confidence::Datasheet});
    for (const auto& figure : part.figures) {
        const auto own = std::find_if(component.overrides.begin(), component.overrides.end(),
                                      [&](const auto& o) { return o.first == figure.key; });
        const bool overridden = own != component.overrides.end();
        rows.push_back({figureName(figure.key), plainNumber(figure.value) + QLatin1Char(' ') + figureUnit(figure.key),
                        overridden ? tr("override") : confidenceMark(figure.confidence), toQt(figure.key) + QLatin1Char('\n') + sources, {},
                        !overridden && figure.confidence != Confidence::Datasheet});
    }
    for (const auto& [key, text] : part.facts)
        rows.push_back({figureName(key), toQt(text), {}, sources, {}});
    if (!part.notes.empty()) rows.push_back({tr("Notes"), toQt(part.notes), {}, {}, {}});
    return rows;
}

std::vector<FactList::Row> portRows(const Facility& facility, InstanceIndex instance)
{
    std::vector<FactList::Row> rows;
    const auto& part = facility.part(instance);
    for (std::size_t group = 0; group < part.ports.size(); ++group) {
        const auto& port = part.ports[group];
        std::uint32_t used = 0;
        std::vector<FactList::Row> ends;
        for (const auto index : facility.linksOf(instance)) {
            const auto& link = facility.links[index];
            const bool from = link.from == instance && link.fromPort == group;
            if (!from && !(link.to == instance && link.toPort == group)) continue;
            used += link.count;
            const auto& other = facility.instances[from ? link.to : link.from];
            if (ends.size() < 6)
                ends.push_back({{}, toQt(other.path), link.count > 1 ? QStringLiteral("%1 x").arg(link.count) : QString(),
                                toQt(facility.linkText(link)), toQt(other.path)});
        }
        const QString speed = port.speed_gbps > 0 ? QStringLiteral("%1 Gb/s").arg(port.speed_gbps) : toQt(toText(port.kind));
        rows.push_back({toQt(port.id), tr("%1 of %2 used").arg(used).arg(port.count), speed, toQt(port.connector), {}});
        rows.insert(rows.end(), ends.begin(), ends.end());
    }
    return rows;
}

std::vector<FactList::Row> linkRows(const Results& results, const std::string& linkId)
{
    const auto& facility = *results.facility;
    const auto found = std::find_if(facility.links.begin(), facility.links.end(), [&](const auto& l) { return l.link->id == linkId; });
    if (found == facility.links.end()) return {};
    const auto& from = facility.instances[found->from].path;
    const auto& to = facility.instances[found->to].path;
    std::vector<FactList::Row> rows{{tr("From"), toQt(from), {}, {}, toQt(from)},
                                    {tr("To"), toQt(to), {}, {}, toQt(to)},
                                    {tr("Kind"), toQt(toText(found->kind)), {}, {}, {}},
                                    {tr("Cables"), QString::number(found->count), {}, {}, {}}};
    if (const auto* cable = results.network ? results.network->link(found->index) : nullptr) {
        rows.push_back({tr("Length"), QStringLiteral("%1 m").arg(cable->length_m, 0, 'f', 1), cable->lengthGiven ? tr("given") : tr("routed"), {}, {}});
        rows.push_back({tr("Speed"), QStringLiteral("%1 Gb/s").arg(cable->speed_gbps), tr("each"), {}, {}});
        rows.push_back({tr("Medium"), toQt(cable->part), cable->tooLong ? tr("too long") : QString(), {}, {}});
        rows.push_back({tr("Price"), format::text(cable->price_usd, Format::Usd), {}, {}, {}});
    }
    if (const auto* flow = results.power ? results.power->link(found->index) : nullptr) {
        rows.push_back({tr("Power"), format::text(flow->kw, Format::Power_kw), {}, {}, {}});
        if (flow->loading) rows.push_back({tr("Load"), format::text(flow->loading, Format::Share), tr("limit 100 %"), {}, {}});
    }
    return rows;
}

std::vector<FactList::Row> layoutRows(const Results& results)
{
    std::vector<FactList::Row> rows;
    for (const auto& quantity : facilityQuantities())
        if (const auto value = quantity.read(results))
            rows.push_back({toQt(quantity.label), format::text(value, quantity.format), {}, toQt(quantity.help) + QStringLiteral("\n= ") + toQt(quantity.formula), {}});
    return rows;
}

}  // namespace mw
