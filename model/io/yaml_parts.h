// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The parts that parseYaml() is made of. Not for use elsewhere.
namespace mw::yaml {

/// A stretch of the text in which '#', blank lines and tabs mean nothing: quoted text and block scalars.
struct Extent {
    std::size_t begin{}, end{};
};

/// Not UTF-8, not text, not written by YAML's rules: found before parsing.
[[nodiscard]] std::optional<Diagnostic> checkText(std::string_view text, const std::string& file);
/// A line indented by a tab, outside of `opaque`.
[[nodiscard]] std::optional<Diagnostic> checkTabs(std::string_view text, const std::vector<Extent>& opaque,
                                                  const std::string& file);
/// Position one past a quoted or block scalar that starts at `begin`; nothing if its quote is never closed.
[[nodiscard]] std::optional<std::size_t> endOfScalar(std::string_view text, std::size_t begin);
/// Position of the innermost '{' or '[' that is still open at `end`, outside of quotes and comments; nothing: all are closed.
[[nodiscard]] std::optional<std::size_t> openBracket(std::string_view text, std::size_t end);
/// Line and column of a position, from 1.
[[nodiscard]] Where placeOf(std::string_view text, std::size_t position, const std::string& file);
/// Puts comments and blank lines on the nodes they stand at.
void attachComments(YamlNode& root, std::string_view text, const std::vector<Extent>& opaque);
/// True if the text must be quoted to be read back as one scalar with this text.
[[nodiscard]] bool needsQuotes(std::string_view text);
/// Like appendFlowText(), for a value behind a key outside of braces: text with a comma needs no quotes there.
void appendBlockValue(std::string& out, const YamlNode& node);

/// "rack-[01-08]" unquoted in braces is not a YAML scalar, but people write it. Brackets that can only be a range are
/// hidden from the parser as control characters, which checkText() keeps out of the text.
inline constexpr char kHiddenOpen = '\x01', kHiddenClose = '\x02';
/// The text with such brackets hidden; empty if there are none.
[[nodiscard]] std::string hideRanges(std::string_view text);

}  // namespace mw::yaml
