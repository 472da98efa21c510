// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/failures/failures_panel.h"

#include "solver/cooling/played_cooling.h"
#include "solver/quantities/told_figure.h"
#include "views/panels/column_fit.h"
#include "views/panels/failures/fabric_failure_list.h"
#include "views/panels/failures/mesh_failure_list.h"
#include "views/panels/list_menu.h"
#include "views/panels/whole_rows.h"
#include "views/session/models/cooling_failures_model.h"
#include "views/session/models/failures_model.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTabBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace mw {

namespace {

/// The whole row of what is picked in a list says what fails by its first column, in both models.
constexpr int kWhatFails = 0;

}  // namespace

FailuresPanel::FailuresPanel(QWidget* parent)
    : QWidget(parent), m_model(new FailuresModel(this)), m_coolingModel(new CoolingFailuresModel(this)), m_nets(new QTabBar(this)), m_plant(new QSplitter(this)),
      m_fabrics(new FabricFailureList(this)), m_mesh(new MeshFailureList(this)), m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("failures-panel"));
    m_nets->setObjectName(QStringLiteral("failures-nets"));
    m_nets->setDrawBase(false);
    m_nets->setExpanding(false);
    m_nets->setAccessibleName(tr("Failures of what"));
    m_nets->addTab(tr("Power and cooling"));
    m_nets->addTab(tr("Networks"));
    m_nets->addTab(tr("Meshed power"));
    m_plant->setChildrenCollapsible(false);
    auto *power = new QWidget(m_plant), *cooling = new QWidget(m_plant);
    m_power = makeList(m_model, QStringLiteral("failures-list"), tr("Single failures of power"), FailuresModel::PathRole, power);
    m_cooling = makeList(m_coolingModel, QStringLiteral("cooling-failures-list"), tr("Single failures of cooling"), CoolingFailuresModel::PathRole, cooling);
    m_power.sorted->setSortRole(FailuresModel::SortRole);
    m_cooling.sorted->setSortRole(CoolingFailuresModel::SortRole);
    m_power.view->sortByColumn(FailuresModel::DroppedColumn, Qt::DescendingOrder);
    m_cooling.view->sortByColumn(CoolingFailuresModel::FirstColumn, Qt::AscendingOrder);
    using P = FailuresModel;
    using C = CoolingFailuresModel;
    new ColumnFit(*m_power.view, {.texts = {P::ElementColumn, P::PartColumn, P::WhereColumn}, .spare = {P::WhereColumn, P::WorstColumn, P::CountColumn, P::PartColumn, P::OverloadsColumn, P::OffColumn}});
    new ColumnFit(*m_cooling.view, {.texts = {C::ElementColumn, C::KindColumn, C::WhereColumn}, .spare = {C::WhereColumn, C::KindColumn, C::CountColumn, C::ShortColumn}});
    for (auto* view : {m_power.view, m_cooling.view}) new WholeRows(*view);
    m_plant->setStretchFactor(0, 3);
    m_plant->setStretchFactor(1, 2);
    m_note->setProperty("muted", true);
    m_note->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_nets);
    layout->addWidget(m_plant, 1);
    layout->addWidget(m_fabrics, 1);
    layout->addWidget(m_mesh, 1);
    layout->addWidget(m_note);
    m_fabrics->hide();
    m_mesh->hide();
    connect(m_nets, &QTabBar::currentChanged, this, &FailuresPanel::showNets);
    connect(m_fabrics, &FabricFailureList::played, this, &FailuresPanel::fabricPlayed);
    connect(m_fabrics, &FabricFailureList::placeWanted, this, &FailuresPanel::placeWanted);
    connect(m_mesh, &MeshFailureList::played, this, &FailuresPanel::meshPlayed);
    connect(m_mesh, &MeshFailureList::placeWanted, this, &FailuresPanel::placeWanted);
    connect(m_fabrics, &FabricFailureList::whyWanted, this, &FailuresPanel::whyWanted);
    connect(m_mesh, &MeshFailureList::whyWanted, this, &FailuresPanel::whyWanted);
    setResults({});
}

bool FailuresPanel::showsPlant() const { return m_nets->currentIndex() == 0; }

