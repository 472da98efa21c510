// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/models/findings_model.h"

#include "views/session/models/row_diff.h"
#include "views/session/text/findings_text.h"
#include "views/session/text/qt_text.h"

#include <QFont>

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace mw {

namespace {

template <class List>
std::vector<std::string> keysOf(const List& list)
{
    std::vector<std::string> keys;
    keys.reserve(list.size());
    for (const auto& item : list) {
        if constexpr (requires { item->key; })
            keys.push_back(item->key);
        else
            keys.push_back(item.key);
    }
    return keys;
}

}  // namespace

FindingsModel::FindingsModel(QObject* parent) : QAbstractItemModel(parent)
{
    rebuild();
}
FindingsModel::~FindingsModel() = default;

void FindingsModel::setFindings(std::shared_ptr<const std::vector<Finding>> findings,
                                const FacilityPtr& facility)
{
    m_findings = std::move(findings);
    m_texts.assign(m_findings ? m_findings->size() : 0, {});
    m_facility = facility;
    rebuild();
}

void FindingsModel::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping) return;
    beginResetModel();
    m_grouping = grouping;
    m_groups = grouped(sortedRows());
    renumber();
    endResetModel();
}

void FindingsModel::setFilter(const FindingsFilter& filter)
{
    if (filter == m_filter) return;
    m_filter = filter;
    rebuild();
}

void FindingsModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_order) return;
    m_sortColumn = column;
    m_order = order;
    rebuild();
}

bool FindingsModel::accepts(std::size_t place, const QStringList& words) const
{
    const Finding& finding = (*m_findings)[place];
    if (!m_filter.severities[static_cast<std::size_t>(finding.severity)] ||
        (!m_filter.waived && !finding.waived.empty()))
        return false;
    if (words.isEmpty()) return true;
    QString& text = m_texts[place];
    if (text.isEmpty()) text = searchText(finding).toLower();
    return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word); });
}

/// What the filter leaves, in the order of the table.
std::vector<FindingsModel::Row> FindingsModel::sortedRows() const
{
    std::vector<Row> rows;
    if (!m_findings) return rows;
    std::unordered_map<std::string, int> copies(m_findings->size());
    const auto words = m_filter.text.toLower().split(u' ', Qt::SkipEmptyParts);
    for (std::size_t i = 0; i < m_findings->size(); ++i) {
        const Finding& finding = (*m_findings)[i];
        std::string key = sortKey(finding);
        // Two findings of one rule about the same subjects are told apart by their order.
        if (const int copy = copies[key]++; copy > 0) key += '\x1e' + std::to_string(copy);
        if (accepts(i, words)) rows.push_back({std::move(key), {m_findings, &finding}});
    }
    if (m_sortColumn == SeverityColumn) {
        std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.key < b.key; });
    } else {
        std::vector<std::pair<QString, std::size_t>> order;
        for (std::size_t i = 0; i < rows.size(); ++i)
            order.emplace_back(columnText(*rows[i].finding, m_sortColumn), i);
        std::stable_sort(order.begin(), order.end());
        std::vector<Row> sorted;
        for (const auto& [text, i] : order) sorted.push_back(std::move(rows[i]));
        rows = std::move(sorted);
    }
    if (m_order == Qt::DescendingOrder) std::reverse(rows.begin(), rows.end());
    return rows;
}

std::pair<std::string, QString> FindingsModel::groupOf(const Finding& finding) const
{
    switch (m_grouping) {
    case Grouping::None:
        break;
    case Grouping::BySeverity:
        if (!finding.waived.empty()) return {"9", tr("Waived")};
        return {std::to_string(static_cast<int>(finding.severity)), severityPlural(finding.severity)};
    case Grouping::ByRule:
        return {finding.rule, toQt(finding.rule)};
    case Grouping::ByPlace:
        if (m_facility && !finding.subjects.empty())
            if (const auto instance = m_facility->find(finding.subjects.front());
                instance && m_facility->instances[*instance].hall >= 0) {
                const auto& hall =
                    m_facility->layout
                        ->halls[static_cast<std::size_t>(m_facility->instances[*instance].hall)];
                return {"0" + hall.id, toQt(hall.title.empty() ? hall.id : hall.title)};
            }
        return {"1", tr("Facility and links")};
    }
    return {};
}

