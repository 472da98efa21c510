// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/links_together.h"

#include "solver/quantities/link_quantity.h"
#include "solver/quantities/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace mw {

namespace {

using How = Reason::How;
using Links = std::shared_ptr<const std::vector<LinkIndex>>;

constexpr std::size_t kMostLinksTold = 24;   ///< the largest one by one; the rest as what is left of the sum

struct LinkShare {
    LinkIndex link{};
    double value{};
};

/// Of each link that has it, the largest first.
template <class Value>
std::vector<LinkShare> sharesOf(const std::vector<LinkIndex>& links, Value value)
{
    std::vector<LinkShare> shares;
    for (const LinkIndex link : links)
        if (const std::optional<double> own = value(link)) shares.push_back({link, *own});
    std::stable_sort(shares.begin(), shares.end(), [](const LinkShare& a, const LinkShare& b) { return a.value > b.value; });
    return shares;
}

Reason cablesOf(const Results& r, LinkIndex link)
{
    const std::uint32_t count = r.facility->links[link].count;
    return reasons::given("cables", count, fmt::format("{}", count), "this layout", fmt::format("link:{}", link));
}

/// "link:12#cable-price": its own figure goes on.
std::string ownFigure(LinkIndex link, std::string_view quantity) { return fmt::format("link:{}#{}", link, quantity); }

template <class Line>
Reason sumOfLinks(const Results& r, std::string_view label, double sum, Format format, const char* formula, const std::vector<LinkShare>& shares, Line line)
{
    std::vector<Reason> inputs;
    double rest = sum;
    for (std::size_t i = 0; i < std::min(shares.size(), kMostLinksTold); ++i) {
        inputs.push_back(line(shares[i]));
        inputs.back().label = r.facility->linkText(r.facility->links[shares[i].link]);
        rest -= shares[i].value;
    }
    if (shares.size() > kMostLinksTold) inputs.push_back(reasons::given(fmt::format("{} smaller ones", shares.size() - kMostLinksTold), rest, formatted(rest, format), "their own figures"));
    return reasons::made(How::Sum, std::string(label), sum, format, formula, std::move(inputs));
}

double sumOf(const std::vector<LinkShare>& shares)
{
    double sum = 0;
    for (const LinkShare& one : shares) sum += one.value;
    return sum;
}

struct KindTold {
    PortKind kind;
    std::string_view id, label;
};
constexpr std::array kKindsTold{KindTold{PortKind::Power, "links-power", "Power cables"}, KindTold{PortKind::Coolant, "links-coolant", "Coolant pipes"}, KindTold{PortKind::Network, "links-network", "Network cables"},
                                KindTold{PortKind::ScaleUp, "links-scale-up", "Scale-up cables"}};

void addCounts(const Results& r, const Links& links, std::vector<ToldFigure>& figures)
{
    for (const KindTold& kind : kKindsTold) {
        auto shares = sharesOf(*links, [&](LinkIndex l) { return r.facility->links[l].kind == kind.kind ? std::optional<double>(r.facility->links[l].count) : std::nullopt; });
        if (shares.empty()) continue;
        const double sum = sumOf(shares);
        figures.push_back({kind.id, kind.label, sum, Format::Count, [&r, kind, sum, shares = std::move(shares)] {
                               return sumOfLinks(r, kind.label, sum, Format::Count, "sum over the selected links", shares, [&](const LinkShare& one) { return cablesOf(r, one.link); });
                           }});
    }
}

/// Of what a link's own quantity says, for all of its cables.
void addOwn(const Results& r, const Links& links, const char* id, std::string_view label, const char* quantity, std::vector<ToldFigure>& figures)
{
    const LinkQuantity& own = *linkQuantity(quantity);
    auto shares = sharesOf(*links, [&](LinkIndex l) { return own.read(r, l); });
    if (shares.empty()) return;
    const double sum = sumOf(shares);
    figures.push_back({id, label, sum, own.format, [&r, label, sum, quantity, &own, shares = std::move(shares)] {
                           return sumOfLinks(r, label, sum, own.format, "sum over the selected links", shares, [&](const LinkShare& one) {
                               return reasons::given("its own figure", one.value, formatted(one.value, own.format), "its own figure", ownFigure(one.link, quantity));
                           });
                       }});
}

void addLength(const Results& r, const Links& links, std::vector<ToldFigure>& figures)
{
    const LinkQuantity& each = *linkQuantity("cable-length");
    auto shares = sharesOf(*links, [&](LinkIndex l) {
        const auto own = each.read(r, l);
        return own ? std::optional(*own * r.facility->links[l].count) : own;
    });
    if (shares.empty()) return;
    const double sum = sumOf(shares);
    figures.push_back({"links-length", "Length", sum, Format::Length_m, [&r, &each, sum, shares = std::move(shares)] {
                           return sumOfLinks(r, "Length", sum, Format::Length_m, "sum over the selected network links of length x cables", shares, [&](const LinkShare& one) {
                               const double own = *each.read(r, one.link);
                               return reasons::made(How::Product, "length x cables", Format::Length_m, "length of each x cables",
                                                    {reasons::given("length of each", own, formatted(own, Format::Length_m), "its own figure", ownFigure(one.link, "cable-length")), cablesOf(r, one.link)});
                           });
                       }});
}

}  // namespace

std::vector<ToldFigure> figuresTogether(const Results& results, std::span<const LinkIndex> selected)
{
    std::vector<ToldFigure> figures;
    if (!results.facility) return figures;
    std::vector<LinkIndex> there;
    for (const LinkIndex link : selected)
        if (link < results.facility->links.size()) there.push_back(link);
    const auto links = std::make_shared<const std::vector<LinkIndex>>(std::move(there));
    addCounts(results, links, figures);
    addLength(results, links, figures);
    addOwn(results, links, "links-price", "Price", "cable-price", figures);
    addOwn(results, links, "links-optics", "Power of optics", "cable-power", figures);
    addOwn(results, links, "links-carried", "Power", "link-power", figures);
    return figures;
}

}  // namespace mw
