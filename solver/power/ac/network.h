// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mw::ac {

/// A balanced three-phase network, one line for three. Voltages are line to line, powers of all three phases. Ends are positions in
/// `buses`. Symbols and conventions follow IEC 60909-0 and the nameplates of the gear.
struct Bus {
    std::string id{};
    double vn_kv{};  ///< nominal
    bool operator==(const Bus&) const = default;
};

/// Holds its bus at a voltage and gives whatever is drawn: the utility, or a generator that forms the grid.
struct Source {
    std::string id{};
    std::size_t bus{};
    double vm_pu{1}, va_deg{};
    double sscMax_mva{}, sscMin_mva{};  ///< initial short-circuit power; 0: not known
    double rxMax{0.1}, rxMin{0.1};      ///< R over X of its impedance
    bool operator==(const Source&) const = default;
};

/// A cable, a busway or a bus bar.
struct Line {
    std::string id{};
    std::size_t from{}, to{};
    double length_km{}, r_ohm_per_km{}, x_ohm_per_km{}, c_nf_per_km{};
    double ampacity_ka{};     ///< of one of the parallel runs; 0: none stated
    double parallel{1};
    double hottest_c{20};     ///< conductor at the end of a fault
    bool closed{true};
    bool operator==(const Line&) const = default;
};

/// Two windings. Impedances are of one unit, on the low side; the low side lags by `shift_deg`.
struct Transformer {
    std::string id{};
    std::size_t high{}, low{};
    double sn_mva{}, vnHigh_kv{}, vnLow_kv{};
    double vk_percent{}, vkr_percent{};  ///< short-circuit voltage and its resistive part
    double pfe_kw{}, i0_percent{};       ///< no-load losses and current
    double shift_deg{};
    double tapStep_percent{}, tapPosition{};  ///< on the high side
    double parallel{1};
    bool closed{true};
    /// Of a leg of a star (three_winding.h), which may have a negative reactance: its own, in percent of sn_mva, and those for faults with the standard's correction in them.
    bool leg{};
    double legX_percent{}, faultR_percent{}, faultX_percent{};
    bool operator==(const Transformer&) const = default;
};

/// An asynchronous motor, or a group of them, running when a fault happens. Nothing in a load flow: what it draws is a load.
struct Motor {
    std::string id{};
    std::size_t bus{};
    double sn_mva{};          ///< rated apparent power, of its input
    double lockedRotor{5};    ///< starting over rated current
    double rx{0.42};          ///< R over X
    bool operator==(const Motor&) const = default;
};

/// Power drawn at nominal voltage; shares of it that go with the voltage and with its square, the rest is constant. A capacitor bank is
/// a load of negative reactive power and constant impedance.
struct Load {
    std::string id{};
    std::size_t bus{};
    double p_mw{}, q_mvar{};
    double currentShare{}, impedanceShare{};
    bool operator==(const Load&) const = default;
};

struct Network {
    double f_hz{50}, base_mva{1};
    std::vector<Bus> buses{};
    std::vector<Source> sources{};
    std::vector<Line> lines{};
    std::vector<Transformer> transformers{};
    std::vector<Load> loads{};
    std::vector<Motor> motors{};
    bool operator==(const Network&) const = default;
};

/// Ends of closed branches by bus: those of bus i are at `starts[i]` up to `starts[i + 1]` in `branches`, which counts lines, then transformers.
struct Incidence {
    std::vector<std::uint32_t> starts{}, branches{}, others{};  ///< others: the bus at the far end
};
[[nodiscard]] Incidence incidence(const Network& network);

/// Which buses a closed way leads to from some.
[[nodiscard]] std::vector<bool> reachedFrom(const Network& network, std::span<const std::size_t> buses);

}  // namespace mw::ac
