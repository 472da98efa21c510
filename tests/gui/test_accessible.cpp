// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader says and where the tab key goes.
#include "studio_driver.h"

#include "views/dialogs/command_list.h"
#include "views/dialogs/preferences_dialog.h"
#include "views/help/help_window.h"

#include <QAccessible>
#include <QTabWidget>

using namespace mw;

namespace {

bool takesFocus(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr;
}

QString spokenName(QWidget& widget)
{
    const auto* spoken = QAccessible::queryAccessibleInterface(&widget);
    return spoken != nullptr ? spoken->text(QAccessible::Name) : QString();
}

/// "QLineEdit palette-search in palette-panel"
QString described(const QWidget& widget)
{
    const auto* above = widget.parentWidget();
    return QStringLiteral("%1 %2 in %3").arg(QLatin1String(widget.metaObject()->className()), widget.objectName(),
                                             above != nullptr ? above->objectName() + QLatin1Char(' ') + QLatin1String(above->metaObject()->className()) : QString());
}

QStringList nameless(QWidget& root)
{
    QStringList list;
    for (auto* widget : root.findChildren<QWidget*>())
        if (takesFocus(*widget) && spokenName(*widget).isEmpty()) list << described(*widget);
    return list;
}

#define MW_ALL_NAMED(root) \
    if (const auto missing = nameless(root); !missing.isEmpty()) QFAIL(qPrintable(missing.join(QLatin1Char('\n'))))

}  // namespace

class TestAccessible : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Studio::prepare();
        QAccessible::setActive(true);
    }
    void init() { QSettings().clear(); }

    void welcomePageIsNamed()
    {
        Studio s;
        MW_ALL_NAMED(s.window);
    }

    void everyPanelIsNamed()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        s.window.document().selection().select({"rack-1"});
        auto& tabs = s.find<QTabWidget>("inspector-tabs");
        for (int page = 0; page < tabs.count(); ++page) {
            tabs.setCurrentIndex(page);
            QCoreApplication::processEvents();
            MW_ALL_NAMED(s.window);
        }
        for (const auto* dock : s.window.findChildren<QDockWidget*>()) {
            s.window.showPanel(dock);
            QCoreApplication::processEvents();
            MW_ALL_NAMED(s.window);
        }
        s.showPanel("findings-panel");
        s.trigger("next-finding");
        s.trigger("place-exactly");
        MW_ALL_NAMED(s.window);
    }

    void rackIsNamed()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        s.window.canvas().openInside(QStringLiteral("rack-1"));
        MW_ALL_NAMED(s.window);
    }

    /// What stands on the plan is spoken: name, part and state, by number and by place, and can be pressed.
    void componentsOfThePlanAreSpoken()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        auto* plan = QAccessible::queryAccessibleInterface(&s.canvas());
        QVERIFY(plan != nullptr && !plan->text(QAccessible::Name).isEmpty());
        const auto& index = s.canvas().index();
        const int cards = plan->childCount() - static_cast<int>(index.items().size());
        QVERIFY(cards >= 0);
        for (ItemIndex i = 0; i < index.items().size(); ++i) {
            auto* item = plan->child(cards + static_cast<int>(i));
            QVERIFY(item != nullptr && item->isValid());
            QCOMPARE(item->role(), QAccessible::ListItem);
            QCOMPARE(item->parent(), plan);
            QCOMPARE(plan->indexOfChild(item), cards + static_cast<int>(i));
            QVERIFY2(item->text(QAccessible::Name).endsWith(toQt(index.instanceOf(i).part->name)), qPrintable(item->text(QAccessible::Name)));
        }
        const QPoint at = s.canvas().mapToGlobal(s.pixel(std::string("rack-1")));
        auto* rack = plan->childAt(at.x(), at.y());
        QVERIFY(rack != nullptr && rack->rect().contains(at));
        QVERIFY(rack->text(QAccessible::Name).contains(QStringLiteral("GB200 NVL72")));
        QVERIFY(rack->text(QAccessible::Description).contains(QStringLiteral("kW")) && !rack->text(QAccessible::Description).contains(u'<'));
        QVERIFY(!rack->state().selected);
        rack->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(s.selected(), std::string("rack-1"));
        QVERIFY(rack->state().selected);
        s.canvas().setFocus();
        QCOMPARE(plan->focusChild(), rack);
        QTest::keyClick(&s.canvas(), Qt::Key_N);   // on to the next, which is spoken
        QVERIFY(plan->focusChild() != nullptr && plan->focusChild() != rack);
        s.window.document().selection().select({"rack-1"});
        QTest::keyClick(&s.canvas(), Qt::Key_Delete);
        QVERIFY(s.component("rack-1") == nullptr && !rack->isValid() && rack->state().invalid);
        QVERIFY(rack->text(QAccessible::Name).isEmpty());
    }

    void dialogsAreNamed()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        s.trigger("preferences");
        auto& preferences = *s.window.findChild<PreferencesDialog*>();
        auto& pages = s.find<QTabWidget>("preferences-pages");
        for (int page = 0; page < pages.count(); ++page) {
            pages.setCurrentIndex(page);
            MW_ALL_NAMED(preferences);
        }
        delete &preferences;
        s.trigger("commands");
        auto* commands = s.window.findChild<CommandList*>();
        MW_ALL_NAMED(*commands);
        delete commands;
        s.trigger("help");
        auto* help = s.window.findChild<HelpWindow*>();
        MW_ALL_NAMED(*help);
        delete help;
    }

    /// From the bar on top down and from left to right, each panel once, and round again.
    void tabKeyWalksThePanels()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        s.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&s.window));
        QTRY_VERIFY(!s.window.service().busy());   // the button that stops the engines takes the key too
        s.find<QWidget>("overlay").setFocus();
        QStringList walked;
        const auto* first = QApplication::focusWidget();
        for (int step = 0; step < 400; ++step) {
            const QString panel = panelOf(s, *QApplication::focusWidget());
            if (walked.isEmpty() || walked.last() != panel) walked << panel;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            if (QApplication::focusWidget() == first) break;
        }
        QCOMPARE(walked, QStringList({QStringLiteral("tool-bar"), QStringLiteral("kpi-bar"), QStringLiteral("tabs of Parts"), QStringLiteral("dock-parts"),
                                      QStringLiteral("canvas"), QStringLiteral("dock-inspector"), QStringLiteral("tabs of Charts"), QStringLiteral("dock-charts")}));
        QCOMPARE(QApplication::focusWidget(), first);
    }

private:
    static QString panelOf(Studio& s, const QWidget& widget)
    {
        for (const char* name : {"tool-bar", "kpi-bar", "dock-parts", "dock-inspector", "dock-charts"})
            if (s.find<QWidget>(name).isAncestorOf(&widget)) return QLatin1String(name);
        const auto* bar = qobject_cast<const QTabBar*>(&widget);
        if (bar != nullptr && bar->parentWidget() == &s.window) return QStringLiteral("tabs of ") + bar->tabText(bar->currentIndex());
        return s.window.canvas().isAncestorOf(&widget) ? QStringLiteral("canvas") : described(widget);
    }
};

QTEST_MAIN(TestAccessible)
#include "test_accessible.moc"
