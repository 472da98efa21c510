// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/fabric_play.h"
#include "solver/results.h"
#include "views/panels/failures/failure_list.h"

#include <memory>

namespace mw {

class FabricFailuresModel;

/// Single failures of the fabrics and what each does. The one that is selected is played on the plan.
class FabricFailureList : public FailureList {
    Q_OBJECT
public:
    explicit FabricFailureList(QWidget* parent = nullptr);
    void setResults(ResultsPtr results);

Q_SIGNALS:
    /// Null: none is played any more.
    void played(const mw::FacilityPtr& facility, const std::shared_ptr<const mw::PlayedFabricFailure>& failure);

private:
    FabricFailureList(FabricFailuresModel* model, QWidget* parent);
    QString playRow(int row) override;
    QString playNone() override;
    [[nodiscard]] bool mayPlay() const override;
    [[nodiscard]] QString figureOf(int row, int column) const override;
    void fillMenu(QMenu& menu, int row) override;
    [[nodiscard]] QString whenEmpty() const;
    [[nodiscard]] QString told(const PlayedFabricFailure& failure, int row) const;
    [[nodiscard]] const FabricPlay& fabrics();

    ResultsPtr m_results{};
    FabricFailuresModel* m_model;
    std::unique_ptr<FabricPlay> m_play{};
    FacilityPtr m_playOf{};   ///< whose fabrics those are
};

}  // namespace mw
