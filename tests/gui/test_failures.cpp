// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio_driver.h"
#include "view_driver.h"

#include "solver/power/contingencies.h"
#include "views/canvas/marks/failure_marks.h"
#include "views/panels/failures/failures_panel.h"
#include "views/panels/serving/turn_diagram.h"
#include "views/session/models/cooling_failures_model.h"
#include "views/session/models/fabric_failures_model.h"
#include "views/session/models/failures_model.h"

#include <QComboBox>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeView>
#include <QTreeWidget>

#include <algorithm>
#include <cmath>
#include <set>

using namespace mw;

namespace {

constexpr const char* kUnit = "gb200-scalable-unit";
constexpr const char* kPod = "dgx-h100-superpod-4su";

void showBottom(Studio& s, const char* panel)
{
    s.showPanel(panel);
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
        QCOMPARE(s.titleOf("failures-panel"), QStringLiteral("Failures"));
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

    /// Failure by failure, as many hosts are cut off as the engine counted by articulation points and bridges.
    void fabricFailuresCutOffWhatWasCounted()
    {
        for (const char* example : {kUnit, kPod}) {
            Studio s;
            QVERIFY(s.open(Studio::example(example)));
            const Results& results = s.results();
            const FabricPlay play(*results.facility, *results.facility->catalog, *results.network.value);
            int tried = 0;
            for (std::size_t f = 0; f < results.fabric->fabrics.size(); ++f)
                for (const PlacedFailure& failure : results.fabric->fabrics[f].worst) {
                    const PlayedFabricFailure played = play.play(f, failure);
                    QCOMPARE(played.cutOff.size(), static_cast<std::size_t>(failure.hostsCutOff));
                    QVERIFY(!played.lost.empty());
                    QCOMPARE(played.failed.empty(), failure.instance == kNoInstance);
                    ++tried;
                }
            QVERIFY(tried > 3);
        }
    }

    /// Under "Networks" a switch is chosen: it, its links and the hosts that lose cables are marked, what it does is told, and "Power" takes it back.
    void aSwitchFailsOnThePlan()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        showBottom(s, "failures-panel");
        const QImage plain = s.canvas().grab().toImage();
        auto& nets = s.find<QTabBar>("failures-nets");
        nets.setCurrentIndex(1);
        auto& list = s.find<QTreeView>("fabric-failures-list");
        QVERIFY(list.isVisible() && !s.find<QTreeView>("failures-list").isVisible());
        QCOMPARE(s.canvas().grab().toImage(), plain);
        QModelIndex leaf;
        for (int row = 0; row < list.model()->rowCount(); ++row)
            if (list.model()->index(row, FabricFailuresModel::KindColumn).data().toString() == QStringLiteral("Switch, tier 1")) leaf = list.model()->index(row, 0);
        QVERIFY(leaf.isValid());
        list.setCurrentIndex(leaf);
        QVERIFY(s.canvas().grab().toImage() != plain);
        const QString note = s.find<QLabel>("fabric-failures-note").text();
        QVERIFY2(note.startsWith(leaf.data().toString()) && note.contains(QStringLiteral("hosts keep a part of their cables")), qPrintable(note));
        nets.setCurrentIndex(0);
        QCOMPARE(s.canvas().grab().toImage(), plain);
        nets.setCurrentIndex(1);
        QVERIFY(s.canvas().grab().toImage() != plain);   // still chosen
        s.showPanel("charts-panel");
        QCOMPARE(s.canvas().grab().toImage(), plain);
    }

