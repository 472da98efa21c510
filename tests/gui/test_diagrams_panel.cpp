// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio_driver.h"
#include "view_driver.h"

#include "solver/export/port_map.h"
#include "solver/quantities/figure.h"
#include "views/diagrams/diagram_book.h"
#include "views/diagrams/diagram_card.h"
#include "views/diagrams/diagram_picture.h"
#include "views/diagrams/diagram_text.h"
#include "views/diagrams/diagram_view.h"
#include "views/diagrams/nth.h"
#include "views/panels/diagrams_panel.h"
#include "views/session/text/format.h"
#include "views/session/text/language.h"
#include "views/session/text/qt_text.h"

#include <QBuffer>
#include <QDir>
#include <QDockWidget>
#include <QPainter>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSvgGenerator>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

using namespace mw;

namespace {

constexpr const char* kUnit = "gb200-scalable-unit";
constexpr const char* kPod = "dgx-h100-superpod-4su";

DiagramView& shown(Studio& s)
{
    s.showPanel("diagrams-panel");
    QCoreApplication::processEvents();
    return s.find<DiagramView>("diagram-view");
}

const DiagramBox* boxOf(const Diagram& diagram, const std::string& name)
{
    const auto found = std::find_if(diagram.boxes.begin(), diagram.boxes.end(), [&](const DiagramBox& box) { return box.name == name; });
    return found != diagram.boxes.end() ? &*found : nullptr;
}

/// What stands on a card as the view shows it, without counts and marks; a name in two rows is two texts.
QStringList textsOn(const DiagramView& view, std::size_t box)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator drawing;
    drawing.setOutputDevice(&buffer);
    QPainter painter(&drawing);
    PlanFonts fonts;
    paintCard(painter, view.picture().diagram.boxes[box], view.picture().layout.boxes[box],
              {.topDown = view.picture().diagram.topDown, .scale = view.scale(), .names = cardNames(view.picture(), view.scale(), fonts)[box]}, darkTheme(), fonts);
    painter.end();
    static const QRegularExpression text(QStringLiteral("<text[^>]*>([^<]*)</text>"));
    QStringList names;
    for (auto it = text.globalMatch(QString::fromUtf8(bytes)); it.hasNext();)
        if (const QString one = it.next().captured(1).trimmed(); one.size() >= 3 && !one.startsWith(QStringLiteral("×"))) names << one;
    return names;
}

QStringList textsOf(const DiagramView& view)
{
    QStringList texts;
    for (std::size_t i = 0; i < view.picture().diagram.boxes.size(); ++i) texts << textsOn(view, i);
    return texts;
}

}  // namespace

class TestDiagramsPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initTestCase() { Studio::prepare(); }

    /// In the low room of a small window all of it is seen with names that can be read; who goes near sees the figures, at the same place.
    void namesAreReadInALowWindow()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        DiagramView& view = shown(s);
        QVERIFY(view.isSquashed() && view.height() < 240);
        QVERIFY2(cardDetail(view.scale()) == CardDetail::Name && view.scale() > 0.36, qPrintable(QString::number(view.scale())));
        const auto& boxes = view.picture().layout.boxes;
        const auto all = static_cast<int>(boxes.size());
        for (int i = 0; i < all; ++i) {
            QVERIFY(QRectF(view.rect()).contains(view.placeOf(i)));
            for (int k = 0; k < i; ++k) QVERIFY(!boxes[static_cast<std::size_t>(i)].intersects(boxes[static_cast<std::size_t>(k)]));
        }
        const QPointF held = view.placeOf(0).center();
        while (view.isSquashed()) view.zoomAt(held, 1.25);
        QVERIFY(cardDetail(view.scale()) == CardDetail::Figures);
        QVERIFY2(view.placeOf(0).contains(held), "what was under the pointer is still");
        view.fit();
        QVERIFY(view.isSquashed());
    }

    /// Seen whole in a small window each card tells its name or, of several, what kind they are: of a large hall, too, which folds further.
    void noCardIsBareInASmallWindow_data()
    {
        QTest::addColumn<QString>("example");
        for (const char* example : {kUnit, kPod, "mixed-inference-hall", "hall-100mw"}) QTest::newRow(example) << QString::fromLatin1(example);
    }
    void noCardIsBareInASmallWindow()
    {
        QFETCH(QString, example);
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(qPrintable(example))));
        for (const char* which : {"one-line", "coolant", "fabric"}) {
            DiagramView& view = shown(s);
            s.find<DiagramsPanel>("diagrams-panel").showDiagram(QLatin1String(which));
            QTest::qWait(400);   // it is laid out beside the window
            QTRY_VERIFY(view.picture().diagram.boxes.size() > 2);
            const auto& boxes = view.picture().diagram.boxes;
            for (std::size_t i = 0; i < boxes.size(); ++i) QVERIFY2(!textsOn(view, i).isEmpty(), qPrintable(QLatin1String(which) + QStringLiteral(": ") + toQt(boxes[i].name)));
        }
    }

    /// In the low room of a small window names that are too long for one row take two; where a rank has room, its cards are as wide as their names.
    void namesAreWholeInASmallWindow()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example("mixed-inference-hall")));
        for (const char* which : {"fabric", "one-line"}) {
            DiagramView& view = shown(s);
            s.find<DiagramsPanel>("diagrams-panel").showDiagram(QLatin1String(which));
            QTest::qWait(400);   // it is laid out beside the window
            QTRY_VERIFY(view.picture().diagram.boxes.size() > 2);
            QVERIFY(view.isSquashed() && cardDetail(view.scale()) == CardDetail::Name);
            const QStringList texts = textsOf(view);
            const bool fabric = which == std::string("fabric");
            const QString all = QLatin1String(which) + QStringLiteral(": ") + texts.join(QStringLiteral("; "));
            if (fabric) QVERIFY2(!all.contains(QStringLiteral("…")) && texts.contains(QStringLiteral("storage-")) && texts.contains(QStringLiteral("leaf-1")), qPrintable(all));
            else for (const char* name : {"fan-wall-1", "busway-na", "busway-nb"}) QVERIFY2(texts.contains(QLatin1String(name)), qPrintable(all));
        }
    }

    /// Of a facility with many levels a small window shows the sources first rather than all of it in cards that hide each other; Fit shows all.
    void cardsAreHighEnoughToBeRead()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example("hall-100mw")));
        DiagramView& view = shown(s);
        QTRY_VERIFY(view.picture().diagram.boxes.size() > 20 && view.isSquashed());
        QTest::qWait(400);   // it is laid out beside the window
        const auto& boxes = view.picture().diagram.boxes;
        const auto bottom = [&] {
            double lowest = 0;
            for (int i = 0; i < static_cast<int>(boxes.size()); ++i) lowest = std::max(lowest, view.placeOf(i).bottom());
            return lowest;
        };
        for (int i = 0; i < static_cast<int>(boxes.size()); ++i) QVERIFY2(view.placeOf(i).height() > 16, boxes[static_cast<std::size_t>(i)].name.c_str());
        QVERIFY(QRectF(view.rect()).contains(view.placeOf(static_cast<int>(boxOf(view.picture().diagram, "utility-a") - boxes.data()))));
        QVERIFY(bottom() > view.height());
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_F);
        QVERIFY2(bottom() <= view.height(), qPrintable(QStringLiteral("%1 of %2").arg(bottom()).arg(view.height())));
    }

    /// Either all of like cards in a rank have their whole names or all are cut, and what stands for several tells its range or only its kind.
    void namesOfARankAreShortenedAlike()
    {
        int looked = 0;
        for (const char* code : {"en", "de"}) {
            language::speak(QLatin1String(code));
            const auto back = qScopeGuard([] { language::speak(QStringLiteral("en")); });
            for (const char* example : {kUnit, kPod, "mixed-inference-hall"}) {
                Studio s({1280, 800});
                QVERIFY(s.open(Studio::example(example)));
                DiagramView& view = shown(s);
                QTest::qWait(400);   // it is laid out beside the window
                if (cardDetail(view.scale()) != CardDetail::Name) continue;
                ++looked;
                std::map<std::pair<bool, long>, std::set<bool>> shortened;   // by whether it is of several and where its rank stands
                std::map<std::pair<bool, long>, QStringList> texts;
                const auto& boxes = view.picture().diagram.boxes;
                for (std::size_t i = 0; i < boxes.size(); ++i) {
                    const bool several = boxes[i].count > 1;
                    const QString text = textsOn(view, i).join(QString());
                    const std::pair key(several, std::lround(view.picture().layout.boxes[i].center().y()) * 100 + (several ? 0 : static_cast<long>(boxes[i].symbol)));
                    if (several && !toQt(boxes[i].name).contains(QLatin1Char('['))) continue;   // has no range
                    shortened[key].insert(several ? !text.contains(QLatin1Char('[')) : text.contains(QStringLiteral("…")));
                    texts[key] << text;
                }
                for (const auto& [key, kinds] : shortened) QVERIFY2(kinds.size() == 1, qPrintable(QLatin1String(example) + QStringLiteral(": ") + texts[key].join(QStringLiteral("; "))));
            }
        }
        QVERIFY(looked > 0);
    }

    /// A rack that no cable feeds draws nothing from the grid: it is in the picture, at the foot, and says so.
    void racksWithoutAFeedAreInTheOneLineDiagram()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const Diagram before = oneLine(s.results());
        QVERIFY(std::ranges::none_of(before.boxes, [](const DiagramBox& box) { return std::ranges::find(box.lines, "no feed") != box.lines.end(); }));
        s.drop("nvidia.gb200-nvl72", 14.4, 6.6);
        QVERIFY(s.waitSolved());
        const Diagram after = oneLine(s.results());
        const DiagramBox* added = boxOf(after, s.selected());
        QVERIFY2(added != nullptr, s.selected().c_str());
        QVERIFY(added->lines.front() == "no feed" && added->tone == DiagramTone::Dead);
        QCOMPARE(after.boxes.size(), before.boxes.size() + 1);
        const DiagramPicture picture = makePicture(after);
        const auto bottomOf = [&](const std::string& name) { return picture.layout.boxes[static_cast<std::size_t>(boxOf(after, name) - after.boxes.data())].bottom(); };
        QVERIFY(bottomOf(s.selected()) >= bottomOf("rack-1"));
    }

    /// Of like cards in a rank none has its symbol beside a cut name while the next has dropped it for a whole one.
    void cardsOfARankHaveTheirSymbolsAllOrNone()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        DiagramView& view = shown(s);
        QTest::qWait(400);   // it is laid out beside the window
        QVERIFY(cardDetail(view.scale()) == CardDetail::Name);
        PlanFonts fonts;
        const std::vector<CardNames> names = cardNames(view.picture(), view.scale(), fonts);
        const auto isBare = [&](const char* name) { return names[static_cast<std::size_t>(boxOf(view.picture().diagram, name) - view.picture().diagram.boxes.data())].bare; };
        for (const char* battery : {"battery-a1", "battery-a2", "battery-b1", "battery-b2"}) QVERIFY2(isBare(battery), battery);
        for (const char* roomy : {"utility-a", "swb-a", "ups-a1"}) QVERIFY2(!isBare(roomy), roomy);
        const QStringList texts = textsOf(view);
        for (const char* name : {"fan-wall-1", "fan-wall-2"}) QVERIFY2(texts.contains(QLatin1String(name)), qPrintable(texts.join(QStringLiteral("; "))));
    }

    /// A spine that storage hangs on is one hop from a host as a leaf is: it stands with the spines all the same, here and in the results; of storage on spines no rails are told.
    void spinesStandAboveLeaves()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const Diagram fabric = fabricDiagram(s.results());
        const auto layerOf = [&](const char* name) { return fabric.ranks[static_cast<std::size_t>(boxOf(fabric, name)->rank)]; };
        for (const char* spine : {"storage-spine-1", "storage-spine-2", "front-spine-1", "spine-1"}) QCOMPARE(layerOf(spine), std::string("tier 2, spines"));
        for (const char* leaf : {"storage-leaf-1", "storage-leaf-4", "front-leaf-1", "leaf-1a"}) QCOMPARE(layerOf(leaf), std::string("tier 1, leaves"));
        const auto tellsTier = [&](const char* name) { return std::ranges::any_of(boxOf(fabric, name)->more, [](const std::string& line) { return line.find("in its tier") != std::string::npos; }); };
        for (const char* one : {"front-leaf-1", "storage-leaf-1", "storage-spine-1"}) QVERIFY2(tellsTier(one), one);
        for (const auto& known : s.results().network->fabrics)
            if (known.purpose == "storage") QCOMPARE(known.switchesPerTier, (std::vector<int>{4, 2}));
        for (const char* one : {"storage-leaf-1", "storage-spine-1"}) QVERIFY2(!boxOf(fabric, one)->lines.front().starts_with("rail"), one);
    }

    /// From the utility down to the ports the trains of both feeds are told, in lines that differ by more than their colour.
    void feedsAreToldApart()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const Diagram diagram = oneLine(s.results());
        const auto sideBelow = [&](const char* from, const char* to) {
            for (const auto& arc : diagram.arcs)
                if (nth(diagram.boxes, arc.from).name == from && nth(diagram.boxes, arc.to).name == to) return arc.side;
            return -1;
        };
        for (const auto& [from, to, side] : {std::tuple{"utility-a", "xfmr-a", kDiagramSideA}, {"ups-a1", "busway-na", kDiagramSideA}, {"battery-a1", "ups-a1", kDiagramSideA},
                                             {"utility-b", "xfmr-b", kDiagramSideB}, {"ups-b1", "busway-nb", kDiagramSideB}})
            QVERIFY2(sideBelow(from, to) == side, from);
        for (const int side : {kDiagramSideA, kDiagramSideB}) {
            Diagram pair;
            pair.boxes = {{.name = "one", .symbol = DiagramSymbol::Ups}, {.name = "other", .symbol = DiagramSymbol::Rack}};
            pair.arcs = {{.from = 0, .to = 1, .weight = 1, .side = side}};
            QCOMPARE(pictureSvg(makePicture(pair), darkTheme()).contains("stroke-dasharray=\""), side == kDiagramSideB);
        }
        Diagram bar;   // a busway of either feed has a bar in the colour of none
        bar.boxes = {{.name = "busway-nb", .symbol = DiagramSymbol::Busway}};
        const DiagramPicture picture = makePicture(bar);
        constexpr double kMargin_px = 24;
        const QPointF at = QPointF(picture.layout.boxes[0].center().x(), picture.layout.boxes[0].bottom()) + QPointF(kMargin_px, kMargin_px);
        QCOMPARE(pictureImage(picture, darkTheme(), 1).pixelColor(at.toPoint()).rgb(), darkTheme().textMuted.rgb());
    }

    /// What the one-line diagram says of an element is what the engines found.
    void figuresAreThoseOfTheResults()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const Results& results = s.results();
        const Diagram diagram = oneLine(results);
        std::set<InstanceIndex> drawn;
        for (const DiagramBox& box : diagram.boxes) {
            QCOMPARE(box.subjects.size(), std::size_t{1});
            QVERIFY(drawn.insert(box.subjects[0]).second);
            if (const PowerNode* node = results.power->node(box.subjects[0])) QCOMPARE(box.load, node->loading);
        }
        double fromUtility = 0;
        for (const DiagramArc& arc : diagram.arcs)
            if (diagram.boxes[static_cast<std::size_t>(arc.from)].symbol == DiagramSymbol::Utility) fromUtility += arc.weight;
        QVERIFY(std::abs(fromUtility - results.power->facility_kw) < 0.01 * results.power->facility_kw);
        const DiagramBox* rack = boxOf(diagram, "rack-1");
        QVERIFY(rack != nullptr && rack->lines.size() >= 2 && rack->symbol == DiagramSymbol::Rack);
    }

    /// Coolant goes from coolers to racks; management cables are not in the fabric diagram, and a host has a box in each fabric.
    void eachHasWhatItIsOf()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const Diagram coolant = coolantDiagram(s.results());
        QVERIFY(boxOf(coolant, "cdu-1") != nullptr && boxOf(coolant, "utility-a") == nullptr);
        const LoopPart* pump = s.results().coolant->loops->part(*s.results().facility->find("pump-1"));   // what the drawn loop moves stands in its box
        const auto& lines = boxOf(coolant, "pump-1")->lines;
        QVERIFY(pump != nullptr && pump->flow_l_min > 0 && std::find(lines.begin(), lines.end(), fromQt(format::flow(pump->flow_l_min))) != lines.end());
        const Diagram fabric = fabricDiagram(s.results());
        QVERIFY(boxOf(fabric, "leaf-1a") != nullptr && boxOf(fabric, "mgmt-1") == nullptr);
        QVERIFY(std::count_if(fabric.boxes.begin(), fabric.boxes.end(), [](const DiagramBox& box) { return box.name == "rack-1"; }) > 1);
        for (const DiagramArc& arc : fabric.arcs)
            QVERIFY(fabric.boxes[static_cast<std::size_t>(arc.from)].rank <= fabric.boxes[static_cast<std::size_t>(arc.to)].rank);
    }

    /// Of each switch: ports as the port map counts them, the load of its busiest link, its rail, what its tier gives; layers have names.
    void switchesTellPortsLoadAndTier()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        const Results& results = s.results();
        const Diagram fabric = fabricDiagram(results);
        std::map<std::pair<std::string, std::string>, std::pair<int, int>> ports;   // used, all
        eachSwitchPort(results, true, [&](const SwitchPorts& row) {
            auto& [used, all] = ports[{row.device, row.fabric}];
            ++all;
            used += row.cable.empty() ? 0 : 1;
        });
        int told = 0, loaded = 0;
        for (const DiagramBox& box : fabric.boxes) {
            if (box.symbol != DiagramSymbol::Switch || box.name.find("leaf") == std::string::npos) continue;
            const auto [used, all] = ports.at({box.name, "compute"});
            const std::string wanted = used == all ? fmt::format("all {} ports used", all) : fmt::format("{} of {} ports used", used, all);
            QVERIFY2(std::ranges::find(box.lines, wanted) != box.lines.end(), box.lines.back().c_str());
            QVERIFY2(box.lines.front().starts_with("rail "), box.lines.front().c_str());
            QVERIFY(std::ranges::any_of(box.lines, [](const std::string& line) { return line.ends_with(": 1 down to up"); }));
            const FabricTier& leaves = results.fabric->fabrics.front().structure->tiers.front();   // figures as they are told elsewhere
            QVERIFY2(box.more.back() == fmt::format("{} switches in its tier: {} Tbit/s down, {} Tbit/s up", leaves.switches, figure::quantity(leaves.down_gbps / 1000, {}), figure::quantity(leaves.up_gbps / 1000, {})), box.more.back().c_str());
            const auto busiest = results.traffic->busiestAt(box.subjects.front());
            QCOMPARE(box.load.has_value(), busiest.has_value());
            if (busiest) QCOMPARE(*box.load, *busiest);
            loaded += busiest ? 1 : 0;
            QCOMPARE(fabric.ranks[static_cast<std::size_t>(box.rank)], std::string("tier 1, leaves"));
            ++told;
        }
        QCOMPARE(told, 32);
        QCOMPARE(loaded, 32);
        QCOMPARE(fabric.ranks.back(), std::string("hosts"));
    }

    /// The names of the layers stand at the edge, each above its boxes, and tips explain the cards.
    void layersAreNamedAtTheEdge()
    {
        Studio s({1600, 1000});
        QVERIFY(s.open(Studio::example(kPod)));
        s.find<DiagramsPanel>("diagrams-panel").showDiagram(QStringLiteral("fabric"));
        DiagramView& view = shown(s);
        QCoreApplication::processEvents();
        Diagram nameless = view.picture().diagram;
        QCOMPARE(nameless.ranks.size(), std::size_t{3});
        const QImage named = view.image(1);
        nameless.ranks.clear();
        DiagramPicture without{nameless, view.picture().layout};
        QVERIFY(pictureImage(without, themeOf(view.palette()), 1) != named);
        const auto& boxes = view.picture().diagram.boxes;
        const auto leaf = std::ranges::find_if(boxes, [](const DiagramBox& box) { return box.symbol == DiagramSymbol::Switch && !box.more.empty(); });
        QVERIFY(leaf != boxes.end());
        const QStringList tip = boxTexts(view.picture().diagram, static_cast<int>(leaf - boxes.begin()));
        QVERIFY(tip.join(QLatin1Char('\n')).contains(QStringLiteral("in its tier")));
        if (const QString folder = qEnvironmentVariable("MW_SHOTS_DIR"); !folder.isEmpty())
            for (const bool dark : {true, false}) {
                s.window.action(QStringLiteral("dark"))->setChecked(dark);
                QVERIFY(view.grab().save(folder + (dark ? QStringLiteral("/fabric-dark.png") : QStringLiteral("/fabric-light.png"))));
            }
    }

    /// A click selects on the plan; what is selected on the plan is marked.
    void inStepWithThePlan()
    {
        Studio s({1600, 1000});
        QVERIFY(s.open(Studio::example(kUnit)));
        DiagramView& view = shown(s);
        const auto& boxes = view.picture().diagram.boxes;
        const auto ups = std::find_if(boxes.begin(), boxes.end(), [](const DiagramBox& box) { return box.name == "ups-a1"; });
        QVERIFY(ups != boxes.end());
        const auto place = static_cast<int>(ups - boxes.begin());
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.placeOf(place).center().toPoint());
        QCOMPARE(s.window.document().selection().components(), std::vector<std::string>{"ups-a1"});
        QVERIFY(view.marks().selected[static_cast<std::size_t>(place)]);
        s.window.document().selection().select({"rack-1"});
        QVERIFY(!view.marks().selected[static_cast<std::size_t>(place)]);
        const auto marked = std::count(view.marks().selected.begin(), view.marks().selected.end(), true);
        QCOMPARE(marked, 1);   // the racks' folded box
    }

    void largeAndBack()
    {
        Studio s({1600, 1000});
        QVERIFY(s.open(Studio::example(kUnit)));
        DiagramView& view = shown(s);
        const int before = view.height();
        s.find<QToolButton>("diagram-large").click();
        QTRY_VERIFY2(view.height() > 3 * before / 2, qPrintable(QStringLiteral("%1 of %2").arg(view.height()).arg(before)));
        s.find<QToolButton>("diagram-large").click();
        QTRY_VERIFY2(std::abs(view.height() - before) < 2, qPrintable(QStringLiteral("%1 of %2").arg(view.height()).arg(before)));
    }

    /// All diagrams of the examples, for the eye, where MW_SHOTS_DIR names a folder.
    void shots()
    {
        const QString folder = qEnvironmentVariable("MW_SHOTS_DIR");
        if (folder.isEmpty()) QSKIP("MW_SHOTS_DIR is not set");
        QVERIFY(QDir().mkpath(folder));
        for (const auto& [dark, wide, code] : {std::tuple{true, 1280, "en"}, {false, 1280, "de"}, {false, 1920, "en"}, {true, 1920, "de"}})
            for (const auto* name : {kUnit, kPod, "mixed-inference-hall", "hall-100mw"}) {
                AppSettings().setDarkTheme(dark);
                language::speak(QLatin1String(code));
                const auto back = qScopeGuard([] { language::speak(QStringLiteral("en")); });
                Studio s({wide, wide == 1280 ? 800 : 1080});
                QVERIFY(s.open(Studio::example(name)));
                (void)shown(s);
                for (const auto& def : diagramBook()) {
                    s.find<DiagramsPanel>("diagrams-panel").showDiagram(toQt(def.id));
                    QTest::qWait(400);   // it is laid out beside the window
                    QVERIFY(s.find<DiagramsPanel>("diagrams-panel").grab().save(QStringLiteral("%1/diagram-%2-%3-%4-%5.png").arg(folder, QLatin1String(name)).arg(wide).arg(QLatin1String(code), toQt(def.id))));
                }
            }
    }

    /// An empty layout says what to do, in each diagram.
    void emptySaysWhatToDo()
    {
        Studio s;
        s.window.newLayout();
        QVERIFY(s.waitSolved());
        for (const DiagramDef& def : diagramBook()) {
            const Diagram diagram = def.make(s.results());
            QVERIFY(diagram.boxes.empty() && !diagram.empty.empty());
        }
        DiagramView& view = shown(s);
        auto& names = s.find<QTabBar>("diagram-names");
        for (int i = 0; i < names.count(); ++i) {
            names.setCurrentIndex(i);
            QVERIFY(!view.grab().isNull());
        }
    }

    /// Figures have the signs of the language wherever they stand in a line: "Rail 1, 25,2 Tbit/s".
    void figuresHaveTheSignsOfTheLanguage()
    {
        language::speak(QStringLiteral("de"));
        const auto back = qScopeGuard([] { language::speak(QStringLiteral("en")); });
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        const Diagram fabric = inWindowLanguage(fabricDiagram(s.results()));
        int told = 0;
        for (const DiagramBox& box : fabric.boxes)
            for (const auto* lines : {&box.lines, &box.more})
                for (const std::string& line : *lines) {
                    static const QRegularExpression english(QStringLiteral("\\d\\.\\d\\d?(?!\\d)")), german(QStringLiteral("\\d,\\d"));
                    if (line.find(" > ") != std::string::npos) continue;   // names of ports
                    QVERIFY2(!english.match(toQt(line)).hasMatch(), line.c_str());
                    told += german.match(toQt(line)).hasMatch() ? 1 : 0;
                }
        QVERIFY(told > 32);
    }
};

QTEST_MAIN(TestDiagramsPanel)
#include "test_diagrams_panel.moc"
