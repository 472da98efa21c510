// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/facility.h"

#include "model/facility/scope.h"

#include <algorithm>
#include <utility>

namespace mw {

namespace {

template <class T>
std::span<const T> slice(const SharedList<T>& list, const SharedList<std::uint32_t>& starts,
                         InstanceIndex index)
{
    if (index + 1 >= starts.size()) return {};
    return std::span(list.list()).subspan(starts[index], starts[index + 1] - starts[index]);
}

}  // namespace

std::optional<InstanceIndex> detail::Scope::find(std::string_view path) const
{
    const auto slash = path.find('/');
    const auto position = names->find(*components, path.substr(0, slash));
    if (!position || first[*position] == kNoInstance) return std::nullopt;
    const Scope* const block = inner.empty() ? nullptr : inner[*position];
    if (slash == std::string_view::npos)
        return block == nullptr ? std::optional{first[*position]} : std::nullopt;
    if (block == nullptr) return std::nullopt;
    const auto member = block->find(path.substr(slash + 1));
    return member ? std::optional{first[*position] + *member} : std::nullopt;
}

std::span<const LinkIndex> Facility::linksOf(InstanceIndex instance) const
{
    return slice(adjacency, adjacencyStart, instance);
}

std::span<const InstanceIndex> Facility::childrenOf(InstanceIndex instance) const
{
    return slice(childList, childStart, instance);
}

std::optional<InstanceIndex> Facility::find(std::string_view path) const
{
    return paths ? paths->scope.find(path) : std::nullopt;
}

std::string Facility::linkText(const FacilityLink& link) const
{
    const Endpoint& drawnFrom = link.swapped ? link.link->to : link.link->from;
    const Endpoint& drawnTo = link.swapped ? link.link->from : link.link->to;
    const auto endText = [&](Endpoint end, InstanceIndex instance) {
        end.component = instances[instance].path;
        return toText(end, static_cast<int>(link.count));
    };
    return endText(drawnFrom, link.from) + " > " + endText(drawnTo, link.to);
}

const Part& unknownPart()
{
    static const Part part = [] {
        Part unknown;
        unknown.id = "unknown";
        unknown.name = "Unknown part";
        return unknown;
    }();
    return part;
}

}  // namespace mw
