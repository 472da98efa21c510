// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QUndoStack;
class QUndoView;

namespace mw {

/// The undo stack as a list over the window: a click or the arrow keys go to a step; Escape, Enter or a click elsewhere close it.
class HistoryCard : public QFrame {
    Q_OBJECT
public:
    HistoryCard(QUndoStack& stack, QWidget* parent);
    /// As high as it has rows, from this point of the screen on.
    void showAt(QPoint global);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QUndoStack& m_stack;
    QUndoView* m_list;
};

}  // namespace mw
