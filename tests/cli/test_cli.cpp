// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as a user meets it: exit codes, what goes to which stream, files written or left alone.
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace {

struct Run {
    int code{-1};
    QByteArray out{}, err{};
    bool crashed{};
};

Run cli(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(MW_BINARY_DIR "/bin/millwright-cli"), arguments);
    Run run;
    if (!process.waitForFinished(120000)) process.kill();
    run.crashed = process.exitStatus() != QProcess::NormalExit;
    run.code = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

QString example(const char* name) { return QStringLiteral(MW_SOURCE_DIR "/resources/examples/%1.yaml").arg(QLatin1String(name)); }

const QStringList kExamples{QStringLiteral("dgx-h100-superpod-4su"), QStringLiteral("gb200-scalable-unit"),
                            QStringLiteral("mixed-inference-hall"), QStringLiteral("hall-100mw")};

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray kGood = R"(millwright: 1
name: Small
halls:
  - {id: hall, size_m: [10, 8]}
components:
  - {id: rack, part: nvidia.gb200-nvl72, at: {hall: hall, x_m: 2, y_m: 2, facing: north}}
)";

}  // namespace

class TestCli : public QObject {
    Q_OBJECT
private slots:
    void solveGivesEveryFixedKey_data();
    void solveGivesEveryFixedKey();
    void validateTellsByExitCode();
    void badInput_data();
    void badInput();
    void hugeFile();
    void directory();
    void unwritableTarget();
    void wrongWords_data();
    void wrongWords();
    void reportsAreWritten_data();
    void reportsAreWritten();
    void rendersPlans();
    void verifyRunsCases();
    void planGivesPoolsAndFrontier();
    void cablesHaveBothEnds();
    void portsAreAllListed();
    void accuracyAndCalibration();
    void benchGivesItsKeys();
    void scenario();
    void moneyThatCannotBe_data();
    void moneyThatCannotBe();
    void formatIsCanonical_data();
    void formatIsCanonical();

private:
    QString write(const QByteArray& text)
    {
        const QString path = m_folder.filePath(QStringLiteral("layout.yaml"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) qFatal("no temporary file");
        file.write(text);
        return path;
    }
    QTemporaryDir m_folder{};
};

void TestCli::solveGivesEveryFixedKey_data()
{
    QTest::addColumn<QString>("name");
    for (const auto& name : kExamples) QTest::newRow(qPrintable(name)) << name;
}

void TestCli::solveGivesEveryFixedKey()
{
    QFETCH(QString, name);
    const auto run = cli({QStringLiteral("solve"), example(qPrintable(name)), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(run.code, 0);
    QVERIFY2(run.err.isEmpty(), run.err.constData());
    const auto json = QJsonDocument::fromJson(run.out).object();
    QCOMPARE(json[QStringLiteral("schema")].toString(), QStringLiteral("millwright.results/1"));
    const QMap<QString, QStringList> keys{
        {QStringLiteral("layout"), QStringLiteral("name components links racks accelerators").split(u' ')},
        {QStringLiteral("power"), QStringLiteral("it_kw facility_kw utilization_of_grid losses_kw pue_design contingencies worst_contingency").split(u' ')},
        {QStringLiteral("cooling"), QStringLiteral("heat_kw liquid_kw air_kw pue_annual wue_l_per_kwh free_cooling_hours max_supply_c coolant_flow_l_min").split(u' ')},
        {QStringLiteral("network"), {QStringLiteral("fabrics")}},
        {QStringLiteral("throughput"), QStringLiteral("tokens_per_s input_tokens_per_s output_tokens_per_s tokens_per_s_per_mw pools workloads frontier").split(u' ')},
        {QStringLiteral("cost"), QStringLiteral("capex_usd opex_usd_per_year tco_usd_per_year usd_per_million_tokens usd_per_accelerator_hour npv_usd irr payback_years").split(u' ')},
    };
    const auto supply = json[QStringLiteral("supply")].toObject();
    for (const auto* key : {"longest_weeks", "lead_times", "first_token_weeks", "critical_path", "tasks", "origins", "hhi", "duty_usd", "classes"})
        QVERIFY2(supply.contains(QLatin1String(key)), key);
    QVERIFY(!supply[QStringLiteral("critical_path")].toArray().isEmpty() && supply[QStringLiteral("first_token_weeks")].toDouble() > 0);
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        const auto object = json[it.key()].toObject();
        for (const auto& key : it.value()) QVERIFY2(object.contains(key), qPrintable(it.key() + u'.' + key));
    }
    for (const auto* key : {"power_redundancy", "supply", "findings", "timings_ms"}) QVERIFY2(json.contains(QLatin1String(key)), key);
    for (const auto& finding : json[QStringLiteral("findings")].toArray())
        for (const auto* key : {"rule", "severity", "subjects", "message", "measured", "limit", "unit", "fix"})
            QVERIFY2(finding.toObject().contains(QLatin1String(key)), key);
    QVERIFY(!json[QStringLiteral("network")].toObject()[QStringLiteral("fabrics")].toArray().isEmpty());
}

void TestCli::validateTellsByExitCode()
{
    // A rack alone in a hall: nothing feeds it.
    const auto run = cli({QStringLiteral("validate"), write(kGood), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(run.code, 1);
    QVERIFY(QJsonDocument::fromJson(run.out).isArray());
    QCOMPARE(cli({QStringLiteral("validate"), QStringLiteral("/no/such/file.yaml")}).code, 2);
}

void TestCli::badInput_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("says");
    QTest::newRow("truncated") << kGood.left(kGood.size() - 20) << QStringLiteral("layout.yaml:") << QString();
    QTest::newRow("tab") << QByteArray("millwright: 1\nhalls:\n\t- {id: hall, size_m: [1, 1]}\n") << QStringLiteral("layout.yaml:3:") << QStringLiteral("tab");
    QTest::newRow("wrong unit") << QByteArray("millwright: 1\nsite:\n  grid: {limit_mw: 2.5 kW}\n") << QStringLiteral("layout.yaml:3:") << QStringLiteral("MW");
    QTest::newRow("unknown part") << QByteArray(kGood).replace("gb200-nvl72", "gb200-nvl73") << QStringLiteral("layout.yaml:6:") << QStringLiteral("nvidia.gb200-nvl72");
    QTest::newRow("duplicate id") << kGood + QByteArray("  - {id: rack, part: nvidia.gb200-nvl72, at: {hall: hall, x_m: 5, y_m: 2}}\n") << QStringLiteral("layout.yaml:7:") << QStringLiteral("rack");
    QTest::newRow("cycle of blocks") << QByteArray("millwright: 1\nblocks:\n  a:\n    components:\n      - {id: x, block: b, at: {x_m: 0, y_m: 0}}\n  b:\n"
                                                   "    components:\n      - {id: y, block: a, at: {x_m: 0, y_m: 0}}\n")
                                     << QStringLiteral("layout.yaml:") << QStringLiteral("cycle");
    QTest::newRow("newer version") << QByteArray("millwright: 99\nname: x\n") << QStringLiteral("layout.yaml:1:") << QStringLiteral("99");
    QTest::newRow("alias bomb") << QByteArray("millwright: 1\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n") << QStringLiteral("layout.yaml:2:") << QString();
    QTest::newRow("binary") << QByteArray("\x7f" "ELF\x02\x01\x01\0\0\0\xff\xfe", 12) << QStringLiteral("layout.yaml:") << QString();
    QTest::newRow("empty") << QByteArray() << QStringLiteral("layout.yaml:") << QStringLiteral("millwright");
}

void TestCli::badInput()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    QFETCH(QString, says);
    const QString path = write(text);
    for (const auto* command : {"solve", "validate"}) {
        const auto run = cli({QLatin1String(command), path});
        QVERIFY(!run.crashed);
        QVERIFY2(run.code == 2, run.err.constData());
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.contains(place.toUtf8()), run.err.constData());
        QVERIFY2(run.err.contains(says.toUtf8()), run.err.constData());
    }
    QCOMPARE(read(path), text);
}

void TestCli::hugeFile()
{
    const QString path = write("millwright: 1\n");
    QVERIFY(QFile::resize(path, 200LL << 20));      // sparse
    const auto run = cli({QStringLiteral("solve"), path});
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.contains("MiB") || run.err.contains("MB"), run.err.constData());
}

