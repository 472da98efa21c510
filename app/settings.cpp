// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QPalette>
#include <QSettings>

#include <algorithm>

namespace mw {

namespace {

constexpr int kRecentFiles = 6;
constexpr int kRecentParts = 5;
const QString kPreferences = QStringLiteral("preferences/");
const QString kKeys = QStringLiteral("keys/");
// Both raised when docks or toolbars change, so that an old arrangement is not forced onto a new window.
const QString kArrangements = QStringLiteral("arrangements-1");
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

/// A currency without a rate would show dollars under another sign.
format::Currency storedCurrency(const QSettings& settings)
{
    const format::Currency stored{settings.value(kPreferences + QStringLiteral("currency"), QStringLiteral("USD")).toString(),
                                  settings.value(kPreferences + QStringLiteral("currency-per-usd"), 1).toDouble(),
                                  settings.value(kPreferences + QStringLiteral("currency-as-of")).toDate()};
    return stored.perUsd > 0 && stored.asOf.isValid() ? stored : format::Currency{};
}

}  // namespace

bool AppSettings::darkTheme() const
{
    // Asked first before the studio puts its own colours over the system's.
    static const bool systemIsDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    const auto choice = preferences().theme;
    return choice == Preferences::ThemeChoice::System ? systemIsDark : choice == Preferences::ThemeChoice::Dark;
}

void AppSettings::setDarkTheme(bool dark)
{
    auto changed = preferences();
    changed.theme = dark ? Preferences::ThemeChoice::Dark : Preferences::ThemeChoice::Light;
    setPreferences(changed);
}

Preferences AppSettings::preferences() const
{
    const QSettings settings;
    const Preferences first;
    Preferences p;
    p.theme = static_cast<Preferences::ThemeChoice>(std::clamp(settings.value(kPreferences + QStringLiteral("theme"), 0).toInt(), 0, 2));
    p.style.feet = settings.value(kPreferences + QStringLiteral("feet"), false).toBool();
    p.style.fahrenheit = settings.value(kPreferences + QStringLiteral("fahrenheit"), false).toBool();
    p.style.decimal = settings.value(kPreferences + QStringLiteral("decimal"), first.style.decimal).toString();
    p.style.thousands = settings.value(kPreferences + QStringLiteral("thousands"), first.style.thousands).toString();
    p.languageSigns = settings.value(kPreferences + QStringLiteral("language-signs"), first.languageSigns).toBool();
    p.language = settings.value(kPreferences + QStringLiteral("language")).toString();
    p.style.currency = storedCurrency(settings);
    p.grid = settings.value(kPreferences + QStringLiteral("grid"), first.grid).toBool();
    p.newGrid_m = std::clamp(settings.value(kPreferences + QStringLiteral("new-grid-m"), first.newGrid_m).toDouble(), 0.01, 10.0);
    p.autosave_min = std::clamp(settings.value(kPreferences + QStringLiteral("autosave-min"), 0).toInt(), 0, 60);
    p.motion = settings.value(kPreferences + QStringLiteral("motion"), first.motion).toBool();
    p.openLast = settings.value(kPreferences + QStringLiteral("open-last"), false).toBool();
    return p;
}

void AppSettings::setPreferences(const Preferences& p)
{
    QSettings settings;
    settings.setValue(kPreferences + QStringLiteral("theme"), static_cast<int>(p.theme));
    settings.setValue(kPreferences + QStringLiteral("feet"), p.style.feet);
    settings.setValue(kPreferences + QStringLiteral("fahrenheit"), p.style.fahrenheit);
    settings.setValue(kPreferences + QStringLiteral("decimal"), p.style.decimal);
    settings.setValue(kPreferences + QStringLiteral("thousands"), p.style.thousands);
    settings.setValue(kPreferences + QStringLiteral("language-signs"), p.languageSigns);
    settings.setValue(kPreferences + QStringLiteral("language"), p.language);
    settings.setValue(kPreferences + QStringLiteral("currency"), p.style.currency.code);
    settings.setValue(kPreferences + QStringLiteral("currency-per-usd"), p.style.currency.perUsd);
    settings.setValue(kPreferences + QStringLiteral("currency-as-of"), p.style.currency.asOf);
    settings.setValue(kPreferences + QStringLiteral("grid"), p.grid);
    settings.setValue(kPreferences + QStringLiteral("new-grid-m"), p.newGrid_m);
    settings.setValue(kPreferences + QStringLiteral("autosave-min"), p.autosave_min);
    settings.setValue(kPreferences + QStringLiteral("motion"), p.motion);
    settings.setValue(kPreferences + QStringLiteral("open-last"), p.openLast);
}

std::optional<QKeySequence> AppSettings::key(const QString& action) const
{
    const auto stored = QSettings().value(kKeys + action);
    if (!stored.isValid()) return std::nullopt;
    return QKeySequence(stored.toString(), QKeySequence::PortableText);
}

void AppSettings::setKey(const QString& action, const QKeySequence& key, const QKeySequence& first)
{
    if (key == first) QSettings().remove(kKeys + action);
    else QSettings().setValue(kKeys + action, key.toString(QKeySequence::PortableText));
}

QStringList AppSettings::arrangements() const
{
    QSettings settings;
    settings.beginGroup(kArrangements);
    return settings.childKeys();
}

QByteArray AppSettings::arrangement(const QString& name) const { return QSettings().value(kArrangements + QLatin1Char('/') + name).toByteArray(); }
void AppSettings::setArrangement(const QString& name, const QByteArray& state) { QSettings().setValue(kArrangements + QLatin1Char('/') + name, state); }
void AppSettings::removeArrangement(const QString& name) { QSettings().remove(kArrangements + QLatin1Char('/') + name); }
bool AppSettings::tourSeen() const { return QSettings().value(QStringLiteral("tour/seen"), false).toBool(); }
void AppSettings::setTourSeen() { QSettings().setValue(QStringLiteral("tour/seen"), true); }
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
QStringList AppSettings::shownKpis() const { return QSettings().value(QStringLiteral("kpis/shown")).toStringList(); }
void AppSettings::setShownKpis(const QStringList& ids) { QSettings().setValue(QStringLiteral("kpis/shown"), ids); }
QStringList AppSettings::shownCharts() const { return QSettings().value(QStringLiteral("charts/shown")).toStringList(); }
void AppSettings::setShownCharts(const QStringList& ids) { QSettings().setValue(QStringLiteral("charts/shown"), ids); }

}  // namespace mw
