// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Menus and tool bar: each action is one line with its name, text, key, what it does and its help.
#include "app/main_window.h"

#include "app/history_card.h"
#include "app/libraries.h"
#include "app/panel_dock.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_actions.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/marks/overlay.h"
#include "views/dialogs/shortcut_table.h"
#include "views/panels/findings/findings_panel.h"
#include "views/panels/inspector/inspector.h"
#include "views/panels/kpi/kpi_strip.h"
#include "views/panels/outline_panel.h"
#include "views/panels/overlay_box.h"
#include "views/panels/palette/palette_panel.h"
#include "views/panels/scenarios/scenario_box.h"
#include "views/panels/welcome_page.h"
#include "views/session/text/qt_text.h"
#include "views/session/why_not.h"
#include "views/theme/icons.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

#include <initializer_list>
#include <utility>

namespace mw {

QAction* MainWindow::addAction(QMenu& menu, const QString& name, const QString& text, const QKeySequence& key,
                               std::function<void()> run, const QString& help)
{
    auto* made = menu.addAction(text);
    made->setObjectName(name);
    made->setShortcut(key);
    made->setStatusTip(help);
    made->setToolTip(help);
    QObject::connect(made, &QAction::triggered, this, [run = std::move(run)] { run(); });
    return made;
}

void MainWindow::createActions()
{
    createFileMenu();
    createEditMenu();
    createArrangeMenu();
    createInsertMenu();
    createHallMenu();
    createViewMenu();
    createHelpMenu();
    createToolBar();
    rememberKeys();
    followDoable();
    giveIcons(*this);
    m_outline->setEditActions({{action(QStringLiteral("zoom-selection")), action(QStringLiteral("hide")), action(QStringLiteral("show-all"))},
                               {action(QStringLiteral("copy")), action(QStringLiteral("duplicate")), action(QStringLiteral("rotate"))},
                               {action(QStringLiteral("hall-new")), action(QStringLiteral("hall-properties")), action(QStringLiteral("hall-delete"))},
                               {action(QStringLiteral("delete"))}});
}

void MainWindow::createFileMenu()
{
    auto& menu = *menuBar()->addMenu(tr("&File"));
    addAction(menu, QStringLiteral("new"), tr("&New layout"), QKeySequence::New, [this] { newLayout(); }, tr("Start with an empty hall"));
    auto* templates = menu.addMenu(tr("New from &template"));
    for (const auto& folder : {m_paths.templates(), m_paths.examples()})
        for (const auto& file : QDir(toQt(folder)).entryInfoList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name))
            addAction(*templates, QStringLiteral("template-") + file.completeBaseName(), WelcomePage::nameInFile(file.filePath()), {},
                      [this, path = file.filePath()] { newFromTemplate(path); }, tr("A new layout that begins like this one"));
    addAction(menu, QStringLiteral("new-window"), tr("New &window"), QKeySequence(tr("Ctrl+Shift+N")), [this] { openWindow(); },
              tr("Another window beside this one, for another layout"));
    addAction(menu, QStringLiteral("open"), tr("&Open ..."), QKeySequence::Open,
              [this] {
                  const QString path = m_dialogs.openPath(tr("Open layout"), tr("Layouts (*.yaml *.yml)"));
                  if (!path.isEmpty()) openFile(path);
              },
              tr("Open a layout file"));
    addAction(menu, QStringLiteral("open-window"), tr("Open in a new w&indow ..."), QKeySequence(tr("Ctrl+Shift+O")),
              [this] {
                  const QString path = m_dialogs.openPath(tr("Open layout"), tr("Layouts (*.yaml *.yml)"));
                  if (!path.isEmpty()) openWindow().openFile(path);
              },
              tr("Open a layout file beside this one"));
    m_recentMenu = menu.addMenu(tr("Open &recent"));
    addAction(menu, QStringLiteral("welcome"), tr("&Welcome page"), {},
              [this] { m_stack->setCurrentIndex(m_stack->currentIndex() == 0 && hasLayout() ? 1 : 0); },
              tr("Examples and recent layouts; once more: back to the layout"));
    menu.addSeparator();
    addAction(menu, QStringLiteral("save"), tr("&Save"), QKeySequence::Save, [this] { save(); }, tr("Save the layout"));
    addAction(menu, QStringLiteral("save-as"), tr("Save &as ..."), QKeySequence(tr("Ctrl+Shift+S")), [this] { saveAs(); }, tr("Save under another name"));
    menu.addSeparator();
    addAction(menu, QStringLiteral("report"), tr("Export &report ..."), QKeySequence(tr("Ctrl+E")), [this] { exportReport(); },
              tr("Figures, plan, charts, findings and bill of materials as PDF, HTML, Markdown, Excel workbook, CSV or JSON"));
    addAction(menu, QStringLiteral("plan"), tr("Export &plan ..."), {}, [this] { exportPlan(); }, tr("The hall as PNG or SVG"));
    menu.addSeparator();
    addAction(menu, QStringLiteral("close-window"), tr("&Close window"), QKeySequence::Close, [this] { close(); }, tr("Close this layout's window; other windows stay"));
    addAction(menu, QStringLiteral("quit"), tr("&Quit"), QKeySequence::Quit, [] { QApplication::closeAllWindows(); },
              tr("Leave the studio: close all windows, each after asking about unsaved changes"));
}

