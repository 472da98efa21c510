// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mw {

/// Tells contents apart that changed by accident or by an editor: size and FNV-1a of 64 bits. Not for secrets.
[[nodiscard]] std::string contentHash(std::string_view bytes);

}  // namespace mw
