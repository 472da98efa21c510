// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/throughput/step/draw_phases.h"

#include <optional>
#include <vector>

namespace mw {

/// Draw against core clock f (1: the highest), fitted to two measured parts: an energy for each operation of kFlat + (1 - kFlat) f^4 of
/// that at full clock, so that work bound by the clock draws, above idle, in proportion to kFlat f + (1 - kFlat) f^5. The first term is what does
/// not fall with voltage (memory, links, a voltage at its floor), the second V^2 f with voltage almost in proportion to f^2 near the top.
/// Within 3.1 % of the draw of an H100 at six caps from 200 to 700 W (clock and watts: Ujeniya et al., arXiv 2604.11391, figures 6b and 9b) with
/// 115 W of idle, and within 4.5 % of an A100 at 34 clocks from 855 to 1,350 MHz (GPT-3 layers: Chung et al., Perseus, SOSP 2024, data files).
/// A single power of f misses by 3 to 8 %; the split into a linear and a steep part is that of Afzal et al., arXiv 2607.00819.
inline constexpr double kFlatDrawShare = 0.5;
/// Lowest cap over limit at which a part was measured (200 of 700 W).
inline constexpr double kLeastCapShare = 0.285;
/// Lowest clock over highest that firmware goes to (345 of 1,980 MHz, H100).
inline constexpr double kLeastClock = 0.174;

/// Energy of an operation over that at full clock.
[[nodiscard]] double energyAtClock(double clock);
/// Over full clock: rate of work of which a share is bound by the clock, 1 / (bound / f + 1 - bound), and draw of it.
[[nodiscard]] double rateAtClock(double clock, double clockBound);
[[nodiscard]] double drawAtClock_w(double clock, const DrawPhase& phase, double idle_w);
/// The highest clock at which a phase stays at or below a limit; nothing if it does not at the lowest.
[[nodiscard]] std::optional<double> clockAtDraw(double limit_w, const DrawPhase& phase, double idle_w);

/// What a cap on each accelerator does, against its own power limit.
struct CapEffect {
    double cap_w{};
    double rate{1};          ///< tokens/s over those at the limit, while it works
    double draw_w{};         ///< mean, of one accelerator
    double saved_w{};        ///< of the mean
    double clock{1};         ///< lowest that it comes to, over full
    bool holds{true};        ///< false: not above the idle draw; the figures are then those of the lowest clock
    bool measured{true};     ///< within the caps that were measured on H100 (kLeastCapShare of the limit and up)
    bool operator==(const CapEffect&) const = default;
};

/// Each phase gets the highest clock that keeps it below the cap, as firmware does that averages over some 100 ms; a cap above what is drawn
/// changes nothing, and one below the draw at the lowest clock makes work pause for a part of the time. Time for which a pool waits for
/// requests stays, so a pool with spare time loses less than `rate` says. The mean draw of unlike phases may rise at a lower cap: the hungry one
/// then lasts longer. Points of rate by which this misses published measurements, one share bound by the clock for all caps of a row:
///   training Llama-3-8B on H100, 200 to 600 of 700 W: 3 (Mayr et al., arXiv 2603.16164, table 4);
///   decoding on an RTX 5090, 407 to 509 of 537 W drawn: 1, with 4 tokens drafted, 411 to 555 of 602 W: 3 (llama.cpp, public sweep of 105 runs);
///   serving LLaMA-65B on A100, 175 of 250 W: 1 (Samsi et al., arXiv 2310.03003);
///   ResNet-50 on V100, 100 to 206 of 222 W drawn: 6 (You et al., Zeus, NSDI 2023, data files);
///   the same on an A40, whose memory is GDDR6: 8 too low above 55 % of its limit, up to 27 too high below. Not for such parts.
/// Other families take the same curve: an extrapolation. Memory is taken to keep its rate at any core clock, which flatters work bound
/// by memory below about half of the clock.
[[nodiscard]] CapEffect capEffect(const PoolPhases& pool, double cap_w);

/// Cap of one accelerator under a cap on its rack or system, whose surroundings draw `around_kw`. Nothing if those need all of it.
[[nodiscard]] std::optional<double> capOfEach_w(double rack_kw, int accelerators, double around_kw);
/// Facility kW saved by a cap on a whole pool; `gain`: facility kW for one at a rack.
[[nodiscard]] double capSaves_kw(const PoolPhases& pool, const CapEffect& effect, double gain);

struct CapOptimum {
    CapEffect effect{};
    double perMw{1};         ///< tokens/s for each facility MW, over those at the limit
    bool operator==(const CapOptimum&) const = default;
};
/// The cap from kLeastCapShare of the limit up that makes most tokens of a facility MW, in steps of 0.5 % of the limit. `around_w`: what is
/// drawn beside an accelerator whatever it does (its share of host, network, fixed cooling), at the rack.
[[nodiscard]] CapOptimum bestCap(const PoolPhases& pool, double around_w);

}  // namespace mw
