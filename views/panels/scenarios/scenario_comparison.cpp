// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/scenarios/scenario_comparison.h"

#include "solver/quantities/quantity.h"
#include "views/charts/chart_plot.h"
#include "views/charts/scenario_chart.h"
#include "views/panels/economics/break_even_view.h"
#include "views/panels/column_fit.h"
#include "views/panels/number_column.h"
#include "views/panels/table_cells.h"
#include "views/panels/whole_rows.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <qcustomplot.h>

#include <QComboBox>
#include <QHeaderView>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace mw {

namespace {

constexpr std::array kCompared{"accelerators",   "it_kw",       "facility_kw",       "pue_design", "pue_annual",        "output_tokens_per_s", "usd_per_million_tokens",
                               "usd_per_accelerator_hour", "capex_usd", "tco_usd_per_year", "joules_per_token", "first_token_weeks", "origin_hhi"};

/// Findings of severity error and warning; advice is not counted.
std::optional<double> problemCount(const Results* results)
{
    if (results == nullptr || !results->findings) return std::nullopt;
    double count = 0;
    for (const Finding& finding : *results->findings.value) count += finding.severity != Severity::Advice && finding.waived.empty() ? 1 : 0;
    return count;
}

/// "+5.7 %"; "=" for no change that can be seen; empty where nothing can be compared.
QString changeText(std::optional<double> value, std::optional<double> base)
{
    if (!value || !base || *base == 0) return {};
    const double percent = 100 * (*value / *base - 1);
    if (std::abs(percent) < 0.05) return QStringLiteral("=");
    return (percent > 0 ? QStringLiteral("+") : QStringLiteral("−")) + format::fixed(std::abs(percent), 1) + QStringLiteral(" %");
}

QColor changeColour(const Theme& theme, std::optional<double> value, std::optional<double> base, Better better)
{
    if (!value || !base || better == Better::Neither || std::abs(*value - *base) <= 5e-4 * std::abs(*base)) return theme.text;
    return (*value > *base) == (better == Better::Higher) ? theme.good : theme.error;
}

/// Why a scenario has no figure: in words, or as a dash below them.
QString whyNone(const ScenarioRuns::Run& run, bool inWords)
{
    if (!inWords) return QStringLiteral("–");
    switch (run.state) {
    case ScenarioRuns::State::Running: return ScenarioComparison::tr("being solved");
    case ScenarioRuns::State::Failed: return ScenarioComparison::tr("cannot be solved");
    case ScenarioRuns::State::Fresh: return ScenarioComparison::tr("not known");
    default: return ScenarioComparison::tr("not solved yet");
    }
}

}  // namespace

ScenarioComparison::ScenarioComparison(const ScenarioRuns& runs, QWidget* parent)
    : QWidget(parent), m_runs(runs), m_tabs(new QTabWidget(this)), m_table(new QTableWidget(this)), m_quantity(new QComboBox(this)), m_plot(new QCustomPlot(this)),
      m_breakEven(new BreakEvenView(runs, this))
{
    setObjectName(QStringLiteral("scenario-comparison"));
    m_table->setObjectName(QStringLiteral("scenario-figures"));
    m_table->setAccessibleName(tr("Key figures of the scenarios"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectColumns);
    m_table->setTabKeyNavigation(false);
    constexpr int kNames_px = 130;   // the longest give way to the figures of a small window; the tooltip has them
    m_table->verticalHeader()->setMaximumWidth(kNames_px);
    m_table->verticalHeader()->setTextElideMode(Qt::ElideRight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItemDelegate(new NumberCells(m_table));
    new ColumnFit(*m_table, {.scrolls = true});
    new WholeRows(*m_table);
    m_quantity->setObjectName(QStringLiteral("scenario-quantity"));
    m_quantity->setAccessibleName(tr("Figure to draw"));
    for (const char* id : kCompared)
        if (const auto* quantity = facilityQuantity(id)) m_quantity->addItem(localText(quantity->label), QString::fromLatin1(id));
    m_quantity->setCurrentIndex(m_quantity->findData(QStringLiteral("usd_per_million_tokens")));
    m_plot->setObjectName(QStringLiteral("scenario-chart"));
    auto* chart = new QWidget(m_tabs);
    auto* inside = new QVBoxLayout(chart);
    inside->setContentsMargins(4, 4, 4, 4);
    inside->addWidget(m_quantity);
    auto* scroll = new QScrollArea(chart);   // many scenarios keep their names apart
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_plot);
    inside->addWidget(scroll, 1);
    m_tabs->setObjectName(QStringLiteral("scenario-views"));
    m_tabs->addTab(m_table, tr("Table"));
    m_tabs->addTab(chart, tr("Chart"));
    m_tabs->addTab(m_breakEven, tr("Break-even"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_quantity, &QComboBox::currentIndexChanged, this, &ScenarioComparison::drawChart);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ScenarioComparison::drawChart);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        if (column > 0 && static_cast<std::size_t>(column) <= m_runs.runs().size()) Q_EMIT scenarioWanted(m_runs.runs()[static_cast<std::size_t>(column) - 1].id);
    });
}

