// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/scenario_runs.h"

#include "model/core/thread_rank.h"
#include "model/edit/scenario.h"
#include "solver/pipeline.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QMetaObject>
#include <QTimer>

#include <algorithm>
#include <thread>

namespace mw {

namespace {

constexpr int kPause_ms = 300;   // fast edits, one after another, start one round

/// Are two layouts alike in all that is solved?
bool solvedAlike(const Layout& a, const Layout& b)
{
    const auto same = [](const auto& x, const auto& y) { return x.rows() == y.rows(); };
    return a.settings == b.settings && same(a.parts, b.parts) && same(a.halls, b.halls) && same(a.blocks, b.blocks) && same(a.components, b.components)
           && same(a.links, b.links) && same(a.workloads, b.workloads);
}

}  // namespace

/// A layout and what is set on it; null: nothing was solved yet.
struct ScenarioRuns::Key {
    LayoutPtr layout{};
    std::vector<edit::Setting> settings{};
    [[nodiscard]] bool holds(const Layout& now, const std::vector<edit::Setting>& set) const
    {
        return layout && solvedAlike(*layout, now) && settings == set;
    }
};

struct ScenarioRuns::Worker {
    std::jthread thread{};
};

ScenarioRuns::ScenarioRuns(Document& document, QObject* parent) : QObject(parent), m_document(document), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause_ms);
    connect(m_pause, &QTimer::timeout, this, &ScenarioRuns::start);
    connect(&m_document, &Document::changed, this, [this] { follow(false); });
    connect(&m_document, &Document::replaced, this, [this] { follow(true); });
    follow(true);
}

ScenarioRuns::~ScenarioRuns() = default;

void ScenarioRuns::setSolverData(SolverDataPtr data)
{
    m_data = std::move(data);
    follow(true);
}

void ScenarioRuns::setActive(bool active)
{
    if (active == m_active) return;
    m_active = active;
    if (active)
        follow(false);
    else if (m_worker)
        m_worker->thread.request_stop();
}

void ScenarioRuns::stop()
{
    m_stopped = true;
    m_pause->stop();
    if (m_worker) m_worker->thread.request_stop();
    Q_EMIT changed();
}

void ScenarioRuns::resume()
{
    m_stopped = false;
    start();
}

const ScenarioRuns::Run* ScenarioRuns::find(const std::string& id) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [&](const Run& run) { return run.id == id; });
    return found == m_runs.end() ? nullptr : &*found;
}

/// Takes over the scenarios that the layout has now, and says which results are no longer of it.
void ScenarioRuns::follow(bool fromNothing)
{
    std::vector<Run> runs;
    std::vector<Key> keys;
    bool behind = false;
    for (const auto& row : m_document.layout().scenarios.rows()) {
        Run run{.id = row->id};
        Key key;
        for (std::size_t i = 0; i < m_runs.size() && !fromNothing; ++i)
            if (m_runs[i].id == row->id) run = m_runs[i], key = m_keys[i];
        run.title = row->title.empty() ? row->id : row->title;
        const auto settings = edit::settingsOf(m_document.layout(), *row);
        const bool fresh = settings && key.holds(m_document.layout(), *settings);
        if (!fresh) run.state = run.results ? State::Stale : State::Waiting;
        behind |= !fresh;
        runs.push_back(std::move(run));
        keys.push_back(std::move(key));
    }
    m_runs = std::move(runs);
    m_keys = std::move(keys);
    if (behind || fromNothing) {
        m_stopped = false;
        if (m_worker) m_worker->thread.request_stop();
        if (m_active && m_data) m_pause->start();
    }
    Q_EMIT changed();
}

/// One round over all that are not fresh. A round that still runs is stopped, and this one begins when it has ended.
void ScenarioRuns::start()
{
    if (!m_active || !m_data || m_stopped) return;
    if (m_worker) {
        m_worker->thread.request_stop();
        return;
    }
    std::vector<std::string> ids;
    for (const Run& run : m_runs)
        if (run.state == State::Waiting || run.state == State::Stale) ids.push_back(run.id);
    if (ids.empty()) return Q_EMIT changed();
    m_done = 0, m_asked = static_cast<int>(ids.size());
    m_worker = std::make_unique<Worker>();
    m_worker->thread = std::jthread([this, ids = std::move(ids), data = m_data, catalog = m_document.catalog(),
                                     layout = m_document.snapshot(), round = ++m_round](const std::stop_token& stop) {
        giveWay();
        // The runs differ little: one pipeline solves anew only what does.
        Pipeline pipeline(data);
        const auto post = [this](auto call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); };
        Revision revision = 0;
        for (const std::string& id : ids) {
            if (stop.stop_requested()) break;
            post([this, round, id] { begin(round, id); });
            const auto scenario = withScenario(layout, id, *catalog);
            ResultsPtr results;
            if (scenario) results = pipeline.run(++revision, *scenario, stop);
            if (results && !results->complete) break;   // stopped
            post([this, round, id, results, problem = scenario ? std::string() : scenario.refusal().message] {
                deliver(round, id, results, localText(problem));
            });
        }
        post([this, round] { finished(round); });
    });
    Q_EMIT changed();
}

void ScenarioRuns::begin(std::uint64_t round, const std::string& id)
{
    for (Run& run : m_runs)
        if (round == m_round && run.id == id) run.state = State::Running;
    Q_EMIT changed();
}

void ScenarioRuns::deliver(std::uint64_t round, const std::string& id, const ResultsPtr& results, const QString& problem)
{
    if (round != m_round) return;
    ++m_done;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        if (m_runs[i].id != id) continue;
        const Scenario* const scenario = m_document.layout().scenarios.get(id);
        const auto settings = edit::settingsOf(m_document.layout(), *scenario);
        m_runs[i].results = results;
        m_runs[i].problem = problem;
        m_runs[i].state = results ? State::Fresh : State::Failed;
        // A round that an edit overtook is of another layout: its worker was told to stop, and what it still gives is stale.
        if (m_worker->thread.get_stop_token().stop_requested())
            m_runs[i].state = State::Stale;
        else if (settings)
            m_keys[i] = {m_document.snapshot(), *settings};
    }
    Q_EMIT changed();
}

void ScenarioRuns::finished(std::uint64_t round)
{
    if (round != m_round) return;
    m_worker.reset();   // has ended: nothing to wait for
    bool behind = false;
    for (Run& run : m_runs) {
        if (run.state == State::Running) run.state = run.results ? State::Stale : State::Waiting;
        behind |= run.state == State::Waiting || run.state == State::Stale;
    }
    if (behind && m_active && !m_stopped && !m_pause->isActive()) m_pause->start();
    Q_EMIT changed();
}

}  // namespace mw
