// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/report.h"

#include "solver/export/results_table.h"
#include "solver/quantities/quantity.h"
#include "views/canvas/plan_painter.h"
#include "views/charts/chart_view.h"
#include "views/session/qt_text.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace mw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Report", text); }

constexpr int kWidth_px = 680;     ///< of a picture on the page
constexpr double kScale = 3.0;     ///< pixels of the image for each on the page

ReportSection figures(const Results& results)
{
    ReportSection section{tr("Key figures"), {}, {}, {}};
    ReportTable table{{tr("Quantity"), tr("Value"), tr("How it is computed")}, {}, true};
    for (const auto& quantity : facilityQuantities())
        table.rows.push_back({toQt(quantity.label), toQt(formatted(quantity.read(results), quantity.format)), toQt(quantity.formula)});
    section.tables.push_back(std::move(table));
    return section;
}

ReportSection plan(const Results& results)
{
    ReportSection section{tr("Plan"), {}, {}, {}};
    for (std::size_t hall = 0; hall < results.layout->halls.size(); ++hall) {
        const auto& room = results.layout->halls[hall];
        const double shape = room.width_m > 0 ? room.depth_m / room.width_m : 1.0;
        const QSize size(kWidth_px, std::clamp(static_cast<int>(kWidth_px * shape) + 40, 160, 760));
        QImage image(size * kScale, QImage::Format_RGB32);
        image.setDevicePixelRatio(kScale);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPlan(painter, size, results.facility, &results, lightTheme(), {}, static_cast<int>(hall));
        const QString name = toQt(room.title.empty() ? room.id : room.title);
        section.pictures.push_back({QStringLiteral("plan-%1").arg(hall),
                                    tr("%1, %2 m x %3 m").arg(name).arg(room.width_m).arg(room.depth_m), image, kWidth_px});
    }
    return section;
}

ReportSection charts(const Results& results)
{
    ReportSection section{tr("Charts"), {}, {}, {}};
    for (const auto& chart : chartBook()) {
        const auto data = chart.make(results);
        if (data.isEmpty()) continue;
        const QSize size(kWidth_px, 220);
        section.pictures.push_back({QStringLiteral("chart-") + toQt(chart.id), toQt(chart.title),
                                    chartImage(data, lightTheme(), size, kScale), kWidth_px});
    }
    return section;
}

QString figure(double value, int decimals = 0) { return QString::number(value, 'f', decimals); }
QString figure(const std::optional<double>& value, int decimals = 0)
{
    return value ? figure(*value, decimals) : QStringLiteral("-");
}

ReportSection engines(const Results& results)
{
    ReportSection section{tr("Engines"), {}, {}, {}};
    if (results.power) {
        ReportTable table{{tr("Power"), tr("kW")}, {}, false};
        for (const auto& [system, kw] : results.power->bySystem_kw) table.rows.push_back({toQt(system), figure(kw, 1)});
        for (const auto& loss : results.power->losses) table.rows.push_back({tr("loss: %1").arg(toQt(loss.stage)), figure(loss.kw, 1)});
        section.tables.push_back(std::move(table));
    }
    if (results.network && !results.network->fabrics.empty()) {
        ReportTable table{{tr("Fabric"), tr("Endpoints"), tr("Switches"), tr("Oversubscription"), tr("Bisection Gb/s"), tr("Cables")}, {}, false};
        for (const auto& fabric : results.network->fabrics)
            table.rows.push_back({toQt(fabric.name), figure(fabric.endpoints), figure(fabric.switches),
                                  figure(fabric.oversubscription, 2), figure(fabric.bisection_gbps), figure(fabric.cables)});
        section.tables.push_back(std::move(table));
    }
    if (results.throughput && !results.throughput->pools.empty()) {
        ReportTable table{{tr("Pool"), tr("Accelerators"), tr("TP"), tr("EP"), tr("DP"), tr("Batch"), tr("tokens/s")}, {}, false};
        for (const auto& pool : results.throughput->pools)
            table.rows.push_back({toQt(pool.id) + QStringLiteral(" (") + toQt(toText(pool.role)) + QStringLiteral(", ") + toQt(pool.precision)
                                      + QStringLiteral(")"),
                                  figure(pool.accelerators), figure(pool.tensor), figure(pool.expert), figure(pool.data),
                                  figure(pool.batch), figure(pool.tokens_per_s)});
        section.tables.push_back(std::move(table));
    }
    return section;
}

ReportSection money(const Results& results)
{
    ReportSection section{tr("Cost"), {}, {}, {}};
    if (!results.cost) return section;
    const auto lines = [](const QString& title, const std::vector<MoneyLine>& from) {
        ReportTable table{{title, tr("Typical $"), tr("Low $"), tr("High $")}, {}, false};
        for (const auto& line : from)
            table.rows.push_back({toQt(line.name), figure(line.usd), figure(line.low_usd), figure(line.high_usd)});
        return table;
    };
    section.tables.push_back(lines(tr("Capital"), results.cost->capexBySystem));
    section.tables.push_back(lines(tr("Running cost per year"), results.cost->opexByLine));
    for (const auto& note : results.cost->notes) section.paragraphs << toQt(note);
    return section;
}

ReportSection findings(const Results& results)
{
    ReportSection section{tr("Findings"), {}, {}, {}};
    if (!results.findings) return section;
    section.paragraphs << toQt(countsText(*results.findings.value));
    ReportTable table{{tr("Severity"), tr("Rule"), tr("What and where")}, {}, true};
    for (const auto& finding : *results.findings.value) {
        QString message = toQt(finding.message);
        if (!finding.waived.empty()) message += tr(" (waived: %1)").arg(toQt(finding.waived));
        table.rows.push_back({toQt(toText(finding.severity)), toQt(finding.rule), message});
    }
    if (!table.rows.empty()) section.tables.push_back(std::move(table));
    return section;
}

ReportSection bill(const Results& results)
{
    ReportSection section{tr("Bill of materials"), {}, {}, {}};
    if (!results.cost) return section;
    ReportTable table{{tr("Part"), tr("Count"), tr("Unit $"), tr("Total $")}, {}, false};
    for (const auto& line : results.cost->bom)
        table.rows.push_back({toQt(line.name) + (line.estimate ? QStringLiteral(" *") : QString()),
                              figure(line.count, line.unit == "m" ? 1 : 0) + (line.unit == "m" ? QStringLiteral(" m") : QString()),
                              figure(line.unit_usd), figure(line.total_usd)});
    section.tables.push_back(std::move(table));
    section.paragraphs << tr("* The price is an estimate or unverified; see the part's sources.");
    return section;
}

}  // namespace

Report makeReport(const Results& results)
{
    Report report;
    report.title = toQt(results.summary.name.empty() ? "Unnamed layout" : results.summary.name);
    const auto& site = results.layout->settings->site;
    report.subtitle = tr("%1 racks, %2 accelerators%3").arg(results.summary.racks).arg(results.summary.accelerators)
                          .arg(site.name.empty() ? QString() : QStringLiteral(", ") + toQt(site.name));
    for (auto& section : {figures(results), plan(results), charts(results), engines(results), money(results), findings(results), bill(results)})
        if (!section.tables.empty() || !section.pictures.empty() || !section.paragraphs.empty()) report.sections.push_back(section);
    return report;
}

}  // namespace mw
