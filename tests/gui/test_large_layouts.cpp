// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Of a large layout some things come later than of a small one, so that the window is not held: in the end they are the same.
#include "studio_driver.h"

#include "model/facility/compare.h"
#include "model/io/layout_file.h"
#include "solver/bench/synthetic_layout.h"
#include "views/canvas/plan/drawn_ways.h"
#include "views/canvas/plan/link_boxes.h"
#include "views/diagrams/diagram_book.h"
#include "views/diagrams/diagram_view.h"
#include "views/panels/diagrams_panel.h"
#include "views/panels/findings/findings_panel.h"
#include "views/panels/inspector/inspector_rows.h"
#include "views/session/models/outline_model.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/local_text.h"
#include "views/session/text/prepared_text.h"

#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeView>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <set>

using namespace mw;

namespace {

constexpr int kRacks = 2000;
constexpr double kNear = 60, kFar = 3;   // pixels a metre

Studio& large()
{
    static QTemporaryDir folder;
    static auto* studio = [] {
        const QString path = folder.filePath(QStringLiteral("large.yaml"));
        QFile file(path);
        const std::string text = syntheticLayoutText(kRacks);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0) qFatal("not written");
        file.close();
        auto* made = new Studio;
        if (!made->open(path)) qFatal("not solved");
        return made;
    }();
    return *studio;
}

std::vector<std::string> racksOf(Studio& s, std::size_t count)
{
    std::vector<std::string> paths;
    for (const Instance& instance : s.window.document().facility()->instances)
        if (isRack(instance.part->kind) && paths.size() < count) paths.push_back(instance.path);
    return paths;
}

bool same(const std::vector<Trunk>& a, const std::vector<Trunk>& b)
{
    return std::ranges::equal(a, b, [](const Trunk& x, const Trunk& y) { return x.line == y.line && x.cables == y.cables && x.fullest == y.fullest; });
}

bool nothing(const PlanRoutes& routes)
{
    return std::ranges::all_of(routes.lines, [](const auto& lines) { return lines.empty(); });
}

/// Where along a piece of a way a point or a rectangle is nearest, by many small steps.
template <class Visit>
void eachStep(const QPolygonF& way, int steps, const Visit& visit)
{
    for (qsizetype i = 1; i < way.size(); ++i)
        for (int k = 0; k <= steps; ++k) visit(way[i - 1] + (way[i] - way[i - 1]) * k / steps);
}

std::string namesOf(const Diagram& diagram)
{
    std::string names;
    for (const DiagramBox& box : diagram.boxes) names += box.name + '\n';
    return names;
}

/// The boxes of a diagram as it is drawn when it is made at once.
std::string namesAtOnce(const Results& results, std::size_t diagram) { return namesOf(prepareDiagram(diagramBook()[diagram].make(results), {}).picture.diagram); }

}  // namespace

