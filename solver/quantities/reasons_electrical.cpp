// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Voltages, currents and short circuits, branch by branch from what holds them: the network is built and solved again on demand.
#include "solver/electrical/input.h"
#include "solver/power/ac/load_flow.h"
#include "solver/quantities/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace mw::reasons {

namespace {

using How = Reason::How;

constexpr double kSquareRoot3 = std::numbers::sqrt3;
constexpr double kMostVoltage = 1.1;   ///< voltage factor c of IEC 60909-0, table 1, for the largest currents
constexpr double kSame = 1e-6;

/// A branch on the way from what holds a bus to that bus: `near` lies towards the source. Transformers count after lines.
struct WayStep {
    std::size_t branch{}, near{}, far{};
};

/// From the first bus that is held, down to `bus`; empty where that is held itself or nothing holds it.
std::vector<WayStep> wayDown(const ac::Network& network, std::size_t bus, std::size_t& held)
{
    std::vector<char> holds(network.buses.size());
    for (const ac::Source& source : network.sources) holds[source.bus] = 1;
    const ac::Incidence ends = ac::incidence(network);
    std::vector<WayStep> from(network.buses.size(), WayStep{.branch = static_cast<std::size_t>(-1)});
    std::vector<std::size_t> next{bus};
    for (std::size_t at = 0; at < next.size(); ++at) {
        if (holds[next[at]] != 0) {
            held = next[at];
            std::vector<WayStep> way;
            for (std::size_t b = held; b != bus; b = from[b].far) way.push_back(from[b]);
            return way;
        }
        for (std::size_t e = ends.starts[next[at]]; e < ends.starts[next[at] + 1]; ++e) {
            const std::size_t other = ends.others[e];
            if (other == bus || from[other].branch != static_cast<std::size_t>(-1)) continue;
            from[other] = {ends.branches[e], other, next[at]};
            next.push_back(other);
        }
    }
    return {};
}

std::string branchName(const ac::Network& network, std::size_t branch)
{
    return branch < network.lines.size() ? network.lines[branch].id : network.transformers[branch - network.lines.size()].id;
}

const ElectricalOrigin& originOf(const ElectricalInput& input, std::size_t branch)
{
    static const ElectricalOrigin kNone;
    const auto& lines = input.origins.lines;
    const auto& transformers = input.origins.transformers;
    if (branch < lines.size()) return lines[branch];
    const std::size_t t = branch - input.flow.lines.size();
    return t < transformers.size() ? transformers[t] : kNone;
}

/// Where the impedance of a branch is from.
std::string impedanceSource(const Results& r, const ElectricalInput& input, std::size_t branch)
{
    const ElectricalOrigin& origin = originOf(input, branch);
    if (branch < input.flow.lines.size()) {
        const ac::Line& line = input.flow.lines[branch];
        if (origin.node == kNoPosition) return fmt::format("{:.1f} m, {:.0f} runs of copper (IEC 60228), sized for 125 % of what it feeds (NEC 215.2)", line.length_km * 1000, line.parallel);
        const Part& part = r.facility->part(r.failuresOf->nodes[origin.node].instance);
        return fmt::format("{:.1f} m; {}", line.length_km * 1000, sourceOf(part, *r.facility->catalog, {"loss_w_per_m"}));
    }
    if (origin.node == kNoPosition) return {};
    const Part& part = r.facility->part(r.failuresOf->nodes[origin.node].instance);
    return part.find("impedance_percent") != nullptr ? sourceOf(part, *r.facility->catalog, {"impedance_percent"}) : "the least of IEC 60076-5, table 1";
}

Reason ohms(std::string label, double ohm, std::string from)
{
    return given(std::move(label), ohm, fmt::format("{:.3g} mohm", ohm * 1000), std::move(from));
}

Reason ratioOf(std::string label, double value, std::string from) { return given(std::move(label), value, fmt::format("{:.4g}", value), std::move(from)); }

/// Resistance and reactance of a branch at the far side's voltage.
struct BranchOhms {
    double r{}, x{};
};

std::optional<BranchOhms> ohmsOf(const ac::Network& network, const WayStep& step)
{
    if (step.branch < network.lines.size()) {
        const ac::Line& line = network.lines[step.branch];
        return BranchOhms{line.r_ohm_per_km * line.length_km / line.parallel, line.x_ohm_per_km * line.length_km / line.parallel};
    }
    const ac::Transformer& t = network.transformers[step.branch - network.lines.size()];
    if (t.leg || t.vk_percent <= t.vkr_percent) return std::nullopt;
    const double vn_kv = network.buses[step.far].vn_kv, base = vn_kv * vn_kv / t.sn_mva / t.parallel / 100;
    return BranchOhms{t.vkr_percent * base, std::sqrt(t.vk_percent * t.vk_percent - t.vkr_percent * t.vkr_percent) * base};
}

/// What a branch is, of a cable what it leads to.
std::string branchPlace(const Results& r, const ElectricalInput& input, std::size_t branch)
{
    const ElectricalOrigin& origin = originOf(input, branch);
    if (origin.node != kNoPosition) return "path:" + r.facility->instances[r.failuresOf->nodes[origin.node].instance].path;
    if (branch >= input.flow.lines.size()) return {};
    return "path:" + r.facility->instances[r.facility->links[r.failuresOf->links[origin.link].link].to].path;
}

/// The voltage that one branch takes, of nominal: below zero where it falls. R I cos + X I sin at the far end, and what is left of the second order.
Reason fallIn(const Results& r, const ElectricalInput& input, const ac::LoadFlow& flow, const WayStep& step)
{
    const ac::Network& net = input.flow;
    const std::string solved = fmt::format("{}; sources less loads and losses leave {:.1g} of what they give", kLoadFlowMethod, std::abs(flow.imbalance));
    const std::string place = branchPlace(r, input, step.branch);
    const std::string label = "lost in " + branchName(net, step.branch);
    const double near = flow.buses[step.near].vm_pu(), far = flow.buses[step.far].vm_pu(), change = far - near;
    const auto z = ohmsOf(net, step);
    if (!z) return given(label, change, formatted(change, Format::PerUnit), solved, place);
    const bool line = step.branch < net.lines.size();
    const ac::BranchFlow& branch = line ? flow.lines[step.branch] : flow.transformers[step.branch - net.lines.size()];
    const bool atTo = step.far == (line ? net.lines[step.branch].to : net.transformers[step.branch - net.lines.size()].low);
    const double p = -(atTo ? branch.pTo_mw : branch.pFrom_mw), q = -(atTo ? branch.qTo_mvar : branch.qFrom_mvar), s = std::hypot(p, q);
    const double vn_kv = net.buses[step.far].vn_kv, ka = s / (kSquareRoot3 * vn_kv * far);
    if (s <= 0) return given(label, change, formatted(change, Format::PerUnit), solved + "; nothing flows", place);
    const std::string source = impedanceSource(r, input, step.branch);
    const auto part = [&](const char* name, double ohm, double factor, const char* factorName) {
        return made(How::Product, name, Format::PerUnit, "current x ohm x factor x sqrt(3) / nominal voltage",
                    {given("current", ka * 1000, formatted(ka * 1000, Format::Current_a), solved, place), ohms(name, ohm, source), ratioOf(factorName, factor, solved),
                     ratioOf("-sqrt(3) / nominal voltage", -kSquareRoot3 / (vn_kv * 1000), fmt::format("{:.0f} V", vn_kv * 1000))});
    };
    std::vector<Reason> inputs{part("by its resistance", z->r, p / s, "power factor"), part("by its reactance", z->x, q / s, "reactive share")};
    const double rest = change - inputs[0].value - inputs[1].value;
    inputs.push_back(given("second order and no-load current", rest, formatted(rest, Format::PerUnit), solved));
    return made(How::Sum, label, change, Format::PerUnit, "by resistance + by reactance + rest", std::move(inputs));
}

std::optional<ElectricalInput> networkOf(const Results& r)
{
    if (!r.failuresOf || !r.power || r.failuresOf->nodes.empty()) return std::nullopt;
    return electricalInput(*r.facility, *r.failuresOf, *r.power.value);
}

std::string pathAt(const Results& r, InstanceIndex i) { return "path:" + r.facility->instances[i].path; }

/// What holds a bus; nothing: the grid.
std::optional<InstanceIndex> holderOf(const Results& r, const ElectricalInput& input, std::size_t held)
{
    for (std::size_t s = 0; s < input.flow.sources.size(); ++s)
        if (input.flow.sources[s].bus == held && input.origins.sources[s].bus != static_cast<std::size_t>(-1)) return r.failuresOf->nodes[input.origins.sources[s].node].instance;
    return std::nullopt;
}

std::string holderText(const Results& r, const ElectricalInput& input, std::size_t held)
{
    const auto holder = holderOf(r, input, held);
    return holder ? "held at nominal by " + r.facility->instances[*holder].path : "held at nominal by the grid";
}

/// Of a load with two feeds the one that the results tell of: the bus where the figure is what they say.
template <class Fits>
const ElectricalPoint* pointOf(const ElectricalInput& input, InstanceIndex i, const Fits& fits)
{
    const auto found = std::find_if(input.points.begin(), input.points.end(), [&](const ElectricalPoint& p) { return p.instance == i && fits(p); });
    return found == input.points.end() ? nullptr : &*found;
}

/// From what holds the voltage down to the place. `whole`: the voltage itself, else what is lost.
Reason voltageWay(const Results& r, InstanceIndex i, bool whole)
{
    const ElectricalNode& node = *r.electrical->node(i);
    const char* label = whole ? "Voltage" : "Voltage drop";
    const double value = whole ? node.voltage_pu : node.drop_pu;
    const auto flat = [&] { return given(label, value, formatted(value, Format::PerUnit), fmt::format("{}, of {:.0f} V", kLoadFlowMethod, node.nominal_v), pathAt(r, i)); };
    const auto input = networkOf(r);
    if (!input) return flat();
    const ac::LoadFlow flow = ac::solveLoadFlow(input->flow);
    const ElectricalPoint* point = pointOf(*input, i, [&](const ElectricalPoint& p) {
        const double pu = flow.buses[p.bus].vm_pu();
        return std::abs((whole ? pu : flow.buses[p.held].vm_pu() - pu) - value) < 1e-9;
    });
    std::size_t held = point != nullptr ? point->bus : 0;
    const auto way = point != nullptr ? wayDown(input->flow, point->bus, held) : std::vector<WayStep>{};
    if (point == nullptr || held != point->held) return flat();
    std::vector<Reason> inputs;
    const double start = flow.buses[held].vm_pu();
    if (whole) inputs.push_back(given("where it is held", start, formatted(start, Format::PerUnit), holderText(r, *input, held), pathAt(r, holderOf(r, *input, held).value_or(i))));
    for (const WayStep& step : way) inputs.push_back(fallIn(r, *input, flow, step));
    if (whole) return made(How::Sum, label, value, Format::PerUnit, "where it is held + what is lost on the way", std::move(inputs));
    if (inputs.empty()) return flat();
    return made(How::Product, label, value, Format::PerUnit, "- sum over the way", {made(How::Sum, "on the way", Format::PerUnit, "sum", std::move(inputs)), constant("sign", -1)});
}

/// Resistances (or reactances) from the grid to a bus, at its voltage. `reactive`: which of both.
Reason faultOhms(const Results& r, const ElectricalInput& input, const std::vector<WayStep>& way, const ac::Source& grid, std::size_t bus, bool reactive)
{
    const ac::Network& net = input.faults;
    const double here_kv = net.buses[bus].vn_kv;
    const auto seen = [&](std::size_t at) {
        const double ratio = here_kv / net.buses[at].vn_kv;
        return ratioOf("seen from here", ratio * ratio, "square of the ratio of nominal voltages");
    };
    std::vector<Reason> inputs;
    const double grid_kv = net.buses[grid.bus].vn_kv, x = 1 / std::sqrt(1 + grid.rxMax * grid.rxMax);
    const bool ofSite = r.layout->settings->site.grid.fault_mva.has_value();
    Reason level = given("fault level", grid.sscMax_mva, fmt::format("{:.4g} MVA", grid.sscMax_mva), ofSite ? "this layout" : "the part", ofSite ? "field:site/grid/fault_mva" : "");
    inputs.push_back(made(How::Product, "the grid", Format::Plain, "c Un^2 / fault level x share x ratio^2",
                          {made(How::Quotient, "impedance", Format::Plain, "c Un^2 / fault level", {ratioOf("c Un^2", kMostVoltage * grid_kv * grid_kv, "IEC 60909-0, 3.2: kV^2"), std::move(level)}),
                           ratioOf(reactive ? "share of X" : "share of R", reactive ? x : x * grid.rxMax, fmt::format("R/X {:.2g}: IEC 60909-0, 3.2", grid.rxMax)), seen(grid.bus)}));
    for (const WayStep& step : way) {
        const BranchOhms z = *ohmsOf(net, step);
        const bool line = step.branch < input.flow.lines.size(), bypass = !line && step.branch < net.lines.size();
        const std::string name = branchName(net, step.branch);
        std::vector<Reason> factors{ohms(reactive ? "X" : "R", reactive ? z.x : z.r, bypass ? "static bypass of the UPS: estimate" : impedanceSource(r, input, line ? step.branch : step.branch - net.lines.size() + input.flow.lines.size()))};
        if (step.branch >= net.lines.size()) {
            const ac::Transformer& t = net.transformers[step.branch - net.lines.size()];
            const double xt = std::sqrt(t.vk_percent * t.vk_percent - t.vkr_percent * t.vkr_percent) / 100;
            factors.push_back(ratioOf("K_T", 0.95 * kMostVoltage / (1 + 0.6 * xt), "IEC 60909-0, 3.3.3"));
        }
        factors.push_back(seen(step.far));
        inputs.push_back(made(How::Product, name, Format::Plain, "ohm x ratio^2", std::move(factors)));
    }
    Reason sum = made(How::Sum, reactive ? "reactance" : "resistance", Format::Plain, "sum over the way", std::move(inputs));
    return sum;
}

/// mohm on every line that carries ohms.
void tellOhms(Reason& reason)
{
    if (reason.formula.starts_with("c Un^2") || reason.formula == "ohm x ratio^2" || reason.formula == "sum over the way" || reason.how == How::Root) reason.text = fmt::format("{:.3g} mohm", reason.value * 1000);
    for (Reason& input : reason.inputs) tellOhms(input);
}

Reason faultCurrent(const Results& r, InstanceIndex i)
{
    const ElectricalNode& node = *r.electrical->node(i);
    const double all_ka = *node.ikss_ka, own_ka = all_ka - node.motors_ka;
    Reason fromGrid = given("from the grid", own_ka, formatted(own_ka, Format::Current_ka), "IEC 60909-0: diagonal of the inverse of the admittances, from the utility's fault level and the impedances on the way", pathAt(r, i));
    const auto input = networkOf(r);
    for (const ElectricalPoint& point : input ? input->points : std::vector<ElectricalPoint>{}) {
        if (point.instance != i) continue;
        std::size_t held = point.bus;
        const auto way = wayDown(input->faults, point.bus, held);
        const auto grid = std::find_if(input->faults.sources.begin(), input->faults.sources.end(), [&](const ac::Source& s) { return s.bus == held; });
        if (grid == input->faults.sources.end() || std::any_of(way.begin(), way.end(), [&](const WayStep& s) { return !ohmsOf(input->faults, s); })) continue;
        const double un_kv = input->faults.buses[point.bus].vn_kv;
        Reason z = made(How::Root, "impedance to here", Format::Plain, "sqrt(R^2 + X^2)",
                        {faultOhms(r, *input, way, *grid, point.bus, false), faultOhms(r, *input, way, *grid, point.bus, true)});
        tellOhms(z);
        Reason tree = made(How::Quotient, "from the grid", Format::Current_ka, "c Un / sqrt(3) / impedance (IEC 60909-0, 4.2)",
                           {made(How::Product, "voltage", Format::Plain, "c x Un / sqrt(3), kV",
                                 {ratioOf("voltage factor c", kMostVoltage, "IEC 60909-0, table 1"), given("nominal voltage", un_kv, formatted(un_kv * 1000, Format::Voltage_v), "site and parts", pathAt(r, i)),
                                  ratioOf("1 / sqrt(3)", 1 / kSquareRoot3, "definition")}),
                            std::move(z)});
        if (std::abs(tree.value - own_ka) > kSame * own_ka) continue;   // another feed of the load, or a mesh
        tree.value = own_ka, tree.subject = pathAt(r, i);
        fromGrid = std::move(tree);
        break;
    }
    if (node.motors_ka <= 0) {
        fromGrid.label = "Short circuit";
        return fromGrid;
    }
    return made(How::Sum, "Short circuit", all_ka, Format::Current_ka, "from the grid + from motors",
                {std::move(fromGrid), given("from motors", node.motors_ka, formatted(node.motors_ka, Format::Current_ka), "IEC 60909-0, 3.8: with running motors on the line, less without", pathAt(r, i))});
}

Reason fromMotors(const Results& r, InstanceIndex i)
{
    const double ka = r.electrical->node(i)->motors_ka;
    return given("Short circuit from motors", ka, formatted(ka, Format::Current_ka), "IEC 60909-0, 3.8: with running motors on the line, less without", pathAt(r, i));
}

Reason peakOfFault(const Results& r, InstanceIndex i)
{
    const ElectricalNode& node = *r.electrical->node(i);
    const double kappa = *node.ip_ka / *node.ikss_ka / std::numbers::sqrt2;
    return made(How::Product, "Peak of a short circuit", *node.ip_ka, Format::Current_ka, "kappa x sqrt(2) x initial current (IEC 60909-0, 4.3)",
                {ratioOf("kappa", kappa, "R/X at the equivalent frequency: IEC 60909-0, 4.3.1.2, method c"), ratioOf("sqrt(2)", std::numbers::sqrt2, "definition"), faultCurrent(r, i)});
}

Reason currentThrough(const Results& r, InstanceIndex i)
{
    const ElectricalNode& node = *r.electrical->node(i);
    const double phases = node.dc ? 1 : kSquareRoot3, kva = node.current_a * phases * node.nominal_v * node.voltage_pu / 1000;
    return made(How::Quotient, "Current", node.current_a, Format::Current_a, node.dc ? "power / voltage" : "apparent power / (sqrt(3) x voltage)",
                {given("apparent power, VA", kva * 1000, fmt::format("{:.4g} kVA", kva), "load flow: active and reactive power that it passes", pathAt(r, i)),
                 made(How::Product, "sqrt(3) x voltage", Format::Voltage_v, "factor x nominal x of nominal",
                      {ratioOf("factor", phases, node.dc ? "direct current" : "three phases"), given("nominal voltage", node.nominal_v, formatted(node.nominal_v, Format::Voltage_v), "site and parts", pathAt(r, i)),
                       voltageWay(r, i, true)})});
}

Reason nominalVoltageOf(const Results& r, InstanceIndex i)
{
    const double v = r.electrical->node(i)->nominal_v;
    const Part& part = r.facility->part(i);
    for (const char* key : {"output_v", "secondary_v", "voltage_v", "voltage_kv"})
        if (const auto own = part.figure(key); own && std::abs(*own * (std::string_view(key) == "voltage_kv" ? 1000 : 1) - v) < 0.5)
            return given("Nominal voltage", v, formatted(v, Format::Voltage_v), sourceOf(part, *r.facility->catalog, {key}), pathAt(r, i));
    return given("Nominal voltage", v, formatted(v, Format::Voltage_v), "of what feeds it: the grid, a transformer, a UPS or a rectifier", pathAt(r, i));
}

}  // namespace

