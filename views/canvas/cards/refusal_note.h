// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

class QPainter;
class QWidget;

namespace mw {

struct Theme;

/// Why what was tried is refused, at the foot of a widget: stays in sight for some seconds after the button was let go.
class RefusalNote : public QObject {
    Q_OBJECT
public:
    explicit RefusalNote(QWidget& over);

    void say(const QString& why);
    void take();
    /// Empty: nothing is said now.
    [[nodiscard]] const QString& text() const { return m_text; }
    void paint(QPainter& painter, const Theme& theme) const;

Q_SIGNALS:
    /// Nothing is said any more: what else says it can fall silent, too.
    void gone();

private:
    QWidget& m_over;
    QString m_text{};
    QTimer m_time{};
};

}  // namespace mw
