// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Values of settings as they are shown and typed.
#include "views/session/layout_settings.h"

#include "model/core/number_text.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/qt_text.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace mw {

namespace {

using SettingKind = LayoutSetting::Kind;

constexpr double kPercent = 100;

struct SettingWord {
    std::string_view key{};   ///< of the setting, or its beginning
    const char* word{};
    const char* label{};
};

#define MW_TEXT(text) QT_TRANSLATE_NOOP("mw::LayoutSettings", text)
constexpr std::array kWords{
    SettingWord{"mode", "auto", MW_TEXT("Automatic")},
    SettingWord{"mode", "aggregated", MW_TEXT("Aggregated: both on each")},
    SettingWord{"mode", "disaggregated", MW_TEXT("Disaggregated: pools of their own")},
    SettingWord{"routing", "kv-aware", MW_TEXT("KV-aware: where the cache is")},
    SettingWord{"routing", "round-robin", MW_TEXT("Round robin: the next in turn")},
    SettingWord{"engine", "trtllm", "TensorRT-LLM"},
    SettingWord{"engine", "vllm", "vLLM"},
    SettingWord{"engine", "sglang", "SGLang"},
    SettingWord{"depreciation/", "straight-line", MW_TEXT("Straight line")},
    SettingWord{"depreciation/", "declining", MW_TEXT("Declining balance")},
    SettingWord{"depreciation/", "macrs", "MACRS"},
    SettingWord{"outdoor", "true", MW_TEXT("Yes")},
    SettingWord{"outdoor", "false", MW_TEXT("No")},
};
const char* const kEntry = MW_TEXT("1 entry");
const char* const kEntries = MW_TEXT("%1 entries");
#undef MW_TEXT

std::optional<double> numberOf(const YamlNode& value)
{
    return value.isScalar() ? parseNumber(value.text) : std::nullopt;
}

QString wordLabel(const LayoutSetting& setting, const QString& word)
{
    for (const auto& [known, label] : settingChoices(setting, {}))
        if (known == word) return label;
    return word;
}

QString withUnit(const LayoutSetting& setting, double value)
{
    const QString unit = *setting.unit != 0 ? settingText(setting.unit) : QString();
    const QString number = readNumber(setting.kind == SettingKind::Percent ? value * kPercent : value);
    return unit.isEmpty() ? number : number + QChar(0x00A0) + unit;
}

const DefaultNote* noteOf(const LayoutSetting& setting, const CostDefaults* costs)
{
    if (costs == nullptr) return nullptr;
    const auto note = costs->notes.find(setting.silent);
    return note != costs->notes.end() ? &note->second : nullptr;
}

}  // namespace

std::vector<std::pair<QString, QString>> settingChoices(const LayoutSetting& setting, const std::vector<std::string>& weather)
{
    std::vector<std::pair<QString, QString>> choices;
    if (setting.key == "weather")
        for (const auto& id : weather) choices.emplace_back(toQt(id), toQt(id));
    for (const SettingWord& word : kWords)
        if (setting.key == word.key || (word.key.ends_with('/') && setting.key.starts_with(word.key)))
            choices.emplace_back(QString::fromLatin1(word.word), settingText(word.label));
    return choices;
}

QString shownValue(const LayoutSetting& setting, const YamlNode& value)
{
    constexpr std::size_t kFew = 3;   // that a list shows in place of their number
    if (value.isNull()) return {};
    if (setting.kind == SettingKind::Yaml) {
        const std::size_t count = value.isMap() ? value.entries.size() : value.items.size();
        const bool simple = std::all_of(value.items.begin(), value.items.end(), [](const YamlNode& item) { return item.isScalar(); });
        return count <= kFew && simple ? toQt(toFlowText(value)) : count == 1 ? settingText(kEntry) : settingText(kEntries).arg(count);
    }
    if (setting.kind == SettingKind::Choice || setting.kind == SettingKind::Flag) return wordLabel(setting, toQt(value.text));
    if (setting.kind == SettingKind::Text) return toQt(value.text);
    const auto number = numberOf(value);
    return number ? withUnit(setting, *number) : toQt(toFlowText(value));
}

QString typedValueOf(const LayoutSetting& setting, const YamlNode& value)
{
    if (value.isNull()) return {};
    const auto number = setting.kind == SettingKind::Number || setting.kind == SettingKind::Percent ? numberOf(value) : std::nullopt;
    if (number) return plainNumber(setting.kind == SettingKind::Percent ? *number * kPercent : *number);
    return value.isScalar() ? toQt(value.text) : toQt(toFlowText(value));
}

std::optional<YamlNode> settingValue(const LayoutSetting& setting, const QString& typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty()) return YamlNode{};
    if (setting.kind == SettingKind::Flag) return boolNode(text == QLatin1String("true"));
    if (setting.kind == SettingKind::Text || setting.kind == SettingKind::Choice) return textNode(fromQt(text));
    if (setting.kind == SettingKind::Yaml) {
        const auto read = parseYaml(fromQt(text), "value");
        return read.value && !read.value->isNull() ? *read.value : textNode(fromQt(text));
    }
    const auto number = typedNumber(text);
    if (!number) return std::nullopt;
    return numberNode(setting.kind == SettingKind::Percent ? *number / kPercent : *number);
}

QString silentValue(const LayoutSetting& setting, const CostDefaults* costs)
{
    if (setting.silent.empty()) return {};
    if (const auto* note = noteOf(setting, costs)) return withUnit(setting, note->value);
    if (const auto number = parseNumber(setting.silent)) return withUnit(setting, *number);
    const QString word = toQt(setting.silent);
    return setting.kind == SettingKind::Choice || setting.kind == SettingKind::Flag ? wordLabel(setting, word) : settingText(setting.silent.data());
}

QString silentSource(const LayoutSetting& setting, const CostDefaults* costs)
{
    const auto* note = noteOf(setting, costs);
    if (note == nullptr) return {};
    return QStringList{basisText(note->basis), confidenceText(note->confidence), toQt(costs->sourceText(note->sources))}.join(QStringLiteral(" · "));
}

}  // namespace mw
