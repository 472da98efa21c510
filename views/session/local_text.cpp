// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/local_text.h"

#include "resources/translations/engine_texts.h"
#include "views/session/format_style.h"
#include "views/session/language.h"
#include "views/session/qt_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace mw {

namespace {

constexpr const char* kContext = "mw::Engine";
constexpr int kDeepest = 4;            // a reason within a reason within a reason within a sentence
constexpr qsizetype kMostKept = 20000;  // findings of a large hall; each is asked for again and again while a list scrolls

/// A text with places, cut at them: "{} of {} kW" -> "", " of ", " kW".
struct Template {
    const char* text{};
    QStringList pieces{};
    qsizetype letters{};
};

const QRegularExpression& place()
{
    static const QRegularExpression found(QStringLiteral("\\{([^{}]*)\\}"));
    return found;
}

/// Those that tell most first: "{} and {}" fits much.
const std::vector<Template>& templates()
{
    static const auto made = [] {
        std::vector<Template> list;
        for (const char* text : kEngineTexts) {
            const auto pieces = QString::fromUtf8(text).split(place());
            if (pieces.size() > 1) list.push_back({text, pieces, pieces.join(QString()).size()});
        }
        std::stable_sort(list.begin(), list.end(), [](const Template& a, const Template& b) { return a.letters > b.letters; });
        return list;
    }();
    return made;
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

QString translated(const QString& english, int depth);

/// Figures get the user's signs, words the user's language.
QString placeText(const QString& text, int depth)
{
    static const QRegularExpression figure(QStringLiteral("^[-+]?[0-9][0-9,]*(\\.[0-9]+)?$"));
    if (figure.match(text).hasMatch()) return format::withSigns(text);
    return depth < kDeepest ? translated(text, depth + 1) : text;
}

std::optional<QString> toldBy(const Template& one, const QString& english, int depth)
{
    auto places = placesOf(one, english);
    if (!places) return std::nullopt;
    const auto translation = lookedUp(QString::fromUtf8(one.text));
    if (!translation) return std::nullopt;
    for (auto& text : *places) text = placeText(text, depth);
    return filled(*translation, *places);
}

/// Notes of engines have no full stop of their own; as findings they get one, and as the end of a longer text they share its.
QString translated(const QString& english, int depth)
{
    const bool stops = english.size() > 1 && english.endsWith(QLatin1Char('.'));
    const QString bare = stops ? english.chopped(1) : QString();
    if (const auto found = lookedUp(english)) return *found;
    if (stops) {
        if (const auto found = lookedUp(bare)) return *found + QLatin1Char('.');
    } else if (const auto found = lookedUp(english + QLatin1Char('.'))) {
        return found->chopped(1);
    }
    for (const auto& one : templates()) {
        if (stops)   // first, or the stop would be taken for the end of what stands in the last place
            if (const auto found = toldBy(one, bare, depth)) return *found + QLatin1Char('.');
        if (const auto found = toldBy(one, english, depth)) return *found;
    }
    return english;
}

/// Translations of this thread's texts, until language or signs change.
struct Kept {
    QString language{};
    format::Style style{};
    QHash<QString, QString> texts{};
};

}  // namespace

QString localText(const QString& english)
{
    const QString language = language::current();
    if (english.isEmpty() || language == QLatin1String("en")) return english;
    thread_local Kept kept;
    const auto style = format::style();
    if (kept.language != language || kept.style != style || kept.texts.size() > kMostKept) kept = {language, style, {}};
    auto& text = kept.texts[english];
    if (text.isNull()) text = translated(english, 0);
    return text;
}

QString localText(std::string_view english) { return localText(toQt(english)); }

}  // namespace mw
