// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw::cli {

/// Words of a command line sorted into files and options. `--name value`, `--name=value`, `-o value`.
struct Parsed {
    std::vector<std::string> files{};
    std::multimap<std::string, std::string, std::less<>> options{};

    /// The last one given.
    [[nodiscard]] std::optional<std::string> option(std::string_view name) const;
    /// As often as it was given, in that order.
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
};

/// Nothing if an option is not in `allowed` or lacks its value; the reason goes to `err`.
[[nodiscard]] std::optional<Parsed> parse(const Arguments& arguments, std::initializer_list<std::string_view> allowed,
                                          std::ostream& err);
/// "table" unless `--format` says otherwise; nothing (and a message) if it says something that is not allowed.
[[nodiscard]] std::optional<std::string> formatOf(const Parsed& parsed, std::initializer_list<std::string_view> allowed,
                                                  std::ostream& err);

}  // namespace mw::cli
