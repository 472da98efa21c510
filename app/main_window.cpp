// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "views/canvas/canvas.h"
#include "views/panels/bom_panel.h"
#include "views/canvas/canvas_view.h"
#include "views/panels/charts_panel.h"
#include "views/panels/findings_panel.h"
#include "views/panels/inspector.h"
#include "views/panels/kpi_strip.h"
#include "views/panels/notice_bar.h"
#include "views/panels/outline_panel.h"
#include "views/panels/palette_panel.h"
#include "views/panels/scenario_box.h"
#include "views/panels/solve_progress.h"
#include "views/panels/welcome_page.h"
#include "views/panels/workloads_panel.h"
#include "solver/throughput/served_model.h"
#include "views/session/format.h"
#include "views/session/qt_text.h"
#include "views/theme/fonts.h"
#include "views/theme/look.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QHash>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace mw {

namespace {

constexpr int kMessage_ms = 8000;
const QSize kFirstSize(1440, 900);
constexpr int kLeft_px = 250, kRight_px = 330;

MainWindow::Dialogs realDialogs(QWidget* parent)
{
    using Unsaved = MainWindow::Dialogs::Unsaved;
    return {[parent](const QString& title, const QString& filter) { return QFileDialog::getOpenFileName(parent, title, {}, filter); },
            [parent](const QString& title, const QString& proposal, const QString& filter) {
                return QFileDialog::getSaveFileName(parent, title, proposal, filter);
            },
            [parent](const QString& name) {
                const auto answer = QMessageBox::warning(parent, QObject::tr("Unsaved changes"),
                                                         QObject::tr("%1 has changes that are not saved.").arg(name),
                                                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
                return answer == QMessageBox::Save ? Unsaved::Save : answer == QMessageBox::Discard ? Unsaved::Discard : Unsaved::Cancel;
            },
            [parent](const QString& title, const QString& text) { QMessageBox::warning(parent, title, text); },
            [parent](const QString& title, const QString& question) { return QInputDialog::getText(parent, title, question); }};
}

QDockWidget* dock(QMainWindow& window, const QString& name, const QString& title, QWidget* inside, Qt::DockWidgetArea area)
{
    auto* widget = new QDockWidget(title, &window);
    widget->setObjectName(name);
    widget->setWidget(inside);
    widget->setTitleBarWidget(new QWidget(widget));    // tabs inside say what it is; the View menu shows and hides it
    window.addDockWidget(area, widget);
    return widget;
}

/// Of paths in results those that the layout still has.
std::vector<std::string> present(const Facility& facility, const QStringList& paths)
{
    std::vector<std::string> found;
    for (const auto& path : paths)
        if (auto text = fromQt(path); facility.find(text)) found.push_back(std::move(text));
    return found;
}

}  // namespace

MainWindow::MainWindow(DataPaths paths, SolverDataPtr solverData, QWidget* parent)
    : QMainWindow(parent), m_paths(std::move(paths)), m_data(std::move(solverData)), m_dialogs(realDialogs(this)), m_document(m_data->catalog),
      m_recovery(m_document, Recovery::folder()), m_watch(m_document)
{
    setObjectName(QStringLiteral("main-window"));
    setAcceptDrops(true);
    resize(kFirstSize);
    // Before the first widget: one made earlier would keep the platform's font.
    loadFonts();
    m_theme = m_settings.darkTheme() ? &darkTheme() : &lightTheme();
    applyTheme(*qApp, *m_theme);
    format::setStyle(m_settings.preferences().style);
    m_document.setShippedFolder(toQt(m_paths.root));
    createPanels();
    createDocks();
    createActions();
    createStatusBar();
    remakeService();
    connectDocument();
    connectPanels();
    guardFiles();
    showTheme(m_settings.darkTheme());
    showUnits();
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
    delete m_stack;
    for (auto* panel : {m_leftDock, m_rightDock, m_bottomDock}) delete panel;
}

void MainWindow::createPanels()
{
    m_welcome = new WelcomePage(toQt(m_paths.examples()), toQt(m_paths.templates()), this);
    m_canvas = new CanvasView(m_document, this);
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
    m_inspector->setCosts(m_data->costs);
    m_findings = new FindingsPanel(m_document, this);
    m_charts = new ChartsPanel(*m_theme, this);
    m_charts->setShown(m_settings.shownCharts());
    m_workloads = new WorkloadsPanel(m_document, this);
    QStringList models;
    for (const auto& model : m_data->models->models()) models << toQt(model->id);
    m_workloads->setModels(models);
    m_bom = new BomPanel(this);
}

void MainWindow::createDocks()
{
    m_left = new QTabWidget(this);
    m_left->setObjectName(QStringLiteral("left-tabs"));
    m_left->setDocumentMode(true);
    m_left->addTab(m_palette, tr("Parts"));
    m_left->addTab(m_outline, tr("Outline"));
    m_bottom = new QTabWidget(this);
    m_bottom->setObjectName(QStringLiteral("bottom-tabs"));
    m_bottom->setDocumentMode(true);
    m_bottom->addTab(m_charts, tr("Charts"));
    m_bottom->addTab(m_findings, tr("Findings"));
    m_bottom->addTab(m_workloads, tr("Workloads"));
    m_bottom->addTab(m_bom, tr("Bill of materials"));
    // Left column to the floor, inspector beside the canvas only, as in an editor.
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_leftDock = dock(*this, QStringLiteral("dock-left"), tr("Parts and outline"), m_left, Qt::LeftDockWidgetArea);
    m_rightDock = dock(*this, QStringLiteral("dock-right"), tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    m_bottomDock = dock(*this, QStringLiteral("dock-bottom"), tr("Charts and lists"), m_bottom, Qt::BottomDockWidgetArea);
}

/// The sizes of a first start; later the window comes back as it was left. Docks take a size only once they are laid out.
void MainWindow::arrangeFirst()
{
    if (m_arranged || !isVisible() || m_stack->currentWidget() != m_canvas) return;
    m_arranged = true;
    if (m_settings.windowState().isEmpty()) sizePanels();
}

void MainWindow::sizePanels()
{
    resizeDocks({m_leftDock, m_rightDock}, {kLeft_px, std::min(kRight_px, width() / 4)}, Qt::Horizontal);
    resizeDocks({m_bottomDock}, {height() / 3}, Qt::Vertical);
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
        for (QWidget* panel : std::initializer_list<QWidget*>{m_leftDock, m_rightDock, m_bottomDock, m_toolBar, m_kpiBar})
            if (!panel->isHidden()) {
                m_putAway.push_back(panel);
                panel->hide();
            }
        return;
    }
    for (auto* panel : m_putAway) panel->show();
    m_putAway.clear();
    arrangeFirst();
}

void MainWindow::createStatusBar()
{
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("solve-state"));
    m_state->setProperty("muted", true);
    m_position = new QLabel(this);
    m_position->setProperty("muted", true);
    statusBar()->addPermanentWidget(m_position);
    m_progress = new SolveProgress(this);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_state);
}

