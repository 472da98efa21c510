// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/text/figure_text.h"

#include "model/core/number_text.h"
#include "views/session/text/format.h"
#include "views/session/text/language.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

struct UnitSuffix {
    std::string_view suffix;
    const char* unit;
};
// The longer first: "_tb_s" before "_s".
constexpr std::array kUnits{UnitSuffix{"_usd_per_kw", "$/kW"},
                            UnitSuffix{"_per_kwh_typ_usd", "$/kWh"},
                            UnitSuffix{"_per_m_usd", "$/m"},
                            UnitSuffix{"_per_kw_usd", "$/kW"},
                            UnitSuffix{"_tb_s", "TB/s"},
                            UnitSuffix{"_gb_s", "GB/s"},
                            UnitSuffix{"_gbit_s", "Gbit/s"},
                            UnitSuffix{"_tbit_s", "Tbit/s"},
                            UnitSuffix{"_tflops", "TFLOPS"},
                            UnitSuffix{"_pflops", "PFLOPS"},
                            UnitSuffix{"_tops", "TOPS"},
                            UnitSuffix{"_w_per_m", "W/m"},
                            UnitSuffix{"_kg_per_m", "kg/m"},
                            UnitSuffix{"_kwh", "kWh"},
                            UnitSuffix{"_kj", "kJ"},
                            UnitSuffix{"_kw", "kW"},
                            UnitSuffix{"_mw", "MW"},
                            UnitSuffix{"_mva", "MVA"},
                            UnitSuffix{"_w", "W"},
                            UnitSuffix{"_kv", "kV"},
                            UnitSuffix{"_v", "V"},
                            UnitSuffix{"_a", "A"},
                            UnitSuffix{"_gb", "GB"},
                            UnitSuffix{"_gib", "GiB"},
                            UnitSuffix{"_tb", "TB"},
                            UnitSuffix{"_pb", "PB"},
                            UnitSuffix{"_lpm", "L/min"},
                            UnitSuffix{"_mm", "mm"},
                            UnitSuffix{"_m2", "m²"},
                            UnitSuffix{"_m", "m"},
                            UnitSuffix{"_kg", "kg"},
                            UnitSuffix{"_c", "°C"},
                            UnitSuffix{"_k", "K"},
                            UnitSuffix{"_kpa", "kPa"},
                            UnitSuffix{"_bar", "bar"},
                            UnitSuffix{"_usd", "$"},
                            UnitSuffix{"_weeks", "weeks"},
                            UnitSuffix{"_years", "years"},
                            UnitSuffix{"_min", "min"},
                            UnitSuffix{"_ms", "ms"},
                            UnitSuffix{"_s", "s"},
                            UnitSuffix{"_cfm", "CFM"},
                            UnitSuffix{"_l", "L"},
                            UnitSuffix{"_u", "U"},
                            UnitSuffix{"_um", "µm"}};

const UnitSuffix* unitOf(std::string_view key)
{
    const auto found = std::find_if(kUnits.begin(), kUnits.end(),
                                    [&](const UnitSuffix& unit) { return key.ends_with(unit.suffix); });
    return found == kUnits.end() ? nullptr : found;
}

}  // namespace

QString figureName(std::string_view key)
{
    if (const auto* unit = unitOf(key)) key.remove_suffix(unit->suffix.size());
    QStringList words = toQt(key).split(QLatin1Char('_'), Qt::SkipEmptyParts);
    for (auto& word : words) {
        if (word == QLatin1String("cpus") || word == QLatin1String("gpus") || word == QLatin1String("dpus") ||
            word == QLatin1String("nics"))
            word = word.chopped(1).toUpper() + QLatin1Char('s');
        else if (word == QLatin1String("hbm") || word == QLatin1String("tdp") ||
                 word == QLatin1String("cop") || word == QLatin1String("pue"))
            word = word.toUpper();
    }
    if (!words.isEmpty()) words.front()[0] = words.front()[0].toUpper();
    return localText(words.join(QLatin1Char(' ')));
}

QString figureUnit(std::string_view key)
{
    const auto* unit = unitOf(key);
    return unit != nullptr ? localText(unit->unit) : QString();
}

QString basisText(std::string_view basis)
{
    static const QRegularExpression key(QStringLiteral("\\b[a-z0-9]+(_[a-z0-9]+)+\\b"));
    QString text = localText(basis);
    qsizetype from = 0;
    for (auto found = key.match(text); found.hasMatch(); found = key.match(text, from)) {
        const std::string name = fromQt(found.captured());
        const QString unit = figureUnit(name);
        QString words = figureName(name);
        if (language::current() == QLatin1String("en")) words[0] = words[0].toLower();
        if (!unit.isEmpty()) words += QStringLiteral(" (%1)").arg(unit);
        text.replace(found.capturedStart(), found.capturedLength(), words);
        from = found.capturedStart() + words.size();
    }
    return text.replace(QStringLiteral(" x "), QStringLiteral(" × "));
}

namespace {

QString sixDigits(double value) { return QString::number(value, 'g', std::abs(value) >= 1e6 ? 10 : 6); }

}  // namespace

QString plainNumber(double value) { return format::withSigns(sixDigits(value)); }

QString readNumber(double value)
{
    QString text = sixDigits(value);
    const qsizetype first = value < 0 ? 1 : 0, point = text.indexOf(u'.');
    if (!text.contains(u'e'))
        for (qsizetype at = (point < 0 ? text.size() : point) - 3; at > first; at -= 3) text.insert(at, u',');
    return format::withSigns(text);
}

std::optional<double> typedNumber(const QString& text)
{
    const auto style = format::style();
    QString plain = text.trimmed();
    // With a point alone it is meant as in a file, also where a point parts thousands.
    if (plain.contains(style.decimal)) {
        if (!style.thousands.isEmpty()) plain.remove(style.thousands);
        plain.replace(style.decimal, QStringLiteral("."));
    }
    return parseNumber(fromQt(plain));
}

QString confidenceText(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Datasheet:
        return QCoreApplication::translate("mw::PartText", "datasheet");
    case Confidence::Estimate:
        return QCoreApplication::translate("mw::PartText", "estimate");
    case Confidence::Unverified:
        break;
    }
    return QCoreApplication::translate("mw::PartText", "unverified");
}

}  // namespace mw
