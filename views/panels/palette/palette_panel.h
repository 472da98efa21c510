// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cost/cost_defaults.h"
#include "views/session/document.h"
#include "views/session/models/palette_model.h"
#include "views/theme/theme.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;
class QTreeView;

namespace mw {

class OwnParts;
class PartCard;
class PartDelegate;

/// The palette in the order in which one looks for things: racks and servers before trays and pods, otherwise the
/// catalogue's. Favourites and recent parts keep their own order.
class PartOrder : public PaletteFilter {
    Q_OBJECT
public:
    explicit PartOrder(QObject* parent = nullptr);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

/// The parts by category with a search. Drag a part onto the canvas, or press Return to place it by clicks. Parts of the
/// layout itself are made, changed and deleted here.
class PalettePanel : public QWidget {
    Q_OBJECT
public:
    explicit PalettePanel(Document& document, QWidget* parent = nullptr);
    ~PalettePanel() override;

    void setCatalog(CatalogPtr catalog);
    void setCosts(CostDefaultsPtr costs);
    void setRecent(const QStringList& parts);
    void setFavourites(const QStringList& parts);
    void setTheme(const Theme& theme);
    void focusSearch();
    /// Marks a part and shows its card.
    void showPart(const QString& partId);
    [[nodiscard]] QTreeView& list() { return *m_list; }
    [[nodiscard]] PartCard& card() { return *m_card; }
    /// Index in the list of a part, for tests and for showing it.
    [[nodiscard]] QModelIndex indexOf(const QString& partId) const;

Q_SIGNALS:
    void partActivated(const QString& partId);
    void blockActivated(const QString& blockId);
    /// Another name for it is to be asked for.
    void blockRenameWanted(const QString& blockId);
    void favouritesChanged(const QStringList& parts);
    void refused(const QString& message);
    /// Escape: the keyboard goes back to the canvas.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeList();
    void connectList();
    void search(const QString& text);
    void activate(const QModelIndex& index);
    void toggleFavourite(const QString& partId);
    void showCard(const QModelIndex& index);
    void showMenu(QPoint place);
    void addOwnActions(QMenu& menu, const QString& partId);
    void showBlockCard(const QModelIndex& index);
    void showBlockMenu(const QString& blockId, QPoint place);
    void removeBlock(const QString& blockId);
    void selectInstances(const QString& blockId);
    [[nodiscard]] QString currentBlock() const;
    void refreshOwn();
    /// Does something that fills the list anew; folded groups and the marked part stay.
    template <class Change>
    void keeping(Change change);
    [[nodiscard]] bool searchKey(int key);
    [[nodiscard]] bool listKey(int key);
    /// The current part, else the first that the search left; invalid: none.
    [[nodiscard]] QModelIndex chosen() const;

    Document& m_document;
    PaletteModel* m_model{};
    PartOrder* m_filter{};
    PartDelegate* m_delegate{};
    QLineEdit* m_search{};
    QToolButton* m_new{};
    QTreeView* m_list{};
    QLabel* m_nothing{};
    PartCard* m_card{};
    OwnParts* m_own{};
    QSet<QString> m_folded{};  ///< titles of the groups that are
};

}  // namespace mw
