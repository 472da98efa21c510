// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dialogs/command_list.h"

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QPushButton;

namespace mw {

/// The key of an action as it came, by this property, so that it can be had back.
inline constexpr char kFirstKey[] = "first-key";

/// All commands with their keys: choose one, press the new key. A key that another command has is told and not taken until
/// the other gives it up.
class ShortcutTable : public QWidget {
    Q_OBJECT
public:
    explicit ShortcutTable(std::vector<Command> commands, QWidget* parent = nullptr);

Q_SIGNALS:
    /// An action got another key; empty: none.
    void keyChanged(const QString& action, const QKeySequence& key);

private:
    void filter(const QString& typed);
    void choose();
    void set(const QKeySequence& key, bool taking);
    void showConflict(const Command* other);
    void refresh();
    [[nodiscard]] const Command* current() const;
    [[nodiscard]] const Command* holderOf(const QKeySequence& key, const Command& besides) const;
    void give(const Command& command, const QKeySequence& key);

    std::vector<Command> m_commands;
    QLineEdit* m_search{};
    QTreeWidget* m_list{};
    QKeySequenceEdit* m_key{};
    QPushButton *m_take{}, *m_reset{}, *m_resetAll{};
    QLabel* m_conflict{};
};

}  // namespace mw
