// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/content_hash.h"
#include "model/io/journal.h"
#include "model/io/journal_text.h"
#include "model/io/layout_file.h"
#include "solver/bench/synthetic_layout.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace mw;

namespace {

Layout example(const char* name)
{
    auto loaded = readLayoutFile(std::string(MW_SOURCE_DIR "/resources/examples/") + name + ".yaml");
    if (!loaded.value) qFatal("no example");
    return *std::move(loaded.value);
}

/// Changes anything that a layout has: moves, labels, removals, additions, reordering, settings, halls, workloads, blocks.
Layout changedAtRandom(Layout layout, std::mt19937& random)
{
    static int next = 0;
    const auto pick = [&](std::size_t size) { return std::uniform_int_distribution<std::size_t>(0, size - 1)(random); };
    auto rows = layout.components.rows();
    auto& row = rows[pick(rows.size())];
    auto copy = std::make_shared<Component>(*row);
    switch (pick(8)) {
    case 0:
        if (copy->place == Component::Place::Floor) copy->at.x_m += 0.6;
        row = copy;
        break;
    case 1: copy->label = "Label, " + std::to_string(++next); row = copy; break;
    case 2: rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(pick(rows.size()))); break;
    case 3:
        copy->id = "copy-" + std::to_string(++next);
        copy->entry.reset();
        copy->notes = "two\nlines: \"quoted\" # no comment";
        rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(pick(rows.size())), copy);
        break;
    case 4: std::swap(rows[pick(rows.size())], rows[pick(rows.size())]); break;
    case 5: {
        auto settings = std::make_shared<Settings>(*layout.settings);
        settings->name += "!";
        settings->site.grid.limit_mw = 3.25;
        layout.settings = settings;
        break;
    }
    case 6: {
        Hall hall;
        hall.id = "hall-" + std::to_string(++next);
        layout.halls.add(hall);
        break;
    }
    default: {
        if (layout.links.empty()) break;
        auto links = layout.links.rows();
        links.erase(links.begin() + static_cast<std::ptrdiff_t>(pick(links.size())));
        layout.links.assign(links);
    }
    }
    layout.components.assign(rows);
    return layout;
}

bool append(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::Append) && file.write(bytes) == bytes.size();
}

}  // namespace

