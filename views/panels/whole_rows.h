// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>
#include <QWidget>

namespace mw {

/// Covers the row that the lower edge of a list would cut through, so that the last one seen is whole. Lists scroll by rows: nothing is ever behind it at the end.
class WholeRows : public QWidget {
public:
    explicit WholeRows(QAbstractItemView& list) : QWidget(&list), m_list(list)
    {
        setObjectName(QStringLiteral("whole-rows"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
        list.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) follow();   // whatever moved the rows
        return false;
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), themeOf(palette()).panel); }

private:
    void follow()
    {
        const QWidget& seen = *m_list.viewport();
        const QRect row = m_list.visualRect(m_list.indexAt({2, seen.height() - 1}));
        const bool cut = row.isValid() && row.bottom() >= seen.height() && row.top() > 0;
        const QRect cover(0, seen.y() + row.top(), seen.x() + seen.width(), seen.height() - row.top());   // names at the left included
        if (cut && geometry() != cover) setGeometry(cover), raise();
        setVisible(cut);
    }

    QAbstractItemView& m_list;
};

}  // namespace mw
