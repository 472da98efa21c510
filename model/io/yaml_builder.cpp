// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/yaml_builder.h"

#include <algorithm>
#include <iterator>

namespace mw::yaml {

namespace {

constexpr std::size_t kLinearKeys = 16;  // up to here comparing keys one by one is faster than hashing

bool isPlainTag(const std::string& tag)
{
    return tag == "?" || tag.empty();
}

}  // namespace

TreeBuilder::TreeBuilder(std::string_view text, const std::string& file, bool hidden, bool ascii, std::vector<Gap> gaps)
    : m_text(text), m_file(file), m_hidden(hidden), m_ascii(ascii), m_gaps(std::move(gaps))
{
}

const Gap* TreeBuilder::gapBefore(int position) const
{
    const auto after = std::upper_bound(m_gaps.begin(), m_gaps.end(), static_cast<std::size_t>(std::max(position, 0)),
                                        [](std::size_t at, const Gap& gap) { return at < gap.at; });
    return after == m_gaps.begin() ? nullptr : &*std::prev(after);
}

int TreeBuilder::lineOf(const YAML::Mark& mark) const
{
    const Gap* gap = m_gaps.empty() ? nullptr : gapBefore(mark.pos);
    return mark.line + 1 + (gap != nullptr ? gap->lines : 0);
}

std::size_t TreeBuilder::position(const YAML::Mark& mark) const
{
    const Gap* gap = m_gaps.empty() ? nullptr : gapBefore(mark.pos);
    return static_cast<std::size_t>(std::max(mark.pos, 0)) + (gap != nullptr ? gap->bytes : 0);
}

int TreeBuilder::column(const YAML::Mark& mark) const
{
    if (m_ascii || mark.pos < mark.column) return mark.column + 1;
    // The parser counts bytes, people count characters.
    const auto begin = position(mark) - static_cast<std::size_t>(mark.column);
    const auto line = m_text.substr(std::min(begin, m_text.size()), static_cast<std::size_t>(mark.column));
    const auto inside = std::count_if(
        line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
    return mark.column + 1 - static_cast<int>(inside);
}

Where TreeBuilder::where(const YAML::Mark& mark) const
{
    return mark.line < 0 ? Where{m_file, 0, 0} : Where{m_file, lineOf(mark), column(mark)};
}

void TreeBuilder::refuse(const YAML::Mark& mark, std::string what, std::string expected) const
{
    throw Refused{{Diagnostic::Level::Error, where(mark), std::move(what), std::move(expected)}};
}

void TreeBuilder::refuseAnchorAndTag(const YAML::Mark& mark, YAML::anchor_t anchor,
                                     const std::string& tag) const
{
    if (anchor != 0)
        refuse(mark, "an anchor ('&')", "the value itself: anchors and aliases are not supported");
    if (!isPlainTag(tag) && tag != "!")
        refuse(mark, "a tag ('" + tag + "')", "a plain value: tags are not supported");
}

std::string TreeBuilder::shown(const std::string& text) const
{
    std::string result = text;
    if (!m_hidden) return result;
    std::replace(result.begin(), result.end(), kHiddenOpen, '[');
    std::replace(result.begin(), result.end(), kHiddenClose, ']');
    return result;
}

bool TreeBuilder::wantsKey() const
{
    return !m_stack.empty() && m_stack.back().node.isMap() && !m_stack.back().hasKey;
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark)
{
    if (m_started) {
        const bool marker =
            mark.pos >= 0 && m_text.substr(std::min(position(mark), m_text.size())).starts_with("---");
        if (marker) refuse(mark, "a second document begins here ('---')", "one document in a file");
        refuse(mark, "this text does not belong to what stands above",
               "more items of the same kind, or the end of the file");
    }
    m_started = true;
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t)
{
    refuse(mark, "an alias ('*')", "the value itself: anchors and aliases are not supported");
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor)
{
    refuseAnchorAndTag(mark, anchor, {});
    if (wantsKey()) refuse(mark, "a key is missing here", "'key: value'");
    YamlNode node{.line = lineOf(mark), .column = column(mark)};
    if (!m_stack.empty() && m_stack.back().hasKey) {  // the parser's mark is that of what follows
        node.line = m_stack.back().keyWhere.line;
        node.column = m_stack.back().keyWhere.column;
    }
    add(std::move(node));
}

bool TreeBuilder::takeKey(const YAML::Mark& mark, const std::string& text, bool quoted)
{
    if (!wantsKey()) return false;
    if (text == "<<" && !quoted)
        refuse(mark, "a merge key ('<<')", "the keys themselves: merge keys are not supported");
    auto& frame = m_stack.back();
    frame.key = text;
    frame.keyWhere = {{}, lineOf(mark), column(mark)};
    frame.hasKey = true;
    refuseDuplicate(frame, frame.keyWhere);
    return true;
}

void TreeBuilder::refuseDuplicate(Frame& frame, const Where& place)
{
    const auto& entries = frame.node.entries;
    const YamlNode* first = nullptr;
    if (entries.size() <= kLinearKeys) {
        first = frame.node.find(frame.key);
    } else {
        for (auto i = frame.index.size(); i < entries.size(); ++i) frame.index.emplace(entries[i].first, i);
        const auto found = frame.index.find(frame.key);
        if (found != frame.index.end()) first = &entries[found->second].second;
    }
    if (!first) return;
    throw Refused{{Diagnostic::Level::Error,
                   {m_file, place.line, place.column},
                   "the key '" + frame.key + "' stands here a second time",
                   "each key once; the first is at line " + std::to_string(first->keyLine) + ", column " +
                       std::to_string(first->keyColumn)}};
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value)
{
    refuseAnchorAndTag(mark, anchor, tag);
    const auto begin = position(mark);
    const bool quoted = !isPlainTag(tag);
    if (quoted) {
        if (begin < m_text.size() && m_text[begin] == '!')
            refuse(mark, "a tag ('!')", "a plain value: tags are not supported");
        const auto end = endOfScalar(m_text, begin);
        if (!end)
            refuse(mark, "the quote that begins here is never closed",
                   "a closing quote before the end of the file");
        if (m_text.substr(begin, *end - begin).find_first_of("#\n") != std::string_view::npos)
            m_opaque.push_back({begin, *end});
    }
    auto text = shown(value);
    if (m_hidden && !quoted && m_unquotedRange.line == 0 && !m_stack.empty() && m_stack.back().node.flow &&
        value.find(kHiddenOpen) != std::string::npos)
        m_unquotedRange = where(mark);
    if (takeKey(mark, text, quoted)) return;
    YamlNode node{.kind = YamlNode::Kind::Scalar, .line = lineOf(mark), .column = column(mark)};
    // A plain scalar outside of braces may hold what must be quoted inside; it is text either way.
    node.quoted = quoted || needsQuotes(text);
    node.text = std::move(text);
    add(std::move(node));
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value style)
{
    refuseAnchorAndTag(mark, anchor, tag);
    open(mark, YamlNode::Kind::Sequence, style);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style)
{
    refuseAnchorAndTag(mark, anchor, tag);
    open(mark, YamlNode::Kind::Map, style);
}

/// What begins with a bracket and is never closed looks like a key to the parser.
void TreeBuilder::refuseKey(const YAML::Mark& mark) const
{
    const auto begin = position(mark);
    const bool bracket = begin < m_text.size() && (m_text[begin] == '{' || m_text[begin] == '[');
    const auto unclosed = bracket ? openBracket(m_text, m_text.size()) : std::nullopt;
    if (!unclosed || *unclosed < begin) refuse(mark, "a list or map as a key", "a name as the key");
    const bool brace = m_text[*unclosed] == '{';
    throw Refused{{Diagnostic::Level::Error, placeOf(m_text, *unclosed, m_file),
                   brace ? "the '{' that begins here is never closed" : "the '[' that begins here is never closed",
                   brace ? "'}' at its end" : "']' at its end"}};
}

void TreeBuilder::open(const YAML::Mark& mark, YamlNode::Kind kind, YAML::EmitterStyle::value style)
{
    if (wantsKey()) refuseKey(mark);
    if (m_stack.size() >= kMaxDepth) {
        refuse(mark, "lists and maps are nested deeper than " + std::to_string(kMaxDepth) + " levels",
               "a flatter document");
    }
    Frame frame;
    frame.node.kind = kind;
    frame.node.flow = style == YAML::EmitterStyle::Flow;
    frame.node.line = lineOf(mark);
    frame.node.column = column(mark);
    if (frame.node.isMap()) frame.node.entries.reserve(2);   // most have two or more: the ends of a link
    m_stack.push_back(std::move(frame));
}

void TreeBuilder::close()
{
    auto node = std::move(m_stack.back().node);
    m_stack.pop_back();
    add(std::move(node));
}

void TreeBuilder::add(YamlNode node)
{
    if (m_stack.empty()) {
        m_root = std::move(node);
        return;
    }
    auto& frame = m_stack.back();
    if (!frame.node.isMap()) {
        frame.node.items.push_back(std::move(node));
        return;
    }
    node.keyLine = frame.keyWhere.line;
    node.keyColumn = frame.keyWhere.column;
    frame.node.entries.emplace_back(std::move(frame.key), std::move(node));
    frame.hasKey = false;
}

}  // namespace mw::yaml
