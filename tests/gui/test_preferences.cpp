// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each preference takes effect at once, is taken back by Cancel, is kept for the next start, and leaves layout and reports alone.
#include "tests/gui/studio_driver.h"

#include "views/charts/chart_plot.h"
#include "views/charts/chart_spots.h"
#include "views/charts/chart_view.h"
#include "views/dialogs/preferences_dialog.h"
#include "views/panels/charts_panel.h"
#include "views/panels/economics/bom_panel.h"
#include "views/panels/overlay_box.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/findings_text.h"
#include "views/session/text/format.h"
#include "views/session/text/language.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeWidget>

#include <qcustomplot.h>

#include <array>
#include <cmath>

using namespace mw;

namespace {

const char* const kUnit = "gb200-scalable-unit";

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The dialog, used as a person uses it: choices by the text that they show.
class Preferring {
public:
    explicit Preferring(Studio& s) : m_studio(s)
    {
        s.trigger("preferences");
        m_dialog = s.window.findChildren<PreferencesDialog*>().last();
    }
    ~Preferring()
    {
        if (m_dialog != nullptr) ok();
    }
    QComboBox& box(const char* name) { return *m_dialog->findChild<QComboBox*>(QLatin1String(name)); }
    void choose(const char* name, const QString& text)
    {
        auto& choices = box(name);
        int found = -1;
        for (int i = 0; i < choices.count(); ++i)
            if (choices.itemText(i).startsWith(text)) found = found < 0 ? i : found;
        QVERIFY2(found >= 0, qPrintable(text));
        choices.setCurrentIndex(found);
    }
    void typeRate(const QString& rate)
    {
        auto& field = *m_dialog->findChild<QLineEdit*>(QStringLiteral("pref-rate"));
        field.clear();
        QTest::keyClicks(&field, rate);
    }
    QString label(const char* name) { return m_dialog->findChild<QLabel*>(QLatin1String(name))->text(); }
    bool mayAccept() { return m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled(); }
    void ok() { close(&QDialog::accept); }
    void cancel() { close(&QDialog::reject); }

private:
    void close(void (QDialog::*how)())
    {
        (m_dialog->*how)();
        delete m_dialog;
        m_dialog = nullptr;
    }
    Studio& m_studio;
    PreferencesDialog* m_dialog{};
};

}  // namespace

