// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The report as a workbook, read back from the file: a zip of XML parts.
#include "model/io/atomic_file.h"
#include "model/io/layout_file.h"
#include "solver/pipeline.h"
#include "views/report/report.h"
#include "views/session/text/qt_text.h"
#include "views/theme/fonts.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace mw;

namespace {

ResultsPtr solved()
{
    static const auto results = [] {
        const auto data = std::make_shared<const SolverData>(*loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"}).value);
        auto read = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/gb200-scalable-unit.yaml");
        return solve(std::make_shared<const Layout>(std::move(*read.value)), data);
    }();
    return results;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One sheet: what stands in each cell, texts looked up, and what belongs to the sheet as a whole.
struct Sheet {
    QList<QStringList> rows{};
    QByteArray xml{};
    [[nodiscard]] qsizetype column(const QString& title) const { return rows.value(0).indexOf(title); }
    [[nodiscard]] QString at(const QString& first, const QString& title) const
    {
        for (const auto& row : rows)
            if (row.value(0) == first || row.value(1) == first) return row.value(column(title));
        return {};
    }
};

/// A workbook as another program sees it.
class Book {
public:
    explicit Book(const QString& path)
    {
        // CMake, which built this, also opens zip files.
        QProcess unzip;
        unzip.setWorkingDirectory(m_folder.path());
        unzip.start(QStringLiteral("cmake"), {QStringLiteral("-E"), QStringLiteral("tar"), QStringLiteral("xf"), path});
        m_opened = unzip.waitForFinished() && unzip.exitCode() == 0;
        readTexts();
        readNames();
    }
    [[nodiscard]] bool opened() const { return m_opened; }
    [[nodiscard]] const QStringList& names() const { return m_names; }
    [[nodiscard]] QByteArray part(const QString& name) const { return contentOf(m_folder.filePath(name)); }

    [[nodiscard]] Sheet sheet(const QString& name) const
    {
        Sheet sheet;
        sheet.xml = part(QStringLiteral("xl/worksheets/sheet%1.xml").arg(m_names.indexOf(name) + 1));
        QXmlStreamReader xml(sheet.xml);
        QString kind;
        int column = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement()) continue;
            if (xml.name() == QStringLiteral("row")) {
                sheet.rows << QStringList();
            } else if (xml.name() == QStringLiteral("c")) {
                kind = xml.attributes().value(QStringLiteral("t")).toString();
                column = columnOf(xml.attributes().value(QStringLiteral("r")).toString());
            } else if (xml.name() == QStringLiteral("v")) {
                auto& row = sheet.rows.last();
                while (row.size() <= column) row << QString();
                const QString value = xml.readElementText();
                row[column] = kind == QStringLiteral("s") ? m_texts.value(value.toInt()) : value;
            }
        }
        return sheet;
    }

private:
    /// "AB12" -> 27.
    static int columnOf(const QString& cell)
    {
        int column = 0;
        for (const QChar letter : cell)
            if (letter.isLetter()) column = column * 26 + letter.unicode() - 'A' + 1;
        return column - 1;
    }
    void readTexts()
    {
        QXmlStreamReader xml(part(QStringLiteral("xl/sharedStrings.xml")));
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QStringLiteral("t")) m_texts << xml.readElementText();
    }
    void readNames()
    {
        QXmlStreamReader xml(part(QStringLiteral("xl/workbook.xml")));
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QStringLiteral("sheet"))
                m_names << xml.attributes().value(QStringLiteral("name")).toString();
    }

    QTemporaryDir m_folder{};
    bool m_opened{};
    QStringList m_texts{}, m_names{};
};

}  // namespace

