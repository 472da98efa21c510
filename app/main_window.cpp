// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/file_dialog.h"
#include "app/hint_bar.h"
#include "app/panel_dock.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_view.h"
#include "views/panels/charts_panel.h"
#include "views/panels/diagrams_panel.h"
#include "views/panels/economics/bom_panel.h"
#include "views/panels/economics/cables_panel.h"
#include "views/panels/economics/economics_panel.h"
#include "views/panels/failures/failures_panel.h"
#include "views/panels/findings/findings_panel.h"
#include "views/panels/inspector/inspector.h"
#include "views/panels/kpi/kpi_strip.h"
#include "views/panels/log_panel.h"
#include "views/panels/notice_bar.h"
#include "views/panels/outline_panel.h"
#include "views/panels/palette/palette_panel.h"
#include "views/panels/scenarios/scenario_box.h"
#include "views/panels/scenarios/scenarios_panel.h"
#include "views/panels/serving/serving_panel.h"
#include "views/panels/serving/workloads_panel.h"
#include "views/panels/solve_progress.h"
#include "views/panels/welcome_page.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"
#include "views/theme/fonts.h"
#include "views/theme/look.h"

#include <QApplication>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QResizeEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mw {

namespace {

constexpr int kMessage_ms = 8000;
constexpr int kLeastPlan_px = 130;       // in a window of 540 px the charts keep some room
constexpr int kPicturesAfter_ms = 100;   // a start that opens a layout at once draws none
const QSize kFirstSize(1440, 900);

/// What has gone wrong, then why; the place in a file can be copied from it.
void showMessage(QWidget* parent, const QString& title, const QString& text)
{
    QMessageBox box(QMessageBox::Warning, title, QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped()), QMessageBox::Ok, parent);
    box.setInformativeText(text);
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box.exec();
}

MainWindow::Dialogs realDialogs(QWidget* parent)
{
    using Unsaved = MainWindow::Dialogs::Unsaved;
    return {[parent](const QString& title, const QString& filter) { return askFileToOpen(parent, title, filter); },
            [parent](const QString& title, const QString& proposal, const QString& filter) {
                return askFileToSave(parent, title, proposal, filter);
            },
            [parent](const QString& name) {
                const auto answer = QMessageBox::warning(parent, MainWindow::tr("Unsaved changes"),
                                                         MainWindow::tr("%1 has changes that are not saved.").arg(name),
                                                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
                return answer == QMessageBox::Save ? Unsaved::Save : answer == QMessageBox::Discard ? Unsaved::Discard : Unsaved::Cancel;
            },
            [parent](const QString& title, const QString& text) { showMessage(parent, title, text); },
            [parent](const QString& title, const QString& question) { return QInputDialog::getText(parent, title, question); }};
}

}  // namespace

MainWindow::MainWindow(DataPaths paths, SolverDataPtr solverData, QWidget* parent)
    : QMainWindow(parent), m_paths(std::move(paths)), m_data(std::move(solverData)), m_dialogs(realDialogs(this)), m_document(m_data->catalog),
      m_recovery(m_document, Recovery::folder(), this), m_watch(m_document)
{
    setObjectName(QStringLiteral("main-window"));
    setAcceptDrops(true);
    const QSize title(0, style()->pixelMetric(QStyle::PM_TitleBarHeight));   // it stands above: without room for it the status bar would be off the screen
    resize(screen() ? kFirstSize.boundedTo(screen()->availableSize() - title) : kFirstSize);
    // Before the first widget: one made earlier would keep the platform's font.
    loadFonts();
    m_theme = m_settings.darkTheme() ? &darkTheme() : &lightTheme();
    applyTheme(*qApp, *m_theme);
    format::setStyle(shownStyle(m_settings.preferences()));
    m_document.setShippedFolder(toQt(m_paths.root));
    createPanels();
    createDocks();
    createActions();
    createStatusBar();
    remakeService();
    connectDocument();
    connectPanels();
    guardFiles();
    themeParts();   // the style was applied above: once more, over all widgets, takes a quarter of the start
    for (auto* bar : {m_toolBar, m_kpiBar}) {   // tool bars take their margins from the style sheet when the style changes alone
        bar->ensurePolished();
        QEvent change(QEvent::StyleChange);
        QCoreApplication::sendEvent(bar, &change);
    }
    showUnits();
    showGrid(m_settings.preferences().grid);
    restoreArrangement();
    updateRecent();
    updateTitle();
    showState();
    updateActions();
    showWelcome(true);
}

