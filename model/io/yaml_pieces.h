// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_parts.h"

#include <string>
#include <string_view>
#include <vector>

// Private to model/io.
namespace mw::yaml {

/// A stretch of a text that a parser does not see: what stands behind it stands `bytes` and `lines` further on in the text.
struct Gap {
    std::size_t at{};     ///< position in what the parser sees
    std::size_t bytes{};
    int lines{};
};

/// Items of a top-level list that are parsed on their own.
struct Piece {
    std::string_view text{};
    Gap before{};            ///< at 0: all that stands before it
    std::string_view key{};  ///< whose list they belong to
};

/// A long text as pieces that can be parsed side by side: `rest` is the text without them.
struct Pieces {
    std::string rest{};
    std::vector<Gap> gaps{};
    std::vector<Piece> items{};   ///< in order; those of a list follow the items that `rest` still has of it
};

/// Cuts lists of records under keys that stand at the start of a line, before lines that begin a record, into pieces of about
/// `size` bytes. No pieces: the text has no such list that is long enough. Where a cut falls into quoted text or brackets, a
/// piece is no YAML: whoever parses must then parse the whole.
[[nodiscard]] Pieces cutLists(std::string_view text, std::size_t size);

}  // namespace mw::yaml