void TestCli::directory()
{
    const auto run = cli({QStringLiteral("solve"), m_folder.path()});
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.contains("folder") || run.err.contains("directory"), run.err.constData());
}

void TestCli::unwritableTarget()
{
    const QString layout = write(kGood);
    for (const auto* target : {"/no/such/folder/report.md", "/proc/report.md"}) {
        const auto run = cli({QStringLiteral("report"), layout, QStringLiteral("-o"), QLatin1String(target)});
        QCOMPARE(run.code, 2);
        QVERIFY(!run.err.isEmpty());
    }
    // A folder of the target's name is left alone.
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("out.md")));
    const auto run = cli({QStringLiteral("report"), layout, QStringLiteral("-o"), m_folder.filePath(QStringLiteral("out.md"))});
    QCOMPARE(run.code, 2);
    QVERIFY(QFileInfo(m_folder.filePath(QStringLiteral("out.md"))).isDir());
}

void TestCli::wrongWords_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("none") << QStringList{};
    QTest::newRow("unknown command") << QStringList{QStringLiteral("resolve")};
    QTest::newRow("no file") << QStringList{QStringLiteral("solve")};
    QTest::newRow("unknown option") << QStringList{QStringLiteral("solve"), example("gb200-scalable-unit"), QStringLiteral("--fromat"), QStringLiteral("json")};
    QTest::newRow("unknown format") << QStringList{QStringLiteral("solve"), example("gb200-scalable-unit"), QStringLiteral("--format"), QStringLiteral("xml")};
    QTest::newRow("unknown scenario") << QStringList{QStringLiteral("solve"), example("gb200-scalable-unit"), QStringLiteral("--scenario"), QStringLiteral("none")};
    QTest::newRow("unknown ending") << QStringList{QStringLiteral("report"), example("gb200-scalable-unit"), QStringLiteral("-o"), QStringLiteral("x.doc")};
    QTest::newRow("unknown overlay") << QStringList{QStringLiteral("render"), example("gb200-scalable-unit"), QStringLiteral("-o"), QStringLiteral("x.png"), QStringLiteral("--overlay"), QStringLiteral("mood")};
    QTest::newRow("racks") << QStringList{QStringLiteral("bench"), QStringLiteral("--racks"), QStringLiteral("many")};
}

