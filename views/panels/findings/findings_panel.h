// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/document.h"
#include "views/session/models/findings_model.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace mw {

class ColumnFit;
class FindingDetail;

/// The findings in groups with a filter; a click asks to see the subject and shows the numbers, with the ways out beside it.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(Document& document, QWidget* parent = nullptr);

    /// Of quick results, which lack what the slow rules find, it holds but a part for a moment.
    void setFindings(std::shared_ptr<const std::vector<Finding>> findings, const FacilityPtr& facility, bool all = true);
    [[nodiscard]] const FindingsModel& model() const { return *m_model; }
    /// "Findings 4": errors and warnings, as many as the key figures count.
    [[nodiscard]] static QString title(std::size_t wrong);
    void selectNext(int step);

Q_SIGNALS:
    /// Paths of the finding's subjects, the place first.
    void subjectsActivated(const QStringList& subjects);
    /// The panel that tells most of them is wanted.
    void panelWanted(const QStringList& subjects);
    void refused(const QString& message);
    /// The formula of what a finding measured.
    void whyWanted(const QString& figure);

protected:

private:
    [[nodiscard]] QWidget* makeFilterRow();
    void makeList();
    void filter();
    void group(int choice);
    void activate(const QModelIndex& index);
    void showCurrent();
    void openGroups();
    void updateCounts();

    FindingsModel* m_model{};
    QLineEdit* m_text{};
    std::array<QPushButton*, 3> m_severities{};
    QCheckBox* m_waived{};
    QComboBox* m_grouping{};
    QTreeView* m_list{};
    QLabel* m_empty{};
    ColumnFit* m_columns{};
    FindingDetail* m_detail{};
    QString m_current{};  ///< key of the finding that is shown
    QString m_away{};     ///< the same, while quick results lack it
    bool m_setting{};
};

}  // namespace mw
