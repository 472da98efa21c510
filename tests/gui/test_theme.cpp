// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and icons: contrast after WCAG 2.1 AA (1.4.3 for text, 1.4.11 for parts of the interface), and one set of icons.
#include "colour_vision.h"
#include "views/canvas/tools/tool_box.h"
#include "views/charts/chart_colours.h"
#include "views/charts/chart_data.h"
#include "views/theme/fonts.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>

using namespace mw;

namespace {

constexpr double kText = 4.5, kPart = 3.0;

struct Pair {
    const char* what;
    QColor front, ground;
    double least;
};

/// Over a ground that shines through.
QColor over(const QColor& colour, const QColor& ground)
{
    const double share = colour.alphaF();
    const auto mixed = [&](double a, double b) { return static_cast<int>(std::lround(255 * (a * share + b * (1 - share)))); };
    return QColor(mixed(colour.redF(), ground.redF()), mixed(colour.greenF(), ground.greenF()), mixed(colour.blueF(), ground.blueF()));
}

std::vector<Pair> windowPairs(const Theme& t)
{
    std::vector<Pair> pairs;
    const std::pair<const char*, QColor> grounds[]{{"window", t.window}, {"panel", t.panel}, {"raised", t.raised},
                                                   {"field", t.field}, {"canvas", t.canvas}, {"card", t.card},
                                                   {"selected row", t.accentSoft}, {"warning box", t.warningGround},
                                                   {"error box", t.errorGround}};
    for (const auto& [name, ground] : grounds)
        for (const QColor& front : {t.text, t.textStrong, t.textMuted, t.accent, t.good, t.warning, t.error, t.advice})
            pairs.push_back({name, front, over(ground, t.panel), kText});
    pairs.push_back({"on accent", t.onAccent, t.accent, kText});
    for (const QColor& ground : {t.window, t.panel, t.raised, t.field}) {
        pairs.push_back({"edge of a field", t.control, ground, kPart});
        pairs.push_back({"what has the focus", t.accent, ground, kPart});
    }
    pairs.push_back({"mark in a filled box", t.onAccent, t.accent, kPart});
    return pairs;
}

std::vector<Pair> planPairs(const Theme& t)
{
    std::vector<Pair> pairs{{"ruler", t.rulerText, t.ruler, kText},
                            {"hot aisle", t.hotAisleText, over(t.hotAisle, t.floor), kText},
                            {"cold aisle", t.coldAisleText, over(t.coldAisle, t.floor), kText},
                            {"keep-out", t.keepOutText, over(t.keepOut, t.floor), kText},
                            {"wall", t.wall, t.floor, kPart},
                            {"selection", t.selection, t.floor, kPart},
                            {"guide", t.guide, t.floor, kPart},
                            {"ghost", t.ghost, t.floor, kPart},
                            {"refused ghost", t.ghostBad, t.floor, kPart}};
    for (const QColor& link : {t.linkPower, t.linkPowerB, t.linkCoolant, t.linkNetwork, t.linkScaleUp})
        pairs.push_back({"link", link, t.floor, kPart});
    for (const auto* fill : {&t.compute, &t.cpu, &t.network, &t.storage, &t.power, &t.powerDeep, &t.cooling, &t.coolingAir, &t.frame, &t.other}) {
        pairs.push_back({"name on a part", fill->text, fill->fill, kText});
        pairs.push_back({"figure on a part", fill->detail, fill->fill, kText});
        pairs.push_back({"edge of a part", fill->edge, t.floor, kPart});
    }
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0, 1.1}) pairs.push_back({"name on the scale", t.rackInk, t.ramp(share), kText});
    for (int i = kOtherColour; i < 8; ++i) pairs.push_back({"series of a chart", chartColour(t, i), t.panel, kPart});
    return pairs;
}

