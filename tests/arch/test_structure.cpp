// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The structure that linking cannot check: directions of includes, what public headers may show, house rules of files.
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <functional>

namespace {

const QString kRoot = QStringLiteral(MW_SOURCE_DIR);
const QStringList kLayers{QStringLiteral("model"), QStringLiteral("solver"), QStringLiteral("views"), QStringLiteral("app")};

QStringList filesOf(const QString& folder, const QStringList& patterns)
{
    QStringList files;
    QDirIterator walk(kRoot + QLatin1Char('/') + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) files << walk.next();
    files.sort();
    return files;
}

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList includesOf(const QString& text)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
    QStringList names;
    for (auto it = include.globalMatch(text); it.hasNext();) names << it.next().captured(1);
    return names;
}

}  // namespace

class TestStructure : public QObject {
    Q_OBJECT
private slots:
    void dependenciesPointDown_data();
    void dependenciesPointDown();
    void coreIsFreeOfQt();
    void publicHeadersAreClean();
    void enginesDoNotKnowEachOther();
    void filesHaveLicenceAndSize();
    void topLevelIsFixed();
    void sourcesAreBuilt();
    void registriesAreWhole_data();
    void registriesAreWhole();
    void headersFormNoCircle();
    void viewsDoNotNeedEachOther();
};

void TestStructure::dependenciesPointDown_data()
{
    QTest::addColumn<int>("layer");
    for (int i = 0; i < kLayers.size(); ++i) QTest::newRow(qPrintable(kLayers[i])) << i;
}

void TestStructure::dependenciesPointDown()
{
    QFETCH(int, layer);
    const auto files = filesOf(kLayers[layer], {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
    QVERIFY(!files.isEmpty());
    for (const auto& file : files)
        for (const auto& name : includesOf(textOf(file)))
            for (int above = layer + 1; above < kLayers.size(); ++above)
                QVERIFY2(!name.startsWith(kLayers[above] + QLatin1Char('/')), qPrintable(file + QStringLiteral(" includes ") + name));
}

void TestStructure::coreIsFreeOfQt()
{
    for (const auto& layer : {QStringLiteral("model"), QStringLiteral("solver")})
        for (const auto& file : filesOf(layer, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}))
            for (const auto& name : includesOf(textOf(file)))
                QVERIFY2(!QRegularExpression(QStringLiteral("^(Q[A-Z]|Qt|qcustomplot)")).match(name).hasMatch(),
                         qPrintable(file + QStringLiteral(" includes ") + name));
    // Session code knows no widgets.
    for (const auto& file : filesOf(QStringLiteral("views/session"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}))
        for (const auto& name : includesOf(textOf(file)))
            QVERIFY2(!name.contains(QStringLiteral("Widget")) && name != QStringLiteral("QApplication"),
                     qPrintable(file + QStringLiteral(" includes ") + name));
}

void TestStructure::publicHeadersAreClean()
{
    for (const auto& layer : {QStringLiteral("model"), QStringLiteral("solver")})
        for (const auto& file : filesOf(layer, {QStringLiteral("*.h")})) {
            const QString text = textOf(file);
            QVERIFY2(text.contains(QStringLiteral("#pragma once")), qPrintable(file));
            QVERIFY2(!text.contains(QStringLiteral("using namespace")), qPrintable(file));
            if (text.contains(QStringLiteral("// Private to "))) continue;     // no other folder includes it
            for (const auto& name : includesOf(text))
                QVERIFY2(!QRegularExpression(QStringLiteral("^(boost|yaml-cpp|fmt|nlohmann)/")).match(name).hasMatch(),
                         qPrintable(file + QStringLiteral(" includes ") + name));
        }
}

/// An engine may read another's results, never its insides.
void TestStructure::enginesDoNotKnowEachOther()
{
    const QStringList engines{QStringLiteral("power"), QStringLiteral("cooling"), QStringLiteral("network"), QStringLiteral("throughput"),
                              QStringLiteral("cost"), QStringLiteral("supply")};
    for (const auto& engine : engines)
        for (const auto& file : filesOf(QStringLiteral("solver/") + engine, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}))
            for (const auto& name : includesOf(textOf(file)))
                for (const auto& other : engines) {
                    const bool inside = name.startsWith(QStringLiteral("solver/%1/").arg(other));
                    const bool allowed = other == engine || name.endsWith(QStringLiteral("/results.h"))
                                         || name.endsWith(QStringLiteral("/cost_defaults.h"));
                    QVERIFY2(!inside || allowed, qPrintable(file + QStringLiteral(" includes ") + name));
                }
}

void TestStructure::filesHaveLicenceAndSize()
{
    // One subject a file; tables of cases may be longer.
    constexpr int kSourceLines = 400, kTestLines = 700;
    for (const auto& layer : kLayers + QStringList{QStringLiteral("tests")})
        for (const auto& file : filesOf(layer, {QStringLiteral("*.h"), QStringLiteral("*.cpp")})) {
            const QString text = textOf(file);
            QVERIFY2(text.startsWith(QStringLiteral("// SPDX-FileCopyrightText:")), qPrintable(file));
            QVERIFY2(text.contains(QStringLiteral("SPDX-License-Identifier: GPL-3.0-or-later")), qPrintable(file));
            const int most = layer == QStringLiteral("tests") ? kTestLines : kSourceLines;
            QVERIFY2(text.count(QLatin1Char('\n')) <= most, qPrintable(file + QStringLiteral(" is too long")));
            QVERIFY2(!text.contains(QLatin1Char('\t')), qPrintable(file + QStringLiteral(" holds a tab")));
        }
}

