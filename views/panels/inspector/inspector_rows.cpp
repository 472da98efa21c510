// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/inspector_rows.h"

#include "solver/quantities/link_quantity.h"
#include "solver/quantities/quantity.h"
#include "solver/quantities/rack_units.h"
#include "solver/quantities/serving_quantity.h"
#include "solver/quantities/stale.h"
#include "solver/quantities/together.h"
#include "views/session/selection.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <algorithm>

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
        row.remark = tr("limit %1").arg(format::withoutEndZeros(format::text(*quantity.limit, quantity.format)));   // given, not computed
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
    if (quantity == "supply-temperature" && cooling != nullptr && cooling->neededSupply_c) row.remark = tr("supply max %1").arg(format::temperature(*cooling->neededSupply_c));
    if (quantity == "unit-fill") row.remark = tr("%1 of %2").arg(rackUnits(*results.facility, instance).used).arg(rackUnits(*results.facility, instance).all);
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
                .toolTip = toQt(facility.linkText(link)) + u'\n' + tr("Click: the figure says why, the name goes there"),
                .link = whyLink("link:" + std::to_string(index) + "#link-power"),
                .share = flow->loading,
                .plain = true,
                .nameLink = toQt(facility.instances[link.from].path)};
        if (flow->rating_kw) row.remark = tr("of %1").arg(format::text(flow->rating_kw, Format::Power_kw));
        rows.push_back(std::move(row));
    }
}

void addCooledBy(const CoolingNode& node, std::vector<Row>& rows)
{
    if (node.servedBy.empty()) return;
    rows.push_back({.name = tr("Cooled by"), .value = toQt(node.servedBy), .toolTip = tr("Click to go there"), .link = toQt(node.servedBy)});
}

void addServing(const Results& results, InstanceIndex instance, std::vector<Row>& rows)
{
    if (!results.throughput) return;
    for (const auto& pool : results.throughput->pools)
        if (std::binary_search(pool.members.begin(), pool.members.end(), instance))
            rows.push_back({.name = tr("Pool"),
                            .value = toQt(pool.id),
                            .remark = localText(toText(pool.role)),
                            .toolTip = (pool.accelerators == 1 ? tr("1 accelerator, %1, limited by %2") : tr("%3 accelerators, %1, limited by %2").arg(pool.accelerators))
                                           .arg(toQt(modelOf(results, pool)), localText(pool.bound))});
}

/// Until its engine has answered to the last edit.
void greyOut(Row& row)
{
    row.stale = true;
    row.toolTip += (row.toolTip.isEmpty() ? QString() : QStringLiteral("\n")) + tr("Older than the layout");
}

Row countRow(std::size_t count) { return {tr("Selected"), format::count(static_cast<double>(count)), {}, {}, {}}; }

Row togetherRow(const InstanceQuantity& quantity, double value)
{
    const QString how = quantity.sum == Sum::Add ? tr("sum") : quantity.sum == Sum::Worst ? tr("highest") : tr("lowest");
    return {.name = localText(quantity.label), .value = format::text(value, quantity.format), .remark = how, .toolTip = localText(quantity.help) + u'\n' + tr("Click: why"), .link = whyLink(quantity.id), .plain = true};
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
        addCooledBy(*cooling, rows);
    addServing(results, instance, rows);
    return rows;
}

SumsOfMany::SumsOfMany(std::vector<InstanceIndex> instances) : m_instances(std::move(instances))
{
    m_rows.push_back(countRow(m_instances.size()));
    std::sort(m_instances.begin(), m_instances.end());
}

/// Sums of all; what is highest or lowest of as many as are told at once.
bool SumsOfMany::addNext(const Results& results)
{
    const auto quantities = instanceQuantities();
    const bool many = m_instances.size() > Selection::kMany;
    while (m_next < quantities.size() && many && quantities[m_next].sum != Sum::Add) ++m_next;
    if (m_next == quantities.size()) return false;
    const auto& quantity = quantities[m_next++];
    if (const auto value = readTogether(quantity, results, m_instances)) m_rows.push_back(togetherRow(quantity, *value));
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
                                    {tr("Cables"), format::count(static_cast<double>(found->count)), {}, {}, linkQuantity("cable-count")->read(results, found->index) ? whyLink("cable-count") : QString(), false, {}, true}};
    const auto* cable = results.network ? results.network->link(found->index) : nullptr;
    if (cable != nullptr) {
        rows.push_back({tr("Speed"), format::quantity(cable->speed_gbps, QStringLiteral("Gbit/s")), tr("each"), {}, whyLink("cable-speed"), false, {}, true});
        rows.push_back({tr("Medium"), toQt(cable->part), cable->tooLong ? tr("too long") : QString(), {}, {}});
    }
    for (const auto& quantity : linkQuantities()) {
        if (quantity.listed) continue;
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
