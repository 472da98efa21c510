// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/layout_file.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTest>

#include <functional>
#include <random>

using namespace mw;

namespace {

const std::string kText =
    "millwright: 1\nhalls:\n  - {id: h, size_m: [60, 40], clear_height_m: 4.5, floor_kg_per_m2: 1800}\n"
    "components:\n"
    "  # the row\n"
    "  - {id: \"r[01-08]\", part: p, at: {hall: h, x_m: 3.0, y_m: 4, pitch_m: 0.7, facing: north}}\n"
    "  - {id: \"g[1-6]\", part: p, at: {hall: h, x_m: 3, y_m: 9, pitch_m: 0.6, row_pitch_m: 2, columns: 3, "
    "facing: north}}\n"
    "  - {id: \"s-[01-12]\", part: p, in: {component: \"r[01-04]\", u: 1, u_pitch: 8}}\n"
    "links:\n"
    "  - {from: \"r[01-08].feed-a\", to: \"bus.tap-[01-08]\"}\n"
    "  - {from: \"s-[01-04].compute-[1-8]\", to: \"leaf-[1-2].port-[01-16]\"}\n";

Layout layoutOf(const std::string& text)
{
    auto loaded = readLayout(text, "l.yaml");
    if (!loaded.value) qFatal("%s", toText(loaded.diagnostics.front()).c_str());
    return *loaded.value;
}

template <class T>
void edit(Table<T>& table, const std::string& id, const std::function<void(T&)>& change)
{
    const auto position = table.find(id);
    if (!position) qFatal("no %s", id.c_str());
    auto record = table[*position];
    change(record);
    table.replace(*position, std::move(record));
}

template <class T>
void removeRow(Table<T>& table, const std::string& id)
{
    auto rows = table.rows();
    std::erase_if(rows, [&](const auto& row) { return row->id == id; });
    table.assign(std::move(rows));
}

/// Lines of the written layout that hold a word.
QStringList lines(const Layout& layout, const char* word)
{
    QStringList found;
    for (const auto& line : QString::fromStdString(writeLayout(layout)).split(QLatin1Char('\n')))
        if (line.contains(QLatin1String(word))) found << line.trimmed();
    return found;
}

void checkComesBack(const Layout& layout)
{
    const auto written = writeLayout(layout);
    const auto again = readLayout(written, "written.yaml");
    QVERIFY2(again.value, written.c_str());
    QVERIFY2(*again.value == layout, written.c_str());
    QCOMPARE(QString::fromStdString(writeLayout(*again.value)), QString::fromStdString(written));
}

}  // namespace

/// Ranges are folded where they still fit and split where they no longer do.
class TestLayoutFold : public QObject {
    Q_OBJECT

private slots:
    void untouchedStaysAsWritten()
    {
        QCOMPARE(QString::fromStdString(writeLayout(layoutOf(kText))), QString::fromStdString(kText));
    }

    void movedMemberSplits()
    {
        auto layout = layoutOf(kText);
        edit<Component>(layout.components, "r04", [](Component& c) { c.at.y_m = 5; });
        QCOMPARE(
            lines(layout, "id: \"r").mid(0, 2) + lines(layout, "id: r0"),
            (QStringList{
                "- {id: \"r[01-03]\", part: p, at: {hall: h, x_m: 3, y_m: 4, pitch_m: 0.7, facing: north}}",
                "- {id: \"r[05-08]\", part: p, at: {hall: h, x_m: 5.8, y_m: 4, pitch_m: 0.7, facing: north}}",
                "- {id: r04, part: p, at: {hall: h, x_m: 5.1, y_m: 5, facing: north}}"}));
        QCOMPARE(lines(layout, "# the row").size(), 1);
        checkComesBack(layout);
    }

    void movedBackFoldsAgain()
    {
        auto layout = layoutOf(kText);
        edit<Component>(layout.components, "r04", [](Component& c) { c.at.y_m = 5; });
        edit<Component>(layout.components, "r04", [](Component& c) { c.at.y_m = 4; });
        QCOMPARE(QString::fromStdString(writeLayout(layout)), QString::fromStdString(kText));
    }

