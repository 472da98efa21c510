// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folding equal boxes: against a plain, slow refinement of the same, then what must always hold.
#include "tests/gui/diagram_samples.h"
#include "views/diagrams/colour_refinement.h"
#include "views/diagrams/fold.h"
#include "views/diagrams/names.h"
#include "views/diagrams/nth.h"

#include <QTest>

#include <map>
#include <set>
#include <tuple>

using namespace mw;
using namespace sample;

namespace {

/// Rounds until nothing changes: each node's new colour is its old one and the list of its neighbours'.
std::vector<int> refinedSlowly(std::vector<int> colours, const std::vector<LabelledArc>& arcs, RefineBy by)
{
    while (true) {
        std::vector<std::vector<std::tuple<bool, int, int>>> seen(colours.size());
        for (const auto& arc : arcs) {
            nth(seen, arc.to).emplace_back(true, arc.label, nth(colours, arc.from));
            if (by == RefineBy::AllNeighbours) nth(seen, arc.from).emplace_back(false, arc.label, nth(colours, arc.to));
        }
        std::map<std::pair<int, std::vector<std::tuple<bool, int, int>>>, int> numbers;
        std::vector<int> next;
        for (std::size_t i = 0; i < colours.size(); ++i) {
            std::sort(seen[i].begin(), seen[i].end());
            next.push_back(numbers.try_emplace({colours[i], seen[i]}, static_cast<int>(numbers.size())).first->second);
        }
        const auto count = [](const std::vector<int>& list) { return std::set<int>(list.begin(), list.end()).size(); };
        if (count(next) == count(colours)) return next;
        colours = next;
    }
}

/// What is drawn, whatever its order.
std::multiset<std::string> contentOf(const Diagram& diagram)
{
    std::multiset<std::string> content;
    for (const auto& box : diagram.boxes) content.insert(box.name + "|" + std::to_string(box.count) + "|" + std::to_string(box.load.value_or(-1)));
    for (const auto& arc : diagram.arcs)
        content.insert(nth(diagram.boxes, arc.from).name + ">" + nth(diagram.boxes, arc.to).name + "|" + std::to_string(arc.side) + "|" +
                       std::to_string(arc.count) + "|" + std::to_string(arc.weight) + "|" + arc.text);
    return content;
}

std::pair<int, double> sumsOf(const Diagram& diagram)
{
    std::pair<int, double> sums;
    for (const auto& box : diagram.boxes) sums.first += box.count;
    for (const auto& arc : diagram.arcs) sums.second += arc.weight;
    return sums;
}

const DiagramBox& boxNamed(const Diagram& diagram, const std::string& name)
{
    for (const auto& box : diagram.boxes)
        if (box.name == name) return box;
    static const DiagramBox none;
    QTest::qFail(("no box " + name).c_str(), __FILE__, __LINE__);
    return none;
}

}  // namespace

class TestDiagramFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // --- names

    void numbersInNamesCount()
    {
        QVERIFY(nameBefore("rack-9", "rack-10") && !nameBefore("rack-10", "rack-9"));
        QVERIFY(nameBefore("a", "b") && nameBefore("rack", "rack-1") && !nameBefore("rack-1", "rack-1"));
        QVERIFY(nameBefore("r1", "r01") != nameBefore("r01", "r1"));
        QCOMPARE(nameStem("su-2/rack-a07"), std::string("su-#/rack-a#"));
    }

    void namesOfMany()
    {
        QCOMPARE(nameOfAll({"rack-a03", "rack-a01", "rack-a02"}), std::string("rack-a[01-03]"));
        QCOMPARE(nameOfAll({"rack-9", "rack-11", "rack-10"}), std::string("rack-[9-11]"));
        QCOMPARE(nameOfAll({"rack-1", "rack-4"}), std::string("rack-[1…4]"));
        QCOMPARE(nameOfAll({"rack-a1", "rack-b1"}), std::string("rack-[a-b]1"));
        QCOMPARE(nameOfAll({"leaf-1a", "leaf-1b", "leaf-2a", "leaf-2b"}), std::string("leaf-[1-2][a-b]"));
        QCOMPARE(nameOfAll({"leaf-1a", "leaf-1b", "leaf-2a"}), std::string("leaf-[1…2][a…b]"));
        QCOMPARE(nameOfAll({"busway-na", "busway-sa"}), std::string("busway-[n…s]a"));
        QCOMPARE(nameOfAll({"busway-na", "busway-sb"}), std::string("busway-…"));
        QCOMPARE(nameOfAll({"bump", "pump"}), std::string("bump …"));   // words, not letters of a row
        QCOMPARE(nameOfAll({"x", "y"}), std::string("[x-y]"));
        QCOMPARE(nameOfAll({"same", "same"}), std::string("same"));
        QCOMPARE(nameOfAll({"su1-leaf-1", "su1-leaf-2", "su2-leaf-1", "su2-leaf-2"}), std::string("su[1-2]-leaf-[1-2]"));
        QCOMPARE(nameOfAll({"su1-leaf-1", "su1-leaf-2", "su2-leaf-1"}), std::string("su[1…2]-leaf-[1…2]"));
        QCOMPARE(nameOfAll({"su-1a/rack-1", "su-1b/rack-1", "su-1b/rack-2"}), std::string("su-1[a-b]/rack-[1-2]"));
        QCOMPARE(nameOfAll({"r9999999999", "r9999999998"}), std::string("r[9999999998…9999999999]"));
        QCOMPARE(nameOfAll({"ä1", "ö1"}), std::string("ä1 …"));   // no half of a letter
        QCOMPARE(nameOfAll({"storage-1", "su1-rack-1"}), std::string("storage-1 …"));   // "s…" tells nothing
        QCOMPARE(nameOfAll({}), std::string());
    }

    // --- folding

    void refinementAgreesWithASlowOne()
    {
        std::mt19937 chance(7);
        for (int round = 0; round < 300; ++round) {
            const int count = 1 + static_cast<int>(chance() % 30), arcCount = static_cast<int>(chance() % 50);
            std::vector<int> colours;
            for (int i = 0; i < count; ++i) colours.push_back(static_cast<int>(chance() % 2));
            std::vector<LabelledArc> arcs;
            for (int i = 0; i < arcCount; ++i)
                arcs.push_back({static_cast<int>(chance() % static_cast<unsigned>(count)), static_cast<int>(chance() % static_cast<unsigned>(count)),
                                static_cast<int>(chance() % 2)});
            for (const auto by : {RefineBy::AllNeighbours, RefineBy::WhatFeeds}) QCOMPARE(refineColours(colours, arcs, by), refinedSlowly(colours, arcs, by));
        }
    }

    /// Every round of the slow one would part two boxes of a long chain only.
    void longChainsAreRefined()
    {
        constexpr int kCount = 50000;
        std::vector<LabelledArc> arcs;
        for (int i = 0; i + 1 < kCount; ++i) arcs.push_back({i, i + 1, 0});
        const auto colours = refineColours(std::vector<int>(kCount), arcs, RefineBy::AllNeighbours);
        QCOMPARE(*std::max_element(colours.begin(), colours.end()), kCount - 1);
    }

    void aFacilityBecomesReadable()
    {
        const auto folded = foldEqual(tree(40, 10, 25));
        QCOMPARE(folded.diagram.boxes.size(), std::size_t{4});
        QCOMPARE(boxNamed(folded.diagram, "rack-[1-10000]").count, 10000);
        QCOMPARE(boxNamed(folded.diagram, "rack-[1-10000]").lines, std::vector<std::string>{"132 kW"});
        QCOMPARE(boxNamed(folded.diagram, "busway-[1-400]").count, 400);
        QCOMPARE(boxNamed(folded.diagram, "ups-[1-40]").subjects.size(), std::size_t{40});
        QCOMPARE(folded.diagram.arcs.size(), std::size_t{3});
        QCOMPARE(folded.diagram.arcs[0].count, 40);
        QCOMPARE(folded.diagram.arcs[0].weight, 10000.0);
    }

    void sumsAreKept()
    {
        std::mt19937 chance(1);
        for (int round = 0; round < 100; ++round) {
            const Diagram diagram = byChance(chance, 1 + static_cast<int>(chance() % 40), static_cast<int>(chance() % 60));
            std::vector<int> apart;
            for (int i = 0; i < 3; ++i) apart.push_back(static_cast<int>(chance() % diagram.boxes.size()));
            for (const auto& keep : {std::vector<int>(), apart}) {
                const auto folded = foldEqual(diagram, keep);
                QCOMPARE(sumsOf(folded.diagram), sumsOf(diagram));
                std::size_t members = 0;
                for (std::size_t box = 0; box < folded.members.size(); ++box)
                    for (const int member : folded.members[box]) {
                        ++members;
                        QCOMPARE(nth(folded.boxOf, member), static_cast<int>(box));
                    }
                QCOMPARE(members, diagram.boxes.size());
                for (const int box : keep) QCOMPARE(nth(folded.members, nth(folded.boxOf, box)), std::vector<int>{box});
            }
        }
    }

    void orderOfInputFoldsTheSame()
    {
        std::mt19937 chance(2);
        std::vector<int> place;
        for (int round = 0; round < 50; ++round) {
            const Diagram diagram = round == 0 ? powerNetwork() : byChance(chance, 30, static_cast<int>(chance() % 60));
            const Diagram other = shuffled(diagram, chance, place);
            QCOMPARE(contentOf(foldEqual(diagram).diagram), contentOf(foldEqual(other).diagram));
            QCOMPARE(contentOf(foldEqual(diagram, {3, 5}).diagram), contentOf(foldEqual(other, {place[3], place[5]}).diagram));
        }
    }

    /// Loads of 0.50, 0.54 and 0.58: the third is more than 0.05 above the first.
    void loadsFoldWithinTheTolerance()
    {
        Diagram diagram;
        for (int i = 0; i < 3; ++i) addBox(diagram, numbered("ups", i), DiagramSymbol::Ups, {"415 V", std::to_string(500 + 40 * i) + " kW"}, 0.5 + 0.04 * i);
        const auto folded = foldEqual(diagram);
        QCOMPARE(folded.diagram.boxes.size(), std::size_t{2});
        const auto& pair = boxNamed(folded.diagram, "ups-[0-1]");
        QCOMPARE(pair.load, std::optional(0.54));
        QCOMPARE(pair.lines, (std::vector<std::string>{"415 V", "≈ 540 kW"}));
        QCOMPARE(foldEqual(diagram, {}, 0.1).diagram.boxes.size(), std::size_t{1});
        QCOMPARE(foldEqual(diagram, {}, 0).diagram.boxes.size(), std::size_t{3});
        diagram.boxes[0].load.reset();   // unknown is not the same as any
        QCOMPARE(foldEqual(diagram, {}, 1).diagram.boxes.size(), std::size_t{2});
    }

    void unlikeStaysApart()
    {
        Diagram diagram = tree(2, 2, 3);
        const auto sizeNow = [&] { return foldEqual(diagram).diagram.boxes.size(); };
        QCOMPARE(sizeNow(), std::size_t{4});
        diagram.arcs.push_back(diagram.arcs.back());   // a second cable to the last rack: it, its busway and its UPS, and what they feed
        QCOMPARE(sizeNow(), std::size_t{4 + 6});
        diagram.arcs.pop_back();
        using Change = void (*)(DiagramBox&);
        for (const Change change : {Change([](DiagramBox& box) { box.symbol = DiagramSymbol::Host; }), Change([](DiagramBox& box) { box.name = "x"; }),
                                    Change([](DiagramBox& box) { box.rank = 7; }), Change([](DiagramBox& box) { box.tone = DiagramTone::Dead; }),
                                    Change([](DiagramBox& box) { box.part = "acme.rack"; })}) {
            const DiagramBox before = diagram.boxes.back();
            change(diagram.boxes.back());
            QCOMPARE(sizeNow(), std::size_t{4 + 6});
            diagram.boxes.back() = before;
        }
        for (auto& box : diagram.boxes)
            if (box.symbol == DiagramSymbol::Rack) box.name = "any" + std::string(box.name.size(), 'x') + box.name.back(), box.part = "acme.rack";
        QCOMPARE(sizeNow(), std::size_t{4});
    }

    void openingPartsWhatHangsBelow()
    {
        const Diagram diagram = tree(3, 4, 5);
        const auto all = foldEqual(diagram);
        const auto upsBoxes = nth(all.members, all.boxOf[1]);
        QCOMPARE(upsBoxes.size(), std::size_t{3});
        const auto open = foldEqual(diagram, upsBoxes);
        QCOMPARE(open.diagram.boxes.size(), std::size_t{1 + 3 * 3});
        QCOMPARE(boxNamed(open.diagram, "busway-[5-8]").count, 4);
        QCOMPARE(boxNamed(open.diagram, "rack-[41-60]").count, 20);
        // An opened row of racks leaves what feeds it folded.
        const auto racks = nth(all.members, all.boxOf.back());
        QCOMPARE(foldEqual(diagram, racks).diagram.boxes.size(), std::size_t{3 + 60});
    }

    void manyOpenInSteps()
    {
        const Diagram diagram = tree(40, 10, 25);
        const auto boxOf = [&](const FoldedDiagram& folded, std::size_t box) { return folded.boxOf[box]; };
        auto folded = foldEqual(diagram);
        QCOMPARE(boxToOpen(folded, boxOf(folded, 3)), boxOf(folded, 1));   // 10,000 racks and 400 busways: the UPS
        folded = foldEqual(diagram, nth(folded.members, boxOf(folded, 1)));
        QCOMPARE(boxToOpen(folded, boxOf(folded, 3), 100), boxOf(folded, 2));   // then the busways of one
        QCOMPARE(boxToOpen(folded, boxOf(folded, 2), 100), boxOf(folded, 2));
        const auto flat = foldEqual(tree(1, 1, 500));
        QCOMPARE(boxToOpen(flat, flat.boxOf.back()), flat.boxOf.back());   // nothing above to open
    }

    void fewAreNotFoldedAtFirst()
    {
        const auto namesAfter = [](const Diagram& diagram) {
            std::set<std::string> names;
            for (const auto& box : foldEqual(diagram, fewApart(diagram)).diagram.boxes) names.insert(box.name);
            return names;
        };
        const auto few = namesAfter(tree(2, 2, 3));
        QVERIFY(few.contains("ups-1") && few.contains("busway-4") && few.contains("rack-[4-6]"));
        QVERIFY(namesAfter(tree(40, 10, 25)).contains("ups-[1-40]"));
        QVERIFY(namesAfter(powerNetwork()).contains("UPS-A1"));
        Diagram many = tree(2, 2, 3);   // 30 more pairs: too many to keep all apart
        for (int i = 0; i < 60; ++i) addBox(many, std::string(static_cast<std::size_t>(i / 2) + 1, 'p') + std::to_string(i % 2), DiagramSymbol::Load);
        QVERIFY(namesAfter(many).contains("ups-[1-2]"));
    }

    /// A facility of unlike places is folded by what they are, with its sums; what is over its limit stays apart, and opening one parts only what it feeds.
    void unlikePlacesFoldByWhatTheyAre()
    {
        Diagram diagram = tree(40, 4, 5);
        for (std::size_t i = 1; i < diagram.boxes.size(); ++i) {
            DiagramBox& box = diagram.boxes[i];
            if (box.symbol == DiagramSymbol::Ups) box.load = 0.01 * static_cast<double>(i % 80);
            if (box.symbol == DiagramSymbol::Rack && i % 7 == 0) addArc(diagram, 0, static_cast<int>(i));
        }
        QVERIFY(foldEqual(diagram).diagram.boxes.size() > kMostApart);
        const auto alike = foldAlike(diagram);
        QCOMPARE(alike.diagram.boxes.size(), std::size_t{4});
        QCOMPARE(sumsOf(alike.diagram), sumsOf(diagram));
        QCOMPARE(boxNamed(alike.diagram, "ups-[1-40]").count, 40);
        const auto opened = foldAlike(diagram, {1});
        QCOMPARE(opened.diagram.boxes.size(), std::size_t{4 + 3});
        QCOMPARE(boxNamed(opened.diagram, "rack-[1-20]").count, 20);
        diagram.boxes[1].tone = DiagramTone::Error;
        QCOMPARE(foldAlike(diagram).diagram.boxes.size(), std::size_t{5});
        std::mt19937 chance(3);
        std::vector<int> place;
        const Diagram other = shuffled(diagram, chance, place);
        QCOMPARE(contentOf(foldAlike(diagram, {1}).diagram), contentOf(foldAlike(other, {place[1]}).diagram));
    }

    /// "rail 1, 25.6 Tbit/s" of some and "rail 2, 25.6 Tbit/s" of others: 25.6 Tbit/s of each.
    void aPlaceBeforeAFigureIsLeftOut()
    {
        Diagram diagram;
        for (int i = 1; i <= 2; ++i) addBox(diagram, numbered("leaf", i), DiagramSymbol::Switch, {"rail " + std::to_string(i) + ", 25.6 Tbit/s", std::to_string(i) + " spare"});
        QCOMPARE(foldEqual(diagram).diagram.boxes[0].lines, (std::vector<std::string>{"25.6 Tbit/s", "≈ 1 spare"}));
        for (const bool alike : {true, false}) {   // what all have in common of the place stays
            Diagram planes;
            for (int i = 1; i <= 2; ++i) addBox(planes, numbered("leaf", i), DiagramSymbol::Switch, {"plane " + std::to_string(i) + ", rail " + std::to_string(alike ? 1 : i) + ", 25.6 Tbit/s"});
            QCOMPARE(foldEqual(planes).diagram.boxes[0].lines.front(), std::string(alike ? "rail 1, 25.6 Tbit/s" : "25.6 Tbit/s"));
        }
    }

    void sidesAndTonesOfArcsTell()
    {
        Diagram diagram;
        const int source = addBox(diagram, "s", DiagramSymbol::Utility);
        for (int i = 0; i < 4; ++i) {
            const int load = addBox(diagram, numbered("load", i), DiagramSymbol::Load);
            addArc(diagram, source, load, 10 + i, i % 2 == 0 ? kDiagramSideA : kDiagramSideB, i == 0 ? "10 kW" : "1x kW");
        }
        const auto folded = foldEqual(diagram);
        QCOMPARE(folded.diagram.boxes.size(), std::size_t{3});
        QCOMPARE(folded.diagram.arcs.size(), std::size_t{2});
        for (const auto& arc : folded.diagram.arcs) QCOMPARE(arc.text, std::string(arc.side == kDiagramSideA ? "≈ 1x kW" : "1x kW"));
        diagram.arcs[0].tone = DiagramTone::Error;
        QCOMPARE(foldEqual(diagram).diagram.boxes.size(), std::size_t{4});
    }

    void badInputFolds()
    {
        QVERIFY(foldEqual({}).diagram.boxes.empty());
        QVERIFY(fewApart({}).empty());
        Diagram diagram = tree(1, 1, 2);
        addArc(diagram, 0, 99);
        addArc(diagram, -1, 0);
        diagram.arcs[0].weight = std::nan("");
        diagram.boxes[1].load = std::nan("");
        diagram.boxes[1].count = -5;
        const auto folded = foldEqual(diagram, {-1, 77}, -1);
        QCOMPARE(folded.strayArcs, 2);
        QCOMPARE(sumsOf(folded.diagram), (std::pair<int, double>{5, 4}));
    }
};

QTEST_APPLESS_MAIN(TestDiagramFold)
#include "test_diagram_fold.moc"
