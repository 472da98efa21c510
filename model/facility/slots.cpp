// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/slots.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace mw {

namespace {

struct SlotName {
    std::string_view stem{};
    int number{};  ///< 0: written without one
};

SlotName parseName(std::string_view name)
{
    const auto dash = name.rfind('-');
    if (dash == std::string_view::npos || dash + 1 == name.size()) return {name, 0};
    int number = 0;
    const char* const end = name.data() + name.size();
    const auto [stop, error] = std::from_chars(name.data() + dash + 1, end, number);
    if (error != std::errc{} || stop != end || number < 1) return {name, 0};
    return {name.substr(0, dash), number};
}

/// Number of the place within `count` places of a stem, 0 if the name is not one of them.
int placeIn(std::string_view name, std::string_view stem, int count)
{
    const SlotName parsed = parseName(name);
    if (parsed.number == 0 || name == stem) return name == stem && count == 1 ? 1 : 0;
    return parsed.stem == stem && parsed.number <= count ? parsed.number : 0;
}

SlotTarget findHere(const Part& container, std::string_view name)
{
    for (const Slot& slot : container.bays)
        if (const int number = placeIn(name, slot.id, slot.count)) return {&slot, nullptr, number};
    for (const Content& content : container.contents)
        if (!content.slot.empty())
            if (const int number = placeIn(name, content.slot, content.count))
                return {nullptr, &content, number};
    return {};
}

bool accepts(const Slot& slot, Kind kind)
{
    return slot.accepts.empty() ||
           std::find(slot.accepts.begin(), slot.accepts.end(), kind) != slot.accepts.end();
}

constexpr int kMaxSlotDepth = 4;  // rack, tray, board, device: deeper nesting is a loop in the catalogue

void collectSlots(const Part& container, Kind kind, const PartLookup& parts, const std::string& prefix,
                  int depth, std::vector<std::string>& names)
{
    for (const Slot& slot : container.bays)
        if (accepts(slot, kind))
            for (int i = 1; i <= slot.count; ++i) names.push_back(fmt::format("{}{}-{}", prefix, slot.id, i));
    if (depth == kMaxSlotDepth) return;
    for (const Content& content : container.contents) {
        const Part* const inner = content.slot.empty() ? nullptr : parts(content.part);
        if (inner == nullptr || (inner->bays.empty() && inner->contents.empty())) continue;
        for (int i = 1; i <= content.count; ++i)
            collectSlots(*inner, kind, parts, fmt::format("{}{}-{:02}.", prefix, content.slot, i), depth + 1,
                         names);
    }
}

}  // namespace

SlotTarget findSlot(const Part& container, std::string_view path, const PartLookup& parts)
{
    const Part* part = &container;
    for (auto dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
        const SlotTarget step = findHere(*part, path.substr(0, dot));
        part = step.content != nullptr ? parts(step.content->part) : nullptr;
        if (part == nullptr) return {};
        path.remove_prefix(dot + 1);
    }
    return findHere(*part, path);
}

SlotProblem checkSlot(const Part& container, std::string_view path, Kind kind, const PartLookup& parts)
{
    const SlotTarget target = findSlot(container, path, parts);
    if (target.slot != nullptr)
        return accepts(*target.slot, kind) ? SlotProblem::None : SlotProblem::WrongKind;
    if (target.content == nullptr) return SlotProblem::NoSuchSlot;
    if (!target.content->removable) return SlotProblem::Fixed;
    const Part* const original = parts(target.content->part);
    return original == nullptr || original->kind == kind ? SlotProblem::None : SlotProblem::WrongKind;
}

std::vector<std::string> slotsFor(const Part& container, Kind kind, const PartLookup& parts)
{
    std::vector<std::string> names;
    collectSlots(container, kind, parts, {}, 0, names);
    return names;
}

std::string canonicalSlot(std::string_view path)
{
    std::string result;
    while (!path.empty()) {
        const auto dot = std::min(path.find('.'), path.size());
        const SlotName name = parseName(path.substr(0, dot));
        // A slot of which there is one may be written with or without its number.
        fmt::format_to(std::back_inserter(result), "{}{}-{}", result.empty() ? "" : ".", name.stem,
                       std::max(name.number, 1));
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return result;
}

}  // namespace mw
