// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/outages_json.h"

namespace mw {

Json outagesJson(const FabricOutages& outages, const Facility& facility)
{
    Json list = Json::array();
    for (const FabricOutage& one : outages.outages) {
        Json cut = Json::array();
        for (const InstanceIndex host : one.cutOff) cut.push_back(pathJson(facility, host));
        list.push_back({{"element", toText(one.kind)}, {"fabric", text(one.fabric)}, {"tier", one.tier}, {"count", one.count},
                        {"example", one.link != kNoLink ? Json(facility.linkText(facility.links[one.link])) : pathJson(facility, one.instance)},
                        {"tokens_lost_per_s", number(one.tokensLost_per_s)}, {"tokens_lost", number(one.tokensLostShare)}, {"pools", one.pools},
                        {"hosts_cut_off", one.hostsCutOff}, {"cut_off", std::move(cut)}, {"bisection_lost", number(one.bisectionLost)}, {"worst_host_lost", number(one.hostLost)},
                        {"per_year", one.perYear > 0 ? number(one.perYear) : Json(nullptr)}, {"repair_h", one.repair_h > 0 ? number(one.repair_h) : Json(nullptr)}});
    }
    return {{"expected_tokens", number(outages.expectedTokensShare)}, {"tokens_lost_per_year", outages.expectedTokensShare ? number(outages.tokensLostPerYear) : Json(nullptr)},
            {"failures", std::move(list)}, {"notes", outages.notes}};
}

}  // namespace mw
