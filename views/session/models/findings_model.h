// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "solver/rules/finding.h"
#include "views/session/text/findings_text.h"

#include <QAbstractItemModel>

#include <array>
#include <memory>
#include <vector>

namespace mw {

/// Which findings are shown.
struct FindingsFilter {
    QString text{};                                    ///< in rule, message or subjects; words, all of them
    std::array<bool, 3> severities{true, true, true};  ///< by Severity
    bool waived{true};
    bool operator==(const FindingsFilter&) const = default;
};

/// The findings, worst first, then by rule and place, in groups or flat. What stays from one revision to the next stays the
/// same row, so views keep selection, scroll and open groups.
class FindingsModel : public QAbstractItemModel, public FindingColumns {
    Q_OBJECT
public:
    enum Role { SeverityRole = Qt::UserRole, SubjectsRole, FixRole, WaivedRole, KeyRole };
    enum class Grouping { None, BySeverity, ByRule, ByPlace };

    explicit FindingsModel(QObject* parent = nullptr);
    ~FindingsModel() override;

    /// `facility` names the halls for grouping by place.
    void setFindings(std::shared_ptr<const std::vector<Finding>> findings,
                     const FacilityPtr& facility = nullptr);
    void setGrouping(Grouping grouping);
    void setFilter(const FindingsFilter& filter);
    [[nodiscard]] const FindingsFilter& filter() const { return m_filter; }
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] const FacilityPtr& facility() const { return m_facility; }
    /// Null: a group.
    [[nodiscard]] const Finding* finding(const QModelIndex& index) const;
    /// The row that has this key now; invalid if it is not shown.
    [[nodiscard]] QModelIndex indexOf(const QString& key) const;
    /// All rows of findings in the order shown.
    [[nodiscard]] std::vector<QModelIndex> rows() const;
    /// Findings that count (not waived) of a severity, filtered or not.
    [[nodiscard]] int count(Severity severity) const;
    [[nodiscard]] int shown() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        std::string key{};
        std::shared_ptr<const Finding> finding{};
    };
    struct Group {
        std::string key{};
        QString title{};
        int severity{};       ///< the worst in it
        std::size_t place{};  ///< among the groups
        std::vector<Row> rows{};
    };
    using Groups = std::vector<std::unique_ptr<Group>>;

    [[nodiscard]] std::vector<Row> sortedRows() const;
    [[nodiscard]] Groups grouped(std::vector<Row> rows) const;
    [[nodiscard]] std::pair<std::string, QString> groupOf(const Finding& finding) const;
    /// `place` among the findings.
    [[nodiscard]] bool accepts(std::size_t place, const QStringList& words) const;
    void rebuild();
    [[nodiscard]] bool mergeGroups(Groups& fresh);
    [[nodiscard]] bool mergeRows(Group& into, Group& from);
    void reset(Groups fresh);
    void renumber();
    [[nodiscard]] bool flat() const { return m_grouping == Grouping::None; }
    [[nodiscard]] QModelIndex indexOf(const Group& group) const;
    [[nodiscard]] const Group* groupAt(const QModelIndex& index) const;
    [[nodiscard]] QVariant groupData(const Group& group, int column, int role) const;

    std::shared_ptr<const std::vector<Finding>> m_findings{};
    FacilityPtr m_facility{};
    mutable std::vector<QString> m_texts{};   ///< of the findings, in small letters, as far as a filter has asked for them
    Groups m_groups{};
    Grouping m_grouping{Grouping::None};
    FindingsFilter m_filter{};
    int m_sortColumn{SeverityColumn};
    Qt::SortOrder m_order{Qt::AscendingOrder};
};

}  // namespace mw
