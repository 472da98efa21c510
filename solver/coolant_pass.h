// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/coolant_study.h"
#include "solver/cooling/loops/drawn_loops.h"
#include "solver/cooling/loops/kept_effects.h"
#include "solver/cooling/loops/pump_powers.h"
#include "solver/cooling/plant/set_points.h"
#include "solver/cooling/plant/store_advice.h"
#include "solver/memo.h"
#include "solver/site_weather.h"

#include <memory>
#include <stop_token>

namespace mw {

/// What the study of coolant is made of beside the loops.
struct CoolantSources {
    const CoolingInput& cooling;
    const CoolingResults& results;
    const SiteYear& weather;
    std::shared_ptr<const DrawnYear> year{};
    double usd_per_kwh{};
};

/// The slow part of cooling: each of loops, failures and advice again only when what it sees has changed.
class CoolantPass {
public:
    /// Solves the drawn loops and says what their pumps draw; null if stopped. Pumps heat the coolant, which asks more flow of the loops behind: gone round until no
    /// pump changes in its third digit, from pumps as rated, so that the answer knows nothing of edits before. `power`: for the sides that gear is fed from.
    [[nodiscard]] std::shared_ptr<const PumpPowers> pumps(const Facility& facility, const CoolingInput& cooling, const PowerResults& power, const std::stop_token& stop);
    /// Of the loops that pumps() solved last. Null if stopped.
    [[nodiscard]] std::shared_ptr<const CoolantStudy> study(const CoolantSources& sources, const std::stop_token& stop);

    /// Of the last pass that solved anything: loops solved, failures tried; those of the pass before are taken over where nothing has changed.
    struct Anew {
        std::uint32_t loops{}, failures{};
    };
    [[nodiscard]] Anew anew() const { return {m_kept.solved() - m_solvedBefore, m_effects.tried()}; }

private:
    /// The loops as they are with pumps as rated, and the heat behind.
    struct Drawn {
        CoolingInput cooling{};
        LoopInput loops{};
        bool operator==(const Drawn&) const = default;
    };
    /// Loops with what follows from their networks.
    struct Solved {
        std::shared_ptr<const CoolantNetwork> network{};
        std::shared_ptr<const CoolantLoops> loops{};
        std::shared_ptr<const CoolingFailures> failures{};
        std::shared_ptr<const PumpPowers> pumps{};
    };
    Solved solved(const Facility& facility, const Drawn& drawn, const PowerResults& power, const std::stop_token& stop);

    Memo<CoolingInput, CoolingResults> m_asRated{};
    Memo<Drawn, Solved> m_loops{};
    KeptLoops m_kept{};
    std::uint32_t m_solvedBefore{};
    KeptEffects m_effects{};
    CoolantNetwork m_network{};              ///< of the last round; with its pipes before they carry anything
    std::vector<LoopPipeFlow> m_pipes{};
    Memo<SetPointInput, SetPointAdvice> m_advice{};
    using Stores = std::shared_ptr<const StoreAdvice>;
    Memo<StoreAdviceInput, Stores> m_stores{};
    Memo<std::pair<Stores, double>, Stores> m_pricedStores{};   ///< another tariff asks for no more than this
    std::shared_ptr<const CoolantStudy> m_last{};
};

}  // namespace mw
