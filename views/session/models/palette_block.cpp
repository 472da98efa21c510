// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/models/palette_block.h"

#include "model/edit/block_names.h"
#include "model/edit/edit.h"
#include "views/session/text/format.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace mw {

namespace {

QString ofBlock(const char* text)
{
    return QCoreApplication::translate("mw::PaletteBlock", text);
}

/// Names of what is in it with their counts, the most frequent first.
QStringList blockParts(const Layout& layout, const Catalog& catalog, const Block& block)
{
    std::vector<std::pair<QString, int>> counts;
    for (const auto& component : block.components.rows()) {
        const Part* part = component->part.empty() ? nullptr : edit::findPart(layout, catalog, component->part);
        const QString name = part != nullptr ? partName(*part) : toQt(component->part.empty() ? component->block : component->part);
        const auto known = std::find_if(counts.begin(), counts.end(), [&](const auto& one) { return one.first == name; });
        known == counts.end() ? counts.emplace_back(name, 1) : (++known->second, *known);
    }
    std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList lines;
    for (const auto& [name, count] : counts) lines << QStringLiteral("%1 × %2").arg(count).arg(name);
    return lines;
}

}  // namespace

std::vector<PaletteBlock> paletteBlocks(const Layout& layout, const Catalog& catalog)
{
    std::vector<PaletteBlock> list;
    for (const auto& block : layout.blocks.rows()) {
        const QStringList parts = blockParts(layout, catalog, *block);
        const auto [width_m, depth_m] = edit::blockExtent(layout, catalog, block->id);
        const auto placed = edit::instancesOf(layout, block->id);
        const QString often = placed == 0 ? ofBlock(QT_TRANSLATE_NOOP("mw::PaletteBlock", "not placed"))
                              : placed == 1 ? ofBlock(QT_TRANSLATE_NOOP("mw::PaletteBlock", "placed once"))
                                            : ofBlock(QT_TRANSLATE_NOOP("mw::PaletteBlock", "placed %1 times")).arg(placed);
        list.push_back({toQt(block->id), toQt(block->title.empty() ? block->id : block->title),
                        QStringLiteral("%1\n%2 × %3 · %4").arg(parts.value(0), format::length(width_m).section(u' ', 0, -2), format::length(depth_m), often),
                        parts.join(QLatin1Char('\n'))});
    }
    return list;
}

}  // namespace mw
