// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette does with the blocks of the layout.
#include "views/panels/palette/palette_panel.h"

#include "model/edit/block_names.h"
#include "views/panels/palette/part_card.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QMenu>
#include <QTreeView>

namespace mw {

QString PalettePanel::currentBlock() const
{
    return m_list->currentIndex().data(PaletteModel::BlockIdRole).toString();
}

/// No block, or none any more: no card.
void PalettePanel::showBlockCard(const QModelIndex& index)
{
    const Layout& layout = m_document.layout();
    const auto block = layout.blocks.find(fromQt(index.data(PaletteModel::BlockIdRole).toString()));
    if (!block || !m_model->catalog() || !isVisible()) return m_card->hide();
    m_card->showBlock(layout, *m_model->catalog(), layout.blocks[*block],
                      m_list->viewport()->mapTo(window(), QPoint(m_list->viewport()->width() + 14, m_list->visualRect(index).top())));
}

void PalettePanel::showBlockMenu(const QString& blockId, QPoint place)
{
    m_card->hide();
    QMenu menu(this);
    menu.addAction(tr("Place"), this, [this, blockId] { Q_EMIT blockActivated(blockId); })->setObjectName(QStringLiteral("palette-block-place"));
    menu.addAction(tr("Select its instances"), this, [this, blockId] { selectInstances(blockId); })->setObjectName(QStringLiteral("palette-block-select"));
    menu.addSeparator();
    menu.addAction(tr("Rename ..."), this, [this, blockId] { Q_EMIT blockRenameWanted(blockId); })->setObjectName(QStringLiteral("palette-block-rename"));
    menu.addAction(tr("Delete block"), this, [this, blockId] { removeBlock(blockId); })->setObjectName(QStringLiteral("palette-block-delete"));
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

void PalettePanel::removeBlock(const QString& blockId)
{
    const auto delta = edit::removeBlock(m_document.layout(), fromQt(blockId));
    if (delta)
        m_document.commit(*delta, tr("Delete block %1").arg(blockId));
    else
        Q_EMIT refused(localText(delta.refusal().message));
}

void PalettePanel::selectInstances(const QString& blockId)
{
    std::vector<std::string> ids;
    for (const auto& component : m_document.layout().components.rows())
        if (component->block == fromQt(blockId)) ids.push_back(component->id);
    if (ids.empty()) return Q_EMIT refused(tr("Block %1 is not placed.").arg(blockId));
    m_document.selection().select(std::move(ids));
}

}  // namespace mw
