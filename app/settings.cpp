// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace mw {

namespace {

constexpr int kRecentFiles = 6;
constexpr int kRecentParts = 5;
// Raised when docks or toolbars change, so that an old arrangement is not forced onto a new window.
const QString kStateKey = QStringLiteral("window/state-1");

void addFirst(const QString& key, const QString& value, int most)
{
    QSettings settings;
    QStringList list = settings.value(key).toStringList();
    list.removeAll(value);
    list.prepend(value);
    while (list.size() > most) list.removeLast();
    settings.setValue(key, list);
}

}  // namespace

bool AppSettings::darkTheme() const { return QSettings().value(QStringLiteral("theme/dark"), true).toBool(); }
void AppSettings::setDarkTheme(bool dark) { QSettings().setValue(QStringLiteral("theme/dark"), dark); }
QByteArray AppSettings::geometry() const { return QSettings().value(QStringLiteral("window/geometry")).toByteArray(); }
QByteArray AppSettings::windowState() const { return QSettings().value(kStateKey).toByteArray(); }

void AppSettings::setWindow(const QByteArray& geometry, const QByteArray& state)
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), geometry);
    settings.setValue(kStateKey, state);
}

QStringList AppSettings::recentFiles() const
{
    QStringList files = QSettings().value(QStringLiteral("recent/files")).toStringList();
    files.erase(std::remove_if(files.begin(), files.end(), [](const QString& file) { return !QFileInfo::exists(file); }), files.end());
    return files;
}

void AppSettings::addRecentFile(const QString& path) { addFirst(QStringLiteral("recent/files"), path, kRecentFiles); }
QStringList AppSettings::recentParts() const { return QSettings().value(QStringLiteral("recent/parts")).toStringList(); }
QStringList AppSettings::favouriteParts() const { return QSettings().value(QStringLiteral("favourite/parts")).toStringList(); }
void AppSettings::setFavouriteParts(const QStringList& parts) { QSettings().setValue(QStringLiteral("favourite/parts"), parts); }
void AppSettings::addRecentPart(const QString& part) { addFirst(QStringLiteral("recent/parts"), part, kRecentParts); }

}  // namespace mw
