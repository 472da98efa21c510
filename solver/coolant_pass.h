// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/coolant_study.h"
#include "solver/cooling/drawn_loops.h"
#include "solver/cooling/set_points.h"
#include "solver/memo.h"
#include "solver/site_weather.h"

#include <memory>
#include <stop_token>

namespace mw {

/// What the study of coolant is made of.
struct CoolantSources {
    const Facility& facility;
    const CoolingInput& cooling;
    const CoolingResults& results;
    const PowerResults& power;
    const SiteYear& weather;
    std::shared_ptr<const DrawnYear> year{};
    double usd_per_kwh{};
};

/// The slow part of cooling: each of loops, failures and advice again only when what it sees has changed.
class CoolantPass {
public:
    /// Null if stopped.
    [[nodiscard]] std::shared_ptr<const CoolantStudy> study(const CoolantSources& sources, const std::stop_token& stop);

private:
    /// Loops with what follows from their networks.
    struct Solved {
        std::shared_ptr<const CoolantLoops> loops{};
        std::shared_ptr<const CoolingFailures> failures{};
        std::vector<LoopNet> nets{};
    };
    Memo<LoopInput, Solved> m_loops{};
    Memo<SetPointInput, SetPointAdvice> m_advice{};
    std::shared_ptr<const CoolantStudy> m_last{};
};

}  // namespace mw
