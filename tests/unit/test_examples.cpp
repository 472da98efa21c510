// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "model/catalog/data_paths.h"
#include "model/facility/facility.h"
#include "model/io/layout_file.h"

#include <QByteArray>
#include <QFile>
#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

using namespace mw;

namespace {

CatalogPtr shippedCatalog()
{
    static const CatalogPtr catalog = [] {
        auto loaded = readCatalogFolder(findData({}).catalog());
        return loaded.value ? std::make_shared<const Catalog>(std::move(*loaded.value)) : nullptr;
    }();
    return catalog;
}

FacilityPtr facilityOf(const std::string& name)
{
    static std::map<std::string, FacilityPtr> known;
    auto& facility = known[name];
    if (facility) return facility;
    const std::string path = findData({}).examples() + "/" + name + ".yaml";
    auto loaded = readLayoutFile(path);
    for (const Diagnostic& d : loaded.diagnostics) qWarning("%s", toText(d).c_str());
    if (!loaded.value || !loaded.diagnostics.empty()) return nullptr;
    auto catalog = catalogFor(*loaded.value, path, shippedCatalog());
    if (!catalog.value) return nullptr;
    facility = expand(std::make_shared<const Layout>(std::move(*loaded.value)), *catalog.value);
    return facility;
}

int countOf(const Facility& facility, std::string_view part, std::string_view pathHas = {})
{
    return static_cast<int>(
        std::count_if(facility.instances.begin(), facility.instances.end(), [&](const Instance& i) {
            return i.part->id == part && (pathHas.empty() || i.path.find(pathHas) != std::string::npos);
        }));
}

int acceleratorsOf(const Facility& facility)
{
    int count = 0;
    for (const Instance& instance : facility.instances)
        count += rollUp(*instance.part, *facility.catalog).accelerators;
    return count;
}

/// Ports of one group of an instance that links use; a port used twice counts twice.
int portsUsed(const Facility& facility, InstanceIndex instance, std::string_view group)
{
    int used = 0;
    for (const LinkIndex index : facility.linksOf(instance)) {
        const FacilityLink& link = facility.links[index];
        const auto isGroup = [&](InstanceIndex at, std::uint16_t port) {
            return at == instance && facility.part(at).ports[port].id == group;
        };
        if (isGroup(link.from, link.fromPort) || isGroup(link.to, link.toPort))
            used += static_cast<int>(link.count);
    }
    return used;
}

bool overlap(const Rect& a, const Rect& b)
{
    constexpr double kTouch_m = 1e-6;
    return a.x_m < b.right_m() - kTouch_m && b.x_m < a.right_m() - kTouch_m &&
           a.y_m < b.bottom_m() - kTouch_m && b.y_m < a.bottom_m() - kTouch_m;
}

/// Cables between two instances, both ways.
int cablesBetween(const Facility& facility, std::string_view a, std::string_view b)
{
    const auto from = facility.find(a), to = facility.find(b);
    if (!from || !to) return -1;
    int cables = 0;
    for (const LinkIndex index : facility.linksOf(*from)) {
        const FacilityLink& link = facility.links[index];
        if (link.from == *to || link.to == *to) cables += static_cast<int>(link.count);
    }
    return cables;
}

}  // namespace

class TestExamples : public QObject {
    Q_OBJECT
private slots:
    void everyExample_data();
    void everyExample();
    void nothingOverlaps_data() { everyExample_data(); }
    void nothingOverlaps();
    void everyRackHasBothFeeds_data() { everyExample_data(); }
    void everyRackHasBothFeeds();
    void liquidRacksHaveCoolant_data() { everyExample_data(); }
    void liquidRacksHaveCoolant();
    void noPortTwice_data() { everyExample_data(); }
    void noPortTwice();
    void roundTrip_data() { everyExample_data(); }
    void roundTrip();
    void superPod();
    void scalableUnit();
    void mixedHall();
    void hundredMegawatts();
};

