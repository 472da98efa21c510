// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/window_bench.h"

#include "app/cli/offscreen.h"
#include "app/cli/session_script.h"
#include "app/cli/timing.h"
#include "app/main_window.h"
#include "model/core/thread_rank.h"
#include "model/io/atomic_file.h"
#include "solver/bench/synthetic_layout.h"
#include "views/session/text/qt_text.h"
#include "views/theme/fonts.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <utility>

namespace mw::cli {

namespace {

constexpr int kStarts = 5;
constexpr int kStart_ms = 20000;       ///< after which a start is given up
constexpr int kPause_ms = 30;          ///< between two actions: a quick hand
constexpr int kSolved_ms = 60000;      ///< after which the session begins without results
const QSize kWindow(1440, 900);

/// An application that knows how long the longest event took since it was last asked.
class Watched : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_inside) return QApplication::notify(receiver, event);
        bool taken = false;
        during([&] { taken = QApplication::notify(receiver, event); });
        return taken;
    }
    /// Counts work that no event brings, such as an action that is triggered.
    template <class Work>
    void during(const Work& work)
    {
        m_inside = true;
        const double before_ms = threadTime_ms();
        m_longest_ms = std::max(m_longest_ms, timed_ms(work));
        m_mostWork_ms = std::max(m_mostWork_ms, threadTime_ms() - before_ms);
        m_inside = false;
    }
    [[nodiscard]] double takeLongest_ms() { return std::exchange(m_longest_ms, 0.0); }
    [[nodiscard]] double takeMostWork_ms() { return std::exchange(m_mostWork_ms, 0.0); }

private:
    bool m_inside{};
    double m_longest_ms{}, m_mostWork_ms{};
};

void letRun(int ms)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < ms) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, static_cast<int>(ms - clock.elapsed()));
}

void untilSolved(MainWindow& window)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < kSolved_ms && (!window.service().latest() || !window.service().latest()->complete)) letRun(5);
    letRun(200);   // what follows from them
}

/// Nothing waits for an answer.
MainWindow::Dialogs answers(const QString& file)
{
    return {[](const QString&, const QString&) { return QString(); }, [file](const QString&, const QString&, const QString&) { return file; },
            [](const QString&) { return MainWindow::Dialogs::Unsaved::Discard; }, [](const QString&, const QString&) {},
            [](const QString&, const QString&) { return QString(); }};
}

/// Each step of an action is an event of its own, and between them the window paints.
void carryOut(SessionScript& script, Watched& application)
{
    while (script.goesOn()) {
        application.during([&] { script.goOn(); });
        QCoreApplication::processEvents();
    }
    letRun(kPause_ms);
}

std::vector<ActionBlock> session(Watched& application, const DataPaths& paths, const SolverDataPtr& data, int racks, int actions)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("layout.yaml"));
    if (writeFileAtomically(fromQt(file), syntheticLayoutText(racks))) return {};
    MainWindow window(paths, data);
    window.setDialogs(answers(file));
    window.resize(kWindow);
    window.show();
    if (!window.openFile(file)) return {};
    untilSolved(window);
    SessionScript script(window);
    (void)application.takeLongest_ms(), (void)application.takeMostWork_ms();
    std::vector<ActionBlock> blocks;
    for (int i = 0; i < actions; ++i) {
        std::string action = script.begin();
        carryOut(script, application);
        blocks.push_back({std::move(action), application.takeLongest_ms(), application.takeMostWork_ms()});
    }
    return blocks;
}

std::vector<double> starts(const DataPaths& paths)
{
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/millwright");
    const QStringList words{QStringLiteral("--quit-when-shown"), toQt(paths.examples()) + QStringLiteral("/gb200-scalable-unit.yaml")};
    std::vector<double> times;
    for (int run = 0; run < kStarts; ++run) {
        QProcess studio;
        bool told = false;
        const double time_ms = timed_ms([&] {
            studio.start(program, words);
            told = studio.waitForReadyRead(kStart_ms);
        });
        if (!studio.waitForFinished(kStart_ms) || !told) return {};
        times.push_back(time_ms);
    }
    return times;
}

}  // namespace

double peakMemory_mb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

WindowTimes windowTimes(const DataPaths& paths, const SolverDataPtr& data, ResultsPtr results, int racks, int actions)
{
    Offscreen::prepare();
    QStandardPaths::setTestModeEnabled(true);
    int count = 1;
    char name[] = "millwright-bench";
    char* names[] = {name, nullptr};
    Watched application(count, names);
    QCoreApplication::setOrganizationName(QStringLiteral("Millwright"));
    loadFonts();
    WindowTimes times;
    times.start_ms = starts(paths);
    times.canvas = canvasTimes_ms(results, data);
    times.canvasMemory_mb = peakMemory_mb();
    results.reset();   // the window has its own
    if (actions > 0) times.session = session(application, paths, data, racks, actions);
    return times;
}

}  // namespace mw::cli
