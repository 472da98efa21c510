// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <QString>

#include <string>

namespace mw {

/// Whose figures are told, of those that told_figure.h names: "Line of the bill of materials: GB200 NVL72".
[[nodiscard]] QString toldTitle(const std::string& served, const ResultsPtr& results);

/// "Pool decode of the serving plan", and where percentiles of its times are told, which no pool has by itself.
[[nodiscard]] QString poolTitle(const Results& results, const QString& pool);

}  // namespace mw
