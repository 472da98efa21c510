// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mw {

/// A YAML document as a plain value: what it says and where it says it, nothing interpreted. Scalars keep their text
/// ("012" stays "012", "yes" stays "yes"); `quoted` tells "12" from 12. Aliases, merge keys, tags and duplicate keys are
/// refused while reading, so a tree is always finite and a map's keys are unique.
struct YamlNode {
    enum class Kind : std::uint8_t { Null, Scalar, Sequence, Map };

    Kind kind{Kind::Null};
    bool quoted{};  ///< scalar was written in quotes
    bool flow{};    ///< sequence or map was written in braces on one line
    int line{};     ///< of its first character, from 1
    int column{};
    int keyLine{};  ///< of its key, where it is the value of a map; 0 elsewhere
    int keyColumn{};
    std::string text{};                                       ///< of a scalar
    std::vector<YamlNode> items{};                            ///< of a sequence
    std::vector<std::pair<std::string, YamlNode>> entries{};  ///< of a map, in file order
    std::string
        before{};  ///< comment and blank lines before this item or key, with their line ends, not indented
    std::string
        after{};  ///< comment at the end of the item's line, from its '#'; of the root: lines at the file's end

    [[nodiscard]] const YamlNode* find(std::string_view key) const;
    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }
    [[nodiscard]] bool isScalar() const { return kind == Kind::Scalar; }
    [[nodiscard]] bool isSequence() const { return kind == Kind::Sequence; }
    [[nodiscard]] bool isMap() const { return kind == Kind::Map; }

    /// Same meaning: ignores place, comments and flow style.
    friend bool operator==(const YamlNode& a, const YamlNode& b)
    {
        return a.kind == b.kind && a.quoted == b.quoted && a.text == b.text && a.items == b.items &&
               a.entries == b.entries;
    }
};

/// Unknown keys of a record, kept as they were and written after the known ones.
using Extras = std::vector<std::pair<std::string, YamlNode>>;

/// Reads UTF-8 YAML text. Errors (syntax, tab, alias, tag, duplicate key, several documents, NUL bytes, invalid UTF-8,
/// nesting deeper than 64) come with line and column; at the first one there is no value.
[[nodiscard]] Loaded<YamlNode> parseYaml(std::string_view text, const std::string& fileName);

/// Reads a file: a directory, an unreadable file or one over `maxBytes` is an error that says so.
inline constexpr std::size_t kMaxYamlBytes =
    64U << 20;  // 64 MiB: a 10,000-rack layout written out takes about 10 MB
[[nodiscard]] Loaded<YamlNode> parseYamlFile(const std::string& path, std::size_t maxBytes = kMaxYamlBytes);

/// Writes a scalar or a flow value on one line, quoting where YAML would read something else.
[[nodiscard]] std::string toFlowText(const YamlNode& node);
/// The same, appended; for long files.
void appendFlowText(std::string& out, const YamlNode& node);

/// Nodes to write. Text is quoted where a YAML reader would take it for a number, a truth value or syntax; numbers have
/// their shortest form. What these make is equal to what comes back after writing and reading.
[[nodiscard]] YamlNode textNode(std::string text);
[[nodiscard]] YamlNode numberNode(double value);
[[nodiscard]] YamlNode boolNode(bool value);
[[nodiscard]] YamlNode mapNode();
[[nodiscard]] YamlNode sequenceNode();

}  // namespace mw
