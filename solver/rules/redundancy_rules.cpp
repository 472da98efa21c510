// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace mw {

namespace {

double all_kw(const LoadRedundancy& load) { return load.load_kw * static_cast<double>(load.loads.size()); }

/// Loads in common words: how many, their power, the one that stands for them.
struct LoadSum {
    std::size_t loads{};
    double kw{}, most_kw{};
    InstanceIndex first{kNoInstance};
    void add(const LoadRedundancy& load)
    {
        loads += load.loads.size(), kw += all_kw(load);
        if (first != kNoInstance && all_kw(load) <= most_kw) return;
        first = load.loads.front(), most_kw = all_kw(load);
    }
};

void checkSides(const RuleContext& c, FindingSink& sink)
{
    if (c.redundancy == nullptr) return;
    std::map<std::string_view, LoadSum> differing;
    for (const LoadRedundancy& load : c.redundancy->loads)
        if (load.symmetric == std::optional(false)) differing[load.differsIn].add(load);
    for (const auto& [what, sum] : differing)
        sink.add({.subjects = {pathOf(c.facility, sum.first)},
                  .message = sum.loads == 1 ? fmt::format("The sides that feed {} are not alike; they differ in: {}. Build both sides with the same units and ratings.", pathOf(c.facility, sum.first), what)
                             : sum.loads == 2
                                 ? fmt::format("The sides that feed {} and one other load are not alike; they differ in: {}. Build both sides with the same units and ratings.", pathOf(c.facility, sum.first), what)
                                 : fmt::format("The sides that feed {} and {} other loads are not alike; they differ in: {}. Build both sides with the same units and ratings.",
                                               pathOf(c.facility, sum.first), figure::count(static_cast<double>(sum.loads - 1)), what),
                  .measured = static_cast<double>(sum.loads),
                  .limit = 0,
                  .unit = "loads"});
}

void checkMaintainable(const RuleContext& c, FindingSink& sink)
{
    if (c.redundancy == nullptr || c.redundancy->concurrentlyMaintainable) return;
    const auto& outages = c.redundancy->outages;
    const auto bad = std::count_if(outages.begin(), outages.end(), [](const MaintenanceOutage& one) { return one.dropped_kw > 0 || one.overloads > 0; });
    if (bad == 0) return;
    const MaintenanceOutage& worst = outages.front();
    sink.add({.subjects = {pathOf(c.facility, worst.unit)},
              .message = fmt::format("{} of {} units cannot be taken out for maintenance with the load on. Without {}, {} is off{}. Give what hangs on it a second way.",
                                     bad, outages.size(), pathOf(c.facility, worst.unit), figure::told(worst.dropped_kw, "kW"),
                                     worst.overloads == 0   ? ""
                                     : worst.overloads == 1 ? " and one element or link is overloaded"
                                                            : fmt::format(" and {} elements or links are overloaded", worst.overloads)),
              .measured = static_cast<double>(bad),
              .limit = 0,
              .unit = "units"});
}

/// Both sides are apart as long as the utility is there.
void checkOnGenerators(const RuleContext& c, FindingSink& sink)
{
    if (c.redundancy == nullptr) return;
    std::map<InstanceIndex, LoadSum> hanging;
    LoadSum all;
    for (const LoadRedundancy& load : c.redundancy->loads) {
        if (!load.singlePoints.empty() || load.onGeneratorsSinglePoints.empty()) continue;
        all.add(load);
        hanging[load.onGeneratorsSinglePoints.back()].add(load);   // nearest the generators: what most hangs on
    }
    if (hanging.empty()) return;
    const auto most = std::max_element(hanging.begin(), hanging.end(), [](const auto& a, const auto& b) { return a.second.kw < b.second.kw; });
    sink.add({.subjects = {pathOf(c.facility, most->first)},
              .message = all.loads == 1
                             ? fmt::format("Without the utility, one load of {} hangs on {} alone. Lead generators to both sides on separate ways.",
                                           figure::told(all.kw, "kW"), pathOf(c.facility, most->first))
                             : fmt::format("Without the utility, {} loads of {} hang on single elements, {} of that on {}. Lead generators to both sides on "
                                           "separate ways.", figure::count(static_cast<double>(all.loads)), figure::told(all.kw, "kW"),
                                           figure::told(most->second.kw, "kW"), pathOf(c.facility, most->first)),
              .measured = all.kw,
              .limit = 0,
              .unit = "kW"});
}

void checkReserve(const RuleContext& c, FindingSink& sink)
{
    if (c.redundancy == nullptr) return;
    for (const PowerSystem& system : c.redundancy->systems) {
        const bool shared = system.drawn == Arrangement::Distributed || system.drawn == Arrangement::Block || system.drawn == Arrangement::NPlusK;
        if (!shared || system.holds != std::optional(false) || !system.failedLoading || system.worstUnit == kNoInstance) continue;
        const std::string& path = pathOf(c.facility, system.worstUnit);
        sink.add({.subjects = {path},
                  .message = fmt::format("{} units are drawn as {}, but when one fails {} is loaded to {}. Take load off them, or larger units.",
                                         system.units.size(), arrangementText(system.drawn, system.sides, system.spare), path,
                                         figure::told(*system.failedLoading * 100, "%", 100)),
                  .measured = *system.failedLoading,
                  .limit = 1,
                  .unit = "of the rating"});
    }
}

/// Where feeders run in parallel or close rings, impedances share the load, not the number of cables.
void checkMesh(const RuleContext& c, FindingSink& sink)
{
    if (c.mesh == nullptr) return;
    const auto& failures = c.mesh->failures;
    const auto bad = std::count_if(failures.begin(), failures.end(), [](const MeshFailure& one) { return one.hurts(); });
    if (bad == 0) return;
    const MeshFailure& worst = *std::find_if(failures.begin(), failures.end(), [](const MeshFailure& one) { return one.hurts(); });
    const std::string out = worst.element != kNoInstance ? pathOf(c.facility, worst.element) : c.facility.linkText(c.facility.links[worst.link]);
    if (!worst.solved) {
        sink.add({.subjects = {worst.element != kNoInstance ? out : "site"},
                  .message = fmt::format("Without {} no voltages carry the loads that are left on the meshed network. Take heavier cables, or leave less load on it.", out),
                  .measured = static_cast<double>(bad), .limit = 0, .unit = "failures"});
        return;
    }
    const std::string& over = pathOf(c.facility, worst.worstElement);
    sink.add({.subjects = {over},
              .message = bad == 1 ? fmt::format("1 of {} failures overloads the meshed network as impedances share the load; without {}, {} carries {} of "
                                                "its rating. Match the impedances of parallel ways, or take larger units.", c.mesh->tried, out, over,
                                                figure::told(worst.worstLoading * 100, "%", 100))
                                  : fmt::format("{} of {} failures overload the meshed network as impedances share the load; without {}, {} carries {} of "
                                                "its rating. Match the impedances of parallel ways, or take larger units.", bad, c.mesh->tried, out, over,
                                                figure::told(worst.worstLoading * 100, "%", 100)),
              .measured = worst.worstLoading,
              .limit = 1,
              .unit = "of the rating"});
}

constexpr std::array kRedundancyRules{
    Rule{"power.sides-differ", Severity::Advice, Lane::Slow, "Sides A and B are not alike", "the same units and ratings on both sides", "Uptime Tier III and IV; 2N as built",
         &checkSides, reads::kRedundancy},
    Rule{"power.not-maintainable", Severity::Advice, Lane::Slow, "Units cannot be maintained with the load on", "nothing off or overloaded with any one unit out",
         "Uptime Tier III: concurrently maintainable", &checkMaintainable, reads::kRedundancy},
    Rule{"power.generators-shared", Severity::Advice, Lane::Slow, "Both sides hang on one element without the utility", "no single element on the way from generators",
         "Uptime Tier IV: independent systems", &checkOnGenerators, reads::kRedundancy},
    Rule{"power.reserve-short", Severity::Warning, Lane::Slow, "A reserve is too small for its failure", "continuous ratings of what remains",
         "redundancy algebra of N+k, distributed and block systems", &checkReserve, reads::kRedundancy},
    Rule{"power.mesh-overload", Severity::Warning, Lane::Slow, "A failure overloads the meshed network", "continuous ratings of what remains, load shared by impedance",
         "AC load flow of each outage", &checkMesh, reads::kRedundancy},
};

}  // namespace

std::span<const Rule> redundancyRules() { return kRedundancyRules; }

}  // namespace mw
