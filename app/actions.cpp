// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Menus and tool bar: each action is one line with its name, text, key, what it does and its help.
#include "app/main_window.h"

#include "model/edit/clipboard.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/canvas.h"
#include "views/canvas/overlay.h"
#include "views/canvas/canvas_view.h"
#include "views/panels/findings_panel.h"
#include "views/panels/kpi_strip.h"
#include "views/panels/outline_panel.h"
#include "views/panels/palette_panel.h"
#include "views/session/qt_text.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolBar>

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
    createViewMenu();
    createHelpMenu();
    createToolBar();
    m_outline->setEditActions({action(QStringLiteral("copy")), action(QStringLiteral("duplicate")), action(QStringLiteral("rotate")),
                               action(QStringLiteral("delete")), action(QStringLiteral("zoom-selection"))});
}

void MainWindow::createFileMenu()
{
    auto& menu = *menuBar()->addMenu(tr("&File"));
    addAction(menu, QStringLiteral("new"), tr("&New layout"), QKeySequence::New, [this] { newLayout(); }, tr("Start with an empty hall"));
    addAction(menu, QStringLiteral("open"), tr("&Open ..."), QKeySequence::Open,
              [this] {
                  const QString path = m_dialogs.openPath(tr("Open layout"), QStringLiteral("Layouts (*.yaml *.yml)"));
                  if (!path.isEmpty()) openFile(path);
              },
              tr("Open a layout file"));
    m_recentMenu = menu.addMenu(tr("Open &recent"));
    addAction(menu, QStringLiteral("welcome"), tr("&Welcome page"), {},
              [this] { m_stack->setCurrentIndex(m_stack->currentIndex() == 0 && hasLayout() ? 1 : 0); },
              tr("Examples and recent layouts; once more: back to the layout"));
    menu.addSeparator();
    addAction(menu, QStringLiteral("save"), tr("&Save"), QKeySequence::Save, [this] { save(); }, tr("Save the layout"));
    addAction(menu, QStringLiteral("save-as"), tr("Save &as ..."), QKeySequence(tr("Ctrl+Shift+S")), [this] { saveAs(); }, tr("Save under another name"));
    menu.addSeparator();
    addAction(menu, QStringLiteral("report"), tr("Export &report ..."), QKeySequence(tr("Ctrl+E")), [this] { exportReport(); },
              tr("Figures, plan, charts, findings and bill of materials as PDF, HTML, Markdown, CSV or JSON"));
    addAction(menu, QStringLiteral("plan"), tr("Export &plan ..."), {}, [this] { exportPlan(); }, tr("The hall as PNG or SVG"));
    menu.addSeparator();
    addAction(menu, QStringLiteral("quit"), tr("&Quit"), QKeySequence::Quit, [this] { close(); }, tr("Leave the studio"));
}

void MainWindow::createEditMenu()
{
    auto& menu = *menuBar()->addMenu(tr("&Edit"));
    auto* undo = m_document.undoStack().createUndoAction(this, tr("&Undo"));
    undo->setObjectName(QStringLiteral("undo"));
    undo->setShortcut(QKeySequence::Undo);
    auto* redo = m_document.undoStack().createRedoAction(this, tr("&Redo"));
    redo->setObjectName(QStringLiteral("redo"));
    redo->setShortcuts({QKeySequence(tr("Ctrl+Y")), QKeySequence(tr("Ctrl+Shift+Z"))});
    menu.addActions({undo, redo});
    menu.addSeparator();
    addAction(menu, QStringLiteral("copy"), tr("&Copy"), QKeySequence::Copy, [this] { copySelected(); }, tr("Copy the selection as YAML"));
    addAction(menu, QStringLiteral("paste"), tr("&Paste"), QKeySequence::Paste, [this] { paste(); }, tr("Paste components from YAML, in this or another layout"));
    addAction(menu, QStringLiteral("duplicate"), tr("&Duplicate"), QKeySequence(tr("Ctrl+D")), [this] { duplicateSelected(); }, tr("Copy the selection beside itself"));
    addAction(menu, QStringLiteral("rotate"), tr("&Rotate"), QKeySequence(tr("Ctrl+R")), [this] { rotateSelected(); }, tr("Turn the selection a quarter clockwise"));
    addAction(menu, QStringLiteral("delete"), tr("De&lete"), QKeySequence::Delete, [this] { removeSelected(); },
              tr("Delete the selection with what is inside and its links"));
    menu.addSeparator();
    addAction(menu, QStringLiteral("select-all"), tr("Select &all"), QKeySequence::SelectAll, [this] { selectAll(); }, tr("Select all components of the hall"));
    addAction(menu, QStringLiteral("find-part"), tr("&Find a part"), QKeySequence::Find,
              [this] {
                  m_left->setCurrentWidget(m_palette);
                  m_palette->focusSearch();
              },
              tr("Search the parts palette"));
}

