// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/range_notation.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTest>

using namespace mw;

class TestRangeNotation : public QObject {
    Q_OBJECT

private slots:
    void unfolds_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("no range") << "rack-1" << QStringList{"rack-1"};
        QTest::newRow("numbers") << "r[8-11]" << QStringList{"r8", "r9", "r10", "r11"};
        QTest::newRow("leading zeros") << "r[08-11]" << QStringList{"r08", "r09", "r10", "r11"};
        QTest::newRow("zeros run over") << "r[09-100]x" << [] {
            QStringList all;
            for (int i = 9; i <= 100; ++i) all << QStringLiteral("r%1x").arg(i, 2, 10, QChar('0'));
            return all;
        }();
        QTest::newRow("letters") << "[a-c]" << QStringList{"a", "b", "c"};
        QTest::newRow("capitals") << "x[Y-Z]" << QStringList{"xY", "xZ"};
        QTest::newRow("two ranges, last fastest") << "[a-b]-[1-2]" << QStringList{"a-1", "a-2", "b-1", "b-2"};
        QTest::newRow("one member") << "r[3-3]" << QStringList{"r3"};
        QTest::newRow("from zero") << "r[0-2]" << QStringList{"r0", "r1", "r2"};
    }
    void unfolds()
    {
        QFETCH(QString, pattern);
        QFETCH(QStringList, names);
        std::string problem;
        const auto result = unfold(pattern.toStdString(), problem);
        QVERIFY2(result, problem.c_str());
        QStringList found;
        for (const auto& name : result->names) found << QString::fromStdString(name);
        QCOMPARE(found, names);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("says");
        QTest::newRow("open") << "r[1-2"
                              << "not closed";
        QTest::newRow("closed only") << "r1-2]"
                                     << "without '['";
        QTest::newRow("empty") << ""
                               << "expected a name";
        QTest::newRow("no dash") << "r[12]"
                                 << "'-' between";
        QTest::newRow("downwards") << "r[9-1]"
                                   << "downwards";
        QTest::newRow("letters downwards") << "r[c-a]"
                                           << "downwards";
        QTest::newRow("mixed") << "r[a-3]"
                               << "same case";
        QTest::newRow("cases mixed") << "r[a-C]"
                                     << "same case";
        QTest::newRow("words") << "r[aa-bb]"
                               << "two letters";
        QTest::newRow("huge number") << "r[1-99999999999999999999]"
                                     << "9 digits";
        QTest::newRow("too many") << "r[1-1000001]"
                                  << "at most 1000000";
        QTest::newRow("too many by product") << "r[1-9999][1-9999][1-9999][1-9999][1-9999]"
                                             << "at most 1000000";
        QTest::newRow("negative") << "r[-1-3]"
                                  << "expected";
        QTest::newRow("nested") << "r[[1-2]-3]"
                                << "expected";
    }
    void refuses()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, says);
        std::string problem;
        QVERIFY(!unfold(pattern.toStdString(), problem));
        QVERIFY2(problem.find(says.toStdString()) != std::string::npos, problem.c_str());
    }

    void longTextDoesNotFillMemory()
    {
        std::string problem;
        QVERIFY(!unfold(std::string(1'000'000, 'x') + "[1-1000000]", problem));
    }

    void sizes()
    {
        std::string problem;
        QCOMPARE(unfold("[a-c]-[01-16]", problem)->sizes, (std::vector<std::size_t>{3, 16}));
        QVERIFY(unfold("plain", problem)->sizes.empty());
    }

    void subPatterns()
    {
        QCOMPARE(subPattern("r[01-08]", 2, 3), std::optional<std::string>("r[03-05]"));
        QCOMPARE(subPattern("r[01-08]", 7, 1), std::optional<std::string>("r08"));
        QCOMPARE(subPattern("r-[a-c]-[01-16]", 17, 2), std::optional<std::string>("r-b-[02-03]"));
        QCOMPARE(subPattern("r-[a-c]-[01-16]", 15, 2), std::optional<std::string>{});
        QCOMPARE(subPattern("[a-c]x", 0, 2), std::optional<std::string>("[a-b]x"));
        QCOMPARE(subPattern("r[01-08]", 6, 3), std::optional<std::string>{});
        QCOMPARE(subPattern("plain", 0, 1), std::optional<std::string>("plain"));
        QCOMPARE(subPattern("r[1-2", 0, 1), std::optional<std::string>{});
    }

    /// Every sub-pattern unfolds to just the names it stands for.
    void subPatternIsInverse()
    {
        std::string problem;
        const std::string pattern = "p[a-b]-[8-12]";
        const auto all = unfold(pattern, problem)->names;
        int found = 0;
        for (std::size_t first = 0; first < all.size(); ++first) {
            for (std::size_t count = 1; first + count <= all.size(); ++count) {
                const auto sub = subPattern(pattern, first, count);
                if (!sub) continue;
                ++found;
                const std::vector<std::string> wanted(all.begin() + static_cast<std::ptrdiff_t>(first),
                                                      all.begin() +
                                                          static_cast<std::ptrdiff_t>(first + count));
                QCOMPARE(unfold(*sub, problem)->names, wanted);
            }
        }
        QCOMPARE(found, 30);  // two runs of five: 5+4+3+2+1 each
    }

    void matching_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("yes");
        QTest::newRow("same") << "rack-1"
                              << "rack-1" << true;
        QTest::newRow("in range") << "r[01-16]"
                                  << "r07" << true;
        QTest::newRow("out of range") << "r[01-16]"
                                      << "r17" << false;
        QTest::newRow("zeros missing") << "r[01-16]"
                                       << "r7" << false;
        QTest::newRow("zeros too many") << "r[1-16]"
                                        << "r07" << false;
        QTest::newRow("path") << "su[01-10]/rack-[1-8]"
                              << "su09/rack-8" << true;
        QTest::newRow("prefix only") << "r[1-2]"
                                     << "r1x" << false;
        QTest::newRow("digits follow") << "r[1-12]3"
                                       << "r123" << true;
        QTest::newRow("letters") << "r-[a-c]"
                                 << "r-d" << false;
        QTest::newRow("malformed") << "r[1"
                                   << "r[1" << false;
    }
    void matching()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, name);
        QFETCH(bool, yes);
        QCOMPARE(matches(pattern.toStdString(), name.toStdString()), yes);
    }

    void matchingIsNotExponential()
    {
        std::string pattern, name;
        for (int i = 0; i < 30; ++i) {
            pattern += "[1-999999]";
            name += "111";
        }
        QVERIFY(!matches(pattern, name + "x"));
    }

    void tellsRanges()
    {
        QVERIFY(hasRange("r[1-2]"));
        QVERIFY(hasRange("r["));
        QVERIFY(!hasRange("r1-2"));
    }
};

QTEST_APPLESS_MAIN(TestRangeNotation)
#include "test_range_notation.moc"
