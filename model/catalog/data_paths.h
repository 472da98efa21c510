// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace mw {

/// Where the shipped data lies: catalogue, models, economics, schema, examples, templates, help, weather.
struct DataPaths {
    std::string root{};
    std::string ownModels{};  ///< the user's own served models, a folder that need not be there; empty: none are read
    std::string ownWeather{};  ///< the same for weather years
    [[nodiscard]] std::string catalog() const { return root + "/catalog"; }
    [[nodiscard]] std::string models() const { return root + "/models"; }
    [[nodiscard]] std::string workloads() const { return root + "/workloads"; }
    [[nodiscard]] std::string economics() const { return root + "/economics"; }
    [[nodiscard]] std::string examples() const { return root + "/examples"; }
    [[nodiscard]] std::string templates() const { return root + "/templates"; }
    [[nodiscard]] std::string weather() const { return root + "/weather"; }
    [[nodiscard]] std::string help() const { return root + "/help"; }
    [[nodiscard]] std::string schema() const { return root + "/schema"; }
};

/// Looks in MILLWRIGHT_DATA, beside the program (`../share/millwright`, `resources`), in the install prefix, in the source
/// tree - the first that holds a `catalog` folder. `programFolder` may be empty. Own models and weather years: MILLWRIGHT_MODELS and MILLWRIGHT_WEATHER,
/// or `millwright/models` and `millwright/weather` in the user's data folder (XDG_DATA_HOME, `~/.local/share`).
[[nodiscard]] DataPaths findData(const std::string& programFolder);

}  // namespace mw
