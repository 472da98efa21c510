// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/economics/economics_panel.h"

#include "views/charts/chart_view.h"
#include "views/panels/economics/economics_tables.h"
#include "views/panels/list_menu.h"
#include "views/panels/wrapped_cells.h"
#include "views/session/text/qt_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

constexpr int kTopics_px = 190, kTable_px = 640, kTopicChart_px = 360;

}  // namespace

EconomicsPanel::EconomicsPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_table(std::make_unique<EconomicsTable>()), m_topics(new QListWidget(this)), m_list(new QTreeWidget(this)), m_charts(new QStackedWidget(this)),
      m_why(new QPushButton(tr("Why?"), this))
{
    setObjectName(QStringLiteral("economics-panel"));
    m_topics->setObjectName(QStringLiteral("economics-topics"));
    m_topics->setAccessibleName(tr("Page of the economics"));
    for (const EconomicsTopic& topic : economicsTopics()) m_topics->addItem(topic.name());
    m_topics->setCurrentRow(0);
    m_why->setObjectName(QStringLiteral("economics-why"));
    m_why->setToolTip(tr("The formula of the marked row, down to sourced inputs (Enter in the list)"));
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    constexpr int kOffLine_px = 8;   // of what stands beside the lines between the parts
    column->setContentsMargins(0, 0, kOffLine_px, 0);
    column->addWidget(m_topics, 1);
    column->addWidget(m_why);
    m_list->setObjectName(QStringLiteral("economics-list"));
    m_list->setAccessibleName(tr("Lines of this page"));
    m_list->setToolTip(tr("A click selects what stands behind a row, Enter or a double click tells why."));
    m_list->setRootIsDecorated(false);
    wrapTexts(*m_list);
    auto* middle = new QWidget(this);
    auto* lines = new QVBoxLayout(middle);
    lines->setContentsMargins(kOffLine_px, 0, kOffLine_px, 0);
    lines->addWidget(m_list);
    m_charts->setObjectName(QStringLiteral("economics-charts"));
    m_charts->setContentsMargins(kOffLine_px, 0, 0, 0);
    auto* parts = new QSplitter(this);
    for (QWidget* part : {left, middle, static_cast<QWidget*>(m_charts)}) parts->addWidget(part);
    parts->setSizes({kTopics_px, kTable_px, kTopicChart_px});
    parts->setStretchFactor(0, 0);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(parts);
    connect(m_topics, &QListWidget::currentRowChanged, this, &EconomicsPanel::refresh);
    connect(m_list, &QTreeWidget::itemClicked, this, &EconomicsPanel::selectBehind);
    connect(m_list, &QTreeWidget::itemActivated, this, &EconomicsPanel::askWhy);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        const int row = m_list->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(item));
        m_why->setEnabled(row >= 0 && (!m_table->rows[static_cast<std::size_t>(row)].quantity.empty() || !m_table->rows[static_cast<std::size_t>(row)].own.empty()));
    });
    connect(m_why, &QPushButton::clicked, this, [this] { askWhy(m_list->currentItem()); });
    new ListMenu(*m_list, [this](QMenu& menu) {
        auto* item = m_list->currentItem();
        listEntry(menu, "economics-select", tr("Select what stands behind it"), [this, item] { selectBehind(item); }, item != nullptr);
        whyEntry(menu, "economics-ask", [this, item] { askWhy(item); }, item != nullptr && m_why->isEnabled());
    });
    m_why->setEnabled(false);
}

EconomicsPanel::~EconomicsPanel() = default;

void EconomicsPanel::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    m_behind = true;
    if (isVisible()) refresh();
}

void EconomicsPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (const auto& [id, view] : m_views) view->setTheme(theme);
}

void EconomicsPanel::showTopic(const QString& id)
{
    const auto& topics = economicsTopics();
    for (std::size_t i = 0; i < topics.size(); ++i)
        if (toQt(topics[i].id) == id) m_topics->setCurrentRow(static_cast<int>(i));
}

QString EconomicsPanel::topic() const
{
    return toQt(economicsTopics()[static_cast<std::size_t>(std::max(0, m_topics->currentRow()))].id);
}

void EconomicsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_behind) refresh();
}

