// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/verify/case_value.h"
#include "solver/verify/verify.h"

#include <span>
#include <string>
#include <string_view>

namespace mw {

/// What an adapter may read beside the case's inputs.
struct CaseContext {
    const YamlNode& file;    ///< the whole document: tables in its conventions, cases referred to by id
    const YamlNode& record;  ///< the case itself
    std::string folder{};    ///< of the file
    const VerifyOptions& options;

    /// Another case of the file by its id.
    [[nodiscard]] const YamlNode* caseById(std::string_view id) const;
};

/// Values in the shape of the case's `expected`, or why there are none.
struct AdapterAnswer {
    std::optional<CaseValue> value{};
    std::string reason{};
    AdapterAnswer(CaseValue v) : value(std::move(v)) {}  // NOLINT(google-explicit-constructor)
    AdapterAnswer(CaseValue::Map v)
        : value(CaseValue(std::move(v))) {}  // NOLINT(google-explicit-constructor)
    static AdapterAnswer none(std::string why)
    {
        AdapterAnswer out{CaseValue()};
        out.value.reset();
        out.reason = std::move(why);
        return out;
    }
};

/// One kind of case and the engine's function behind it. Adapters translate only: they call the functions
/// that the product itself uses.
struct Adapter {
    std::string_view kind{};
    std::string_view engine{};
    AdapterAnswer (*answer)(const YamlNode& inputs, const CaseContext& context){};
    bool wholePoint{};  ///< points have no inputs and expected: the point itself is the input, and what the answer names of it
    /// Relative tolerance of a quantity where cases state it in words only; nothing: as the case has it.
    std::optional<double> (*within)(const YamlNode& point, std::string_view key){};
};

[[nodiscard]] std::span<const Adapter> networkAdapters();
[[nodiscard]] std::span<const Adapter> rulesAdapters();
[[nodiscard]] std::span<const Adapter> costAdapters();
[[nodiscard]] std::span<const Adapter> powerAdapters();
[[nodiscard]] std::span<const Adapter> electricalAdapters();
[[nodiscard]] std::span<const Adapter> coolingAdapters();
[[nodiscard]] std::span<const Adapter> drawAdapters();
[[nodiscard]] std::span<const Adapter> trainingAdapters();
[[nodiscard]] std::span<const Adapter> plantAdapters();
[[nodiscard]] std::span<const Adapter> hydraulicAdapters();
[[nodiscard]] std::span<const Adapter> weatherAdapters();
/// For measurements of serving: one number in the unit of the case's metric.
[[nodiscard]] AdapterAnswer throughputAnswer(const YamlNode& record, const CaseContext& context);

/// The adapter of a kind, or null.
[[nodiscard]] const Adapter* adapterFor(std::string_view kind);

}  // namespace mw