void TestCli::wrongWords()
{
    QFETCH(QStringList, arguments);
    const auto run = cli(arguments);
    QVERIFY(!run.crashed);
    QCOMPARE(run.code, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(arguments.size() == 1 || !run.err.isEmpty());
}

void TestCli::reportsAreWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("starts");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("pdf") << QStringLiteral("r.pdf") << QByteArray("%PDF-") << QByteArray();
    QTest::newRow("html") << QStringLiteral("r.html") << QByteArray("<!DOCTYPE html>") << QByteArray("GB200");
    QTest::newRow("markdown") << QStringLiteral("r.md") << QByteArray("# ") << QByteArray("GB200");
    QTest::newRow("csv") << QStringLiteral("r.csv") << QByteArray("line,") << QByteArray("nvidia.gb200-nvl72");
    QTest::newRow("workbook") << QStringLiteral("r.xlsx") << QByteArray("PK\x03\x04") << QByteArray("xl/worksheets/sheet1.xml");
    QTest::newRow("json") << QStringLiteral("r.json") << QByteArray("{") << QByteArray("millwright.results/1");
}

void TestCli::reportsAreWritten()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, starts);
    QFETCH(QByteArray, holds);
    const QString out = m_folder.filePath(name);
    const auto run = cli({QStringLiteral("report"), example("gb200-scalable-unit"), QStringLiteral("-o"), out});
    QVERIFY2(run.code == 0, run.err.constData());
    const auto bytes = read(out);
    QVERIFY(bytes.startsWith(starts));
    QVERIFY(bytes.contains(holds));
    QVERIFY(bytes.size() > 1000);
}

void TestCli::rendersPlans()
{
    for (const auto* name : {"plan.png", "plan.svg"}) {
        const QString out = m_folder.filePath(QLatin1String(name));
        const auto run = cli({QStringLiteral("render"), example("gb200-scalable-unit"), QStringLiteral("-o"), out});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY(read(out).size() > 5000);
    }
}

