// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/workload.h"
#include "solver/throughput/results.h"

#include <QWidget>

#include <vector>

namespace mw {

/// One turn of a workload as boxes from left to right - the prompt, waiting, prefill, decode, the tool - and the way back of
/// an agent's session, on which its cache waits.
class TurnDiagram : public QWidget {
    Q_OBJECT
public:
    explicit TurnDiagram(QWidget* parent = nullptr);
    /// Nothing to show hides it: no workload, one that is trained, or one that is not served.
    void setTurn(const Workload* workload, const WorkloadResult* result);
    [[nodiscard]] QSize sizeHint() const override;

    struct Stage {
        QString title{}, figure{}, detail{};
    };
    [[nodiscard]] const std::vector<Stage>& stages() const { return m_stages; }
    [[nodiscard]] const QString& wayBack() const { return m_wayBack; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Stage> m_stages{};
    QString m_wayBack{};   ///< empty: the session ends
};

}  // namespace mw
