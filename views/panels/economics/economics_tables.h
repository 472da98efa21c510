// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// One line of money, or one figure.
struct EconomicsRow {
    QStringList cells{};                   ///< one for each column; the first names it
    std::string quantity{};                ///< figure of the facility whose formula tells why; empty: none
    std::function<bool(const Results&, InstanceIndex)> isBehind{};   ///< what is selected by it; empty: nothing
    QString toolTip{};
    std::string own{};                     ///< whose figure the line itself is, as told_figure.h names it; empty: the facility's has to do
    std::vector<std::string> figures{};    ///< of `own`, by column; of others the first that there is
};

struct EconomicsTable {
    QStringList columns{};
    std::vector<EconomicsRow> rows{};
};

/// A page of the economics: a table, and the chart that belongs to it.
struct EconomicsTopic {
    std::string_view id;
    const char* title;                     ///< to be translated in mw::Economics
    std::string_view chart;                ///< id in the chart book
    EconomicsTable (*make)(const Results&);
    [[nodiscard]] QString name() const;
};

/// From the figures down to what the cost moves with, in reading order.
[[nodiscard]] const std::vector<EconomicsTopic>& economicsTopics();

}  // namespace mw
