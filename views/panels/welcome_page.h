// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace mw {

/// What one sees before a layout is open: start new, open a file, the recent ones, the examples.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    /// Folders of shipped layouts: to look at, and to begin from.
    WelcomePage(const QString& examples, const QString& templates, QWidget* parent = nullptr);
    /// Files opened lately, each with the file of its small plan, which need not exist.
    void setRecent(const QStringList& files, const QStringList& pictures);
    /// The shipped layouts that have a card.
    [[nodiscard]] const QStringList& shipped() const { return m_shipped; }
    /// Puts the small plan of a layout on its card, now that there is one.
    void showPicture(const QString& layoutFile, const QString& pictureFile);

    /// The layout's own name, read without loading the layout; the file's name if there is none.
    [[nodiscard]] static QString nameInFile(const QString& path);

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void fileWanted(const QString& path);
    void templateWanted(const QString& path);

private:
    using Wanted = void (WelcomePage::*)(const QString&);
    void addIntroduction(QVBoxLayout& list);
    void addFolder(QVBoxLayout& list, const QString& title, const QString& folder, const QString& name, Wanted wanted);
    QWidget* fileCard(const QString& title, const QString& detail, const QString& path, const QString& name, Wanted wanted,
                      const QString& picture);

    QWidget* m_recent{};
    QGridLayout* m_recentList{};
    QStringList m_shipped{};
};

}  // namespace mw
