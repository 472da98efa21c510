// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of dialogs, help, tour, notices and presentation for the eye, in both themes.
#include "tests/shots/shots.h"

#include "app/file_dialog.h"
#include "views/dialogs/command_list.h"
#include "views/dialogs/compare_dialog.h"
#include "views/dialogs/preferences_dialog.h"
#include "views/help/help_window.h"
#include "views/panels/notice_bar.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTabWidget>
#include <QThreadPool>

using namespace mw;

namespace {

const char* const kUnit = "gb200-scalable-unit";

void keep(QWidget& widget, const char* name, bool dark)
{
    (void)shots::take(widget, QStringLiteral("%1-%2").arg(QLatin1String(name), shots::nameOf(dark)));
}

}  // namespace

class TestShellShots : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Studio::prepare(); }
    void theme_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }

    void theme()
    {
        QFETCH(bool, dark);
        const auto studio = shots::studio(dark, {1280, 800});
        Studio& s = *studio;
        QVERIFY(s.open(Studio::example(kUnit)));
        QThreadPool::globalInstance()->waitForDone();
        dialogs(s, dark);
        overWindow(s, dark);
        plans(s, dark);
        s.trigger("welcome");
        QTRY_VERIFY(QThreadPool::globalInstance()->waitForDone(0));   // of the pictures of layouts
        QTest::qWait(500);
        keep(s.window, "shell-welcome-recent", dark);
    }

private:
    void dialogs(Studio& s, bool dark)
    {
        s.trigger("commands");
        auto& commands = *s.window.findChild<CommandList*>();
        keep(commands, "shell-commands", dark);
        s.find<QLineEdit>("command-search").setText(QStringLiteral("sel"));
        keep(commands, "shell-commands-search", dark);
        delete &commands;
        s.trigger("preferences");
        auto& preferences = *s.window.findChild<PreferencesDialog*>();
        keep(preferences, "shell-preferences", dark);
        s.find<QTabWidget>("preferences-pages").setCurrentIndex(1);
        keep(preferences, "shell-preferences-figures", dark);
        s.find<QTabWidget>("preferences-pages").setCurrentIndex(2);
        keep(preferences, "shell-keys", dark);
        delete &preferences;
        s.trigger("help");
        keep(*s.window.findChild<HelpWindow*>(), "shell-help", dark);
        s.trigger("help-keys");
        keep(*s.window.findChild<HelpWindow*>(), "shell-help-keys", dark);
        delete s.window.findChild<HelpWindow*>();
        s.trigger("about");
        auto* about = s.window.findChild<QDialog*>(QStringLiteral("about-dialog"));
        keep(*about, "shell-about", dark);
        delete about;
        const Differences differences{{{QStringLiteral("Component cdu-1"), QStringLiteral("x"), QStringLiteral("6 m"), QStringLiteral("5.4 m")},
                                       {QStringLiteral("Component rack-9"), {}, QStringLiteral("present"), QStringLiteral("absent")}}, 0};
        const auto files = makeFileDialog(&s.window, QStringLiteral("Open layout"), QFileInfo(Studio::example(kUnit)).path(), QStringLiteral("Layouts (*.yaml *.yml)"));
        files->show();
        keep(*files, "shell-files", dark);
        QMessageBox question(QMessageBox::Warning, QStringLiteral("Unsaved changes"), QStringLiteral("unit.yaml has changes that are not saved."),
                             QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &s.window);
        question.show();
        keep(question, "shell-unsaved", dark);
        for (const char* menu : {"File", "View", "Arrange"}) keepMenu(s, menu, dark);
        CompareDialog compare(QStringLiteral("unit.yaml"), differences, CompareDialog::Mine::Open);
        compare.setAttribute(Qt::WA_DeleteOnClose, false);
        compare.show();
        keep(compare, "shell-compare", dark);
    }

    void plans(Studio& s, bool dark)
    {
        auto& overlay = s.find<QComboBox>("overlay");
        overlay.setCurrentIndex(overlay.findData(QStringLiteral("power-as-run")));
        keep(s.window, "shell-overlay", dark);
        overlay.setCurrentIndex(overlay.findData(QStringLiteral("none")));
        s.window.canvas().showSite();
        keep(s.window, "shell-site", dark);
        s.window.canvas().showPlan();
    }

    void keepMenu(Studio& s, const char* title, bool dark)
    {
        for (auto* action : s.window.menuBar()->actions())
            if (action->text().remove(QLatin1Char('&')) == QLatin1String(title)) {
                action->menu()->popup(s.window.mapToGlobal(QPoint(20, 30)));
                keep(*action->menu(), qPrintable(QStringLiteral("shell-menu-") + QString::fromLatin1(title).toLower()), dark);
                action->menu()->close();
            }
    }

    void overWindow(Studio& s, bool dark)
    {
        s.trigger("tour");
        keep(s.window, "shell-tour", dark);
        auto* tour = s.window.findChild<QWidget*>(QStringLiteral("tour"));
        QTest::keyClick(tour, Qt::Key_Right);
        QTest::keyClick(tour, Qt::Key_Right);
        keep(s.window, "shell-tour-figures", dark);
        delete tour;
        auto& notices = s.find<NoticeBar>("notice-bar");
        notices.tell(QStringLiteral("a"), QStringLiteral("The studio ended without saving unit.yaml: 12 edits, the last today at 18:03."),
                     NoticeBar::Weight::Warning, {{QStringLiteral("r"), QStringLiteral("Recover"), {}}, {QStringLiteral("d"), QStringLiteral("Discard"), {}}, {QStringLiteral("l"), QStringLiteral("Later"), {}}});
        notices.tell(QStringLiteral("b"), QStringLiteral("unit.yaml may not be written. Change what you like; saving asks for another file."),
                     NoticeBar::Weight::Note, {{QStringLiteral("s"), QStringLiteral("Save as ..."), {}}, {QStringLiteral("f"), QStringLiteral("Fine"), {}}});
        keep(s.window, "shell-notices", dark);
        notices.take(QStringLiteral("a"));
        notices.take(QStringLiteral("b"));
        s.trigger("present");
        s.window.showNormal();
        s.window.resize(1440, 900);   // the screen of this platform is smaller
        keep(s.window, "shell-presentation-1440", dark);
        s.window.resize(1920, 1080);
        keep(s.window, "shell-presentation", dark);
        s.trigger("present");
        s.window.resize(1280, 800);
        s.trigger("unlock-panels");
        keep(s.window, "shell-unlocked", dark);
        s.trigger("unlock-panels");
    }
};

QTEST_MAIN(TestShellShots)
#include "test_shell_shots.moc"
