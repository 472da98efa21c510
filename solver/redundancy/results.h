// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mw {

/// How units back each other, recognised from the graph. The words are those of Uptime and of the algebra in power/redundancy.h.
enum class Arrangement : std::uint8_t {   // the weaker first
    None,          ///< nothing of the kind is on the way
    N,             ///< no spare: one unit, or units that are all needed
    NPlusK,        ///< units on one bus (or one and a standby), some of them spare
    Block,         ///< blocks behind transfer switches to a reserve that carries nothing in normal operation (catcher)
    Distributed,   ///< three or more systems, loads on pairs of them: 3N/2, 4N/3
    TwoN,          ///< two sides, each enough for all
    TwoNPlusOne    ///< two sides that each have a spare unit of their own: 2(N+1)
};

/// Where on the way from the grid units are looked for.
enum class PowerLevel : std::uint8_t { Source, Generator, Transformer, Ups, Count };

/// "N", "N+1", "2N", "2(N+1)", "3N/2" (distributed over three), "block redundant"; empty for None. `units`: systems of a distributed one;
/// `spare`: k of N+k.
[[nodiscard]] std::string arrangementText(Arrangement arrangement, int units, int spare);
/// "source", "generator", "transformer", "ups".
[[nodiscard]] std::string_view levelName(PowerLevel level);

/// Units of one level that share loads, however indirectly.
struct PowerSystem {
    PowerLevel level{};
    Arrangement arrangement{};               ///< as drawn, or N where what remains is not enough
    Arrangement drawn{};                     ///< as drawn, whether or not what remains is enough
    std::vector<InstanceIndex> units{};      ///< rising
    int needed{}, spare{};                   ///< of N+k and 2(N+1) (of one side); of distributed and block: systems or blocks needed, 1 spare
    int sides{};                             ///< of 2N: two; of distributed: systems; of block: blocks
    double load_kw{};                        ///< that the units carry, all of them together
    std::optional<double> installed_kw{}, usable_kw{};   ///< continuous ratings; of that what stays with the failure that is survived
    std::optional<double> failedLoading{};   ///< of the worst unit that remains after the worst failure, 1 = full
    InstanceIndex worstUnit{kNoInstance};    ///< that one
    std::optional<bool> holds{};             ///< what remains carries all; nothing where a rating is not known
    std::uint32_t exceptLoads{};             ///< loads that hang on one side or block alone and do not take part
    double except_kw{};
    bool operator==(const PowerSystem&) const = default;
};

/// Why a load has no more than it has.
enum class WeakReason : std::uint8_t { None, Unfed, SinglePoint, Capacity, SingleLevel };

/// Loads that are fed alike: the same givers, by the same links, with the same draw.
struct LoadRedundancy {
    std::vector<InstanceIndex> loads{};          ///< rising
    double load_kw{};                            ///< of each
    int feeds{};                                 ///< different givers
    int paths{};                                 ///< from sources and generators that share no component, at most 8
    std::vector<std::vector<InstanceIndex>> ways{};   ///< these, from the source to the last giver
    std::vector<InstanceIndex> sources{}, generators{}, transformers{}, ups{};   ///< all that reach it
    std::vector<InstanceIndex> singlePoints{};   ///< each alone cuts it off from everything, nearest the load first
    std::vector<InstanceIndex> onGeneratorsSinglePoints{};   ///< the same with the utility gone; empty without generators
    std::vector<std::int32_t> systems{};         ///< by PowerLevel: place in PowerRedundancy::systems, -1: none on the way
    Arrangement arrangement{};                   ///< of the whole way: the weakest of its levels, N with a single point
    int units{}, spare{};                        ///< for arrangementText()
    WeakReason reason{};
    InstanceIndex weakest{kNoInstance};          ///< the single point whose loss drops most, or the unit that would be overloaded
    std::optional<bool> symmetric{};             ///< sides alike in gear, ratings and batteries; nothing with one feed
    std::string_view differsIn{};                ///< what the sides differ in first: "transformer", "ups", "battery", ...; static
    bool operator==(const LoadRedundancy&) const = default;
};

/// One thing that may fail: an element or a link.
struct FailedThing {
    InstanceIndex element{kNoInstance};
    LinkIndex link{0xffffffffU};
    bool operator==(const FailedThing&) const = default;
};

/// Failures that do the same, one by one: `things` are alternatives.
struct FailureGroup {
    std::vector<FailedThing> things{};
    double dropped_kw{};                     ///< by each: off for good, batteries empty, generators running
    double off_kw{};                         ///< by each: off at once, until generators run (dropped load without a battery included)
    std::uint32_t droppedLoads{};
    std::uint32_t riding{};                  ///< units that live on their batteries
    double riding_kw{};                      ///< asked of these batteries
    std::optional<double> riding_min{};      ///< until the first of them is empty; 0: more is asked than it gives
    std::uint32_t overloads{};               ///< elements and links over their continuous rating, in the end
    double worstLoading{};
    InstanceIndex worstElement{kNoInstance};
    [[nodiscard]] bool hurts() const { return dropped_kw > 0 || off_kw > 0 || overloads > 0; }
    bool operator==(const FailureGroup&) const = default;
};

/// One unit out of service on purpose.
struct MaintenanceOutage {
    InstanceIndex unit{kNoInstance};
    double dropped_kw{};                     ///< while it is out: above 0 it cannot be maintained with the load on
    std::uint32_t overloads{};               ///< while it is out
    double worstLoading{};
    InstanceIndex worstElement{kNoInstance};
    std::uint32_t furtherDrops{};            ///< further single failures, of elements and links, that drop load they would not drop else
    double furtherWorst_kw{};                ///< most that one of them drops besides
    FailedThing furtherWorst{};
    bool operator==(const MaintenanceOutage&) const = default;
};

/// One unit out on purpose, and then a failure that drops load which neither alone would drop.
struct OutagePair {
    InstanceIndex unit{kNoInstance};
    FailedThing then{};                      ///< of several alike the first
    std::uint32_t alike{1};                  ///< cords of loads fed alike: any of them
    double dropped_kw{};                     ///< by each
    bool operator==(const OutagePair&) const = default;
};

/// Redundancy of the power network as it is built.
struct PowerRedundancy {
    std::vector<LoadRedundancy> loads{};       ///< weakest first, then by what they draw
    std::vector<PowerSystem> systems{};        ///< by level
    int tried{};                               ///< single failures: elements, generators and links
    std::vector<FailureGroup> failures{};      ///< those that do something, worst first
    std::vector<MaintenanceOutage> outages{};  ///< of every maintainable unit, worst first
    bool survivesSingle{};                     ///< no single failure drops load for good
    bool concurrentlyMaintainable{};           ///< no outage of a unit drops load or overloads anything
    bool maintainedFaultTolerant{};            ///< nor does any further failure drop load while one is out
    double single_kw{};                        ///< load with a single point of failure, links included
    bool modelled{};                           ///< false: no source is drawn, and all else is empty
    bool stopped{};
    std::vector<std::pair<InstanceIndex, std::uint32_t>> groups{};   ///< load and its place in `loads`, by load
    std::vector<OutagePair> pairs{};           ///< worst first, the first few hundred
    std::uint32_t pairsInAll{};
    [[nodiscard]] const LoadRedundancy* of(InstanceIndex load) const;
    [[nodiscard]] int hurting() const;         ///< of the failures tried, each by itself: those that drop load, interrupt it or overload something
    bool operator==(const PowerRedundancy&) const = default;
};

}  // namespace mw
