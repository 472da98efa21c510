// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <QStringList>

#include <string>
#include <vector>

namespace mw {

/// Components that the subjects of a finding name, in their order, each once: paths as they are, links (linkText()) by both of their ends. What is
/// not there any more is left out.
[[nodiscard]] std::vector<std::string> componentsOf(const Facility& facility, const QStringList& subjects);

}  // namespace mw
