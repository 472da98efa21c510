// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

#include <utility>

namespace mw {

/// Draws a part: a swatch of its category, its name, its key figures below; a mark where the figures are estimates, a star
/// that a click fills or empties.
class PartDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit PartDelegate(QObject* parent = nullptr) : QStyledItemDelegate(parent) {}
    void setTheme(const Theme* theme) { m_theme = theme; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The swatch of a part alone: what is seen of it while it is dragged.
    [[nodiscard]] QPixmap badge(const QModelIndex& index, double dpr) const;
    /// Where the star of a row is.
    [[nodiscard]] static QRect starRect(const QRect& row);

Q_SIGNALS:
    void starClicked(const QString& partId);

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    [[nodiscard]] qsizetype breakIn(const QString& name, int room) const;
    [[nodiscard]] QStringList linesIn(const QString& figures, int room) const;

    const Theme* m_theme{&darkTheme()};
    // A search lays hundreds of rows out anew, of the same words, with a scroll bar and without: where each is broken in a room is measured once.
    using InRoom = std::pair<int, QString>;
    mutable QHash<InRoom, qsizetype> m_breaks{};
    mutable QHash<InRoom, QStringList> m_lines{};
};

}  // namespace mw
