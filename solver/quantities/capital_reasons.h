// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/quantities.

#include "solver/cost/input.h"
#include "solver/cost/solve.h"
#include "solver/quantities/reasons.h"

#include <string>
#include <vector>

namespace mw::reasons {

/// Capital of one layout on its way to reasons, and what else of the cost rests on assumptions.
class CapitalReasons {
public:
    CapitalReasons(const Results& results, const CostDefaults& defaults);
    [[nodiscard]] Reason capital() const;
    [[nodiscard]] Reason share(const char* id) const;
    /// An assumption by the id of the economics file.
    [[nodiscard]] Reason assumed(std::string label, const char* id, std::string text) const;
    [[nodiscard]] Reason money(std::string label, const char* id, std::string_view unit) const;
    [[nodiscard]] std::string originOf(std::string_view id) const;
    /// Where a layout may state an assumption itself; empty: nowhere.
    [[nodiscard]] static std::string fieldOf(std::string_view id);
    [[nodiscard]] const CostInput& input() const { return m_input; }
    [[nodiscard]] const std::vector<CapitalLine>& allLines() const { return m_capital; }
    [[nodiscard]] const MoneyLine* line(std::string_view name) const;
    [[nodiscard]] std::vector<Reason> lines(std::initializer_list<std::string_view> names) const;
    /// What engineering and the like are shares of: all that is built here; compute, network and storage come ready to plug in.
    [[nodiscard]] Reason built() const;
    [[nodiscard]] Reason capitalLine(const MoneyLine& line) const;
    /// A system's lines of the bill of materials.
    [[nodiscard]] Reason bought(const MoneyLine& line) const;
    [[nodiscard]] Reason megawatts() const { return scaled("IT load in MW", m_it, 1e-3, "MW"); }
    [[nodiscard]] static Reason scaled(std::string label, Reason kw, double factor, std::string_view unit);

protected:
    const Results& m_results;
    CostInput m_input;
    std::vector<CapitalLine> m_capital;
    Reason m_it, m_facility;  ///< each a pass over the instances, and named by many lines
};

/// A line of running cost, or a part of the cost of a million tokens (of a year, where there are none), by its name; nothing: there is no such.
[[nodiscard]] std::optional<Reason> runningLine(const Results& results, const CostDefaults& defaults, std::string_view name);
[[nodiscard]] std::optional<Reason> tokenLine(const Results& results, const CostDefaults& defaults, std::string_view name);

}  // namespace mw::reasons
