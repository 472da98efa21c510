// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/word_distance.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace mw {

std::size_t wordDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t cost = a[i] == b[j] ? diagonal : diagonal + 1;
            diagonal = std::exchange(row[j + 1], std::min({cost, row[j] + 1, row[j + 1] + 1}));
        }
    }
    return row.back();
}

}  // namespace mw
