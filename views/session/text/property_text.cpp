// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/text/property_text.h"

#include "model/catalog/catalog.h"
#include "model/core/number_text.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace mw {

namespace {

struct PropertyWord {
    std::string_view key;
    const char* name;
    const char* unit;
};

#define MW_TEXT(text) QT_TRANSLATE_NOOP("mw::PropertyText", text)
/// What the inspector calls keys whose own words say less.
constexpr std::array kPropertyWords{
    PropertyWord{"at/x_m", "x", "m"},
    PropertyWord{"at/y_m", "y", "m"},
    PropertyWord{"at/hall", MW_TEXT("Hall"), ""},
    PropertyWord{"at/facing", MW_TEXT("Angle"), ""},
    PropertyWord{"at/rack", MW_TEXT("Rack"), ""},
    PropertyWord{"at/u", MW_TEXT("Unit in the rack"), ""},
    PropertyWord{"price_usd", MW_TEXT("Price"), "$"},
    PropertyWord{"part", MW_TEXT("Part"), ""},
};
#undef MW_TEXT

QString partName(const Catalog* catalog, const QString& id)
{
    const Part* part = catalog != nullptr ? catalog->find(fromQt(id)) : nullptr;
    return part != nullptr ? toQt(part->name) : id;
}

/// In a table of settings; null: it is none of them.
PropertyText ofSetting(const Layout& layout, const std::string& path)
{
    if (path.starts_with("components/") || path.starts_with("links/") || path.starts_with("parts/") || path.starts_with("blocks/")) return {};   // many, and none of them
    for (const SettingGroup& group : settingGroups(layout))
        for (const LayoutSetting& setting : group.settings)
            if (path.starts_with(group.prefix) && std::string_view(path).substr(group.prefix.size()) == setting.key) {
                const bool own = group.prefix.starts_with("halls/") || group.prefix.starts_with("workloads/");
                return {own ? group.title : QString(), settingText(setting.label), *setting.unit != 0 ? settingText(setting.unit) : QString(), &setting};
            }
    return {};
}

}  // namespace

PropertyText propertyText(const Layout& layout, const Catalog* catalog, std::string_view path)
{
    if (PropertyText setting = ofSetting(layout, std::string(path)); setting.setting != nullptr) return setting;
    const QStringList steps = toQt(path).split(u'/');
    const bool inTable = steps.size() > 2 && !path.starts_with("site/") && !path.starts_with("economics/") && !path.starts_with("supply/") && !path.starts_with("serving/");
    const std::string key = fromQt(QStringList(steps.mid(inTable ? 2 : 0)).join(u'/'));
    PropertyText text{.whose = !inTable ? QString() : steps[0] == QLatin1String("parts") ? partName(catalog, steps[1]) : steps[1], .isPrice = key == "price_usd", .isPart = key == "part"};
    for (const PropertyWord& word : kPropertyWords)
        if (key == word.key) {
            text.name = QCoreApplication::translate("mw::PropertyText", word.name), text.unit = QLatin1String(word.unit);
            return text;
        }
    const std::string last = fromQt(steps.last());
    text.name = figureName(last);
    text.unit = figureUnit(last);
    return text;
}

QString propertyValue(const PropertyText& property, const Catalog* catalog, const YamlNode& value)
{
    if (value.isNull()) return {};
    if (property.setting != nullptr) return shownValue(*property.setting, value);
    if (!value.isScalar()) return toQt(toFlowText(value));
    if (property.isPart) return partName(catalog, toQt(value.text));
    const auto number = parseNumber(value.text);
    if (!number) return toQt(value.text);
    if (property.isPrice) return format::dollars(*number);
    if (property.unit == u'm' && format::style().feet) return format::length(*number);
    return property.unit.isEmpty() ? readNumber(*number) : readNumber(*number) + QChar(0x00A0) + property.unit;
}

}  // namespace mw