void TestCli::verifyRunsCases()
{
    const auto run = cli({QStringLiteral("verify"), QStringLiteral(MW_SOURCE_DIR "/tests/cases/network/fabrics.yaml"), QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(run.code == 0, run.err + run.out);
    const auto json = QJsonDocument::fromJson(run.out).object();
    QVERIFY(!json[QStringLiteral("cases")].toArray().isEmpty());
    for (const auto& engine : json[QStringLiteral("engines")].toArray())
        QCOMPARE(engine.toObject()[QStringLiteral("passed")], engine.toObject()[QStringLiteral("cases")]);
    QCOMPARE(cli({QStringLiteral("verify"), QStringLiteral("/no/such/cases.yaml")}).code, 2);
}

void TestCli::planGivesPoolsAndFrontier()
{
    const auto run = cli({QStringLiteral("plan"), example("gb200-scalable-unit"), QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(run.code == 0, run.err.constData());
    const auto plan = QJsonDocument::fromJson(run.out).object()[QStringLiteral("throughput")].toObject();
    QVERIFY(!plan[QStringLiteral("frontier")].toArray().isEmpty());
    const auto pools = plan[QStringLiteral("pools")].toArray(), workloads = plan[QStringLiteral("workloads")].toArray();
    QVERIFY(!pools.isEmpty() && !workloads.isEmpty());
    for (const auto& one : pools) {
        const auto pool = one.toObject();
        const double told = pool[QStringLiteral("tokens_per_s")].toDouble();
        QVERIFY(pool[QStringLiteral("tokens_per_s_low")].toDouble() < told && told < pool[QStringLiteral("tokens_per_s_high")].toDouble());
        QVERIFY(pool[QStringLiteral("checked_cases")].toInt() > 0);
    }
    const auto first = workloads[0].toObject()[QStringLiteral("poisson_arrivals")].toObject()[QStringLiteral("ttft_ms")].toObject();
    QVERIFY(first[QStringLiteral("p50")].toDouble() > 0);
    QVERIFY(first[QStringLiteral("p99")].toDouble() >= first[QStringLiteral("p50")].toDouble());
    const auto table = cli({QStringLiteral("plan"), example("gb200-scalable-unit")});
    QVERIFY(table.out.contains("Frontier") && table.out.contains("Memory of one accelerator"));
}

/// Every cable of the fabrics once, no port twice, lengths that add up to those of the fabrics.
void TestCli::cablesHaveBothEnds()
{
    for (const auto* name : {"dgx-h100-superpod-4su", "gb200-scalable-unit", "mixed-inference-hall"}) {
        const auto solved = cli({QStringLiteral("solve"), example(name), QStringLiteral("--format"), QStringLiteral("json")});
        int cables = 0;
        for (const auto& fabric : QJsonDocument::fromJson(solved.out).object()[QStringLiteral("network")].toObject()[QStringLiteral("fabrics")].toArray())
            cables += fabric.toObject()[QStringLiteral("cables")].toInt();
        QVERIFY(cables > 100);
        const QString file = m_folder.filePath(QStringLiteral("cables.csv"));
        const auto run = cli({QStringLiteral("cables"), example(name), QStringLiteral("-o"), file});
        QVERIFY2(run.code == 0, run.err.constData());
        const auto lines = QString::fromUtf8(read(file)).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), cables + 1);
        QSet<QString> ids, ports;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const auto cells = lines[i].split(u',');
            QVERIFY2(cells.size() >= 15, qPrintable(lines[i]));
            ids.insert(cells[0]);
            ports.insert(cells[2] + u'.' + cells[4]);
            ports.insert(cells[5] + u'.' + cells[7]);
            QVERIFY(!cells[3].isEmpty() && !cells[6].isEmpty());
        }
        QCOMPARE(ids.size(), cables);
        QCOMPARE(ports.size(), 2 * cables);
    }
    QCOMPARE(cli({QStringLiteral("cables"), example("gb200-scalable-unit"), QStringLiteral("-o"), QStringLiteral("/no/such/folder/c.csv")}).code, 2);
    QCOMPARE(cli({QStringLiteral("cables")}).code, 2);
}

/// Every port of every switch once; each cable at as many as it has ends on switches; a leaf's rail is that of its name.
void TestCli::portsAreAllListed()
{
    const QString file = m_folder.filePath(QStringLiteral("ports.csv")), cableFile = m_folder.filePath(QStringLiteral("cables-too.csv"));
    const auto run = cli({QStringLiteral("ports"), example("dgx-h100-superpod-4su"), QStringLiteral("-o"), file});
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(cli({QStringLiteral("cables"), example("dgx-h100-superpod-4su"), QStringLiteral("-o"), cableFile}).code, 0);
    QHash<QString, QPair<QString, QString>> ends;   // of a cable
    for (const auto& line : QString::fromUtf8(read(cableFile)).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts)) {
        const auto cells = line.split(u',');
        ends.insert(cells[0], {cells[2] + u'.' + cells[4], cells[5] + u'.' + cells[7]});
    }
    const auto lines = QString::fromUtf8(read(file)).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QSet<QString> seen;
    qsizetype leafPorts = 0, spare = 0;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto cells = lines[i].split(u',');
        QVERIFY2(cells.size() >= 14, qPrintable(lines[i]));
        const QString here = cells[0] + u'.' + cells[2];
        QVERIFY2(!seen.contains(here), qPrintable(here));
        seen.insert(here);
        if (cells[0].startsWith(QStringLiteral("su1-leaf-")) && cells[3] == QStringLiteral("compute")) {
            ++leafPorts;
            QCOMPARE(cells[4], cells[0].last(1));
        }
        if (cells[6] == QStringLiteral("spare")) {
            ++spare;
            QVERIFY(cells[7].isEmpty() && cells[8].isEmpty());
            continue;
        }
        const QString there = cells[8] + u'.' + cells[10];
        const auto cable = ends.value(cells[7]);
        QVERIFY2((cable.first == here && cable.second == there) || (cable.second == here && cable.first == there), qPrintable(lines[i]));
    }
    QCOMPARE(leafPorts, qsizetype{8 * 64});
    QVERIFY(spare > 8);   // one at least on each leaf of the fourth unit
    const auto between = cli({QStringLiteral("bandwidth"), example("gb200-scalable-unit"), QStringLiteral("--from"), QStringLiteral("rack-1,rack-2"), QStringLiteral("--to"), QStringLiteral("rack-8"),
                              QStringLiteral("--format"), QStringLiteral("json")});
    const auto compute = QJsonDocument::fromJson(between.out).object()[QStringLiteral("fabrics")].toArray().first().toObject();
    QCOMPARE(compute[QStringLiteral("gbps")].toDouble(), 28800.0);   // of one rack: 72 x 400
    QCOMPARE(compute[QStringLiteral("narrow")].toArray().size(), 4);
    const auto nobody = cli({QStringLiteral("bandwidth"), example("gb200-scalable-unit"), QStringLiteral("--from"), QStringLiteral("rack-99")});
    QVERIFY(nobody.code == 2 && nobody.err.contains("rack-99"));
    QCOMPARE(cli({QStringLiteral("ports")}).code, 2);
}