void MainWindow::createEditMenu()
{
    auto& menu = *menuBar()->addMenu(tr("&Edit"));
    auto* undo = m_document.undoStack().createUndoAction(this, tr("&Undo"));
    undo->setObjectName(QStringLiteral("undo"));
    undo->setShortcut(QKeySequence::Undo);
    auto* redo = m_document.undoStack().createRedoAction(this, tr("&Redo"));
    undo->setProperty(kWhyNot, tr("nothing to undo"));
    redo->setProperty(kWhyNot, tr("nothing to redo"));
    redo->setObjectName(QStringLiteral("redo"));
    redo->setShortcuts({QKeySequence(tr("Ctrl+Y")), QKeySequence(tr("Ctrl+Shift+Z"))});
    menu.addActions({undo, redo});
    addAction(menu, QStringLiteral("history"), tr("Undo &history ..."), QKeySequence(tr("Ctrl+Alt+Z")), [this] { showHistory(); },
              tr("All steps by name; a click goes back or forth to one"));
    menu.addSeparator();
    addAction(menu, QStringLiteral("cut"), tr("Cu&t"), QKeySequence::Cut, [this] { cutSelected(); }, tr("Copy the selection as YAML and remove it"));
    addAction(menu, QStringLiteral("copy"), tr("&Copy"), QKeySequence::Copy, [this] { copySelected(); }, tr("Copy the selection as YAML"));
    addAction(menu, QStringLiteral("paste"), tr("&Paste"), QKeySequence::Paste, [this] { paste(); }, tr("Paste components from YAML, in this or another layout"));
    auto& commands = m_canvas->canvas().commands();
    commands.setClipboard({action(QStringLiteral("cut")), action(QStringLiteral("copy")), action(QStringLiteral("paste"))});
    commands.fill(menu, "edit");
    menu.addSeparator();
    commands.fill(*menu.addMenu(tr("&Select")), "select");
    addAction(menu, QStringLiteral("find-part"), tr("&Find a part"), QKeySequence::Find,
              [this] {
                  showPanel(m_palette);
                  m_palette->focusSearch();
              },
              tr("Search the parts palette"));
    menu.addSeparator();
    addAction(menu, QStringLiteral("layout-settings"), tr("La&yout settings ..."), QKeySequence(tr("Ctrl+Alt+S")),
              [this] {
                  showPanel(m_inspector);
                  m_inspector->showSettings();
              },
              tr("Site, tariff, grid, weather, halls, economics and targets of this layout"));
    addAction(menu, QStringLiteral("preferences"), tr("&Preferences ..."), QKeySequence(tr("Ctrl+,")), [this] { showPreferences(); },
              tr("Units, figures, theme, saving, keys"));
}

