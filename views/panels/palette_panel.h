// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/palette_model.h"
#include "views/theme/theme.h"

#include <QStyledItemDelegate>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

namespace mw {

/// Draws a part: a swatch of its category, its name, its key figures below; a mark where the figures are estimates.
class PartDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit PartDelegate(QObject* parent = nullptr) : QStyledItemDelegate(parent) {}
    void setTheme(const Theme* theme) { m_theme = theme; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme* m_theme{&darkTheme()};
};

/// The palette in the order in which one looks for things: racks and servers before trays and pods, otherwise the
/// catalogue's. Favourites and recent parts keep their own order.
class PartOrder : public PaletteFilter {
    Q_OBJECT
public:
    explicit PartOrder(QObject* parent = nullptr);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

/// The parts by category with a search. Drag a part onto the canvas, or press Return to place it by clicks.
class PalettePanel : public QWidget {
    Q_OBJECT
public:
    explicit PalettePanel(QWidget* parent = nullptr);

    void setCatalog(CatalogPtr catalog);
    void setRecent(const QStringList& parts);
    void setTheme(const Theme& theme);
    void focusSearch();
    [[nodiscard]] QTreeView& list() { return *m_list; }
    /// Index in the list of a part, for tests and for showing it.
    [[nodiscard]] QModelIndex indexOf(const QString& partId) const;

Q_SIGNALS:
    void partActivated(const QString& partId);
    /// Escape: the keyboard goes back to the canvas.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& text);
    void activate(const QModelIndex& index);
    [[nodiscard]] bool searchKey(int key);
    /// The current part, else the first that the search left; invalid: none.
    [[nodiscard]] QModelIndex chosen() const;

    PaletteModel* m_model{};
    PartOrder* m_filter{};
    PartDelegate* m_delegate{};
    QLineEdit* m_search{};
    QTreeView* m_list{};
    QLabel* m_nothing{};
};

}  // namespace mw
