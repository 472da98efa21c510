// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace mw {

class SolveService;

/// How far the slow engines are, with a button that stops them and, once stopped, one that goes on. Shows itself only when
/// they take long enough to be waited for.
class SolveProgress : public QWidget {
    Q_OBJECT
public:
    explicit SolveProgress(QWidget* parent = nullptr);
    /// The service must live until the next call.
    void setService(SolveService& service);
    /// Narrow: without the stage, which is then told by the tooltip of a shorter bar.
    void setNarrow(bool narrow);
    /// Pixels that it takes, narrow or not; 0: it is not shown.
    [[nodiscard]] int widthWhen(bool narrow) const;

private:
    void showStage(const QString& stage, int step, int steps);
    void showBusy(bool busy);
    void click();

    SolveService* m_service{};
    QLabel* m_stage{};
    QProgressBar* m_bar{};
    QToolButton* m_button{};
    QTimer* m_patience{};
};

}  // namespace mw