void MainWindow::remakeService()
{
    auto solverData = std::make_shared<SolverData>(*m_data);
    solverData->catalog = m_document.catalog();
    m_service = SolveService::make(solverData);
    m_progress->setService(*m_service);
    m_scenarioBox->setSolverData(std::move(solverData));
    connect(m_service.get(), &SolveService::resultsReady, this, &MainWindow::showResults);
    connect(m_service.get(), &SolveService::previewReady, this, &MainWindow::showPreview);
    connect(m_service.get(), &SolveService::busyChanged, this, &MainWindow::showState);
}

void MainWindow::connectDocument()
{
    connect(&m_document, &Document::changed, this, &MainWindow::solve);
    connect(&m_document, &Document::replaced, this, &MainWindow::documentReplaced);
    connect(&m_document, &Document::cleanChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &Document::pathChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &Document::previewChanged, this, [this] {
        if (const auto preview = m_document.previewLayout())
            m_service->preview(preview);
        else {
            m_service->endPreview();
            if (m_results) showResults(m_results);
        }
    });
}

void MainWindow::connectPanels()
{
    connect(m_welcome, &WelcomePage::newWanted, this, &MainWindow::newLayout);
    connect(m_welcome, &WelcomePage::openWanted, this, [this] { action(QStringLiteral("open"))->trigger(); });
    connect(m_welcome, &WelcomePage::fileWanted, this, [this](const QString& path) { openFile(path); });
    connect(m_welcome, &WelcomePage::templateWanted, this, &MainWindow::newFromTemplate);
    connect(m_kpis, &KpiStrip::findingsClicked, this, [this] {
        m_bottomDock->show();
        m_bottom->setCurrentWidget(m_findings);
    });
    connect(m_kpis, &KpiStrip::quantityClicked, this, &MainWindow::showChartOf);
    connect(m_kpis, &KpiStrip::shownChanged, this, [this](const QStringList& ids) { m_settings.setShownKpis(ids); });
    connect(m_scenarioBox, &ScenarioBox::resultsReady, m_kpis, &KpiStrip::setScenario);
    connect(m_scenarioBox, &ScenarioBox::failed, this, &MainWindow::tell);
    connect(m_charts, &ChartsPanel::shownChanged, this, [this](const QStringList& ids) { m_settings.setShownCharts(ids); });
    connect(m_charts, &ChartsPanel::subjectsActivated, this, [this](const QStringList& paths) {
        m_stack->setCurrentWidget(m_canvas);
        m_document.selection().select(present(*m_document.facility(), paths));
        tell(tr("Selected %1 components.").arg(m_document.selection().components().size()));
    });
    connect(m_findings, &FindingsPanel::subjectsActivated, this, [this](const QStringList& subjects) {
        if (!subjects.isEmpty()) showPath(subjects.first());
    });
    connect(m_outline, &OutlinePanel::placeWanted, this, &MainWindow::showPath);
    connect(m_inspector, &Inspector::placeWanted, this, &MainWindow::showPath);
    connect(m_inspector, &Inspector::refused, this, &MainWindow::tell);
    connect(m_findings, &FindingsPanel::refused, this, &MainWindow::tell);
    connect(m_workloads, &WorkloadsPanel::refused, this, &MainWindow::tell);
    connect(m_outline, &OutlinePanel::refused, this, &MainWindow::tell);
    connect(m_bom, &BomPanel::exportWanted, this, [this] { exportReport(QStringLiteral(".csv")); });
    connect(m_bom, &BomPanel::partActivated, this, &MainWindow::selectPart);
    connect(m_palette, &PalettePanel::partActivated, this, [this](const QString& part) {
        m_canvas->showPlan();
        m_canvas->canvas().startPlacing(part);
        m_canvas->canvas().setFocus();
    });
    connect(m_palette, &PalettePanel::left, this, [this] { m_canvas->canvas().setFocus(); });
    connect(m_palette, &PalettePanel::refused, this, &MainWindow::tell);
    connect(m_palette, &PalettePanel::favouritesChanged, this, [this](const QStringList& parts) { m_settings.setFavouriteParts(parts); });
    connect(m_inspector, &Inspector::partWanted, this, [this](const QString& part) {
        m_leftDock->show();
        m_left->setCurrentWidget(m_palette);
        m_palette->showPart(part);
    });
    connect(&m_document.selection(), &Selection::changed, this, &MainWindow::updateActions);
    connect(m_canvas, &CanvasView::hintChanged, this, [this](const QString& hint) { statusBar()->showMessage(hint); });
    connect(&m_canvas->canvas(), &Canvas::pointerMoved, this, [this](double x_m, double y_m) {
        m_position->setText(tr("x %1   y %2").arg(format::length(x_m), format::length(y_m)));
    });
    connect(&m_canvas->canvas(), &Canvas::partPlaced, this, &MainWindow::rememberPart);
    connect(&m_canvas->canvas(), &Canvas::toolChanged, this, [this](ToolId tool) {
        const auto box = toolBox();
        for (std::size_t i = 0; i < box.size(); ++i) m_tools->actions()[static_cast<qsizetype>(i)]->setChecked(box[i].id == tool);
    });
}

