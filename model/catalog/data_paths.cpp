// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/data_paths.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <vector>

namespace mw {

namespace {

bool holdsCatalog(const std::string& root)
{
    std::error_code error;
    return !root.empty() && std::filesystem::is_directory(std::filesystem::path(root) / "catalog", error);
}

std::vector<std::string> candidates(const std::string& programFolder)
{
    std::vector<std::string> roots;
    if (const char* named = std::getenv("MILLWRIGHT_DATA")) roots.emplace_back(named);
    if (!programFolder.empty()) {
        roots.push_back(programFolder + "/../share/millwright");
        roots.push_back(programFolder + "/resources");
    }
#ifdef MW_INSTALL_DATADIR
    roots.emplace_back(MW_INSTALL_DATADIR);
#endif
#ifdef MW_SOURCE_RESOURCES
    roots.emplace_back(MW_SOURCE_RESOURCES);
#endif
    return roots;
}

/// The user's own files of a kind: where a variable says, else in the user's data folder.
std::string ownFolder(const char* variable, const std::string& kind)
{
    const auto value = [](const char* name) {
        const char* text = std::getenv(name);
        return std::string(text != nullptr ? text : "");
    };
    if (auto named = value(variable); !named.empty()) return named;
    if (const auto data = value("XDG_DATA_HOME"); !data.empty()) return data + "/millwright/" + kind;
    const auto home = value("HOME");
    return home.empty() ? std::string() : home + "/.local/share/millwright/" + kind;
}

}  // namespace

DataPaths findData(const std::string& programFolder)
{
    for (const std::string& root : candidates(programFolder)) {
        if (!holdsCatalog(root)) continue;
        std::error_code error;
        const auto absolute = std::filesystem::weakly_canonical(root, error);
        return {error ? root : absolute.string(), ownFolder("MILLWRIGHT_MODELS", "models"), ownFolder("MILLWRIGHT_WEATHER", "weather")};
    }
    return {};
}

}  // namespace mw