void TestStructure::topLevelIsFixed()
{
    const QStringList allowed{QStringLiteral("app"),       QStringLiteral("model"),     QStringLiteral("views"),   QStringLiteral("solver"),
                              QStringLiteral("resources"), QStringLiteral("tests"),     QStringLiteral("packaging"), QStringLiteral("docs"),
                              QStringLiteral("build"),     QStringLiteral("millwright-out")};
    for (const auto& folder : QDir(kRoot).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(allowed.contains(folder), qPrintable(folder + QStringLiteral(" does not belong at the top level")));
}

/// CMake takes a source from the CMakeLists.txt of its folder or of the one above, or from a list beside it.
void TestStructure::sourcesAreBuilt()
{
    for (const auto& layer : kLayers)
        for (const auto& file : filesOf(layer, {QStringLiteral("*.cpp")})) {
            const QFileInfo info(file);
            const QString folder = info.path() + QLatin1Char('/');
            QString lists = textOf(folder + QStringLiteral("CMakeLists.txt")) + textOf(folder + QStringLiteral("../CMakeLists.txt"));
            for (const auto& list : QDir(folder).entryList({QStringLiteral("*_list.inc")})) lists += textOf(folder + list);
            const QRegularExpression named(QStringLiteral("[\\s(](%1/)?%2(\\.cpp\\b|,)").arg(info.dir().dirName(), info.completeBaseName()));
            QVERIFY2(lists.contains(named), qPrintable(file + QStringLiteral(" is in no list: it is not built")));
        }
}

void TestStructure::registriesAreWhole_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("definition");
    QTest::newRow("charts") << QStringLiteral("views/charts/chart_list.inc") << QStringLiteral("^const ChartDef (\\w+)\\{");
    QTest::newRow("rules") << QStringLiteral("solver/rules/rule_list.inc") << QStringLiteral("^std::span<const Rule> (\\w+Rules)\\(\\)");
    QTest::newRow("overlays") << QStringLiteral("solver/quantities/instance_list.inc") << QStringLiteral("^std::span<const InstanceQuantity> (\\w+Overlays)\\(\\)");
}

/// A new chart, family of rules or family of overlays is one file and one line: what a file of the folder defines stands in the list, once, with the file.
void TestStructure::registriesAreWhole()
{
    QFETCH(QString, list);
    QFETCH(QString, definition);
    QStringList listed, defined;
    static const QRegularExpression line(QStringLiteral("^MW_[A-Z]+\\((\\w+), (\\w+)(?:, \"[^\"]+\")?\\)$"), QRegularExpression::MultilineOption);
    for (auto it = line.globalMatch(textOf(kRoot + QLatin1Char('/') + list)); it.hasNext();) {
        const auto match = it.next();
        listed << match.captured(1) + QLatin1Char(' ') + match.captured(2);
    }
    const QRegularExpression defines(definition, QRegularExpression::MultilineOption);
    for (const auto& file : filesOf(QFileInfo(list).path(), {QStringLiteral("*.cpp")}))
        for (auto it = defines.globalMatch(textOf(file)); it.hasNext();) defined << QFileInfo(file).completeBaseName() + QLatin1Char(' ') + it.next().captured(1);
    QVERIFY(!listed.isEmpty());
    listed.sort();
    defined.sort();
    QCOMPARE(listed, defined);
}

/// No header needs itself by way of others.
void TestStructure::headersFormNoCircle()
{
    QMap<QString, QStringList> includes;
    for (const auto& layer : kLayers)
        for (const auto& file : filesOf(layer, {QStringLiteral("*.h")})) includes[file.mid(kRoot.size() + 1)] = includesOf(textOf(file));
    QSet<QString> done;
    QStringList way;
    const std::function<void(const QString&)> follow = [&](const QString& header) {
        QVERIFY2(!way.contains(header), qPrintable(way.join(QStringLiteral(" -> ")) + QStringLiteral(" -> ") + header));
        if (done.contains(header)) return;
        way << header;
        for (const auto& next : includes.value(header)) follow(next);
        way.removeLast();
        done << header;
    };
    for (auto it = includes.cbegin(); it != includes.cend(); ++it) {
        follow(it.key());
        if (QTest::currentTestFailed()) return;
    }
}

/// Of two files of the window at most one is built on the other: what both need has a header of its own. Parts of one thing, "canvas" and
/// "canvas_actions", may know their owner.
void TestStructure::viewsDoNotNeedEachOther()
{
    QMap<QString, QStringList> needs;   // by path without .cpp
    for (const auto& layer : {QStringLiteral("views"), QStringLiteral("app")})
        for (const auto& file : filesOf(layer, {QStringLiteral("*.cpp")})) {
            QStringList& names = needs[file.mid(kRoot.size() + 1).chopped(4)];
            for (const auto& name : includesOf(textOf(file))) names << name.chopped(2);
        }
    for (auto it = needs.cbegin(); it != needs.cend(); ++it)
        for (const auto& other : it.value()) {
            const bool parts = other.startsWith(it.key()) || it.key().startsWith(other);
            QVERIFY2(parts || !needs.value(other).contains(it.key()), qPrintable(it.key() + QStringLiteral(" and ") + other + QStringLiteral(" include each other")));
        }
}

QTEST_APPLESS_MAIN(TestStructure)
#include "test_structure.moc"
