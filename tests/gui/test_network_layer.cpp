// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Network cables on the plan: trunks against a count of every cable, colours by load, what the pointer tells, opening on zoom.
#include "studio_driver.h"

#include "views/canvas/plan/area_titles.h"
#include "views/canvas/plan/cable_trunks.h"
#include "views/canvas/plan/plan_painter.h"
#include "views/canvas/plan/plan_rack_inside.h"
#include "views/canvas/plan/plan_routes.h"

#include <QHelpEvent>
#include <QRandomGenerator>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

using namespace mw;

namespace {

constexpr const char* kPod = "dgx-h100-superpod-4su";
constexpr double kExact_m = 0.02;

struct Counted {
    std::uint32_t cables{};
    double load{-1};
};

bool covers(const QPolygonF& way, QPointF p)
{
    const auto cm = [](double m) { return std::lround(m / kExact_m); };
    for (qsizetype i = 1; i < way.size(); ++i) {
        const QPointF a = way[i - 1], b = way[i];
        const bool level = cm(a.y()) == cm(b.y());
        const auto low = std::min(cm(level ? a.x() : a.y()), cm(level ? b.x() : b.y())), high = std::max(cm(level ? a.x() : a.y()), cm(level ? b.x() : b.y()));
        const double along = (level ? p.x() : p.y()) / kExact_m;
        if (cm(level ? p.y() : p.x()) == cm(level ? a.y() : a.x()) && along > static_cast<double>(low) && along < static_cast<double>(high)) return true;
    }
    return false;
}

/// Cable by cable, without trunks.
Counted countedAt(const PlanIndex& index, const Results& results, QPointF p, bool level)
{
    Counted out;
    for (const FacilityLink& link : index.facility()->links) {
        if (link.kind != PortKind::Network) continue;
        const QPolygonF way = routeOf(index, link);
        bool here = false;
        for (qsizetype i = 1; i < way.size() && !here; ++i)
            if ((std::abs(way[i].y() - way[i - 1].y()) < 1e-9) == level) here = covers(QPolygonF(QList{way[i - 1], way[i]}), p);
        if (!here) continue;
        out.cables += link.count;
        if (const LinkTraffic* traffic = results.traffic->link(link.index)) out.load = std::max(out.load, traffic->load);
    }
    return out;
}

void setOverlay(Studio& s, const char* id)
{
    s.canvas().setOverlay(id);
    QCoreApplication::processEvents();
}

/// A place in the middle of the window, so near that a metre has `scale` pixels.
void lookClosely(Studio& s, QPointF m, double scale)
{
    const QPointF middle(s.canvas().width() / 2.0, s.canvas().height() / 2.0);
    s.canvas().setAnimated(false);
    s.canvas().zoomAt(middle, scale / s.canvas().view().scale);
    const QPointF off = s.canvas().view().toPixel(m) - middle;
    s.canvas().panBy(-off);
    QCoreApplication::processEvents();
}

}  // namespace

