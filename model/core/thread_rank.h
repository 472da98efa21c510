// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>

#ifdef __linux__
#include <sched.h>
#endif

namespace mw {

/// Lets the threads that people wait for go first: this one, and those that it starts, work with what those leave; there is no way back. On Linux the rank of
/// a thread is its own (sched(7), SCHED_IDLE), and Qt's thread priorities do nothing. Elsewhere: nothing.
inline void giveWay()
{
#ifdef __linux__
    // At niceness 19 an engine's thread still got a core of two for 4 ms in every 270 that the window worked; so in every 1,360.
    const sched_param none{};
    (void)sched_setscheduler(0, SCHED_IDLE, &none);
#endif
}

/// That this thread has worked so far; 0 where the system does not tell.
inline double threadTime_ms()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec time{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0) return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
#endif
    return 0;
}

}  // namespace mw
