// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/models/cables_model.h"

#include "solver/export/cable_list.h"
#include "views/session/release_later.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace mw {

namespace {

std::vector<std::uint32_t> ranksOfNames(const Facility& facility)
{
    std::vector<InstanceIndex> order(facility.instances.size());
    std::iota(order.begin(), order.end(), InstanceIndex{0});
    std::ranges::sort(order, [&](InstanceIndex a, InstanceIndex b) { return facility.instances[a].path < facility.instances[b].path; });
    std::vector<std::uint32_t> rank(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
    return rank;
}

/// Cables of the same fabric before each bundle: what eachListedCable() numbers by.
std::vector<std::uint32_t> numbersOf(const Results& results)
{
    std::map<std::int32_t, std::uint32_t> before;
    std::vector<std::uint32_t> numbers;
    numbers.reserve(results.network->links.size());
    for (const NetworkLink& cable : results.network->links) {
        std::uint32_t& number = before[cable.fabric];
        numbers.push_back(number);
        number += results.facility->links[cable.link].count;
    }
    return numbers;
}

/// Figures to the right, and their titles over them.
QVariant cableAlignment(int column) { return QVariant(Qt::AlignVCenter | (column >= CablesModel::CountColumn ? Qt::AlignRight : Qt::AlignLeft)); }

}  // namespace

void CablesModel::setResults(ResultsPtr results)
{
    const bool sameCables = m_results && results && m_results->network.value == results->network.value && m_results->facility == results->facility;
    if (sameCables && m_results->traffic.value == results->traffic.value && m_results->outages.value == results->outages.value && m_results->outages.state == results->outages.state) {
        m_results = std::move(results);   // what else was in those before is let go
        return;
    }
    beginResetModel();
    const bool some = results && results->network && results->facility;
    releaseLater(std::exchange(m_results, some ? std::move(results) : nullptr));
    if (!sameCables) {
        m_number = some ? numbersOf(*m_results) : std::vector<std::uint32_t>{};
        m_nameRank.clear();
    }
    arrange();
    endResetModel();
}

void CablesModel::setFilter(const QString& text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words) return;
    beginResetModel();
    m_words = words;
    arrange();
    endResetModel();
}

void CablesModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_column && order == m_order)) return;
    Q_EMIT layoutAboutToBeChanged();
    m_column = column, m_order = order;
    arrange();
    Q_EMIT layoutChanged();
}

std::string_view CablesModel::fabric(const NetworkLink& cable) const
{
    return cable.fabric >= 0 ? std::string_view(m_results->network->fabrics[static_cast<std::size_t>(cable.fabric)].name) : "none";
}

/// "compute-00001"; of several the last number after it.
std::string CablesModel::label(std::uint32_t place) const
{
    const NetworkLink& cable = m_results->network->links[place];
    const std::uint32_t count = m_results->facility->links[cable.link].count, first = m_number[place] + 1;
    return count > 1 ? fmt::format("{}-{:05}…{:05}", fabric(cable), first, first + count - 1) : fmt::format("{}-{:05}", fabric(cable), first);
}

QString CablesModel::medium(const NetworkLink& cable) const
{
    const Part* part = m_results->facility->catalog->find(cable.part);
    if (part != nullptr) return partName(*part);
    return cable.part.empty() ? tr("none in the catalogue") : toQt(cable.part);
}

std::optional<double> CablesModel::load(const NetworkLink& cable) const
{
    const LinkTraffic* traffic = m_results->traffic ? m_results->traffic->link(cable.link) : nullptr;
    return traffic != nullptr ? std::optional(traffic->load) : std::nullopt;
}

std::optional<double> CablesModel::tokensLost(const NetworkLink& cable) const
{
    const bool known = m_results->outages && m_results->outages.state == SectionState::Fresh && m_results->outages->expectedTokensShare;
    return known ? std::optional(m_results->outages->lossOf(cable.link)) : std::nullopt;
}

/// Cables of one way lie together.
int CablesModel::wayOf(const NetworkLink& cable) const
{
    const CableRoute* route = m_results->trays ? m_results->trays->route(cable.link) : nullptr;
    return route != nullptr ? route->way : -1;
}

