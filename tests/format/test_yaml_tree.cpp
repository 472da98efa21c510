// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/yaml_tree.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace mw;

namespace {

YamlNode tree(const std::string& text)
{
    auto loaded = parseYaml(text, "t.yaml");
    if (!loaded.value) qFatal("%s", toText(loaded.diagnostics.front()).c_str());
    return *loaded.value;
}

}  // namespace

class TestYamlTree : public QObject {
    Q_OBJECT

private slots:
    void keepsTextAsItIs()
    {
        const auto root = tree("a: 012\nb: yes\nc: '12'\nd: 1e3\ne: ~\nf:\ng: null\nh: \"x\\ny\"\n");
        QCOMPARE(root.find("a")->text, std::string("012"));
        QCOMPARE(root.find("b")->text, std::string("yes"));
        QVERIFY(root.find("c")->quoted && !root.find("a")->quoted);
        QVERIFY(root.find("e")->isNull() && root.find("f")->isNull() && root.find("g")->isNull());
        QCOMPARE(root.find("h")->text, std::string("x\ny"));
        QCOMPARE(root.find("missing"), nullptr);
    }

    void knowsPlaces()
    {
        const auto root = tree("a: 1\nb:\n  - {c: x, d: [1, 2]}\n\xC3\xA9\xC3\xA9: y\n");
        QCOMPARE(root.find("a")->line, 1);
        QCOMPARE(root.find("a")->column, 4);
        const auto& item = root.find("b")->items[0];
        QCOMPARE(item.line, 3);
        QCOMPARE(item.column, 5);
        QCOMPARE(item.find("d")->keyColumn, 12);
        QCOMPARE(item.find("d")->column, 15);
        QCOMPARE(root.entries[2].second.column, 5);  // characters, not bytes
    }

    /// Long lists are parsed in pieces side by side: nothing of that may show.
    void longTextsAsShortOnes()
    {
        std::string text = "name: long\ncomponents:\n";
        int line = 2;
        std::vector<int> lines;
        const auto add = [&](const std::string& more) {
            text += more;
            line += static_cast<int>(std::count(more.begin(), more.end(), '\n'));
        };
        const auto addItems = [&](int count) {
            for (int i = 0; i < count; ++i) {
                if (i % 1000 == 7) add("  # about " + std::to_string(i) + "\n\n");
                lines.push_back(line + 1);
                if (i % 500 == 3)
                    add("  - id: \"n\u00e9 # " + std::to_string(i) + "\"   # behind\n    at: {x: 1,\n      y: [2, 3]}\n");
                else
                    add("  - {id: n" + std::to_string(i) + ", at: {x: 1.5, y: [2, 3]}, part: generic.rack-with-a-long-name}\n");
            }
        };
        addItems(30000);
        add("# between\nlinks:   # wires\n");
        addItems(30000);
        add("site:\n  note: |\n    - no item\n    - nor this\nwaivers: []\n# end\n");
        QVERIFY(text.size() > (3U << 20U));

        const YamlNode root = tree(text);
        QCOMPARE(root.entries.size(), std::size_t{5});
        std::size_t at = 0;
        for (const char* key : {"components", "links"}) {
            const auto& items = root.find(key)->items;
            QCOMPARE(items.size(), std::size_t{30000});
            for (std::size_t i = 0; i < items.size(); ++i, ++at) {
                const YamlNode& item = items[i];
                QCOMPARE(item.line, lines[at]);
                QCOMPARE(item.column, 5);
                QCOMPARE(item.find("at")->find("y")->items.size(), std::size_t{2});
                QCOMPARE(item.before, i % 1000 == 7 ? "# about " + std::to_string(i) + "\n\n" : std::string());
                if (i % 500 == 3) {
                    QCOMPARE(item.find("id")->text, "n\u00e9 # " + std::to_string(i));
                    QCOMPARE(item.find("id")->after.empty() ? item.after : item.find("id")->after, std::string("# behind"));
                    QCOMPARE(item.find("at")->keyLine, lines[at] + 1);
                }
            }
        }
        QCOMPARE(root.find("links")->before, std::string("# between\n"));
        QCOMPARE(root.find("links")->after, std::string("# wires"));
        QCOMPARE(root.find("site")->find("note")->text, std::string("- no item\n- nor this\n"));
        QCOMPARE(root.after, std::string("# end\n"));

        const auto place = text.find("id: n20000,");   // an error says its place in the whole
        std::string broken = text;
        broken.replace(place, 3, "id  ");
        broken.insert(place + 12, "}} ");
        const auto failed = parseYaml(broken, "t.yaml");
        QVERIFY(!failed.value);
        QCOMPARE(failed.diagnostics.front().where.line, lines[20000]);
    }

    /// A cut falls into quoted text whose lines look like items.
    void longTextsInQuotes()
    {
        std::string text = "links:\n  - {id: a}\n  - \"";
        for (int i = 0; i < 120000; ++i) text += "some words of one long text\n  - looks like an item\n";
        text += "\"\n  - {id: b}\n";
        const YamlNode root = tree(text);
        QCOMPARE(root.find("links")->items.size(), std::size_t{3});
        QVERIFY(root.find("links")->items[1].isScalar());
        QCOMPARE(root.find("links")->items[2].find("id")->text, std::string("b"));
    }

