// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/log_panel.h"

#include "views/panels/column_fit.h"
#include "views/session/text/format.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTime>
#include <QTreeWidget>

#include <algorithm>
#include <utility>
#include <vector>

namespace mw {

namespace {


QString kindText(LogPanel::Kind kind)
{
    switch (kind) {
    case LogPanel::Kind::Done: return LogPanel::tr("done");
    case LogPanel::Kind::Solved: return LogPanel::tr("solved");
    case LogPanel::Kind::Error: return LogPanel::tr("error");
    }
    return {};
}

/// Stages that were computed anew, the slowest first: "power 3.1 ms, cost 0.4 ms".
QString stagesOf(const Results& results)
{
    std::vector<std::pair<double, QString>> stages{
        {results.power.time_ms, LogPanel::tr("power")},           {results.electrical.time_ms, LogPanel::tr("voltages")},
        {results.cooling.time_ms, LogPanel::tr("cooling")},       {results.coolant.time_ms, LogPanel::tr("coolant loops")},
        {results.network.time_ms, LogPanel::tr("network")},       {results.fabric.time_ms, LogPanel::tr("fabrics")},
        {results.throughput.time_ms, LogPanel::tr("throughput")}, {results.traffic.time_ms, LogPanel::tr("traffic")},
        {results.overTime.time_ms, LogPanel::tr("power over time")}, {results.cost.time_ms, LogPanel::tr("cost")},
        {results.supply.time_ms, LogPanel::tr("supply")},         {results.economics.time_ms, LogPanel::tr("economics")},
        {results.findings.time_ms, LogPanel::tr("rules")},        {results.redundancy.time_ms, LogPanel::tr("redundancy")},
        {results.trays.time_ms, LogPanel::tr("trays")},           {results.outages.time_ms, LogPanel::tr("failures of fabrics")}};
    std::stable_sort(stages.begin(), stages.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    QStringList list;
    for (const auto& [time_ms, name] : stages)
        if (time_ms >= 0.05) list << LogPanel::tr("%1 %2 ms").arg(name, format::fixed(time_ms, 1));
    return list.join(QStringLiteral(", "));
}

}  // namespace

LogPanel::LogPanel(QWidget* parent)
    : QWidget(parent), m_list(new QTreeWidget(this)), m_copy(new QPushButton(tr("Copy"), this)), m_clear(new QPushButton(tr("Clear"), this))
{
    setObjectName(QStringLiteral("log-panel"));
    m_list->setObjectName(QStringLiteral("log-list"));
    m_list->setAccessibleName(tr("Log"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHeaderLabels({tr("Time"), tr("What"), tr("Message"), tr("Details")});
    new ColumnFit(*m_list, {.texts = {2, 3}, .yields = 3});
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_copy->setObjectName(QStringLiteral("log-copy"));
    m_copy->setToolTip(tr("The marked lines, or all (Ctrl+C in the list)"));
    m_clear->setObjectName(QStringLiteral("log-clear"));
    m_clear->setToolTip(tr("Empties the log; nothing else is undone"));
    connect(m_copy, &QPushButton::clicked, this, &LogPanel::copy);
    connect(m_clear, &QPushButton::clicked, this, &LogPanel::clear);
    connect(m_list, &QTreeWidget::customContextMenuRequested, this, [this](const QPoint& place) {
        QMenu menu(this);
        menu.addAction(tr("Copy"), this, &LogPanel::copy)->setObjectName(QStringLiteral("log-copy"));
        menu.addAction(tr("Clear"), this, &LogPanel::clear)->setObjectName(QStringLiteral("log-clear"));
        for (auto* action : menu.actions()) action->setEnabled(lines() > 0);
        menu.exec(m_list->viewport()->mapToGlobal(place));
    });
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_clear);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addLayout(buttons);
    layout->addWidget(m_list, 1);
    showButtons();
}

/// Follows the newest line unless the user looks at older ones.
void LogPanel::add(Kind kind, const QString& text, const QString& detail)
{
    const auto* bar = m_list->verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    if (lines() >= kMostLines) delete m_list->takeTopLevelItem(0);
    auto* line = new QTreeWidgetItem({QTime::currentTime().toString(QStringLiteral("HH:mm:ss")), kindText(kind), text, detail});
    for (const int column : {2, 3}) line->setToolTip(column, line->text(column));
    m_list->addTopLevelItem(line);
    if (atEnd) m_list->scrollToItem(line);
    if (lines() == 1) showButtons();
}

void LogPanel::addSolved(const Results& results)
{
    add(Kind::Solved, tr("%1: %2 components, %3 links in %4 ms")
                          .arg(QString::fromStdString(results.summary.name), format::count(static_cast<double>(results.summary.components)),
                               format::count(static_cast<double>(results.summary.links)), format::fixed(results.total_ms, 1)),
        stagesOf(results));
}

int LogPanel::lines() const { return m_list->topLevelItemCount(); }

QString LogPanel::text() const
{
    const auto marked = m_list->selectedItems();
    QString all;
    for (int row = 0; row < lines(); ++row) {
        const auto* line = m_list->topLevelItem(row);
        if (!marked.isEmpty() && !line->isSelected()) continue;
        QStringList cells;
        for (int column = 0; column < m_list->columnCount(); ++column) cells << line->text(column).simplified();
        all += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return all;
}

void LogPanel::copy() const { QGuiApplication::clipboard()->setText(text()); }

void LogPanel::clear()
{
    m_list->clear();
    showButtons();
}

void LogPanel::showButtons()
{
    for (auto* button : {m_copy, m_clear}) button->setEnabled(lines() > 0);
}

bool LogPanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (key && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        if (event->type() == QEvent::KeyPress) copy();
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace mw
