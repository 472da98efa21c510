// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/supply/plan.h"

#include "model/io/yaml_tree.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace mw {

namespace {

constexpr std::array<std::string_view, 6> kStages{"site", "order", "manufacture", "delivery", "installation", "commissioning"};
std::string factText(const EconomicEntry& entry, std::string_view key)
{
    for (const auto& [name, text] : entry.facts)
        if (name == key) return text;
    return {};
}

std::vector<std::string> words(const EconomicEntry& entry, std::string_view key)
{
    std::vector<std::string> found;
    const YamlNode list = parseYaml(factText(entry, key), entry.id).value.value_or(YamlNode{});
    for (const YamlNode& item : list.items) found.push_back(item.text);
    return found;
}

std::vector<Kind> kindsIn(const EconomicEntry& entry, std::string_view key)
{
    std::vector<Kind> found;
    for (const std::string& word : words(entry, key))
        if (const auto kind = kindFromId(word)) found.push_back(*kind);
    return found;
}

std::optional<PlanRow> rowOf(const EconomicEntry& entry, const CostDefaults& defaults)
{
    const auto stage = std::find(kStages.begin(), kStages.end(), factText(entry, "stage"));
    const auto low = entry.figure("weeks_low"), typical = entry.figure("weeks_typ"), high = entry.figure("weeks_high");
    if (stage == kStages.end() || !typical || !(low.value_or(*typical) >= 0) || *typical < low.value_or(*typical) || high.value_or(*typical) < *typical)
        return std::nullopt;
    return PlanRow{.id = entry.id,
                   .name = entry.name,
                   .stage = static_cast<TaskStage>(stage - kStages.begin()),
                   .systems = words(entry, "systems"),
                   .after = words(entry, "after"),
                   .atOnce = kindsIn(entry, "at_once"),
                   .skip = kindsIn(entry, "skip"),
                   .low_weeks = low.value_or(*typical),
                   .weeks = *typical,
                   .high_weeks = high.value_or(*typical),
                   .estimate = entry.confidence != Confidence::Datasheet,
                   .source = defaults.sourceText(entry.sources)};
}

template <class T>
bool among(const std::vector<T>& list, const T& one)
{
    return std::find(list.begin(), list.end(), one) != list.end();
}

/// Makes the tasks of one plan.
class Planner {
public:
    explicit Planner(const std::vector<PlanRow>& plan) : m_plan(plan) {}

    std::vector<SupplyTask> make(const std::vector<ClassLead>& classes)
    {
        for (const PlanRow& row : m_plan)
            if (row.stage == TaskStage::Site) single(row, row.after);
        for (const ClassLead& lead : classes) chain(lead);
        for (const PlanRow& row : m_plan)
            if (row.stage == TaskStage::Commissioning) commission(row, classes);
        for (SupplyTask& task : m_tasks) dropMissing(task);
        return std::move(m_tasks);
    }

private:
    [[nodiscard]] const PlanRow* stageOf(TaskStage stage, const ClassLead& lead) const
    {
        for (const PlanRow& row : m_plan)
            if (row.stage == stage && !among(row.skip, lead.kind) && (row.systems.empty() || among(row.systems, lead.system))) return &row;
        return nullptr;
    }

    void single(const PlanRow& row, std::vector<std::string> after)
    {
        m_tasks.push_back({.id = row.id, .lane = row.id, .name = row.name, .stage = row.stage, .low_weeks = row.low_weeks, .weeks = row.weeks,
                           .high_weeks = row.high_weeks, .after = std::move(after), .estimate = row.estimate, .source = row.source});
    }

    SupplyTask& add(const ClassLead& lead, TaskStage stage, std::vector<std::string> after)
    {
        const std::string kind(info(lead.kind).id);
        m_tasks.push_back({.id = kind + '.' + std::string(toText(stage)), .lane = kind, .name = std::string(info(lead.kind).title), .stage = stage,
                           .after = std::move(after)});
        return m_tasks.back();
    }

