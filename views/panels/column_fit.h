// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QMap>
#include <QModelIndex>
#include <QObject>
#include <QTimer>

class QAbstractItemView;
class QHeaderView;
class QMenu;
class QPushButton;
class QString;
class QWidget;

namespace mw {

/// Shares the room of a table among its columns, so that none is behind a scroll bar: figures are as wide as they are, texts take the rest and are elided, whole under
/// the pointer; titles break into two lines. What finds no room even so is put away, columns that say nothing first, and can be fetched from the menu of the header.
/// A width that the user gives a column stays. Measures the rows about those that are seen, never all. Lives as long as the list.
class ColumnFit : public QObject {
    Q_DECLARE_TR_FUNCTIONS(mw::ColumnFit)
public:
    struct Rules {
        QList<int> texts{};   ///< columns that may be elided
        QList<int> spare{};   ///< columns that may be put away, the first first
        QList<int> brief{};   ///< texts whose first figure does where there is no room
        bool scrolls{};       ///< all stay as wide as they are: what does not fit is scrolled to
        int yields{-1};       ///< the text that gives way before others do: the longest, of which a part says something
        int mark_px{};        ///< of what stands before the text of the first column
    };
    /// A QTreeView or a QTableView that has its model.
    ColumnFit(QAbstractItemView& list, Rules rules);

    /// The one of a list, or null.
    [[nodiscard]] static const ColumnFit* of(const QAbstractItemView& list);
    /// A column that is put away for want of room, not by the user, is still of the list: it is copied.
    [[nodiscard]] bool isPutAway(int column) const { return m_putAway.contains(column); }
    /// "Columns": which of them are shown.
    [[nodiscard]] QPushButton* button(const QString& name, QWidget* parent);
    /// While a list holds but a part of its rows for a moment its columns stay as they are; then all are measured anew.
    void hold(bool held);
    /// As the user does in the menu.
    void showColumn(int column, bool shown);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Width {
        int least{}, good{}, whole{}, wanted{};   ///< px; whole: the cells, wanted: and the title on one line
    };
    void fit();
    void share(const QList<int>& shown, int room);
    [[nodiscard]] QMap<int, int> forCells(QList<int> columns, int room) const;
    void measureRows();
    [[nodiscard]] QList<QModelIndex> rowsFrom(QModelIndex first) const;
    [[nodiscard]] int cellWidth(const QModelIndex& cell) const;
    [[nodiscard]] QList<int> withRoom(int room);
    [[nodiscard]] Width widthFor(int column) const;
    [[nodiscard]] Width widthOf(int column) const { return m_widths.value(column); }
    [[nodiscard]] int titleWidth(int column, bool twoLines) const;
    [[nodiscard]] bool saysNothing(int column) const;
    [[nodiscard]] bool isTyped() const;
    void fillMenu(QMenu& menu);

    QAbstractItemView& m_list;
    QHeaderView& m_header;
    Rules m_rules{};
    QTimer m_soon{};
    QMap<int, int> m_widest{};       ///< px that the cells of a column took so far
    QMap<int, int> m_own{};          ///< px that the user gave
    QMap<int, bool> m_wish{};        ///< whether the user wants a column
    QList<Width> m_widths{};         ///< by column, of this pass
    QList<int> m_putAway{};
    bool m_held{};
    bool m_fitting{};
};

}  // namespace mw
