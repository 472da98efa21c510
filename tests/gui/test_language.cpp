// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window in German: nothing untranslated, nothing cut off, figures and sentences of the engines included.
#include "tests/gui/cut_off.h"
#include "tests/gui/engine_text_scan.h"
#include "tests/gui/studio_driver.h"
#include "tests/gui/why_walk.h"

#include "app/hint_bar.h"

#include "model/io/layout_file.h"
#include "resources/translations/engine_texts.h"
#include "solver/pipeline.h"
#include "solver/economics/cost_model.h"
#include "solver/quantities/driver_text.h"
#include "solver/quantities/instance_families.h"
#include "solver/quantities/link_quantity.h"
#include "solver/quantities/quantity.h"
#include "solver/quantities/serving_quantity.h"
#include "solver/rules/fixes.h"
#include "solver/rules/rule_book.h"
#include "views/charts/chart_data.h"
#include "views/dialogs/preferences_dialog.h"
#include "views/help/help_pages.h"
#include "views/panels/solve_progress.h"
#include "views/session/text/diagnostic_text.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/findings_text.h"
#include "views/session/text/language.h"
#include "views/session/text/local_text.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTreeView>
#include <QXmlStreamReader>

#include <filesystem>

using namespace mw;

namespace {

const QString kRoot = QStringLiteral(MW_SOURCE_DIR);
const QString kTs = kRoot + QStringLiteral("/resources/translations/millwright_de.ts");
const char* const kUnit = "gb200-scalable-unit";

struct Message {
    QString context{}, source{};
    QStringList translations{};
    bool unfinished{};
};

QList<Message> messagesIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QList<Message> list;
    QString context;
    bool numerus = false;
    for (QXmlStreamReader xml(&file); !xml.atEnd();) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const auto name = xml.name();
        if (name == QLatin1String("name")) context = xml.readElementText();
        else if (name == QLatin1String("message")) {
            list << Message{context, {}, {}, false};
            numerus = xml.attributes().hasAttribute(QStringLiteral("numerus"));
        }
        else if (name == QLatin1String("source")) list.last().source = xml.readElementText();
        else if (name == QLatin1String("numerusform")) list.last().translations << xml.readElementText();
        else if (name == QLatin1String("translation")) {
            list.last().unfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
            if (numerus) continue;   // its forms follow
            const QString text = xml.readElementText();
            if (!text.isEmpty()) list.last().translations << text;
        }
    }
    return list;
}

QStringList placesOf(const QString& text, const char* pattern)
{
    QStringList places;
    for (auto it = QRegularExpression(QLatin1String(pattern)).globalMatch(text); it.hasNext();) places << it.next().captured();
    places.sort();
    places.removeDuplicates();
    return places;
}

/// Words that stay English in a German sentence only if it was not translated.
bool looksEnglish(const QString& text)
{
    static const QRegularExpression words(QStringLiteral("\\b(the|of|and|is|are|has|have|with|without|its|it|not|no|gives|takes|to|from|link|move)\\b"));
    return text.contains(words);
}

/// Without names and ids of parts, which are English and stay it.
QString withoutNames(QString text, const Results& results)
{
    for (const auto& instance : results.facility->instances) text.remove(toQt(instance.part->name)).remove(toQt(instance.part->id));
    return text;
}

SolverDataPtr solverData()
{
    static const auto data = [] {
        auto read = loadSolverData({(kRoot + QStringLiteral("/resources")).toStdString()});
        return std::make_shared<const SolverData>(std::move(*read.value));
    }();
    return data;
}

ResultsPtr solved(const QString& path)
{
    const auto loaded = readLayoutFile(path.toStdString());
    if (!loaded.value) return {};
    auto own = std::make_shared<SolverData>(*solverData());
    own->catalog = *catalogFor(*loaded.value, path.toStdString(), own->catalog).value;
    return Pipeline(own).run(1, std::make_shared<const Layout>(*loaded.value));
}

QStringList layoutFiles(const QString& folder)
{
    QStringList files;
    for (QDirIterator walk(folder, {QStringLiteral("*.yaml")}, QDir::Files, QDirIterator::Subdirectories); walk.hasNext();) files << walk.next();
    return files;
}

/// Cards of the welcome page show files, and the names that layouts and templates give themselves.
bool isOfALayout(const QLabel& label)
{
    for (const QWidget* widget = &label; widget; widget = widget->parentWidget())
        if (widget->inherits("QPushButton") || widget->property("layoutCard").toBool()) return true;
    return false;
}

