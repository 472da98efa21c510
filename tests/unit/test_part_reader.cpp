// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"

#include <QFile>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

#include <string>

using namespace mw;

namespace {

/// All diagnostics of one part in YAML, one to a line, the file called "f.yaml".
QString told(const char* yaml)
{
    auto tree = parseYaml(yaml, "f.yaml");
    if (!tree.value)
        return QStringLiteral("no tree: ") + QString::fromStdString(toText(tree.diagnostics.front()));
    std::vector<Diagnostic> diagnostics;
    (void)readPart(*tree.value, "f.yaml", diagnostics);
    QStringList lines;
    for (const Diagnostic& d : diagnostics) lines << QString::fromStdString(toText(d));
    return lines.join(QLatin1Char('\n'));
}

std::optional<Part> partFrom(const std::string& yaml)
{
    auto tree = parseYaml(yaml, "f.yaml");
    if (!tree.value) return std::nullopt;
    std::vector<Diagnostic> diagnostics;
    return readPart(*tree.value, "f.yaml", diagnostics);
}

std::string written(const QTemporaryDir& folder, const char* name, const char* text)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    (void)file.open(QIODevice::WriteOnly);
    file.write(text);
    return file.fileName().toStdString();
}

}  // namespace

class TestPartReader : public QObject {
    Q_OBJECT
private slots:
    void unknownKeysAreSorted();
    void freePrice();
    void badParts_data();
    void badParts();
    void badFiles();
};

void TestPartReader::unknownKeysAreSorted()
{
    const auto read =
        partFrom("id: acme.box\nname: Box\nkind: other\npower_max_kw: 3\ncolour: grey\nsize: \"12\"\n"
                 "curve: [{at: 1, is: 2}]\n");
    QVERIFY(read.has_value());
    QCOMPARE(read->figure("power_max_kw"), std::optional(3.0));
    QCOMPARE(read->fact("colour"), std::string_view("grey"));
    QCOMPARE(read->fact("size"), std::string_view("12"));  // quoted: a text
    QCOMPARE(read->extras.size(), std::size_t{1});
    std::vector<Diagnostic> diagnostics;
    QCOMPARE(readPart(writePart(*read), "f", diagnostics), read);
}

void TestPartReader::freePrice()
{
    const auto read = partFrom("{id: acme.asic, name: ASIC, kind: accelerator, price_usd: 0}");
    QCOMPARE(read->price.typical_usd, std::optional(0.0));
    std::vector<Diagnostic> diagnostics;
    QCOMPARE(readPart(writePart(*read), "f", diagnostics)->price.typical_usd, std::optional(0.0));
    QCOMPARE(partFrom("{id: acme.asic, name: ASIC, kind: accelerator}")->price.typical_usd,
             std::optional<double>{});
}

