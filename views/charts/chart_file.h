// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "views/charts/chart_data.h"

#include <QSize>
#include <QString>

#include <optional>
#include <string>

class QCustomPlot;

namespace mw {

/// Writes a drawn chart as the ending says: .png (two dots a pixel), .svg, or its figures as .csv. Whole or not at all; says what went
/// wrong.
[[nodiscard]] std::optional<Diagnostic> writeChart(QCustomPlot& plot, const ChartData& data, const QString& title, QSize size, const std::string& path);

}  // namespace mw