class TestNetworkLayer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initTestCase() { Studio::prepare(); }

    /// In the middle of every trunk lie as many cables as it says, and its load is that of the fullest of them.
    void trunksAreTheCablesThatLieThere()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        const PlanIndex& index = s.canvas().index();
        const Results& results = s.results();
        const auto trunks = cableTrunks(index, trunkWays(index, &results), kExact_m);
        QVERIFY(trunks.size() > 50);
        std::size_t loaded = 0, step = std::max<std::size_t>(1, trunks.size() / 60);
        for (std::size_t i = 0; i < trunks.size(); i += step) {
            const Trunk& trunk = trunks[i];
            const Counted counted = countedAt(index, results, trunk.line.center(), trunk.line.y1() == trunk.line.y2());
            QCOMPARE(trunk.cables, counted.cables);
            QCOMPARE(trunk.hasLoad(), counted.load >= 0);
            if (trunk.hasLoad()) QVERIFY(std::abs(static_cast<double>(trunk.load) - counted.load) < 1e-6);
            loaded += trunk.hasLoad() ? 1 : 0;
        }
        QVERIFY(loaded > 0);
    }

    /// Seen from further off there are fewer trunks, but no cable is lost.
    void furtherOffTrunksGrowTogether()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("hall-100mw")));
        const PlanIndex& index = s.canvas().index();
        const auto ways = trunkWays(index, nullptr);
        const auto metres = [](const std::vector<Trunk>& trunks) {
            double sum = 0;
            for (const Trunk& trunk : trunks) sum += trunk.cables * trunk.line.length();
            return sum;
        };
        const auto near = cableTrunks(index, ways, kExact_m);
        auto before = near.size();
        for (const double grid_m : {0.6, 2.4}) {
            const auto far = cableTrunks(index, ways, grid_m);
            QVERIFY2(far.size() < before, qPrintable(QStringLiteral("%1 %2").arg(far.size()).arg(before)));
            QVERIFY(std::abs(metres(far) - metres(near)) < 0.1 * metres(near));
            before = far.size();
        }
    }

    void loadsColourTheCablesFromAnywhere()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        setOverlay(s, "link-load");
        s.canvas().setMinimapVisible(false);
        const PlanScene scene = s.canvas().scene();
        QVERIFY(scene.trunks != nullptr);
        const Theme& theme = scene.theme;
        const QImage image = s.canvas().grab().toImage();
        int found = 0;
        for (const Trunk& trunk : *scene.trunks) {
            const QPoint at = scene.view.toPixel(trunk.line.center()).toPoint();
            if (!trunk.hasLoad() || !s.canvas().rect().adjusted(60, 40, -20, -80).contains(at) || scene.itemAt(scene.view.toMetre(QPointF(at)))) continue;
            const QColor meant = trunk.load > 1 ? theme.overLimit() : theme.ramp(std::round(static_cast<double>(trunk.load) * 16) / 16);
            found += image.pixelColor(at) == meant ? 1 : 0;
        }
        QVERIFY2(found >= 6, qPrintable(QString::number(found)));
        PlanLayers off = s.canvas().layers();
        off.of(Layer::Network) = Show::Off;
        s.canvas().setLayers(off);
        QVERIFY(s.canvas().scene().trunks == nullptr);
    }

    void thePointerTellsCablesAndLoad()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        setOverlay(s, "link-load");
        const PlanScene scene = s.canvas().scene();
        const Trunk* some = nullptr;
        QPoint at;
        for (const Trunk& trunk : *scene.trunks) {
            const QPoint here = scene.view.toPixel(trunk.line.center()).toPoint();
            if (!trunk.hasLoad() || !s.canvas().rect().adjusted(60, 40, -250, -80).contains(here) || scene.itemAt(scene.view.toMetre(QPointF(here)))) continue;
            some = trunkAt(*scene.trunks, scene.view.toMetre(QPointF(here)), 5 / scene.view.scale);
            at = here;
            if (some != nullptr && some->hasLoad()) break;
        }
        QVERIFY(some != nullptr);
        QHelpEvent help(QEvent::ToolTip, at, s.canvas().mapToGlobal(at));
        QCoreApplication::sendEvent(&s.canvas(), &help);
        const QString told = QToolTip::text();
        QVERIFY2(told.contains(QStringLiteral("%1 cable").arg(some->cables)) && told.contains(QStringLiteral("Gbit/s")), qPrintable(told));
        const QImage plain = s.canvas().grab().toImage();
        QMouseEvent move(QEvent::MouseMove, QPointF(at), s.canvas().mapToGlobal(QPointF(at)), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(&s.canvas(), &move);
        QVERIFY(s.canvas().scene().pointed != nullptr);
        QCOMPARE(s.canvas().scene().pointed->fullest, some->fullest);
        QVERIFY(s.canvas().grab().toImage() != plain);   // the legend tells the value
    }

    /// Near enough, a trunk of n cables is n lines.
    void aTrunkOpensIntoItsCables()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        setOverlay(s, "none");
        constexpr double kNear = 250;
        const auto trunks = cableTrunks(s.canvas().index(), trunkWays(s.canvas().index(), nullptr), kExact_m);
        const Trunk* alone = nullptr;
        for (const Trunk& trunk : trunks) {
            if (trunk.cables < 3 || trunk.cables > 30 || trunk.line.length() < 0.3 || s.canvas().index().at(trunk.line.center(), 0.4)) continue;
            const auto others = std::ranges::count_if(trunks, [&](const Trunk& other) { return trunkAt({other}, trunk.line.center(), 0.29) != nullptr; });
            if (others == 1) alone = &trunk;
        }
        QVERIFY(alone != nullptr);
        PlanLayers only = s.canvas().layers();
        only.grid = only.areas = false;
        only.of(Layer::Power) = only.of(Layer::Coolant) = Show::Off;
        s.canvas().setLayers(only);
        lookClosely(s, alone->line.center(), kNear);
        const QImage image = s.canvas().grab().toImage();
        const QPoint middle = s.canvas().view().toPixel(alone->line.center()).toPoint();
        const bool level = alone->line.y1() == alone->line.y2();
        const QColor cable = s.canvas().scene().theme.linkNetwork;
        int lines = 0;
        bool on = false;
        for (int aside = -55; aside <= 55; ++aside) {
            const QPoint at = middle + (level ? QPoint(7, aside) : QPoint(aside, 7));
            const bool now = image.rect().contains(at) && image.pixelColor(at) == cable;
            lines += now && !on ? 1 : 0;
            on = now;
        }
        QCOMPARE(lines, static_cast<int>(alone->cables));
    }

    /// For the eye, where MW_SHOTS_DIR names a folder.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("MW_SHOTS_DIR");
        if (folder.isEmpty()) QSKIP("MW_SHOTS_DIR is not set");
        for (const char* theme : {"dark", "light"}) {
            Studio s;
            QVERIFY(s.open(Studio::example(kPod)));
            s.window.action(QStringLiteral("dark"))->setChecked(QLatin1String(theme) == QLatin1String("dark"));
            for (const char* overlay : {"power-loading", "link-load"}) {
                setOverlay(s, overlay);
                s.canvas().fit();
                for (const char* zoom : {"far", "near", "close"}) {
                    QCoreApplication::processEvents();
                    QVERIFY(s.canvas().grab().save(QStringLiteral("%1/plan-%2-%3-%4.png").arg(folder, QLatin1String(overlay), QLatin1String(zoom), QLatin1String(theme))));
                    s.canvas().setAnimated(false);
                    s.canvas().zoomAt(QPointF(500, 200), 3);
                }
            }
        }
    }

    void namesOfAreasKeepClearOfLinks_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("example");
        QTest::addColumn<int>("coldAisles");   // that have a name
        QTest::newRow("two rows") << QSize(1920, 1080) << "gb200-scalable-unit" << 2;
        QTest::newRow("a small window") << QSize(1280, 800) << "gb200-scalable-unit" << 2;
        QTest::newRow("many rows") << QSize(1280, 800) << "dgx-h100-superpod-4su" << 2;
        QTest::newRow("trays") << QSize(1280, 800) << "scalable-unit-with-trays" << 2;
    }

    /// Each in its own area, no link and no cable runs through it; where there is no such place it has no name.
    void namesOfAreasKeepClearOfLinks()
    {
        QFETCH(QSize, size);
        QFETCH(QString, example);
        QFETCH(int, coldAisles);
        Studio s(size);
        QVERIFY(s.open(Studio::example(example.toUtf8())));
        const PlanScene scene = s.canvas().scene();
        const std::vector<Trunk> trunks = scene.trunks ? *scene.trunks : std::vector<Trunk>();
        const auto crossed = [&](const QRectF& place) {
            int lines = 0;
            const auto meets = [&](const QLineF& metres) {
                const QPointF a = scene.view.toPixel(metres.p1()), b = scene.view.toPixel(metres.p2());
                bool inside = false;
                for (int i = 0; i <= 400 && !inside; ++i) inside = place.contains(a + (b - a) * i / 400);
                lines += inside ? 1 : 0;
            };
            for (const auto& layer : scene.routes.lines)
                for (const auto& line : layer) meets(line);
            for (const Trunk& trunk : trunks) meets(trunk.line);
            return lines;
        };
        int cold = 0, hot = 0;
        for (const AreaTitle& title : areaTitles(scene)) {
            const QRectF area = scene.view.toPixel(QRectF(title.area->x_m, title.area->y_m, title.area->width_m, title.area->depth_m));
            QVERIFY2(area.contains(title.place), qPrintable(title.text));
            QVERIFY2(crossed(title.place) == 0, qPrintable(title.text));
            const bool inTwo = title.text.contains(u'\n');   // for want of room
            const double apart_px = size.width() < 1900 || inTwo ? 0 : 5;   // and not at a line's edge where there is room
            QVERIFY2(crossed(title.place.adjusted(-apart_px, 0, apart_px, 0)) == 0, qPrintable(title.text));
            hot += title.area->kind == Area::Kind::HotAisle ? 1 : 0;
            if (title.area->kind != Area::Kind::ColdAisle) continue;
            ++cold;
            if (size.width() < 1900) continue;
            QRectF middle = title.place;
            middle.moveCenter(area.center());
            QVERIFY(crossed(middle) > 0);   // where it would stand if it did not look
        }
        QCOMPARE(cold, coldAisles);
        if (size.width() > 1900) QCOMPARE(hot, 1);   // beside a pipe, in two lines
    }

    /// Against a search in small steps.
    void wordsStandBetweenWhatHangsOverThem()
    {
        QRandomGenerator chance(7);
        constexpr double kStep = 0.125;
        int moved = 0, crowded = 0;
        for (int round = 0; round < 300; ++round) {
            const QRectF box(10, 20, 30, 20 + chance.bounded(40));
            std::vector<QRectF> over;
            for (int i = chance.bounded(9); i > 0; --i) over.emplace_back(0, 20 + chance.bounded(60), 100, 3);
            over.emplace_back(20, 0, 3, 200);   // an upright one does not count
            const double height = 6 + chance.bounded(8), wanted = box.top() + height / 2 + chance.bounded(box.height() - height);
            const auto isFree = [&](double middle) {
                const double top = middle - height / 2, bottom = middle + height / 2;
                return top >= box.top() && bottom <= box.bottom() && std::none_of(over.begin(), over.end() - 1, [&](const QRectF& line) { return line.top() < bottom && line.bottom() > top; });
            };
            std::optional<double> nearest;
            for (double at = box.top(); at <= box.bottom(); at += kStep)
                if (isFree(at) && (!nearest || std::abs(at - wanted) < std::abs(*nearest - wanted))) nearest = at;
            const double found = clearMiddle(over, box, height, wanted);
            if (!nearest) {
                QCOMPARE(found, wanted);
                ++crowded;
                continue;
            }
            QVERIFY(isFree(found));
            QVERIFY(std::abs(found - wanted) <= std::abs(*nearest - wanted) + kStep);
            moved += std::abs(found - wanted) > 1 ? 1 : 0;
        }
        QVERIFY2(moved > 50 && crowded > 10, qPrintable(QStringLiteral("%1 %2").arg(moved).arg(crowded)));
    }
};

QTEST_MAIN(TestNetworkLayer)
#include "test_network_layer.moc"
