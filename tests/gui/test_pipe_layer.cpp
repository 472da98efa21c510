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

std::shared_ptr<const PipeLayer> layerOf(Studio& s, const char* overlay)
{
    return pipeLayerOf(s.canvas().index(), &s.results(), overlayValues(*instanceQuantity(overlay), s.results()));
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
        const OverlayValues flow = overlayValues(*instanceQuantity("loop-flow"), results);
        QVERIFY(flow.least == 0 && !flow.logarithmic);
        double most = 0;
        for (const LoopPipeFlow& pipe : results.coolant->loops->pipes) most = std::max(most, std::abs(pipe.flow_l_min));
        QVERIFY(std::abs(flow.full - most) < 1e-3);
        QVERIFY(PipeLayer::shadeOf(0) == 0 && PipeLayer::shadeOf(flow.shareOf(most)) == PipeLayer::kShades - 1 && std::abs(flow.shareOf(most / 2) - 0.5) < 1e-3);
        QVERIFY(linesOf(*layerOf(s, "loop-flow")) > 0);
        QVERIFY(layerOf(s, "supply-temperature") && !layerOf(s, "power"));
        QVERIFY(!pipeLayerOf(s.canvas().index(), nullptr, flow));
    }

    /// Racks and the pipes to them, of the same water, have the same colour.
    void oneTemperatureHasOneColour()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const Results& results = s.results();
        const OverlayValues warm = overlayValues(*instanceQuantity("supply-temperature"), results);
        const LinkIndex pipe = linkNamed(*results.facility, "manifold-n.out-1 > rack-1.coolant");
        const double value = *pipeValue("supply-temperature", results, pipe);
        QVERIFY(std::abs(warm.shareOf(value) - *warm.share(*results.facility->find("rack-1"))) < 1e-3);
        double least = value, most = value;
        for (const auto& link : results.facility->links)
            if (const auto other = pipeValue("supply-temperature", results, link.index)) least = std::min(least, *other), most = std::max(most, *other);
        QVERIFY2(warm.least <= least + 1e-3 && warm.full >= most - 1e-3 && warm.full - warm.least >= 2, qPrintable(QStringLiteral("%1 %2").arg(warm.least).arg(warm.full)));
    }

    /// All alike, or all nothing: the ends of the scale still differ as they are told, and what is known is not told as unknown.
    void scaleOfOneValueHasASpan()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto alike = [](const Results&, InstanceIndex) -> std::optional<double> { return 35.2; };
        const auto nothing = [](const Results&, InstanceIndex) -> std::optional<double> { return 0.0; };
        const InstanceQuantity warm{"x", "X", Format::Temperature_c, Sum::Worst, "", alike, std::nullopt, ScaleStart::Least}, idle{"y", "Y", Format::Power_kw, Sum::Add, "", nothing};
        for (const InstanceQuantity* quantity : {&warm, &idle}) {
            const auto values = overlayValues(*quantity, s.results());
            QStringList told;
            for (const double at : {0.0, 0.5, 1.0}) told << format::text(onScale(values.least, values.full, values.logarithmic, at), quantity->format);
            QCOMPARE(told.removeDuplicates(), 0);
            QVERIFY(values.share(0).has_value());
        }
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
        const auto before = layerOf(s, "loop-flow");
        YamlNode closed;
        closed.kind = YamlNode::Kind::Scalar, closed.text = "true";
        auto& document = s.window.document();
        const auto delta = edit::setProperty(document.layout(), *document.catalog(), "links/manifold-n.out-1>rack-1.coolant/closed", closed);
        QVERIFY(delta.ok());
        document.commit(*delta, QStringLiteral("Close"));
        QVERIFY(s.waitSolved());
        const auto after = layerOf(s, "loop-flow");
        QCOMPARE(after->known, before->known - 1);
    }
};

QTEST_MAIN(TestPipeLayer)
#include "test_pipe_layer.moc"
