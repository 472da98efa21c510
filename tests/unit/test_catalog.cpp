// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "model/catalog/faceplate.h"
#include "model/catalog/data_paths.h"

#include <QFile>
#include <QObject>
#include <QRegularExpression>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>
#include <string>

using namespace mw;

namespace {

const Loaded<Catalog>& shipped()
{
    static const Loaded<Catalog> loaded = readCatalogFolder(findData({}).catalog());
    return loaded;
}

const Part& part(const char* id)
{
    static const Part none{};
    const Part* found = shipped().value ? shipped().value->find(id) : nullptr;
    return found != nullptr ? *found : none;
}

std::optional<Part> partFrom(const std::string& yaml)
{
    auto tree = parseYaml(yaml, "f.yaml");
    if (!tree.value) return std::nullopt;
    std::vector<Diagnostic> diagnostics;
    return readPart(*tree.value, "f.yaml", diagnostics);
}

std::string written(const QTemporaryDir& folder, const char* name, const char* text)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    (void)file.open(QIODevice::WriteOnly);
    file.write(text);
    return file.fileName().toStdString();
}

}  // namespace

class TestCatalog : public QObject {
    Q_OBJECT
private slots:
    void shippedCatalogueLoads();
    void figuresHaveSourceAndConfidence();
    void contentsExist();
    void portsAreLegal();
    void everyKindHasItsRow();
    void partsOfEachKind_data();
    void partsOfEachKind();
    void spotValues_data();
    void spotValues();
    void spotConfidence();
    void prices();
    void contentsOfSystems();
    void rackSystemsFillTheirUnits();
    void sizes();
    void partRoundTrip();
    void ownPartReplaces();
    void facesShowEachPortOnce();
    void facesAsPublished();
};

void TestCatalog::shippedCatalogueLoads()
{
    for (const Diagnostic& d : shipped().diagnostics) qWarning("%s", toText(d).c_str());
    QVERIFY(shipped().diagnostics.empty());
    QVERIFY(shipped().value.has_value());
    QVERIFY(shipped().value->parts().size() >= 218);
}

void TestCatalog::figuresHaveSourceAndConfidence()
{
    std::size_t figures = 0;
    for (const auto& p : shipped().value->parts()) {
        QVERIFY2(!p->sources.empty(), p->id.c_str());
        for (const std::string& key : p->sources)
            QVERIFY2(shipped().value->source(key), (p->id + " " + key).c_str());
        for (const Figure& figure : p->figures) {
            ++figures;
            QVERIFY2(!figure.source.empty(), (p->id + "." + figure.key).c_str());
            // nothing is surer than its part
            QVERIFY2(figure.confidence >= p->confidence, (p->id + "." + figure.key).c_str());
        }
    }
    QVERIFY(figures > 1500);
}

void TestCatalog::contentsExist()
{
    for (const auto& p : shipped().value->parts())
        for (const Content& content : p->contents) {
            QVERIFY2(shipped().value->find(content.part), (p->id + " holds " + content.part).c_str());
            QVERIFY2(content.part != p->id, p->id.c_str());
        }
}

void TestCatalog::portsAreLegal()
{
    static const std::set<std::string> kFabrics{"",          "compute",    "storage",
                                                "front-end", "management", "scale-up"};
    for (const auto& p : shipped().value->parts()) {
        std::set<std::string> ids;
        for (const PortGroup& port : p->ports) {
            const std::string name = p->id + "." + port.id;
            QVERIFY2(ids.insert(port.id).second, name.c_str());
            QVERIFY2(!QRegularExpression(QStringLiteral("-[0-9]+$"))
                          .match(QString::fromStdString(port.id))
                          .hasMatch(),
                     name.c_str());
            QVERIFY2(port.count >= 1, name.c_str());
            QVERIFY2(kFabrics.count(port.fabric) == 1, name.c_str());
            const bool carriesData = port.kind == PortKind::Network || port.kind == PortKind::ScaleUp;
            QVERIFY2(carriesData == (port.speed_gbps > 0), name.c_str());
            QVERIFY2(!(port.id == "feed-a") || port.side == "a", name.c_str());
        }
    }
}