class TestWorkbook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        m_path = m_folder.filePath(QStringLiteral("report.xlsx"));
        const auto failure = writeReport(*solved(), fromQt(m_path));
        QVERIFY2(!failure, failure ? toText(*failure).c_str() : "");
        m_book = std::make_unique<Book>(m_path);
        QVERIFY(m_book->opened());
    }

    void hasItsSheets()
    {
        QCOMPARE(m_book->names(), QStringList({QStringLiteral("Summary"), QStringLiteral("Power"), QStringLiteral("Cooling"), QStringLiteral("Network"), QStringLiteral("Cables"), QStringLiteral("Ports"),
                                               QStringLiteral("Throughput"), QStringLiteral("Cost"), QStringLiteral("Cash flow by month"), QStringLiteral("Supply"), QStringLiteral("Findings"),
                                               QStringLiteral("Bill of materials"), QStringLiteral("Not computed"), QStringLiteral("Sources")}));
        for (const auto& name : m_book->names()) {
            const auto sheet = m_book->sheet(name);
            QVERIFY2(sheet.rows.size() >= 2, qPrintable(name));
            QVERIFY2(sheet.xml.contains("state=\"frozen\"") && sheet.xml.contains("topLeftCell=\"A2\""), qPrintable(name));
            QVERIFY2(sheet.xml.contains("<autoFilter ref=\"A1:"), qPrintable(name));
            QVERIFY2(sheet.xml.contains("customWidth=\"1\""), qPrintable(name));
            for (const auto& title : sheet.rows[0]) QVERIFY2(!title.isEmpty(), qPrintable(name));
        }
    }

    /// Scenarios side by side with their changes, and where each costs what the layout costs.
    void scenariosAreSideBySide()
    {
        const auto data = std::make_shared<const SolverData>(*loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"}).value);
        const auto changed = withScenario(solved()->layout, "free-chips", *data->catalog);
        QVERIFY(changed.ok());
        const auto free = solve(*changed, data);
        const QString path = m_folder.filePath(QStringLiteral("scenarios.xlsx"));
        QVERIFY(!writeReport(*solved(), fromQt(path), {SolvedScenario{.title = "Free", .results = free, .problem = {}}, SolvedScenario{.title = "Broken", .results = {}, .problem = "no such path"}}));
        const Book book(path);
        const auto sheet = book.sheet(QStringLiteral("Scenarios"));
        const double capital = sheet.at(QStringLiteral("Capital"), QStringLiteral("Free")).toDouble(), before = sheet.at(QStringLiteral("Capital"), QStringLiteral("The layout")).toDouble();
        QCOMPARE(capital, free->cost->capex_usd);
        QCOMPARE(before, solved()->cost->capex_usd);
        QVERIFY(std::abs(sheet.at(QStringLiteral("Capital"), QStringLiteral("Free: change, %")).toDouble() - 100 * (capital / before - 1)) < 1e-9);
        QVERIFY(sheet.xml.contains("<c ") && book.part(QStringLiteral("xl/sharedStrings.xml")).contains("Broken: not solved. no such path"));
        // Cost of a token is one over the throughput: free chips break even at the ratio of both costs.
        const auto crossings = book.sheet(QStringLiteral("Break-even"));
        const QString moved = QStringLiteral("Efficiency: tokens, times as many");   // as the window names it
        const double at = crossings.at(moved, QStringLiteral("Cost the same at")).toDouble();
        QVERIFY(std::abs(at / (*free->cost->usd_per_million_tokens / *solved()->cost->usd_per_million_tokens) - 1) < 1e-9);
        QVERIFY(!crossings.at(moved, QStringLiteral("In words")).isEmpty());
    }

    /// Month by month, from month 0, and it sums to what the years say.
    void cashFlowIsThereByMonth()
    {
        const auto sheet = m_book->sheet(QStringLiteral("Cash flow by month"));
        const OverTime& time = solved()->economics->overTime;
        QCOMPARE(static_cast<std::size_t>(sheet.rows.size()), time.months.size() + 1);
        double project = 0, capital = 0, years = 0;
        for (qsizetype i = 1; i < sheet.rows.size(); ++i) {
            QCOMPARE(sheet.rows[i].value(0).toInt(), static_cast<int>(i - 1));
            project += sheet.rows[i].value(sheet.column(QStringLiteral("Project, $"))).toDouble();
            capital += sheet.rows[i].value(sheet.column(QStringLiteral("Capital, $"))).toDouble();
        }
        for (const MoneyFlow& year : time.years) years += year.project;
        QVERIFY(std::abs(project - years) < 1 && std::abs(capital + solved()->cost->capex_usd) < 1);
    }

    void numbersAreNumbers()
    {
        const auto& results = *solved();
        QCOMPARE(m_book->sheet(QStringLiteral("Summary")).at(QStringLiteral("Accelerators"), QStringLiteral("Value")).toDouble(),
                 static_cast<double>(results.summary.accelerators));
        const auto power = m_book->sheet(QStringLiteral("Power"));
        QCOMPARE(power.at(QStringLiteral("Facility, at the utility connection"), QStringLiteral("kW")).toDouble(), results.power->facility_kw);
        QCOMPARE(power.at(QStringLiteral("Facility, at the utility connection"), QStringLiteral("Of facility")).toDouble(), 1.0);
        const auto throughput = m_book->sheet(QStringLiteral("Throughput"));
        const auto& workload = results.throughput->workloads.front();
        QCOMPARE(throughput.at(toQt(workload.id), QStringLiteral("TPOT, ms")).toDouble(), *workload.tpot_ms);
        const auto styles = m_book->part(QStringLiteral("xl/styles.xml"));
        for (const auto* format : {"#,##0.0\"", "0.0%\"", "#,##0.0000\""}) QVERIFY2(styles.contains(format), format);
    }

    void billAddsUp()
    {
        const auto& bom = solved()->cost->bom;
        const auto bill = m_book->sheet(QStringLiteral("Bill of materials"));
        const auto total = bill.column(QStringLiteral("Total, $"));
        double sum = 0;
        for (std::size_t i = 0; i < bom.size(); ++i) {
            const auto& row = bill.rows[static_cast<qsizetype>(i) + 1];
            QCOMPARE(row.value(bill.column(QStringLiteral("Part"))), toQt(bom[i].part));
            QVERIFY(bom[i].sources.empty() || row.value(bill.column(QStringLiteral("Sources"))).contains(toQt(bom[i].sources.front())));
            sum += row.value(total).toDouble();
        }
        QVERIFY(std::abs(bill.rows[static_cast<qsizetype>(bom.size()) + 1].value(total).toDouble() - sum) < 1);
    }

    void everyFindingIsThere()
    {
        const auto& findings = *solved()->findings.value;
        const auto sheet = m_book->sheet(QStringLiteral("Findings"));
        QCOMPARE(static_cast<std::size_t>(sheet.rows.size()), findings.size() + 1);
        QCOMPARE(sheet.rows[1].value(sheet.column(QStringLiteral("Rule"))), toQt(findings[0].rule));
    }

    /// A disk that fills up while it is written leaves the file that was there.
    void isWrittenWholeOrNotAtAll()
    {
        const QByteArray before = contentOf(m_path);
        failWriteStep(2);
        QVERIFY(writeReport(*solved(), fromQt(m_path)).has_value());
        failWriteStep(0);
        QCOMPARE(contentOf(m_path), before);
        QVERIFY(writeReport(*solved(), "/no/such/folder/report.xlsx").has_value());
    }

private:
    QTemporaryDir m_folder{};
    QString m_path{};
    std::unique_ptr<Book> m_book{};
};

QTEST_MAIN(TestWorkbook)
#include "test_workbook.moc"
