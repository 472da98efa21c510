// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// Numbers in names count as numbers: "rack-9" stands before "rack-10". A total order.
[[nodiscard]] bool nameBefore(std::string_view a, std::string_view b);
/// The name with "#" for each number: "su-2/rack-a07" -> "su-#/rack-a#".
[[nodiscard]] std::string nameStem(std::string_view name);
/// One name for many: "rack-a[01-24]", "su[1-3]-leaf-[1-8]" where they are ranges as layouts write them, of letters too: "leaf-[1-4][a-b]"; "rack-a[01…24]" where some are missing, else what all
/// begin with and "…", of blocks and of what is in them each for itself: "su-…/rack-[1-8]".
[[nodiscard]] std::string nameOfAll(std::vector<std::string> names);

}  // namespace mw
