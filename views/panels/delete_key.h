// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QKeyEvent>
#include <QObject>

#include <functional>
#include <utility>

namespace mw {

/// The Delete key of a list: what it does there comes before the window's own shortcut.
class DeleteKey : public QObject {
public:
    DeleteKey(QObject& list, std::function<void()> run) : QObject(&list), m_run(std::move(run)) { list.installEventFilter(this); }

    bool eventFilter(QObject*, QEvent* event) override
    {
        const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
        if (!key || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Delete) return false;
        event->accept();
        if (event->type() == QEvent::KeyPress) m_run();
        return true;
    }

private:
    std::function<void()> m_run;
};

}  // namespace mw
