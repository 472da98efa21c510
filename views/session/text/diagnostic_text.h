// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"

#include <QString>

namespace mw {

/// "file:line:column: what; expected ..." in the language of the window; the place, keys, values and examples as they stand in the file.
[[nodiscard]] QString localText(const Diagnostic& diagnostic);

}  // namespace mw
