// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Killed at any moment, the studio loses one edit at most, and the saved file is whole. This program starts itself as the one
// that is killed: `test_recovery --session FILE JOURNALS SEED`.
#include "studio_driver.h"

#include "model/io/layout_file.h"
#include "views/canvas/canvas.h"
#include "views/panels/kpi/kpi_strip.h"
#include "views/panels/notice_bar.h"

#include <QDir>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>

#include <unistd.h>

#include <random>

using namespace mw;

namespace {

/// A session that goes the same way each time: moves, copies, removals, settings, undo, redo, and a save now and then.
class Script {
public:
    explicit Script(unsigned seed) : m_random(seed) {}

    void step(Document& document)
    {
        const auto& layout = document.layout();
        // Rarely: most of a save is waiting for the disk, and kills should meet edits as well.
        if (++m_steps % 120 == 0) return (void)document.save();
        switch (pick(24)) {
        case 0:
        case 1:
        case 2: document.undoStack().undo(); break;
        case 3: document.undoStack().redo(); break;
        case 4: rename(document); break;
        case 5: {
            auto rows = layout.components.rows();
            if (rows.size() > 20) rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(pick(rows.size())));
            commit(document, rows, -1);
            break;
        }
        case 6:
        case 7: {
            auto rows = layout.components.rows();
            auto copy = std::make_shared<Component>(*rows[pick(rows.size())]);
            copy->id = "copy-" + std::to_string(++m_next);
            copy->entry.reset();
            rows.push_back(copy);
            commit(document, rows, -1);
            break;
        }
        default: move(document);
        }
    }

private:
    std::size_t pick(std::size_t size) { return std::uniform_int_distribution<std::size_t>(0, size - 1)(m_random); }

    void commit(Document& document, const std::vector<Table<Component>::Row>& rows, int gesture)
    {
        auto after = document.layout();
        after.components.assign(rows);
        document.commit(diff(document.layout(), after), QStringLiteral("Edit"), gesture);
    }
    void move(Document& document)
    {
        auto rows = document.layout().components.rows();
        auto& row = rows[pick(rows.size())];
        auto moved = std::make_shared<Component>(*row);
        if (moved->place != Component::Place::Floor) return;
        moved->at.x_m += 0.6;
        row = moved;
        commit(document, rows, static_cast<int>(pick(2)));
    }
    void rename(Document& document)
    {
        auto after = document.layout();
        auto settings = std::make_shared<Settings>(*after.settings);
        settings->name = "Name " + std::to_string(++m_next);
        after.settings = settings;
        document.commit(diff(document.layout(), after), QStringLiteral("Rename"));
    }

    std::mt19937 m_random;
    int m_next{}, m_steps{};
};

/// The process that is killed: tells each step when it is done.
int session(const QString& file, const QString& journals, unsigned seed)
{
    Document document({});
    Recovery recovery(document, journals);
    if (!document.open(file)) return 1;
    Script script(seed);
    for (int step = 1; step < 1'000'000; ++step) {
        script.step(document);
        const auto line = std::to_string(step) + '\n';
        if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) return 1;
    }
    return 0;
}

/// What the same script makes of the layout, step by step, without being killed.
class Expected {
public:
    Expected(const QString& file, unsigned seed) : m_document({}), m_script(seed)
    {
        if (!m_document.open(file)) qFatal("no example");
        m_states.push_back(m_document.snapshot());
    }
    const Layout& after(std::size_t step)
    {
        while (m_states.size() <= step) {
            m_script.step(m_document);
            m_states.push_back(m_document.snapshot());
        }
        return *m_states[step];
    }

private:
    Document m_document;
    Script m_script;
    std::vector<LayoutPtr> m_states{};
};

/// What a kill would leave of the journals now: copies, since this process holds them itself.
std::vector<FoundJournal> leftBehind(const QTemporaryDir& copies)
{
    const QDir journals(Recovery::folder());
    for (const QString& name : journals.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir left(copies.filePath(name));
        left.mkpath(QStringLiteral("."));
        for (const QString& part : QDir(journals.filePath(name)).entryList(QDir::Files)) QFile::copy(journals.filePath(name + u'/' + part), left.filePath(part));
    }
    return findJournals(copies.path().toStdString());
}

