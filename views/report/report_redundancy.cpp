// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables on redundancy as built, single failures and outages for maintenance.
#include "views/report/report_parts.h"

#include "views/session/text/qt_text.h"

#include <algorithm>
#include <map>

namespace mw::report {

namespace {

constexpr std::size_t kRowsShown = 15;

ReportCell pathCell(const Results& results, InstanceIndex at) { return at == kNoInstance ? words(dash()) : words(results.facility->instances[at].path); }

QString thingText(const Results& results, const FailedThing& thing)
{
    if (thing.element != kNoInstance) return toQt(results.facility->instances[thing.element].path);
    return thing.link < results.facility->links.size() ? toQt(results.facility->linkText(results.facility->links[thing.link])) : dash();
}

/// Systems of one level and arrangement: how many, and the fullest of them after its failure.
struct SystemLine {
    int systems{};
    std::size_t units{};
    double load_kw{};
    std::optional<double> usable_kw{0}, failedLoading{};
    InstanceIndex worst{kNoInstance};
};

}  // namespace

ReportTable redundancyTable(const Results& results)
{
    ReportTable table{tr("Redundancy as built"),
                      {{tr("Level")}, {tr("Arrangement")}, {tr("Systems"), true}, {tr("Units"), true}, {tr("Load, kW"), true}, {tr("Usable, kW"), true},
                       {tr("Worst load after a failure"), true}, {tr("Where")}},
                      {}, {}};
    if (!results.redundancy) return table;
    const PowerRedundancy& built = *results.redundancy.value;
    std::map<std::pair<PowerLevel, std::string>, SystemLine> lines;
    for (const PowerSystem& system : built.systems) {
        SystemLine& line = lines[{system.level, arrangementText(system.arrangement, system.sides, system.spare)}];
        ++line.systems;
        line.units += system.units.size(), line.load_kw += system.load_kw;
        line.usable_kw = line.usable_kw && system.usable_kw ? std::optional(*line.usable_kw + *system.usable_kw) : std::nullopt;
        if (system.failedLoading > line.failedLoading) line.failedLoading = system.failedLoading, line.worst = system.worstUnit;
    }
    for (const auto& [key, line] : lines)
        table.rows.push_back({{words(key.first == PowerLevel::Ups ? tr("UPS") : sentence(levelName(key.first))), words(key.second), figure(line.systems), figure(static_cast<double>(line.units)), figure(line.load_kw, 1),
                               figure(line.usable_kw, 1), share(line.failedLoading), pathCell(results, line.worst)}});
    const auto yes = [](bool holds) { return holds ? tr("yes") : tr("no"); };
    table.note = tr("Recognised from the network as drawn, and loaded. Any single failure survived: %1. Any one unit can be maintained with the load on: %2; with a further failure: %3. "
                    "With a single point of failure: %4 kW.")
                     .arg(yes(built.survivesSingle), yes(built.concurrentlyMaintainable), yes(built.maintainedFaultTolerant), grouped(built.single_kw, 1));
    return table;
}

ReportTable failuresTable(const Results& results)
{
    ReportTable table{tr("Single failures"),
                      {{tr("What fails")}, {tr("Alike"), true}, {tr("Drops, kW"), true}, {tr("Off at once, kW"), true}, {tr("On battery, kW"), true}, {tr("for min"), true},
                       {tr("Overloads"), true}, {tr("Worst load"), true}, {tr("Where")}},
                      {}, tr("Elements and links that drop load, overload something or call on batteries, worst first. Drops: with batteries empty and generators running. "
                             "Off at once: until generators run, or for good.")};
    if (!results.redundancy) return table;
    const auto& failures = results.redundancy->failures;
    for (std::size_t i = 0; i < std::min(failures.size(), kRowsShown); ++i) {
        const FailureGroup& one = failures[i];
        table.rows.push_back({{words(thingText(results, one.things.front())), figure(static_cast<double>(one.things.size())), figure(one.dropped_kw, 1), figure(one.off_kw, 1),
                               figure(one.riding_kw, 1), figure(one.riding_min, 1), figure(one.overloads), one.overloads > 0 ? share(one.worstLoading) : words(dash()),
                               pathCell(results, one.worstElement)}});
    }
    return table;
}

ReportTable maintenanceTable(const Results& results)
{
    ReportTable table{tr("Outages for maintenance"),
                      {{tr("Out")}, {tr("Drops, kW"), true}, {tr("Overloads"), true}, {tr("Further failures that drop load"), true}, {tr("at worst, kW"), true}, {tr("by")}},
                      {}, tr("One unit out on purpose, and then every further single failure of an element or link. Worst first.")};
    if (!results.redundancy) return table;
    const auto& outages = results.redundancy->outages;
    for (std::size_t i = 0; i < std::min(outages.size(), kRowsShown); ++i) {
        const MaintenanceOutage& one = outages[i];
        table.rows.push_back({{pathCell(results, one.unit), figure(one.dropped_kw, 1), figure(one.overloads), figure(one.furtherDrops), figure(one.furtherWorst_kw, 1),
                               one.furtherDrops > 0 ? words(thingText(results, one.furtherWorst)) : words(dash())}});
    }
    return table;
}

ReportTable pairsTable(const Results& results)
{
    ReportTable table{tr("Pairs of outages"),
                      {{tr("Out")}, {tr("Then fails")}, {tr("Alike"), true}, {tr("Drops, kW"), true}},
                      {}, tr("One unit out on purpose, and a failure then that drops load which neither alone would drop. Worst first.")};
    if (!results.redundancy) return table;
    const auto& pairs = results.redundancy->pairs;
    for (std::size_t i = 0; i < std::min(pairs.size(), kRowsShown); ++i)
        table.rows.push_back({{pathCell(results, pairs[i].unit), words(thingText(results, pairs[i].then)), figure(pairs[i].alike), figure(pairs[i].dropped_kw, 1)}});
    return table;
}

ReportTable meshTable(const Results& results)
{
    ReportTable table{tr("Failures in meshed parts"),
                      {{tr("Out")}, {tr("Worst load"), true}, {tr("before"), true}, {tr("Where")}, {tr("Cables"), true}, {tr("Lowest voltage"), true}, {tr("at")}},
                      {}, tr("Solved by the AC load flow where ways run in parallel or close rings: impedances share the load. Worst first.")};
    if (!results.meshFailures) return table;
    const auto& failures = results.meshFailures->failures;
    for (std::size_t i = 0; i < std::min(failures.size(), kRowsShown); ++i) {
        const MeshFailure& one = failures[i];
        const auto out = words(thingText(results, {.element = one.element, .link = one.link}));
        if (!one.solved) {
            table.rows.push_back({{out, words(tr("no voltages carry the loads")), words(dash()), words(dash()), words(dash()), words(dash()), words(dash())}});
            continue;
        }
        table.rows.push_back({{out, share(one.worstLoading), share(one.before), pathCell(results, one.worstElement), share(one.cableLoading),
                               one.lowest_pu ? share(*one.lowest_pu) : words(dash()), pathCell(results, one.lowest)}});
    }
    return table;
}

}  // namespace mw::report
