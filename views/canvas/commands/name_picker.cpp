// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/commands/name_picker.h"

#include "views/session/text/fuzzy.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

constexpr int kPickerWidth_px = 460, kPickerHeight_px = 320;
constexpr std::size_t kMostShown = 200;   ///< of 10,000 racks nobody reads more; typing narrows them

struct Found {
    std::size_t choice;
    int score;
};

std::vector<Found> matching(const std::vector<NamePicker::Choice>& choices, const QString& typed)
{
    std::vector<Found> found;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto name = fuzzyScore(typed, choices[i].name);
        const auto note = name ? std::nullopt : fuzzyScore(typed, choices[i].name + u' ' + choices[i].note);
        if (name || note) found.push_back({i, name ? *name + 10 : *note});
    }
    if (!typed.trimmed().isEmpty())
        std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.score > b.score; });
    return found;
}

}  // namespace

NamePicker::NamePicker(const QString& title, std::vector<Choice> choices, std::function<void(std::size_t)> chosen, QWidget* over)
    : QFrame(over), m_choices(std::move(choices)), m_chosen(std::move(chosen)), m_search(new QLineEdit(this)),
      m_list(new QTreeWidget(this)), m_more(new QLabel(this))
{
    setObjectName(QStringLiteral("name-picker"));
    setAccessibleName(title);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_search->setObjectName(QStringLiteral("picker-search"));
    m_search->setAccessibleName(title);
    m_search->setPlaceholderText(tr("Type to filter"));
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("picker-list"));
    m_list->setAccessibleName(title);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setColumnCount(2);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_more->setProperty("muted", true);
    auto* head = new QLabel(title, this);
    head->setObjectName(QStringLiteral("picker-title"));
    head->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    for (QWidget* part : std::initializer_list<QWidget*>{head, m_search, m_list, m_more}) column->addWidget(part);
    connect(m_search, &QLineEdit::textChanged, this, &NamePicker::search);
    connect(m_search, &QLineEdit::returnPressed, this, &NamePicker::choose);
    connect(m_list, &QTreeWidget::itemClicked, this, &NamePicker::choose);
    search({});
    resize(std::min(kPickerWidth_px, over->width() - 20), std::min(kPickerHeight_px, over->height() - 20));
    move((over->width() - width()) / 2, (over->height() - height()) / 2);
    show();
    raise();
    m_search->setFocus();
}

void NamePicker::search(const QString& typed)
{
    m_list->clear();
    const auto found = matching(m_choices, typed);
    for (std::size_t i = 0; i < std::min(found.size(), kMostShown); ++i) {
        const Choice& choice = m_choices[found[i].choice];
        auto* item = new QTreeWidgetItem(m_list, {choice.name, choice.note});
        item->setData(0, Qt::UserRole, static_cast<qulonglong>(found[i].choice));
        item->setToolTip(0, choice.name);
        item->setToolTip(1, choice.note);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_more->setText(found.empty() ? tr("Nothing of that name can be chosen")
                                  : tr("%1 more: type to narrow them").arg(found.size() - std::min(found.size(), kMostShown)));
    m_more->setVisible(found.empty() || found.size() > kMostShown);
}

void NamePicker::choose()
{
    const auto* item = m_list->currentItem();
    if (item == nullptr || m_gone) return;
    const std::size_t choice = item->data(0, Qt::UserRole).toULongLong();
    // After this has gone: what is chosen may ask in its turn, in a menu with an event loop of its own.
    QTimer::singleShot(0, parentWidget(), [chosen = m_chosen, choice] { chosen(choice); });
    leave();
}

void NamePicker::cancel()
{
    if (!m_gone) leave();
}

void NamePicker::leave()
{
    m_gone = true;
    hide();
    parentWidget()->setFocus();
    deleteLater();
}

void NamePicker::step(int by)
{
    const int count = m_list->topLevelItemCount();
    if (count == 0) return;
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row + by, 0, count - 1)));
}

bool NamePicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search) return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && !m_gone && static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason)
        QTimer::singleShot(0, this, &NamePicker::cancel);
    if (event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape: cancel(); return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_PageDown: step(10); return true;
    case Qt::Key_PageUp: step(-10); return true;
    default: return false;
    }
}

bool NamePicker::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) event->accept();   // while it asks, keys are its own
    return QFrame::event(event);
}

}  // namespace mw
