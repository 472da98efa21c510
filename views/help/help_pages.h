// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace mw {

/// A page of help: a Markdown file whose first line is its title. Files are named 10-..., 20-... in reading order.
struct HelpPage {
    QString name{};    ///< file name without number and ending: "canvas"
    QString title{};
    QString text{};    ///< all of it, Markdown
};

[[nodiscard]] std::vector<HelpPage> readHelp(const QString& folder);
/// Where the pages in the language of the window lie: "help/de"; without such, "help", which is English.
[[nodiscard]] QString helpFolder(const QString& folder);
/// True if each word stands in the page, whatever its case. No words: true.
[[nodiscard]] bool answers(const HelpPage& page, const QStringList& words);

}  // namespace mw
