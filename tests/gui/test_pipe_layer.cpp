// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Coolant links coloured by what flows in them.
#include "studio_driver.h"

#include "model/edit/property.h"
#include "solver/quantities/pipe_state.h"
#include "views/canvas/marks/pipe_layer.h"
#include "views/session/text/format.h"

#include <algorithm>
#include <cmath>

using namespace mw;

namespace {

constexpr const char* kUnit = "gb200-scalable-unit";

LinkIndex linkNamed(const Facility& facility, const char* name)
{
    for (const auto& link : facility.links)
        if (facility.linkText(link) == name) return link.index;
    return kNoLink;
}

std::size_t linesOf(const PipeLayer& layer)
{
    std::size_t count = 0;
    for (const auto& lines : layer.lines) count += lines.size();
    return count;
}

}  // namespace

class TestPipeLayer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initTestCase() { Studio::prepare(); }

    /// The figures are those of the solved loops; water that a CDU sends out is what its racks get.
    void statesAreThoseOfTheLoops()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const Results& results = s.results();
        const LinkIndex rack = linkNamed(*results.facility, "manifold-n.out-1 > rack-1.coolant");
        QVERIFY(rack != kNoLink);
        const PipeState state = pipeState(results, rack);
        QVERIFY(state.flow_l_min && std::abs(*state.flow_l_min - 130) < 1.5);
        const double bore_m2 = 3.14159265358979 / 4 * std::pow(*state.diameter_mm / 1000, 2);
        QVERIFY(std::abs(*state.velocity_m_s - *state.flow_l_min / 60000 / bore_m2) < 1e-9);
        QVERIFY(state.supply_c && state.return_c && *state.return_c > *state.supply_c);
        QCOMPARE(*state.return_c, *results.cooling->node(*results.facility->find("rack-1"))->return_c);
        for (const auto& link : results.facility->links) {
            if (link.kind == PortKind::Coolant) continue;
            const PipeState none = pipeState(results, link.index);
            QVERIFY(!none.flow_l_min && !none.supply_c);
        }
        QVERIFY(!pipeValue("power", results, rack) && coloursPipes("loop-flow") && !coloursPipes("power"));
        QCOMPARE(*pipeValue("coolant-pressure", results, rack), *state.pressure_kpa);
        QCOMPARE(*pipeValue("supply-temperature", results, rack), *state.supply_c);
    }

    void scaleEndsAtTheFullestPipe()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const Results& results = s.results();
        const auto layer = pipeLayerOf(s.canvas().index(), &results, instanceQuantity("loop-flow"));
        QVERIFY(layer && layer->least == 0);
        double most = 0;
        for (const LoopPipeFlow& pipe : results.coolant->loops->pipes) {
            const auto& link = results.facility->links[pipe.link];
            const bool here = results.facility->instances[link.from].hall == 0 && results.facility->instances[link.to].hall == 0;
            if (here) most = std::max(most, pipe.flow_l_min);
        }
        QCOMPARE(layer->full, most);
        QVERIFY(layer->shadeOf(0) == 0 && layer->shadeOf(most) == PipeLayer::kShades - 1 && layer->shadeOf(most / 2) == PipeLayer::kShades / 2);
        QVERIFY(linesOf(*layer) > 0);
        const auto warm = pipeLayerOf(s.canvas().index(), &results, instanceQuantity("supply-temperature"));
        QVERIFY(warm && warm->least > 5 && warm->full >= warm->least);
        QVERIFY(!pipeLayerOf(s.canvas().index(), &results, instanceQuantity("power")) && !pipeLayerOf(s.canvas().index(), nullptr, instanceQuantity("loop-flow")));
    }

    void areDrawnWithTheOverlayAndItsLayer()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.canvas().setOverlay("coolant-need");   // of racks alone
        const QImage racks = s.canvas().grab().toImage();
        s.canvas().setOverlay("loop-flow");
        const QImage pipes = s.canvas().grab().toImage();
        QVERIFY(pipes != racks);
        // The legend of pipes stands right of the other.
        const QRect legend(34 + 12 + 252, s.canvas().height() - 64, 240, 52);
        QVERIFY(pipes.copy(legend) != racks.copy(legend));
        s.canvas().setOverlay("coolant-need");
        QCOMPARE(s.canvas().grab().toImage(), racks);
    }

    void tooltipTellsFlowAndTemperatures()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const Results& results = s.results();
        const LinkIndex rack = linkNamed(*results.facility, "manifold-n.out-1 > rack-1.coolant");
        const QString text = describePipe(s.canvas().index(), rack, &results);
        const PipeState state = pipeState(results, rack);
        QVERIFY2(text.contains(format::flow(*state.flow_l_min)) && text.contains(QStringLiteral("m/s")) && text.contains(format::temperature(*state.return_c)), qPrintable(text));
        QVERIFY(describePipe(s.canvas().index(), linkNamed(*results.facility, "xfmr-a.out-1 > swb-a.in"), &results).isEmpty());
    }

    /// A closed pipe carries nothing: it has no colour, and the rest keeps theirs.
    void closedPipeHasNoColour()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto before = pipeLayerOf(s.canvas().index(), &s.results(), instanceQuantity("loop-flow"));
        YamlNode closed;
        closed.kind = YamlNode::Kind::Scalar, closed.text = "true";
        auto& document = s.window.document();
        const auto delta = edit::setProperty(document.layout(), *document.catalog(), "links/manifold-n.out-1>rack-1.coolant/closed", closed);
        QVERIFY(delta.ok());
        document.commit(*delta, QStringLiteral("Close"));
        QVERIFY(s.waitSolved());
        const auto after = pipeLayerOf(s.canvas().index(), &s.results(), instanceQuantity("loop-flow"));
        QCOMPARE(after->known, before->known - 1);
    }
};

QTEST_MAIN(TestPipeLayer)
#include "test_pipe_layer.moc"
