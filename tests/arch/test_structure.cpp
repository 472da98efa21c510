// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The structure that linking cannot check: directions of includes, what public headers may show, house rules of files.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

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

QTEST_APPLESS_MAIN(TestStructure)
#include "test_structure.moc"
