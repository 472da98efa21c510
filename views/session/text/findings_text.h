// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/rules/finding.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <string>

namespace mw {

/// Of a table of findings.
struct FindingColumns {
    enum Column { SeverityColumn, RuleColumn, MessageColumn, SubjectsColumn, MeasuredColumn, ColumnCount };
};

/// "Error", "Warning", "Advice", for people.
[[nodiscard]] QString severityTitle(Severity severity);
[[nodiscard]] QString severityPlural(Severity severity);
/// "1 error", "24 warnings", "3 pieces of advice".
[[nodiscard]] QString countText(std::size_t count, Severity severity);
/// "0.30 m, limit 0 m"; empty where a rule measures nothing.
[[nodiscard]] QString measuredText(const Finding& finding);
[[nodiscard]] QStringList subjectsOf(const Finding& finding);
/// A subject as it is shown: a component or link by its id, a part of the results or of the file by its word.
[[nodiscard]] QString subjectText(const QString& subject);
/// What a finding says, and what mends it, with its figures as the column of measured values has them.
[[nodiscard]] QString messageOf(const Finding& finding);
[[nodiscard]] QString fixTextOf(const Finding& finding);
[[nodiscard]] QString toolTipOf(const Finding& finding);
/// What a filter looks through.
[[nodiscard]] QString searchText(const Finding& finding);
/// Text of a column.
[[nodiscard]] QString columnText(const Finding& finding, int column);
/// Sorts as the table does: waived last, worst first, rule, subjects.
[[nodiscard]] std::string sortKey(const Finding& finding);

}  // namespace mw
