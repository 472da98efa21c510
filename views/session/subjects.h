// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <QStringList>

#include <string>
#include <vector>

namespace mw {

/// Components that the subjects of a finding name, in their order, each once: paths as they are, links (linkText()) by both of their ends. What is
/// not there any more is left out.
[[nodiscard]] std::vector<std::string> componentsOf(const Facility& facility, const QStringList& subjects);

/// What is selected, as the facility has it: components by their paths, a placed block by what stands in it. What is not there is left out.
[[nodiscard]] std::vector<InstanceIndex> selectedInstances(const Facility& facility, const std::vector<std::string>& paths);

/// Where to look at what a finding is about, for not all of it stands on the plan.
struct SubjectPlace {
    enum class View {
        Plan,        ///< components and links alone
        Hall,        ///< id
        Part,        ///< id of a part; the components are its instances, which may be none
        Setting,     ///< path of a setting: "site/weather"
        Scenario,    ///< id
        Workload,    ///< id, empty: all of them; the components are what serves it
        Pool,        ///< id, empty: the serving plan; the components are its members
        Diagram,     ///< id as in the diagram book
        Figure,      ///< id of a quantity of the facility
        Nowhere
    };
    View view{View::Nowhere};
    std::string id{};
    std::vector<std::string> components{};   ///< to frame, the first one named first
};

/// Of the subjects of one finding. `facility`: as the layout is now; `results` tell fabrics and pools.
[[nodiscard]] SubjectPlace placeOf(const Facility& facility, const Results& results, const QStringList& subjects);

}  // namespace mw
