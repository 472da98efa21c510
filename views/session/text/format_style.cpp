// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/text/format_style.h"

#include <atomic>
#include <memory>

namespace mw::format {

namespace {

/// Read by threads that draw small plans, too.
std::atomic<std::shared_ptr<const Style>>& current()
{
    static std::atomic<std::shared_ptr<const Style>> style{std::make_shared<const Style>()};
    return style;
}

bool isDigit(const QString& text, qsizetype at) { return at >= 0 && at < text.size() && text[at].isDigit(); }

}  // namespace

void setStyle(const Style& style) { current().store(std::make_shared<const Style>(style)); }
Style style() { return *current().load(); }

/// Points and commas between digits are the number's, others belong to words.
QString withSigns(const QString& text)
{
    const auto style = current().load();
    if (style->decimal == QLatin1String(".") && style->thousands == QLatin1String(",")) return text;
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool inside = isDigit(text, i - 1) && isDigit(text, i + 1);
        if (inside && text[i] == u'.') result += style->decimal;
        else if (inside && text[i] == u',') result += style->thousands;
        else result += text[i];
    }
    return result;
}

}  // namespace mw::format
