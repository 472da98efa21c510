// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_tree.h"
#include "model/layout/layout.h"
#include "solver/cost/cost_defaults.h"

#include <QString>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mw {

/// A setting of a layout, its site, a hall or a workload: where it stands in the file (edit/property.h) and how a person reads it.
/// Texts are English; settingText() has them in the language of the window.
struct LayoutSetting {
    enum class Kind {
        Number,
        Percent,   ///< a share of the file, 0.11, read and typed as 11 %
        Text,
        Choice,
        Flag,
        Yaml,      ///< a list or map, typed as in the file
    };
    std::string_view key{};         ///< below the group's prefix
    const char* label{};
    const char* unit{};             ///< may be empty
    const char* help{};
    Kind kind{Kind::Number};
    std::string_view silent{};      ///< what holds where the layout says nothing: id of an economic default, a number or words
};

/// Settings that stand together: "Grid connection" of the site, or those of one hall.
struct SettingGroup {
    QString title{};                ///< in the language of the window
    std::string prefix{};           ///< of their paths: "site/", "halls/hall-a/"
    std::span<const LayoutSetting> settings{};
};

/// All of a layout, each hall and each served workload included. Parts, components, links and pools have places of their own.
[[nodiscard]] std::vector<SettingGroup> settingGroups(const Layout& layout);

[[nodiscard]] QString settingText(const char* english);
/// Words of the file that a choice may be, with their names; empty: anything may be typed.
[[nodiscard]] std::vector<std::pair<QString, QString>> settingChoices(const LayoutSetting& setting, const std::vector<std::string>& weather);
/// A value as it is shown, with its unit, and as it is typed, without.
[[nodiscard]] QString shownValue(const LayoutSetting& setting, const YamlNode& value);
[[nodiscard]] QString typedValueOf(const LayoutSetting& setting, const YamlNode& value);
/// What was typed, as the file says it; nothing: it is no number. Empty text takes the key away.
[[nodiscard]] std::optional<YamlNode> settingValue(const LayoutSetting& setting, const QString& typed);
/// What holds where the layout is silent; nothing: no default is known. And where that default is from.
[[nodiscard]] QString silentValue(const LayoutSetting& setting, const CostDefaults* costs);
[[nodiscard]] QString silentSource(const LayoutSetting& setting, const CostDefaults* costs);

}  // namespace mw
