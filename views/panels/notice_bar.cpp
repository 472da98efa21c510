// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent), m_lines(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("notice-bar"));
    setAccessibleName(tr("Notices"));
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    hide();
}

void NoticeBar::tell(const QString& id, const QString& text, Weight weight, std::vector<Answer> answers)
{
    take(id);
    auto* line = new QFrame(this);
    line->setObjectName(QStringLiteral("notice-") + id);
    line->setProperty("notice", weight == Weight::Warning ? 1 : 0);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(14, 6, 14, 6);
    row->setSpacing(8);
    auto* label = new QLabel(text, line);
    label->setObjectName(QStringLiteral("notice-text"));
    label->setWordWrap(true);
    row->addWidget(label, 1);
    for (auto& answer : answers) {
        auto* button = new QPushButton(answer.text, line);
        button->setObjectName(answer.name);
        row->addWidget(button);
        // The line may be gone, and another told, by the time the answer has run.
        connect(button, &QPushButton::clicked, this, [this, line = QPointer(line), run = std::move(answer.run)] {
            const auto act = run;
            if (line) {
                line->setObjectName({});
                line->hide();
                line->deleteLater();
            }
            showIfNeeded();
            if (act) act();
        });
    }
    m_lines->addWidget(line);
    showIfNeeded();
}

void NoticeBar::setQuiet(bool quiet)
{
    m_quiet = quiet;
    showIfNeeded();
}

void NoticeBar::take(const QString& id)
{
    delete findChild<QFrame*>(QStringLiteral("notice-") + id, Qt::FindDirectChildrenOnly);
    showIfNeeded();
}

/// Answered lines have lost their name; they go when the event loop comes to it.
void NoticeBar::showIfNeeded()
{
    bool any = false;
    for (auto* line : findChildren<QFrame*>(QString(), Qt::FindDirectChildrenOnly)) {
        const bool shown = !line->objectName().isEmpty() && !(m_quiet && line->property("notice").toInt() == 0);
        line->setVisible(shown);
        any = any || shown;
    }
    setVisible(any);
}

QString NoticeBar::text(const QString& id) const
{
    const auto* line = findChild<QFrame*>(QStringLiteral("notice-") + id, Qt::FindDirectChildrenOnly);
    return line != nullptr ? line->findChild<QLabel*>(QStringLiteral("notice-text"))->text() : QString();
}

}  // namespace mw
