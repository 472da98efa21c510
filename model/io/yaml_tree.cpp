// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/processors.h"
#include "model/io/yaml_builder.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <istream>
#include <iterator>
#include <memory>
#include <new>
#include <streambuf>

namespace mw {

namespace {

/// Lets the parser read a text without copying it.
class ViewBuffer final : public std::streambuf {
public:
    explicit ViewBuffer(std::string_view text)
    {
        // A get area has no const form; nothing writes through it.
        char* begin = const_cast<char*>(text.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
        setg(begin, begin, begin + text.size());
    }
};

struct Wording {
    std::string_view parser;  ///< what yaml-cpp says (yaml-cpp/exceptions.h, namespace ErrorMsg)
    std::string_view what;
    std::string_view expected;
};

const std::array kWordings{
    Wording{YAML::ErrorMsg::END_OF_MAP, "this line is indented differently from the keys above it",
            "the same indentation as the other keys of its map"},
    Wording{YAML::ErrorMsg::END_OF_SEQ, "this line is indented differently from the list above it",
            "'- ' at the same indentation as the other items of its list"},
    Wording{
        YAML::ErrorMsg::MAP_VALUE, "a ':' where no value can stand",
        "one 'key: value' a line, lines of a map equally indented, and quotes around text that holds ': '"},
    Wording{YAML::ErrorMsg::MAP_KEY, "a key where none can stand", "'key: value' on a line of its own"},
    Wording{YAML::ErrorMsg::BLOCK_ENTRY, "a '-' where no list item can stand",
            "list items on lines of their own, equally indented"},
    Wording{YAML::ErrorMsg::FLOW_END, "a closing bracket that does not fit the open one",
            "'}' for '{' and ']' for '['"},
    Wording{YAML::ErrorMsg::UNKNOWN_TOKEN, "a character that cannot begin a value", "quotes around the text"},
    Wording{YAML::ErrorMsg::TAB_IN_INDENTATION, "a tab in the indentation", "spaces"},
    Wording{YAML::ErrorMsg::EOF_IN_SCALAR, "the file ends inside quoted text", "a closing quote"},
    Wording{YAML::ErrorMsg::DOC_IN_SCALAR, "a document marker inside quoted text", "a closing quote"},
    Wording{YAML::ErrorMsg::UNKNOWN_ANCHOR, "an alias ('*')",
            "the value itself, or quotes around text that begins with '*'"},
    Wording{YAML::ErrorMsg::ALIAS_NOT_FOUND, "an alias ('*')",
            "the value itself, or quotes around text that begins with '*'"},
    Wording{YAML::ErrorMsg::CHAR_IN_ALIAS, "an alias ('*')",
            "the value itself, or quotes around text that begins with '*'"},
    Wording{YAML::ErrorMsg::ANCHOR_NOT_FOUND, "an anchor ('&')",
            "the value itself, or quotes around text that begins with '&'"},
    Wording{YAML::ErrorMsg::CHAR_IN_ANCHOR, "an anchor ('&')",
            "the value itself, or quotes around text that begins with '&'"},
};

/// A bracket that nothing closes is seen by the parser only where something stands that does not fit into it: in the same line,
/// or in a later one what only lines outside of brackets may hold.
std::optional<Diagnostic> unclosed(const Where& where, const YAML::Exception& error, std::string_view text)
{
    static const std::array kOutside{YAML::ErrorMsg::BLOCK_ENTRY, YAML::ErrorMsg::MAP_KEY, YAML::ErrorMsg::MAP_VALUE,
                                     YAML::ErrorMsg::END_OF_MAP, YAML::ErrorMsg::END_OF_SEQ};
    const bool inside = error.msg == YAML::ErrorMsg::END_OF_MAP_FLOW || error.msg == YAML::ErrorMsg::END_OF_SEQ_FLOW;
    if (!inside && std::find(kOutside.begin(), kOutside.end(), error.msg) == kOutside.end()) return std::nullopt;
    const auto position = static_cast<std::size_t>(std::max(error.mark.pos, 0));
    const auto open = yaml::openBracket(text, position);
    if (!open || (!inside && yaml::placeOf(text, *open, where.file).line == where.line)) return std::nullopt;
    const std::string bracket(1, text[*open]), closing(1, text[*open] == '{' ? '}' : ']');
    const auto begin = yaml::placeOf(text, *open, where.file);
    const std::string opened = "the '" + bracket + "' of line " + std::to_string(begin.line) + ", column " + std::to_string(begin.column);
    const bool atEnd = text.find_first_not_of(" \t\r\n", position) == std::string_view::npos;
    return Diagnostic{Diagnostic::Level::Error, where,
                      atEnd ? "the file ends before " + opened + " is closed; it may be truncated" : opened + " is not closed before this",
                      "',' or '" + closing + "'"};
}

Diagnostic reworded(const yaml::TreeBuilder& builder, const YAML::Exception& error, std::string_view text)
{
    const auto where = builder.where(error.mark);
    if (auto open = unclosed(where, error, text)) return *std::move(open);
    for (const auto& wording : kWordings)
        if (error.msg.starts_with(wording.parser))
            return {Diagnostic::Level::Error, where, std::string(wording.what),
                    std::string(wording.expected)};
    if (error.msg.starts_with(YAML::ErrorMsg::INVALID_ESCAPE))
        return {Diagnostic::Level::Error, where, "an unknown escape in double quotes",
                R"(\\, \", \n, \t, \xNN or \uNNNN)"};
    return {Diagnostic::Level::Error, where, "this is not YAML (" + error.msg + ")", "YAML text"};
}

/// A tab is the likelier cause of whatever the parser stumbled over at or behind it.
Diagnostic tabOr(Diagnostic diagnostic, std::string_view text, const yaml::TreeBuilder& builder)
{
    auto tab = yaml::checkTabs(text, builder.opaque(), diagnostic.where.file);
    return tab && tab->where.line <= diagnostic.where.line ? *std::move(tab) : std::move(diagnostic);
}

std::optional<Diagnostic> build(yaml::TreeBuilder& builder, std::string_view text, std::string_view original,
                                const std::string& file)
{
    try {
        ViewBuffer buffer(text);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
        return std::nullopt;
    } catch (const yaml::Refused& refused) {
        return tabOr(refused.diagnostic, original, builder);
    } catch (const YAML::Exception& error) {
        return tabOr(reworded(builder, error, original), original, builder);
    } catch (const std::bad_alloc&) {
        return Diagnostic{{},
                          {file, 0, 0},
                          "the document is too large for the memory of this computer",
                          "a smaller document"};
    }
}

Loaded<YamlNode> failed(Diagnostic diagnostic)
{
    return {std::nullopt, {std::move(diagnostic)}};
}

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.first == key; });
    return found == entries.end() ? nullptr : &found->second;
}

