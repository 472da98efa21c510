// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/part_notes.h"
#include "model/catalog/part_words.h"
#include "model/catalog/scalar_text.h"

#include <fmt/format.h>

namespace mw {

namespace {

void readSide(PortGroup& port, const YamlNode& value, PartNotes& notes)
{
    if (value.text != "a" && value.text != "b")
        notes.error(value, fmt::format("side is '{}'", value.text), "a or b");
    port.side = value.text;
}

void readPortEntry(PortGroup& port, const std::string& key, const YamlNode& value, PartNotes& notes)
{
    if (key == "id" || key == "kind") return;
    if (key == "flow") {
        const auto flow = portFlowFromText(value.text);
        if (!flow) notes.error(value, fmt::format("unknown flow '{}'", value.text), "in, out or both");
        port.flow = flow.value_or(PortFlow::Both);
    } else if (key == "count")
        port.count = notes.count(value, "count of port " + port.id);
    else if (key == "connector")
        notes.readText(value, key, port.connector);
    else if (key == "fabric")
        notes.readText(value, key, port.fabric);
    else if (key == "side")
        readSide(port, value, notes);
    else if (key == "speed_gbps")
        port.speed_gbps = notes.amount(value, "speed_gbps of port " + port.id);
    else if (key == "rating_kw")
        port.rating_kw = notes.amount(value, "rating_kw of port " + port.id);
    else if (key == "voltage_v")
        port.voltage_v = notes.amount(value, "voltage_v of port " + port.id);
    else
        notes.unknownKey(value, key, "a port",
                         "id, kind, flow, count, connector, fabric, speed_gbps, rating_kw, voltage_v, side");
}

void readPort(const YamlNode& node, Part& part, PartNotes& notes)
{
    const YamlNode* id = node.find("id");
    if (!node.isMap() || id == nullptr) return notes.error(node, "a port has no id", "an id such as feed-a");
    if (!isPortId(id->text))
        return notes.error(*id, fmt::format("port id '{}' is not legal", id->text),
                           "lower-case letters, digits and hyphens, not ending in -digits");
    if (part.port(id->text) != nullptr)
        return notes.error(*id, fmt::format("port id '{}' is used twice", id->text), "one group for each id");
    const YamlNode* kind = node.find("kind");
    if (kind == nullptr)
        return notes.error(node, fmt::format("port {} has no kind", id->text),
                           "power, coolant, network or scale-up");
    const auto known = portKindFromText(kind->text);
    if (!known)
        return notes.error(*kind, fmt::format("unknown port kind '{}'", kind->text),
                           "power, coolant, network or scale-up");
    PortGroup port{};
    port.id = id->text;
    port.kind = *known;
    for (const auto& [key, value] : node.entries) readPortEntry(port, key, value, notes);
    const bool directed = port.kind == PortKind::Power || port.kind == PortKind::Coolant;
    if (directed && node.find("flow") == nullptr)
        notes.error(node, fmt::format("port {} has no flow", port.id), "in, out or both");
    part.ports.push_back(std::move(port));
}

void readUnits(const YamlNode& node, Content& content, PartNotes& notes)
{
    const auto read = [&](const YamlNode& item) {
        content.u.push_back(notes.count(item, "u of content " + content.part));
    };
    if (node.isSequence())
        for (const YamlNode& item : node.items) read(item);
    else
        read(node);
}

void readContent(const YamlNode& node, Part& part, PartNotes& notes)
{
    const YamlNode* held = node.find("part");
    if (held == nullptr || !isPartId(held->text))
        return notes.error(held != nullptr ? *held : node, "a content names no part", "part: vendor.name");
    Content content{};
    content.part = held->text;
    for (const auto& [key, value] : node.entries) {
        if (key == "part") continue;
        if (key == "count")
            content.count = notes.count(value, "count of content " + content.part);
        else if (key == "slot")
            notes.readText(value, key, content.slot);
        else if (key == "u")
            readUnits(value, content, notes);
        else if (key == "removable")
            content.removable = value.text != "false";
        else
            notes.unknownKey(value, key, "a content", "part, count, slot, u, removable");
    }
    if (!content.u.empty() && static_cast<int>(content.u.size()) != content.count)
        notes.error(
            node,
            fmt::format("{} positions for {} pieces of {}", content.u.size(), content.count, content.part),
            "one U for each piece");
    part.contents.push_back(std::move(content));
}

void readAccepts(const YamlNode& node, Slot& slot, PartNotes& notes)
{
    for (const std::string& text : notes.texts(node, "accepts")) {
        if (const auto kind = kindFromId(text))
            slot.accepts.push_back(*kind);
        else
            notes.error(node, fmt::format("unknown kind '{}'", text), "one of: " + kindWords());
    }
}

void readSlot(const YamlNode& node, Part& part, PartNotes& notes)
{
    const YamlNode* id = node.find("id");
    if (id == nullptr || !isPortId(id->text))
        return notes.error(id != nullptr ? *id : node, "a slot has no legal id",
                           "lower-case letters, digits and hyphens, not ending in -digits");
    Slot slot{};
    slot.id = id->text;
    for (const auto& [key, value] : node.entries) {
        if (key == "id") continue;
        if (key == "count")
            slot.count = notes.count(value, "count of slot " + slot.id);
        else if (key == "accepts")
            readAccepts(value, slot, notes);
        else
            notes.unknownKey(value, key, "a slot", "id, count, accepts");
    }
    part.bays.push_back(std::move(slot));
}

}  // namespace

void readPorts(const YamlNode& node, Part& part, PartNotes& notes)
{
    if (!node.isSequence()) return notes.error(node, "ports is not a list", "a list of port groups");
    for (const YamlNode& item : node.items) readPort(item, part, notes);
}

void readContents(const YamlNode& node, Part& part, PartNotes& notes)
{
    if (!node.isSequence())
        return notes.error(node, "contents is not a list", "a list of {part, count, slot, u}");
    for (const YamlNode& item : node.items) readContent(item, part, notes);
}

void readSlots(const YamlNode& node, Part& part, PartNotes& notes)
{
    if (!node.isSequence()) return notes.error(node, "slots is not a list", "a list of {id, count, accepts}");
    for (const YamlNode& item : node.items) readSlot(item, part, notes);
}

}  // namespace mw
