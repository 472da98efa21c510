// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector: results against limits, figures of the part, ports, and why a figure is what it is.
#include "model/edit/property.h"
#include "tests/gui/studio_driver.h"
#include "tests/gui/view_driver.h"
#include "views/canvas/elevation/rack_elevation.h"
#include "views/panels/findings/fix_button.h"
#include "views/panels/inspector/fact_list.h"
#include "views/session/models/palette_model.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSpinBox>
#include <QStyleOptionFrame>
#include <QTabWidget>
#include <QTreeWidget>

using namespace mw;

namespace {

constexpr auto kUnit = "gb200-scalable-unit";
constexpr auto kRack = "nvidia.gb200-nvl72";
constexpr double kFreeX = 14.4, kFreeY = 8.0;

enum Tab { ResultTab, PartTab, PortsTab, WhyTab };

std::string first(Studio& s, std::string_view part, int skip = 0)
{
    for (const auto& component : s.window.document().layout().components.rows())
        if (component->part == part && skip-- == 0) return component->id;
    return {};
}

std::vector<std::string> racks(Studio& s, int count)
{
    std::vector<std::string> ids;
    for (int i = 0; i < count; ++i) ids.push_back(first(s, kRack, i));
    return ids;
}

void select(Studio& s, std::vector<std::string> ids)
{
    s.window.document().selection().select(std::move(ids));
    QCoreApplication::processEvents();
}

void openTab(Studio& s, Tab tab)
{
    s.find<QTabWidget>("inspector-tabs").setCurrentIndex(tab);
}

FactList& results(Studio& s)
{
    return *s.find<QTabWidget>("inspector-tabs").widget(ResultTab)->findChild<FactList*>();
}

/// The tree after a click on the value of a row whose link has this.
QTreeWidget& askedWhy(Studio& s, const QString& link)
{
    s.find<QTabWidget>("inspector-tabs").setCurrentIndex(ResultTab);
    QCoreApplication::processEvents();
    for (auto* label : results(s).findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(link)) {
            QTest::mouseClick(label, Qt::LeftButton, {}, {label->width() - 6, label->height() / 2});
            break;
        }
    return s.find<QTreeWidget>("why-tree");
}

double overrideOf(const Component& component, std::string_view key)
{
    for (const auto& [name, value] : component.overrides)
        if (name == key) return value;
    return -1;
}

/// Values and the fields that are entered by hand: text and Return.
void enterInto(QAbstractSpinBox& box, const QString& text)
{
    auto* line = box.findChild<QLineEdit*>();
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

}  // namespace

class TestInspector : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Studio::prepare(); }

    void resultsStandAgainstLimits()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const std::string cdu =
            s.results().cooling->node(*s.results().facility->find(first(s, kRack)))->servedBy;
        select(s, {cdu});
        const auto* node = s.results().cooling->node(*s.results().facility->find(cdu));
        const auto share = results(s).share(QStringLiteral("Cooling load"));
        QVERIFY(share.has_value());
        QCOMPARE(*share, *node->loading);
        QVERIFY(results(s).share(QStringLiteral("Heat")).has_value());
        QVERIFY(results(s).share(QStringLiteral("Coolant flow")).has_value());
        select(s, {first(s, kRack)});
        QVERIFY(!results(s).value(QStringLiteral("Cooled by")).isEmpty());
        QVERIFY(!results(s).value(QStringLiteral("Lead time")).isEmpty());
    }

    void figuresAreOverriddenInPlaceAndReset()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto rack = first(s, kRack);
        select(s, {rack});
        openTab(s, PartTab);
        auto& table = s.find<QTreeWidget>("part-table");
        const QString before = s.kpi("it_kw");
        const auto cell = [&] { return drive::row(table, QStringLiteral("Power max")).siblingAtColumn(1); };
        QVERIFY(cell().data().toString().endsWith(QStringLiteral("kW")));
        drive::enter(table, cell(), QStringLiteral("200"));
        QCOMPARE(overrideOf(*s.component(rack), "power_max_kw"), 200.0);
        QVERIFY(s.waitSolved());
        QVERIFY(s.kpi("it_kw") != before);
        QCOMPARE(cell().data().toString(), QStringLiteral("200 kW"));
        drive::press(s.window, "reset-power_max_kw");
        QVERIFY(s.component(rack)->overrides.empty());
        s.trigger("undo");
        QCOMPARE(overrideOf(*s.component(rack), "power_max_kw"), 200.0);
        QVERIFY(s.waitSolved());
        drive::press(s.window, "reset-overrides");
        QVERIFY(s.component(rack)->overrides.empty());
        QVERIFY(s.waitSolved());
        QCOMPARE(s.kpi("it_kw"), before);
    }

    void nonsenseIsRefused()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto rack = first(s, kRack);
        select(s, {rack});
        openTab(s, PartTab);
        auto& table = s.find<QTreeWidget>("part-table");
        const auto cell = drive::row(table, QStringLiteral("Power max")).siblingAtColumn(1);
        const QString was = cell.data().toString();
        drive::enter(table, cell, QStringLiteral("plenty"));
        QVERIFY(s.component(rack)->overrides.empty());
        QTRY_COMPARE(drive::row(table, QStringLiteral("Power max")).siblingAtColumn(1).data().toString(),
                     was);
    }

    void portsLeadAndUnlink()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto rack = first(s, kRack);
        select(s, {rack});
        openTab(s, PortsTab);
        auto& tree = s.find<QTreeWidget>("port-tree");
        auto end = drive::row(tree, QStringLiteral("→ "));
        QVERIFY(end.isValid());
        const QString there = end.data().toString().mid(2);
        const auto links = s.window.document().layout().links.size();
        tree.setCurrentIndex(end);
        tree.setFocus();
        QTest::keyClick(&tree, Qt::Key_Delete);
        QTRY_COMPARE(s.window.document().layout().links.size(), links - 1);
        s.trigger("undo");
        QCOMPARE(s.window.document().layout().links.size(), links);
        QVERIFY(s.waitSolved());
        drive::press(s.window, "unlink");
        QTRY_COMPARE(s.window.document().layout().links.size(), links - 1);
        s.trigger("undo");
        QVERIFY(s.waitSolved());
        end = drive::row(tree, QStringLiteral("→ ") + there);
        QVERIFY(end.isValid());
        drive::click(tree, end);
        QCOMPARE(toQt(s.selected()), there);
    }

    void whyLeadsDownToSources()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        select(s, {});
        auto& list = results(s);
        Q_EMIT list.linkActivated(QStringLiteral("why:pue_design"));
        auto& tree = s.find<QTreeWidget>("why-tree");
        QCOMPARE(s.find<QTabWidget>("inspector-tabs").currentIndex(), static_cast<int>(WhyTab));
        QCOMPARE(s.find<QComboBox>("why-quantity").currentData().toString(), QStringLiteral("pue_design"));
        QCOMPARE(tree.topLevelItemCount(), 1);
        const auto root = tree.model()->index(0, 0);
        QCOMPARE(tree.model()->rowCount(root), 2);  // facility power over IT load
        const auto it = drive::row(tree, QStringLiteral("IT load"));
        QVERIFY(it.isValid());
        tree.expand(it);
        const auto part = drive::row(tree, QStringLiteral("GB200 NVL72"));
        QVERIFY(part.isValid());
        tree.expand(part);
        const auto each = drive::row(tree, QStringLiteral("Each"));
        QVERIFY(each.isValid());
        QVERIFY(!each.siblingAtColumn(2).data().toString().isEmpty());
        drive::click(tree, each);  // goes to the part in the palette
        QCOMPARE(s.find<QTreeView>("palette-list").currentIndex().data(PaletteModel::PartIdRole).toString(),
                 QLatin1String(kRack));
        const auto placed = drive::row(tree, QStringLiteral("Placed"));
        QVERIFY(placed.isValid());
        drive::click(tree, placed);  // goes to the first of them
        QCOMPARE(s.component(s.selected())->part, std::string(kRack));
    }

    /// A link has its figures against their limits, and reasons of its own: power through it, what takes it, and what that is made of.
    void linksTellWhy()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto& facility = *s.results().facility;
        const auto rack = *facility.find(first(s, kRack));
        const FacilityLink *feed = nullptr, *pipe = nullptr;
        for (const auto index : facility.linksOf(rack)) {
            if (facility.links[index].kind == PortKind::Power) feed = &facility.links[index];
            if (facility.links[index].kind == PortKind::Coolant) pipe = &facility.links[index];
        }
        QVERIFY(feed != nullptr && pipe != nullptr);
        s.window.document().selection().selectLinks({pipe->link->id});
        for (const char* name : {"Flow in drawn loops", "Velocity", "Pressure lost", "Coolant supply"})
            QVERIFY2(!results(s).value(QLatin1String(name)).isEmpty(), name);
        s.window.document().selection().selectLinks({feed->link->id});
        QVERIFY(results(s).value(QStringLiteral("Velocity")).isEmpty());
        for (auto* label : results(s).findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QStringLiteral("why:link-power"))) QTest::mouseClick(label, Qt::LeftButton, {}, {label->width() - 6, label->height() / 2});
        QCOMPARE(s.find<QTabWidget>("inspector-tabs").currentIndex(), static_cast<int>(WhyTab));
        QCOMPARE(s.find<QComboBox>("why-quantity").currentData().toString(), QStringLiteral("link-power"));
        auto& tree = s.find<QTreeWidget>("why-tree");
        const auto taken = drive::row(tree, QStringLiteral("Taken by "));
        QVERIFY(taken.isValid());
        QCOMPARE(tree.model()->rowCount(taken), 0);   // made when it is asked for
        tree.setCurrentIndex(taken);
        tree.setFocus();
        QTest::keyClick(&tree, Qt::Key_Right);
        const auto own = drive::row(tree, QStringLiteral("Own draw"), 0, taken);
        QVERIFY(own.isValid());
        QVERIFY(!own.siblingAtColumn(2).data().toString().isEmpty());
        QVERIFY(s.waitSolved());
        drive::click(tree, taken);
        QCOMPARE(s.selected(), facility.instances[rack].path);
    }

    /// A feed of a rack: its figure tells what share of the rack's power it carries, its name goes there. The rack's coolant: heat over flow, density and heat capacity.
    void feedsAndCoolantTellWhy()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const std::string rack = first(s, kRack);
        select(s, {rack});
        auto& tree = askedWhy(s, QStringLiteral("#link-power"));
        QCOMPARE(s.find<QTabWidget>("inspector-tabs").currentIndex(), static_cast<int>(WhyTab));
        QCOMPARE(s.find<QComboBox>("why-quantity").currentData().toString(), QStringLiteral("link-power"));
        QVERIFY(drive::row(tree, QStringLiteral("Share of this feed")).isValid());
        QCOMPARE(s.selected(), rack);
        askedWhy(s, QStringLiteral("why:return-temperature"));
        QCOMPARE(s.find<QComboBox>("why-quantity").currentData().toString(), QStringLiteral("return-temperature"));   // of the rack again
        const auto warmer = drive::row(tree, QStringLiteral("Warmer by"));
        QVERIFY(warmer.isValid());
        tree.expand(warmer);
        QVERIFY(drive::row(tree, QStringLiteral("Heat for each kelvin"), 0, warmer).isValid());
        QVERIFY(results(s).value(QStringLiteral("Coolant return")).contains(u'>' + tree.topLevelItem(0)->text(1) + u'<'));
        s.find<QTabWidget>("inspector-tabs").setCurrentIndex(ResultTab);
        for (auto* label : results(s).findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QStringLiteral(">From "))) {
                QTest::mouseClick(label, Qt::LeftButton, {}, {6, label->height() / 2});
                break;
            }
        QVERIFY(s.selected() != rack);   // at the feed
    }

    /// The menu of a key figure leads to its formula.
    void keyFiguresTellWhy()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        select(s, {"rack-1"});
        auto& strip = s.window.kpis();
        const auto* cell = strip.findChild<QWidget*>(QStringLiteral("kpi-pue_design"));
        QVERIFY(cell != nullptr && cell->isVisible());
        QTimer::singleShot(0, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (menu == nullptr) return;
            for (auto* action : menu->actions())
                if (action->objectName() == QLatin1String("kpi-why")) action->trigger();
            menu->close();
        });
        const QPoint at = cell->geometry().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, strip.mapToGlobal(at));
        QCoreApplication::sendEvent(&strip, &event);
        QCOMPARE(s.find<QComboBox>("why-quantity").currentData().toString(), QStringLiteral("pue_design"));
        QVERIFY(s.find<QTreeWidget>("why-tree").isVisible() && s.selected().empty());
    }

    /// W on a key figure leads there too; the count of findings has no formula.
    void aKeyFigureTellsWhyByKey()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&s.window));
        const auto press = [&](const char* cell) {
            auto& at = s.find<QWidget>(cell);
            at.setFocus(Qt::TabFocusReason);
            QTest::keyClick(&at, Qt::Key_W);
        };
        press("kpi-it_kw");
        QCOMPARE(s.find<QTabWidget>("inspector-tabs").currentIndex(), static_cast<int>(WhyTab));
        QCOMPARE(s.find<QComboBox>("why-quantity").currentData().toString(), QStringLiteral("it_kw"));
        QVERIFY(s.find<QTreeWidget>("why-tree").isVisible());
        openTab(s, ResultTab);
        press("kpi-findings");
        QCOMPARE(s.find<QTabWidget>("inspector-tabs").currentIndex(), static_cast<int>(ResultTab));
    }

    /// A row is lower than a field elsewhere: of what was typed the lower half was seen.
    void whatIsTypedIntoACellIsSeen()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        select(s, {"rack-1"});
        openTab(s, PartTab);
        auto& table = s.find<QTreeWidget>("part-table");
        table.editItem(table.topLevelItem(4), 1);
        const auto* editor = table.viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        QStyleOptionFrame option;
        option.initFrom(editor);
        const QRect room = editor->style()->subElementRect(QStyle::SE_LineEditContents, &option, editor);
        QVERIFY2(room.height() >= editor->fontMetrics().height(), qPrintable(QString::number(room.height())));
    }

    /// In a rack that is delivered whole, a piece is no component: what the breadcrumb names is what the inspector tells of.
    void aDeliveredPieceIsTold()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.window.canvas().setAnimated(false);
        select(s, {"rack-2"});
        s.window.canvas().openInside(QStringLiteral("rack-1"));
        auto& title = s.find<QLabel>("inspector-title");
        QCOMPARE(title.text(), QStringLiteral("rack-1"));   // what is opened, not what was selected elsewhere
        auto& rack = s.window.canvas().elevation();
        const QString whole = results(s).value(QStringLiteral("Power"));
        QVERIFY(!whole.isEmpty());
        QTest::keyClick(&rack, Qt::Key_N);
        const RackPiece* piece = rack.deliveredPiece();
        QVERIFY(piece != nullptr);
        QCOMPARE(title.text(), rack.beside());
        QCOMPARE(s.find<QLabel>("inspector-subtitle").text(), toQt(piece->part->name));
        QVERIFY(results(s).value(QStringLiteral("Comes with")).contains(QStringLiteral(">rack-1<")));
        QCOMPARE(results(s).value(QStringLiteral("Power")), QString());   // the rack's, not its
        openTab(s, PartTab);
        QCOMPARE(s.find<QTreeWidget>("part-table").topLevelItem(0)->text(1), toQt(piece->part->name));
        QVERIFY(!(s.find<QTreeWidget>("part-table").topLevelItem(4)->flags() & Qt::ItemIsEditable));
        openTab(s, ResultTab);
        s.window.canvas().showPlan();
        QCOMPARE(title.text(), QStringLiteral("rack-1"));
        QCOMPARE(results(s).value(QStringLiteral("Power")), whole);
    }

    /// Several racks: sums, highest and lowest, each member a line that goes on with its own formula.
    void severalTellWhy()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        select(s, {"rack-1", "rack-2", "rack-3"});
        auto& tree = askedWhy(s, QStringLiteral("why:power\""));
        QCOMPARE(s.find<QTabWidget>("inspector-tabs").currentIndex(), static_cast<int>(WhyTab));
        QVERIFY(results(s).value(QStringLiteral("Power")).contains(u'>' + tree.topLevelItem(0)->text(1) + u'<'));
        QCOMPARE(tree.topLevelItem(0)->childCount(), 3);
        const auto one = drive::row(tree, QStringLiteral("rack-2"));
        QVERIFY(one.isValid());
        tree.expand(one);
        QVERIFY(drive::row(tree, QStringLiteral("Own draw"), 0, one).isValid());
        askedWhy(s, QStringLiteral("why:cooling-loading"));
        QCOMPARE(s.find<QComboBox>("why-quantity").currentData().toString(), QStringLiteral("cooling-loading"));
        QVERIFY(s.find<QLabel>("why-formula").text().contains(QStringLiteral("highest")));
        QVERIFY(results(s).value(QStringLiteral("Cooling load")).contains(u'>' + tree.topLevelItem(0)->text(1) + u'<'));
    }

    void whyEntersAssumptions()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        Q_EMIT results(s).linkActivated(QStringLiteral("why:usd_per_accelerator_hour"));
        auto& tree = s.find<QTreeWidget>("why-tree");
        const auto hours = drive::row(tree, QStringLiteral("Accelerator-hours sold"));
        QVERIFY(hours.isValid());
        tree.expand(hours);
        QCOMPARE(drive::row(tree, QStringLiteral("Hours a year"), 0, hours).siblingAtColumn(1).data().toString(), QStringLiteral("8,760"));
        for (const auto& under : {tree.model()->index(0, 0), hours})
            for (int i = 0; i < tree.model()->rowCount(under); ++i) {
                const QString label = tree.model()->index(i, 0, under).data().toString();
                QVERIFY2(label.front().isUpper(), qPrintable(label));
            }
        const QString before = results(s).value(QStringLiteral("Per accelerator-hour"));
        const auto field = drive::row(tree, QStringLiteral("Utilisation"));
        QVERIFY(field.isValid());
        drive::click(tree, field);
        auto* editor = tree.viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("0.25"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(s.window.document().layout().settings->economics.utilisation.value_or(0), 0.25);
        QVERIFY(s.waitSolved());
        QVERIFY(results(s).value(QStringLiteral("Per accelerator-hour")) != before);
        QTRY_VERIFY(drive::row(tree, QStringLiteral("Utilisation"))
                        .siblingAtColumn(1)
                        .data()
                        .toString()
                        .contains(QStringLiteral("25")));
    }

    void severalAreEditedAtOnce()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto ids = racks(s, 4);
        select(s, ids);
        QVERIFY(s.find<QLabel>("inspector-title").text().startsWith(QLatin1Char('4')));
        QVERIFY(s.find<QLabel>("inspector-subtitle").text().contains(QStringLiteral("4 × ")));
        QCOMPARE(s.find<QDoubleSpinBox>("edit-x").text(), QStringLiteral("mixed"));
        QVERIFY(!results(s).value(QStringLiteral("Power")).isEmpty());
        openTab(s, PartTab);
        auto& table = s.find<QTreeWidget>("part-table");
        drive::enter(table, drive::row(table, QStringLiteral("Power max")).siblingAtColumn(1),
                     QStringLiteral("150"));
        for (const auto& id : ids) QCOMPARE(overrideOf(*s.component(id), "power_max_kw"), 150.0);
        QVERIFY(s.waitSolved());
        select(s, {ids[0]});
        drive::enter(table, drive::row(table, QStringLiteral("Power max")).siblingAtColumn(1),
                     QStringLiteral("90"));
        QVERIFY(s.waitSolved());
        select(s, ids);
        QCOMPARE(drive::row(table, QStringLiteral("Power max")).siblingAtColumn(1).data().toString(),
                 QStringLiteral("mixed"));
        s.trigger("undo");
        s.trigger("undo");
        for (const auto& id : ids) QVERIFY(s.component(id)->overrides.empty());
    }

    /// Whatever is selected after whatever, each row has the height of its text.
    void rowsAreNeverSqueezed()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto rows = [&] {
            for (const auto* label : results(s).findChildren<QLabel*>())
                if (label->isVisible() && !label->text().isEmpty() && label->height() < label->fontMetrics().height()) return false;
            return true;
        };
        const auto ids = racks(s, 4);
        for (const auto& selected : {ids, std::vector{ids[0]}, std::vector<std::string>{}, ids, std::vector{first(s, "generic.busway-1000")}, std::vector<std::string>{}}) {
            select(s, selected);
            QVERIFY(rows());
        }
    }

    /// What a large selection still had to show is not added to the small one that follows it.
    /// Not for one frame either, when another thing is selected: what is painted has been laid out.
    void rowsHaveTheirRoomInTheFirstFrame()
    {
        struct Frames : QObject {
            const QWidget* inspector{};
            QStringList squeezed{};
            int painted{};
            bool eventFilter(QObject* watched, QEvent* event) override
            {
                const auto* label = event->type() == QEvent::Paint ? qobject_cast<QLabel*>(watched) : nullptr;
                if (label == nullptr || label->text().isEmpty() || !inspector->isAncestorOf(label)) return false;
                ++painted;
                if (label->height() < label->fontMetrics().height() - 1) squeezed << QStringLiteral("%1: %2 px").arg(label->text()).arg(label->height());
                return false;
            }
        };
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        Frames frames;
        frames.inspector = &s.find<QWidget>("inspector");
        qApp->installEventFilter(&frames);
        for (const char* id : {"rack-1", "cdu-1", "ups-a1", "net-1", "rack-2"}) {
            s.window.document().selection().select({id});
            QTest::qWait(60);
        }
        s.window.document().selection().select({"rack-1", "rack-2", "rack-3"});
        QTest::qWait(60);
        s.window.document().selection().clear();
        QTest::qWait(60);
        QVERIFY(frames.painted > 50);
        QVERIFY2(frames.squeezed.isEmpty(), qPrintable(frames.squeezed.join(u'\n')));
    }

    void countsAreToldOnce()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("dgx-h100-superpod-4su")));
        std::vector<std::string> all;
        for (const auto& component : s.window.document().layout().components.rows()) all.push_back(component->id);
        QVERIFY(all.size() > Selection::kMany);
        // What is given a megawatt to draw has a finding, or what feeds it.
        auto& document = s.window.document();
        std::string subject;
        for (const auto& component : document.layout().components.rows()) {
            const auto delta = edit::setProperty(document.layout(), *document.catalog(), "components/" + component->id + "/override/power_max_kw", 1000.0);
            if (!delta) continue;
            document.commit(*delta, QStringLiteral("Power"));
            QVERIFY(s.waitSolved());
            for (const auto& finding : *s.results().findings.value)
                if (finding.severity != Severity::Advice && !finding.subjects.empty() && s.component(finding.subjects.front()) != nullptr)
                    subject = finding.subjects.front();
            if (!subject.empty()) break;
        }
        QVERIFY(!subject.empty());
        auto& selection = document.selection();
        selection.select(all);
        QTRY_VERIFY(s.find<QLabel>("inspector-title").text().startsWith(QString::number(all.size())));
        selection.select({subject});
        for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
        QCOMPARE(s.find<QLabel>("inspector-subtitle").text().count(QStringLiteral(" · ")), 1);
    }

    void placesAreEnteredExactly()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.drop(kRack, kFreeX, kFreeY);
        const std::string one = s.selected();
        s.drop(kRack, kFreeX + 2.4, kFreeY);
        const std::string other = s.selected();
        QVERIFY(s.waitSolved());
        select(s, {one, other});
        enterInto(s.find<QDoubleSpinBox>("edit-y"), QStringLiteral("8.25"));
        QCOMPARE(s.component(one)->at.y_m, 8.25);
        QCOMPARE(s.component(other)->at.y_m, 8.25);
        auto& facing = s.find<QComboBox>("edit-facing");
        facing.setFocus();
        QTest::keyClick(&facing, Qt::Key_Home);
        QTest::keyClick(&facing, Qt::Key_Down);  // east
        QCOMPARE(s.component(one)->at.facing, Facing::East);
        QCOMPARE(s.component(other)->at.facing, Facing::East);
        QVERIFY(s.waitSolved());
    }

    void findingsCanBeMendedHere()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.drop(kRack, kFreeX, kFreeY);
        const std::string one = s.selected();
        s.drop(kRack, kFreeX + 3, kFreeY);
        const std::string other = s.selected();
        enterInto(s.find<QDoubleSpinBox>("edit-x"), QString::number(s.component(one)->at.x_m + 0.2));
        QVERIFY(s.waitSolved());
        QVERIFY(s.hasFinding("placement.overlap", other));
        auto* cards = s.window.findChild<QWidget*>(QStringLiteral("finding-cards"));
        FixButton* fix = nullptr;
        for (auto* button : cards->findChildren<FixButton*>())
            if (button->isVisible() && button->text() == QStringLiteral("Move apart")) fix = button;
        QVERIFY(fix != nullptr);
        QTRY_VERIFY(!fix->size().isEmpty());  // laid out: a click on nothing is none
        QVERIFY(!s.window.document().previewLayout());
        QEnterEvent enter({1, 1}, {1, 1}, {1, 1});
        QCoreApplication::sendEvent(fix, &enter);
        QVERIFY(s.window.document().previewLayout() != nullptr);  // shown, not done
        QVERIFY(s.hasFinding("placement.overlap", other));
        QTest::mouseClick(fix, Qt::LeftButton);
        QVERIFY(s.waitSolved());
        QVERIFY(!s.hasFinding("placement.overlap", other));
        s.trigger("undo");
        QVERIFY(s.waitSolved());
        QVERIFY(s.hasFinding("placement.overlap", other));
    }
};

QTEST_MAIN(TestInspector)
#include "test_inspector.moc"
