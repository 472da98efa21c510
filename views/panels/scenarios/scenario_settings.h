// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <QWidget>

#include <string>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableWidget;

namespace mw {

class ColumnFit;
class Document;

/// What one scenario sets: a path and a value a row, beside what the layout says and what is wrong. The last row is for a new one.
class ScenarioSettings : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioSettings(Document& document, QWidget* parent = nullptr);
    /// By id; empty: none.
    void setScenario(const std::string& id);

Q_SIGNALS:
    void refused(const QString& message);
    /// The scenario has another id.
    void renamed(const std::string& id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeTable();
    void fill();
    void fillRow(int row);
    void fitColumns();
    void showProblems(const Scenario& scenario);
    void edited(int row, int column);
    void setPath(int row, const QString& text);
    void setValue(int row, const QString& text);
    void removeRow();
    void goToValue(int row);
    void rename();
    void rebase();
    void put(Scenario scenario, const QString& title);
    [[nodiscard]] const Scenario* scenario() const;

    Document& m_document;
    std::string m_id{};
    QLineEdit* m_name{};
    QComboBox* m_base{};
    QLabel* m_problem{};
    QTableWidget* m_table{};
    ColumnFit* m_columns{};
    bool m_filling{};
};

}  // namespace mw
