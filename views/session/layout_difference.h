// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace mw {

/// One thing that two layouts say differently: "Component rack-1", "x", "3 m", "3.6 m". An absent one is empty.
struct Difference {
    QString what{}, where{}, mine{}, theirs{};
};

/// What differs between two layouts, at most `most` lines; `left` counts what was left out.
struct Differences {
    std::vector<Difference> lines{};
    std::size_t left{};
};
[[nodiscard]] Differences differencesOf(const Layout& mine, const Layout& theirs, std::size_t most);

}  // namespace mw
