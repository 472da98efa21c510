// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/edit.h"

#include "model/edit/metres_text.h"
#include "model/facility/footprint.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace mw::edit {

namespace {

constexpr int kMaxBlockDepth = 16;

std::pair<double, double> extentAt(const Layout& layout, const Catalog& catalog, std::string_view block,
                                   int depth);

Rect footprintAt(const Layout& layout, const Catalog& catalog, const Component& component, int depth)
{
    if (!component.block.empty()) {
        const auto [width, height] = extentAt(layout, catalog, component.block, depth + 1);
        return footprint(component.at, width, height);
    }
    const Part* const part = findPart(layout, catalog, component.part);
    const Part& known = part != nullptr ? *part : unknownPart();
    return footprint(component.at, known.width_m(), known.depth_m());
}

std::pair<double, double> extentAt(const Layout& layout, const Catalog& catalog, std::string_view block,
                                   int depth)
{
    const Block* const found = layout.blocks.get(block);
    std::pair<double, double> extent{0, 0};
    if (found == nullptr || depth > kMaxBlockDepth) return extent;
    for (const auto& row : found->components.rows()) {
        if (row->place != Component::Place::Floor) continue;
        const Rect rect = footprintAt(layout, catalog, *row, depth);
        extent.first = std::max(extent.first, rect.right_m());
        extent.second = std::max(extent.second, rect.bottom_m());
    }
    return extent;
}

struct NumberedName {
    std::string_view stem{};
    long number{};
    int digits{};  ///< 0: no number
};

NumberedName splitNumber(std::string_view name)
{
    std::size_t start = name.size();
    while (start > 0 && name[start - 1] >= '0' && name[start - 1] <= '9' && name.size() - start < 9) --start;
    NumberedName result{name.substr(0, start), 0, static_cast<int>(name.size() - start)};
    std::from_chars(name.data() + start, name.data() + name.size(), result.number);
    return result;
}

}  // namespace

const Part* findPart(const Layout& layout, const Catalog& catalog, std::string_view id)
{
    const Part* const own = layout.parts.get(id);
    return own != nullptr ? own : catalog.find(id);
}

PartLookup partLookup(const Layout& layout, const Catalog& catalog)
{
    return [&layout, &catalog](std::string_view id) { return findPart(layout, catalog, id); };
}

std::pair<double, double> blockExtent(const Layout& layout, const Catalog& catalog, std::string_view block)
{
    return extentAt(layout, catalog, block, 0);
}

Rect footprintOf(const Layout& layout, const Catalog& catalog, const Component& component)
{
    return footprintAt(layout, catalog, component, 0);
}

double tidy_m(double metres)
{
    return std::round(metres * 1e6) / 1e6 + 0.0;  // + 0.0 turns -0 into 0
}

FloorPlace tidied(FloorPlace at)
{
    at.x_m = tidy_m(at.x_m);
    at.y_m = tidy_m(at.y_m);
    return at;
}

Outcome<std::size_t> findComponent(const Layout& layout, std::string_view id)
{
    if (const auto position = layout.components.find(id)) return *position;
    return Refusal{"edit.no-such-component",
                   fmt::format("There is no component \"{}\": choose one that the layout has.", id)};
}

Outcome<std::vector<std::size_t>> findComponents(const Layout& layout, Ids ids, bool unlockedOnly)
{
    if (ids.empty())
        return Refusal{"edit.nothing-selected", "Nothing is selected: select one or more components first."};
    std::vector<std::size_t> positions;
    positions.reserve(ids.size());
    for (const std::string& id : ids) {
        const auto position = findComponent(layout, id);
        if (!position) return position.refusal();
        if (unlockedOnly && layout.components[*position].locked)
            return Refusal{"edit.locked", fmt::format("{} is locked: unlock it first.", id)};
        positions.push_back(*position);
    }
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

std::optional<Refusal> checkInHall(const Layout& layout, std::string_view hall, const Rect& rect,
                                   std::string_view what)
{
    constexpr double kRounding_m = 1e-6;
    const Hall* const found = layout.halls.get(hall);
    if (found == nullptr)
        return Refusal{"edit.no-such-hall",
                       fmt::format("There is no hall \"{}\": add it or choose another.", hall)};
    const bool inside = rect.x_m >= -kRounding_m && rect.y_m >= -kRounding_m &&
                        rect.right_m() <= found->width_m + kRounding_m &&
                        rect.bottom_m() <= found->depth_m + kRounding_m;
    if (inside) return std::nullopt;
    return Refusal{
        "edit.out-of-hall",
        fmt::format(
            "{} would reach out of {} ({} by {}): place it further inside or make the hall larger.", what,
            hall, metresText(tidy_m(found->width_m)), metresText(tidy_m(found->depth_m)))};
}

std::optional<Refusal> checkNewId(std::string_view id)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_';
    };
    if (!id.empty() && std::all_of(id.begin(), id.end(), allowed)) return std::nullopt;
    return Refusal{"edit.bad-id",
                   fmt::format("\"{}\" cannot be an id: use letters, digits, '-' and '_'.", id)};
}

std::string IdMaker::next(std::string_view like)
{
    const NumberedName name = splitNumber(like);
    std::string stem(name.stem);
    if (name.digits == 0) stem += '-';
    long& last = m_last.try_emplace(stem, name.number).first->second;
    for (;;) {
        std::string id = fmt::format("{}{:0{}}", stem, ++last, std::max(name.digits, 1));
        if (keep(id)) return id;
    }
}

std::string idLike(const Layout& layout, Kind kind)
{
    const std::string usual = isRack(kind) ? "rack-00" : fmt::format("{}-0", info(kind).id);
    // "rack-9" goes on with "rack-10", not with "rack-01".
    const std::string one = std::string(splitNumber(usual).stem) + '1';
    return isRack(kind) && layout.components.contains(one) ? one : usual;
}

}  // namespace mw::edit
