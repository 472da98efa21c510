// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio_driver.h"
#include "view_driver.h"

#include "solver/power/contingencies.h"
#include "views/canvas/failure_marks.h"
#include "views/panels/failures_panel.h"
#include "views/panels/turn_diagram.h"
#include "views/session/failures_model.h"

#include <QTabWidget>
#include <QTableWidget>
#include <QTreeView>

#include <cmath>

using namespace mw;

namespace {

constexpr const char* kUnit = "gb200-scalable-unit";

void showBottom(Studio& s, const char* panel)
{
    s.find<QTabWidget>("bottom-tabs").setCurrentWidget(&s.find<QWidget>(panel));
    QCoreApplication::processEvents();
}

}  // namespace

class TestFailures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initTestCase() { Studio::prepare(); }

    /// Thing by thing, a failure drops and overloads what the table says.
    void playedIsWhatWasCounted()
    {
        for (const char* example : {kUnit, "dgx-h100-superpod-4su"}) {
            Studio s;
            QVERIFY(s.open(Studio::example(example)));
            const Results& results = s.results();
            QVERIFY(results.failuresOf != nullptr);
            QCOMPARE(results.power->failures.size(), static_cast<std::size_t>(results.power->contingenciesFailed));
            for (const FailureGroup& group : results.redundancy->failures)
                for (const FailedThing& thing : group.things) {
                    const PlayedFailure played = thing.element != kNoInstance ? playFailure(*results.failuresOf, thing.element) : playLinkFailure(*results.failuresOf, thing.link);
                    double kw = 0;
                    for (const auto& load : played.dropped) kw += load.value;
                    QVERIFY(std::abs(kw - group.dropped_kw) < 1e-6);
                    QCOMPARE(played.overloaded.size(), static_cast<std::size_t>(group.overloads));
                }
            for (const Contingency& one : results.power->failures) {
                const PlayedFailure played = playFailure(*results.failuresOf, one.element);
                double kw = 0;
                for (const auto& load : played.dropped) kw += load.value;
                QVERIFY(std::abs(kw - one.dropped_kw) < 1e-6);
                QCOMPARE(played.overloaded.size(), static_cast<std::size_t>(one.overloads));
            }
        }
    }

    /// Cutting one rack's second feed makes the first a single point of failure: it is listed, played, marked, and gone again.
    void aFailureIsPlayedOnThePlan()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s, "failures-panel");
        auto& list = s.find<QTreeView>("failures-list");
        const int before = list.model()->rowCount();
        std::vector<std::string> links;
        for (const auto& link : s.window.document().layout().links.rows())
            if (link->from.component == "rack-1" && link->id.find("feed-b") != std::string::npos) links.push_back(link->id);
            else if (link->to.component == "rack-1" && link->id.find("feed-b") != std::string::npos) links.push_back(link->id);
        QVERIFY(!links.empty());
        s.window.document().selection().selectLinks(links);
        s.trigger("delete");
        QVERIFY(s.waitSolved());
        QVERIFY(list.model()->rowCount() > before);
        const QModelIndex worst = list.model()->index(0, FailuresModel::ElementColumn);
        list.setCurrentIndex(worst);
        QVERIFY(s.find<QWidget>("failures-panel").findChild<QLabel*>() != nullptr);
        s.trigger("undo");
        QVERIFY(s.waitSolved());
        QCOMPARE(list.model()->rowCount(), before);
    }

    void marksStandWhereThingsStand()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto& facility = *s.results().facility;
        PlayedFailure failure;
        failure.element = *facility.find("ups-a1");
        failure.dropped = {{*facility.find("rack-1"), 100}};
        failure.onGenerator = {*facility.find("rack-2")};
        const FailureMarks marks = marksOf(s.canvas().index(), facility, failure);
        QCOMPARE(marks.failed.size(), std::size_t{1});
        QCOMPARE(marks.dropped.size(), std::size_t{1});
        QCOMPARE(marks.onGenerator.size(), std::size_t{1});
        QVERIFY(marks.overloaded.empty() && !marks.empty());
        QVERIFY(marks.dropped[0] != marks.onGenerator[0]);
        const QImage plain = s.canvas().grab().toImage();
        s.canvas().setFailure(s.results().facility, std::make_shared<const PlayedFailure>(failure));
        QVERIFY(s.canvas().grab().toImage() != plain);
        s.canvas().setFailure({}, {});
        QCOMPARE(s.canvas().grab().toImage(), plain);
    }

    /// Nothing is dropped in the eight-rack unit, but six elements and six links upstream of its UPS make batteries work: told in the list, counted in no title.
    void linksAndBatteriesAreTold()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s, "failures-panel");
        auto& list = s.find<QTreeView>("failures-list");
        QCOMPARE(list.model()->rowCount(), 7);
        QCOMPARE(s.find<QTabWidget>("bottom-tabs").tabText(s.find<QTabWidget>("bottom-tabs").currentIndex()), QStringLiteral("Failures"));
        int links = 0;
        for (int row = 0; row < 7; ++row) {
            QVERIFY(list.model()->index(row, FailuresModel::BatteryColumn).data().toString().contains(QStringLiteral("min")));
            const QString what = list.model()->index(row, FailuresModel::ElementColumn).data().toString();
            if (!what.contains(QLatin1Char('>'))) continue;
            ++links;
            list.setCurrentIndex(list.model()->index(row, 0));
            QVERIFY(!list.model()->index(row, 0).data(FailuresModel::PathRole).toString().isEmpty());
        }
        QCOMPARE(links, 4);
    }

    void aLostLinkIsDrawn()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto& facility = *s.results().facility;
        PlayedFailure failure;
        for (const auto& link : facility.links)
            if (facility.linkText(link) == "busway-na.tap-01 > rack-1.feed-a") failure.link = link.index;
        const FailureMarks marks = marksOf(s.canvas().index(), facility, failure);
        QVERIFY(marks.link.size() > 1 && marks.failed.empty() && !marks.empty());
    }

    /// An agent's turn has a tool and a way back; its times are those of the row.
    void aTurnIsDrawn()
    {
        Studio s({1600, 1200});   // a low window leaves it out
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s, "workloads-panel");
        auto& turn = s.find<TurnDiagram>("turn-diagram");
        auto& table = s.find<QTableWidget>("workloads-table");
        table.selectRow(0);   // agents
        QVERIFY(turn.isVisible());
        QCOMPARE(turn.stages().front().title, QStringLiteral("Prompt"));
        QCOMPARE(turn.stages().back().title, QStringLiteral("Tool"));
        QVERIFY(!turn.wayBack().isEmpty());
        const Workload& agents = s.window.document().layout().workloads[0];
        QVERIFY(turn.observed().contains(QStringLiteral("1,600 tokens")) && turn.observed().contains(QStringLiteral("3,100 tokens")));   // 8,000 x 0.2, and 1,500 of answer
        QVERIFY(turn.loop().shown.size() > 3);
        double prompt = 0;
        for (const LoopTurn& one : turn.loop().shown) prompt += (one.cached + one.observed) / static_cast<double>(turn.loop().shown.size());
        QVERIFY2(std::abs(prompt - agents.input_tokens) < turn.loop().growth() / 2, qPrintable(QString::number(prompt)));   // whole turns
        if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty()) {
            QVERIFY(s.window.grab().save(folder + QStringLiteral("/loop.png")));
            s.trigger("dark");
            QVERIFY(turn.grab().save(folder + QStringLiteral("/loop-light.png")));
            s.trigger("dark");
        }
        QVERIFY(!turn.accessibleDescription().isEmpty());
        table.selectRow(1);   // reasoning: no tool, no way back
        QCOMPARE(turn.stages().back().title, QStringLiteral("Decode"));
        QVERIFY(turn.wayBack().isEmpty() && turn.observed().isEmpty() && turn.loop().shown.empty());
        s.window.newLayout();
        QVERIFY(s.waitSolved());
        QVERIFY(!turn.isVisible());
    }
};

QTEST_MAIN(TestFailures)
#include "test_failures.moc"