bool copyWritable(const QString& from, const QString& to)
{
    return QFile::copy(from, to) && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

/// Steps that a session told before it was killed, `after_ms` from its first.
std::size_t killedSession(const QString& file, const QString& journals, unsigned seed, int after_ms)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--session"), file, journals, QString::number(seed)});
    if (!child.waitForReadyRead(20000)) return 0;
    QTest::qSleep(after_ms);
    child.kill();
    child.waitForFinished();
    const auto lines = child.readAllStandardOutput();
    return lines.left(lines.lastIndexOf('\n')).split('\n').last().toULong();
}

/// A journal as a crash leaves it, of a layout that lost its last component; the layout then.
Layout leaveEdits(const QString& file, const QString& name)
{
    const auto base = readLayoutFile(Studio::example("gb200-scalable-unit").toStdString()).value.value();
    auto rows = base.components.rows();
    rows.pop_back();
    auto after = base;
    after.components.assign(rows);
    const auto journal = Journal::begin(fromQt(Recovery::folder() + u'/' + name), {fromQt(file), {}, "A unit"}, [&] { return writeLayout(base); });
    return journal->append(diff(base, after), "Remove it") ? after : Layout{};
}

/// What was answered before has gone, buttons of the same name too.
void answer(Studio& s, const char* button)
{
    QTest::mouseClick(&s.find<QPushButton>(button), Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

}  // namespace

class TestRecovery : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Studio::prepare(); }
    void init()
    {
        QSettings().clear();
        QDir(Recovery::folder()).removeRecursively();
    }

    void killedAtFiftyMoments()
    {
        std::mt19937 random(2024);
        int recovered = 0, clean = 0;
        for (unsigned round = 0; round < 50; ++round) {
            QTemporaryDir folder;
            const QString file = folder.filePath(QStringLiteral("layout.yaml")), reference = folder.filePath(QStringLiteral("same.yaml"));
            QVERIFY(copyWritable(Studio::example("gb200-scalable-unit"), file) && copyWritable(file, reference));
            const auto told = killedSession(file, folder.filePath(QStringLiteral("journals")), round, static_cast<int>(random() % 80));
            QVERIFY(told > 0);
            Expected expected(reference, round);

            const auto saved = readLayoutFile(file.toStdString());
            QVERIFY2(saved.value.has_value(), "the saved file is not whole");
            const auto found = findJournals(folder.filePath(QStringLiteral("journals")).toStdString());
            QVERIFY(found.size() <= 1);
            Layout now = *saved.value;   // without a journal there was nothing unsaved
            if (!found.empty()) {
                const auto back = recover(found[0]);
                QVERIFY(back.value.has_value());
                QCOMPARE(back.value->edits, found[0].edits);
                now = back.value->layout;
            }
            (found.empty() ? clean : recovered) += 1;
            // The step under way when the kill came is the one edit that may be missing.
            QVERIFY2(now == expected.after(told) || now == expected.after(told + 1), qPrintable(QStringLiteral("round %1, step %2").arg(round).arg(told)));
        }
        // How many kills meet unsaved edits is a matter of speed; enough of them must.
        QVERIFY2(recovered >= 10, qPrintable(QStringLiteral("%1 with a journal, %2 without").arg(recovered).arg(clean)));
    }

    /// "Keep mine" against a file that another program changed is work, though no edit follows it.
    void whatWasKeptAgainstItsFileIsRecovered()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("unit.yaml"));
        QVERIFY(copyWritable(Studio::example("gb200-scalable-unit"), file));
        Studio s;
        QVERIFY(s.open(file));
        const Layout mine = s.window.document().layout();
        QVERIFY(QFile::remove(file) && copyWritable(Studio::example("dgx-h100-superpod-4su"), file));
        QTRY_VERIFY(!s.find<NoticeBar>("notice-bar").text(QStringLiteral("outside")).isEmpty());
        QTest::mouseClick(&s.find<QPushButton>("outside-keep"), Qt::LeftButton);
        QVERIFY(!s.window.document().isClean());
        QVERIFY(s.find<NoticeBar>("notice-bar").text(QStringLiteral("no-journal")).isEmpty());
        QTemporaryDir copies;
        const auto found = leftBehind(copies);
        QCOMPARE(found.size(), std::size_t(1));
        const auto back = recover(found[0]);
        QVERIFY(back.value && back.value->layout == mine);
        s.trigger("save");   // and a save ends it
        QVERIFY(QDir(Recovery::folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }

    /// An audience is told what asks for a decision, and nothing else.
    void notesWaitWhilePresenting()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        auto& notices = s.find<NoticeBar>("notice-bar");
        notices.tell(QStringLiteral("note"), QStringLiteral("Read-only"), NoticeBar::Weight::Note, {});
        QVERIFY(notices.isVisible());
        s.trigger("present");
        QVERIFY(!notices.isVisible() && !notices.text(QStringLiteral("note")).isEmpty());
        notices.tell(QStringLiteral("warning"), QStringLiteral("Changed"), NoticeBar::Weight::Warning, {});
        QVERIFY(notices.isVisible() && !s.find<QFrame>("notice-note").isVisible());
        notices.take(QStringLiteral("warning"));
        QVERIFY(!notices.isVisible());
        s.trigger("present");
        QVERIFY(notices.isVisible() && s.find<QFrame>("notice-note").isVisible());
    }

    /// A reload is one edit: view, selection, pin and earlier steps stay, and undo brings back what was here, though it was never saved.
    void aReloadIsUndone()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("unit.yaml"));
        QVERIFY(copyWritable(Studio::example("gb200-scalable-unit"), file));
        const auto read = readLayoutFile(fromQt(file));
        Studio s;
        QVERIFY(s.open(file));
        auto& document = s.window.document();
        s.drop("nvidia.gb200-nvl72", 14.4, 8.0);
        const std::string rack = s.selected();
        QVERIFY(s.waitSolved());
        const Layout mine = document.layout();
        document.selection().select({"cdu-1"});
        auto& kpis = s.find<KpiStrip>("kpi-strip");
        kpis.setPinned(true);
        s.canvas().setAnimated(false);
        s.trigger("zoom-selection");
        const PlanView seen = s.canvas().view();
        Layout theirs = *read.value;
        auto settings = std::make_shared<Settings>(*theirs.settings);
        settings->name = "Changed by git";
        theirs.settings = settings;
        QFile other(file);
        QVERIFY(other.open(QIODevice::WriteOnly | QIODevice::Truncate) && other.write(writeLayout(theirs).c_str()) > 0);
        other.close();
        auto& notices = s.find<NoticeBar>("notice-bar");
        QTRY_VERIFY(!notices.text(QStringLiteral("outside")).isEmpty());
        QTest::mouseClick(&s.find<QPushButton>("outside-reload"), Qt::LeftButton);
        QVERIFY(document.isClean() && document.layout() == theirs);
        QCOMPARE(s.window.focusWidget(), &s.canvas());
        QVERIFY(s.waitSolved());
        QVERIFY(s.canvas().view().origin == seen.origin && s.canvas().view().scale == seen.scale);
        QVERIFY(kpis.isPinned() && s.selected() == "cdu-1");
        QVERIFY(QDir(Recovery::folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());   // it is the file
        QTest::qWait(300);
        QVERIFY(notices.text(QStringLiteral("outside")).isEmpty());
        s.trigger("undo");
        QVERIFY(!document.isClean() && document.layout() == mine);
        QVERIFY(document.hasUndoneReload());   // nothing is written over the file by itself
        QTemporaryDir copies;
        const auto found = leftBehind(copies);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(mw::recover(found[0]).value->layout == mine);
        s.trigger("undo");
        QVERIFY(!document.layout().components.contains(rack));
        s.trigger("redo");
        s.trigger("redo");
        QVERIFY(document.isClean() && document.layout() == theirs);
    }

    /// A disk that refuses and takes again, by a file that stands where the folder is to be: at the next edit, after a while, and by a save nothing is left of it.
    void aDiskWithRoomAgainIsUsedAgain_data()
    {
        QTest::addColumn<QString>("by");
        for (const char* by : {"edit", "time", "save"}) QTest::newRow(by) << QString::fromLatin1(by);
    }
    void aDiskWithRoomAgainIsUsedAgain()
    {
        QFETCH(QString, by);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("unit.yaml")), root = Recovery::folder();
        QVERIFY(copyWritable(Studio::example("gb200-scalable-unit"), file));
        QVERIFY(QDir().mkpath(QFileInfo(root).path()));
        QFile inTheWay(root);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        Studio s;
        QVERIFY(s.open(file));
        auto& notices = s.find<NoticeBar>("notice-bar");
        const QString id = QStringLiteral("no-journal");
        auto& again = s.find<QTimer>("recovery-again");
        s.drop("nvidia.gb200-nvl72", 13.2, 3.0);
        QVERIFY(!notices.text(id).isEmpty() && again.isActive());
        s.trigger("duplicate");
        QVERIFY(!notices.text(id).isEmpty());   // still no room
        QVERIFY(inTheWay.remove());
        if (by == QStringLiteral("save")) {
            s.trigger("save");
            QVERIFY(notices.text(id).isEmpty() && !again.isActive());
            s.trigger("rotate");
        } else if (by == QStringLiteral("edit")) {
            s.trigger("rotate");
        } else {
            again.setInterval(1);
            QTRY_VERIFY(!again.isActive());
        }
        QVERIFY(notices.text(id).isEmpty() && !again.isActive());
        s.trigger("lock");   // and it goes on from there
        const Layout now = s.window.document().layout();
        QTemporaryDir copies;
        const auto left = leftBehind(copies);
        QCOMPARE(left.size(), std::size_t(1));
        const auto back = recover(left[0]);
        QVERIFY(back.value && back.value->layout == now);
        QVERIFY(toQt(left[0].lastEdit).startsWith(QStringLiteral("Lock")));
        s.trigger("save");
        QVERIFY(QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }

    void theStudioSaysWhatCanBeRecoveredAndDoes()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("unit.yaml")), reference = folder.filePath(QStringLiteral("same.yaml"));
        QVERIFY(copyWritable(Studio::example("gb200-scalable-unit"), file) && copyWritable(file, reference));
        std::size_t told = 0;
        for (unsigned seed = 1; findJournals(Recovery::folder().toStdString()).empty(); ++seed) {
            QVERIFY(seed < 20);
            QDir(Recovery::folder()).removeRecursively();
            QVERIFY(QFile::remove(file) && copyWritable(reference, file));
            told = killedSession(file, Recovery::folder(), seed, 40);
        }
        QVERIFY(told > 0);
        const auto journal = findJournals(Recovery::folder().toStdString()).at(0);
        const Layout expected = recover(journal).value->layout;

        Studio s;
        s.window.begin({});
        const QString id = QStringLiteral("recovery-") + QFileInfo(QString::fromStdString(journal.folder)).fileName();
        const QString notice = s.find<NoticeBar>("notice-bar").text(id);
        for (const QString& said : {QStringLiteral("unit.yaml (%1)").arg(toQt(journal.head.name)), QString::number(journal.edits), QStringLiteral("“%1”, today").arg(toQt(journal.lastEdit))})
            QVERIFY2(notice.contains(said), qPrintable(notice));
        QVERIFY(!journal.head.name.empty() && !journal.lastEdit.empty());
        QTest::mouseClick(&s.find<QPushButton>("recover"), Qt::LeftButton);
        QVERIFY(s.window.document().layout() == expected);
        QVERIFY(!s.window.document().isClean());
        QCOMPARE(s.window.document().path(), file);
        QVERIFY(s.find<NoticeBar>("notice-bar").text(id).isEmpty());

        // It goes on with the same journal, and a save ends it.
        s.window.document().undoStack().undo();
        QVERIFY(QDir(QString::fromStdString(journal.folder)).exists());
        s.trigger("save");
        QVERIFY(s.window.document().isClean());
        QVERIFY(!QDir(QString::fromStdString(journal.folder)).exists());
        QVERIFY(readLayoutFile(file.toStdString()).value.value() == expected);
    }

    void nothingIsLeftByAnOrderlyEnd()
    {
        {
            Studio s;
            QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
            s.drop("nvidia.gb200-nvl72", 13.2, 3.0);
            QCOMPARE(QDir(Recovery::folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
            s.trigger("undo");   // back to what the file holds
            QCOMPARE(QDir(Recovery::folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 0);
            s.trigger("redo");
            QVERIFY(s.window.close());
        }
        QVERIFY(findJournals(Recovery::folder().toStdString()).empty());
    }

    void discardedIsGoneAndLaterComesAgain()
    {
        const auto root = Recovery::folder().toStdString();
        (void)leaveEdits({}, QStringLiteral("a"));
        for (const auto* answer : {"recover-later", "recover-discard"}) {
            Studio s;
            s.window.begin({});
            QTest::mouseClick(&s.find<QPushButton>(answer), Qt::LeftButton);
            QVERIFY(s.find<NoticeBar>("notice-bar").text(QStringLiteral("recovery-a")).isEmpty());
        }
        QVERIFY(findJournals(root).empty());
    }

    void whatWasDiscardedCanBeBroughtBack()
    {
        const auto journal = leaveEdits({}, QStringLiteral("a"));
        Studio s;
        s.window.begin({});
        const auto& notices = s.find<NoticeBar>("notice-bar");
        answer(s, "recover-discard");
        const QString said = notices.text(QStringLiteral("discarded-recovery-a")), aside = Recovery::folder() + QStringLiteral("/discarded");
        QVERIFY2(said.contains(QDir::toNativeSeparators(aside)), qPrintable(said));
        QCOMPARE(findJournals(aside.toStdString()).size(), std::size_t(1));
        answer(s, "discarded-undo");
        QVERIFY(!notices.text(QStringLiteral("recovery-a")).isEmpty());
        answer(s, "recover");
        QVERIFY(s.window.document().layout() == journal);
    }

    /// Of those that were discarded the latest few are kept.
    void discardedOnesDoNotPileUp()
    {
        for (int i = 0; i < 8; ++i) {
            (void)leaveEdits({}, QStringLiteral("j%1").arg(i));
            Studio s;
            s.window.begin({});
            answer(s, "recover-discard");
        }
        QCOMPARE(findJournals(Recovery::folder().toStdString() + "/discarded").size(), std::size_t(5));
    }

    void comparedWithItsFileBeforeDeciding_data()
    {
        QTest::addColumn<QString>("decision");
        QTest::addColumn<bool>("recovered");
        QTest::newRow("recover") << QStringLiteral("compare-keep") << true;
        QTest::newRow("discard") << QStringLiteral("compare-reload") << false;
    }
    void comparedWithItsFileBeforeDeciding()
    {
        QFETCH(QString, decision);
        QFETCH(bool, recovered);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("unit.yaml"));
        QVERIFY(copyWritable(Studio::example("gb200-scalable-unit"), file));
        const Layout left = leaveEdits(file, QStringLiteral("a"));
        Studio s;
        s.window.begin({});
        answer(s, "recover-compare");
        auto& list = s.find<QTreeWidget>("compare-list");
        QCOMPARE(list.topLevelItemCount(), 1);
        QCOMPARE(list.headerItem()->text(2), QStringLiteral("Recovered"));
        const auto* row = list.topLevelItem(0);
        QCOMPARE((QStringList{row->text(2), row->text(3)}), (QStringList{QStringLiteral("absent"), QStringLiteral("present")}));
        const auto& notices = s.find<NoticeBar>("notice-bar");
        QVERIFY(!notices.text(QStringLiteral("recovery-a")).isEmpty());   // undecided
        answer(s, decision.toLatin1().constData());
        QVERIFY(notices.text(QStringLiteral("recovery-a")).isEmpty());
        if (recovered) QVERIFY(s.window.document().layout() == left && s.window.document().path() == file);
        else QVERIFY(!notices.text(QStringLiteral("discarded-recovery-a")).isEmpty());
    }

    /// Each of two layouts that were left comes back in a window of its own.
    void twoThatWereLeftComeBackBesideEachOther()
    {
        (void)leaveEdits({}, QStringLiteral("a"));
        (void)leaveEdits({}, QStringLiteral("b"));
        Studio s;
        s.window.begin({});
        for (int i = 0; i < 2; ++i) answer(s, "recover");
        QCOMPARE(s.asked, 0);
        QCOMPARE(s.others().size(), 1);
        QVERIFY(!s.window.document().isClean() && !s.others().first()->document().isClean());
    }
};

int main(int argc, char** argv)
{
    if (argc == 5 && std::string_view(argv[1]) == "--session") {
        QCoreApplication child(argc, argv);
        return session(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]), static_cast<unsigned>(std::stoul(argv[4])));
    }
    QApplication application(argc, argv);
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_recovery.moc"
