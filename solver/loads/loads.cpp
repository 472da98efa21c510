// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/loads/loads.h"

#include "model/facility/slots.h"

#include <algorithm>
#include <unordered_map>

namespace mw {
namespace {

// PG25 at about 40 C: 1013 kg/m3 and 3.95 kJ/(kg K), so a litre a minute takes 0.0667 kW per kelvin and a
// kilowatt at 10 K needs 1.4995 L/min (propylene glycol polynomials of the MIT-licensed CoolProp coefficient
// set).
constexpr double kAssumedLitresPerMinutePerKw = 60.0 / (1.013 * 3.95 * 10.0);

/// The load figures of one part, worked out once however often the part stands in the facility.
struct PartLoad {
    double kw{};
    double liquidShare{};
    std::optional<double> flow_l_min{};
    std::optional<double> supplyMax_c{};
    bool unknown{}, typicalOnly{}, shareUnknown{};
};

bool drawsItPower(Kind kind)
{
    const Category category = info(kind).category;
    return category == Category::Systems || category == Category::Devices || category == Category::Network ||
           category == Category::Storage || kind == Kind::Rack || kind == Kind::Other;
}

/// Cables and transceivers are counted by their hosts and by the network engine; trays draw nothing.
bool isPassive(Kind kind)
{
    return kind == Kind::Cable || kind == Kind::Transceiver || kind == Kind::CableTray;
}

std::optional<double> kwOrW(const Part& part, std::string_view kw, std::string_view w)
{
    if (const auto value = part.figure(kw)) return value;
    if (const auto value = part.figure(w)) return *value / 1000.0;
    return std::nullopt;
}

double liquidShare(const Part& part, double kw)
{
    if (const auto share = part.figure("liquid_heat_share")) return std::clamp(*share, 0.0, 1.0);
    const auto liquid = part.figure("liquid_heat_kw");
    return liquid && kw > 0 ? std::clamp(*liquid / kw, 0.0, 1.0) : 0.0;
}

PartLoad partLoad(const Part& part, const Catalog& catalog)
{
    PartLoad load;
    auto max = kwOrW(part, "power_max_kw", "power_max_w");
    if (!max) max = kwOrW(part, "tdp_kw", "tdp_w");  // devices (accelerators, cards) state a limit instead
    if (!max) max = rollUp(part, catalog).power_max_kw;
    if (!max) {
        max = kwOrW(part, "power_typ_kw", "power_typ_w");
        load.typicalOnly = max.has_value();
    }
    load.unknown = !max;
    load.kw = std::max(0.0, max.value_or(0.0));
    load.liquidShare = liquidShare(part, load.kw);
    if (const auto flow = part.figure("coolant_flow_lpm"); flow && *flow > 0) load.flow_l_min = flow;   // none or less moves no heat: taken as not stated, which a finding tells
    load.supplyMax_c = part.figure("coolant_supply_max_c");
    load.shareUnknown = !part.figure("liquid_heat_share") && !part.figure("liquid_heat_kw") &&
                        part.fact("cooling").find("liquid") != std::string_view::npos;
    return load;
}

char systemOf(Kind kind)
{
    switch (info(kind).category) {
    case Category::Network:
        return 'n';
    case Category::Storage:
        return 's';
    default:
        break;
    }
    return kind == Kind::CpuServer || kind == Kind::Other || kind == Kind::Cpu ? 'o' : 'c';
}

class LoadBuilder {
public:
    explicit LoadBuilder(const Facility& facility) : m_facility(facility) {}

    std::vector<Load> build()
    {
        const auto count = static_cast<InstanceIndex>(m_facility.instances.size());
        m_owner.assign(count, kNoInstance);
        m_position.assign(count, kNoInstance);
        // A frame with IT inside is a frame; so the frames that hold something are found first.
        m_holdsIt.assign(count, 0);
        m_loads.reserve(count / 2);
        for (InstanceIndex i = 0; i < count; ++i) markParent(i);
        for (InstanceIndex i = 0; i < count; ++i) visit(i);  // parents come before children
        return std::move(m_loads);
    }

private:
    void markParent(InstanceIndex i)
    {
        const Instance& instance = m_facility.instances[i];
        if (instance.parent != kNoInstance && drawsItPower(instance.part->kind) &&
            !isPassive(instance.part->kind))
            m_holdsIt[instance.parent] = 1;
    }

