// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector_rows.h"

#include "solver/quantities/link_quantity.h"
#include "solver/quantities/quantity.h"
#include "solver/quantities/stale.h"
#include "views/session/figure_text.h"
#include "views/session/format.h"
#include "views/session/local_text.h"
#include "views/session/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace mw {

namespace {

using Row = FactList::Row;

QString tr(const char* text)
{
    return QCoreApplication::translate("Inspector", text);
}

/// A click on the value asks why it is what it is.
QString whyLink(std::string_view quantity)
{
    return QStringLiteral("why:") + toQt(quantity);
}

template <typename Quantity>
Row quantityRow(const Quantity& quantity, double value)
{
    Row row{.name = localText(quantity.label),
            .value = format::text(value, quantity.format),
            .link = whyLink(quantity.id),
            .plain = true};
    row.toolTip = localText(quantity.help) + u'\n' + tr("Click: why");
    if (quantity.limit) {
        row.share = value / *quantity.limit;
        row.remark = tr("limit %1").arg(format::text(*quantity.limit, quantity.format));
    }
    return row;
}

std::optional<double> flowMax_l_min(const Part& part)
{
    for (const auto* key : {"secondary_flow_max_lpm", "flow_max_lpm", "water_flow_lpm"})
        if (const auto flow = part.figure(key); flow && info(part.kind).category == Category::Cooling)
            return flow;
    return std::nullopt;
}

/// What a figure is measured against, where the results or the part know it.
void addLimit(const Results& results, InstanceIndex instance, std::string_view quantity, double value,
              Row& row)
{
    const auto limit = [&](std::optional<double> most, Format format) {
        if (!most || *most <= 0) return;
        row.share = value / *most;
        row.remark = tr("of %1").arg(format::text(*most, format));
    };
    const auto& part = results.facility->part(instance);
    const auto* power = results.power ? results.power->node(instance) : nullptr;
    const auto* cooling = results.cooling ? results.cooling->node(instance) : nullptr;
    if (quantity == "power-loading" && power != nullptr && power->rating_kw)
        row.remark = tr("of %1").arg(format::text(power->rating_kw, Format::Power_kw));
    if (quantity == "heat" && cooling != nullptr) limit(cooling->capacity_kw, Format::Power_kw);
    if (quantity == "coolant-flow") limit(flowMax_l_min(part), Format::Flow_l_min);
    if (quantity == "lead-time" && results.supply)
        for (const auto& time : results.supply->leadTimes)
            if (time.part == part.id && time.estimate) {
                row.remark = tr("estimate");
                row.doubtful = true;
            }
    if (quantity == "price" && part.price.confidence != Confidence::Datasheet) {
        row.remark = confidenceText(part.price.confidence);
        row.doubtful = true;
    }
}

/// Each feed of a load with its own flow and loading.
void addFeeds(const Results& results, InstanceIndex instance, std::vector<Row>& rows)
{
    const auto& facility = *results.facility;
    for (const auto index : facility.linksOf(instance)) {
        const auto& link = facility.links[index];
        const auto* flow = results.power && link.kind == PortKind::Power && link.to == instance
                               ? results.power->link(index)
                               : nullptr;
        if (flow == nullptr) continue;
        Row row{.name = tr("From %1").arg(toQt(facility.instances[link.from].path)),
                .value = format::text(flow->kw, Format::Power_kw),
                .toolTip = toQt(facility.linkText(link)),
                .link = toQt(facility.instances[link.from].path),
                .share = flow->loading};
        if (flow->rating_kw) row.remark = tr("of %1").arg(format::text(flow->rating_kw, Format::Power_kw));
        rows.push_back(std::move(row));
    }
}

void addTemperatures(const CoolingNode& node, std::vector<Row>& rows)
{
    if (node.supply_c && node.return_c)
        rows.push_back(
            {.name = tr("Coolant in, out"),
             .value = QStringLiteral("%1, %2").arg(format::temperature(*node.supply_c), format::temperature(*node.return_c)),
             .remark = node.neededSupply_c ? tr("supply max %1").arg(format::temperature(*node.neededSupply_c)) : QString(),
             .toolTip =
                 tr("Supply and return of its coolant; the warmest supply that what hangs on it takes")});
    if (!node.servedBy.empty())
        rows.push_back({.name = tr("Cooled by"),
                        .value = toQt(node.servedBy),
                        .toolTip = tr("Click to go there"),
                        .link = toQt(node.servedBy)});
}

void addUnits(const Facility& facility, InstanceIndex instance, std::vector<Row>& rows)
{
    const int units = facility.part(instance).heightU();
    if (!isRack(facility.part(instance).kind) || units <= 0) return;
    int used = 0;
    for (const auto child : facility.childrenOf(instance))
        if (facility.instances[child].u > 0) used += std::max(1, facility.part(child).heightU());
    if (used > 0)
        rows.push_back({.name = tr("Rack units"),
                        .value = tr("%1 used").arg(used),
                        .remark = tr("of %1").arg(units),
                        .toolTip = tr("Filled by what is mounted"),
                        .share = static_cast<double>(used) / units});
}

void addServing(const Results& results, InstanceIndex instance, std::vector<Row>& rows)
{
    if (!results.throughput) return;
    for (const auto& pool : results.throughput->pools)
        if (std::binary_search(pool.members.begin(), pool.members.end(), instance))
            rows.push_back({.name = tr("Pool"),
                            .value = toQt(pool.id),
                            .remark = localText(toText(pool.role)),
                            .toolTip = tr("%1 accelerators, %2, limited by %3")
                                           .arg(pool.accelerators)
                                           .arg(toQt(pool.model), localText(pool.bound))});
}

/// Gear passes on what others draw and takes up what others give off: in a sum of these it would count twice.
bool isFlow(std::string_view quantity)
{
    return quantity == "power" || quantity == "heat" || quantity == "liquid-heat" || quantity == "air-heat" || quantity == "coolant-flow";
}

/// Until its engine has answered to the last edit.
void greyOut(Row& row)
{
    row.stale = true;
    row.toolTip += (row.toolTip.isEmpty() ? QString() : QStringLiteral("\n")) + tr("Older than the layout");
}

bool passesOn(const Part& part)
{
    const auto category = info(part.kind).category;
    return category == Category::Power || category == Category::Cooling;
}

Row countRow(std::size_t count) { return {tr("Selected"), QString::number(count), {}, {}, {}}; }

Row sumRow(const InstanceQuantity& quantity, double sum)
{
    return {localText(quantity.label), format::text(sum, quantity.format), tr("sum"), localText(quantity.help), {}};
}

}  // namespace

