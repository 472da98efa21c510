// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace mw {

/// Id of the chart that says most about a facility quantity; empty where none shows what it is made of.
[[nodiscard]] std::string_view chartOfFigure(std::string_view quantity);

}  // namespace mw
