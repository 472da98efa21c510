// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio_driver.h"
#include "view_driver.h"

#include "views/canvas/marks/air_layer.h"

using namespace mw;

namespace {

constexpr const char* kPod = "dgx-h100-superpod-4su";   // air cooled, hot aisles drawn

}  // namespace

class TestAirLayer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initTestCase() { Studio::prepare(); }

    /// Behind the racks it is warmer than before them, by what the racks give to their air.
    void warmBehindTheRacks()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        const Results& results = s.results();
        const AirPicture picture = airPicture(*results.facility, 0, *results.cooling.value, darkTheme());
        QVERIFY(!picture.image.isNull());
        QCOMPARE(picture.containment, Containment::HotAisles);
        const Hall& hall = *results.layout->halls.rows()[0];
        double hot = 0, cold = 100;
        for (const Area& area : hall.areas) {
            const auto middle = picture.field.temperatureAt(area.x_m + area.width_m / 2, area.y_m + area.depth_m / 2);
            if (area.kind == Area::Kind::HotAisle && middle) hot = std::max(hot, *middle);
            if (area.kind == Area::Kind::ColdAisle && middle) cold = std::min(cold, *middle);
        }
        QVERIFY2(hot > cold + 5, qPrintable(QStringLiteral("%1 and %2").arg(hot).arg(cold)));
        QVERIFY(picture.field.energyError < 1e-9);
        QVERIFY(airPicture(*results.facility, 99, *results.cooling.value, darkTheme()).image.isNull());
    }

    /// Off at first, computed beside when switched on, gone when switched off.
    void comesAndGoes()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        const QImage plain = s.canvas().grab().toImage();
        PlanLayers layers = s.canvas().layers();
        QVERIFY(!layers.air);
        layers.air = true;
        s.canvas().setLayers(layers);
        QTRY_VERIFY(s.canvas().grab().toImage() != plain);
        layers.air = false;
        s.canvas().setLayers(layers);
        QTRY_COMPARE(s.canvas().grab().toImage(), plain);
    }
};

QTEST_MAIN(TestAirLayer)
#include "test_air_layer.moc"
