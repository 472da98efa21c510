// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A diagram on the screen, driven by mouse and keyboard, and its pictures for reports.
#include "tests/gui/diagram_samples.h"
#include "views/diagrams/diagram_card.h"
#include "views/diagrams/diagram_lines.h"
#include "views/diagrams/diagram_symbols.h"
#include "views/diagrams/diagram_text.h"
#include "views/diagrams/diagram_view.h"
#include "views/diagrams/nth.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgGenerator>
#include <QSvgRenderer>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

#include <memory>

using namespace mw;
using namespace sample;

namespace {

using Subjects = std::vector<InstanceIndex>;

/// A view as a person has it before them.
struct Shown {
    DiagramView view{};
    QSignalSpy picked{&view, &DiagramView::picked};

    explicit Shown(Diagram diagram = powerNetwork(), QSize size = {1280, 720})
    {
        view.resize(size);
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
        view.activateWindow();
        view.setFocus();
        view.setDiagram(std::move(diagram));
        QCoreApplication::processEvents();
    }
    [[nodiscard]] int box(const std::string& name) const
    {
        const auto& boxes = view.picture().diagram.boxes;
        const auto found = std::find_if(boxes.begin(), boxes.end(), [&](const auto& one) { return one.name == name; });
        return found == boxes.end() ? -1 : static_cast<int>(found - boxes.begin());
    }
    [[nodiscard]] std::string current() const { return view.marks().current < 0 ? "" : nth(view.picture().diagram.boxes, view.marks().current).name; }
    [[nodiscard]] QPoint middle(const std::string& name) const { return view.placeOf(box(name)).center().toPoint(); }
    /// Between the boxes.
    [[nodiscard]] QPoint empty() const { return {3, 3}; }
    void moveTo(QPoint at, Qt::MouseButtons buttons = {})
    {
        QMouseEvent event(QEvent::MouseMove, QPointF(at), view.mapToGlobal(QPointF(at)), Qt::NoButton, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &event);
    }
    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(&view, button, {}, from);
        moveTo((from + to) / 2, button);
        moveTo(to, button);
        QTest::mouseRelease(&view, button, {}, to);
    }
    void wheel(QPoint at, int steps, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(QPointF(at), view.mapToGlobal(QPointF(at)), {}, QPoint(0, steps), Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &event);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, static_cast<Qt::Key>(key), modifiers); }
    [[nodiscard]] bool allVisible() const
    {
        for (int i = 0; i < static_cast<int>(view.picture().diagram.boxes.size()); ++i)
            if (!QRectF(view.rect()).contains(view.placeOf(i))) return false;
        return true;
    }
};

/// Texts that a picture writes in a part of a diagram at a scale, and how high in px of the diagram.
QList<std::pair<QString, double>> writtenOf(const DiagramPicture& picture, const QRectF& visible, double scale)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    QPainter painter(&generator);
    paintPicture(painter, picture, darkTheme(), {}, visible, scale);
    painter.end();
    QList<std::pair<QString, double>> written;
    static const QRegularExpression text(QStringLiteral("<text[^>]*font-size=\"([0-9.]+)[^>]*>([^<]*)</text>"));
    for (auto it = text.globalMatch(QString::fromUtf8(bytes)); it.hasNext();) {
        const auto match = it.next();
        written.emplace_back(match.captured(2).trimmed(), match.captured(1).toDouble());
    }
    return written;
}

QStringList textsOf(const DiagramPicture& picture, const QRectF& visible, double scale)
{
    QStringList texts;
    for (const auto& [text, px] : writtenOf(picture, visible, scale)) texts << text;
    return texts;
}

QRectF wholeOf(const DiagramPicture& picture) { return {QPointF(0, 0), picture.layout.size}; }

int coloursIn(const QImage& image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3) colours << image.pixel(x, y);
    return static_cast<int>(colours.size());
}

}  // namespace