    void removedMemberSplits()
    {
        auto layout = layoutOf(kText);
        removeRow(layout.components, "r01");
        QCOMPARE(lines(layout, "\"r[0").first(),
                 QStringLiteral("- {id: \"r[02-08]\", part: p, at: {hall: h, x_m: 3.7, y_m: 4, pitch_m: 0.7, "
                                "facing: north}}"));
        QCOMPARE(lines(layout, "# the row").size(), 1);
        checkComesBack(layout);
    }

    void gridSplitsByRows()
    {
        auto layout = layoutOf(kText);
        removeRow(layout.components, "g2");
        QCOMPARE(lines(layout, "id: g").size(), 2);
        QCOMPARE(
            lines(layout, "\"g["),
            (QStringList{
                "- {id: \"g[4-6]\", part: p, at: {hall: h, x_m: 3, y_m: 11, pitch_m: 0.6, facing: north}}"}));
        checkComesBack(layout);
    }

    void serversSplitByRack()
    {
        auto layout = layoutOf(kText);
        edit<Component>(layout.components, "s-05", [](Component& c) { c.in.u = 30; });
        QCOMPARE(
            lines(layout, "id: \"s-") + lines(layout, "id: s-"),
            (QStringList{"- {id: \"s-[01-03]\", part: p, in: {component: r01, u: 1, u_pitch: 8}}",
                         "- {id: \"s-[07-12]\", part: p, in: {component: \"r[03-04]\", u: 1, u_pitch: 8}}",
                         "- {id: s-04, part: p, in: {component: r02, u: 1}}",
                         "- {id: s-05, part: p, in: {component: r02, u: 30}}",
                         "- {id: s-06, part: p, in: {component: r02, u: 17}}"}));
        checkComesBack(layout);
    }

    void linksSplit()
    {
        auto layout = layoutOf(kText);
        removeRow(layout.links, "r03.feed-a>bus.tap-03");
        edit<Link>(layout.links, "s-02.compute-[1-8]>leaf-1.port-[09-16]", [](Link& l) { l.length_m = 7; });
        QCOMPARE(lines(layout, "from"),
                 (QStringList{"- {from: \"r[01-02].feed-a\", to: \"bus.tap-[01-02]\"}",
                              "- {from: \"r[04-08].feed-a\", to: \"bus.tap-[04-08]\"}",
                              "- {from: \"s-01.compute-[1-8]\", to: \"leaf-1.port-[01-08]\"}",
                              "- {from: \"s-02.compute-[1-8]\", to: \"leaf-1.port-[09-16]\", length_m: 7}",
                              "- {from: \"s-[03-04].compute-[1-8]\", to: \"leaf-2.port-[01-16]\"}"}));
        checkComesBack(layout);
    }

    /// After any edits the written layout is the one in memory.
    void randomEditsComeBack()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 150; ++round) {
            auto layout = layoutOf(kText);
            for (int n = 0; n < 6; ++n) {
                const auto position = random() % layout.components.size();
                auto record = layout.components[position];
                switch (random() % 5) {
                case 0:
                    if (record.place == Component::Place::Floor)
                        record.at.x_m += 0.3;
                    else
                        ++record.in.u;
                    break;
                case 1:
                    record.label = "x" + std::to_string(n);
                    break;
                case 2:
                    record.overrides = {{"power_max_kw", 1.25}};
                    break;
                case 3:
                    record.id += "-new" + std::to_string(n);
                    break;
                default:
                    removeRow(layout.components, record.id);
                    continue;
                }
                layout.components.replace(position, std::move(record));
            }
            auto links = layout.links.rows();
            std::shuffle(links.begin(), links.end(), random);
            links.resize(links.size() - random() % 4);
            layout.links.assign(links);
            checkComesBack(layout);
        }
    }
};

QTEST_APPLESS_MAIN(TestLayoutFold)
#include "test_layout_fold.moc"
