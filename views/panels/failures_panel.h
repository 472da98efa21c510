// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/contingencies.h"
#include "solver/results.h"

#include <QWidget>

#include <memory>

class QAbstractItemModel;
class QLabel;
class QSortFilterProxyModel;
class QTreeView;

namespace mw {

class CoolingFailuresModel;
class FailuresModel;

/// Single failures of the power network, and of cooling beside them, and what each does. The one that is selected is played on the plan.
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
    /// A double click: show where it stands.
    void placeWanted(const QString& path);

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
    void showList(const List& list, const QString& whenEmpty);
    void selectAgain(const List& list, const QString& what);
    void play();
    [[nodiscard]] std::shared_ptr<const PlayedFailure> playPower(const QModelIndex& at);
    [[nodiscard]] std::shared_ptr<const PlayedFailure> playCooling(const QModelIndex& at);
    [[nodiscard]] QString powerEmpty() const;
    [[nodiscard]] QString coolingEmpty() const;
    [[nodiscard]] QString note() const;

    ResultsPtr m_results{};
    FailuresModel* m_model{};
    CoolingFailuresModel* m_coolingModel{};
    List m_power{}, m_cooling{};
    QLabel* m_note{};
    QString m_playedPath{};
    bool m_filling{};
};

}  // namespace mw
