// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/thread_rank.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <cmath>
#include <thread>
#include <vector>

#include <sched.h>
#include <unistd.h>

using namespace mw;

namespace {

/// A thread that gives way, and lives as long as this does.
class Yielding {
public:
    Yielding()
    {
        while (!m_ready) std::this_thread::yield();
    }
    ~Yielding()
    {
        m_done = true;
        m_thread.join();
    }
    [[nodiscard]] pid_t id() const { return m_id; }

private:
    std::atomic<bool> m_ready{false}, m_done{false};
    pid_t m_id{};
    std::thread m_thread{[this] {
        giveWay();
        m_id = gettid();
        m_ready = true;
        while (!m_done) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }};
};

cpu_set_t processorsOf(pid_t thread)
{
    cpu_set_t may{};
    (void)sched_getaffinity(thread, sizeof may, &may);
    return may;
}

}  // namespace

/// Which thread may work where, as the system tells it.
class TestThreadRank : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_all = processorsOf(0);
        takeOwnProcessor();   // first asked by a thread that may use all
    }

    void cleanup() { shareProcessors(false); }

    void whatGivesWayKeepsOffTheFirstProcessor()
    {
        const Yielding thread;
        QCOMPARE(sched_getscheduler(thread.id()), SCHED_IDLE);
        cpu_set_t rest = processorsOf(thread.id());
        if (CPU_COUNT(&m_all) < 2) QSKIP("there is one processor");
        QCOMPARE(CPU_COUNT(&rest), CPU_COUNT(&m_all) - 1);
        int first = 0;
        while (!CPU_ISSET(first, &m_all)) ++first;
        QVERIFY(!CPU_ISSET(first, &rest));
    }

    void theWindowsThreadMayGoAnywhere()
    {
        takeOwnProcessor();
        const cpu_set_t mine = processorsOf(0);
        QVERIFY(CPU_EQUAL(&mine, &m_all));
        QVERIFY(sched_getscheduler(0) != SCHED_IDLE);
    }

    void sharedProcessorsAreForAll()
    {
        const Yielding before;
        shareProcessors(true);
        const Yielding meanwhile;
        for (const pid_t id : {before.id(), meanwhile.id()}) {
            const cpu_set_t may = processorsOf(id);
            QVERIFY(CPU_EQUAL(&may, &m_all));
        }
        shareProcessors(false);
        const Yielding after;
        QCOMPARE(CPU_COUNT(std::vector{processorsOf(after.id())}.data()), std::max(1, CPU_COUNT(&m_all) - 1));
    }

    /// Threads that end while they are looked through are no error.
    void threadsMayEndMeanwhile()
    {
        std::atomic<bool> done{false};
        std::thread others([&] {
            while (!done) std::thread([] {}).join();
        });
        for (int i = 0; i < 200; ++i) {
            shareProcessors(true);
            shareProcessors(false);
        }
        done = true;
        others.join();
    }

    void watchTellsWorkFromWaiting()
    {
        const WorkWatch waiting;
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        QVERIFY2(waiting.share() < 0.1, qPrintable(QString::number(waiting.share())));
        const WorkWatch working;
        const double begun_ms = threadTime_ms();
        while (threadTime_ms() - begun_ms < 50) {}
        const double worked_ms = working.share() * working.passed().count();   // however long others kept it from that
        QVERIFY2(std::abs(worked_ms - 50) < 10, qPrintable(QString::number(worked_ms)));
    }

private:
    cpu_set_t m_all{};
};

QTEST_GUILESS_MAIN(TestThreadRank)
#include "test_thread_rank.moc"