class TestDiagrams : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        applyTheme(*qApp, darkTheme());
    }
    void cleanup() { applyTheme(*qApp, darkTheme()); }

    // --- what is seen

    void showsAllAtFirst()
    {
        for (const QSize size : {QSize(1280, 720), QSize(700, 560), QSize(300, 200)}) {
            Shown s(powerNetwork(), size);
            if (size.height() < 300) s.view.fit();   // at first its sources: all of it could not be read
            QVERIFY(s.allVisible());
            QVERIFY(s.box("rack-a[01-12]") >= 0 && s.box("UPS-A1") >= 0);
        }
    }

    void keepsAllInViewWhenResized()
    {
        Shown s;
        const double before = s.view.scale();
        s.view.resize(640, 480);
        QCoreApplication::processEvents();
        QVERIFY(s.allVisible() && s.view.scale() < before);
    }

    void followsTheTheme()
    {
        Shown s;
        for (const Theme* theme : {&darkTheme(), &lightTheme()}) {
            applyTheme(*qApp, *theme);
            const QImage image = s.view.grab().toImage();
            QCOMPARE(image.pixelColor(2, 2), theme->window);
            QVERIFY(coloursIn(image) > 20);
            QCOMPARE(s.view.image(1).pixelColor(2, 2), theme->window);
        }
    }

    void linesAreTold_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }
    /// WCAG 1.4.11: 3 : 1 for what has to be seen; sides differ.
    void linesAreTold()
    {
        QFETCH(bool, dark);
        const Theme& theme = dark ? darkTheme() : lightTheme();
        for (const auto symbol : {DiagramSymbol::Ups, DiagramSymbol::Chiller, DiagramSymbol::Switch, DiagramSymbol::Generic}) {
            Diagram diagram;
            addBox(diagram, "a", symbol);
            for (int side = kDiagramNoSide; side <= kDiagramSideB; ++side) addArc(diagram, 0, 0, 1, side);
            for (const auto& arc : diagram.arcs)
                for (const auto tone : {DiagramTone::Normal, DiagramTone::Warning, DiagramTone::Error, DiagramTone::Dead, DiagramTone::Standby})
                    QVERIFY(contrast(lineColour(diagram, arc, tone, theme), theme.window) >= 3);
            if (familyOf(symbol) != DiagramFamily::Other)
                QVERIFY(lineColour(diagram, diagram.arcs[1], DiagramTone::Normal, theme) != lineColour(diagram, diagram.arcs[2], DiagramTone::Normal, theme));
        }
    }

    void heavierLinesAreWider()
    {
        QVERIFY(lineWidth(0, 100) < lineWidth(25, 100) && lineWidth(25, 100) < lineWidth(100, 100));
        QCOMPARE(lineWidth(25, 100) - lineWidth(0, 100), (lineWidth(100, 100) - lineWidth(0, 100)) / 2);   // areas
        QCOMPARE(lineWidth(5, 0), lineWidth(std::nan(""), 7));
    }

    void everySymbolIsDrawn()
    {
        QSet<QByteArray> pictures;
        for (int i = 0; i <= static_cast<int>(DiagramSymbol::Generic); ++i) {
            QImage image(48, 48, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            paintDiagramSymbol(painter, static_cast<DiagramSymbol>(i), QRectF(6, 6, 36, 36), Qt::black);
            painter.end();
            for (int at = 0; at < 48; ++at)   // nothing leaves its square
                for (const QPoint edge : {QPoint(at, 2), QPoint(at, 45), QPoint(2, at), QPoint(45, at)}) QCOMPARE(image.pixelColor(edge), QColor(Qt::white));
            pictures << QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes());
        }
        QCOMPARE(pictures.size(), static_cast<int>(DiagramSymbol::Generic) + 1);
    }

    void detailsGoWithTheScale()
    {
        const DiagramPicture picture = makePicture(powerNetwork(2));
        const auto near = textsOf(picture, wholeOf(picture), 1), far = textsOf(picture, wholeOf(picture), 0.5), tiny = textsOf(picture, wholeOf(picture), 0.1);
        QVERIFY(near.contains(QStringLiteral("UPS-A1")) && near.contains(QStringLiteral("918 kW")) && near.contains(QStringLiteral("4.61 MW")));
        QVERIFY(far.contains(QStringLiteral("UPS-A1")) && !far.contains(QStringLiteral("918 kW")));
        for (const auto& text : tiny) QVERIFY2(text == QStringLiteral("G"), qPrintable(text));   // in the generators' symbols
    }

    /// Names are as large as can be read however far away, or left to the tip.
    void namesAreNeverTooSmall()
    {
        const DiagramPicture picture = makePicture(powerNetwork(2));
        for (const double scale : {1.0, 0.9, 0.7, 0.66, 0.5, 0.4, 0.33}) {
            int names = 0;
            for (const auto& [text, px] : writtenOf(picture, wholeOf(picture), scale)) {
                const bool isName = text.size() > 2 && std::ranges::any_of(picture.diagram.boxes, [&, first = text.left(3)](const DiagramBox& box) { return QString::fromStdString(box.name).startsWith(first); });
                if (isName) QVERIFY2(px * scale >= 11 - 1e-6, qPrintable(QStringLiteral("%1 at %2").arg(text).arg(scale)));
                names += isName ? 1 : 0;
            }
            QVERIFY(names > 0 || scale < 0.5);
        }
    }

    void onlyWhatIsVisibleIsDrawn()
    {
        const DiagramPicture picture = makePicture(tree(4, 5, 20));
        const auto all = textsOf(picture, wholeOf(picture), 1).size(), part = textsOf(picture, QRectF(0, 0, 600, 400), 1).size();
        QVERIFY(all > 800 && part > 5 && part < 60);
        QVERIFY(textsOf(picture, QRectF(-900, -900, 300, 300), 1).isEmpty());
    }

    void textsOfLinesDoNotTouch()
    {
        Diagram diagram;   // three lines arrive at a box: their texts have no room, one has
        for (int i = 0; i < 3; ++i) addBox(diagram, numbered("s", i), DiagramSymbol::Switch);
        for (int i = 0; i < 2; ++i) addBox(diagram, numbered("leaf", i), DiagramSymbol::Switch);
        for (int i = 0; i < 3; ++i) addArc(diagram, i, 3, 1, i, "8 × 800G");
        addArc(diagram, 2, 4, 1, kDiagramNoSide, "single");
        const auto texts = textsOf(makePicture(diagram), QRectF(-100, -100, 2000, 2000), 1);
        QVERIFY(!texts.contains(QStringLiteral("8 × 800G")));
        QVERIFY(texts.contains(QStringLiteral("single")));
        QCOMPARE(textsOf(makePicture(foldEqual(tree(1, 1, 4)).diagram), QRectF(-100, -100, 2000, 2000), 1).count(QStringLiteral("×4")), 1);
    }

    void sharpOnEveryScreen()
    {
        const Shown s;
        const QImage once = s.view.image(1), twice = s.view.image(2);
        QCOMPARE(twice.size(), once.size() * 2);
        QVERIFY(twice.scaled(once.size()) != once);   // drawn anew, not blown up
    }

    void saysWhatIsMissing()
    {
        Diagram nothing;
        nothing.empty = "Nothing is linked to a feed.";
        Shown s(nothing, {600, 300});
        QVERIFY(coloursIn(s.view.grab().toImage()) > 3);
        QCOMPARE(s.view.accessibleDescription(), QStringLiteral("Nothing is linked to a feed."));
        s.view.setDiagram({});
        QVERIFY(!s.view.accessibleDescription().isEmpty());
        for (const int one : {Qt::Key_Down, Qt::Key_Return, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_F, Qt::Key_Escape}) s.key(one);
        s.wheel({100, 100}, 120);
        QTest::mouseDClick(&s.view, Qt::LeftButton, {}, QPoint(100, 100));
        QVERIFY(s.view.image().isNull() && s.view.svg().isEmpty());
        s.view.copyPicture();
    }

    // --- looking around

    void wheelZoomsToThePointer()
    {
        Shown s;
        const QPoint at = s.middle("UPS-A1");
        const double before = s.view.scale();
        s.wheel(at, 120);
        QVERIFY(std::abs(s.view.scale() / before - 1.24) < 0.02);
        QVERIFY((s.middle("UPS-A1") - at).manhattanLength() <= 1);
        s.wheel(at, -120);
        QVERIFY(std::abs(s.view.scale() - before) < 1e-9);
        const QPoint then = s.middle("UPS-A1");
        s.wheel(at, 120, Qt::ShiftModifier);
        QCOMPARE(s.middle("UPS-A1"), then + QPoint(60, 0));
        for (int i = 0; i < 60; ++i) s.wheel(at, 120);
        QVERIFY(s.view.scale() <= 4);
        for (int i = 0; i < 120; ++i) s.wheel(at, -120);
        QVERIFY(s.view.scale() >= 0.02);
    }

    void dragsPan()
    {
        Shown s;
        for (const auto button : {Qt::LeftButton, Qt::MiddleButton}) {
            const QPoint before = s.middle("ATS-A");
            s.drag(s.empty(), s.empty() + QPoint(80, 50), button);
            QCOMPARE(s.middle("ATS-A"), before + QPoint(80, 50));
        }
        const QPoint before = s.middle("ATS-A");
        QTest::keyPress(&s.view, Qt::Key_Space);
        QCOMPARE(s.view.cursor().shape(), Qt::OpenHandCursor);
        QTest::mouseClick(&s.view, Qt::LeftButton, {}, before);   // held, it moves the picture, also from a box
        s.drag(before, before - QPoint(30, 20));
        QTest::keyRelease(&s.view, Qt::Key_Space);
        QCOMPARE(s.middle("ATS-A"), before - QPoint(30, 20));
        QCOMPARE(s.picked.count(), 0);
    }

    void keysZoomAndFit()
    {
        Shown s;
        const double fitted = s.view.scale();
        s.key(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(s.view.scale(), fitted * 1.25);
        s.key(Qt::Key_Minus, Qt::ControlModifier);
        s.key(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(s.view.scale(), fitted / 1.25);
        s.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(s.view.scale(), 1.0);
        for (const int one : {Qt::Key_F, Qt::Key_Home}) {
            s.wheel(s.empty(), 480);
            QVERIFY(!s.allVisible());
            s.key(one);
            QCOMPARE(s.view.scale(), fitted);
        }
        s.wheel(s.empty(), 240);
        QTest::mouseDClick(&s.view, Qt::LeftButton, {}, QPoint(1, 1));
        QVERIFY(s.allVisible());
    }

    /// The window has Ctrl+0, Ctrl++ and Home too; in a diagram they are the diagram's.
    void itsKeysAreItsOwn()
    {
        Shown s;
        for (const auto& [key, modifiers, own] : {std::tuple(Qt::Key_0, Qt::ControlModifier, true), std::tuple(Qt::Key_Plus, Qt::ControlModifier, true),
                                                  std::tuple(Qt::Key_Home, Qt::NoModifier, true), std::tuple(Qt::Key_S, Qt::ControlModifier, false)}) {
            QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
            event.ignore();
            QCoreApplication::sendEvent(&s.view, &event);
            QCOMPARE(event.isAccepted(), own);
        }
    }

    void pointerLightsUpWhatHangsOnABox()
    {
        Shown s;
        QVERIFY(s.view.marks().litBoxes.empty());
        s.moveTo(s.middle("UPS-A2"));
        const auto lit = [&](const char* name) { return nth(s.view.marks().litBoxes, s.box(name)); };
        for (const char* name : {"Utility", "TX-A", "GEN-A", "BAT-A2", "UPS-A2", "BW-A3", "BW-A4", "rack-c[01-12]"}) QVERIFY2(lit(name), name);
        for (const char* name : {"TX-B", "UPS-A1", "BAT-A1", "BW-A1", "Chiller-A", "rack-a[01-12]"}) QVERIFY2(!lit(name), name);
        const auto& diagram = s.view.picture().diagram;
        for (std::size_t i = 0; i < diagram.arcs.size(); ++i)
            if (s.view.marks().litArcs[i]) QVERIFY(nth(s.view.marks().litBoxes, diagram.arcs[i].from) && nth(s.view.marks().litBoxes, diagram.arcs[i].to));
        s.moveTo(s.empty());
        QVERIFY(s.view.marks().litBoxes.empty());
        const auto way = s.view.picture().layout.arcs.front().line;   // a line shows its ends
        const QPointF on = (way[0] + way[1]) / 2 - s.view.picture().layout.boxes.front().center();
        s.moveTo((s.view.placeOf(0).center() + on * s.view.scale()).toPoint());
        QCOMPARE(std::count(s.view.marks().litArcs.begin(), s.view.marks().litArcs.end(), true), 1);
        QCOMPARE(std::count(s.view.marks().litBoxes.begin(), s.view.marks().litBoxes.end(), true), 2);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&s.view, &leave);
        QVERIFY(s.view.marks().litArcs.empty());
    }

    void tellsWhatThePointerIsOn()
    {
        const auto folded = foldEqual(powerNetwork(), fewApart(powerNetwork()));
        const auto texts = [&](const char* name) {
            for (int i = 0; i < static_cast<int>(folded.diagram.boxes.size()); ++i)
                if (nth(folded.diagram.boxes, i).name == name) return boxTexts(folded.diagram, i);
            return QStringList();
        };
        QCOMPARE(texts("UPS-B2").join(QLatin1Char('\n')),
                 QStringLiteral("UPS-B2\n1.25 MW · 97.1 %\n1.31 MW\nLoad 105.0 %\nError\nFrom SWB-B, BAT-B2\nTo BW-B3, BW-B4"));
        QCOMPARE(texts("rack-a[01-12]").first(), QStringLiteral("rack-a[01-12] ×12"));
        Diagram many = tree(1, 12, 1);
        QVERIFY(boxTexts(many, 1).last().endsWith(QStringLiteral("busway-5 and 7 more")));
        const auto twelve = std::find_if(folded.diagram.arcs.begin(), folded.diagram.arcs.end(), [](const DiagramArc& arc) { return arc.count == 12; });
        QCOMPARE(arcTexts(folded.diagram, static_cast<int>(twelve - folded.diagram.arcs.begin())),
                 QStringList({QStringLiteral("BW-A1 → rack-a[01-12] ×12"), QStringLiteral("12 × 59 kW"), QStringLiteral("Side A")}));
        QCOMPARE(tipOf({QStringLiteral("<a>"), QStringLiteral("b")}), QStringLiteral("<b>&lt;a&gt;</b><br>b"));
        Shown s;
        QHelpEvent help(QEvent::ToolTip, s.middle("UPS-A1"), s.view.mapToGlobal(s.middle("UPS-A1")));
        QCoreApplication::sendEvent(&s.view, &help);
        QVERIFY(QToolTip::text().contains(QStringLiteral("<b>UPS-A1</b>")));
    }

    // --- picking

    void clicksPick()
    {
        Shown s;
        QTest::mouseClick(&s.view, Qt::LeftButton, {}, s.middle("TX-A"));
        QCOMPARE(s.picked.count(), 1);
        QCOMPARE(s.picked.takeFirst().first().value<Subjects>(), (Subjects{3}));
        QCOMPARE(s.current(), std::string("TX-A"));
        QTest::mouseClick(&s.view, Qt::LeftButton, {}, s.middle("rack-b[01-12]"));
        QCOMPARE(s.picked.takeFirst().first().value<Subjects>().size(), std::size_t{12});
        QTest::mouseClick(&s.view, Qt::LeftButton, {}, s.empty());
        QVERIFY(s.picked.takeFirst().first().value<Subjects>().empty());
        QCOMPARE(s.current(), std::string());
        s.drag(s.middle("TX-A"), s.middle("TX-A") + QPoint(60, 0));
        QCOMPARE(s.picked.count(), 0);
    }

    void selectionIsMarked()
    {
        Shown s;
        const Subjects racks = nth(s.view.picture().diagram.boxes, s.box("rack-c[01-12]")).subjects;
        const QImage before = s.view.grab().toImage();
        s.view.setSelection({racks[5], 3});
        for (const char* name : {"TX-A", "rack-c[01-12]"}) QVERIFY(nth(s.view.marks().selected, s.box(name)));
        QCOMPARE(std::count(s.view.marks().selected.begin(), s.view.marks().selected.end(), true), 2);
        QVERIFY(s.view.grab().toImage() != before);
        s.view.open(s.box("rack-c[01-12]"));   // the mark goes to the one that is selected
        QCOMPARE(std::count(s.view.marks().selected.begin(), s.view.marks().selected.end(), true), 2);
        QVERIFY(nth(s.view.marks().selected, s.box("rack-c06")));
        s.view.setSelection({});
        QCOMPARE(std::count(s.view.marks().selected.begin(), s.view.marks().selected.end(), true), 0);
    }

    void arrowsWalkAlongTheLines()
    {
        Shown s;
        const auto walk = [&](std::initializer_list<int> keys) {
            for (const int one : keys) s.key(one);
            return s.current();
        };
        QCOMPARE(walk({Qt::Key_Down}), std::string("Utility"));
        QCOMPARE(walk({Qt::Key_Down}), std::string("MV board"));
        QCOMPARE(walk({Qt::Key_Down}), std::string("Q-A"));
        QCOMPARE(walk({Qt::Key_Right}), std::string("Q-B"));
        QCOMPARE(walk({Qt::Key_Down, Qt::Key_Down, Qt::Key_Down}), std::string("SWB-B"));
        QCOMPARE(walk({Qt::Key_Down, Qt::Key_Left}), std::string("UPS-B1"));
        QCOMPARE(walk({Qt::Key_Up}), std::string("BAT-B1"));
        QCOMPARE(walk({Qt::Key_Up, Qt::Key_Up}), std::string("BAT-B1"));   // nothing above
        QVERIFY(!s.view.marks().litBoxes.empty());
        s.key(Qt::Key_Return);
        QCOMPARE(s.picked.takeFirst().first().value<Subjects>().size(), std::size_t{1});
        s.key(Qt::Key_Escape);
        QVERIFY(s.current().empty() && s.view.marks().litBoxes.empty());
        Diagram turned = powerNetwork();
        turned.topDown = false;
        s.view.setDiagram(turned);
        QCOMPARE(walk({Qt::Key_Right, Qt::Key_Right, Qt::Key_Right}), std::string("Q-A"));
        QCOMPARE(walk({Qt::Key_Down, Qt::Key_Left}), std::string("MV board"));
    }

    void walkingStaysInView()
    {
        Shown s;
        s.key(Qt::Key_Down);
        for (int i = 0; i < 6; ++i) s.key(Qt::Key_Plus, Qt::ControlModifier);
        for (int i = 0; i < 8; ++i) {
            s.key(Qt::Key_Down);
            QVERIFY(QRectF(s.view.rect()).contains(s.view.placeOf(s.view.marks().current).center()));
        }
    }

    void speaks()
    {
        QAccessible::setActive(true);
        Shown s;
        QCOMPARE(s.view.accessibleName(), QStringLiteral("Power network"));
        QVERIFY(!s.view.accessibleDescription().isEmpty());
        s.key(Qt::Key_Down);
        QVERIFY(s.view.accessibleDescription().startsWith(QStringLiteral("Utility; 13.8 kV")));
        QCOMPARE(QAccessible::queryAccessibleInterface(&s.view)->text(QAccessible::Name), QStringLiteral("Power network"));
        s.view.setDiagram({});
        QVERIFY(!s.view.accessibleName().isEmpty());
        QVERIFY(s.view.focusPolicy() & Qt::TabFocus);
    }

    // --- folding

    void doubleClicksOpenAndFold()
    {
        Shown s;
        const auto boxes = s.view.picture().diagram.boxes.size();
        QTest::mouseDClick(&s.view, Qt::LeftButton, {}, s.middle("rack-a[01-12]"));
        QCOMPARE(s.view.picture().diagram.boxes.size(), boxes + 11);
        QVERIFY(s.allVisible());
        QVERIFY(s.box("rack-a07") >= 0 && s.view.isOpened(s.box("rack-a07")) && !s.view.isFolded(s.box("rack-a07")));
        QTest::mouseDClick(&s.view, Qt::LeftButton, {}, s.middle("rack-a07"));
        QCOMPARE(s.view.picture().diagram.boxes.size(), boxes);
        QCOMPARE(s.current(), std::string("rack-a[01-12]"));
    }

    void theCountOpens()
    {
        Shown s;
        s.key(Qt::Key_0, Qt::ControlModifier);
        s.view.zoomAt(s.middle("rack-a[01-12]"), 1);
        PlanFonts fonts;
        const int box = s.box("rack-a[01-12]");
        const auto& picture = s.view.picture();
        const QPointF inside = countPlace(nth(picture.diagram.boxes, box), nth(picture.layout.boxes, box), fonts).center();
        const QPointF pill = s.view.placeOf(box).topLeft() + (inside - nth(picture.layout.boxes, box).topLeft()) * s.view.scale();
        QTest::mouseClick(&s.view, Qt::LeftButton, {}, pill.toPoint());
        QVERIFY(s.box("rack-a01") >= 0);
        QCOMPARE(s.picked.count(), 0);
    }

    void keysOpenAndFold()
    {
        Shown s(tree(40, 10, 25));
        QCOMPARE(s.view.picture().diagram.boxes.size(), std::size_t{4});
        s.key(Qt::Key_Down);
        s.key(Qt::Key_Down);
        QCOMPARE(s.current(), std::string("ups-[1-40]"));
        s.key(Qt::Key_Minus);   // is folded
        QCOMPARE(s.view.picture().diagram.boxes.size(), std::size_t{4});
        s.key(Qt::Key_Plus);
        QCOMPARE(s.view.picture().diagram.boxes.size(), std::size_t{121});
        QCOMPARE(s.current(), std::string("ups-1"));
        s.key(Qt::Key_Down);
        QCOMPARE(s.current(), std::string("busway-[1-10]"));
        s.key(Qt::Key_Plus);
        QCOMPARE(s.view.picture().diagram.boxes.size(), std::size_t{121 + 9 + 9});
        s.key(Qt::Key_Up);
        s.key(Qt::Key_Minus);   // with all that was opened below
        QCOMPARE(s.view.picture().diagram.boxes.size(), std::size_t{4});
        s.key(Qt::Key_Plus);
        QCOMPARE(s.view.picture().diagram.boxes.size(), std::size_t{121});
    }

    void openedBoxesKeepTheirPlace()
    {
        Shown s;
        for (int i = 0; i < 3; ++i) s.wheel(s.middle("rack-b[01-12]"), 120);
        const QPoint before = s.middle("rack-b[01-12]");
        const double scale = s.view.scale();
        QVERIFY(s.view.rect().adjusted(150, 100, -150, -100).contains(before) || s.view.rect().contains(before));
        s.view.open(s.box("rack-b[01-12]"));
        QCOMPARE(s.view.scale(), scale);
        QVERIFY((s.middle("rack-b01") - before).manhattanLength() <= 40);   // no further than to be seen whole
    }

    void anEditChangesNothingElse()
    {
        Shown s;
        s.view.open(s.box("rack-a[01-12]"));
        s.wheel(s.middle("UPS-A1"), 120);
        QTest::mouseClick(&s.view, Qt::LeftButton, {}, s.middle("UPS-A1"));
        const double scale = s.view.scale();
        const QPoint place = s.middle("UPS-A1");
        Diagram edited = powerNetwork();
        edited.boxes[0].lines[1] = "4.70 MW of 5 MW";
        s.view.setDiagram(edited);
        QCOMPARE(s.view.scale(), scale);
        QCOMPARE(s.middle("UPS-A1"), place);
        QCOMPARE(s.current(), std::string("UPS-A1"));
        QVERIFY(s.box("rack-a05") >= 0);
        edited.boxes.resize(2);   // what was current is gone; arcs lead nowhere
        s.view.setDiagram(edited);
        QCOMPARE(s.current(), std::string());
        QCOMPARE(s.view.picture().diagram.arcs.size(), std::size_t{1});
    }

    void pairsFoldOnDemand()
    {
        Shown s(tree(2, 2, 3));
        QVERIFY(s.box("ups-1") >= 0);
        s.view.close(s.box("ups-1"));
        QVERIFY(s.box("ups-[1-2]") >= 0);
        s.view.foldAll();   // as at first
        QVERIFY(s.box("ups-1") >= 0);
    }

    // --- menu and pictures

    void menuOffersWhatGoes()
    {
        Shown s;
        const auto names = [&](int box) {
            const std::unique_ptr<QMenu> menu(s.view.makeMenu(box));
            QStringList list;
            for (const auto* action : menu->actions())
                if (action->isEnabled() && !action->isSeparator()) list << action->objectName();
            return list;
        };
        const QStringList plain{QStringLiteral("diagram-fit"), QStringLiteral("diagram-actual"), QStringLiteral("diagram-copy-picture"),
                                QStringLiteral("diagram-copy-svg")};
        QCOMPARE(names(-1), plain);
        QCOMPARE(names(s.box("Utility")), plain);
        QCOMPARE(names(s.box("rack-a[01-12]")), QStringList(QStringLiteral("diagram-open")) + plain);
        const std::unique_ptr<QMenu> menu(s.view.makeMenu(s.box("rack-a[01-12]")));
        menu->actions().first()->trigger();
        QCOMPARE(names(s.box("rack-a03")), QStringList({QStringLiteral("diagram-close"), QStringLiteral("diagram-fold-all")}) + plain);
    }

    void picturesAreCopied()
    {
        Shown s;
        s.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->image().size(), s.view.image(2).size());
        s.view.copySvg();
        QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("image/svg+xml")));
    }

    void svgIsWhole()
    {
        const Shown s;
        const QByteArray svg = s.view.svg();
        QVERIFY(QSvgRenderer(svg).isValid());
        for (const char* text : {"<title>Power network</title>", "UPS-B2", "1.31 MW", "×12"}) QVERIFY2(svg.contains(text), text);
    }

    void reportsGetItIntoTheirPlace()
    {
        const Shown s;
        QImage page(500, 400, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        const QRectF place(50, 40, 300, 200);
        s.view.paint(painter, place);
        painter.end();
        QRect drawn;
        for (int y = 0; y < page.height(); ++y)
            for (int x = 0; x < page.width(); ++x)
                if (page.pixelColor(x, y) != QColor(Qt::white)) drawn = drawn.united(QRect(x, y, 1, 1));
        QVERIFY(place.toRect().contains(drawn));
        QVERIFY(drawn.width() > 250 || drawn.height() > 160);
        QVERIFY(qAbs(drawn.center().x() - 200) < 20 && qAbs(drawn.center().y() - 140) < 20);
    }

    void badDiagramsAreDrawn()
    {
        std::mt19937 chance(4);
        for (int round = 0; round < 20; ++round) {
            Diagram diagram = byChance(chance, 12, 20, true);
            addArc(diagram, 99, 0);
            diagram.boxes[0].load = std::nan("");
            diagram.boxes[1].load = -1;
            diagram.boxes[2].name.clear();
            diagram.boxes[3].name = std::string(300, 'x');
            diagram.boxes[4].symbol = static_cast<DiagramSymbol>(200);
            diagram.boxes[5].lines.assign(9, "line");
            diagram.arcs[0].weight = std::nan("");
            diagram.arcs[1].weight = -1e300;
            diagram.topDown = round % 2 == 0;
            Shown s(diagram, {400, 300});
            QVERIFY(coloursIn(s.view.grab().toImage()) > 5);
            for (const int one : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Up, Qt::Key_Left, Qt::Key_Plus, Qt::Key_Minus}) s.key(one);
        }
    }
};

QTEST_MAIN(TestDiagrams)
#include "test_diagrams.moc"
