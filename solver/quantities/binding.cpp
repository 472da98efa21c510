// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/binding.h"

#include <fmt/format.h>

namespace mw {

const ConstraintValue* bindingConstraint(const Results& results)
{
    if (!results.throughput || !results.throughput->outputTokens_per_s) return nullptr;   // where none come, one more brings none
    if (!results.economics || results.economics->constraints.empty() || !results.economics->constraints.front().binds) return nullptr;
    return &results.economics->constraints.front();
}

namespace {

std::string alone(const ConstraintValue* one)
{
    if (one->rerun) return fmt::format("The accelerators' {} binds: this is what 10 % more of it gives.", one->name);
    if (one->unit == "MW") return fmt::format("The {} binds: this is what 1 MW more gives.", one->name);
    if (one->unit == "1 more") return fmt::format("{} binds: this is what one more of it gives.", one->name);
    return fmt::format("{} binds once a side is lost: this is what one more of it on each side gives.", one->name);
}

}  // namespace

std::string bindingText(const Results& results)
{
    const ConstraintValue* const one = bindingConstraint(results);
    if (one == nullptr) return {};
    const std::string others = bindsWith(results.economics->constraints, *one);
    return others.empty() ? alone(one) : fmt::format("{} It binds together with {}: racks come in only with more of each.", alone(one), others);
}

}  // namespace mw
