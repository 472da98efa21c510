// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What buses and offloads of network cards leave of their ports, and that traffic, pools and tokens take it from there.
#include "model/io/layout_file.h"
#include "solver/export/results_json.h"
#include "solver/network/adapters.h"
#include "solver/network/input.h"
#include "solver/network/solve.h"
#include "solver/pipeline.h"
#include "solver/quantities/explain.h"
#include "solver/quantities/quantity.h"

#include <fmt/format.h>

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace mw;

namespace {

SolverDataPtr shipped()
{
    static const SolverDataPtr loaded = std::make_shared<const SolverData>(*loadSolverData(DataPaths{MW_SOURCE_DIR "/resources"}).value);
    return loaded;
}

/// Figures of host and card, what each card is overridden with, and how many of its two ports of 400 Gb/s are linked.
struct Cards {
    std::string host{"u_height: 8"}, card{"pcie_gen: 5, pcie_lanes: 16"}, overrides{"power_max_w: 25"};
    int ports{2};
};

/// Two hosts of eight accelerators on a leaf by the ports of one card each, and two further links of management.
LayoutPtr layoutOf(const Cards& site)
{
    const std::string ports = site.ports == 2 ? "[1-2]" : "1";
    std::string text = fmt::format(
        "millwright: 1\nname: two hosts\nparts:\n"
        "  - {{id: a.host, name: Host, kind: server, figures: {{{}}}, contents: [{{part: nvidia.h100-sxm, count: 8, slot: gpu}}], slots: [{{id: pcie, count: 1, accepts: [dpu]}}]}}\n"
        "  - {{id: a.card, name: Card, kind: dpu, figures: {{{}}}, ports: [{{id: port, kind: network, count: 2, fabric: compute, speed_gbps: 400}},"
        " {{id: bmc, kind: network, fabric: management, speed_gbps: 1}}]}}\n"
        "  - {{id: a.leaf, name: Leaf, kind: switch, ports: [{{id: port, kind: network, count: 64, speed_gbps: 400}}]}}\n"
        "halls:\n  - {{id: hall, size_m: [20, 20]}}\ncomponents:\n", site.host, site.card);
    for (int i = 1; i <= 2; ++i)
        text += fmt::format("  - {{id: h{0}, part: a.host, at: {{hall: hall, x_m: {0}, y_m: 5, facing: north}}}}\n  - {{id: c{0}, part: a.card, in: {{component: h{0}, slot: pcie-1}}, override: {{{1}}}}}\n", i, site.overrides);
    text += "  - {id: leaf, part: a.leaf, at: {hall: hall, x_m: 8, y_m: 5, facing: north}}\n  - {id: watch, part: a.leaf, at: {hall: hall, x_m: 10, y_m: 5, facing: north}}\nlinks:\n";
    for (int i = 1; i <= 2; ++i)
        text += fmt::format("  - {{from: \"c{0}.port-{1}\", to: \"leaf.port-{2}\"}}\n  - {{from: c{0}.bmc, to: watch.port-0{0}}}\n", i, ports, site.ports == 2 ? fmt::format("[{0}1-{0}2]", i) : fmt::format("{0}1", i));
    text += "workloads:\n  - {id: run, model: llama-3.1-8b, training: {batch_sequences: 16, sequence_tokens: 2048}}\n"
            "serving: {pools: [{id: all, role: training, members: [\"h[1-2]\"], tensor: 1, pipeline: 1, data: 16}]}\n";   // gradients cross between the hosts
    const auto read = readLayout(text, "two hosts");
    for (const auto& diagnostic : read.diagnostics) qWarning("%s", toText(diagnostic).c_str());
    return std::make_shared<const Layout>(*read.value);
}

ResultsPtr solved(const Cards& site) { return solve(layoutOf(site), shipped()); }

const Fabric& compute(const Results& results)
{
    return *std::ranges::find(results.network->fabrics, "compute", &Fabric::purpose);
}

double carried(const Results& results) { return *compute(results).bisection_gbps; }

double trained(const Results& results) { return results.throughput->workloads.front().training->tokens_per_s; }

std::size_t found(const Results& results, std::string_view rule)
{
    return static_cast<std::size_t>(std::ranges::count(*results.findings.value, rule, &Finding::rule));
}

const Cards kSlowHost{.host = "u_height: 8, pcie_gen: 4"};

}  // namespace

class TestAdapters : public QObject {
    Q_OBJECT

private slots:
    /// Neugebauer et al., SIGCOMM 2018, section 3 and figure 1: eight lanes of generation 3 have 62.96 Gb/s, 57.88 after the link layer; what
    /// writes of 256 bytes leave is 256/280 of it.
    void busAsPublished()
    {
        QVERIFY(std::abs(*pcieBandwidth_gbps(3, 8) - 57.88 * 256 / 280) < 0.05);
        QVERIFY(std::abs(*pcieBandwidth_gbps(5, 16) - 423.7) < 0.5);
        QVERIFY(std::abs(*pcieBandwidth_gbps(6, 16) - 64 * 16 * 236.0 / 272) < 1e-9);   // head and flit: 256/272 of 236/256
        QVERIFY(!pcieBandwidth_gbps(0, 16) && !pcieBandwidth_gbps(8, 16) && !pcieBandwidth_gbps(5, 0));
        for (int generation = 1; generation < 7; ++generation) QVERIFY(*pcieBandwidth_gbps(generation, 16) < *pcieBandwidth_gbps(generation + 1, 16));
    }

    void fullBusChangesNothing()
    {
        const auto one = solved({.ports = 1});
        QCOMPARE(carried(*one), 400.0);   // 424 of payload on sixteen lanes of generation 5
        QCOMPARE(found(*one, "network.host-bus"), std::size_t{0});
        const auto unknown = solved({.card = "power_typ_w: 20"});
        QCOMPARE(carried(*unknown), 800.0);
        QCOMPARE(found(*unknown, "network.host-bus"), std::size_t{0});
    }

