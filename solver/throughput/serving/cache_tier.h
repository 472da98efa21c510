// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace mw {

/// Memory beyond the accelerators' own that key-value cache may wait in, as one accelerator of a pool has it.
struct CacheTier {
    enum class Kind : std::uint8_t {
        HostMemory,      ///< of the processors beside it, over the chip link
        LocalFlash,      ///< of its server
        ContextMemory,   ///< made for it: flash behind DPUs, in the layout's pool of context memory, over the network
        NetworkStorage,  ///< other stores in that pool
    };
    Kind kind{};
    double capacity_gb{};            ///< for cache
    double read_gb_s{}, write_gb_s{};   ///< that cache pages reach
    double latency_ms{};
    bool operator==(const CacheTier&) const = default;
};
[[nodiscard]] std::string_view toText(CacheTier::Kind kind);

}  // namespace mw
