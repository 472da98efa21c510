// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "solver/solver_data.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;

namespace mw {

class Document;
class SolveService;

/// Chooses the scenario that the layout is compared with and solves it in a thread of its own, again after every edit. Hidden
/// while the layout has no scenarios.
class ScenarioBox : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioBox(Document& document, QWidget* parent = nullptr);
    ~ScenarioBox() override;

    /// Starts over with these data: another document may bring other parts.
    void setSolverData(SolverDataPtr solverData);
    /// Id of the scenario, empty: none.
    [[nodiscard]] QString scenario() const;

    /// Takes what is left of its row, and asks for no more than its least.
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }

Q_SIGNALS:
    /// Null: nothing is compared with.
    void resultsReady(const QString& title, mw::ResultsPtr results);
    void failed(const QString& message);

private:
    void fill();
    void choose();
    void solve();

    Document& m_document;
    SolverDataPtr m_data{};
    QLabel* m_name{};
    QComboBox* m_box{};
    std::unique_ptr<SolveService> m_service{};
};

}  // namespace mw
