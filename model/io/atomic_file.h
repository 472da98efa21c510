// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"

#include <optional>
#include <string>
#include <string_view>

namespace mw {

/// Writes a whole file or nothing: temporary file beside it, fsync, rename, fsync of the folder. Follows symbolic links,
/// keeps the mode of an existing file. Refuses folders, devices and what it may not write, saying so.
[[nodiscard]] std::optional<Diagnostic> writeFileAtomically(const std::string& path, std::string_view bytes);

/// For fault tests: the n-th write step from now fails as if the disk were full (0: none).
void failWriteStep(int step);

}  // namespace mw