/// Of all parts, whether their positions are published or not: each port once, within its face, none over another.
void TestCatalog::facesShowEachPortOnce()
{
    int published = 0;
    for (const auto& p : shipped().value->parts()) {
        const Faceplate plate = faceplateOf(*p);
        const FaceSize face = faceSizeOf(*p);
        published += plate.published ? 1 : 0;
        QVERIFY2(plate.published == !plate.source.empty() && (plate.source.empty() || shipped().value->source(plate.source)), p->id.c_str());
        for (const PortGroup& port : p->ports) {
            std::vector<int> shown(static_cast<std::size_t>(port.count));
            for (const FaceBay& bay : plate.bays)
                for (int i = 0; bay.holds == port.id && i < bay.rows * bay.columns * bay.each; ++i)
                    if (bay.first - 1 + i < port.count) ++shown[static_cast<std::size_t>(bay.first - 1 + i)];
            QVERIFY2(std::all_of(shown.begin(), shown.end(), [](int times) { return times == 1; }), (p->id + "." + port.id).c_str());
        }
        for (std::size_t i = 0; i < plate.bays.size(); ++i) {
            const FaceBay& a = plate.bays[i];
            QVERIFY2(a.x_mm >= 0 && a.y_mm >= 0 && a.x_mm + a.width_mm <= face.width_mm + 1 && a.y_mm + a.height_mm <= face.height_mm + 1, (p->id + " " + a.holds).c_str());
            for (std::size_t k = i + 1; k < plate.bays.size(); ++k) {
                const FaceBay& b = plate.bays[k];
                const bool apart = a.rear != b.rear || a.x_mm + a.width_mm <= b.x_mm + 0.01 || b.x_mm + b.width_mm <= a.x_mm + 0.01 ||
                                   a.y_mm + a.height_mm <= b.y_mm + 0.01 || b.y_mm + b.height_mm <= a.y_mm + 0.01;
                QVERIFY2(apart || !p->port(a.holds) || !p->port(b.holds), (p->id + " " + a.holds + " " + b.holds).c_str());
            }
        }
    }
    QVERIFY(published >= 8);
}

/// NVIDIA's QM9700 manual: 32 OSFP cages of two ports. Its SN5000 manual gives more power to ports 1, 5, 9 ...: columns of four.
void TestCatalog::facesAsPublished()
{
    const Faceplate quantum = faceplateOf(*shipped().value->find("nvidia.qm9700"));
    QVERIFY(quantum.published && quantum.bays[0].rows * quantum.bays[0].columns == 32 && quantum.bays[0].each == 2 && !quantum.bays[0].rear);
    const Faceplate spectrum = faceplateOf(*shipped().value->find("nvidia.sn5400"));
    QVERIFY(spectrum.bays[0].down && spectrum.bays[0].rows == 4 && spectrum.bays[0].columns == 16);
    QVERIFY(!faceplateOf(*shipped().value->find("nvidia.dgx-h100")).published);
    const Faceplate photonics = faceplateOf(*shipped().value->find("nvidia.q3400-ra"));   // not published, but its cages are counted
    QVERIFY(!photonics.published && photonics.bays[0].each == 2);
}

void TestCatalog::everyKindHasItsRow()
{
    std::set<std::string_view> ids;
    for (const KindInfo& row : kinds()) {
        QVERIFY(ids.insert(row.id).second);
        QCOMPARE(kindFromId(row.id), std::optional{row.kind});
        QCOMPARE(&info(row.kind), &row);
        QVERIFY(!row.title.empty());
    }
    QCOMPARE(kindFromId("gpu-card"), std::optional<Kind>{});
    QVERIFY(mayStandOn(Kind::SystemRack, Level::Floor));
    QVERIFY(!mayStandOn(Kind::SystemRack, Level::RackU));
    QVERIFY(!mayStandOn(Kind::Cable, Level::Floor));
    QVERIFY(mayStandOn(Kind::CoolingTower, Level::Outdoor) && !mayStandOn(Kind::CoolingTower, Level::Floor));
}

