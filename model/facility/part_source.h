// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/layout/layout.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

// Private to model/facility.
namespace mw::detail {

/// A part and its footprint as it stands facing north, worked out once.
struct KnownPart {
    const Part* part{};
    double width_m{}, depth_m{};
    bool known{};                       ///< false: `part` is unknownPart()
    std::shared_ptr<const Part> own{};  ///< set where the part was made for one component
};

using Overrides = std::vector<std::pair<std::string, double>>;

/// The layout's own parts over the catalogue's, and variants with overridden figures. Kept while parts and
/// catalogue stay.
class PartSource {
public:
    /// True if the source still speaks of these parts; if not it has been emptied and refilled.
    bool refresh(const Table<Part>& own, const CatalogPtr& catalog);

    [[nodiscard]] const KnownPart& find(const std::string& id);
    /// The component's part, with its overrides if it has any.
    [[nodiscard]] const KnownPart& of(const std::shared_ptr<const Component>& component);
    /// Drops variants of components that the expansions since the last call did not ask for.
    void prune();
    /// Drops the variant of one component, because its record was replaced.
    void forget(const Component* component) { m_variants.erase(component); }

private:
    struct Variant {
        std::shared_ptr<const Component> component{};
        KnownPart part{};
        bool used{};
    };
    Table<Part> m_own{};
    CatalogPtr m_catalog{};
    std::unordered_map<std::string, KnownPart> m_known{};
    std::unordered_map<const Component*, Variant> m_variants{};
    const std::string* m_lastId{};  ///< neighbours mostly are of the same part
    const KnownPart* m_last{};
};

/// A copy of a part with some figures replaced (added where the part lacks them). `price_usd` sets the
/// typical price.
[[nodiscard]] KnownPart withOverrides(const Part& part, const Overrides& overrides);

}  // namespace mw::detail
