// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace mw {

/// What the studio remembers between runs.
class AppSettings {
public:
    [[nodiscard]] bool darkTheme() const;
    void setDarkTheme(bool dark);
    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray& geometry, const QByteArray& state);
    /// Layouts opened lately that still exist, the last first.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    [[nodiscard]] QStringList recentParts() const;
    void addRecentPart(const QString& part);
    [[nodiscard]] QStringList favouriteParts() const;
    void setFavouriteParts(const QStringList& parts);
};

}  // namespace mw
