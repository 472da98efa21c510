// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/pool_assignment.h"

#include "model/edit/pools.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

namespace mw {

QString assignToPool(Document& document, const std::string& pool, PoolRole role, const std::vector<std::string>& paths)
{
    Pool into;
    into.id = pool, into.role = role;
    const auto delta = edit::assignToPool(document.layout(), *document.facility(), std::move(into), paths);
    if (!delta) return localText(delta.refusal().message);
    document.commit(*delta, pool.empty() ? QCoreApplication::translate("mw::Pools", "Add a pool") : QCoreApplication::translate("mw::Pools", "Add members to %1").arg(toQt(pool)));
    return {};
}

}  // namespace mw