void MainWindow::createViewMenu()
{
    auto& menu = *menuBar()->addMenu(tr("&View"));
    addAction(menu, QStringLiteral("fit"), tr("&Fit hall"), QKeySequence(tr("Ctrl+0")), [this] { m_canvas->canvas().fit(); }, tr("Show the whole hall"));
    addAction(menu, QStringLiteral("zoom-selection"), tr("Zoom to &selection"), QKeySequence(tr("Ctrl+Shift+0")), [this] { m_canvas->canvas().zoomToSelection(); },
              tr("Show the selection as large as it goes"));
    addAction(menu, QStringLiteral("zoom-in"), tr("Zoom &in"), QKeySequence::ZoomIn, [this] { zoomCanvas(1.25); }, tr("Larger"));
    addAction(menu, QStringLiteral("zoom-out"), tr("Zoom &out"), QKeySequence::ZoomOut, [this] { zoomCanvas(0.8); }, tr("Smaller"));
    menu.addSeparator();
    addAction(menu, QStringLiteral("next-finding"), tr("&Next finding"), QKeySequence(Qt::Key_F8), [this] { m_findings->selectNext(1); }, tr("Go to the next finding's place"));
    addAction(menu, QStringLiteral("previous-finding"), tr("&Previous finding"), QKeySequence(tr("Shift+F8")), [this] { m_findings->selectNext(-1); },
              tr("Go to the finding's place before"));
    menu.addSeparator();
    auto* dark = addAction(menu, QStringLiteral("dark"), tr("&Dark theme"), {}, [] {}, tr("Dark or light"));
    dark->setCheckable(true);
    dark->setChecked(m_settings.darkTheme());
    connect(dark, &QAction::toggled, this, &MainWindow::setTheme);
    menu.addSeparator();
    for (auto* panel : {m_leftDock, m_rightDock, m_bottomDock}) menu.addAction(panel->toggleViewAction());
    auto* full = addAction(menu, QStringLiteral("full-screen"), tr("F&ull screen"), QKeySequence(Qt::Key_F11), [] {}, tr("Use the whole screen"));
    full->setCheckable(true);
    connect(full, &QAction::toggled, this, [this](bool on) { on ? showFullScreen() : showNormal(); });
}

void MainWindow::createHelpMenu()
{
    auto& menu = *menuBar()->addMenu(tr("&Help"));
    addAction(menu, QStringLiteral("about"), tr("&About Millwright"), {}, [this] { showAbout(); }, tr("Version and licence"));
}

void MainWindow::createToolBar()
{
    auto* bar = m_toolBar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tool-bar"));
    bar->setMovable(false);
    m_tools = new QActionGroup(this);
    for (const auto& tool : toolBox()) {
        auto* made = bar->addAction(titleOf(tool));
        made->setObjectName(QStringLiteral("tool-%1").arg(QLatin1String(tool.name)));
        made->setCheckable(true);
        made->setChecked(tool.id == ToolId::Select);
        made->setShortcut(QKeySequence(QLatin1String(tool.shortcut)));
        made->setToolTip(QStringLiteral("%1 (%2)").arg(titleOf(tool), QLatin1String(tool.shortcut)));
        m_tools->addAction(made);
        connect(made, &QAction::triggered, this, [this, id = tool.id] { m_canvas->canvas().setTool(id); });
    }
    auto* gap = new QLabel(tr("Overlay"), bar);
    gap->setProperty("muted", true);
    gap->setContentsMargins(14, 0, 4, 0);
    bar->addWidget(gap);
    m_overlay = new QComboBox(bar);
    m_overlay->setObjectName(QStringLiteral("overlay"));
    m_overlay->setToolTip(tr("Colour the plan by a quantity"));
    m_overlay->setAccessibleName(tr("Overlay"));
    m_overlay->setMinimumContentsLength(20);
    m_overlay->addItem(tr("Kind of part"), QStringLiteral("none"));
    for (const auto& overlay : overlayBook()) m_overlay->addItem(titleOf(overlay), toQt(overlay.id));
    connect(m_overlay, &QComboBox::currentIndexChanged, this, [this] { m_canvas->canvas().setOverlay(fromQt(m_overlay->currentData().toString())); });
    m_canvas->canvas().setOverlay("none");   // as the first item says
    bar->addWidget(m_overlay);

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
    const bool chosen = open && !m_document.selection().empty();
    const bool components = open && !m_document.selection().components().empty();
    for (const char* name : {"save", "save-as", "report", "plan", "paste", "select-all", "find-part", "fit", "zoom-in", "zoom-out",
                             "next-finding", "previous-finding"})
        action(QLatin1String(name))->setEnabled(open);
    action(QStringLiteral("delete"))->setEnabled(chosen);
    for (const char* name : {"copy", "duplicate", "rotate", "zoom-selection"}) action(QLatin1String(name))->setEnabled(components);
    action(QStringLiteral("welcome"))->setEnabled(open || hasLayout());
    for (auto* panel : {m_leftDock, m_rightDock, m_bottomDock}) panel->toggleViewAction()->setEnabled(open);
}

