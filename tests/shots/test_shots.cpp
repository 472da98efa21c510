// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window in eight scenes, both themes, two sizes and at one and a half, two and three times the pixels.
#include "solver/bench/synthetic_layout.h"
#include "tests/shots/shots.h"

#include <QLabel>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace mw;

namespace {


bool openText(Studio& s, const QString& name, const QByteArray& text)
{
    static const QTemporaryDir folder;   // as long as a window may look at the file
    QFile file(folder.filePath(name + QStringLiteral(".yaml")));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush() && s.open(file.fileName());
}

/// The shipped unit with a grid, busways, links and a rack that are wrong.
QByteArray failingDesign()
{
    QFile file(Studio::example("gb200-scalable-unit"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray text = file.readAll();
    const std::pair<const char*, const char*> mistakes[]{
        {"name: GB200 NVL72 scalable unit", "name: A design that fails"},
        {"{limit_mw: 2.5,", "{limit_mw: 1,"},
        {"{id: busway-na, part: generic.busway-1250,", "{id: busway-na, part: generic.busway-400,"},
        {"  - {from: \"manifold-s.out-[1-4]\", to: \"rack-[5-8].coolant\"}\n", ""},
        {"  - {from: \"rack-[5-8].compute-[01-18]\", to: \"leaf-1b.port-[001-072]\"}\n", ""},
        {"  - {from: \"leaf-2a.port-[073-108]\", to: \"spine-[1-2].port-[037-054]\"}\n", ""},
        {"{id: storage-1, part: generic.eia-48-heavy, at: {hall: hall, x_m: 11.4,", "{id: storage-1, part: generic.eia-48-heavy, at: {hall: hall, x_m: 11.1,"}};
    for (const auto& [right, wrong] : mistakes) {
        if (!text.contains(right)) return {};
        text.replace(right, wrong);
    }
    return text;
}

bool openFailing(Studio& s)
{
    if (!openText(s, QStringLiteral("failing-design"), failingDesign())) return false;
    s.showPanel("findings-panel");
    s.trigger("next-finding");
    return true;
}

bool openRack(Studio& s)
{
    if (!s.open(Studio::example("gb200-scalable-unit"))) return false;
    s.window.document().selection().select({"rack-1"});
    s.window.canvas().openInside(QStringLiteral("rack-1"));
    return true;
}

/// With the small plans of the shipped layouts, which come in their own time.
bool showWelcome(Studio& s)
{
    const auto pictures = s.window.findChild<QWidget*>(QStringLiteral("welcome-page"))->findChildren<QLabel*>(QStringLiteral("preview"));
    return !pictures.isEmpty() && QTest::qWaitFor([&] { return std::ranges::none_of(pictures, [](const QLabel* picture) { return picture->pixmap().isNull(); }); }, 60000);
}

struct Scene {
    const char* name;
    bool (*open)(Studio&);
};

constexpr std::array kScenes{
    Scene{"welcome", &showWelcome},
    Scene{"gb200-scalable-unit", [](Studio& s) { return s.open(Studio::example("gb200-scalable-unit")); }},
    Scene{"dgx-h100-superpod-4su", [](Studio& s) { return s.open(Studio::example("dgx-h100-superpod-4su")); }},
    Scene{"mixed-inference-hall", [](Studio& s) { return s.open(Studio::example("mixed-inference-hall")); }},
    Scene{"hall-100mw", [](Studio& s) { return s.open(Studio::example("hall-100mw")); }},
    Scene{"rack", &openRack},
    Scene{"failing-design", &openFailing},
    Scene{"racks-10000", [](Studio& s) { return openText(s, QStringLiteral("racks-10000"), QByteArray::fromStdString(syntheticLayoutText(10000))); }},
};

bool isScaled() { return qApp->devicePixelRatio() > 1; }
QString scaleText() { return isScaled() ? QStringLiteral("@%1x").arg(qApp->devicePixelRatio()) : QString(); }

/// Without a folder for them: each scene once, of the scaled ones one. Between whole pixels and at three times them those with most lines.
bool isTaken(const Scene& scene, bool dark, QSize size)
{
    const QLatin1String name(scene.name);
    const bool few = name == QLatin1String("rack") || name == QLatin1String("gb200-scalable-unit") || name == QLatin1String("failing-design");
    if (shots::wanted() && isScaled()) return size.width() == 1280 && (few || qApp->devicePixelRatio() == 2);
    if (shots::wanted()) return true;
    return dark && size.width() == 1280 && (!isScaled() || name == QLatin1String("rack"));
}

}  // namespace

class TestShots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }

    void page_data()
    {
        QTest::addColumn<int>("scene");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        for (int i = 0; i < static_cast<int>(kScenes.size()); ++i)
            for (const bool dark : {true, false})
                for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
                    if (const Scene& scene = kScenes[static_cast<std::size_t>(i)]; isTaken(scene, dark, size))
                        QTest::addRow("%s-%s-%dx%d%s", scene.name, qPrintable(shots::nameOf(dark)), size.width(), size.height(), qPrintable(scaleText()))
                            << i << dark << size;
    }

    void page()
    {
        QFETCH(int, scene);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        const auto s = shots::studio(dark, size);
        QVERIFY(kScenes[static_cast<std::size_t>(scene)].open(*s));
        QTest::qWait(300);   // of large layouts the lists come in events of their own
        const QImage picture = shots::take(s->window, QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(picture.size(), (QSizeF(size) * qApp->devicePixelRatio()).toSize());
    }

    void scaled_data()
    {
        QTest::addColumn<QString>("factor");
        for (const char* factor : {"1.5", "2", "3"}) QTest::newRow(factor) << QString::fromLatin1(factor);
    }

    /// A scale holds for a whole process, so the pages at other than single pixels are drawn by one of its own.
    void scaled()
    {
        if (isScaled()) return;
        QFETCH(QString, factor);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), factor);
        QProcess child;
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::ForwardedChannels);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("page")});
        QVERIFY(child.waitForFinished(240000));
        QCOMPARE(child.exitCode(), 0);
    }

    /// What the failing design is there to show.
    void failingDesignFails()
    {
        if (isScaled()) return;
        const auto s = shots::studio(true, {1280, 800});
        QVERIFY(openFailing(*s));
        QVERIFY(s->hasFinding("placement.overlap", "storage-1"));
        QVERIFY(s->hasFinding("power.overloaded", "busway-na"));
    }
};

QTEST_MAIN(TestShots)
#include "test_shots.moc"
