// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QRectF>

#include <functional>
#include <vector>

class QDoubleSpinBox;
class QLabel;

namespace mw {

/// A number to be entered.
struct NumberField {
    QString name{};   ///< stable: "x", for tests and screen readers
    QString label{};
    QString suffix{};  ///< unit: " m"
    double value{};
    double least{-1e6}, most{1e6}, step{0.1};
    int decimals{3};
};

/// Numbers that a tool or a command asks for beside what they belong to.
struct NumberQuestion {
    using Values = std::vector<double>;
    QString title{};
    std::vector<NumberField> fields{};
    QRectF beside{};     ///< what the numbers belong to, in pixels of the canvas: the card leaves it in sight
    QString typed{};     ///< what the user has begun to type into the first field
    /// Called with every change; a text says why these numbers are refused.
    std::function<QString(const Values&)> changed{};
    /// Called once, in the end.
    std::function<void(bool accepted, const Values&)> done{};
};

/// The card that asks: Enter takes the numbers, Escape or a click elsewhere leaves it.
class NumberCard : public QFrame {
    Q_OBJECT
public:
    NumberCard(NumberQuestion question, QWidget* parent);
    ~NumberCard() override;

    /// Goes away without taking the numbers.
    void cancel() { finish(false); }
    /// What speaks against numbers that may be taken all the same; empty: nothing does.
    void warn(const QString& text);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    [[nodiscard]] std::vector<double> values() const;
    void change();
    void say(const QString& text);
    void finish(bool accepted);

    NumberQuestion m_question;
    std::vector<QDoubleSpinBox*> m_boxes{};
    QLabel* m_refusal;
    bool m_refused{}, m_finished{};
};

}  // namespace mw
