// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <QAbstractTableModel>

#include <utility>

namespace mw {

/// A table of a part of the results. New results leave it as it is where that part and the facility, which it names things of, are the same.
class ResultsTableModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setResults(ResultsPtr results)
    {
        const bool same = m_results && results && m_results->facility == results->facility && showsSame(*m_results, *results);
        if (!same) beginResetModel();
        m_results = std::move(results);   // also where all is the same: what else was in those before is let go
        if (same) return;
        takeRows();
        endResetModel();
    }

protected:
    /// Of one facility.
    [[nodiscard]] virtual bool showsSame(const Results& before, const Results& now) const = 0;
    /// Where rows are more than places in the results.
    virtual void takeRows() {}

    ResultsPtr m_results{};
};

}  // namespace mw
