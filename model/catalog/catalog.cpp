// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"

#include <utility>

namespace mw {

void Catalog::add(PartPtr part)
{
    const auto [entry, isNew] = m_index.try_emplace(part->id, m_parts.size());
    if (isNew)
        m_parts.push_back(std::move(part));
    else
        m_parts[entry->second] = std::move(part);
}

const Part* Catalog::find(std::string_view id) const
{
    const auto found = m_index.find(id);
    return found != m_index.end() ? m_parts[found->second].get() : nullptr;
}

Catalog::PartPtr Catalog::share(std::string_view id) const
{
    const auto found = m_index.find(id);
    return found != m_index.end() ? m_parts[found->second] : nullptr;
}

const Source* Catalog::source(std::string_view key) const
{
    const auto found = m_sources.find(key);
    return found != m_sources.end() ? &found->second : nullptr;
}

}  // namespace mw
