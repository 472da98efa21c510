// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The pieces of the canonical writer. Not for use outside model/io.
namespace mw::writing {

[[nodiscard]] YamlNode toTree(const Scenario& scenario);
[[nodiscard]] YamlNode toTree(const Waiver& waiver);
[[nodiscard]] YamlNode toTree(const Generator& generator);

/// After so many failures to write the rest of a run as one entry, only its pieces are tried: keeps folding linear.
inline constexpr int kMostWholeTries = 64;

/// What the lists of a layout are written as: one node a line, comments on it.
[[nodiscard]] std::vector<YamlNode> foldedComponents(const Table<Component>& table);
[[nodiscard]] std::vector<YamlNode> foldedLinks(const Table<Link>& table);

/// An entry of a file with its keys in canonical order; values stay as they were written.
[[nodiscard]] YamlNode orderedComponentEntry(const YamlNode& entry);
[[nodiscard]] YamlNode orderedLinkEntry(const YamlNode& entry);

/// Lines of comments, each indented; whatever is no comment becomes one.
void appendComments(std::string& out, std::string_view comments, std::size_t indent);
/// " # comment", or nothing.
void appendEndComment(std::string& out, std::string_view comment);
/// The entries of a map, a key a line, or the items of a list: values written in braces stay on their line.
void appendBlock(std::string& out, const YamlNode& node, std::size_t indent);

/// One record of a list on one line: "- {id: ..}", its own comments with it, those inside of it left out.
void appendRecord(std::string& out, const YamlNode& record, std::size_t indent);
/// One record over several lines, comments with it.
void appendItemBlock(std::string& out, const YamlNode& record, std::size_t indent);
/// The tree without comments, at any depth.
[[nodiscard]] YamlNode withoutComments(YamlNode node);

/// Puts a value under a key, replacing what is there.
void set(YamlNode& map, std::string_view key, YamlNode value);
void remove(YamlNode& map, std::string_view key);

}  // namespace mw::writing
