// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/memo.h"
#include "solver/redundancy/input.h"
#include "solver/results.h"

namespace mw {

/// Redundancy as a part of the results, solved again only where the network, its loads or its batteries differ.
class RedundancySection {
public:
    /// Of results that have power and power over time; `power`: what their power was solved from.
    [[nodiscard]] Section<PowerRedundancy> solve(const Results& results, const PowerInput& power, const std::stop_token& stop);

private:
    Memo<RedundancyInput, PowerRedundancy> m_memo{};
};

}  // namespace mw
