// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/families.h"

#include <algorithm>

namespace mw::edit {

Family::Family(const Layout& layout, const std::vector<std::size_t>& positions)
    : m_layout(layout), m_members(positions)
{
    for (const std::size_t position : positions) m_ids.insert(layout.components[position].id);
    for (bool grew = true; grew;) {
        grew = false;
        for (std::size_t i = 0; i < layout.components.size(); ++i) {
            const Component& component = layout.components[i];
            if (component.place != Component::Place::Inside || !contains(component.in.component)) continue;
            if (!m_ids.insert(component.id).second) continue;
            m_members.push_back(i);
            grew = true;
        }
    }
    std::sort(m_members.begin(), m_members.end());
}

std::vector<std::size_t> Family::touchingLinks() const
{
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < m_layout.links.size(); ++i)
        if (contains(m_layout.links[i].from.component) || contains(m_layout.links[i].to.component))
            result.push_back(i);
    return result;
}

std::vector<std::size_t> Family::innerLinks() const
{
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < m_layout.links.size(); ++i)
        if (contains(m_layout.links[i].from.component) && contains(m_layout.links[i].to.component))
            result.push_back(i);
    return result;
}

}  // namespace mw::edit