void TestPartReader::badParts_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* yaml, const char* message) {
        QTest::newRow(name) << QString::fromLatin1(yaml) << QString::fromLatin1(message);
    };
    row("no id", "name: Box\nkind: other", "f.yaml:1:1: part has no id");
    row("no name", "id: acme.box\nkind: other", "f.yaml:1:1: part acme.box has no name");
    row("no kind", "id: acme.box\nname: Box", "f.yaml:1:1: part acme.box has no kind");
    row("unknown kind", "id: acme.box\nname: Box\nkind: gpu-card", "f.yaml:3:7: unknown kind 'gpu-card'");
    row("bad id", "id: Acme Box\nname: Box\nkind: other", "f.yaml:1:5: part id 'Acme Box' is not legal");
    row("not a map", "[1, 2]", "f.yaml:1:1: a part is not a map");
    row("figure text", "id: a.b\nname: B\nkind: other\nfigures: {power_max_kw: 3 kW}",
        "f.yaml:4:25: figure power_max_kw is not a number");
    row("figure quoted", "id: a.b\nname: B\nkind: other\nfigures: {power_max_kw: \"3\"}",
        "f.yaml:4:25: figure power_max_kw is not a number");
    row("figure infinite", "id: a.b\nname: B\nkind: other\nfigures: {power_max_kw: .inf}",
        "f.yaml:4:25: figure power_max_kw is not a number");
    row("figure negative", "id: a.b\nname: B\nkind: other\nfigures: {weight_kg: -3}",
        "f.yaml:4:22: figure weight_kg is negative");
    row("figure twice", "id: a.b\nname: B\nkind: other\nweight_kg: 2\nfigures: {weight_kg: 3}",
        "f.yaml:5:22: figure weight_kg is given twice");
    row("figure without value", "id: a.b\nname: B\nkind: other\nfigures: {weight_kg: {confidence: estimate}}",
        "f.yaml:4:22: figure weight_kg is not a number");
    row("confidence", "id: a.b\nname: B\nkind: other\nconfidence: sure",
        "f.yaml:4:13: unknown confidence 'sure'");
    row("figure confidence",
        "id: a.b\nname: B\nkind: other\nfigures: {weight_kg: {value: 3, confidence: sure}}",
        "f.yaml:4:45: unknown confidence 'sure'");
    row("price order", "id: a.b\nname: B\nkind: other\nprice_usd: {low: 9, typical: 5}",
        "f.yaml:4:12: the low price is above the typical price");
    row("price order high", "id: a.b\nname: B\nkind: other\nprice_usd: {typical: 5, high: 2}",
        "f.yaml:4:12: the typical price is above the high price");
    row("price text", "id: a.b\nname: B\nkind: other\nprice_usd: cheap",
        "f.yaml:4:12: price_usd is not a number");
    row("price negative", "id: a.b\nname: B\nkind: other\nprice_usd: -1",
        "f.yaml:4:12: price_usd is negative");
    row("port without kind", "id: a.b\nname: B\nkind: other\nports:\n  - {id: feed-a, flow: in}",
        "f.yaml:5:5: port feed-a has no kind");
    row("port without id", "id: a.b\nname: B\nkind: other\nports:\n  - {kind: power}",
        "f.yaml:5:5: a port has no id");
    row("port kind", "id: a.b\nname: B\nkind: other\nports:\n  - {id: feed-a, kind: water, flow: in}",
        "f.yaml:5:24: unknown port kind 'water'");
    row("port flow", "id: a.b\nname: B\nkind: other\nports:\n  - {id: feed-a, kind: power, flow: up}",
        "f.yaml:5:37: unknown flow 'up'");
    row("port no flow", "id: a.b\nname: B\nkind: other\nports:\n  - {id: feed-a, kind: power}",
        "f.yaml:5:5: port feed-a has no flow");
    row("port count", "id: a.b\nname: B\nkind: other\nports:\n  - {id: nic, kind: network, count: -8}",
        "f.yaml:5:37: count of port nic is '-8'");
    row("port count fraction",
        "id: a.b\nname: B\nkind: other\nports:\n  - {id: nic, kind: network, count: 1.5}",
        "f.yaml:5:37: count of port nic is '1.5'");
    row("port number id", "id: a.b\nname: B\nkind: other\nports:\n  - {id: nic-1, kind: network}",
        "f.yaml:5:10: port id 'nic-1' is not legal");
    row("port twice",
        "id: a.b\nname: B\nkind: other\nports:\n  - {id: nic, kind: network}\n  - {id: nic, kind: network}",
        "f.yaml:6:10: port id 'nic' is used twice");
    row("side", "id: a.b\nname: B\nkind: other\nports:\n  - {id: in, kind: power, flow: in, side: left}",
        "f.yaml:5:43: side is 'left'");
    row("content", "id: a.b\nname: B\nkind: other\ncontents:\n  - {count: 2}",
        "f.yaml:5:5: a content names no part");
    row("content count", "id: a.b\nname: B\nkind: other\ncontents:\n  - {part: a.c, count: 0}",
        "f.yaml:5:24: count of content a.c is '0'");
    row("content units", "id: a.b\nname: B\nkind: other\ncontents:\n  - {part: a.c, count: 2, u: [1]}",
        "f.yaml:5:5: 1 positions for 2 pieces of a.c");
    row("slot kind", "id: a.b\nname: B\nkind: other\nslots:\n  - {id: pcie, accepts: [gpu]}",
        "f.yaml:5:25: unknown kind 'gpu'");
    row("bay of nothing", "id: a.b\nname: B\nkind: switch\nfaceplate:\n  bays:\n    - {holds: wheel, size_mm: [9, 9]}",
        "f.yaml:6:15: a bay holds 'wheel'");
    row("bay without size", "id: a.b\nname: B\nkind: switch\nfaceplate:\n  bays:\n    - {holds: fan}", "f.yaml:6:7: bay fan has no size");
    row("bay outside", "id: a.b\nname: B\nkind: switch\nfaceplate:\n  bays:\n    - {holds: fan, at_mm: [400, 0], size_mm: [60, 20]}",
        "f.yaml:6:7: bay fan lies outside the face");
    row("bay face", "id: a.b\nname: B\nkind: switch\nfaceplate:\n  bays:\n    - {holds: fan, face: top, size_mm: [9, 9]}",
        "f.yaml:6:26: face is 'top'");
    row("unverified stranger", "id: a.b\nname: B\nkind: other\nunverified: [wheels]",
        "f.yaml:4:13: warning: unverified names 'wheels'");
    row("unknown key of a port",
        "id: a.b\nname: B\nkind: other\nports:\n  - {id: nic, kind: network, colour: red}",
        "f.yaml:5:38: warning: unknown key 'colour' of a port is dropped");
}

