// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/diagrams/diagram.h"

#include <string_view>
#include <vector>

namespace mw {

/// A diagram of the facility: one file with such a function, declared below, and one line in diagram_book.cpp.
struct DiagramDef {
    std::string_view id;
    std::string_view title;
    std::string_view help;     ///< what it shows
    Diagram (*make)(const Results&);
};

[[nodiscard]] const std::vector<DiagramDef>& diagramBook();

/// The power network from utility to load, as drawn, with the figures of its engines.
Diagram oneLine(const Results& results);
/// Coolant from the plant to the racks.
Diagram coolantDiagram(const Results& results);
/// Fabrics side by side in tiers, switches above, hosts below; management networks left out.
Diagram fabricDiagram(const Results& results);

}  // namespace mw
