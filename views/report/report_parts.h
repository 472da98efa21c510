// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What make_report.cpp puts together. A section without blocks is left out.
#pragma once

#include "solver/quantities/quantity.h"
#include "views/report/report.h"

#include <string_view>

namespace mw::report {

[[nodiscard]] QString tr(const char* text);
/// 1234567.8 -> "1,234,568".
[[nodiscard]] QString grouped(double value, int decimals = 0);
/// A dash for what is not known.
[[nodiscard]] QString dash();

[[nodiscard]] ReportCell words(std::string_view text);
[[nodiscard]] ReportCell words(QString text);
[[nodiscard]] ReportCell figure(double value, int decimals = 0);
[[nodiscard]] ReportCell figure(const std::optional<double>& value, int decimals = 0);
[[nodiscard]] ReportCell share(const std::optional<double>& ratio);
/// First letter in upper case.
[[nodiscard]] QString sentence(std::string_view text);
/// Text of foreign length, cut with an ellipsis.
[[nodiscard]] QString cut(const QString& text, qsizetype most);
/// Name of a part by its id, or the id.
[[nodiscard]] QString partName(const Results& results, std::string_view id);

/// Picture of a hall's plan that fits a width and a height.
[[nodiscard]] ReportPicture planPicture(const Results& results, int hall, QSize room);
[[nodiscard]] ReportSection planSection(const Results& results);
[[nodiscard]] ReportSection chartSection(const Results& results);
[[nodiscard]] ReportSection powerSection(const Results& results);
/// Empty where the engine has no results.
[[nodiscard]] ReportTable voltageTable(const Results& results);
[[nodiscard]] ReportTable redundancyTable(const Results& results);
[[nodiscard]] ReportTable failuresTable(const Results& results);
[[nodiscard]] ReportTable maintenanceTable(const Results& results);
[[nodiscard]] ReportTable pairsTable(const Results& results);
/// Failures of meshed parts by the load flow.
[[nodiscard]] ReportTable meshTable(const Results& results);
[[nodiscard]] ReportTable deratedTable(const Results& results);
[[nodiscard]] ReportTable phaseTable(const Results& results);
[[nodiscard]] ReportTable busbarTable(const Results& results);
[[nodiscard]] ReportTable gridBillTable(const Results& results);
[[nodiscard]] ReportTable outageTable(const Results& results);
[[nodiscard]] ReportTable basesTable(const Results& results);
/// Drawn loops, failures of cooling, set-points.
[[nodiscard]] std::vector<ReportTable> coolantTables(const Results& results);
[[nodiscard]] ReportSection coolingSection(const Results& results);
[[nodiscard]] ReportSection networkSection(const Results& results);
/// Ways and growth, single failures, the plan's traffic and collectives.
void addFabricTables(ReportSection& section, const Results& results);
/// What failures of the network cost in tokens; cable trays.
void addOutageTables(ReportSection& section, const Results& results);
[[nodiscard]] ReportSection servingSection(const Results& results);
[[nodiscard]] ReportSection costSection(const Results& results);
/// Money over time, units, spread and what binds.
void addEconomics(const Results& results, ReportSection& section);
[[nodiscard]] ReportSection supplySection(const Results& results);
/// The way to the first token, kinds of parts with lead time and origins, value by country.
void addSupplyTables(ReportSection& section, const SupplyResults& supply);
[[nodiscard]] ReportSection scenarioSection(const Results& results, const std::vector<SolvedScenario>& scenarios);
[[nodiscard]] ReportSection findingsSection(const Results& results);
[[nodiscard]] ReportSection billSection(const Results& results);
[[nodiscard]] ReportSection unknownSection(const Results& results);
[[nodiscard]] ReportSection sourcesSection(const Results& results);
[[nodiscard]] ReportSection methodSection(const Results& results);

/// "3 errors must be solved ...", for the first page.
[[nodiscard]] QString verdict(const Results& results);
/// The first few findings that count, errors before warnings; without advice.
[[nodiscard]] ReportFindings worstFindings(const Results& results, std::size_t most);
/// How much of the bill's value stands on estimates.
[[nodiscard]] QString priceConfidence(const CostResults& cost);

}  // namespace mw::report