void MainWindow::createArrangeMenu()
{
    m_canvas->canvas().commands().fill(*menuBar()->addMenu(tr("&Arrange")), "arrange");
}

void MainWindow::createInsertMenu()
{
    m_canvas->canvas().commands().fill(*menuBar()->addMenu(tr("&Insert")), "insert");
}

void MainWindow::createHallMenu()
{
    auto& menu = *menuBar()->addMenu(tr("Ha&ll"));
    m_canvas->canvas().commands().fill(menu, "hall");
    m_canvas->canvas().commands().fill(*menu.addMenu(tr("&Background plan")), "background");
    menu.addSeparator();
    m_canvas->canvas().commands().fill(menu, "area");
}

void MainWindow::createViewMenu()
{
    auto& menu = *menuBar()->addMenu(tr("&View"));
    addAction(menu, QStringLiteral("fit"), tr("&Fit hall"), QKeySequence(tr("Ctrl+0")), [this] { m_canvas->showPlan(), m_canvas->canvas().fit(); }, tr("Show the whole hall"));
    addAction(menu, QStringLiteral("zoom-selection"), tr("Zoom to &selection"), QKeySequence(tr("Ctrl+Shift+0")), [this] { m_canvas->showPlan(), m_canvas->canvas().zoomToSelection(); },
              tr("Show the selection as large as it goes"));
    addAction(menu, QStringLiteral("zoom-in"), tr("Zoom &in"), QKeySequence::ZoomIn, [this] { zoomCanvas(1.25); }, tr("Larger"));
    addAction(menu, QStringLiteral("zoom-out"), tr("Zoom &out"), QKeySequence::ZoomOut, [this] { zoomCanvas(0.8); }, tr("Smaller"));
    m_canvas->canvas().commands().fill(menu, "view");
    addAction(menu, QStringLiteral("bandwidth"), tr("Bandwid&th between sets ..."), QKeySequence(tr("Ctrl+Alt+W")), [this] { showBandwidth(); },
              tr("What the fabrics carry from the selected racks or hosts to others, and which links are narrow"));
    m_canvas->canvas().commands().fillLayers(*menu.addMenu(tr("&Layers")));
    menu.addSeparator();
    addAction(menu, QStringLiteral("next-finding"), tr("&Next finding"), QKeySequence(Qt::Key_F8), [this] { showFinding(1); }, tr("Go to the next finding's place"));
    addAction(menu, QStringLiteral("previous-finding"), tr("P&revious finding"), QKeySequence(tr("Shift+F8")), [this] { showFinding(-1); },
              tr("Go to the finding's place before"));
    menu.addSeparator();
    auto* dark = addAction(menu, QStringLiteral("dark"), tr("&Dark theme"), {}, [] {}, tr("Dark or light"));
    dark->setCheckable(true);
    dark->setChecked(m_settings.darkTheme());
    connect(dark, &QAction::toggled, this, &MainWindow::setTheme);
    menu.addSeparator();
    createSideActions(menu);
    createArrangementMenu(menu);
    menu.addSeparator();
    auto* present = addAction(menu, QStringLiteral("present"), tr("&Presentation"), QKeySequence(tr("Shift+F11")), [] {},
                              tr("For a shared screen: larger figures, no editing panels"));
    present->setCheckable(true);
    connect(present, &QAction::toggled, this, &MainWindow::setPresenting);
    auto* full = addAction(menu, QStringLiteral("full-screen"), tr("Full s&creen"), QKeySequence(Qt::Key_F11), [] {}, tr("Use the whole screen"));
    full->setCheckable(true);
    connect(full, &QAction::toggled, this, [this](bool on) { on ? showFullScreen() : showNormal(); });
}

