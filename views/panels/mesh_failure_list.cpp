// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/mesh_failure_list.h"

#include "views/panels/list_menu.h"
#include "views/session/format.h"
#include "views/session/mesh_failures_model.h"
#include "views/session/qt_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <utility>

namespace mw {

MeshFailureList::MeshFailureList(QWidget* parent)
    : QWidget(parent), m_model(new MeshFailuresModel(this)), m_sorted(new QSortFilterProxyModel(this)), m_list(new QTreeView(this)), m_empty(new QLabel(this)), m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("mesh-failures"));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(MeshFailuresModel::SortRole);
    m_list->setObjectName(QStringLiteral("mesh-failures-list"));
    m_list->setAccessibleName(tr("Single failures of the meshed power network"));
    m_list->setModel(m_sorted);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSortingEnabled(true);
    m_list->header()->setStretchLastSection(true);
    m_list->sortByColumn(MeshFailuresModel::LoadColumn, Qt::DescendingOrder);
    using M = MeshFailuresModel;
    for (const auto& [column, width] : {std::pair(M::ElementColumn, 260), std::pair(M::PartColumn, 200), std::pair(M::LoadColumn, 110), std::pair(M::BeforeColumn, 80), std::pair(M::WhereColumn, 180),
                                        std::pair(M::CableColumn, 80), std::pair(M::VoltageColumn, 110), std::pair(M::LowestColumn, 180)})
        m_list->setColumnWidth(column, width);
    for (QLabel* label : {m_empty, m_note}) label->setWordWrap(true), label->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_note->setObjectName(QStringLiteral("mesh-failures-note"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_note);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MeshFailureList::play);
    const auto show = [this](const QModelIndex& at) {
        if (const QString path = at.data(MeshFailuresModel::PathRole).toString(); !path.isEmpty()) Q_EMIT placeWanted(path);
    };
    connect(m_list, &QTreeView::doubleClicked, this, show);
    new ListMenu(*m_list, [this, show](QMenu& menu) {
        const auto at = m_list->currentIndex();
        listEntry(menu, "mesh-failures-show", tr("Show on the plan"), [show, at] { show(at); }, !at.data(MeshFailuresModel::PathRole).toString().isEmpty());
    });
    setResults({});
}

int MeshFailureList::hurtingBesides() const
{
    if (m_model->rowCount() == 0) return 0;
    std::set<std::pair<InstanceIndex, LinkIndex>> told;
    if (m_results->redundancy)
        for (const FailureGroup& group : m_results->redundancy->failures)
            for (const FailedThing& thing : group.things)
                if (group.hurts()) told.emplace(thing.element, thing.element == kNoInstance ? thing.link : kNoLink);
    return static_cast<int>(std::ranges::count_if(m_results->meshFailures->failures, [&](const MeshFailure& one) { return one.hurts() && !told.contains({one.element, one.element == kNoInstance ? one.link : kNoLink}); }));
}

QString MeshFailureList::whenEmpty() const
{
    if (!m_results || !m_results->power) return {};
    if (!m_results->power->modelled) return tr("No source of power is drawn: nothing can fail. Place a utility feed and link it.");
    if (m_results->meshFailures.state == SectionState::Running) return tr("Failures of the meshed network are being solved.");
    if (!m_results->meshFailures) return {};
    if (!m_results->meshFailures->reason.empty()) return tr("Nothing was tried: no voltages carry the loads while nothing fails.");
    if (m_results->meshFailures->meshedBuses == 0) return tr("The power network has no rings, ties or feeders in parallel: the list of power says it all.");
    return tr("%1 single failures were tried: none touches a meshed part.").arg(m_results->meshFailures->tried);
}

void MeshFailureList::setResults(ResultsPtr results)
{
    const QString kept = m_playedName;
    m_filling = true;   // played below, once
    m_results = std::move(results);
    m_model->setResults(m_results);
    const bool some = m_model->rowCount() > 0;
    m_list->setVisible(some);
    m_empty->setVisible(!some);
    m_empty->setText(whenEmpty());
    for (int row = 0; !kept.isEmpty() && row < m_sorted->rowCount(); ++row)
        if (m_sorted->index(row, MeshFailuresModel::ElementColumn).data().toString() == kept) m_list->setCurrentIndex(m_sorted->index(row, 0));
    m_filling = false;
    play();
}

/// Of the row that is current while the list is seen: what it drops by structure, what it overloads by the load flow.
void MeshFailureList::play()
{
    if (m_filling) return;
    const QModelIndex at = m_list->currentIndex();
    if (!at.isValid() || !isVisible() || !m_results || !m_results->failuresOf) {
        m_playedName.clear();
        m_note->setText(m_model->rowCount() == 0 ? QString()
                                                 : tr("%1 of %2 single failures overload something of the meshed network. Select one to see it on the plan.").arg(m_model->hurting()).arg(m_results->meshFailures->tried));
        Q_EMIT played({}, {});
        return;
    }
    m_playedName = at.siblingAtColumn(MeshFailuresModel::ElementColumn).data().toString();
    const int row = m_sorted->mapToSource(at).row();
    const MeshFailure& one = m_model->failure(row);
    PlayedFailure failure = one.element != kNoInstance ? playFailure(*m_results->failuresOf, one.element) : playLinkFailure(*m_results->failuresOf, one.link);
    failure.overloaded.clear();   // those by counting cables
    if (one.solved && one.hurts()) failure.overloaded.push_back({one.worstElement, one.worstLoading});
    m_note->setText(told(one, row));
    Q_EMIT played(m_results->facility, std::make_shared<const PlayedFailure>(std::move(failure)));
}

/// With how the figures come about.
QString MeshFailureList::told(const MeshFailure& one, int row) const
{
    QStringList texts;
    const auto path = [this](InstanceIndex at) { return toQt(m_results->facility->instances[at].path); };
    if (!one.solved) texts << tr("no voltages carry the loads that are left; the least voltage falls without end (voltage collapse)");
    if (one.solved && one.worstElement != kNoInstance)
        texts << tr("%1 carries %2 of its continuous rating, %3 before").arg(path(one.worstElement), format::share(one.worstLoading), format::share(one.before));
    if (one.solved && one.lowest_pu && one.lowest != kNoInstance) texts << tr("the lowest voltage is %1 at %2").arg(format::text(*one.lowest_pu, Format::PerUnit), path(one.lowest));
    if (one.unserved_kw > 0) texts << tr("%1 have no source but generators").arg(format::text(one.unserved_kw, Format::Power_kw));
    return tr("%1 fails: %2").arg(m_model->nameOf(row), texts.join(QStringLiteral("; "))) + QLatin1Char('\n')
           + tr("Loads move to the feeds that they have left; then an AC load flow of the part with rings, by impedances of nameplates and of cables as long as drawn. Load is current over rating.");
}

void MeshFailureList::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    play();
}

void MeshFailureList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    play();
}

}  // namespace mw
