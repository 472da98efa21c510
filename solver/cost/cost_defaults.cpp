// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/cost_defaults.h"

#include "model/core/number_text.h"
#include "model/io/yaml_tree.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace mw {

namespace {

struct Row {
    std::string_view id;
    double CostAssumptions::*member;
    double highest;  ///< the lowest is 0
};

constexpr double kShare = 1;
constexpr double kYears = 100;
constexpr double kMoney = 1e12;

constexpr std::array kRows{
    Row{"discount_rate", &CostAssumptions::discountRate, kShare},
    Row{"analysis_years", &CostAssumptions::analysisYears, kYears},
    Row{"utilisation", &CostAssumptions::utilisation, kShare},
    Row{"availability", &CostAssumptions::availability, kShare},
    Row{"it_load_factor", &CostAssumptions::itLoadFactor, kShare},
    Row{"life_compute_years", &CostAssumptions::lifeCompute_years, kYears},
    Row{"life_network_years", &CostAssumptions::lifeNetwork_years, kYears},
    Row{"life_storage_years", &CostAssumptions::lifeStorage_years, kYears},
    Row{"life_plant_years", &CostAssumptions::lifePlant_years, kYears},
    Row{"life_shell_years", &CostAssumptions::lifeShell_years, kYears},
    Row{"shell_usd_per_mw", &CostAssumptions::shell_usd_per_mw, kMoney},
    Row{"power_usd_per_mw", &CostAssumptions::power_usd_per_mw, kMoney},
    Row{"cooling_usd_per_mw", &CostAssumptions::cooling_usd_per_mw, kMoney},
    Row{"installation_share", &CostAssumptions::installationShare, kShare},
    Row{"substation_usd_per_mw", &CostAssumptions::substation_usd_per_mw, kMoney},
    Row{"engineering_share", &CostAssumptions::engineeringShare, kShare},
    Row{"commissioning_share", &CostAssumptions::commissioningShare, kShare},
    Row{"contingency_share", &CostAssumptions::contingencyShare, kShare},
    Row{"land_usd", &CostAssumptions::land_usd, kMoney},
    Row{"land_usd_per_mw", &CostAssumptions::land_usd_per_mw, kMoney},
    Row{"staff_usd_per_mw_year", &CostAssumptions::staff_usd_per_mw_year, kMoney},
    Row{"maintenance_compute_share", &CostAssumptions::maintenanceComputeShare, kShare},
    Row{"maintenance_network_share", &CostAssumptions::maintenanceNetworkShare, kShare},
    Row{"maintenance_storage_share", &CostAssumptions::maintenanceStorageShare, kShare},
    Row{"maintenance_plant_share", &CostAssumptions::maintenancePlantShare, kShare},
    Row{"maintenance_shell_share", &CostAssumptions::maintenanceShellShare, kShare},
    Row{"warranty_years", &CostAssumptions::warrantyYears, kYears},
    Row{"software_usd_per_accelerator_year", &CostAssumptions::software_usd_per_accelerator_year, kMoney},
    Row{"insurance_share", &CostAssumptions::insuranceShare, kShare},
    Row{"property_tax_share", &CostAssumptions::propertyTaxShare, kShare},
    Row{"residual_share", &CostAssumptions::residualShare, kShare},
    Row{"build_months", &CostAssumptions::buildMonths, 600},
    Row{"ramp_months", &CostAssumptions::rampMonths, 600},
    Row{"energy_usd_per_kwh", &CostAssumptions::energy_usd_per_kwh, 100},
    Row{"demand_usd_per_kw_month", &CostAssumptions::demand_usd_per_kw_month, 10000},
    Row{"water_usd_per_m3", &CostAssumptions::water_usd_per_m3, 10000},
    Row{"carbon_g_per_kwh", &CostAssumptions::carbon_g_per_kwh, 10000},
};

/// Reads the files of one folder; gathers what it notices.
class Reader {
public:
    CostDefaults result{};
    std::vector<Diagnostic> diagnostics{};

