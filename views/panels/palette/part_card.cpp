// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/palette/part_card.h"

#include "model/edit/block_names.h"
#include "model/edit/edit.h"
#include "model/facility/facility.h"
#include "solver/cost/input.h"
#include "solver/quantities/part_query.h"
#include "solver/quantities/quantity.h"
#include "solver/supply/solve.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace mw {

namespace {

using Row = FactList::Row;

constexpr int kPartCardWidth_px = 320;

/// Figures that tell most, in this order; a part has some of them.
struct KeyFigure {
    const char* name;  ///< as part_query.h knows it
    const char* title;
    QString (*text)(double);
    std::array<std::string_view, 4> keys;  ///< whose confidence is shown
};

constexpr std::array kKeyFigures{
    KeyFigure{"gpus",
              QT_TRANSLATE_NOOP("mw::PartCard", "Accelerators"),
              [](double v) { return format::count(v); },
              {"accelerators"}},
    KeyFigure{"memory",
              QT_TRANSLATE_NOOP("mw::PartCard", "Memory"),
              [](double v) { return format::quantity(v, QStringLiteral("GB")); },
              {"mem_gb", "mem_total_tb"}},
    KeyFigure{"power",
              QT_TRANSLATE_NOOP("mw::PartCard", "Power, at most"),
              &format::power,
              {"power_max_kw", "power_max_w", "tdp_w", "power_typ_kw"}},
    KeyFigure{"liquid",
              QT_TRANSLATE_NOOP("mw::PartCard", "Heat to liquid"),
              &format::power,
              {"liquid_heat_share", "liquid_heat_kw"}},
    KeyFigure{"flow",
              QT_TRANSLATE_NOOP("mw::PartCard", "Coolant"),
              &format::flow,
              {"coolant_flow_lpm", "secondary_flow_max_lpm"}},
    KeyFigure{
        "capacity", QT_TRANSLATE_NOOP("mw::PartCard", "Cooling capacity"), &format::power, {"capacity_kw"}},
    KeyFigure{"rating",
              QT_TRANSLATE_NOOP("mw::PartCard", "Rating"),
              [](double v) { return format::quantity(v, QStringLiteral("kW")); },
              {"rating_kw", "rating_mva"}},
    KeyFigure{"efficiency",
              QT_TRANSLATE_NOOP("mw::PartCard", "Efficiency"),
              &format::share,
              {"efficiency", "efficiency_at_50"}},
    KeyFigure{"weight",
              QT_TRANSLATE_NOOP("mw::PartCard", "Weight"),
              [](double v) { return format::quantity(v, QStringLiteral("kg")); },
              {"weight_kg"}},
};

Row marked(Row row, Confidence confidence)
{
    row.remark = confidence == Confidence::Datasheet ? QString() : confidenceText(confidence);
    row.doubtful = confidence != Confidence::Datasheet;
    return row;
}

Confidence confidenceOf(const Part& part, const KeyFigure& figure)
{
    auto confidence = part.confidence;
    for (const auto key : figure.keys)
        if (const auto* own = key.empty() ? nullptr : part.find(key)) confidence = own->confidence;
    return confidence;
}

std::vector<Row> figureRows(const Part& part, const Catalog& catalog)
{
    std::vector<Row> rows;
    for (const auto& figure : kKeyFigures) {
        const auto value = partFigure(part, catalog, figure.name);
        if (!value) continue;
        rows.push_back(marked({.name = PartCard::tr(figure.title), .value = figure.text(*value)}, confidenceOf(part, figure)));
    }
    return rows;
}

using PartCounts = std::vector<std::pair<const Part*, int>>;   ///< the most frequent first, once sorted

/// Blocks in one another end somewhere, whatever the file says.
void countParts(const Layout& layout, const Catalog& catalog, const Block& block, PartCounts& counts, int depth = 0)
{
    constexpr int kDeepest = 8;
    for (const auto& component : block.components.rows()) {
        const auto inner = component->part.empty() ? layout.blocks.find(component->block) : std::nullopt;
        if (inner && depth < kDeepest) countParts(layout, catalog, layout.blocks[*inner], counts, depth + 1);
        const Part* part = component->part.empty() ? nullptr : edit::findPart(layout, catalog, component->part);
        if (part == nullptr) continue;
        const auto known = std::ranges::find(counts, part, &PartCounts::value_type::first);
        known == counts.end() ? counts.emplace_back(part, 1) : (++known->second, *known);
    }
}

/// The sum of a figure over all that have it; as sure as the least sure of them.
std::optional<Row> blockSumRow(const PartCounts& counts, const Catalog& catalog, const KeyFigure& figure)
{
    double sum = 0;
    auto confidence = Confidence::Datasheet;
    for (const auto& [part, count] : counts)
        if (const auto value = partFigure(*part, catalog, figure.name); value && *value != 0) {
            sum += count * *value;
            confidence = std::max(confidence, confidenceOf(*part, figure));
        }
    if (sum <= 0) return std::nullopt;
    return marked({.name = PartCard::tr(figure.title), .value = figure.text(sum)}, confidence);
}

Row priceOf(const PartCounts& counts, const Catalog& catalog)
{
    double usd = 0;
    bool all = true;
    auto confidence = Confidence::Datasheet;
    for (const auto& [part, count] : counts) {
        const auto price = effectivePrice(*part, catalog);
        all = all && price.typical_usd;
        usd += count * price.typical_usd.value_or(0);
        if (price.typical_usd) confidence = std::max(confidence, price.confidence);
    }
    if (usd <= 0) return {.name = PartCard::tr("Price"), .value = QStringLiteral("–"), .remark = PartCard::tr("none known")};
    auto row = marked({.name = PartCard::tr("Price"), .value = format::text(usd, Format::Usd)}, confidence);
    if (!all) row.remark = PartCard::tr("at least"), row.doubtful = true;   // some parts have none
    return row;
}

std::optional<Row> longestLead(const PartCounts& counts, const CostDefaults& costs)
{
    std::optional<LeadTime> longest;
    for (const auto& [part, count] : counts)
        if (auto lead = leadTimeOf(*part, costs); lead && (!longest || lead->weeks > longest->weeks)) longest = std::move(lead);
    if (!longest) return std::nullopt;
    return marked({.name = PartCard::tr("Lead time"), .value = format::text(longest->weeks, Format::Weeks)}, longest->estimate ? Confidence::Estimate : Confidence::Datasheet);
}

void addPorts(const Part& part, std::vector<Row>& rows)
{
    constexpr std::size_t kMost = 4;
    for (std::size_t i = 0; i < std::min(part.ports.size(), kMost); ++i) {
        const auto& port = part.ports[i];
        QString text = port.count > 1 ? QStringLiteral("%1 × ").arg(port.count) : QString();
        text += port.speed_gbps > 0  ? format::quantity(port.speed_gbps, QStringLiteral("Gbit/s"))
                : port.rating_kw > 0 ? format::power(port.rating_kw)
                                     : localText(toText(port.kind));
        const bool unnamed = port.id == "port" || port.id == "ports";
        rows.push_back({.name = unnamed ? PartCard::tr("Ports") : PartCard::tr("Port %1").arg(toQt(port.id)), .value = text});
    }
    if (part.ports.size() > kMost)
        rows.push_back({.name = PartCard::tr("Further port groups"),
                        .value = QString::number(part.ports.size() - kMost)});
}

}  // namespace

