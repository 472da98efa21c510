// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Failures in meshed power networks: from kept factors against the whole network solved anew, with loads of the accounting.
#include "model/io/layout_file.h"
#include "solver/bench/synthetic_networks.h"
#include "solver/electrical/mesh_failures.h"
#include "solver/pipeline.h"
#include "solver/power/ac/watched_flow.h"
#include "solver/power/solve.h"
#include "tests/engines/any_network.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

using namespace mw;

namespace {

SolverDataPtr data()
{
    static const SolverDataPtr loaded = std::make_shared<const SolverData>(*loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"}).value);
    return loaded;
}

/// A layout, what the power engine and the load flow see of it.
struct Drawn {
    ResultsPtr results{};
    PowerInput power{};
    ElectricalInput input{};
};

Drawn drawn(const std::string& text)
{
    auto read = readLayout(text, "test.yaml");
    for (const auto& diagnostic : read.diagnostics) qWarning("%s", toText(diagnostic).c_str());
    Drawn all{.results = solve(std::make_shared<const Layout>(std::move(*read.value)), data())};
    all.power = powerInput(*all.results->facility, designLoads(*all.results->facility), all.results->cooling->nodes);
    all.input = electricalInput(*all.results->facility, all.power, *all.results->power.value);
    return all;
}

constexpr const char* kHead =
    "millwright: 1\nsite: {grid: {voltage_kv: 13.8, frequency_hz: 60, fault_mva: 500}}\n"
    "parts:\n  - {id: t.board, name: Board, kind: switchboard, figures: {voltage_v: 480, rating_a: 4000, rating_mva: 3.3, efficiency: 0.999}, ports: [{id: in, kind: power, flow: in, count: 6}, {id: out, kind: power, flow: out, count: 24}]}\n"
    "  - {id: t.load, name: Load, kind: cpu-server, figures: {power_max_kw: 220, u_height: 2}, ports: [{id: a, kind: power, flow: in, side: a}, {id: b, kind: power, flow: in, side: b}]}\n"
    "halls:\n  - {id: yard, size_m: [400, 60], outdoor: true}\ncomponents:\n"
    "  - {id: utility, part: generic.utility-feed-mv, at: {hall: yard, x_m: 1, y_m: 1}}\n";

/// Two transformers beside each other and one far away on two boards that a tie of two cables joins: a ring over the utility.
std::string ring(int loads = 6)
{
    std::string text = kHead;
    text += "  - {id: t1, part: generic.mv-xfmr-2500, at: {hall: yard, x_m: 1, y_m: 20}}\n  - {id: t2, part: generic.mv-xfmr-2500, at: {hall: yard, x_m: 8, y_m: 20}}\n"
            "  - {id: t3, part: generic.mv-xfmr-2500, at: {hall: yard, x_m: 200, y_m: 20}}\n"
            "  - {id: b1, part: t.board, at: {hall: yard, x_m: 20, y_m: 20}}\n  - {id: b2, part: t.board, at: {hall: yard, x_m: 150, y_m: 20}}\n";
    std::string links = "links:\n  - {from: utility.out-01, to: t1.in}\n  - {from: utility.out-02, to: t2.in}\n  - {from: utility.out-03, to: t3.in}\n  - {from: t1.out-1, to: b1.in-1}\n"
                        "  - {from: t2.out-1, to: b1.in-2}\n  - {from: t3.out-1, to: b2.in-1}\n  - {from: b1.out-23, to: b2.in-2}\n  - {from: b1.out-24, to: b2.in-3}\n";
    for (int i = 1; i <= loads; ++i) {
        const std::string n = std::to_string(i);
        text += "  - {id: s" + n + ", part: t.load, at: {hall: yard, x_m: " + std::to_string(30 + 15 * i) + ", y_m: 40}}\n";
        links += "  - {from: b1.out-0" + n + ", to: s" + n + ".a}\n" + (i % 2 == 0 ? "  - {from: b2.out-0" + n + ", to: s" + n + ".b}\n" : "");
    }
    return text + links;
}

/// The network without what failed, each load as the accounting has it then, solved from nothing.
ac::LoadFlow anew(const Drawn& d, InstanceIndex element, LinkIndex link)
{
    PowerInput power = d.power;
    auto& links = power.links.edit();
    std::vector<std::uint32_t> kept;   // positions before
    std::vector<PowerInputLink> left;
    std::vector<bool> gone(links.size());
    for (std::uint32_t l = 0; l < links.size(); ++l) {
        gone[l] = power.nodes[links[l].from].instance == element || power.nodes[links[l].to].instance == element || (link != kNoLink && links[l].link == link);
        if (!gone[l]) left.push_back(links[l]), kept.push_back(l);
    }
    links = left;
    const PowerResults after = solvePower(power);
    ac::Network flow = d.input.flow;
    for (std::size_t i = 0; i < flow.lines.size(); ++i) {
        const auto& from = d.input.origins.lines[i];
        flow.lines[i].closed = from.link != kNoPosition ? !gone[from.link] : d.power.nodes[from.node].instance != element;
    }
    for (std::size_t i = 0; i < flow.transformers.size(); ++i) flow.transformers[i].closed = d.power.nodes[d.input.origins.transformers[i].node].instance != element;
    for (std::size_t i = 0; i < flow.loads.size(); ++i) {
        const auto& from = d.input.origins.loads[i];
        if (from.link == kNoPosition) {   // a converter's input; losses of gear hardly change
            const PowerNode* now = after.node(d.power.nodes[from.node].instance);
            const bool converter = std::any_of(d.input.origins.sources.begin(), d.input.origins.sources.end(), [&](const auto& source) { return source.node == from.node; });
            if (converter) flow.loads[i].q_mvar *= now->in_kw / 1000 / flow.loads[i].p_mw, flow.loads[i].p_mw = now->in_kw / 1000;
            continue;
        }
        const double kw = gone[from.link] ? 0 : after.link(d.power.links[from.link].link)->kw;
        flow.loads[i].q_mvar *= kw / 1000 / flow.loads[i].p_mw, flow.loads[i].p_mw = kw / 1000;
    }
    return ac::solveLoadFlow(flow);
}

double worstCable(const ac::LoadFlow& flow)
{
    double worst = 0;
    for (const auto& branch : flow.lines) worst = std::max(worst, branch.loading_percent / 100);
    return worst;
}

double worstTransformer(const ac::LoadFlow& flow)
{
    double worst = 0;
    for (const auto& branch : flow.transformers) worst = std::max(worst, branch.loading_percent / 100);
    return worst;
}

const MeshFailure* of(const MeshFailures& all, InstanceIndex element)
{
    for (const MeshFailure& one : all.failures)
        if (one.element == element) return &one;
    return nullptr;
}

}  // namespace

class TestMeshFailures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void treesNeedNoSolve()
    {
        const Drawn d = drawn(std::string(kHead) + "  - {id: t1, part: generic.mv-xfmr-2500, at: {hall: yard, x_m: 1, y_m: 20}}\n  - {id: s, part: t.load, at: {hall: yard, x_m: 9, y_m: 20}}\n"
                                                   "links:\n  - {from: utility.out-01, to: t1.in}\n  - {from: t1.out-1, to: s.a}\n");
        const MeshFailures none = meshFailures(d.input, d.power);
        QCOMPARE(none.meshedBuses, std::size_t{0});
        QVERIFY(none.failures.empty() && none.tried == 0);
    }

