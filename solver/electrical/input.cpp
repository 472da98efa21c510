// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/electrical/input.h"

#include "model/catalog/part_title.h"
#include "solver/electrical/cable_sizes.h"
#include "solver/electrical/part_models.h"
#include "solver/electrical/supply_factor.h"
#include "solver/power/element_models.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace mw {

namespace {

constexpr std::size_t kNoBus = static_cast<std::size_t>(-1);
constexpr std::uint32_t kNoFeeder = static_cast<std::uint32_t>(-1);
constexpr double kItFactor = 0.98;                  ///< displacement power factor that cables are sized for; loads have that of supply_factor.h
constexpr double kTray_m = 2.9, kSlack = 1.10, kBetweenHalls_m = 40, kTapCord_m = 1.8;
constexpr double kContinuous = 1.25;                ///< NEC 215.2: conductors for 125 % of a continuous load
constexpr double kBuswayReactance = 0.5;            ///< X over R of low-impedance busway; estimate, datasheets give 0.3 to 0.8
constexpr double kBypass_ohm = 0.0005;              ///< static switch and its cables; estimate
constexpr double kHot_c = 90;                       ///< XLPE at its limit

bool passesOn(Kind kind)
{
    switch (kind) {
    case Kind::UtilityFeed:
    case Kind::OnsiteGeneration:
    case Kind::Breaker:
    case Kind::Switchgear:
    case Kind::Switchboard:
    case Kind::Transformer:
    case Kind::Ups:
    case Kind::TransferSwitch:
    case Kind::Pdu:
    case Kind::Busway:
    case Kind::DcPower:
        return true;
    default:
        return false;
    }
}

double reactive(double kw, double factor) { return kw / 1000 * std::tan(std::acos(factor)); }

double ampere(double kw, double line_v, bool dc)
{
    return line_v > 0 ? kw * 1000 / (dc ? line_v : std::numbers::sqrt3 * line_v * kItFactor) : 0;
}

class Builder {
public:
    Builder(const Facility& facility, const PowerInput& network, const PowerResults& power)
        : m_facility(facility), m_net(network), m_power(power), m_gear(network.nodes.size())
    {
    }

    ElectricalInput build()
    {
        m_out.flow.f_hz = m_facility.layout->settings->site.grid.frequency_hz;
        m_out.flow.base_mva = 100;  // of the order of a campus: short cables at high voltage keep their digits
        m_outOf.resize(m_net.nodes.size());
        for (std::uint32_t l = 0; l < m_net.links.size(); ++l) m_outOf[m_net.links[l].from].push_back(l);
        for (std::uint32_t n = 0; n < m_net.nodes.size(); ++n)
            if (m_net.nodes[n].model.element == PowerElement::Source) startAt(n);
        for (std::size_t next = 0; next < m_order.size(); ++next) passOn(m_order[next]);
        finish();
        return std::move(m_out);
    }

private:
    /// Buses of a node that passes power on.
    struct Gear {
        std::size_t in{kNoBus}, out{kNoBus};
        std::size_t third{kNoBus}; ///< of a third winding, at `third_v`
        std::size_t held{kNoBus};  ///< bus of the source that feeds `out`
        double out_v{}, third_v{};
        double along_m{};          ///< of `out` from `held`
        std::uint32_t fedBy{kNoFeeder};
        bool dc{};
    };

    [[nodiscard]] const Part& part(std::uint32_t n) const { return m_facility.part(m_net.nodes[n].instance); }
    [[nodiscard]] const Instance& place(std::uint32_t n) const { return m_facility.instances[m_net.nodes[n].instance]; }

    std::size_t addBus(std::uint32_t n, std::string_view end, double line_v)
    {
        m_out.flow.buses.push_back({place(n).path + std::string(end), line_v / 1000});
        return m_out.flow.buses.size() - 1;
    }