void TestCli::accuracyAndCalibration()
{
    const QString cases = write("schema: millwright-throughput/1\ncases:\n"
                                "  - {id: a, kind: closed, mode: agg, model: llama-3.1-70b, hw: h200_sxm, gpus: 8, tp: 8, dp: 1, ep: 1, prec: fp8, "
                                "backend: vllm, isl: 1024, osl: 1024, conc: 16, metric: tpot_ms, value: 9, ttft_ms: 90}\n");
    const auto page = cli({QStringLiteral("accuracy"), cases});
    QVERIFY2(page.code == 0, page.err.constData());
    QVERIFY(page.out.contains("| all | 1 |"));
    const QString constants = m_folder.filePath(QStringLiteral("constants.yaml"));
    QCOMPARE(cli({QStringLiteral("calibrate"), cases, QStringLiteral("-o"), constants}).code, 0);
    QFile before(QStringLiteral(MW_SOURCE_DIR "/resources/throughput/constants.yaml")), after(constants);
    QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
    const QByteArray was = before.readAll(), is = after.readAll();
    QVERIFY(was != is);
    QCOMPARE(is.count('\n'), was.count('\n'));
    QCOMPARE(cli({QStringLiteral("accuracy"), example("gb200-scalable-unit")}).code, 2);
    QCOMPARE(cli({QStringLiteral("calibrate"), QStringLiteral("/no/such/file.yaml")}).code, 2);
}

