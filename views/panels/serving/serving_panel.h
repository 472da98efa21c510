// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"
#include "solver/results.h"
#include "solver/throughput/library/model_library.h"
#include "views/session/document.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace mw {

class ColumnFit;
class PoolDrop;
class SessionTable;

/// The serving plan: the pools of the layout, one a row, what each is told and how it runs. Pools that the plan found by itself
/// stand below them.
class ServingPanel : public QWidget {
    Q_OBJECT
public:
    explicit ServingPanel(Document& document, QWidget* parent = nullptr);
    void setResults(ResultsPtr results);
    /// A selection dragged from the plan: whether the table takes it at that place of the screen.
    bool carryOver(QPoint global);
    void carryAway();
    void carryDrop(QPoint global);
    /// Its row becomes the current one.
    void showPool(const std::string& id);
    void setModels(ModelLibraryPtr models) { m_models = std::move(models); }

Q_SIGNALS:
    void refused(const QString& message);
    /// The formula of a figure of a pool is asked for: "pool:decode#pool-batch".
    void whyWanted(const QString& figure);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Under the pools where there is room for both.
    void placeSessions();
    /// A pool of the layout, with its results where it runs, or one that the plan found.
    struct Row {
        const Pool* pool{};                        ///< of the layout
        std::vector<const PoolResult*> results{};  ///< several where workloads share it
    };

    void makeBar();
    void makeTable();
    void fill();
    void fillRow(int row);
    [[nodiscard]] std::vector<Row> rows() const;
    [[nodiscard]] std::vector<std::string> members(const Row& row) const;
    void setField(const QString& path, const QString& text, const QString& title);
    void edited(int row, int column);
    void followRow();
    void addPool();
    void addMembers();
    void take(int row, const std::vector<std::string>& paths);
    [[nodiscard]] QString promise(int row) const;
    void remove();
    void askWhy(int row, int column);
    void commit(const edit::Result& delta, const QString& title);
    [[nodiscard]] QString note() const;

    Document& m_document;
    ResultsPtr m_results{};
    std::shared_ptr<const Settings> m_settings{};   ///< those whose pools the rows show
    std::vector<Row> m_rows{};
    ModelLibraryPtr m_models{};
    QComboBox* m_mode{};
    QComboBox* m_engine{};
    QComboBox* m_routing{};
    QTableWidget* m_table{};
    ColumnFit* m_columns{};
    SessionTable* m_sessions{};
    PoolDrop* m_drop{};
    QPushButton* m_addMembers{};
    QPushButton* m_remove{};
    QLabel* m_note{};
    bool m_filling{};
};

}  // namespace mw