    void attachesComments()
    {
        const auto root = tree("# head\n\na: 1  # one\n\n# two\nb: # list\n  # item\n  - {x: \"# no\"} # "
                               "end\n  - y#no\n# last\n\n");
        QCOMPARE(root.find("a")->before, std::string("# head\n\n"));
        QCOMPARE(root.find("a")->after, std::string("# one"));
        QCOMPARE(root.find("b")->before, std::string("\n# two\n"));
        QCOMPARE(root.find("b")->after, std::string("# list"));
        QCOMPARE(root.find("b")->items[0].before, std::string("# item\n"));
        QCOMPARE(root.find("b")->items[0].after, std::string("# end"));
        QCOMPARE(root.find("b")->items[1].text, std::string("y#no"));
        QCOMPARE(root.after, std::string("# last\n\n"));
    }

    void blockTextHidesNoComments()
    {
        const auto root = tree("a: |\n  # text\n\n  more\nb: 'x\n  # y'\n# real\nc: 1\n");
        QCOMPARE(root.find("a")->text, std::string("# text\n\nmore\n"));
        QCOMPARE(root.find("b")->before, std::string());
        QCOMPARE(root.find("c")->before, std::string("# real\n"));
    }

    void acceptsByteOrderMarkAndWindowsLines()
    {
        const auto root = tree("\xEF\xBB\xBF"
                               "a: 1 # x\r\n\r\n# c\r\nb: 2\r\n");
        QCOMPARE(root.find("a")->text, std::string("1"));
        QCOMPARE(root.find("a")->after, std::string("# x"));
        QCOMPARE(root.find("b")->before, std::string("\n# c\n"));
    }