void ScenarioComparison::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    m_breakEven->setResults(m_results);
    refresh();
}

void ScenarioComparison::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_breakEven->setTheme(theme);
    refresh();
}

void ScenarioComparison::refresh()
{
    if (!isVisible()) return;   // once it is seen
    fillTable();
    drawChart();
    m_breakEven->refresh();
}

/// Beside the layout stands the scenario that is chosen: a narrow window has room for one or two.
void ScenarioComparison::showChosen()
{
    auto& head = *m_table->horizontalHeader();
    for (int column = 0; column < head.count(); ++column) head.moveSection(head.visualIndex(column), column);
    for (std::size_t i = 0; i < m_runs.runs().size(); ++i)
        if (m_runs.runs()[i].id == m_chosen) head.moveSection(head.visualIndex(static_cast<int>(i) + 1), 1);
}

void ScenarioComparison::fillTable()
{
    const auto& runs = m_runs.runs();
    const int rows = static_cast<int>(kCompared.size()) + 1, findings = rows - 1;
    m_table->setRowCount(rows);
    m_table->setColumnCount(static_cast<int>(runs.size()) + 1);
    QStringList heads{tr("The layout")};
    for (const auto& run : runs) heads << toQt(run.title);
    m_table->setHorizontalHeaderLabels(heads);
    QStringList names;
    for (const char* id : kCompared) names << localText(facilityQuantity(id)->label);
    m_table->setVerticalHeaderLabels(names + QStringList{tr("Findings")});
    showChosen();
    for (int row = 0; row < rows; ++row) {
        const FacilityQuantity* const quantity = row < findings ? facilityQuantity(kCompared[static_cast<std::size_t>(row)]) : nullptr;
        const auto read = [&](const Results* results) { return quantity == nullptr ? problemCount(results) : results != nullptr ? quantity->read(*results) : std::nullopt; };
        const Format shown = quantity != nullptr ? quantity->format : Format::Count;
        const Better better = quantity != nullptr ? quantity->better : Better::Lower;
        m_table->verticalHeaderItem(row)->setToolTip(quantity != nullptr ? names[row] + QStringLiteral(": ") + localText(quantity->help) : tr("Errors and warnings"));
        const auto base = read(m_results.get());
        setTableCell(*m_table, row, 0, format::text(base, shown), false);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const auto& run = runs[i];
            const auto value = read(run.results.get());
            const QString change = changeText(value, base);
            const QString text = !value ? whyNone(run, row == 0) : format::text(value, shown) + (change.isEmpty() ? change : QStringLiteral("   ") + change);
            auto& cell = setTableCell(*m_table, row, static_cast<int>(i) + 1, text, false);
            const bool fresh = run.state == ScenarioRuns::State::Fresh;
            cell.setForeground(fresh ? changeColour(m_theme, value, base, better) : m_theme.textMuted);
            cell.setToolTip(!run.problem.isEmpty() ? run.problem : !value ? whyNone(run, true) : fresh ? tr("%1 against %2 of the layout").arg(format::text(value, shown), format::text(base, shown)) : tr("Not of the layout as it is now"));
        }
    }
}

void ScenarioComparison::drawChart()
{
    const auto* quantity = facilityQuantity(fromQt(m_quantity->currentData().toString()));
    if (m_tabs->currentIndex() != 1 || quantity == nullptr) return;
    std::vector<ComparedResults> compared{{fromQt(tr("The layout")), m_results.get(), false}};
    for (const auto& run : m_runs.runs()) compared.push_back({run.title, run.results.get(), run.state != ScenarioRuns::State::Fresh});
    m_plot->setToolTip(localText(quantity->help));
    constexpr int kBar_px = 18, kAround_px = 24;
    m_plot->setMinimumHeight(static_cast<int>(compared.size()) * kBar_px + kAround_px);
    plotChart(*m_plot, scenarioBars(compared, *quantity), m_theme);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ScenarioComparison::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void ScenarioComparison::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    drawChart();
}

}  // namespace mw
