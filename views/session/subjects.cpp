// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/subjects.h"

#include "solver/quantities/quantity.h"
#include "views/session/text/qt_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_set>

namespace mw {
namespace {

using View = SubjectPlace::View;

const FacilityLink* linkOf(const Facility& facility, const std::string& text)
{
    for (const FacilityLink& link : facility.links) {
        if (!link.link) continue;
        const auto begins = [&](InstanceIndex end) { return text.starts_with(facility.instances[end].path); };
        if ((begins(link.from) || begins(link.to)) && facility.linkText(link) == text) return &link;   // texts are made only where they may fit
    }
    return nullptr;
}

/// Paths in the order in which they come, each once.
class Paths {
public:
    void add(const std::string& path)
    {
        if (m_seen.insert(path).second) m_paths.push_back(path);
    }
    [[nodiscard]] std::vector<std::string> take() { return std::move(m_paths); }

private:
    std::vector<std::string> m_paths{};
    std::unordered_set<std::string> m_seen{};
};

std::vector<std::string> pathsOfPart(const Facility& facility, const std::string& part)
{
    std::vector<std::string> paths;
    for (const Instance& instance : facility.instances)
        if (instance.part->id == part) paths.push_back(instance.path);
    return paths;
}

/// What the links of a fabric join.
std::vector<std::string> endsOf(const Facility& facility, const NetworkResults& network, std::size_t fabric)
{
    Paths paths;
    for (const NetworkLink& link : network.links) {
        if (link.fabric != static_cast<std::int32_t>(fabric) || link.link >= facility.links.size()) continue;
        paths.add(facility.instances[facility.links[link.link].from].path);
        paths.add(facility.instances[facility.links[link.link].to].path);
    }
    return paths.take();
}

/// Members of the pools that `isMeant` picks, as far as they are still there.
template <class IsMeant>
std::vector<std::string> membersOf(const Facility& facility, const Results& results, const IsMeant& isMeant)
{
    Paths paths;
    if (!results.throughput || !results.facility) return {};
    for (const PoolResult& pool : results.throughput->pools)
        for (const InstanceIndex member : isMeant(pool) ? pool.members : std::vector<InstanceIndex>{})
            if (member < results.facility->instances.size() && facility.find(results.facility->instances[member].path)) paths.add(results.facility->instances[member].path);
    return paths.take();
}

std::vector<std::string> serving(const Facility& facility, const Results& results, const std::string& workload)
{
    return membersOf(facility, results, [&](const PoolResult& pool) { return pool.workload == workload; });
}

/// "decode" and "decode/agents": a pool of the layout or of the plan, or what it does of a workload. Its row is that of the layout's where it has one.
std::optional<SubjectPlace> poolOf(const Facility& facility, const Results& results, const std::string& subject)
{
    const std::string id = subject.substr(0, subject.find('/'));
    const auto isPool = [&](const PoolResult& pool) { return pool.id == subject || pool.id.starts_with(subject + '/') || pool.id.starts_with(subject + '-'); };
    const auto& pools = facility.layout->settings->serving.pools;
    const bool own = std::any_of(pools.begin(), pools.end(), [&](const Pool& pool) { return pool.id == id; });
    const bool planned = results.throughput && std::any_of(results.throughput->pools.begin(), results.throughput->pools.end(), isPool);
    if (!own && !planned) return std::nullopt;
    return SubjectPlace{View::Pool, own ? id : subject, membersOf(facility, results, isPool)};
}

/// What there is of a link that does not work out, "rack.feed-a>rack-2.feed-a", and of a placed block, "su".
std::vector<std::string> whatThereIs(const Facility& facility, const std::string& subject)
{
    Paths paths;
    const auto arrow = subject.find('>');
    for (const std::string& end : {subject.substr(0, arrow), arrow == std::string::npos ? std::string() : subject.substr(arrow + 1)}) {
        const auto first = end.find_first_not_of(' ');
        const auto dot = end.find_last_of('.');
        if (first == std::string::npos || dot == std::string::npos) continue;
        if (const std::string path = end.substr(first, dot - first); facility.find(path)) paths.add(path);
    }
    for (const Instance& instance : facility.instances)
        if (instance.path.starts_with(subject + '/')) paths.add(instance.path);
    return paths.take();
}

struct SubjectWord {
    std::string_view subject;
    View view;
    std::string_view id;
};
/// What rules and engines name that is no thing of the layout.
constexpr std::array kSubjectWords{SubjectWord{"site", View::Setting, "site"},
                                   SubjectWord{"economics", View::Setting, "economics"},
                                   SubjectWord{"supply", View::Figure, "first_token_weeks"},
                                   SubjectWord{"cost", View::Figure, "usd_per_million_tokens"},
                                   SubjectWord{"workloads", View::Workload, ""},
                                   SubjectWord{"throughput", View::Pool, ""},
                                   SubjectWord{"serving", View::Pool, ""},
                                   SubjectWord{"power", View::Diagram, "one-line"},
                                   SubjectWord{"cooling", View::Diagram, "coolant"},
                                   SubjectWord{"coolant", View::Diagram, "coolant"},
                                   SubjectWord{"plant", View::Diagram, "coolant"},
                                   SubjectWord{"network", View::Diagram, "fabric"},
                                   SubjectWord{"traffic", View::Diagram, "fabric"}};

SubjectPlace wordPlace(const std::string& subject)
{
    if (subject.starts_with("scenarios/")) return {View::Scenario, subject.substr(10, subject.find('/', 10) - 10), {}};
    for (const char* section : {"economics/", "site/", "supply/"})
        if (subject.starts_with(section)) return {View::Setting, subject, {}};
    const auto dot = subject.find('.');
    if (dot != std::string::npos && facilityQuantity(subject.substr(dot + 1)) != nullptr) return {View::Figure, subject.substr(dot + 1), {}};
    const std::string engine = subject.substr(0, dot);
    const auto word = std::find_if(kSubjectWords.begin(), kSubjectWords.end(), [&](const SubjectWord& one) { return one.subject == engine; });
    return word == kSubjectWords.end() ? SubjectPlace{} : SubjectPlace{word->view, std::string(word->id), {}};
}

SubjectPlace placeOfOne(const Facility& facility, const Results& results, const std::string& subject)
{
    const Layout& layout = *facility.layout;
    if (facility.catalog->find(subject) != nullptr) return {View::Part, subject, pathsOfPart(facility, subject)};
    for (const auto& hall : layout.halls.rows())
        if (hall->id == subject) return {View::Hall, subject, {}};
    if (results.network)
        for (std::size_t i = 0; i < results.network->fabrics.size(); ++i)
            if (results.network->fabrics[i].name == subject) return {View::Plan, {}, endsOf(facility, *results.network.value, i)};
    if (auto pool = poolOf(facility, results, subject)) return std::move(*pool);
    for (const auto& workload : layout.workloads.rows())
        if (workload->id == subject || subject.ends_with('/' + workload->id)) return {View::Workload, workload->id, serving(facility, results, workload->id)};
    if (!subject.empty() && subject == layout.settings->site.weather) return {View::Setting, "site/weather", {}};
    if (auto place = wordPlace(subject); place.view != View::Nowhere) return place;
    auto there = whatThereIs(facility, subject);
    return there.empty() ? SubjectPlace{} : SubjectPlace{View::Plan, {}, std::move(there)};
}

}  // namespace

std::vector<std::string> componentsOf(const Facility& facility, const QStringList& subjects)
{
    Paths found;
    for (const QString& subject : subjects) {
        const std::string text = fromQt(subject);
        if (facility.find(text)) {
            found.add(text);
        } else if (const FacilityLink* link = linkOf(facility, text)) {
            found.add(facility.instances[link->from].path);
            found.add(facility.instances[link->to].path);
        }
    }
    return found.take();
}

SubjectPlace placeOf(const Facility& facility, const Results& results, const QStringList& subjects)
{
    if (auto components = componentsOf(facility, subjects); !components.empty()) return {View::Plan, {}, std::move(components)};
    for (const QString& subject : subjects)
        if (auto place = placeOfOne(facility, results, fromQt(subject)); place.view != View::Nowhere) return place;
    return {};
}

std::vector<InstanceIndex> selectedInstances(const Facility& facility, const std::vector<std::string>& paths)
{
    std::vector<InstanceIndex> found;
    std::unordered_set<std::uint32_t> blocks;   // positions in layout.components
    for (const std::string& path : paths)
        if (const auto instance = facility.find(path)) found.push_back(*instance);
        else if (const auto at = facility.layout->components.find(path); at && !facility.layout->components[*at].block.empty()) blocks.insert(static_cast<std::uint32_t>(*at));
    if (blocks.empty()) return found;
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i)
        if (const Instance& one = facility.instances[i]; one.parent == kNoInstance && blocks.contains(one.root)) found.push_back(i);
    return found;
}

}  // namespace mw
