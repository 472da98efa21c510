// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/text/format.h"

#include "solver/quantities/figure.h"
#include "views/session/text/language.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace mw::format {

namespace {

constexpr double kFeetPerMetre = 1 / 0.3048;   // the international foot

QString tr(const char* text, const char* note = nullptr) { return QCoreApplication::translate("mw::format", text, note); }

/// Units that are words.
QString withWords(QString text)
{
    if (language::current() == QLatin1String("en")) return text;
    return text.replace(QStringLiteral(" tok/s"), tr(" tok/s")).replace(QStringLiteral(" weeks"), tr(" weeks"));
}

/// A unit that is a word of the engines: "weeks", "requests/s". Signs stay as they are.
QString unitText(const QString& unit) { return QCoreApplication::translate("mw::Engine", unit.toUtf8().constData()); }

QString withMinus(const QString& text) { return text.startsWith(u'-') ? QChar(0x2212) + text.mid(1) : text; }

QString styled(const std::string& plain) { return plain == "-" ? QStringLiteral("–") : withWords(withSigns(withMinus(toQt(plain)))); }

/// Codes stand apart from the amount, signs do not.
QString signOf(const QString& code)
{
    static const QHash<QString, QString> signs{{QStringLiteral("USD"), QStringLiteral("$")}, {QStringLiteral("EUR"), QStringLiteral("€")},
                                               {QStringLiteral("GBP"), QStringLiteral("£")}, {QStringLiteral("INR"), QStringLiteral("₹")},
                                               {QStringLiteral("JPY"), QStringLiteral("¥")}};
    return signs.value(code, code + QChar(QChar::Nbsp));
}

/// "$41.8 M" with the sign of a currency.
QString signedText(const QString& amount, const QString& code)
{
    static const QRegularExpression dollars(QStringLiteral("^(-?)\\$([0-9.,]+)( k| M| bn)?(.*)$"));
    const auto found = dollars.match(amount);
    if (!found.hasMatch()) return amount;
    QString number = withSigns(found.captured(2));
    const QString scale = found.captured(3), unit = found.captured(4);
    if (scale == QLatin1String(" k")) number += tr(" k", "thousand, of money");
    if (scale == QLatin1String(" M")) number += tr(" M", "million, of money");
    if (scale == QLatin1String(" bn")) number += tr(" bn", "billion, of money");
    const QString text = tr("%1%2", "a currency's sign and the amount").arg(signOf(code), number);
    return withMinus(found.captured(1) + text.trimmed()) + (unit == QLatin1String(" / M tok") ? tr(" / M tok") : unit);
}

}  // namespace

QLocale locale()
{
    auto locale = style().decimal == QLatin1String(",") ? QLocale(QLocale::German) : QLocale::c();
    locale.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::RejectGroupSeparator);
    return locale;
}

QString date(const QDate& day) { return language::locale().toString(day, tr("d MMM yyyy")); }

QString rateText()
{
    const auto currency = style().currency;
    if (currency.code == QLatin1String("USD")) return {};
    return tr("1 USD = %1 %2, as of %3").arg(withSigns(QString::number(currency.perUsd, 'g', 6)), currency.code, date(currency.asOf));
}

double inCurrency(double usd) { return usd * style().currency.perUsd; }

QString moneyText(const QString& amount) { return signedText(amount, style().currency.code); }

QString withoutEndZeros(const QString& text)
{
    const QRegularExpression zeros(QStringLiteral("%1(\\d*?)0+(?!\\d)").arg(QRegularExpression::escape(style().decimal)));
    const auto found = zeros.match(text);
    if (!found.hasMatch()) return text;
    const QString kept = found.captured(1);
    return QString(text).replace(found.capturedStart(), found.capturedLength(), kept.isEmpty() ? kept : style().decimal + kept);
}

