// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/fonts.h"

#include <QFontDatabase>
#include <QString>

// A static library's resources are dropped by the linker unless something names them.
static void initResources()
{
    Q_INIT_RESOURCE(millwright);
}

namespace mw {

void loadFonts()
{
    static const bool loaded = [] {
        initResources();
        qputenv("QT_NO_SYNTHESIZED_BOLD", "1");   // the heaviest of ours is SemiBold: smeared to Bold it blurs
        for (const auto* weight : {"Regular", "Medium", "SemiBold"})
            QFontDatabase::addApplicationFont(
                QStringLiteral(":/fonts/Inter-%1.otf").arg(QLatin1String(weight)));
        return true;
    }();
    (void)loaded;
}

}  // namespace mw
