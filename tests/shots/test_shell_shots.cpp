// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of dialogs, help, tour, notices and presentation for the eye, in both themes; written where MW_SHOTS_DIR says.
#include "tests/gui/studio_driver.h"

#include "views/dialogs/command_list.h"
#include "views/dialogs/compare_dialog.h"
#include "views/dialogs/preferences_dialog.h"
#include "views/help/help_window.h"
#include "views/panels/notice_bar.h"

#include <QDir>
#include <QLineEdit>
#include <QTabWidget>
#include <QThreadPool>

using namespace mw;

namespace {

const char* const kUnit = "gb200-scalable-unit";

void keep(QWidget& widget, const char* name, bool dark)
{
    QCoreApplication::processEvents();
    const QImage picture = widget.grab().toImage();
    QVERIFY2(!picture.isNull() && picture.width() > 300, name);
    const QString folder = qEnvironmentVariable("MW_SHOTS_DIR");
    if (folder.isEmpty()) return;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(picture.save(QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(name), dark ? QStringLiteral("dark") : QStringLiteral("light"))));
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
        QSettings().clear();
        AppSettings().setDarkTheme(dark);
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        QThreadPool::globalInstance()->waitForDone();
        dialogs(s, dark);
        overWindow(s, dark);
        s.trigger("welcome");
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
        const Differences differences{{{QStringLiteral("Component cdu-1"), QStringLiteral("at / x_m"), QStringLiteral("6"), QStringLiteral("5.4")},
                                       {QStringLiteral("Component rack-9"), {}, QStringLiteral("there"), {}}}, 0};
        CompareDialog compare(QStringLiteral("unit.yaml"), differences);
        compare.setAttribute(Qt::WA_DeleteOnClose, false);
        compare.show();
        keep(compare, "shell-compare", dark);
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
        s.window.resize(1920, 1080);   // the screen of this platform is smaller
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