/// The list that is not seen has nothing to play, and must not take away what another plays.
void FailuresPanel::meshPlayed(const FacilityPtr& facility, const std::shared_ptr<const PlayedFailure>& failure)
{
    if (failure || m_mesh->isVisible()) Q_EMIT played(facility, failure);
}

/// What was played of the one is taken back before the other plays.
void FailuresPanel::showNets()
{
    if (!showsPlant()) Q_EMIT played({}, {});
    m_plant->setVisible(showsPlant());
    m_note->setVisible(showsPlant());
    m_fabrics->setVisible(m_nets->currentIndex() == 1);
    m_mesh->setVisible(m_nets->currentIndex() == 2);
    play();
}

FailuresPanel::List FailuresPanel::makeList(QAbstractItemModel* model, const QString& name, const QString& title, int pathRole, QWidget* into)
{
    List list{new QSortFilterProxyModel(this), new QTreeView(into), new QLabel(into)};
    list.sorted->setSourceModel(model);
    list.view->setObjectName(name);
    list.view->setAccessibleName(title);
    list.view->setModel(list.sorted);
    list.view->setRootIsDecorated(false);
    list.view->setUniformRowHeights(true);
    list.view->setSortingEnabled(true);
    list.empty->setAlignment(Qt::AlignCenter);
    list.empty->setWordWrap(true);
    list.empty->setProperty("muted", true);
    auto* heading = new QLabel(title, into);
    heading->setProperty("muted", true);
    auto* layout = new QVBoxLayout(into);
    layout->setContentsMargins(into == m_plant->widget(0) ? 0 : 8, 0, into == m_plant->widget(0) ? 8 : 0, 0);   // off the line between them
    layout->setSpacing(4);
    layout->addWidget(heading);
    layout->addWidget(list.view, 1);
    layout->addWidget(list.empty, 1);
    // One failure at a time, of either list.
    connect(list.view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this, view = list.view](const QModelIndex& at) {
        if (at.isValid())
            for (QTreeView* other : {m_power.view, m_cooling.view})
                if (other && other != view) other->setCurrentIndex({});
        play();
    });
    const auto show = [this, pathRole](const QModelIndex& at) {
        if (const QString path = at.data(pathRole).toString(); !path.isEmpty()) Q_EMIT placeWanted(path);
    };
    connect(list.view, &QTreeView::doubleClicked, this, show);
    new ListMenu(*list.view, [this, model, view = list.view, show, pathRole](QMenu& menu) {
        const auto at = view->currentIndex();
        const QString figure = !at.isValid() ? QString() : model == m_model ? powerFigure(at) : coolingFigure(at);
        whyEntry(menu, "failures-why", [this, figure] { Q_EMIT whyWanted(figure); }, !figure.isEmpty());
        listEntry(menu, "failures-show", tr("Show on the plan"), [show, at] { show(at); }, !at.data(pathRole).toString().isEmpty());
    });
    return list;
}

void FailuresPanel::setResults(ResultsPtr results)
{
    const QString kept = m_playedPath;
    const bool wasCooling = m_cooling.view->currentIndex().isValid();
    m_filling = true;   // played below, once
    m_results = std::move(results);
    m_model->setResults(m_results);
    m_coolingModel->setResults(m_results);
    m_fabrics->setResults(m_results);
    m_mesh->setResults(m_results);
    showList(m_power, powerEmpty());
    showList(m_cooling, coolingEmpty());
    makeRoom();
    if (!kept.isEmpty()) selectAgain(wasCooling ? m_cooling : m_power, kept);
    m_filling = false;
    play();
}

/// A list without lines gives all its room to the other; what it says is told below.
void FailuresPanel::makeRoom()
{
    const bool power = m_power.sorted->rowCount() > 0, cooling = m_cooling.sorted->rowCount() > 0;
    m_plant->widget(0)->setVisible(power || !cooling);
    m_plant->widget(1)->setVisible(cooling || !power);
}

void FailuresPanel::showList(const List& list, const QString& whenEmpty)
{
    const bool some = list.sorted->rowCount() > 0;
    list.view->setVisible(some);
    list.empty->setVisible(!some);
    list.empty->setText(whenEmpty);
}

