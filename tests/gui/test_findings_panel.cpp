// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of findings, driven by mouse and keyboard.
#include "model/edit/move.h"
#include "tests/gui/studio_driver.h"
#include "tests/gui/view_driver.h"
#include "views/panels/findings/findings_panel.h"
#include "views/panels/findings/fix_button.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeView>

using namespace mw;

namespace {

constexpr auto kUnit = "gb200-scalable-unit";
constexpr auto kRack = "nvidia.gb200-nvl72";
constexpr double kFreeX = 14.4, kFreeY = 8.0;

/// Two racks on one spot: a finding that can be mended and waived.
std::string overlap(Studio& s)
{
    s.drop(kRack, kFreeX, kFreeY);
    s.drop(kRack, kFreeX + 3, kFreeY);
    const auto id = s.selected();
    auto& document = s.window.document();
    const std::array ids{id};
    document.commit(*edit::moveComponents(document.layout(), *document.catalog(), ids, -2.9, 0),
                    QStringLiteral("Move"));
    return s.waitSolved() ? id : std::string();
}

std::shared_ptr<const std::vector<Finding>> many(int count)
{
    auto list = std::make_shared<std::vector<Finding>>();
    for (int i = 0; i < count; ++i)
        list->push_back({.rule = i % 2 == 0 ? "placement.overlap" : "power.single-feed",
                         .severity = static_cast<Severity>(i % 3),
                         .subjects = {"rack-" + std::to_string(i)},
                         .message = "Rack " + std::to_string(i),
                         .measured = i,
                         .limit = 10,
                         .unit = "kW"});
    return list;
}

}  // namespace

