// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports tell what the results tell, in each form, and never break what they quote.
#include "model/io/layout_file.h"
#include "solver/pipeline.h"
#include "solver/quantities/quantity.h"
#include "views/report/plan_file.h"
#include "views/report/report.h"
#include "views/report/report_boxes.h"
#include "views/session/text/qt_text.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace mw;

namespace {

ResultsPtr solved(const std::string& name, const std::string& economics = "{}")
{
    static const auto data = std::make_shared<const SolverData>(*loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"}).value);
    auto read = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/gb200-scalable-unit.yaml");
    Layout layout = std::move(*read.value);
    auto settings = std::make_shared<Settings>(*layout.settings);
    settings->name = name;
    if (economics != "{}") settings->economics = readLayout("millwright: 1\neconomics: " + economics + "\n", "l.yaml").value->settings->economics;
    layout.settings = std::move(settings);
    return solve(std::make_shared<const Layout>(std::move(layout)), data);
}

}  // namespace

class TestReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void quotesAreEscaped()
    {
        const auto results = solved("<b>Mill & \"wright\"</b>");
        const QString html = toHtml(makeReport(*results));
        QVERIFY(!html.contains(QStringLiteral("<b>Mill")));
        QVERIFY(html.contains(QStringLiteral("&lt;b&gt;Mill &amp;")));
    }

    void everyFigureAndBomLineIsThere()
    {
        const auto results = solved("Unit");
        const QString html = toHtml(makeReport(*results));
        const QString markdown = toMarkdown(makeReport(*results));
        for (const auto& quantity : facilityQuantities()) {
            const QString value = toQt(formatted(quantity.read(*results), quantity.format)).toHtmlEscaped();
            QVERIFY2(html.contains(value), qPrintable(value));
        }
        for (const auto& line : results->cost->bom) {
            QVERIFY2(html.contains(toQt(line.name).toHtmlEscaped()), line.name.c_str());
            QVERIFY2(markdown.contains(toQt(line.name).section(QLatin1Char('|'), 0, 0)), line.name.c_str());
        }
    }

    /// Batteries that are written alike share a line, and the line counts them all.
    void likeBatteriesShareALine()
    {
        const auto results = solved("Unit");
        QVERIFY(results->overTime);
        std::size_t lines = 0;
        double counted = 0;
        for (const auto& section : makeReport(*results).sections)
            for (const auto& block : section.blocks)
                if (const auto* table = std::get_if<ReportTable>(&block); table != nullptr && table->title == QStringLiteral("When the utility fails"))
                    for (const auto& row : table->rows) ++lines, counted += row.cells.at(1).value.value_or(0);
        QCOMPARE(counted, static_cast<double>(results->overTime->autonomy.units.size()));
        QVERIFY2(lines > 0 && lines < results->overTime->autonomy.units.size(), qPrintable(QString::number(lines)));
    }

    /// As many as the window's list of failures counts: the table below lists links, too.
    void failuresAreThoseOfTheStudy()
    {
        const auto results = solved("Unit");
        QVERIFY(results->redundancy && results->redundancy->tried != results->power->contingencies);
        const QString text = toMarkdown(makeReport(*results));
        QVERIFY(text.contains(QStringLiteral("%1 single failures of elements, generators and links were tried; %2 of them").arg(results->redundancy->tried).arg(results->redundancy->hurting())));
        QVERIFY(!text.contains(QStringLiteral("elements that carry power was tried without")));
    }

    /// Where a figure is from stands there whole, by titles and not by the keys of the catalogue.
    void sourcesOfMoneyAreWhole()
    {
        const auto results = solved("Unit");
        const QString html = toHtml(makeReport(*results));
        for (const auto& line : results->cost->opexByLine) QVERIFY2(html.contains(toQt(line.source).toHtmlEscaped()), line.source.c_str());
        QVERIFY(html.contains(QStringLiteral("from 91,000 to 156,000")));
        for (const auto& lead : results->supply->leadTimes) {
            QVERIFY2(html.contains(toQt(lead.source).toHtmlEscaped()), lead.source.c_str());
            QVERIFY2(!QRegularExpression(QStringLiteral("part figure: .*\\buswb\\b")).match(toQt(lead.source)).hasMatch(), lead.source.c_str());
        }
    }

