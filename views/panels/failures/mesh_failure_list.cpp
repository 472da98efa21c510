// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/failures/mesh_failure_list.h"

#include "solver/quantities/told_figure.h"

#include "views/session/models/mesh_failures_model.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <algorithm>
#include <set>
#include <utility>

namespace mw {

MeshFailureList::MeshFailureList(QWidget* parent) : MeshFailureList(new MeshFailuresModel(nullptr), parent) {}

MeshFailureList::MeshFailureList(MeshFailuresModel* model, QWidget* parent)
    : FailureList(model, {.name = QStringLiteral("mesh-failures"), .title = tr("Single failures of the meshed power network"), .show = tr("Show on the plan"),
                          .sortRole = MeshFailuresModel::SortRole, .pathRole = MeshFailuresModel::PathRole, .nameColumn = MeshFailuresModel::ElementColumn,
                          .worstColumn = MeshFailuresModel::LoadColumn,
                          .texts = {MeshFailuresModel::ElementColumn, MeshFailuresModel::PartColumn, MeshFailuresModel::WhereColumn, MeshFailuresModel::LowestColumn},
                          .spare = {MeshFailuresModel::UnservedColumn, MeshFailuresModel::LowestColumn, MeshFailuresModel::PartColumn, MeshFailuresModel::BeforeColumn, MeshFailuresModel::CableColumn}}, parent),
      m_model(model)
{
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
    fill([&] {
        m_results = std::move(results);
        m_model->setResults(m_results);
        return whenEmpty();
    });
}

bool MeshFailureList::mayPlay() const { return m_results && m_results->failuresOf; }

QString MeshFailureList::figureOf(int row, int column) const
{
    const MeshFailure& one = m_model->failure(row);
    if (!one.solved) return {};
    const auto id = [&]() -> const char* {
        switch (column) {
        case MeshFailuresModel::BeforeColumn: return one.worstElement != kNoInstance ? "failure-before" : nullptr;
        case MeshFailuresModel::CableColumn: return one.cable != kNoLink ? "failure-cable" : nullptr;
        case MeshFailuresModel::VoltageColumn:
        case MeshFailuresModel::LowestColumn: return one.lowest_pu ? "failure-voltage" : nullptr;
        case MeshFailuresModel::UnservedColumn: return one.unserved_kw > 0 ? "failure-unserved" : nullptr;
        default: return one.worstElement != kNoInstance ? "failure-worst" : nullptr;
        }
    };
    return id() != nullptr ? toQt(failureSubject(*m_results->facility, one)) + QLatin1Char('#') + QLatin1String(id()) : QString();
}

QString MeshFailureList::playNone()
{
    Q_EMIT played({}, {});
    if (m_model->rowCount() == 0) return {};
    const auto tried = m_results->meshFailures->tried;
    return m_model->hurting() == 1 ? tr("1 of %1 single failures overloads something of the meshed network. Select it to see it on the plan.").arg(tried)
                                   : tr("%1 of %2 single failures overload something of the meshed network. Select one to see it on the plan.").arg(m_model->hurting()).arg(tried);
}

/// What it drops by structure, what it overloads by the load flow.
QString MeshFailureList::playRow(int row)
{
    const MeshFailure& one = m_model->failure(row);
    PlayedFailure failure = one.element != kNoInstance ? playFailure(*m_results->failuresOf, one.element) : playLinkFailure(*m_results->failuresOf, one.link);
    failure.overloaded.clear();   // those by counting cables
    if (one.solved && one.hurts()) failure.overloaded.push_back({one.worstElement, one.worstLoading});
    Q_EMIT played(m_results->facility, std::make_shared<const PlayedFailure>(std::move(failure)));
    return told(one, row);
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

}  // namespace mw