    void everyFailureAgainstAColdSolve()
    {
        const Drawn d = drawn(ring());
        const MeshFailures all = meshFailures(d.input, d.power);
        QVERIFY(all.meshedBuses > 10);
        QVERIFY2(all.tried >= 13, qPrintable(QString::number(all.tried)));   // 6 elements, 8 links between gear
        QCOMPARE(static_cast<int>(all.failures.size()), all.tried);
        for (const MeshFailure& one : all.failures) {
            QVERIFY(one.solved);
            const ac::LoadFlow cold = anew(d, one.element, one.link);
            QVERIFY(cold.converged && cold.imbalance < 1e-9);
            const std::string what = one.element != kNoInstance ? d.results->facility->instances[one.element].path : "link " + std::to_string(one.link);
            const double worst = worstTransformer(cold);
            const bool board = one.worstElement != kNoInstance && d.results->facility->part(one.worstElement).kind == Kind::Switchboard;
            if (board) QVERIFY(one.worstLoading >= worst - 1e-9);
            else QVERIFY2(std::abs(one.worstLoading - worst) < 1e-6, qPrintable(QString("%1: %2, cold %3").arg(QString::fromStdString(what)).arg(one.worstLoading).arg(worst)));
            QVERIFY2(std::abs(one.cableLoading - worstCable(cold)) < 1e-6, what.c_str());
            double lowest = 2;
            for (const ElectricalPoint& point : d.input.points)
                if (cold.buses[point.bus].energised() && point.bus != d.input.utility) lowest = std::min(lowest, cold.buses[point.bus].vm_pu());
            if (lowest < 2) QVERIFY2(std::abs(*one.lowest_pu - lowest) < 1e-9, qPrintable(QString("%1: %2, cold %3").arg(QString::fromStdString(what)).arg(*one.lowest_pu).arg(lowest)));
        }
        // By hand: without the far transformer its board hangs on the tie, and the near ones carry all: half each.
        const MeshFailure* far = of(all, *d.results->facility->find("t3"));
        QVERIFY(far != nullptr && far->unserved_kw == 0);
        const MeshFailure* utility = of(all, *d.results->facility->find("utility"));
        QVERIFY(utility != nullptr && !utility->lowest_pu);
        QVERIFY(std::abs(utility->unserved_kw - 6 * 220) < 1e-6);
    }

