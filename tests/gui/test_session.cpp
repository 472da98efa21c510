// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_hall.h"

#include "model/edit/move.h"
#include "views/session/document.h"
#include "views/session/models/bom_model.h"
#include "views/session/models/findings_model.h"
#include "views/session/models/outline_model.h"
#include "views/session/models/palette_model.h"
#include "views/session/models/row_diff.h"
#include "views/session/release_later.h"
#include "views/session/text/findings_text.h"
#include "views/session/text/format.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>
#include <QByteArray>
#include <QFile>
#include <QMimeData>
#include <QObject>
#include <QSignalSpy>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <chrono>
#include <functional>
#include <future>
#include <random>
#include <set>
#include <span>
#include <string>
#include <thread>

using namespace mw;

namespace {

/// A delta that changes one component.
Delta changed(const Document& document, const char* id, double x_m)
{
    Layout next = document.layout();
    const auto at = *next.components.find(id);
    Component component = next.components[at];
    component.at.x_m = x_m;
    next.components.replace(at, std::move(component));
    return diff(document.layout(), next);
}

Delta removed(const Document& document, const std::string& id)
{
    Layout next = document.layout();
    auto rows = next.components.rows();
    std::erase_if(rows, [&](const auto& row) { return row->id == id; });
    next.components.assign(std::move(rows));
    return diff(document.layout(), next);
}

std::shared_ptr<const std::vector<Finding>> findings(const std::vector<std::string>& subjects,
                                                     const std::string& message = "m")
{
    auto list = std::make_shared<std::vector<Finding>>();
    for (const auto& subject : subjects)
        list->push_back(
            {.rule = "rule.x", .severity = Severity::Warning, .subjects = {subject}, .message = message});
    return list;
}

}  // namespace

class TestSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void formats_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("MW") << format::power(1060) << "1.06 MW";
        QTest::newRow("kW") << format::power(118.6) << "119 kW";
        QTest::newRow("small kW") << format::power(14.3) << "14.3 kW";
        QTest::newRow("W") << format::power(0.35) << "350 W";
        QTest::newRow("zero") << format::power(0) << "0 kW";
        QTest::newRow("rounds up to the next prefix") << format::power(999.7) << "1.00 MW";
        QTest::newRow("GW") << format::power(1.2e6) << "1.20 GW";
        QTest::newRow("tokens") << format::tokensPerSecond(412000) << "412 k tok/s";
        QTest::newRow("si below thousand") << format::si(0.5) << "0.50";
        QTest::newRow("si G") << format::si(1.23e9) << "1.23 G";
        QTest::newRow("millions") << format::money(41.8e6) << "$41.8 M";
        QTest::newRow("billions") << format::money(3.25e9) << "$3.25 bn";
        QTest::newRow("zeros at the end stay") << format::power(1300) << "1.30 MW";
        QTest::newRow("rounds up within a prefix") << format::power(9.996) << "10.0 kW";
        QTest::newRow("thousands") << format::money(12345) << "$12.3 k";
        QTest::newRow("money tips as power does") << format::money(1500) << "$1.50 k";
        QTest::newRow("and rounds up to it") << format::money(999.6) << "$1.00 k";
        QTest::newRow("hundreds") << format::money(999.4) << "$999";
        QTest::newRow("a bill") << format::wholeMoney(41.8e6) << "$41,800,000";
        QTest::newRow("a bill's cents") << format::wholeMoney(12.5) << "$12.50";
        QTest::newRow("a small price") << format::text(0.08, Format::UsdPerMillion) << "$0.0800 / M tok";
        QTest::newRow("a price without its unit") << format::withoutUnit(format::text(0.08, Format::UsdPerMillion)) << "$0.0800";
        QTest::newRow("a rate without its unit") << format::withoutUnit(format::tokensPerSecond(412000)) << "412 k";
        QTest::newRow("axis") << format::withoutEndZeros(QStringLiteral("1.50 M")) << "1.5 M";
        QTest::newRow("thousands on an axis") << format::withoutEndZeros(QStringLiteral("1,000")) << "1,000";
        QTest::newRow("hundred thousands") << format::money(412000) << "$412 k";
        QTest::newRow("cents") << format::money(1.06) << "$1.06";
        QTest::newRow("fractions of a cent") << format::money(0.0123) << "$0.0123";
        QTest::newRow("loss") << format::money(-2.5e6) << "−$2.50 M";
        QTest::newRow("count") << format::count(12345) << "12,345";
        QTest::newRow("million count") << format::count(1234567) << "1,234,567";
        QTest::newRow("share") << format::share(0.44) << "44.0 %";
        QTest::newRow("thin margin") << format::share(0.965) << "96.5 %";
        QTest::newRow("small share") << format::share(0.0123) << "1.2 %";
        QTest::newRow("over") << format::share(1.32) << "132.0 %";
        QTest::newRow("number") << format::number(1.171) << "1.17";
        QTest::newRow("kilograms") << format::quantity(1360, QStringLiteral("kg")) << "1,360 kg";
        QTest::newRow("flow") << format::flow(146.2) << "146 L/min";
        QTest::newRow("temperature") << format::temperature(32.04) << QStringLiteral("32.0 °C");
        QTest::newRow("length") << format::length(12.345) << "12.3 m";
        QTest::newRow("not a number") << format::power(std::nan("")) << QStringLiteral("–");
        QTest::newRow("absent") << format::orDash(std::nullopt, &format::power) << QStringLiteral("–");
        QTest::newRow("up") << format::change(1.0, 1.13)->text << QStringLiteral("▲ 0.13");
        QTest::newRow("down") << format::change(1.08, 1.06)->text << QStringLiteral("▼ 0.02");
        QTest::newRow("same") << format::change(1.17, 1.17)->text << "= 0";
        QTest::newRow("change in a unit")
            << format::change(100.0, 146000.0, &format::si)->text << QStringLiteral("▲ 146 k");
    }

    void formats()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(text, expected);
    }

    void figuresFollowTheUsersUnitsAndSigns()
    {
        format::setStyle({.feet = true, .fahrenheit = true, .decimal = QStringLiteral(","), .thousands = QStringLiteral(".")});
        const QStringList shown{format::power(1060), format::count(1234567), format::length(12.345), format::temperature(32.04),
                                format::money(41.8e6), format::text(0.2684, Format::UsdPerMillion), format::text(std::nullopt, Format::Usd)};
        format::setStyle({});
        QCOMPARE(shown, (QStringList{QStringLiteral("1,06 MW"), QStringLiteral("1.234.567"), QStringLiteral("40,5 ft"), QStringLiteral("89,7 °F"),
                                     QStringLiteral("$41,8 M"), QStringLiteral("$0,268 / M tok"), QStringLiteral("–")}));
        QCOMPARE(formatted(1060, Format::Power_kw), std::string("1.06 MW"));   // the command line and files
    }

    void changeOfTheUnknownIsUnknown()
    {
        QVERIFY(!format::change(std::nullopt, 1.0));
        QVERIFY(!format::change(1.0, std::nullopt));
    }

    void oneIsNotSaidAsMany_data()
    {
        QTest::addColumn<double>("measured");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("told");
        QTest::newRow("one") << 1.0 << "parts" << "1 part, limit 2 parts";
        QTest::newRow("none") << 0.0 << "single points of failure" << "0 single points of failure, limit 2 single points of failure";
        QTest::newRow("leaf") << 1.0 << "leaves" << "1 leaf switch, limit 2 leaves";
        QTest::newRow("power") << 1.3 << "MW" << "1.30 MW, limit 2.00 MW";
        QTest::newRow("money") << 1.25 << "MUSD" << "$1.25 M, limit $2.00 M";
        QTest::newRow("temperature") << 45.0 << "C" << QStringLiteral("45.0 °C, limit 2.0 °C");
        QTest::newRow("a unit of measure") << 1.0 << "ms" << "1 ms, limit 2 ms";
        QTest::newRow("all but the limit") << 2.0004 << "MW" << "2.0004 MW, limit 2.0000 MW";
        QTest::newRow("backwards") << -1.766 << "L/min" << "−1.77 L/min, limit 2.00 L/min";
    }

    void oneIsNotSaidAsMany()
    {
        QFETCH(double, measured);
        QFETCH(QString, unit);
        QFETCH(QString, told);
        QCOMPARE(measuredText(Finding{.measured = measured, .limit = 2, .unit = fromQt(unit)}), told);
    }

    void commitUndoRedo()
    {
        Document document(sample::catalog());
        document.reset(sample::layout());
        QSignalSpy spy(&document, &Document::changed);
        const Layout before = document.layout();
        const Revision revision = document.revision();
        document.commit(changed(document, "cdu-1", 3), QStringLiteral("Move"));
        QCOMPARE(document.layout().components.get("cdu-1")->at.x_m, 3.0);
        QVERIFY(!document.isClean());
        document.undoStack().undo();
        QVERIFY(document.layout() == before);
        QVERIFY(document.isClean());
        document.undoStack().redo();
        QCOMPARE(document.layout().components.get("cdu-1")->at.x_m, 3.0);
        QCOMPARE(spy.count(), 3);
        QCOMPARE(document.revision(), revision + 3);
        QCOMPARE(document.facility()->instances[*document.facility()->find("cdu-1")].footprint.x_m, 3.0);
    }

    void emptyDeltaIsNoStep()
    {
        Document document(sample::catalog());
        document.reset(sample::layout());
        document.commit(Delta{}, QStringLiteral("Nothing"));
        QCOMPARE(document.undoStack().count(), 0);
    }

    void gesturesMerge()
    {
        Document document(sample::catalog());
        document.reset(sample::layout());
        const Layout before = document.layout();
        document.commit(changed(document, "cdu-1", 3), QStringLiteral("Nudge"), 1);
        document.commit(changed(document, "cdu-1", 4), QStringLiteral("Nudge"), 1);
        QCOMPARE(document.undoStack().count(), 1);
        document.endGesture();
        document.commit(changed(document, "cdu-1", 5), QStringLiteral("Nudge"), 1);
        QCOMPARE(document.undoStack().count(), 2);
        document.undoStack().undo();
        QCOMPARE(document.layout().components.get("cdu-1")->at.x_m, 4.0);
        document.undoStack().undo();
        QVERIFY(document.layout() == before);
    }

    void previewLeavesTheLayoutAlone()
    {
        Document document(sample::catalog());
        document.reset(sample::layout());
        QSignalSpy spy(&document, &Document::previewChanged);
        document.preview(changed(document, "cdu-1", 9));
        QCOMPARE(document.previewLayout()->components.get("cdu-1")->at.x_m, 9.0);
        QCOMPARE(document.layout().components.get("cdu-1")->at.x_m, 1.2);
        document.clearPreview();
        document.clearPreview();
        QCOMPARE(spy.count(), 2);
        QVERIFY(!document.previewLayout());
    }

    void selectionForgetsWhatIsRemoved()
    {
        Document document(sample::catalog());
        document.reset(sample::layout());
        document.selection().select({"cdu-1", "cdu-2"});
        QCOMPARE(document.selection().current(), std::string("cdu-2"));
        document.commit(removed(document, "cdu-2"), QStringLiteral("Remove"));
        QCOMPARE(document.selection().components(), std::vector<std::string>{"cdu-1"});
        QCOMPARE(document.selection().current(), std::string("cdu-1"));
    }

    /// Names that are alike for longer than their quick order looks, and ones with letters beyond ASCII.
    void selectionsAreSorted()
    {
        std::mt19937 random(11);
        const std::array<std::string, 7> starts{"rack-", "hall-a/pod-07/rack-", "hall-a/pod-07/rack-0", "", "\xc3\xa9t\xc3\xa9-", "Rack", "a"};
        for (int round = 0; round < 50; ++round) {
            std::vector<std::string> names;
            for (int i = 0; i < 200; ++i) names.push_back(starts[random() % starts.size()] + std::to_string(random() % 3000));
            Selection selection;
            selection.select(names);
            QCOMPARE(selection.current(), names.back());
            const std::set<std::string> sorted(names.begin(), names.end());
            QCOMPARE(selection.components(), std::vector<std::string>(sorted.begin(), sorted.end()));
        }
    }

    /// By another thread than that which lets go of it last.
    void largeThingsAreFreedElsewhere()
    {
        struct Large {
            explicit Large(std::promise<std::thread::id>& by) : freed(by) {}
            ~Large() { freed.set_value(std::this_thread::get_id()); }
            Large(const Large&) = delete;
            Large& operator=(const Large&) = delete;
            std::promise<std::thread::id>& freed;
        };
        std::promise<std::thread::id> freed;
        auto freedBy = freed.get_future();
        auto thing = freedElsewhere(std::make_shared<const Large>(freed));
        auto other = thing;
        thing.reset();
        QVERIFY(freedBy.wait_for(std::chrono::milliseconds(20)) == std::future_status::timeout);
        other.reset();
        QVERIFY(freedBy.wait_for(std::chrono::seconds(10)) == std::future_status::ready);
        QVERIFY(freedBy.get() != std::this_thread::get_id());
        QVERIFY(freedElsewhere(std::shared_ptr<const Large>()) == nullptr);
    }

    void selectionModes()
    {
        Selection selection;
        QSignalSpy spy(&selection, &Selection::changed);
        selection.select({"b", "a", "b"});
        QCOMPARE(selection.components(), (std::vector<std::string>{"a", "b"}));
        selection.select({"a", "b"});
        QCOMPARE(spy.count(), 1);
        selection.select({"a", "c"}, Selection::Mode::Toggle);
        QCOMPARE(selection.components(), (std::vector<std::string>{"b", "c"}));
        selection.selectLinks({"l"}, Selection::Mode::Add);
        QVERIFY(selection.contains("c") && selection.containsLink("l"));
        selection.selectLinks({"m"});
        QVERIFY(selection.components().empty());
    }

    void saveAndOpen()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.yaml"));
        Document document(sample::catalog());
        document.reset(sample::layout());
        QVERIFY(document.save().has_value());  // no name yet
        document.commit(changed(document, "cdu-1", 3), QStringLiteral("Move"));
        const auto error = document.saveAs(path);
        QVERIFY2(!error, error ? error->what.c_str() : "");
        QVERIFY(document.isClean());
        QCOMPARE(document.title(), QStringLiteral("a.yaml"));
        Document other(sample::catalog());
        QSignalSpy replaced(&other, &Document::replaced);
        QVERIFY2(other.open(path),
                 other.diagnostics().empty() ? "" : toText(other.diagnostics().front()).c_str());
        QCOMPARE(replaced.count(), 1);
        QVERIFY(other.layout() == document.layout());
    }

    void refusesToReplaceWhatItCannotRead()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("precious.yaml"));
        const QByteArray bytes("this: [is: not, a layout\n");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        Document document(sample::catalog());
        document.reset(sample::layout());
        const Layout before = document.layout();
        QVERIFY(!document.open(path));
        QVERIFY(!document.diagnostics().empty());
        QVERIFY(document.layout() == before);
        QVERIFY(document.saveAs(path).has_value());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void rowDiffs()
    {
        const auto apply = [](std::vector<std::string> rows, const std::vector<std::string>& to) {
            const RowDiff diff = rowDiff(rows, to);
            if (diff.reordered) return std::vector<std::string>{"reset"};
            for (const auto& r : diff.removals)
                rows.erase(rows.begin() + static_cast<long>(r.first),
                           rows.begin() + static_cast<long>(r.first + r.count));
            for (const auto& r : diff.insertions)
                rows.insert(rows.begin() + static_cast<long>(r.first),
                            to.begin() + static_cast<long>(r.first),
                            to.begin() + static_cast<long>(r.first + r.count));
            return rows;
        };
        using Rows = std::vector<std::string>;
        for (const Rows& to :
             {Rows{}, Rows{"a"}, Rows{"x", "b", "y", "z", "d"}, Rows{"a", "b", "c", "d", "e"}, Rows{"q"}})
            QCOMPARE(apply({"a", "b", "c", "d"}, to), to);
        QCOMPARE(apply({"a", "b"}, {"b", "a"}), Rows{"reset"});
        QCOMPARE(apply({"a", "a"}, {"a"}), Rows{"reset"});
    }

    void findingsKeepTheirRows()
    {
        FindingsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFindings(findings({"a", "b", "c", "d"}));
        const QPersistentModelIndex c = model.index(2, 0);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setFindings(findings({"0", "b", "c", "x", "y"}, "new"));
        QCOMPARE(reset.count(), 0);
        QVERIFY(c.isValid());
        QCOMPARE(c.sibling(c.row(), FindingsModel::SubjectsColumn).data().toString(), QStringLiteral("c"));
        QCOMPARE(c.sibling(c.row(), FindingsModel::MessageColumn).data().toString(), QStringLiteral("new"));
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.count(Severity::Warning), 5);
        model.setFindings(findings({"a", "a"}));  // two of the same
        QCOMPARE(model.rowCount(), 2);
        model.setFindings(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void findingsWorstFirst()
    {
        FindingsModel model;
        auto list = std::make_shared<std::vector<Finding>>();
        list->push_back({.rule = "z", .severity = Severity::Advice, .subjects = {"a"}});
        list->push_back({.rule = "y", .severity = Severity::Error, .subjects = {"a"}, .waived = "known"});
        list->push_back({.rule = "x", .severity = Severity::Error, .subjects = {"a"}});
        model.setFindings(list);
        QCOMPARE(model.index(0, FindingsModel::RuleColumn).data().toString(), QStringLiteral("x"));
        QCOMPARE(model.index(2, FindingsModel::RuleColumn).data().toString(), QStringLiteral("y"));
        QCOMPARE(model.count(Severity::Error), 1);
    }

    void outlineKeepsRows()
    {
        Document document(sample::catalog());
        document.reset(sample::layout());
        OutlineModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFacility(document.facility());
        QCOMPARE(model.rowCount(), 1);
        const QPersistentModelIndex rack = model.indexOf(QStringLiteral("net-a05"));
        QVERIFY(rack.isValid());
        QCOMPARE(model.rowCount(rack), 4);  // a switch and three servers
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        document.commit(removed(document, "busway-a-a"), QStringLiteral("Remove"));
        document.commit(removed(document, "hgx-2"), QStringLiteral("Remove"));
        model.setFacility(document.facility());
        QVERIFY(rack.isValid());
        QCOMPARE(rack.data(OutlineModel::PathRole).toString(), QStringLiteral("net-a05"));
        QCOMPARE(model.rowCount(rack), 3);
        document.undoStack().undo();
        document.undoStack().undo();
        model.setFacility(document.facility());
        QCOMPARE(model.rowCount(rack), 4);
        QCOMPARE(reset.count(), 0);
        model.setFacility(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    /// After any edit the tree is the one that would have been made from nothing, and what is looked for is marked in it.
    void outlineFollowsEdits()
    {
        Document document(sample::catalog());
        document.reset(sample::layout());
        OutlineModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFacility(document.facility());
        model.find(QStringLiteral("rack"));
        const auto text = [](const OutlineModel& outline) {
            QString lines{};
            const std::function<void(const QModelIndex&, int)> write = [&](const QModelIndex& at, int depth) {
                for (int row = 0; row < outline.rowCount(at); ++row) {
                    const auto index = outline.index(row, 0, at);
                    lines += QString(depth, u' ') + index.data().toString() + u'|' + index.siblingAtColumn(1).data().toString() + u'|' +
                             index.siblingAtColumn(2).data().toString() + QLatin1String(outline.isShown(index) ? "*\n" : "\n");
                    write(index, depth + 1);
                }
            };
            write({}, 0);
            return lines;
        };
        std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same edits every time
        for (int step = 0; step < 200; ++step) {
            const auto& rows = document.layout().components;
            const std::string id = rows.empty() ? std::string() : rows[random() % rows.size()].id;
            switch (random() % 5) {
            case 0:
                if (!id.empty()) document.commit(removed(document, id), QStringLiteral("Remove"));
                break;
            case 1:   // from several places at once
                for (int k = 0; k < 4 && !document.layout().components.empty(); ++k) {
                    const auto& left = document.layout().components;
                    document.commit(removed(document, left[random() % left.size()].id), QStringLiteral("Remove"));
                }
                break;
            case 2:
                if (const auto moved = edit::moveComponents(document.layout(), *document.catalog(), std::span(&id, 1), 0.6, 0))
                    document.commit(*moved, QStringLiteral("Move"));
                break;
            case 3:
                if (document.undoStack().canRedo()) document.undoStack().redo();
                break;
            default:
                for (int k = 0; k < 3 && document.undoStack().canUndo(); ++k) document.undoStack().undo();
            }
            model.setFacility(document.facility());
            OutlineModel fresh;
            fresh.setFacility(document.facility());
            fresh.find(QStringLiteral("rack"));
            QCOMPARE(text(model), text(fresh));
            std::vector<std::string> paths;
            for (std::size_t i = 0; i < document.facility()->instances.size(); ++i) paths.push_back(document.facility()->instances[i].path);
            const auto found = model.indexesOf(paths);
            QCOMPARE(found.size(), paths.size());
            for (const auto& path : paths) QCOMPARE(model.indexOf(toQt(path)).data(OutlineModel::PathRole).toString(), toQt(path));
        }
    }

    void paletteSearch()
    {
        PaletteModel model;
        PaletteFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester filterTester(&filter,
                                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCatalog(sample::catalog());
        QCOMPARE(model.partCount(), 13);
        const auto found = [&] {
            int count = 0;
            for (int g = 0; g < filter.rowCount(); ++g) count += filter.rowCount(filter.index(g, 0));
            return count;
        };
        filter.setSearch(QStringLiteral("GB200 tray"));
        QCOMPARE(found(), 1);
        filter.setSearch(QStringLiteral("nvidia"));
        QCOMPARE(found(), 7);
        filter.setSearch(QStringLiteral("cdu"));
        QCOMPARE(found(), 1);
        filter.setSearch(QStringLiteral("no such thing"));
        QCOMPARE(filter.rowCount(), 0);
        filter.setSearch({});
        QCOMPARE(found(), 13);
        model.setRecent({QStringLiteral("vertiv.xdu1350"), QStringLiteral("gone.part")});
        QCOMPARE(model.rowCount(model.index(0, 0)), 1);
        const QModelIndex part = model.index(0, 0, model.index(0, 0));
        const std::unique_ptr<QMimeData> mime(model.mimeData({part}));
        QCOMPARE(mime->data(QString::fromLatin1(kPartMime)), QByteArray("vertiv.xdu1350"));
    }

    void paletteFigures()
    {
        const auto catalog = sample::catalog();
        const QString rack = keyFigures(*catalog->find("nvidia.gb200-nvl72"), *catalog);
        QVERIFY2(rack.contains(QStringLiteral("72 GPU")) && rack.contains(QStringLiteral("132 kW")) &&
                     rack.contains(QStringLiteral("liquid")),
                 qPrintable(rack));
    }

    void bom()
    {
        BomModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto results = std::make_shared<CostResults>();
        results->bom = {{.part = "a", .name = "A", .count = 2, .unit_usd = 100.0, .total_usd = 200.0},
                        {.part = "b", .name = "B", .count = 1}};
        model.setResults(results);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.total_usd(), 200.0);
        QCOMPARE(model.withoutPrice(), 1);
        const QPersistentModelIndex b = model.index(1, 0);
        results = std::make_shared<CostResults>(*results);
        results->bom.insert(results->bom.begin(), {.part = "0", .name = "Zero", .count = 1500});
        model.setResults(results);
        QCOMPARE(b.row(), 2);
        QCOMPARE(model.index(0, BomModel::CountColumn).data().toString(), QStringLiteral("1,500"));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
