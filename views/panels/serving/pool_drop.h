// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QString>

#include <functional>
#include <optional>

class QLabel;
class QRubberBand;
class QTableWidget;

namespace mw {

/// Where on the table of pools a dragged selection would be set down: a row, or below the rows. Shows a frame there and says what would happen.
class PoolDrop : public QObject {
    Q_OBJECT
public:
    /// `promise`: what a drop on a row would do, -1 for below the rows; empty: nothing.
    PoolDrop(QTableWidget& table, std::function<QString(int row)> promise);
    /// Whether something would take it there.
    bool over(QPoint global);
    void leave();
    /// The row that takes it, -1 below the rows; nothing: none does.
    [[nodiscard]] std::optional<int> drop(QPoint global);

private:
    [[nodiscard]] std::optional<int> rowAt(QPoint global) const;

    QTableWidget& m_table;
    std::function<QString(int)> m_promise;
    QRubberBand* m_frame;
    QLabel* m_words;
};

}  // namespace mw
