// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power_time/autonomy.h"

#include "model/core/find_sorted.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace mw {

namespace {

bool standsAsRack(Kind kind)
{
    return kind == Kind::Rack || kind == Kind::SystemRack;
}

const PowerNode* nodeAtOrAbove(const Facility& facility, const PowerResults& power, InstanceIndex at)
{
    for (; at != kNoInstance; at = facility.instances[at].parent)
        if (const PowerNode* node = power.node(at)) return node;
    return nullptr;
}

/// Finds who lives on which battery.
class BatteryFinder {
public:
    BatteryFinder(const Facility& facility, AutonomyResults& out) : m_facility(facility), m_out(out) {}

    std::map<InstanceIndex, UnitAutonomy> find()
    {
        listNeighbours();
        const auto count = static_cast<InstanceIndex>(m_facility.instances.size());
        for (InstanceIndex i = 0; i < count; ++i) {
            const Part& part = m_facility.part(i);
            if (part.kind == Kind::Battery) addDrawn(i);
            if (part.kind == Kind::Ups || standsAsRack(part.kind)) addContents(i, part);
        }
        std::map<std::string, int> without;
        for (InstanceIndex i = 0; i < count; ++i)
            if (m_facility.part(i).kind == Kind::Ups && !m_units.contains(i)) addOwn(i, without);
        for (const auto& [id, units] : without)
            m_out.notes.push_back(units == 1 ? fmt::format("one {} has neither a battery nor an autonomy_min: nothing bridges its load", id)
                                             : fmt::format("{} of {} have neither a battery nor an autonomy_min: nothing bridges their load", units, id));
        return std::move(m_units);
    }

private:
    /// Of equal parts the figures are read, and what they lack is told, once.
    const std::optional<StoredEnergy>& storeOf(const Part& part)
    {
        const auto [found, isNew] = m_stores.try_emplace(&part);
        if (isNew) found->second = storedEnergy(part, m_out.notes);
        return found->second;
    }

    void add(InstanceIndex carrier, const StoredEnergy& store, InstanceIndex battery)
    {
        UnitAutonomy& unit = m_units[carrier];
        unit.store = unit.carrier == kNoInstance ? store : joined(unit.store, store);
        unit.carrier = carrier;
        if (battery != kNoInstance) unit.batteries.push_back(battery);
    }

    void listNeighbours()
    {
        m_facility.forEachLink(PortKind::Power, [this](const FacilityLink& link) {
            if (link.from == link.to) return;
            if (m_facility.part(link.from).kind == Kind::Battery) m_neighbours[link.from].insert(link.to);
            if (m_facility.part(link.to).kind == Kind::Battery) m_neighbours[link.to].insert(link.from);
        });
    }

    std::set<InstanceIndex> carriersOf(InstanceIndex battery) const
    {
        std::set<InstanceIndex> ups, others;
        if (const auto found = m_neighbours.find(battery); found != m_neighbours.end())
            for (const InstanceIndex other : found->second) (m_facility.part(other).kind == Kind::Ups ? ups : others).insert(other);
        if (!ups.empty()) return ups;
        if (!others.empty()) return others;
        for (InstanceIndex at = m_facility.instances[battery].parent; at != kNoInstance; at = m_facility.instances[at].parent)
            if (m_facility.part(at).kind == Kind::Ups || standsAsRack(m_facility.part(at).kind)) return {at};
        return {};
    }

    void addDrawn(InstanceIndex battery)
    {
        const auto& store = storeOf(m_facility.part(battery));
        if (!store) return;
        const auto carriers = carriersOf(battery);
        if (carriers.empty()) m_out.notes.push_back(fmt::format("{} is linked to nothing and in no rack", m_facility.instances[battery].path));
        for (const InstanceIndex carrier : carriers) add(carrier, scaled(*store, 1.0 / static_cast<double>(carriers.size())), battery);
    }

    void addContents(InstanceIndex holder, const Part& part)
    {
        if (!m_facility.catalog) return;
        for (const Content& content : part.contents) {
            const Part* piece = m_facility.catalog->find(content.part);
            if (piece == nullptr || piece->kind != Kind::Battery) continue;
            if (const auto& store = storeOf(*piece)) add(holder, scaled(*store, content.count), kNoInstance);
        }
    }

    void addOwn(InstanceIndex ups, std::map<std::string, int>& without)
    {
        const Part& part = m_facility.part(ups);
        if (!part.figure("autonomy_min"))
            ++without[part.id];
        else if (const auto& store = storeOf(part))
            add(ups, *store, kNoInstance);
    }

    const Facility& m_facility;
    AutonomyResults& m_out;
    std::map<InstanceIndex, std::set<InstanceIndex>> m_neighbours{};   ///< of batteries
    std::map<InstanceIndex, UnitAutonomy> m_units{};
    std::map<const Part*, std::optional<StoredEnergy>> m_stores{};
};

double askedOfBattery_kw(const PowerNode& node)
{
    return node.load_kw + node.out_kw + node.loss_kw / 2;
}

void addLoads(UnitAutonomy& unit, const PowerNode* design, const PowerNode* present)
{
    if (design == nullptr || present == nullptr) return;
    unit.design_kw = askedOfBattery_kw(*design), unit.present_kw = askedOfBattery_kw(*present);
    unit.design_min = bridgeMinutes(unit.store, unit.design_kw), unit.present_min = bridgeMinutes(unit.store, unit.present_kw);
    std::optional<double> room_kw;
    if (present->rating_kw) room_kw = std::max(0.0, *present->rating_kw - present->load_kw - present->out_kw);
    const double converter = present->in_kw > 0 && unit.present_kw > 0 ? unit.present_kw / present->in_kw : 1;
    unit.recharge = recharge(unit.store, room_kw, converter);
}

}  // namespace

AutonomyResults autonomy(const Facility& facility, const PowerResults& design, const PowerResults& present)
{
    AutonomyResults out;
    for (auto& [carrier, unit] : BatteryFinder(facility, out).find()) {
        addLoads(unit, nodeAtOrAbove(facility, design, carrier), nodeAtOrAbove(facility, present, carrier));
        if (unit.design_min) out.shortest_min = std::min(out.shortest_min.value_or(*unit.design_min), *unit.design_min);
        if (unit.recharge) out.recharge_kw += unit.recharge->fromSource_kw;
        out.units.push_back(std::move(unit));
    }
    return out;
}

const UnitAutonomy* AutonomyResults::unit(InstanceIndex carrier) const
{
    return findSorted(units, carrier, [](const UnitAutonomy& one) { return one.carrier; });
}

}  // namespace mw
