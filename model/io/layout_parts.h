// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/migrations.h"
#include "model/io/read_records.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace mw::reading {

/// Components and links that a layout may stand for, blocks unfolded.
inline constexpr std::size_t kMaxUnfolded = 1'000'000;

/// A component that places a block: who holds it ("" is the layout itself), which block, and where the file says so.
struct BlockUse {
    std::string holder{};
    std::string block{};
    YamlNode at{};  ///< place only
};

/// A link and the entry that it was read from.
struct LinkRow {
    Table<Link>::Row row{};
    const YamlNode* entry{};
};

/// The links of a long list, read on all processors; nothing if it is short, or has errors or anything else to tell: then it is
/// for linksFrom() to read in order.
[[nodiscard]] std::optional<std::vector<LinkRow>> linkRows(std::span<const YamlNode> entries, const std::string& file);

/// Errors for blocks that do not exist, that hold themselves, and for layouts that unfold to more than kMaxUnfolded.
void checkBlocks(const Layout& layout, const std::vector<BlockUse>& uses, Context& context);

/// The comments of a layout's keys, by path, sorted: "site" and "site/grid" before the key, "site#" behind it on its line.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> keyComments(const YamlNode& root);

/// Lists of records inside of a map, written a record a line: "serving/pools", "economics/phases".
[[nodiscard]] bool isRecordList(std::string_view path);

/// The keys of a layout in the order in which they are written; `millwright` is the first.
[[nodiscard]] const std::vector<std::string_view>& topLevelKeys();

/// Reads a layout with other formats and steps than the program's own; readLayout() and tests of migrations use it.
[[nodiscard]] Loaded<Layout> readLayoutAs(std::string_view text, const std::string& fileName, int format,
                                          std::span<const Migration> steps);
[[nodiscard]] Loaded<Layout> layoutFrom(YamlNode root, const std::string& fileName, int format,
                                        std::span<const Migration> steps);

}  // namespace mw::reading
