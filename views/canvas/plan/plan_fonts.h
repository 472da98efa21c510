// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QFontMetricsF>
#include <QHash>

#include <map>

namespace mw {

/// Fonts and their metrics by size, made once a frame: asking Qt for each label would cost more than drawing it.
class PlanFonts {
public:
    struct Entry {
        QFont font;
        QFontMetricsF metrics;
        QHash<QString, double> widths{};

        /// Px, with every digit as wide as the widest: numbered neighbours are as wide as each other, and a frame measures them once.
        double widthOf(QString text)
        {
            for (QChar& c : text)
                if (c.isDigit()) c = u'8';
            const auto known = widths.constFind(text);
            return known != widths.constEnd() ? *known : *widths.insert(text, metrics.horizontalAdvance(text));
        }
    };
    Entry& get(int pixels, QFont::Weight weight)
    {
        const int key = pixels * 1000 + static_cast<int>(weight);
        auto found = m_fonts.find(key);
        if (found == m_fonts.end()) {
            const QFont font = uiFont(pixels, weight);
            found = m_fonts.emplace(key, Entry{font, QFontMetricsF(font), {}}).first;
        }
        return found->second;
    }

private:
    std::map<int, Entry> m_fonts{};
};

}  // namespace mw
