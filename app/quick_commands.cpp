// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the command list leads to besides the menus: overlays, charts, scenarios and halls by their names.
#include "app/main_window.h"

#include "views/canvas/canvas.h"
#include "views/canvas/canvas_view.h"
#include "views/charts/chart_data.h"
#include "views/panels/charts_panel.h"
#include "views/panels/scenarios/scenario_box.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QComboBox>
#include <QStackedWidget>

namespace mw {

/// Made anew each time the list is opened; those of the list before go.
std::vector<Command> MainWindow::quickCommands()
{
    delete m_quick;
    m_quick = new QObject(this);
    std::vector<Command> found;
    if (m_stack->currentWidget() != m_canvas) return found;
    const auto add = [&](const QString& title, const QString& place, const QString& help, std::function<void()> run) -> QAction& {
        auto* made = new QAction(title, m_quick);
        made->setStatusTip(help);
        connect(made, &QAction::triggered, this, [run = std::move(run)] { run(); });
        found.push_back({made, title, place});
        return *made;
    };
    // One for each line of a box; that which is chosen is marked.
    const auto addChoices = [&](QComboBox& box, const QString& place) {
        for (int i = 0; i < box.count(); ++i) {
            if (!box.itemData(i).isValid()) continue;   // a heading
            const QString help = box.itemData(i, Qt::ToolTipRole).toString();
            auto& made = add(box.itemText(i), place, help.isEmpty() ? box.toolTip() : help, [&box, i] { box.setCurrentIndex(i); });
            made.setCheckable(true);
            made.setChecked(i == box.currentIndex());
        }
    };
    addChoices(*m_overlay, tr("Overlay"));
    for (const auto& chart : chartBook())
        add(localText(chart.title), tr("Charts"), localText(chart.help), [this, id = toQt(chart.id)] {
            showPanel(m_charts);
            m_charts->showChart(id);
        });
    auto& scenarios = *m_scenarioBox->findChild<QComboBox*>();
    if (scenarios.count() > 1) addChoices(scenarios, tr("Scenario"));
    for (const auto& hall : m_document.layout().halls.rows())
        add(toQt(hall->title.empty() ? hall->id : hall->title), tr("Go to hall"), tr("Show its plan"), [this, id = toQt(hall->id)] {
            m_canvas->showPlan();
            m_canvas->showHall(id);
        });
    return found;
}

}  // namespace mw
