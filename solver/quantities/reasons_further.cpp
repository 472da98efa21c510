// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where reasons go on: through a link to what takes, from what cools to what it serves, and from one component's figure to another's.
#include "solver/quantities/link_quantity.h"
#include "solver/quantities/reasons.h"
#include "solver/quantities/serving_quantity.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mw::reasons {

namespace {

using How = Reason::How;

bool isSame(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

Reason taken(std::string label, double kw, std::string from, std::string subject)
{
    return given(std::move(label), kw, formatted(kw, Format::Power_kw), std::move(from), std::move(subject));
}

}  // namespace

std::string goOn(const Results& r, InstanceIndex i, std::string_view quantity, double value)
{
    std::string subject = "path:" + r.facility->instances[i].path;
    const auto* shown = quantity.empty() ? nullptr : instanceQuantity(quantity);
    const auto own = shown != nullptr ? shown->read(r, i) : std::nullopt;
    if (own && isSame(*own, value)) subject.append("#").append(quantity);
    return subject;
}

Reason throughLink(const Results& r, LinkIndex l)
{
    const FacilityLink& link = r.facility->links[l];
    const double kw = r.power->link(l)->kw;
    const std::string& path = r.facility->instances[link.to].path;
    const PowerNode* taker = r.power->node(link.to);
    if (taker == nullptr || taker->in_kw <= 0 || isSame(kw, taker->in_kw)) return taken(path, kw, "power flow: all that it takes", goOn(r, link.to, "power", kw));
    return made(How::Product, path, kw, Format::Power_kw, "what it takes x share of this feed",
                {taken("taken by " + path, taker->in_kw, "power flow", goOn(r, link.to, "power", taker->in_kw)),
                 given("share of this feed", kw / taker->in_kw, formatted(kw / taker->in_kw, Format::Share), taker->feeds > 1 ? fmt::format("power flow: {} feeds share what it takes", taker->feeds) : "power flow: one feed")});
}

std::optional<Reason> takenUp(const Results& r, InstanceIndex i, const char* label, double value, double CoolingNode::*share)
{
    const std::string& path = r.facility->instances[i].path;
    std::vector<Share> shares;
    double sum = 0;
    for (const CoolingNode& node : r.cooling->nodes)
        if (node.servedBy == path && node.*share != 0) shares.push_back({node.instance, node.*share}), sum += node.*share;
    if (shares.empty() || !isSame(sum, value)) return std::nullopt;
    return sumByPart(r, label, Format::Power_kw, "sum over what it serves", shares, [](const Part& part, const Catalog& catalog) { return "heat of each; " + sourceOf(part, catalog, {"power_max_kw", "liquid_heat_share"}); });
}

}  // namespace mw::reasons

namespace mw {

std::optional<std::pair<std::string, std::string>> goesOn(const Reason& reason)
{
    const auto mark = reason.subject.find('#');
    if (mark == std::string::npos || reason.subject.starts_with("field:") || !reason.inputs.empty()) return std::nullopt;
    return std::pair(reason.subject.substr(0, mark), reason.subject.substr(mark + 1));
}

std::optional<Reason> explainOn(const Results& results, const Reason& reason)
{
    const auto further = goesOn(reason);
    return further ? explainOf(results, further->first, further->second) : std::nullopt;
}

std::optional<Reason> explainOf(const Results& results, const std::string& whose, std::string_view quantity)
{
    const auto colon = whose.find(':') + 1;
    const std::string name = whose.substr(colon);
    if (whose.starts_with("workload:")) return explainWorkload(results, quantity, name);
    if (whose.starts_with("pool:")) return explainPool(results, quantity, name);
    if (whose.starts_with("link:")) {
        std::size_t link = 0;
        const auto read = std::from_chars(name.data(), name.data() + name.size(), link);
        return read.ec == std::errc() && link < results.facility->links.size() ? explainLink(results, quantity, static_cast<LinkIndex>(link)) : std::nullopt;
    }
    const auto instance = results.facility->find(name);
    return instance ? explain(results, quantity, *instance) : std::nullopt;
}

}  // namespace mw