    /// The accounting shares by cables; impedance says that the near transformer carries more than the far one.
    void nearFeedersCarryMore()
    {
        const Drawn d = drawn(ring());
        const MeshFailures all = meshFailures(d.input, d.power);
        const MeshFailure* near = of(all, *d.results->facility->find("t2"));
        QVERIFY(near != nullptr);
        const ac::LoadFlow cold = anew(d, near->element, kNoLink);
        std::vector<double> carries;
        for (const auto& t : cold.transformers) carries.push_back(t.pFrom_mw);
        QVERIFY(carries[0] > 1.05 * carries[2] && carries[1] == 0);
    }

    /// Rows of the whole hall, several branches and moved loads at once, leave what is kept as it was.
    void sectionsOfASyntheticMesh()
    {
        const ac::Network mesh = hallMesh({4, 4, 6});
        ac::KeptFlow kept(mesh);
        QVERIFY(kept.flow().converged);
        const ac::LoadFlow before = kept.flow();
        std::mt19937 random(7);
        const auto branches = static_cast<std::uint32_t>(kept.equations().branches().size());
        for (int i = 0; i < 60; ++i) {
            ac::Outage outage;
            for (std::uint32_t k = 0; k <= random() % 3; ++k) outage.branches.push_back(static_cast<std::uint32_t>(random() % branches));
            const ac::Load& load = mesh.loads[random() % mesh.loads.size()];
            outage.moved_mva.emplace_back(static_cast<std::uint32_t>(load.bus), std::complex<double>(0.03, 0.01));
            ac::Network cut = mesh;
            for (const std::uint32_t b : outage.branches) (b < cut.lines.size() ? cut.lines[b].closed : cut.transformers[b - cut.lines.size()].closed) = false;
            cut.loads.push_back({{}, load.bus, 0.03, 0.01});
            const ac::LoadFlow cold = ac::solveLoadFlow(cut);
            ac::LoadFlow after = before;
            bool solved = true;
            for (std::uint32_t s = 0; s < kept.equations().sections().size(); ++s) solved &= kept.sectionWithout(outage, s, after);
            QCOMPARE(solved, cold.converged);
            if (!solved) continue;
            for (std::size_t b = 0; b < mesh.buses.size(); ++b) QVERIFY(std::abs(after.buses[b].v_pu - cold.buses[b].v_pu) < 1e-8);
            for (std::size_t b = 0; b < mesh.lines.size(); ++b) QVERIFY(std::abs(after.lines[b].loading_percent - cold.lines[b].loading_percent) < 1e-5);
        }
        kept.setLoad(0, mesh.loads[0].p_mw, mesh.loads[0].q_mvar);
        for (std::size_t b = 0; b < mesh.buses.size(); ++b) QVERIFY(std::abs(kept.flow().buses[b].v_pu - before.buses[b].v_pu) < 1e-9);
    }

