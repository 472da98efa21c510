// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/fold_plan.h"
#include "solver/cooling/loops/link_laws.h"
#include "solver/cooling/loops/loop_core.h"

#include <memory_resource>
#include <vector>

namespace mw::hydraulic {

/// A network kept for what follows: an edit of a link starts from the flows there are, and folds anew only what leads from the link to the rest.
///
/// Newton's method with a straight line for each link, renewed only where its flow has moved: the lines fold into one another (FoldPlan) up to the core,
/// whose flows then unfold back to the links. What flows into a fold flows out of it, so that flows balance to the last digits.
class KeptLoop {
public:
    explicit KeptLoop(const Network& network);   ///< is kept by reference
    KeptLoop(const KeptLoop&) = delete;          // its core refers to its plan
    KeptLoop& operator=(const KeptLoop&) = delete;

    /// Loss coefficient of a valve or of the fittings of a pipe.
    void setValve(std::size_t link, double minorLoss, bool closed = false);
    void setPump(std::size_t link, double speed, bool closed = false);
    void setLimit(std::size_t link, double setting_l_s, bool closed = false);
    void setClosed(std::size_t link, bool closed);

    [[nodiscard]] bool converged() const { return m_now.converged; }
    [[nodiscard]] double flow_l_s(std::size_t link) const { return m_now.flow[link]; }
    [[nodiscard]] double drop_m(std::size_t link) const { return m_now.lines[link].resistance * m_now.flow[link] + m_now.lines[link].offset_m; }
    /// A link is closed, or a check valve or pump that another one holds shut.
    [[nodiscard]] bool shut(std::size_t link) const { return m_now.ways[link] == Way::Closed || (m_now.ways[link] == Way::Held && m_laws[link].onlyOn); }
    [[nodiscard]] bool closed(std::size_t link) const { return m_now.closed[link] != 0; }
    [[nodiscard]] const Network& network() const { return m_net; }
    [[nodiscard]] const LinkLaw& law(std::size_t link) const { return m_laws[link]; }
    [[nodiscard]] const FoldPlan& plan() const { return m_plan; }
    [[nodiscard]] int fixedHeads() const { return m_fixedHeads; }
    [[nodiscard]] const std::vector<std::uint32_t>& switching() const { return m_switching; }   ///< pumps, check valves and flow controls
    [[nodiscard]] const std::vector<std::uint32_t>& sizeless() const { return m_sizeless; }     ///< without a bore or a curve
    /// All figures, and what could not be solved.
    [[nodiscard]] Solution solution() const;
    void tell(Solution& out) const;              ///< the same, in memory that is there

    enum class Way : char { Open, Held, Closed };   ///< held: by itself, at the flow that its law gives
    /// What solving leaves behind, to be put back after trials that change nothing but what is open.
    struct State {
        explicit State(std::pmr::memory_resource* memory = std::pmr::get_default_resource())
            : closed(memory), ways(memory), anchor(memory), bound(memory), lines(memory), flow(memory), inverse(memory) {}
        std::pmr::vector<char> closed;               ///< by link
        std::pmr::vector<Way> ways;                  ///< by link
        std::pmr::vector<double> anchor, bound;      ///< by link: the flow that its line is drawn at; how far off it may be
        std::pmr::vector<Line> lines;                ///< by element
        std::pmr::vector<double> flow;               ///< by element
        std::pmr::vector<double> inverse;            ///< by fold: of the sum of both resistances
        LoopCore::State core{};
        bool converged{};
    };
    [[nodiscard]] State state() const;
    void setState(const State& state);

private:
    void begin();
    void settle();
    void changed(std::size_t link, bool closed);
    void turn(std::size_t link, Way way);
    void pass(std::size_t link, Way way);
    void release(std::size_t link);
    void drawLine(std::size_t link, bool anew);
    void refold();
    void reachDemand();
    void moveDemand();
    void unfold();
    bool holdAndRelease();
    void findMoved(double part);
    [[nodiscard]] Way wayOf(std::size_t link) const;
    void heads(std::vector<double>& head_m) const;

    const Network& m_net;
    FoldPlan m_plan;
    LoopCore m_core;
    /// Of what follows in one block: the system takes a while to give pages, and it is asked for large blocks again and again.
    std::pmr::monotonic_buffer_resource m_memory;
    std::pmr::vector<LinkLaw> m_laws{&m_memory};
    State m_now{&m_memory};                                   ///< but for the core, which has its own
    std::vector<std::uint32_t> m_switching{}, m_sizeless{};
    int m_fixedHeads{};
    std::pmr::vector<char> m_stale{&m_memory};                     ///< by fold
    std::pmr::vector<std::uint32_t> m_moved{&m_memory};            ///< links whose lines are to be drawn anew
    std::vector<double> m_taken{}, m_demand{};       ///< by node: demand where there is a way to it; after folding
    bool m_demanding{};                              ///< there is any
    int m_steps{};
};

}  // namespace mw::hydraulic
