// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/stale.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

template <auto kSection>
bool isOldSection(const Results& results)
{
    return (results.*kSection).state == SectionState::Stale && (results.*kSection).value;
}

struct MadeOf {
    std::string_view id;
    bool (*isOld)(const Results&);
};

/// Quantities of the slow lane's engines. All others are of the quick one, and never older than the layout they are shown with. A test
/// holds that none is missing.
constexpr std::array kMadeOf{
    MadeOf{"power-as-run", &isOldSection<&Results::bases>},
    MadeOf{"feed-paths", &isOldSection<&Results::redundancy>},
    MadeOf{"autonomy", &isOldSection<&Results::overTime>},
    MadeOf{"voltage", &isOldSection<&Results::electrical>},
    MadeOf{"voltage-drop", &isOldSection<&Results::electrical>},
    MadeOf{"nominal-voltage", &isOldSection<&Results::electrical>},
    MadeOf{"current", &isOldSection<&Results::electrical>},
    MadeOf{"short-circuit", &isOldSection<&Results::electrical>},
    MadeOf{"peak-current", &isOldSection<&Results::electrical>},
    MadeOf{"short-circuit-motors", &isOldSection<&Results::electrical>},
    MadeOf{"rating-share", &isOldSection<&Results::circuits>},
    MadeOf{"phase-unbalance", &isOldSection<&Results::circuits>},
    MadeOf{"busbar-current", &isOldSection<&Results::circuits>},
    MadeOf{"busbar-voltage", &isOldSection<&Results::circuits>},
    MadeOf{"loop-flow", &isOldSection<&Results::coolant>},
    MadeOf{"coolant-pressure", &isOldSection<&Results::coolant>},
    MadeOf{"coolant-need", &isOldSection<&Results::coolant>},
    MadeOf{"network", &isOldSection<&Results::network>},
    MadeOf{"link-load", &isOldSection<&Results::traffic>},
    MadeOf{"tray-fill", &isOldSection<&Results::trays>},
    MadeOf{"tray-cables", &isOldSection<&Results::trays>},
    MadeOf{"tray-load", &isOldSection<&Results::trays>},
    MadeOf{"tray-bend", &isOldSection<&Results::trays>},
    MadeOf{"lead-time", &isOldSection<&Results::supply>}};

}  // namespace

bool isStale(const InstanceQuantity& quantity, const Results& results)
{
    return std::any_of(kMadeOf.begin(), kMadeOf.end(), [&](const MadeOf& one) { return one.id == quantity.id && one.isOld(results); });
}

}  // namespace mw