    /// Each part of the economics: capital by system, hall and part, running cost, units, time, uncertainty, what binds, supply, break-even; as table, and where there
    /// is one as chart.
    void allEconomicsAreThere()
    {
        const auto results = solved("Unit"), other = solved("Unit", "{maintenance_compute_share: 0.05}");
        const std::vector<SolvedScenario> scenarios{{"Dear upkeep", other, {}}};
        const QString html = toHtml(makeReport(*results, {}, scenarios)), markdown = toMarkdown(makeReport(*results, {}, scenarios));
        for (const char* title : {"Capital", "Capital by hall", "Running cost per year", "Cost of a million tokens", "Units", "Money over time, million $", "How sure the cost is", "What moves the cost",
                                  "What binds, and what one more of it is worth", "Bill of materials", "Critical path", "Value by origin", "Scenarios", "Break-even"})
            for (const QString& text : {html, markdown}) QVERIFY2(text.contains(QString::fromLatin1(title).toHtmlEscaped()) || text.contains(QLatin1String(title)), title);
        for (const char* chart : {"Capital by hall", "Money over time", "What binds", "The way to the first token"}) QVERIFY2(html.contains(QLatin1String(chart)), chart);
        for (const auto& line : results->cost->opexByLine) QVERIFY2(html.contains(toQt(line.name), Qt::CaseInsensitive), line.name.c_str());
        for (const auto& value : results->economics->constraints) QVERIFY2(html.contains(toQt(value.name).toHtmlEscaped()), value.name.c_str());
    }

