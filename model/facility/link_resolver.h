// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/scope.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

// Private to model/facility.
namespace mw::detail {

/// Finds both ends of links among the instances of a flat, turns power and coolant to run from giver to
/// taker, and adds
/// the link, or an Unresolved saying what is wrong with it, to the flat.
class LinkResolver {
public:
    explicit LinkResolver(Flat& flat) : m_flat(flat) {}
    void add(const std::shared_ptr<const Link>& link);

private:
    struct End {
        InstanceIndex instance{kNoInstance};
        std::uint16_t port{}, first{};
        [[nodiscard]] bool found() const { return instance != kNoInstance; }
    };
    [[nodiscard]] End resolve(const Endpoint& end, const Link& link, InstanceIndex& last);
    [[nodiscard]] InstanceIndex instanceOf(const std::string& path, InstanceIndex& last) const;
    [[nodiscard]] const PortGroup& group(const End& end) const;
    void direct(FacilityLink& link, const End& from, const End& to);
    void complain(std::string_view rule, const Link& link, std::string message);

    Flat& m_flat;
    InstanceIndex m_lastFrom{kNoInstance}, m_lastTo{kNoInstance};  ///< neighbouring links often share an end
};

/// What two flows allow: as drawn, the other way round, or not at all.
enum class FlowMatch { AsDrawn, Swapped, Never };
[[nodiscard]] FlowMatch matchFlows(PortKind kind, PortFlow from, PortFlow to);

}  // namespace mw::detail
