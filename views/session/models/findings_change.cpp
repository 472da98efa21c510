// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/models/findings_change.h"

#include "solver/rules/rule.h"
#include "solver/rules/rule_book.h"

#include <string>
#include <unordered_set>

namespace mw {

namespace {

std::string findingKey(const Finding& finding)
{
    std::string key = finding.rule;
    for (const auto& subject : finding.subjects) key += '\n' + subject;
    return key;
}

/// The rule and its first subject: where it was found.
std::string findingPlace(const Finding& finding)
{
    return finding.subjects.empty() ? finding.rule : finding.rule + '\n' + finding.subjects.front();
}

using FindingTexts = std::unordered_set<std::string>;

FindingTexts findingTexts(const std::vector<Finding>& findings, std::string (*text)(const Finding&))
{
    FindingTexts texts;
    for (const auto& finding : findings) texts.insert(text(finding));
    return texts;
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
    const FindingTexts was = findingTexts(*before.list, &findingKey), places = findingTexts(*after.list, &findingPlace);
    for (const auto& finding : *after.list)
        if (finding.waived.empty() && was.count(findingKey(finding)) == 0 && known(before, finding)) change.added.push_back(&finding);
    for (const auto& finding : *before.list)
        if (finding.waived.empty() && places.count(findingPlace(finding)) == 0 && known(after, finding)) change.mended.push_back(&finding);
    return change;
}

}  // namespace mw
