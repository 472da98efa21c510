// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/overlay_list.h"

#include "views/session/text/fuzzy.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <optional>

namespace mw {

namespace {

constexpr int kOverlayList_px = 300, kOverlayListHeight_px = 460, kOverlayHelpLines = 3, kOverlayGap_px = 2;

bool saysAll(const QString& text, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

}  // namespace

OverlayList::OverlayList(QComboBox& box)
    : QFrame(box.window(), Qt::Popup), m_box(box), m_search(new QLineEdit(this)), m_list(new QListView(this)), m_help(new QLabel(this))
{
    setObjectName(QStringLiteral("overlay-list"));
    setProperty("card", true);
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_DeleteOnClose);
    m_search->setObjectName(QStringLiteral("overlay-search"));
    m_search->setPlaceholderText(tr("Search overlays"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("overlay-entries"));
    m_list->setAccessibleName(box.accessibleName());
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(box.itemDelegate());
    m_list->setModel(box.model());
    m_help->setObjectName(QStringLiteral("overlay-help"));
    m_help->setProperty("muted", true);
    m_help->setWordWrap(true);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_help->setFixedHeight(kOverlayHelpLines * m_help->fontMetrics().lineSpacing());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_help);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &OverlayList::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &OverlayList::choose);
    connect(m_list, &QListView::clicked, this, &OverlayList::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OverlayList::tell);
}

void OverlayList::open()
{
    const QRect room = m_box.screen()->availableGeometry();
    resize(std::max(kOverlayList_px, m_box.width()), std::min(kOverlayListHeight_px, room.height()));
    const QPoint below = m_box.mapToGlobal(QPoint(0, m_box.height() + kOverlayGap_px)), above = m_box.mapToGlobal(QPoint(0, -height() - kOverlayGap_px));
    const bool fits = below.y() + height() <= room.bottom() + 1 || above.y() < room.top();
    move(std::clamp(below.x(), room.left(), std::max(room.left(), room.right() + 1 - width())), std::min((fits ? below : above).y(), room.bottom() + 1 - height()));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
    m_list->setCurrentIndex(m_box.model()->index(m_box.currentIndex(), 0));
    m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
    tell();
}

bool OverlayList::isHeading(int row) const { return !m_box.model()->index(row, 0).flags().testFlag(Qt::ItemIsEnabled); }

/// A heading that says it brings all that stands under it; else it stays while something under it does.
void OverlayList::filter(const QString& typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    int first = -1, heading = -1;
    std::optional<int> best;
    for (int row = 0; row < m_box.count(); ++row) {
        if (isHeading(row)) {
            heading = row;
            m_list->setRowHidden(row, true);
            continue;
        }
        const QString title = heading >= 0 ? m_box.itemText(heading) : QString();
        const bool wanted = saysAll(m_box.itemText(row) + u' ' + title + u' ' + m_box.itemData(row, Qt::ToolTipRole).toString(), words);
        m_list->setRowHidden(row, !wanted);
        if (!wanted) continue;
        if (heading >= 0) m_list->setRowHidden(heading, false);
        // The name that says it best is marked, before those whose help does.
        const int score = fuzzyScore(typed, m_box.itemText(row), title).value_or(std::numeric_limits<int>::min());
        if (words.isEmpty() ? !best : !best || score > *best) best = score, first = row;
    }
    m_list->setCurrentIndex(m_box.model()->index(first, 0));
    m_list->scrollTo(m_list->currentIndex());
    tell();
}

void OverlayList::tell()
{
    const auto current = m_list->currentIndex();
    m_help->setText(current.isValid() ? current.data(Qt::ToolTipRole).toString() : tr("No overlay says this."));
}

void OverlayList::choose()
{
    const auto current = m_list->currentIndex();
    if (!current.isValid() || isHeading(current.row())) return;
    m_box.setCurrentIndex(current.row());
    close();
}

/// Keys that go through the list come from the field, which keeps what is typed.
bool OverlayList::eventFilter(QObject*, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) return close();
    if (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_PageUp && key != Qt::Key_PageDown) return false;
    QCoreApplication::sendEvent(m_list, event);
    return true;
}

}  // namespace mw
