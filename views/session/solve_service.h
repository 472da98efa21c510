// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/pipeline.h"
#include "solver/results.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <stop_token>

namespace mw {

/// Solves in the background: one worker with a mailbox of one, the latest request wins. A newer request stops the slow
/// lane of the running one; its quick lane always runs to the end, so that numbers keep moving during fast edits.
/// Lives in the GUI thread; every signal is delivered there.
class SolveService : public QObject {
    Q_OBJECT
public:
    using Publish = std::function<void(ResultsPtr)>;
    /// Both run in the worker thread, one at a time. `run` publishes what it has and returns the last results.
    using OnStage = Pipeline::OnStage;
    using Run = std::function<ResultsPtr(Revision, LayoutPtr, std::stop_token, const Publish&, const OnStage&)>;
    using RunQuick = std::function<ResultsPtr(Revision, LayoutPtr)>;

    explicit SolveService(Run run, RunQuick quick = {}, QObject* parent = nullptr);
    /// Waits for the quick lane at most.
    ~SolveService() override;

    /// The service over the real engines.
    [[nodiscard]] static std::unique_ptr<SolveService> make(SolverDataPtr data, QObject* parent = nullptr);

    /// Asks for the results of a revision; they come by `resultsReady`, perhaps in several parts.
    void solve(Revision revision, LayoutPtr layout);
    /// Asks for the quick lane of a layout that is being dragged; the answer comes by `previewReady`. Where no other is asked for
    /// within `rest()`, all of it follows the same way, until the next request: what is tried out is told before the drop.
    void preview(LayoutPtr layout);
    static constexpr int kRest_ms = 400;   ///< as long as a hand stays that looks what a drop would do
    void setRest(int ms) { m_rest.setInterval(ms); }
    /// The drag is over: answers still under way are dropped, and a solve that the preview stopped is taken up again.
    void endPreview();
    /// Stops the slow lane; what it would have given stays stale until resume() or the next solve().
    void stop();
    /// Takes up again what stop() stopped.
    void resume();
    [[nodiscard]] bool stopped() const { return m_stopped; }

    [[nodiscard]] bool busy() const { return m_busy; }
    /// The newest results delivered, or null.
    [[nodiscard]] const ResultsPtr& latest() const { return m_latest; }

Q_SIGNALS:
    void resultsReady(mw::ResultsPtr results);
    void previewReady(mw::ResultsPtr results);
    void busyChanged(bool busy);
    /// A stage of the slow lane begins; `step` of `steps` are done.
    void stageChanged(const QString& stage, int step, int steps);

private:
    struct Worker;
    void deliver(const ResultsPtr& results);
    void previewAll();
    void deliverPreview(const ResultsPtr& results, std::uint64_t serial);
    void deliverPreviewOfAll(const ResultsPtr& results, std::uint64_t serial);
    void finished(std::uint64_t serial, bool stopped);
    void setBusy(bool busy);

    std::unique_ptr<Worker> m_worker;
    ResultsPtr m_latest{};
    LayoutPtr m_layout{};  ///< of the newest solve() request
    Revision m_revision{};
    std::uint64_t m_serial{};        ///< counts requests of both kinds
    std::uint64_t m_solveSerial{};   ///< of the last solve()
    std::uint64_t m_firstPreview{};  ///< serial of the first preview of the drag; 0: no drag
    bool m_interrupted{};            ///< a preview stopped the slow lane of m_revision
    bool m_stopped{};                ///< by the user
    bool m_busy{};
    bool m_triedOut{};               ///< all of a preview was begun: the engines remember it, not m_revision
    LayoutPtr m_resting{};           ///< the preview that all is asked of once the hand rests
    QTimer m_rest{};
};

}  // namespace mw
