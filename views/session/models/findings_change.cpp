// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/models/findings_change.h"

#include "solver/rules/rule.h"
#include "solver/rules/rule_book.h"

#include <boost/container_hash/hash.hpp>

#include <algorithm>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

namespace mw {

namespace {

/// A rule and the first of its subjects, its place; or all of them. Points into the finding: there may be thousands, twice an edit.
template <std::size_t Most>
struct About {
    explicit About(const Finding& finding) : rule(finding.rule), subjects(std::span(finding.subjects).first(std::min(Most, finding.subjects.size()))) {}
    bool operator==(const About& other) const { return rule == other.rule && std::ranges::equal(subjects, other.subjects); }

    struct Hash {
        std::size_t operator()(const About& about) const
        {
            std::size_t seed = boost::hash_value(about.rule);
            for (const std::string& subject : about.subjects) boost::hash_combine(seed, std::string_view(subject));
            return seed;
        }
    };
    std::string_view rule;
    std::span<const std::string> subjects;
};
using Whole = About<std::numeric_limits<std::size_t>::max()>;
using AtPlace = About<1>;

template <class Key>
std::unordered_set<Key, typename Key::Hash> keysIn(const std::vector<Finding>& findings)
{
    std::unordered_set<Key, typename Key::Hash> keys(findings.size());
    for (const auto& finding : findings) keys.emplace(finding);
    return keys;
}

}  // namespace

bool allIsAsked(const Results& results) { return results.throughput.state == SectionState::Fresh; }

/// One that now names other things beside its place is not mended.
FindingsChange findingsChange(const FindingsAsked& before, const FindingsAsked& after)
{
    FindingsChange change;
    if (before.list == after.list) return change;
    const auto known = [](const FindingsAsked& state, const Finding& finding) {
        const Rule* rule = state.all ? nullptr : findRule(finding.rule);
        return state.all || (rule != nullptr && rule->lane == Lane::Quick);
    };
    const auto was = keysIn<Whole>(*before.list);
    const auto places = keysIn<AtPlace>(*after.list);
    for (const auto& finding : *after.list)
        if (finding.waived.empty() && !was.contains(Whole(finding)) && known(before, finding)) change.added.push_back(&finding);
    for (const auto& finding : *before.list)
        if (finding.waived.empty() && !places.contains(AtPlace(finding)) && known(after, finding)) change.mended.push_back(&finding);
    return change;
}

}  // namespace mw
