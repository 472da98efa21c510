// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/verify/adapters.h"
#include "solver/verify/report.h"
#include "solver/verify/serving_measurement.h"

#include <fmt/format.h>

#include <cmath>

namespace mw {
namespace {

VerifyRow servingRow(const YamlNode& record, const CaseContext& context)
{
    VerifyRow row;
    row.engine = "throughput";
    row.id = wordAt(record, "id").value_or(fmt::format("line {}", record.line));
    row.quantity = wordAt(record, "metric").value_or("");
    row.source = titleOfSource(context.file, record);
    row.subject =
        fmt::format("{}, {}", wordAt(record, "model").value_or("?"), wordAt(record, "hw").value_or("?"));
    const auto expected = numberAt(record, "value");
    if (!expected || row.quantity.empty()) {
        row.reason = fmt::format("line {}: a measurement needs metric and value", record.line);
        return row;
    }
    row.expected = *expected;
    const AdapterAnswer answer = throughputAnswer(record, context);
    if (!answer.value || answer.value->number() == nullptr) {
        row.reason = answer.reason;
        return row;
    }
    row.computed = *answer.value->number();
    row.error =
        std::abs(*answer.value->number() - *expected) / (*expected != 0.0 ? std::abs(*expected) : 1.0);
    row.ok = true;  // no tolerance of its own: the set has one
    return row;
}

/// One figure of the whole set against the file's tolerance, in percent.
void addSetRow(const YamlNode& file, std::string_view key, double share, const std::vector<double>& errors,
               VerifyReport& report)
{
    const YamlNode* tolerances = file.find("tolerance");
    if (tolerances == nullptr || !numberAt(*tolerances, key) || errors.empty()) return;
    const double limit = numberAt(*tolerances, key).value_or(0.0);
    const double value = percentileOf(errors, share).value_or(0.0);
    VerifyRow row;
    row.engine = "throughput";
    row.id = "set";
    row.quantity = key;
    row.subject = fmt::format("{} cases", errors.size());
    row.expected = fmt::format("at most {}", limit);
    row.computed = value * 100.0;
    row.error = value;
    row.tolerance = limit / 100.0;
    row.ok = value * 100.0 <= limit;
    row.source = "tolerance of the set";
    report.rows.push_back(std::move(row));
}

}  // namespace

void runServingCases(const YamlNode& file, const std::string& folder, const VerifyOptions& options,
                     VerifyReport& report)
{
    std::vector<double> errors;
    for (const YamlNode& record : file.find("cases")->items) {
        VerifyRow row = servingRow(record, {file, record, folder, options});
        if (row.error && !flagAt(record, "isl_uncertain").value_or(false)) errors.push_back(*row.error);
        report.rows.push_back(std::move(row));
    }
    addSetRow(file, "median_pct", 0.5, errors, report);
    addSetRow(file, "p90_pct", 0.9, errors, report);
}

}  // namespace mw
