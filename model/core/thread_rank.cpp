// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/thread_rank.h"

#include <atomic>
#include <charconv>
#include <ctime>
#include <filesystem>
#include <string>
#include <system_error>

#ifdef __linux__
#include <pthread.h>
#include <sched.h>
#endif

namespace mw {

namespace {

double since_ms(const timespec& time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6; }

#ifdef __linux__

std::atomic<bool> isShared{false};

/// Those that the program may use, as it was begun. First asked for by a thread that may use them all.
const cpu_set_t& allProcessors()
{
    static const cpu_set_t all = [] {
        cpu_set_t may{};
        (void)sched_getaffinity(0, sizeof may, &may);
        return may;
    }();
    return all;
}

int firstProcessor()
{
    for (int i = 0; i < CPU_SETSIZE; ++i)
        if (CPU_ISSET(i, &allProcessors())) return i;
    return 0;
}

void keepOffFirst(pid_t thread)
{
    cpu_set_t rest = allProcessors();
    if (CPU_COUNT(&rest) < 2) return;
    CPU_CLR(firstProcessor(), &rest);
    (void)sched_setaffinity(thread, sizeof rest, &rest);
}

#endif

}  // namespace

#ifdef __linux__

void giveWay()
{
    const sched_param none{};
    (void)sched_setscheduler(0, SCHED_IDLE, &none);
    if (!isShared) keepOffFirst(0);
}

/// The scheduler leaves a thread where it is as long as that processor has nothing better to do.
void takeOwnProcessor()
{
    using namespace std::chrono;
    static steady_clock::time_point gone{};
    const int first = firstProcessor();
    if (isShared || sched_getcpu() == first || steady_clock::now() - gone < 1s) return;
    gone = steady_clock::now();
    cpu_set_t one{};
    CPU_SET(first, &one);
    if (sched_setaffinity(0, sizeof one, &one) == 0) (void)sched_setaffinity(0, sizeof(cpu_set_t), &allProcessors());
}

void shareProcessors(bool share)
{
    if (isShared.exchange(share) || !share) return;
    std::error_code error;   // told, not thrown: threads end meanwhile
    for (std::filesystem::directory_iterator task("/proc/self/task", error), end; !error && task != end; task.increment(error)) {
        pid_t thread{};
        const std::string name = task->path().filename();
        if (std::from_chars(name.data(), name.data() + name.size(), thread).ec == std::errc()) (void)sched_setaffinity(thread, sizeof(cpu_set_t), &allProcessors());
    }
}

#else

void giveWay() {}
void takeOwnProcessor() {}
void shareProcessors(bool) {}

#endif

double threadTime_ms()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec time{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0) return since_ms(time);
#endif
    return 0;
}

WorkWatch::WorkWatch()
{
#ifdef __linux__
    static_assert(sizeof(clockid_t) == sizeof(m_thread));
    m_known = pthread_getcpuclockid(pthread_self(), &m_thread) == 0;
#endif
    m_before_ms = worked_ms();
}

double WorkWatch::worked_ms() const
{
#ifdef __linux__
    timespec time{};
    if (clock_gettime(m_thread, &time) == 0) return since_ms(time);
#endif
    return 0;
}

double WorkWatch::share() const { return m_known ? (worked_ms() - m_before_ms) / passed().count() : 1; }

}  // namespace mw
