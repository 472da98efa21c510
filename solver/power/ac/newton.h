// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/ac/branch_model.h"

#include <memory>
#include <string>
#include <vector>

namespace mw::ac {

struct NewtonSolution {
    std::vector<Complex> voltages{};  ///< by bus, per unit; 0: dead
    int iterations{};
    bool converged{};
    std::string reason{};             ///< why not
};

/// Newton-Raphson in polar coordinates on a sparse LU whose symbolic part is made with the first network solved. Those that
/// follow may have other figures and switches, but the same buses and branches.
class Newton {
public:
    Newton();
    ~Newton();
    Newton(Newton&&) noexcept;
    Newton& operator=(Newton&&) noexcept;
    Newton(const Newton&) = delete;
    Newton& operator=(const Newton&) = delete;

    /// `live`: which buses a closed way leads to from a source. Converged when no bus misses more than the tolerance.
    [[nodiscard]] NewtonSolution solve(const Network& network, const std::vector<Branch>& branches, const std::vector<bool>& live, double tolerance_pu);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace mw::ac
