// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/workload.h"

#include <array>

namespace mw {

std::string_view toText(PoolRole role)
{
    constexpr std::array<std::string_view, 7> names{"prefill", "decode", "both", "tools", "context", "training", "feed-forward"};
    return names[static_cast<std::size_t>(role)];
}

}  // namespace mw