    void startAt(std::uint32_t n)
    {
        const Grid& grid = m_facility.layout->settings->site.grid;
        const double line_v = volts(part(n), "voltage_v", "voltage_kv").value_or(grid.voltage_kv * 1000);
        Gear& gear = m_gear[n];
        gear.in = gear.out = gear.held = addBus(n, "", line_v);
        gear.out_v = line_v;
        const double fault_mva = grid.fault_mva.value_or(part(n).figureOr("fault_mva", 0));
        m_out.flow.sources.push_back({place(n).path, gear.out, 1, 0, fault_mva, fault_mva, 0.1, 0.1});
        m_out.origins.sources.push_back({.node = n});
        m_out.faultLevelKnown |= fault_mva > 0;
        if (m_out.utility == kNoBus && part(n).kind == Kind::UtilityFeed) m_out.utility = gear.out;
        m_order.push_back(n);
        addPoint(n, gear.out, gear, false);
    }

    [[nodiscard]] const PowerNode& node(std::uint32_t n) const
    {
        static const PowerNode kNone;
        const PowerNode* found = m_power.node(m_net.nodes[n].instance);
        return found != nullptr ? *found : kNone;
    }

    [[nodiscard]] double linkKw(const PowerInputLink& link) const
    {
        if (link.link == kNoLink) return 0;
        const PowerLink* flow = m_power.link(link.link);
        return flow != nullptr ? flow->kw : 0;
    }

    void addPoint(std::uint32_t n, std::size_t bus, const Gear& gear, bool load)
    {
        m_out.points.push_back({m_net.nodes[n].instance, bus, gear.held, part(n).figure("withstand_ka"), load, gear.along_m,
                                gear.fedBy == kNoFeeder ? kNoInstance : m_net.nodes[gear.fedBy].instance, gear.dc});
    }

    /// Follows the links of a node whose output has a voltage.
    void passOn(std::uint32_t n)
    {
        const Gear from = m_gear[n];
        auto links = m_outOf[n];
        const bool busway = part(n).kind == Kind::Busway;
        if (busway) std::stable_sort(links.begin(), links.end(), [&](auto a, auto b) { return along(n, a) < along(n, b); });
        std::size_t at = from.out;
        double reached_m = 0;
        for (const std::uint32_t l : links) {
            const PowerInputLink& link = m_net.links[l];
            if (part(link.to).kind == Kind::TransferSwitch && linkKw(link) <= 0) {   // its other side
                m_out.origins.idle.push_back({.node = link.to, .link = l, .bus = at});
                continue;
            }
            if (busway) at = tapBus(n, at, along(n, l), reached_m);
            Gear here = from;
            here.along_m += reached_m + length_m(link), here.fedBy = n;
            const bool third = leavesThird(from, link);
            if (third) here.out_v = from.third_v;
            follow(l, third ? from.third : at, here);
        }
    }

    /// Does a link leave by the third winding? Its port has that voltage.
    [[nodiscard]] bool leavesThird(const Gear& from, const PowerInputLink& link) const
    {
        if (from.third == kNoBus || link.link == kNoLink) return false;
        const FacilityLink& drawn = m_facility.links[link.link];
        return m_facility.part(drawn.from).ports[drawn.fromPort].voltage_v == from.third_v;
    }

    /// Metres from the fed end of a busway to where a link leaves it.
    [[nodiscard]] double along(std::uint32_t n, std::uint32_t l) const
    {
        const Rect &bar = place(n).footprint, &load = place(m_net.links[l].to).footprint;
        const bool lies = bar.width_m >= bar.depth_m;
        const double begin = lies ? bar.x_m : bar.y_m, length = lies ? bar.width_m : bar.depth_m;
        const double middle = lies ? load.x_m + load.width_m / 2 : load.y_m + load.depth_m / 2;
        const double from = std::clamp(middle - begin, 0.0, length);
        return m_fedAtEnd.count(n) != 0 ? length - from : from;
    }

    std::size_t tapBus(std::uint32_t n, std::size_t before, double at_m, double& reached_m)
    {
        const double step_m = at_m - reached_m;
        if (step_m < 0.01) return before;
        const std::size_t bus = addBus(n, fmt::format("@{:.1f}", at_m), m_gear[n].out_v);
        const double amps = part(n).figure("rating_a").value_or(ampere(node(n).rating_kw.value_or(node(n).in_kw), m_gear[n].out_v, m_gear[n].dc));
        const double r = part(n).figureOr("loss_w_per_m", 0) / (3 * amps * amps) * 1000;  // ohm/km: full-current loss of three phases
        addLine(place(n).path + "@", before, bus, step_m, std::max(r, 1e-4), std::max(r, 1e-4) * kBuswayReactance, amps, 1, {.node = n});
        reached_m = at_m;
        return bus;
    }

