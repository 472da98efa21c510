// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace mw::format {

/// What money is shown in. Layouts, catalogue and engines count in US dollars; no rates are shipped, the user enters one.
struct Currency {
    QString code{QStringLiteral("USD")};
    double perUsd{1};
    QDate asOf{};       ///< the day the rate was entered
    bool operator==(const Currency&) const = default;
};

/// What the user chose to read figures in. Files, reports and the command line do not follow it.
struct Style {
    bool feet{}, fahrenheit{};
    QString decimal{QStringLiteral(".")};
    QString thousands{QStringLiteral(",")};   ///< may be empty
    Currency currency{};
    bool operator==(const Style&) const = default;
};
void setStyle(const Style& style);
[[nodiscard]] Style style();
/// A plain figure of the solver with the user's signs: "1,234.5 kW" -> "1.234,5 kW".
[[nodiscard]] QString withSigns(const QString& plain);

}  // namespace mw::format
