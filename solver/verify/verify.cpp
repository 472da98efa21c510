// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/verify/verify.h"

#include "solver/verify/adapters.h"
#include "solver/verify/report.h"
#include "solver/verify/tolerance.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string_view>

namespace mw {
namespace {

/// Which engine a file belongs to, by its domain.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kDomains{
    {{"electrical", "power"},
     {"power_chain", "power"},
     {"hydraulic", "cooling"},
     {"cooling", "cooling"},
     {"weather", "cooling"},
     {"annual", "cooling"},
     {"published_pue", "cooling"},
     {"network", "network"},
     {"rules", "validation"},
     {"tco", "cost"},
     {"throughput", "throughput"}}};

std::string engineOf(std::string_view domain, const Adapter* adapter)
{
    if (adapter != nullptr) return std::string(adapter->engine);
    const auto row =
        std::ranges::find(kDomains, domain, &std::pair<std::string_view, std::string_view>::first);
    return row == kDomains.end() ? std::string("unknown") : std::string(row->second);
}

VerifyValue shown(const CaseValue& value)
{
    if (value.isNull()) return {};
    if (value.flag() != nullptr) return *value.flag();
    if (value.number() != nullptr) return *value.number();
    return toText(value);
}

/// Equal but for the kind of null, and words without regard to how a list was written.
bool sameThing(const CaseValue& a, const CaseValue& b)
{
    if (a.isNull() || b.isNull()) return a.isNull() && b.isNull();
    if ((a.flag() != nullptr) != (b.flag() != nullptr)) return false;
    return toText(a) == toText(b);
}

class FileRun {
public:
    FileRun(const YamlNode& file, std::string fileName, const VerifyOptions& options, VerifyReport& report)
        : m_file(file), m_fileName(std::move(fileName)), m_options(options), m_report(report),
          m_domain(wordAt(file, "domain").value_or(""))
    {
        const auto slash = m_fileName.find_last_of('/');
        m_folder = slash == std::string::npos ? std::string(".") : m_fileName.substr(0, slash);
    }

    void run()
    {
        const YamlNode* cases = m_file.find("cases");
        if (!m_file.isMap() || cases == nullptr || !cases->isSequence()) {
            complain(m_file, "no list of cases",
                     "a map with the key cases: [{id, kind, source, inputs, expected}, ...]");
            return;
        }
        if (wordAt(m_file, "schema").value_or("").starts_with("millwright-throughput/")) {
            runServingCases(m_file, m_folder, m_options, m_report);
            return;
        }
        for (const YamlNode& record : cases->items) runCase(record);
    }

private:
    void complain(const YamlNode& node, std::string what, std::string expected)
    {
        m_report.diagnostics.push_back({Diagnostic::Level::Error,
                                        {m_fileName, node.line, node.column},
                                        std::move(what),
                                        std::move(expected)});
    }

    void refuse(VerifyRow row, std::string reason)
    {
        row.ok = false;
        row.reason = std::move(reason);
        m_report.rows.push_back(std::move(row));
    }

    void runCase(const YamlNode& record)
    {
        VerifyRow row;
        row.id = wordAt(record, "id").value_or(fmt::format("line {}", record.line));
        row.source = wordAt(record, "source").value_or("");
        const auto kind = wordAt(record, "kind");
        const Adapter* adapter = kind ? adapterFor(*kind) : nullptr;
        row.engine = engineOf(m_domain, adapter);
        if (!record.isMap() || !kind) {
            refuse(std::move(row),
                   fmt::format("{}:{}:{}: a case needs id, kind, inputs and expected, or points", m_fileName,
                               record.line, record.column));
            return;
        }
        row.quantity = *kind;
        if (adapter == nullptr) {
            refuse(std::move(row),
                   fmt::format("kind '{}' is not taken by the {} engine yet", *kind, row.engine));
            return;
        }
        const YamlNode* points = record.find("points");
        if (points == nullptr || !points->isSequence()) {
            runPoint(*adapter, record, record, row);
            return;
        }
        for (std::size_t i = 0; i < points->items.size(); ++i) {
            VerifyRow point = row;
            point.subject = fmt::format("point {}", i + 1);
            runPoint(*adapter, record, points->items[i], point);
        }
    }