    void visit(InstanceIndex i)
    {
        const Instance& instance = m_facility.instances[i];
        const Kind kind = instance.part->kind;
        if (!drawsItPower(kind) || isPassive(kind)) return;
        if (kind == Kind::Rack && (m_holdsIt[i] != 0 || of(*instance.part).unknown)) return;
        const InstanceIndex chassis = instance.slot.empty() ? kNoInstance : ownerOf(instance.parent);
        if (chassis != kNoInstance) {
            addToChassis(chassis, instance);
            m_owner[i] = chassis;
            return;
        }
        m_owner[i] = i;
        m_position[i] = static_cast<InstanceIndex>(m_loads.size());
        m_loads.push_back(fresh(i, of(*instance.part), kind));
    }

    [[nodiscard]] InstanceIndex ownerOf(InstanceIndex i) const
    {
        return i == kNoInstance ? kNoInstance : m_owner[i];
    }

    static Load fresh(InstanceIndex i, const PartLoad& part, Kind kind)
    {
        Load load{.instance = i, .system = systemOf(kind)};
        load.unknownPower = part.unknown;
        load.typicalOnly = part.typicalOnly;
        load.shareUnknown = part.shareUnknown;
        addHeat(load, part.kw, part);
        return load;
    }

    /// Adds `kw` (negative where a replaced piece goes) with the heat split and flow of a part.
    static void addHeat(Load& load, double kw, const PartLoad& part)
    {
        const double liquid = kw * part.liquidShare;
        load.it_kw += kw;
        load.liquid_kw += liquid;
        load.air_kw = load.it_kw - load.liquid_kw;
        if (part.liquidShare <= 0) return;
        const double flow = part.flow_l_min ? *part.flow_l_min : kAssumedLitresPerMinutePerKw * liquid;
        load.flow_l_min += part.flow_l_min && kw < 0 ? -flow : flow;
        load.flowAssumed = load.flowAssumed || !part.flow_l_min;
        if (part.supplyMax_c)
            load.supplyMax_c = std::min(*part.supplyMax_c, load.supplyMax_c.value_or(*part.supplyMax_c));
    }

    /// What sits in a slot adds to its chassis; where it replaces something the part holds out of the box,
    /// that goes.
    void addToChassis(InstanceIndex chassis, const Instance& instance)
    {
        Load& load = m_loads[m_position[chassis]];
        addPiece(load, of(*instance.part), 1.0);
        const auto lookup = [this](std::string_view id) {
            return m_facility.catalog ? m_facility.catalog->find(id) : nullptr;
        };
        const SlotTarget target = findSlot(m_facility.part(instance.parent), instance.slot, lookup);
        if (target.content)
            if (const Part* replaced = lookup(target.content->part)) addPiece(load, of(*replaced), -1.0);
        // A chassis whose datasheet is below what its pieces draw cannot go under zero.
        load.it_kw = std::max(load.it_kw, 0.0);
        load.liquid_kw = std::clamp(load.liquid_kw, 0.0, load.it_kw);
        load.air_kw = load.it_kw - load.liquid_kw;
        load.flow_l_min = std::max(load.flow_l_min, 0.0);
    }

    static void addPiece(Load& load, const PartLoad& piece, double sign)
    {
        // The coolant of a tray comes out of its rack's figure unless the tray states its own.
        PartLoad part = piece;
        if (!part.flow_l_min && load.flow_l_min > 0) part.flow_l_min = 0.0;
        addHeat(load, sign * part.kw, part);
    }

    const PartLoad& of(const Part& part)
    {
        if (&part == m_lastPart) return *m_lastLoad;  // equal parts stand in runs
        const auto [found, isNew] = m_parts.try_emplace(&part);
        static const Catalog kNone;
        if (isNew) found->second = partLoad(part, m_facility.catalog ? *m_facility.catalog : kNone);
        m_lastPart = &part;
        m_lastLoad = &found->second;
        return found->second;
    }

    const Facility& m_facility;
    std::unordered_map<const Part*, PartLoad> m_parts{};
    const Part* m_lastPart{};
    const PartLoad* m_lastLoad{};
    std::vector<Load> m_loads{};
    std::vector<InstanceIndex> m_owner{};     ///< the unit that counts an instance's power
    std::vector<InstanceIndex> m_position{};  ///< of a unit in m_loads
    std::vector<char> m_holdsIt{};
};

}  // namespace

std::vector<Load> designLoads(const Facility& facility)
{
    return LoadBuilder(facility).build();
}

bool sameInstances(const std::vector<Load>& a, const std::vector<Load>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Load& x, const Load& y) { return x.instance == y.instance; });
}

}  // namespace mw
