// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/workload_presets.h"
#include "solver/results.h"
#include "solver/throughput/library/model_library.h"
#include "views/session/document.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace mw {

class ColumnFit;
class TurnDiagram;

/// The workloads, one a row: what is asked for (editable) and what comes out.
class WorkloadsPanel : public QWidget {
    Q_OBJECT
public:
    explicit WorkloadsPanel(Document& document, QWidget* parent = nullptr);
    void setResults(ResultsPtr results);
    /// Served models that can be chosen, for its column.
    void setModels(ModelLibraryPtr models);
    /// Its row becomes the current one.
    void showWorkload(const std::string& id);
    /// Workloads to start from, for its menu.
    void setPresets(const std::vector<WorkloadPreset>& presets);

Q_SIGNALS:
    void refused(const QString& message);
    /// The formula of a figure of a workload is asked for: "workload:chat#ttft".
    void whyWanted(const QString& figure);
    /// The user went to the row of a workload.
    void chosen(const QString& workload);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTable();
    void fill();
    void fillRow(int row);
    [[nodiscard]] bool trains() const;
    void showTurn();
    void edited(int row, int column);
    void askWhy(int row, int column);
    void add();
    void addPreset(const WorkloadPreset& preset);
    void duplicate();
    void remove();

    Document& m_document;
    ResultsPtr m_results{};
    ModelLibraryPtr m_models{};
    QTableWidget* m_table{};
    ColumnFit* m_columns{};
    QPushButton* m_presets{};
    TurnDiagram* m_turn{};
    QLabel* m_empty{};
    QLabel* m_total{};
    bool m_filling{};
};

}  // namespace mw
