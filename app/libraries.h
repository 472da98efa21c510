// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dialogs/about_dialog.h"

#include <vector>

namespace mw {

/// What the program is linked with, in the versions that it was built with (of Qt: that it runs with).
[[nodiscard]] std::vector<Library> libraries();

}  // namespace mw