PartCard::PartCard(QWidget* parent)
    : QFrame(parent), m_name(new QLabel(this)), m_kind(new QLabel(this)), m_facts(new FactList(this)),
      m_sources(new QLabel(this))
{
    setObjectName(QStringLiteral("part-card"));
    setProperty("popover", true);
    setAttribute(Qt::WA_TransparentForMouseEvents);  // it must not take the pointer from the list
    m_name->setProperty("heading", true);
    m_kind->setProperty("muted", true);
    m_sources->setProperty("muted", true);
    for (auto* label : {m_name, m_kind, m_sources}) label->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(6);
    column->addWidget(m_name);
    column->addWidget(m_kind);
    column->addSpacing(2);
    column->addWidget(m_facts);
    column->addWidget(m_sources);
    hide();
}

void PartCard::showPart(const Part& part, const Catalog& catalog, QPoint place)
{
    m_name->setText(partName(part));
    m_kind->setText(toQt(part.vendor.empty() ? "" : part.vendor + " · ") + localText(info(part.kind).title));
    auto rows = figureRows(part, catalog);
    addPorts(part, rows);
    const auto price = effectivePrice(part, catalog);
    rows.push_back(
        price.typical_usd
            ? marked({.name = tr("Price"), .value = format::text(price.typical_usd, Format::Usd)},
                     price.confidence)
            : Row{.name = tr("Price"), .value = QStringLiteral("–"), .remark = tr("none known")});
    const auto lead = m_costs ? leadTimeOf(part, *m_costs) : std::nullopt;
    rows.push_back(
        lead ? marked({.name = tr("Lead time"), .value = format::text(lead->weeks, Format::Weeks)},
                      lead->estimate ? Confidence::Estimate : Confidence::Datasheet)
             : Row{.name = tr("Lead time"), .value = QStringLiteral("–"), .remark = tr("none known")});
    constexpr std::size_t kSources = 3;
    QStringList sources;
    for (std::size_t i = 0; i < std::min(part.sources.size(), kSources); ++i) {
        const auto* source = catalog.source(part.sources[i]);
        sources << toQt(source != nullptr ? source->title : part.sources[i]);
    }
    if (part.sources.size() > kSources) sources << tr("%1 more").arg(part.sources.size() - kSources);
    m_sources->setText(sources.isEmpty() ? tr("A part of this layout")
                                         : tr("From: %1").arg(sources.join(QStringLiteral("; "))));
    showRows(rows, place);
}

