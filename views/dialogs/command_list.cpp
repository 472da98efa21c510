// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/command_list.h"

#include "views/session/text/fuzzy.h"
#include "views/session/why_not.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

constexpr int kWidth_px = 660, kHeight_px = 420, kFromTop_px = 76, kRow_px = 26, kIcon_px = 16;
constexpr int kByHelp = -10000;   // after all that have it in their names

/// "&Save as ..." -> "Save as ...", and "&&" -> "&".
QString withoutMnemonic(const QString& text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i] != u'&' || (i > 0 && text[i - 1] == u'&' && !plain.endsWith(u'&'))) plain += text[i];
    return plain;
}

QString reasonOf(const QAction& action)
{
    const QString reason = action.property(kWhyNot).toString();
    return reason.isEmpty() ? CommandList::tr("not possible now") : reason;
}

void collect(const QList<QAction*>& actions, const QString& place, std::vector<Command>& into)
{
    for (auto* action : actions) {
        if (action->isSeparator() || !action->isVisible()) continue;
        const QString title = withoutMnemonic(action->text());
        if (action->menu() != nullptr)
            collect(action->menu()->actions(), place.isEmpty() ? title : place + QStringLiteral(" › ") + title, into);
        else if (!title.isEmpty())
            into.push_back({action, title, place});
    }
}

/// A command with its score, so that the best stands first and equals keep the order of the menus.
struct Ranked {
    const Command* command;
    int score;
};

/// Of a word that no name has, what a command says of itself: "dry bulb". Few letters would be in each.
bool saysIt(const QAction& action, const QString& typed)
{
    constexpr qsizetype kWord = 4;
    return typed.trimmed().size() >= kWord && action.statusTip().contains(typed.trimmed(), Qt::CaseInsensitive);
}

std::vector<Ranked> ranked(const std::vector<Command>& commands, const QString& typed)
{
    std::vector<Ranked> found;
    for (const auto& command : commands) {
        if (!command.action) continue;
        if (const auto score = fuzzyScore(typed, command.title, command.place)) found.push_back({&command, *score});
        else if (saysIt(*command.action, typed)) found.push_back({&command, kByHelp});
    }
    if (!typed.trimmed().isEmpty())
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    return found;
}

}  // namespace

std::vector<Command> commandsOf(const QList<QAction*>& actions, const QString& place)
{
    std::vector<Command> commands;
    collect(actions, place, commands);
    return commands;
}

CommandList::CommandList(std::vector<Command> commands, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_commands(std::move(commands)), m_search(new QLineEdit(this)),
      m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("command-list"));
    setAccessibleName(tr("Commands"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kWidth_px, kHeight_px);
    m_search->setObjectName(QStringLiteral("command-search"));
    m_search->setAccessibleName(tr("Search commands"));
    m_search->setPlaceholderText(tr("What do you want to do?"));
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("command-results"));
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setColumnCount(3);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);   // what a command is called is read whole; where it stands gives way
    for (int column : {0, 2}) m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, &CommandList::search);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandList::run);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandList::run);
    search({});
}

void CommandList::search(const QString& typed)
{
    m_list->clear();
    QPixmap empty(kIcon_px, kIcon_px);
    empty.fill(Qt::transparent);
    const QIcon blank(empty);   // titles stand in line, with an icon or without
    const QBrush muted = themeOf(palette()).textMuted, faint = palette().brush(QPalette::Disabled, QPalette::Text);
    for (const auto& [command, score] : ranked(m_commands, typed)) {
        const bool enabled = command->action->isEnabled();
        auto* item = new QTreeWidgetItem(m_list, {command->title, enabled ? command->place : reasonOf(*command->action),
                                                  command->action->shortcut().toString(QKeySequence::NativeText)});
        item->setData(0, Qt::UserRole, QVariant::fromValue<QObject*>(command->action));
        item->setSizeHint(1, QSize(0, kRow_px));   // of the column that stretches: the others are as wide as their texts
        item->setToolTip(0, command->action->statusTip());
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        const QIcon icon = enabled ? command->action->icon() : themeIcon(command->action->objectName(), &Theme::textMuted);
        item->setIcon(0, icon.isNull() ? blank : icon);
        if (!enabled) item->setForeground(0, faint);
        for (const int column : {1, 2}) item->setForeground(column, muted);
        if (command->action->isCheckable() && command->action->isChecked()) item->setText(0, command->title + QStringLiteral("  ✓"));
    }
    if (m_list->topLevelItemCount() == 0) {
        auto* none = new QTreeWidgetItem(m_list, {tr("No command of that name"), {}, {}});
        none->setForeground(0, muted);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    fitHeight();
}

/// As high as what was found: below it the plan stays in sight.
void CommandList::fitHeight()
{
    const auto* window = parentWidget();
    const int most_px = window == nullptr ? kHeight_px : std::min(kHeight_px, window->height() - kFromTop_px - 20);
    const int around_px = sizeHint().height() - m_list->sizeHint().height();
    // With its place: window managers put what is only resized where they like.
    setGeometry(QRect(pos(), QSize(width(), std::min(most_px, around_px + m_list->topLevelItemCount() * kRow_px + 2 * m_list->frameWidth()))));
}

/// A command that cannot be done now stays, with its reason to be read.
void CommandList::run()
{
    auto* item = m_list->currentItem();
    const QPointer<QAction> action = item != nullptr ? qobject_cast<QAction*>(item->data(0, Qt::UserRole).value<QObject*>()) : nullptr;
    if (!action || !action->isEnabled()) return;
    close();
    // After this window has gone: the command may open one of its own.
    QTimer::singleShot(0, action, [action] { action->trigger(); });
}

void CommandList::step(int by)
{
    const int count = m_list->topLevelItemCount();
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row + by, 0, count - 1)));
}

bool CommandList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down: step(1); return true;
        case Qt::Key_Up: step(-1); return true;
        case Qt::Key_PageDown: step(10); return true;
        case Qt::Key_PageUp: step(-10); return true;
        default: break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandList::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow()) close();
}

void CommandList::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (const auto* window = parentWidget()) {
        resize(std::min(kWidth_px, window->width() - 40), height());
        fitHeight();
        move(window->mapToGlobal(QPoint((window->width() - width()) / 2, kFromTop_px)));
    }
    m_search->setFocus();
}

}  // namespace mw
