// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/contingencies.h"
#include "solver/power/one_line.h"

#include <functional>
#include <optional>
#include <queue>
#include <span>
#include <vector>

namespace mw {

/// Nodes and links that fail at once, by position in the input.
struct FailedSet {
    std::span<const std::uint32_t> nodes{}, links{};
};

/// A node that lives on its battery: what it asks of it, kW.
struct Riding {
    std::uint32_t node{};
    double kw{};
};

/// What the first moment of a failure does, before generators run and while batteries last.
struct FirstMoment {
    double off_kw{};                 ///< load that nothing feeds and no battery bridges
    std::vector<Riding> riding{};
};

/// One base case and, failure by failure, the part of the network that changes. Arrays carry a stamp of the failure they were
/// written for, so nothing has to be cleared in between. Refers to the input; one thread.
class FailureSweep {
public:
    /// `batteries`: nodes that have one, by position (empty: none has).
    explicit FailureSweep(const PowerInput& input, std::vector<char> batteries = {});

    /// It carries power for others in normal operation.
    [[nodiscard]] bool isElement(std::uint32_t node) const;
    /// In the end: batteries empty, generators running. `played`: what happens thing by thing, where somebody wants to know.
    Contingency fail(const FailedSet& failed, PlayedFailure* played = nullptr);
    Contingency fail(std::uint32_t element, PlayedFailure* played = nullptr) { return fail({{&element, 1}, {}}, played); }
    /// Of the failure before: some load that stood on what runs in normal operation does so no more, or a battery has to step in.
    [[nodiscard]] bool anyUnfed() const { return m_anyUnfed; }
    /// Loads that the last failure drops.
    [[nodiscard]] std::uint32_t droppedLoads() const { return m_droppedLoads; }
    /// The same failure at its first moment: batteries feed, generators do not run yet.
    FirstMoment first(const FailedSet& failed, PlayedFailure* played = nullptr);
    /// Of the last failure: load over continuous rating of a node, 1 = full; nothing without a rating or where it is dead.
    [[nodiscard]] std::optional<double> loadingAfter(std::uint32_t node) const;

    [[nodiscard]] const OneLine& net() const { return m_net; }
    [[nodiscard]] const Flow& base() const { return m_base; }

private:
    template <class T>
    struct Stamped {
        std::uint32_t stamp{};
        T value{};
    };
    [[nodiscard]] std::uint8_t level(std::uint32_t node) const { return m_levels[node].stamp == m_stamp ? m_levels[node].value : m_base.level[node]; }
    [[nodiscard]] double outChange(std::uint32_t node) const { return m_outs[node].stamp == m_stamp ? m_outs[node].value : 0.0; }
    [[nodiscard]] bool isOpen(std::uint32_t link) const { return !m_cut.empty() && m_cut[link] == m_stamp; }
    /// What a giver is worth: generators nothing before they run.
    [[nodiscard]] std::uint8_t worth(std::uint8_t fed) const { return m_firstMoment && fed < kFed ? std::uint8_t{kDead} : fed; }
    void start(const FailedSet& failed, PlayedFailure* played);
    void touch(std::uint32_t node);
    void pushTakers(std::uint32_t node);
    void loseFeeds();
    void moveLoads();
    void drop(std::uint32_t node);
    void shareAgain(std::uint32_t node, double total);
    void checkNode(std::uint32_t node, double in_kw, double out_kw);
    void checkLoading(double loading, double before, InstanceIndex where);

    const PowerInput& m_input;
    OneLine m_net;
    Flow m_base;
    std::vector<char> m_batteries{};
    std::vector<Stamped<std::uint8_t>> m_levels{};
    std::vector<Stamped<double>> m_outs{};  ///< change of what a node passes on
    std::vector<std::uint32_t> m_queued{}, m_touched{}, m_failed{}, m_rides{}, m_cut{};
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> m_down{};
    std::priority_queue<std::uint32_t> m_up{};
    std::uint32_t m_stamp{}, m_droppedLoads{};
    bool m_firstMoment{}, m_anyUnfed{};
    Contingency m_report{};
    FirstMoment m_first{};
    PlayedFailure* m_played{};
};

}  // namespace mw