    void runPoint(const Adapter& adapter, const YamlNode& record, const YamlNode& point, const VerifyRow& row)
    {
        const YamlNode* inputs = adapter.wholePoint ? &point : point.find("inputs");
        const YamlNode* expected = point.find("expected");
        if (inputs == nullptr || !inputs->isMap() || (expected == nullptr && !adapter.wholePoint)) {
            refuse(row, fmt::format("{}:{}:{}: a case needs both inputs and expected", m_fileName, point.line,
                                    point.column));
            return;
        }
        const AdapterAnswer answer = adapter.answer(*inputs, {m_file, record, m_folder, m_options});
        if (!answer.value) {
            refuse(row, fmt::format("{}:{}:{}: {}", m_fileName, inputs->line, inputs->column, answer.reason));
            return;
        }
        const YamlNode* tolerances = point.find("tolerance");
        if (tolerances == nullptr) tolerances = record.find("tolerance");
        if (tolerances == nullptr) tolerances = m_file.find("tolerance");
        auto wanted = leavesOf(caseValue(expected != nullptr ? *expected : point));
        const auto computed = leavesOf(*answer.value);
        if (expected == nullptr)
            std::erase_if(wanted, [&](const CaseLeaf& leaf) {
                return std::ranges::find(computed, leaf.path, &CaseLeaf::path) == computed.end();
            });
        compare(wanted, computed, tolerances, row, [&](std::string_view key) { return adapter.within ? adapter.within(point, key) : std::nullopt; });
    }

    void compare(const std::vector<CaseLeaf>& expected, const std::vector<CaseLeaf>& computed,
                 const YamlNode* tolerances, const VerifyRow& row, const std::function<std::optional<double>(std::string_view)>& within)
    {
        std::map<std::string_view, const CaseValue*> found;
        for (const CaseLeaf& leaf : computed) found.emplace(leaf.path, &leaf.value);
        for (const CaseLeaf& leaf : expected) {
            VerifyRow out = row;
            out.quantity = leaf.quantity;
            if (!leaf.subject.empty()) out.subject += (out.subject.empty() ? "" : ", ") + leaf.subject;
            out.expected = shown(leaf.value);
            const auto at = found.find(leaf.path);
            if (at == found.end()) {
                refuse(std::move(out), fmt::format("the {} engine gives no '{}'", row.engine, leaf.path));
                continue;
            }
            judge(out, leaf, *at->second, tolerances, within(leaf.key));
            const auto says = found.find(leaf.path + "_says");   // why there is no value
            if (!out.ok && at->second->isNull() && says != found.end()) out.reason = toText(*says->second);
            m_report.rows.push_back(std::move(out));
        }
    }

    static void judge(VerifyRow& row, const CaseLeaf& leaf, const CaseValue& computed,
                      const YamlNode* tolerances, std::optional<double> within)
    {
        row.computed = shown(computed);
        const double* expected = leaf.value.number();
        if (expected == nullptr || computed.number() == nullptr) {
            row.tolerance = 0.0;
            row.ok = sameThing(leaf.value, computed);
            if (row.ok) row.error = 0.0;
            return;
        }
        auto tolerance = toleranceOf(leaf, leaf.value.isCount(), tolerances);
        if (within) tolerance = {within, std::nullopt, false};
        const auto verdict = tolerance.judge(*expected, *computed.number());
        row.error = verdict.error;
        row.tolerance = verdict.limit;
        row.absolute = verdict.absolute;
        row.ok = verdict.ok;
    }

    const YamlNode& m_file;
    std::string m_fileName;
    std::string m_folder{};
    const VerifyOptions& m_options;
    VerifyReport& m_report;
    std::string m_domain;
};

}  // namespace

const YamlNode* CaseContext::caseById(std::string_view id) const
{
    const YamlNode* cases = file.find("cases");
    if (cases == nullptr) return nullptr;
    const auto at =
        std::ranges::find_if(cases->items, [&](const YamlNode& other) { return wordAt(other, "id") == id; });
    return at == cases->items.end() ? nullptr : &*at;
}

const Adapter* adapterFor(std::string_view kind)
{
    for (const auto adapters :
         {networkAdapters(), rulesAdapters(), costAdapters(), powerAdapters(), electricalAdapters(), coolingAdapters(), drawAdapters(), trainingAdapters(),
          plantAdapters(), hydraulicAdapters(), weatherAdapters()}) {
        const auto at = std::ranges::find(adapters, kind, &Adapter::kind);
        if (at != adapters.end()) return &*at;
    }
    return nullptr;
}

VerifyReport verify(std::span<const std::string> files, const VerifyOptions& options)
{
    VerifyReport report;
    for (const std::string& file : files) {
        Loaded<YamlNode> loaded = parseYamlFile(file);
        report.diagnostics.insert(report.diagnostics.end(), loaded.diagnostics.begin(),
                                  loaded.diagnostics.end());
        if (loaded.value) FileRun(*loaded.value, file, options, report).run();
    }
    summarizeEngines(report);
    return report;
}

}  // namespace mw
