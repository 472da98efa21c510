// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"

#include <optional>
#include <string>
#include <string_view>

namespace mw {

/// Words of the catalogue format, shared by its reader and writer.
[[nodiscard]] std::optional<Confidence> confidenceFromText(std::string_view text);
[[nodiscard]] std::optional<PortKind> portKindFromText(std::string_view text);
[[nodiscard]] std::optional<PortFlow> portFlowFromText(std::string_view text);
[[nodiscard]] std::string_view toText(PortFlow flow);

/// "nvidia.gb200-nvl72": vendor and name of lower-case letters, digits and single hyphens.
[[nodiscard]] bool isPartId(std::string_view id);
/// "feed-a": as part ids, without a dot, and never ending in -digits (that would read as a port number).
[[nodiscard]] bool isPortId(std::string_view id);
/// "nv_dgx, netbox": what a figure has as its source when it takes its part's.
[[nodiscard]] std::string joinedSources(const Part& part);

}  // namespace mw
