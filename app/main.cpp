// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"
#include "app/settings.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_view.h"
#include "views/session/text/language.h"
#include "views/session/text/qt_text.h"
#include "views/theme/fonts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QTimer>

#include <cstdio>
#include <utility>

namespace {

/// Reads the shipped data; without it there is nothing to design with, so the program says where it looked and ends.
mw::SolverDataPtr loadData(const mw::DataPaths& paths)
{
    auto loaded = mw::loadSolverData(paths);
    QString text;
    for (const auto& diagnostic : loaded.diagnostics) text += mw::toQt(mw::toText(diagnostic)) + QLatin1Char('\n');
    if (!text.isEmpty()) std::fputs(qPrintable(text), stderr);
    if (loaded.value) return std::make_shared<const mw::SolverData>(std::move(*loaded.value));
    QMessageBox::critical(nullptr, QStringLiteral("Millwright"),
                          QCoreApplication::translate("main", "The catalogue could not be read from %1.\n\n%2\nSet MILLWRIGHT_DATA to the "
                                                              "folder that holds catalog/ and models/.")
                              .arg(mw::toQt(paths.root), text.left(1500)));
    return nullptr;
}

/// For measuring the start: says when the plan has been painted for the first time, and ends the program.
class QuitWhenShown : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !std::exchange(m_painted, true))
            QTimer::singleShot(0, this, [] {   // after the painting that this event began
                std::puts("shown");
                std::fflush(stdout);
                QCoreApplication::quit();
            });
        return false;
    }

private:
    bool m_painted{};
};

}  // namespace

int main(int argc, char** argv)
{
    // Files and figures use a decimal point everywhere; see docs/decisions/0004.
    QLocale::setDefault(QLocale::c());
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("millwright"));
    QApplication::setOrganizationName(QStringLiteral("Millwright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Millwright"));
    QApplication::setApplicationVersion(QStringLiteral(MW_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Designs AI factories: opens the studio on a layout."));
    parser.addHelpOption();
    parser.addVersionOption();
    QCommandLineOption quitWhenShown(QStringLiteral("quit-when-shown"));
    quitWhenShown.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(quitWhenShown);
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("Layouts to open, each in a window of its own"), QStringLiteral("[FILE...]"));
    parser.process(application);

    mw::loadFonts();
    mw::language::speak(mw::language::resolved(mw::AppSettings().preferences().language));
    const auto paths = mw::findData(mw::fromQt(QCoreApplication::applicationDirPath()));
    const auto data = loadData(paths);
    if (!data) return 2;
    auto* window = new mw::MainWindow(paths, data);
    window->setAttribute(Qt::WA_DeleteOnClose);   // a closed window saves nothing by itself any more
    window->show();
    QStringList files;
    for (const auto& file : parser.positionalArguments()) files << QFileInfo(file).absoluteFilePath();
    window->begin(files);
    if (parser.isSet(quitWhenShown)) window->canvas().canvas().installEventFilter(new QuitWhenShown(window));
    return QApplication::exec();
}
