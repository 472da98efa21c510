// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history_card.h"

#include <QKeyEvent>
#include <QUndoStack>
#include <QUndoView>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

/// A frame around the list: a list that is a popup itself does not close by a click elsewhere.
HistoryCard::HistoryCard(QUndoStack& stack, QWidget* parent) : QFrame(parent, Qt::Popup), m_stack(stack), m_list(new QUndoView(&stack, this))
{
    setObjectName(QStringLiteral("history-card"));
    setProperty("card", true);
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setObjectName(QStringLiteral("history-list"));
    m_list->setAccessibleName(tr("Undo history"));
    m_list->setEmptyLabel(tr("As it was opened"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_list);
    setFocusProxy(m_list);
}

void HistoryCard::showAt(QPoint global)
{
    constexpr int kWidth_px = 320, kMost_px = 420, kEdge_px = 12;
    m_list->ensurePolished();
    const int rows = m_stack.count() + 1;   // and how it was opened
    resize(kWidth_px, std::min(kMost_px, rows * m_list->sizeHintForRow(0) + kEdge_px));
    move(global);
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

/// What the list leaves over comes here.
void HistoryCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) close();
}

}  // namespace mw