class TestPreferences : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Studio::prepare(); }
    void init()
    {
        QSettings().clear();
        AppSettings().setTourSeen();
    }
    void cleanup() { format::setStyle({}); }

    void numbersAreWrittenAsChosen_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("shown");
        QTest::newRow("point") << QStringLiteral("1,234.5") << QStringLiteral("12,345.7");
        QTest::newRow("comma") << QStringLiteral("1.234,5") << QStringLiteral("12.345,7");
        QTest::newRow("space and comma") << QStringLiteral("1\u202f234,5") << QStringLiteral("12\u202f345,7");
        QTest::newRow("space and point") << QStringLiteral("1\u202f234.5") << QStringLiteral("12\u202f345.7");
        QTest::newRow("language") << QStringLiteral("As the language") << QStringLiteral("12,345.7");   // English here
    }
    void numbersAreWrittenAsChosen()
    {
        QFETCH(QString, choice);
        QFETCH(QString, shown);
        Studio s;
        {
            Preferring dialog(s);
            dialog.choose("pref-numbers", QStringLiteral("1234.5"));
            dialog.choose("pref-numbers", choice);
        }
        QCOMPARE(format::fixed(12345.67, 1), shown);
        format::setStyle({});
        Studio again;   // kept
        QCOMPARE(format::fixed(12345.67, 1), shown);
    }

    /// Unless others are chosen, and whatever the system's are.
    void germanFiguresHaveACommaWithoutBeingAsked()
    {
        language::speak(QStringLiteral("de"));
        Studio s;
        const bool opened = s.open(Studio::example(kUnit));
        const QString load = s.kpi("it_kw"), count = format::count(12345), typed = s.find<QDoubleSpinBox>("edit-x").locale().decimalPoint();
        QTemporaryDir folder;
        s.saveAnswer = folder.filePath(QStringLiteral("bom.csv"));
        s.find<QPushButton>("bom-export").click();
        language::speak(QStringLiteral("en"));
        QVERIFY(opened);
        QCOMPARE(load, QStringLiteral("1,15 MW"));
        QCOMPARE(count, QStringLiteral("12.345"));
        QCOMPARE(typed, QStringLiteral(","));
        QVERIFY2(contentOf(s.saveAnswer).contains(",3400000"), contentOf(s.saveAnswer).constData());
    }

    void typedNumbersFollowTheSigns()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        QVERIFY(!typedNumber(QStringLiteral("1,5")));
        Preferring(s).choose("pref-numbers", QStringLiteral("1.234,5"));
        QCOMPARE(typedNumber(QStringLiteral("1,5")).value_or(0), 1.5);
        QCOMPARE(typedNumber(QStringLiteral("1.234,5")).value_or(0), 1234.5);
        QCOMPARE(typedNumber(QStringLiteral("1.5")).value_or(0), 1.5);   // as in a file
        QCOMPARE(plainNumber(0.25), QStringLiteral("0,25"));
        s.window.document().selection().select({"rack-1"});
        auto& x = s.find<QDoubleSpinBox>("edit-x");
        QVERIFY2(x.text().contains(QLatin1Char(',')), qPrintable(x.text()));
    }

    /// Thousands in the engines' texts are parted as in the rest of the window; years, standards and names are none.
    void numbersInTextsAreWrittenAsChosen()
    {
        const char* const told = "The accelerators of pool-10000 draw more than the cap of 1200 W at their lowest clock: raise the cap";
        QCOMPARE(localText(told), QString::fromLatin1(told).replace(QStringLiteral("1200 W"), QStringLiteral("1,200 W")));
        QCOMPARE(localText("12345 racks get too warm"), QStringLiteral("12,345 racks get too warm"));
        for (const char* text : {"IEC 60909", "Hall 12345", "year 2026", "from the utility to 2026", "rack-12345"}) QCOMPARE(localText(text), QString::fromLatin1(text));
        format::setStyle({.decimal = QStringLiteral(","), .thousands = QStringLiteral(".")});
        const QString chosen = localText("rack-1 has 0.55 m of hot aisle behind it (to the wall); 1,234.50 m are needed. Move it by 0.35 m.");
        format::setStyle({});
        QCOMPARE(chosen, QStringLiteral("rack-1 has 0,55 m of hot aisle behind it (to the wall); 1.234,50 m are needed. Move it by 0,35 m."));
    }

    void ratedFiguresHaveThousandsButNoExtraDigits()
    {
        const std::array shown{readNumber(2900), readNumber(-1234.5), readNumber(0.955), readNumber(50), readNumber(1250000)};
        QCOMPARE(shown, (std::array<QString, 5>{QStringLiteral("2,900"), QStringLiteral("-1,234.5"), QStringLiteral("0.955"), QStringLiteral("50"), QStringLiteral("1,250,000")}));
        QCOMPARE(plainNumber(2900), QStringLiteral("2900"));   // in an editor
    }

    void aBasisIsToldInWords()
    {
        QCOMPARE(basisText("price_per_kw_usd x capacity_kw"), QStringLiteral("price ($/kW) × capacity (kW)"));
        QCOMPARE(basisText("press 3.0-3.1M, analyst 3.5-4.0M"), QStringLiteral("press 3.0-3.1M, analyst 3.5-4.0M"));
    }

    void unitsFollow()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        Preferring dialog(s);
        dialog.choose("pref-length", QStringLiteral("Feet"));
        dialog.choose("pref-temperature", QStringLiteral("Fahrenheit"));
        QCOMPARE(format::length(0.3048), QStringLiteral("1 ft"));
        QCOMPARE(format::temperature(100), QStringLiteral("212.0 °F"));
        QVERIFY(dialog.label("pref-sample").contains(QStringLiteral("°F")));
        auto& overlays = s.find<OverlayBox>("overlay");
        overlays.showPopup();
        bool told = false;
        for (int i = 0; i < overlays.count(); ++i) {
            const QString tip = overlays.itemData(i, Qt::ToolTipRole).toString();
            told |= tip.contains(QStringLiteral("(°F)"));
            QVERIFY2(!tip.contains(QStringLiteral("(°C)")), qPrintable(tip));
        }
        QVERIFY(told);
        dialog.cancel();
        QCOMPARE(format::length(0.3048), QStringLiteral("0.3 m"));
    }

    // --- currency

    /// Sentences have their figures as the column beside them: in the user's units, and those of the finding itself rounded once.
    void sentencesAreInTheUnitsOfTheUser()
    {
        const Finding wide{.rule = "placement.hot-aisle", .message = "rack-1 has 12.3 m of hot aisle behind it (to the wall); 15 m are needed. Move it by 2.66 m.",
                           .measured = 12.344, .limit = 15, .unit = "m", .fix = "move by 2.66 m"};
        const Finding warm{.rule = "cooling.supply-too-warm", .message = "sys-1 gets coolant of 43.0 °C; it takes at most 20.0 °C. Lower the plant's supply or take a CDU with a closer approach.",
                           .measured = 43, .limit = 20, .unit = "C"};
        const std::string outside = "rack-1 would reach out of hall (24 m by 14 m): place it further inside or make the hall larger.";
        const std::string worth = "What limits the tokens is the accelerators' memory: 10 % more of it would give 15.2 % more tokens, worth up to $6,690 for each accelerator. "
                                  "Tokens would then cost $1.09 / M tok.";
        QCOMPARE(messageOf(wide), toQt(wide.message));
        QCOMPARE(localText(worth), toQt(worth));
        format::setStyle({.feet = true, .fahrenheit = true, .currency = {QStringLiteral("EUR"), 0.5, {}}});
        QCOMPARE(messageOf(wide), QStringLiteral("rack-1 has 40.5 ft of hot aisle behind it (to the wall); 49.2 ft are needed. Move it by 8.73 ft."));   // 12.3 m would be 40.4 ft
        QVERIFY(measuredText(wide).startsWith(QStringLiteral("40.5 ft")));
        QCOMPARE(fixTextOf(wide), QStringLiteral("move by 8.73 ft"));
        QVERIFY2(messageOf(warm).startsWith(QStringLiteral("sys-1 gets coolant of 109.4 °F; it takes at most 68.0 °F.")), qPrintable(messageOf(warm)));
        QVERIFY(localText(outside).contains(QStringLiteral("(78.7 ft by 45.9 ft)")));
        QVERIFY2(localText(worth).contains(QStringLiteral("up to €3,345 for")) && localText(worth).endsWith(QStringLiteral("cost €0.545 / M tok.")), qPrintable(localText(worth)));
        const auto english = qScopeGuard([] { language::speak(QStringLiteral("en")); });
        language::speak(QStringLiteral("de"));
        format::setStyle({.feet = true, .decimal = QStringLiteral(","), .thousands = QStringLiteral(".")});
        QCOMPARE(messageOf(wide), QStringLiteral("rack-1 hat 40,5 ft Warmgang hinter sich (bis zu der Wand); 49,2 ft sind nötig. Verschieben Sie es um 8,73 ft."));
        QVERIFY2(localText(worth).contains(QStringLiteral("6.690 $")) && localText(worth).contains(QStringLiteral("1,09 $ / M Tok")), qPrintable(localText(worth)));
    }

    void moneyIsShownInTheCurrencyOfTheRateThatWasEntered()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const double usd = s.results().cost->capex_usd;
        QVERIFY(s.kpi("capex_usd").startsWith(QLatin1Char('$')));
        {
            Preferring dialog(s);
            QCOMPARE(dialog.label("pref-rate-unit"), QStringLiteral("USD"));   // "1 USD is 1" of what?
            dialog.choose("pref-currency", QStringLiteral("Euro"));
            QCOMPARE(dialog.label("pref-rate-unit"), QStringLiteral("EUR"));
            QVERIFY(s.kpi("capex_usd").startsWith(QLatin1Char('$')));   // nobody has said what a dollar costs
            QVERIFY(dialog.label("pref-rate-note").contains(QStringLiteral("Enter how many EUR")));
            QVERIFY(dialog.mayAccept());
            dialog.typeRate(QStringLiteral("0"));
            QVERIFY(dialog.label("pref-rate-note").startsWith(QStringLiteral("This is no rate")) && !dialog.mayAccept());   // a rate of 0 was dropped without a word
            dialog.typeRate(QStringLiteral("0.5"));
            QVERIFY(dialog.mayAccept());
            QVERIFY2(dialog.label("pref-rate-note").startsWith(QStringLiteral("1 USD = 0.5 EUR, as of")), qPrintable(dialog.label("pref-rate-note")));
        }
        QCOMPARE(s.kpi("capex_usd"), format::money(usd));
        QVERIFY2(s.kpi("capex_usd").startsWith(QStringLiteral("€")), qPrintable(s.kpi("capex_usd")));
        QVERIFY(s.window.kpis().findChild<QWidget*>(QStringLiteral("kpi-capex_usd"))->toolTip().contains(QStringLiteral("1 USD = 0.5 EUR")));
        QVERIFY(s.window.document().isClean());
        QCOMPARE(s.results().cost->capex_usd, usd);
        QTemporaryDir folder;
        s.saveAnswer = folder.filePath(QStringLiteral("report.md"));
        s.trigger("report");
        QVERIFY(contentOf(s.saveAnswer).contains("$"));
        QVERIFY(!contentOf(s.saveAnswer).contains("€"));
    }

    /// Charts of the cost have their axes, their pointer and their decimals as the user reads money, at round amounts of it.
    void axesOfMoneyAreInTheCurrencyToo()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        format::Style style;
        style.decimal = QStringLiteral(",");
        style.thousands = QStringLiteral(".");
        style.currency = {QStringLiteral("EUR"), 0.7, QDate(2026, 11, 25)};
        format::setStyle(style);
        const auto back = qScopeGuard([] { format::setStyle({}); });
        s.showPanel("charts-panel");
        for (const char* id : {"tornado", "spread"}) {
            s.find<ChartsPanel>("charts-panel").showChart(QLatin1String(id));
            auto& view = s.find<ChartView>((std::string("chart-") + id).c_str());
            QTRY_VERIFY(view.results() != nullptr && !view.data().isEmpty());
            QCustomPlot& plot = *view.findChild<QCustomPlot*>();
            plotChart(plot, view.data(), darkTheme());
            QVector<double> ticks;
            QVector<QString> labels;
            plot.xAxis->ticker()->generate(plot.xAxis->range(), QLocale::c(), QLatin1Char('g'), 6, ticks, nullptr, &labels);
            QVERIFY2(ticks.size() > 2, qPrintable(QStringLiteral("%1 %2..%3 %4").arg(QLatin1String(id)).arg(plot.xAxis->range().lower).arg(plot.xAxis->range().upper).arg(ticks.size())));
            for (qsizetype i = 0; i < ticks.size(); ++i) {
                QVERIFY2(labels[i] == QLatin1String("0") || labels[i].contains(QStringLiteral("€")), qPrintable(labels[i]));
                QVERIFY2(std::abs(0.7 * ticks[i] - std::round(0.7 * ticks[i] * 200) / 200) < 1e-9, qPrintable(labels[i]));   // by half cents or more
            }
            for (const auto& spot : chartSpots(plot, view.data(), {}))
                QVERIFY2(spot.value.section(QLatin1Char('\n'), 0, 0).contains(QStringLiteral("€")), qPrintable(spot.value));   // tariffs below it stay as they were entered
        }
        for (const auto& name : kStepByOperation.make(s.results()).categories) QVERIFY2(name.find('.') == std::string::npos, name.c_str());
        for (const auto& series : kVoltageProfile.make(s.results()).series) QVERIFY2(series.name.find('.') == std::string::npos, series.name.c_str());
    }

    void theRateIsKeptWithItsDayAndBelongsToOneCurrency()
    {
        {
            Studio s;
            Preferring dialog(s);
            dialog.choose("pref-currency", QStringLiteral("Swedish"));
            dialog.typeRate(QStringLiteral("10.25"));
        }
        format::setStyle({});
        Studio s;
        QCOMPARE(format::money(100), QStringLiteral("SEK\u00a01.02 k"));
        QCOMPARE(format::style().currency.asOf, QDate::currentDate());
        Preferring dialog(s);
        dialog.choose("pref-currency", QStringLiteral("Pound"));
        QCOMPARE(format::money(100), QStringLiteral("$100"));   // the rate was that of kronor
        dialog.typeRate(QStringLiteral("nonsense"));
        QCOMPARE(format::money(100), QStringLiteral("$100"));
        dialog.choose("pref-currency", QStringLiteral("US dollar"));
        dialog.ok();
        QCOMPARE(AppSettings().preferences().style.currency, format::Currency{});
    }

    // --- grid, autosave, language

    void gridIsShownOrNotAndNewHallsHaveTheirs()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& view = s.canvas();
        QVERIFY(view.layers().grid);
        {
            Preferring dialog(s);
            dialog.choose("pref-grid", QStringLiteral("Hidden"));
            QVERIFY(!view.layers().grid);
            dialog.choose("pref-new-grid", QStringLiteral("1 m"));
        }
        s.trigger("show-grid");   // this window's own
        QVERIFY(view.layers().grid);
        Preferring(s).choose("pref-length", QStringLiteral("Feet"));
        QVERIFY(view.layers().grid);
        s.trigger("new");
        QCOMPARE(s.window.document().layout().halls[0].grid_m, 1.0);
        Studio again;
        QVERIFY(!again.canvas().layers().grid);
    }

    void autosaveRunsFromTheMomentItIsChosen()
    {
        Studio s;
        auto& clock = *s.window.findChild<QTimer*>(QStringLiteral("autosave"));
        Preferring dialog(s);
        dialog.choose("pref-autosave", QStringLiteral("Every minute"));
        QVERIFY(clock.isActive());
        QCOMPARE(clock.interval(), 60'000);
        dialog.cancel();
        QVERIFY(!clock.isActive());
    }

    void languageIsKeptForTheNextStart()
    {
        Studio s;
        {
            Preferring dialog(s);
            QVERIFY(!dialog.label("pref-language-note").contains(QStringLiteral("next start")));
            dialog.choose("pref-language", QStringLiteral("Deutsch"));
            QVERIFY(dialog.label("pref-language-note").contains(QStringLiteral("next start")));
        }
        QCOMPARE(AppSettings().preferences().language, QStringLiteral("de"));
        QCOMPARE(s.window.action(QStringLiteral("save"))->text(), QStringLiteral("&Save"));
    }

    void aKeyIsChangedInAllWindows()
    {
        Studio s;
        auto& other = s.window.openWindow();
        s.trigger("preferences");
        auto& list = s.find<QTreeWidget>("shortcut-list");
        list.setCurrentItem(list.findItems(QStringLiteral("Fit hall"), Qt::MatchExactly).value(0));
        auto& key = s.find<QKeySequenceEdit>("shortcut-key");
        key.setKeySequence(QKeySequence(QStringLiteral("Ctrl+Shift+J")));
        Q_EMIT key.editingFinished();
        QCOMPARE(other.action(QStringLiteral("fit"))->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+J")));
    }

    /// From the tabs through the fields of each page, line by line, to the buttons: OK came before the keys.
    void tabGoesAsOneReads()
    {
        Studio s;
        s.trigger("preferences");
        auto& dialog = *s.window.findChildren<PreferencesDialog*>().last();
        auto& pages = *dialog.findChild<QTabWidget*>();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        for (int page = 0; page < pages.count(); ++page) {
            pages.setCurrentIndex(page);
            pages.tabBar()->setFocus();
            QPoint before(0, -1);
            int steps = 0;
            while (QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab), dialog.focusWidget() != pages.tabBar()) {
                const auto& widget = *dialog.focusWidget();
                const QPoint at = widget.mapTo(&dialog, widget.rect().center());
                constexpr int kLine_px = 8;   // fields of one line differ in height
                QVERIFY2(at.y() > before.y() + kLine_px || (std::abs(at.y() - before.y()) <= kLine_px && at.x() > before.x()),
                         qPrintable(QStringLiteral("page %1: %2").arg(page).arg(widget.objectName() + QLatin1String(widget.metaObject()->className()))));
                before = at;
                QVERIFY(++steps < 30);
            }
            QVERIFY2(steps >= 6, qPrintable(QString::number(steps)));
        }
        dialog.reject();
    }
};

QTEST_MAIN(TestPreferences)
#include "test_preferences.moc"
