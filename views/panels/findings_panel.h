// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/findings_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace mw {

/// The findings as a list with a filter; a click asks to see the subject.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    void setFindings(std::shared_ptr<const std::vector<Finding>> findings);
    [[nodiscard]] const FindingsModel& model() const { return *m_model; }
    void selectNext(int step);

Q_SIGNALS:
    /// Paths of the finding's subjects, the place first.
    void subjectsActivated(const QStringList& subjects);

private:
    void activate(const QModelIndex& index);

    FindingsModel* m_model{};
    QSortFilterProxyModel* m_filtered{};
    QLineEdit* m_filter{};
    QTreeView* m_list{};
    QLabel* m_detail{};
};

}  // namespace mw