    void addLine(std::string id, std::size_t from, std::size_t to, double length_m, double r, double x, double amps, double runs, ElectricalOrigin origin)
    {
        m_out.origins.lines.push_back(origin);
        m_out.flow.lines.push_back({std::move(id), from, to, std::max(length_m, 0.1) / 1000, r, x, 0, amps / 1000, runs, kHot_c, true});
    }

    void addLoad(std::uint32_t n, std::size_t bus, double kw, double q_mvar, std::uint32_t link = kNoPosition)
    {
        m_out.origins.loads.push_back({.node = n, .link = link});
        m_out.flow.loads.push_back({place(n).path, bus, kw / 1000, q_mvar});
    }

    void follow(std::uint32_t l, std::size_t at, const Gear& from)
    {
        const PowerInputLink& link = m_net.links[l];
        const std::uint32_t to = link.to;
        const double kw = linkKw(link);
        if (!passesOn(part(to).kind)) {
            if (kw <= 0) return m_out.origins.idle.push_back({.node = to, .link = l, .bus = at});
            const std::size_t bus = addBus(to, link.side == kSideB ? ":b" : ":a", from.out_v);
            addCable(l, at, bus, 2 * kw, from);  // either feed may have to carry all
            const double factor = info(part(to).kind).category == Category::Cooling ? kMotorFactor : inputPowerFactor(part(to), supplyLoad(part(to), kw, node(to).feeds));
            addLoad(to, bus, kw, from.dc ? 0 : reactive(kw, factor), l);
            if (!from.dc && feedsFaults(part(to))) m_motors.push_back(motor(place(to).path, bus, from.out_v, kw));
            addPoint(to, bus, from, true);
            return;
        }
        Gear& gear = m_gear[to];
        const bool first = gear.in == kNoBus;
        if (first) gear.in = addBus(to, ":in", from.out_v);
        const double carries = node(to).rating_kw.value_or(kw);
        addCable(l, at, gear.in, carries / std::max(1, feedsOf(to)), from);
        if (first) open(to, link.from, from);
    }

    /// Feeds that share what an element may carry; of a transfer switch one carries all.
    [[nodiscard]] int feedsOf(std::uint32_t n) const { return part(n).kind == Kind::TransferSwitch ? 1 : std::max(1, node(n).feeds); }

    void addCable(std::uint32_t l, std::size_t from, std::size_t to, double kw, const Gear& feeder)
    {
        const PowerInputLink& link = m_net.links[l];
        const CableSize size = cableSize(kContinuous * ampere(kw, feeder.out_v, feeder.dc), std::max(air_c(link.from), air_c(link.to)));
        const double r = feeder.dc ? 2 * size.r_ohm_per_km : size.r_ohm_per_km, x = feeder.dc ? 0 : size.x_ohm_per_km;   // there and back
        addLine(place(link.from).path + " - " + place(link.to).path, from, to, length_m(link), r, x, size.ampacity_a, size.runs, {.link = l});
    }

    /// A cable runs in the warmer of the air at its ends.
    [[nodiscard]] double air_c(std::uint32_t n) const { return surroundings(*m_facility.layout, place(n).hall).air_c; }

    [[nodiscard]] double length_m(const PowerInputLink& link) const
    {
        const Instance &a = place(link.from), &b = place(link.to);
        if (a.part->kind == Kind::Busway && !passesOn(b.part->kind)) return kTapCord_m;
        const double up = a.part->kind == Kind::Busway ? kTray_m : 2 * kTray_m;
        if (a.hall < 0 || b.hall < 0 || a.hall != b.hall) return (up + kBetweenHalls_m) * kSlack;
        const auto gap = [](double from, double to, double other, double otherTo) { return std::max({0.0, other - to, from - otherTo}); };
        const Rect &p = a.footprint, &q = b.footprint;
        const double across = gap(p.x_m, p.right_m(), q.x_m, q.right_m()) + gap(p.y_m, p.bottom_m(), q.y_m, q.bottom_m());
        return (up + across) * kSlack;
    }