    /// Order, manufacture, delivery, installation of one kind. Orders and delivery give way where the lead time is shorter than both.
    void chain(const ClassLead& lead)
    {
        const PlanRow *order = stageOf(TaskStage::Order, lead), *delivery = stageOf(TaskStage::Delivery, lead);
        const auto part = [&](const PlanRow* row, double PlanRow::*of, double lead_weeks) {
            const double both = (order != nullptr ? order->*of : 0) + (delivery != nullptr ? delivery->*of : 0);
            return row == nullptr ? 0 : row->*of * (both > lead_weeks ? lead_weeks / both : 1);
        };
        const auto times = [&](SupplyTask& task, const PlanRow* row) {
            task.low_weeks = part(row, &PlanRow::low_weeks, lead.low_weeks);
            task.weeks = part(row, &PlanRow::weeks, lead.weeks);
            task.high_weeks = part(row, &PlanRow::high_weeks, lead.high_weeks);
            if (row != nullptr) task.estimate = row->estimate, task.source = row->source;
        };
        std::string last;
        std::vector<std::string> first;
        if (order != nullptr && !among(order->atOnce, lead.kind)) first = order->after;
        if (order != nullptr) {
            SupplyTask& task = add(lead, TaskStage::Order, first);
            times(task, order);
            last = task.id;
            first = {last};
        }
        SupplyTask& made = add(lead, TaskStage::Manufacture, first);
        const double slower = 1 / (1 - lead.lostShare);
        const auto rest = [&](double PlanRow::*of, double lead_weeks) {
            return slower * std::max(0.0, lead_weeks - part(order, of, lead_weeks) - part(delivery, of, lead_weeks));
        };
        made.low_weeks = rest(&PlanRow::low_weeks, lead.low_weeks);
        made.weeks = rest(&PlanRow::weeks, lead.weeks);
        made.high_weeks = rest(&PlanRow::high_weeks, lead.high_weeks);
        made.estimate = lead.estimate, made.source = lead.source;
        last = made.id;
        if (delivery != nullptr) {
            SupplyTask& task = add(lead, TaskStage::Delivery, {last});
            times(task, delivery);
            last = task.id;
        }
        if (const PlanRow* const row = stageOf(TaskStage::Installation, lead)) {
            std::vector<std::string> after = row->after;
            after.push_back(last);
            SupplyTask& task = add(lead, TaskStage::Installation, std::move(after));
            task.low_weeks = row->low_weeks, task.weeks = row->weeks, task.high_weeks = row->high_weeks;
            task.estimate = row->estimate, task.source = row->source;
            last = task.id;
        }
        m_last.emplace_back(lead.system, last);
    }

    /// After all kinds of its systems; left out where there is none.
    void commission(const PlanRow& row, const std::vector<ClassLead>& classes)
    {
        if (std::none_of(classes.begin(), classes.end(), [&](const ClassLead& lead) { return among(row.systems, lead.system); })) return;
        std::vector<std::string> after = row.after;
        for (const auto& [system, id] : m_last)
            if (among(row.systems, system)) after.push_back(id);
        single(row, std::move(after));
    }

    /// A row names others of the plan, of which this facility may have none, and rows for each kind, which each kind follows by itself.
    void dropMissing(SupplyTask& task) const
    {
        std::erase_if(task.after, [&](const std::string& id) {
            return std::none_of(m_tasks.begin(), m_tasks.end(), [&](const SupplyTask& other) { return other.id == id; });
        });
    }

    const std::vector<PlanRow>& m_plan;
    std::vector<SupplyTask> m_tasks{};
    std::vector<std::pair<std::string, std::string>> m_last{};   ///< last task of each kind
};

}  // namespace

std::string_view toText(TaskStage stage)
{
    return kStages[static_cast<std::size_t>(stage)];
}

std::vector<PlanRow> supplyPlan(const CostDefaults& defaults, std::vector<std::string>& problems)
{
    std::vector<PlanRow> plan;
    for (const EconomicEntry& entry : defaults.entries) {
        if (entry.table != "supply_plan") continue;
        if (auto row = rowOf(entry, defaults))
            plan.push_back(std::move(*row));
        else
            problems.push_back(fmt::format("Task {} of the supply plan has no stage or no durations in order: left out.", entry.id));
    }
    for (const PlanRow& row : plan)
        for (const std::string& id : row.after)
            if (std::none_of(plan.begin(), plan.end(), [&](const PlanRow& other) { return other.id == id; }))
                problems.push_back(fmt::format("Task {} of the supply plan waits for {}, which is not there.", row.id, id));
    return plan;
}

std::vector<SupplyTask> planTasks(const std::vector<PlanRow>& plan, const std::vector<ClassLead>& classes)
{
    return Planner(plan).make(classes);
}

}  // namespace mw
