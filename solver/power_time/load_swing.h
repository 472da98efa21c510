// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "solver/power/results.h"
#include "solver/throughput/step/draw_phases.h"
#include "solver/power_time/smoothing.h"
#include "solver/throughput/results.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// One pool as the electrical side sees it.
struct SwingPool {
    PoolPhases phases{};
    double waitingShare{};            ///< of the period in which all wait at once (training)
    EnergyStore memberStore{};        ///< in the power shelves of each member (rack or system)
    SoftwareLimits software{};        ///< of one accelerator
    bool operator==(const SwingPool&) const = default;
};

/// What the connection allows. Keys beside the known ones of site.grid: ramp_mw_per_s or ramp_mw_per_min, and swing_mw.
struct GridLimits {
    std::optional<double> ramp_mw_per_s{}, swing_mw{};
    bool operator==(const GridLimits&) const = default;
};
[[nodiscard]] GridLimits gridLimits(const Grid& grid);

struct SwingInput {
    std::vector<SwingPool> pools{};
    EnergyStore site{};               ///< UPS and site batteries whose parts state that they smooth
    double gain{1};                   ///< kW at the utility for one more at a rack. Cooling follows over minutes and is left out
    GridLimits limits{};
    double overshoot{};               ///< of the limit, over it, when accelerators that it holds begin to compute (DrawShares)
    std::vector<std::string> notes{};
    bool operator==(const SwingInput&) const = default;
};

/// From extreme to extreme, without and with what smooths it.
struct Swing {
    double swing_mw{}, ramp_mw_per_s{};
    double residual_mw{}, residualRamp_mw_per_s{};
    bool operator==(const Swing&) const = default;
};

struct PoolSwing {
    std::string pool{};
    bool together{};          ///< all accelerators change at once
    double period_s{};        ///< 0: not known
    Swing step{};             ///< of the whole pool as it runs: compute against waiting, or batches that come and go
    Swing member{};           ///< the same of one rack or system
    Swing stop{};             ///< of the whole pool when it starts, stops, or waits for a checkpoint: computing against idle
    bool operator==(const PoolSwing&) const = default;
};

struct SwingResults {
    std::vector<PoolSwing> pools{};
    Swing step{}, stop{};     ///< at the utility; stop: of the pool that stops with the largest swing
    /// Above `stop`, for the first tenth of a second: firmware takes so long to bring clocks down to the limit. At the utility, of one pool
    /// that begins all at once; 0 where none computes at its limit.
    double overshoot_mw{};
    GridLimits limits{};
    std::optional<bool> within{};   ///< of the limits; nothing: none is stated
    std::vector<std::string> notes{};
    bool operator==(const SwingResults&) const = default;
};

/// Synchronous pools swing as one: MW of the pool is that of an accelerator times their number, and pools add up as if in step (the worst
/// case; two runs of different periods meet so from time to time). Replicas that serve step on their own: the swing of R of them is that of
/// six standard deviations, 6 a sqrt(R d (1 - d)) for square waves of amplitude a and duty d, and at most R a; several such pools add as
/// squares. Pools of different periods are smoothed as if all had the longest. Spectra measured on synchronous runs concentrate at 0.2 to 3 Hz
/// (Choukse et al., arXiv 2508.14318, III-B). What surrounds the accelerators in a rack is taken as constant.
[[nodiscard]] SwingResults loadSwings(const SwingInput& input);

/// Figures read, of accelerators: power_floor_share (of the limit; GB200 takes 0.2 to 0.9, same source) and ramp_w_per_s; of members, else of
/// their contents: smoothing_kj and, where stated, smoothing_kw; of UPS and batteries: smoothing_kw, with smoothing_kj or energy_kwh.
[[nodiscard]] SwingInput swingInput(const Facility& facility, const PowerResults& power, const ThroughputResults& serving, const DrawShares& draw);

}  // namespace mw