    /// The lesser of card and host, of generation and of lanes; a card that names no lanes has sixteen.
    void busIsTheLeastOnTheWay_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("card");
        QTest::addColumn<double>("generation");
        QTest::addColumn<double>("lanes");
        QTest::newRow("card") << QByteArray("u_height: 8") << QByteArray("pcie_gen: 5, pcie_lanes: 16") << 5.0 << 16.0;
        QTest::newRow("older host") << QByteArray("u_height: 8, pcie_gen: 4") << QByteArray("pcie_gen: 6, pcie_lanes: 16") << 4.0 << 16.0;
        QTest::newRow("newer host") << QByteArray("u_height: 8, pcie_gen: 6") << QByteArray("pcie_gen: 4, pcie_lanes: 16") << 4.0 << 16.0;
        QTest::newRow("narrow slot") << QByteArray("u_height: 8, pcie_lanes: 8") << QByteArray("pcie_gen: 5, pcie_lanes: 16") << 5.0 << 8.0;
        QTest::newRow("no lanes named") << QByteArray("u_height: 8, pcie_lanes: 48") << QByteArray("pcie_gen: 4") << 4.0 << 16.0;
    }
    void busIsTheLeastOnTheWay()
    {
        QFETCH(const QByteArray, host);
        QFETCH(const QByteArray, card);
        QFETCH(const double, generation);
        QFETCH(const double, lanes);
        const auto results = solved({.host = host.toStdString(), .card = card.toStdString()});
        const double bus = *pcieBandwidth_gbps(generation, lanes);
        QVERIFY(std::abs(carried(*results) - bus) < 0.01);   // flows are in whole Mb/s
        QCOMPARE(found(*results, "network.host-bus"), std::size_t{2});
        const InstanceIndex first = *results->facility->find("c1");
        const auto shown = instanceQuantity("adapter-load")->read(*results, first);
        QVERIFY(shown && std::abs(*shown - 800 / bus) < 1e-9);
        const auto why = explain(*results, "adapter-load", first);
        QVERIFY(why && std::abs(why->value - *shown) < 1e-12 && why->inputs.size() == 2);
        QVERIFY(!instanceQuantity("adapter-load")->read(*results, *results->facility->find("h1")));
    }

    /// Cables stay what the ports are: medium and schedule do not see the bus, and management passes it by.
    void cablesAreThePorts()
    {
        const auto full = solved({}), slow = solved(kSlowHost);
        QCOMPARE(full->network->links.size(), slow->network->links.size());
        for (std::size_t i = 0; i < full->network->links.size(); ++i) {
            QCOMPARE(slow->network->links[i].speed_gbps, full->network->links[i].speed_gbps);
            QCOMPARE(slow->network->links[i].part, full->network->links[i].part);
        }
        for (const auto& bundle : networkInput(*slow->facility, *slow->facility->catalog).topology.bundles)
            QVERIFY(bundle.speed_gbps == 1.0 || bundle.speed_gbps < 110.0);
    }

    void offloadsLimit()
    {
        const Cards half{.card = "pcie_gen: 6, encryption_gbit_s: 300", .overrides = "encrypted_share: 0.5"};
        const auto encrypted = solved(half);
        QVERIFY(std::abs(carried(*encrypted) - 600) < 0.01);
        QCOMPARE(found(*encrypted, "network.offload-limit"), std::size_t{2});
        QCOMPARE(found(*encrypted, "network.host-bus"), std::size_t{0});
        QVERIFY(std::abs(*instanceQuantity("adapter-load")->read(*encrypted, *encrypted->facility->find("c1")) - 800.0 / 600) < 1e-9);
        // Of two at work the one that leaves less binds.
        const auto both = solved({.card = "pcie_gen: 6, encryption_gbit_s: 300, inspection_gbit_s: 50", .overrides = "encrypted_share: 0.5, inspected_share: 0.2"});
        QVERIFY(std::abs(carried(*both) - 250) < 0.01);
        const auto idle = solved({.card = half.card});
        QCOMPARE(carried(*idle), 800.0);
        QVERIFY(toJson(*encrypted).find("encryption") != std::string::npos);
    }

    /// More bus never trains slower, and a slow one does: the step waits for its gradients.
    void tokensFollow()
    {
        double last = 0, first = 0;
        for (int generation = 1; generation <= 6; ++generation) {
            const double now = trained(*solved({.host = fmt::format("u_height: 8, pcie_gen: {}", generation), .card = "pcie_gen: 6"}));
            QVERIFY2(now >= last * (1 - 1e-9), qPrintable(QString::number(generation)));
            last = now;
            if (generation == 1) first = now;
        }
        QVERIFY2(first < 0.95 * last, qPrintable(QStringLiteral("%1 of %2").arg(first).arg(last)));
    }

    /// An edit of a figure that limits is seen; one of another is not.
    void editsAreSeen()
    {
        const Facility plain = *solved({})->facility;
        const InstanceIndex card = *plain.find("c1");
        Part warmer = plain.part(card), encrypting = warmer;
        warmer.figures.push_back({"power_typ_w", 30, {}, {}});
        encrypting.figures.insert(encrypting.figures.begin(), {"encrypted_share", 0.5, {}, {}});   // sorted by key
        Facility other = plain;
        other.instances.edit(card).part = &warmer;
        QVERIFY(networkAlike(plain, other));
        other.instances.edit(card).part = &encrypting;
        QVERIFY(!networkAlike(plain, other));
    }
};

QTEST_APPLESS_MAIN(TestAdapters)
#include "test_adapters.moc"
