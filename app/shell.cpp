// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window offers about itself: commands by name, preferences, help, tour, presentation, further windows.
#include "app/main_window.h"

#include "app/panel_dock.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/zoom_transition.h"
#include "views/dialogs/bandwidth_dialog.h"
#include "views/dialogs/preferences_dialog.h"
#include "views/dialogs/shortcut_table.h"
#include "views/help/help_window.h"
#include "views/help/tour.h"
#include "views/panels/charts_panel.h"
#include "views/panels/inspector/inspector.h"
#include "views/panels/kpi/kpi_strip.h"
#include "views/panels/notice_bar.h"
#include "views/panels/palette/palette_panel.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QToolBar>

#include <initializer_list>

namespace mw {

namespace {

constexpr int kBesides_px = 32;   // how far a further window stands from the first

}  // namespace

void MainWindow::begin(const QStringList& files)
{
    m_tourPending = !m_settings.tourSeen();
    const auto recent = m_settings.recentFiles();
    if (!files.isEmpty()) {
        openFile(files.first());
        for (const auto& file : files.mid(1)) openWindow().openFile(file);
    } else if (m_settings.preferences().openLast && !recent.isEmpty()) {
        openFile(recent.first());
    }
    offerRecovery();
}

MainWindow& MainWindow::openWindow()
{
    auto* window = new MainWindow(m_paths, m_data);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->resize(size());
    window->move(pos() + QPoint(kBesides_px, kBesides_px));
    window->fitScreen();
    isMaximized() || isFullScreen() ? window->showMaximized() : window->show();
    return *window;
}

void MainWindow::showCommands()
{
    updateActions();
    auto list = commands();
    auto quick = quickCommands();
    list.insert(list.end(), quick.begin(), quick.end());
    (new CommandList(std::move(list), this))->show();
}

void MainWindow::showPreferences()
{
    auto* dialog = new PreferencesDialog(m_settings.preferences(), this);
    auto* keys = new ShortcutTable(commands(), dialog);
    dialog->addPage(tr("Keys"), keys);
    connect(dialog, &PreferencesDialog::changed, this, &MainWindow::applyPreferences);
    connect(keys, &ShortcutTable::keyChanged, this, [this](const QString& name, const QKeySequence& key) {
        m_settings.setKey(name, key, action(name)->property(kFirstKey).value<QKeySequence>());
        for (auto* window : QApplication::topLevelWidgets())
            if (auto* studio = qobject_cast<MainWindow*>(window); studio != nullptr && studio->action(name) != nullptr) studio->action(name)->setShortcut(key);
    });
    dialog->open();
}

void MainWindow::applyPreferences(const Preferences& preferences)
{
    const bool gridChanged = preferences.grid != m_settings.preferences().grid;   // else what a window's menu says stays
    m_settings.setPreferences(preferences);
    format::setStyle(shownStyle(preferences));
    for (auto* window : QApplication::topLevelWidgets())
        if (auto* studio = qobject_cast<MainWindow*>(window)) {
            studio->showTheme(m_settings.darkTheme());
            studio->setAutosave(preferences.autosave_min);
            studio->showUnits();
            if (gridChanged) studio->showGrid(preferences.grid);
            if (studio->m_results) studio->showResults(studio->m_results);
        }
}

void MainWindow::showUnits()
{
    setLocale(format::locale());
    for (auto* dock : m_docks) dock->setLocale(format::locale());   // set free, they are windows, which do not take it from here
    m_canvas->canvas().setUnits(format::style().feet ? LengthUnit::Feet : LengthUnit::Metres);
    showPosition();
    m_canvas->setAnimated(m_settings.preferences().motion && motionWanted(*this));
}

void MainWindow::showGrid(bool shown)
{
    auto layers = m_canvas->canvas().layers();
    layers.grid = shown;
    m_canvas->canvas().setLayers(layers);
}

void MainWindow::showBandwidth()
{
    auto* dialog = findChild<BandwidthDialog*>();
    if (dialog == nullptr) {
        dialog = new BandwidthDialog(m_document.selection(), this);
        connect(dialog, &BandwidthDialog::narrowWanted, this, [this](const FacilityPtr& facility, const std::vector<LinkIndex>& links) { selectCables(*facility, links); });
        if (m_results) dialog->setResults(m_results);
    }
    dialog->show();
    dialog->raise();
}

void MainWindow::showHelp(const QString& page)
{
    auto* window = findChild<HelpWindow*>();
    if (window == nullptr) window = new HelpWindow(readHelp(helpFolder(toQt(m_paths.help()))), this);
    window->show();
    window->raise();
    if (!page.isEmpty()) window->showPage(page);
}

/// On the first start with the first layout, not over the welcome page.
void MainWindow::tourWhenFirst()
{
    if (!m_tourPending) return;
    m_tourPending = false;
    QTimer::singleShot(0, this, &MainWindow::startTour);
}

void MainWindow::startTour()
{
    if (findChild<Tour*>() != nullptr) return;
    if (!hasLayout()) newFromTemplate(toQt(m_paths.examples()) + QStringLiteral("/gb200-scalable-unit.yaml"));
    setPresenting(false);
    m_stack->setCurrentWidget(m_canvas);
    for (const QWidget* panel : std::initializer_list<const QWidget*>{m_palette, m_inspector, m_charts}) showPanel(panel);
    const auto tabsOver = [this](const QWidget* panel) { return dockOf(panel) != nullptr ? heightOfTabs(*dockOf(panel)) : 0; };
    auto* tour = new Tour({{m_palette, tr("Parts"), tr("Every part comes from here, with its sources. Search by name, and drag one onto the plan; "
                                                     "or press Enter and click where it shall stand."), tabsOver(m_palette)},
                           {m_canvas, tr("The plan"), tr("Drag to move, wheel to zoom, space to pan. Link tool: press on one thing, release on another. "
                                                          "A double click opens a rack.")},
                           {m_kpis, tr("Key figures"), tr("They follow while you drag. Each shows what the last edit changed; a click opens its chart.")},
                           {m_inspector, tr("Inspector"), tr("What is selected: its results and limits, its data, its ports. With nothing selected, the whole facility.")},
                           {m_charts, tr("Charts, findings, workloads"), tr("Findings say what is wrong and where; F8 goes from one to the next. Anything else: "
                                                                           "Ctrl+Shift+P and a few letters of what you want."), tabsOver(m_charts)}},
                          this);
    tour->setObjectName(QStringLiteral("tour"));
    connect(tour, &Tour::finished, this, [this] { m_settings.setTourSeen(); });
}

/// The plan, the figures and the charts stay; what only serves editing goes, and all that is read grows.
void MainWindow::setPresenting(bool on)
{
    if (on == !m_beforePresenting.isEmpty()) return;
    const QSignalBlocker quiet(action(QStringLiteral("present")));
    action(QStringLiteral("present"))->setChecked(on);
    setProperty("presenting", on);
    m_notices->setQuiet(on);
    if (on) {
        m_beforePresenting = arrangement();
        for (const auto side : {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea})
            for (auto* dock : docksAt(side)) dock->hide();
        m_toolBar->hide();
        m_canvas->canvas().setFocus();   // what had it may be away: keys mean the plan
        tell(tr("Presentation: %1 or Esc ends it.").arg(action(QStringLiteral("present"))->shortcut().toString(QKeySequence::NativeText)));
        showFullScreen();
    } else {
        if (!action(QStringLiteral("full-screen"))->isChecked()) showNormal();
        setArrangement(m_beforePresenting);
        m_beforePresenting = {};
        statusBar()->clearMessage();   // it said how to end this
    }
    for (auto* label : findChildren<QLabel*>()) {   // the style sheet looks at "presenting"
        label->style()->unpolish(label);
        label->style()->polish(label);
    }
    if (m_results) showResults(m_results);   // figures find out anew what fits
}

/// What nothing below it took.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_beforePresenting.isEmpty()) return setPresenting(false);
    QMainWindow::keyPressEvent(event);
}

}  // namespace mw
