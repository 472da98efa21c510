// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/throughput.

#include "model/catalog/catalog.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace mw {

struct AcceleratorCount {
    const Part* accelerator{};
    int count{};
};

/// Accelerators by kind in a part and its contents; the same for all instances of the part.
class AcceleratorsInside {
public:
    explicit AcceleratorsInside(const Catalog& catalog) : m_catalog(catalog) {}

    const std::vector<AcceleratorCount>& of(const Part& part)
    {
        const auto found = m_known.find(&part);
        if (found != m_known.end()) return found->second;
        std::vector<AcceleratorCount> all;
        collect(part, 1, 0, all);
        // Racks with spares state how many of their accelerators work.
        const int stated = static_cast<int>(part.figureOr("accelerators", 0));
        if (all.size() == 1 && stated > 0) all.front().count = std::min(all.front().count, stated);
        return m_known.emplace(&part, std::move(all)).first->second;
    }

private:
    void collect(const Part& part, int times, int depth, std::vector<AcceleratorCount>& into) const
    {
        if (part.kind == Kind::Accelerator) {
            const auto same = std::find_if(into.begin(), into.end(),
                                           [&](const AcceleratorCount& i) { return i.accelerator == &part; });
            if (same != into.end())
                same->count += times;
            else
                into.push_back({&part, times});
            return;
        }
        if (depth > 4) return;  // rack, tray, board: contents are at most three deep
        for (const Content& content : part.contents)
            if (const Part* inner = m_catalog.find(content.part))
                collect(*inner, times * content.count, depth + 1, into);
    }

    const Catalog& m_catalog;
    std::unordered_map<const Part*, std::vector<AcceleratorCount>> m_known{};
};

}  // namespace mw
