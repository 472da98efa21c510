// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The studio is killed while somebody works in its window. Started again, it offers the work back, at most one edit old, and the
// saved file is whole. This program starts itself as the one that is killed (`--work FILE SEED`) and as the one that is
// started after it (`--restart FILE OUT`). MW_KILLS says how many kills; a few without it.
#include "studio_driver.h"

#include "model/io/atomic_file.h"
#include "model/io/layout_file.h"

#include <QDir>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>

#include <unistd.h>

#include <random>

using namespace mw;

namespace {

constexpr int kFewKills = 6;
constexpr int kLatest_ms = 700;   ///< the last moment for a kill, from the first step on
constexpr std::size_t kSaveEvery = 25;

/// Work that goes the same way each time: parts dropped and dragged by the mouse, keys, menus, undo, redo, saves.
class Script {
public:
    explicit Script(unsigned seed) : m_random(seed) {}

    [[nodiscard]] static bool saves(std::size_t step) { return step % kSaveEvery == 0; }

    void step(Studio& s)
    {
        if (saves(++m_steps)) return s.trigger("save");
        switch (pick(10)) {
        case 0: return s.drop("nvidia.gb200-nvl72", metres(2, 14), metres(2, 8));
        case 1: return dragOne(s);
        case 2: return s.trigger("undo");
        case 3: return s.trigger("redo");
        default: break;
        }
        s.window.document().selection().select({anyOf(s)});
        static constexpr std::array kCommands{"rotate", "duplicate", "lock", "delete", "hide"};
        if (const auto command = pick(kCommands.size() + 3); command < kCommands.size()) s.trigger(kCommands[command]);
        else QTest::keyClick(&s.canvas(), command % 2 == 0 ? Qt::Key_Right : Qt::Key_Down);
    }

private:
    std::size_t pick(std::size_t size) { return std::uniform_int_distribution<std::size_t>(0, size - 1)(m_random); }
    double metres(int from, int to) { return from + 0.1 * static_cast<double>(pick(static_cast<std::size_t>(10 * (to - from)))); }
    const std::string& anyOf(Studio& s)
    {
        const auto& components = s.window.document().layout().components;
        return components[pick(components.size())].id;
    }
    void dragOne(Studio& s)
    {
        const auto& index = s.canvas().index();
        const auto& id = anyOf(s);
        if (index.itemOf(*index.facility()->find(id)) == kNoItem) return;   // hidden, or inside something
        const QPoint from = s.pixel(id);
        s.drag(from, from + QPoint(static_cast<int>(pick(120)) - 60, static_cast<int>(pick(60)) - 30));
    }

    std::mt19937 m_random;
    std::size_t m_steps{};
};

/// The process that is killed: tells each step when it is done.
int session(const QString& file, unsigned seed)
{
    Studio s;
    if (!s.open(file)) return 1;
    Script script(seed);
    for (int step = 1; step < 100'000; ++step) {
        script.step(s);
        const auto line = std::to_string(step) + '\n';
        if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) return 1;
        QCoreApplication::processEvents();
    }
    return 0;
}

/// The start after it: takes what is offered, else what the file holds. Exit code 3: something was offered.
int restart(const QString& file, const QString& out)
{
    Studio s;
    s.window.begin({});
    auto* recover = s.window.findChild<QPushButton*>(QStringLiteral("recover"));
    if (recover != nullptr) QTest::mouseClick(recover, Qt::LeftButton);
    else if (!s.window.openFile(file)) return 1;
    if (writeFileAtomically(fromQt(out), writeLayout(s.window.document().layout()))) return 2;
    return recover != nullptr ? 3 : 0;
}

/// What the same script makes of the layout, step by step, without being killed.
class Expected {
public:
    Expected(const QString& file, unsigned seed) : m_script(seed)
    {
        if (!m_studio.open(file)) qFatal("no example");
        m_states.push_back(m_studio.window.document().snapshot());
    }
    /// As text: what is compared has been through a file.
    std::string after(std::size_t step)
    {
        while (m_states.size() <= step) {
            m_script.step(m_studio);
            m_states.push_back(m_studio.window.document().snapshot());
            QCoreApplication::processEvents();
        }
        return writeLayout(*m_states[step]);
    }
    /// What the file holds after a step: the state at the last save.
    std::string savedBy(std::size_t step) { return after(step - step % kSaveEvery); }

private:
    Studio m_studio{};
    Script m_script;
    std::vector<LayoutPtr> m_states{};
};

/// Child processes keep settings and journals in a folder of their own.
void start(QProcess& child, const QString& home, const QStringList& arguments)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"}) environment.insert(QLatin1String(name), home);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), arguments);
}

