// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/yaml_pieces.h"

#include <algorithm>

namespace mw::yaml {

namespace {

/// "links:", with nothing but blanks or a comment behind it.
std::string_view listKey(std::string_view line)
{
    const auto colon = line.find(':');
    if (colon == 0 || colon == std::string_view::npos) return {};
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    if (!std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), plain)) return {};
    const auto behind = line.find_first_not_of(" \t\r", colon + 1);
    return behind == std::string_view::npos || line[behind] == '#' ? line.substr(0, colon) : std::string_view{};
}

class Cutter {
public:
    Cutter(std::string_view text, std::size_t size) : m_text(text), m_size(size) {}

    Pieces cut()
    {
        for (std::size_t begin = 0; begin < m_text.size(); ++m_line) {
            const auto end = std::min(m_text.find('\n', begin), m_text.size());
            take(begin, m_text.substr(begin, end - begin));
            begin = end + 1;
        }
        closeList(m_text.size());
        if (m_out.items.empty()) return {};
        m_out.rest += m_text.substr(m_kept);
        return std::move(m_out);
    }

private:
    void take(std::size_t begin, std::string_view line)
    {
        const auto indent = line.find_first_not_of(" \t\r");
        if (indent == std::string_view::npos || line[indent] == '#') return;
        if (indent == 0 && line[0] != '-') {
            closeList(begin);
            m_key = listKey(line);
            m_indent = std::string_view::npos;
            m_last = begin;
            return;
        }
        if (m_key.empty()) return;
        const bool item = line[indent] == '-' && (indent + 1 == line.size() || line[indent + 1] == ' ');
        if (m_indent == std::string_view::npos) {
            if (!item) m_key = {};   // a map or text: nothing to cut
            m_indent = indent;
            return;
        }
        if (!item || indent != m_indent || begin - m_last < m_size) return;
        if (m_open) endPiece(begin);
        m_open = true;
        m_piece = {{}, {0, begin, m_line}, m_key};
        m_last = begin;
        if (m_from == std::string_view::npos) m_from = begin, m_fromLine = m_line;
    }

    void endPiece(std::size_t end)
    {
        m_piece.text = m_text.substr(m_piece.before.bytes, end - m_piece.before.bytes);
        m_out.items.push_back(m_piece);
        m_open = false;
    }

    /// The list ends before `end`: all of its pieces leave the rest.
    void closeList(std::size_t end)
    {
        if (!m_open) return;
        endPiece(end);
        m_out.rest += m_text.substr(m_kept, m_from - m_kept);
        const Gap before = m_out.gaps.empty() ? Gap{} : m_out.gaps.back();
        m_out.gaps.push_back({m_out.rest.size(), before.bytes + end - m_from, before.lines + m_line - m_fromLine});
        m_kept = end;
        m_from = std::string_view::npos;
    }

    std::string_view m_text;
    std::size_t m_size;
    Pieces m_out{};
    Piece m_piece{};
    bool m_open{};
    std::string_view m_key{};
    std::size_t m_indent{std::string_view::npos}, m_last{};
    std::size_t m_kept{};                             ///< up to here the text is in the rest or in pieces
    std::size_t m_from{std::string_view::npos};       ///< where the first piece of the list begins
    int m_line{}, m_fromLine{};
};

}  // namespace

Pieces cutLists(std::string_view text, std::size_t size) { return Cutter(text, size).cut(); }

}  // namespace mw::yaml