/// The panels look at the document: they go first, and the focus leaves them while it is still there.
MainWindow::~MainWindow()
{
    hide();
    disconnect(&m_document.undoStack(), nullptr, this, nullptr);
    delete m_stack;
    for (auto* dock : m_docks) delete dock;
    m_docks.clear();
}

void MainWindow::createPanels()
{
    m_welcome = new WelcomePage(toQt(m_paths.examples()), toQt(m_paths.templates()), this);
    m_canvas = new CanvasView(m_document, this);
    m_canvas->canvas().setMinimumHeight(kLeastPlan_px);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_canvas);
    m_notices = new NoticeBar(this);
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_stack);
    setCentralWidget(centre);
    connect(m_stack, &QStackedWidget::currentChanged, this, [this](int page) {
        showWelcome(page == 0);
        if (page == 0) updateRecent();
        updateActions();
        showState();
    });
    m_kpis = new KpiStrip(this);
    m_kpis->setShown(m_settings.shownKpis());
    m_scenarioBox = new ScenarioBox(m_document, this);
    m_palette = new PalettePanel(m_document, this);
    m_palette->setCatalog(m_document.catalog());
    m_palette->setCosts(m_data->costs);
    m_palette->setFavourites(m_settings.favouriteParts());
    m_palette->setRecent(m_settings.recentParts());
    m_outline = new OutlinePanel(m_document, this);
    m_inspector = new Inspector(m_document, this);
    m_inspector->setDefaults(m_data->costs, m_data->weather);
    m_findings = new FindingsPanel(m_document, this);
    m_charts = new ChartsPanel(*m_theme, this);
    m_charts->setShown(m_settings.shownCharts());
    m_workloads = new WorkloadsPanel(m_document, this);
    m_workloads->setModels(m_data->models);
    m_serving = new ServingPanel(m_document, this);
    m_serving->setModels(m_data->models);
    m_workloads->setPresets(m_data->presets);
    m_failures = new FailuresPanel(this);
    m_scenarios = new ScenariosPanel(m_document, this);
    m_scenarios->setTheme(*m_theme);
    m_diagrams = new DiagramsPanel(this);
    m_economics = new EconomicsPanel(*m_theme, this);
    m_bom = new BomPanel(this);
    m_cables = new CablesPanel(this);
    m_log = new LogPanel(this);
}

/// The sizes of a first start; later the window comes back as it was left. Docks take a size only once they are laid out.
void MainWindow::arrangeFirst()
{
    if (m_arranged || !isVisible() || m_stack->currentWidget() != m_canvas) return;
    m_arranged = true;
    sizePanels();
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    arrangeFirst();
}

bool MainWindow::hasLayout() const { return !m_document.layout().halls.empty(); }

/// The welcome page has the window for itself: panels of a layout that is not open would only be in the way.
void MainWindow::showWelcome(bool shown)
{
    if (shown) {
        if (m_beforeWelcome.isEmpty()) m_beforeWelcome = arrangement();
        for (auto* dock : m_docks) dock->hide();
        for (auto* bar : {m_toolBar, m_kpiBar}) bar->hide();
        dressTabs();
        QTimer::singleShot(kPicturesAfter_ms, this, &MainWindow::pictureExamples);
        return;
    }
    if (!m_beforeWelcome.isEmpty()) setArrangement(std::exchange(m_beforeWelcome, {}));
    dressTabs();
    arrangeFirst();
}

