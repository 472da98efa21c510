// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/hydraulics.h"
#include "solver/cooling/loops/loop_input.h"
#include "solver/cooling/loops/loop_results.h"

#include <map>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace mw {

/// A loop apart from the others, its places numbered from 1; place 0 is the return side. `elements` and `pipes` are positions in the input.
struct LoopNet {
    std::vector<std::uint32_t> elements{}, pipes{};
    std::vector<hydraulic::Link> links{};    ///< of elements, then of pipes, each of these `count` times; none where it is like a loop before
    std::vector<std::uint32_t> firstLink{};  ///< of each pipe
    std::size_t places{1};
    double density_kg_m3{}, viscosity_m2_s{};
    CoolantLoop loop{};
    std::shared_ptr<const std::vector<double>> key{};   ///< equal for loops that are built the same and carry the same
};

/// The loops of a drawn network, pipes sized where the layout does not say (pipe_sizes.h). By the first component.
[[nodiscard]] std::vector<LoopNet> loopNets(const LoopInput& input, std::vector<LoopPipeFlow>& pipes);
/// Nodes, coolants and the ends of all pipes and elements are the same: so are the loops' members.
[[nodiscard]] bool hangTogetherAlike(const LoopInput& a, const LoopInput& b);
/// The same where `nets` and `pipes` are those of `before`: loops of which nothing has changed stay as they are. All are made anew where the network hangs together otherwise.
void renewNets(const LoopInput& before, const LoopInput& input, std::vector<LoopNet>& nets, std::vector<LoopPipeFlow>& pipes);

/// Flows with some of the links (positions in `links`) shut and pumps at a speed; of a loop with links.
struct LoopFlows {
    bool solved{};
    std::string reason{};
    std::vector<double> link_l_min{}, link_kpa{};    ///< by link, lost pressure
};
[[nodiscard]] LoopFlows flowsIn(const LoopInput& input, const LoopNet& net, double speed, std::span<const std::size_t> shut = {});
/// One speed for all pumps of a loop, at which the worst served taker gets `share` of what it needs: by affinity, between kLowestSpeed and full speed.
struct LoopAtSpeed {
    double speed{1};
    LoopFlows flows{};
};
[[nodiscard]] LoopAtSpeed controlled(const LoopInput& input, const LoopNet& net, double share = 1, double firstSpeed = 1);
/// The least of flow over need of its takers; 1 where nothing needs any.
[[nodiscard]] double leastServed(const LoopInput& input, const LoopNet& net, const LoopFlows& flows);

/// A solved loop as far as its key tells: flows at the design point, and how the power of its pumps goes with the load.
struct LoopState {
    LoopAtSpeed design{};
    PumpCurve curve{};
};
/// Solved loops of the pass before, by key: an edit in one loop leaves the others as they are.
class KeptLoops {
public:
    using State = std::shared_ptr<const LoopState>;
    /// The state of a loop that has links; solved if neither this pass nor the one before had one with its key.
    State of(const LoopInput& input, const LoopNet& net);
    /// Ends a pass: what it did not ask for is forgotten.
    void endPass();
    [[nodiscard]] std::uint32_t solved() const { return m_solved; }   ///< since the first pass

private:
    struct Less {
        bool operator()(const std::shared_ptr<const std::vector<double>>& a, const std::shared_ptr<const std::vector<double>>& b) const { return *a < *b; }
    };
    std::map<std::shared_ptr<const std::vector<double>>, State, Less> m_now{}, m_before{};
    std::uint32_t m_solved{};
};

/// Flows, pressures and pump power of all drawn loops. Pumps of a loop run at the one speed at which its worst served taker gets what it needs: by affinity, between
/// kLowestSpeed and full speed. Loops that are equal are solved once. A loop without a pump or without a place that takes its heat says so; the rest is solved.
[[nodiscard]] CoolantLoops solveLoops(const LoopInput& input, const std::vector<LoopNet>& nets, std::vector<LoopPipeFlow> pipes, const std::stop_token& stop = {}, KeptLoops* kept = nullptr);
[[nodiscard]] CoolantLoops solveLoops(const LoopInput& input);

/// A pump's flow may be this many times its rated flow times its speed (run-out; HI 9.6.3 allows 120 to 125 % of best efficiency). CDUs: their stated maximum.
inline constexpr double kRunOut = 1.25;
/// Less than this share of what it needs: starved. Speed is found to 0.1 %.
inline constexpr double kServed = 0.995;

}  // namespace mw
