// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/range_notation.h"
#include "model/io/read_records.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mw::reading {

namespace {

constexpr std::array kFacings{Choice<Facing>{"north", Facing::North}, Choice<Facing>{"east", Facing::East},
                              Choice<Facing>{"south", Facing::South}, Choice<Facing>{"west", Facing::West}};
constexpr Range kPlace{-100'000, 100'000};  // metres; a campus is smaller
constexpr int kMaxU = 200;
constexpr int kMaxColumns = 1'000'000;

/// How the members of an entry stand on the floor, one after another.
struct FloorSpread {
    std::optional<double> pitch_m{}, rowPitch_m{};
    int columns{};
};

/// How the members of an entry are shared out over racks or chassis.
struct InsideSpread {
    std::vector<std::string> components{};
    std::vector<std::string> slots{};
    int uPitch{};
};

/// Everything that one entry says.
struct Entry {
    Component model{};
    RangePattern ids{};
    FloorSpread floor{};
    InsideSpread inside{};
};

std::optional<RangePattern> pattern(const YamlNode* node, const std::string& text, Context& context)
{
    std::string problem;
    auto result = unfold(text, problem);
    if (!result) {
        const auto split = problem.find("; expected ");
        context.error(*node, "'" + text + "': " + problem.substr(0, split),
                      split == std::string::npos ? std::string{} : problem.substr(split + 11));
    }
    return result;
}

void readFloor(const YamlNode& node, Entry& entry, Context& context)
{
    Fields at(node, "at", context);
    auto& place = entry.model.at;
    entry.model.place = Component::Place::Floor;
    at.text("hall", place.hall);
    std::optional<double> x_m, y_m;
    at.number("x_m", x_m, kPlace);
    at.number("y_m", y_m, kPlace);
    for (const auto* key : {"x_m", "y_m"})
        if (node.isMap() && (!node.find(key) || node.find(key)->isNull()))
            context.error(node, "at has no " + std::string(key),
                          "x_m and y_m, in metres from the hall's north-west corner");
    place.x_m = x_m.value_or(0);
    place.y_m = y_m.value_or(0);
    at.choice("facing", place.facing, std::span<const Choice<Facing>>(kFacings));
    at.number("pitch_m", entry.floor.pitch_m, kPlace);
    at.number("row_pitch_m", entry.floor.rowPitch_m, kPlace);
    at.integer("columns", entry.floor.columns, 1, kMaxColumns);
    at.finish(entry.model.extras, "at/");
}

/// The pitches that a range needs, and none where there is nothing to repeat.
void checkFloor(const YamlNode& node, Entry& entry, Context& context)
{
    auto& floor = entry.floor;
    const auto count = entry.ids.names.size();
    if (entry.ids.sizes.empty()) {
        if (floor.pitch_m || floor.rowPitch_m || floor.columns > 0)
            context.error(node, "pitch_m, row_pitch_m or columns beside an id without a range",
                          "an id such as rack-[01-08]");
        return;
    }
    if (floor.columns == 0 && (entry.ids.sizes.size() > 1 || floor.rowPitch_m))
        floor.columns = static_cast<int>(entry.ids.sizes.back());
    if (floor.columns == 0) floor.columns = static_cast<int>(count);
    const auto columns = static_cast<std::size_t>(floor.columns);
    if (count > 1 && columns > 1 && !floor.pitch_m)
        context.error(node, "a range of components without pitch_m",
                      "pitch_m: the distance from one to the next, in metres");
    if (count > columns && !floor.rowPitch_m)
        context.error(node, "several rows without row_pitch_m",
                      "row_pitch_m: the distance from row to row, in metres");
}

void readInside(const YamlNode& node, Entry& entry, Context& context)
{
    Fields in(node, "in", context);
    auto& place = entry.model.in;
    entry.model.place = Component::Place::Inside;
    if (in.required("component", place.component, "rack-a01")) {
        if (const auto names = pattern(node.find("component"), place.component, context))
            entry.inside.components = names->names;
    }
    in.integer("u", place.u, 1, kMaxU);
    in.integer("u_pitch", entry.inside.uPitch, 1, kMaxU);
    in.flag("rear", place.rear);
    if (in.text("slot", place.slot))
        if (const auto names = pattern(node.find("slot"), place.slot, context))
            entry.inside.slots = names->names;
    if (node.isMap() && (place.u > 0) == !place.slot.empty())
        context.error(node, place.u > 0 ? "in has both u and slot" : "in has neither u nor slot",
                      "u: the lowest rack unit, or slot: the name of a slot");
    in.finish(entry.model.extras, "in/");
}

void checkInside(const YamlNode& node, const Entry& entry, Context& context)
{
    const auto members = entry.ids.names.size(),
               holders = std::max<std::size_t>(entry.inside.components.size(), 1);
    const auto each = members / holders;
    const auto counts = std::to_string(members) + " components over " + std::to_string(holders);
    if (members % holders != 0 || each == 0) {
        context.error(node, "in shares " + counts + " racks or chassis", "the same number in each");
    } else if (!entry.model.in.slot.empty() && entry.inside.slots.size() != each) {
        context.error(node,
                      "in names " + std::to_string(entry.inside.slots.size()) + " slots for " + counts +
                          " chassis",
                      "as many slots as components in each");
    } else if (entry.model.in.slot.empty() && each > 1 && entry.inside.uPitch == 0) {
        context.error(node, "several components in one rack without u_pitch",
                      "u_pitch: the rack units from one to the next");
    } else if (entry.model.in.u + static_cast<double>(each - 1) * entry.inside.uPitch > kMaxU) {
        context.error(node, "the components reach above rack unit " + std::to_string(kMaxU),
                      "fewer in each rack");
    }
}

void readOverrides(const YamlNode& node, Component& component, Context& context)
{
    for (const auto& [key, value] : node.entries)
        if (const auto number = numberFrom(value, key, kAnyNumber, context))
            component.overrides.emplace_back(key, *number);
}

/// What is the same for all members: everything but id and place.
void readCommon(const YamlNode& node, Fields& fields, Component& component, Context& context)
{
    fields.text("part", component.part);
    fields.text("block", component.block);
    if (node.isMap() && component.part.empty() == component.block.empty())
        context.error(node,
                      component.part.empty() ? "component has neither part nor block"
                                             : "component has both part and block",
                      "part: the id of a part, or block: the id of a block");
    fields.text("label", component.label);
    if (const auto* overrides = fields.map("override")) readOverrides(*overrides, component, context);
    if (const auto* members = fields.map("members")) component.members = members->entries;
    fields.text("group", component.group);
    fields.text("generator", component.generator);
    fields.flag("locked", component.locked);
    fields.flag("hidden", component.hidden);
    fields.text("notes", component.notes);
}

Entry entryFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "component", context);
    Entry entry;
    std::string id;
    if (fields.required("id", id, "rack-a01") && checkId(node, id, context))
        if (auto ids = pattern(node.find("id"), id, context)) entry.ids = *std::move(ids);
    readCommon(node, fields, entry.model, context);
    const auto *at = fields.node("at"), *in = fields.node("in");
    if (at && in)
        context.errorAtKey(*in, "component has both at and in",
                           "at: a place on the floor, or in: a place in a rack or chassis");
    if (at) readFloor(*at, entry, context);
    if (at && !entry.ids.names.empty()) checkFloor(*at, entry, context);
    if (in && !at) readInside(*in, entry, context);
    if (in && !at && !entry.ids.names.empty()) checkInside(*in, entry, context);
    fields.finish(entry.model.extras);
    return entry;
}

