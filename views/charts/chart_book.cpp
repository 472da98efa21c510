// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

namespace mw {

const std::vector<ChartDef>& chartBook()
{
    static const std::vector<ChartDef> book{
#define MW_CHART(file, chart) chart,
#include "views/charts/chart_list.inc"
#undef MW_CHART
    };
    return book;
}

}  // namespace mw
