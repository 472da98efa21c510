// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to model/edit.
#pragma once

#include "model/core/number_text.h"

#include <string>

namespace mw::edit {

/// 0.6 -> "0.6 m": with its unit, so that the window can tell it in feet.
[[nodiscard]] inline std::string metresText(double m) { return numberText(m) + " m"; }

}  // namespace mw::edit
