// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric_play.h"
#include "solver/power/contingencies.h"
#include "solver/results.h"

#include <QWidget>

#include <memory>

class QLabel;
class QTabBar;
class QSortFilterProxyModel;
class QTreeView;

namespace mw {

class FabricFailureList;
class FailuresModel;

/// Single failures of the power network and of the fabrics, and what each does. The one that is selected is played on the plan.
class FailuresPanel : public QWidget {
    Q_OBJECT
public:
    explicit FailuresPanel(QWidget* parent = nullptr);
    void setResults(ResultsPtr results);
    /// "Failures 4".
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    /// Null: none is played any more. `facility`: whose instances the failure names.
    void played(const mw::FacilityPtr& facility, const std::shared_ptr<const mw::PlayedFailure>& failure);
    void fabricPlayed(const mw::FacilityPtr& facility, const std::shared_ptr<const mw::PlayedFabricFailure>& failure);
    /// A double click: show where it stands.
    void placeWanted(const QString& path);

protected:
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void showNet();
    void arrange();
    [[nodiscard]] bool showsPower() const;
    void play();
    [[nodiscard]] QString note() const;

    ResultsPtr m_results{};
    FailuresModel* m_model{};
    QSortFilterProxyModel* m_sorted{};
    QTabBar* m_nets{};           ///< power, networks
    FabricFailureList* m_fabrics{};
    QTreeView* m_list{};
    QLabel* m_empty{};
    QLabel* m_note{};
    QString m_playedPath{};
    bool m_filling{};
};

}  // namespace mw
