// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace mw {

/// One of many by name: typing filters, arrow keys and Enter or a click choose, Escape or a click elsewhere leaves it. Closes by
/// itself and gives the keys back to the widget that it lies on.
class NamePicker : public QFrame {
    Q_OBJECT
public:
    struct Choice {
        QString name{};
        QString note{};   ///< beside it, searched too: a part's name, the ports
    };
    /// `chosen` is called with the position of a choice once the picker has gone, or not at all.
    NamePicker(const QString& title, std::vector<Choice> choices, std::function<void(std::size_t)> chosen, QWidget* over);

    void cancel();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void search(const QString& typed);
    void choose();
    void step(int by);
    void leave();

    std::vector<Choice> m_choices;
    std::function<void(std::size_t)> m_chosen;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QLabel* m_more;
    bool m_gone{};
};

}  // namespace mw
