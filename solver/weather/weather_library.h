// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/weather/epw.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// Weather years by the names of their files in some folders, the last folder first. A file is read when it is first asked for; safe from any thread.
class WeatherLibrary {
public:
    explicit WeatherLibrary(std::vector<std::string> folders) : m_folders(std::move(folders)) {}
    /// Null if there is no such file or it cannot be read; `problem` then says why. Of a file that was read it says what was noted, a line each: gaps and how
    /// they were filled, rows in another order.
    [[nodiscard]] std::shared_ptr<const WeatherYear> year(std::string_view id, std::string* problem = nullptr) const;
    /// Names of all files, sorted.
    [[nodiscard]] std::vector<std::string> ids() const;

private:
    struct Entry {
        std::shared_ptr<const WeatherYear> year{};
        std::string problem{};
    };
    [[nodiscard]] Entry read(std::string_view id) const;

    std::vector<std::string> m_folders;
    mutable std::mutex m_mutex{};
    mutable std::map<std::string, Entry, std::less<>> m_known{};
};

using WeatherLibraryPtr = std::shared_ptr<const WeatherLibrary>;

}  // namespace mw
