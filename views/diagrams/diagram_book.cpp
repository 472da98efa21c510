// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/diagram_book.h"

namespace mw {

const std::vector<DiagramDef>& diagramBook()
{
    static const std::vector<DiagramDef> book{
        {"one-line", "One-line diagram", "The power network from the utility to the loads: kW and load of each element, its voltage and short-circuit current", &oneLine},
        {"coolant", "Coolant diagram", "Where coolant goes, from the plant to the racks: heat, flow, supply temperature and load", &coolantDiagram},
        {"fabric", "Fabric diagram", "The networks side by side in tiers, switches above the hosts, with the bandwidth of each; management networks are left out", &fabricDiagram},
    };
    return book;
}

}  // namespace mw
