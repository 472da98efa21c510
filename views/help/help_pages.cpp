// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/help/help_pages.h"

#include "views/session/text/language.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace mw {

std::vector<HelpPage> readHelp(const QString& folder)
{
    std::vector<HelpPage> pages;
    for (const auto& info : QDir(folder).entryInfoList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) continue;
        HelpPage page;
        page.name = info.completeBaseName().section(QLatin1Char('-'), 1);
        page.text = QString::fromUtf8(file.readAll());
        page.title = page.text.section(QLatin1Char('\n'), 0, 0).remove(QLatin1Char('#')).trimmed();
        pages.push_back(std::move(page));
    }
    return pages;
}

QString helpFolder(const QString& folder)
{
    const QString local = folder + QLatin1Char('/') + language::current();
    return QFileInfo::exists(local) ? local : folder;
}

bool answers(const HelpPage& page, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return page.text.contains(word, Qt::CaseInsensitive); });
}

}  // namespace mw
