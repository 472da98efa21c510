// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/economics.h"

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// A number of `economics` that cannot be: a negative life, a discount rate below -100 %. It is kept in the file as written (among the
/// extras) and told with its place, but not used: the default holds, and all else is read and solved.
struct SetAside {
    std::string path{};                       ///< "economics/lives_years/compute"
    std::string text{};                       ///< as written
    double value{};
    std::optional<double> least{}, most{};    ///< what it may be
    bool above{};                             ///< `least` itself is too little
    bool operator==(const SetAside&) const = default;
};

[[nodiscard]] std::vector<SetAside> setAside(const Economics& economics);

}  // namespace mw
