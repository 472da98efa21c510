// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/cards/text_card.h"

#include "views/theme/form_rows.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace mw {

TextCard::TextCard(TextQuestion question, QWidget& over)
    : QFrame(&over, Qt::Popup), m_question(std::move(question)), m_line(new QLineEdit(m_question.proposal, this)),
      m_refusal(new QLabel(this))
{
    setObjectName(QStringLiteral("textCard"));
    setAccessibleName(m_question.title);
    setProperty("card", true);
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(12, 10, 12, 10);
    form->setVerticalSpacing(6);
    auto* title = new QLabel(m_question.title, this);
    title->setProperty("heading", true);
    form->addRow(title);
    m_line->setObjectName(QStringLiteral("text-answer"));
    m_line->setAccessibleName(m_question.label);
    m_line->setMinimumWidth(160);
    m_line->selectAll();
    form->addRow(m_question.label, m_line);
    centreLabels(*form);
    m_refusal->setObjectName(QStringLiteral("textRefusal"));
    m_refusal->setProperty("trend", -1);
    m_refusal->setWordWrap(true);
    m_refusal->setMaximumWidth(260);
    form->addRow(m_refusal);
    auto* help = new QLabel(tr("Enter sets, Esc leaves"), this);
    help->setProperty("muted", true);
    form->addRow(help);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &TextCard::change);
    change();
}

void TextCard::ask(TextQuestion question, QWidget& over)
{
    const QRect beside = question.beside.toRect() & over.rect();
    auto* card = new TextCard(std::move(question), over);
    const QPoint under = beside.isEmpty() ? over.rect().center() : QPoint(beside.left(), beside.bottom() + 14);
    const QSize size = card->sizeHint();
    card->move(over.mapToGlobal(QPoint(qBound(0, under.x(), qMax(0, over.width() - size.width())),
                                       qBound(0, under.y(), qMax(0, over.height() - size.height())))));
    card->show();
    card->m_line->setFocus(Qt::PopupFocusReason);
}

void TextCard::change()
{
    const QString refusal = m_question.changed ? m_question.changed(m_line->text().trimmed()) : QString();
    m_refused = !refusal.isEmpty();
    m_refusal->setText(refusal);
    m_refusal->setVisible(m_refused);
    adjustSize();
}

void TextCard::take()
{
    if (m_refused) return;
    const auto done = std::move(m_question.done);
    const QString text = m_line->text().trimmed();
    close();
    if (done) done(text);
}

/// What the line leaves over comes here.
void TextCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return take();
    if (event->key() == Qt::Key_Escape) close();
    event->accept();  // nothing typed here is meant for the plan behind it
}

}  // namespace mw
