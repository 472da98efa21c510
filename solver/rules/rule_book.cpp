// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"

#include "model/io/range_notation.h"
#include "solver/rules/rule_index.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <ctime>
#include <iterator>
#include <numeric>
#include <tuple>

namespace mw {

namespace {

std::vector<Rule> allRules()
{
    std::vector<Rule> rules;
    for (const auto family : {
#define MW_RULES(file, family) family(),
#include "solver/rules/rule_list.inc"
#undef MW_RULES
         })
        rules.insert(rules.end(), family.begin(), family.end());
    return rules;
}

/// '*' stands for any text; the rest literally.
bool globMatches(std::string_view pattern, std::string_view text)
{
    std::size_t p = 0, t = 0, star = std::string_view::npos, mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + static_cast<std::ptrdiff_t>(p), pattern.end(),
                       [](char c) { return c == '*'; });
}

bool nameMatches(std::string_view pattern, std::string_view name)
{
    return pattern.find('*') != std::string_view::npos ? globMatches(pattern, name) : matches(pattern, name);
}

/// A waiver holds through its last day (ISO dates sort as text); after it the finding counts again and says why it did not.
void waive(const Layout& layout, std::string_view today, Finding& finding)
{
    const Waiver* ended = nullptr;
    for (const auto& waiver : layout.waivers.rows()) {
        if (!covers(*waiver, finding)) continue;
        if (waiver->until.empty() || waiver->until >= today) {
            finding.waived = waiver->reason.empty() ? "waived" : waiver->reason;
            return;
        }
        ended = waiver.get();
    }
    if (ended != nullptr) finding.message += " Its waiver ended on " + ended->until + " (" + ended->reason + ").";
}

bool comesBefore(const Finding& a, const Finding& b)
{
    if (a.severity != b.severity) return a.severity < b.severity;
    if (const int rules = a.rule.compare(b.rule); rules != 0) return rules < 0;
    return std::tie(a.subjects, a.message) < std::tie(b.subjects, b.message);
}

/// Sorts places first and moves each finding once: they are large and come nearly sorted, rule by rule.
std::vector<Finding> inOrder(std::vector<Finding> findings)
{
    std::vector<std::uint32_t> places(findings.size());
    std::iota(places.begin(), places.end(), 0U);
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        return comesBefore(findings[a], findings[b]);
    };
    if (std::is_sorted(places.begin(), places.end(), before)) return findings;
    std::stable_sort(places.begin(), places.end(), before);
    std::vector<Finding> sorted;
    sorted.reserve(findings.size());
    for (const std::uint32_t place : places) sorted.push_back(std::move(findings[place]));
    return sorted;
}

std::vector<Finding> check(const RuleContext& context, Lane lane)
{
    const RuleIndex index(context.facility, context.catalog);
    RuleContext indexed = context;
    indexed.index = &index;
    std::vector<Finding> all;
    for (const Rule& rule : ruleBook()) {
        if (lane == Lane::Quick && rule.lane != Lane::Quick) continue;
        auto found = checkRule(rule, indexed);
        std::move(found.begin(), found.end(), std::back_inserter(all));
    }
    return finished(std::move(all), context.layout);
}

}  // namespace

std::string_view toText(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Advice:
        return "advice";
    }
    return "error";
}

void FindingSink::add(Draft draft)
{
    addAs(rule->id, rule->severity, std::move(draft));
}

void FindingSink::addAs(std::string_view id, Severity severity, Draft draft)
{
    // Texts passed on from elsewhere may lack the full stop that every message here has.
    if (!draft.message.empty() && draft.message.back() != '.') draft.message += '.';
    findings.push_back({.rule = std::string(id),
                        .severity = severity,
                        .subjects = std::move(draft.subjects),
                        .message = std::move(draft.message),
                        .measured = draft.measured,
                        .limit = draft.limit,
                        .unit = std::move(draft.unit),
                        .fix = std::move(draft.fix),
                        .waived = {}});
}

std::span<const Rule> ruleBook()
{
    static const std::vector<Rule> rules = allRules();
    return rules;
}

const Rule* findRule(std::string_view id)
{
    for (const Rule& rule : ruleBook())
        if (rule.id == id) return &rule;
    return nullptr;
}

bool covers(const Waiver& waiver, const Finding& finding)
{
    if (!nameMatches(waiver.rule, finding.rule)) return false;
    return std::all_of(waiver.subjects.begin(), waiver.subjects.end(), [&](const std::string& pattern) {
        return std::any_of(finding.subjects.begin(), finding.subjects.end(),
                           [&](const std::string& subject) { return nameMatches(pattern, subject); });
    });
}

std::vector<Finding> checkRule(const Rule& rule, const RuleContext& context)
{
    FindingSink sink;
    sink.rule = &rule;
    rule.check(context, sink);
    return std::move(sink.findings);
}

std::string isoToday()
{
    const std::time_t now = std::time(nullptr);
    std::tm day{};
    localtime_r(&now, &day);
    std::array<char, 16> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d", &day)};
}

std::vector<Finding> finished(std::vector<Finding> findings, const Layout& layout, std::string_view today)
{
    std::vector<Finding> sorted = inOrder(std::move(findings));
    if (!layout.waivers.empty())
        for (Finding& finding : sorted) waive(layout, today, finding);
    return sorted;
}

std::vector<Finding> checkQuick(const RuleContext& context)
{
    return check(context, Lane::Quick);
}

std::vector<Finding> checkAll(const RuleContext& context)
{
    return check(context, Lane::Slow);
}

}  // namespace mw
