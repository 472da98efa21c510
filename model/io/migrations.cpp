// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/migrations.h"

#include <algorithm>

namespace mw {

std::span<const Migration> migrations()
{
    return {};
}  // format 1 is the first

std::optional<Diagnostic> migrate(YamlNode& root, int from, int to, std::span<const Migration> steps,
                                  const std::string& file, std::vector<Diagnostic>& notes)
{
    for (int format = from; format < to; ++format) {
        const auto step =
            std::find_if(steps.begin(), steps.end(), [&](const Migration& m) { return m.from == format; });
        if (step == steps.end()) {
            const auto* version = root.find("millwright");
            return Diagnostic{{},
                              {file, version ? version->line : 1, version ? version->column : 1},
                              "there is no Millwright format " + std::to_string(format) +
                                  " that this program can read",
                              "millwright: " + std::to_string(to)};
        }
        step->step(root, notes);
        for (auto& [key, value] : root.entries)
            if (key == "millwright") value.text = std::to_string(format + 1);
    }
    return std::nullopt;
}

}  // namespace mw
