// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What links are: cables, length and medium entered, parts led into them, ends chosen by name.
#include "canvas_driver.h"

#include "model/edit/link_fields.h"
#include "views/canvas/canvas_edits.h"
#include "model/facility/facility.h"
#include "views/canvas/commands/link_commands.h"
#include "views/canvas/commands/name_picker.h"
#include "views/panels/inspector/link_form.h"
#include "views/panels/inspector/port_tree.h"
#include "views/session/port_mime.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeWidget>

#include <algorithm>
#include <memory>
#include <set>

using namespace mw;

namespace {

/// Ids of the layout's own links of a kind.
std::vector<std::string> linksOf(PlanStudio& s, PortKind kind)
{
    std::vector<std::string> ids;
    for (const FacilityLink& link : s.document.facility()->links)
        if (link.prefix == kNoInstance && link.kind == kind) ids.push_back(link.link->id);
    return ids;
}

/// No port of the facility is used by two links, and each link's ports exist.
bool portsAreSound(const Facility& facility)
{
    std::set<std::tuple<InstanceIndex, int, int>> used;
    for (const FacilityLink& link : facility.links)
        for (int i = 0; i < static_cast<int>(link.count); ++i) {
            const bool fits = link.fromFirst + i < facility.part(link.from).ports[link.fromPort].count &&
                              link.toFirst + i < facility.part(link.to).ports[link.toPort].count;
            if (!fits || !used.insert({link.from, link.fromPort, link.fromFirst + i}).second ||
                !used.insert({link.to, link.toPort, link.toFirst + i}).second)
                return false;
        }
    return true;
}

/// Links rack-b01 with rack-b02 by their network ports; the id of the link.
std::string bundle(PlanStudio& s, int count)
{
    const auto outcome = [&] {
        const FacilityPtr facility = s.document.facility();
        const auto pairs = canvas_edits::pairsBetween(*facility, *facility->find("rack-b01"), *facility->find("rack-b02"));
        return canvas_edits::connect(*facility, pairs.front(), count);
    }();
    s.document.commit(*outcome, QStringLiteral("Link"));
    return canvas_edits::addedLinks(*outcome).front();
}

void type(QWidget& field, const QString& text)
{
    auto* line = qobject_cast<QLineEdit*>(&field);
    if (line == nullptr) line = field.findChild<QLineEdit*>();
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

struct Form {
    explicit Form(PlanStudio& studio) : s(studio), form(studio.document)
    {
        form.resize(300, 200);
        QObject::connect(&s.document.selection(), &Selection::changed, &form, [this] { form.showLinks(s.document.selection().links()); });
        QObject::connect(&s.document, &Document::changed, &form, [this] { form.showLinks(s.document.selection().links()); });
        form.showLinks(s.document.selection().links());
        form.show();
    }
    [[nodiscard]] QSpinBox& count() { return *form.findChild<QSpinBox*>(QStringLiteral("edit-link-count")); }
    [[nodiscard]] QLineEdit& length() { return *form.findChild<QLineEdit*>(QStringLiteral("edit-link-length")); }
    [[nodiscard]] QComboBox& part() { return *form.findChild<QComboBox*>(QStringLiteral("edit-link-part")); }
    PlanStudio& s;
    LinkForm form;
};

NamePicker* picker(PlanStudio& s)
{
    for (auto* open : s.canvas.findChildren<NamePicker*>())
        if (open->isVisible()) return open;
    return nullptr;
}

QLineEdit& searchOf(PlanStudio& s) { return *picker(s)->findChild<QLineEdit*>(QStringLiteral("picker-search")); }
QTreeWidget& listOf(PlanStudio& s) { return *picker(s)->findChild<QTreeWidget*>(QStringLiteral("picker-list")); }

}  // namespace

class TestLinkEditing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, darkTheme()); }

    void countOfALinkIsEnteredAndItsPortsStaySound()
    {
        PlanStudio s;
        const std::string id = bundle(s, 4);
        s.document.selection().selectLinks({id});
        Form f(s);
        QCOMPARE(f.count().value(), 4);
        for (const int count : {9, 2, 72}) {
            type(f.count(), QString::number(count));
            QCOMPARE(s.document.selection().links().size(), std::size_t{1});
            const Link* link = s.document.layout().links.get(s.document.selection().links().front());
            QVERIFY(link != nullptr);
            QCOMPARE(link->count, count);
            QCOMPARE(link->id, linkId(link->from, link->to, count));
            QVERIFY(portsAreSound(*s.document.facility()));
            QCOMPARE(s.lastStep(), QStringLiteral("Set cables of links to %1").arg(count));
        }
        const int steps = s.document.undoStack().count();
        QSignalSpy refused(&f.form, &LinkForm::refused);
        type(f.count(), QStringLiteral("73"));   // the racks have 72
        QCOMPARE(s.document.undoStack().count(), steps);
        QCOMPARE(refused.size(), 1);
        QVERIFY2(refused[0][0].toString().contains(QStringLiteral("has no 73 free ports")), qPrintable(refused[0][0].toString()));
        QCOMPARE(f.count().value(), 72);
        for (int i = 0; i < 3; ++i) s.undo();
        QCOMPARE(s.document.layout().links.get(id)->count, 4);
    }

    void neighbourKeepsItsPortsWhenALinkGrows()
    {
        PlanStudio s;
        const std::string first = bundle(s, 2), second = bundle(s, 2);
        const Link before = *s.document.layout().links.get(second);
        const std::vector<std::string> ids{first};
        const auto grown = edit::setLinkCount(*s.document.facility(), ids, 6);
        QVERIFY(grown.ok());
        s.document.commit(*grown, QStringLiteral("Grow"));
        QVERIFY(*s.document.layout().links.get(second) == before);
        QVERIFY(portsAreSound(*s.document.facility()));
    }

    void severalLinksTakeOneLengthAndSayMixedBefore()
    {
        PlanStudio s;
        const auto ids = linksOf(s, PortKind::Coolant);
        QVERIFY(ids.size() >= 2);
        s.document.selection().selectLinks({ids[0]});
        Form f(s);
        QCOMPARE(f.length().placeholderText(), QStringLiteral("routed"));
        type(f.length(), QStringLiteral("12.5"));
        QCOMPARE(s.document.layout().links.get(ids[0])->length_m, std::optional(12.5));
        s.document.selection().selectLinks({ids[0], ids[1]});
        QCOMPARE(f.length().text(), QString());
        QCOMPARE(f.length().placeholderText(), QStringLiteral("mixed"));
        type(f.length(), QStringLiteral("7"));
        for (int i = 0; i < 2; ++i) QCOMPARE(s.document.layout().links.get(ids[static_cast<std::size_t>(i)])->length_m, std::optional(7.0));
        QVERIFY(f.length().toolTip().contains(QStringLiteral("in m")));
        QSignalSpy refused(&f.form, &LinkForm::refused);
        type(f.length(), QStringLiteral("-3"));
        type(f.length(), QStringLiteral("far"));
        QCOMPARE(refused.size(), 2);
        QCOMPARE(s.document.layout().links.get(ids[0])->length_m, std::optional(7.0));
        s.undo();
        QCOMPARE(s.document.layout().links.get(ids[0])->length_m, std::optional(12.5));
        QVERIFY(!s.document.layout().links.get(ids[1])->length_m);
        type(f.length(), QString());   // mixed: nothing was typed that stays
    }

    void mediumOfSeveralIsChosenAndWrongOnesAreRefused()
    {
        PlanStudio s;
        const std::string id = bundle(s, 4);
        s.document.selection().selectLinks({id});
        Form f(s);
        QCOMPARE(f.part().currentIndex(), 0);   // chosen by the engines
        const auto parts = edit::linkParts(s.document.layout(), *s.document.catalog(), PortKind::Network);
        QCOMPARE(f.part().count(), static_cast<int>(parts.size()) + 1);
        if (!parts.empty()) {
            f.part().setFocus();
            QTest::keyClick(&f.part(), Qt::Key_Down);
            QTRY_COMPARE(s.document.layout().links.get(id)->part, parts.front()->id);
        }
        const std::vector<std::string> ids{id};
        const auto wrong = edit::setLinkPart(*s.document.facility(), *s.document.catalog(), ids, "generic.ups-1250");
        QVERIFY(!wrong.ok());
        QCOMPARE(wrong.refusal().id, std::string("link.part"));
    }

    void menuOfALinkAsksForTheCount()
    {
        PlanStudio s;
        s.document.selection().selectLinks({bundle(s, 4)});
        s.canvas.run("link-count");
        QVERIFY(s.card() != nullptr);
        s.enter("count", "8");
        s.answer(Qt::Key_Return);
        QCOMPARE(s.document.selection().links().size(), std::size_t{1});
        QCOMPARE(s.document.layout().links.get(s.document.selection().links().front())->count, 8);
    }

    void partIsInsertedIntoALinkByName()
    {
        PlanStudio s;
        const auto links = s.document.layout().links.size(), components = s.document.layout().components.size();
        std::string feed;
        for (const FacilityLink& link : s.document.facility()->links)
            if (s.document.facility()->instances[link.to].path == "busway-a-a" && link.kind == PortKind::Power) feed = link.link->id;
        QVERIFY(!feed.empty());
        s.document.selection().selectLinks({feed});
        s.canvas.run("link-insert");
        QVERIFY(picker(s) != nullptr);
        QTest::keyClicks(&searchOf(s), QStringLiteral("ups"));
        QVERIFY(listOf(s).topLevelItemCount() >= 1);
        QTest::keyClick(&searchOf(s), Qt::Key_Return);
        QTRY_COMPARE(s.document.layout().components.size(), components + 1);
        QCOMPARE(s.document.layout().links.size(), links + 1);
        QVERIFY(s.lastStep().startsWith(QStringLiteral("Insert")));
        s.undo();
        QVERIFY(s.document.layout().links.contains(feed));
    }

    void linkToOffersWhatCanBeLinkedAndNothingElse()
    {
        PlanStudio s;
        const FacilityPtr facility = s.document.facility();
        const InstanceIndex from = *facility->find("rack-b01");
        std::set<InstanceIndex> expected;   // by asking each pair
        for (InstanceIndex to = 0; to < facility->instances.size(); ++to)
            if (!canvas_edits::pairsBetween(*facility, from, to).empty()) expected.insert(to);
        const auto offered = link_commands::targetsOf(*facility, {from});
        QVERIFY(!offered.empty() && offered.size() < facility->instances.size());
        QVERIFY(std::set<InstanceIndex>(offered.begin(), offered.end()) == expected);
    }

    void linkIsMadeByKeysAlone()
    {
        PlanStudio s;
        const auto links = s.document.layout().links.size();
        s.select({"rack-b01"});
        s.canvas.setFocus();
        s.canvas.run("link-to");
        QVERIFY(picker(s) != nullptr);
        const int all = listOf(s).topLevelItemCount();
        QTest::keyClicks(&searchOf(s), QStringLiteral("rack-b02"));
        QVERIFY(listOf(s).topLevelItemCount() < all);
        QCOMPARE(listOf(s).topLevelItem(0)->text(0), QStringLiteral("rack-b02"));
        s.chooseFromMenu(1);
        QTest::keyClick(&searchOf(s), Qt::Key_Return);
        QTRY_COMPARE(s.document.layout().links.size(), links + 1);
        QCOMPARE(s.document.layout().links[links].count, 1);
        s.canvas.run("link-to");
        QTest::keyClick(&searchOf(s), Qt::Key_Escape);
        QVERIFY(picker(s) == nullptr);
        QCOMPARE(s.document.layout().links.size(), links + 1);
    }

    /// A port is dragged from the inspector: only what fits that very port is lit, and the link begins there.
    void linkBeginsAtThePortThatIsDragged()
    {
        PlanStudio s;
        const FacilityPtr facility = s.document.facility();
        PortTree ports(s.document);
        ports.resize(300, 300);
        ports.showInstance(*facility, *facility->find("rack-b01"));
        ports.show();
        const auto rowOf = [&](const char* group) { return ports.indexFromItem(ports.findItems(QLatin1String(group), Qt::MatchStartsWith).front()); };
        std::string network;
        for (const PortGroup& group : facility->part(*facility->find("rack-b01")).ports)
            if (group.kind == PortKind::Network && network.empty()) network = group.id;
        QVERIFY(!network.empty());
        const std::unique_ptr<QMimeData> mime(ports.model()->mimeData({rowOf(network.c_str())}));
        QVERIFY(mime != nullptr);
        QCOMPARE(*portOf(*mime), (PortRef{"rack-b01", network}));
        const auto links = s.document.layout().links.size();
        QSignalSpy hints(&s.canvas, &Canvas::hintChanged);
        const auto over = [&](QPoint at) {
            QDragMoveEvent move(at, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
            QCoreApplication::sendEvent(&s.canvas, &move);
        };
        QDragEnterEvent enter(s.pixel("rack-b01"), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.canvas, &enter);
        QVERIFY(enter.isAccepted());
        over(s.pixel("ups-a"));
        QVERIFY2(hints.back()[0].toString().contains(toQt("rack-b01 " + network + " cannot be linked to ups-a")), qPrintable(hints.back()[0].toString()));
        s.picture("port-dragged-illegal");
        over(s.pixel("rack-b02"));
        QVERIFY(s.document.previewLayout() != nullptr);
        s.picture("port-dragged");
        QDropEvent drop(s.pixel("rack-b02"), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.canvas, &drop);
        QCOMPARE(s.document.layout().links.size(), links);   // not before the drag is over
        s.chooseFromMenu(1);
        QTRY_COMPARE(s.document.layout().links.size(), links + 1);
        const Link& link = s.document.layout().links[links];
        QCOMPARE((link.from.component == "rack-b01" ? link.from : link.to).port, network);
        s.undo();
        QCOMPARE(s.document.layout().links.size(), links);
    }

    void dragOfAPortThatLeavesThePlanChangesNothing()
    {
        PlanStudio s;
        QMimeData mime;
        mime.setData(QString::fromLatin1(kPortMime), mimeOf({"cdu-1", "tcs"}));
        QDragEnterEvent enter(s.pixel("cdu-1"), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.canvas, &enter);
        QDragMoveEvent move(s.pixel("rack-b02"), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.canvas, &move);
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(&s.canvas, &leave);
        QVERIFY(s.document.previewLayout() == nullptr);
        QCOMPARE(s.document.undoStack().count(), 0);
        s.click(s.pixel("rack-a01"));   // the select tool has the mouse again
        QCOMPARE(s.selected(), std::vector<std::string>{"rack-a01"});
    }

    void portIsLinkedByKeysFromItsRow()
    {
        PlanStudio s;
        PortTree ports(s.document);
        ports.showInstance(*s.document.facility(), *s.document.facility()->find("rack-b01"));
        ports.show();
        QObject::connect(&ports, &PortTree::linkWanted, &s.canvas, [&](const QString& path, const QString& group) { link_commands::linkFrom(s.canvas, fromQt(path), fromQt(group)); });
        const auto& groups = s.document.facility()->part(*s.document.facility()->find("rack-b01")).ports;
        const std::string group = std::find_if(groups.begin(), groups.end(), [](const PortGroup& one) { return one.kind == PortKind::Network; })->id;
        auto* row = ports.findItems(toQt(group), Qt::MatchStartsWith).front();
        ports.setCurrentItem(row);
        QTest::keyClick(&ports, Qt::Key_Return);
        QVERIFY(picker(s) != nullptr);
        const FacilityPtr facility = s.document.facility();
        int fitting = 0;   // by asking each
        for (InstanceIndex to = 0; to < facility->instances.size(); ++to) {
            const auto pairs = canvas_edits::pairsBetween(*facility, *facility->find("rack-b01"), to);
            fitting += std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.fromGroup == group; });
        }
        QVERIFY(fitting > 0);
        QCOMPARE(listOf(s).topLevelItemCount(), fitting);
        const auto links = s.document.layout().links.size();
        s.chooseFromMenu(1);
        QTest::keyClick(&searchOf(s), Qt::Key_Return);
        QTRY_COMPARE(s.document.layout().links.size(), links + 1);
        const Link& link = s.document.layout().links[links];
        QCOMPARE((link.from.component == "rack-b01" ? link.from : link.to).port, group);
    }

    void endIsMovedByNameAndByKeys()
    {
        PlanStudio s;
        std::string coolant;
        for (const FacilityLink& link : s.document.facility()->links)
            if (link.kind == PortKind::Coolant && s.document.facility()->instances[link.to].path == "rack-a01") coolant = link.link->id;
        QVERIFY(!coolant.empty());
        s.document.selection().selectLinks({coolant});
        s.canvas.setFocus();
        s.canvas.run("link-end");
        QVERIFY(picker(s) != nullptr);
        QTest::keyClicks(&searchOf(s), QStringLiteral("cdu-1"));
        QVERIFY(listOf(s).topLevelItemCount() >= 1);
        QTest::keyClick(&searchOf(s), Qt::Key_Return);
        QTRY_VERIFY(!s.document.layout().links.contains(coolant));
        QVERIFY(s.document.selection().links().front().find("cdu-1") != std::string::npos);
        QVERIFY(portsAreSound(*s.document.facility()));
        s.undo();
        QVERIFY(s.document.layout().links.contains(coolant));
    }

    void severalAreLinkedToOneInOneStep()
    {
        PlanStudio s;
        const auto links = s.document.layout().links.size();
        const int steps = s.document.undoStack().count();
        s.select({"rack-b01", "rack-b02"});
        s.canvas.run("link-to");
        QVERIFY(picker(s) != nullptr);
        QTest::keyClicks(&searchOf(s), QStringLiteral("rack-b03"));
        QTest::keyClick(&searchOf(s), Qt::Key_Return);
        QTRY_COMPARE(s.document.layout().links.size(), links + 2);
        QCOMPARE(s.document.undoStack().count(), steps + 1);
        QVERIFY(portsAreSound(*s.document.facility()));
    }

    void angleBetweenQuartersIsRefusedWithTheReason()
    {
        PlanStudio s;
        s.select({"rack-a01"});
        const Facing before = s.at("rack-a01").at.facing;
        s.canvas.run("place-exactly");
        s.enter("angle", "45");
        s.answer(Qt::Key_Return);
        QVERIFY(s.card() != nullptr);   // it stays, with the reason
        QVERIFY(s.card()->findChild<QLabel*>(QStringLiteral("numberRefusal"))->text().contains(QStringLiteral("quarters")));
        QCOMPARE(s.at("rack-a01").at.facing, before);
        s.enter("angle", "90");
        s.answer(Qt::Key_Return);
        QVERIFY(s.card() == nullptr);
        QCOMPARE(s.at("rack-a01").at.facing, Facing::East);
    }
};

QTEST_MAIN(TestLinkEditing)
#include "test_link_editing.moc"
