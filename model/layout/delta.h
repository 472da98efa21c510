// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <memory>
#include <vector>

namespace mw {

/// One row of a table added (no `before`), removed (no `after`) or replaced (both). `position...` is the row's place in the
/// table that has it; a removal uses `positionBefore`, an addition `positionAfter`, a replacement both.
template <class T>
struct Change {
    std::size_t positionBefore{};
    std::size_t positionAfter{};
    std::shared_ptr<const T> before{};
    std::shared_ptr<const T> after{};
};

/// The whole difference between two layouts: what undo, redraw and recovery are made of.
struct Delta {
    std::shared_ptr<const Settings> settingsBefore{}, settingsAfter{};     ///< null: unchanged
    std::vector<Change<Part>> parts{};
    std::vector<Change<Hall>> halls{};
    std::vector<Change<Block>> blocks{};
    std::vector<Change<Component>> components{};
    std::vector<Change<Link>> links{};
    std::vector<Change<Workload>> workloads{};
    std::vector<Change<Scenario>> scenarios{};
    std::vector<Change<Waiver>> waivers{};

    [[nodiscard]] bool empty() const;
};

/// The difference between two layouts whose common rows stand in the same order. O(rows), comparing pointers first.
[[nodiscard]] Delta diff(const Layout& before, const Layout& after);
/// The layout after the delta. The layout must be the delta's `before`.
[[nodiscard]] Layout apply(const Layout& layout, const Delta& delta);
/// Undoes what the delta does.
[[nodiscard]] Delta inverse(const Delta& delta);
/// One delta for both, the first applied first.
[[nodiscard]] Delta merge(const Layout& before, const Delta& first, const Delta& second);

}  // namespace mw
