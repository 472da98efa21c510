// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/breakout.h"
#include "solver/network/adapters.h"
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

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
                  .message = fmt::format("The linked ports of {} take {}, its PCI Express {} x{} bus carries {}. Put it into a host with a faster bus or "
                                         "more lanes, or link fewer ports.", path, figure::told(limit.ports_gbps, "Gbit/s", *limit.bus_gbps),
                                         limit.generation, limit.lanes, figure::told(*limit.bus_gbps, "Gbit/s", limit.ports_gbps)),
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
                  .message = fmt::format("{} does {} at {} for {} of its traffic: its ports of {} carry {}. Do that to less of it, or spread it over more "
                                         "cards.", path, limit.offload->name, figure::told(limit.offload_gbps, "Gbit/s", limit.ports_gbps),
                                         figure::told(100 * limit.offloadShare, "%"), figure::told(limit.ports_gbps, "Gbit/s", limit.offload_gbps),
                                         figure::told(limit.carried_gbps(), "Gbit/s")),
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