void TestExamples::everyExample_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"dgx-h100-superpod-4su", "gb200-scalable-unit", "mixed-inference-hall", "hall-100mw", "scalable-unit-with-trays"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestExamples::everyExample()
{
    QFETCH(QString, name);
    const auto facility = facilityOf(name.toStdString());
    QVERIFY(facility != nullptr);
    for (const Unresolved& u : facility->unresolved) qWarning("%s: %s", u.rule.c_str(), u.message.c_str());
    QVERIFY(facility->unresolved.empty());
}

void TestExamples::nothingOverlaps()
{
    QFETCH(QString, name);
    const auto facility = facilityOf(name.toStdString());
    std::vector<const Instance*> standing;
    for (const Instance& i : facility->instances)
        if (i.parent == kNoInstance && i.hall >= 0 && !info(i.part->kind).overhead) standing.push_back(&i);
    std::sort(standing.begin(), standing.end(),
              [](auto* a, auto* b) { return a->footprint.x_m < b->footprint.x_m; });
    for (std::size_t i = 0; i < standing.size(); ++i) {
        const Rect& rect = standing[i]->footprint;
        const Hall& hall = facility->layout->halls[static_cast<std::size_t>(standing[i]->hall)];
        QVERIFY2(rect.x_m >= 0 && rect.y_m >= 0 && rect.right_m() <= hall.width_m &&
                     rect.bottom_m() <= hall.depth_m,
                 standing[i]->path.c_str());
        for (std::size_t k = i + 1; k < standing.size() && standing[k]->footprint.x_m < rect.right_m(); ++k)
            QVERIFY2(standing[k]->hall != standing[i]->hall || !overlap(rect, standing[k]->footprint),
                     (standing[i]->path + " and " + standing[k]->path).c_str());
    }
}

void TestExamples::everyRackHasBothFeeds()
{
    QFETCH(QString, name);
    const auto facility = facilityOf(name.toStdString());
    for (InstanceIndex i = 0; i < facility->instances.size(); ++i) {
        const Part& part = facility->part(i);
        const bool isGear = info(part.kind).category == Category::Cooling && part.port("feed-a") != nullptr;
        if (!isRack(part.kind) && !isGear) continue;
        for (const char* feed : {"feed-a", "feed-b"})
            QVERIFY2(portsUsed(*facility, i, feed) == 1, (facility->instances[i].path + "." + feed).c_str());
    }
}

void TestExamples::liquidRacksHaveCoolant()
{
    QFETCH(QString, name);
    const auto facility = facilityOf(name.toStdString());
    for (InstanceIndex i = 0; i < facility->instances.size(); ++i) {
        const Part& part = facility->part(i);
        const std::string& path = facility->instances[i].path;
        if (part.kind == Kind::SystemRack) QVERIFY2(portsUsed(*facility, i, "coolant") == 1, path.c_str());
        for (const PortGroup& port : part.ports)
            if (port.id == "fws" && port.flow == PortFlow::In)
                QVERIFY2(portsUsed(*facility, i, "fws") == 1, path.c_str());
    }
}

void TestExamples::noPortTwice()
{
    QFETCH(QString, name);
    const auto facility = facilityOf(name.toStdString());
    std::set<std::array<std::uint32_t, 3>> used;
    for (const FacilityLink& link : facility->links)
        for (std::uint32_t k = 0; k < link.count; ++k) {
            const std::string text = facility->linkText(link);
            QVERIFY2(used.insert({link.from, link.fromPort, link.fromFirst + k}).second, text.c_str());
            QVERIFY2(used.insert({link.to, link.toPort, link.toFirst + k}).second, text.c_str());
        }
}

