// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window offers about itself: commands, keys, preferences, arrangements, help, tour, windows and files.
#include "studio_driver.h"

#include "app/file_dialog.h"
#include "app/thumbnails.h"
#include "model/io/layout_file.h"
#include "views/dialogs/command_list.h"
#include "views/dialogs/preferences_dialog.h"
#include "views/dialogs/shortcut_table.h"
#include "views/help/help_window.h"
#include "views/help/tour.h"
#include "views/panels/notice_bar.h"
#include "views/session/text/fuzzy.h"

#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStatusBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QThreadPool>
#include <QTreeWidget>

using namespace mw;

namespace {

const char* const kUnit = "gb200-scalable-unit";

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As an editor or `git pull` does it: a new file takes the old one's name.
bool replace(const QString& path, const QByteArray& content)
{
    QFile file(path + QStringLiteral(".new"));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) return false;
    file.close();
    return std::rename(qPrintable(file.fileName()), qPrintable(path)) == 0;
}

/// A copy of an example that may be written.
class OwnFile {
public:
    OwnFile() : path(m_folder.filePath(QStringLiteral("unit.yaml")))
    {
        if (!QFile::copy(Studio::example(kUnit), path)) qFatal("no copy");
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    }

private:
    QTemporaryDir m_folder;

public:
    QString path;
};

/// Types into the command list and presses Enter.
void command(Studio& s, const QString& typed)
{
    QTest::keyClick(&s.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(s.window.findChild<CommandList*>() != nullptr);
    auto& line = s.find<QLineEdit>("command-search");
    QTest::keyClicks(&line, typed);
    QTest::keyClick(&line, Qt::Key_Return);
    QCoreApplication::processEvents();
}

bool activate(Studio& s)
{
    s.window.activateWindow();
    return QTest::qWaitForWindowActive(&s.window);
}

void click(Studio& s, const char* button) { QTest::mouseClick(&s.find<QPushButton>(button), Qt::LeftButton); }

QString notice(Studio& s, const char* id) { return s.find<NoticeBar>("notice-bar").text(QLatin1String(id)); }

QTreeWidgetItem* rowOf(QTreeWidget& list, const QString& text)
{
    const auto found = list.findItems(text, Qt::MatchExactly);
    return found.isEmpty() ? nullptr : found.first();
}

}  // namespace

