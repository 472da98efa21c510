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
#include <utility>

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
            boost::hash_combine(seed, about.subjects.size());
            if (about.subjects.empty()) return seed;
            boost::hash_combine(seed, std::string_view(about.subjects.front()));
            boost::hash_combine(seed, std::string_view(about.subjects.back()));   // of hundreds between them few findings differ
            return seed;
        }
    };
    std::string_view rule;
    std::span<const std::string> subjects;
};
using Whole = About<std::numeric_limits<std::size_t>::max()>;
using AtPlace = About<1>;

/// The findings of a list by Key. To look for a few of them no set of thousands is made.
template <class Key>
class Among {
public:
    Among(const std::vector<Finding>& findings, std::size_t lookedFor) : m_findings(findings)
    {
        constexpr std::size_t kFew = 8;
        if (lookedFor <= kFew) return;
        m_keys.reserve(findings.size());
        for (const auto& finding : findings) m_keys.emplace(finding);
    }
    bool contains(const Key& key) const
    {
        return m_keys.empty() ? std::ranges::any_of(m_findings, [&](const Finding& finding) { return key == Key(finding); }) : m_keys.contains(key);
    }

private:
    const std::vector<Finding>& m_findings;
    std::unordered_set<Key, typename Key::Hash> m_keys;
};

/// Both lists without what they begin and end with alike: an edit changes few of thousands, and their order stays.
std::pair<std::span<const Finding>, std::span<const Finding>> differing(std::span<const Finding> before, std::span<const Finding> after)
{
    const auto same = [](const Finding& one, const Finding& other) { return Whole(one) == Whole(other) && one.waived == other.waived; };
    const auto [b, a] = std::ranges::mismatch(before, after, same);
    const std::span restBefore(b, before.end()), restAfter(a, after.end());
    const auto tails = std::mismatch(restBefore.rbegin(), restBefore.rend(), restAfter.rbegin(), restAfter.rend(), same);
    return {{restBefore.begin(), tails.first.base()}, {restAfter.begin(), tails.second.base()}};
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
    const auto [onlyBefore, onlyAfter] = differing(*before.list, *after.list);
    const Among<Whole> was(*before.list, onlyAfter.size());
    const Among<AtPlace> places(*after.list, onlyBefore.size());
    for (const auto& finding : onlyAfter)
        if (finding.waived.empty() && !was.contains(Whole(finding)) && known(before, finding)) change.added.push_back(&finding);
    for (const auto& finding : onlyBefore)
        if (finding.waived.empty() && !places.contains(AtPlace(finding)) && known(after, finding)) change.mended.push_back(&finding);
    return change;
}

}  // namespace mw