void MainWindow::createHelpMenu()
{
    auto& menu = *menuBar()->addMenu(tr("&Help"));
    addAction(menu, QStringLiteral("help"), tr("&Help pages"), QKeySequence::HelpContents, [this] { showHelp({}); }, tr("How things are done, with search"));
    addAction(menu, QStringLiteral("help-keys"), tr("&Keys and mouse"), {}, [this] { showHelp(QStringLiteral("canvas")); }, tr("What mouse and keys do on the plan"));
    addAction(menu, QStringLiteral("commands"), tr("&Command list ..."), QKeySequence(tr("Ctrl+Shift+P")), [this] { showCommands(); },
              tr("Find any command by a few of its letters"));
    addAction(menu, QStringLiteral("tour"), tr("&Tour in five steps"), {}, [this] { startTour(); }, tr("What is where in this window"));
    menu.addSeparator();
    addAction(menu, QStringLiteral("about"), tr("&About Millwright"), {},
              [this] { (new AboutDialog(QStringLiteral(MW_VERSION), libraries(), this))->open(); }, tr("Version, licence and libraries"));
}

/// A button with its icon alone: the tooltip tells the rest.
void MainWindow::addIconButton(QToolBar& bar, const char* name)
{
    auto* made = action(QLatin1String(name));
    bar.addAction(made);
    auto* button = qobject_cast<QToolButton*>(bar.widgetForAction(made));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setProperty("quiet", true);
}

void MainWindow::createToolBar()
{
    auto* bar = m_toolBar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tool-bar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({16, 16});
    for (const char* name : {"save", "undo", "redo"}) addIconButton(*bar, name);
    m_tools = new QActionGroup(this);
    for (const auto& tool : toolBox()) {
        auto* made = bar->addAction(titleOf(tool));
        made->setObjectName(QStringLiteral("tool-%1").arg(QLatin1String(tool.name)));
        made->setCheckable(true);
        made->setChecked(tool.id == ToolId::Select);
        made->setShortcut(QKeySequence(QLatin1String(tool.shortcut)));
        made->setToolTip(QStringLiteral("%1 (%2)").arg(titleOf(tool), QLatin1String(tool.shortcut)));
        m_tools->addAction(made);
        // Pictures that everyone knows go without words: in German, too, all of the bar fits 1280.
        if (tool.id == ToolId::Lasso || tool.id == ToolId::Pan)
            qobject_cast<QToolButton*>(bar->widgetForAction(made))->setToolButtonStyle(Qt::ToolButtonIconOnly);
        connect(made, &QAction::triggered, this, [this, id = tool.id] { m_canvas->canvas().setTool(id); });
    }
    auto* gap = new QLabel(tr("Overlay"), bar);
    gap->setProperty("muted", true);
    gap->setContentsMargins(14, 0, 4, 0);
    bar->addWidget(gap);
    auto* overlays = new OverlayBox(bar);
    m_overlay = overlays;
    connect(overlays, &OverlayBox::overlayChosen, this, [this](const QString& id) { m_canvas->canvas().setOverlay(fromQt(id)); });
    m_canvas->canvas().setOverlay("none");   // as the first item says
    bar->addWidget(m_overlay);
    bar->addWidget(m_scenarioBox);
    for (const char* name : {"panel-left", "panel-bottom", "panel-right"}) addIconButton(*bar, name);

    if (auto* more = bar->findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"))) {   // opens what a narrow window has no room for
        more->setIcon(themeIcon(QStringLiteral("more")));
        more->setToolTip(tr("More tools"));
        more->setAccessibleName(more->toolTip());
    }

    addToolBarBreak();
    m_kpiBar = addToolBar(tr("Key figures"));
    m_kpiBar->setObjectName(QStringLiteral("kpi-bar"));
    m_kpiBar->setMovable(false);
    m_kpis->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_kpiBar->addWidget(m_kpis);
}

