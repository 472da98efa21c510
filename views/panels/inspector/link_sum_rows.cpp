// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/inspector_rows.h"

#include "solver/quantities/links_together.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

namespace mw {

std::vector<FactList::Row> linkSumRows(const LinksTogether& links)
{
    const auto told = [](const char* text) { return QCoreApplication::translate("Inspector", text); };
    std::vector<FactList::Row> rows;
    for (const LinksTogether::Sum& sum : links.sums) {
        const bool cables = sum.quantity.empty();
        rows.push_back({localText(sum.label), format::text(sum.sum, sum.format), cables ? QString() : told(QT_TRANSLATE_NOOP("Inspector", "sum")),
                        (cables ? told(QT_TRANSLATE_NOOP("Inspector", "Cables, pipes or taps of the selected links of this kind")) : told(QT_TRANSLATE_NOOP("Inspector", "Of all cables of the selected links together"))) + u'\n' +
                            told(QT_TRANSLATE_NOOP("Inspector", "Click: why")),
                        QStringLiteral("why:") + toQt(sum.id), false, {}, true});
    }
    return rows;
}

}  // namespace mw
