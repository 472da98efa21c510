// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/elevation/rack_space_view.h"

#include "views/session/text/qt_text.h"

#include <algorithm>

namespace mw {

RackSpaceView::RackSpaceView(const Facility& facility, InstanceIndex rack)
{
    const Part& part = facility.part(rack);
    // EIA-310: a 2.2 m cabinet has 48 units; 42 is the usual one where the datasheet is silent.
    m_units = part.heightU() > 0 ? part.heightU() : (part.kind == Kind::SystemRack ? 48 : 42);
    addContents(facility, part);
    addPlaced(facility, rack);
    occupy();
}

void RackSpaceView::addContents(const Facility& facility, const Part& part)
{
    for (const auto& content : part.contents) {
        const Part* piece = facility.catalog ? facility.catalog->find(content.part) : nullptr;
        const QString name = piece ? toQt(piece->name) : toQt(content.part);
        if (content.u.empty()) {
            m_loose.push_back({name, content.count});
            continue;
        }
        const int height = piece ? std::max(1, piece->heightU()) : 1;
        for (std::size_t i = 0; i < content.u.size(); ++i) {
            const int u = content.u[i];
            std::string slot =
                content.slot.empty() ? std::string() : content.slot + "-" + std::to_string(i + 1);
            m_pieces.push_back(
                {.u = u, .height = height, .part = piece, .name = name, .slot = std::move(slot)});
            m_units = std::max(m_units, u + height - 1);
        }
    }
}

void RackSpaceView::addPlaced(const Facility& facility, InstanceIndex rack)
{
    for (const auto child : facility.childrenOf(rack)) {
        const Instance& instance = facility.instances[child];
        if (instance.u <= 0) continue;
        const int height = std::max(1, instance.part->heightU());
        const QString label = instance.component && !instance.component->label.empty()
                                  ? toQt(instance.component->label)
                                  : toQt(instance.path).section(u'/', -1);
        m_pieces.push_back({.u = instance.u,
                            .height = height,
                            .rear = instance.rear,
                            .instance = child,
                            .part = instance.part,
                            .name = label});
    }
}

void RackSpaceView::occupy()
{
    m_taken.assign(static_cast<std::size_t>(m_units) + 1, 0);
    for (const auto& piece : m_pieces)
        for (int u = std::max(1, piece.u); u < piece.u + piece.height && u <= m_units; ++u)
            ++m_taken[static_cast<std::size_t>(u)];
    for (auto& piece : m_pieces)
        for (int u = std::max(1, piece.u); u < piece.u + piece.height; ++u)
            if (u > m_units || m_taken[static_cast<std::size_t>(u)] > 1) piece.overlaps = true;
}

bool RackSpaceView::isFree(int u, int height) const
{
    if (u < 1 || u + height - 1 > m_units) return false;
    const auto first = m_taken.begin() + u;
    return std::all_of(first, first + height, [](int taken) { return taken == 0; });
}

std::optional<int> RackSpaceView::firstFree(int height) const
{
    for (int u = 1; u + height - 1 <= m_units; ++u)
        if (isFree(u, height)) return u;
    return std::nullopt;
}

int RackSpaceView::usedUnits() const
{
    return static_cast<int>(
        std::count_if(m_taken.begin(), m_taken.end(), [](int taken) { return taken > 0; }));
}

}  // namespace mw
