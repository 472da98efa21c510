// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/verify/report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace mw {
namespace {

using Json = nlohmann::ordered_json;

Json json(const VerifyValue& value)
{
    return std::visit(
        [](const auto& v) -> Json {
            if constexpr (std::is_same_v<std::decay_t<decltype(v)>, std::monostate>)
                return nullptr;
            else
                return v;
        },
        value);
}

Json json(const std::optional<double>& value)
{
    return value && std::isfinite(*value) ? Json(*value) : Json(nullptr);
}
Json json(const std::string& text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

std::string text(const VerifyValue& value)
{
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{:.9g}", *number);
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    if (const auto* words = std::get_if<std::string>(&value)) return *words;
    return "-";
}

std::string text(const std::optional<double>& value)
{
    return value ? fmt::format("{:.3g}", *value) : "-";
}

EngineSummary summaryOf(const std::string& engine, const std::vector<VerifyRow>& rows)
{
    EngineSummary out;
    out.engine = engine;
    std::vector<double> errors;
    for (const VerifyRow& row : rows) {
        if (row.engine != engine) continue;
        ++out.cases;
        if (row.ok) ++out.passed;
        if (!row.error || !std::holds_alternative<double>(row.expected)) continue;
        errors.push_back(*row.error);
        if (out.worstError && *row.error <= *out.worstError) continue;
        out.worstError = row.error;
        out.worstCase = row.subject.empty() ? row.id : row.id + ", " + row.subject;
    }
    out.medianError = percentileOf(errors, 0.5);
    out.p90Error = percentileOf(std::move(errors), 0.9);
    return out;
}

}  // namespace

std::optional<double> percentileOf(std::vector<double> numbers, double share)
{
    if (numbers.empty()) return std::nullopt;
    std::ranges::sort(numbers);
    const double at = share * static_cast<double>(numbers.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, numbers.size() - 1);
    return numbers[below] + (at - static_cast<double>(below)) * (numbers[above] - numbers[below]);
}

void summarizeEngines(VerifyReport& report)
{
    report.engines.clear();
    for (const VerifyRow& row : report.rows) {
        if (std::ranges::find(report.engines, row.engine, &EngineSummary::engine) != report.engines.end())
            continue;
        report.engines.push_back(summaryOf(row.engine, report.rows));
    }
}

bool anyUnreadable(const VerifyReport& report)
{
    return std::ranges::any_of(report.diagnostics,
                               [](const Diagnostic& d) { return d.level == Diagnostic::Level::Error; });
}

bool allWithinTolerance(const VerifyReport& report)
{
    return !anyUnreadable(report) && std::ranges::all_of(report.rows, &VerifyRow::ok);
}

std::string toJson(const VerifyReport& report)
{
    Json out{{"schema", "millwright.verify/1"}, {"engines", Json::array()}, {"cases", Json::array()}};
    for (const EngineSummary& e : report.engines)
        out["engines"].push_back({{"engine", e.engine},
                                  {"cases", e.cases},
                                  {"passed", e.passed},
                                  {"median_error", json(e.medianError)},
                                  {"p90_error", json(e.p90Error)},
                                  {"worst_error", json(e.worstError)},
                                  {"worst_case", json(e.worstCase)}});
    for (const VerifyRow& row : report.rows) {
        Json entry{{"id", row.id},
                   {"engine", row.engine},
                   {"quantity", row.quantity},
                   {"subject", json(row.subject)},
                   {"expected", json(row.expected)},
                   {"computed", json(row.computed)},
                   {"error", json(row.error)},
                   {"tolerance", json(row.tolerance)},
                   {"absolute", row.absolute},
                   {"ok", row.ok},
                   {"source", json(row.source)}};
        if (!row.reason.empty()) entry["reason"] = row.reason;
        out["cases"].push_back(std::move(entry));
    }
    for (const Diagnostic& d : report.diagnostics) out["diagnostics"].push_back(toText(d));
    return out.dump(2, ' ', false, Json::error_handler_t::replace);
}

std::string toTable(const VerifyReport& report, bool allRows)
{
    std::string out = fmt::format("{:<12}{:>8}{:>8}{:>12}{:>12}{:>12}  {}\n", "engine", "cases", "passed",
                                  "median", "p90", "worst", "worst case");
    for (const EngineSummary& e : report.engines)
        out += fmt::format("{:<12}{:>8}{:>8}{:>12}{:>12}{:>12}  {}\n", e.engine, e.cases, e.passed,
                           text(e.medianError), text(e.p90Error), text(e.worstError), e.worstCase);
    bool titled = false;
    for (const VerifyRow& row : report.rows) {
        if (row.ok && !allRows) continue;
        if (!titled)
            out += fmt::format("\n{:<4}{:<30}{:<34}{:>16}{:>16}{:>10}{:>10}\n", "", "case", "quantity",
                               "expected", "computed", "error", "allowed");
        titled = true;
        const std::string id = row.subject.empty() ? row.id : row.id + ", " + row.subject;
        out +=
            fmt::format("{:<4}{:<30}{:<34}{:>16}{:>16}{:>10}{:>10}", row.ok ? "ok" : "NO", id, row.quantity,
                        text(row.expected), text(row.computed), text(row.error), text(row.tolerance));
        out += row.reason.empty() ? "\n" : "  " + row.reason + "\n";
    }
    return out;
}

}  // namespace mw
