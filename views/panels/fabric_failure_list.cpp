// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/fabric_failure_list.h"

#include "views/panels/list_menu.h"
#include "views/session/fabric_failures_model.h"
#include "views/session/format.h"
#include "views/session/qt_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace mw {

FabricFailureList::FabricFailureList(QWidget* parent)
    : QWidget(parent), m_model(new FabricFailuresModel(this)), m_sorted(new QSortFilterProxyModel(this)), m_list(new QTreeView(this)), m_empty(new QLabel(this)),
      m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("fabric-failures"));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(FabricFailuresModel::SortRole);
    m_list->setObjectName(QStringLiteral("fabric-failures-list"));
    m_list->setAccessibleName(tr("Single failures of the networks"));
    m_list->setModel(m_sorted);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSortingEnabled(true);
    m_list->header()->setStretchLastSection(false);
    m_list->sortByColumn(FabricFailuresModel::TokensColumn, Qt::DescendingOrder);
    for (const auto& [column, width] : {std::pair(FabricFailuresModel::ElementColumn, 380), std::pair(FabricFailuresModel::CountColumn, 70), std::pair(FabricFailuresModel::KindColumn, 130),
                                        std::pair(FabricFailuresModel::FabricColumn, 110), std::pair(FabricFailuresModel::TokensColumn, 100), std::pair(FabricFailuresModel::CutOffColumn, 80),
                                        std::pair(FabricFailuresModel::BisectionColumn, 120), std::pair(FabricFailuresModel::HostColumn, 140)})
        m_list->setColumnWidth(column, width);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("muted", true);
    m_note->setProperty("muted", true);
    m_note->setObjectName(QStringLiteral("fabric-failures-note"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_note);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FabricFailureList::play);
    const auto show = [this](const QModelIndex& at) { Q_EMIT placeWanted(at.data(FabricFailuresModel::PathRole).toString()); };
    connect(m_list, &QTreeView::doubleClicked, this, show);
    new ListMenu(*m_list, [this, show](QMenu& menu) {
        const auto at = m_list->currentIndex();
        listEntry(menu, "fabric-failures-show", tr("Show on the plan"), [show, at] { show(at); }, at.isValid());
    });
    setResults({});
}

void FabricFailureList::setResults(ResultsPtr results)
{
    const QString kept = m_playedName;
    m_filling = true;   // played below, once
    m_results = std::move(results);
    m_model->setResults(m_results);
    const bool some = m_model->rowCount() > 0;
    m_list->setVisible(some);
    m_empty->setVisible(!some);
    m_empty->setText(!m_results || !m_results->network         ? QString()
                     : m_results->network->fabrics.empty()     ? tr("No network is drawn: place switches, and join hosts to them with the link tool.")
                     : !m_results->fabric                      ? QString()
                                                               : tr("No single failure cuts off a host or takes bandwidth."));
    for (int row = 0; !kept.isEmpty() && row < m_sorted->rowCount(); ++row)
        if (m_sorted->index(row, FabricFailuresModel::ElementColumn).data().toString() == kept) m_list->setCurrentIndex(m_sorted->index(row, 0));
    m_filling = false;
    play();
}

/// Made with the first failure that is played: 10,000 racks take some hundredths of a second.
const FabricPlay& FabricFailureList::fabrics()
{
    if (!m_play || m_playOf != m_results->facility) {
        m_play = std::make_unique<FabricPlay>(*m_results->facility, *m_results->facility->catalog, *m_results->network.value);
        m_playOf = m_results->facility;
    }
    return *m_play;
}

/// Of the row that is current while the list is seen; what it does is told below. Only where fabrics and facility belong together.
void FabricFailureList::play()
{
    if (m_filling) return;
    const QModelIndex at = m_list->currentIndex();
    const bool fresh = m_results && m_results->facility && m_results->network && m_results->fabric.state == SectionState::Fresh;
    if (!at.isValid() || !isVisible() || !fresh) {
        if (fresh) m_playedName.clear();
        m_note->setText(m_model->rowCount() == 0 ? QString()
                                                 : tr("%1 single failures cut off hosts. Select one to see it on the plan.").arg(format::count(static_cast<double>(m_model->cuttingOff()))));
        Q_EMIT played({}, {});
        return;
    }
    m_playedName = at.siblingAtColumn(FabricFailuresModel::ElementColumn).data().toString();
    const int row = m_sorted->mapToSource(at).row();
    const FabricFailuresModel::Row& chosen = m_model->row(row);
    const bool whole = chosen.kind == OutageKind::Adapter || chosen.kind == OutageKind::Rack;
    const auto failure = std::make_shared<const PlayedFabricFailure>(whole ? fabrics().playAll(*m_results->facility, chosen.failure.instance) : fabrics().play(chosen.fabric, chosen.failure));
    m_note->setText(told(*failure, row));
    Q_EMIT played(m_results->facility, failure);
}

QString FabricFailureList::told(const PlayedFabricFailure& failure, int row) const
{
    constexpr std::size_t kMostNames = 4;
    const PlacedFailure& placed = m_model->row(row).failure;
    QStringList texts;
    if (const auto& lost = m_model->row(row).tokensLost_per_s; lost && *lost > 0)
        texts << tr("%1 of the tokens lost (%2)").arg(format::share(m_model->row(row).tokensLostShare), format::text(*lost, Format::TokensPerSecond));
    if (!failure.cutOff.empty()) {
        QStringList names;
        for (std::size_t i = 0; i < std::min(kMostNames, failure.cutOff.size()); ++i) names << toQt(m_results->facility->instances[failure.cutOff[i]].path);
        if (failure.cutOff.size() > kMostNames) names << tr("%1 more").arg(failure.cutOff.size() - kMostNames);
        texts << tr("cut off: %1").arg(names.join(QStringLiteral(", ")));
    }
    if (failure.narrowed.size() == 1) texts << tr("1 host keeps a part of its cables");
    if (failure.narrowed.size() > 1) texts << tr("%1 hosts keep a part of their cables").arg(format::count(static_cast<double>(failure.narrowed.size())));
    if (placed.bisectionLost > 0) texts << tr("%1 of the bisection lost").arg(format::share(placed.bisectionLost));
    if (texts.isEmpty()) texts << tr("no host is cut off");
    return tr("%1 fails: %2").arg(m_model->nameOf(m_model->row(row)), texts.join(QStringLiteral("; ")));
}

void FabricFailureList::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    play();
}

void FabricFailureList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    play();
}

}  // namespace mw
