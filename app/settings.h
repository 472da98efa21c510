// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dialogs/preferences.h"

#include <QByteArray>
#include <QKeySequence>
#include <QStringList>

#include <optional>

namespace mw {

/// What the studio remembers between runs.
class AppSettings {
public:
    /// As chosen; "as the system" is what the system showed when the program started.
    [[nodiscard]] bool darkTheme() const;
    void setDarkTheme(bool dark);
    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray& geometry, const QByteArray& state);
    /// Layouts opened lately that still exist, the last first.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    [[nodiscard]] Preferences preferences() const;
    void setPreferences(const Preferences& preferences);
    /// The user's key of an action; nothing: the one it came with.
    [[nodiscard]] std::optional<QKeySequence> key(const QString& action) const;
    void setKey(const QString& action, const QKeySequence& key, const QKeySequence& first);
    /// Named arrangements of the panels.
    [[nodiscard]] QStringList arrangements() const;
    [[nodiscard]] QByteArray arrangement(const QString& name) const;
    void setArrangement(const QString& name, const QByteArray& state);
    void removeArrangement(const QString& name);
    [[nodiscard]] bool tourSeen() const;
    void setTourSeen();
    [[nodiscard]] QStringList recentParts() const;
    void addRecentPart(const QString& part);
    /// Ids in the order shown; empty: as shipped.
    [[nodiscard]] QStringList shownKpis() const;
    void setShownKpis(const QStringList& ids);
    [[nodiscard]] QStringList shownCharts() const;
    void setShownCharts(const QStringList& ids);
    [[nodiscard]] QStringList favouriteParts() const;
    void setFavouriteParts(const QStringList& parts);
};

}  // namespace mw