void TestCli::benchGivesItsKeys()
{
    const auto run = cli({QStringLiteral("bench"), QStringLiteral("--racks"), QStringLiteral("20"), QStringLiteral("--actions"), QStringLiteral("60"), QStringLiteral("--format"),
                          QStringLiteral("json")});
    QVERIFY2(run.code == 0, run.err.constData());
    const auto json = QJsonDocument::fromJson(run.out).object();
    for (const auto* key : {"racks", "components", "links", "load_ms", "full_solve_ms", "edit_quick_ms", "edit_all_ms", "frame_ms", "peak_memory_mb"})
        QVERIFY2(json.contains(QLatin1String(key)), key);
    QCOMPARE(json[QStringLiteral("racks")].toInt(), 20);
    QCOMPARE(json[QStringLiteral("frames_ms")].toArray().size(), 3);   // zooms
    QCOMPARE(json[QStringLiteral("session")][QStringLiteral("actions")].toInt(), 60);
    const auto halls = json[QStringLiteral("physics")][QStringLiteral("load_flow")].toArray();
    QCOMPARE(halls.size(), 2);
    for (const auto hall : halls)   // zeros, then null, where it was not solved
        QVERIFY(hall[QStringLiteral("radial_ms")].toDouble() > 0 && hall[QStringLiteral("mesh_ms")].toDouble() > 0);
    const auto coolant = json[QStringLiteral("coolant")];
    QVERIFY(coolant[QStringLiteral("loops")].toInt() > 0 && coolant[QStringLiteral("failures")].toInt() > 0);
    for (const auto& time : {coolant[QStringLiteral("cold_ms")], coolant[QStringLiteral("edit_ms")], coolant[QStringLiteral("unchanged_ms")]}) QVERIFY(time.toDouble() > 0);
    for (const auto& measured : {json[QStringLiteral("start_ms")], json[QStringLiteral("drag_1_ms")], json[QStringLiteral("click_ms")],
                                 json[QStringLiteral("session")][QStringLiteral("block_ms")]})
        QVERIFY(measured[QStringLiteral("p95")].toDouble() > 0 && measured[QStringLiteral("max")].toDouble() >= measured[QStringLiteral("p50")].toDouble());
}

void TestCli::scenario()
{
    const QString path = write(kGood + "scenarios:\n  - {id: cheap, title: Cheap, set: {\"parts/nvidia.gb200-nvl72/price_usd\": 0}}\n"
                                       "  - {id: lost, title: Lost, set: {\"parts/no.such/price_usd\": 0}}\n");
    const auto capex = [&](const QStringList& more) {
        const auto run = cli(QStringList{QStringLiteral("solve"), path, QStringLiteral("--format"), QStringLiteral("json")} + more);
        return QJsonDocument::fromJson(run.out).object()[QStringLiteral("cost")].toObject()[QStringLiteral("capex_usd")].toObject()[QStringLiteral("total")].toDouble();
    };
    const auto columns = [&](const QStringList& more) {
        const auto run = cli(QStringList{QStringLiteral("compare"), path, QStringLiteral("--format"), QStringLiteral("json")} + more);
        return QJsonDocument::fromJson(run.out).object()[QStringLiteral("columns")].toArray();
    };
    const auto capexOf = [](const QJsonValue& column) { return column[QStringLiteral("quantities")][QStringLiteral("capex_usd")].toDouble(); };
    const auto pair = columns({QStringLiteral("--scenario"), QStringLiteral("cheap")});
    QCOMPARE(pair.size(), 2);
    QCOMPARE(capexOf(pair[0]), capex({}));
    QCOMPARE(capexOf(pair[1]), capex({QStringLiteral("--scenario"), QStringLiteral("cheap")}));
    const QStringList against{QStringLiteral("compare"), path, QStringLiteral("--scenario"), QStringLiteral("cheap")};
    const auto even = cli(against + QStringList{QStringLiteral("--break-even"), QStringLiteral("price_compute"), QStringLiteral("--of"), QStringLiteral("capex_usd"),
                                                QStringLiteral("--format"), QStringLiteral("json")});
    const auto found = QJsonDocument::fromJson(even.out).object()[QStringLiteral("break_even")].toArray();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0][QStringLiteral("cost_now")][0].toDouble(), capexOf(pair[0]));
    QCOMPARE(found[0][QStringLiteral("cost_now")][1].toDouble(), capexOf(pair[1]));
    QVERIFY(!found[0][QStringLiteral("says")].toString().isEmpty());
    const auto unknown = cli(against + QStringList{QStringLiteral("--break-even"), QStringLiteral("site/name")});
    QVERIFY(unknown.code == 2 && unknown.err.contains("site/name"));
    QCOMPARE(cli(against + QStringList{QStringLiteral("--break-even"), QStringLiteral("pue"), QStringLiteral("--of"), QStringLiteral("luck")}).code, 2);
    const auto rest = cli({QStringLiteral("compare"), path});
    QVERIFY(rest.code == 0 && rest.err.contains("no.such") && rest.out.contains("cheap"));   // one of all scenarios names a missing part; the others are compared
    QVERIFY(capex({}) > 1e6);
    QVERIFY(capex({QStringLiteral("--scenario"), QStringLiteral("cheap")}) < capex({}));
    const auto lost = cli({QStringLiteral("solve"), path, QStringLiteral("--scenario"), QStringLiteral("lost")});
    QCOMPARE(lost.code, 2);
    QVERIFY2(lost.err.contains("no.such"), lost.err.constData());
}