    /// The output of an element whose input just got a voltage.
    void open(std::uint32_t n, std::uint32_t feeder, const Gear& from)
    {
        Gear& gear = m_gear[n];
        gear.held = from.held;
        gear.out = gear.in;
        gear.out_v = from.out_v, gear.dc = from.dc, gear.along_m = from.along_m, gear.fedBy = from.fedBy;
        const Kind kind = part(n).kind;
        if (kind == Kind::Transformer && !addTransformer(n, from.out_v)) return;
        const bool eco = kind == Kind::Ups && inEcoMode(part(n)) && addEco(n, from.out_v);
        if (kind == Kind::Ups && !eco) addUps(n, from.out_v);
        if (kind == Kind::DcPower && !addRectifier(n, from)) return;
        if (kind == Kind::Busway) noteFedEnd(n, feeder);
        const bool ownModel = kind == Kind::Transformer || (kind == Kind::Ups && !eco) || kind == Kind::DcPower || kind == Kind::Busway;
        if (!ownModel && node(n).loss_kw > 0) addLoad(n, gear.out, node(n).loss_kw, 0);
        m_order.push_back(n);
        addPoint(n, gear.out, gear, false);
    }

    /// A busway is fed at the end that lies nearer to what feeds it.
    void noteFedEnd(std::uint32_t n, std::uint32_t feeder)
    {
        if (place(n).hall != place(feeder).hall) return;
        const Rect &bar = place(n).footprint, &from = place(feeder).footprint;
        const bool lies = bar.width_m >= bar.depth_m;
        const double middle = lies ? bar.x_m + bar.width_m / 2 : bar.y_m + bar.depth_m / 2;
        const double at = lies ? from.x_m + from.width_m / 2 : from.y_m + from.depth_m / 2;
        if (at > middle) m_fedAtEnd.insert(n);
    }

    /// The flow cannot be followed beyond gear of which too little is known.
    bool endsAt(std::uint32_t n)
    {
        if (node(n).out_kw > 0) m_unknown.insert(titleOf(part(n)));
        return false;
    }

    bool addTransformer(std::uint32_t n, double primary_v)
    {
        Gear& gear = m_gear[n];
        const auto secondary = volts(part(n), "secondary_v", "secondary_kv");
        const auto mva = rated_mva(part(n));
        if (!secondary || !mva || *mva <= 0) {
            return endsAt(n);
        }
        gear.out_v = *secondary;
        gear.out = addBus(n, ":out", *secondary);
        if (const auto tertiary = volts(part(n), "tertiary_v", "tertiary_kv")) {
            gear.third_v = *tertiary, gear.third = addBus(n, ":third", *tertiary);
            ac::addThreeWinding(m_out.flow, threeWinding(part(n), {place(n).path, {gear.in, gear.out, gear.third}, {*mva, *mva, *mva}, {primary_v / 1000, *secondary / 1000, *tertiary / 1000}}));
            m_out.origins.transformers.resize(m_out.flow.transformers.size(), {.node = n});
            return true;
        }
        ac::Transformer t{.id = place(n).path, .high = gear.in, .low = gear.out, .sn_mva = *mva, .vnHigh_kv = primary_v / 1000, .vnLow_kv = *secondary / 1000};
        const auto stated = part(n).figure("impedance_percent");
        t.vk_percent = stated.value_or(leastImpedance_percent(*mva));
        if (!stated) m_byTable.insert(titleOf(part(n)));
        t.vkr_percent = std::min(t.vk_percent * 0.5, 100 * part(n).figureOr("full_load_loss_fraction", 0.005));
        t.pfe_kw = part(n).figureOr("no_load_loss_fraction", 0.0012) * *mva * 1000;
        t.i0_percent = std::max(kNoLoadCurrent_percent, 100 * t.pfe_kw / (*mva * 1000));
        t.shift_deg = 30;  // delta to star, the usual of distribution transformers
        m_out.flow.transformers.push_back(std::move(t));
        m_out.origins.transformers.push_back({.node = n});
        return true;
    }

