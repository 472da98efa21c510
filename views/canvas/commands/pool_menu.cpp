// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/commands/pool_menu.h"

#include "views/canvas/canvas.h"
#include "views/session/document.h"
#include "views/session/pool_assignment.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QMenu>

namespace mw {

namespace {

void putIntoPool(Canvas& canvas, const std::string& pool)
{
    const auto paths = canvas.document().selection().components();
    if (const QString why = assignToPool(canvas.document(), pool, PoolRole::Both, paths); !why.isEmpty()) canvas.refuse(why);
}

}  // namespace

void fillPools(QMenu& menu, Canvas& canvas)
{
    for (const Pool& pool : canvas.document().layout().settings->serving.pools) {
        auto* action = menu.addAction(QCoreApplication::translate("mw::Pools", "%1 (%2)").arg(toQt(pool.id), localText(std::string(toText(pool.role)))), &canvas,
                                      [&canvas, id = pool.id] { putIntoPool(canvas, id); });
        action->setObjectName(QStringLiteral("pool-") + toQt(pool.id));
    }
    if (!menu.isEmpty()) menu.addSeparator();
    auto* made = menu.addAction(QCoreApplication::translate("mw::Pools", "&New pool"), &canvas, [&canvas] { putIntoPool(canvas, {}); });
    made->setObjectName(QStringLiteral("pool-of-selection"));
}

void choosePool(Canvas& canvas)
{
    const Selection& selection = canvas.document().selection();
    if (selection.components().empty()) return;
    auto* menu = new QMenu(&canvas);
    menu->setObjectName(QStringLiteral("pools"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillPools(*menu, canvas);
    const QRectF place = canvas.pixelsOf(toQt(selection.current()));
    menu->popup(canvas.mapToGlobal((place.isEmpty() ? QRectF(canvas.rect()).center() : place.center()).toPoint()));
}

}  // namespace mw
