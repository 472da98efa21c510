// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/verify/tolerance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace mw {
namespace {

constexpr double kWrittenDigits = 1e-9;  // cases are written with ten significant digits

/// Quantities that a stem of a tolerance is for, where they are not simply named after it. '*' stands for any
/// text at the beginning or the end.
struct Stem {
    std::string_view name;
    std::array<std::string_view, 11> patterns;
};

constexpr std::array kStems{
    Stem{"rel", {"*"}},
    Stem{
        "money",
        {"*usd*", "npv", "*payment", "*interest", "balance*", "*kwh*", "base", "at_low", "at_high", "swing"}},
    Stem{"irr", {"irr*", "mirr*"}},
    Stem{"percentile", {"p5", "p50", "p95", "p10", "p90"}},
    Stem{"energy", {"*_mwh", "*_kwh"}},
    Stem{"water", {"water*", "wue*"}},
    Stem{"hours", {"*hours*", "hours_*"}},
    Stem{"pue", {"*pue*"}},
    Stem{"flow", {"flow*", "velocity*", "*hydraulic_power*"}},
    Stem{"head", {"head*", "*pressure_kpa"}},
    Stem{"p_mw", {"p_*mw*", "q_*mvar*", "*_mw", "*_mvar"}},
    Stem{"p_loss_kw", {"*loss*"}},
    Stem{"vm_pu", {"vm_*", "v_*pu"}},
    Stem{"vm_min_pu", {"vm_min*"}},
    Stem{"va_deg", {"va_*"}},
    Stem{"ikss", {"ikss*", "ik1*", "ik2*"}},
    Stem{"ip", {"ip*"}},
    Stem{"ith", {"ith*"}},
    Stem{"loading_percent", {"loading*", "*loading*percent*"}},
    Stem{"t_c", {"t_*", "*_c", "*_k"}},
    Stem{"w", {"w", "w_*", "humidity*"}},
    Stem{"h_kj_kg", {"h_*", "*kj_kg"}},
    Stem{"ratio",
         {"*ratio*", "effectiveness*", "eps*", "capft", "eirft", "eirfplr", "*fraction*", "*density*"}},
    Stem{"power", {"*_kw", "*_w", "*power*", "cop"}},
    Stem{"merkel_t_c", {"t_*"}},
};

bool matchesPattern(std::string_view key, std::string_view pattern)
{
    if (pattern.empty()) return false;
    const auto star = pattern.find('*');
    if (star == std::string_view::npos) return key == pattern;
    const std::string_view head = pattern.substr(0, star);
    if (!key.starts_with(head)) return false;
    key.remove_prefix(head.size());
    pattern.remove_prefix(star + 1);
    if (pattern.empty()) return true;
    for (std::size_t i = 0; i <= key.size(); ++i)
        if (matchesPattern(key.substr(i), pattern)) return true;
    return false;
}

bool isFor(std::string_view stem, std::string_view key)
{
    const auto row = std::ranges::find(kStems, stem, &Stem::name);
    if (row == kStems.end())
        return key == stem || (key.starts_with(stem) && key.substr(stem.size()).starts_with('_'));
    return std::ranges::any_of(row->patterns, [&](std::string_view p) { return matchesPattern(key, p); });
}

/// "flow_abs_lps" -> {flow, absolute}; "money_rel" -> {money, relative}.
std::pair<std::string_view, bool> splitName(std::string_view name)
{
    if (name == "rel") return {name, true};
    if (name.ends_with("_rel")) return {name.substr(0, name.size() - 4), true};
    const auto abs = name.find("_abs");
    return {abs == std::string_view::npos ? name : name.substr(0, abs), false};
}

/// `count_exact_for: 'hours_db_le, rows'` names quantities that must be exact in spite of a tolerance for
/// their stem.
/// What tolerances go by: the last key, or the one before it where that is a number ("hours_db_le.15").
std::string_view nameOf(const CaseLeaf& leaf)
{
    const std::string_view key = leaf.key;
    if (key.empty() || key.find_first_not_of("-.0123456789") != std::string_view::npos) return key;
    const std::string_view quantity = leaf.quantity;
    const std::string_view before = quantity.substr(0, quantity.size() - std::min(quantity.size(), key.size() + 1));
    return before.substr(before.find_last_of('.') + 1);
}

bool isExactCount(const YamlNode& tolerances, const CaseLeaf& leaf)
{
    const auto list = wordAt(tolerances, "count_exact_for");
    if (!list) return false;
    std::string_view rest = *list;
    while (!rest.empty()) {
        const auto comma = std::min(rest.find(','), rest.size());
        std::string_view word = rest.substr(0, comma);
        while (word.starts_with(' ')) word.remove_prefix(1);
        if (word == nameOf(leaf)) return true;
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return false;
}

}  // namespace

Tolerance::Verdict Tolerance::judge(double expected, double computed) const
{
    const double difference = std::abs(computed - expected);
    const double share = expected != 0.0 ? difference / std::abs(expected) : difference;
    const bool withinAbsolute = absolute && difference <= *absolute;
    const bool withinRelative = relative && share <= *relative;
    if (relative && (!absolute || withinRelative || !withinAbsolute))
        return {share, *relative, false, withinRelative};
    if (absolute) return {difference, *absolute, true, withinAbsolute};
    return {share, 0.0, false, difference == 0.0};
}

Tolerance toleranceOf(const CaseLeaf& leaf, bool wholeNumber, const YamlNode* tolerances)
{
    Tolerance out;
    if (tolerances != nullptr) {
        if (isExactCount(*tolerances, leaf)) {
            out.exact = true;
            return out;
        }
        for (const auto& [name, node] : tolerances->entries) {
            const auto value = numberOf(node);
            const auto [stem, relative] = splitName(name);
            if (!value || !isFor(stem, nameOf(leaf))) continue;
            auto& slot = relative ? out.relative : out.absolute;
            if (!slot || *value > *slot) slot = *value;
        }
    }
    if (!out.relative && !out.absolute) {
        if (wholeNumber)
            out.exact = true;
        else
            out.relative = kWrittenDigits;
    }
    return out;
}

}  // namespace mw