FindingsModel::Groups FindingsModel::grouped(std::vector<Row> rows) const
{
    Groups groups;
    std::unordered_map<std::string, std::size_t> index;
    if (flat()) groups.push_back(std::make_unique<Group>());
    for (auto& row : rows) {
        auto [key, title] = groupOf(*row.finding);
        const auto [found, isNew] = index.try_emplace(key, flat() ? 0 : groups.size());
        if (isNew && !flat()) {
            groups.push_back(std::make_unique<Group>());
            groups.back()->key = key;
            groups.back()->title = title;
            groups.back()->severity = static_cast<int>(row.finding->severity);
        }
        auto& group = *groups[found->second];
        group.severity = std::min(group.severity, static_cast<int>(row.finding->severity));
        group.rows.push_back(std::move(row));
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const auto& a, const auto& b) { return a->key < b->key; });
    return groups;
}

void FindingsModel::rebuild()
{
    Groups fresh = grouped(sortedRows());
    if (!mergeGroups(fresh)) reset(std::move(fresh));
}

void FindingsModel::reset(Groups fresh)
{
    beginResetModel();
    m_groups = std::move(fresh);
    renumber();
    endResetModel();
}

void FindingsModel::renumber()
{
    for (std::size_t i = 0; i < m_groups.size(); ++i) m_groups[i]->place = i;
}

/// False: rows changed their order, and a reset is what is left. Groups that `fresh` still has are moved out of it.
bool FindingsModel::mergeGroups(Groups& fresh)
{
    const RowDiff diff = rowDiff(keysOf(m_groups), keysOf(fresh));
    if (diff.reordered) return false;
    for (const auto& run : diff.removals) {
        const auto first = static_cast<std::ptrdiff_t>(run.first),
                   count = static_cast<std::ptrdiff_t>(run.count);
        if (!flat()) beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first + count - 1));
        m_groups.erase(m_groups.begin() + first, m_groups.begin() + first + count);
        renumber();
        if (!flat()) endRemoveRows();
    }
    for (const auto& run : diff.insertions) {
        if (!flat())
            beginInsertRows({}, static_cast<int>(run.first), static_cast<int>(run.first + run.count - 1));
        for (std::size_t i = run.first; i < run.first + run.count; ++i) {
            auto copy = std::make_unique<Group>(*fresh[i]);
            m_groups.insert(m_groups.begin() + static_cast<std::ptrdiff_t>(i), std::move(copy));
        }
        renumber();
        if (!flat()) endInsertRows();
    }
    for (std::size_t i = 0; i < fresh.size(); ++i)
        if (!mergeRows(*m_groups[i], *fresh[i])) return false;
    return true;
}

bool FindingsModel::mergeRows(Group& into, Group& from)
{
    const RowDiff diff = rowDiff(keysOf(into.rows), keysOf(from.rows));
    if (diff.reordered) return false;
    const QModelIndex parent = indexOf(into);
    for (const auto& run : diff.removals) {
        const auto first = static_cast<std::ptrdiff_t>(run.first),
                   count = static_cast<std::ptrdiff_t>(run.count);
        beginRemoveRows(parent, static_cast<int>(first), static_cast<int>(first + count - 1));
        into.rows.erase(into.rows.begin() + first, into.rows.begin() + first + count);
        endRemoveRows();
    }
    for (const auto& run : diff.insertions) {
        const auto first = static_cast<std::ptrdiff_t>(run.first),
                   count = static_cast<std::ptrdiff_t>(run.count);
        beginInsertRows(parent, static_cast<int>(first), static_cast<int>(first + count - 1));
        into.rows.insert(into.rows.begin() + first, from.rows.begin() + first,
                         from.rows.begin() + first + count);
        endInsertRows();
    }
    for (std::size_t i = 0; i < from.rows.size(); ++i) {
        const bool same = *into.rows[i].finding == *from.rows[i].finding;
        into.rows[i].finding = from.rows[i].finding;   // not moved: all may yet be set anew from there
        if (!same)
            Q_EMIT dataChanged(index(static_cast<int>(i), 0, parent),
                               index(static_cast<int>(i), ColumnCount - 1, parent));
    }
    into.title = from.title;
    into.severity = from.severity;
    if (!flat()) Q_EMIT dataChanged(parent, parent);
    return true;
}

