// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the panels in use: each tab of the inspector, the lists below, palette and outline.
#include "model/edit/move.h"
#include "model/edit/property.h"
#include "model/edit/tree_path.h"
#include "tests/shots/shots.h"
#include "views/charts/chart_view.h"
#include "views/panels/charts_panel.h"
#include "views/panels/fact_list.h"
#include "views/panels/palette_panel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>
#include <QTreeView>
#include <QTreeWidget>

using namespace mw;

namespace {

void tab(Studio& s, const char* tabs, int page)
{
    s.find<QTabWidget>(tabs).setCurrentIndex(page);
}

void selectRacks(Studio& s, int count)
{
    std::vector<std::string> ids;
    for (const auto& component : s.window.document().layout().components.rows())
        if (component->part == "nvidia.gb200-nvl72" && static_cast<int>(ids.size()) < count)
            ids.push_back(component->id);
    s.window.document().selection().select(ids);
}

/// Two racks on one spot, and one with a figure of its own.
void spoil(Studio& s)
{
    s.drop("nvidia.gb200-nvl72", 14.4, 8.0);
    s.drop("nvidia.gb200-nvl72", 14.7, 8.0);
    auto& document = s.window.document();
    const std::array ids{s.selected()};
    document.commit(*edit::moveComponents(document.layout(), *document.catalog(), ids, -0.4, 0),
                    QStringLiteral("Move"));
    document.commit(*edit::setForAll(document.layout(), *document.catalog(), ids, "override/power_max_kw",
                                     edit::numberNode(140)),
                    QStringLiteral("Override"));
    (void)s.waitSolved();
}

struct Scene {
    const char* name;
    void (*make)(Studio&);
};

const std::array kScenes{
    Scene{"inspector-result",
          [](Studio& s) {
              spoil(s);
              s.showPanel("findings-panel");
              s.trigger("next-finding");
          }},
    Scene{"inspector-part",
          [](Studio& s) {
              spoil(s);
              tab(s, "inspector-tabs", 1);
              s.showPanel("diagrams-panel");
          }},
    Scene{"inspector-ports",
          [](Studio& s) {
              selectRacks(s, 1);
              tab(s, "inspector-tabs", 2);
              s.showPanel("workloads-panel");
          }},
    Scene{"inspector-why",
          [](Studio& s) {
              s.window.document().selection().clear();
              Q_EMIT s.find<QTabWidget>("inspector-tabs")
                  .widget(0)
                  ->findChild<FactList*>()
                  ->linkActivated(QStringLiteral("why:usd_per_million_tokens"));
              auto& tree = s.find<QTreeWidget>("why-tree");
              tree.expandToDepth(1);
              s.showPanel("outline-panel");
          }},
    Scene{"inspector-several",
          [](Studio& s) {
              selectRacks(s, 4);
              s.showPanel("outline-panel");
          }},
    Scene{"charts-marked",
          [](Studio& s) {
              s.find<QComboBox>("scenario").setCurrentIndex(1);
              s.find<ChartsPanel>("charts-panel").showChart(QStringLiteral("cost"));
              auto& cost = s.find<ChartView>("chart-cost");
              QTRY_VERIFY_WITH_TIMEOUT(cost.scenario() && cost.scenario()->complete, 20000);
              selectRacks(s, 8);
              QTest::qWait(100);
          }},
    Scene{"panel-failures",
          [](Studio& s) {
              spoil(s);
              s.showPanel("failures-panel");
          }},
    Scene{"panel-serving",
          [](Studio& s) {
              spoil(s);
              s.showPanel("serving-panel");
          }},
    Scene{"panel-scenarios",
          [](Studio& s) {
              spoil(s);
              s.showPanel("scenarios-panel");
          }},
    Scene{"panel-cables",
          [](Studio& s) {
              spoil(s);
              s.showPanel("cables-panel");
          }},
    Scene{"panel-bom",
          [](Studio& s) {
              spoil(s);
              s.showPanel("bom-panel");
          }},
    Scene{"panel-log",
          [](Studio& s) {
              spoil(s);
              s.showPanel("log-panel");
          }},
    Scene{"panel-diagrams",
          [](Studio& s) {
              spoil(s);
              s.showPanel("diagrams-panel");
          }},
    Scene{"panel-workloads",
          [](Studio& s) {
              spoil(s);
              s.showPanel("workloads-panel");
          }},
    Scene{"place-card",
          [](Studio& s) {
              selectRacks(s, 1);
              s.trigger("place-exactly");
          }},
    Scene{"palette-card",
          [](Studio& s) {
              s.find<PalettePanel>("palette-panel").showPart(QStringLiteral("nvidia.gb200-nvl72"));
          }},
    Scene{"palette-nothing",
          [](Studio& s) { s.find<QLineEdit>("palette-search").setText(QStringLiteral("liquid > 3 L/min")); }},
};

}  // namespace

class TestPanelShots : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }

    void panel_data()
    {
        QTest::addColumn<int>("scene");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        for (int i = 0; i < static_cast<int>(kScenes.size()); ++i)
            for (const bool dark : {true, false})
                for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
                    if (shots::wanted() || (dark && size.width() == 1280))
                        QTest::addRow("%s-%s-%dx%d", kScenes[static_cast<std::size_t>(i)].name,
                                      qPrintable(shots::nameOf(dark)), size.width(), size.height())
                            << i << dark << size;
    }

    void panel()
    {
        QFETCH(int, scene);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        const auto s = shots::studio(dark, size);
        QVERIFY(s->open(Studio::example("gb200-scalable-unit")));
        kScenes[static_cast<std::size_t>(scene)].make(*s);
        QCOMPARE(shots::take(s->window, QString::fromUtf8(QTest::currentDataTag())).size(), size);
    }
};

QTEST_MAIN(TestPanelShots)
#include "test_panel_shots.moc"