Component memberOf(const Entry& entry, std::size_t index)
{
    auto member = entry.model;
    member.id = entry.ids.names[index];
    if (member.place == Component::Place::Floor && !entry.ids.sizes.empty()) {
        const auto columns = static_cast<std::size_t>(entry.floor.columns);
        const double along = static_cast<double>(index % columns) * entry.floor.pitch_m.value_or(0);
        const double across = static_cast<double>(index / columns) * entry.floor.rowPitch_m.value_or(0);
        const bool alongX = member.at.facing == Facing::North || member.at.facing == Facing::South;
        member.at.x_m = roundedPlace(member.at.x_m + (alongX ? along : across));
        member.at.y_m = roundedPlace(member.at.y_m + (alongX ? across : along));
    }
    if (member.place == Component::Place::Inside) {
        const auto each = entry.ids.names.size() / entry.inside.components.size();
        member.in.component = entry.inside.components[index / each];
        if (member.in.u > 0)
            member.in.u += static_cast<int>(index % each) * entry.inside.uPitch;
        else
            member.in.slot = entry.inside.slots[index % each];
    }
    return member;
}

}  // namespace

double roundedPlace(double metres)
{
    return std::round(metres * 1e6) / 1e6;
}

bool checkId(const YamlNode& record, const std::string& id, Context& context)
{
    // '/' parts the path into a block, '>' the ends of a link; the rest would need quotes everywhere.
    const auto bad = id.empty() ? std::string::npos : id.find_first_of("/>{},:;\"'`\\ \t\n\r#*&!|%@?");
    if (bad == std::string::npos) return true;
    const auto* value = record.isMap() ? record.find("id") : nullptr;
    const auto shown = static_cast<unsigned char>(id[bad]) < 0x20 ? std::string("a control character")
                                                                  : "'" + std::string(1, id[bad]) + "'";
    const std::string expected = "letters, digits, '-', '_' and '.'";
    if (value)
        context.error(*value, "the id '" + id + "' holds " + shown, expected);
    else
        context.errorAtKey(record, "the id '" + id + "' holds " + shown, expected);
    return false;
}

bool unfoldsSmall(const YamlNode& entry, std::size_t count, Context& context)
{
    constexpr std::size_t mostBytes = 512U << 20U;
    if (toFlowText(entry).size() < mostBytes / std::max<std::size_t>(count, 1)) return true;
    context.error(entry, "the entry would unfold to more than 512 MiB", "fewer members or less text in it");
    return false;
}

std::vector<Component> componentsFrom(const YamlNode& node, Context& context)
{
    const auto errors = context.errors;
    auto entry = entryFrom(node, context);
    if (context.errors != errors) return {};
    const bool isRange = !entry.ids.sizes.empty();
    if (isRange && !unfoldsSmall(node, entry.ids.names.size(), context)) return {};
    std::shared_ptr<const RangeEntry> shared;
    if (isRange)
        shared = std::make_shared<const RangeEntry>(
            RangeEntry{node.find("id")->text, node, entry.ids.names.size()});
    std::vector<Component> members;
    members.reserve(entry.ids.names.size());
    for (std::size_t i = 0; i < entry.ids.names.size(); ++i) {
        members.push_back(memberOf(entry, i));
        members.back().entry = shared;
        members.back().entryIndex = i;
    }
    if (!isRange) {
        members[0].before = commentsBefore(node);
        members[0].after = node.after;
    }
    return members;
}

}  // namespace mw::reading
