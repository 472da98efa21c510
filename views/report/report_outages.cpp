// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables on what failures of the network cost in tokens, and on cable trays.
#include "views/report/report_parts.h"

#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"

#include <algorithm>

namespace mw::report {

namespace {

constexpr std::size_t kMostOutages = 15, kMostTrays = 15;

QString outageElement(OutageKind kind)
{
    switch (kind) {
    case OutageKind::Cable: return tr("one cable of a link");
    case OutageKind::Link: return tr("a link");
    case OutageKind::Switch: return tr("a switch");
    case OutageKind::Plane: return tr("a plane");
    case OutageKind::Adapter: return tr("a DPU or network card");
    case OutageKind::Rack: return tr("a rack");
    }
    return {};
}

QString poolNames(const Results& results, const std::vector<std::string>& pools)
{
    QStringList list;
    for (const std::string& pool : pools) list << poolName(results, pool);
    return list.isEmpty() ? dash() : list.join(QStringLiteral(", "));
}

ReportTable trayTable(const Results& results)
{
    ReportTable table{tr("Cable trays"),
                      {{tr("Tray")}, {tr("Length, m"), true}, {tr("Cables at the fullest"), true}, {tr("Filled, %"), true}, {tr("Allowed, %"), true}, {tr("Cables, kg/m"), true},
                       {tr("Carries, kg/m"), true}, {tr("Corner radius, mm"), true}, {tr("Needed, mm"), true}},
                      {}, tr("The fullest first. Fill: cross-sections of the cables over the inside of the tray; NEC 392.22(A).")};
    if (!results.trays) return table;
    std::vector<const TrayFill*> fullest;
    for (const TrayFill& fill : results.trays->trays) fullest.push_back(&fill);
    std::ranges::stable_sort(fullest, [](const TrayFill* a, const TrayFill* b) { return a->fill().value_or(0) > b->fill().value_or(0); });
    for (std::size_t i = 0; i < std::min(kMostTrays, fullest.size()); ++i) {
        const TrayFill& fill = *fullest[i];
        const auto share = fill.fill();
        table.rows.push_back({{words(toQt(results.facility->instances[fill.tray].path)), figure(fill.length_m, 1), figure(static_cast<double>(fill.cables)),
                               figure(share ? std::optional(*share * 100) : std::nullopt, 1), figure(fill.fillLimit * 100), figure(fill.weight_kg_m, 1), figure(fill.weightLimit_kg_m, 0),
                               figure(fill.bend_mm, 0), figure(fill.bendNeeded_mm > 0 ? std::optional(fill.bendNeeded_mm) : std::nullopt, 0)}});
    }
    return table;
}

ReportTable networkOutageTable(const Results& results)
{
    ReportTable table{tr("What failures of the network cost"),
                      {{tr("What fails")}, {tr("For example")}, {tr("Such elements"), true}, {tr("Tokens lost, %"), true}, {tr("Tokens/s lost"), true}, {tr("Pools")},
                       {tr("Hosts cut off"), true}, {tr("A year"), true}, {tr("Hours to mend"), true}},
                      {}, {}};
    if (!results.outages || !results.outages->expectedTokensShare) return table;
    const Facility& facility = *results.facility;
    const auto& outages = results.outages->outages;
    for (std::size_t i = 0; i < std::min(kMostOutages, outages.size()); ++i) {
        const FabricOutage& one = outages[i];
        const QString example = one.link != kNoLink ? toQt(facility.linkText(facility.links[one.link])) : toQt(facility.instances[one.instance].path);
        const bool rated = one.perYear > 0;
        table.rows.push_back({{words(outageElement(one.kind)), words(example), figure(one.count), figure(one.tokensLostShare * 100, 2), figure(one.tokensLost_per_s, 0),
                               words(poolNames(results, one.pools)), figure(one.hostsCutOff), figure(rated ? std::optional(one.perYear) : std::nullopt, 2),
                               figure(rated ? std::optional(one.repair_h) : std::nullopt, 0)}});
    }
    table.note = tr("The worst first, each while it lasts and with the plan as it is: at most so much. Over time %1 % of the tokens are left at these rates.")
                     .arg(*results.outages->expectedTokensShare * 100, 0, 'f', 4);
    return table;
}

}  // namespace

void addOutageTables(ReportSection& section, const Results& results)
{
    if (!results.facility) return;
    for (auto table : {networkOutageTable(results), trayTable(results)})
        if (!table.rows.empty()) section.blocks.push_back(std::move(table));
}

}  // namespace mw::report
