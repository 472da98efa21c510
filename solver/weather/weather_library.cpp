// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/weather/weather_library.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace mw {

namespace fs = std::filesystem;

WeatherLibrary::Entry WeatherLibrary::read(std::string_view id) const
{
    Entry entry;
    const bool plain = !id.empty() && id.find_first_of("/\\") == std::string_view::npos && id != "." && id != "..";
    for (auto folder = m_folders.rbegin(); plain && folder != m_folders.rend(); ++folder) {
        const std::string path = *folder + "/" + std::string(id) + ".epw";
        std::error_code ignored;
        if (folder->empty() || !fs::is_regular_file(path, ignored)) continue;
        auto loaded = readEpwFile(path);
        if (loaded.value) entry.year = std::make_shared<const WeatherYear>(std::move(*loaded.value));
        for (const Diagnostic& diagnostic : loaded.diagnostics) entry.problem += (entry.problem.empty() ? "" : "\n") + toText(diagnostic);
        return entry;
    }
    entry.problem = fmt::format("there is no weather year called \"{}\"", id);
    return entry;
}

std::shared_ptr<const WeatherYear> WeatherLibrary::year(std::string_view id, std::string* problem) const
{
    const std::lock_guard lock(m_mutex);
    auto known = m_known.find(id);
    if (known == m_known.end()) known = m_known.emplace(std::string(id), read(id)).first;
    if (problem != nullptr) *problem = known->second.problem;
    return known->second.year;
}

std::vector<std::string> WeatherLibrary::ids() const
{
    std::set<std::string> names;
    for (const std::string& folder : m_folders) {
        std::error_code ignored;
        if (folder.empty()) continue;
        for (const auto& file : fs::directory_iterator(folder, ignored))
            if (file.path().extension() == ".epw") names.insert(file.path().stem().string());
    }
    return {names.begin(), names.end()};
}

}  // namespace mw
