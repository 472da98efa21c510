// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QRectF>
#include <QVariantAnimation>
#include <QWidget>

namespace mw {

/// Whether the style, and the platform, do with motion. Pictures and tests are drawn without a screen, and without it.
[[nodiscard]] bool motionWanted(const QWidget& widget);

/// From one level to the next: what was opened grows until it fills the page, or shrinks back to its place. Lies over the
/// page, which can be used meanwhile.
class ZoomTransition : public QWidget {
public:
    explicit ZoomTransition(QWidget* over);

    /// `focus`: where the inner level has its place on the outer one, in pixels; empty: in the middle.
    void run(const QPixmap& before, const QPixmap& after, const QRectF& focus, bool inwards);
    [[nodiscard]] bool isRunning() const { return m_time.state() == QAbstractAnimation::Running; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPixmap m_outer{}, m_inner{};
    QRectF m_focus{};
    bool m_inwards{};
    QVariantAnimation m_time{};
};

}  // namespace mw