    /// The output of a converter becomes a source.
    void hold(std::uint32_t n)
    {
        m_out.flow.sources.push_back({place(n).path, m_gear[n].out, 1, 0, 0, 0, 0.1, 0.1});
        m_out.origins.sources.push_back({.node = n, .bus = m_gear[n].in});
    }

    [[nodiscard]] double converterFactor(std::uint32_t n) const { return inputPowerFactor(part(n), node(n).out_kw / m_net.nodes[n].model.base_kw); }

    /// Past the converters: a branch of the static switch's reactance (what it loses stands in its efficiency), the load's own reactive power and voltage. False: its output has another voltage, so it cannot.
    bool addEco(std::uint32_t n, double input_v)
    {
        if (volts(part(n), "output_v", "output_kv").value_or(input_v) != input_v) return false;
        Gear& gear = m_gear[n];
        gear.out = addBus(n, ":out", input_v);
        addLine(place(n).path + ":bypass", gear.in, gear.out, 1, 0, kBypass_ohm * 1000, ampere(m_net.nodes[n].model.base_kw, input_v, false), 1, {.node = n});
        return true;
    }

    /// Its rectifier is a load, its inverter holds what comes behind.
    void addUps(std::uint32_t n, double input_v)
    {
        Gear& gear = m_gear[n];
        gear.out_v = volts(part(n), "output_v", "output_kv").value_or(input_v);
        gear.out = gear.held = addBus(n, ":out", gear.out_v);
        gear.along_m = 0;
        const double kw = node(n).in_kw;
        if (kw > 0) addLoad(n, gear.in, kw, reactive(kw, converterFactor(n)));
        hold(n);
        if (gear.out_v == input_v) m_bypasses.push_back({place(n).path, gear.in, gear.out, 0.001, kBypass_ohm * 1000, kBypass_ohm * 1000, 0, 0, 1, 20, true});
    }

    /// A load for what feeds it, alternating or direct current; what comes behind is held at its output. False: the part gives no output voltage.
    bool addRectifier(std::uint32_t n, const Gear& from)
    {
        Gear& gear = m_gear[n];
        const double kw = node(n).in_kw;
        if (kw > 0) addLoad(n, gear.in, kw, from.dc ? 0 : reactive(kw, converterFactor(n)));
        const auto output = volts(part(n), "output_v", "output_kv");
        if (!output) {
            return endsAt(n);
        }
        gear.out_v = *output, gear.dc = true, gear.along_m = 0;
        gear.out = gear.held = addBus(n, ":out", *output);
        hold(n);
        return true;
    }

    void finish()
    {
        std::stable_sort(m_out.points.begin(), m_out.points.end(), [](const auto& a, const auto& b) { return a.instance < b.instance; });
        m_out.faults = m_out.flow;
        std::erase_if(m_out.faults.sources, [](const ac::Source& source) { return source.sscMax_mva <= 0; });
        m_out.faults.motors = std::move(m_motors);
        m_out.faults.lines.insert(m_out.faults.lines.end(), m_bypasses.begin(), m_bypasses.end());
        if (!m_byTable.empty())
            m_out.notes.push_back(fmt::format("no impedance on the datasheet of {:s}: the least of IEC 60076-5, which overstates short-circuit currents", fmt::format("{}", fmt::join(m_byTable, "; "))));
        m_out.endsAt = fmt::format("{}", fmt::join(m_unknown, "; "));
    }

    const Facility& m_facility;
    const PowerInput& m_net;
    const PowerResults& m_power;
    ElectricalInput m_out{};
    std::vector<Gear> m_gear;
    std::vector<std::vector<std::uint32_t>> m_outOf{};
    std::vector<std::uint32_t> m_order{};    ///< gear whose output has a voltage, as it was reached
    std::set<std::uint32_t> m_fedAtEnd{};    ///< busways fed at their right or lower end
    std::vector<ac::Line> m_bypasses{};
    std::vector<ac::Motor> m_motors{};
    std::set<std::string> m_byTable{}, m_unknown{};
};

}  // namespace

ElectricalInput electricalInput(const Facility& facility, const PowerInput& network, const PowerResults& power)
{
    return Builder(facility, network, power).build();
}

}  // namespace mw
