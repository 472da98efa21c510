// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/contingencies.h"
#include "solver/results.h"

#include <QWidget>

#include <memory>

class QLabel;
class QSortFilterProxyModel;
class QTreeView;

namespace mw {

class MeshFailuresModel;

/// Single failures where the power network has rings, ties or feeders in parallel, with loadings and voltages by the load flow. The one that is selected is played on the plan.
class MeshFailureList : public QWidget {
    Q_OBJECT
public:
    explicit MeshFailureList(QWidget* parent = nullptr);
    void setResults(ResultsPtr results);
    /// Those that hurt and that the accounting by feeds, which knows no impedances, does not have.
    [[nodiscard]] int hurtingBesides() const;

Q_SIGNALS:
    /// Null: none is played any more.
    void played(const mw::FacilityPtr& facility, const std::shared_ptr<const mw::PlayedFailure>& failure);
    void placeWanted(const QString& path);

protected:
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void play();
    [[nodiscard]] QString whenEmpty() const;
    [[nodiscard]] QString told(const MeshFailure& one, int row) const;

    ResultsPtr m_results{};
    MeshFailuresModel* m_model{};
    QSortFilterProxyModel* m_sorted{};
    QTreeView* m_list{};
    QLabel *m_empty{}, *m_note{};
    QString m_playedName{};
    bool m_filling{};
};

}  // namespace mw