void TestCatalog::partsOfEachKind_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("atLeast");
    const auto row = [](const char* name, Kind kind, int atLeast) {
        QTest::newRow(name) << static_cast<int>(kind) << atLeast;
    };
    row("accelerators", Kind::Accelerator, 31);
    row("rack-scale systems", Kind::SystemRack, 9);
    row("servers", Kind::Server, 20);
    row("CPU servers", Kind::CpuServer, 3);
    row("groups of racks", Kind::RackGroup, 5);
    row("CPUs", Kind::Cpu, 8);
    row("DPUs", Kind::Dpu, 3);
    row("adapters", Kind::Nic, 6);
    row("switches", Kind::Switch, 17);
    row("scale-up switches", Kind::ScaleUpSwitch, 2);
    row("cables", Kind::Cable, 11);
    row("transceivers", Kind::Transceiver, 11);
    row("storage", Kind::Storage, 7);
    row("UPS", Kind::Ups, 4);
    row("generators", Kind::Generator, 5);
    row("transformers", Kind::Transformer, 5);
    row("busways", Kind::Busway, 3);
    row("CDUs", Kind::Cdu, 12);
    row("fan walls", Kind::FanWall, 3);
    row("chillers", Kind::Chiller, 3);
    row("rear doors", Kind::RearDoor, 4);
    row("racks", Kind::Rack, 9);
}

void TestCatalog::partsOfEachKind()
{
    QFETCH(int, kind);
    QFETCH(int, atLeast);
    const auto& parts = shipped().value->parts();
    const auto count = std::count_if(parts.begin(), parts.end(),
                                     [&](const auto& p) { return p->kind == static_cast<Kind>(kind); });
    QVERIFY2(count >= atLeast, std::to_string(count).c_str());
}

// Typed from datasheets and reference architectures, not from the catalogue.
void TestCatalog::spotValues_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("value");
    const auto row = [](const char* id, const char* key, double value) {
        QTest::addRow("%s %s", id, key) << QString::fromLatin1(id) << QString::fromLatin1(key) << value;
    };
    row("nvidia.h100-sxm", "fp8_dense_tflops", 1979);  // H100 datasheet: 3,958 with sparsity
    row("nvidia.h100-sxm", "mem_bw_tb_s", 3.35);
    row("nvidia.h100-sxm", "tdp_w", 700);
    row("nvidia.h200-sxm", "mem_gb", 141);
    row("nvidia.h200-sxm", "mem_bw_tb_s", 4.8);
    row("nvidia.gb300-gpu", "fp4_dense_tflops", 15000);
    row("nvidia.b200-sxm", "scaleup_unidir_gb_s", 900);  // NVLink 5: 1.8 TB/s both ways
    row("amd.mi300x", "mem_gb", 192);
    row("amd.mi355x", "fp4_dense_tflops", 10066);
    row("google.tpu-v5p", "fp16_dense_tflops", 459);
    row("nvidia.dgx-h100", "power_max_kw", 10.2);  // DGX H100 user guide
    row("nvidia.dgx-h100", "u_height", 8);
    row("nvidia.dgx-b200", "power_max_kw", 14.3);
    row("nvidia.dgx-b200", "weight_kg", 142.4);
    row("nvidia.gb200-nvl72", "weight_kg", 1360);
    row("nvidia.gb200-nvl72", "accelerators", 72);
    row("nvidia.gb200-nvl72", "coolant_flow_lpm", 130);
    row("nvidia.gb300-nvl72", "power_max_kw", 142);
    row("nvidia.qm9700", "ports", 64);
    row("nvidia.qm9700", "port_gbit_s", 400);
    row("nvidia.q3400-ra", "ports", 144);
    row("nvidia.bluefield-3", "cores", 16);
    row("vertiv.xdu1350", "capacity_kw", 1368);
    row("vertiv.xdu1350", "secondary_flow_max_lpm", 1200);
    row("generic.lv-dry-xfmr-300", "efficiency_at_35", 0.9902);  // 10 CFR 431.196
    row("apc.ar3300", "load_static_kg", 1701);
    row("generic.rack-pdu-60a-415", "rating_kw", 34.5);  // 48 A x 415 V x sqrt 3
}

