// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/economics/break_even_view.h"

#include "views/charts/break_even_chart.h"
#include "views/charts/chart_plot.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <qcustomplot.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace mw {

namespace {

struct MovedInput {
    const char* id;
    const char* name;
};
/// Price, tariff, utilisation, efficiency; and what else two designs differ in.
constexpr std::array kMovedInputs{MovedInput{"price_compute", QT_TRANSLATE_NOOP("mw::BreakEvenView", "Price of compute, times as high")},
                                  MovedInput{"site/tariff/energy_usd_per_kwh", QT_TRANSLATE_NOOP("mw::BreakEvenView", "Energy price, $/kWh")},
                                  MovedInput{"economics/utilisation", QT_TRANSLATE_NOOP("mw::BreakEvenView", "Utilisation, share of the hours")},
                                  MovedInput{"throughput", QT_TRANSLATE_NOOP("mw::BreakEvenView", "Efficiency: tokens, times as many")},
                                  MovedInput{"pue", QT_TRANSLATE_NOOP("mw::BreakEvenView", "PUE")},
                                  MovedInput{"economics/discount_rate", QT_TRANSLATE_NOOP("mw::BreakEvenView", "Discount rate")}};

}  // namespace

BreakEvenView::BreakEvenView(const ScenarioRuns& runs, QWidget* parent)
    : QWidget(parent), m_runs(runs), m_first(new QComboBox(this)), m_second(new QComboBox(this)), m_input(new QComboBox(this)), m_says(new QLabel(this)), m_plot(new QCustomPlot(this))
{
    setObjectName(QStringLiteral("break-even"));
    m_first->setObjectName(QStringLiteral("break-even-first"));
    m_first->setAccessibleName(tr("Scenario whose input moves"));
    m_second->setObjectName(QStringLiteral("break-even-second"));
    m_second->setAccessibleName(tr("Scenario that it is compared with"));
    m_input->setObjectName(QStringLiteral("break-even-input"));
    m_input->setAccessibleName(tr("Input that moves"));
    for (auto* choice : {m_first, m_second, m_input}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(5);   // three beside each other: the panel may not widen the window
        connect(choice, &QComboBox::currentIndexChanged, this, &BreakEvenView::showCrossing);
    }
    for (const MovedInput& one : kMovedInputs) m_input->addItem(tr(one.name), QString::fromLatin1(one.id));
    m_says->setObjectName(QStringLiteral("break-even-says"));
    m_says->setWordWrap(true);
    m_plot->setObjectName(QStringLiteral("break-even-plot"));
    auto* top = new QHBoxLayout;
    for (auto* choice : {m_first, m_second, m_input}) top->addWidget(choice, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(top);
    layout->addWidget(m_says);
    layout->addWidget(m_plot, 1);
}

void BreakEvenView::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    refresh();
}

void BreakEvenView::setTheme(const Theme& theme)
{
    m_theme = theme;
    refresh();
}

void BreakEvenView::refresh()
{
    if (!isVisible()) return;   // once it is seen
    offer();
    showCrossing();
}

/// The scenarios, and the layout as the one they are compared with; what was chosen stays.
void BreakEvenView::offer()
{
    for (auto* choice : {m_first, m_second}) {
        const QSignalBlocker quiet(choice);
        const bool chosen = choice->count() > 0;
        const QVariant before = choice->currentData();
        choice->clear();
        choice->addItem(tr("The layout"), QString());
        for (const auto& run : m_runs.runs()) choice->addItem(toQt(run.title), toQt(run.id));
        const int at = chosen ? choice->findData(before) : choice == m_first ? 1 : 0;
        choice->setCurrentIndex(at >= 0 && at < choice->count() ? at : 0);
    }
}

const Results* BreakEvenView::resultsOf(const QComboBox& choice) const
{
    const auto id = choice.currentData().toString();
    if (id.isEmpty()) return m_results.get();
    const auto* run = m_runs.find(fromQt(id));
    return run != nullptr ? run->results.get() : nullptr;
}

void BreakEvenView::showCrossing()
{
    if (!isVisible()) return;
    const Results *a = resultsOf(*m_first), *b = resultsOf(*m_second);
    ChartData lines;
    lines.kind = ChartKind::Lines;
    const Compared names{fromQt(m_first->currentText()), fromQt(m_second->currentText())};
    if (a == nullptr || b == nullptr || !a->costOf || !b->costOf) {
        m_says->setText(tr("Not solved yet."));
    } else if (m_first->currentIndex() == m_second->currentIndex()) {
        m_says->setText(tr("Choose two that differ."));
    } else {
        const bool tokens = a->cost->usd_per_million_tokens && b->cost->usd_per_million_tokens;
        const CostQuantity of = tokens ? CostQuantity::UsdPerMillionTokens : CostQuantity::UsdPerAcceleratorHour;
        const auto found = breakEven(*a->costOf, *b->costOf, fromQt(m_input->currentData().toString()), of, names);
        m_says->setText(found ? localText(found->says) : tr("The cost of one of them is not known."));
        if (found) lines = breakEvenLines(*found, breakEvenCurves(*a->costOf, *b->costOf, *found), names, fromQt(m_input->currentText()), tokens ? Format::UsdPerMillion : Format::Usd);
    }
    plotChart(*m_plot, lines, m_theme);
    constexpr int kRoomForLabels_px = 150;   // below, the choices above name both axes and the lines need the room
    if (m_plot->height() < kRoomForLabels_px) m_plot->xAxis->setLabel({}), m_plot->yAxis->setLabel({});
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void BreakEvenView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

}  // namespace mw
