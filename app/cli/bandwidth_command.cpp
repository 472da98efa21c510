// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/open_layout.h"
#include "solver/network/set_bandwidth.h"
#include "solver/pipeline.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <ostream>

namespace mw::cli {

namespace {

/// Instances by their paths, split at commas; nothing, with a message, where one is not there.
std::optional<std::vector<InstanceIndex>> instancesNamed(const Facility& facility, std::string_view option, std::string_view paths, std::ostream& err)
{
    std::vector<InstanceIndex> out;
    while (!paths.empty()) {
        const auto end = std::min(paths.find(','), paths.size());
        const std::string_view path = paths.substr(0, end);
        paths.remove_prefix(std::min(end + 1, paths.size()));
        const auto instance = facility.find(path);
        if (!instance) {
            err << option << ": the layout has no component \"" << path << "\"\n";
            return {};
        }
        out.push_back(*instance);
    }
    return out;
}

nlohmann::ordered_json jsonOf(const Results& results, const std::vector<SetBandwidth>& found)
{
    auto fabrics = nlohmann::ordered_json::array();
    for (const SetBandwidth& one : found) {
        nlohmann::ordered_json json{{"fabric", results.network->fabrics[one.fabric].name}, {"from_hosts", one.fromHosts}, {"to_hosts", one.toHosts},
                                    {"from_gbps", one.from_gbps}, {"to_gbps", one.to_gbps}};
        if (one.gbps) json["gbps"] = *one.gbps;
        auto narrow = nlohmann::ordered_json::array();
        for (const LinkIndex link : one.narrow) narrow.push_back(results.facility->linkText(results.facility->links[link]));
        json["narrow"] = std::move(narrow);
        fabrics.push_back(std::move(json));
    }
    return {{"fabrics", std::move(fabrics)}};
}

void printTable(const Results& results, const std::vector<SetBandwidth>& found, std::ostream& out)
{
    out << fmt::format("{:<16} {:>10} {:>10} {:>14} {:>14} {:>14} {:>12}\n", "fabric", "from hosts", "to hosts", "from Gbit/s", "to Gbit/s", "between Gbit/s", "narrow links");
    for (const SetBandwidth& one : found)
        out << fmt::format("{:<16} {:>10} {:>10} {:>14.0f} {:>14.0f} {:>14} {:>12}\n", results.network->fabrics[one.fabric].name, one.fromHosts, one.toHosts, one.from_gbps, one.to_gbps,
                           one.gbps ? fmt::format("{:.0f}", *one.gbps) : "not known", one.narrow.size());
}

}  // namespace

int bandwidthCommand(const Arguments& arguments, Context& context)
{
    const auto parsed = parse(arguments, {"--from", "--to", "--scenario", "--format"}, context.err);
    const auto format = parsed ? formatOf(*parsed, {"table", "json"}, context.err) : std::nullopt;
    if (!format) return kUnreadable;
    if (parsed->files.size() != 1 || !parsed->option("--from")) {
        context.err << "bandwidth needs a layout and --from COMPONENT[,COMPONENT...]\n";
        return kUnreadable;
    }
    const auto opened = openLayout(parsed->files[0], parsed->option("--scenario"), context);
    if (!opened) return kUnreadable;
    const auto results = solve(opened->layout, opened->data);
    const auto from = instancesNamed(*results->facility, "--from", *parsed->option("--from"), context.err);
    const auto to = instancesNamed(*results->facility, "--to", parsed->option("--to").value_or(""), context.err);
    if (!from || !to || !results->network) return kUnreadable;
    const auto found = bandwidthBetween(*results->facility, *results->facility->catalog, *results->network.value, *from, *to);
    if (found.empty()) context.err << "no fabric joins hosts of the two sets\n";
    if (*format == "json") context.out << jsonOf(*results, found).dump(2) << '\n';
    else printTable(*results, found, context.out);
    return kOk;
}

}  // namespace mw::cli
