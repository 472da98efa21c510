// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <functional>

class QAbstractItemModel;
class QLabel;
class QMenu;
class QSortFilterProxyModel;
class QTreeView;

namespace mw {

/// A table of single failures, worst first, and what there is to tell below it. The one that is current while the list is seen is played on the plan.
class FailureList : public QWidget {
    Q_OBJECT
Q_SIGNALS:
    void placeWanted(const QString& path);
    /// The formula of a figure of a failure is asked for: "outage:2/compute-0/leaf-1#outage-tokens".
    void whyWanted(const QString& figure);

protected:
    /// Name of the list, of which those of its parts are made; its title for screen readers; the entry that shows the place of a row.
    struct Look {
        QString name, title, show;
        int sortRole{}, pathRole{}, nameColumn{}, worstColumn{};
        QList<int> texts{}, spare{};   ///< columns, as ColumnFit has them
    };
    FailureList(QAbstractItemModel* model, const Look& look, QWidget* parent);

    /// `take` gives the model what it shows and returns what to say if that is nothing. A failure that is still there stays selected, and is played anew.
    void fill(const std::function<QString()>& take);
    /// Plays a row of the model, or none; returns what to tell.
    virtual QString playRow(int row) = 0;
    virtual QString playNone() = 0;
    /// Of a cell of the model; empty: its formula is not known.
    [[nodiscard]] virtual QString figureOf(int row, int column) const = 0;
    /// Adds what else can be asked of a row.
    virtual void fillMenu(QMenu& menu, int row);
    /// Whether results and what they are played on belong together.
    [[nodiscard]] virtual bool mayPlay() const = 0;

    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

    QTreeView* m_list{};
    QLabel* m_note{};

private:
    void play();

    QSortFilterProxyModel* m_sorted{};
    QLabel* m_empty{};
    int m_nameColumn{};
    QString m_playedName{};
    bool m_filling{};
};

}  // namespace mw
