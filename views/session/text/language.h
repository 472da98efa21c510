// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

/// The language of the window. Files, reports and the command line stay English; see docs/decisions/0007.
namespace mw::language {

/// Codes that the studio speaks, English first: "en", "de".
[[nodiscard]] QStringList spoken();
/// What a choice stands for; an empty one is the system's language where it is spoken, else English.
[[nodiscard]] QString resolved(const QString& choice);
/// From now on texts are looked up in this language. Windows that are open keep theirs: speak before the first one.
void speak(const QString& code);
[[nodiscard]] QString current();
/// For names of months and the like; figures follow format.h.
[[nodiscard]] QLocale locale();

/// While one lives, texts are English: for reports, which read alike wherever they are written.
class English {
public:
    English();
    ~English();
    English(const English&) = delete;
    English& operator=(const English&) = delete;

private:
    bool m_before{};
};

}  // namespace mw::language
