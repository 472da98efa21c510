// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/layout/layout.h"
#include "solver/rules/finding.h"

#include <iosfwd>
#include <span>
#include <string>

namespace mw::cli {

/// Prints what is wrong with a scenario's settings or with what it is based on, each as "file:line:column: message".
void tellScenarioProblems(const std::string& file, const Layout& layout, const Catalog& catalog, const Scenario& scenario, std::ostream& err);
/// The same for all scenarios that have a finding, and the places of findings about the economics.
void tellPlaces(const std::string& file, const Layout& layout, const Catalog& catalog, std::span<const Finding> findings, std::ostream& err);

}  // namespace mw::cli
