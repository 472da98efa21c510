// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric_play.h"
#include "solver/results.h"

#include <QWidget>

#include <memory>

class QLabel;
class QSortFilterProxyModel;
class QTreeView;

namespace mw {

class FabricFailuresModel;

/// Single failures of the fabrics and what each does. The one that is selected is played on the plan.
class FabricFailureList : public QWidget {
    Q_OBJECT
public:
    explicit FabricFailureList(QWidget* parent = nullptr);
    void setResults(ResultsPtr results);

Q_SIGNALS:
    /// Null: none is played any more.
    void played(const mw::FacilityPtr& facility, const std::shared_ptr<const mw::PlayedFabricFailure>& failure);
    void placeWanted(const QString& path);

protected:
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void play();
    [[nodiscard]] QString told(const PlayedFabricFailure& failure, int row) const;
    [[nodiscard]] const FabricPlay& fabrics();

    ResultsPtr m_results{};
    FabricFailuresModel* m_model{};
    QSortFilterProxyModel* m_sorted{};
    QTreeView* m_list{};
    QLabel *m_empty{}, *m_note{};
    std::unique_ptr<FabricPlay> m_play{};
    FacilityPtr m_playOf{};   ///< whose fabrics those are
    QString m_playedName{};
    bool m_filling{};
};

}  // namespace mw
