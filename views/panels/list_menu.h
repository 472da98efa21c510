// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QObject>

#include <functional>

class QAbstractButton;
class QAbstractItemView;
class QMenu;

namespace mw {

/// The context menu of a list or table, by right click and by key: what its panel adds for the row, then Copy and Copy all. Ctrl+C in the list copies rows of it, not
/// what is selected on the plan. Lives as long as the list.
/// W does what the line that whyEntry() adds does, but in cells that take text.
class ListMenu : public QObject {
    Q_DECLARE_TR_FUNCTIONS(mw::ListMenu)
public:
    using Fill = std::function<void(QMenu&)>;
    /// `fill` adds what can be done with the current row; empty: nothing besides copying. `copy` copies in the panel's own way; empty: what is marked, with the titles.
    explicit ListMenu(QAbstractItemView& list, Fill fill = {}, std::function<void()> copy = {});

    bool eventFilter(QObject* watched, QEvent* event) override;

    /// What the list shows, a row a line, cells apart by tabs, titles first; `markedOnly`: the rows that are selected.
    [[nodiscard]] QString text(bool markedOnly) const;

private:
    void show(QPoint place);
    void copyMarked() const;
    [[nodiscard]] bool askWhy(bool now) const;

    QAbstractItemView& m_list;
    Fill m_fill{};
    std::function<void()> m_copy{};
};

/// One line of such a menu.
void listEntry(QMenu& menu, const char* name, const QString& text, std::function<void()> run, bool possible = true);
/// "Why: its formula" of the current cell, with its key.
void whyEntry(QMenu& menu, const char* name, std::function<void()> ask, bool possible);
/// A line that does what a button beside the list does, while it can.
void buttonEntry(QMenu& menu, QAbstractButton& button);

}  // namespace mw
