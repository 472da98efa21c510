// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "model/catalog/part_words.h"
#include "model/catalog/scalar_text.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

YamlNode scalar(std::string_view text)
{
    YamlNode node{};
    node.kind = YamlNode::Kind::Scalar;
    node.text = text;
    return node;
}

/// Quoted where plain YAML would read a number, a truth value or nothing.
YamlNode word(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> kSpecial{"",    "~",  "null", "true", "false",
                                                              "yes", "no", "on",   "off"};
    YamlNode node = scalar(text);
    node.quoted =
        parseNumber(text).has_value() || std::find(kSpecial.begin(), kSpecial.end(), text) != kSpecial.end();
    return node;
}

YamlNode number(double value)
{
    return scalar(numberText(value));
}

YamlNode emptyMap(bool flow = false)
{
    YamlNode node{};
    node.kind = YamlNode::Kind::Map;
    node.flow = flow;
    return node;
}

YamlNode emptyList(bool flow = false)
{
    YamlNode node{};
    node.kind = YamlNode::Kind::Sequence;
    node.flow = flow;
    return node;
}

void put(YamlNode& map, std::string_view key, YamlNode value)
{
    map.entries.emplace_back(std::string(key), std::move(value));
}

void putWord(YamlNode& map, std::string_view key, std::string_view text)
{
    if (!text.empty()) put(map, key, word(text));
}

void putNumber(YamlNode& map, std::string_view key, double value, double usual)
{
    if (value != usual) put(map, key, number(value));
}

YamlNode words(const std::vector<std::string>& texts)
{
    YamlNode list = emptyList(true);
    for (const std::string& text : texts) list.items.push_back(word(text));
    return list;
}

/// A figure that takes its part's source and is as sure as its part, or is merely unverified, is a plain number.
bool isPlain(const Figure& figure, const Part& part, const std::string& partSources)
{
    return figure.source == partSources &&
           (figure.confidence == part.confidence || figure.confidence == Confidence::Unverified);
}

bool isListedUnverified(const Figure& figure, const Part& part, const std::string& partSources)
{
    return isPlain(figure, part, partSources) && figure.confidence != part.confidence;
}

YamlNode unverifiedKeys(const Part& part, const std::string& partSources)
{
    YamlNode list = emptyList(true);
    for (const Figure& figure : part.figures)
        if (isListedUnverified(figure, part, partSources)) list.items.push_back(word(figure.key));
    return list;
}

YamlNode figureNode(const Figure& figure, const Part& part, const std::string& partSources)
{
    if (isPlain(figure, part, partSources)) return number(figure.value);
    YamlNode node = emptyMap(true);
    put(node, "value", number(figure.value));
    put(node, "confidence", word(toText(figure.confidence)));
    put(node, "source", word(figure.source));
    return node;
}

void putFigures(YamlNode& node, const Part& part)
{
    const std::string partSources = joinedSources(part);
    YamlNode unverified = unverifiedKeys(part, partSources);
    if (!unverified.items.empty()) put(node, "unverified", std::move(unverified));
    if (part.figures.empty()) return;
    YamlNode figures = emptyMap();
    for (const Figure& figure : part.figures) put(figures, figure.key, figureNode(figure, part, partSources));
    put(node, "figures", std::move(figures));
}

void putFacts(YamlNode& node, const Part& part)
{
    if (part.facts.empty()) return;
    YamlNode facts = emptyMap();
    for (const auto& [key, text] : part.facts) put(facts, key, word(text));
    put(node, "facts", std::move(facts));
}

void putPrice(YamlNode& node, const Part& part)
{
    const Price& price = part.price;
    if (price == Price{}) return;
    if (price.typical_usd && !price.low_usd && !price.high_usd && price.basis.empty() &&
        price.confidence == part.confidence)
        return put(node, "price_usd", number(*price.typical_usd));
    YamlNode map = emptyMap(true);
    if (price.low_usd) put(map, "low", number(*price.low_usd));
    if (price.typical_usd) put(map, "typical", number(*price.typical_usd));
    if (price.high_usd) put(map, "high", number(*price.high_usd));
    putWord(map, "basis", price.basis);
    put(map, "confidence", word(toText(price.confidence)));
    put(node, "price_usd", std::move(map));
}

YamlNode portNode(const PortGroup& port)
{
    YamlNode node = emptyMap(true);
    put(node, "id", word(port.id));
    put(node, "kind", word(toText(port.kind)));
    const bool directed = port.kind == PortKind::Power || port.kind == PortKind::Coolant;
    if (directed || port.flow != PortFlow::Both) put(node, "flow", word(toText(port.flow)));
    putNumber(node, "count", port.count, 1);
    putWord(node, "connector", port.connector);
    putWord(node, "fabric", port.fabric);
    putNumber(node, "speed_gbps", port.speed_gbps, 0);
    putNumber(node, "rating_kw", port.rating_kw, 0);
    putNumber(node, "voltage_v", port.voltage_v, 0);
    putWord(node, "side", port.side);
    return node;
}

YamlNode contentNode(const Content& content)
{
    YamlNode node = emptyMap(true);
    put(node, "part", word(content.part));
    putNumber(node, "count", content.count, 1);
    putWord(node, "slot", content.slot);
    if (!content.u.empty()) {
        YamlNode units = emptyList(true);
        for (const int u : content.u) units.items.push_back(number(u));
        put(node, "u", std::move(units));
    }
    if (!content.removable) put(node, "removable", scalar("false"));
    return node;
}

YamlNode slotNode(const Slot& slot)
{
    YamlNode node = emptyMap(true);
    put(node, "id", word(slot.id));
    putNumber(node, "count", slot.count, 1);
    if (!slot.accepts.empty()) {
        YamlNode accepts = emptyList(true);
        for (const Kind kind : slot.accepts) accepts.items.push_back(word(info(kind).id));
        put(node, "accepts", std::move(accepts));
    }
    return node;
}

template <class T, class ToNode>
void putList(YamlNode& node, std::string_view key, const std::vector<T>& records, ToNode toNode)
{
    if (records.empty()) return;
    YamlNode list = emptyList();
    for (const T& record : records) list.items.push_back(toNode(record));
    put(node, key, std::move(list));
}

}  // namespace

YamlNode writePart(const Part& part)
{
    YamlNode node = emptyMap();
    node.before = part.before;
    node.after = part.after;
    put(node, "id", word(part.id));
    put(node, "name", word(part.name));
    putWord(node, "vendor", part.vendor);
    put(node, "kind", word(info(part.kind).id));
    put(node, "confidence", word(toText(part.confidence)));
    if (!part.sources.empty()) put(node, "sources", words(part.sources));
    putFigures(node, part);
    putFacts(node, part);
    putPrice(node, part);
    putList(node, "ports", part.ports, portNode);
    putList(node, "contents", part.contents, contentNode);
    putList(node, "slots", part.bays, slotNode);
    putWord(node, "notes", part.notes);
    putWord(node, "superseded_by", part.supersededBy);
    for (const auto& [key, value] : part.extras) put(node, key, value);
    return node;
}

}  // namespace mw
