// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Title block, first page and the order of the sections.
#include "views/report/report_parts.h"

#include "views/session/text/qt_text.h"

#include <algorithm>
#include <cmath>

namespace mw {

using namespace report;

namespace {

constexpr std::size_t kWorst = 4;              ///< findings on the first page

QString place(const Site& site)
{
    QString text = cut(toQt(site.name), 60);
    if (!site.latitude || !site.longitude) return text;
    const QString where = QStringLiteral("%1° %2, %3° %4").arg(std::abs(*site.latitude), 0, 'f', 2)
                              .arg(*site.latitude < 0 ? tr("S") : tr("N")).arg(std::abs(*site.longitude), 0, 'f', 2)
                              .arg(*site.longitude < 0 ? tr("W") : tr("E"));
    return text.isEmpty() ? where : tr("%1 (%2)").arg(text, where);
}

QString connection(const Grid& grid)
{
    const QString level = tr("%1 kV, %2 Hz").arg(grid.voltage_kv).arg(grid.frequency_hz);
    return grid.limit_mw ? tr("%1 MW at %2").arg(*grid.limit_mw).arg(level) : level;
}

std::vector<std::pair<QString, QString>> titleFacts(const Results& results, const QDate& date)
{
    const auto& site = results.layout->settings->site;
    std::vector<std::pair<QString, QString>> facts;
    if (const QString where = place(site); !where.isEmpty()) facts.emplace_back(tr("Site"), where);
    facts.emplace_back(tr("Grid connection"), connection(site.grid));
    const auto yards = std::ranges::count_if(results.layout->halls.rows(), [](const auto& hall) { return hall->outdoor; });
    facts.emplace_back(tr("Halls"), grouped(static_cast<double>(results.layout->halls.size()) - static_cast<double>(yards)));
    if (yards > 0) facts.emplace_back(tr("Yards"), grouped(static_cast<double>(yards)));
    facts.emplace_back(tr("Components and links"), tr("%1 and %2").arg(grouped(static_cast<double>(results.summary.components)),
                                                                       grouped(static_cast<double>(results.summary.links))));
    facts.emplace_back(tr("Made with"), QStringLiteral("Millwright " MW_VERSION));
    if (date.isValid()) facts.emplace_back(tr("Printed"), date.toString(Qt::ISODate));
    return facts;
}

/// What is known; the rest stands with its reason under "Not computed, and assumptions".
ReportFigures keyFigures(const Results& results)
{
    ReportFigures figures;
    for (const auto& quantity : facilityQuantities())
        if (const auto value = quantity.read(results)) figures.push_back({toQt(quantity.id), toQt(quantity.label), toQt(formatted(value, quantity.format))});
    return figures;
}

ReportSection summary(const Results& results)
{
    ReportSection section{QStringLiteral("summary"), tr("Summary"), {}};
    section.blocks.push_back(keyFigures(results));
    section.blocks.push_back(ReportText{verdict(results)});
    if (auto worst = worstFindings(results, kWorst); !worst.empty()) section.blocks.push_back(std::move(worst));
    if (results.cost) section.blocks.push_back(ReportText{priceConfidence(*results.cost.value), true});
    return section;
}

}  // namespace

Report makeReport(const Results& results, const QDate& date, const std::vector<SolvedScenario>& scenarios)
{
    Report made;
    made.title = cut(results.summary.name.empty() ? tr("Unnamed layout") : toQt(results.summary.name), 120);
    const auto counted = [](std::size_t count, const char* one, const char* many) { return count == 1 ? tr(one) : tr(many).arg(grouped(static_cast<double>(count))); };
    made.subtitle = tr("%1 in %2").arg(counted(results.summary.accelerators, "one accelerator", "%1 accelerators"), counted(results.summary.racks, "one rack", "%1 racks"));
    made.facts = titleFacts(results, date);
    made.sections.push_back(summary(results));
    for (const auto make : {&planSection, &chartSection, &powerSection, &coolingSection, &networkSection, &servingSection, &costSection,
                            &supplySection, &findingsSection, &billSection, &unknownSection, &sourcesSection, &methodSection}) {
        auto section = make(results);
        if (!section.blocks.empty()) made.sections.push_back(std::move(section));
        if (make != &supplySection) continue;
        if (auto compared = scenarioSection(results, scenarios); !compared.blocks.empty()) made.sections.push_back(std::move(compared));
    }
    return made;
}

}  // namespace mw
