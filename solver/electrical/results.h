// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// Voltage and short circuit at one instance; of gear at its output, of a load at the worse of its feeds.
struct ElectricalNode {
    InstanceIndex instance{};
    double nominal_v{};              ///< line to line
    double voltage_pu{};             ///< of nominal
    double drop_pu{};                ///< below where its island is held: utility or UPS output
    double current_a{};              ///< through it, per phase; of a load through the feed with the most
    std::optional<double> ikss_ka{}, ip_ka{};   ///< largest three-phase short circuit, IEC 60909: initial symmetrical, peak
    std::optional<double> withstand_ka{};       ///< that the datasheet states
    double along_m{};                ///< of cable and busway from where its island is held
    InstanceIndex fedBy{kNoInstance};///< what feeds it; of a load the feed with the lowest voltage
    bool load{};                     ///< takes what it draws; passes nothing on
    bool dc{};                       ///< nominal_v is between the conductors, current_a in each
    double motors_ka{};              ///< of ikss_ka, what running motors add
    bool operator==(const ElectricalNode&) const = default;
};

/// Where no voltages carry the loads.
struct UnsolvedPlace {
    InstanceIndex instance{kNoInstance};   ///< where the voltage falls first
    double carried{};                      ///< of the loads there, the most that is carried
    std::string faulty{};                  ///< a cable or transformer without impedance; empty: all have one
    bool operator==(const UnsolvedPlace&) const = default;
};

/// Balanced three-phase load flow and short circuits over the drawn power network.
struct ElectricalResults {
    bool solved{};                   ///< voltages were found, everywhere
    std::string reason{};            ///< why nothing was solved, or not all that is drawn: then what tells of all of it is not known
    std::vector<UnsolvedPlace> unsolved{};      ///< where none were found; the rest has its voltages
    std::size_t buses{}, islands{};  ///< a UPS output holds an island of its own
    std::optional<double> powerFactor{};        ///< at the utility
    std::optional<double> reactive_kvar{};
    std::optional<double> lowest_pu{};
    InstanceIndex lowest{kNoInstance};
    double loss_kw{};                ///< in transformers, cables and busways
    bool faultLevelKnown{};
    std::vector<ElectricalNode> nodes{};        ///< by instance index
    std::vector<std::string> notes{};
    double cableLoss_kw{};           ///< of loss_kw, in cables: what the accounting of the chain leaves out
    [[nodiscard]] const ElectricalNode* node(InstanceIndex instance) const;   ///< binary search
    bool operator==(const ElectricalResults&) const = default;
};

}  // namespace mw
