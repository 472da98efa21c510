// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/bench/synthetic_layout.h"

#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace mw {

namespace {

constexpr int kRacksPerUnit = 9;       // eight of accelerators, one of leaf switches
constexpr int kUnitsPerPod = 9;
constexpr int kRacksPerPod = kUnitsPerPod * kRacksPerUnit + 9;     // and nine of spines
constexpr double kUnitWidth_m = 10.8, kUnitDepth_m = 16.8;
constexpr double kPodWidth_m = 3 * kUnitWidth_m + 3.6, kPodDepth_m = 3 * kUnitDepth_m + 18.0;

struct Sizes {
    int pods{}, units{}, loose{};      // units: those that stand outside of pods
    int columns{};                     // pods side by side
    int coolers{};
    double width_m{}, depth_m{};
};

Sizes sizesFor(int racks)
{
    Sizes s;
    s.pods = racks / kRacksPerPod;
    s.units = racks % kRacksPerPod / kRacksPerUnit;
    s.loose = racks % kRacksPerPod % kRacksPerUnit;
    // About twice as wide as deep: as a screen is, and most sites.
    s.columns = std::max(3, static_cast<int>(std::ceil(std::sqrt(2 * kPodDepth_m / kPodWidth_m * s.pods))));
    s.coolers = 2 * (s.pods * kUnitsPerPod + s.units);
    s.width_m = s.columns * kPodWidth_m + 6.0;
    s.depth_m = (s.pods / s.columns + 1) * kPodDepth_m + kUnitDepth_m + 18.0;
    return s;
}

// A unit: 1,056 kW of accelerators. Rails: compute ports 1-18 of a rack are rail 1, 19-36 rail 2, and so on; two leaves a rail.
constexpr auto kUnitBlock = R"(  unit:
    components:
      - {id: "rack-[1-8]", part: nvidia.gb200-nvl72, at: {x_m: 0.6, y_m: 4.2, pitch_m: 0.6, facing: north}}
      - {id: net, part: generic.eia-52, at: {x_m: 5.4, y_m: 4.2, facing: north}}
      - {id: "leaf-[1-8]", part: nvidia.q3400-ra, in: {component: net, u: 1, u_pitch: 5}}
      - {id: "cdu-[1-2]", part: vertiv.xdu1350, at: {x_m: 6.6, y_m: 4.2, pitch_m: 1.2, facing: north}}
      - {id: "bus-[a-b]", part: generic.busway-4000, at: {x_m: 0.6, y_m: 5.5, row_pitch_m: 0.4, columns: 1, facing: north}, override: {width_mm: 8400, length_m: 8.4}}
      - {id: "ups-[a-b]", part: generic.ups-1250, at: {x_m: 0.6, y_m: 7.2, pitch_m: 4.2, facing: south}}
      - {id: "bat-[a-b]", part: generic.ups-batt-li-5min, at: {x_m: 0.6, y_m: 9.9, pitch_m: 4.2, facing: north}}
      - {id: "xfmr-[a-b]", part: generic.mv-xfmr-2500, at: {x_m: 0.6, y_m: 12.6, pitch_m: 4.2, facing: south}}
      - {id: fan, part: generic.fanwall-72k, at: {x_m: 5.4, y_m: 0.3, facing: south}}
    links:
      - {from: "xfmr-[a-b].out-1", to: "ups-[a-b].in", length_m: 12}
      - {from: "ups-[a-b].dc", to: "bat-[a-b].dc", length_m: 4}
      - {from: "ups-[a-b].out-1", to: "bus-[a-b].in", length_m: 10}
      - {from: "bus-a.tap-[1-8]", to: "rack-[1-8].feed-a", length_m: 3}
      - {from: "bus-b.tap-[1-8]", to: "rack-[1-8].feed-b", length_m: 3}
      - {from: "bus-a.tap-9", to: "net.feed-a", length_m: 3}
      - {from: "bus-b.tap-9", to: "net.feed-b", length_m: 3}
      - {from: "bus-a.tap-[13-14]", to: "cdu-[1-2].feed-a", length_m: 5}
      - {from: "bus-b.tap-[13-14]", to: "cdu-[1-2].feed-b", length_m: 5}
      - {from: "ups-a.out-2", to: "fan.feed-a", length_m: 15}
      - {from: "ups-b.out-2", to: "fan.feed-b", length_m: 15}
      - {from: "cdu-1.tcs-[1-4]", to: "rack-[1-4].coolant", length_m: 8}
      - {from: "cdu-2.tcs-[1-4]", to: "rack-[5-8].coolant", length_m: 8}
)";

