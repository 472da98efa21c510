// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/kind.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QApplication;

namespace mw {

/// What is this little over the end of a scale is at it: values are kept as floats.
inline constexpr double kAtLimit = 1 + 1e-5;

/// All colours of the window, for dark and for light. Text on its ground meets WCAG 2.1 AA (4.5 : 1); a test holds it.
struct Theme {
    /// How a thing on the plan is drawn.
    struct Fill {
        QColor fill, edge, text, detail;
    };

    QString id{};
    bool dark{};
    // the window
    QColor window, panel, raised, field, line, lineStrong;
    QColor control;  ///< edge of what can be typed into, checked or dragged: 3 : 1 on every ground of the window
    QColor text, textStrong, textMuted;
    QColor accent, onAccent, accentSoft;
    QColor good, warning, error, advice;
    QColor warningGround, warningLine, errorGround, errorLine;
    // the plan
    QColor canvas, floor, wall, grid, gridFine, ruler, rulerText;
    QColor hotAisle, hotAisleText, coldAisle, coldAisleText, keepOut, keepOutText;
    QColor card, cardLine;
    QColor selection, hover, guide, ghost, ghostBad;
    QColor linkPower, linkPowerB, linkCoolant, linkNetwork, linkScaleUp;
    QColor rackInk;  ///< lines and label on a rack that an overlay colours
    QColor noValue;  ///< a rack without a value in the overlay
    Fill compute, cpu, network, storage, power, powerDeep, cooling, coolingAir, frame, other;

    [[nodiscard]] const Fill& fillOf(Kind kind) const;
    [[nodiscard]] const Fill& fillOf(Category category) const;
    /// Colour of a share of a scale, 0..1: perceptually even from teal over sage to lime, for every colour vision, the same in both themes. What is
    /// over the end, a limit, has a colour apart from all of them.
    [[nodiscard]] QColor ramp(double share) const;
    [[nodiscard]] QColor overLimit() const;
};

[[nodiscard]] const Theme& darkTheme();
[[nodiscard]] const Theme& lightTheme();

[[nodiscard]] QPalette paletteOf(const Theme& theme);
/// The theme that a widget's palette was made of.
[[nodiscard]] const Theme& themeOf(const QPalette& palette);
[[nodiscard]] QString styleSheetOf(const Theme& theme);
/// Inter where it is installed; `pixels` high, `weight` a QFont::Weight.
[[nodiscard]] QFont uiFont(double pixels, QFont::Weight weight = QFont::Normal);
/// Palette, style sheet and font of the whole application.
void applyTheme(QApplication& application, const Theme& theme);

/// WCAG 2.1 contrast of two opaque colours, 1..21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

}  // namespace mw
