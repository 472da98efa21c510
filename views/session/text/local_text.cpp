// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/text/local_text.h"

#include "resources/translations/engine_texts.h"
#include "views/session/text/format.h"
#include "views/session/text/language.h"
#include "views/session/text/qt_text.h"
#include "views/session/text/told_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace mw {

namespace {

constexpr const char* kContext = "mw::Engine";
constexpr int kDeepest = 4;            // a reason within a reason within a reason within a sentence
constexpr qsizetype kGlue = 8, kWordsOfName = 4;   ///< letters of a text that only joins others, " and "; words that a name may have
constexpr qsizetype kMostKept = 20000;  // findings of a large hall; each is asked for again and again while a list scrolls

/// What a place is made for: "{:.0f}" for a number, "{:s}" for a name, which stays as it is.
enum class Place { Any, Figure, Name };

/// A text with places, cut at them: "{} of {} kW" -> "", " of ", " kW".
struct Template {
    const char* text{};
    QStringList pieces{};
    std::vector<Place> places{};
    qsizetype letters{};
};

const QRegularExpression& place()
{
    static const QRegularExpression found(QStringLiteral("\\{([^{}]*)\\}"));
    return found;
}

std::vector<Place> placeKinds(const QString& text)
{
    std::vector<Place> kinds;
    for (auto it = place().globalMatch(text); it.hasNext();) {
        const QString inside = it.next().captured(1);
        kinds.push_back(inside == QLatin1String(":s") ? Place::Name : inside.contains(u':') ? Place::Figure : Place::Any);
    }
    return kinds;
}

/// Those that tell most first: "{} and {}" fits much.
const std::vector<Template>& templates()
{
    static const auto made = [] {
        std::vector<Template> list;
        for (const char* text : kEngineTexts) {
            const auto pieces = QString::fromUtf8(text).split(place());
            if (pieces.size() > 1) list.push_back({text, pieces, placeKinds(QString::fromUtf8(text)), pieces.join(QString()).size()});
        }
        std::stable_sort(list.begin(), list.end(), [](const Template& a, const Template& b) { return a.letters > b.letters; });
        return list;
    }();
    return made;
}

/// Those that a text may be of, by its first letter, in their order: most begin with words, and a panel asks for hundreds of texts at once.
const std::vector<const Template*>& templatesFor(const QString& text)
{
    static const auto byLetter = [] {
        QHash<QChar, std::vector<const Template*>> lists;
        for (const Template& one : templates())
            if (!one.pieces.front().isEmpty()) lists[one.pieces.front().front()];
        lists[QChar()];   // all other letters
        for (const Template& one : templates())
            for (auto it = lists.begin(); it != lists.end(); ++it)
                if (one.pieces.front().isEmpty() || one.pieces.front().front() == it.key()) it->push_back(&one);
        return lists;
    }();
    const auto found = byLetter.find(text.isEmpty() ? QChar() : text.front());
    return found != byLetter.end() ? *found : *byLetter.find(QChar());
}

/// What stands in the places of a template; nothing if the text is not of it.
std::optional<QStringList> placesOf(const Template& of, const QString& text)
{
    const auto& pieces = of.pieces;
    if (text.size() < of.letters || !text.startsWith(pieces.front()) || !text.endsWith(pieces.back())) return std::nullopt;
    QStringList places;
    qsizetype at = pieces.front().size();
    for (qsizetype i = 1; i < pieces.size(); ++i) {
        const bool last = i + 1 == pieces.size();
        const qsizetype next = last ? text.size() - pieces[i].size() : text.indexOf(pieces[i], at);
        if (next < at) return std::nullopt;
        places << text.mid(at, next - at);
        at = next + pieces[i].size();
    }
    return places;
}

/// Places of the translation are filled in their order, or by number: "{2}".
QString filled(const QString& translation, const QStringList& places)
{
    QString text;
    qsizetype from = 0, next = 0;
    for (auto it = place().globalMatch(translation); it.hasNext();) {
        const auto match = it.next();
        bool numbered = false;
        const qsizetype number = match.captured(1).toInt(&numbered);
        text += QStringView(translation).mid(from, match.capturedStart() - from);
        text += places.value(numbered ? number : next++);
        from = match.capturedEnd();
    }
    return text + translation.mid(from);
}

std::optional<QString> lookedUp(const QString& english)
{
    const QByteArray source = english.toUtf8();
    const QString found = QCoreApplication::translate(kContext, source.constData());
    return found == english ? std::nullopt : std::optional(found);
}

bool inEnglish() { return language::current() == QLatin1String("en"); }

/// Whole texts of the engines, which say what they say: "IEC 60909".
bool isWhole(const QString& english)
{
    static const auto texts = [] {
        QSet<QString> set;
        for (const char* text : kEngineTexts) set.insert(QString::fromUtf8(text));
        return set;
    }();
    return texts.contains(english);
}

/// English has nothing to look up, and few texts have a number in them that is not written as the user wants it.
bool mayStay(const QString& english)
{
    const bool plain = format::style() == format::Style{};
    int run = 0;
    for (const QChar sign : english) {
        run = sign.isDigit() ? run + 1 : 0;
        if (run == (plain ? 4 : 1)) return isWhole(english);
    }
    return true;
}

QString translated(const QString& english, const ToldFigures& told, int depth);

/// Thousands are parted as in all figures; of four digits only in what is a number for sure, for a year is none.
QString grouped(QString figure, bool sure)
{
    const qsizetype first = figure.startsWith(u'-') || figure.startsWith(u'+') ? 1 : 0;
    const qsizetype point = figure.indexOf(u'.'), end = point < 0 ? figure.size() : point;
    if (figure.contains(u',') || end - first < (sure || point >= 0 ? 4 : 5)) return figure;
    for (qsizetype at = end - 3; at > first; at -= 3) figure.insert(at, u',');
    return figure;
}

/// "0.5–1 kW", "$1,500", "8 % a year": signs are the user's, and so is a unit that is words. Nothing if it is something else, or if `words` are
/// asked for and the unit is none.
std::optional<QString> figureText(const QString& text, bool words)
{
    static const QRegularExpression form(QStringLiteral("^([-+\u2212]?\\$?[0-9][0-9,]*(?:\\.[0-9]+)?(?:–[0-9][0-9,]*(?:\\.[0-9]+)?)?)(?: ([^0-9]+))?$"));
    const auto found = form.match(text);
    if (!found.hasMatch()) return std::nullopt;
    const QString figure = format::withSigns(found.captured(1)), unit = found.captured(2);
    const auto told = unit.isEmpty() ? std::nullopt : lookedUp(unit);
    if (words && !told) return std::nullopt;
    return unit.isEmpty() ? figure : figure + QLatin1Char(' ') + told.value_or(unit);
}

/// A length, a temperature or an amount of money in the user's units; nothing if it is something else, or stays as the engines tell it.
std::optional<QString> inUsersUnits(const QString& text)
{
    static const QRegularExpression measure(QStringLiteral("^(-?[0-9][0-9,]*(?:\\.[0-9]+)?) (m|°C)$"));
    static const QRegularExpression amount(QStringLiteral("^(-?)\\$([0-9][0-9,]*(?:\\.[0-9]+)?)( k| M| bn)?( / M tok)?$"));
    const auto style = format::style();
    const auto number = [](QString figure) { return figure.remove(u',').toDouble(); };
    if (const auto found = measure.match(text); found.hasMatch()) {
        const bool length = found.captured(2) == u'm';
        if (!(length ? style.feet : style.fahrenheit)) return std::nullopt;
        return length ? format::length(number(found.captured(1))) : format::temperature(number(found.captured(1)));
    }
    const auto found = amount.match(text);
    if (!found.hasMatch()) return std::nullopt;
    if (style.currency.perUsd == 1) return format::moneyText(text);
    const QString scale = found.captured(3);
    const double usd = number(found.captured(1) + found.captured(2)) * (scale.isEmpty() ? 1 : scale == QLatin1String(" k") ? 1e3 : scale == QLatin1String(" M") ? 1e6 : 1e9);
    if (!found.captured(4).isEmpty()) return format::text(usd, Format::UsdPerMillion);
    if (!scale.isEmpty()) return format::money(usd);
    const bool whole = !found.captured(2).contains(u'.');   // nobody has worked out the cents of what is told in whole dollars
    return format::wholeMoney(whole ? std::round(usd * style.currency.perUsd) / style.currency.perUsd : usd);
}

/// Figures get the user's signs and units, words the user's language.
QString placeText(const QString& text, Place place, const ToldFigures& told, int depth)
{
    static const QRegularExpression figure(QStringLiteral("^[-+]?[0-9][0-9,]*(\\.[0-9]+)?$"));
    if (place == Place::Name) return text;
    for (const auto& [english, shown] : told)
        if (text == english) return shown;
    if (figure.match(text).hasMatch()) return format::withSigns(grouped(text, place == Place::Figure));
    if (const auto own = inUsersUnits(text)) return *own;
    if (const auto own = figureText(text, true)) return *own;   // before a template that happens to fit
    return depth < kDeepest ? translated(text, told, depth + 1) : figureText(text, false).value_or(text);
}

std::optional<QString> toldBy(const Template& one, const QString& english, const ToldFigures& told, int depth)
{
    auto places = placesOf(one, english);
    if (!places) return std::nullopt;
    const QString source = QString::fromUtf8(one.text);
    const auto translation = inEnglish() ? std::optional(source) : lookedUp(source);
    if (!translation) return std::nullopt;
    for (qsizetype i = 0; i < places->size(); ++i) {
        const Place place = one.places[static_cast<std::size_t>(i)];
        QString local = placeText(places->at(i), place, told, depth);
        // Half a sentence that nobody has translated stays whole, rather than be joined by a word of another language.
        if (one.letters <= kGlue && !inEnglish() && place != Place::Name && local == places->at(i) && local.count(u' ') >= kWordsOfName) return std::nullopt;
        (*places)[i] = std::move(local);
    }
    return filled(*translation, *places);
}

/// Notes of engines have no full stop of their own; as findings they get one, and as the end of a longer text they share its.
QString translated(const QString& english, const ToldFigures& told, int depth)
{
    const bool stops = english.size() > 1 && english.endsWith(QLatin1Char('.'));
    const QString bare = stops ? english.chopped(1) : QString();
    if (const auto found = lookedUp(english)) return *found;
    if (stops) {
        if (const auto found = lookedUp(bare)) return *found + QLatin1Char('.');
    } else if (const auto found = lookedUp(english + QLatin1Char('.'))) {
        return found->chopped(1);
    }
    for (const Template* one : templatesFor(english)) {
        if (stops)   // first, or the stop would be taken for the end of what stands in the last place
            if (const auto found = toldBy(*one, bare, told, depth)) return *found + QLatin1Char('.');
        if (const auto found = toldBy(*one, english, told, depth)) return *found;
    }
    return depth > 0 || english.contains(u'–') ? figureText(english, false).value_or(english) : english;   // a figure by itself may have its signs already
}

/// Translations of this thread's texts, until language or signs change.
struct Kept {
    QString language{};
    format::Style style{};
    QHash<QString, QString> texts{};
};

}  // namespace

QString localText(const QString& english, const ToldFigures& told)
{
    const QString language = language::current();
    if (english.isEmpty() || (inEnglish() && mayStay(english))) return english;
    thread_local Kept kept;
    const auto style = format::style();
    if (kept.language != language || kept.style != style || kept.texts.size() > kMostKept) kept = {language, style, {}};
    QString key = english;
    for (const auto& [figure, shown] : told) key += u'\n' + shown;
    auto& text = kept.texts[key];
    if (text.isNull()) text = translated(english, told, 0);
    return text;
}

QString localText(const QString& english) { return localText(english, {}); }
QString localText(std::string_view english) { return localText(toQt(english), {}); }

bool isEngineText(const QString& english)
{
    constexpr qsizetype kWord = 3;
    const auto begins = [&](const Template& one) { return one.pieces.front().size() > kWord && placesOf(one, english).has_value(); };
    return isWhole(english) || std::ranges::any_of(templatesFor(english), [&](const Template* one) { return begins(*one); });
}

}  // namespace mw
