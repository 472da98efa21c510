// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/ac/load_flow.h"

#include "solver/power/ac/kept_flow.h"

namespace mw::ac {

LoadFlow solveLoadFlow(const Network& network)
{
    return KeptFlow(network).flow();
}

std::vector<Contingency> singleOutages(const Network& network)
{
    return KeptFlow(network).singleOutages();
}

}  // namespace mw::ac
