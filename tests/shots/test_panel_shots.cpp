// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the panels in use: each tab of the inspector, the lists below, palette and outline.
#include "model/edit/move.h"
#include "model/edit/property.h"
#include "model/edit/tree_path.h"
#include "tests/shots/layout_audit.h"
#include "tests/shots/shots.h"
#include "views/canvas/elevation/rack_elevation.h"
#include "views/charts/chart_view.h"
#include "views/panels/charts_panel.h"
#include "views/panels/inspector/fact_list.h"
#include "views/panels/palette/palette_panel.h"
#include "views/session/text/language.h"
#include "views/theme/form_rows.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopeGuard>
#include <QTabWidget>
#include <QTreeView>
#include <QTreeWidget>

#include <map>

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
    (void)s.waitSolved();   // changes are of one edit
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
    Scene{"panel-economics",
          [](Studio& s) {
              spoil(s);
              s.showPanel("economics-panel");
          }},
    Scene{"chassis",
          [](Studio& s) {
              s.window.document().selection().select({"storage-leaf-1"});
              s.window.canvas().openInside(QStringLiteral("storage-leaf-1"));
          }},
    Scene{"chassis-in-rack",
          [](Studio& s) {
              s.window.document().selection().select({"rack-1"});
              s.window.canvas().openInside(QStringLiteral("rack-1"));
              auto& rack = s.window.canvas().elevation();
              QCoreApplication::processEvents();
              QTest::mouseClick(&rack, Qt::LeftButton, {}, rack.rectOf(12, 1).center().toPoint());
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

    /// In both languages no panel, no page of the inspector and no dialog cuts a text, covers a neighbour or sticks out. Pictures
    /// wanted: at both sizes and in both themes.
    void nothingIsCutOrCovered_data()
    {
        QTest::addColumn<QString>("code");
        for (const char* code : {"en", "de"}) QTest::newRow(code) << QString::fromLatin1(code);
    }

    void nothingIsCutOrCovered()
    {
        QFETCH(QString, code);
        language::speak(code);
        const auto back = qScopeGuard([] { language::speak(QStringLiteral("en")); });
        const auto s = shots::studio(true, {1280, 800});
        QVERIFY(s->open(Studio::example("gb200-scalable-unit")));
        spoil(*s);
        QStringList flaws;
        int taken = 0;
        const auto look = [&](QWidget& widget, const char* what) {
            for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();   // lines wrap in the pass after
            if (shots::wanted() && code == QLatin1String("de") && s->window.width() == 1280) (void)shots::take(widget, QStringLiteral("de-%1-%2").arg(taken++).arg(QLatin1String(what)));
            for (const QString& flaw : layout_audit::flawsOf(widget))
                if (!flaws.contains(flaw)) flaws << QString::fromLatin1(what) + QStringLiteral(": ") + flaw;
        };
        for (const QSize size : shots::wanted() ? QList{QSize(1280, 800), QSize(1920, 1080)} : QList{QSize(1280, 800)})
            for (const bool dark : shots::wanted() ? QList{true, false} : QList{true}) {
                s->window.resize(size);
                if (dark != s->window.findChild<QAction*>(QStringLiteral("dark"))->isChecked()) s->trigger("dark");
                for (const char* panel : {"charts-panel", "findings-panel", "failures-panel", "diagrams-panel", "workloads-panel", "serving-panel", "economics-panel",
                                          "scenarios-panel", "cables-panel", "bom-panel", "log-panel", "outline-panel", "palette-panel"}) {
                    s->showPanel(panel);
                    look(s->window, panel);
                }
                for (const char* chosen : {"", "rack-1", "leaf-1a", "ups-a1"}) {
                    s->window.document().selection().select(*chosen != 0 ? std::vector<std::string>{chosen} : std::vector<std::string>{});
                    for (int page = 0; page < 5; ++page) {
                        if (!s->find<QTabWidget>("inspector-tabs").isTabVisible(page)) continue;
                        tab(*s, "inspector-tabs", page);
                        look(s->window, chosen);
                    }
                }
            }
        for (const char* dialog : {"preferences", "commands", "about", "help"}) {
            s->trigger(dialog);
            for (auto* window : QApplication::topLevelWidgets())
                if (window != &s->window && window->isVisible() && window->parentWidget() == &s->window && !qobject_cast<QMenu*>(window)) {
                    look(*window, dialog);
                    delete window;
                }
        }
        QVERIFY2(flaws.isEmpty(), qPrintable(QStringLiteral("%1 flaws:\n  ").arg(flaws.size()) + flaws.join(QStringLiteral("\n  "))));
    }

    /// A window that changes its theme looks like one that began in it: no text keeps the colour of the other ground.
    void aChangedThemeIsWhole()
    {
        constexpr std::array panels{"findings-panel", "failures-panel", "workloads-panel", "serving-panel", "scenarios-panel", "cables-panel", "bom-panel", "outline-panel",
                                    "palette-panel"};
        const auto pictures = [&](Studio& s) {
            std::map<QString, QImage> seen;
            for (const char* panel : panels) {
                s.showPanel(panel);
                for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
                seen[QString::fromLatin1(panel)] = s.window.findChild<QWidget*>(QString::fromLatin1(panel))->grab().toImage();
            }
            for (const char* chosen : {"", "rack-1"}) {
                s.window.document().selection().select(*chosen != 0 ? std::vector<std::string>{chosen} : std::vector<std::string>{});
                for (int page = 0; page < 5; ++page) {
                    if (!s.find<QTabWidget>("inspector-tabs").isTabVisible(page)) continue;
                    tab(s, "inspector-tabs", page);
                    for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
                    seen[QStringLiteral("inspector %1 %2").arg(QLatin1String(chosen)).arg(page)] = s.find<QTabWidget>("inspector-tabs").widget(page)->grab().toImage();
                }
            }
            return seen;
        };
        const auto began = shots::studio(false, {1280, 800});
        QVERIFY(began->open(Studio::example("gb200-scalable-unit")));
        const auto right = pictures(*began);
        const auto s = shots::studio(true, {1280, 800});
        QVERIFY(s->open(Studio::example("gb200-scalable-unit")));
        (void)pictures(*s);   // all has been drawn in the dark
        s->window.document().selection().clear();
        s->trigger("dark");
        QStringList flaws;
        for (const auto& [name, picture] : pictures(*s)) {
            const QImage& wanted = right.at(name);
            if (picture.size() != wanted.size()) continue;   // a scroll bar more
            qsizetype differing = 0;
            for (int y = 0; y < wanted.height(); ++y)
                for (int x = 0; x < wanted.width(); ++x) differing += picture.pixel(x, y) != wanted.pixel(x, y);
            if (differing > wanted.width() * wanted.height() / 500) {
                flaws << QStringLiteral("%1: %2 pixels differ").arg(name).arg(differing);
                for (const auto& [which, seen] : {std::pair{"changed", &picture}, std::pair{"wanted", &wanted}})
                    if (shots::wanted()) seen->save(QStringLiteral("%1/theme %2 %3.png").arg(shots::folder(), name, QLatin1String(which)));
            }
        }
        QVERIFY2(flaws.isEmpty(), qPrintable(flaws.join(QStringLiteral("; "))));
    }

    /// The numbers of a place are typed beside what they move, wherever it stands and however low the plan is.
    void theCardLeavesItsSubjectInSight()
    {
        const auto s = shots::studio(true, {1280, 800});
        QVERIFY(s->open(Studio::example("gb200-scalable-unit")));
        for (const char* id : {"rack-1", "rack-8", "swb-a", "fan-wall-2", "battery-b2"}) {
            s->window.document().selection().select({id});
            s->trigger("place-exactly");
            const auto* card = s->canvas().findChild<QWidget*>(QStringLiteral("numberCard"));
            QVERIFY(card != nullptr);
            const PlanIndex& index = s->canvas().index();
            const QRectF subject = s->canvas().view().toPixel(index.items()[index.itemOf(*index.facility()->find(id))].rect);
            QVERIFY2(!subject.intersects(QRectF(card->geometry())), id);
            QVERIFY2(s->canvas().rect().contains(card->geometry()), id);
            QTest::keyClick(const_cast<QWidget*>(card), Qt::Key_Escape);
            QTRY_VERIFY(s->canvas().findChild<QWidget*>(QStringLiteral("numberCard")) == nullptr);
        }
    }

    /// The walk finds what it is for.
    void theWalkSeesFlaws()
    {
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        auto* label = new QLabel(QStringLiteral("far too long for where it stands"), &window);
        auto* other = new QLabel(QStringLiteral("b"), &window);
        row->addWidget(label);
        row->addWidget(other);
        window.show();
        QVERIFY(layout_audit::flawsOf(window).isEmpty());
        label->setFixedWidth(20);
        QCoreApplication::processEvents();
        QCOMPARE(layout_audit::flawsOf(window).size(), 1);
        other->setGeometry(label->geometry());
        QCOMPARE(layout_audit::flawsOf(window).size(), 2);
        QWidget page;
        auto* form = new QFormLayout(&page);
        auto* field = new QLineEdit(&page);
        form->addRow(QStringLiteral("Name"), field);
        page.resize(300, 60);
        page.show();
        centreLabels(*form);
        QCoreApplication::processEvents();
        QVERIFY(layout_audit::flawsOf(page).isEmpty());
        form->itemAt(0, QFormLayout::LabelRole)->widget()->move(0, field->y() - 6);
        QVERIFY(layout_audit::flawsOf(page).join(u' ').contains(QStringLiteral("off the middle")));
        other->setGeometry(-20, 0, 10, 10);
        QVERIFY(layout_audit::flawsOf(window).join(u' ').contains(QStringLiteral("sticks out")));
    }
};

QTEST_MAIN(TestPanelShots)
#include "test_panel_shots.moc"
