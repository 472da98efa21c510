// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/layout_settings.h"

#include <QString>

#include <string_view>

namespace mw {

class Catalog;

/// A property that a path names (model/edit/property.h), in the words of the inspector and of the settings.
struct PropertyText {
    QString whose{};                  ///< "GB200 NVL72", "rack-1"; empty: of the layout, its site or its economy
    QString name{}, unit{};           ///< "x" and "m"
    const LayoutSetting* setting{};   ///< null: it is none
    bool isPrice{}, isPart{};

    /// "Price: GB200 NVL72", "Discount rate".
    [[nodiscard]] QString whole() const { return whose.isEmpty() ? name : name + QStringLiteral(": ") + whose; }
};

/// Without a catalogue parts are named by their ids.
[[nodiscard]] PropertyText propertyText(const Layout& layout, const Catalog* catalog, std::string_view path);
/// "$3,400,000", "5.4 m", "8 % a year"; of lists and maps as in the file.
[[nodiscard]] QString propertyValue(const PropertyText& property, const Catalog* catalog, const YamlNode& value);

}  // namespace mw
