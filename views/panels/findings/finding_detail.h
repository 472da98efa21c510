// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/rules/finding.h"
#include "views/session/document.h"

#include <QScrollArea>

#include <optional>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace mw {

class FixButton;
class LimitBar;

/// One finding: what is wrong, measured against its limit, and the ways out: go there, mend it, accept it with a reason.
/// In a low panel it scrolls rather than squeeze its fields.
class FindingDetail : public QScrollArea {
    Q_OBJECT
public:
    explicit FindingDetail(Document& document, QWidget* parent = nullptr);
    /// Null: none is chosen. With the facility that it is of.
    void showFinding(const Finding* finding, const FacilityPtr& facility);
    /// The ways out that the finding has, as lines of a menu: what the buttons do.
    void fill(QMenu& menu) const;

Q_SIGNALS:
    /// What stands for a place, and the panel that has the rest.
    void placeWanted(const QStringList& subjects);
    void refused(const QString& message);
    /// It was waived, or a waiver was withdrawn: the next can be looked at.
    void decided();

private:
    void makeColumn();
    [[nodiscard]] QWidget* makeWaiver();
    void openWaiver();
    void tellPreview(const QString& text);
    void fill();
    void waive();
    void withdraw();
    [[nodiscard]] const Waiver* waiverOf() const;

    Document& m_document;
    std::optional<Finding> m_finding{};
    FacilityPtr m_facility{};
    QLabel* m_rule{};
    QLabel* m_message{};
    QLabel* m_where{};   ///< its subjects, each to be clicked
    QLabel* m_measured{};
    LimitBar* m_bar{};
    QLabel* m_preview{};
    FixButton* m_fix{};
    QPushButton* m_show{};
    QPushButton* m_waive{};
    QPushButton* m_withdraw{};
    QWidget* m_waiver{};
    QLineEdit* m_reason{};
    QLineEdit* m_until{};
};

}  // namespace mw
