// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/charts_panel.h"

#include "views/charts/chart_view.h"

#include <QHBoxLayout>

namespace mw {

namespace {

constexpr int kCard_px = 266;   // four beside each other in a window of 1440

}  // namespace

ChartsPanel::ChartsPanel(const Theme& theme, QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("charts-panel"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(this);
    auto* layout = new QHBoxLayout(inside);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    for (const auto& chart : chartBook()) {
        auto* view = new ChartView(chart, theme, inside);
        view->setMinimumWidth(kCard_px);
        layout->addWidget(view, 1);
        m_charts.push_back(view);
    }
    setWidget(inside);
}

void ChartsPanel::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    if (isVisible()) redraw();
}

void ChartsPanel::setTheme(const Theme& theme)
{
    for (auto* chart : m_charts) chart->setTheme(theme);
}

void ChartsPanel::showChart(const QString& id)
{
    for (auto* chart : m_charts)
        if (chart->chartId() == id) ensureWidgetVisible(chart);
}

void ChartsPanel::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    redraw();
}

void ChartsPanel::redraw()
{
    if (!m_results || m_results == m_drawn) return;
    m_drawn = m_results;
    for (auto* chart : m_charts) chart->setResults(*m_results);
}

}  // namespace mw