class TestFindingsPanel : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Studio::prepare(); }
    void init() { QSettings().clear(); }

    void findingsModelGroupsAndKeeps()
    {
        FindingsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setGrouping(FindingsModel::Grouping::BySeverity);
        model.setFindings(many(30));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.shown(), 30);
        const QPersistentModelIndex kept = model.index(4, 0, model.index(1, 0));
        const QString key = kept.data(FindingsModel::KeyRole).toString();
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        auto fewer = std::make_shared<std::vector<Finding>>(*many(30));
        std::erase_if(*fewer, [](const Finding& finding) { return finding.severity == Severity::Error; });
        model.setFindings(fewer);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(kept.isValid());
        QCOMPARE(kept.data(FindingsModel::KeyRole).toString(), key);
        model.setGrouping(FindingsModel::Grouping::ByRule);
        QCOMPARE(model.rowCount(), 2);
        model.setFilter({.text = QStringLiteral("single-feed rack-17")});
        QCOMPARE(model.shown(), 1);  // all words are asked for
        model.setFilter({});
        model.sort(FindingsModel::MessageColumn, Qt::DescendingOrder);
        QCOMPARE(model.shown(), 20);
    }

    /// Severities are switched by their buttons, words are typed, groups are chosen: what is shown and how it stands follows.
    void findingsAreFilteredAndGroupedByHand()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.showPanel("findings-panel");
        auto& panel = s.find<FindingsPanel>("findings-panel");
        panel.setFindings(many(30), s.window.document().facility());
        auto& list = s.find<QTreeView>("findings-list");
        auto& grouping = s.find<QComboBox>("findings-grouping");
        const auto groups = [&] {
            QStringList names;
            for (int i = 0; i < list.model()->rowCount(); ++i) names << list.model()->index(i, 0).data().toString();
            return names;
        };
        const QStringList bySeverity = groups();
        QCOMPARE(bySeverity.size(), 3);
        QTest::mouseClick(&s.find<QPushButton>("findings-severity-0"), Qt::LeftButton);
        QCOMPARE(groups(), bySeverity.mid(1));
        QCOMPARE(panel.model().shown(), 20);
        QTest::mouseClick(&s.find<QPushButton>("findings-severity-0"), Qt::LeftButton);
        grouping.setFocus();
        QTest::keyClick(&grouping, Qt::Key_Down);   // by rule
        QCOMPARE(groups().size(), 2);
        QTest::keyClick(&grouping, Qt::Key_Down);   // by place: eight of these racks are there
        QCOMPARE(groups(), QStringList({QStringLiteral("Data hall  8"), QStringLiteral("Facility and links  22")}));
        drive::type(s.find<QLineEdit>("findings-filter"), QStringLiteral("overlap rack-1"));
        QCOMPARE(panel.model().shown(), 5);   // rack-10, 12 ... 18: all words are asked for
    }

    void tenThousandFindingsKeepTheirPlace()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.showPanel("findings-panel");
        auto& panel = s.find<FindingsPanel>("findings-panel");
        panel.setFindings(many(10000), nullptr);
        auto& list = s.find<QTreeView>("findings-list");
        drive::click(
            list,
            drive::row(list, QStringLiteral("Rack 9000"), FindingsModel::MessageColumn).siblingAtColumn(0));
        const QString key = list.currentIndex().data(FindingsModel::KeyRole).toString();
        const int scroll = list.verticalScrollBar()->value();
        QVERIFY(!key.isEmpty() && scroll > 0);
        auto changed = std::make_shared<std::vector<Finding>>(*many(10000));
        for (auto& finding : *changed) finding.message += "!";
        panel.setFindings(changed, nullptr);
        QCOMPARE(list.currentIndex().data(FindingsModel::KeyRole).toString(), key);
        QCOMPARE(list.verticalScrollBar()->value(), scroll);
        QCOMPARE(panel.model().count(Severity::Error) + panel.model().count(Severity::Warning), 6667);   // advice is not counted
    }

    void findingsShowNumbersAndAreMended()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto rack = overlap(s);
        QVERIFY(s.hasFinding("placement.overlap", rack));
        s.showPanel("findings-panel");
        auto& list = s.find<QTreeView>("findings-list");
        drive::type(s.find<QLineEdit>("findings-filter"), QStringLiteral("overlap"));
        s.window.document().selection().clear();
        drive::click(list, drive::row(list, QStringLiteral("placement.overlap"), FindingsModel::RuleColumn).siblingAtColumn(FindingsModel::MessageColumn));
        QCOMPARE(s.selected(), rack);  // framed on the plan
        QVERIFY(s.find<QLabel>("finding-measured").text().contains(QStringLiteral(" m")));
        auto* fix = s.find<QWidget>("finding-detail").findChild<QPushButton*>(QStringLiteral("fix-finding"));
        QEnterEvent enter({1, 1}, {1, 1}, {1, 1});
        QCoreApplication::sendEvent(fix, &enter);
        QVERIFY2(s.find<QLabel>("finding-preview").text().startsWith(QStringLiteral("Preview: moves ")),
                 qPrintable(s.find<QLabel>("finding-preview").text()));
        QTest::mouseClick(fix, Qt::LeftButton);
        QCOMPARE(s.window.focusWidget(), &s.find<QWidget>("findings-list"));   // Ctrl+Z is the layout's again
        QVERIFY(s.waitSolved());
        QVERIFY(!s.hasFinding("placement.overlap", rack));
    }

    /// What cannot be done is greyed with the reason; and a finding that the keys choose is previewed under a pointer that rests.
    void aFixIsOfferedWhereThereIsOne()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto rack = overlap(s);
        FixButton fix(s.window.document(), &s.window);
        fix.setFinding({.rule = "power.unfed", .subjects = {"nobody"}}, s.window.document().facility());
        QTRY_VERIFY(!fix.isEnabled());
        QVERIFY2(fix.toolTip().startsWith(QStringLiteral("What the finding speaks of")), qPrintable(fix.toolTip()));
        fix.setAttribute(Qt::WA_UnderMouse);
        const auto& all = *s.results().findings.value;
        const auto apart = std::ranges::find(all, "placement.overlap", &Finding::rule);
        QVERIFY(apart != all.end());
        fix.setFinding(*apart, s.window.document().facility());
        QVERIFY(fix.isEnabled() && s.window.document().previewLayout());
        QTest::mouseClick(&fix, Qt::LeftButton);
        QVERIFY(!s.window.document().previewLayout() && s.waitSolved() && !s.hasFinding("placement.overlap", rack));
    }

    /// What the slow rules find is away while they run: the one that was chosen is chosen again.
    void aChosenFindingOutlivesQuickResults()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.showPanel("findings-panel");
        auto& panel = s.find<FindingsPanel>("findings-panel");
        auto& list = s.find<QTreeView>("findings-list");
        panel.setFindings(many(6), nullptr);
        list.setCurrentIndex(panel.model().rows()[3]);
        const auto key = [&] { return list.currentIndex().siblingAtColumn(0).data(FindingsModel::KeyRole).toString(); };
        const QString chosen = key();
        auto few = std::make_shared<std::vector<Finding>>(*many(6));
        const QString subject = list.currentIndex().siblingAtColumn(0).data(FindingsModel::SubjectsRole).toStringList().value(0);
        std::erase_if(*few, [&](const Finding& finding) { return finding.subjects.front() == fromQt(subject); });
        QCOMPARE(few->size(), std::size_t{5});
        panel.setFindings(few, nullptr, false);
        QVERIFY(key() != chosen);
        panel.setFindings(many(6), nullptr);
        QCOMPARE(key(), chosen);
        panel.setFindings(few, nullptr);   // it is mended
        panel.setFindings(many(6), nullptr);
        QVERIFY(key() != chosen);
    }

    /// F8 while the pointer rests on a fix whose preview is there: the preview's end solves the layout again, and the next finding stays chosen.
    void theNextFindingIsReachedFromAPreviewedFix()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.drop("nvidia.gb200-nvl72", 14.4, 6.6);
        QVERIFY(s.waitSolved());
        s.showPanel("findings-panel");
        auto& list = s.find<QTreeView>("findings-list");
        drive::click(list, drive::row(list, QStringLiteral("power.unfed"), FindingsModel::RuleColumn).siblingAtColumn(FindingsModel::MessageColumn));
        auto& fix = *s.find<QWidget>("finding-detail").findChild<FixButton*>();
        QVERIFY(fix.isVisible() && fix.isEnabled());
        const auto key = [&] { return list.currentIndex().siblingAtColumn(0).data(FindingsModel::KeyRole).toString(); };
        QStringList seen{key()};
        fix.setAttribute(Qt::WA_UnderMouse);
        QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(fix.mapToGlobal(QPoint(5, 5))));
        QCoreApplication::sendEvent(&fix, &enter);
        QVERIFY(s.window.document().previewLayout());
        for (int i = 0; i < 3; ++i) {
            QTest::qWait(SolveService::kRest_ms + 300);   // all of it is tried out
            s.trigger("next-finding");
            const QString chosen = key();
            QVERIFY2(!chosen.isEmpty() && !seen.contains(chosen), qPrintable(chosen));
            QTRY_VERIFY_WITH_TIMEOUT(!s.window.service().busy(), 20000);
            QCOMPARE(key(), chosen);
            seen << chosen;
        }
    }

    /// One about a figure of the whole opens its formula; what is selected next has its results again.
    void aFindingWithoutAPlaceIsExplainedInPassing()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& tabs = s.find<QTabWidget>("inspector-tabs");
        Q_EMIT s.find<FindingsPanel>("findings-panel").subjectsActivated({QStringLiteral("cost")});
        QCOMPARE(tabs.tabText(tabs.currentIndex()), QStringLiteral("Why"));
        s.window.document().selection().select({"rack-1"});
        QCOMPARE(tabs.tabText(tabs.currentIndex()), QStringLiteral("Result"));
    }

    /// They were as wide as the widest of all that was ever seen.
    void columnsComeBackWithWhatTheyShowed()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.showPanel("findings-panel");
        auto& panel = s.find<FindingsPanel>("findings-panel");
        auto& list = s.find<QTreeView>("findings-list");
        const auto widths = [&] {
            QTest::qWait(50);
            QList<int> all;
            for (int column = 0; column < FindingsModel::ColumnCount; ++column) all << list.columnWidth(column);
            return all;
        };
        auto wide = std::make_shared<std::vector<Finding>>(*many(4));
        for (auto& finding : *wide) finding.subjects = {"a-place-with-a-very-long-name-indeed"}, finding.measured = 1234567.8;
        panel.setFindings(many(4), nullptr);
        const auto before = widths();
        panel.setFindings(wide, nullptr, false);   // for a moment
        QCOMPARE(widths(), before);
        panel.setFindings(wide, nullptr);
        QVERIFY(widths() != before);
        panel.setFindings(many(4), nullptr);
        QCOMPARE(widths(), before);
    }

    void findingsAreWaived()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto rack = overlap(s);
        s.showPanel("findings-panel");
        auto& list = s.find<QTreeView>("findings-list");
        auto& panel = s.find<FindingsPanel>("findings-panel");
        const int errors = panel.model().count(Severity::Error);
        drive::click(list, drive::row(list, QStringLiteral("placement.overlap"), FindingsModel::RuleColumn).siblingAtColumn(FindingsModel::MessageColumn));
        drive::press(s.window, "waive-finding");
        drive::press(s.window, "waive-accept");  // without a reason
        QVERIFY(s.window.document().layout().waivers.empty());
        drive::type(s.find<QLineEdit>("waive-reason"), QStringLiteral("Measured on site"));
        drive::type(s.find<QLineEdit>("waive-until"), QStringLiteral("2999-12-31"));
        drive::press(s.window, "waive-accept");
        QCOMPARE(s.window.document().layout().waivers.size(), std::size_t{1});
        QCOMPARE(s.window.document().layout().waivers[0].until, std::string("2999-12-31"));
        QVERIFY(s.waitSolved());
        QCOMPARE(panel.model().count(Severity::Error), errors - 1);
        const auto waived = drive::row(list, QStringLiteral("placement.overlap"), FindingsModel::RuleColumn);
        QVERIFY(waived.data(Qt::FontRole).value<QFont>().strikeOut());
        s.find<QCheckBox>("findings-waived").setChecked(false);
        QVERIFY(!drive::row(list, QStringLiteral("placement.overlap"), FindingsModel::RuleColumn).isValid());
        s.find<QCheckBox>("findings-waived").setChecked(true);
        drive::click(list, drive::row(list, QStringLiteral("placement.overlap"), FindingsModel::RuleColumn).siblingAtColumn(FindingsModel::MessageColumn));
        drive::press(s.window, "withdraw-waiver");
        QVERIFY(s.window.document().layout().waivers.empty());
        s.trigger("undo");
        QCOMPARE(s.window.document().layout().waivers.size(), std::size_t{1});
        QVERIFY(s.waitSolved());
        Q_UNUSED(rack)
    }

    /// "Link the nearest switch" was cut at both ends, and the field for a reason was half as high as its text.
    void aFindingsWaysOutAreWholeInALowWindow()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        QVERIFY(!overlap(s).empty());
        s.showPanel("findings-panel");
        auto& list = s.find<QTreeView>("findings-list");
        s.find<QLineEdit>("findings-filter").setText(QStringLiteral("isolated-host"));
        drive::click(list, drive::row(list, QStringLiteral("nothing can reach it"), FindingsModel::MessageColumn));
        const auto whole = [](const QWidget& part) {
            return part.isVisible() && part.width() >= part.minimumSizeHint().width() && part.height() >= part.minimumSizeHint().height() &&
                   part.visibleRegion().boundingRect() == part.rect();
        };
        auto& detail = s.find<QWidget>("finding-detail");   // the inspector has such buttons of its own
        for (const auto* name : {"fix-finding", "finding-show", "waive-finding"}) QVERIFY2(whole(*detail.findChild<QPushButton*>(QLatin1String(name))), name);
        QCOMPARE(detail.findChild<QPushButton*>(QStringLiteral("fix-finding"))->text(), QStringLiteral("Link the nearest switch"));
        s.click(*detail.findChild<QPushButton*>(QStringLiteral("waive-finding")));
        for (const auto* name : {"waive-reason", "waive-until"}) QTRY_VERIFY2(whole(s.find<QLineEdit>(name)), name);
        QTRY_VERIFY(whole(s.find<QPushButton>("waive-accept")));
        s.type(QStringLiteral("air-gapped on purpose"));
        s.press(Qt::Key_Return);
        QCOMPARE(s.window.document().layout().waivers.size(), std::size_t{1});
        QVERIFY(s.waitSolved());
        QCOMPARE(s.window.focusWidget(), &list);
        s.press(Qt::Key_Z, Qt::ControlModifier);   // the list's keys are the layout's
        QCOMPARE(s.window.document().layout().waivers.size(), std::size_t{0});
    }

    /// What is wrong gives way, nothing else: where and measured are whole, in a small window and in a large one.
    void placesAndMeasuresAreWhole_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("small") << QSize(1280, 800);
        QTest::newRow("large") << QSize(1920, 1080);
    }
    void placesAndMeasuresAreWhole()
    {
        QFETCH(const QSize, size);
        Studio s(size);
        QVERIFY(s.open(Studio::example("hall-100mw")));
        s.showPanel("findings-panel");
        const auto& list = s.find<QTreeView>("findings-list");
        const auto cut = [&](int column) {
            QStringList texts;
            for (QModelIndex at = list.indexAt({1, 1}); at.isValid() && list.visualRect(at).top() < list.viewport()->height(); at = list.indexBelow(at))
                if (const QString text = at.siblingAtColumn(column).data().toString(); list.fontMetrics().horizontalAdvance(text) + 16 > list.columnWidth(column)) texts << text;
            return texts.join(QStringLiteral("; "));
        };
        for (const int column : {FindingsModel::MeasuredColumn, FindingsModel::SubjectsColumn}) QTRY_COMPARE(cut(column), QString());
        QVERIFY(list.columnWidth(FindingsModel::MessageColumn) > 190);
        QCOMPARE(list.header()->length(), list.viewport()->width());
    }

    /// A right click on the row does what the buttons beside the list do.
    void findingsMenuHasTheWaysOut()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto rack = overlap(s);
        s.showPanel("findings-panel");
        auto& list = s.find<QTreeView>("findings-list");
        const auto row = [&] { return drive::row(list, QStringLiteral("placement.overlap"), FindingsModel::RuleColumn).siblingAtColumn(FindingsModel::MessageColumn); };
        s.window.document().selection().clear();
        drive::choose(list, row(), "menu-finding-show");
        QCOMPARE(s.selected(), rack);
        drive::choose(list, row(), "menu-waive-finding");
        QVERIFY(s.find<QLineEdit>("waive-reason").isVisible());
        drive::choose(list, row(), "menu-fix-finding");
        QVERIFY(s.waitSolved());
        QVERIFY(!s.hasFinding("placement.overlap", rack));
        drive::choose(list, list.model()->index(0, 0), "list-copy-all");   // of a group: copying alone
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), drive::rows(*list.model()) + list.model()->rowCount() + 1);
    }

    void nextFindingByKey()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.showPanel("charts-panel");
        auto& list = s.find<QTreeView>("findings-list");
        s.trigger("next-finding");
        QTRY_VERIFY(list.isVisible());   // with what it says and its numbers, not its place alone
        const auto first = list.currentIndex().data(FindingsModel::KeyRole).toString();
        QVERIFY(!first.isEmpty());
        s.trigger("next-finding");
        QVERIFY(list.currentIndex().data(FindingsModel::KeyRole).toString() != first);
        s.trigger("previous-finding");
        QCOMPARE(list.currentIndex().data(FindingsModel::KeyRole).toString(), first);
    }
};

QTEST_MAIN(TestFindingsPanel)
#include "test_findings_panel.moc"