void TestCli::moneyThatCannotBe_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("rule");
    QTest::newRow("negative life") << QByteArray("economics: {lives_years: {compute: -3}}\n") << QStringLiteral("layout.yaml:7:36: warning: compute is -3") << QStringLiteral("economics.value");
    QTest::newRow("discount rate") << QByteArray("economics: {discount_rate: -1.5}\n") << QStringLiteral("layout.yaml:7:28: warning: discount_rate is -1.5") << QStringLiteral("economics.value");
    QTest::newRow("empty cash flow") << QByteArray("economics: {analysis_years: 0}\n") << QStringLiteral("layout.yaml:7:29: warning: analysis_years is 0") << QStringLiteral("economics.value");
    QTest::newRow("phase") << QByteArray("economics:\n  phases:\n    - {id: one, share: 0.4, energised_month: 2}\n") << QStringLiteral("layout.yaml:8:3: warning: ") << QStringLiteral("economics.phase");
    QTest::newRow("missing path") << QByteArray("scenarios:\n  - {id: lost, set: {site/name: Here, site/tarif/energy_usd_per_kwh: 0.1}}\n") << QStringLiteral("layout.yaml:8:39: warning: Scenario lost: site/tarif")
                                  << QStringLiteral("scenario.impossible");
    QTest::newRow("circle") << QByteArray("scenarios:\n  - {id: a, based_on: b}\n  - {id: b, based_on: a}\n") << QStringLiteral("layout.yaml:8:13: warning: Scenario b is based on a")
                            << QStringLiteral("scenario.impossible");
}

/// Each is told with its place, becomes a finding, and all else is solved.
void TestCli::moneyThatCannotBe()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    QFETCH(QString, rule);
    const auto run = cli({QStringLiteral("solve"), write(kGood + text), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(run.code, 0);
    QVERIFY2(run.err.contains(place.toUtf8()), run.err.constData());
    const auto json = QJsonDocument::fromJson(run.out).object();
    const auto findings = json[QStringLiteral("findings")].toArray();
    QVERIFY(std::any_of(findings.begin(), findings.end(), [&](const QJsonValue& one) { return one[QStringLiteral("rule")].toString() == rule; }));
    QVERIFY(json[QStringLiteral("cost")][QStringLiteral("tco_usd_per_year")].toDouble() > 1e5 && json[QStringLiteral("power")][QStringLiteral("it_kw")].toDouble() > 100);
}

void TestCli::formatIsCanonical_data() { solveGivesEveryFixedKey_data(); }

/// The shipped examples are in canonical form: load and save gives the same bytes.
void TestCli::formatIsCanonical()
{
    QFETCH(QString, name);
    const QString path = example(qPrintable(name));
    const auto run = cli({QStringLiteral("format"), path});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.out, read(path));
}

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
