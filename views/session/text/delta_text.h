// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/delta.h"

#include <QString>

namespace mw {

/// What an edit would do, in words: "changes 1 component, removes 1 link". Empty for one that does nothing.
[[nodiscard]] QString changeText(const Delta& delta);

}  // namespace mw
