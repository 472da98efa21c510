// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/diagnostic.h"

namespace mw {

namespace {

std::string placeText(const Where& where)
{
    std::string text = where.file;
    if (where.line > 0) {
        text += ':' + std::to_string(where.line);
        if (where.column > 0) text += ':' + std::to_string(where.column);
    }
    return text.empty() ? text : text + ": ";
}

}  // namespace

std::string toText(const Diagnostic& diagnostic)
{
    std::string text = placeText(diagnostic.where);
    if (diagnostic.level == Diagnostic::Level::Warning) text += "warning: ";
    if (diagnostic.level == Diagnostic::Level::Note) text += "note: ";
    text += diagnostic.what;
    if (!diagnostic.expected.empty()) text += "; expected " + diagnostic.expected;
    return text;
}

}  // namespace mw
