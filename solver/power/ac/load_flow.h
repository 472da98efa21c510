// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/network.h"

#include <complex>
#include <numbers>
#include <string>
#include <vector>

namespace mw::ac {

struct BusVoltage {
    std::complex<double> v_pu{};   ///< 0: dead
    [[nodiscard]] bool energised() const { return v_pu != std::complex<double>(); }
    [[nodiscard]] double vm_pu() const { return std::abs(v_pu); }
    [[nodiscard]] double va_deg() const { return std::arg(v_pu) * 180 / std::numbers::pi; }
};

struct BranchFlow {
    double pFrom_mw{}, qFrom_mvar{}, pTo_mw{}, qTo_mvar{};  ///< into the branch; transformers: from is the high side
    double i_ka{};             ///< the larger of both ends, of all parallel runs together
    double loading_percent{};  ///< of ampacity or rated current; 0: none stated
    double loss_kw{};
};

/// Where no voltages were found. All that hangs together with it, up to buses that a source holds, is left dead; the rest is solved.
struct Unsolved {
    std::size_t bus{};           ///< the one with the lowest voltage at the most that is carried; where nothing is, the one that draws most; an end of the faulty branch
    double carried{};            ///< of its loads' power, the most for which there are voltages, found by halving
    std::string faulty{};        ///< a branch whose impedance is none; empty: all have one
};

struct LoadFlow {
    bool converged{};            ///< everywhere
    std::vector<Unsolved> unsolved{};
    std::vector<BusVoltage> buses{};
    std::vector<BranchFlow> lines{}, transformers{};
    double source_mw{}, source_mvar{};  ///< delivered
    double load_mw{};                   ///< drawn, at the voltages found
    double unserved_mw{};               ///< of loads that no closed way leads to, or that no voltages carry
    double loss_kw{};
    double vmMin_pu{}, vmMax_pu{};
    /// Independent of the solution: what sources give less loads and losses, as a share of what sources give.
    double imbalance{};
};

/// Islands without a source are left dead. More than one solution of like networks: KeptFlow.
[[nodiscard]] LoadFlow solveLoadFlow(const Network& network);

/// One row of the network out, all its parallel runs.
struct Contingency {
    std::string out{};
    bool converged{};
    double unserved_mw{}, vmMin_pu{}, loss_kw{};
    double lineLoading_percent{}, transformerLoading_percent{};
    std::string mostLoadedLine{};
};
/// Every closed line and transformer out, one at a time.
[[nodiscard]] std::vector<Contingency> singleOutages(const Network& network);

}  // namespace mw::ac