namespace {

/// A parser's part of a text, and what came of it.
struct Stretch {
    std::string_view seen{};
    std::vector<yaml::Gap> gaps{};
    std::string_view key{};   ///< of the list that its items go to; empty: the rest of the text
    std::unique_ptr<yaml::TreeBuilder> builder{};
    bool failed{};
};

std::vector<Stretch> partsOf(const yaml::Pieces& pieces)
{
    std::vector<Stretch> parts;
    parts.push_back({pieces.rest, pieces.gaps, {}, nullptr, false});
    for (const auto& piece : pieces.items) parts.push_back({piece.text, {piece.before}, piece.key, nullptr, false});
    return parts;
}

/// Takes the next part until none is left, or one has failed.
void parseParts(std::vector<Stretch>& parts, std::atomic<std::size_t>& next, std::string_view whole, std::string_view original, const std::string& file,
                bool ascii)
{
    const bool hidden = whole.data() != original.data();
    for (auto i = next++; i < parts.size(); i = next++) {
        Stretch& part = parts[i];
        part.builder = std::make_unique<yaml::TreeBuilder>(original, file, hidden, ascii, part.gaps);
        part.failed = build(*part.builder, part.seen, original, file).has_value();
        if (part.failed) next = parts.size();
    }
}

/// What all parts say together; nothing if one of them is no YAML of its own.
struct Joined {
    YamlNode root{};
    std::vector<yaml::Extent> opaque{};
    Where unquotedRange{};
};

/// Room for what the parts bring: a list that grows moves all it has.
void reserveLists(YamlNode& root, const std::vector<Stretch>& parts)
{
    for (auto& [key, list] : root.entries) {
        std::size_t items = list.items.size();
        for (const Stretch& part : parts) items += part.key == key ? part.builder->root().items.size() : 0;
        list.items.reserve(items);
    }
}

std::optional<Joined> joinParts(std::vector<Stretch>& parts)
{
    if (std::any_of(parts.begin(), parts.end(), [](const Stretch& part) { return part.failed || !part.builder; })) return std::nullopt;
    Joined all;
    all.root = parts.front().builder->takeRoot();
    reserveLists(all.root, parts);
    for (Stretch& part : parts) {
        const auto& opaque = part.builder->opaque();
        all.opaque.insert(all.opaque.end(), opaque.begin(), opaque.end());
        const Where& range = part.builder->unquotedRange();
        if (range.line > 0 && (all.unquotedRange.line == 0 || range.line < all.unquotedRange.line)) all.unquotedRange = range;
        if (part.key.empty()) continue;
        YamlNode items = part.builder->takeRoot();
        const auto list = std::find_if(all.root.entries.begin(), all.root.entries.end(), [&](const auto& entry) { return entry.first == part.key; });
        if (!items.isSequence() || list == all.root.entries.end() || !list->second.isSequence()) return std::nullopt;
        auto& into = list->second.items;
        into.insert(into.end(), std::make_move_iterator(items.items.begin()), std::make_move_iterator(items.items.end()));
    }
    std::sort(all.opaque.begin(), all.opaque.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return all;
}

/// A long text on all processors; nothing if it is short, or has to be read as a whole.
std::optional<Joined> inPieces(std::string_view whole, std::string_view original, const std::string& file, bool ascii)
{
    constexpr std::size_t kPiece_bytes = 512U << 10U;
    if (whole.size() < 4 * kPiece_bytes) return std::nullopt;
    const auto pieces = yaml::cutLists(whole, kPiece_bytes);
    if (pieces.items.empty()) return std::nullopt;
    auto parts = partsOf(pieces);
    std::atomic<std::size_t> next{0};
    onAllProcessors([&] { parseParts(parts, next, whole, original, file, ascii); });
    return joinParts(parts);
}

}  // namespace

Loaded<YamlNode> parseYaml(std::string_view text, const std::string& fileName)
{
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // byte order mark
    if (auto problem = yaml::checkText(text, fileName)) return failed(*std::move(problem));
    const bool ascii = std::none_of(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
    const auto hidden = yaml::hideRanges(text);
    const std::string_view whole = hidden.empty() ? text : std::string_view(hidden);
    auto joined = inPieces(whole, text, fileName, ascii);
    if (!joined) {
        yaml::TreeBuilder builder(text, fileName, !hidden.empty(), ascii);
        if (auto problem = build(builder, whole, text, fileName)) return failed(*std::move(problem));
        joined = Joined{builder.takeRoot(), builder.opaque(), builder.unquotedRange()};
    }
    if (auto tab = yaml::checkTabs(text, joined->opaque, fileName)) return failed(*std::move(tab));
    Loaded<YamlNode> loaded{std::move(joined->root), {}};
    yaml::attachComments(*loaded.value, text, joined->opaque);
    if (joined->unquotedRange.line > 0) {
        loaded.diagnostics.push_back(
            {Diagnostic::Level::Note, joined->unquotedRange,
             "a range without quotes inside braces: other YAML programs cannot read it",
             "quotes, as in \"rack-[01-08]\"; saving adds them"});
    }
    return loaded;
}

}  // namespace mw
