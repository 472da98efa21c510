// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QFontMetricsF>

#include <map>

namespace mw {

/// Fonts and their metrics by size, made once a frame: asking Qt for each label would cost more than drawing it.
class PlanFonts {
public:
    struct Entry {
        QFont font;
        QFontMetricsF metrics;
    };
    const Entry& get(int pixels, QFont::Weight weight)
    {
        const int key = pixels * 1000 + static_cast<int>(weight);
        auto found = m_fonts.find(key);
        if (found == m_fonts.end()) {
            const QFont font = uiFont(pixels, weight);
            found = m_fonts.emplace(key, Entry{font, QFontMetricsF(font)}).first;
        }
        return found->second;
    }

private:
    std::map<int, Entry> m_fonts{};
};

}  // namespace mw
