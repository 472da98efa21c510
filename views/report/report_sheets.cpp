// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/report_sheets.h"

#include "solver/export/cable_list.h"
#include "solver/export/port_map.h"
#include "solver/quantities/serving_quantity.h"
#include "solver/rules/rule_book.h"
#include "views/report/report_parts.h"
#include "views/session/text/qt_text.h"

#include <algorithm>

namespace mw::report {

namespace {

ReportCell count(double value) { return figure(value); }

/// A value with the decimals that tell it to four digits.
ReportCell exact(const std::optional<double>& value)
{
    if (!value) return {dash(), {}};
    const double size = std::abs(*value);
    return figure(*value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4);
}

/// Column of that title, added if the sheet does not have it yet.
std::size_t columnOf(ReportTable& sheet, const ReportColumn& column)
{
    const auto same = [&](const ReportColumn& other) { return other.title == column.title; };
    const auto found = std::find_if(sheet.columns.begin(), sheet.columns.end(), same);
    if (found == sheet.columns.end()) {
        sheet.columns.push_back(column);
        return sheet.columns.size() - 1;
    }
    return static_cast<std::size_t>(found - sheet.columns.begin());
}

/// Puts the rows of a table under those that are there: its title and first column lead, its other columns find their like.
void append(ReportTable& sheet, const ReportTable& table)
{
    std::vector<std::size_t> places{1};
    for (std::size_t i = 1; i < table.columns.size(); ++i) places.push_back(columnOf(sheet, table.columns[i]));
    for (const auto& row : table.rows) {
        ReportRow merged{std::vector<ReportCell>(sheet.columns.size()), row.kind};
        merged.cells[0] = words(table.title);
        for (std::size_t i = 0; i < row.cells.size(); ++i) merged.cells[places[i]] = row.cells[i];
        sheet.rows.push_back(std::move(merged));
    }
    if (!table.note.isEmpty()) sheet.note += (sheet.note.isEmpty() ? QString() : QStringLiteral("\n")) + table.note;
}

/// All tables of a section in one.
ReportTable sheetOf(const QString& name, const ReportSection& section)
{
    ReportTable sheet{name, {{tr("Table")}, {tr("Item")}}, {}, {}};
    for (const auto& block : section.blocks) {
        if (const auto* table = std::get_if<ReportTable>(&block)) append(sheet, *table);
        if (const auto* text = std::get_if<ReportText>(&block)) sheet.note += (sheet.note.isEmpty() ? QString() : QStringLiteral("\n")) + text->text;
    }
    for (auto& row : sheet.rows) row.cells.resize(sheet.columns.size());
    return sheet;
}

ReportTable summarySheet(const Results& results)
{
    ReportTable sheet{tr("Summary"), {{tr("Figure")}, {tr("Value"), true}, {tr("Unit")}, {tr("What it is")}, {tr("How it is computed")}}, {}, verdict(results)};
    sheet.rows.push_back({{words(tr("Layout")), words(results.summary.name)}});
    for (const auto& quantity : facilityQuantities()) {
        const auto value = quantity.read(results);
        sheet.rows.push_back({{words(quantity.label), quantity.format == Format::Share ? share(value) : exact(value),
                               words(quantity.format == Format::Share ? std::string_view() : unitOf(quantity.format)), words(quantity.help),
                               words(quantity.formula)}});
    }
    return sheet;
}

ReportCell slo(const WorkloadResult& workload)
{
    return words(!workload.meetsSlo ? dash() : *workload.meetsSlo ? tr("met") : tr("not met"));
}

ReportTable workloadTable(const Results& results)
{
    ReportTable table{tr("Workloads"),
                      {{tr("Workload")}, {tr("Model")}, {tr("Input tokens"), true}, {tr("Output tokens"), true}, {tr("TTFT, ms"), true}, {tr("TTFT limit, ms"), true},
                       {tr("TPOT, ms"), true}, {tr("TPOT limit, ms"), true}, {tr("Requests/s"), true}, {tr("Input, tokens/s"), true}, {tr("Output, tokens/s"), true},
                       {tr("$ per million tokens"), true}, {tr("Service level")}},
                      {}, tr("TTFT: time to first token; TPOT: time per output token.")};
    for (const auto& workload : results.throughput->workloads) {
        const Workload* asked = results.layout->workloads.get(workload.id);
        if (asked == nullptr || asked->training) continue;
        table.rows.push_back({{words(workload.id), words(asked->model), count(asked->input_tokens), count(asked->output_tokens), exact(workload.ttft_ms),
                               exact(asked->ttft_ms), exact(workload.tpot_ms), exact(asked->tpot_ms), exact(workload.requests_per_s),
                               exact(workload.input_tokens_per_s), exact(workload.output_tokens_per_s), exact(workload.usd_per_million_tokens), slo(workload)}});
    }
    return table;
}

ReportTable poolTable(const Results& results)
{
    ReportTable table{tr("Pools"),
                      {{tr("Pool")}, {tr("Model")}, {tr("Role")}, {tr("Accelerator")}, {tr("Accelerators"), true}, {tr("Tensor parallel"), true},
                       {tr("Pipeline parallel"), true}, {tr("Expert parallel"), true}, {tr("Data parallel"), true}, {tr("Numbers")}, {tr("Batch"), true},
                       {tr("Weights, GB"), true}, {tr("KV cache, GB"), true}, {tr("Memory, GB"), true}, {tr("Tokens/s"), true}, {tr("Limit")}},
                      {}, tr("Weights, KV cache and memory of one accelerator. Tokens/s of a pool: input of prefill pools, output of the others.")};
    for (const auto& pool : results.throughput->pools)
        table.rows.push_back({{words(pool.id), words(modelOf(results, pool)), words(toText(pool.role)), words(partName(results, pool.accelerator)), count(pool.accelerators),
                               count(pool.tensor), count(pool.pipeline), count(pool.expert), count(pool.data), words(pool.precision), count(pool.batch),
                               exact(pool.weights_gb), exact(pool.kv_gb), exact(pool.memory_gb), exact(pool.tokens_per_s), words(pool.bound)}});
    return table;
}

ReportSection throughputSection(const Results& results)
{
    ReportSection section{QStringLiteral("throughput"), tr("Throughput"), {}};
    if (!results.throughput) return section;
    section.blocks = {workloadTable(results), poolTable(results)};
    return section;
}

QString joined(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const auto& text : texts) list << toQt(text);
    return list.join(QStringLiteral(", "));
}

ReportTable findingsSheet(const Results& results)
{
    ReportTable sheet{tr("Findings"),
                      {{tr("Severity")}, {tr("Rule")}, {tr("Subjects")}, {tr("Finding")}, {tr("Measured"), true}, {tr("Limit"), true}, {tr("Unit")}, {tr("What to do")},
                       {tr("Accepted because")}},
                      {}, {}};
    if (!results.findings) return sheet;
    for (const auto& finding : *results.findings.value)
        sheet.rows.push_back({{words(toText(finding.severity)), words(finding.rule), words(cut(joined(finding.subjects), 500)), words(finding.message),
                               finding.measured ? exact(finding.measured) : ReportCell{}, finding.limit ? exact(finding.limit) : ReportCell{},
                               words(finding.unit), words(finding.fix), words(finding.waived)}});
    return sheet;
}

ReportTable billSheet(const Results& results)
{
    ReportTable sheet{tr("Bill of materials"),
                      {{tr("System")}, {tr("Vendor")}, {tr("Part")}, {tr("Name")}, {tr("Quantity"), true}, {tr("Unit")}, {tr("Unit price, $"), true},
                       {tr("Unit price low, $"), true}, {tr("Unit price high, $"), true}, {tr("Total, $"), true}, {tr("Estimate")}, {tr("Price from")}, {tr("Sources")}},
                      {}, {}};
    if (!results.cost) return sheet;
    double sum = 0;
    for (const auto& line : results.cost->bom) {
        sheet.rows.push_back({{words(sentence(line.system)), words(line.vendor), words(line.part), words(line.name), figure(line.count, line.unit == "m" ? 1 : 0),
                               words(line.unit), figure(line.unit_usd, 2), figure(line.unitLow_usd, 2), figure(line.unitHigh_usd, 2), figure(line.total_usd),
                               words(line.estimate ? tr("yes") : tr("no")), words(line.basis), words(joined(line.sources))}});
        sum += line.total_usd.value_or(0);
    }
    ReportRow total{std::vector<ReportCell>(sheet.columns.size()), ReportRow::Kind::Total};
    total.cells[0] = words(tr("Total of all parts with a price"));
    total.cells[9] = figure(sum);
    sheet.rows.push_back(std::move(total));
    sheet.note = priceConfidence(*results.cost.value);
    return sheet;
}

ReportTable firstTable(const QString& name, const ReportSection& section)
{
    if (section.blocks.empty()) return {name, {}, {}, {}};
    ReportTable sheet = std::get<ReportTable>(section.blocks.front());
    sheet.title = name;
    return sheet;
}

}  // namespace

