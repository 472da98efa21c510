// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/failures_panel.h"

#include "views/session/failures_model.h"
#include "views/session/format.h"
#include "views/session/qt_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace mw {

FailuresPanel::FailuresPanel(QWidget* parent)
    : QWidget(parent), m_model(new FailuresModel(this)), m_sorted(new QSortFilterProxyModel(this)), m_list(new QTreeView(this)), m_empty(new QLabel(this)),
      m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("failures-panel"));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(FailuresModel::SortRole);
    m_list->setObjectName(QStringLiteral("failures-list"));
    m_list->setAccessibleName(tr("Single failures"));
    m_list->setModel(m_sorted);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(FailuresModel::DroppedColumn, Qt::DescendingOrder);
    m_list->header()->setStretchLastSection(true);
    for (const auto& [column, width] : {std::pair(FailuresModel::ElementColumn, 260), std::pair(FailuresModel::CountColumn, 60), std::pair(FailuresModel::PartColumn, 200),
                                        std::pair(FailuresModel::DroppedColumn, 90), std::pair(FailuresModel::OffColumn, 90), std::pair(FailuresModel::BatteryColumn, 150),
                                        std::pair(FailuresModel::OverloadsColumn, 90), std::pair(FailuresModel::WorstColumn, 90)})
        m_list->setColumnWidth(column, width);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("muted", true);
    m_note->setProperty("muted", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_note);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FailuresPanel::play);
    connect(m_list, &QTreeView::doubleClicked, this,
            [this](const QModelIndex& at) { Q_EMIT placeWanted(at.data(FailuresModel::PathRole).toString()); });
    setResults({});
}

void FailuresPanel::setResults(ResultsPtr results)
{
    const QString kept = m_playedPath;
    m_filling = true;   // played below, once
    m_results = std::move(results);
    m_model->setResults(m_results);
    const bool some = m_model->rowCount() > 0;
    m_list->setVisible(some);
    m_empty->setVisible(!some);
    m_empty->setText(!m_results || !m_results->power           ? QString()
                     : !m_results->power->modelled             ? tr("No source of power is drawn: nothing can fail. Place a utility feed and link it.")
                     : !m_results->redundancy                  ? QString()
                     : m_results->redundancy->tried == 0       ? tr("Nothing carries power for others.")
                                                               : tr("%1 single failures were tried: none drops load or overloads anything.").arg(m_results->redundancy->tried));
    for (int row = 0; !kept.isEmpty() && row < m_sorted->rowCount(); ++row)
        if (m_sorted->index(row, FailuresModel::ElementColumn).data().toString() == kept) m_list->setCurrentIndex(m_sorted->index(row, 0));
    m_filling = false;
    play();
}

QString FailuresPanel::title() const
{
    const int count = m_model->hurting();
    return count > 0 ? tr("Failures %1").arg(count) : tr("Failures");
}

/// Of the row that is current while the panel is seen; what it does is told below.
void FailuresPanel::play()
{
    if (m_filling) return;
    const QModelIndex at = m_list->currentIndex();
    const bool can = at.isValid() && isVisible() && m_results && m_results->failuresOf && m_results->facility;
    if (!can) {
        m_playedPath.clear();
        m_note->setText(note());
        Q_EMIT played({}, {});
        return;
    }
    m_playedPath = at.siblingAtColumn(FailuresModel::ElementColumn).data().toString();
    const FailureGroup& group = m_model->group(m_sorted->mapToSource(at).row());
    const FailedThing& thing = group.things.front();
    const auto failure = std::make_shared<const PlayedFailure>(thing.element != kNoInstance ? playFailure(*m_results->failuresOf, thing.element)
                                                                                            : playLinkFailure(*m_results->failuresOf, thing.link));
    double kw = 0;
    for (const auto& one : failure->dropped) kw += one.value;
    QStringList told;
    if (!failure->dropped.empty()) told << tr("%1 in %2 loads without power").arg(format::text(kw, Format::Power_kw)).arg(failure->dropped.size());
    if (!failure->overloaded.empty()) told << tr("%1 overloaded").arg(failure->overloaded.size());
    if (!failure->onGenerator.empty()) told << tr("%1 loads on generators").arg(failure->onGenerator.size());
    if (group.riding > 0) told << tr("%1 units on battery, the first for %2 min").arg(group.riding).arg(group.riding_min.value_or(0), 0, 'f', 1);
    if (thing.element != kNoInstance)
        for (const MaintenanceOutage& outage : m_results->redundancy->outages)
            if (outage.unit == thing.element && outage.furtherDrops > 0)
                told << tr("while it is out %1 further failures drop load, %2 at worst").arg(outage.furtherDrops).arg(format::text(outage.furtherWorst_kw, Format::Power_kw));
    m_note->setText(tr("%1 fails: %2").arg(m_playedPath, told.join(QStringLiteral(", "))));
    Q_EMIT played(m_results->facility, failure);
}

QString FailuresPanel::note() const
{
    if (m_model->rowCount() == 0) return {};
    return tr("%1 of %2 single failures drop load or overload something. Select one to see it on the plan.").arg(m_model->hurting()).arg(m_results->redundancy->tried);
}

void FailuresPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    play();
}

void FailuresPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    play();
}

}  // namespace mw
