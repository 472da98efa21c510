// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/generate/fragment.h"
#include "model/generate/generate.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace mw::generate {

namespace {

/// "su01/rack-07": its stem "su01/rack-", its number 7 of two digits.
struct Numbered {
    std::string stem{};
    int digits{};
    int number{-1};   ///< none
    [[nodiscard]] auto key() const { return std::tie(stem, digits, number); }
};

Numbered numbered(const std::string& path)
{
    constexpr std::size_t most = 6;   // digits that fit an int and a range
    std::size_t at = path.size();
    while (at > 0 && path.size() - at < most && path[at - 1] >= '0' && path[at - 1] <= '9') --at;
    if (at == path.size()) return {path, 0, -1};
    return {path.substr(0, at), static_cast<int>(path.size() - at), std::stoi(path.substr(at))};
}

}  // namespace

std::vector<std::string> patternsOf(const std::vector<std::string>& paths)
{
    std::vector<Numbered> all;
    for (const std::string& path : paths) all.push_back(numbered(path));
    std::sort(all.begin(), all.end(), [](const Numbered& a, const Numbered& b) { return a.key() < b.key(); });
    std::vector<std::string> patterns;
    for (std::size_t i = 0; i < all.size();) {
        std::size_t last = i + 1;
        while (last < all.size() && all[last].stem == all[i].stem && all[last].digits == all[i].digits && all[i].number >= 0 &&
               all[last].number == all[i].number + static_cast<int>(last - i))
            ++last;
        patterns.push_back(all[i].number < 0 ? all[i].stem : range(all[i].stem, all[i].number, all[last - 1].number, all[i].digits));
        i = last;
    }
    return patterns;
}

}  // namespace mw::generate
