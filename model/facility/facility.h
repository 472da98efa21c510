// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/core/chunked_list.h"
#include "model/core/shared_list.h"
#include "model/layout/layout.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

namespace detail {
struct FacilityPaths;
}

using InstanceIndex = std::uint32_t;
using LinkIndex = std::uint32_t;
inline constexpr InstanceIndex kNoInstance = 0xffffffffU;
inline constexpr LinkIndex kNoLink = 0xffffffffU;

/// A rectangle on the floor, in hall metres.
struct Rect {
    double x_m{}, y_m{}, width_m{}, depth_m{};
    [[nodiscard]] double right_m() const { return x_m + width_m; }
    [[nodiscard]] double bottom_m() const { return y_m + depth_m; }
    bool operator==(const Rect&) const = default;
};

/// One thing that stands in the facility: a component, or a component of a placed block.
struct Instance {
    std::string path{};  ///< "rack-a01", in a block instance "su01/rack-a03"
    const Part* part{};  ///< never null: an unknown part has the facility's `unknownPart()`
    std::shared_ptr<const Component> component{};  ///< its record (in the layout or in the block)
    std::uint32_t root{};   ///< position in layout.components of the component or of the block instance
    std::int32_t hall{-1};  ///< position in layout.halls; of its rack for what stands inside; -1: nowhere
    InstanceIndex parent{kNoInstance};  ///< rack or chassis it sits in
    Rect footprint{};  ///< as it stands (turned); of the floor-standing ancestor for what sits inside
    Facing facing{Facing::North};
    std::int32_t u{};  ///< lowest U, 0 if not in a rack
    bool rear{};
    std::string slot{};
};

/// A link with both ends found. `from` gives and `to` takes for power and coolant; for networks as drawn.
struct FacilityLink {
    LinkIndex index{};
    InstanceIndex from{}, to{};
    std::uint16_t fromPort{}, toPort{};    ///< port group index in the part
    std::uint16_t fromFirst{}, toFirst{};  ///< first port of the group, from 0
    std::uint32_t count{1};
    PortKind kind{PortKind::Network};
    std::shared_ptr<const Link>
        link{};  ///< its record; of a block's link with bends: a copy, bends in hall metres
    std::uint32_t prefix{kNoInstance};  ///< position in layout.components of the block instance it belongs to
    bool swapped{};  ///< drawn from the taker to the giver: `from` here is `to` in the record
};

/// Something in the layout that could not be resolved while expanding; becomes a finding.
struct Unresolved {
    std::string rule{};  ///< "model.unknown-part", "ports.no-such-port", ...
    std::vector<std::string> subjects{};
    std::string message{};
    bool operator==(const Unresolved&) const = default;
};

/// A part with overrides, made for one component or for the members of a block.
struct OwnPart {
    std::uint32_t root{kNoInstance};  ///< position of its component in layout.components; kNoInstance: of a block
    std::shared_ptr<const Part> part{};
};

/// The facility graph: a layout with blocks expanded, ports resolved, all ordered and densely indexed.
/// Immutable.
class Facility {
public:
    std::shared_ptr<const Layout> layout{};
    CatalogPtr catalog{};
    ChunkedList<Instance> instances{};  ///< parents before children
    SharedList<FacilityLink> links{};  ///< shared with the facility before an edit that changed no link and no port
    std::vector<Unresolved> unresolved{};
    std::vector<OwnPart> ownParts{};

    /// Links at an instance (both directions), as indices into `links`.
    [[nodiscard]] std::span<const LinkIndex> linksOf(InstanceIndex instance) const;
    /// What sits directly inside an instance.
    [[nodiscard]] std::span<const InstanceIndex> childrenOf(InstanceIndex instance) const;
    [[nodiscard]] std::optional<InstanceIndex> find(std::string_view path) const;
    [[nodiscard]] const Part& part(InstanceIndex instance) const { return *instances[instance].part; }
    /// Calls `visit` with every link of a kind, in order. Expanded facilities keep lists by kind: most links of a large
    /// facility are network cables, which power and cooling need not look at.
    template <class Visit>
    void forEachLink(PortKind kind, Visit&& visit) const
    {
        const auto& listed = linksByKind[static_cast<std::size_t>(kind)];
        if (kindsListed)
            for (const LinkIndex index : listed) visit(links[index]);
        else
            for (const FacilityLink& link : links)
                if (link.kind == kind) visit(link);
    }
    /// Text of a link for findings: "rack-a01.feed-a > busway-a.tap-01".
    [[nodiscard]] std::string linkText(const FacilityLink& link) const;

    /// Filled by expand(): compressed adjacency.
    SharedList<LinkIndex> adjacency{};
    SharedList<std::uint32_t> adjacencyStart{};
    SharedList<InstanceIndex> childList{};
    SharedList<std::uint32_t> childStart{};
    std::array<SharedList<LinkIndex>, 4> linksByKind{};  ///< by PortKind
    bool kindsListed{};
    std::shared_ptr<const detail::FacilityPaths> paths{};
};

using FacilityPtr = std::shared_ptr<const Facility>;

/// Keeps what can be used again between expansions: compiled blocks, parts with overrides, resolved links.
/// One thread at a time.
class ExpandCache;
[[nodiscard]] std::shared_ptr<ExpandCache> makeExpandCache();

/// Expands a layout. Never fails: what cannot be resolved is listed in `unresolved` and left out of the
/// links.
/// A link whose port is double-used is kept; a cycle of blocks cannot get here (the reader refuses it).
[[nodiscard]] FacilityPtr expand(std::shared_ptr<const Layout> layout, CatalogPtr catalog,
                                 ExpandCache* cache = nullptr);

/// The part shown for an id that no catalogue has: no figures, no ports.
[[nodiscard]] const Part& unknownPart();

/// The facility graph as Boost.Graph's algorithms want it is built per engine: see solver/network/fabric.cpp
/// and
/// solver/power/one_line.cpp. Instances are its vertices, links its edges.

/// Figures of a part, rolled up from its contents where the datasheet gives none.
struct RollUp {
    std::optional<double> power_max_kw{}, power_typ_kw{}, weight_kg{}, price_usd{};
    int accelerators{};  ///< packages
    int cpus{};
    const Part* accelerator{};  ///< the (first) accelerator part inside
    /// Sum over the contents even where the datasheet states a figure; for the rule that compares them.
    std::optional<double> contentsPower_kw{}, contentsWeight_kg{}, contentsPrice_usd{};
};
[[nodiscard]] RollUp rollUp(const Part& part, const Catalog& catalog);

}  // namespace mw
