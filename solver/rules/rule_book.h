// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/rules/rule.h"

#include <span>
#include <vector>

namespace mw {

/// All rules, by family and id.
[[nodiscard]] std::span<const Rule> ruleBook();
[[nodiscard]] const Rule* findRule(std::string_view id);

/// Placement, ports, power and catalogue: what an edit can answer at once. Sorted by severity, rule and
/// subjects; findings that a waiver of the layout covers carry its reason.
[[nodiscard]] std::vector<Finding> checkQuick(const RuleContext& context);
/// All rules.
[[nodiscard]] std::vector<Finding> checkAll(const RuleContext& context);

/// The findings of one rule, as it says them. The context has an index.
[[nodiscard]] std::vector<Finding> checkRule(const Rule& rule, const RuleContext& context);
/// "2026-11-25", where the user is.
[[nodiscard]] std::string isoToday();
/// Findings of several rules in the order they are shown in, with the layout's waivers as they stand on a day.
[[nodiscard]] std::vector<Finding> finished(std::vector<Finding> findings, const Layout& layout,
                                            std::string_view today = isoToday());

/// True if a waiver names the finding: its rule matches the pattern ("placement.*", "power.single-feed"), and
/// every subject pattern of the waiver matches a subject ("rack-a[01-04]", "su*"); no subjects means any.
[[nodiscard]] bool covers(const Waiver& waiver, const Finding& finding);

#define MW_RULES(file, family) [[nodiscard]] std::span<const Rule> family();
#include "solver/rules/rule_list.inc"
#undef MW_RULES

}  // namespace mw
