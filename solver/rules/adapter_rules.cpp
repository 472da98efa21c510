// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/breakout.h"
#include "solver/network/adapters.h"
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"

#include <fmt/format.h>

#include <array>

namespace mw {

namespace {

void checkHostBus(const RuleContext& c, FindingSink& sink)
{
    for (const AdapterLimit& limit : adapterLimits(c.facility)) {
        if (!limit.busBinds()) continue;
        const std::string& path = pathOf(c.facility, limit.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("The linked ports of {} take {:.0f} Gbit/s, its PCI Express {} x{} bus carries {:.0f} Gbit/s. Put it into a host with a faster bus or more lanes, or link fewer ports.",
                                         path, limit.ports_gbps, limit.generation, limit.lanes, *limit.bus_gbps),
                  .measured = limit.ports_gbps,
                  .limit = limit.bus_gbps,
                  .unit = "Gbit/s"});
    }
}

void checkOffload(const RuleContext& c, FindingSink& sink)
{
    for (const AdapterLimit& limit : adapterLimits(c.facility)) {
        if (!limit.offloadBinds()) continue;
        const std::string& path = pathOf(c.facility, limit.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("{} does {} at {:.0f} Gbit/s for {:.0f} % of its traffic: its ports of {:.0f} Gbit/s carry {:.0f} Gbit/s. Do that to less of it, or spread it over more cards.", path,
                                         limit.offload->name, limit.offload_gbps, 100 * limit.offloadShare, limit.ports_gbps, limit.carried_gbps()),
                  .measured = limit.ports_gbps,
                  .limit = limit.offloaded_gbps(),
                  .unit = "Gbit/s"});
    }
}

void checkBreakout(const RuleContext& c, FindingSink& sink)
{
    for (const InstanceIndex i : c.index->ofKind(Kind::Switch)) {
        const auto ways = c.facility.part(i).figure("breakout");
        if (!ways || *ways == 1 || isBreakout(*ways)) continue;
        const std::string& path = pathOf(c.facility, i);
        sink.add({.subjects = {path},
                  .message = fmt::format("Ports of {} cannot be split {} ways: they stay whole. Split them 2, 4 or 8 ways.", path, *ways),
                  .measured = *ways,
                  .limit = 8,
                  .unit = "ways"});
    }
}

constexpr std::array kAdapterRules{
    Rule{"network.host-bus", Severity::Warning, Lane::Slow, "A card's bus is slower than its ports", "payload of its PCI Express lanes",
         "PCI Express Base Specification 6.0; R. Neugebauer et al., SIGCOMM 2018", &checkHostBus, reads::kWiring | reads::kParts},
    Rule{"network.offload-limit", Severity::Warning, Lane::Slow, "A card's offload is slower than its ports", "rate of the offload over the share of traffic that it is done to",
         "figures of the part", &checkOffload, reads::kWiring | reads::kParts},
    Rule{"network.breakout", Severity::Warning, Lane::Slow, "Ports cannot be split so", "2, 4 or 8 ways", "lanes of OSFP and QSFP-DD ports", &checkBreakout, reads::kParts},
};

}  // namespace

std::span<const Rule> adapterRules()
{
    return kAdapterRules;
}

}  // namespace mw