QString CablesModel::routeOf(const NetworkLink& cable) const
{
    const std::string route = routeText(*m_results, cable.link);
    return route.empty() ? QStringLiteral("–") : toQt(route);
}

/// Names are looked through once each, not once a cable.
std::vector<std::uint32_t> CablesModel::matching() const
{
    const auto& links = m_results->network->links;
    std::vector<std::uint32_t> rows(links.size());
    std::iota(rows.begin(), rows.end(), 0U);
    for (const QString& word : m_words) {
        const auto has = [&](const QString& text) { return text.contains(word, Qt::CaseInsensitive); };
        const std::string inLabel = fromQt(word.toLower());   // names of fabrics are in small letters
        const auto& instances = m_results->facility->instances;
        std::vector<std::uint8_t> named(instances.size());
        for (std::size_t i = 0; i < named.size(); ++i) named[i] = has(toQt(instances[i].path)) ? 1 : 0;
        std::unordered_map<std::string, bool> ofMedium;
        std::map<std::int32_t, bool> ofFabric;
        std::erase_if(rows, [&](std::uint32_t place) {
            const NetworkLink& cable = links[place];
            const FacilityLink& link = m_results->facility->links[cable.link];
            if (named[link.from] != 0 || named[link.to] != 0) return false;
            const auto [fabricAt, newFabric] = ofFabric.try_emplace(cable.fabric, false);
            if (newFabric) fabricAt->second = has(toQt(fabric(cable)));
            const auto [mediumAt, newMedium] = ofMedium.try_emplace(cable.part, false);
            if (newMedium) mediumAt->second = has(medium(cable));
            return !fabricAt->second && !mediumAt->second && label(place).find(inLabel) == std::string::npos;
        });
    }
    return rows;
}

double CablesModel::sortKey(std::uint32_t place) const
{
    const NetworkLink& cable = m_results->network->links[place];
    const FacilityLink& link = m_results->facility->links[cable.link];
    switch (m_column) {
    case LabelColumn:
    case FabricColumn: return cable.fabric * 1e9 + m_number[place];
    case FromColumn: return m_nameRank[link.from];
    case FromPortColumn: return link.fromPort * 1e6 + link.fromFirst;
    case ToColumn: return m_nameRank[link.to];
    case ToPortColumn: return link.toPort * 1e6 + link.toFirst;
    case CountColumn: return link.count;
    case SpeedColumn: return cable.speed_gbps;
    case LengthColumn: return cable.length_m;
    case PowerColumn: return cable.power_kw;
    case PriceColumn: return cable.price_usd;
    case LoadColumn: return load(cable).value_or(-1);
    case TokensColumn: return tokensLost(cable).value_or(-1);
    default: return 0;
    }
}

void CablesModel::arrange()
{
    m_rows.clear();
    if (!m_results) return;
    m_rows = matching();
    if (m_nameRank.empty() && (m_column == FromColumn || m_column == ToColumn)) m_nameRank = ranksOfNames(*m_results->facility);
    const auto& links = m_results->network->links;
    const auto byText = [&](const auto& textOf) {
        std::ranges::stable_sort(m_rows, [&](std::uint32_t a, std::uint32_t b) { return m_order == Qt::AscendingOrder ? textOf(links[a]) < textOf(links[b]) : textOf(links[b]) < textOf(links[a]); });
    };
    if (m_column == MediumColumn) return byText([](const NetworkLink& cable) -> const std::string& { return cable.part; });
    if (m_column == RouteColumn) return byText([&](const NetworkLink& cable) { return wayOf(cable); });
    std::vector<std::pair<double, std::uint32_t>> keyed;
    keyed.reserve(m_rows.size());
    for (const std::uint32_t place : m_rows) keyed.emplace_back(m_order == Qt::AscendingOrder ? sortKey(place) : -sortKey(place), place);
    std::ranges::sort(keyed);
    std::ranges::transform(keyed, m_rows.begin(), [](const auto& one) { return one.second; });
}

