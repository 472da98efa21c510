// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/workload.h"
#include "solver/throughput/results.h"
#include "views/panels/serving/agent_loop.h"

#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace mw {

/// One turn of a workload as boxes from left to right: the prompt, waiting, prefill, decode. Of an agent the loop: what it plans, the tool that it calls,
/// and the way back with what it observed, on which its cache waits; beside it, how its context grows turn by turn.
class TurnDiagram : public QWidget {
    Q_OBJECT
public:
    explicit TurnDiagram(QWidget* parent = nullptr);
    /// Nothing to show hides it: no workload, one that is trained, or one that is not served.
    /// `toolsPool`: where its tools run; empty: no pool of the layout.
    void setTurn(const Workload* workload, const WorkloadResult* result, const QString& toolsPool = {});
    [[nodiscard]] QSize sizeHint() const override;

    struct Stage {
        QString title{}, figure{}, detail{};
    };
    [[nodiscard]] const std::vector<Stage>& stages() const { return m_stages; }
    [[nodiscard]] const QString& wayBack() const { return m_wayBack; }
    [[nodiscard]] const QString& observed() const { return m_observed; }
    [[nodiscard]] const AgentLoop& loop() const { return m_loop; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void setLoop(const Workload& workload, const WorkloadResult& result);
    void paintStages(QPainter& painter, const QRectF& place) const;
    void paintWayBack(QPainter& painter, const QRectF& place) const;
    void paintGrowth(QPainter& painter, const QRectF& place) const;
    [[nodiscard]] double boxHeight() const;
    [[nodiscard]] double stageWidth(const QRectF& place) const;
    [[nodiscard]] bool loops() const { return !m_observed.isEmpty(); }

    std::vector<Stage> m_stages{};
    QString m_wayBack{};    ///< empty: the session ends
    QString m_observed{};   ///< empty: no agent
    AgentLoop m_loop{};
};

}  // namespace mw
