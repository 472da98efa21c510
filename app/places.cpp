// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a click leads: to what stands on the plan, to a setting, a figure, or the panel that has the rest.
#include "app/main_window.h"

#include "views/canvas/canvas.h"
#include "views/canvas/canvas_view.h"
#include "views/panels/diagrams_panel.h"
#include "views/panels/findings/findings_panel.h"
#include "views/panels/inspector/inspector.h"
#include "views/panels/palette/palette_panel.h"
#include "views/panels/scenarios/scenarios_panel.h"
#include "views/panels/serving/serving_panel.h"
#include "views/panels/serving/workloads_panel.h"
#include "views/session/subjects.h"
#include "views/session/text/qt_text.h"

#include <QStackedWidget>

namespace mw {

void MainWindow::showPath(const QString& path)
{
    m_stack->setCurrentWidget(m_canvas);
    m_canvas->reveal(path);
}

/// What a finding is about, beside the list of findings: on the plan and in the inspector. What has a panel below is left to showPanelOf().
void MainWindow::showSubjects(const QStringList& subjects)
{
    m_stack->setCurrentWidget(m_canvas);
    if (!m_results) return;
    const int before = m_inspector->tab();
    const SubjectPlace place = placeOf(*m_document.facility(), *m_results, subjects);
    switch (place.view) {
    case SubjectPlace::View::Scenario:
        return showPanelOf(subjects);
    case SubjectPlace::View::Hall:
        m_canvas->showPlan();
        m_canvas->showHall(toQt(place.id));
        return m_canvas->canvas().fit();
    case SubjectPlace::View::Setting:
        showPanel(m_inspector);
        m_inspector->showSetting(toQt(place.id));
        return;
    case SubjectPlace::View::Figure:
        showFigure(toQt(place.id));
        return m_inspector->comeBack(before);
    case SubjectPlace::View::Part:
        m_canvas->revealComponents(place.components);
        if (place.components.empty()) return showPanelOf(subjects);
        return m_inspector->showPart();
    default:
        break;
    }
    m_canvas->revealComponents(place.components);
}

/// The next or the one before, with its place and its numbers: the list comes to the front.
void MainWindow::showFinding(int step)
{
    m_findings->selectNext(step);
    showPanel(m_findings);
}

/// Brings to the front what tells most of it; what stands on the plan has that already.
void MainWindow::showPanelOf(const QStringList& subjects)
{
    if (!m_results) return;
    const SubjectPlace place = placeOf(*m_document.facility(), *m_results, subjects);
    switch (place.view) {
    case SubjectPlace::View::Scenario:
        showPanel(m_scenarios);
        return m_scenarios->showScenario(place.id);
    case SubjectPlace::View::Workload:
        showPanel(m_workloads);
        return m_workloads->showWorkload(place.id);
    case SubjectPlace::View::Pool:
        showPanel(m_serving);
        return m_serving->showPool(place.id);
    case SubjectPlace::View::Diagram:
        showPanel(m_diagrams);
        return m_diagrams->showDiagram(toQt(place.id));
    case SubjectPlace::View::Figure:
        return showChartOf(toQt(place.id));
    case SubjectPlace::View::Part:
        if (!place.components.empty()) return;
        showPanel(m_palette);
        return m_palette->showPart(toQt(place.id));
    default:
        return;
    }
}

/// Of the facility, or of a pool or workload ("pool:decode#pool-batch"): why it is what it is.
void MainWindow::showFigure(const QString& quantity)
{
    if (!Inspector::isOfOther(quantity)) m_document.selection().clear();   // the formula is the facility's
    showPanel(m_inspector);
    m_inspector->explain(quantity);
}

/// "pool:decode", "workload:chat".
void MainWindow::showServed(const QString& whose)
{
    const std::string id = fromQt(whose.section(u':', 1));
    if (whose.startsWith(QLatin1String("pool:"))) return showPanel(m_serving), m_serving->showPool(id);
    showPanel(m_workloads);
    m_workloads->showWorkload(id);
}

/// All components of a part, as a search for it would mark them.
void MainWindow::selectPart(const QString& part)
{
    std::vector<std::string> paths;
    for (const auto& instance : m_document.facility()->instances)
        if (instance.part->id == fromQt(part)) paths.push_back(instance.path);
    m_document.selection().select(std::move(paths));
}

}  // namespace mw