void FailuresPanel::selectAgain(const List& list, const QString& what)
{
    for (int row = 0; row < list.sorted->rowCount(); ++row)
        if (list.sorted->index(row, kWhatFails).data().toString() == what) return list.view->setCurrentIndex(list.sorted->index(row, 0));
}

/// Of a cell that has a figure, else of what the failure drops.
QString FailuresPanel::powerFigure(const QModelIndex& at) const
{
    const FailureGroup& one = m_model->group(m_power.sorted->mapToSource(at).row());
    const auto id = [&] {
        switch (at.column()) {
        case FailuresModel::CountColumn: return "failure-alike";
        case FailuresModel::OffColumn: return "failure-off";
        case FailuresModel::BatteryColumn: return one.riding > 0 ? "failure-riding" : "failure-off";
        case FailuresModel::OverloadsColumn: return one.overloads > 0 ? "failure-overloads" : "failure-dropped";
        case FailuresModel::WorstColumn:
        case FailuresModel::WhereColumn: return one.overloads > 0 ? "failure-worst" : "failure-dropped";
        default: return "failure-dropped";
        }
    };
    return toQt(failureSubject(*m_results->facility, one)) + QLatin1Char('#') + QLatin1String(id());
}

QString FailuresPanel::coolingFigure(const QModelIndex& at) const
{
    const CoolingFailure& one = m_coolingModel->failure(m_cooling.sorted->mapToSource(at).row());
    const bool first = at.column() == CoolingFailuresModel::FirstColumn && one.first_s;
    return toQt(failureSubject(*m_results->facility, one)) + QLatin1String(first ? "#failure-first" : at.column() == CoolingFailuresModel::ShortColumn ? "#failure-short" : "#failure-hot");
}

QString FailuresPanel::powerEmpty() const
{
    if (!m_results || !m_results->power) return {};
    if (!m_results->power->modelled) return tr("No source of power is drawn: nothing can fail. Place a utility feed and link it.");
    if (!m_results->redundancy) return {};
    if (m_results->redundancy->tried == 0) return tr("Nothing carries power for others.");
    return tr("%1 single failures were tried: none drops load or overloads anything.").arg(m_results->redundancy->tried);
}

QString FailuresPanel::coolingEmpty() const
{
    if (!m_results || !m_results->coolant) return {};
    if (m_coolingModel->tried() == 0) return tr("No cooling is drawn: nothing of it can fail.");
    return tr("%1 single failures of cooling were tried: none lets a rack get too warm.").arg(m_coolingModel->tried());
}

QString FailuresPanel::title() const
{
    const int count = m_model->hurting() + m_coolingModel->hurting() + m_mesh->hurtingBesides();
    return count > 0 ? tr("Failures %1").arg(format::count(static_cast<double>(count))) : tr("Failures");
}

/// Of the row that is current while the panel is seen; what it does is told below.
void FailuresPanel::play()
{
    if (m_filling || !showsPlant()) return;   // the other lists play by themselves
    const QModelIndex power = m_power.view->currentIndex(), cooling = m_cooling.view->currentIndex();
    const bool seen = isVisible() && m_results && m_results->facility;
    std::shared_ptr<const PlayedFailure> failure;
    if (seen && cooling.isValid() && m_results->coolant && m_results->coolant->network) failure = playCooling(cooling);
    else if (seen && power.isValid() && m_results->failuresOf) failure = playPower(power);
    if (!failure) {
        m_playedPath.clear();
        m_note->setText(note());
        Q_EMIT played({}, {});
        return;
    }
    Q_EMIT played(m_results->facility, failure);
}

