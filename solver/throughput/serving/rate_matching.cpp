// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/serving/rate_matching.h"

#include <algorithm>
#include <cmath>

namespace mw::throughput {

Split matchRates(const PoolPlan& prefill, const PoolPlan& decode, double accelerators, double requestOutput,
                 double requestsOverLink)
{
    Split best;
    const double prefillCost = 1 / (prefill.rate * requestOutput), decodeCost = 1 / decode.rate;
    const int sizeP = prefill.config.parallel.accelerators(), sizeD = decode.config.parallel.accelerators();
    const double ideal = accelerators * prefillCost / (prefillCost + decodeCost) / sizeP;
    for (const double workers : {std::floor(ideal), std::ceil(ideal)}) {
        const double p = workers * sizeP, d = std::floor((accelerators - p) / sizeD + 1e-9) * sizeD;
        if (p <= 0 || d <= 0) continue;
        const double link = std::min(p, d) * requestsOverLink * requestOutput;
        const double rate = std::min({p / prefillCost, d / decodeCost, link});
        if (rate <= best.output) continue;
        best = {rate, p, d, rate >= link ? "link" : rate >= d / decodeCost ? decode.bound : "prefill"};
    }
    return best;
}

}  // namespace mw::throughput
