// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

class QFrame;
class QLabel;
class QPushButton;

namespace mw {

/// A few steps through the window: the rest is dimmed, one place stands out, a card says what it is for. Lies over the whole
/// window; Escape or Skip ends it at any step.
class Tour : public QWidget {
    Q_OBJECT
public:
    struct Step {
        QPointer<QWidget> place{};
        QString title{};
        QString text{};
        int tabs_px{};   ///< height of the tabs above the place, which belong to it
    };
    /// Shows itself over `window` at the first step, and deletes itself at the end.
    Tour(std::vector<Step> steps, QWidget* window);

    [[nodiscard]] QRect placeNow() const;   ///< what stands out; empty: nothing does

Q_SIGNALS:
    void finished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void go(int step);
    void end();
    void arrange();
    std::vector<Step> m_steps;
    int m_step{};
    QFrame* m_card{};
    QLabel *m_count{}, *m_title{}, *m_text{};
    QPushButton *m_back{}, *m_next{};
};

}  // namespace mw