QStringList withEvenZeros(const QStringList& texts)
{
    const QRegularExpression number(QStringLiteral("^(.*\\d)%1(\\d+)(\\D*)$").arg(QRegularExpression::escape(style().decimal)));
    QHash<QString, qsizetype> needed;   // decimals, by unit
    for (const QString& text : texts) {
        const auto found = number.match(text);
        if (!found.hasMatch()) continue;
        qsizetype decimals = found.capturedLength(2);
        while (decimals > 0 && found.captured(2)[decimals - 1] == u'0') --decimals;
        needed[found.captured(3)] = std::max(needed.value(found.captured(3)), decimals);
    }
    QStringList even;
    for (const QString& text : texts) {
        const auto found = number.match(text);
        const QString kept = found.captured(2).left(needed.value(found.captured(3)));
        even << (!found.hasMatch() ? text : found.captured(1) + (kept.isEmpty() ? kept : style().decimal + kept) + found.captured(3));
    }
    return even;
}

QString withoutUnit(const QString& text)
{
    return text.section(QStringLiteral(" / "), 0, 0).remove(QStringLiteral(" tok/s"), Qt::CaseInsensitive).trimmed();
}

QString fixed(double value, int decimals) { return styled(figure::fixed(value, decimals)); }

QString text(std::optional<double> value, Format format)
{
    if (format == Format::Length_m && value && std::isfinite(*value)) return length(*value);
    if (format == Format::Temperature_c && style().fahrenheit && value && std::isfinite(*value)) return temperature(*value);
    if (format != Format::Usd && format != Format::UsdPerMillion) return styled(formatted(value, format));
    if (!value || !std::isfinite(*value)) return QStringLiteral("–");
    return moneyText(toQt(formatted(inCurrency(*value), format)));
}

QString power(double kw) { return styled(figure::power(kw)); }
QString si(double value) { return styled(figure::si(value)); }
QString tokensPerSecond(double tokens_per_s) { return text(tokens_per_s, Format::TokensPerSecond); }
QString money(double usd) { return text(usd, Format::Usd); }
QString dollars(double usd) { return std::isfinite(usd) ? signedText(toQt(figure::wholeMoney(usd)), QStringLiteral("USD")) : QStringLiteral("–"); }
QString wholeMoney(double usd) { return std::isfinite(usd) ? moneyText(toQt(figure::wholeMoney(inCurrency(usd)))) : QStringLiteral("–"); }
QString count(double value) { return styled(figure::count(value)); }
QString share(double ratio) { return styled(figure::share(ratio)); }
QString number(double value) { return styled(figure::number(value)); }
QString flow(double l_per_min) { return text(l_per_min, Format::Flow_l_min); }
QString quantity(double value, const QString& unit) { return styled(figure::quantity(value, fromQt(unitText(unit)))); }

QString length(double m)
{
    return style().feet ? styled(figure::quantity(m * kFeetPerMetre, "ft", 2)) : styled(figure::quantity(m, "m", 2));
}

QString temperature(double celsius)
{
    return style().fahrenheit ? styled(figure::fixed(celsius * 9 / 5 + 32, 1) + " °F") : styled(figure::fixed(celsius, 1) + " °C");
}

QString told(double value, std::string_view unit, const std::optional<double>& beside)
{
    const auto each = [&](const char* own, double factor, double offset) {
        return styled(figure::told(value * factor + offset, own, beside ? std::optional(*beside * factor + offset) : std::nullopt));
    };
    if (unit == "MUSD") return money(value * 1e6);
    if (unit == "m" && style().feet) return each("ft", kFeetPerMetre, 0);
    if (unit == "C" && style().fahrenheit) return each("°F", 1.8, 32);
    const QString text = toQt(figure::told(value, unit, beside)), figure = text.section(u' ', 0, 0), words = text.section(u' ', 1);
    return words.isEmpty() ? styled(fromQt(figure)) : styled(fromQt(figure)) + u' ' + unitText(words);
}

QString orDash(const std::optional<double>& value, QString (*format)(double))
{
    return value && std::isfinite(*value) ? format(*value) : QStringLiteral("–");
}

std::optional<Change> change(const std::optional<double>& before, const std::optional<double>& after,
                             QString (*format)(double))
{
    if (!before || !after || !std::isfinite(*before) || !std::isfinite(*after)) return std::nullopt;
    const double by = *after - *before;
    const double noise = 1e-9 * std::max(std::abs(*before), std::abs(*after));
    if (std::abs(by) <= noise) return Change{Trend::Same, QStringLiteral("= ") + format(0)};
    const Trend trend = by > 0 ? Trend::Up : Trend::Down;
    return Change{trend, (by > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + format(std::abs(by))};
}

}  // namespace mw::format
