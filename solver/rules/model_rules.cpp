// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"

#include <array>

namespace mw {

namespace {

/// What expand() could not resolve under the id of this rule.
void passOnUnresolved(const RuleContext& c, FindingSink& sink)
{
    for (const Unresolved& problem : c.facility.unresolved)
        if (problem.rule == sink.rule->id)
            sink.add({.subjects = problem.subjects, .message = problem.message});
}

/// What expand() could not resolve under an id that has no rule of its own: never lost.
void passOnOtherUnresolved(const RuleContext& c, FindingSink& sink)
{
    for (const Unresolved& problem : c.facility.unresolved)
        if (findRule(problem.rule) == nullptr)
            sink.addAs(problem.rule, Severity::Error,
                       {.subjects = problem.subjects, .message = problem.message});
}

constexpr Rule unresolved(std::string_view id, std::string_view title, std::string_view limit)
{
    return {id, Severity::Error, Lane::Quick, title, limit, "the layout and its catalogues", &passOnUnresolved};
}

constexpr std::array kModelRules{
    unresolved("model.unknown-part", "A part that no catalogue has", "part ids of the catalogues"),
    unresolved("model.unknown-container", "A component inside something that is not there",
               "ids of components"),
    unresolved("model.inside-itself", "A component that stands inside itself",
               "racks hold chassis, chassis hold devices"),
    unresolved("model.no-such-slot", "A slot that the part does not have", "slots of the part"),
    unresolved("model.slot-kind", "A slot that does not take this kind of part", "what the slot accepts"),
    unresolved("model.unknown-block", "An instance of a block that is not defined", "ids of blocks"),
    unresolved("model.unknown-hall", "A hall that is not there", "ids of halls"),
    unresolved("model.no-such-member", "An override of something that the block does not have",
               "paths inside the block"),
    unresolved("model.bad-member", "An override that does not fit its member",
               "figures and places of the member"),
    unresolved("ports.no-such-component", "A link to a component that is not there", "ids of components"),
    unresolved("ports.no-such-port", "A link to a port that the part does not have",
               "port groups of the part"),
    unresolved("ports.port-out-of-range", "A link to more ports than the group has",
               "count of the port group"),
    unresolved("ports.kind-differs", "A link between ports of different kinds",
               "power to power, coolant to coolant"),
    unresolved("ports.direction", "A link from taker to taker or from giver to giver",
               "one end gives, the other takes"),
    Rule{"model.unresolved", Severity::Error, Lane::Quick, "Something in the layout could not be resolved",
         "everything named is there", "the layout and its catalogues", &passOnOtherUnresolved},
};

}  // namespace

std::span<const Rule> modelRules()
{
    return kModelRules;
}

}  // namespace mw
