// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One worker with a mailbox of one: what is solved, in which order, and what is owed after a preview.
#include "views/session/solve_service.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <semaphore>
#include <thread>
#include <vector>

#include <sched.h>

using namespace mw;

namespace {

ResultsPtr emptyResults(Revision revision)
{
    auto results = std::make_shared<Results>();
    results->revision = revision;
    return results;
}

}  // namespace

class TestSolveService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void serviceDeliversToThisThread()
    {
        SolveService service(
            [](Revision revision, LayoutPtr, std::stop_token, const SolveService::Publish& publish, const SolveService::OnStage&) {
                publish(emptyResults(revision));
                return emptyResults(revision);
            });
        QSignalSpy ready(&service, &SolveService::resultsReady), busy(&service, &SolveService::busyChanged);
        service.solve(3, std::make_shared<const Layout>());
        QVERIFY(service.busy());
        QTRY_COMPARE(ready.count(), 2);
        QTRY_VERIFY(!service.busy());
        QCOMPARE(busy.count(), 2);
        QCOMPARE(service.latest()->revision, Revision{3});
    }

    void latestWinsAndQuickLaneIsNotSkipped()
    {
        std::counting_semaphore<100> started(0), go(0);
        std::mutex mutex;
        std::vector<Revision> ran;
        SolveService service(
            [&](Revision revision, LayoutPtr, std::stop_token stop, const SolveService::Publish& publish, const SolveService::OnStage&) {
                started.release();
                go.acquire();
                {
                    const std::scoped_lock lock(mutex);
                    ran.push_back(revision);
                }
                publish(emptyResults(revision));  // the quick lane always shows
                while (!stop.stop_requested() && revision != 4)
                    std::this_thread::yield();  // a slow lane that only stops when asked
                return ResultsPtr{};
            });
        QSignalSpy ready(&service, &SolveService::resultsReady);
        const auto layout = std::make_shared<const Layout>();
        service.solve(1, layout);
        started.acquire();
        service.solve(2, layout);  // replaced in the mailbox by 3, then 4
        service.solve(3, layout);
        service.solve(4, layout);
        go.release(2);
        QTRY_VERIFY(!service.busy());
        QCOMPARE(ran, (std::vector<Revision>{1, 4}));
        QCOMPARE(ready.count(), 2);
        QCOMPARE(service.latest()->revision, Revision{4});
    }

    void previewInterruptsAndSolveResumes()
    {
        std::atomic<int> full{0};
        SolveService service(
            [&](Revision revision, LayoutPtr, std::stop_token stop, const SolveService::Publish& publish, const SolveService::OnStage&) {
                const int run = ++full;
                publish(emptyResults(revision));
                while (run == 1 && !stop.stop_requested()) std::this_thread::yield();
                return emptyResults(revision);
            },
            [](Revision revision, LayoutPtr) { return emptyResults(revision); });
        QSignalSpy preview(&service, &SolveService::previewReady);
        service.setRest(1'000'000);   // the hand does not rest
        const auto layout = std::make_shared<const Layout>();
        service.solve(1, layout);
        QTRY_COMPARE(full.load(), 1);
        service.preview(layout);
        QTRY_COMPARE(preview.count(), 1);
        QTRY_VERIFY(service.busy());  // the slow lane is owed
        service.endPreview();
        QTRY_COMPARE(full.load(), 2);
        QTRY_VERIFY(!service.busy());
    }

    /// A card may stay open for long: what the preview stopped is solved while it rests, and then all of the preview.
    void whatAPreviewStoppedIsSolvedWhereItRests()
    {
        std::mutex mutex;
        std::vector<const Layout*> begun;
        SolveService service(
            [&](Revision revision, LayoutPtr layout, std::stop_token stop, const SolveService::Publish&, const SolveService::OnStage&) {
                const auto run = (std::scoped_lock(mutex), begun.push_back(layout.get()), begun.size());
                while (run == 1 && !stop.stop_requested()) std::this_thread::yield();
                return emptyResults(revision);
            },
            [](Revision revision, LayoutPtr) { return emptyResults(revision); });
        const auto layout = std::make_shared<const Layout>(), held = std::make_shared<const Layout>();
        service.setRest(0);
        service.solve(1, layout);
        QTRY_VERIFY((std::scoped_lock(mutex), begun.size()) == 1);
        service.preview(held);
        QTRY_VERIFY(!service.busy());
        QCOMPARE(std::ranges::count(begun, layout.get()), 2);
        QCOMPARE(begun.back(), held.get());   // it may have been begun before, too: the hand rests at once
    }

    void solvesOnCrowdedMachine()   // where others leave the thread that gives way nothing, the next solve is made by one that does not
    {
        std::vector<int> ranks;
        SolveService service([&](Revision revision, const auto&...) {
            ranks.push_back(sched_getscheduler(0));
            std::this_thread::sleep_for(std::chrono::milliseconds(600));   // and works not at all
            return emptyResults(revision);
        });
        for (const Revision revision : {1, 2}) {
            service.solve(revision, std::make_shared<const Layout>());
            QTRY_VERIFY(!service.busy());
        }
        QCOMPARE(ranks, (std::vector{SCHED_IDLE, SCHED_OTHER}));
    }

    /// Where the hand rests all is solved; what moves on stops it, and a drag that is left has the layout solved again.
    void previewThatRestsIsSolvedWhole()
    {
        std::mutex mutex;
        std::vector<const Layout*> whole;
        SolveService service(
            [&](Revision revision, LayoutPtr layout, std::stop_token, const SolveService::Publish&, const SolveService::OnStage&) {
                const std::scoped_lock lock(mutex);
                whole.push_back(layout.get());
                return emptyResults(revision);
            },
            [](Revision revision, LayoutPtr) { return emptyResults(revision); });
        service.setRest(1'000'000);
        QSignalSpy preview(&service, &SolveService::previewReady), ready(&service, &SolveService::resultsReady);
        const auto layout = std::make_shared<const Layout>(), passing = std::make_shared<const Layout>(), rested = std::make_shared<const Layout>();
        service.solve(1, layout);
        QTRY_COMPARE(ready.count(), 1);
        service.preview(passing);
        QTRY_COMPARE(preview.count(), 1);
        service.setRest(0);
        service.preview(rested);
        const auto solved = [&] { return (std::scoped_lock(mutex), whole.size()); };
        QTRY_VERIFY(solved() == 2 && !service.busy());
        QVERIFY(preview.count() >= 2);
        service.endPreview();
        QTRY_COMPARE(ready.count(), 2);
        QCOMPARE(whole, (std::vector<const Layout*>{layout.get(), rested.get(), layout.get()}));
        // Dropped, the drop alone is solved.
        service.preview(rested);
        QTRY_VERIFY(solved() == 4 && !service.busy());
        service.endPreview();
        service.solve(2, rested);
        QTRY_VERIFY(!service.busy() && service.latest()->revision == 2);
        QCoreApplication::processEvents();
        QCOMPARE(solved(), std::size_t{5});
    }

    void serviceStopsOnDestruction()
    {
        std::atomic<bool> stopped{false};
        std::atomic<bool> started{false};
        {
            SolveService service(
                [&](Revision, LayoutPtr, std::stop_token stop, const SolveService::Publish&, const SolveService::OnStage&) {
                    started = true;
                    while (!stop.stop_requested()) std::this_thread::yield();
                    stopped = true;
                    return ResultsPtr{};
                });
            service.solve(1, std::make_shared<const Layout>());
            QTRY_VERIFY(started.load());
        }
        QVERIFY(stopped.load());
    }
};

QTEST_GUILESS_MAIN(TestSolveService)
#include "test_solve_service.moc"