void MainWindow::solve()
{
    m_stack->setCurrentWidget(m_canvas);   // a change that cannot be seen would be a trap
    m_service->solve(m_document.revision(), m_document.snapshot());
    m_outline->setFacility(m_document.facility());
    showState();
}

void MainWindow::showResults(const ResultsPtr& results)
{
    m_results = results;
    m_kpis->setResults(*results);
    m_canvas->setResults(results);
    m_inspector->setResults(results);
    m_charts->setResults(results);
    m_workloads->setResults(results);
    if (results->findings) {
        m_findings->setFindings(results->findings.value, results->facility);
        m_bottom->setTabText(m_bottom->indexOf(m_findings), m_findings->title());
    }
    if (results->cost) m_bom->setResults(results->cost.value);
    keepPicture();
    showState();
}

void MainWindow::rememberPart(const QString& part)
{
    m_settings.addRecentPart(part);
    m_palette->setRecent(m_settings.recentParts());
}

/// Under a drag only the figures move: lists and charts would flicker.
void MainWindow::showPreview(const ResultsPtr& results)
{
    m_kpis->setPreview(*results);
    m_canvas->setPreviewResults(results);
}

void MainWindow::showState()
{
    const bool open = m_stack->currentWidget() == m_canvas;
    const bool current = m_results && m_results->revision == m_document.revision() && m_results->complete;
    m_kpis->setStale(open && m_results && m_results->revision != m_document.revision());
    if (!open)
        m_state->clear();
    else if (current)
        m_state->setText(tr("solved in %1 ms").arg(m_results->total_ms, 0, 'f', 1));
    else
        m_state->setText(m_service->busy() ? tr("solving ...") : tr("some results are older than the layout"));
    setLook(*m_state, "trend", open && current ? 1 : 0);
}