std::vector<Row> resultRows(const Results& results, InstanceIndex instance)
{
    std::vector<Row> rows;
    for (const auto& quantity : instanceQuantities()) {
        const auto value = quantity.read(results, instance);
        if (!value) continue;
        rows.push_back(quantityRow(quantity, *value));
        if (isStale(quantity, results)) greyOut(rows.back());
        addLimit(results, instance, quantity.id, *value, rows.back());
        if (quantity.id == "power") addFeeds(results, instance, rows);
    }
    if (const auto* cooling = results.cooling ? results.cooling->node(instance) : nullptr)
        addTemperatures(*cooling, rows);
    addUnits(*results.facility, instance, rows);
    addServing(results, instance, rows);
    return rows;
}

SumsOfMany::SumsOfMany(std::vector<InstanceIndex> instances) : m_instances(std::move(instances))
{
    m_rows.push_back(countRow(m_instances.size()));
    std::sort(m_instances.begin(), m_instances.end());
}

bool SumsOfMany::addNext(const Results& results)
{
    const auto quantities = instanceQuantities();
    while (m_next < quantities.size() && quantities[m_next].sum != Sum::Add) ++m_next;
    if (m_next == quantities.size()) return false;
    const auto& quantity = quantities[m_next++];
    double sum = 0;
    bool any = false;
    std::unordered_map<const Part*, std::optional<double>> ofPart;
    const auto valueOf = [&](InstanceIndex instance) {
        if (!quantity.ofPart) return quantity.read(results, instance);
        const auto [known, isNew] = ofPart.try_emplace(&results.facility->part(instance));
        if (isNew) known->second = quantity.read(results, instance);
        return known->second;
    };
    const bool flow = isFlow(quantity.id);
    for (const auto instance : m_instances) {
        if (flow && passesOn(results.facility->part(instance))) continue;
        const auto value = valueOf(instance);
        if (!value) continue;
        sum += *value;
        any = true;
    }
    if (any) m_rows.push_back(sumRow(quantity, sum));
    return true;
}

std::vector<FactList::Row> sumRows(const Results& results, const std::vector<InstanceIndex>& instances)
{
    SumsOfMany sums(instances);
    while (sums.addNext(results)) {}
    return sums.take();
}

std::vector<FactList::Row> linkRows(const Results& results, const std::string& linkId)
{
    const auto& facility = *results.facility;
    const auto found = std::find_if(facility.links.begin(), facility.links.end(),
                                    [&](const auto& l) { return l.link->id == linkId; });
    if (found == facility.links.end()) return {};
    const auto& from = facility.instances[found->from].path;
    const auto& to = facility.instances[found->to].path;
    std::vector<FactList::Row> rows{{tr("From"), toQt(from), {}, {}, toQt(from)},
                                    {tr("To"), toQt(to), {}, {}, toQt(to)},
                                    {tr("Kind"), localText(toText(found->kind)), {}, {}, {}},
                                    {tr("Cables"), QString::number(found->count), {}, {}, {}}};
    const auto* cable = results.network ? results.network->link(found->index) : nullptr;
    if (cable != nullptr) {
        rows.push_back({tr("Speed"), QStringLiteral("%1 Gbit/s").arg(cable->speed_gbps), tr("each"), {}, {}});
        rows.push_back({tr("Medium"), toQt(cable->part), cable->tooLong ? tr("too long") : QString(), {}, {}});
    }
    for (const auto& quantity : linkQuantities()) {
        const auto value = quantity.read(results, found->index);
        if (!value) continue;
        rows.push_back(quantityRow(quantity, *value));
        if (quantity.id == "cable-length") rows.back().remark = cable->lengthGiven ? tr("given") : tr("routed");
    }
    return rows;
}

std::vector<FactList::Row> layoutRows(const Results& results)
{
    std::vector<FactList::Row> rows;
    for (const auto& quantity : facilityQuantities())
        if (const auto value = quantity.read(results)) {
            rows.push_back({.name = localText(quantity.label),
                            .value = format::text(value, quantity.format),
                            .toolTip = localText(quantity.help) + QStringLiteral("\n= ") + localText(quantity.formula) +
                                       u'\n' + tr("Click: why"),
                            .link = whyLink(quantity.id),
                            .plain = true});
            if (stateOf(results, quantity.engine) == SectionState::Stale) greyOut(rows.back());
        }
    for (auto& row : rows)
        if (row.link == QLatin1String("why:grid_share"))
            row.share = facilityQuantity("grid_share")->read(results);
    return rows;
}

}  // namespace mw
