// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/contingencies.h"
#include "solver/results.h"
#include "views/panels/failures/failure_list.h"

#include <memory>

namespace mw {

class MeshFailuresModel;

/// Single failures where the power network has rings, ties or feeders in parallel, with loadings and voltages by the load flow. The one that is selected is played on the plan.
class MeshFailureList : public FailureList {
    Q_OBJECT
public:
    explicit MeshFailureList(QWidget* parent = nullptr);
    void setResults(ResultsPtr results);
    /// Those that hurt and that the accounting by feeds, which knows no impedances, does not have.
    [[nodiscard]] int hurtingBesides() const;

Q_SIGNALS:
    /// Null: none is played any more.
    void played(const mw::FacilityPtr& facility, const std::shared_ptr<const mw::PlayedFailure>& failure);

private:
    MeshFailureList(MeshFailuresModel* model, QWidget* parent);
    QString playRow(int row) override;
    QString playNone() override;
    [[nodiscard]] bool mayPlay() const override;
    [[nodiscard]] QString figureOf(int row, int column) const override;
    [[nodiscard]] QString whenEmpty() const;
    [[nodiscard]] QString told(const MeshFailure& one, int row) const;

    ResultsPtr m_results{};
    MeshFailuresModel* m_model;
};

}  // namespace mw
