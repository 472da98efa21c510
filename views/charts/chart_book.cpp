// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

namespace mw {

const std::vector<ChartDef>& chartBook()
{
    static const std::vector<ChartDef> book{
        {"frontier", "Output against speed", &frontier},
        {"power", "Power by system", &powerBySystem},
        {"losses", "Losses, utility to rack", &lossesByStage},
        {"cost", "Cost of a million tokens", &costBuildUp},
        {"capital", "Capital by system", &capitalBySystem},
        {"loads", "Power gear by load", &loadHistogram},
    };
    return book;
}

}  // namespace mw