// A pod: nine units below 576-port spines, non-blocking.
constexpr auto kPodBlock = R"(  pod:
    components:
      - {id: "unit-[1-9]", block: unit, at: {x_m: 0, y_m: 6, pitch_m: 10.8, row_pitch_m: 16.8, columns: 3}}
      - {id: "spine-rack-[1-9]", part: generic.eia-52, at: {x_m: 0.6, y_m: 3, pitch_m: 0.6, facing: north}}
      - {id: "spine-[1-9]", part: arista.7816r4, in: {component: "spine-rack-[1-9]", u: 1}}
      - {id: grid, part: generic.utility-feed-hv, at: {x_m: 10.8, y_m: 2.4}}
      - {id: "sub-[a-b]", part: generic.sub-xfmr-35mva, at: {x_m: 0.6, y_m: 57, pitch_m: 12}}
      - {id: "swg-[a-b]", part: generic.mv-switchgear-38kv, at: {x_m: 25.2, y_m: 57, pitch_m: 1.8}}
    links:
      - {from: "grid.out-[1-2]", to: "sub-[a-b].in", length_m: 60}
      - {from: "sub-[a-b].out-1", to: "swg-[a-b].in", length_m: 20}
      - {from: "swg-a.out-[1-9]", to: "unit-[1-9]/xfmr-a.in", length_m: 60}
      - {from: "swg-b.out-[1-9]", to: "unit-[1-9]/xfmr-b.in", length_m: 60}
      - {from: "unit-[1-9]/ups-a.out-3", to: "spine-rack-[1-9].feed-a", length_m: 40}
      - {from: "unit-[1-9]/ups-b.out-3", to: "spine-rack-[1-9].feed-b", length_m: 40}
)";

using Out = std::back_insert_iterator<std::string>;

void writeBlocks(std::string& text)
{
    text += "blocks:\n";
    text += kUnitBlock;
    for (int rail = 0; rail < 4; ++rail)
        for (int half = 0; half < 2; ++half)
            fmt::format_to(Out(text), "      - {{from: \"rack-[{}-{}].compute-[{:02}-{:02}]\", to: \"leaf-{}.port-[001-072]\"}}\n",
                           half * 4 + 1, half * 4 + 4, rail * 18 + 1, rail * 18 + 18, rail * 2 + half + 1);
    text += kPodBlock;
    for (int spine = 0; spine < 9; ++spine)
        fmt::format_to(Out(text), "      - {{from: \"unit-[1-9]/leaf-[1-8].port-[{:03}-{:03}]\", to: \"spine-{}.port-[001-576]\"}}\n",
                       73 + spine * 8, 80 + spine * 8, spine + 1);
}

/// Coolers in the yard, fed from the units' busways.
void writeCoolerLinks(std::string& text, const Sizes& s)
{
    const auto join = [&](const std::string& units, int first, int last) {
        const auto coolers = fmt::format("dry-[{:05}-{:05}]", first, last);
        fmt::format_to(Out(text), "  - {{from: \"{0}.fws-1\", to: \"{1}/cdu-[1-2].fws\", length_m: 80}}\n", coolers, units);
        fmt::format_to(Out(text), "  - {{from: \"{1}/bus-a.tap-[16-17]\", to: \"{0}.feed-a\", length_m: 80}}\n", coolers, units);
        fmt::format_to(Out(text), "  - {{from: \"{1}/bus-b.tap-[16-17]\", to: \"{0}.feed-b\", length_m: 80}}\n", coolers, units);
    };
    const int inPods = s.pods * kUnitsPerPod * 2;
    if (s.pods > 0) join(fmt::format("pod-[001-{:03}]/unit-[1-9]", s.pods), 1, inPods);
    if (s.units > 0) {
        join(fmt::format("unit-[1-{}]", s.units), inPods + 1, s.coolers);
        for (const char side : {'a', 'b'})
            fmt::format_to(Out(text), "  - {{from: \"grid-{0}.out-[1-{1}]\", to: \"unit-[1-{1}]/xfmr-{0}.in\", length_m: 60}}\n", side, s.units);
    }
}

