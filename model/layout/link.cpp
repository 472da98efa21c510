// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/link.h"

namespace mw {

namespace {

void appendPadded(std::string& out, int number, int width)
{
    const auto digits = std::to_string(number);
    if (static_cast<int>(digits.size()) < width)
        out.append(static_cast<std::size_t>(width) - digits.size(), '0');
    out += digits;
}

void appendText(std::string& out, const Endpoint& end, int count)
{
    ((out += end.component) += '.') += end.port;
    if (end.first <= 0) return;
    out += '-';
    if (count > 1) out += '[';
    appendPadded(out, end.first, end.width);
    if (count <= 1) return;
    out += '-';
    appendPadded(out, end.first + count - 1, end.width);
    out += ']';
}

}  // namespace

std::string toText(const Endpoint& end, int count)
{
    std::string text;
    appendText(text, end, count);
    return text;
}

std::string linkId(const Endpoint& from, const Endpoint& to, int count)
{
    std::string id;
    id.reserve(from.component.size() + from.port.size() + to.component.size() + to.port.size() + 16);
    appendText(id, from, count);
    id += '>';
    appendText(id, to, count);
    return id;
}

}  // namespace mw
