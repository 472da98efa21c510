// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/export/electrical_json.h"

#include <algorithm>

namespace mw {

namespace {

constexpr std::size_t kMostMeshFailures = 500;   // worst first

Json linkOrPathJson(const Facility& facility, InstanceIndex element, LinkIndex link)
{
    if (element != kNoInstance) return facility.instances[element].path;
    return link < facility.links.size() ? Json(facility.linkText(facility.links[link])) : Json(nullptr);
}

}  // namespace

Json meshFailuresJson(const MeshFailures& mesh, const Facility& facility)
{
    Json failures = Json::array();
    for (std::size_t i = 0; i < std::min(kMostMeshFailures, mesh.failures.size()); ++i) {
        const MeshFailure& one = mesh.failures[i];
        failures.push_back({{"out", linkOrPathJson(facility, one.element, one.link)}, {"solved", one.solved}, {"worst_loading", number(one.worstLoading)}, {"before", number(one.before)},
                            {"worst_at", pathJson(facility, one.worstElement)}, {"cable_loading", number(one.cableLoading)},
                            {"cable", one.cable != kNoLink ? linkOrPathJson(facility, kNoInstance, one.cable) : Json(nullptr)}, {"lowest_pu", number(one.lowest_pu)},
                            {"lowest_at", pathJson(facility, one.lowest)}, {"unserved_kw", number(one.unserved_kw)}});
    }
    return {{"meshed_buses", mesh.meshedBuses}, {"tried", mesh.tried}, {"reason", text(mesh.reason)}, {"failures", std::move(failures)}};
}

}  // namespace mw
