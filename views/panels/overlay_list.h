// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;

namespace mw {

/// The list of a box with headings, to choose from: typing filters it by name, heading and help; what the marked entry means stands below.
class OverlayList : public QFrame {
    Q_OBJECT
public:
    explicit OverlayList(QComboBox& box);
    /// Below the box, or above where the screen has no room for it.
    void open();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& typed);
    void tell();
    void choose();
    [[nodiscard]] bool isHeading(int row) const;

    QComboBox& m_box;
    QLineEdit* m_search;
    QListView* m_list;
    QLabel* m_help;
};

}  // namespace mw