void TestPartReader::badParts()
{
    QFETCH(QString, yaml);
    QFETCH(QString, message);
    const QString all = told(yaml.toUtf8().constData());
    QVERIFY2(all.startsWith(message), qPrintable(all));
    QVERIFY2(all.contains(QLatin1String("expected ")), qPrintable(all));
}

void TestPartReader::badFiles()
{
    QTemporaryDir folder;
    const auto first = [&](const char* text) {
        Catalog catalog;
        const auto diagnostics = readCatalogFile(written(folder, "x.yaml", text), catalog);
        if (diagnostics.empty()) return QString();
        const QString all = QString::fromStdString(toText(diagnostics.front()));
        return all.mid(all.indexOf(QLatin1String("x.yaml")));
    };
    QVERIFY(first("catalog: 1\nparts: []\n").isEmpty());
    QVERIFY(first("parts: []\n").startsWith(QLatin1String("x.yaml:1:1: this is not a catalogue file")));
    QVERIFY(
        first("catalog: 2\n").startsWith(QLatin1String("x.yaml:1:10: catalogue format '2' is not known")));
    QVERIFY(first("catalog: 1\nparts: 3\n").startsWith(QLatin1String("x.yaml:2:8: parts is not a list")));
    QVERIFY(first("catalog: 1\nsources: {a: {url: u}}\n").contains(QLatin1String("source a has no title")));
    const QString twice = first("catalog: 1\nparts:\n  - {id: a.b, name: B, kind: other}\n"
                                "  - {id: a.b, name: B, kind: other}\n");
    QVERIFY2(twice.startsWith(QLatin1String("x.yaml:4:10: part id 'a.b' is used twice")), qPrintable(twice));
    QVERIFY(!readCatalogFolder(folder.filePath(QStringLiteral("none")).toStdString()).value);

    (void)written(folder, "x.yaml",
                  "catalog: 1\nparts:\n  - {id: a.b, name: B, kind: rack, sources: [zz], "
                  "contents: [{part: a.c}]}\n");
    const auto loaded = readCatalogFolder(folder.path().toStdString());
    QVERIFY(!loaded.value);
    QCOMPARE(loaded.diagnostics.size(), std::size_t{2});
    QVERIFY(toText(loaded.diagnostics[0]).find("x.yaml:3:10: part a.b names the unknown source 'zz'") !=
            std::string::npos);
    QVERIFY(toText(loaded.diagnostics[1]).find("part a.b holds 'a.c'") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestPartReader)
#include "test_part_reader.moc"