void TestCatalog::spotValues()
{
    QFETCH(QString, id);
    QFETCH(QString, key);
    QFETCH(double, value);
    const auto figure = part(id.toUtf8().constData()).figure(key.toStdString());
    QVERIFY(figure.has_value());
    QCOMPARE(*figure, value);
}

void TestCatalog::spotConfidence()
{
    QCOMPARE(part("nvidia.dgx-h100").find("power_max_kw")->confidence, Confidence::Datasheet);
    QCOMPARE(part("nvidia.dgx-h100").find("weight_kg")->confidence, Confidence::Unverified);
    QCOMPARE(part("generic.ups-1250").find("rating_kw")->confidence, Confidence::Estimate);
    QCOMPARE(part("generic.ups-1250").find("efficiency_at_50")->confidence, Confidence::Unverified);
    QCOMPARE(part("amd.epyc-9965").confidence, Confidence::Unverified);
    QCOMPARE(part("aws.trn2-16").find("u_height")->source, std::string("est"));
}

void TestCatalog::prices()
{
    const Price& rack = part("nvidia.gb200-nvl72").price;
    QCOMPARE(rack.low_usd, std::optional(3e6));
    QCOMPARE(rack.typical_usd, std::optional(3.4e6));
    QCOMPARE(rack.high_usd, std::optional(4e6));
    QCOMPARE(rack.confidence, Confidence::Estimate);  // press and analysts, not the maker
    QCOMPARE(part("nvidia.dgx-h100").price.typical_usd, std::optional(310e3));
    QCOMPARE(part("google.tpu-v7x-cube").price.typical_usd, std::optional<double>{});  // not sold
    // 1,000 kW at 110 USD/kW
    QCOMPARE(part("generic.dry-cooler-1000").price.typical_usd, std::optional(110e3));
    QCOMPARE(part("generic.dry-cooler-1000").price.confidence, Confidence::Unverified);
    QCOMPARE(part("generic.busway-400").figure("price_per_m_usd"), std::optional(900.0));
    for (const auto& p : shipped().value->parts())
        if (p->price.typical_usd) QVERIFY2(*p->price.typical_usd > 0, p->id.c_str());
}

void TestCatalog::contentsOfSystems()
{
    const auto held = [](const char* id, std::string_view what) {
        int count = 0;
        for (const Content& content : part(id).contents)
            if (content.part == what) count += content.count;
        return count;
    };
    QCOMPARE(held("nvidia.dgx-h100", "nvidia.h100-sxm"), 8);
    QCOMPARE(held("nvidia.dgx-h100", "intel.xeon-8480c"), 2);
    QCOMPARE(held("nvidia.gb200-nvl72", "nvidia.gb200-compute-tray"), 18);
    QCOMPARE(held("nvidia.gb200-nvl72", "nvidia.nvlink5-switch-tray"), 9);
    QCOMPARE(held("nvidia.gb200-nvl72", "nvidia.power-shelf-33kw"), 8);
    QCOMPARE(held("nvidia.gb200-compute-tray", "nvidia.gb200-gpu"), 4);
    QCOMPARE(held("nvidia.groq3-lpx", "nvidia.groq3-lpx-tray") *
                 held("nvidia.groq3-lpx-tray", "nvidia.groq3-lp30"),
             256);
    QCOMPARE(held("nvidia.vera-cpu-rack-256", "nvidia.vera-88"), 256);
    QCOMPARE(part("nvidia.gb200-nvl72").port("compute")->count, 72);
    QCOMPARE(part("nvidia.gb200-nvl72").port("compute")->speed_gbps, 400.0);
}

