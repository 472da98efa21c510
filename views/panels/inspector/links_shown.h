// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/links_together.h"
#include "solver/results.h"
#include "views/panels/inspector/link_form.h"

#include <functional>
#include <string>
#include <vector>

namespace mw {

/// What the inspector shows of several links.
struct LinksShown {
    LinksTogetherPtr together{};
    LinkFacts facts{};
    std::vector<Finding> findings{};
};

/// For a thread of its own where they are many: touches nothing but what it is given.
[[nodiscard]] LinksShown linksShown(const Results& results, const Layout& layout, const Facility& facility, const std::vector<std::string>& ids);

/// Findings with a wanted subject: waived ones last, the worst first.
[[nodiscard]] std::vector<Finding> findingsOf(const Results& results, const std::function<bool(const std::string& subject)>& wanted);

}  // namespace mw
