// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <algorithm>
#include <ostream>

namespace mw::cli {

std::optional<std::string> Parsed::option(std::string_view name) const
{
    const auto given = all(name);
    if (given.empty()) return std::nullopt;
    return given.back();
}

std::vector<std::string> Parsed::all(std::string_view name) const
{
    std::vector<std::string> values;
    const auto [first, last] = options.equal_range(name);
    for (auto it = first; it != last; ++it) values.push_back(it->second);
    return values;
}

std::optional<Parsed> parse(const Arguments& arguments, std::initializer_list<std::string_view> allowed, std::ostream& err)
{
    Parsed parsed;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& word = arguments[i];
        if (word.size() < 2 || word[0] != '-') {
            parsed.files.push_back(word);
            continue;
        }
        const auto equals = word.find('=');
        const std::string name = word.substr(0, equals);
        if (std::find(allowed.begin(), allowed.end(), name) == allowed.end()) {
            err << "unknown option " << name << "; this command takes:";
            for (const auto option : allowed) err << ' ' << option;
            err << '\n';
            return std::nullopt;
        }
        if (equals != std::string::npos) {
            parsed.options.emplace(name, word.substr(equals + 1));
        } else if (i + 1 < arguments.size()) {
            parsed.options.emplace(name, arguments[++i]);
        } else {
            err << "option " << name << " needs a value\n";
            return std::nullopt;
        }
    }
    return parsed;
}

std::optional<std::string> formatOf(const Parsed& parsed, std::initializer_list<std::string_view> allowed, std::ostream& err)
{
    const std::string format = parsed.option("--format").value_or("table");
    if (std::find(allowed.begin(), allowed.end(), format) != allowed.end()) return format;
    err << "unknown format '" << format << "'; expected one of:";
    for (const auto name : allowed) err << ' ' << name;
    err << '\n';
    return std::nullopt;
}

}  // namespace mw::cli