Reason cableLoss(const Results& r)
{
    const double all_kw = r.electrical->cableLoss_kw;
    const auto input = networkOf(r);
    if (!input) return given("Lost in cables", all_kw, formatted(all_kw, Format::Power_kw), kLoadFlowMethod, "field:site/grid/voltage_kv");
    const ac::LoadFlow flow = ac::solveLoadFlow(input->flow);
    std::vector<std::pair<double, std::size_t>> lost;
    for (std::size_t i = 0; i < flow.lines.size(); ++i)
        if (input->origins.lines[i].node == kNoPosition) lost.emplace_back(flow.lines[i].loss_kw, i);
    std::stable_sort(lost.begin(), lost.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    constexpr std::size_t kShown = 12;
    std::vector<Reason> inputs;
    double rest_kw = all_kw;
    for (std::size_t k = 0; k < std::min(kShown, lost.size()); ++k) {
        const auto& [kw, i] = lost[k];
        const ac::Line& line = input->flow.lines[i];
        rest_kw -= kw;
        inputs.push_back(given(line.id, kw, formatted(kw, Format::Power_kw), impedanceSource(r, *input, i), pathAt(r, r.facility->links[r.failuresOf->links[input->origins.lines[i].link].link].to)));
    }
    if (lost.size() > kShown) inputs.push_back(given(fmt::format("{} more", lost.size() - kShown), rest_kw, formatted(rest_kw, Format::Power_kw), kLoadFlowMethod));
    if (inputs.empty()) return given("Lost in cables", all_kw, formatted(all_kw, Format::Power_kw), "no cable is drawn");
    return made(How::Sum, "Lost in cables", all_kw, Format::Power_kw, "sum over cables", std::move(inputs));
}

std::optional<Reason> ofElectrical(const Results& r, InstanceIndex i, std::string_view quantity)
{
    if (quantity == "voltage") return voltageWay(r, i, true);
    if (quantity == "voltage-drop") return voltageWay(r, i, false);
    if (quantity == "short-circuit") return faultCurrent(r, i);
    if (quantity == "short-circuit-motors") return fromMotors(r, i);
    if (quantity == "peak-current") return peakOfFault(r, i);
    if (quantity == "current") return currentThrough(r, i);
    if (quantity == "nominal-voltage") return nominalVoltageOf(r, i);
    return std::nullopt;
}

}  // namespace mw::reasons