void MainWindow::createStatusBar()
{
    auto* bar = m_hints = new HintBar(this);
    setStatusBar(bar);
    bar->setSizeGripEnabled(false);   // windows have edges
    m_position = new QLabel(this);
    m_position->setProperty("muted", true);
    m_progress = new SolveProgress(this);
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("solve-state"));
    m_state->setProperty("muted", true);
    m_state->setContentsMargins(0, 0, 8, 0);   // a maximised window has no grip beside it
    for (QWidget* widget : std::initializer_list<QWidget*>{m_position, m_progress, m_state}) bar->addPermanentWidget(widget);
    bar->yields({[this](bool narrow) { return m_progress->widthWhen(narrow); }, [this](bool narrow) { m_progress->setNarrow(narrow); }});
    bar->yields(*m_state);
    bar->yields(*m_position);
}

void MainWindow::setTheme(bool dark)
{
    m_settings.setDarkTheme(dark);
    for (auto* window : QApplication::topLevelWidgets())
        if (auto* studio = qobject_cast<MainWindow*>(window)) studio->showTheme(dark);
}

void MainWindow::showTheme(bool dark)
{
    m_theme = dark ? &darkTheme() : &lightTheme();
    applyTheme(*qApp, *m_theme);
    themeParts();
    if (m_results) showResults(m_results);   // texts and cells that carry colours of their own
    pictureExamples();
}

/// What paints itself.
void MainWindow::themeParts()
{
    const QSignalBlocker quiet(action(QStringLiteral("dark")));
    action(QStringLiteral("dark"))->setChecked(m_theme == &darkTheme());
    m_canvas->setTheme(*m_theme);
    m_palette->setTheme(*m_theme);
    m_charts->setTheme(*m_theme);
    m_scenarios->setTheme(*m_theme);
    m_economics->setTheme(*m_theme);
}

void MainWindow::setRoomy(QSize room)
{
    constexpr QSize kNeeded_px(1200, 660);   // by the widest and highest panels in German
    const bool roomy = room.boundedTo(kNeeded_px) == kNeeded_px;
    if (std::exchange(m_roomy, roomy) == roomy) return;
    for (auto* dock : m_docks) dock->setRoomy(roomy);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    setRoomy(event->size());
}

/// What was left on a larger screen reaches out of this one: Qt moves it only. Room for the title's bar is kept, as Qt does.
void MainWindow::fitScreen()
{
    if (isMaximized() || isFullScreen()) return;
    const QScreen* centre = QGuiApplication::screenAt(geometry().center());
    const QRect room = (centre != nullptr ? centre : screen())->availableGeometry().adjusted(0, style()->pixelMetric(QStyle::PM_TitleBarHeight), 0, 0);
    if (room.contains(geometry())) return;
    const QSize fits = size().boundedTo(room.size());
    setRoomy(fits);
    setGeometry({QPoint(std::clamp(x(), room.left(), room.right() + 1 - fits.width()), std::clamp(y(), room.top(), room.bottom() + 1 - fits.height())), fits});
}

void MainWindow::restoreArrangement()
{
    if (restoreGeometry(m_settings.geometry())) fitScreen();
    m_arranged = setArrangement({m_settings.windowState()});
}

void MainWindow::tell(const QString& message)
{
    statusBar()->showMessage(message, kMessage_ms);
    m_log->add(LogPanel::Kind::Done, message);
}

void MainWindow::complain(const QString& title, const QString& text)
{
    m_log->add(LogPanel::Kind::Error, title, text);
    m_dialogs.tell(title, text);
}

QAction* MainWindow::action(const QString& name) const
{
    QPointer<QAction>& known = m_named[name];
    if (!known) known = findChild<QAction*>(name);
    return known;
}

}  // namespace mw
