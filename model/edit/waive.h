// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <string>
#include <string_view>
#include <vector>

namespace mw::edit {

/// The id that the reader gives a waiver: its rule and subjects.
[[nodiscard]] std::string waiverId(std::string_view rule, const std::vector<std::string>& subjects);
/// Accepts a finding with a reason, until a date (ISO, may be empty). A waiver of the same finding is
/// replaced.
[[nodiscard]] Result waive(const Layout& layout, std::string_view rule, std::vector<std::string> subjects,
                           std::string_view reason, std::string_view until = {});
[[nodiscard]] Result withdrawWaiver(const Layout& layout, std::string_view id);

}  // namespace mw::edit
