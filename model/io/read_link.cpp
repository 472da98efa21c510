// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/number_text.h"
#include "model/io/range_notation.h"
#include "model/io/read_records.h"

#include <algorithm>

namespace mw::reading {

namespace {

constexpr Range kDrawn{-100'000, 100'000};  // metres
constexpr Range kLength{0, 1'000'000, true};
constexpr int kMaxPort = 1'000'000;

struct Port {
    std::string group{};
    int first{};
    int width{1};
};

/// One end of an entry: every port of every component, the ports running fastest.
struct Side {
    std::vector<std::string> components{};
    std::vector<Port> ports{};
    [[nodiscard]] std::size_t size() const { return components.size() * ports.size(); }
    [[nodiscard]] std::size_t component(std::size_t index) const { return index / ports.size(); }
    [[nodiscard]] const Port& port(std::size_t index) const { return ports[index % ports.size()]; }
};

/// "down-03" is port 3 of the group "down"; "feed-a" is a group of one.
Port portFrom(const std::string& name)
{
    const auto dash = name.rfind('-');
    const auto digits =
        dash == std::string::npos ? std::string_view{} : std::string_view(name).substr(dash + 1);
    const bool numbered =
        dash != 0 && !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
    const auto number = numbered ? parseInteger(digits) : std::nullopt;
    if (!number || *number < 1 || *number > kMaxPort) return {name, 0, 1};
    return {name.substr(0, dash), *number, static_cast<int>(digits.size())};
}

std::vector<std::string> namesOf(const std::string& text, const YamlNode& node, Context& context)
{
    if (!text.empty() && !hasRange(text)) return {text};
    std::string problem;
    if (auto names = unfold(text, problem)) return std::move(names->names);
    const auto split = problem.find("; expected ");
    context.error(node, "'" + node.text + "': " + problem.substr(0, split),
                  split == std::string::npos ? std::string{} : problem.substr(split + 11));
    return {};
}

std::optional<Side> sideFrom(const YamlNode& node, Context& context)
{
    const auto dot = node.text.rfind('.');
    if (dot == std::string::npos || dot == 0 || dot + 1 == node.text.size() ||
        node.text.find('>') != std::string::npos) {
        context.error(node, "'" + node.text + "' names no port",
                      "component.port, for example rack-a01.feed-a");
        return std::nullopt;
    }
    Side side;
    side.components = namesOf(node.text.substr(0, dot), node, context);
    for (const auto& name : namesOf(node.text.substr(dot + 1), node, context))
        side.ports.push_back(portFrom(name));
    if (side.components.empty() || side.ports.empty()) return std::nullopt;
    if (side.components.size() > kMaxRange / side.ports.size()) {
        context.error(node, "'" + node.text + "' has too many ports", "at most " + std::to_string(kMaxRange));
        return std::nullopt;
    }
    return side;
}

/// True if the port at `index` follows the one before it: same component and group, next number.
bool follows(const Side& side, std::size_t index)
{
    const auto &port = side.port(index), &previous = side.port(index - 1);
    return side.component(index) == side.component(index - 1) && port.first > 0 &&
           port.first == previous.first + 1 && port.group == previous.group;
}

Endpoint endpoint(const Side& side, std::size_t index)
{
    const auto& port = side.port(index);
    return {side.components[side.component(index)], port.group, port.first, port.width};
}

void readBends(const YamlNode& list, Link& link, Context& context)
{
    for (const auto& item : list.items)
        if (const auto point = pairFrom(item, "bends_m", kDrawn, "x and y, in metres", context))
            link.bends_m.push_back(*point);
}

/// Kept among the other keys: few links say it.
void readPhase(const YamlNode& phase, Link& link, Context& context)
{
    if (phase.text == "l1" || phase.text == "l2" || phase.text == "l3")
        link.extras.emplace_back("phase", phase);
    else
        context.error(phase, "phase is '" + phase.text + "'", "one of l1, l2, l3");
}

/// What all links of an entry have in common.
Link modelFrom(Fields& fields, Context& context)
{
    Link link;
    fields.text("part", link.part);
    fields.number("length_m", link.length_m, kLength);
    if (const auto* bends = fields.list("bends_m")) readBends(*bends, link, context);
    fields.text("notes", link.notes);
    fields.text("generator", link.generator);
    for (const auto key : {"diameter_mm", "kv_m3_h"}) fields.keepNumber(key, link.extras, kPositive);   // of pipes: solver/cooling/loops/loop_input.h
    for (const auto key : {"closed", "check_valve"}) fields.keepFlag(key, link.extras);
    if (const auto* phase = fields.node("phase")) readPhase(*phase, link, context);
    fields.finish(link.extras);
    return link;
}

std::vector<Link> zipped(const Side& from, const Side& to, const Link& model)
{
    std::vector<Link> links;
    for (std::size_t begin = 0; begin < from.size();) {
        auto end = begin + 1;
        while (end < from.size() && follows(from, end) && follows(to, end)) ++end;
        links.push_back(model);
        auto& link = links.back();
        link.from = endpoint(from, begin);
        link.to = endpoint(to, begin);
        link.count = static_cast<int>(end - begin);
        link.id = linkId(link.from, link.to, link.count);
        begin = end;
    }
    return links;
}

}  // namespace

std::vector<Link> linksFrom(const YamlNode& node, Context& context)
{
    const auto errors = context.errors;
    Fields fields(node, "link", context);
    std::string fromText, toText;
    const bool named = fields.required("from", fromText, "busway-a.tap-01") &&
                       fields.required("to", toText, "rack-a01.feed-a");
    fields.node("to");  // asked for, whatever became of "from"
    const auto model = modelFrom(fields, context);
    if (!named || context.errors != errors) return {};
    const auto from = sideFrom(*node.find("from"), context), to = sideFrom(*node.find("to"), context);
    if (!from || !to) return {};
    if (from->size() != to->size()) {
        context.error(node,
                      "the ends have different numbers of ports: from has " + std::to_string(from->size()) +
                          ", to has " + std::to_string(to->size()),
                      "the same number, joined by position");
        return {};
    }
    if (from->size() > 1 && !unfoldsSmall(node, from->size(), context)) return {};
    auto links = zipped(*from, *to, model);
    if (links.size() == 1) {
        links[0].before = commentsBefore(node);
        links[0].after = node.after;
        return links;
    }
    const auto entry = std::make_shared<const LinkEntry>(LinkEntry{fromText, toText, node, links.size()});
    for (std::size_t i = 0; i < links.size(); ++i) {
        links[i].entry = entry;
        links[i].entryIndex = i;
    }
    return links;
}

}  // namespace mw::reading
