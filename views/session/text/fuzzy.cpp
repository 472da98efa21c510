// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/text/fuzzy.h"

#include <algorithm>

namespace mw {

namespace {

constexpr int kLetter = 1, kFollows = 6, kWordStart = 8, kWholeWord = 20;

bool startsWord(QStringView text, qsizetype at) { return at == 0 || !text[at - 1].isLetterOrNumber(); }

/// "su" of "Pressure of the supply" at its last word.
bool beginsAWord(QStringView word, QStringView text)
{
    for (auto at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        if (startsWord(text, at)) return true;
    return false;
}

/// The best way to find `word` in `text` from `from` on as beginnings of words, "zsel" in "Zoom to selection"; -1: none. Letters
/// from the middle of words would find nearly everything. Short words and titles only, so plain recursion will do.
int bestFrom(QStringView word, QStringView text, qsizetype from)
{
    if (word.isEmpty()) return 0;
    int best = -1;
    for (qsizetype at = from; at < text.size(); ++at) {
        const bool follows = at == from && from > 0, starts = startsWord(text, at);
        if (text[at] != word[0] || (!follows && !starts)) continue;
        const int rest = bestFrom(word.mid(1), text, at + 1);
        if (rest >= 0) best = std::max(best, rest + kLetter + (follows ? kFollows : 0) + (starts ? kWordStart : 0));
    }
    return best;
}

}  // namespace

std::optional<int> fuzzyScore(QStringView typed, QStringView text)
{
    constexpr qsizetype kLongest = 24;   // of a word that is still looked for by beginnings
    const QString within = text.toString().toCaseFolded();
    int score = 0;
    for (const auto& word : typed.toString().toCaseFolded().split(u' ', Qt::SkipEmptyParts)) {
        const int found = within.contains(word) ? static_cast<int>(word.size()) * (kLetter + kFollows) + (beginsAWord(word, within) ? kWholeWord : 0)
                          : word.size() <= kLongest ? bestFrom(word, within, 0) : -1;
        if (found < 0) return std::nullopt;
        score += found;
    }
    return score * 4 - static_cast<int>(within.size()) / 8;
}

std::optional<int> fuzzyScore(QStringView typed, const QString& title, const QString& heading)
{
    constexpr int kNone = -1000, kByTitle = 10;
    const auto own = fuzzyScore(typed, title), both = fuzzyScore(typed, heading + u' ' + title);
    if (!own && !both) return std::nullopt;
    return std::max(own.value_or(kNone) + kByTitle, both.value_or(kNone));
}

}  // namespace mw