void MainWindow::zoomCanvas(double factor)
{
    auto& canvas = m_canvas->canvas();
    canvas.zoomAt(QPointF(canvas.rect().center()), factor);
}

void MainWindow::removeSelected()
{
    auto& selection = m_document.selection();
    if (selection.empty()) return tell(tr("Select what to delete first."));
    const auto delta = canvas_edits::remove(m_document, selection.components(), selection.links());
    if (!delta) return tell(toQt(delta.refusal().message));
    const auto removed = delta->components.size(), links = delta->links.size();
    m_document.commit(*delta, tr("Delete"));
    tell(tr("Deleted %1 components and %2 links.").arg(removed).arg(links));
}

void MainWindow::duplicateSelected()
{
    const auto delta = canvas_edits::duplicate(m_document, m_document.selection().components());
    if (!delta) return tell(toQt(delta.refusal().message));
    m_document.commit(*delta, tr("Duplicate"));
    m_document.selection().select(canvas_edits::added(*delta));
}

void MainWindow::rotateSelected()
{
    const auto delta = canvas_edits::rotate(m_document, m_document.selection().components(), 1);
    if (!delta) return tell(toQt(delta.refusal().message));
    m_document.commit(*delta, tr("Rotate"));
}

void MainWindow::selectAll()
{
    std::vector<std::string> paths;
    for (const auto& instance : m_document.facility()->instances)
        if (instance.hall == m_canvas->canvas().hall() && instance.parent == kNoInstance) paths.push_back(instance.path);
    m_document.selection().select(std::move(paths));
}

void MainWindow::copySelected()
{
    const auto text = edit::copyText(m_document.layout(), m_document.selection().components());
    if (text.empty()) return tell(tr("Select components to copy first."));
    QApplication::clipboard()->setText(toQt(text));
    tell(tr("Copied as YAML."));
}

void MainWindow::paste()
{
    const auto& canvas = m_canvas->canvas();
    const auto hall = static_cast<std::size_t>(canvas.hall());
    if (hall >= m_document.layout().halls.size()) return tell(tr("Add a hall first."));
    const QPointF middle = canvas.view().toMetre(QPointF(canvas.rect().center()));
    const auto delta = edit::pasteText(m_document.layout(), *m_document.catalog(), fromQt(QApplication::clipboard()->text()),
                                       m_document.layout().halls[hall].id, middle.x(), middle.y());
    if (!delta) return tell(toQt(delta.refusal().message));
    m_document.commit(*delta, tr("Paste"));
    m_document.selection().select(canvas_edits::added(*delta));
}

void MainWindow::showAbout()
{
    m_dialogs.about(tr("About Millwright"),
                    tr("<h3>Millwright %1</h3><p>A design studio for AI factories.</p>"
                       "<p>Free software under the GNU General Public License, version 3 or later. Built with Qt %2, QCustomPlot, "
                       "Boost.Graph, yaml-cpp, fmt and nlohmann-json; the typeface is Inter (SIL Open Font License).</p>")
                        .arg(QStringLiteral(MW_VERSION), QString::fromLatin1(qVersion())));
}

}  // namespace mw
