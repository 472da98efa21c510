// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace mw {

/// Fusion with icons and marks of our own: what a style sheet could only take from pictures in one colour and one size.
class StudioStyle : public QProxyStyle {
    Q_OBJECT
public:
    StudioStyle();
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override;
    void drawItemText(QPainter* painter, const QRect& room, int flags, const QPalette& palette, bool enabled, const QString& text,
                      QPalette::ColorRole role = QPalette::NoRole) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    /// Tool buttons of a bar look the same under the pointer as elsewhere.
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
};

}  // namespace mw
