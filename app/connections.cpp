// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does when its document, its solver and its panels speak.
#include "app/main_window.h"

#include "app/hint_bar.h"
#include "app/panel_dock.h"
#include "model/io/layout_file.h"
#include "solver/quantities/binding.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_background.h"
#include "views/canvas/canvas_view.h"
#include "views/canvas/commands/block_commands.h"
#include "views/canvas/commands/link_commands.h"
#include "views/canvas/elevation/rack_elevation.h"
#include "views/charts/figure_charts.h"
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
#include "views/theme/look.h"

#include <QActionGroup>
#include <QLabel>
#include <QLayout>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>

#include <algorithm>
#include <utility>

namespace mw {

namespace {

/// Of paths in results those that the layout still has.
std::vector<std::string> present(const Facility& facility, const QStringList& paths)
{
    std::vector<std::string> found;
    for (const auto& path : paths)
        if (auto text = fromQt(path); facility.find(text)) found.push_back(std::move(text));
    return found;
}

std::vector<std::string> presentInstances(const Facility& facility, const Facility& of, const std::vector<InstanceIndex>& instances)
{
    std::vector<std::string> found;
    for (const InstanceIndex i : instances)
        if (i < of.instances.size() && facility.find(of.instances[i].path)) found.push_back(of.instances[i].path);
    return found;
}

}  // namespace

void MainWindow::remakeService()
{
    auto solverData = std::make_shared<SolverData>(*m_data);
    // Without the layout's own parts, which the pipeline puts over it: one that is deleted must not come back.
    Layout bare;
    bare.settings = m_document.layout().settings;
    solverData->catalog = catalogFor(bare, fromQt(m_document.path()), m_document.builtInCatalog()).value.value_or(m_document.builtInCatalog());
    m_service = SolveService::make(solverData);
    m_progress->setService(*m_service);
    m_scenarios->setSolverData(solverData);
    m_scenarioBox->setSolverData(std::move(solverData));
    connect(m_service.get(), &SolveService::resultsReady, this, &MainWindow::showResults);
    connect(m_service.get(), &SolveService::previewReady, this, &MainWindow::showPreview);
    connect(m_service.get(), &SolveService::busyChanged, this, &MainWindow::showState);
}

void MainWindow::connectDocument()
{
    m_showNext.setSingleShot(true);
    m_showNext.setInterval(0);
    connect(&m_showNext, &QTimer::timeout, this, &MainWindow::showRest);
    m_previewOver.setSingleShot(true);
    m_previewOver.setInterval(0);
    connect(&m_previewOver, &QTimer::timeout, this, &MainWindow::endPreview);
    connect(&m_document, &Document::changed, this, &MainWindow::solve);
    connect(&m_document, &Document::facilityReady, this, [this] { m_outline->setFacility(m_document.facility()); });
    connect(&m_document, &Document::replaced, this, &MainWindow::documentReplaced);
    connect(&m_document, &Document::cleanChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &Document::pathChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &Document::previewChanged, this, [this] {
        if (const auto preview = m_document.previewLayout())
            m_service->preview(preview);
        else {
            m_preview.reset();
            m_service->endPreview();
            m_previewOver.start();
        }
    });
}

void MainWindow::connectPanels()
{
    connectFigures();
    connectLists();
    connectPalette();
    connectCanvas();
}

/// What shows figures, and the page that is shown while there are none.
void MainWindow::connectFigures()
{
    connect(m_welcome, &WelcomePage::newWanted, this, &MainWindow::newLayout);
    connect(m_welcome, &WelcomePage::openWanted, this, [this] { action(QStringLiteral("open"))->trigger(); });
    connect(m_welcome, &WelcomePage::fileWanted, this, [this](const QString& path) { openFile(path); });
    connect(m_welcome, &WelcomePage::templateWanted, this, &MainWindow::newFromTemplate);
    connect(m_kpis, &KpiStrip::findingsClicked, this, [this] { showPanel(m_findings); });
    connect(m_kpis, &KpiStrip::quantityClicked, this, &MainWindow::showChartOf);
    connect(m_kpis, &KpiStrip::whyWanted, this, &MainWindow::showFigure);
    connect(m_kpis, &KpiStrip::shownChanged, this, [this](const QStringList& ids) { m_settings.setShownKpis(ids); });
    connect(m_scenarioBox, &ScenarioBox::resultsReady, m_kpis, &KpiStrip::setScenario);
    connect(m_scenarioBox, &ScenarioBox::resultsReady, m_charts, &ChartsPanel::setScenario);
    connect(m_scenarioBox, &ScenarioBox::failed, this, &MainWindow::tell);
    connect(m_scenarios, &ScenariosPanel::refused, this, &MainWindow::tell);
    connect(m_scenarios, &ScenariosPanel::titleChanged, this, [this] { dockOf(m_scenarios)->setWindowTitle(m_scenarios->title()); });
    connect(m_charts, &ChartsPanel::shownChanged, this, [this](const QStringList& ids) { m_settings.setShownCharts(ids); });
    connect(&m_document.selection(), &Selection::changed, this, [this] { m_charts->setSelection(m_document.selection()); });
    connect(m_charts, &ChartsPanel::saveWanted, this, &MainWindow::exportChart);
    connect(m_charts, &ChartsPanel::told, this, &MainWindow::tell);
    connect(m_charts, &ChartsPanel::subjectsActivated, this, &MainWindow::selectBehind);
    connectEconomics();
}

/// What lists the things of the layout and leads to them.
void MainWindow::connectLists()
{
    connect(m_findings, &FindingsPanel::subjectsActivated, this, &MainWindow::showSubjects);
    connect(m_findings, &FindingsPanel::panelWanted, this, &MainWindow::showPanelOf);
    connect(m_outline, &OutlinePanel::placeWanted, this, &MainWindow::showPath);
    connect(m_inspector, &Inspector::placeWanted, this, &MainWindow::showPath);
    connect(m_canvas, &CanvasView::pieceShown, m_inspector, &Inspector::setPiece);
    connect(m_inspector, &Inspector::refused, this, &MainWindow::tell);
    connect(m_inspector, &Inspector::linkWanted, this, [this](const QString& path, const QString& group) {
        m_canvas->showPlan();
        link_commands::linkFrom(m_canvas->canvas(), fromQt(path), fromQt(group));
    });
    connect(m_findings, &FindingsPanel::refused, this, &MainWindow::tell);
    connect(m_findings, &FindingsPanel::whyWanted, this, &MainWindow::showFigure);
    connect(m_failures, &FailuresPanel::played, this, [this](const FacilityPtr& facility, const std::shared_ptr<const PlayedFailure>& failure) {
        m_canvas->canvas().setFailure(facility, failure);
    });
    connect(m_failures, &FailuresPanel::fabricPlayed, &m_canvas->canvas(), &Canvas::setFabricFailure);
    connect(m_failures, &FailuresPanel::placeWanted, this, &MainWindow::showPath);
    connect(m_diagrams, &DiagramsPanel::picked, this, [this](const FacilityPtr& facility, const std::vector<InstanceIndex>& instances) {
        m_document.selection().select(presentInstances(*m_document.facility(), *facility, instances));
    });
    connect(m_diagrams, &DiagramsPanel::largeWanted, this, &MainWindow::enlargeBottom);
    connect(m_diagrams, &DiagramsPanel::shown, this, &MainWindow::markInDiagrams);
    connect(&m_document.selection(), &Selection::changed, this, &MainWindow::markInDiagrams);
    connect(m_serving, &ServingPanel::refused, this, &MainWindow::tell);
    m_canvas->canvas().setCarryTarget([this](QPoint global, Canvas::Carry carry) { return carryToPools(global, carry == Canvas::Carry::Over, carry == Canvas::Carry::Drop); });
    connect(m_workloads, &WorkloadsPanel::refused, this, &MainWindow::tell);
    connect(m_workloads, &WorkloadsPanel::whyWanted, this, &MainWindow::showFigure);
    connect(m_serving, &ServingPanel::whyWanted, this, &MainWindow::showFigure);
    connect(m_charts, &ChartsPanel::whyWanted, this, &MainWindow::showFigure);
    connect(m_inspector, &Inspector::servedWanted, this, &MainWindow::showServed);
    connect(m_workloads, &WorkloadsPanel::chosen, this, [this](const QString& workload) { m_canvas->canvas().setFlowOf(fromQt(workload)); });
    connect(m_outline, &OutlinePanel::refused, this, &MainWindow::tell);
    connect(m_outline, &OutlinePanel::hallWanted, m_canvas, &CanvasView::showHall);
    connect(m_bom, &BomPanel::exportWanted, this, [this] { exportReport(QStringLiteral(".csv")); });
    connect(m_cables, &CablesPanel::exportWanted, this, &MainWindow::exportCables);
    connect(m_cables, &CablesPanel::placeWanted, this, &MainWindow::showPath);
    connect(m_cables, &CablesPanel::linkPicked, this, [this](const FacilityPtr& facility, LinkIndex link) { selectCables(*facility, {link}); });
    connect(m_bom, &BomPanel::partActivated, this, &MainWindow::selectPart);
    connect(m_bom, &BomPanel::whyWanted, this, &MainWindow::showFigure);
    connect(m_cables, &CablesPanel::whyWanted, this, &MainWindow::showFigure);
    connect(m_failures, &FailuresPanel::whyWanted, this, &MainWindow::showFigure);
}

void MainWindow::connectPalette()
{
    connect(m_palette, &PalettePanel::partActivated, this, [this](const QString& part) {
        const bool inside = !m_canvas->showsPlan() && !m_canvas->showsSite();
        if (inside && m_canvas->elevation().mount(part)) return rememberPart(part);   // the palette keeps the keys: for another
        m_canvas->showPlan();
        m_canvas->canvas().startPlacing(part);
        m_canvas->canvas().setFocus();
    });
    connect(m_palette, &PalettePanel::blockActivated, this, [this](const QString& block) {
        m_canvas->showPlan();
        m_canvas->canvas().startPlacingBlock(block);
    });
    connect(m_palette, &PalettePanel::blockRenameWanted, this, [this](const QString& block) {
        m_canvas->showPlan();
        block_commands::rename(m_canvas->canvas(), fromQt(block));
    });
    connect(m_palette, &PalettePanel::left, this, [this] { m_canvas->canvas().setFocus(); });
    connect(m_palette, &PalettePanel::refused, this, &MainWindow::tell);
    connect(m_palette, &PalettePanel::favouritesChanged, this, [this](const QStringList& parts) { m_settings.setFavouriteParts(parts); });
    connect(m_inspector, &Inspector::partWanted, this, [this](const QString& part) {
        showPanel(m_palette);
        m_palette->showPart(part);
    });
}

void MainWindow::connectCanvas()
{
    connect(&m_document.selection(), &Selection::changed, this, &MainWindow::updateActions);
    connect(m_canvas, &CanvasView::propertiesWanted, this, [this] {
        showPanel(m_inspector);
        auto* unit = m_inspector->findChild<QWidget*>(QStringLiteral("edit-u"));
        (unit != nullptr && unit->isVisible() ? unit : m_inspector)->setFocus();
    });
    connect(m_canvas, &CanvasView::hintChanged, m_hints, &HintBar::setHint);
    connect(&m_canvas->canvas(), &Canvas::pointerMoved, this, [this](double x_m, double y_m) {
        m_pointer_m = {x_m, y_m};
        showPosition();
    });
    connect(m_canvas, &CanvasView::pageChanged, this, &MainWindow::showPosition);
    connect(&m_canvas->canvas(), &Canvas::backgroundWanted, this, [this] {
        const QString file = m_dialogs.openPath(tr("Background plan"), tr("Plans (*.png *.jpg *.jpeg *.svg)"));
        if (!file.isEmpty()) m_canvas->canvas().background().take(file);
    });
    connect(&m_canvas->canvas(), &Canvas::partPlaced, this, &MainWindow::rememberPart);
    connect(&m_canvas->canvas(), &Canvas::toolChanged, this, [this](ToolId tool) {
        const auto box = toolBox();
        for (std::size_t i = 0; i < box.size(); ++i) m_tools->actions()[static_cast<qsizetype>(i)]->setChecked(box[i].id == tool);
    });
}

/// Of the pointer on the plan, in the unit that lengths have now; on other pages there is none.
void MainWindow::showPosition()
{
    m_position->setText(m_pointer_m && m_canvas->showsPlan() ? tr("x %1   y %2").arg(format::length(m_pointer_m->x()), format::length(m_pointer_m->y())) : QString());
}

void MainWindow::connectEconomics()
{
    connect(m_economics, &EconomicsPanel::subjectsActivated, this, &MainWindow::selectBehind);
    connect(m_economics, &EconomicsPanel::whyWanted, this, &MainWindow::showFigure);
}

/// What stands behind a bar or a line of money.
void MainWindow::selectBehind(const QStringList& paths)
{
    m_stack->setCurrentWidget(m_canvas);
    m_document.selection().select(present(*m_document.facility(), paths));
    const auto count = m_document.selection().components().size();
    tell(count == 1 ? tr("Selected 1 component.") : tr("Selected %1 components.").arg(format::count(static_cast<double>(count))));
}

/// Racks dragged onto the serving plan; over its tab, the plan comes to the front.
bool MainWindow::carryToPools(QPoint global, bool over, bool drop)
{
    if (drop) m_serving->carryDrop(global);
    if (!over) return m_serving->carryAway(), drop;
    for (const auto* tabs : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        if (tabs->isVisible() && dockOfTab(*tabs, tabs->tabAt(tabs->mapFromGlobal(global))) == dockOf(m_serving)) showPanel(m_serving);
    return m_serving->carryOver(global);
}

void MainWindow::solve()
{
    m_stack->setCurrentWidget(m_canvas);   // a change that cannot be seen would be a trap
    m_service->solve(m_document.revision(), m_document.snapshot());
    if (m_document.facilityIsReady()) m_outline->setFacility(m_document.facility());   // else in a moment
    showState();
}

/// Instances as the results have them, whose facility may be older than the selection.
/// A link of a block has no record of its own: its two ends are selected.
/// Those of blocks have no record of their own: what stands at their ends.
void MainWindow::selectCables(const Facility& facility, const std::vector<LinkIndex>& links)
{
    std::vector<std::string> records;
    std::vector<InstanceIndex> ends;
    for (const LinkIndex link : links) {
        if (link >= facility.links.size()) continue;
        const FacilityLink& cable = facility.links[link];
        if (cable.link && m_document.layout().links.contains(cable.link->id)) records.push_back(cable.link->id);
        else ends.insert(ends.end(), {cable.from, cable.to});
    }
    m_document.selection().selectBoth(presentInstances(*m_document.facility(), facility, ends), std::move(records), Selection::Mode::Replace);
}

void MainWindow::markInDiagrams()
{
    if (!m_diagrams->isVisible()) return;   // they ask when they are shown
    std::vector<InstanceIndex> marked;
    if (m_results && m_results->facility)
        for (const auto& path : m_document.selection().components())
            if (const auto instance = m_results->facility->find(path)) marked.push_back(*instance);
    m_diagrams->setSelection(marked);
}

/// Most of the window for what is below, or what it had before.
void MainWindow::enlargeBottom(bool large)
{
    constexpr double kMost = 0.72;
    if (large) m_bottomHeight = dockOf(m_diagrams)->height() + heightOfTabs(*dockOf(m_diagrams));
    resizeDocks({dockOf(m_diagrams)}, {large ? static_cast<int>(height() * kMost) : m_bottomHeight}, Qt::Vertical);
}

/// Once each: results are shown again after a drag and after preferences.
void MainWindow::logSolved(const Results& results)
{
    if (std::exchange(m_logged, results.revision) != results.revision) m_log->addSolved(results);
}

void MainWindow::rememberPart(const QString& part)
{
    m_settings.addRecentPart(part);
    m_palette->setRecent(m_settings.recentParts());
}

/// Under a drag only the figures move: lists and charts would flicker.
void MainWindow::showPreview(const ResultsPtr& results)
{
    m_preview = results;
    m_kpis->setPreview(*results);
    m_canvas->setPreviewResults(results);
}

/// In an event of its own: what is put down is shown first.
void MainWindow::endPreview()
{
    if (!m_results || m_document.previewLayout()) return;
    m_kpis->setResults(*m_results);
    showState();
}

void MainWindow::showState()
{
    const bool open = m_stack->currentWidget() == m_canvas;
    const bool current = m_results && m_results->revision == m_document.revision() && m_results->complete;
    const bool stale = open && m_results && m_results->revision != m_document.revision();
    m_kpis->setStale(stale);
    m_charts->setStale(stale);
    if (!open) m_hints->setHint({});   // of a plan that is not seen
    if (!open)
        m_state->clear();
    else if (current && m_results->total_ms >= 1000)
        m_state->setText(tr("solved in %1 s").arg(format::fixed(m_results->total_ms / 1000, 1)));
    else if (current)
        m_state->setText(tr("solved in %1 ms").arg(format::fixed(m_results->total_ms, m_results->total_ms < 100 ? 1 : 0)));
    else
        m_state->setText(m_service->busy() ? tr("solving ...") : tr("some results are older than the layout"));
    setLook(*m_state, "trend", open && current ? 1 : 0);
    m_hints->layout()->activate();   // its text is never painted in the width of another
}

/// The chart that says most about a figure of the strip.
void MainWindow::showChartOf(const QString& quantity)
{
    showPanel(m_charts);
    m_charts->showChart(toQt(chartOfFigure(quantity.toStdString())));
    if (!quantity.startsWith(QLatin1String("one_more_"))) return;
    const auto* binds = m_results ? bindingConstraint(*m_results) : nullptr;
    if (binds != nullptr && !binds->subject.empty()) showPath(toQt(binds->subject));
}

}  // namespace mw
