// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/yaml_builder.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <istream>
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
        if (error.msg == wording.parser)
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

Loaded<YamlNode> parseYaml(std::string_view text, const std::string& fileName)
{
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // byte order mark
    if (auto problem = yaml::checkText(text, fileName)) return failed(*std::move(problem));
    const auto hidden = yaml::hideRanges(text);
    yaml::TreeBuilder builder(text, fileName, !hidden.empty());
    if (auto problem = build(builder, hidden.empty() ? text : std::string_view(hidden), text, fileName))
        return failed(*std::move(problem));
    if (auto tab = yaml::checkTabs(text, builder.opaque(), fileName)) return failed(*std::move(tab));
    Loaded<YamlNode> loaded{builder.takeRoot(), {}};
    yaml::attachComments(*loaded.value, text, builder.opaque());
    if (builder.unquotedRange().line > 0) {
        loaded.diagnostics.push_back(
            {Diagnostic::Level::Note, builder.unquotedRange(),
             "a range without quotes inside braces: other YAML programs cannot read it",
             "quotes, as in \"rack-[01-08]\"; saving adds them"});
    }
    return loaded;
}

}  // namespace mw