namespace {

/// Bundles: one line for each would be more than a workbook holds in the largest facilities.
ReportTable cableSheet(const Results& results)
{
    ReportTable sheet{tr("Cables"),
                      {{tr("First cable")}, {tr("Fabric")}, {tr("Cables"), true}, {tr("From")}, {tr("From stands in")}, {tr("From ports")}, {tr("To")}, {tr("To stands in")},
                       {tr("To ports")}, {tr("Medium")}, {tr("Gbit/s"), true}, {tr("Length, m"), true}, {tr("Length is")}, {tr("Power, W"), true}, {tr("Price, $"), true}, {tr("Route")}, {tr("Bundle")},
                       {tr("Bend radius, mm"), true}, {tr("Weight, kg"), true}, {tr("Tokens lost, %"), true}},
                      {}, tr("Gbit/s, length, power (both ends), price and weight are of one cable, tokens lost while the whole row is out. One line a cable: millwright-cli cables.")};
    eachListedCable(results, false, [&](const ListedCables& row) {
        sheet.rows.push_back({{words(row.id), words(row.fabric), count(row.count), words(row.from.component), words(row.from.place), words(row.from.ports),
                               words(row.to.component), words(row.to.place), words(row.to.ports), words(row.part.empty() ? dash() : partName(results, row.part)),
                               count(row.speed_gbps), figure(row.length_m, 1), words(row.lengthGiven ? tr("given") : tr("routed")), figure(row.power_w, 1),
                               figure(row.price_usd, 2), words(row.route.empty() ? dash() : QString::fromStdString(row.route)), words(row.bundle), figure(row.bend_mm, 0),
                               figure(row.weight_kg, 2), figure(row.tokensLost ? std::optional(*row.tokensLost * 100) : std::nullopt, 3)}});
    });
    if (sheet.rows.empty()) return {};
    return sheet;
}

/// Runs of neighbouring ports, as bundles above.
ReportTable portSheet(const Results& results)
{
    ReportTable sheet{tr("Ports"),
                      {{tr("Switch")}, {tr("Stands in")}, {tr("Ports")}, {tr("Number"), true}, {tr("Fabric")}, {tr("Rail"), true}, {tr("Plane"), true}, {tr("First cable")},
                       {tr("To")}, {tr("To stands in")}, {tr("To ports")}, {tr("Gbit/s"), true}, {tr("Length, m"), true}},
                      {}, tr("Ports without a cable are spare. One line a port: millwright-cli ports.")};
    eachSwitchPort(results, false, [&](const SwitchPorts& row) {
        const bool spare = row.cable.empty();
        sheet.rows.push_back({{words(row.device), words(row.place), words(row.ports), count(row.count), words(row.fabric), row.rail > 0 ? count(row.rail) : words(dash()),
                               row.plane > 0 ? count(row.plane) : words(dash()), words(spare ? tr("spare") : QString::fromStdString(row.cable)), words(row.peer),
                               words(row.peerPlace), words(row.peerPorts), count(row.speed_gbps), spare ? words(dash()) : figure(row.length_m, 1)}});
    });
    if (sheet.rows.empty()) return {};
    return sheet;
}

}  // namespace

std::vector<ReportTable> sheetsOf(const Results& results, const std::vector<SolvedScenario>& scenarios)
{
    std::vector<ReportTable> sheets{summarySheet(results),
                                    sheetOf(tr("Power"), powerSection(results)),
                                    sheetOf(tr("Cooling"), coolingSection(results)),
                                    sheetOf(tr("Network"), networkSection(results)),
                                    cableSheet(results),
                                    portSheet(results),
                                    sheetOf(tr("Throughput"), throughputSection(results)),
                                    sheetOf(tr("Cost"), costSection(results)),
                                    monthsSheet(results),
                                    sheetOf(tr("Supply"), supplySection(results)),
                                    scenariosSideBySide(results, scenarios),
                                    breakEvens(results, scenarios),
                                    findingsSheet(results),
                                    billSheet(results),
                                    firstTable(tr("Not computed"), unknownSection(results)),
                                    firstTable(tr("Sources"), sourcesSection(results))};
    std::erase_if(sheets, [](const ReportTable& sheet) { return sheet.columns.empty(); });
    return sheets;
}

}  // namespace mw::report
