// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/failures/fabric_failure_list.h"

#include "solver/quantities/told_figure.h"
#include "views/panels/list_menu.h"

#include "views/session/models/fabric_failures_model.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <utility>

namespace mw {

FabricFailureList::FabricFailureList(QWidget* parent) : FabricFailureList(new FabricFailuresModel(nullptr), parent) {}

FabricFailureList::FabricFailureList(FabricFailuresModel* model, QWidget* parent)
    : FailureList(model, {.name = QStringLiteral("fabric-failures"), .title = tr("Single failures of the networks"), .show = tr("Show on the plan"),
                          .sortRole = FabricFailuresModel::SortRole, .pathRole = FabricFailuresModel::PathRole, .nameColumn = FabricFailuresModel::ElementColumn,
                          .worstColumn = FabricFailuresModel::TokensColumn,
                          .texts = {FabricFailuresModel::ElementColumn, FabricFailuresModel::KindColumn, FabricFailuresModel::FabricColumn},
                          .spare = {FabricFailuresModel::KindColumn, FabricFailuresModel::CountColumn, FabricFailuresModel::FabricColumn, FabricFailuresModel::BisectionColumn}}, parent),
      m_model(model)
{
    setResults({});
}

void FabricFailureList::setResults(ResultsPtr results)
{
    fill([&] {
        m_results = std::move(results);
        m_model->setResults(m_results);
        return whenEmpty();
    });
}

QString FabricFailureList::whenEmpty() const
{
    if (!m_results || !m_results->network) return {};
    if (m_results->network->fabrics.empty()) return tr("No network is drawn: place switches, and join hosts to them with the link tool.");
    return m_results->fabric ? tr("No single failure cuts off a host or takes bandwidth.") : QString();
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

bool FabricFailureList::mayPlay() const { return m_results && m_results->facility && m_results->network && m_results->fabric.state == SectionState::Fresh; }

/// Nothing while tokens are not known.
QString FabricFailureList::figureOf(int row, int column) const
{
    const FabricFailuresModel::Row& one = m_model->row(row);
    if (!m_results || !m_results->outages || !m_results->facility) return {};
    const bool named = one.fabric < m_results->fabric->fabrics.size();
    const FabricOutage outage{.kind = one.kind, .fabric = named ? m_results->fabric->fabrics[one.fabric].name : std::string(), .instance = one.failure.instance, .link = one.failure.link};
    const auto id = [column] {
        switch (column) {
        case FabricFailuresModel::CountColumn: return "outage-alike";
        case FabricFailuresModel::CutOffColumn: return "outage-hosts";
        case FabricFailuresModel::BisectionColumn: return "outage-bisection";
        case FabricFailuresModel::HostColumn: return "outage-host";
        default: return "outage-tokens";
        }
    };
    return toQt(failureSubject(*m_results->facility, outage)) + QLatin1Char('#') + QLatin1String(id());
}

void FabricFailureList::fillMenu(QMenu& menu, int row)
{
    const FabricFailuresModel::Row& one = m_model->row(row);
    const bool named = m_results && m_results->fabric && m_results->outages && one.fabric < m_results->fabric->fabrics.size();
    const QString fabric = named ? toQt(fabricSubject(m_results->fabric->fabrics[one.fabric].name)) + QStringLiteral("#fabric-bandwidth") : QString();
    listEntry(menu, "fabric-availability", tr("Why: availability of the fabric"), [this, fabric] { Q_EMIT whyWanted(fabric); }, !fabric.isEmpty());
}

QString FabricFailureList::playNone()
{
    Q_EMIT played({}, {});
    if (m_model->rowCount() == 0) return {};
    if (m_model->cuttingOff() == 1) return tr("1 single failure cuts off hosts. Select it to see it on the plan.");
    return tr("%1 single failures cut off hosts. Select one to see it on the plan.").arg(format::count(static_cast<double>(m_model->cuttingOff())));
}

QString FabricFailureList::playRow(int row)
{
    const FabricFailuresModel::Row& chosen = m_model->row(row);
    const bool whole = chosen.kind == OutageKind::Adapter || chosen.kind == OutageKind::Rack;
    const auto failure = std::make_shared<const PlayedFabricFailure>(whole ? fabrics().playAll(*m_results->facility, chosen.failure.instance) : fabrics().play(chosen.fabric, chosen.failure));
    Q_EMIT played(m_results->facility, failure);
    return told(*failure, row);
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

}  // namespace mw