    /// With trees folded: what is most loaded after the loss of up to three branches anywhere, with loads moved, is what a solution of the rest has.
    void foldedOutagesOfAnyMesh()
    {
        using ac::PeakOf;
        int folded = 0, dead = 0;
        for (unsigned seed = 0; seed < 10; ++seed) {
            const ac::Network n = ac::anyNetwork(seed);
            const std::size_t lines = n.lines.size(), branches = lines + n.transformers.size();
            const ac::KeptFlow kept(n);
            ac::Watch watch{std::vector<PeakOf>(branches, PeakOf::Lines), std::vector<char>(n.buses.size(), 1), std::vector<double>(n.buses.size(), 0.5)};
            for (std::size_t i = 0; i < branches; i += 2) watch.branches[i] = PeakOf::Transformers;
            ac::WatchedFlow watched(kept, n, watch);
            std::mt19937 random(seed);
            for (int k = 0; k < 40; ++k) {
                ac::Outage outage;
                for (unsigned i = 0; i <= random() % 3; ++i) outage.branches.push_back(static_cast<std::uint32_t>(random() % branches));
                if (k % 3 != 0) outage.moved_mva.emplace_back(static_cast<std::uint32_t>(n.loads[random() % n.loads.size()].bus), std::complex<double>(0.02, 0.005));
                ac::Network cut = n;
                for (const std::uint32_t b : outage.branches) (b < lines ? cut.lines[b].closed : cut.transformers[b - lines].closed) = false;
                for (const auto& [bus, mva] : outage.moved_mva) cut.loads.push_back({{}, bus, mva.real(), mva.imag()});
                const ac::LoadFlow cold = ac::solveLoadFlow(cut);
                if (!cold.converged) continue;
                for (std::uint32_t s = 0; s < kept.equations().sections().size(); ++s) {
                    const ac::Section& section = kept.equations().sections()[s];
                    if (kept.equations().branchesOf(section).size() == section.last + 1 - section.first) continue;   // a tree
                    std::array<double, 4> most{0, 0, -9, 0}, expected{0, 0, -9, 0};
                    if (!watched.lookAt(s, outage, [&](PeakOf of, double value, std::uint32_t) { most[static_cast<std::size_t>(of)] = std::max(most[static_cast<std::size_t>(of)], value); })) continue;
                    ++folded;
                    std::vector<double> into(n.buses.size());
                    for (const std::uint32_t i : kept.equations().branchesOf(section)) {
                        const ac::BranchFlow& flow = i < lines ? cold.lines[i] : cold.transformers[i - lines];
                        double& there = expected[static_cast<std::size_t>(watch.branches[i])];
                        there = std::max(there, flow.loading_percent);
                        into[kept.equations().branches()[i].from] += std::max(0.0, -flow.pFrom_mw), into[kept.equations().branches()[i].to] += std::max(0.0, -flow.pTo_mw);
                    }
                    for (std::uint32_t p = section.first; p <= section.last; ++p) {
                        const std::uint32_t bus = kept.equations().busAt(p);
                        expected[3] = std::max(expected[3], into[bus] / n.base_mva / 0.5);
                        if (cold.buses[bus].energised()) expected[2] = std::max(expected[2], -cold.buses[bus].vm_pu());
                        dead += !cold.buses[bus].energised();
                    }
                    for (std::size_t i = 0; i < most.size(); ++i)
                        QVERIFY2(std::abs(most[i] - expected[i]) < (i == 2 ? 1e-9 : 1e-7), qPrintable(QString("seed %1, %2, sort %3: %4, cold %5").arg(seed).arg(k).arg(i).arg(most[i], 0, 'g', 15).arg(expected[i], 0, 'g', 15)));
                }
            }
        }
        QVERIFY2(folded > 300 && dead > 300, qPrintable(QString("%1 folded, %2 dead").arg(folded).arg(dead)));
    }

