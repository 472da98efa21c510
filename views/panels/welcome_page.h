// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace mw {

/// What one sees before a layout is open: start new, open a file, the recent ones, the examples.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    /// `examples` is the folder of shipped layouts.
    explicit WelcomePage(const QString& examples, QWidget* parent = nullptr);
    void setRecent(const QStringList& files);

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void fileWanted(const QString& path);

private:
    void addIntroduction(QVBoxLayout& list);
    QWidget* fileCard(const QString& title, const QString& detail, const QString& path, const QString& name);

    QWidget* m_recent{};
    QVBoxLayout* m_recentList{};
};

}  // namespace mw
