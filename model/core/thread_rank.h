// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace mw {

// Who goes first on a small machine, as told in docs/decisions/0014-rank-of-threads.md. Elsewhere than on Linux these do nothing.

/// Lets the threads that people wait for go first: this one, and those that it starts, work with what those leave, and keep off the window's processor; there
/// is no way back. To be called anew for each piece of work of a thread that has several.
void giveWay();

/// The window's thread goes to its processor, the first that the program may use, unless it is there or has gone there within a second.
void takeOwnProcessor();

/// Other programs use the whole machine: what gives way may work on all processors, and no thread has one of its own; or no longer so.
void shareProcessors(bool share);

/// That this thread has worked so far; 0 where the system does not tell.
[[nodiscard]] double threadTime_ms();

/// How much a thread has worked since this was made in it; asked from any thread while it runs.
class WorkWatch {
public:
    WorkWatch();
    [[nodiscard]] std::chrono::duration<double, std::milli> passed() const { return std::chrono::steady_clock::now() - m_begun; }
    /// Of the time passed the share that it worked; 1 where the system does not tell.
    [[nodiscard]] double share() const;

private:
    [[nodiscard]] double worked_ms() const;

    std::chrono::steady_clock::time_point m_begun{std::chrono::steady_clock::now()};
    int m_thread{};   ///< its clock, to the system
    bool m_known{};
    double m_before_ms{};
};

}  // namespace mw