class TestJournal : public QObject {
    Q_OBJECT

private slots:
    void textBringsTheDeltaBack_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto* name : {"gb200-scalable-unit", "dgx-h100-superpod-4su", "mixed-inference-hall", "hall-100mw"}) QTest::newRow(name) << name;
    }
    void textBringsTheDeltaBack()
    {
        QFETCH(QString, name);
        std::mt19937 random(7);
        auto layout = example(name.toUtf8().constData());
        for (int i = 0; i < 120; ++i) {
            const auto after = changedAtRandom(layout, random);
            const auto delta = deltaFromJournal(layout, journalText(diff(layout, after)));
            QVERIFY2(delta.has_value(), journalText(diff(layout, after)).c_str());
            const auto again = apply(layout, *delta);
            QVERIFY(again == after);
            const auto text = writeLayout(again), expected = writeLayout(after);   // ranges and comments of the file as well
            const auto differs = std::mismatch(text.begin(), text.end(), expected.begin(), expected.end());
            QVERIFY2(text == expected, (std::string(differs.first - std::min<std::ptrdiff_t>(200, differs.first - text.begin()), differs.first) + "<<< " +
                                        std::string(differs.first, differs.first + std::min<std::ptrdiff_t>(150, text.end() - differs.first)) + "\n>>> " +
                                        std::string(differs.second, differs.second + std::min<std::ptrdiff_t>(150, expected.end() - differs.second)))
                                           .c_str());
            layout = after;
        }
    }

    void aNewNameKeepsPlaceRangeAndComments()
    {
        const auto layout = example("mixed-inference-hall");
        for (std::size_t i = 0; i < layout.components.size(); ++i) {
            auto renamed = std::make_shared<Component>(layout.components[i]);
            renamed->id = "renamed";
            Delta delta;
            delta.components.push_back({i, i, layout.components.row(i), renamed});
            const auto again = deltaFromJournal(layout, journalText(delta));
            QVERIFY(again.has_value());
            QCOMPARE(writeLayout(apply(layout, *again)), writeLayout(apply(layout, delta)));
        }
    }

    void leftBehindItIsFoundAndFollowed()
    {
        QTemporaryDir root;
        const auto folder = root.filePath(QStringLiteral("a")).toStdString();
        const auto base = example("gb200-scalable-unit");
        std::mt19937 random(3);
        auto layout = base;
        {
            const auto journal = Journal::begin(folder, {}, [&] { return writeLayout(base); });
            QVERIFY(journal != nullptr);
            for (int i = 0; i < 20; ++i) {
                const auto after = changedAtRandom(layout, random);
                QVERIFY(journal->append(diff(layout, after)));
                layout = after;
            }
            QVERIFY(findJournals(root.path().toStdString()).empty());   // it has an owner
        }
        const auto found = findJournals(root.path().toStdString());
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].edits, 20U);
        const auto recovered = recover(found[0]);
        QVERIFY(recovered.value.has_value());
        QCOMPARE(recovered.value->edits, 20U);
        QVERIFY(recovered.value->layout == layout);
    }

    void theLastEditIsNamed()
    {
        QTemporaryDir root;
        const auto base = example("gb200-scalable-unit");
        const auto lastEdit = [&] { return findJournals(root.path().toStdString()).at(0).lastEdit; };
        {
            const auto journal = Journal::begin(root.filePath(QStringLiteral("a")).toStdString(), {{}, {}, "A unit: “one”"}, [&] { return writeLayout(base); });
            QVERIFY(journal->append(Delta{}, "Rename") && journal->append(Delta{}, "Move 3 racks\nat once"));
        }
        QCOMPARE(lastEdit(), std::string("Move 3 racks at once"));
        QCOMPARE(findJournals(root.path().toStdString()).at(0).head.name, std::string("A unit: “one”"));
        QVERIFY(append(root.filePath(QStringLiteral("a/edits.log")), "edit 0 " + QByteArray::fromStdString(contentHash({})) + " 5\n"));   // as versions before wrote it
        QCOMPARE(lastEdit(), std::string());
    }

    void movedElsewhereItIsFoundThere()
    {
        QTemporaryDir root;
        const auto base = example("gb200-scalable-unit");
        const auto journals = root.filePath(QStringLiteral("recovery")).toStdString(), aside = journals + "/discarded";
        auto journal = Journal::begin(journals + "/a", {}, [&] { return writeLayout(base); });
        QVERIFY(journal->append(Delta{}));
        const FoundJournal held{journals + "/a", {}, 1, 0, {}};
        QVERIFY(!moveJournal(held, aside));   // it has an owner
        journal.reset();
        const auto moved = moveJournal(held, aside);
        QVERIFY(moved && findJournals(journals).empty());
        QCOMPARE(findJournals(aside).at(0).folder, moved->folder);
        QVERIFY(recover(*moved).value->layout == base);
    }

    void aTornRecordIsLeftOutAndResumingWritesOverIt()
    {
        QTemporaryDir root;
        const auto folder = root.filePath(QStringLiteral("a")).toStdString();
        const auto base = example("gb200-scalable-unit");
        std::mt19937 random(5);
        const auto one = changedAtRandom(base, random), two = changedAtRandom(one, random);
        QVERIFY(Journal::begin(folder, {}, [&] { return writeLayout(base); })->append(diff(base, one)));
        QVERIFY(append(root.filePath(QStringLiteral("a/edits.log")), "edit 4000 12-34 5\n{components: [[rack"));
        auto recovered = recover(findJournals(root.path().toStdString()).at(0));
        QVERIFY(recovered.value && recovered.value->layout == one);
        QVERIFY(Journal::resume(folder)->append(diff(one, two)));
        recovered = recover(findJournals(root.path().toStdString()).at(0));
        QVERIFY(recovered.value && recovered.value->layout == two);
    }

    void theFileServesAsBaseUntilItChanges()
    {
        QTemporaryDir root;
        const auto path = root.filePath(QStringLiteral("layout.yaml")).toStdString();
        const auto folder = root.filePath(QStringLiteral("journals/a")).toStdString();
        const auto base = example("gb200-scalable-unit");
        QVERIFY(!saveLayoutFile(base, path));
        std::mt19937 random(9);
        const auto one = changedAtRandom(base, random);
        QVERIFY(Journal::begin(folder, {path, contentHash(writeLayout(base))}, {})->append(diff(base, one)));
        const auto found = findJournals(root.filePath(QStringLiteral("journals")).toStdString()).at(0);
        QVERIFY(append(QString::fromStdString(path), "# changed\n"));
        QVERIFY(recover(found).value->layout == one);           // from its own copy
        QVERIFY(QFile::remove(root.filePath(QStringLiteral("journals/a/base.yaml"))));
        const auto refused = recover(found);
        QVERIFY(!refused.value.has_value() && !refused.diagnostics.empty());
    }

    void whatTheFileHasIsNotOffered()
    {
        QTemporaryDir root;
        const auto path = root.filePath(QStringLiteral("layout.yaml")).toStdString();
        const auto base = example("gb200-scalable-unit");
        std::mt19937 random(11);
        const auto one = changedAtRandom(base, random), two = changedAtRandom(one, random);
        const auto folder = root.filePath(QStringLiteral("journals/a")).toStdString(), journals = root.filePath(QStringLiteral("journals")).toStdString();
        {
            const auto journal = Journal::begin(folder, {path, {}}, [&] { return writeLayout(base); });
            QVERIFY(journal->append(diff(base, one)));
            journal->markSaving(contentHash(writeLayout(one)));
        }
        QCOMPARE(findJournals(journals).size(), 1U);   // the file was not written yet
        QVERIFY(!saveLayoutFile(one, path));
        QVERIFY(findJournals(journals).empty());
        QVERIFY(!QFile::exists(QString::fromStdString(folder)));   // nor ever again, should the file change
    }

    void aSaveThatFailedDoesNotEndTheJournal()
    {
        QTemporaryDir root;
        const auto base = example("gb200-scalable-unit");
        std::mt19937 random(13);
        const auto one = changedAtRandom(base, random), two = changedAtRandom(one, random);
        {
            const auto journal = Journal::begin(root.filePath(QStringLiteral("a")).toStdString(), {}, [&] { return writeLayout(base); });
            QVERIFY(journal->append(diff(base, one)));
            journal->markSaving(contentHash(writeLayout(one)));
            QVERIFY(journal->append(diff(one, two)));
        }
        const auto found = findJournals(root.path().toStdString()).at(0);
        QCOMPARE(found.edits, 2U);
        QVERIFY(recover(found).value->layout == two);
    }

    void anEditOfALargeLayoutWritesLittle()
    {
        QTemporaryDir root;
        const auto layout = *readLayout(syntheticLayoutText(10000), "large").value;
        const auto journal = Journal::begin(root.filePath(QStringLiteral("a")).toStdString(), {}, [] { return std::string("millwright: 1\n"); });
        auto rows = layout.components.rows();
        auto moved = std::make_shared<Component>(*rows[500]);
        moved->at.x_m += 1;
        Delta delta;
        delta.components.push_back({500, 500, rows[500], moved});
        for (int i = 0; i < 100; ++i) QVERIFY(journal->append(delta));
        QVERIFY(QFileInfo(root.filePath(QStringLiteral("a/edits.log"))).size() < 100 * 1000);
    }
};

QTEST_APPLESS_MAIN(TestJournal)
#include "test_journal.moc"
