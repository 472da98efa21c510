// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/waive.h"

#include "model/edit/delta_builder.h"

#include <algorithm>
#include <fmt/format.h>

namespace mw::edit {

namespace {

bool isDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    return text.find_first_not_of("0123456789-") == std::string_view::npos &&
           std::count(text.begin(), text.end(), '-') == 2;
}

}  // namespace

std::string waiverId(std::string_view rule, const std::vector<std::string>& subjects)
{
    std::string id(rule);
    for (const std::string& subject : subjects) (id += ' ') += subject;
    return id;
}

Result waive(const Layout& layout, std::string_view rule, std::vector<std::string> subjects,
             std::string_view reason, std::string_view until)
{
    if (rule.empty()) return Refusal{"waive.no-rule", "Choose the finding that is to be accepted."};
    if (reason.find_first_not_of(" \t\n") == std::string_view::npos)
        return Refusal{"waive.no-reason", "A finding is accepted with a reason: say why it may stay."};
    if (!until.empty() && !isDate(until))
        return Refusal{"waive.bad-date", fmt::format("\"{}\" is no date: write it as 2027-12-31.", until)};
    Waiver waiver;
    waiver.id = waiverId(rule, subjects);
    if (const Waiver* const earlier = layout.waivers.get(waiver.id)) waiver = *earlier;
    waiver.rule = rule;
    waiver.subjects = std::move(subjects);
    waiver.reason = reason;
    waiver.until = until;
    DeltaBuilder builder(layout);
    builder.waivers.put(std::move(waiver));
    return builder.build();
}

Result withdrawWaiver(const Layout& layout, std::string_view id)
{
    const auto position = layout.waivers.find(id);
    if (!position)
        return Refusal{"waive.no-such-waiver", fmt::format("Nothing is accepted under \"{}\".", id)};
    DeltaBuilder builder(layout);
    builder.waivers.remove(*position);
    return builder.build();
}

}  // namespace mw::edit
