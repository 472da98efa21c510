// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/solve_service.h"

#include "model/core/thread_rank.h"
#include "views/session/release_later.h"

#include <array>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace mw {

/// A thread that gives way, one that does not, and their mailbox. A full request and a preview have a place each: a preview never pushes out an edit.
/// The second works only where other programs use the whole machine: they would leave the first next to nothing.
struct SolveService::Worker {
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds kLong{500};
    static constexpr double kLeastShare = 0.25;                   ///< who worked less of so long a time was kept from it, and did not just wait for helpers
    static constexpr std::chrono::minutes kCrowded{1};            ///< as long as that is taken to last

    struct Job {
        std::uint64_t serial{};
        Revision revision{};
        LayoutPtr layout{};
        bool preview{}, all{};   ///< of a preview: the quick lane, or all
        std::stop_source stop{};
    };

    Worker(SolveService& owner, Run run, RunQuick preview)
        : service(owner), runFull(std::move(run)), runQuick(std::move(preview)),
          threads{std::jthread([this](const std::stop_token& stop) { loop(stop, true); }),
                  std::jthread([this](const std::stop_token& stop) { loop(stop, false); })}
    {
    }

    ~Worker()
    {
        {
            const std::scoped_lock lock(mutex);
            full.reset();
            quick.reset();
            running.request_stop();
        }
        for (auto& thread : threads) thread.request_stop();
        for (auto& thread : threads) thread.join();
    }

    void post(Job job)
    {
        takeOwnProcessor();
        {
            const std::scoped_lock lock(mutex);
            auto& box = job.preview ? quick : full;
            box = std::make_unique<Job>(std::move(job));
            running.request_stop();
            crowded = Clock::now() < crowdedUntil;
            shareProcessors(crowded);
        }
        wake.notify_all();
    }

    void stop()
    {
        const std::scoped_lock lock(mutex);
        if (full) full->stop.request_stop();
        running.request_stop();
    }

    void loop(const std::stop_token& stop, bool givesWay)
    {
        while (auto job = next(stop, givesWay)) {
            if (givesWay) giveWay();
            work(*job);
            const std::scoped_lock lock(mutex);
            if (givesWay) lookWhetherCrowded();
            working.reset();
            wake.notify_all();
        }
    }

    std::unique_ptr<Job> next(const std::stop_token& stop, bool givesWay)
    {
        std::unique_lock lock(mutex);
        const auto mine = [&] { return !working && (full || quick) && givesWay != crowded; };
        const auto watched = [&] { return !givesWay && working && !crowded; };   // who does not give way watches the one that does
        while (!mine()) {
            if (!wake.wait(lock, stop, [&] { return mine() || watched(); }) || stop.stop_requested()) return nullptr;
            if (watched() && !wake.wait_for(lock, stop, kLong, [&] { return !working; })) lookWhetherCrowded();
        }
        working.emplace();
        wake.notify_all();
        auto& box = full ? full : quick;
        running = box->stop;
        return std::move(box);
    }

    /// Of the thread that gives way. What it is at goes on, where there is room; what comes after that is done by the other.
    void lookWhetherCrowded()
    {
        if (!working || working->passed() < kLong || working->share() > kLeastShare) return;
        crowded = true;
        crowdedUntil = Clock::now() + kCrowded;
        shareProcessors(true);
    }

    void work(const Job& job)
    {
        if (job.preview && !job.all) {
            tell([serial = job.serial, results = freedElsewhere(runQuick(job.revision, job.layout))](SolveService& to) {
                to.deliverPreview(results, serial);
            });
        } else {
            const auto publish = [this, serial = job.serial, preview = job.preview](const ResultsPtr& results) {
                tell([serial, preview, results = freedElsewhere(results)](SolveService& to) {
                    preview ? to.deliverPreviewOfAll(results, serial) : to.deliver(results);
                });
            };
            const auto onStage = [this](const Pipeline::Stage& stage) {
                tell([stage](SolveService& to) {
                    Q_EMIT to.stageChanged(QString::fromUtf8(stage.name.data(), static_cast<qsizetype>(stage.name.size())), stage.step, stage.steps);
                });
            };
            publish(runFull(job.revision, job.layout, job.stop.get_token(), publish, onStage));
        }
        tell([serial = job.serial, stopped = job.stop.stop_requested() && !job.preview](SolveService& to) {
            to.finished(serial, stopped);
        });
    }

    /// Runs something in the service's thread; dropped if the service is gone by then.
    template <class Call>
    void tell(Call call)
    {
        QMetaObject::invokeMethod(
            &service, [&to = service, call = std::move(call)] { call(to); }, Qt::QueuedConnection);
    }

    SolveService& service;
    Run runFull;
    RunQuick runQuick;
    std::mutex mutex{};
    std::condition_variable_any wake{};
    std::unique_ptr<Job> full{}, quick{};
    std::stop_source running{};
    std::optional<WorkWatch> working{};   ///< at a job, in either thread
    bool crowded{};
    Clock::time_point crowdedUntil{};
    std::array<std::jthread, 2> threads;  // last: they use all of the above
};

