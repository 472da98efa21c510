// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/instance_query.h"

#include "model/io/range_notation.h"
#include "solver/quantities/part_query.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>

namespace mw {

namespace {

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

/// What all instances of a part have in common.
struct PartMatch {
    bool fits{};        ///< all of the query that is about parts, words left out
    int accelerators{}, cpus{};
    std::string texts{};
};

class InstanceFinder {
public:
    InstanceFinder(const Facility& facility, PartQuery query) : m_facility(facility), m_words(std::move(query.words)), m_query(std::move(query)) { m_query.words.clear(); }

    InstanceMatches find()
    {
        InstanceMatches found;
        std::vector<char> inside(m_facility.instances.size());   // it, or what it sits in, is found
        for (InstanceIndex i = 0; i < m_facility.instances.size(); ++i) {
            const InstanceIndex parent = m_facility.instances[i].parent;
            if (parent != kNoInstance && inside[parent] != 0) inside[i] = 1;
            else if (fits(i)) inside[i] = 1, found.instances.push_back(i);
            // What is placed in a rack counts with it.
            if (inside[i] != 0 && worksIn(i)) found.accelerators += ofPart(*m_facility.instances[i].part).accelerators;
        }
        return found;
    }

private:
    /// Not a device within a part that is counted whole.
    [[nodiscard]] bool worksIn(InstanceIndex i)
    {
        const InstanceIndex parent = m_facility.instances[i].parent;
        return parent == kNoInstance || ofPart(*m_facility.instances[parent].part).accelerators == 0;
    }

    const PartMatch& ofPart(const Part& part)
    {
        const auto [at, added] = m_parts.try_emplace(&part);
        if (!added) return at->second;
        const RollUp sum = rollUp(part, *m_facility.catalog);
        const KindInfo& kind = info(part.kind);
        at->second = {matches(m_query, part, *m_facility.catalog, {}), sum.accelerators, sum.cpus,
                      lowered(part.name) + ' ' + lowered(part.vendor) + ' ' + lowered(part.id) + ' ' + std::string(kind.id) + ' ' + lowered(kind.title)};
        return at->second;
    }

    /// Processors inside, its own or of what is placed in it.
    [[nodiscard]] bool computes(InstanceIndex i)
    {
        const PartMatch& part = ofPart(*m_facility.instances[i].part);
        const auto children = m_facility.childrenOf(i);
        return part.accelerators > 0 || part.cpus > 0 || std::any_of(children.begin(), children.end(), [&](InstanceIndex child) { return computes(child); });
    }

    [[nodiscard]] bool fits(InstanceIndex i)
    {
        const Instance& instance = m_facility.instances[i];
        const PartMatch& part = ofPart(*instance.part);
        if (!part.fits || !computes(i)) return false;
        const std::string path = lowered(instance.path);
        const auto& halls = m_facility.layout->halls;
        const Hall* hall = instance.hall >= 0 && static_cast<std::size_t>(instance.hall) < halls.size() ? &halls[static_cast<std::size_t>(instance.hall)] : nullptr;
        return std::all_of(m_words.begin(), m_words.end(), [&](const std::string& word) {
            if (hasRange(word)) return matches(word, path);
            const auto in = [&](std::string_view text) { return text.find(word) != std::string_view::npos; };
            return in(path) || in(part.texts) || (hall != nullptr && (in(lowered(hall->id)) || in(lowered(hall->title))));
        });
    }

    const Facility& m_facility;
    std::vector<std::string> m_words;
    PartQuery m_query;
    std::unordered_map<const Part*, PartMatch> m_parts{};
};

}  // namespace

InstanceMatches findInstances(const Facility& facility, std::string_view text)
{
    PartQuery query = parsePartQuery(text);
    if (query.problem.empty()) query.problem = unknownFigure(query, *facility.catalog);
    if (!query.problem.empty()) return {.instances = {}, .problem = query.problem};
    if (query.empty()) return {};
    return InstanceFinder(facility, std::move(query)).find();
}

}  // namespace mw