    void acceptsUnquotedRangesInBraces()
    {
        const auto loaded = parseYaml("a: {id: rack-[a-b]-[01-08].x, s: [1, 2]}\n", "t.yaml");
        QVERIFY(loaded.value);
        QCOMPARE(loaded.value->find("a")->find("id")->text, std::string("rack-[a-b]-[01-08].x"));
        QCOMPARE(loaded.value->find("a")->find("s")->items.size(), std::size_t(2));
        QCOMPARE(loaded.diagnostics.size(), std::size_t(1));
        QCOMPARE(loaded.diagnostics[0].level, Diagnostic::Level::Note);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, QByteArray text, const char* message) {
            QTest::newRow(name) << text << message;
        };
        row("alias bomb", "a: &a [x]\nb: &b [*a, *a]\n", "t.yaml:1:4: an anchor ('&')");
        row("alias", "a: *x\n", "t.yaml:1:4: an alias ('*')");
        row("tag", "a: !!int 3\n", "t.yaml:1:4: a tag");
        row("merge key", "a:\n  <<: {b: 1}\n", "t.yaml:2:3: a merge key");
        row("duplicate key", "a: 1\nb: 2\na: 3\n",
            "t.yaml:3:1: the key 'a' stands here a second time; expected each key once; "
            "the first is at line 1, column 1");
        row("duplicate key in braces", "x: {a: 1, a: 2}\n", "t.yaml:1:11: the key 'a'");
        row("two documents", "a: 1\n---\nb: 2\n", "t.yaml:2:1: a second document");
        row("text after a list", "- a\nb: 1\n", "t.yaml:2:1: this text does not belong");
        row("tab", "a:\n\tb: 1\n", "t.yaml:2:1: a tab in the indentation; expected spaces");
        row("tab after a value", "a: 1\n\nb:\n  c: 1\n \td: 2\n", "t.yaml:5:2: a tab in the indentation");
        row("NUL byte", QByteArray("a: 1\nb: \0\n", 10),
            "t.yaml:2:4: a control character: this looks like a binary file");
        row("bell", "a: \a\n", "t.yaml:1:4: a control character");
        row("invalid UTF-8", "a: \xC3\x28\n", "t.yaml:1:4: bytes that are not UTF-8");
        row("overlong UTF-8", "a: \xC0\xAF\n", "t.yaml:1:4: bytes that are not UTF-8");
        row("surrogate", "a: \xED\xA0\x80\n", "t.yaml:1:4: bytes that are not UTF-8");
        row("UTF-16",
            QByteArray("\xFF\xFE"
                       "a\0",
                       4),
            "t.yaml:1:1: the text is UTF-16");
        row("truncated braces", "a: {b: 1, c: 2\n",
            "t.yaml:2:1: the file ends before the '{' of line 1, column 4 is closed");
        row("truncated brackets", "a: [1, 2", "the file ends before the '[' of line 1, column 4 is closed");
        row("truncated quote", "a: 1\nb: \"x\n", "t.yaml:2:4: the quote that begins here is never closed");
        row("brace not closed on its line", "a: {b: 1\nc: 2\n",
            "the '{' of line 1, column 4 is not closed before this");
        row("brace not closed before the next item", "x:\n  - {a: 1, b: [1, 2]\ny:\n  - {a: 2}\n",
            "t.yaml:4:3: the '{' of line 2, column 5 is not closed before this; expected ',' or '}'");
        row("bracket not closed before an item", "x: [\n  {a: 1},\ny:\n  - {a: 2}\n",
            "t.yaml:4:3: the '[' of line 1, column 4 is not closed before this");
        row("last brace not closed", "x:\n  - {a: 1}\n  - {a: \"}\", b: [1, 2]  # }\n",
            "t.yaml:3:5: the '{' that begins here is never closed; expected '}' at its end");
        row("wrong bracket", "a: {b: 1]\n", "t.yaml:1:9: a closing bracket that does not fit");
        row("indented more", "a: 1\n b: 2\n", "t.yaml:2:3: a ':' where no value can stand");
        row("indented less", "a:\n  b: 1\n c: 2\n", "t.yaml:3:2: this line is indented differently");
        row("two colons", "a: b: c\n", "t.yaml:1:5: a ':' where no value can stand");
        row("at sign", "a: @x\n", "t.yaml:1:4: a character that cannot begin a value; expected quotes");
        row("unknown escape", "a: \"\\q\"\n", "t.yaml:1:7: an unknown escape in double quotes");
        row("list as key", "? [a]\n: 1\n", "t.yaml:1:3: a list or map as a key");
        row("deep", QByteArray("a: ") + QByteArray(100, '[') + QByteArray(100, ']'),
            "t.yaml:1:67: lists and maps are nested deeper than 64");
        row("very deep", QByteArray(200'000, '['), "t.yaml:1:");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        const auto loaded = parseYaml(text.toStdString(), "t.yaml");
        QVERIFY(!loaded.value);
        QCOMPARE(loaded.diagnostics.size(), std::size_t(1));
        const auto said = QString::fromStdString(toText(loaded.diagnostics[0]));
        QVERIFY2(said.contains(message), qPrintable(said));
    }

    void writesScalars_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("word") << "rack-a01"
                              << "rack-a01";
        QTest::newRow("number as text") << "12"
                                        << "\"12\"";
        QTest::newRow("truth as text") << "Yes"
                                       << "\"Yes\"";
        QTest::newRow("date") << "2027-01-31"
                              << "\"2027-01-31\"";
        QTest::newRow("empty") << ""
                               << "\"\"";
        QTest::newRow("null") << "null"
                              << "\"null\"";
        QTest::newRow("colon") << "a: b"
                               << "\"a: b\"";
        QTest::newRow("colon inside a word") << "a:b"
                                             << "a:b";
        QTest::newRow("comment") << "a #b"
                                 << "\"a #b\"";
        QTest::newRow("range") << "r[1-2]"
                               << "\"r[1-2]\"";
        QTest::newRow("quotes") << "say \"x\" \\"
                                << "say \"x\" \\";
        QTest::newRow("quote in front") << "\"x\\"
                                        << "\"\\\"x\\\\\"";
        QTest::newRow("line break") << "a\nb\t"
                                    << "\"a\\nb\\t\"";
        QTest::newRow("control") << QString(QChar(1)) << "\"\\x01\"";
        QTest::newRow("dash") << "- x"
                              << "\"- x\"";
        QTest::newRow("merge") << "<<"
                               << "\"<<\"";
        QTest::newRow("apostrophe") << "don't"
                                    << "don't";
        QTest::newRow("question") << "?"
                                  << "\"?\"";
    }
    void writesScalars()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const auto node = textNode(text.toStdString());
        QCOMPARE(QString::fromStdString(toFlowText(node)), written);
        const auto back = tree("a: {b: " + toFlowText(node) + "}\n");
        QCOMPARE(QString::fromStdString(back.find("a")->find("b")->text), text);
        QVERIFY(*back.find("a")->find("b") == node);
    }

    void anyTextComesBack()
    {
        std::mt19937 random(7);
        const std::string alphabet = " ab0:-#,[]{}\"'\\\n\t&*!|>%@`?~.=<\r";
        for (int i = 0; i < 3000; ++i) {
            std::string text;
            for (auto n = random() % 8; n > 0; --n) text += alphabet[random() % alphabet.size()];
            const auto node = textNode(text);
            YamlNode map = mapNode();
            map.entries = {{"k" + text, node}, {"z", numberNode(1.5)}};
            const auto back = parseYaml("r: " + toFlowText(map) + '\n', "t.yaml");
            QVERIFY2(back.value,
                     (toFlowText(map) + toText(back.diagnostics.empty() ? Diagnostic{} : back.diagnostics[0]))
                         .c_str());
            QVERIFY2(*back.value->find("r") == map, toFlowText(map).c_str());
        }
    }

    void manyKeysAreNotQuadratic()
    {
        std::string text = "a:\n";
        for (int i = 0; i < 50'000; ++i) text += "  key-" + std::to_string(i) + ": 1\n";
        QCOMPARE(tree(text).find("a")->entries.size(), std::size_t(50'000));
        QVERIFY(!parseYaml(text + "  key-7: 2\n", "t.yaml").value);
    }
};

QTEST_APPLESS_MAIN(TestYamlTree)
#include "test_yaml_tree.moc"