    void file(const std::string& path)
    {
        m_file = path;
        auto tree = parseYamlFile(path);
        diagnostics.insert(diagnostics.end(), tree.diagnostics.begin(), tree.diagnostics.end());
        if (!tree.value) return;
        if (!tree.value->isMap()) return error(*tree.value, "not a map", "`economics: 1` and tables");
        for (const auto& [key, node] : tree.value->entries) table(key, node);
    }

    void finish(const std::string& folder)
    {
        for (const Row& row : kRows)
            if (!result.notes.contains(row.id))
                report({folder, 0, 0}, "no default " + std::string(row.id), "an entry in defaults.yaml");
        for (const auto& [where, key] : m_usedSources)
            if (!result.sources.contains(key)) report(where, "no source " + key, "a key of sources.yaml");
    }

private:
    void table(const std::string& key, const YamlNode& node)
    {
        if (key == "economics") {
            if (node.text != "1") error(node, "economics format " + node.text, "1");
        } else if (key == "sources") {
            for (const auto& [id, source] : node.entries)
                result.sources[id] = {text(source, "title"), text(source, "url"), text(source, "kind")};
        } else if (key != "conventions") {
            if (!node.isSequence()) return error(node, key + " is no list", "a list of entries");
            for (const YamlNode& item : node.items) entry(key, item);
        }
    }

    void entry(const std::string& table, const YamlNode& item)
    {
        if (!item.isMap() || text(item, "id").empty())
            return error(item, "an entry without id", "{id: ..., ...}");
        if (table == "defaults")
            defaultValue(item);
        else if (table == "lead_times")
            leadTime(item);
        else
            other(table, item);
    }

    void defaultValue(const YamlNode& item)
    {
        const std::string id = text(item, "id");
        const auto row = std::find_if(kRows.begin(), kRows.end(), [&](const Row& r) { return r.id == id; });
        if (row == kRows.end())
            return error(item, "unknown default " + id, "one of those in cost_defaults.cpp");
        if (result.notes.contains(id)) return error(item, "default " + id + " twice", "each id once");
        const auto value = number(item, "value");
        if (!value || *value < 0 || *value > row->highest)
            return error(item, id + " has no value in range", "0 to " + numberText(row->highest));
        result.values.*row->member = *value;
        result.notes[id] = {.value = *value,
                            .low = number(item, "low"),
                            .high = number(item, "high"),
                            .confidence = confidence(item),
                            .sources = sources(item),
                            .basis = text(item, "basis")};
    }

    void leadTime(const YamlNode& item)
    {
        LeadTimeClass entry{.id = text(item, "id"),
                            .name = text(item, "name"),
                            .kinds = {},
                            .low_weeks = number(item, "weeks_low"),
                            .typical_weeks = number(item, "weeks_typ"),
                            .high_weeks = number(item, "weeks_high"),
                            .confidence = confidence(item),
                            .sources = sources(item)};
        if (const YamlNode* kinds = item.find("kinds"))
            for (const YamlNode& name : kinds->items) {
                const auto kind = kindFromId(name.text);
                if (kind)
                    entry.kinds.push_back(*kind);
                else
                    error(name, "unknown kind " + name.text, "a kind of part");
            }
        result.leadTimes.push_back(std::move(entry));
    }

    void other(const std::string& table, const YamlNode& item)
    {
        EconomicEntry entry{.table = table,
                            .id = text(item, "id"),
                            .name = text(item, "name"),
                            .figures = {},
                            .facts = {},
                            .confidence = confidence(item),
                            .sources = sources(item)};
        for (const auto& [key, node] : item.entries) {
            if (key == "id" || key == "name" || key == "confidence" || key == "sources") continue;
            if (const auto value = node.quoted ? std::nullopt : parseNumber(node.text))
                entry.figures.emplace_back(key, *value);
            else
                entry.facts.emplace_back(key, node.isScalar() ? node.text : toFlowText(node));
        }
        result.entries.push_back(std::move(entry));
    }

