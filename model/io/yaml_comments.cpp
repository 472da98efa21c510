// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/yaml_parts.h"

#include <algorithm>

namespace mw::yaml {

namespace {

std::optional<std::size_t> endOfDoubleQuoted(std::string_view text, std::size_t begin)
{
    for (auto i = text.find_first_of("\"\\", begin + 1); i != std::string_view::npos;
         i = text.find_first_of("\"\\", i)) {
        if (text[i] == '"') return i + 1;
        i += 2;  // a backslash and what it escapes
    }
    return std::nullopt;
}

std::optional<std::size_t> endOfSingleQuoted(std::string_view text, std::size_t begin)
{
    for (auto i = text.find('\'', begin + 1); i != std::string_view::npos; i = text.find('\'', i + 2))
        if (i + 1 >= text.size() || text[i + 1] != '\'') return i + 1;
    return std::nullopt;
}

/// A block scalar runs until the first line that is indented less than its first line of text.
std::size_t endOfBlockScalar(std::string_view text, std::size_t begin)
{
    std::size_t line = text.find('\n', begin), indent = 0;
    while (line != std::string_view::npos && line + 1 < text.size()) {
        const auto start = line + 1, content = text.find_first_not_of(' ', start);
        const bool blank =
            content == std::string_view::npos || text[content] == '\n' || text[content] == '\r';
        if (!blank) {
            if (indent == 0) indent = content - start;
            if (indent == 0 || content - start < indent) return start;
        }
        line = text.find('\n', start);
    }
    return text.size();
}

struct Note {
    int line{};  ///< of the content that a gap stands before, or of the line that a comment ends
    std::string text{};
};

struct Notes {
    std::vector<Note> gaps{};  ///< comment and blank lines
    std::vector<Note> ends{};  ///< comments behind something
};

std::string_view trimmedEnd(std::string_view text)
{
    const auto last = text.find_last_not_of(" \t\r");
    return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

class Collector {
public:
    Collector(std::string_view text, const std::vector<Extent>& opaque) : m_text(text), m_opaque(opaque) {}

    Notes collect()
    {
        for (std::size_t begin = 0; begin < m_text.size(); ++m_line) {
            const auto end = std::min(m_text.find('\n', begin), m_text.size());
            takeLine(begin, end);
            begin = end + 1;
        }
        if (!m_gap.empty()) m_notes.gaps.push_back({m_line, std::move(m_gap)});
        return std::move(m_notes);
    }

private:
    void takeLine(std::size_t begin, std::size_t end)
    {
        while (m_next < m_opaque.size() && m_opaque[m_next].end <= begin) ++m_next;
        const bool inside = m_next < m_opaque.size() && m_opaque[m_next].begin < begin;
        const auto line = trimmedEnd(m_text.substr(begin, end - begin));
        const auto content = line.find_first_not_of(" \t");
        if (!inside && (content == std::string_view::npos || line[content] == '#')) {
            if (content != std::string_view::npos) m_gap += line.substr(content);
            m_gap += '\n';
            return;
        }
        if (!m_gap.empty()) m_notes.gaps.push_back({m_line, std::move(m_gap)});
        m_gap.clear();
        if (const auto hash = findComment(begin, begin + line.size()); hash != std::string_view::npos)
            m_notes.ends.push_back({m_line, std::string(m_text.substr(hash, begin + line.size() - hash))});
    }

    [[nodiscard]] std::size_t findComment(std::size_t begin, std::size_t end) const
    {
        auto extent = m_next;
        const auto upToEnd =
            m_text.substr(0, end);  // so that a line without one does not search the whole text
        for (auto hash = upToEnd.find('#', begin); hash < end; hash = upToEnd.find('#', hash + 1)) {
            while (extent < m_opaque.size() && m_opaque[extent].end <= hash) ++extent;
            const bool inside = extent < m_opaque.size() && m_opaque[extent].begin < hash;
            const bool apart = hash > 0 && (m_text[hash - 1] == ' ' || m_text[hash - 1] == '\t');
            if (!inside && apart) return hash;
        }
        return std::string_view::npos;
    }

    std::string_view m_text;
    const std::vector<Extent>& m_opaque;
    std::size_t m_next{};
    int m_line{1};
    std::string m_gap{};
    Notes m_notes{};
};

/// Walks the tree in file order and hands every note to the first item or key on its line.
class Attacher {
public:
    explicit Attacher(Notes notes) : m_notes(std::move(notes)) {}

    void children(YamlNode& node)
    {
        for (auto& [key, value] : node.entries) one(value, value.keyLine);
        for (auto& item : node.items) one(item, item.isNull() ? 0 : item.line);
    }

    std::string rest()
    {
        std::string text;
        for (; m_end < m_notes.ends.size(); ++m_end) text += m_notes.ends[m_end].text + '\n';
        for (; m_gap < m_notes.gaps.size(); ++m_gap) text += m_notes.gaps[m_gap].text;
        return text;
    }

private:
    [[nodiscard]] bool done() const { return m_gap == m_notes.gaps.size() && m_end == m_notes.ends.size(); }

    void one(YamlNode& node, int line)
    {
        if (done()) return;
        for (; m_end < m_notes.ends.size() && m_notes.ends[m_end].line < line; ++m_end)
            node.before +=
                m_notes.ends[m_end].text + '\n';  // behind a bracket that closes a value of several lines
        for (; m_gap < m_notes.gaps.size() && m_notes.gaps[m_gap].line <= line; ++m_gap)
            node.before += m_notes.gaps[m_gap].text;
        if (m_end < m_notes.ends.size() && m_notes.ends[m_end].line == line)
            node.after = m_notes.ends[m_end++].text;
        children(node);
    }

    Notes m_notes;
    std::size_t m_gap{}, m_end{};
};

}  // namespace

std::optional<std::size_t> endOfScalar(std::string_view text, std::size_t begin)
{
    if (begin >= text.size()) return text.size();
    if (text[begin] == '"') return endOfDoubleQuoted(text, begin);
    if (text[begin] == '\'') return endOfSingleQuoted(text, begin);
    return endOfBlockScalar(text, begin);
}

void attachComments(YamlNode& root, std::string_view text, const std::vector<Extent>& opaque)
{
    auto notes = Collector(text, opaque).collect();
    if (notes.gaps.empty() && notes.ends.empty()) return;
    Attacher attacher(std::move(notes));
    attacher.children(root);
    root.after = attacher.rest();
    if (root.after.find('#') == std::string::npos) root.after.clear();  // nothing but blank lines
}

}  // namespace mw::yaml
