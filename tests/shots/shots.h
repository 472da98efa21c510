// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window for the eye: with MW_SHOTS_DIR set, tests of label `shots` write all of theirs there as PNG; without it
// they draw a few and only look at whether something was drawn.
#pragma once

#include "tests/gui/studio_driver.h"

#include <QDir>
#include <QSet>

namespace shots {

inline QString folder() { return qEnvironmentVariable("MW_SHOTS_DIR"); }
inline bool wanted() { return !folder().isEmpty(); }

/// Colours in a picture, up to `most`: a blank or broken page has few.
inline qsizetype coloursOf(const QImage& image, qsizetype most)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height() && colours.size() < most; y += 2)
        for (int x = 0; x < image.width(); x += 2) colours << image.pixel(x, y);
    return colours.size();
}

/// Draws a widget as it is now, and keeps it under a name where pictures are wanted.
inline QImage take(QWidget& widget, const QString& name)
{
    for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();   // lines wrap, and what holds them grows, in passes of their own
    const QImage picture = widget.grab().toImage();
    if (coloursOf(picture, 30) < 10) QTest::qFail(qPrintable(name + QStringLiteral(": nothing is drawn")), __FILE__, __LINE__);
    if (wanted() && !(QDir().mkpath(folder()) && picture.save(folder() + QLatin1Char('/') + name + QStringLiteral(".png"))))
        QTest::qFail(qPrintable(name + QStringLiteral(": not written")), __FILE__, __LINE__);
    return picture;
}

/// A studio with settings of its own, in one of the themes.
inline std::unique_ptr<Studio> studio(bool dark, QSize size)
{
    QSettings().clear();
    mw::AppSettings().setDarkTheme(dark);
    return std::make_unique<Studio>(size);
}

inline QString nameOf(bool dark) { return dark ? QStringLiteral("dark") : QStringLiteral("light"); }

}  // namespace shots
