// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <system_error>
#include <thread>
#include <vector>

namespace mw {

/// Does `work` on every processor at once, at most eight, and returns when all are done. The work shares itself out, with an
/// atomic counter say, and must not throw. Without threads to be had the caller's own does all of it.
template <class Work>
void onAllProcessors(const Work& work)
{
    std::vector<std::jthread> helpers;
    try {
        for (unsigned i = 1; i < std::min(std::thread::hardware_concurrency(), 8U); ++i) helpers.emplace_back(work);
    } catch (const std::system_error&) {
        // Those there are do the work.
    }
    work();
}

}  // namespace mw