class TestShell : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Studio::prepare(); }
    void init() { QSettings().clear(); }
    void cleanup() { format::setStyle({}); }

    // --- commands

    void fewLettersFindACommand_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("letters in order") << "zsel" << "Zoom to selection" << true;
        QTest::newRow("two words in any order") << "sel zoom" << "Zoom to selection" << true;
        QTest::newRow("case") << "ZOOM" << "zoom in" << true;
        QTest::newRow("letter missing") << "zoomx" << "Zoom to selection" << false;
        QTest::newRow("wrong order") << "lez" << "Zoom to selection" << false;
        QTest::newRow("beginnings of words") << "sas" << "Save as ..." << true;
        QTest::newRow("within a word") << "port" << "Export report" << true;
        QTest::newRow("letters scattered over words") << "trot" << "Distribute across the hall to" << false;
        QTest::newRow("letters scattered in one word") << "hgt" << "Highlight the device" << false;
        QTest::newRow("nothing typed") << "" << "Anything" << true;
    }
    void fewLettersFindACommand()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(bool, found);
        QCOMPARE(fuzzyScore(typed, text).has_value(), found);
    }

    void startsOfWordsCountMost()
    {
        QVERIFY(*fuzzyScore(u"sa", u"Save as ...") > *fuzzyScore(u"sa", u"Zoom to visa"));
        QVERIFY(*fuzzyScore(u"ex re", u"Export report") > *fuzzyScore(u"ex re", u"Next rectangle of text here"));
    }

    void commandListDoesWhatMenusDo()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        QVERIFY(activate(s));
        command(s, QStringLiteral("sel all"));
        QTRY_VERIFY(s.window.document().selection().components().size() > 10);
        QTRY_VERIFY(s.window.findChild<CommandList*>() == nullptr);
        QVERIFY(activate(s));
        command(s, QStringLiteral("tools measure"));
        QTRY_COMPARE(s.canvas().tool(), ToolId::Measure);
    }

    void commandListHasEveryActionWithItsKeyAndSaysWhyNot()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.trigger("commands");
        auto& list = s.find<QTreeWidget>("command-results");
        for (const auto* action : s.actions()) {
            if (!action->isVisible() || action->text().isEmpty()) continue;
            bool there = false;
            for (int row = 0; row < list.topLevelItemCount() && !there; ++row)
                there = list.topLevelItem(row)->data(0, Qt::UserRole).value<QObject*>() == action;
            QVERIFY2(there, qPrintable(action->text()));
        }
        QCOMPARE(rowOf(list, QStringLiteral("Save"))->text(2), QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
        QCOMPARE(rowOf(list, QStringLiteral("Duplicate"))->text(1), QStringLiteral("select components first"));
        QCOMPARE(rowOf(list, QStringLiteral("Undo"))->text(1), QStringLiteral("nothing to undo"));
        auto& line = s.find<QLineEdit>("command-search");
        QTest::keyClicks(&line, QStringLiteral("duplicate"));
        QTest::keyClick(&line, Qt::Key_Return);   // cannot be done: the list stays
        QVERIFY(s.window.findChild<CommandList*>()->isVisible());
        QTest::keyClick(&line, Qt::Key_Escape);
        QTRY_VERIFY(s.window.findChild<CommandList*>() == nullptr);
    }

    /// "Scalable unit with cable t..." and "Open in a new windo..." were cut off beside empty space.
    void commandListShowsNamesAndKeysWhole()
    {
        Studio s;
        s.trigger("commands");
        auto& list = s.find<QTreeWidget>("command-results");
        QTRY_VERIFY(list.isVisible());
        for (int row = 0; row < list.topLevelItemCount(); ++row)
            for (const int column : {0, 2}) {
                const QString text = list.topLevelItem(row)->text(column);
                QVERIFY2(QFontMetrics(list.font()).horizontalAdvance(text) <= list.columnWidth(column), qPrintable(text));
            }
        QVERIFY(list.columnWidth(1) > 100);   // where it stands has room left
    }

    // --- files
    void outsideChangeIsNoticedAndReloaded()
    {
        OwnFile own;
        Studio s;
        QVERIFY(s.open(own.path));
        QVERIFY(replace(own.path, contentOf(own.path)));   // the same content is no change
        QTest::qWait(400);
        QVERIFY(notice(s, "outside").isEmpty() && replace(own.path, contentOf(own.path).replace("GB200 NVL72 scalable unit", "Changed by git")));
        QTRY_VERIFY(!notice(s, "outside").isEmpty());
        click(s, "outside-reload");
        QCOMPARE(s.window.document().layout().settings->name, std::string("Changed by git"));
        QVERIFY(notice(s, "outside").isEmpty() && s.window.document().isClean());
        QVERIFY(s.window.statusBar()->currentMessage().startsWith(QStringLiteral("Reloaded")));
        s.trigger("undo");
        QVERIFY(s.window.statusBar()->currentMessage().isEmpty());
    }

    void ownWorkIsKeptAgainstAnOutsideChange()
    {
        OwnFile own;
        Studio s;
        QVERIFY(s.open(own.path));
        s.drop("nvidia.gb200-nvl72", 13.2, 3.0);
        const std::string rack = s.selected();
        QVERIFY(replace(own.path, contentOf(own.path).replace("GB200 NVL72 scalable unit", "Changed by git")));
        QTRY_VERIFY(!notice(s, "outside").isEmpty());
        s.trigger("save");   // waits for a decision
        QVERIFY(contentOf(own.path).contains("Changed by git"));
        QVERIFY(!s.window.document().isClean());
        click(s, "outside-keep");
        s.trigger("undo");
        QVERIFY(!s.window.document().isClean());   // the file says something else
        s.trigger("redo");
        s.trigger("save");
        QVERIFY(s.window.document().isClean());
        QVERIFY(contentOf(own.path).contains(rack.c_str()) && !contentOf(own.path).contains("Changed by git"));
        QTest::qWait(400);
        QVERIFY(notice(s, "outside").isEmpty());   // its own save is no outside change
    }

    void comparisonListsWhatDiffers()
    {
        OwnFile own;
        Studio s;
        QVERIFY(s.open(own.path));
        QVERIFY(replace(own.path, contentOf(own.path).replace("id: cdu-1, part: vertiv.xdu1350, at: {hall: hall, x_m: 6,",
                                                              "id: cdu-1, part: vertiv.xdu1350, at: {hall: hall, x_m: 5.4,")));
        QTRY_VERIFY(!notice(s, "outside").isEmpty());
        click(s, "outside-compare");
        auto& list = s.find<QTreeWidget>("compare-list");
        QCOMPARE(list.topLevelItemCount(), 1);
        const auto* row = list.topLevelItem(0);
        QCOMPARE((QStringList{row->text(0), row->text(1), row->text(2), row->text(3)}),
                 (QStringList{QStringLiteral("Component cdu-1"), QStringLiteral("x"), QStringLiteral(u"6\u00a0m"), QStringLiteral(u"5.4\u00a0m")}));
        click(s, "compare-reload");
        QCOMPARE(s.component("cdu-1")->at.x_m, 5.4);
    }

    void removedFileIsToldAndWrittenAgain()
    {
        OwnFile own;
        Studio s;
        QVERIFY(s.open(own.path));
        QVERIFY(QFile::remove(own.path));
        QTRY_VERIFY(!notice(s, "vanished").isEmpty());
        QVERIFY(!s.window.document().isClean());
        click(s, "vanished-save");
        QVERIFY(QFile::exists(own.path));
        QVERIFY(notice(s, "vanished").isEmpty());
        // Changed, undecided, then gone: there is nothing to reload, and writing it again is not refused for the change before.
        QVERIFY(replace(own.path, contentOf(own.path).replace("GB200 NVL72 scalable unit", "Changed by git")));
        QTRY_VERIFY(!notice(s, "outside").isEmpty());
        QVERIFY(QFile::remove(own.path));
        QTRY_VERIFY(!notice(s, "vanished").isEmpty());
        QVERIFY(notice(s, "outside").isEmpty());
        click(s, "vanished-save");
        QVERIFY(contentOf(own.path).contains("GB200 NVL72 scalable unit"));
        // Away and back, as a change of branches does it: nothing is missing any more.
        const QByteArray before = contentOf(own.path);
        QVERIFY(QFile::remove(own.path));
        QTRY_VERIFY(!notice(s, "vanished").isEmpty());
        QVERIFY(replace(own.path, before));
        QTRY_VERIFY(notice(s, "vanished").isEmpty());
    }

    void readOnlyFileSaysSoAndSavesElsewhere()
    {
        OwnFile own;
        QVERIFY(QFile::setPermissions(own.path, QFile::ReadOwner));
        const QByteArray before = contentOf(own.path);
        Studio s;
        QVERIFY(s.open(own.path));
        QVERIFY(!notice(s, "read-only").isEmpty());
        QVERIFY(s.window.windowTitle().contains(QStringLiteral("read-only")));
        s.drop("nvidia.gb200-nvl72", 13.2, 3.0);
        s.saveAnswer = own.path + QStringLiteral(".mine.yaml");
        s.trigger("save");
        QCOMPARE(contentOf(own.path), before);
        QVERIFY(contentOf(s.saveAnswer).contains(s.selected().c_str()));
        QVERIFY(notice(s, "read-only").isEmpty());
        QVERIFY(!s.window.windowTitle().contains(QStringLiteral("read-only")));
    }

    void examplesAreNotWrittenOver()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        QVERIFY(s.window.windowTitle().contains(QStringLiteral("read-only")));
        QVERIFY(notice(s, "read-only").isEmpty());
        s.trigger("save");   // asks for a file; none is given
        QVERIFY(s.window.document().isShipped());
    }

    void filesAreDroppedIntoTheWindow()
    {
        OwnFile first, second;
        Studio s;
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(first.path), QUrl::fromLocalFile(second.path)});
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.window, &drop);
        QTRY_COMPARE(s.window.document().path(), first.path);
        QCOMPARE(s.others().size(), 1);
        QCOMPARE(s.others().first()->document().path(), second.path);
        mime.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/notes.txt"))});
        QDragEnterEvent refused(QPoint(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        refused.ignore();
        QCoreApplication::sendEvent(&s.window, &refused);
        QVERIFY(!refused.isAccepted());
        QVERIFY(s.window.statusBar()->currentMessage().contains(QStringLiteral("*.svg")));   // says what can be dropped
    }

    void windowsHaveTheirOwnLayouts()
    {
        OwnFile own;
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.openAnswer = own.path;
        s.trigger("open-window");
        QCOMPARE(s.others().size(), 1);
        auto& other = *s.others().first();
        QCOMPARE(other.document().path(), own.path);
        s.drop("nvidia.gb200-nvl72", 13.2, 3.0);
        QVERIFY(other.document().isClean());
        s.trigger("dark");   // one look for all
        QVERIFY(!other.action(QStringLiteral("dark"))->isChecked());
    }

    void templatesBeginNewLayouts()
    {
        Studio s;
        for (const auto* name : {"template-one-row", "template-empty-hall", "template-gb200-scalable-unit"}) {
            s.trigger(name);
            QVERIFY2(s.waitSolved(), name);
            QVERIFY(s.window.document().path().isEmpty());
            QVERIFY(s.window.document().isClean());
            for (const auto& finding : *s.results().findings.value)
                QVERIFY2(finding.severity != Severity::Error || !finding.waived.empty(), finding.message.c_str());
        }
        QCOMPARE(s.kpi("accelerators"), QStringLiteral("576"));
        s.trigger("welcome");
        click(s, "template-one-row");
        QVERIFY(s.waitSolved());
        QCOMPARE(s.kpi("accelerators"), QStringLiteral("288"));
    }

    void recentFilesShowTheirPlan()
    {
        OwnFile own;
        Studio s;
        QVERIFY(s.open(own.path));
        QThreadPool::globalInstance()->waitForDone();
        QVERIFY(QFile::exists(thumbnailOf(own.path)));
        s.trigger("welcome");
        auto& card = s.find<QPushButton>("recent");
        QVERIFY(!card.findChild<QLabel*>(QStringLiteral("preview"))->pixmap().isNull());
        QTest::mouseClick(&card, Qt::LeftButton);
        QCOMPARE(s.window.document().path(), own.path);
    }

    // --- preferences

    void unitsAndSignsFollowThePreferences()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        QVERIFY2(s.kpi("it_kw").contains(QLatin1Char('.')), qPrintable(s.kpi("it_kw")));
        s.trigger("preferences");
        auto* dialog = s.window.findChild<PreferencesDialog*>();
        s.find<QComboBox>("pref-length").setCurrentIndex(1);
        s.find<QComboBox>("pref-numbers").setCurrentIndex(2);
        QVERIFY2(s.find<QLabel>("pref-sample").text().contains(QStringLiteral("43,3 ft")), qPrintable(s.find<QLabel>("pref-sample").text()));
        QVERIFY2(s.kpi("it_kw").contains(QLatin1Char(',')), qPrintable(s.kpi("it_kw")));
        dialog->reject();   // taken back
        QVERIFY(s.kpi("it_kw").contains(QLatin1Char('.')));
        s.trigger("preferences");
        dialog = s.window.findChildren<PreferencesDialog*>().last();
        dialog->findChild<QComboBox*>(QStringLiteral("pref-numbers"))->setCurrentIndex(2);
        dialog->accept();
        Studio again;
        QVERIFY(again.open(Studio::example(kUnit)));
        QVERIFY(again.kpi("it_kw").contains(QLatin1Char(',')));
        QTemporaryDir folder;
        again.saveAnswer = folder.filePath(QStringLiteral("report.md"));
        again.trigger("report");   // files read alike everywhere
        QVERIFY(contentOf(again.saveAnswer).contains("1.15 MW |"));
        QVERIFY(again.kpi("it_kw").contains(QLatin1Char(',')));
    }

    void savesByItselfWhenAsked()
    {
        OwnFile own;
        Studio s;
        QVERIFY(s.open(own.path));
        auto& clock = *s.window.findChild<QTimer*>(QStringLiteral("autosave"));
        QVERIFY(!clock.isActive());
        s.trigger("preferences");
        s.find<QComboBox>("pref-autosave").setCurrentIndex(3);
        QCOMPARE(clock.interval(), 5 * 60'000);
        QVERIFY(clock.isActive());
        s.drop("nvidia.gb200-nvl72", 13.2, 3.0);
        clock.setInterval(1);
        QTRY_VERIFY(s.window.document().isClean());
        QVERIFY(contentOf(own.path).contains(s.selected().c_str()));
    }

    void themeCanBeChosen()
    {
        Studio s;
        s.trigger("preferences");
        s.find<QComboBox>("pref-theme").setCurrentIndex(1);
        QVERIFY(!s.window.action(QStringLiteral("dark"))->isChecked());
        QVERIFY(!AppSettings().darkTheme());
        // And back by the menu of the field.
        auto& theme = s.find<QComboBox>("pref-theme");
        QTimer::singleShot(0, &theme, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            menu->findChild<QAction*>(QStringLiteral("preference-reset"))->trigger();
            menu->close();
        });
        Q_EMIT theme.customContextMenuRequested({});
        QVERIFY(theme.currentIndex() == 0 && AppSettings().darkTheme());
    }

    void keysCanBeChangedTakenOverAndReset()
    {
        {
            Studio s;
            s.trigger("preferences");
            auto& list = s.find<QTreeWidget>("shortcut-list");
            auto& key = s.find<QKeySequenceEdit>("shortcut-key");
            const auto press = [&](const char* keys) {
                key.setKeySequence(QKeySequence(QLatin1String(keys)));
                Q_EMIT key.editingFinished();
            };
            list.setCurrentItem(rowOf(list, QStringLiteral("Fit hall")));
            press("Ctrl+Shift+J");
            QCOMPARE(s.window.action(QStringLiteral("fit"))->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+J")));
            press("Ctrl+D");   // duplicate has it
            QVERIFY(s.find<QLabel>("shortcut-conflict").text().contains(QStringLiteral("Duplicate")));
            QCOMPARE(s.window.action(QStringLiteral("fit"))->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+J")));
            click(s, "shortcut-take");
            QCOMPARE(s.window.action(QStringLiteral("fit"))->shortcut(), QKeySequence(QStringLiteral("Ctrl+D")));
            QVERIFY(s.window.action(QStringLiteral("duplicate"))->shortcut().isEmpty());
            QVERIFY(s.find<QLabel>("shortcut-conflict").text().contains(QStringLiteral("Duplicate")));   // is told whose it was
            press("Ctrl+Alt+Z, Ctrl+D");   // begins with a key that is taken: it would never come to its end
            QVERIFY(s.find<QLabel>("shortcut-conflict").text().contains(QStringLiteral("Undo history")));
            QCOMPARE(s.window.action(QStringLiteral("fit"))->shortcut(), QKeySequence(QStringLiteral("Ctrl+D")));
        }
        Studio again;
        QCOMPARE(again.window.action(QStringLiteral("fit"))->shortcut(), QKeySequence(QStringLiteral("Ctrl+D")));
        QVERIFY(again.window.action(QStringLiteral("duplicate"))->shortcut().isEmpty());
        again.trigger("preferences");
        click(again, "shortcut-reset-all");
        QCOMPARE(again.window.action(QStringLiteral("fit"))->shortcut(), QKeySequence(QStringLiteral("Ctrl+0")));
        QCOMPARE(again.window.action(QStringLiteral("duplicate"))->shortcut(), QKeySequence(QStringLiteral("Ctrl+D")));
    }

    void everyKeyIsItsOwn()
    {
        Studio s;
        QHash<QString, QString> holders;
        for (const auto* action : s.actions())
            for (const auto& key : action->shortcuts()) {
                const QString text = key.toString();
                QVERIFY2(!QStringLiteral("Ctrl+Alt+Left Ctrl+Alt+Right Ctrl+Alt+Up Ctrl+Alt+Down Ctrl+Alt+T").split(u' ').contains(text), qPrintable(text));   // desktops take them
                QVERIFY2(!holders.contains(text), qPrintable(text + QStringLiteral(": ") + action->objectName() + QStringLiteral(", ") + holders.value(text)));
                holders.insert(text, action->objectName());
            }
    }

    // --- panels

    void arrangementsAreKeptUnderTheirNames()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& right = s.find<QDockWidget>("dock-inspector");
        right.hide();
        s.askAnswer = QStringLiteral("Wide");
        s.trigger("arrangement-save");
        s.trigger("arrangement-first");
        QVERIFY(right.isVisible());
        const auto all = s.actions();
        const auto wide = std::find_if(all.begin(), all.end(), [](const QAction* action) { return action->text() == QStringLiteral("Wide"); });
        QVERIFY(wide != all.end());
        (*wide)->trigger();
        QVERIFY(!right.isVisible());
        s.trigger("unlock-panels");
        QVERIFY(right.titleBarWidget() == nullptr);
        s.trigger("unlock-panels");
        QVERIFY(right.titleBarWidget() != nullptr);
    }

    // --- bandwidth between sets

    void bandwidthBetweenSets()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& selection = s.window.document().selection();
        selection.select({"rack-1", "rack-2"});
        s.trigger("bandwidth");
        auto& dialog = s.find<QDialog>("bandwidth");
        auto& list = *dialog.findChild<QTreeWidget*>(QStringLiteral("bandwidth-list"));
        QCOMPARE(list.topLevelItem(0)->text(1), QStringLiteral("2 to 6"));   // all others
        QCOMPARE(list.topLevelItem(0)->text(2), QStringLiteral("57,600 Gbit/s"));   // 2 racks x 72 x 400
        selection.select({"rack-8"});
        dialog.findChild<QPushButton*>(QStringLiteral("bandwidth-to"))->click();
        QCOMPARE(list.topLevelItem(0)->text(1), QStringLiteral("2 to 1"));
        QCOMPARE(list.topLevelItem(0)->text(3), QStringLiteral("100.0 %"));
        if (qEnvironmentVariableIsSet("MW_SHOTS")) dialog.grab().save(qEnvironmentVariable("MW_SHOTS") + QStringLiteral("/bandwidth.png"));
        dialog.findChild<QPushButton*>(QStringLiteral("bandwidth-narrow"))->click();
        QCOMPARE(selection.links().size(), static_cast<std::size_t>(list.topLevelItem(0)->text(4).toInt()));
        selection.selectLinks({selection.links().front()});
        s.trigger("delete");   // a quarter of the rack's links
        QVERIFY(s.waitSolved());
        QCOMPARE(list.topLevelItem(0)->text(2), QStringLiteral("21,600 Gbit/s"));
    }

    void presentationLeavesPlanAndFigures()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto labels = s.find<KpiCell>("kpi-it_kw").findChildren<QLabel*>();
        const auto& figure = **std::find_if(labels.begin(), labels.end(), [](const QLabel* label) { return label->property("figure").toBool(); });
        const int before = QFontInfo(figure.font()).pixelSize();
        s.find<QLineEdit>("palette-search").setFocus();
        s.trigger("present");
        QVERIFY(!s.find<QDockWidget>("dock-parts").isVisible() && !s.find<QDockWidget>("dock-inspector").isVisible());
        QVERIFY(s.canvas().isVisible() && s.window.focusWidget() == &s.canvas());
        QVERIFY2(QFontInfo(figure.font()).pixelSize() > before, qPrintable(QString::number(before)));
        s.window.showNormal();
        s.window.resize(1440, 900);
        QCoreApplication::processEvents();
        for (const auto* cell : s.window.findChildren<KpiCell*>()) {   // nobody can ask a shared screen for the unit
            if (!cell->isVisible()) continue;
            const auto inside = cell->findChildren<QLabel*>();
            QVERIFY2(std::any_of(inside.begin(), inside.end(), [cell](const QLabel* label) { return label->text() == cell->value(); }), qPrintable(cell->value()));
        }
        s.window.document().selection().select({"rack-1"});
        QTest::keyClick(&s.canvas(), Qt::Key_Escape);   // lets go of the rack, then ends it
        QVERIFY(s.selected().empty() && !s.find<QDockWidget>("dock-parts").isVisible());
        QTest::keyClick(&s.canvas(), Qt::Key_Escape);
        QVERIFY(s.find<QDockWidget>("dock-parts").isVisible() && s.find<QDockWidget>("dock-inspector").isVisible());
        QCOMPARE(QFontInfo(figure.font()).pixelSize(), before);
    }

    /// Qt's own dialog, where the platform has none: the names are what one reads.
    void fileNamesAreReadWholly()
    {
        const QTemporaryDir folder;
        const QString name = QStringLiteral("phoenix-gb200-scalable-unit-with-two-sides-and-a-yard.yaml");
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto dialog = makeFileDialog(nullptr, QStringLiteral("Open"), folder.path(), QStringLiteral("Layouts (*.yaml)"));
        dialog->show();
        auto& list = *dialog->findChild<QTreeView*>(QStringLiteral("treeView"));
        QTRY_COMPARE(list.model()->rowCount(list.rootIndex()), 1);
        QTRY_VERIFY(list.isVisible() && list.columnWidth(0) >= 300);
        const QModelIndex index = list.model()->index(0, 0, list.rootIndex());
        QCOMPARE(index.data().toString(), name);
        QTRY_VERIFY2(list.visualRect(index).width() >= list.fontMetrics().horizontalAdvance(name) + 24, qPrintable(QString::number(list.columnWidth(0))));
        if (const QString shots = qEnvironmentVariable("MW_SHOTS"); !shots.isEmpty()) QVERIFY(dialog->grab().save(shots + QStringLiteral("/file-dialog.png")));
    }

    /// A layout saved as "plan" was not found among the layouts again, and opening began wherever the program had been started.
    void filesHaveAnEndingAndAreLookedForWhereTheyLie()
    {
        const QString layouts = QStringLiteral("Layouts (*.yaml *.yml)");
        OwnFile own, other;
        const auto folderOf = [](const QString& path) { return QFileInfo(path).absolutePath(); };
        QTimer::singleShot(50, qApp, [] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            name->selectAll();
            QTest::keyClicks(name, QStringLiteral("plan"));
            QTest::keyClick(name, Qt::Key_Return);
        });
        QCOMPARE(askFileToSave(nullptr, QStringLiteral("Save"), own.path, layouts), folderOf(own.path) + QStringLiteral("/plan.yaml"));
        QCOMPARE(folderToOpenIn(nullptr, layouts), folderOf(own.path));
        const auto dialog = makeFileDialog(nullptr, QStringLiteral("Save chart"), folderOf(own.path), QStringLiteral("Picture (*.png);;Drawing (*.svg)"));
        completeNames(*dialog, QStringLiteral("losses.png"));
        QCOMPARE(dialog->defaultSuffix(), QStringLiteral("png"));
        Q_EMIT dialog->filterSelected(QStringLiteral("Drawing (*.svg)"));
        QCOMPARE(dialog->defaultSuffix(), QStringLiteral("svg"));
        Studio s;
        QVERIFY(s.open(other.path));
        QCOMPARE(folderToOpenIn(&s.canvas(), layouts), folderOf(other.path));
    }

    // --- help

    void helpIsFoundByWords()
    {
        Studio s;
        s.trigger("help");
        auto& help = *s.window.findChild<HelpWindow*>();
        auto& list = s.find<QListWidget>("help-list");
        QCOMPARE(list.count(), 8);
        QTest::keyClicks(&s.find<QLineEdit>("help-search"), QStringLiteral("git pull"));
        QCOMPARE(list.currentItem()->text(), QStringLiteral("Files"));
        int visible = 0;
        for (int row = 0; row < list.count(); ++row) visible += list.item(row)->isHidden() ? 0 : 1;
        QCOMPARE(visible, 1);
        help.showPage(QStringLiteral("canvas"));
        QVERIFY(s.find<QTextBrowser>("help-text").toPlainText().contains(QStringLiteral("zoom to the pointer")));
    }

    void helpLinksLeadSomewhere()
    {
        const auto pages = readHelp(QStringLiteral(MW_SOURCE_DIR "/resources/help"));
        QStringList names;
        for (const auto& page : pages) names << page.name;
        static const QRegularExpression link(QStringLiteral("\\]\\(page:([a-z-]+)\\)"));
        for (const auto& page : pages) {
            QVERIFY(!page.title.isEmpty());
            for (auto it = link.globalMatch(page.text); it.hasNext();) {
                const QString name = it.next().captured(1);
                QVERIFY2(names.contains(name), qPrintable(page.name + QStringLiteral(" -> ") + name));
            }
        }
    }

    /// Merges of two people's lines left "Right:" and "Below:" twice.
    void helpSaysEachThingOnce()
    {
        static const QRegularExpression item(QStringLiteral("^(- \\*\\*[^*]+\\*\\*|#+ .+)$|^(- \\*\\*[^*]+\\*\\*)"), QRegularExpression::MultilineOption);
        for (const char* folder : {"", "/de"})
            for (const auto& page : readHelp(QStringLiteral(MW_SOURCE_DIR "/resources/help") + QLatin1String(folder))) {
                QStringList told;
                for (auto it = item.globalMatch(page.text); it.hasNext();) {
                    const QString begin = it.next().captured(0);
                    QVERIFY2(!told.contains(begin), qPrintable(page.name + QStringLiteral(": ") + begin));
                    told << begin;
                }
            }
    }

    void aboutNamesVersionsAndLicences()
    {
        Studio s;
        s.trigger("about");
        auto& list = s.find<QTreeWidget>("about-libraries");
        QVERIFY(list.topLevelItemCount() >= 7);
        for (int row = 0; row < list.topLevelItemCount(); ++row)
            for (int column = 0; column < 4; ++column) QVERIFY2(!list.topLevelItem(row)->text(column).isEmpty(), qPrintable(list.topLevelItem(row)->text(0)));
        click(s, "about-copy");
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Qt ") + QString::fromLatin1(qVersion())));
    }

    void tourComesOnceByItselfAndOftenWhenAsked()
    {
        Studio s;
        s.window.begin({});
        QVERIFY(s.window.findChild<Tour*>() == nullptr);   // not over the welcome page
        QVERIFY(s.open(Studio::example(kUnit)));
        QTRY_VERIFY(s.window.findChild<Tour*>() != nullptr);
        QStringList titles;
        const QTabBar* tabs = nullptr;
        for (const auto* bar : s.window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
            if (bar->isVisible() && bar->count() > 3) tabs = bar;
        QVERIFY(tabs != nullptr);
        for (int step = 0; step < 5; ++step) {
            titles << s.find<QLabel>("tour-title").text();
            // The last step speaks of panels that are tabs beside the charts: they are not in the shade then.
            QCOMPARE(s.window.findChild<Tour*>()->placeNow().contains(tabs->geometry()), step == 4);
            QTest::keyClick(s.window.findChild<Tour*>(), Qt::Key_Right);
        }
        titles.removeDuplicates();
        QCOMPARE(titles.size(), 5);
        QTRY_VERIFY(s.window.findChild<Tour*>() == nullptr);
        Studio again;
        again.window.begin({});
        QVERIFY(again.open(Studio::example(kUnit)));
        QCoreApplication::processEvents();
        QVERIFY(again.window.findChild<Tour*>() == nullptr);
        again.trigger("tour");
        QVERIFY(again.window.findChild<Tour*>() != nullptr);
        click(again, "tour-skip");
        QTRY_VERIFY(again.window.findChild<Tour*>() == nullptr);
    }
};

QTEST_MAIN(TestShell)
#include "test_shell.moc"
