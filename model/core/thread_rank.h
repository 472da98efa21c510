// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace mw {

/// Lets the threads that people wait for go first: this one, and those that it starts, work with what those leave. On Linux the niceness of a thread is its own;
/// Qt's thread priorities do nothing there. Elsewhere: nothing.
inline void giveWay()
{
#ifdef __linux__
    constexpr int kNice = 19;   // at 5 an engine took a core from the window for 4 ms in every 12, on a machine of two cores
    (void)setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNice);
#endif
}

}  // namespace mw