/// What would do nothing now cannot be chosen; the status bar still tells what it is for.
void MainWindow::updateActions()
{
    const bool open = m_stack->currentWidget() == m_canvas;
    const auto enable = [&](std::initializer_list<const char*> names, bool enabled, const QString& whyNot) {
        for (const char* name : names) {
            action(QLatin1String(name))->setEnabled(enabled);
            action(QLatin1String(name))->setProperty(kWhyNot, whyNot);
        }
    };
    const QString openFirst = tr("open a layout first");
    const auto enableIf = [&](std::initializer_list<const char*> names, bool possible, const QString& whyNot) { enable(names, open && possible, open ? whyNot : openFirst); };
    enableIf({"save", "save-as", "report", "plan", "find-part", "fit", "bandwidth", "present", "layout-settings", "arrangement-save", "arrangement-first", "unlock-panels"}, true, {});
    enableIf({"cut", "copy", "zoom-selection"}, !m_document.selection().components().empty(), tr("select components first"));
    enableIf({"paste"}, m_clip, tr("the clipboard holds no components"));
    enableIf({"history"}, m_document.undoStack().count() > 0, tr("nothing was changed yet"));
    enableIf({"next-finding", "previous-finding"}, m_findings->model().rowCount() > 0, tr("no finding is listed"));
    enableIf({"zoom-in", "zoom-out"}, m_canvas->showsPlan(), tr("go to the plan of a hall first"));
    enable({"welcome"}, open || hasLayout(), tr("no layout to come back to"));
    m_canvas->canvas().commands().setOpen(open);
    auto ofPanels = m_panelActions;
    for (const auto& side : m_sides) ofPanels.push_back(side.action);
    for (auto* made : ofPanels) {
        made->setEnabled(open);
        made->setProperty(kWhyNot, openFirst);
    }
}

/// Where there is something to do comes and goes without a change of the selection.
void MainWindow::followDoable()
{
    connect(&m_document.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(&m_document.undoStack(), &QUndoStack::indexChanged, this, [this, before = 0](int index) mutable {
        if (std::exchange(before, index) <= index) return;
        statusBar()->clearMessage();   // what it says was done is undone
        if (m_canvas->showsPlan()) m_canvas->canvas().hint({});
    });
    connect(m_canvas, &CanvasView::pageChanged, this, &MainWindow::updateActions);
    const auto findings = [this] {
        if (action(QStringLiteral("next-finding"))->isEnabled() != (m_findings->model().rowCount() > 0)) updateActions();
    };
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) connect(&m_findings->model(), change, this, findings);
    connect(&m_findings->model(), &QAbstractItemModel::modelReset, this, findings);
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, &MainWindow::lookAtClipboard);
    QTimer::singleShot(0, this, &MainWindow::lookAtClipboard);   // it may have to ask another program
}

void MainWindow::zoomCanvas(double factor)
{
    auto& canvas = m_canvas->canvas();
    canvas.zoomAt(QPointF(canvas.rect().center()), factor);
}

void MainWindow::showHistory()
{
    auto* card = new HistoryCard(m_document.undoStack(), this);
    const QWidget* button = m_toolBar->widgetForAction(action(QStringLiteral("undo")));
    card->showAt(button != nullptr && button->isVisible() ? button->mapToGlobal(QPoint(0, button->height() + 4)) : mapToGlobal(QPoint(20, 120)));
}

/// Keys as they come, and in their place those that the user chose.
void MainWindow::rememberKeys()
{
    for (const auto& command : commands()) {
        auto& named = *command.action;
        if (named.objectName().isEmpty()) continue;
        named.setProperty(kFirstKey, QVariant::fromValue(named.shortcut()));
        if (const auto key = m_settings.key(named.objectName())) named.setShortcut(*key);
    }
}

std::vector<Command> MainWindow::commands() const
{
    auto list = commandsOf(menuBar()->actions());
    auto tools = commandsOf(m_tools->actions(), tr("Tools"));
    list.insert(list.end(), tools.begin(), tools.end());
    return list;
}

}  // namespace mw
