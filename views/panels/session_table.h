// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/results.h"

#include <QTableWidget>

namespace mw {

/// The memories in which the cache of agents' sessions may wait between turns, a row each: the share kept there, the time to read it back, and whether that beats
/// computing it again. Hidden where no workload has such sessions.
class SessionTable : public QTableWidget {
public:
    explicit SessionTable(QWidget* parent = nullptr);
    /// Null: none.
    void setResults(const ThroughputResults* results);
    /// Of a cell, as whyWanted() of the panel has it; empty: no such row.
    [[nodiscard]] QString figureAt(int row, int column) const;

private:
    QStringList m_whose{};   ///< of each row
};

}  // namespace mw