void TestCatalog::rackSystemsFillTheirUnits()
{
    for (const auto& p : shipped().value->parts()) {
        std::set<int> used;
        for (const Content& content : p->contents) {
            const int height = shipped().value->find(content.part)->heightU();
            for (const int u : content.u)
                for (int k = 0; k < height; ++k) {
                    const std::string where = p->id + " U" + std::to_string(u + k);
                    QVERIFY2(used.insert(u + k).second, where.c_str());
                    QVERIFY2(u + k <= p->heightU(), where.c_str());
                }
        }
    }
}

void TestCatalog::sizes()
{
    QCOMPARE(part("nvidia.gb200-nvl72").width_m(), 0.6);
    QCOMPARE(part("nvidia.gb200-nvl72").depth_m(), 1.068);
    QCOMPARE(part("nvidia.gb200-nvl72").heightU(), 48);
    QCOMPARE(part("ocp.orv3").heightU(), 44);  // open units
    QCOMPARE(part("generic.bbu-orv3-shelf").heightU(), 0);
    QCOMPARE(part("ocp.bbu-orv3-shelf").heightU(), 2);
    QVERIFY(qFuzzyCompare(part("nvidia.q3400-ra").height_m(), 4 * 0.04445));
    const Part& transformer = part("generic.mv-xfmr-2500");  // datasheet area, the kind's proportions
    QVERIFY(qFuzzyCompare(transformer.width_m() * transformer.depth_m(), 5.0));
    QCOMPARE(part("nvidia.qm9700").powerMax_kw(), std::optional(1.72));
    QCOMPARE(part("nvidia.h100-sxm").powerMax_kw(), std::optional(0.7));
    QCOMPARE(part("generic.ups-1250").powerMax_kw(), std::optional<double>{});
    for (const auto& p : shipped().value->parts()) {
        const bool placeable = info(p->kind).levels != 0;
        QVERIFY2(!placeable || (p->width_m() > 0 && p->depth_m() > 0 && p->height_m() > 0), p->id.c_str());
        const bool onlyInRack = info(p->kind).levels == static_cast<std::uint8_t>(Level::RackU);
        QVERIFY2(!onlyInRack || p->heightU() > 0, p->id.c_str());
    }
}

void TestCatalog::partRoundTrip()
{
    for (const auto& p : shipped().value->parts()) {
        std::vector<Diagnostic> diagnostics;
        const auto again = readPart(writePart(*p), "again.yaml", diagnostics);
        QVERIFY2(again.has_value() && diagnostics.empty(), p->id.c_str());
        QVERIFY2(*again == *p, p->id.c_str());
        // and through text
        const auto read = partFrom(toFlowText(writePart(*p)));
        QVERIFY2(read.has_value(), p->id.c_str());
        Part plain = *p;
        plain.before.clear();
        plain.after.clear();
        QVERIFY2(*read == plain, p->id.c_str());
    }
}

void TestCatalog::ownPartReplaces()
{
    QTemporaryDir folder;
    Catalog catalog = *shipped().value;
    const std::size_t before = catalog.parts().size();
    const auto path =
        written(folder, "own.yaml",
                "catalog: 1\nparts: [{id: nvidia.qm9700, name: Mine, kind: switch, price_usd: 1}]\n");
    QVERIFY(readCatalogFile(path, catalog).empty());
    QCOMPARE(catalog.parts().size(), before);
    QCOMPARE(catalog.find("nvidia.qm9700")->name, std::string("Mine"));
    QCOMPARE(shipped().value->find("nvidia.qm9700")->name, std::string("Quantum-2 QM9700 NDR"));
}

QTEST_APPLESS_MAIN(TestCatalog)
#include "test_catalog.moc"
