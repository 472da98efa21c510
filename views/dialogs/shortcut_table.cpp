// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/shortcut_table.h"

#include "views/session/text/fuzzy.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

QKeySequence firstKey(const QAction& action) { return action.property(kFirstKey).value<QKeySequence>(); }

}  // namespace

ShortcutTable::ShortcutTable(std::vector<Command> commands, QWidget* parent)
    : QWidget(parent), m_commands(std::move(commands)), m_search(new QLineEdit(this)), m_list(new QTreeWidget(this)),
      m_key(new QKeySequenceEdit(this)), m_take(new QPushButton(tr("Take it over"), this)),
      m_reset(new QPushButton(tr("Reset"), this)), m_resetAll(new QPushButton(tr("Reset all"), this)), m_conflict(new QLabel(this))
{
    // Without a name of its own an action cannot be found again in the settings.
    std::erase_if(m_commands, [](const Command& command) { return !command.action || command.action->objectName().isEmpty(); });
    m_search->setObjectName(QStringLiteral("shortcut-search"));
    m_search->setAccessibleName(tr("Search actions"));
    m_search->setPlaceholderText(tr("Search actions"));
    m_list->setObjectName(QStringLiteral("shortcut-list"));
    m_list->setAccessibleName(tr("Actions and keys"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Action"), tr("Menu"), tr("Key")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column : {1, 2}) m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_key->setObjectName(QStringLiteral("shortcut-key"));
    m_key->setAccessibleName(tr("New key"));
    m_key->setClearButtonEnabled(true);
    m_take->setObjectName(QStringLiteral("shortcut-take"));
    m_reset->setObjectName(QStringLiteral("shortcut-reset"));
    m_resetAll->setObjectName(QStringLiteral("shortcut-reset-all"));
    m_conflict->setObjectName(QStringLiteral("shortcut-conflict"));
    m_conflict->setProperty("muted", true);
    m_conflict->setWordWrap(true);

    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("Key"), this));
    row->addWidget(m_key, 1);
    for (auto* button : {m_take, m_reset, m_resetAll}) row->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 4);   // as wide as the line of tabs above and the buttons below
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addLayout(row);
    column->addWidget(m_conflict);
    for (const auto& command : m_commands) new QTreeWidgetItem(m_list, {command.title, command.place, {}});
    refresh();
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutTable::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutTable::choose);
    connect(m_key, &QKeySequenceEdit::editingFinished, this, [this] { set(m_key->keySequence(), false); });
    connect(m_take, &QPushButton::clicked, this, [this] { set(m_key->keySequence(), true); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const auto* command = current()) set(firstKey(*command->action), true);
    });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        for (const auto& command : m_commands) give(command, firstKey(*command.action));
        choose();
    });
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

const Command* ShortcutTable::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? nullptr : &m_commands[static_cast<std::size_t>(row)];
}

const Command* ShortcutTable::holderOf(const QKeySequence& key, const Command& besides) const
{
    if (key.isEmpty()) return nullptr;
    const auto found = std::find_if(m_commands.begin(), m_commands.end(), [&](const Command& command) {
        const auto taken = command.action->shortcuts();
        // One that begins another, as Ctrl+K does Ctrl+K, Ctrl+C, would never come to its end.
        return &command != &besides && std::any_of(taken.begin(), taken.end(), [&](const QKeySequence& one) {
            return one.matches(key) != QKeySequence::NoMatch || key.matches(one) != QKeySequence::NoMatch;
        });
    });
    return found == m_commands.end() ? nullptr : &*found;
}

void ShortcutTable::filter(const QString& typed)
{
    for (std::size_t i = 0; i < m_commands.size(); ++i)
        m_list->topLevelItem(static_cast<int>(i))->setHidden(!fuzzyScore(typed, m_commands[i].title + u' ' + m_commands[i].place));
}

void ShortcutTable::choose()
{
    const auto* command = current();
    m_key->setEnabled(command != nullptr);
    m_key->setKeySequence(command != nullptr ? command->action->shortcut() : QKeySequence());
    showConflict(nullptr);
}

void ShortcutTable::set(const QKeySequence& key, bool taking)
{
    const auto* command = current();
    if (command == nullptr) return;
    const auto* other = holderOf(key, *command);
    if (other != nullptr && !taking) return showConflict(other);
    if (other != nullptr) give(*other, {});
    give(*command, key);
    m_key->setKeySequence(key);
    showConflict(nullptr);
    if (other != nullptr) m_conflict->setText(tr("“%1” has no key now.").arg(other->title));
}

void ShortcutTable::showConflict(const Command* other)
{
    m_take->setEnabled(other != nullptr);
    m_conflict->setText(other == nullptr ? tr("Choose an action, click into the field and press the new key.")
                                         : tr("%1 already does “%2”. Take it over, or press another key.")
                                               .arg(m_key->keySequence().toString(QKeySequence::NativeText), other->title));
}

void ShortcutTable::give(const Command& command, const QKeySequence& key)
{
    if (command.action->shortcut() == key) return;
    command.action->setShortcut(key);
    Q_EMIT keyChanged(command.action->objectName(), key);
    refresh();
}

void ShortcutTable::refresh()
{
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const auto& action = *m_commands[i].action;
        auto* item = m_list->topLevelItem(static_cast<int>(i));
        item->setText(2, action.shortcut().toString(QKeySequence::NativeText));
        QFont font = m_list->font();
        font.setWeight(action.shortcut() != firstKey(action) ? QFont::DemiBold : QFont::Normal);   // changed by the user
        item->setFont(2, font);
    }
}

}  // namespace mw
