// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window for the eye: with MW_SHOTS_DIR set, every page in both themes and sizes is written there as PNG;
// without it each page is drawn once and only looked at for being drawn at all.
#include "tests/gui/studio_driver.h"

#include <QDir>
#include <QSet>

using namespace mw;

namespace {

/// Colours in a picture, up to `most`: a blank or broken page has few.
qsizetype coloursOf(const QImage& image, qsizetype most)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height() && colours.size() < most; y += 2)
        for (int x = 0; x < image.width(); x += 2) colours << image.pixel(x, y);
    return colours.size();
}

}  // namespace

class TestShots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }

    void page_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("inside");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        const bool all = !qEnvironmentVariable("MW_SHOTS_DIR").isEmpty();
        for (const bool dark : {true, false})
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                if (!all && (!dark || size.width() != 1280)) continue;
                const auto row = [&](const char* name) -> QTestData& {
                    return QTest::addRow("%s-%s-%dx%d", name, dark ? "dark" : "light", size.width(), size.height());
                };
                row("welcome") << QString() << QString() << dark << size;
                for (const auto* example : {"gb200-scalable-unit", "dgx-h100-superpod-4su", "mixed-inference-hall", "hall-100mw"})
                    row(example) << Studio::example(example) << QString() << dark << size;
                row("rack") << Studio::example("gb200-scalable-unit") << QStringLiteral("rack-1") << dark << size;
            }
    }
    void page()
    {
        QFETCH(QString, file);
        QFETCH(QString, inside);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        QSettings().clear();
        AppSettings().setDarkTheme(dark);
        Studio s(size);
        if (!file.isEmpty()) QVERIFY(s.open(file));
        if (!inside.isEmpty()) {
            s.window.document().selection().select({fromQt(inside)});
            s.window.canvas().openInside(inside);
        }
        QCoreApplication::processEvents();
        const QImage picture = s.window.grab().toImage();
        QCOMPARE(picture.size(), size);
        QVERIFY(coloursOf(picture, 100) >= 20);
        const QString folder = qEnvironmentVariable("MW_SHOTS_DIR");
        if (folder.isEmpty()) return;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(folder + QLatin1Char('/') + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png")));
    }
};

QTEST_MAIN(TestShots)
#include "test_shots.moc"