/// What a rule of the style sheet says of one property; nothing: it does not say.
QString valueOf(const QString& rule, const QString& property)
{
    static const QString kBegin = QStringLiteral("(?:^|[;{\\s])");
    const auto found = QRegularExpression(kBegin + property + QStringLiteral(":\\s*([^;}]+)")).match(rule);
    return found.hasMatch() ? found.captured(1).trimmed() : QString();
}

}  // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void contrast_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }
    void contrast()
    {
        QFETCH(bool, dark);
        const Theme& theme = dark ? darkTheme() : lightTheme();
        QStringList tooLow;
        auto pairs = windowPairs(theme);
        for (auto& pair : planPairs(theme)) pairs.push_back(pair);
        for (const auto& [what, front, ground, least] : pairs)
            if (const double ratio = mw::contrast(front, ground); ratio < least)
                tooLow << QStringLiteral("%1: %2 on %3 is %4, at least %5").arg(QLatin1String(what), front.name(), ground.name()).arg(ratio, 0, 'f', 2).arg(least);
        QVERIFY2(tooLow.isEmpty(), qPrintable(tooLow.join(QLatin1Char('\n'))));
    }

    /// Rules that name both colours are taken by their word; what is disabled may be faint (WCAG 1.4.3, inactive components).
    void styleSheet_data() { contrast_data(); }
    void styleSheet()
    {
        QFETCH(bool, dark);
        const QString sheet = styleSheetOf(dark ? darkTheme() : lightTheme());
        QVERIFY2(!sheet.contains(QRegularExpression(QStringLiteral("\\{\\w+\\}"))), "a colour has no value");
        int compared = 0;
        for (const QString& rule : sheet.split(QLatin1Char('}'))) {
            const QColor front(valueOf(rule, QStringLiteral("color"))), ground(valueOf(rule, QStringLiteral("background")));
            if (!front.isValid() || !ground.isValid() || ground.alpha() == 0 || rule.contains(QStringLiteral(":disabled"))) continue;
            ++compared;
            QVERIFY2(mw::contrast(front, ground) >= kText, qPrintable(rule));
        }
        QVERIFY(compared > 10);
    }

    void iconsAreOneSet()
    {
        const QDir set(QStringLiteral(":/icons"));
        const auto files = set.entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 80);
        for (const QString& name : files) {
            QFile file(set.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            for (const char* part : {"viewBox=\"0 0 16 16\"", "stroke=\"currentColor\"", "stroke-width=\"1.5\"", "fill=\"none\"", "SPDX-License-Identifier"})
                QVERIFY2(text.contains(part), qPrintable(name + QLatin1Char(' ') + QLatin1String(part)));
            QVERIFY2(!text.contains('#') && QSvgRenderer(text).isValid(), qPrintable(name));
        }
    }

    /// Every name stands in the code: of an action, of a category, of what the style draws.
    void iconsAreUsed()
    {
        QString code;
        for (const char* folder : {"/app", "/views"}) {
            QDirIterator sources(QStringLiteral(MW_SOURCE_DIR) + QLatin1String(folder), {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
            while (sources.hasNext()) {
                QFile file(sources.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                code += QString::fromUtf8(file.readAll());
            }
        }
        for (const auto& tool : toolBox()) code += QStringLiteral("\"tool-%1\"").arg(QLatin1String(tool.name));
        for (const QString& file : QDir(QStringLiteral(":/icons")).entryList())
            QVERIFY2(code.contains(QLatin1Char('"') + file.chopped(4) + QLatin1Char('"')), qPrintable(file));
    }

    void iconsFollowThemeAndScale()
    {
        const QIcon icon = themeIcon(QStringLiteral("tool-select"), &Theme::text, &Theme::onAccent);
        QVERIFY(themeIcon(QStringLiteral("no-such-icon")).isNull());
        for (const Theme* theme : {&darkTheme(), &lightTheme()}) {
            applyTheme(*qApp, *theme);
            for (const double scale : {1.0, 1.5, 2.0, 3.0}) {
                const QPixmap drawn = icon.pixmap(QSize(16, 16), scale);
                QCOMPARE(drawn.size(), QSize(16, 16) * scale);
                QCOMPARE(drawn.devicePixelRatio(), scale);
                QCOMPARE(inkOf(drawn), theme->text);
            }
            QCOMPARE(inkOf(icon.pixmap(QSize(48, 48), QIcon::Normal, QIcon::On)), theme->onAccent);
            QVERIFY(inkOf(icon.pixmap(QSize(48, 48), QIcon::Disabled)) != theme->text);
        }
    }

    /// Marks of our own stand out from a panel, and say whether they are on by more than a shade.
    void marksShowTheirState()
    {
        for (const Theme* theme : {&darkTheme(), &lightTheme()}) {
            applyTheme(*qApp, *theme);
            QCheckBox box;
            QRadioButton radio;
            for (QAbstractButton* button : std::initializer_list<QAbstractButton*>{&box, &radio}) {
                button->setCheckable(true);
                const QImage off = pictureOf(*button, *theme);
                button->setChecked(true);
                const QImage on = pictureOf(*button, *theme);
                QVERIFY(mostContrast(off, theme->panel) >= kPart);
                QVERIFY(mostContrast(on, theme->panel) >= kPart);
                QVERIFY(mw::contrast(off.pixelColor(kInside), on.pixelColor(kInside)) >= kPart);
            }
        }
    }

private:
    static constexpr QPoint kInside{3, 4};   ///< of a mark, beside its check or dot

    /// The colour of what covers its pixels whole.
    static QColor inkOf(const QPixmap& pixmap)
    {
        const QImage image = pixmap.toImage();
        QRgb best = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qAlpha(image.pixel(x, y)) > qAlpha(best)) best = image.pixel(x, y);
        return QColor::fromRgb(best);
    }
    static QImage pictureOf(QWidget& widget, const Theme& theme)
    {
        widget.resize(16, 16);
        QImage image(16, 16, QImage::Format_RGB32);
        image.fill(theme.panel);
        widget.render(&image, {}, {}, QWidget::DrawChildren);
        return image;
    }
    static double mostContrast(const QImage& image, const QColor& ground)
    {
        double most = 1;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) most = std::max(most, mw::contrast(image.pixelColor(x, y), ground));
        return most;
    }

    /// A tenth of the scale is lighter than the one before and as far from it as any other, for every colour vision; what is over the limit
    /// and what has no value stand apart from all of it.
    void overlayScaleIsEvenForEveryEye()
    {
        for (const auto* theme : {&darkTheme(), &lightTheme()}) {
            for (const auto& vision : colour::kVisions) {
                const auto at = [&](int tenth) { return colour::labOf(theme->ramp(tenth / 10.0), vision.matrix); };
                double least = 1e9, most = 0;
                for (int i = 0; i < 10; ++i) {
                    QVERIFY2(at(i + 1)[0] > at(i)[0] + 2.5, vision.name);
                    least = std::min(least, colour::ciede2000(at(i), at(i + 1)));
                    most = std::max(most, colour::ciede2000(at(i), at(i + 1)));
                }
                const QString steps = QStringLiteral("%1: %2 to %3").arg(QLatin1String(vision.name)).arg(least).arg(most);
                QVERIFY2(most < 1.6 * least && least > 3.4, qPrintable(steps));
                for (int i = 0; i <= 50; ++i) {
                    const auto seen = colour::labOf(theme->ramp(i / 50.0), vision.matrix);
                    QVERIFY2(colour::ciede2000(colour::labOf(theme->overLimit(), vision.matrix), seen) > 20, vision.name);
                    QVERIFY2(colour::ciede2000(colour::labOf(theme->noValue, vision.matrix), seen) > 7, vision.name);
                }
            }
            QCOMPARE(theme->ramp(1.2), theme->overLimit());
            QVERIFY(theme->ramp(1.0F) != theme->overLimit());
        }
    }

    /// The measure itself, by pairs of the table that Sharma, Wu and Dalal published (Color Research and Application 30, 2005, table 1).
    void colourDifferenceIsThePublishedOne()
    {
        const auto is = [](colour::Lab a, colour::Lab b, double expected) { return std::abs(colour::ciede2000(a, b) - expected) < 5e-5; };
        QVERIFY(is({50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425));
        QVERIFY(is({50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0));
        QVERIFY(is({50, 2.5, 0}, {61, -5, 29}, 22.8977));
        QVERIFY(is({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644));
        QVERIFY(is({63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630));
        QVERIFY(is({2.0776, 0.0795, -1.135}, {0.9033, -0.0636, -0.5514}, 0.9082));
        QVERIFY(colour::labOf(Qt::white, colour::kVisions[0].matrix)[0] > 99.9);
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
