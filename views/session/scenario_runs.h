// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "solver/solver_data.h"

#include <QObject>
#include <QString>

#include <memory>
#include <string>
#include <vector>

class QTimer;

namespace mw {

class Document;

/// Solves the layout's scenarios in the background, one after another in one thread, and keeps what came out. An edit of the layout
/// makes all of them stale, one of a scenario that one and those based on it; while active the stale ones are solved anew. Lives in
/// the GUI thread.
class ScenarioRuns : public QObject {
    Q_OBJECT
public:
    enum class State { Waiting, Running, Fresh, Stale, Failed };
    struct Run {
        std::string id{}, title{};
        State state{State::Waiting};
        ResultsPtr results{};   ///< of an older layout while not Fresh; may be null
        QString problem{};      ///< why Failed
    };

    explicit ScenarioRuns(Document& document, QObject* parent = nullptr);
    /// Waits for the quick lane at most.
    ~ScenarioRuns() override;

    void setSolverData(SolverDataPtr data);
    /// Whether anybody looks: only then is anything solved.
    void setActive(bool active);
    /// Stops what runs; goes on with the next edit or resume().
    void stop();
    void resume();

    /// By scenario, in the layout's order.
    [[nodiscard]] const std::vector<Run>& runs() const { return m_runs; }
    [[nodiscard]] const Run* find(const std::string& id) const;
    [[nodiscard]] bool busy() const { return m_worker != nullptr; }
    /// Some are not solved because stop() was called.
    [[nodiscard]] bool stopped() const { return m_stopped; }
    /// How many of this round are done, of how many.
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int asked() const { return m_asked; }

Q_SIGNALS:
    /// A state, a result or the list of scenarios is another.
    void changed();

private:
    struct Worker;
    struct Key;
    void follow(bool fromNothing);
    void start();
    void begin(std::uint64_t round, const std::string& id);
    void deliver(std::uint64_t round, const std::string& id, const ResultsPtr& results, const QString& problem);
    void finished(std::uint64_t round);

    Document& m_document;
    SolverDataPtr m_data{};
    std::vector<Run> m_runs{};
    std::vector<Key> m_keys;         ///< what each run's results are of
    std::unique_ptr<Worker> m_worker;
    QTimer* m_pause{};               ///< between an edit and the next round
    std::uint64_t m_round{};
    int m_done{}, m_asked{};
    bool m_active{}, m_stopped{};
};

}  // namespace mw