/// The chart that says most about a figure of the strip.
void MainWindow::showChartOf(const QString& quantity)
{
    static const QHash<QString, QString> charts{{QStringLiteral("it_kw"), QStringLiteral("power")},
                                                {QStringLiteral("racks"), QStringLiteral("racks")},
                                                {QStringLiteral("accelerators"), QStringLiteral("racks")},
                                                {QStringLiteral("facility_kw"), QStringLiteral("flow")},
                                                {QStringLiteral("grid_share"), QStringLiteral("flow")},
                                                {QStringLiteral("usd_per_accelerator_hour"), QStringLiteral("cost")},
                                                {QStringLiteral("tco_usd_per_year"), QStringLiteral("cost")},
                                                {QStringLiteral("pue_design"), QStringLiteral("losses")},
                                                {QStringLiteral("output_tokens_per_s"), QStringLiteral("frontier")},
                                                {QStringLiteral("tokens_per_s_per_mw"), QStringLiteral("frontier")},
                                                {QStringLiteral("usd_per_million_tokens"), QStringLiteral("cost")},
                                                {QStringLiteral("capex_usd"), QStringLiteral("capital")}};
    m_bottomDock->show();
    m_bottom->setCurrentWidget(m_charts);
    m_charts->showChart(charts.value(quantity));
}

void MainWindow::showPath(const QString& path)
{
    m_stack->setCurrentWidget(m_canvas);
    m_canvas->reveal(path);
}

/// All components of a part, as a search for it would mark them.
void MainWindow::selectPart(const QString& part)
{
    std::vector<std::string> paths;
    for (const auto& instance : m_document.facility()->instances)
        if (instance.part->id == fromQt(part)) paths.push_back(instance.path);
    m_document.selection().select(std::move(paths));
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
    const QSignalBlocker quiet(action(QStringLiteral("dark")));
    action(QStringLiteral("dark"))->setChecked(dark);
    applyTheme(*qApp, *m_theme);
    m_canvas->setTheme(*m_theme);
    m_palette->setTheme(*m_theme);
    m_charts->setTheme(*m_theme);
}

void MainWindow::restoreArrangement()
{
    restoreGeometry(m_settings.geometry());
    restoreState(m_settings.windowState());
}

void MainWindow::tell(const QString& message) { statusBar()->showMessage(message, kMessage_ms); }

QAction* MainWindow::action(const QString& name) const { return findChild<QAction*>(name); }

}  // namespace mw