/// The texts of a window by what they are of.
QMap<QString, QString> textsOf(Studio& s)
{
    QMap<QString, QString> texts;
    for (auto* action : s.window.findChildren<QAction*>()) {
        if (action->objectName().isEmpty() || action->objectName().startsWith(QLatin1String("template-"))) continue;
        texts.insert(QStringLiteral("action ") + action->objectName(), action->text());
        texts.insert(QStringLiteral("help of ") + action->objectName(), action->statusTip());
    }
    for (auto* menu : s.window.menuBar()->actions()) texts.insert(QStringLiteral("menu %1").arg(texts.size()), menu->text());
    int number = 0;
    for (auto* tabs : s.window.findChildren<QTabWidget*>())
        for (int i = 0; i < tabs->count(); ++i) texts.insert(QStringLiteral("tab %1").arg(++number), tabs->tabText(i));
    number = 0;
    for (auto* label : s.window.findChildren<QLabel*>())
        if (!isOfALayout(*label) && label->objectName() != QLatin1String("inspector-title")) texts.insert(QStringLiteral("label %1 %2").arg(++number, 4, 10, QLatin1Char('0')).arg(label->objectName()), label->text());
    number = 0;
    for (auto* button : s.window.findChildren<QAbstractButton*>()) texts.insert(QStringLiteral("button %1").arg(++number), button->text());
    for (auto* group : s.window.findChildren<QGroupBox*>()) texts.insert(QStringLiteral("group ") + group->objectName(), group->title());
    for (auto* widget : s.window.findChildren<QWidget*>())
        if (!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty() && !widget->objectName().startsWith(QLatin1String("example-"))
            && !widget->objectName().startsWith(QLatin1String("template-")) && !widget->objectName().startsWith(QLatin1String("recent"))
            && !widget->objectName().startsWith(QLatin1String("Scroll")) && !widget->objectName().startsWith(QLatin1String("qt_")))   // Qt's own
            texts.insert(QStringLiteral("name of ") + widget->objectName(), widget->accessibleName());
    return texts;
}

/// What reads alike in both languages: names, units, words that German took over.
bool mayBeEqual(const QString& text)
{
    static const QSet<QString> same{QStringLiteral("Plan"), QStringLiteral("Pools"), QStringLiteral("Racks"), QStringLiteral("System"), QStringLiteral("Name"),
                                    QStringLiteral("Lasso"), QStringLiteral("Version"), QStringLiteral("Inspektor"), QStringLiteral("Front"), QStringLiteral("PUE"),
                                    QStringLiteral("Block"), QStringLiteral("Link"), QStringLiteral("TTFT"), QStringLiteral("TPOT"), QStringLiteral("Millwright"),
                                    QStringLiteral("x, y"), QStringLiteral("Port"), QStringLiteral("Server"), QStringLiteral("Medium"), QStringLiteral("Break-even"),
                                    QStringLiteral("Storage"), QStringLiteral("Serving"), QStringLiteral("Rails")};
    static const QRegularExpression word(QStringLiteral("[a-z]{3,}")), tags(QStringLiteral("<[^>]*>")), unit(QStringLiteral("L/min"));
    const QString shown = QString(text).remove(tags).remove(unit).remove(QLatin1Char('&'));
    return same.contains(shown) || !shown.contains(word);
}

}  // namespace

