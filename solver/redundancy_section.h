// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/memo.h"
#include "solver/redundancy/input.h"
#include "solver/results.h"

#include <future>

namespace mw {

/// Redundancy as a part of the results, solved again only where the network, its loads or its batteries differ.
class RedundancySection {
public:
    /// Begins on a thread of its own: after an edit of power it is the longest of all, and only rules read it. `power`: what the power of
    /// `results` was solved from; it must outlive the answer.
    [[nodiscard]] std::future<Section<PowerRedundancy>> begin(const Results& results, const PowerInput& power, const std::stop_token& stop);

private:
    Section<PowerRedundancy> solve(const Facility& facility, const PowerResults& solved, const PowerInput& power, const std::stop_token& stop);

    Memo<RedundancyInput, PowerRedundancy> m_memo{};
};

}  // namespace mw
