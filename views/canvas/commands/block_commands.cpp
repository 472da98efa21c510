// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/commands/block_commands.h"

#include "model/edit/block.h"
#include "model/edit/block_names.h"
#include "model/edit/place.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_ask.h"
#include "views/canvas/cards/text_card.h"
#include "views/canvas/canvas_edits.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace mw::block_commands {

namespace {

bool isBlockInstance(const Layout& layout, std::string_view path)
{
    const Component* const root = layout.components.get(path.substr(0, path.find('/')));
    return root != nullptr && !root->block.empty();
}

std::vector<std::string> selectedBlockInstances(Document& document)
{
    auto ids = canvas_edits::rootsOf(document, document.selection().components());
    std::erase_if(ids, [&](const auto& id) { return !isBlockInstance(document.layout(), id); });
    return ids;
}

/// All of them as one edit.
Outcome<Delta> detachedBlocks(const Document& document, const std::vector<std::string>& instances)
{
    Layout so = document.layout();
    for (const auto& id : instances) {
        const auto one = edit::detachBlock(so, *document.catalog(), id);
        if (!one) return one.refusal();
        so = apply(so, *one);
    }
    return diff(document.layout(), so);
}

std::string freeBlockName(const Layout& layout)
{
    for (int i = 1;; ++i)
        if (auto name = "block-" + std::to_string(i); !layout.blocks.contains(name)) return name;
}

/// In the middle of what is seen, on the hall's grid; moved from there by mouse or numbers.
FloorPlace middlePlace(Canvas& canvas, const Hall& hall, const std::string& block)
{
    const Document& document = canvas.document();
    const auto [width_m, depth_m] = edit::blockExtent(document.layout(), *document.catalog(), block);
    const QPointF middle = canvas.view().toMetre(QPointF(canvas.rect().center()));
    return edit::snapped(hall, {hall.id, middle.x() - width_m / 2, middle.y() - depth_m / 2, Facing::North}, width_m,
                         depth_m, {});
}

void placeOne(Canvas& canvas, const std::string& block)
{
    const Layout& layout = canvas.document().layout();
    const auto position = static_cast<std::size_t>(canvas.hall());
    if (position >= layout.halls.size())
        return canvas.refuse(QCoreApplication::translate("mw::BlockCommands", "Add a hall first."));
    const auto at = middlePlace(canvas, layout.halls[position], block);
    if (canvas_ask::commit(canvas, edit::placeBlock(layout, *canvas.document().catalog(), block, at),
                           QCoreApplication::translate("mw::BlockCommands", "Place block %1").arg(toQt(block))))
        canvas.hint(QCoreApplication::translate("mw::BlockCommands", "Placed in the middle of the view: drag it to where it belongs."));
}

}  // namespace

bool instanceSelected(Document& document)
{
    if (document.layout().blocks.size() == 0) return false;
    const auto& paths = document.selection().components();
    return std::any_of(paths.begin(), paths.end(),
                       [&](const auto& path) { return isBlockInstance(document.layout(), path); });
}

void detach(Canvas& canvas)
{
    Document& document = canvas.document();
    const auto instances = selectedBlockInstances(document);
    if (instances.empty()) return;
    const auto outcome = detachedBlocks(document, instances);
    const int count = static_cast<int>(instances.size());
    const QString title =
        count == 1 ? QCoreApplication::translate("mw::BlockCommands", "Detach %1").arg(toQt(instances.front()))
                   : QCoreApplication::translate("mw::BlockCommands", "Detach %1 blocks").arg(count);
    if (canvas_ask::commit(canvas, outcome, title))
        canvas.hint(canvas_edits::added(*outcome).size() == 1
                        ? QCoreApplication::translate("mw::BlockCommands", "A component of its own now: it can be edited. Other instances stay as they are.")
                        : QCoreApplication::translate("mw::BlockCommands", "%1 components of their own now: each can be edited. Other instances stay as they are.")
                              .arg(canvas_edits::added(*outcome).size()));
}

void make(Canvas& canvas)
{
    Document& document = canvas.document();
    const auto ids = canvas_edits::rootsOf(document, document.selection().components());
    const auto made = [&document, ids](const std::string& name) {
        return edit::makeBlock(document.layout(), *document.catalog(), ids, name);
    };
    const std::string proposal = freeBlockName(document.layout());
    if (const auto first = made(proposal); !first) return canvas.refuse(localText(first.refusal().message));
    TextQuestion question{
        .title = ids.size() == 1 ? QCoreApplication::translate("mw::BlockCommands", "Make a block of %1").arg(toQt(ids.front()))
                                 : QCoreApplication::translate("mw::BlockCommands", "Make a block of %1 components").arg(ids.size()),
        .label = QCoreApplication::translate("mw::BlockCommands", "Name of the block"),
        .proposal = toQt(proposal),
        .beside = canvas.view().toPixel(canvas_edits::boundsOf(document, ids))};
    question.changed = [made](const QString& name) {
        const auto outcome = made(fromQt(name));
        return outcome ? QString() : localText(outcome.refusal().message);
    };
    question.done = [made, &canvas](const QString& name) {
        if (canvas_ask::commit(canvas, made(fromQt(name)), QCoreApplication::translate("mw::BlockCommands", "Make block %1").arg(name)))
            canvas.hint(QCoreApplication::translate("mw::BlockCommands", "%1 is a block now: duplicate it, or place another by Arrange, Place block.").arg(name));
    };
    TextCard::ask(std::move(question), canvas);
}

void rename(Canvas& canvas, const std::string& block)
{
    Document& document = canvas.document();
    TextQuestion question{.title = QCoreApplication::translate("mw::BlockCommands", "Rename block %1").arg(toQt(block)),
                          .label = QCoreApplication::translate("mw::BlockCommands", "Name of the block"),
                          .proposal = toQt(block),
                          .beside = QRectF(QRectF(canvas.rect()).center(), QSizeF(4, 4))};
    question.changed = [&document, block](const QString& name) {
        const auto outcome = edit::renameBlock(document.layout(), block, fromQt(name));
        return outcome ? QString() : localText(outcome.refusal().message);
    };
    question.done = [&canvas, block](const QString& name) {
        (void)canvas_ask::commit(canvas, edit::renameBlock(canvas.document().layout(), block, fromQt(name)),
                           QCoreApplication::translate("mw::BlockCommands", "Rename block %1 to %2").arg(toQt(block), name));
    };
    TextCard::ask(std::move(question), canvas);
}

void place(Canvas& canvas)
{
    auto* menu = new QMenu(&canvas);
    menu->setObjectName(QStringLiteral("blockMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& block : canvas.document().layout().blocks.rows()) {
        auto* action = menu->addAction(toQt(block->title.empty() ? block->id : block->title), &canvas,
                                       [&canvas, id = block->id] { placeOne(canvas, id); });
        action->setObjectName(QStringLiteral("block-") + toQt(block->id));
    }
    menu->popup(canvas.mapToGlobal(canvas.rect().center()));
}

}  // namespace mw::block_commands
