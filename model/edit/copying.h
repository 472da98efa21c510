// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/delta_builder.h"
#include "model/edit/edit.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mw::edit {

/// Free names for copies: of components and of the groups that they form. Each gives a name once.
struct CopyNames {
    explicit CopyNames(const Layout& layout);
    IdMaker ids, groups;
};

/// Old id -> new id of components that are copied or renamed, also for paths into block instances.
class NewNames {
public:
    void set(const std::string& before, std::string after) { m_names[before] = std::move(after); }
    /// Copies of two or more of a group are a group of their own; one alone is in none.
    void regroup(IdMaker& groups, const std::vector<const Component*>& copied);
    /// A copy that is written on its own, by its new names.
    [[nodiscard]] Component copyOf(const Component& original) const;
    /// "su01/rack-a01" -> "su02/rack-a01"; what is not renamed stays.
    [[nodiscard]] std::string of(const std::string& path) const;
    /// Both ends renamed and the id made anew.
    [[nodiscard]] Link of(Link link) const;

private:
    std::unordered_map<std::string, std::string> m_names{}, m_groups{};
};

/// Names of copies: an id that is free is kept, before any is made in the place of those that are taken.
[[nodiscard]] NewNames namesOfCopies(CopyNames& free, const std::vector<const Component*>& components);

/// A copy that is written on its own: without the range entry and comments of the original.
[[nodiscard]] Component freshCopy(const Component& component);
[[nodiscard]] Link freshCopy(const Link& link);

/// Adds copies of components (with new ids, in the given order) and of links among them; floor places moved
/// by the offset.
/// A component in a container that is not copied goes to the next free unit or slot there, or the edit is
/// refused.
[[nodiscard]] std::optional<Refusal> addCopies(DeltaBuilder& builder, CopyNames& free, const Layout& layout,
                                               const Catalog& catalog,
                                               const std::vector<const Component*>& components,
                                               const std::vector<const Link*>& links, double dx_m,
                                               double dy_m);

}  // namespace mw::edit
