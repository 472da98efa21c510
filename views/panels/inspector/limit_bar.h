// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace mw {

/// A thin bar: how much of a limit is used. Calm below 90 %, amber up to the limit, red beyond it.
class LimitBar : public QWidget {
    Q_OBJECT
public:
    explicit LimitBar(QWidget* parent = nullptr);
    /// 1 is the limit.
    void setShare(double share);
    [[nodiscard]] double share() const { return m_share; }
    [[nodiscard]] QSize sizeHint() const override { return {60, 4}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_share{};
};

}  // namespace mw