    [[nodiscard]] static std::string text(const YamlNode& item, std::string_view key)
    {
        const YamlNode* node = item.find(key);
        return node != nullptr && node->isScalar() ? node->text : std::string();
    }
    [[nodiscard]] std::optional<double> number(const YamlNode& item, std::string_view key)
    {
        const YamlNode* node = item.find(key);
        if (node == nullptr) return std::nullopt;
        const auto value = parseNumber(node->text);
        if (!value) error(*node, std::string(key) + " is " + node->text, "a number");
        return value;
    }
    [[nodiscard]] Confidence confidence(const YamlNode& item)
    {
        const std::string word = text(item, "confidence");
        if (word == "datasheet") return Confidence::Datasheet;
        if (word == "estimate") return Confidence::Estimate;
        if (word != "unverified") error(item, "confidence is " + word, "datasheet, estimate or unverified");
        return Confidence::Unverified;
    }
    [[nodiscard]] std::vector<std::string> sources(const YamlNode& item)
    {
        std::vector<std::string> keys;
        if (const YamlNode* list = item.find("sources"))
            for (const YamlNode& key : list->items) {
                keys.push_back(key.text);
                m_usedSources.push_back({Where{m_file, key.line, key.column}, key.text});
            }
        if (keys.empty()) error(item, "no sources", "sources: [key, ...]");
        return keys;
    }
    void error(const YamlNode& node, std::string what, std::string expected)
    {
        report({m_file, node.line, node.column}, std::move(what), std::move(expected));
    }
    void report(Where where, std::string what, std::string expected)
    {
        diagnostics.push_back(
            {Diagnostic::Level::Error, std::move(where), std::move(what), std::move(expected)});
    }

    std::string m_file{};
    std::vector<std::pair<Where, std::string>> m_usedSources{};
};

std::vector<std::string> yamlFiles(const std::string& folder, std::error_code& problem)
{
    std::vector<std::string> files;
    for (std::filesystem::directory_iterator at(folder, problem), end; !problem && at != end;
         at.increment(problem))
        if (at->path().extension() == ".yaml") files.push_back(at->path().string());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

std::optional<double> EconomicEntry::figure(std::string_view key) const
{
    for (const auto& [figureKey, value] : figures)
        if (figureKey == key) return value;
    return std::nullopt;
}

const LeadTimeClass* CostDefaults::leadTime(Kind kind) const
{
    for (const LeadTimeClass& entry : leadTimes)
        if (std::find(entry.kinds.begin(), entry.kinds.end(), kind) != entry.kinds.end()) return &entry;
    return nullptr;
}

const EconomicEntry* CostDefaults::find(std::string_view table, std::string_view id) const
{
    for (const EconomicEntry& entry : entries)
        if (entry.table == table && entry.id == id) return &entry;
    return nullptr;
}

std::string CostDefaults::sourceText(const std::vector<std::string>& keys) const
{
    std::string joined;
    for (const std::string& key : keys) {
        const auto found = sources.find(key);
        if (!joined.empty()) joined += "; ";
        joined += found != sources.end() ? found->second.title : key;
    }
    return joined;
}

double* assumption(CostAssumptions& values, std::string_view id)
{
    for (const Row& row : kRows)
        if (row.id == id) return &(values.*row.member);
    return nullptr;
}

Loaded<CostDefaultsPtr> readCostDefaults(const std::string& folder)
{
    Reader reader;
    std::error_code problem;
    for (const std::string& path : yamlFiles(folder, problem)) reader.file(path);
    if (problem)
        reader.diagnostics.push_back(
            {Diagnostic::Level::Error, {folder, 0, 0}, problem.message(), "a folder of economics files"});
    else
        reader.finish(folder);
    const bool failed = std::any_of(reader.diagnostics.begin(), reader.diagnostics.end(),
                                    [](const Diagnostic& d) { return d.level == Diagnostic::Level::Error; });
    Loaded<CostDefaultsPtr> loaded;
    if (!failed) loaded.value = std::make_shared<const CostDefaults>(std::move(reader.result));
    loaded.diagnostics = std::move(reader.diagnostics);
    return loaded;
}

}  // namespace mw