/// The last step that a session told before it was killed.
std::size_t killedSession(const QString& home, const QString& file, unsigned seed, int after_ms)
{
    QProcess child;
    start(child, home, {QStringLiteral("--work"), file, QString::number(seed)});
    if (!child.waitForReadyRead(60000)) return 0;
    QTest::qSleep(after_ms);
    child.kill();
    child.waitForFinished();
    const auto lines = child.readAllStandardOutput();
    return lines.left(lines.lastIndexOf('\n')).split('\n').last().toULong();
}

std::string textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

template <class T>
void standAlone(Table<T>& table)
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        T row = table[i];
        if (row.entry == nullptr) continue;
        row.entry.reset(), row.entryIndex = 0;
        table.replace(i, std::move(row));
    }
}

/// The layout with no memory of the ranges that its rows were written in: a recovered row stands on its own.
std::string plain(const std::string& text)
{
    auto read = readLayout(text, "layout");
    if (!read.value) return text;
    standAlone(read.value->components);
    standAlone(read.value->links);
    return writeLayout(*read.value);
}

/// "- {id: a} / - {id: b}": the first line that differs.
QString firstDifference(const std::string& got, const std::string& meant)
{
    const auto lines = [](const std::string& text) { return QString::fromStdString(text).split(u'\n'); };
    const QStringList a = lines(got), b = lines(meant);
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        if (a.value(i) != b.value(i)) return a.value(i) + QStringLiteral(" / ") + b.value(i);
    return {};
}

/// What came back is the state after the last step that was told, or after the one under way when the kill came.
QString wrongIn(const std::string& gotText, const std::string& toldText, const std::string& nextText, const char* what)
{
    const std::string got = plain(gotText), told = plain(toldText), next = plain(nextText);
    if (got == told || got == next) return {};
    return QStringLiteral("%1 is neither of the two states: %2; %3").arg(QLatin1String(what), firstDifference(got, told), firstDifference(got, next));
}

}  // namespace

class TestKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }

    void atRandomMomentsOfASession()
    {
        const int kills = qEnvironmentVariableIsSet("MW_KILLS") ? qEnvironmentVariableIntValue("MW_KILLS") : kFewKills;
        std::mt19937 random(2026);
        int recovered = 0;
        for (int round = 0; round < kills; ++round) {
            QTemporaryDir folder;
            const QString file = folder.filePath(QStringLiteral("layout.yaml")), reference = folder.filePath(QStringLiteral("same.yaml"));
            for (const auto& copy : {file, reference})
                QVERIFY(QFile::copy(Studio::example("gb200-scalable-unit"), copy) && QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
            const auto seed = static_cast<unsigned>(round);
            const auto told = killedSession(folder.path(), file, seed, static_cast<int>(random() % kLatest_ms));
            QVERIFY(told > 0);

            Expected expected(reference, seed);
            const auto loaded = readLayoutFile(file.toStdString());
            QVERIFY2(loaded.value.has_value(), "the saved file is not whole");
            const QString where = QStringLiteral(" (round %1, step %2)").arg(round).arg(told);
            QString wrong = told < kSaveEvery - 1 ? QString() : wrongIn(writeLayout(*loaded.value), expected.savedBy(told), expected.savedBy(told + 1), "the file");
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong + where));

            QProcess again;
            const QString out = folder.filePath(QStringLiteral("out.yaml"));
            start(again, folder.path(), {QStringLiteral("--restart"), file, out});
            QVERIFY(again.waitForFinished(60000));
            QVERIFY2(again.exitCode() == 0 || again.exitCode() == 3, again.readAllStandardError().constData());
            recovered += again.exitCode() == 3 ? 1 : 0;
            wrong = wrongIn(textOf(out), expected.after(told), expected.after(told + 1), "the layout after the restart");
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong + where));
        }
        qInfo("%d kills: the file was whole each time, and the layout after the restart at most one edit old; %d with unsaved work, which was offered", kills, recovered);
        QVERIFY2(recovered * 2 > kills, qPrintable(QStringLiteral("%1 of %2 with unsaved work").arg(recovered).arg(kills)));
    }
};

int main(int argc, char** argv)
{
    QLocale::setDefault(QLocale::c());
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Millwright"));
    QApplication::setApplicationName(QStringLiteral("millwright"));
    const auto text = [&](int i) { return QString::fromLocal8Bit(argv[i]); };
    if (argc == 4 && text(1) == QStringLiteral("--work")) return session(text(2), text(3).toUInt());
    if (argc == 4 && text(1) == QStringLiteral("--restart")) return restart(text(2), text(3));
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_kill.moc"
