// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"

#include <string>
#include <utility>
#include <vector>

namespace mw {

/// How parts come: when the project starts, what they are taxed by origin, which origins give nothing. Origins are named as in
/// resources/economics/origins.yaml: ISO 3166 codes of two letters, and EU.
struct SupplyTerms {
    std::string start{};                                        ///< ISO date (2027-01-04) of week 0, may be empty
    std::vector<std::pair<std::string, double>> importDuty{};   ///< import_duty: share of the value from an origin, 0.25 is 25 %
    std::vector<std::string> lostOrigins{};                     ///< lost_origins
    Extras extras{};
    bool operator==(const SupplyTerms&) const = default;
};

}  // namespace mw
