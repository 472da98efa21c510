// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace mw {

/// What the studio did, the newest last: what was solved and how long each stage took, files saved and recovered, errors. Lives as long as the
/// window; the oldest lines go.
class LogPanel : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Done, Solved, Error };
    static constexpr int kMostLines = 2000;

    explicit LogPanel(QWidget* parent = nullptr);

    void add(Kind kind, const QString& text, const QString& detail = {});
    /// Of complete results: how long it took, and each stage that was computed anew.
    void addSolved(const Results& results);
    [[nodiscard]] int lines() const;
    /// The marked lines, or all: time, kind, text and detail between tabs.
    [[nodiscard]] QString text() const;
    void copy() const;
    void clear();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showButtons();

    QTreeWidget* m_list{};
    QPushButton *m_copy{}, *m_clear{};
};

}  // namespace mw
