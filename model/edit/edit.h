// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/facility/facility.h"
#include "model/facility/slots.h"
#include "model/layout/delta.h"

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Edits are pure functions from a layout to a delta, or to a refusal that says what to do instead. They may
/// be called on
/// any thread on a layout that nobody changes. An edit that would change nothing gives an empty delta.
namespace mw::edit {

using Result = Outcome<Delta>;
using Ids = std::span<const std::string>;

/// The layout's own part of that id, else the catalogue's, else null.
[[nodiscard]] const Part* findPart(const Layout& layout, const Catalog& catalog, std::string_view id);
/// The same as a function, for slots. Keeps references to both.
[[nodiscard]] PartLookup partLookup(const Layout& layout, const Catalog& catalog);

/// Extent of a block as drawn, from its own corner: {width, depth} in metres. Blocks nested too deep count as
/// nothing.
[[nodiscard]] std::pair<double, double> blockExtent(const Layout& layout, const Catalog& catalog,
                                                    std::string_view block);
/// Floor rectangle of a component or block instance as it stands; unknown parts have the size of Kind::Other.
[[nodiscard]] Rect footprintOf(const Layout& layout, const Catalog& catalog, const Component& component);

/// A place to the micrometre: 3 + 3 * 0.6 stays 4.8 in the file.
[[nodiscard]] double tidy_m(double metres);
[[nodiscard]] FloorPlace tidied(FloorPlace at);

/// The position of a component, or a refusal that names it.
[[nodiscard]] Outcome<std::size_t> findComponent(const Layout& layout, std::string_view id);
/// Positions of several, each once, in table order. Refuses unknown and - if asked - locked ones, and an
/// empty selection.
[[nodiscard]] Outcome<std::vector<std::size_t>> findComponents(const Layout& layout, Ids ids,
                                                               bool unlockedOnly = true);

/// A refusal if a rectangle does not lie in a hall, or the hall does not exist.
[[nodiscard]] std::optional<Refusal> checkInHall(const Layout& layout, std::string_view hall,
                                                 const Rect& rect, std::string_view what);
/// A refusal if an id cannot stand in paths and files.
[[nodiscard]] std::optional<Refusal> checkNewId(std::string_view id);

/// Makes free ids: "rack-a09" after "rack-a08", "ups-1" for a stem without a number. Remembers what it gave.
class IdMaker {
public:
    explicit IdMaker(std::function<bool(const std::string&)> taken) : m_taken(std::move(taken)) {}
    explicit IdMaker(const Table<Component>& components)
        : IdMaker([&components](const std::string& id) { return components.contains(id); })
    {
    }
    /// A free id like the given one: its trailing number counted up, with the same number of digits.
    [[nodiscard]] std::string next(std::string_view like);
    /// Whether the id was free; it is given now.
    [[nodiscard]] bool keep(const std::string& id) { return !m_taken(id) && m_given.insert(id).second; }

private:
    std::function<bool(const std::string&)> m_taken;
    std::unordered_map<std::string, long> m_last{};
    std::set<std::string> m_given{};
};

/// What ids of a kind begin with, as an example to count up from: "rack-00", "ups-0", "dpu-0".
[[nodiscard]] std::string idLike(const Layout& layout, Kind kind);

}  // namespace mw::edit