void writeComponents(std::string& text, const Sizes& s)
{
    text += "components:\n";
    if (s.pods > 0)
        fmt::format_to(Out(text), "  - {{id: \"pod-[001-{:03}]\", block: pod, at: {{hall: hall, x_m: 3, y_m: {}, pitch_m: {}, "
                                  "row_pitch_m: {}, columns: {}}}}}\n",
                       s.pods, 12 + kUnitDepth_m, kPodWidth_m, kPodDepth_m, s.columns);
    if (s.units > 0)
        fmt::format_to(Out(text), "  - {{id: \"unit-[1-{}]\", block: unit, at: {{hall: hall, x_m: 3, y_m: 9, pitch_m: {}}}}}\n"
                                  "  - {{id: \"grid-[a-b]\", part: generic.utility-feed-hv, at: {{hall: yard, x_m: 363, y_m: 3, pitch_m: 4}}}}\n",
                       s.units, kUnitWidth_m);
    if (s.loose > 0)
        fmt::format_to(Out(text), "  - {{id: \"loose-[1-{}]\", part: nvidia.gb200-nvl72, at: {{hall: hall, x_m: 3, y_m: 3, pitch_m: 0.6, "
                                  "facing: north}}}}\n",
                       s.loose);
    if (s.coolers > 0)
        fmt::format_to(Out(text), "  - {{id: \"dry-[00001-{:05}]\", part: generic.dry-cooler-1000, at: {{hall: yard, x_m: 3, y_m: 3, "
                                  "pitch_m: 3.6, row_pitch_m: 14, columns: 100, facing: north}}}}\n",
                       s.coolers);
}

}  // namespace

std::string syntheticLayoutText(int racks)
{
    const Sizes s = sizesFor(std::max(racks, 1));
    std::string text = fmt::format(
        "millwright: 1\nname: Synthetic facility of {} racks\n"
        "site: {{name: Bench, design_dry_bulb_c: 30, grid: {{limit_mw: {}, voltage_kv: 138}}}}\nhalls:\n"
        "  - {{id: hall, size_m: [{}, {}], clear_height_m: 6, floor_kg_per_m2: 2500}}\n"
        "  - {{id: yard, size_m: [370, {}], clear_height_m: 30, floor_kg_per_m2: 5000, outdoor: true}}\n",
        figure::count(racks), std::max(2.0, racks * 0.2), s.width_m, s.depth_m, (s.coolers / 100 + 1) * 14 + 6);
    writeBlocks(text);
    writeComponents(text, s);
    if (s.coolers > 0) {
        text += "links:\n";
        writeCoolerLinks(text, s);
    }
    text += "workloads:\n  - {id: chat, model: deepseek-r1, input_tokens: 4000, output_tokens: 1000, ttft_ms: 2000, tpot_ms: 30}\n";
    return text;
}

namespace {

/// An instance path as an id of its own.
std::string flatId(std::string_view path)
{
    std::string id(path);
    std::replace(id.begin(), id.end(), '/', '_');
    return id;
}

std::string ports(const std::string& group, int groupSize, std::uint32_t first, std::uint32_t count)
{
    if (groupSize == 1) return group;
    if (count == 1) return fmt::format("{}-{}", group, first + 1);
    return fmt::format("{}-[{}-{}]", group, first + 1, first + count);
}

}  // namespace

std::string writtenOut(const Facility& facility)
{
    std::string text = "millwright: 1\nname: Written out\nhalls:\n";
    const Out out(text);
    for (const auto& hall : facility.layout->halls.rows())
        fmt::format_to(out, "  - {{id: {}, size_m: [{}, {}], outdoor: {}}}\n", hall->id, hall->width_m, hall->depth_m, hall->outdoor);
    text += "components:\n";
    for (const auto& instance : facility.instances) {
        fmt::format_to(out, "  - {{id: {}, part: {}, ", flatId(instance.path), instance.part->id);
        if (instance.parent != kNoInstance)
            fmt::format_to(out, "in: {{component: {}, u: {}}}}}\n", flatId(facility.instances[instance.parent].path), instance.u);
        else
            fmt::format_to(out, "at: {{hall: {}, x_m: {:.2f}, y_m: {:.2f}, facing: {}}}}}\n",
                           facility.layout->halls[static_cast<std::size_t>(instance.hall)].id, instance.footprint.x_m,
                           instance.footprint.y_m, toText(instance.facing));
    }
    text += "links:\n";
    for (const auto& link : facility.links) {
        const auto& from = facility.instances[link.from];
        const auto& to = facility.instances[link.to];
        const auto& fromPort = from.part->ports[link.fromPort];
        const auto& toPort = to.part->ports[link.toPort];
        fmt::format_to(out, "  - {{from: \"{}.{}\", to: \"{}.{}\"}}\n", flatId(from.path),
                       ports(fromPort.id, fromPort.count, link.fromFirst, link.count), flatId(to.path),
                       ports(toPort.id, toPort.count, link.toFirst, link.count));
    }
    return text;
}

}  // namespace mw
