// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/link_reuse.h"

namespace mw::detail {

LinkReuse::LinkReuse(const Facility* previous, Flat& flat) : m_previous(previous), m_flat(flat)
{
    if (m_previous == nullptr) return;
    m_next = m_previous->paths->ownLinks;
    m_budget = m_previous->layout->links.size() * 32;
    m_now.assign(m_previous->instances.size(), kNoInstance);
    mapInstances();
}

void LinkReuse::mapInstances()
{
    const Scope& before = m_previous->paths->scope;
    const Scope& after = m_flat.scope;
    if (before.names == after.names) {
        for (std::size_t i = 0; i < after.first.size(); ++i) mapRoot(i, i);
        return;
    }
    std::size_t next = 0;  // most components keep their order: try the neighbour before searching by name
    for (std::size_t i = 0; i < before.first.size(); ++i) {
        const std::string& id = (*before.components)[i].id;
        if (next < after.first.size() && (*after.components)[next].id == id) {
            mapRoot(i, next++);
        } else if (const auto position = after.names->find(*after.components, id)) {
            mapRoot(i, *position);
            next = *position + 1;
        }
    }
}

/// A component or a whole block instance. Block instances of the same compiled block have the same members in
/// order.
void LinkReuse::mapRoot(std::size_t before, std::size_t after)
{
    const Scope& old = m_previous->paths->scope;
    const Scope& now = m_flat.scope;
    const InstanceIndex from = old.first[before], to = now.first[after];
    if (from == kNoInstance || to == kNoInstance) return;
    const Scope* const oldBlock = old.inner.empty() ? nullptr : old.inner[before];
    const Scope* const nowBlock = now.inner.empty() ? nullptr : now.inner[after];
    if (oldBlock != nowBlock) return;
    for (InstanceIndex k = 0; from + k < m_previous->instances.size() && to + k < m_flat.instances.size();
         ++k) {
        const Instance& a = m_previous->instances[from + k];
        const Instance& b = m_flat.instances[to + k];
        if (a.root != before || b.root != after || (k > 0 && oldBlock == nullptr)) return;
        if (a.part == b.part || a.part->ports == b.part->ports) m_now[from + k] = to + k;
    }
}

bool LinkReuse::add(const std::shared_ptr<const Link>& link)
{
    if (m_previous == nullptr || !seek(*link)) return false;
    const auto& links = m_previous->links;
    if (m_next == links.size() || links[m_next].link != link) return false;  // was unresolved before
    const FacilityLink& old = links[m_next++];
    const InstanceIndex from = m_now[old.from], to = m_now[old.to];
    if (from == kNoInstance || to == kNoInstance) return false;
    FacilityLink& copy = m_flat.links.emplace_back(old);
    copy.from = from;
    copy.to = to;
    return true;
}

/// Moves past the record in the earlier table; false if it is not there any more or was not there yet.
bool LinkReuse::seek(const Link& link)
{
    const auto& rows = m_previous->layout->links.rows();
    if (m_row == rows.size()) return false;
    if (rows[m_row].get() == &link) {
        ++m_row;
        return true;
    }
    if (rows[m_row]->id == link.id) {
        skipRow();
        return false;
    }
    for (std::size_t i = m_row + 1; i < rows.size() && m_budget > 0; ++i, --m_budget) {
        if (rows[i].get() != &link) continue;
        while (m_row < i) skipRow();
        ++m_row;
        return true;
    }
    return false;
}

void LinkReuse::skipRow()
{
    const auto& row = m_previous->layout->links.row(m_row++);
    if (m_next < m_previous->links.size() && m_previous->links[m_next].link == row) ++m_next;
}

}  // namespace mw::detail
