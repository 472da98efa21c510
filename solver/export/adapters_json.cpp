// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/adapters_json.h"

namespace mw {

Json adaptersJson(const Facility& facility)
{
    const auto limits = adapterLimits(facility);
    Json slower = Json::array();
    for (const AdapterLimit& limit : limits) {
        if (limit.share() >= 1) continue;
        slower.push_back({{"card", pathJson(facility, limit.instance)}, {"ports_gbps", number(limit.ports_gbps)}, {"carried_gbps", number(limit.carried_gbps())},
                          {"bus_gbps", number(limit.bus_gbps)}, {"pcie_gen", limit.generation}, {"pcie_lanes", limit.lanes},
                          {"offload", limit.offload != nullptr ? Json(limit.offload->name) : Json(nullptr)}, {"offload_gbps", number(limit.offloaded_gbps())}});
    }
    return {{"linked", limits.size()}, {"slower_than_ports", std::move(slower)}};
}

}  // namespace mw