const NetworkLink& CablesModel::cable(int row) const { return m_results->network->links[m_rows[static_cast<std::size_t>(row)]]; }

CablesModel::Totals CablesModel::totals() const
{
    Totals sum;
    for (const std::uint32_t place : m_rows) {
        const NetworkLink& cable = m_results->network->links[place];
        const std::uint32_t count = m_results->facility->links[cable.link].count;
        sum.cables += count;
        sum.length_m += count * cable.length_m;
        sum.power_kw += cable.power_kw;
        sum.price_usd += cable.price_usd;
        sum.withoutMedium += cable.part.empty() || cable.tooLong ? 1 : 0;
    }
    return sum;
}

int CablesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int CablesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CablesModel::shown(std::uint32_t place, int column) const
{
    const NetworkLink& cable = m_results->network->links[place];
    const Facility& facility = *m_results->facility;
    const FacilityLink& link = facility.links[cable.link];
    const auto ports = [&](InstanceIndex instance, std::uint16_t group, std::uint32_t first) { return toQt(portsText(facility.part(instance).ports[group], first, link.count)); };
    switch (column) {
    case LabelColumn: return toQt(label(place));
    case FabricColumn: return localText(fabric(cable));
    case FromColumn: return toQt(facility.instances[link.from].path);
    case FromPortColumn: return ports(link.from, link.fromPort, link.fromFirst);
    case ToColumn: return toQt(facility.instances[link.to].path);
    case ToPortColumn: return ports(link.to, link.toPort, link.toFirst);
    case MediumColumn: return medium(cable);
    case CountColumn: return format::count(link.count);
    case SpeedColumn: return cable.speed_gbps > 0 ? format::quantity(cable.speed_gbps, QStringLiteral("Gbit/s")) : QStringLiteral("–");
    case LengthColumn: return format::length(cable.length_m);
    case PowerColumn: return format::text(cable.power_kw, Format::Power_kw);
    case PriceColumn: return cable.price_usd > 0 ? format::money(cable.price_usd) : QStringLiteral("–");
    case RouteColumn: return routeOf(cable);
    case TokensColumn: {
        const auto share = tokensLost(cable);
        return share && *share > 0 ? format::share(*share) : QStringLiteral("–");
    }
    case LoadColumn: {
        const auto share = load(cable);
        return share ? format::share(*share) : QStringLiteral("–");
    }
    default: return {};
    }
}

QVariant CablesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    if (role == Qt::TextAlignmentRole) return cableAlignment(index.column());
    const std::uint32_t place = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole && index.column() == LengthColumn) {
        const NetworkLink& cable = m_results->network->links[place];
        if (cable.tooLong) return tr("Longer than the medium reaches");
        return cable.lengthGiven ? tr("Given by the layout, each") : tr("Routed over the trays, each");
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? shown(place, index.column()) : QVariant();
}

QVariant CablesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return cableAlignment(section);
    if (role == Qt::DisplayRole) {
        const QString titles[] = {tr("Label"), tr("Fabric"), tr("From"), tr("Port"), tr("To"), tr("Port"), tr("Medium"), tr("Route"), tr("Cables"), tr("Speed"), tr("Length"), tr("Power"), tr("Price"), tr("Load"), tr("Tokens lost")};
        return titles[section];
    }
    if (role == Qt::ToolTipRole) {
        const QString helps[] = {tr("Of the first cable and the last: the fabric and a number by the layout's order, as in the exported list"), tr("The network it is part of"),
                                 tr("One end"), tr("Its ports"), tr("The other end"), tr("Its ports"), tr("Cable, or optic at both ends, from the catalogue"),
                                 tr("Drawn trays from one end to the other"), tr("Equal cables side by side"), tr("Of each cable, by the slower end"), tr("Of each cable"), tr("Both ends, all cables of the row"),
                                 tr("All cables of the row with their optics"), tr("The busier direction of the plan's traffic over what all of them carry"),
                                 tr("Share of the plan's tokens that is lost while all cables of the row are out")};
        return helps[section];
    }
    return {};
}

}  // namespace mw
