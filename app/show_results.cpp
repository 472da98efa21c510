// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How results come into the window.
#include "app/main_window.h"

#include "app/panel_dock.h"
#include "views/canvas/canvas_view.h"
#include "views/dialogs/bandwidth_dialog.h"
#include "views/panels/charts_panel.h"
#include "views/panels/diagrams_panel.h"
#include "views/panels/economics/bom_panel.h"
#include "views/panels/economics/cables_panel.h"
#include "views/panels/economics/economics_panel.h"
#include "views/panels/failures/failures_panel.h"
#include "views/panels/findings/findings_panel.h"
#include "views/panels/inspector/inspector.h"
#include "views/panels/kpi/kpi_strip.h"
#include "views/panels/scenarios/scenarios_panel.h"
#include "views/panels/serving/serving_panel.h"
#include "views/panels/serving/workloads_panel.h"
#include "views/session/models/findings_change.h"

#include <utility>

namespace mw {

/// The strip at once; of a large layout the rest, the plan first, in events of its own, so that none holds the window for longer than a frame.
void MainWindow::showResults(ResultsPtr results)
{
    constexpr std::size_t kLarge = 2000;
    m_results = results;
    m_toShow.clear();   // of earlier ones
    const auto show = [&](auto panel) { m_toShow.push_back([panel, results] { panel->setResults(results); }); };
    m_kpis->setResults(*results);
    show(m_canvas);
    if (m_preview) {   // what is in the hand stays compared
        m_kpis->setPreview(*m_preview);
        m_toShow.push_back([this] { m_canvas->setPreviewResults(m_preview); });
    }
    showState();
    show(m_inspector);
    show(m_charts);
    m_toShow.push_back([this, results] {
        m_workloads->setResults(results);
        m_serving->setResults(results);
    });
    m_toShow.push_back([this, results] {
        m_diagrams->setResults(results);
        m_scenarios->setResults(results);
        markInDiagrams();
    });
    m_toShow.push_back([this, results] {
        m_economics->setResults(results);
        m_cables->setResults(results);
    });
    m_toShow.push_back([this, results] { showFailures(results); });
    m_toShow.push_back([this, results] { showInLists(results); });
    if (results->facility && results->facility->instances.size() > kLarge) return m_showNext.start();
    while (!m_toShow.empty()) showRest();
}

void MainWindow::showRest()
{
    if (m_toShow.empty()) return;
    const auto show = std::move(m_toShow.front());
    m_toShow.pop_front();
    show();
    if (!m_toShow.empty()) m_showNext.start();
}

void MainWindow::showFailures(const ResultsPtr& results)
{
    if (!results->complete && results->meshFailures.state != SectionState::Running) return;   // those of meshed networks come last
    logSolved(*results);
    if (auto* bandwidth = findChild<BandwidthDialog*>()) bandwidth->setResults(results);
    m_failures->setResults(results);
    dockOf(m_failures)->setWindowTitle(m_failures->title());
}

void MainWindow::showInLists(const ResultsPtr& results)
{
    if (results->findings) {
        m_findings->setFindings(results->findings.value, results->facility, results->complete || allIsAsked(*results));
        dockOf(m_findings)->setWindowTitle(FindingsPanel::title(m_kpis->wrong()));
    }
    if (results->cost) m_bom->setResults(results->cost.value);
    keepPicture();
}

}  // namespace mw