SolveService::SolveService(Run run, RunQuick quick, QObject* parent) : QObject(parent)
{
    if (!quick) {
        quick = [run](Revision revision, LayoutPtr layout) {
            std::stop_source stopped;
            stopped.request_stop();  // leaves the quick lane only
            return run(revision, std::move(layout), stopped.get_token(), [](const ResultsPtr&) {}, {});
        };
    }
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest_ms);
    connect(&m_rest, &QTimer::timeout, this, &SolveService::previewAll);
    m_worker = std::make_unique<Worker>(*this, std::move(run), std::move(quick));
}

SolveService::~SolveService()
{
    m_worker.reset();
}

std::unique_ptr<SolveService> SolveService::make(SolverDataPtr data, QObject* parent)
{
    auto pipeline = std::make_shared<Pipeline>(std::move(data));
    auto run = [pipeline](Revision revision, LayoutPtr layout, std::stop_token stop, const Publish& publish, const OnStage& onStage) {
        return pipeline->run(revision, std::move(layout), std::move(stop), publish, onStage);
    };
    auto quick = [pipeline](Revision revision, LayoutPtr layout) {
        return pipeline->runQuick(revision, std::move(layout));
    };
    return std::make_unique<SolveService>(std::move(run), std::move(quick), parent);
}

void SolveService::solve(Revision revision, LayoutPtr layout)
{
    m_revision = revision;
    m_layout = layout;
    m_firstPreview = 0;
    m_interrupted = m_triedOut = false;
    m_stopped = false;
    m_rest.stop();
    setBusy(true);
    m_solveSerial = ++m_serial;
    m_worker->post({.serial = m_solveSerial, .revision = revision, .layout = std::move(layout)});
}

void SolveService::preview(LayoutPtr layout)
{
    ++m_serial;
    if (m_firstPreview == 0) m_firstPreview = m_serial;
    setBusy(true);
    m_resting = layout;
    m_rest.start();
    m_worker->post(
        {.serial = m_serial, .revision = m_revision, .layout = std::move(layout), .preview = true});
}

/// A drop there finds all of it solved; on 10,000 racks too nothing waits for it, as the next request stops it. A solve that the preview stopped goes first:
/// a card may stay open for long, and the charts are of that layout.
void SolveService::previewAll()
{
    m_rest.stop();   // once
    if (m_firstPreview == 0 || m_stopped || !m_resting) return;
    setBusy(true);
    if (m_interrupted) return m_worker->post({.serial = m_solveSerial = ++m_serial, .revision = m_revision, .layout = m_layout});
    m_triedOut = true;
    m_worker->post({.serial = ++m_serial, .revision = m_revision, .layout = m_resting, .preview = true, .all = true});
}

/// What the engines tried out they would take for the last state of the layout: it is solved again.
void SolveService::endPreview()
{
    m_firstPreview = 0;
    m_rest.stop();
    m_resting.reset();
    if (m_interrupted && m_layout && !m_stopped) return solve(m_revision, m_layout);
    if (!m_triedOut) return;
    QTimer::singleShot(0, this, [this] {   // a drop asks for its own results first
        if (m_triedOut && m_firstPreview == 0 && m_layout) solve(m_revision, m_layout);
    });
}

void SolveService::stop()
{
    if (!m_busy || m_stopped) return;
    m_stopped = true;
    m_worker->stop();
}

void SolveService::resume()
{
    if (m_stopped && m_layout) solve(m_revision, m_layout);
}

void SolveService::deliver(const ResultsPtr& results)
{
    if (!results || (m_latest && results->revision < m_latest->revision)) return;
    if (results == m_latest) return;
    m_latest = results;
    Q_EMIT resultsReady(results);
}

void SolveService::deliverPreview(const ResultsPtr& results, std::uint64_t serial)
{
    if (results && m_firstPreview != 0 && serial >= m_firstPreview) Q_EMIT previewReady(results);
}

/// Of the place where the pointer still is: one that it has left would be told late.
void SolveService::deliverPreviewOfAll(const ResultsPtr& results, std::uint64_t serial)
{
    if (serial == m_serial) deliverPreview(results, serial);
}

void SolveService::finished(std::uint64_t serial, bool stopped)
{
    // Stopped by a newer solve(), that one goes on; stopped by a preview, the slow lane is owed: at once if it is over, else where the hand rests.
    if (stopped && !m_stopped && serial == m_solveSerial && serial != m_serial) {
        m_interrupted = true;
        if (m_firstPreview == 0 && m_layout) return solve(m_revision, m_layout);
        m_rest.start();
    }
    if (serial != m_serial) return;
    if (serial == m_solveSerial && !stopped && !m_stopped && m_firstPreview != 0) {
        m_interrupted = false;
        return previewAll();
    }
    m_stopped = m_stopped && stopped;   // it may have been through already
    setBusy(m_interrupted && !m_stopped);
}

void SolveService::setBusy(bool busy)
{
    if (m_busy == busy) return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

}  // namespace mw
