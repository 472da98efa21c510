// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"
#include "solver/rules/finding.h"

#include <span>
#include <string_view>

namespace mw {

/// An edit that mends what a rule found. `make` refuses, with what to do by hand, where this finding has no simple way out.
struct Fix {
    std::string_view rule;
    std::string_view title;  ///< what it does, for the button: "Move apart"
    edit::Result (*make)(const Facility&, const Finding&);
};

[[nodiscard]] std::span<const Fix> fixes();
/// Null: what this rule finds has no fix that can be computed.
[[nodiscard]] const Fix* fixOf(std::string_view rule);

}  // namespace mw