class TestLargeLayouts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initTestCase() { Studio::prepare(); }
    static void cleanupTestCase() { delete &large(); }

    void waysComeLaterAndAreTheSame()
    {
        const PlanIndex index(large().window.document().facility(), 0);
        QVERIFY(index.facility()->links.size() > 20000);
        DrawnWays ways;
        QSignalSpy changed(&ways, &DrawnWays::changed);
        QVERIFY(nothing(ways.routes(index)));
        QVERIFY(ways.working());
        QVERIFY(changed.wait());
        QCOMPARE(ways.routes(index).lines, routesOf(index, true, false).lines);
        for (const double scale : {kNear, kFar}) {
            (void)ways.trunks(index, nullptr, scale);
            QVERIFY(changed.wait());
            QVERIFY(same(ways.trunks(index, nullptr, scale), cableTrunks(index, trunkWays(index, nullptr), trunkGrid_m(trunkLevel(scale)))));
        }
    }

    /// Those from before an edit are drawn until the new ones are there, but nothing points at their links; of another plan none is drawn.
    void waysOfBeforeAreDrawnNotPicked()
    {
        const PlanIndex index(large().window.document().facility(), 0);
        DrawnWays ways;
        QSignalSpy changed(&ways, &DrawnWays::changed);
        (void)ways.trunks(index, nullptr, kNear);
        QVERIFY(changed.wait());
        const auto drawn = ways.trunks(index, nullptr, kNear);
        QVERIFY(!drawn.empty());
        const QPointF on = drawn.front().line.center();
        QVERIFY(ways.trunkAt(index, nullptr, kNear, on, 0.1) != nullptr);
        ways.outdate();
        QVERIFY(same(ways.trunks(index, nullptr, kNear), drawn));
        QVERIFY(ways.trunkAt(index, nullptr, kNear, on, 0.1) == nullptr);
        QVERIFY(changed.wait());
        QVERIFY(ways.trunkAt(index, nullptr, kNear, on, 0.1) != nullptr);
        ways.outdate();
        (void)ways.trunks(index, nullptr, kNear);
        ways.clear();   // while they are made
        QVERIFY(changed.wait());
        QVERIFY(ways.trunks(index, nullptr, kNear).empty());
    }

    void waysOfAFewAreThereAtOnce()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        const PlanIndex& index = s.canvas().index();
        DrawnWays ways;
        QCOMPARE(ways.routes(index).lines, routesOf(index, true, false).lines);
        QVERIFY(same(ways.trunks(index, nullptr, kNear), cableTrunks(index, trunkWays(index, nullptr), trunkGrid_m(trunkLevel(kNear)))));
        QVERIFY(!ways.working());
    }

    /// Against all pairs.
    void whatHangsOverSomething()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("hall-100mw")));
        const PlanIndex& index = s.canvas().index();
        std::size_t over = 0;
        for (ItemIndex i = 0; i < index.items().size(); ++i) {
            if (!index.items()[i].overhead) continue;
            const QRectF a = index.items()[i].rect;
            const bool any = std::ranges::any_of(index.items(), [&](const PlanItem& item) {
                const QRectF& b = item.rect;
                return !item.overhead && b.left() <= a.right() && b.right() >= a.left() && b.top() <= a.bottom() && b.bottom() >= a.top();
            });
            QCOMPARE(index.hangsOverSomething(i), any);
            over += any ? 1 : 0;
        }
        QVERIFY(over > 0);
    }

    /// Once the boxes that they are found by are made, which no event waits for.
    void linksLightUpAmongVeryMany()
    {
        Canvas& canvas = large().canvas();
        canvas.setAnimated(false);
        canvas.fit();
        const PlanIndex& index = canvas.index();
        QVERIFY(index.facility()->links.size() > 20000);
        std::optional<QPointF> on;
        for (const FacilityLink& link : index.facility()->links) {
            const QPolygonF way = on || (link.kind != PortKind::Coolant && link.kind != PortKind::Power) ? QPolygonF() : routeOf(index, link);
            for (qsizetype i = 1; i < way.size() && !on; ++i)
                if (const QLineF piece(way[i - 1], way[i]); piece.length() > 0.3 && !index.at(piece.center(), 0.15)) on = piece.center();
        }
        QVERIFY(on.has_value());
        const QPointF pixel = canvas.view().toPixel(*on);
        canvas.zoomAt(pixel, 40 / canvas.view().scale);
        const auto isLit = [&] {
            const QImage image = canvas.grab().toImage();
            for (int dx = -2; dx <= 2; ++dx)
                for (int dy = -2; dy <= 2; ++dy)
                    if (image.pixelColor(pixel.toPoint() + QPoint(dx, dy)) == canvas.scene().theme.hover) return true;
            return false;
        };
        QMouseEvent move(QEvent::MouseMove, pixel, canvas.mapToGlobal(pixel), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&canvas, &move);
        QTRY_VERIFY(isLit());
        canvas.fit();
    }

    /// Bands and clicks on links, against each way of each kind.
    void linksByTheirBoxes()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        const PlanIndex& index = s.canvas().index();
        LinkBoxes boxes;
        std::mt19937 random(7);
        const auto between = [&](double from, double to) { return std::uniform_real_distribution<double>(from, to)(random); };
        std::size_t bands = 0, clicks = 0;
        for (int run = 0; run < 40; ++run) {
            WantedLinks kinds{};
            for (std::size_t kind = 0; kind < kLinkKinds; ++kind) kinds[kind] = between(0, 1) < 0.6;
            const QRectF& hall = index.bounds();
            const QRectF band(between(hall.left(), hall.right()), between(hall.top(), hall.bottom()), between(0, 9), between(0, 6));
            const auto crossing = boxes.crossing(index, kinds, band);
            const QPointF m = index.items()[static_cast<std::size_t>(between(0, static_cast<double>(index.items().size()) - 1))].rect.center() + QPointF(between(-1, 1), between(-1, 1));
            constexpr double kReach_m = 0.4, kStep_m = 0.05;
            double nearest = kReach_m;
            for (const FacilityLink& link : index.facility()->links) {
                if (!kinds[static_cast<std::size_t>(link.kind)]) continue;
                const QPolygonF way = routeOf(index, link);
                const int steps = way.isEmpty() ? 1 : 2 + static_cast<int>((way.boundingRect().width() + way.boundingRect().height()) / kStep_m);
                bool inside = false, near = false;   // by steps: a corner that is cut shorter than one may be missed
                eachStep(way, steps, [&](QPointF p) {
                    inside = inside || band.adjusted(kStep_m, kStep_m, -kStep_m, -kStep_m).contains(p);
                    near = near || band.adjusted(-kStep_m, -kStep_m, kStep_m, kStep_m).contains(p);
                    nearest = std::min(nearest, std::hypot(p.x() - m.x(), p.y() - m.y()));
                });
                const bool taken = std::ranges::binary_search(crossing, link.index);
                QVERIFY(!inside || taken);
                QVERIFY(!taken || near);
            }
            bands += crossing.empty() ? 0 : 1;
            const auto at = boxes.at(index, kinds, m, kReach_m, 0);
            if (nearest < kReach_m - kStep_m) QVERIFY(at);
            if (!at) continue;
            ++clicks;
            double found = 2 * kReach_m;
            eachStep(routeOf(index, index.facility()->links[*at]), 2000, [&](QPointF p) { found = std::min(found, std::hypot(p.x() - m.x(), p.y() - m.y())); });
            QVERIFY(found <= nearest + kStep_m);
            QVERIFY(kinds[static_cast<std::size_t>(index.facility()->links[*at].kind)]);
        }
        QVERIFY(bands > 10 && clicks > 10);
    }

    /// Sums over a selection in any order, of quantities that add up: gear that passes on what others draw is left out of those.
    void sumsOfASelection()
    {
        const Results& results = large().results();
        const std::set<std::string> flows{"power", "heat", "liquid-heat", "air-heat", "coolant-flow"};
        std::vector<InstanceIndex> chosen;
        for (InstanceIndex i = 0; i < results.facility->instances.size(); i += 3) chosen.push_back(i);
        std::shuffle(chosen.begin(), chosen.end(), std::mt19937(3));
        const auto rows = sumRows(results, chosen);
        std::size_t place = 1;
        for (const auto& quantity : instanceQuantities()) {
            if (quantity.sum != Sum::Add) continue;
            double sum = 0;
            bool any = false;
            for (const InstanceIndex i : chosen) {
                const auto category = info(results.facility->part(i).kind).category;
                const auto value = quantity.read(results, i);
                if (!value || (flows.contains(std::string(quantity.id)) && (category == Category::Power || category == Category::Cooling))) continue;
                sum += *value, any = true;
            }
            if (!any) continue;
            QVERIFY(place < rows.size());
            QCOMPARE(rows[place].name, localText(quantity.label));
            QCOMPARE(rows[place].value, format::text(sum, quantity.format));
            ++place;
        }
        QCOMPARE(place, rows.size());
        QVERIFY(place > 6);
    }

    /// What an overlay reads of all at once is what each has.
    void allFiguresAreThoseOfEach()
    {
        const Results& results = large().results();
        for (const auto& quantity : instanceQuantities()) {
            const auto all = readAll(quantity, results);
            QCOMPARE(all.size(), results.facility->instances.size());
            for (InstanceIndex i = 0; i < all.size(); i += 7) QCOMPARE(all[i], quantity.read(results, i));
        }
        const auto all = readAll(*instanceQuantity("autonomy"), results);
        QVERIFY(std::ranges::count_if(all, [](const auto& minutes) { return minutes && *minutes > 0; }) > kRacks / 2);
    }

    /// Texts of the inspector that measure themselves: as QLabel would have them.
    void textsAreAsLargeAsLabelsAre()
    {
        Studio& s = large();
        std::vector<std::string> paths;
        for (const Finding& finding : *s.results().findings.value)
            for (const auto& subject : finding.subjects)
                if (document(s).facility()->find(subject)) paths.push_back(subject);
        document(s).selection().select(paths);
        auto& cards = s.find<QWidget>("finding-cards");
        QTRY_VERIFY(cards.isVisible());
        std::size_t measured = 0;
        for (const auto* label : s.find<QWidget>("inspector").findChildren<QLabel*>()) {
            if (!label->isVisible()) continue;
            for (const int width : {150, 233, 300}) {
                if (!cards.isAncestorOf(label) || !label->wordWrap()) continue;
                QCOMPARE(label->heightForWidth(width), label->QLabel::heightForWidth(width));
                ++measured;
            }
            if (label->property("value").toBool() && !label->wordWrap()) {
                const QSize asLabel = label->QLabel::sizeHint(), own = label->sizeHint();
                QVERIFY2(std::abs(asLabel.width() - own.width()) <= 1 && std::abs(asLabel.height() - own.height()) <= 1, qPrintable(label->text()));
                ++measured;
            }
        }
        QVERIFY(measured > 10);
    }

    void diagramsAreThoseMadeAtOnce()
    {
        Studio& s = large();
        auto& panel = s.find<DiagramsPanel>("diagrams-panel");
        auto& names = s.find<QTabBar>("diagram-names");
        s.showPanel("diagrams-panel");
        const auto shown = [&] { return namesOf(panel.view().picture().diagram); };
        const auto wanted = namesAtOnce(s.results(), 0);
        QVERIFY(!wanted.empty());
        QTRY_COMPARE(shown(), wanted);
        QVERIFY(names.count() >= 3);
        names.setCurrentIndex(1);   // while the second is made, the third is asked for
        names.setCurrentIndex(2);
        QTRY_COMPARE(shown(), namesAtOnce(s.results(), 2));
        QTest::qWait(50);
        QCOMPARE(shown(), namesAtOnce(s.results(), 2));
        names.setCurrentIndex(0);
        QTRY_COMPARE(shown(), wanted);
        // What is selected is marked, and what is picked is selected.
        s.window.document().selection().select(racksOf(s, 1));
        const auto& marks = panel.view().marks().selected;
        QVERIFY(std::ranges::count(marks, true) > 0);
        const auto& boxes = panel.view().picture().diagram.boxes;
        const auto rack = std::ranges::find_if(boxes, [](const DiagramBox& box) { return box.symbol == DiagramSymbol::Rack; });
        QVERIFY(rack != boxes.end());
        Q_EMIT panel.view().picked(rack->subjects);
        QCOMPARE(s.window.document().selection().components().size(), rack->subjects.size());
    }

    /// An edit's results reach every panel, and of two edits the later one's stay.
    void resultsReachAllPanels()
    {
        Studio& s = large();
        auto& document = s.window.document();
        const auto racks = racksOf(s, 3);
        document.selection().select({racks[0]});
        auto& title = s.find<QLabel>("inspector-title");
        const QString one = toQt(racks[0]);
        QTRY_COMPARE(title.text(), one);
        document.selection().select({racks[0], racks[1], racks[2]});
        QTRY_COMPARE(title.text(), QStringLiteral("3 components"));
        document.selection().select({racks[0]});
        QTRY_COMPARE(title.text(), one);
        document.selection().select({racks[0].substr(0, racks[0].find('/'))});
        const auto tab = [&] {
            const auto [bar, place] = s.tabOf("findings-panel");
            return bar->tabText(bar->tabAt(place));
        };
        const auto wanted = [&] {
            const auto wrong = std::ranges::count_if(*s.results().findings.value, [](const Finding& f) { return f.waived.empty() && f.severity != Severity::Advice; });
            return wrong == 0 ? QStringLiteral("Findings") : QStringLiteral("Findings %1").arg(wrong);
        };
        QTRY_COMPARE(tab(), wanted());
        const QString before = tab();
        std::vector<std::string> coolers;
        for (const auto& component : document.layout().components.rows())
            if (component->part == "generic.dry-cooler-1000") coolers.push_back(component->id);
        QVERIFY(!coolers.empty());
        document.selection().select(coolers);
        s.trigger("delete");
        QVERIFY(s.waitSolved());
        QVERIFY(wanted() != before);
        QTRY_COMPARE(tab(), wanted());
        s.trigger("undo");
        QVERIFY(s.waitSolved());
        QTRY_COMPARE(tab(), before);
    }

    /// The outline's filter, against all paths.
    void theOutlineShowsWhatIsFound()
    {
        Studio& s = large();
        document(s).selection().clear();
        auto& field = s.find<QLineEdit>("outline-filter");
        const auto& tree = s.find<QTreeView>("outline-tree");
        const auto rows = [&] {
            int count = 0;
            for (int hall = 0; hall < tree.model()->rowCount(); ++hall) count += tree.model()->rowCount(tree.model()->index(hall, 0));
            return count;
        };
        const int all = rows();
        for (const char* text : {"r", "ra", "rack-7", "nothing of this name", "cdu"}) {
            field.setText(QLatin1String(text));
            const auto& instances = document(s).facility()->instances;
            std::set<InstanceIndex> found;   // themselves, or something in them
            for (InstanceIndex i = 0; i < instances.size(); ++i) {
                const QString path = toQt(instances[i].path), part = toQt(instances[i].part->name);
                if (!path.contains(QLatin1String(text), Qt::CaseInsensitive) && !part.contains(QLatin1String(text), Qt::CaseInsensitive)) continue;
                InstanceIndex top = i;
                while (instances[top].parent != kNoInstance) top = instances[top].parent;
                found.insert(top);
            }
            QCOMPARE(rows(), static_cast<int>(found.size()));
        }
        field.clear();
        QCOMPARE(rows(), all);
    }

    /// Facility, plan and outline after any edits, asked for at once, in a moment or after some more edits, are those made anew.
    void whatComesAndGoesIsAsIfMadeAnew()
    {
        Studio& s = large();
        auto& open = document(s);
        auto& canvas = s.window.canvas().canvas();
        std::mt19937 random(7);
        const auto pick = [&](std::size_t size) { return std::uniform_int_distribution<std::size_t>(0, size - 1)(random); };
        QSignalSpy ready(&open, &Document::facilityReady);
        for (int step = 0; step < 60; ++step) {
            std::vector<std::string> some;
            for (std::size_t k = 0; k <= pick(4); ++k) some.push_back(open.layout().components[pick(open.layout().components.size())].id);
            open.selection().select(some);
            constexpr std::array kEdits{"delete", "duplicate", "copy", "paste", "undo", "undo", "redo", "rotate", "hide", "show-all", "lock"};
            s.trigger(kEdits[pick(kEdits.size())]);
            switch (pick(3)) {
            case 0: QVERIFY(isAsMadeAnew(s)); break;
            case 1:
                QTRY_VERIFY(open.facilityIsReady());
                QCoreApplication::processEvents();
                QVERIFY(isAsMadeAnew(s));
                break;
            default: break;   // the next edit comes first
            }
        }
        QVERIFY(!ready.isEmpty());
        QVERIFY(isAsMadeAnew(s));
        OutlineModel fresh;
        fresh.setFacility(expand(open.snapshot(), open.catalog()));
        QTRY_COMPARE(rowsOf(*s.find<QTreeView>("outline-tree").model(), {}), rowsOf(fresh, {}));
        while (open.undoStack().canUndo()) open.undoStack().undo();
        QVERIFY(isAsMadeAnew(s));
        QVERIFY(canvas.index().items().size() > kRacks);
        QVERIFY(s.waitSolved());
    }

    /// What a thread has folded is what would be written, and of no layout but that.
    void whatIsSavedLiesReady()
    {
        Studio& s = large();
        auto& open = document(s);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("saved.yaml"));
        const auto onDisk = [&] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
        };
        QVERIFY(!open.saveAs(path));
        const auto lockOf = [&](bool ready) {
            open.selection().select({open.layout().components[ready ? 0U : 1U].id});
            s.trigger("lock");
            QVERIFY(!open.isClean());
            if (ready) QTest::qWait(900);   // more than a hand rests, and the folding
            QVERIFY(!open.save());
            QVERIFY(open.isClean());
            QVERIFY(onDisk() == writeLayout(open.layout()));
        };
        for (const bool ready : {true, false, true, false}) lockOf(ready);
        PreparedText text;
        const LayoutPtr layout = open.snapshot(), other = std::make_shared<const Layout>(*layout);
        text.follow(layout);
        QVERIFY(!text.has(layout));
        QTRY_VERIFY(text.has(layout));
        QVERIFY(!text.has(other));
        QCOMPARE(text.of(layout), writeLayout(*layout));
        text.follow(other);
        QVERIFY(!text.has(layout));
    }

    /// Rows that say something else are told in a few signals, and say it.
    void movedRowsAreToldTogether()
    {
        auto& open = document(large());
        OutlineModel outline;
        const FacilityPtr before = open.facility();
        outline.setFacility(before);
        Delta delta;
        for (std::size_t i = 0; i < open.layout().components.size(); i += 5) {
            const auto& row = open.layout().components.row(i);
            if (row->place != Component::Place::Floor) continue;
            Component moved = *row;
            moved.at.x_m += 0.25;
            delta.components.push_back({i, i, row, std::make_shared<const Component>(moved)});
        }
        QVERIFY(delta.components.size() > 50);
        QSignalSpy told(&outline, &QAbstractItemModel::dataChanged);
        const auto after = expand(std::make_shared<const Layout>(apply(open.layout(), delta)), open.catalog());
        outline.setFacility(after);
        QVERIFY(told.size() > 0);
        QVERIFY(static_cast<std::size_t>(told.size()) <= after->layout->halls.size() + 1);
        OutlineModel fresh;
        fresh.setFacility(after);
        QCOMPARE(rowsOf(outline, {}), rowsOf(fresh, {}));
        fresh.setFacility(before);
        QVERIFY(rowsOf(outline, {}) != rowsOf(fresh, {}));
    }