class TestLanguage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Studio::prepare(); }
    void init()
    {
        QSettings().clear();
        AppSettings().setTourSeen();
    }
    void cleanup()
    {
        language::speak(QStringLiteral("en"));
        format::setStyle({});
    }

    // --- the file of translations

    void everythingIsTranslated()
    {
        const auto messages = messagesIn(kTs);
        QVERIFY(messages.size() > 1000);
        for (const auto& message : messages)
            QVERIFY2(!message.unfinished && !message.translations.isEmpty(), qPrintable(message.context + QStringLiteral(": ") + message.source));
    }

    void placesAgree()
    {
        for (const auto& message : messagesIn(kTs))
            for (const auto& translation : message.translations) {
                const QString what = message.source + QStringLiteral(" -> ") + translation;
                QVERIFY2(placesOf(message.source, "%L?[1-9]") == placesOf(translation, "%L?[1-9]"), qPrintable(what));
                const auto given = message.source.count(QLatin1Char('{'));
                for (const auto& place : placesOf(translation, "\\{[0-9]\\}"))
                    QVERIFY2(place[1].digitValue() < given, qPrintable(what));
                if (translation.contains(QStringLiteral("{}"))) QVERIFY2(translation.count(QLatin1Char('{')) <= given, qPrintable(what));
            }
    }

    /// What the sources say now, taken up as `cmake --build ... --target translations` does it.
    void newTextsAreTakenUp()
    {
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("now.ts"));
        QVERIFY(QFile::copy(kTs, copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(kRoot);
        QStringList arguments = QStringLiteral(MW_LUPDATE_ARGUMENTS).split(QLatin1Char(' '));
        lupdate.start(QStringLiteral(MW_LUPDATE), arguments << QStringLiteral("-ts") << copy);
        QVERIFY(lupdate.waitForFinished(60000) && lupdate.exitCode() == 0);
        QStringList missing;
        for (const auto& message : messagesIn(copy))
            if (message.unfinished) missing << message.context + QStringLiteral(": ") + message.source;
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("not translated:\n  ") + missing.join(QStringLiteral("\n  "))));
    }

    /// A byte is eight bits, and differs in the case of one letter alone: bits are written out. Litres have a capital, which no 1 looks like.
    void unitsAreWrittenOneWay()
    {
        static const QRegularExpression other(QStringLiteral("(^|[^A-Za-z])([GTM]b/s|[GT]bps|l/(min|s|h|kWh))($|[^A-Za-z])"));
        QStringList found;
        for (const char* folder : {"model", "solver", "views", "app"})
            for (QDirIterator walk(kRoot + QLatin1Char('/') + QLatin1String(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories); walk.hasNext();) {
                QFile file(walk.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                if (file.fileName().endsWith(QStringLiteral("part_query.cpp"))) continue;   // it understands what people type
                for (const auto& literal : engine_text_scan::literalsIn(QString::fromUtf8(file.readAll())))
                    if (other.match(literal.text).hasMatch()) found << file.fileName() + QStringLiteral(": ") + literal.text;
            }
        for (const auto& message : messagesIn(kTs))
            for (const QString& text : message.translations + QStringList{message.source})
                if (other.match(text).hasMatch()) found << text;
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    // --- texts of solver and model

    void sentencesOfTheEnginesAreListed()
    {
        QSet<QString> listed;
        for (const char* text : kEngineTexts) listed << QString::fromUtf8(text);
        const QSet<QString> notShown{QStringLiteral("millwright: {}\\n{}"), QStringLiteral("There is no scenario '{}"), QStringLiteral("There is no scenario '"),
                                     QStringLiteral("{}'; the layout has {}"), QStringLiteral("{} is"), QStringLiteral("s are"),
                                     QStringLiteral("the layout and its catalogues"), QStringLiteral("the grid connection"),
                                     QStringLiteral("roofline and memory model of the throughput engine")};
        const auto texts = engine_text_scan::texts(kRoot);
        QVERIFY(texts.size() > 600);
        QStringList missing;
        for (auto it = texts.begin(); it != texts.end(); ++it)
            if (!listed.contains(it.key()) && !notShown.contains(it.key())) missing << it.value() + QStringLiteral(": ") + it.key();
        for (const QString& one : missing) qWarning("%s", qPrintable(one));   // a message has room for a dozen
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("not in resources/translations/engine_texts.h:\n  ") + missing.join(QStringLiteral("\n  "))));
    }

    void wordsOfTheEnginesAreListed()
    {
        QSet<QString> listed;
        for (const char* text : kEngineTexts) listed << QString::fromUtf8(text);
        const QRegularExpression letters(QStringLiteral("[a-z]{4,}"));
        QStringList missing;
        for (const auto& word : words())
            if (word.contains(letters) && !listed.contains(word)) missing << word;   // units are signs: kW, mm, bar
        missing.removeDuplicates();
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("not in resources/translations/engine_texts.h:\n  ") + missing.join(QStringLiteral("\n  "))));
    }

    void sentencesAreRecognised()
    {
        language::speak(QStringLiteral("de"));
        auto style = format::style();
        style.decimal = QStringLiteral(",");
        style.thousands = QStringLiteral(".");
        format::setStyle(style);
        QCOMPARE(localText("ups-1 is loaded to 104.2 % of its continuous rating of 1.20 MW. Take a larger one or move load away."),
                 QStringLiteral("ups-1 ist zu 104,2 % seiner Dauerbemessung von 1,20 MW ausgelastet. Nehmen Sie ein größeres oder verlegen Sie Last."));
        QCOMPARE(localText("rack-1 has 0.55 m of hot aisle behind it (to the wall); 0.90 m are needed. Move it by 0.35 m."),
                 QStringLiteral("rack-1 hat 0,55 m Warmgang hinter sich (bis zu der Wand); 0,90 m sind nötig. Verschieben Sie es um 0,35 m."));
        QCOMPARE(localText("The design PUE is not computed: there is no IT load. Place systems."),
                 QStringLiteral("Die Auslegungs-PUE ist nicht gerechnet: Es gibt keine IT-Last. Platzieren Sie Systeme."));
        QCOMPARE(localText("Capital is too low, for no price is known of Monolithic or modular UPS, 1,250 kVA. Give one in the catalogue."),
                 QStringLiteral("Das Kapital ist zu niedrig, denn von Monolithic or modular UPS, 1,250 kVA ist kein Preis bekannt. Geben Sie einen im Katalog an."));
        for (const char* text : {"rack-1", "A hall of 30 × 20 m and a shed for the plant, with nothing in it."}) QCOMPARE(localText(text), QString::fromUtf8(text));   // no patchwork
        QCOMPARE(localText("0.5–1 kW"), QStringLiteral("0,5–1 kW"));
        QCOMPARE(localText("up to 0.5 m"), QStringLiteral("bis 0,5 m"));
        QCOMPARE(localText("where it is 8 % a year"), QStringLiteral("bei 8 % im Jahr"));
        QCOMPARE(localText("where it is 1,234.5 $/kWh"), QStringLiteral("bei 1.234,5 $/kWh"));
        language::speak(QStringLiteral("en"));
        QCOMPARE(localText("IT load"), QStringLiteral("IT load"));
    }

    /// Each rule's bad layout, and the examples: no finding is told in English or in a mixture.
    void findingsAreGerman()
    {
        language::speak(QStringLiteral("de"));
        QStringList english;
        QSet<QString> rules;
        for (const auto& path : layoutFiles(kRoot + QStringLiteral("/tests/rules")) + layoutFiles(kRoot + QStringLiteral("/resources/examples"))) {
            if (path.endsWith(QLatin1String("parts.yaml")) || path.endsWith(QLatin1String("good.yaml"))) continue;
            const auto results = solved(path);
            QVERIFY2(results && results->findings, qPrintable(path));
            for (const auto& finding : *results->findings.value) {
                if (rules.contains(toQt(finding.rule))) continue;
                rules << toQt(finding.rule);
                for (const auto& text : {finding.message, finding.fix, finding.unit})
                    if (const QString german = localText(text); looksEnglish(withoutNames(german, *results))) english << toQt(finding.rule) + QStringLiteral(": ") + german;
            }
        }
        QVERIFY(rules.size() > 80);
        QVERIFY2(english.isEmpty(), qPrintable(english.join(QLatin1Char('\n'))));
    }

    /// Names and formulas of every tree that says why, down to its leaves, are told in German. Sources are titles and notes of the catalogue.
    void reasonsAreGerman()
    {
        language::speak(QStringLiteral("de"));
        QSet<QString> english;
        for (const char* example : {kUnit, "dgx-h100-superpod-4su"}) {
            const auto results = solved(kRoot + QStringLiteral("/resources/examples/%1.yaml").arg(QLatin1String(example)));
            QVERIFY(results && results->complete);
            std::set<std::string> said;   // trees share much
            const auto told = [&](const std::string& text) {
                if (!said.insert(text).second) return;
                if (const QString german = localText(text); looksEnglish(withoutNames(german, *results))) english << toQt(text);
            };
            const std::function<void(const Reason&)> walk = [&](const Reason& reason) {
                told(reason.label), told(reason.formula);
                for (const Reason& input : reason.inputs) walk(input);
            };
            why_walk::Walk all{*results, *solverData()->costs};
            all.seen = walk;
            why_walk::walkAll(all);
        }
        QVERIFY2(english.isEmpty(), qPrintable(QStringList(english.begin(), english.end()).join(QLatin1Char('\n'))));
    }

    // --- the window

    void noEnglishIsLeftInTheWindow()
    {
        QMap<QString, QString> english, german;
        {
            Studio s;
            QVERIFY(s.open(Studio::example(kUnit)));
            english = textsOf(s);
        }
        language::speak(QStringLiteral("de"));
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        german = textsOf(s);
        QVERIFY(english.size() > 200);
        QStringList left;
        for (auto it = english.begin(); it != english.end(); ++it)
            if (!mayBeEqual(it.value()) && german.value(it.key()) == it.value()) left << it.key() + QStringLiteral(": ") + it.value();
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
    }

    /// Templates and examples are files, with English names; the welcome page and the menu show them in the window's language.
    void templatesAndExamplesAreGerman()
    {
        const auto textsOfFiles = [] {
            QStringList texts;
            Studio s;
            for (const auto* card : s.window.findChildren<QAbstractButton*>(QRegularExpression(QStringLiteral("^(template|example)-"))))
                for (const auto* label : card->findChildren<QLabel*>())
                    if (!label->text().isEmpty()) texts << label->text();
            for (const auto* action : s.actions())
                if (action->objectName().startsWith(QLatin1String("template-"))) texts << action->text();
            return texts;
        };
        const QStringList english = textsOfFiles();
        language::speak(QStringLiteral("de"));
        const QStringList german = textsOfFiles();
        QVERIFY(english.size() > 14);
        QCOMPARE(german.size(), english.size());
        for (int i = 0; i < english.size(); ++i) QVERIFY2(german[i] != english[i], qPrintable(english[i]));
    }

    /// What a finding is about is a word of ours where it is no component.
    void placesOfFindingsAreGerman()
    {
        language::speak(QStringLiteral("de"));
        QCOMPARE(subjectText(QStringLiteral("cost")), QStringLiteral("Kosten"));
        QCOMPARE(subjectText(QStringLiteral("rack-1")), QStringLiteral("rack-1"));
        QCOMPARE(severityPlural(Severity::Advice), QStringLiteral("Hinweise"));
        QCOMPARE(severityTitle(Severity::Advice), QStringLiteral("Hinweis"));
    }

    void lettersOfMenusAreUnique()
    {
        language::speak(QStringLiteral("de"));
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        QList<QList<QAction*>> menus{s.window.menuBar()->actions()};
        for (auto* menu : s.window.findChildren<QMenu*>()) menus << menu->actions();
        for (const auto& menu : menus) {
            QMap<QChar, QString> letters;
            for (auto* action : menu) {
                const auto at = action->text().indexOf(QLatin1Char('&'));
                if (at < 0 || action->objectName().startsWith(QLatin1String("template-"))) continue;
                const QChar letter = action->text()[at + 1].toLower();
                QVERIFY2(!letters.contains(letter), qPrintable(letters.value(letter) + QStringLiteral(" and ") + action->text()));
                letters.insert(letter, action->text());
            }
        }
    }

    void nothingIsCutOffInGerman()
    {
        language::speak(QStringLiteral("de"));
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        QCoreApplication::processEvents();
        QStringList cut = cutOff(s.window);
        s.window.document().selection().select({"rack-1"});   // other tabs of the inspector
        QCoreApplication::processEvents();
        cut << cutOff(s.window);
        s.trigger("preferences");
        auto& dialog = *s.window.findChild<PreferencesDialog*>();
        for (int page = 0; page < 3; ++page) {
            s.find<QTabWidget>("preferences-pages").setCurrentIndex(page);
            QCoreApplication::processEvents();
            cut << cutOff(dialog);
        }
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
    }

    /// Every dialog that a menu opens, with a rack or a link selected.
    void dialogsAreGermanAndWhole()
    {
        language::speak(QStringLiteral("de"));
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto linkId = s.window.document().layout().links[0].id;
        s.window.document().selection().select({"rack-1"});
        s.trigger("duplicate");
        s.trigger("undo");   // a step for the history
        const QString shots = qEnvironmentVariable("MW_SHOTS");
        QStringList wrong;
        int seen = 0;
        for (const char* name : {"preferences", "about", "help", "commands", "bandwidth", "history", "array", "pool-add", "link-to", "make-block", "place-block", "insert-row", "insert-fabric",
                                 "insert-power-train", "insert-cooling", "hall-new", "hall-properties", "area-new", "own-part-new", "own-part-from-selection", "link-count", "link-insert", "link-end"}) {
            const bool ofLink = QByteArray(name).startsWith("link-") && QByteArray(name) != "link-to";
            ofLink ? s.window.document().selection().selectLinks({linkId}) : s.window.document().selection().select({"rack-1"});
            s.find<QAction>(name).trigger();
            QCoreApplication::processEvents();
            for (auto* widget : QApplication::topLevelWidgets()) {
                if (widget == &s.window || !widget->isVisible() || widget->inherits("QTipLabel")) continue;
                ++seen;
                for (const QString& cut : cutOff(*widget)) wrong << QStringLiteral("%1: %2").arg(QLatin1String(name), cut);
                for (const auto* label : widget->findChildren<QLabel*>())
                    if (label->isVisible() && QByteArray(name) != "about" && looksEnglish(label->text())) wrong << QStringLiteral("%1: %2").arg(QLatin1String(name), label->text());
                if (!shots.isEmpty()) QVERIFY(widget->grab().save(QStringLiteral("%1/%2.png").arg(shots, QLatin1String(name))));
                widget->close();
            }
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QVERIFY2(seen >= 17, qPrintable(QString::number(seen)));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    /// A hint comes first: at 1280 pixels, while slow engines say how far they are, what the tools can do is read whole.
    void hintsAreReadWhole()
    {
        for (const char* spoken : {"en", "de"}) {
            language::speak(QString::fromLatin1(spoken));
            Studio s({1280, 800});
            QVERIFY(s.open(Studio::example(kUnit)));
            auto& bar = *s.window.findChild<HintBar*>();
            auto& progress = s.find<SolveProgress>("solve-progress");
            progress.show();
            auto* stage = progress.findChild<QLabel*>();
            stage->setText(QStringLiteral("Monte-Carlo-Rechnung der Kosten"));
            Q_EMIT s.canvas().pointerMoved(123.456, 123.456);
            const auto isClear = [&] {
                const auto parts = bar.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
                return std::ranges::all_of(parts, [&](const QWidget* part) { return part->isHidden() || part->x() >= bar.fontMetrics().horizontalAdvance(bar.text()); });
            };
            for (const auto& def : toolBox()) {
                s.canvas().setTool(def.id);
                QVERIFY(!bar.text().isEmpty());
                QTRY_COMPARE(bar.shownText(), bar.text());
                const auto places = [&] {
                    QString told = QStringLiteral("%1 px of %2: %3").arg(bar.fontMetrics().horizontalAdvance(bar.text())).arg(bar.width()).arg(bar.text());
                    for (const auto* part : bar.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
                        if (!part->isHidden()) told += QStringLiteral("; %1 at %2, %3 wide, asks for %4").arg(QLatin1String(part->metaObject()->className())).arg(part->x()).arg(part->width()).arg(part->sizeHint().width());
                    return told;
                };
                QTRY_VERIFY2(isClear(), qPrintable(places()));
            }
            const QString hint = bar.text();
            bar.showMessage(QStringLiteral("short"));
            QCOMPARE(bar.shownText(), QStringLiteral("short"));
            QTRY_VERIFY(!stage->isHidden());
            bar.showMessage(QStringLiteral("a word or two that go on ").repeated(20));   // where nothing helps it ends with a whole word
            QTRY_VERIFY(bar.shownText().endsWith(QStringLiteral(" …")));
            QVERIFY(bar.text().startsWith(bar.shownText().chopped(2) + u' '));
            QCOMPARE(bar.toolTip(), bar.text());
            QVERIFY(stage->isHidden());
            bar.clearMessage();   // as a menu does that closes
            QCOMPARE(bar.shownText(), hint);
        }
    }

    /// Presented, names and figures are larger, and there are changes beside them: "PUE, design" lost its end.
    void presentedFiguresAreWhole_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* one : {"en", "de"}) QTest::newRow(one) << one;
    }
    void presentedFiguresAreWhole()
    {
        QFETCH(QString, language);
        language::speak(language);
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        s.trigger("present");
        s.window.showNormal();
        s.window.resize(1280, 800);
        s.drop("nvidia.gb200-nvl72", 13.2, 3.0);
        QVERIFY(s.waitSolved());
        QVERIFY(!s.change("pue_design").isEmpty());
        QCOMPARE(cutOff(s.window.kpis()).join(QLatin1Char('\n')), QString());
        QSet<int> sizes;
        for (const auto* label : s.window.kpis().findChildren<QLabel*>())
            if (label->property("figure").toBool() && label->isVisible()) sizes << QFontInfo(label->font()).pixelSize();
        QCOMPARE(sizes.size(), 1);
    }

    /// What readers of files say, with keys, values and examples as they stand there: a comma would be wrong in a file.
    void messagesOfReadersAreGerman_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("german");
        const auto row = [](const char* text, const char* german) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(german); };
        row("name: x", "1:1: dies ist kein Millwright-Layout: Es nennt kein Format; erwartet: „millwright: 1“ als erster Schlüssel");
        row("millwright: 1\nsite:\n\tname: x", "3:1: ein Tabulator in der Einrückung; erwartet: Leerzeichen");
        row("millwright: 1\nsite: {name: x, grid: {limit_mw: 2", "die Datei endet, bevor „{“ aus Zeile 2");
        row("millwright: 1\nsite: {name: x\nhalls: []", "; erwartet: „,“ oder „}“");
        row("millwright: 1\nsite: {latitude: north}", "2:18: latitude ist 'north'; erwartet: eine Zahl");
        row("millwright: 1\nsite: {latitude: 91.5}", "latitude ist 91.5; erwartet: eine Zahl von -90 bis 90, zum Beispiel 2.5");
        row("millwright: 1\nsite: {grid: {limit_mw: -1}}", "limit_mw ist -1; erwartet: eine Zahl (MW) über 0, zum Beispiel 2.5");
        row("millwright: 1\nsite: [1]", "site ist eine Liste; erwartet: eine Abbildung");
        row("millwright: 1\nhalls: {a: b}", "halls ist eine Abbildung; erwartet: eine Liste");
        row("millwright: 1\nhalls: [{id: h, size_m: 4}]", "size_m ist '4'; erwartet: zwei: ");
        row("millwright: 1\nworkloads: [{model: m}]", "in workload fehlt id; erwartet: id, zum Beispiel 'chat'");
        row("millwright: 1\nhalls: [{id: a}, {id: a}]", "gibt es schon; erwartet: eine andere Kennung; die erste steht in Zeile 2, Spalte 9");
        row("millwright: 1\ncomponents: [{id: a}]", "die Komponente hat weder part noch block; erwartet: part: die Kennung eines Teils");
        row("millwright: 1\ncomponents: [{id: \"a[1-\", part: p}]", "„a[1-“: ein „[“ ist nicht geschlossen; erwartet: „]“ am Ende des Bereichs");
        row("millwright: 1\ncomponents: [{id: a, part: p, at: {hall: h, x_m: 1, y_m: 1}}]", "Warnung: es gibt keine Halle „h“; erwartet: die Kennung einer Halle");
        row("millwright: 1\nlinks: [{from: a, to: b.c}]", "„a“ nennt keinen Port; erwartet: Komponente.Port, zum Beispiel rack-a01.feed-a");
        row("millwright: 1\nsite: {latitud: 3}", "unbekannter Schlüssel „latitud“ in site: meinten Sie „latitude“? Er bleibt erhalten, wird aber nicht benutzt");
        row("millwright: 1\nname: &a x", "ein Anker („&“); erwartet: der Wert selbst: Anker und Aliase werden nicht unterstützt");
    }
    void messagesOfReadersAreGerman()
    {
        QFETCH(QString, text);
        QFETCH(QString, german);
        language::speak(QStringLiteral("de"));
        format::setStyle(withLanguageSigns({}));
        QStringList told;
        for (const auto& diagnostic : readLayout(text.toStdString(), "f.yaml").diagnostics) told << localText(diagnostic);
        const QString all = told.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(german), qPrintable(all));
        QVERIFY2(!looksEnglish(all) && !all.contains(QStringLiteral("expected")), qPrintable(all));
    }

    /// Names of parts are their makers': half of one in the window's signs would be neither.
    void namesOfPartsStayAsTheyAre()
    {
        language::speak(QStringLiteral("de"));
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.find<QLineEdit>("palette-search").setText(QStringLiteral("1,250 kVA"));
        const auto& list = *s.find<QTreeView>("palette-list").model();
        const QString name = list.index(0, 0, list.index(0, 0)).data().toString();
        QVERIFY2(name.contains(QStringLiteral("1,250 kVA")), qPrintable(name));
    }

    void helpIsGerman()
    {
        language::speak(QStringLiteral("de"));
        const QString folder = kRoot + QStringLiteral("/resources/help");
        const auto german = readHelp(helpFolder(folder));
        language::speak(QStringLiteral("en"));
        const auto english = readHelp(helpFolder(folder));
        QCOMPARE(german.size(), english.size());
        for (std::size_t i = 0; i < german.size(); ++i) {
            QCOMPARE(german[i].name, english[i].name);
            QVERIFY(german[i].title != english[i].title);
            QCOMPARE(german[i].text.count(QLatin1String("page:")), english[i].text.count(QLatin1String("page:")));
            QCOMPARE(german[i].text.count(QLatin1String("\n#")), english[i].text.count(QLatin1String("\n#")));
        }
    }

    void reportsStayEnglish()
    {
        language::speak(QStringLiteral("de"));
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        QTemporaryDir folder;
        s.saveAnswer = folder.filePath(QStringLiteral("report.md"));
        s.trigger("report");
        QFile file(s.saveAnswer);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString report = QString::fromUtf8(file.readAll());
        QVERIFY(report.contains(QStringLiteral("Facility")));
        for (const auto* german : {"Anlage", "Kosten", "Preis", "Befund", "Leistung"}) QVERIFY2(!report.contains(QLatin1String(german)), german);
    }

