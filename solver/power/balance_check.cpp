// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/balance_check.h"

#include <cmath>

namespace mw {

double powerBalanceError_kw(const PowerResults& results)
{
    double worst = 0;
    const auto note = [&worst](double gap) {
        if (std::abs(gap) > std::abs(worst)) worst = gap;
    };
    double enters = 0;  // what leaves a node enters another, so this is what comes from outside
    double unserved = 0;
    for (const PowerNode& node : results.nodes) {
        note(node.in_kw - (node.load_kw - node.unserved_kw + node.out_kw + node.loss_kw));
        enters += node.in_kw - node.out_kw;
        unserved += node.unserved_kw;
    }
    double lost = 0;
    for (const StageLoss& stage : results.losses) lost += stage.kw;
    note(results.facility_kw - (results.it_kw + results.cooling_kw + lost));
    note(results.facility_kw - (enters + unserved));
    return worst;
}

}  // namespace mw