std::shared_ptr<const PlayedFailure> FailuresPanel::playPower(const QModelIndex& at)
{
    m_playedPath = at.siblingAtColumn(kWhatFails).data().toString();
    const FailureGroup& group = m_model->group(m_power.sorted->mapToSource(at).row());
    const FailedThing& thing = group.things.front();
    auto failure = std::make_shared<const PlayedFailure>(thing.element != kNoInstance ? playFailure(*m_results->failuresOf, thing.element)
                                                                                      : playLinkFailure(*m_results->failuresOf, thing.link));
    double kw = 0;
    for (const auto& one : failure->dropped) kw += one.value;
    QStringList told;
    const QString lost = format::text(kw, Format::Power_kw);
    if (failure->dropped.size() == 1) told << tr("%1 in one load without power").arg(lost);
    if (failure->dropped.size() > 1) told << tr("%1 in %2 loads without power").arg(lost, format::count(static_cast<double>(failure->dropped.size())));
    if (!failure->overloaded.empty()) told << tr("%1 overloaded").arg(failure->overloaded.size());
    if (!failure->onGenerator.empty()) told << (failure->onGenerator.size() == 1 ? tr("1 load on generators") : tr("%1 loads on generators").arg(format::count(static_cast<double>(failure->onGenerator.size()))));
    if (group.riding == 1) told << tr("1 unit on battery for %1 min").arg(format::fixed(group.riding_min.value_or(0), 1));
    if (group.riding > 1) told << tr("%1 units on battery, the first for %2 min").arg(group.riding).arg(format::fixed(group.riding_min.value_or(0), 1));
    if (thing.element != kNoInstance)
        for (const MaintenanceOutage& outage : m_results->redundancy->outages)
            if (outage.unit == thing.element && outage.furtherDrops > 0)
                told << tr("while it is out %1 further failures drop load, %2 at worst").arg(outage.furtherDrops).arg(format::text(outage.furtherWorst_kw, Format::Power_kw));
    m_note->setText(tr("%1 fails: %2").arg(m_playedPath, told.join(QStringLiteral(", "))));
    return failure;
}

std::shared_ptr<const PlayedFailure> FailuresPanel::playCooling(const QModelIndex& at)
{
    m_playedPath = at.siblingAtColumn(kWhatFails).data().toString();
    const CoolingFailure& one = m_coolingModel->failure(m_cooling.sorted->mapToSource(at).row());
    PlayedCooling played = playCoolingFailure(*m_results->coolant->network, one, *m_results->facility, *m_results->cooling.value);
    auto failure = std::make_shared<const PlayedFailure>(PlayedFailure{.link = played.pipe, .tooWarm = std::move(played.tooWarm), .alsoFailed = std::move(played.failed)});
    const QString after = at.siblingAtColumn(CoolingFailuresModel::FirstColumn).data().toString(), where = at.siblingAtColumn(CoolingFailuresModel::WhereColumn).data().toString();
    QStringList told{failure->tooWarm.size() == 1 ? tr("1 rack gets too warm") : tr("%1 racks get too warm").arg(format::count(static_cast<double>(failure->tooWarm.size()))), tr("%1 are not taken away").arg(format::text(one.short_kw, Format::Power_kw))};
    if (one.first_s) told << (where.isEmpty() ? tr("the first after %1").arg(after) : tr("the first after %1, %2").arg(after, where));
    m_note->setText(tr("%1 fails: %2").arg(m_playedPath, told.join(QStringLiteral(", "))));
    return failure;
}

QString FailuresPanel::note() const
{
    QStringList said;
    if (m_model->rowCount() > 0)
        said << (m_model->hurting() == 1 ? tr("1 of %1 single failures drops load or overloads something.").arg(m_results->redundancy->tried)
                                         : tr("%1 of %2 single failures drop load or overload something.").arg(m_model->hurting()).arg(m_results->redundancy->tried));
    if (m_coolingModel->rowCount() > 0)
        said << (m_coolingModel->hurting() == 1 ? tr("1 of %1 of cooling lets racks get too warm.").arg(m_coolingModel->tried())
                                                : tr("%1 of %2 of cooling let racks get too warm.").arg(m_coolingModel->hurting()).arg(m_coolingModel->tried()));
    if (said.isEmpty()) return {};
    said << tr("Select one to see it on the plan.");
    for (const List& list : {m_power, m_cooling})
        if (list.sorted->rowCount() == 0) said << list.empty->text();
    return said.join(QLatin1Char(' '));
}

void FailuresPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!showsPlant()) Q_EMIT played({}, {});
    play();
}

void FailuresPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    play();
}

}  // namespace mw
