// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QRectF>
#include <QString>

#include <functional>

class QLabel;
class QLineEdit;

namespace mw {

/// A short text that a command asks for beside what it belongs to.
struct TextQuestion {
    QString title{}, label{};
    QString proposal{};
    QRectF beside{};  ///< what it belongs to, in pixels of the widget that asks
    /// Called with every change; a text says why this one is refused.
    std::function<QString(const QString&)> changed{};
    /// Called once where a text was taken.
    std::function<void(const QString&)> done{};
};

/// The card that asks: Enter takes the text, Escape or a click elsewhere leaves it.
class TextCard : public QFrame {
    Q_OBJECT
public:
    /// Shows a card over a widget; it goes by itself.
    static void ask(TextQuestion question, QWidget& over);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    TextCard(TextQuestion question, QWidget& over);
    void change();
    void take();

    TextQuestion m_question;
    QLineEdit* m_line;
    QLabel* m_refusal;
    bool m_refused{};
};

}  // namespace mw