private:
    static Document& document(Studio& s) { return s.window.document(); }

    static bool isAsMadeAnew(Studio& s)
    {
        const auto& open = document(s);
        auto& canvas = s.window.canvas().canvas();
        const auto fresh = expand(open.snapshot(), open.catalog());
        const auto same = [](const Facility& a, const Facility& b) {
            const auto other = difference(a, b);
            // Parts with overrides are copies of each facility's own.
            const auto samePart = [&](InstanceIndex i) { return a.part(i).id == b.part(i).id && a.part(i).figures == b.part(i).figures; };
            return !other.structure && !other.wiring && !other.bodies && !other.places && !other.halls && std::ranges::all_of(other.otherParts, samePart);
        };
        if (!same(*fresh, *open.facility()) || open.facility()->layout != open.snapshot()) return false;
        const PlanIndex &shown = canvas.index(), index(fresh, canvas.hall(), canvas.layers());
        if (!same(*shown.facility(), *fresh) || shown.hiddenCount() != index.hiddenCount() || shown.items().size() != index.items().size()) return false;
        for (ItemIndex i = 0; i < index.items().size(); ++i) {
            const PlanItem &a = shown.items()[i], &b = index.items()[i];
            if (a.instance != b.instance || a.rect != b.rect || a.look != b.look || a.facing != b.facing || a.locked != b.locked || a.sideB != b.sideB) return false;
            if (shown.nameOf(i).label != index.nameOf(i).label || shown.nameOf(i).shortLabel != index.nameOf(i).shortLabel) return false;
        }
        const QRectF part(index.bounds().center(), index.bounds().size() / 5);
        return shown.touching(part) == index.touching(part);
    }

    static QStringList rowsOf(const QAbstractItemModel& model, const QModelIndex& parent)
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            QStringList texts;
            for (int column = 0; column < OutlineModel::ColumnCount; ++column) texts << model.index(row, column, parent).data().toString();
            rows << texts.join(u'|') << rowsOf(model, model.index(row, 0, parent));
        }
        return rows;
    }
};

QTEST_MAIN(TestLargeLayouts)
#include "test_large_layouts.moc"
