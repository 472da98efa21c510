// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/export.

#include "model/facility/facility.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mw {

using Json = nlohmann::ordered_json;

/// A number that JSON can carry: what is missing or not finite is null.
[[nodiscard]] inline Json number(std::optional<double> value)
{
    return value && std::isfinite(*value) ? Json(*value) : Json(nullptr);
}

[[nodiscard]] inline Json truth(std::optional<bool> value) { return value ? Json(*value) : Json(nullptr); }

[[nodiscard]] inline Json text(const std::string& value) { return value.empty() ? Json(nullptr) : Json(value); }

[[nodiscard]] inline Json pairs(const std::vector<std::pair<std::string, double>>& values)
{
    Json object = Json::object();
    for (const auto& [name, value] : values) object[name] = number(value);
    return object;
}

/// The thing's path; null for none.
[[nodiscard]] inline Json pathJson(const Facility& facility, InstanceIndex i)
{
    return i == kNoInstance ? Json(nullptr) : Json(facility.instances[i].path);
}

}  // namespace mw
