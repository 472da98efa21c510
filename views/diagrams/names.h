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
/// One name for many: "rack-a[01-24]" where they are a range as layouts write it, "rack-a[01…24]" where some are missing, else what
/// all begin with and "…".
[[nodiscard]] std::string nameOfAll(std::vector<std::string> names);

}  // namespace mw
