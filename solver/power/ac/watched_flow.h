// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/core_flow.h"
#include "solver/power/ac/kept_flow.h"

#include <functional>

namespace mw::ac {

/// A kept load flow with its trees folded, for the loss of several branches at once: an outage costs what it moves in the meshes and on the ways to them, not all that
/// hangs on these.
class WatchedFlow {
public:
    /// Of a flow that is solved. `kept` and `network` are kept by reference.
    WatchedFlow(const KeptFlow& kept, const Network& network, Watch watch);
    WatchedFlow(const WatchedFlow&) = delete;
    WatchedFlow& operator=(const WatchedFlow&) = delete;

    /// Tells `use` what may be the most that something of a section is loaded after an outage: sort, value (percent; of LowVoltage the negative voltage, of BusPower the share of
    /// the limit), branch or bus. False: voltages leave what is told of the trees, or none were found; what was told is then to be forgotten.
    [[nodiscard]] bool lookAt(std::uint32_t section, const Outage& outage, const std::function<void(PeakOf, double, std::uint32_t)>& use);

private:
    const FlowEquations& m_equations;
    double m_base_mva;
    Watch m_watch;
    FlowFigures m_figures;
    Limbs m_limbs;
    CoreFlow m_core;
    Limbs::Changed m_changed{};
};

}  // namespace mw::ac
