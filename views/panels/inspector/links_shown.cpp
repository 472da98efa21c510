// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/links_shown.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace mw {

LinksShown linksShown(const Results& results, const Layout& layout, const Facility& facility, const std::vector<std::string>& ids)
{
    std::unordered_set<std::string_view> wanted(ids.begin(), ids.end());
    std::vector<LinkIndex> links;
    std::vector<std::string> texts;   // rules name a link by its text
    for (const FacilityLink& link : results.facility->links)
        if (wanted.contains(link.link->id)) links.push_back(link.index), texts.push_back(results.facility->linkText(link));
    LinksShown shown{.together = linksTogether(results, links), .facts = linkFacts(layout, facility, ids)};
    wanted.insert(texts.begin(), texts.end());
    shown.findings = findingsOf(results, [&wanted](const std::string& subject) { return wanted.contains(subject); });
    return shown;
}

std::vector<Finding> findingsOf(const Results& results, const std::function<bool(const std::string&)>& wanted)
{
    std::vector<Finding> findings;
    if (results.findings)
        for (const auto& finding : *results.findings.value)
            if (std::any_of(finding.subjects.begin(), finding.subjects.end(), wanted)) findings.push_back(finding);
    const auto rank = [](const Finding& finding) { return std::pair(!finding.waived.empty(), finding.severity); };
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) { return rank(a) < rank(b); });
    return findings;
}

}  // namespace mw
