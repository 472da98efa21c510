// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/findings_model.h"

#include "views/session/qt_text.h"
#include "views/session/row_diff.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace mw {

namespace {

QStringList subjectsOf(const Finding& finding)
{
    QStringList list;
    for (const auto& subject : finding.subjects) list << toQt(subject);
    return list;
}

/// Sorts as the table does: waived last, worst first, rule, subjects.
std::string keyOf(const Finding& finding)
{
    std::string key{finding.waived.empty() ? '0' : '1',
                    static_cast<char>('0' + static_cast<int>(finding.severity)), ' '};
    key += finding.rule;
    for (const auto& subject : finding.subjects) {
        key += '\x1f';
        key += subject;
    }
    return key;
}

QString toolTipOf(const Finding& finding)
{
    QString text = toQt(finding.message);
    if (!finding.fix.empty()) text += u'\n' + toQt(finding.fix);
    if (!finding.waived.empty())
        text +=
            u'\n' + QCoreApplication::translate("mw::FindingsModel", "Waived: %1").arg(toQt(finding.waived));
    return text;
}

}  // namespace

QString severityTitle(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QCoreApplication::translate("mw::FindingsModel", "Error");
    case Severity::Warning:
        return QCoreApplication::translate("mw::FindingsModel", "Warning");
    case Severity::Advice:
        break;
    }
    return QCoreApplication::translate("mw::FindingsModel", "Advice");
}

void FindingsModel::setFindings(std::shared_ptr<const std::vector<Finding>> findings)
{
    const std::vector<Finding> none;
    const auto& source = findings ? *findings : none;
    std::vector<std::string> sourceKeys(source.size());
    std::transform(source.begin(), source.end(), sourceKeys.begin(), keyOf);
    std::vector<std::size_t> order(source.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return sourceKeys[a] < sourceKeys[b]; });

    std::vector<Finding> rows;
    std::vector<std::string> keys;
    rows.reserve(order.size());
    keys.reserve(order.size());
    std::size_t copies = 0;
    for (const auto i : order) {
        // Two findings of one rule about the same subjects are told apart by their order.
        copies = !rows.empty() && keyOf(rows.back()) == sourceKeys[i] ? copies + 1 : 0;
        rows.push_back(source[i]);
        keys.push_back(copies == 0 ? sourceKeys[i] : sourceKeys[i] + '\x1e' + std::to_string(copies));
    }
    replaceAll(std::move(rows), std::move(keys));
}

void FindingsModel::replaceAll(std::vector<Finding> rows, std::vector<std::string> keys)
{
    const RowDiff diff = rowDiff(m_keys, keys);
    if (diff.reordered) {
        beginResetModel();
        m_rows = std::move(rows);
        m_keys = std::move(keys);
        endResetModel();
        return;
    }
    for (const auto& run : diff.removals) {
        const auto first = static_cast<std::ptrdiff_t>(run.first),
                   last = first + static_cast<std::ptrdiff_t>(run.count);
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last - 1));
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last);
        endRemoveRows();
    }
    for (const auto& run : diff.insertions) {
        const auto first = static_cast<std::ptrdiff_t>(run.first),
                   last = first + static_cast<std::ptrdiff_t>(run.count);
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(last - 1));
        m_rows.insert(m_rows.begin() + first, rows.begin() + first, rows.begin() + last);
        endInsertRows();
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (m_rows[i] == rows[i]) continue;
        m_rows[i] = std::move(rows[i]);
        Q_EMIT dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), ColumnCount - 1));
    }
    m_keys = std::move(keys);
}

int FindingsModel::count(Severity severity) const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [&](const Finding& finding) {
        return finding.severity == severity && finding.waived.empty();
    }));
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const Finding& finding = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case SeverityRole:
        return static_cast<int>(finding.severity);
    case SubjectsRole:
        return subjectsOf(finding);
    case FixRole:
        return toQt(finding.fix);
    case WaivedRole:
        return !finding.waived.empty();
    case SortRole:
        return index.column() == SeverityColumn ? QVariant(index.row()) : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        return toolTipOf(finding);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case SeverityColumn:
        return severityTitle(finding.severity);
    case RuleColumn:
        return toQt(finding.rule);
    case MessageColumn:
        return toQt(finding.message);
    default:
        return subjectsOf(finding).join(QStringLiteral(", "));
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
    default:
        return {};
    }
}

}  // namespace mw
