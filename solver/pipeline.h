// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "solver/solver_data.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string_view>

namespace mw {

/// Runs the engines over a layout, each only if its input differs from last time. One pipeline per open scenario;
/// used by one thread at a time.
class Pipeline {
public:
    explicit Pipeline(SolverDataPtr data);
    ~Pipeline();
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    using Publish = std::function<void(ResultsPtr)>;
    /// Told before each stage of the slow lane, from the thread that runs it.
    struct Stage {
        std::string_view name{};   ///< English
        int step{}, steps{};       ///< step: stages done before
    };
    using OnStage = std::function<void(const Stage&)>;
    /// Quick lane: expand, power, cooling, cost at the last throughput, placement rules. Bounded, not cancellable.
    /// Slow lane: network, throughput, cost again, all rules; last, where their input has changed, the draws of the cost's spread and the
    /// failures of meshed power networks. Publishes after the quick lane, before and after each of these (not yet complete) and at the end. Returns
    /// the last results; if stopped, those published last.
    ResultsPtr run(Revision revision, LayoutPtr layout, std::stop_token stop = {}, const Publish& publish = {},
                   const OnStage& onStage = {});
    /// The quick lane alone: for the preview of a drag.
    ResultsPtr runQuick(Revision revision, LayoutPtr layout);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// One layout solved from nothing: what the command line does.
[[nodiscard]] ResultsPtr solve(LayoutPtr layout, SolverDataPtr data);

/// The layout with a scenario's overrides applied, or why it cannot be (a path that leads nowhere).
[[nodiscard]] Outcome<LayoutPtr> withScenario(const LayoutPtr& layout, std::string_view scenarioId, const Catalog& catalog);

}  // namespace mw
