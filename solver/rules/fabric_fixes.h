// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to solver/rules.
#pragma once

#include "model/edit/edit.h"
#include "solver/rules/finding.h"

namespace mw {

/// One cable from the first subject to the second, on free ports.
[[nodiscard]] edit::Result linkMissingCable(const Facility& facility, const Finding& finding);
/// The cable of the first subject, taken off and led from the second subject to the third.
[[nodiscard]] edit::Result moveUplink(const Facility& facility, const Finding& finding);

}  // namespace mw