ChartView& EconomicsPanel::chartOf(std::size_t topic)
{
    const std::string id(economicsTopics()[topic].chart);
    auto& view = m_views[id];
    if (view == nullptr) {
        const auto& book = chartBook();
        const auto def = std::find_if(book.begin(), book.end(), [&](const ChartDef& one) { return one.id == id; });
        view = new ChartView(*def, m_theme, this);
        view->setObjectName(QStringLiteral("economics-chart-") + toQt(id));   // the charts panel has one of the same chart
        connect(view, &ChartView::subjectsActivated, this, &EconomicsPanel::subjectsActivated);
        connect(view, &ChartView::whyWanted, this, &EconomicsPanel::whyWanted);
        m_charts->addWidget(view);
    }
    return *view;
}

void EconomicsPanel::refresh()
{
    m_behind = false;
    const auto at = static_cast<std::size_t>(std::max(0, m_topics->currentRow()));
    *m_table = economicsTopics()[at].make(m_results ? *m_results : Results{});
    fillTable();
    ChartView& chart = chartOf(at);
    m_charts->setCurrentWidget(&chart);
    if (m_results && chart.results() != m_results) chart.setResults(m_results);
    if (m_results) chart.setStale(chart.chart().isStale(*m_results));
}

/// Rows that stay keep their items, so that the marked one stays marked under an edit.
void EconomicsPanel::fillTable()
{
    const auto& rows = m_table->rows;
    if (m_list->columnCount() != m_table->columns.size() || m_list->headerItem()->text(0) != m_table->columns.value(0)) m_list->clear();
    m_list->setColumnCount(static_cast<int>(m_table->columns.size()));
    m_list->setHeaderLabels(m_table->columns);
    const auto alignmentOf = [last = m_list->columnCount() - 1](int column) { return (column == 0 || column == last ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter; };   // words, figures, words
    for (int c = 0; c < m_list->columnCount(); ++c) m_list->headerItem()->setTextAlignment(c, alignmentOf(c));
    while (m_list->topLevelItemCount() > static_cast<int>(rows.size())) delete m_list->takeTopLevelItem(m_list->topLevelItemCount() - 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto* item = m_list->topLevelItem(static_cast<int>(i));
        if (item == nullptr) item = new QTreeWidgetItem(m_list);
        const QStringList& cells = rows[i].cells;
        for (int c = 0; c < static_cast<int>(cells.size()); ++c) {
            item->setText(c, cells[c]);
            item->setToolTip(c, rows[i].toolTip.isEmpty() ? cells[c] : rows[i].toolTip);
            item->setTextAlignment(c, alignmentOf(c));
        }
    }
    constexpr double kMostName = 0.35;   // of the list: sentences behind the figures need room, too
    for (int c = 0; c + 1 < m_list->columnCount(); ++c) m_list->resizeColumnToContents(c);
    m_list->setColumnWidth(0, std::min(m_list->columnWidth(0), static_cast<int>(kMostName * m_list->viewport()->width())));
}

void EconomicsPanel::selectBehind(const QTreeWidgetItem* item)
{
    const int row = m_list->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(item));
    if (row < 0 || !m_results || !m_results->facility) return;
    const auto& isBehind = m_table->rows[static_cast<std::size_t>(row)].isBehind;
    if (!isBehind) return;
    const auto& instances = m_results->facility->instances;
    QStringList paths;
    for (InstanceIndex i = 0; i < instances.size(); ++i)
        if (isBehind(*m_results, i)) paths << toQt(instances[i].path);
    if (!paths.isEmpty()) Q_EMIT subjectsActivated(paths);
}

void EconomicsPanel::askWhy(const QTreeWidgetItem* item)
{
    const int row = m_list->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(item));
    if (row < 0) return;
    const EconomicsRow& asked = m_table->rows[static_cast<std::size_t>(row)];
    const auto column = static_cast<std::size_t>(std::max(0, m_list->currentColumn()));
    if (!asked.own.empty()) return (void)Q_EMIT whyWanted(toQt(asked.own + '#' + (column < asked.figures.size() ? asked.figures[column] : asked.figures.front())));
    const std::string& quantity = asked.quantity;
    if (!quantity.empty()) Q_EMIT whyWanted(toQt(quantity));
}

}  // namespace mw