private:
    /// Single words that are shown, from where they are defined or come out.
    static QStringList words()
    {
        QStringList list;
        const auto add = [&](std::string_view text) { list << toQt(text); };
        for (const auto& quantity : facilityQuantities())
            for (const auto text : {quantity.label, quantity.help, quantity.formula, nameOf(quantity.engine), unitOf(quantity.format)}) add(text);
        for (const auto& family : instanceFamilies()) add(family.title);
        for (const auto& quantity : instanceQuantities())
            for (const auto text : {quantity.label, quantity.help, unitOf(quantity.format)}) add(text);
        for (const auto& quantity : linkQuantities())
            for (const auto text : {quantity.label, quantity.help, unitOf(quantity.format)}) add(text);
        for (const auto& quantity : workloadQuantities())
            for (const auto text : {quantity.label, quantity.help}) add(text);
        for (const auto& quantity : poolQuantities())
            for (const auto text : {quantity.label, quantity.help}) add(text);
        for (int driver = 0; driver < static_cast<int>(Driver::Part); ++driver) {
            const DriverText told = driverText(idOf(static_cast<Driver>(driver)), nullptr);
            add(told.name), add(told.unit);
        }
        for (const auto& rule : ruleBook()) {
            add(rule.title);
            if (const auto* fix = fixOf(rule.id)) add(fix->title);
        }
        for (const auto& kind : kinds()) add(kind.title);
        for (const auto severity : {Severity::Error, Severity::Warning, Severity::Advice}) add(toText(severity));
        for (const auto kind : {PortKind::Power, PortKind::Coolant, PortKind::Network, PortKind::ScaleUp}) add(toText(kind));
        for (const auto role : {PoolRole::Prefill, PoolRole::Decode, PoolRole::Both}) add(toText(role));
        for (const auto confidence : {Confidence::Datasheet, Confidence::Estimate, Confidence::Unverified}) add(toText(confidence));
        for (const auto& part : solverData()->catalog->parts()) {
            for (const auto& figure : part->figures) list << figureName(figure.key) << figureUnit(figure.key);
            for (const auto& [key, text] : part->facts) list << figureName(key);
        }
        for (const auto& path : layoutFiles(kRoot + QStringLiteral("/resources/examples"))) list << wordsIn(*solved(path));
        return list;
    }

    static QStringList wordsIn(const Results& results)
    {
        QStringList list;
        const auto add = [&](std::string_view text) { list << toQt(text); };
        for (const auto& [name, value] : results.power->bySystem_kw) add(name);
        for (const auto& group : results.power->flowGroups) {
            add(group.name);
            add(chartName(group.name));
        }
        for (const auto& line : results.cost->opexByLine) add(line.name);
        for (const auto& line : results.cost->capexBySystem) add(line.name);
        for (const auto& line : results.cost->tokenCostBuildUp) add(line.name);
        for (const auto& line : results.cost->bom) {
            add(line.system);
            add(line.unit);
            if (!line.basis.empty() && line.basis.find_first_of("0123456789") == std::string::npos) add(line.basis);
        }
        for (const auto& pool : results.throughput->pools) {
            add(toText(pool.role));
            add(pool.bound);
        }
        for (const auto& finding : *results.findings.value) add(finding.unit);
        for (const auto& chart : chartBook()) {
            add(chart.title);
            add(chart.help);
        }
        return list;
    }
};

QTEST_MAIN(TestLanguage)
#include "test_language.moc"
