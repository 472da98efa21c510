// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/rules/finding.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace mw {

/// The findings as a table: worst first, then by rule and place. Kept rows stay the same rows from one revision to the next.
class FindingsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { SeverityColumn, RuleColumn, MessageColumn, SubjectsColumn, ColumnCount };
    enum Role { SeverityRole = Qt::UserRole, SubjectsRole, FixRole, WaivedRole, SortRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(std::shared_ptr<const std::vector<Finding>> findings);
    [[nodiscard]] const Finding& finding(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Findings that count (not waived) of a severity.
    [[nodiscard]] int count(Severity severity) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void replaceAll(std::vector<Finding> rows, std::vector<std::string> keys);

    std::vector<Finding> m_rows{};
    std::vector<std::string> m_keys{};
};

/// "Error", "Warning", "Advice", for people.
[[nodiscard]] QString severityTitle(Severity severity);

}  // namespace mw
