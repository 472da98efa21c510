// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_edits.h"

#include "model/edit/connect.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace mw::canvas_edits {

namespace {

/// Exact matches of connector, fabric, voltage and feed before those that merely may do; ports that need a person's
/// judgement (unequal speed, another plug) last.
int quality(const PortGroup& from, const PortGroup& to, edit::LinkProblem problem)
{
    int points = problem == edit::LinkProblem::None ? 10 : 0;
    if (!from.connector.empty() && from.connector == to.connector) points += 2;
    if (!from.fabric.empty() && from.fabric == to.fabric) points += 2;
    if (from.voltage_v > 0 && from.voltage_v == to.voltage_v) points += 1;
    if (!from.side.empty() && from.side == to.side) points += 1;
    return points;
}

bool possible(edit::LinkProblem problem)
{
    return problem == edit::LinkProblem::None || problem == edit::LinkProblem::Speed ||
           problem == edit::LinkProblem::Connector;
}

Endpoint endAt(const Facility& facility, const std::string& path, const std::string& groupId, int count)
{
    Endpoint end{.component = path, .port = groupId};
    const auto instance = facility.find(path);
    if (!instance) return end;
    const auto group = facility.part(*instance).portIndex(groupId);
    if (!group || facility.part(*instance).ports[*group].count == 1) return end;
    if (const auto first = edit::freePorts(facility, *instance, static_cast<std::uint16_t>(*group), count))
        end.first = *first + 1;
    return end;
}

/// The longest run of free ports of a group.
int longestRun(const Facility& facility, const std::string& path, const std::string& groupId)
{
    const auto instance = facility.find(path);
    const auto group = instance ? facility.part(*instance).portIndex(groupId) : std::nullopt;
    if (!group) return 0;
    const auto index = static_cast<std::uint16_t>(*group);
    int count = edit::freePortCount(facility, *instance, index);
    while (count > 0 && !edit::freePorts(facility, *instance, index, count)) --count;
    return count;
}

}  // namespace

bool canJoin(const PortGroup& from, const PortGroup& to)
{
    return possible(edit::compare(from, to));
}

std::vector<PortPair> pairsBetween(const Facility& facility, InstanceIndex a, InstanceIndex b)
{
    std::vector<std::pair<int, PortPair>> rated;
    const Instance &from = facility.instances[a], &to = facility.instances[b];
    for (std::uint16_t i = 0; a != b && i < from.part->ports.size(); ++i) {
        if (edit::freePortCount(facility, a, i) == 0) continue;
        for (std::uint16_t j = 0; j < to.part->ports.size(); ++j) {
            const PortGroup &give = from.part->ports[i], &take = to.part->ports[j];
            const auto problem = edit::compare(give, take);
            if (!possible(problem) || edit::freePortCount(facility, b, j) == 0) continue;
            PortPair pair{from.path, give.id, to.path, take.id, {}, give.kind};
            pair.text = QStringLiteral("%1 %2 › %3 %4")
                            .arg(toQt(from.path), toQt(give.id), toQt(to.path), toQt(take.id));
            rated.emplace_back(quality(give, take, problem), std::move(pair));
        }
    }
    std::stable_sort(rated.begin(), rated.end(),
                     [](const auto& x, const auto& y) { return x.first > y.first; });
    std::vector<PortPair> pairs;
    for (auto& [points, pair] : rated) pairs.push_back(std::move(pair));
    return pairs;
}

QString whyNoPair(const Facility& facility, InstanceIndex a, InstanceIndex b)
{
    const auto outcome = edit::connect(facility, facility.instances[a].path, facility.instances[b].path);
    return outcome ? QString() : localText(outcome.refusal().message);
}

int mostCables(const Facility& facility, const PortPair& pair)
{
    return std::min(longestRun(facility, pair.fromComponent, pair.fromGroup),
                    longestRun(facility, pair.toComponent, pair.toGroup));
}

std::vector<Bundle> bundlesOf(const Facility& facility, const std::vector<PortPair>& pairs)
{
    std::vector<Bundle> choices;
    for (const auto& pair : pairs) {
        const int most = mostCables(facility, pair);
        choices.push_back({pair, 1, most, pair.text});
        if (most > 1)
            choices.push_back({pair, most, most,
                               QCoreApplication::translate("mw::Bundle", "%1, bundle of %2").arg(pair.text).arg(most)});
        if (most > 2)
            choices.push_back({pair, 0, most,
                               QCoreApplication::translate("mw::Bundle", "%1, bundle of ...").arg(pair.text)});
    }
    return choices;
}

Outcome<Delta> connect(const Facility& facility, const PortPair& pair, int count)
{
    return edit::connectPorts(facility, endAt(facility, pair.fromComponent, pair.fromGroup, count),
                              endAt(facility, pair.toComponent, pair.toGroup, count), count);
}

}  // namespace mw::canvas_edits
