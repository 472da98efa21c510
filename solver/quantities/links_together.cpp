// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/links_together.h"

#include "solver/quantities/link_quantity.h"
#include "solver/quantities/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mw {

namespace {

using How = Reason::How;
using SumOfLinks = LinksTogether::Sum;
using LinkShare = std::pair<LinkIndex, double>;

constexpr std::size_t kMostLinksTold = 24;   ///< the largest one by one; the rest as what is left of the sum

struct KindTold {
    PortKind kind;
    std::string_view id, label;
};
constexpr std::array kKindsTold{KindTold{PortKind::Power, "links-power", "Power cables"}, KindTold{PortKind::Coolant, "links-coolant", "Coolant pipes"}, KindTold{PortKind::Network, "links-network", "Network cables"},
                                KindTold{PortKind::ScaleUp, "links-scale-up", "Scale-up cables"}};

/// Adds up what `value` has of each link; keeps the largest, the first of equal ones.
template <class Value>
void addSum(LinksTogether& into, SumOfLinks sum, std::span<const LinkIndex> links, Value value)
{
    const auto larger = [](const LinkShare& a, const LinkShare& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; };
    auto& most = sum.most;
    for (const LinkIndex link : links) {
        const std::optional<double> own = value(link);
        if (!own) continue;
        sum.sum += *own, ++sum.links;
        const LinkShare share{link, *own};
        if (most.size() == kMostLinksTold && !larger(share, most.back())) continue;
        most.insert(std::upper_bound(most.begin(), most.end(), share, larger), share);
        if (most.size() > kMostLinksTold) most.pop_back();
    }
    if (sum.links > 0) into.sums.push_back(std::move(sum));
}

/// What a link's own quantity says: for all of its cables, or for each.
void addQuantity(LinksTogether& into, const Results& r, std::span<const LinkIndex> links, std::string_view id, std::string_view label, const char* formula, std::string_view quantity, bool ofEach)
{
    const LinkQuantity& own = *linkQuantity(quantity);
    addSum(into, {.id = id, .label = label, .format = own.format, .formula = formula, .quantity = quantity, .ofEach = ofEach}, links, [&](LinkIndex l) {
        const auto value = own.read(r, l);
        return value && ofEach ? std::optional(*value * r.facility->links[l].count) : value;
    });
}

Reason cablesOf(const Results& r, LinkIndex link)
{
    const std::uint32_t count = r.facility->links[link].count;
    return reasons::given("cables", count, fmt::format("{}", count), "this layout", fmt::format("link:{}", link));
}

/// "link:12#cable-price": its own figure goes on.
Reason ownFigure(const char* label, LinkIndex link, double value, Format format, std::string_view quantity)
{
    return reasons::given(label, value, formatted(value, format), "its own figure", fmt::format("link:{}#{}", link, quantity));
}

Reason shareReason(const Results& r, const SumOfLinks& sum, const LinkShare& share)
{
    const auto [link, value] = share;
    if (sum.quantity.empty()) return cablesOf(r, link);
    if (!sum.ofEach) return ownFigure("its own figure", link, value, sum.format, sum.quantity);
    const double each = linkQuantity(sum.quantity)->read(r, link).value_or(0);
    return reasons::made(How::Product, "length x cables", sum.format, "length of each x cables", {ownFigure("length of each", link, each, sum.format, sum.quantity), cablesOf(r, link)});
}

Reason reasonOfSum(const Results& r, const SumOfLinks& sum)
{
    std::vector<Reason> inputs;
    double rest = sum.sum;
    for (const LinkShare& share : sum.most) {
        inputs.push_back(shareReason(r, sum, share));
        inputs.back().label = r.facility->linkText(r.facility->links[share.first]);
        rest -= share.second;
    }
    if (sum.links > sum.most.size()) inputs.push_back(reasons::given(fmt::format("{} smaller ones", sum.links - sum.most.size()), rest, formatted(rest, sum.format), "their own figures"));
    return reasons::made(How::Sum, std::string(sum.label), sum.sum, sum.format, sum.formula, std::move(inputs));
}

}  // namespace

LinksTogetherPtr linksTogether(const Results& results, std::span<const LinkIndex> selected)
{
    auto together = std::make_shared<LinksTogether>();
    if (!results.facility) return together;
    const Facility& facility = *results.facility;
    std::vector<LinkIndex> links;
    for (const LinkIndex link : selected)
        if (link < facility.links.size()) links.push_back(link);
    const char* over = "sum over the selected links";
    for (const KindTold& kind : kKindsTold)
        addSum(*together, {.id = kind.id, .label = kind.label, .format = Format::Count, .formula = over}, links,
               [&](LinkIndex l) { return facility.links[l].kind == kind.kind ? std::optional<double>(facility.links[l].count) : std::nullopt; });
    addQuantity(*together, results, links, "links-length", "Length", "sum over the selected network links of length x cables", "cable-length", true);
    addQuantity(*together, results, links, "links-price", "Price", over, "cable-price", false);
    addQuantity(*together, results, links, "links-optics", "Power of optics", over, "cable-power", false);
    addQuantity(*together, results, links, "links-carried", "Power", over, "link-power", false);
    return together;
}

std::vector<ToldFigure> figuresTogether(const Results& results, const LinksTogetherPtr& links)
{
    std::vector<ToldFigure> figures;
    for (const SumOfLinks& sum : links->sums)
        figures.push_back({sum.id, sum.label, sum.sum, sum.format, [&results, links, &sum] { return reasonOfSum(results, sum); }});
    return figures;
}

}  // namespace mw
