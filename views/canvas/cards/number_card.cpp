// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/cards/number_card.h"

#include "views/theme/form_rows.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QValidator>

#include <algorithm>

namespace mw {

namespace {

constexpr int kRefusal_px = 240;

/// Takes either sign as the decimal one: a comma that was swallowed made 99 of 9,9. Shows a minus as all figures have it, and takes what keyboards have.
class EitherDecimalSign : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;

protected:
    [[nodiscard]] static QString asTyped(QString text) { return text.replace(QChar(0x2212), u'-'); }

    [[nodiscard]] QString textFromValue(double value) const override { return QDoubleSpinBox::textFromValue(value).replace(u'-', QChar(0x2212)); }
    [[nodiscard]] double valueFromText(const QString& text) const override { return QDoubleSpinBox::valueFromText(asTyped(text)); }
    QValidator::State validate(QString& text, int& at) const override
    {
        QString typed = asTyped(text);
        return QDoubleSpinBox::validate(typed, at);
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->text() != QLatin1String(",") && event->text() != QLatin1String(".")) return QDoubleSpinBox::keyPressEvent(event);
        QKeyEvent sign(event->type(), event->key(), event->modifiers(), locale().decimalPoint());
        QDoubleSpinBox::keyPressEvent(&sign);
    }
};

}  // namespace

NumberCard::NumberCard(NumberQuestion question, QWidget* parent)
    : QFrame(parent), m_question(std::move(question)), m_refusal(new QLabel(this))
{
    setObjectName(QStringLiteral("numberCard"));
    setAccessibleName(m_question.title);
    setProperty("card", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(12, 10, 12, 10);
    form->setVerticalSpacing(6);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* title = new QLabel(m_question.title, this);
    title->setProperty("heading", true);
    form->addRow(title);
    for (const NumberField& field : m_question.fields) {
        auto* box = new EitherDecimalSign(this);
        box->setObjectName(QStringLiteral("number-") + field.name);
        box->setAccessibleName(field.label);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setDecimals(field.decimals);
        box->setRange(field.least, field.most);
        box->setSingleStep(field.step);
        box->setSuffix(field.suffix);
        box->setValue(field.value);
        box->setMinimumWidth(110);
        if (m_boxes.empty()) box->selectAll();   // Tab selects the others as it comes to them
        form->addRow(field.label, box);
        m_boxes.push_back(box);
        connect(box, qOverload<double>(&QDoubleSpinBox::valueChanged), this, &NumberCard::change);
    }
    centreLabels(*form);
    m_refusal->setObjectName(QStringLiteral("numberRefusal"));
    m_refusal->setProperty("trend", -1);
    m_refusal->setWordWrap(true);
    m_refusal->setFixedWidth(kRefusal_px);
    m_refusal->hide();
    form->addRow(m_refusal);
    auto* help = new QLabel(tr("Enter sets, Esc leaves"), this);
    help->setProperty("muted", true);
    form->addRow(help);
    adjustSize();
    setFocusProxy(m_boxes.front());
    change();
}

/// What was typed already stands in the first box once the boxes are shown: showing writes their values anew.
void NumberCard::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    if (m_question.typed.isEmpty()) return;
    auto* line = m_boxes.front()->findChild<QLineEdit*>();
    line->setText(m_question.typed + m_boxes.front()->suffix());
    line->setCursorPosition(static_cast<int>(m_question.typed.size()));
}

NumberCard::~NumberCard()
{
    // Taken down with its canvas: whoever asked is going, too.
    m_finished = true;
}

std::vector<double> NumberCard::values() const
{
    std::vector<double> numbers;
    for (const auto* box : m_boxes) numbers.push_back(box->value());
    return numbers;
}

void NumberCard::change()
{
    const QString refusal = m_question.changed ? m_question.changed(values()) : QString();
    m_refused = !refusal.isEmpty();
    say(refusal);
}

void NumberCard::warn(const QString& text)
{
    if (!m_refused && text != m_refusal->text()) say(text);
}

void NumberCard::say(const QString& text)
{
    m_refusal->setText(text);
    // A form gives a text of several lines the height of two: it is told how many there are.
    m_refusal->setFixedHeight(text.isEmpty() ? 0 : m_refusal->heightForWidth(kRefusal_px));
    m_refusal->setVisible(!text.isEmpty());
    adjustSize();
    if (const QWidget* around = parentWidget(); around && isVisible()) move(x(), std::max(0, std::min(y(), around->height() - height() - 8)));
}

void NumberCard::finish(bool accepted)
{
    if (m_finished) return;
    m_finished = true;
    const auto numbers = values();
    hide();
    if (m_question.done) m_question.done(accepted, numbers);
    Q_EMIT closed();
    deleteLater();
}

void NumberCard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        for (auto* box : m_boxes) box->interpretText();
        change();
        if (!m_refused) finish(true);
        break;
    case Qt::Key_Escape:
        finish(false);
        break;
    default:
        event->accept();  // nothing typed here is meant for the plan behind it
    }
}

/// From the last field to the first: Enter and Esc mean the card as long as it asks.
bool NumberCard::focusNextPrevChild(bool next)
{
    const auto at = std::ranges::find(m_boxes, focusWidget());
    const std::size_t count = m_boxes.size(), now = at == m_boxes.end() ? 0 : static_cast<std::size_t>(at - m_boxes.begin());
    m_boxes[(now + (next ? 1 : count - 1)) % count]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool NumberCard::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) event->accept();  // while it asks, keys are its own
    return QFrame::event(event);
}

}  // namespace mw