void PartCard::showBlock(const Layout& layout, const Catalog& catalog, const Block& block, QPoint place)
{
    constexpr std::array<std::string_view, 5> kSummed{"gpus", "memory", "power", "liquid", "weight"};   // ratings and capacities in a row do not add up
    constexpr std::size_t kNamed = 4;
    PartCounts counts;
    countParts(layout, catalog, block, counts);
    std::ranges::stable_sort(counts, std::greater<>{}, &PartCounts::value_type::second);
    const auto [width_m, depth_m] = edit::blockExtent(layout, catalog, block.id);
    m_name->setText(toQt(block.title.empty() ? block.id : block.title));
    m_kind->setText(tr("Block of this layout") + QStringLiteral(" · %1 × %2").arg(format::length(width_m), format::length(depth_m)));
    std::vector<Row> rows;
    for (const auto& figure : kKeyFigures)
        if (std::ranges::find(kSummed, std::string_view(figure.name)) != kSummed.end())
            if (auto row = blockSumRow(counts, catalog, figure)) rows.push_back(std::move(*row));
    rows.push_back(priceOf(counts, catalog));
    if (m_costs)
        if (auto row = longestLead(counts, *m_costs)) rows.push_back(std::move(*row));
    rows.push_back({.name = tr("Links within"), .value = format::count(static_cast<double>(block.links.size()))});
    rows.push_back({.name = tr("Placed"), .value = format::count(static_cast<double>(edit::instancesOf(layout, block.id)))});
    QStringList parts;
    for (std::size_t i = 0; i < std::min(counts.size(), kNamed); ++i) parts << QStringLiteral("%1 × %2").arg(counts[i].second).arg(toQt(counts[i].first->name));
    if (counts.size() > kNamed) parts << tr("%1 more").arg(counts.size() - kNamed);
    m_sources->setText(parts.isEmpty() ? tr("It is empty.") : parts.join(QStringLiteral("; ")));
    showRows(rows, place);
}

void PartCard::showRows(const std::vector<Row>& rows, QPoint place)
{
    m_facts->setRows(rows);
    setParent(window());
    setAccessibleName(m_name->text());
    layout()->activate();
    const int width_px = std::max(kPartCardWidth_px, layout()->totalMinimumSize().width());   // narrower, its rows would be too low for their lines
    setFixedWidth(width_px);
    const int height_px = layout()->totalHeightForWidth(width_px);
    setGeometry(
        QRect(QPoint(place.x(), std::clamp(place.y(), 8, std::max(8, window()->height() - height_px - 8))),
              QSize(width_px, height_px)));
    show();
    raise();
}

}  // namespace mw