void TestExamples::roundTrip()
{
    QFETCH(QString, name);
    QFile file(QString::fromStdString(findData({}).examples()) + QLatin1Char('/') + name +
               QStringLiteral(".yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const auto loaded =
        readLayout(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), "example");
    QVERIFY(loaded.value.has_value());
    const std::string written = writeLayout(*loaded.value);
    const auto again = readLayout(written, "again");
    QVERIFY(again.value.has_value());
    QVERIFY(*again.value == *loaded.value);
    QCOMPARE(writeLayout(*again.value), written);
}

// "NVIDIA DGX SuperPOD reference architecture, H100", four scalable units: 127 systems, 32 leaf and 16 spine switches.
void TestExamples::superPod()
{
    const auto facility = facilityOf("dgx-h100-superpod-4su");
    QCOMPARE(countOf(*facility, "nvidia.dgx-h100"), 127);
    QCOMPARE(countOf(*facility, "nvidia.qm9700"), 48);
    QCOMPARE(countOf(*facility, "nvidia.qm9700", "leaf"), 32);
    QCOMPARE(countOf(*facility, "nvidia.qm9700", "spine"), 16);
    QCOMPARE(acceleratorsOf(*facility), 1016);
    int up = 0, down = 0;
    for (InstanceIndex i = 0; i < facility->instances.size(); ++i) {
        const Part& part = facility->part(i);
        if (part.id == "nvidia.dgx-h100") down += portsUsed(*facility, i, "compute");
        if (facility->instances[i].path.rfind("spine-", 0) == 0 && part.id == "nvidia.qm9700") {
            QCOMPARE(portsUsed(*facility, i, "port"), 64);
            up += 64;
        }
    }
    QCOMPARE(down, 1016);  // eight a system
    QCOMPARE(up, 1024);    // 32 leaves, 32 up
    QCOMPARE(cablesBetween(*facility, "su1-node-01", "su1-leaf-1"), 1);
    QCOMPARE(cablesBetween(*facility, "su2-leaf-3", "spine-16"), 2);
    QCOMPARE(cablesBetween(*facility, "su1-node-01", "su2-leaf-1"), 0);
}

// "NVIDIA DGX SuperPOD reference architecture, GB200": eight racks, 576 GPUs in a unit.
void TestExamples::scalableUnit()
{
    const auto facility = facilityOf("gb200-scalable-unit");
    QCOMPARE(countOf(*facility, "nvidia.gb200-nvl72"), 8);
    QCOMPARE(acceleratorsOf(*facility), 576);
    for (const char* rail : {"1", "2", "3", "4"}) {
        QCOMPARE(cablesBetween(*facility, "rack-1", std::string("leaf-") + rail + "a"), 18);
        QCOMPARE(cablesBetween(*facility, "rack-8", std::string("leaf-") + rail + "b"), 18);
        QCOMPARE(cablesBetween(*facility, std::string("leaf-") + rail + "a", "spine-2"), 18);
    }
}

void TestExamples::mixedHall()
{
    const auto facility = facilityOf("mixed-inference-hall");
    QCOMPARE(acceleratorsOf(*facility), 4 * 72 + 4 * 256);
    const auto& pools = facility->layout->settings->serving.pools;
    QCOMPARE(pools.size(), std::size_t{4});
    QCOMPARE(pools[1].role, PoolRole::Decode);
    QCOMPARE(cablesBetween(*facility, "leaf-6", "spine-3"), 24);
}

void TestExamples::hundredMegawatts()
{
    const auto facility = facilityOf("hall-100mw");
    QCOMPARE(countOf(*facility, "nvidia.gb200-nvl72"), 640);
    QCOMPARE(acceleratorsOf(*facility), 46'080);
    QCOMPARE(countOf(*facility, "arista.7816r4"), 48);
    QCOMPARE(cablesBetween(*facility, "su-11a/leaf-1", "core-1/spine-101"), 3);
    QCOMPARE(cablesBetween(*facility, "su-85b/leaf-8", "core-2/spine-212"), 3);
    QFile file(QString::fromStdString(findData({}).examples()) + QStringLiteral("/hall-100mw.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().count('\n') < 400);
}

QTEST_APPLESS_MAIN(TestExamples)
#include "test_examples.moc"
