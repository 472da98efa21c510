// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDialog>
#include <QPointer>

#include <vector>

class QLineEdit;
class QTreeWidget;

namespace mw {

/// Something that can be done, and the menu in which it stands.
struct Command {
    QPointer<QAction> action{};
    QString title{};
    QString place{};
};

/// All actions of menus, with those of their submenus, in order. `place` is what the commands at the top belong to.
[[nodiscard]] std::vector<Command> commandsOf(const QList<QAction*>& actions, const QString& place = {});

/// Type a few letters, press Enter: does whatever any menu does. Closes when it loses the keyboard.
class CommandList : public QDialog {
    Q_OBJECT
public:
    explicit CommandList(std::vector<Command> commands, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void search(const QString& typed);
    void run();
    void step(int by);
    void fitHeight();

    std::vector<Command> m_commands;
    QLineEdit* m_search{};
    QTreeWidget* m_list{};
};

}  // namespace mw
