// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric_play.h"
#include "solver/power/contingencies.h"
#include "solver/results.h"

#include <QWidget>

#include <memory>

class QAbstractItemModel;
class QLabel;
class QSortFilterProxyModel;
class QSplitter;
class QTabBar;
class QTreeView;

namespace mw {

class CoolingFailuresModel;
class FabricFailureList;
class FailuresModel;
class MeshFailureList;

/// Single failures of the power network, of cooling beside them, and of the fabrics and of meshed power networks in lists of their own, and what each does. The one that is selected is played on the plan.
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
    /// The formula of a figure of a failure is asked for: "power-failure:ups-1#failure-dropped".
    void whyWanted(const QString& figure);

protected:
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// A table, sorted, and what is said where it is empty.
    struct List {
        QSortFilterProxyModel* sorted{};
        QTreeView* view{};
        QLabel* empty{};
    };
    List makeList(QAbstractItemModel* model, const QString& name, const QString& title, int pathRole, QWidget* into);
    void makeRoom();
    void showList(const List& list, const QString& whenEmpty);
    void selectAgain(const List& list, const QString& what);
    void showNets();
    void meshPlayed(const FacilityPtr& facility, const std::shared_ptr<const PlayedFailure>& failure);
    [[nodiscard]] bool showsPlant() const;
    void play();
    [[nodiscard]] std::shared_ptr<const PlayedFailure> playPower(const QModelIndex& at);
    [[nodiscard]] std::shared_ptr<const PlayedFailure> playCooling(const QModelIndex& at);
    [[nodiscard]] QString powerFigure(const QModelIndex& at) const;
    [[nodiscard]] QString coolingFigure(const QModelIndex& at) const;
    [[nodiscard]] QString powerEmpty() const;
    [[nodiscard]] QString coolingEmpty() const;
    [[nodiscard]] QString note() const;

    ResultsPtr m_results{};
    FailuresModel* m_model{};
    CoolingFailuresModel* m_coolingModel{};
    List m_power{}, m_cooling{};
    QTabBar* m_nets{};          ///< power and cooling, networks, meshed power
    QSplitter* m_plant{};
    FabricFailureList* m_fabrics{};
    MeshFailureList* m_mesh{};
    QLabel* m_note{};
    QString m_playedPath{};
    bool m_filling{};
};

}  // namespace mw
