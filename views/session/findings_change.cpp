// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/findings_change.h"

#include "solver/rules/rule.h"
#include "solver/rules/rule_book.h"

#include <string>
#include <unordered_set>

namespace mw {

namespace {

std::string keyOf(const Finding& finding)
{
    std::string key = finding.rule;
    for (const auto& subject : finding.subjects) key += '\n' + subject;
    return key;
}

/// The rule and its first subject: where it was found.
std::string placeOf(const Finding& finding)
{
    return finding.subjects.empty() ? finding.rule : finding.rule + '\n' + finding.subjects.front();
}

using Texts = std::unordered_set<std::string>;

Texts textsOf(const std::vector<Finding>& findings, std::string (*text)(const Finding&))
{
    Texts texts;
    for (const auto& finding : findings) texts.insert(text(finding));
    return texts;
}

}  // namespace

bool allIsAsked(const Results& results) { return results.throughput.state == SectionState::Fresh; }

/// One that now names other things beside its place is not mended.
FindingsChange findingsChange(const std::vector<Finding>& before, const std::vector<Finding>& after, bool allAsked)
{
    FindingsChange change;
    if (&before == &after) return change;
    const Texts was = textsOf(before, &keyOf), places = textsOf(after, &placeOf);
    for (const auto& finding : after)
        if (finding.waived.empty() && was.count(keyOf(finding)) == 0) change.added.push_back(&finding);
    for (const auto& finding : before) {
        if (!finding.waived.empty() || places.count(placeOf(finding)) != 0) continue;
        const Rule* rule = allAsked ? nullptr : findRule(finding.rule);
        if (allAsked || (rule != nullptr && rule->lane == Lane::Quick)) change.mended.push_back(&finding);
    }
    return change;
}

}  // namespace mw