QModelIndex FindingsModel::indexOf(const Group& group) const
{
    return flat() ? QModelIndex() : createIndex(static_cast<int>(group.place), 0, nullptr);
}

QModelIndex FindingsModel::indexOf(const QString& key) const
{
    const auto wanted = fromQt(key);
    for (const auto& group : m_groups)
        for (std::size_t i = 0; i < group->rows.size(); ++i)
            if (group->rows[i].key == wanted) return createIndex(static_cast<int>(i), 0, group.get());
    return {};
}

std::vector<QModelIndex> FindingsModel::rows() const
{
    std::vector<QModelIndex> list;
    for (const auto& group : m_groups)
        for (std::size_t i = 0; i < group->rows.size(); ++i)
            list.push_back(createIndex(static_cast<int>(i), 0, group.get()));
    return list;
}

const FindingsModel::Group* FindingsModel::groupAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalPointer() != nullptr) return nullptr;
    return m_groups[static_cast<std::size_t>(index.row())].get();
}

const Finding* FindingsModel::finding(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalPointer() == nullptr) return nullptr;
    return static_cast<const Group*>(index.internalPointer())
        ->rows[static_cast<std::size_t>(index.row())]
        .finding.get();
}

int FindingsModel::count(Severity severity) const
{
    if (!m_findings) return 0;
    return static_cast<int>(
        std::count_if(m_findings->begin(), m_findings->end(), [&](const Finding& finding) {
            return finding.severity == severity && finding.waived.empty();
        }));
}

int FindingsModel::shown() const
{
    return std::accumulate(m_groups.begin(), m_groups.end(), 0, [](int sum, const auto& group) {
        return sum + static_cast<int>(group->rows.size());
    });
}

// A group has no internal pointer, a finding that of its group.
QModelIndex FindingsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent)) return {};
    if (flat()) return createIndex(row, column, m_groups.front().get());
    return createIndex(row, column,
                       parent.isValid() ? m_groups[static_cast<std::size_t>(parent.row())].get() : nullptr);
}

QModelIndex FindingsModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalPointer() == nullptr) return {};
    return indexOf(*static_cast<const Group*>(index.internalPointer()));
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) return static_cast<int>(flat() ? m_groups.front()->rows.size() : m_groups.size());
    const auto* group = parent.column() == 0 ? groupAt(parent) : nullptr;
    return group != nullptr ? static_cast<int>(group->rows.size()) : 0;
}

int FindingsModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant FindingsModel::groupData(const Group& group, int column, int role) const
{
    if (role == SeverityRole) return group.severity;
    if (role == KeyRole) return toQt(group.key);
    if (column == 0 && role == Qt::DisplayRole)
        return QStringLiteral("%1  %2").arg(group.title).arg(group.rows.size());
    if (column == 0 && role == Qt::FontRole) {
        QFont bold;
        bold.setWeight(QFont::DemiBold);
        return bold;
    }
    return {};
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (const auto* group = groupAt(index)) return groupData(*group, index.column(), role);
    const Finding* found = finding(index);
    if (found == nullptr) return {};
    switch (role) {
    case SeverityRole:
        return static_cast<int>(found->severity);
    case SubjectsRole:
        return subjectsOf(*found);
    case FixRole:
        return fixTextOf(*found);
    case WaivedRole:
        return !found->waived.empty();
    case KeyRole:
        return toQt(static_cast<const Group*>(index.internalPointer())
                        ->rows[static_cast<std::size_t>(index.row())]
                        .key);
    case Qt::ToolTipRole:
        return toolTipOf(*found);
    case Qt::DisplayRole:
        return columnText(*found, index.column());
    case Qt::FontRole: {
        QFont font;
        font.setStrikeOut(!found->waived.empty());
        return found->waived.empty() ? QVariant() : QVariant(font);
    }
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case RuleColumn:
        return tr("Rule");
    case MessageColumn:
        return tr("What is wrong");
    case SubjectsColumn:
        return tr("Where");
    case MeasuredColumn:
        return tr("Measured");
    default:
        return {};
    }
}

}  // namespace mw