    /// Item by item of what an investor asks: each has its row, with the figure that the results have.
    void everyItemOfTheMoneyIsThere()
    {
        static const auto data = std::make_shared<const SolverData>(*loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"}).value);
        Layout layout = std::move(*readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/gb200-scalable-unit.yaml").value);
        auto settings = std::make_shared<Settings>(*layout.settings);
        settings->economics = readLayout("millwright: 1\neconomics: {software_usd_per_accelerator_year: 500, maintenance_compute_share: 0.02, tokens_per_engineer_year: 2000000000, property_tax_share: 0.01, "
                                         "finance: {debt_share: 0.5, debt_rate: 0.07, debt_years: 5, tax_rate: 0.21}, depreciation: {compute: declining}, "
                                         "phases: [{id: one, share: 0.5, energised_month: 24}, {id: two, share: 0.5, energised_month: 36}], "
                                         "price_tiers: [{id: free, share: 0.4}, {id: premium, share: 0.6, usd_per_million_input: 0.6, usd_per_million_output: 3, tokens_per_s: 40}]}\n", "l.yaml").value->settings->economics;
        layout.settings = settings;
        const auto results = solve(std::make_shared<const Layout>(std::move(layout)), data);
        const QString text = toMarkdown(makeReport(*results));
        for (const char* title : {"Capital", "Capital by hall", "Bill of materials", "Running cost per year", "Cost of a million tokens", "Units", "Price tiers", "Money over time, million $", "How sure the cost is",
                                  "What moves the cost", "What binds, and what one more of it is worth", "Critical path", "Kinds of parts", "Value by origin", "Lead times, longest first", "Workloads", "Sessions of agents"})
            QVERIFY2(text.contains(QRegularExpression(QStringLiteral("^#+ %1").arg(QRegularExpression::escape(QLatin1String(title))), QRegularExpression::MultilineOption)), title);
        for (const char* row : {"Compute", "Network", "Storage", "Power", "Cooling", "Racks", "Cables", "Installation", "Substation", "Shell", "Engineering", "Commissioning", "Contingency", "Land",
                                "Energy", "Demand", "Water", "Staff", "Maintenance", "Software", "Spares", "Insurance", "Property tax", "Levelised cost of a million tokens", "Levelised cost of an accelerator-hour",
                                "Net present value over time", "Rate of return of the project", "Rate of return of the owners", "Discounted payback", "Energy of a token", "Cost of a million input tokens",
                                "Cost of a million output tokens", "Cost of a million tokens, those from the cache counted", "Revenue per facility MW", "Profit per facility MW", "Margin", "Engineers served",
                                "Agents at once, agents", "free", "premium", "Taiwan", "arithmetic", "grid connection"})
            QVERIFY2(text.contains(QStringLiteral("| ") + QLatin1String(row) + QLatin1Char(' ')), row);
        const auto& lines = results->cost->opexByLine;
        const auto software = std::find_if(lines.begin(), lines.end(), [](const auto& line) { return line.name == "software"; });
        QVERIFY(software != lines.end() && std::abs(software->usd - 500 * static_cast<double>(results->summary.accelerators)) < 1e-6);   // the layout's own keys reach the cost
        QVERIFY(text.contains(QStringLiteral("Herfindahl-Hirschman index")));
        QVERIFY(!text.contains(QStringLiteral("usd per million tokens")) && !text.contains(QStringLiteral("tco usd per year")));   // figures by their names
    }

    void scenariosStandSideBySide()
    {
        const auto results = solved("Unit"), other = solved("Unit");
        QVERIFY(!toMarkdown(makeReport(*results)).contains(QStringLiteral("## Scenarios")));
        const QString text = toMarkdown(makeReport(*results, {}, {{"Other climate", other, {}}, {"No way", nullptr, "There is no such path."}}));
        QVERIFY(text.contains(QStringLiteral("## Scenarios")) && text.contains(QStringLiteral("| Other climate")));
        QVERIFY(text.contains(QStringLiteral("No way: not solved. There is no such path.")));
        // The same results, so the same figures: two rows that differ in their names alone.
        const auto row = [&](const char* name) { return text.section(QStringLiteral("| ") + QLatin1String(name), 1, 1).section(QLatin1Char('\n'), 0, 0).section(QLatin1Char('|'), 1, 4); };
        QVERIFY(!row("The layout").isEmpty());
        QCOMPARE(row("Other climate"), row("The layout"));
    }

    void supplyHasItsPathAndOrigins()
    {
        const auto results = solved("Unit");
        const QString text = toMarkdown(makeReport(*results));
        QVERIFY(text.contains(QStringLiteral("First token after %1 weeks").arg(std::lround(*results->supply->ready_weeks))));
        for (const auto* title : {"### Critical path", "### Kinds of parts", "### Value by origin"}) QVERIFY2(text.contains(QLatin1String(title)), title);
        for (const auto& one : results->supply->origins) QVERIFY(text.contains(toQt(std::string(originName(one.origin)))));
    }

    void csvSumsToTheBill()
    {
        const auto results = solved("Unit");
        const QStringList lines = toQt(bomCsv(*results->cost.value)).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(static_cast<std::size_t>(lines.size()), results->cost->bom.size() + 1);
        const auto columns = lines.first().split(QLatin1Char(',')).size();
        for (const auto& line : lines) QVERIFY(line.split(QLatin1Char(',')).size() >= columns);
    }

    /// A yard is no hall.
    void hallsAndYardsAreCountedApart()
    {
        const auto facts = makeReport(*solved("Unit")).facts;
        for (const char* rooms : {"Halls", "Yards"}) QVERIFY2(std::ranges::find(facts, std::pair(QString::fromLatin1(rooms), QStringLiteral("1"))) != facts.end(), rooms);
    }

    /// A viewer without our typeface sets texts wider: each keeps its middle, the lines of a legend their left edge, and none leaves the picture.
    void textsOfAPlanKeepTheirPlaceInAnotherTypeface()
    {
        QTemporaryDir folder;
        const auto results = solved("Unit");
        const std::string path = fromQt(folder.filePath(QStringLiteral("plan.svg")));
        QVERIFY(!writePlan(*results, lightTheme(), "", 0, path, {}));
        QFile file(toQt(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString svg = QString::fromUtf8(file.readAll());
        static const QRegularExpression text(QStringLiteral("<text [^>]*x=\"([-\\d.]+)\"[^>]*text-anchor=\"(\\w+)\" textLength=\"([\\d.]+)\"[^>]*>([^<]+)</text>"));
        int count = 0;
        double lastEnd = 0;
        QStringList lefts;
        constexpr double kWider = 1.15;   // DejaVu Sans beside Inter, and more than Arial and Helvetica
        for (auto it = text.globalMatch(svg); it.hasNext(); ++count) {
            const auto one = it.next();
            const double right = one.captured(2) == QLatin1String("start") ? 1 : one.captured(2) == QLatin1String("end") ? 0 : 0.5;
            if (one.captured(4).contains(QStringLiteral(" × "))) lastEnd = one.captured(1).toDouble() + one.captured(3).toDouble() * right * kWider;
            if (right == 1) lefts << one.captured(4);
        }
        QCOMPARE(count, svg.count(QStringLiteral("<text ")));
        QVERIFY(count > 40);
        QVERIFY2(lastEnd > 1400 && lastEnd < 1600, "the size of the hall is cut");   // the picture is 1600 wide
        QVERIFY(svg.contains(QStringLiteral("sans-serif")));
        for (const char* kind : {"Busway A", "Coolant distribution unit"}) QVERIFY2(lefts.contains(QLatin1String(kind)), kind);
    }

    /// Wherever a page ends: a title stands on it with what it is of, words under the title or not, and a short table is not parted.
    void titlesStandWithWhatTheyAreOf()
    {
        ReportTable table{.columns = {{QStringLiteral("What")}}};
        for (int i = 0; i < 5; ++i) table.rows.push_back({{{QStringLiteral("row")}}});
        Report made{.title = QStringLiteral("Unit")};
        made.sections = {{.title = QStringLiteral("Summary")}, {.title = QStringLiteral("Power")}, {.title = QStringLiteral("Serving")}};
        for (int i = 0; i < 40; ++i) made.sections[1].blocks.emplace_back(ReportText{QStringLiteral("line")});
        made.sections[2].blocks = {ReportText{QStringLiteral("Prefill and decode run in pools of their own.")}, table};
        const auto boxes = report::boxesOf(made);
        const std::size_t title = boxes.size() - 8;   // then words, head and rows
        for (double height = 300; height < 900; height += 10) {
            std::vector<std::size_t> pages(boxes.size());
            const auto dealt = report::paginate(boxes, height);
            for (std::size_t page = 0; page < dealt.size(); ++page)
                for (const auto& placed : dealt[page]) pages[placed.box] = page;
            for (std::size_t box = title + 1; box < boxes.size(); ++box) QVERIFY2(pages[box] == pages[title], qPrintable(QString::number(height)));
        }
    }

    void pdfHasPages()
    {
        const QByteArray bytes = toPdf(makeReport(*solved("Unit")));
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.count("/Type /Page\n") >= 4);
        QVERIFY(bytes.size() < 2 << 20);
    }

    void refusesAndKeeps()
    {
        QTemporaryDir folder;
        const auto results = solved("Unit");
        const QString path = folder.filePath(QStringLiteral("keep.doc"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        QVERIFY(writeReport(*results, fromQt(path)).has_value());
        QVERIFY(writeReport(*results, "/no/such/folder/r.md").has_value());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
        QVERIFY(!writeReport(*results, fromQt(folder.filePath(QStringLiteral("r.md")))));
    }
};

QTEST_MAIN(TestReport)
#include "test_report.moc"