    /// The menu of a cell leads to its formula, another line of it to that of the fabric.
    void aFailureOfANetworkTellsWhy()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("scalable-unit-with-trays")) && s.results().outages);   // tokens lost are told
        showBottom(s, "failures-panel");
        s.find<QTabBar>("failures-nets").setCurrentIndex(1);
        auto& list = s.find<QTreeView>("fabric-failures-list");
        auto& asked = s.find<QComboBox>("why-quantity");
        const QModelIndex leaf = drive::row(list, QStringLiteral("Switch, tier 1"), FabricFailuresModel::KindColumn).siblingAtColumn(FabricFailuresModel::CutOffColumn);
        QVERIFY(leaf.isValid());
        drive::choose(list, leaf, "fabric-failures-why");
        QCOMPARE(asked.currentData().toString(), QStringLiteral("outage-hosts"));
        QVERIFY(s.find<QTreeWidget>("why-tree").isVisible() && s.find<QTreeWidget>("why-tree").topLevelItemCount() > 0);
        showBottom(s, "failures-panel");
        drive::choose(list, leaf, "fabric-availability");
        QCOMPARE(asked.currentData().toString(), QStringLiteral("fabric-bandwidth"));
    }

    /// Tokens lost stand in the list, the worst first, with those of racks; a rack that is chosen takes along what stands in it.
    void tokensLostAreListed()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("scalable-unit-with-trays")));
        showBottom(s, "failures-panel");
        s.find<QTabBar>("failures-nets").setCurrentIndex(1);
        auto& list = s.find<QTreeView>("fabric-failures-list");
        const auto cell = [&](int row, int column) { return list.model()->index(row, column).data().toString(); };
        const auto& outages = s.results().outages->outages;
        QVERIFY(outages.front().tokensLostShare > 0);
        QCOMPARE(cell(0, FabricFailuresModel::TokensColumn), format::share(outages.front().tokensLostShare));
        double last = 2;
        int racks = -1;
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            const double share = list.model()->index(row, FabricFailuresModel::TokensColumn).data(FabricFailuresModel::SortRole).toDouble();
            QVERIFY(share <= last);
            last = share;
            if (racks < 0 && cell(row, FabricFailuresModel::KindColumn) == QStringLiteral("Rack")) racks = row;
        }
        QVERIFY(racks >= 0);
        const QImage plain = s.canvas().grab().toImage();
        list.setCurrentIndex(list.model()->index(racks, 0));
        QVERIFY(s.canvas().grab().toImage() != plain);
        const QString note = s.find<QLabel>("fabric-failures-note").text();
        QVERIFY2(note.startsWith(cell(racks, 0)) && note.contains(QStringLiteral("of the tokens lost")), qPrintable(note));
        // A rack with systems cuts them off, one with the leaves narrows nobody that it does not cut off.
        const Results& results = s.results();
        const FabricPlay play(*results.facility, *results.facility->catalog, *results.network.value);
        const auto systems = play.playAll(*results.facility, *results.facility->find("rack-1"));
        QCOMPARE(systems.cutOff.size(), std::size_t{4});
        QVERIFY(systems.failed.empty() && systems.lost.size() >= 4);
        const auto leaves = play.playAll(*results.facility, *results.facility->find("leaf-rack"));
        QCOMPARE(leaves.failed.size(), std::size_t{8});
        QCOMPARE(leaves.cutOff.size(), std::size_t{32});
    }

    /// What a leaf takes with it is drawn once, however many cables go one way.
    void linksOfAFailedSwitchAreMarked()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        const Results& results = s.results();
        const FabricPlay play(*results.facility, *results.facility->catalog, *results.network.value);
        const auto& worst = results.fabric->fabrics.front().worst;
        const auto leaf = std::ranges::find_if(worst, [](const PlacedFailure& one) { return one.kind == FabricElement::Switch && one.tier == 1; });
        QVERIFY(leaf != worst.end());
        const PlayedFabricFailure played = play.play(0, *leaf);
        QCOMPARE(played.failed, std::vector<InstanceIndex>{leaf->instance});
        std::set<LinkIndex> own;
        for (const LinkIndex link : results.facility->linksOf(leaf->instance)) own.insert(link);
        for (const LinkIndex link : played.lost) QVERIFY(own.contains(link));
        const FailureMarks marks = marksOf(s.canvas().index(), *results.facility, played);
        QCOMPARE(marks.failed.size(), std::size_t{1});
        QVERIFY(!marks.lost.empty() && marks.lost.size() < 3 * played.lost.size());
        QVERIFY(!marks.overloaded.empty() && marks.overloaded.size() < played.narrowed.size());   // servers of one rack
    }

    /// With one of two CDUs deleted, the other is alone: what its loss does is listed, told, marked on the plan, and gone again.
    void aFailureOfCoolingIsPlayed()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        showBottom(s, "failures-panel");
        auto& cooling = s.find<QTreeView>("cooling-failures-list");
        auto& power = s.find<QTreeView>("failures-list");
        QCOMPARE(cooling.model()->rowCount(), 0);
        QVERIFY(!cooling.isVisible());   // what was tried is told instead
        s.window.document().selection().select({"cdu-2"});
        s.trigger("delete");
        QVERIFY(s.waitSolved());
        const CoolingFailures& failures = *s.results().coolant->failures;
        QVERIFY(cooling.isVisible() && cooling.model()->rowCount() == static_cast<int>(failures.failures.size()) && !failures.failures.empty());
        const int hurt = static_cast<int>(failures.tried - failures.harmless);
        QVERIFY(s.titleOf("failures-panel").contains(QString::number(hurt)));
        power.setCurrentIndex(power.model()->index(0, 0));
        const QImage withPower = s.canvas().grab().toImage();
        int row = 0;
        while (row < cooling.model()->rowCount() && cooling.model()->index(row, CoolingFailuresModel::ElementColumn).data().toString() != QStringLiteral("cdu-1")) ++row;
        QVERIFY(row < cooling.model()->rowCount());
        const auto text = [&](int column) { return cooling.model()->index(row, column).data().toString(); };
        QCOMPARE(text(CoolingFailuresModel::RacksColumn), QStringLiteral("8"));
        QVERIFY(text(CoolingFailuresModel::FirstColumn).endsWith(QStringLiteral(" s")) && text(CoolingFailuresModel::WhereColumn).startsWith(QStringLiteral("rack-")));
        cooling.setCurrentIndex(cooling.model()->index(row, 0));
        QVERIFY(!power.currentIndex().isValid());
        QVERIFY(s.canvas().grab().toImage() != withPower);
        const auto labels = s.find<QWidget>("failures-panel").findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().startsWith(QStringLiteral("cdu-1 fails: 8 racks get too warm")); }));
        s.trigger("undo");
        QVERIFY(s.waitSolved());
        QCOMPARE(cooling.model()->rowCount(), 0);
    }

    /// Figures stand under the end of their titles, in all four tables.
    void titlesStandAsTheirFigures()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        int compared = 0;
        for (const char* name : {"failures-list", "cooling-failures-list", "fabric-failures-list", "mesh-failures-list"}) {
            const auto& model = *s.find<QTreeView>(name).model();
            for (int column = 0; column < model.columnCount() && model.rowCount() > 0; ++column, ++compared)
                QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt(), model.index(0, column).data(Qt::TextAlignmentRole).toInt());
        }
        QVERIFY(compared > 12);
    }

    void overheatedRacksAreMarked()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto& facility = *s.results().facility;
        PlayedFailure failure;
        failure.alsoFailed = {*facility.find("cdu-1"), *facility.find("cdu-2")};
        failure.tooWarm = {*facility.find("rack-1"), *facility.find("rack-2"), *facility.find("rack-3")};
        const FailureMarks marks = marksOf(s.canvas().index(), facility, failure);
        QVERIFY(marks.failed.size() == 2 && marks.tooWarm.size() == 3 && marks.dropped.empty() && !marks.empty());
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
