// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "solver/throughput/library/constants.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace mw {

/// Number format of a model's large matrices. Int4: weights only, computed in 16 bit.
enum class Precision { Bf16, Fp8, Fp4, Int4 };
[[nodiscard]] std::string_view toText(Precision precision);
[[nodiscard]] std::optional<Precision> precisionFromText(std::string_view text);

/// What the solver needs of an accelerator part, with the constants of its family.
struct AcceleratorSpec {
    std::string part{};
    std::string name{};  ///< of the part
    double fp16_tflops{}, fp8_tflops{}, fp4_tflops{};  ///< dense; 0: the format is not there
    double mem_gb{}, mem_bw_tb_s{};
    double tdp_w{};      ///< its power limit; 0: not given
    double cap_w{};      ///< a lower one that is set; 0: none
    double clock{1};     ///< that it comes down to under the cap, over that at its limit; the rates above are at it
    double link_gb_s{};  ///< scale-up, one direction
    double nic_gb_s{};   ///< scale-out per accelerator, one direction
    int domain{1};       ///< accelerators in one scale-up domain
    bool sram{};         ///< on-chip memory only: weights are spread over many chips
    FamilyConstants family{};
    /// Through the fabric as drawn (solver/network/pool_reach.h): so many accelerators reach each other with all of nic_gb_s (0: all do), more of them
    /// with wide_gb_s, and other pools with away_gb_s. Nothing: as much as nic_gb_s.
    int near{};
    std::optional<double> wide_gb_s{}, away_gb_s{};
    bool operator==(const AcceleratorSpec&) const = default;

    [[nodiscard]] const std::string& title() const { return name.empty() ? part : name; }   ///< for messages
    /// Scale-out bandwidth in a group of so many accelerators, and to other pools; of each, GB/s one direction.
    [[nodiscard]] double groupOut_gb_s(double accelerators) const { return wide_gb_s && near > 0 && accelerators > near ? *wide_gb_s : nic_gb_s; }
    [[nodiscard]] double awayOut_gb_s() const { return away_gb_s.value_or(nic_gb_s); }
    /// How many of `accelerators` can work together: one scale-up domain without a network.
    [[nodiscard]] int reach(int accelerators) const
    {
        if (nic_gb_s <= 0) return std::min(accelerators, domain);
        return groupOut_gb_s(accelerators) > 0 ? accelerators : std::min(accelerators, std::max(near, domain));
    }
    /// Formats that it multiplies in, and Fp4 or Int4 as weights only where it has 16-bit units.
    [[nodiscard]] bool computes(Precision precision) const;
    [[nodiscard]] double peak16_tflops() const { return fp16_tflops / clock; }   ///< at its limit's clock
};

/// Reads a part's figures; nothing if it lacks memory, bandwidth or any FLOP rate (`missing` then names the
/// figure).
[[nodiscard]] std::optional<AcceleratorSpec>
acceleratorSpec(const Part& part, const ThroughputConstants& constants, std::string* missing = nullptr);

/// The catalogue part for an accelerator name of published cases ("h100_sxm", "gb200_gpu"): the part whose id
/// is the same word with hyphens after the vendor's dot. "h800_sxm" is the H100 with its scale-up link cut to
/// 200 GB/s.
struct AcceleratorName {
    const Part* part{};
    std::optional<double> link_gb_s{};
};
[[nodiscard]] AcceleratorName findAccelerator(std::string_view name, const Catalog& catalog);

}  // namespace mw