    /// Two UPS hold one board between them; when one is lost the other asks for all, and the mesh before them carries it.
    void convertersTakeOver()
    {
        std::string text = ring(3);
        const auto links = text.find("links:");
        text.insert(links, "  - {id: u1, part: generic.ups-1250, at: {hall: yard, x_m: 30, y_m: 5}}\n  - {id: u2, part: generic.ups-1250, at: {hall: yard, x_m: 40, y_m: 5}}\n"
                           "  - {id: b3, part: t.board, at: {hall: yard, x_m: 60, y_m: 5}}\n  - {id: s7, part: t.load, at: {hall: yard, x_m: 70, y_m: 5}}\n"
                           "  - {id: s8, part: t.load, at: {hall: yard, x_m: 80, y_m: 5}}\n");
        text += "  - {from: b1.out-10, to: u1.in}\n  - {from: b2.out-10, to: u2.in}\n  - {from: u1.out-1, to: b3.in-1}\n  - {from: u2.out-1, to: b3.in-2}\n"
                "  - {from: b3.out-01, to: s7.a}\n  - {from: b3.out-02, to: s8.a}\n";
        const Drawn d = drawn(text);
        const MeshFailures all = meshFailures(d.input, d.power);
        for (const char* lost : {"u1", "u2", "t1", "t3", "b1", "b2"}) {
            const MeshFailure* one = of(all, *d.results->facility->find(lost));
            QVERIFY2(one != nullptr && one->solved, lost);
            const ac::LoadFlow cold = anew(d, one->element, kNoLink);
            double gear = worstTransformer(cold);
            const bool board = one->worstElement != kNoInstance && d.results->facility->part(one->worstElement).kind == Kind::Switchboard;
            // The accounting has the losses of boards at their new loads, the load flow those of before: under a tenth of a percent.
            if (!board) QVERIFY2(std::abs(one->worstLoading / gear - 1) < 1e-3, qPrintable(QString("%1: %2, cold %3").arg(lost).arg(one->worstLoading).arg(gear)));
        }
        const MeshFailure* u1 = of(all, *d.results->facility->find("u1"));
        QCOMPARE(u1->unserved_kw, 0.0);
        const MeshFailure* b3 = of(all, *d.results->facility->find("b3"));   // in the converters' own part: they have a ring over both outputs
        QVERIFY(b3 == nullptr || std::abs(b3->unserved_kw - 440) < 1e-9);
    }

    /// Failures of meshed networks come after all else, tell how far they are, can be stopped and are made up for; an edit that leaves the network alone leaves them.
    void comeLast()
    {
        std::string heavy = ring();
        heavy.replace(heavy.find("power_max_kw: 220"), 17, "power_max_kw: 900");
        const auto layout = std::make_shared<const Layout>(std::move(*readLayout(heavy, "test.yaml").value));
        Pipeline pipeline(data());
        std::stop_source source;
        std::vector<ResultsPtr> published;
        int told = 0;
        const auto stopped = pipeline.run(1, layout, source.get_token(), [&](ResultsPtr results) { published.push_back(std::move(results)); }, [&](const Pipeline::Stage& stage) {
            if (stage.name == "failures of meshed networks" && ++told == 3) source.request_stop();
        });
        QCOMPARE(told, 3);
        QVERIFY(!stopped->complete && stopped->economics.state == SectionState::Fresh && stopped->findings && stopped->meshFailures.state == SectionState::Running);
        QVERIFY(published.size() >= 2 && published.back() == stopped);
        const auto whole = pipeline.run(2, layout);
        QVERIFY(whole->complete && whole->meshFailures.state == SectionState::Fresh && !whole->meshFailures->failures.empty());
        QVERIFY(*whole->meshFailures.value == *solve(layout, data())->meshFailures.value);
        const auto has = [](const Results& results) {
            return std::ranges::any_of(*results.findings.value, [](const Finding& finding) { return finding.rule == "power.mesh-overload"; });
        };
        QVERIFY(has(*whole) && !has(*stopped));
        auto renamed = std::make_shared<Layout>(*layout);
        auto settings = std::make_shared<Settings>(*layout->settings);
        settings->name = "Another name";
        renamed->settings = settings;
        told = 0;
        const auto again = pipeline.run(3, renamed, {}, {}, [&](const Pipeline::Stage& stage) { told += stage.name == "failures of meshed networks"; });
        QVERIFY(again->complete && again->meshFailures.value == whole->meshFailures.value && has(*again));
        QCOMPARE(told, 0);
    }
};

QTEST_APPLESS_MAIN(TestMeshFailures)
#include "test_mesh_failures.moc"
