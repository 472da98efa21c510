// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of the layout, its site, halls, economics and targets: shown, typed, refused, reset and undone, by mouse and by keys.
#include "model/edit/property.h"
#include "tests/gui/studio_driver.h"
#include "tests/gui/view_driver.h"
#include "views/session/layout_settings.h"
#include "views/session/models/findings_model.h"

#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeView>
#include <QTreeWidget>

using namespace mw;

namespace {

constexpr auto kUnit = "gb200-scalable-unit";
constexpr int kSettingsTab = 4;

struct SettingsPage {
    explicit SettingsPage(Studio& studio) : s(studio), table(studio.find<QTreeWidget>("settings-table"))
    {
        s.window.document().selection().clear();
        auto& tabs = s.find<QTabWidget>("inspector-tabs");
        QTest::mouseClick(tabs.tabBar(), Qt::LeftButton, {}, tabs.tabBar()->tabRect(kSettingsTab).center());
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QTreeWidgetItem* item(const char* path) const
    {
        for (auto* item : table.findItems(QString(), Qt::MatchContains | Qt::MatchRecursive))
            if (item->toolTip(0).endsWith(QLatin1Char(' ') + QLatin1String(path))) return item;
        qFatal("no setting %s", path);
    }
    [[nodiscard]] QString value(const char* path) const { return item(path)->text(1); }
    [[nodiscard]] QString basis(const char* path) const { return item(path)->text(2); }
    void enter(const char* path, const QString& text) const { drive::enter(table, table.indexFromItem(item(path), 1), text); }
    [[nodiscard]] std::string inFile(const char* path) const
    {
        const auto value = edit::getProperty(s.window.document().layout(), *s.window.document().catalog(), path);
        return value ? toFlowText(*value) : "";
    }

    Studio& s;
    QTreeWidget& table;
};

/// Paths of all values under a schema's object, lists and free maps counted as values.
void leavesOf(const QJsonObject& node, const QString& path, QSet<QString>& leaves)
{
    const auto properties = node.value(QStringLiteral("properties")).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const auto inside = it.value().toObject();
        inside.contains(QStringLiteral("properties")) ? leavesOf(inside, path + it.key() + QLatin1Char('/'), leaves) : void(leaves << path + it.key());
    }
}

}  // namespace

class TestLayoutSettings : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Studio::prepare(); }

    /// Every key that the format has for a site, economics, supply, serving and a hall can be set here.
    void everyKeyOfTheFormatIsThere()
    {
        QFile file(QStringLiteral(MW_SOURCE_DIR "/resources/schema/layout.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto schema = QJsonDocument::fromJson(file.readAll()).object();
        const auto top = schema.value(QStringLiteral("properties")).toObject();
        QSet<QString> wanted{QStringLiteral("name")};
        for (const auto* section : {"site", "economics", "supply", "serving"})
            leavesOf(top.value(QLatin1String(section)).toObject(), QLatin1String(section) + QLatin1Char('/'), wanted);
        leavesOf(schema.value(QStringLiteral("$defs")).toObject().value(QStringLiteral("hall")).toObject(), QStringLiteral("halls/h/"), wanted);
        // Drawn on the plan or edited in panels of their own; an id is changed by renaming.
        wanted -= QSet<QString>{QStringLiteral("serving/pools"), QStringLiteral("halls/h/id"), QStringLiteral("halls/h/areas"), QStringLiteral("halls/h/background")};
        Layout layout;
        layout.halls.add(Hall{.id = "h"});
        QSet<QString> shown;
        for (const auto& group : settingGroups(layout))
            for (const auto& setting : group.settings) shown << toQt(group.prefix + std::string(setting.key));
        QCOMPARE(QStringList((wanted - shown).values()), QStringList());
        QCOMPARE(QStringList((shown - wanted).values()), QStringList());
    }

    void aValueIsTypedByMouseAndUndone()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        SettingsPage page(s);
        const std::string before = page.inFile("site/grid/limit_mw");
        page.enter("site/grid/limit_mw", QStringLiteral("3.25"));
        QCOMPARE(*s.window.document().layout().settings->site.grid.limit_mw, 3.25);
        QVERIFY(page.value("site/grid/limit_mw").startsWith(QStringLiteral("3.25")));
        QVERIFY(page.value("site/grid/limit_mw").endsWith(QStringLiteral("MW")));
        QCOMPARE(s.window.document().undoStack().undoText(), QStringLiteral("Set Grid limit"));
        QTest::keyClick(&s.window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(page.inFile("site/grid/limit_mw"), before);
    }

    void byKeysAlone()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.window.document().selection().select({"rack-1"});
        QTest::keyClick(&s.window, Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
        auto* search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(search != nullptr);
        QCOMPARE(search->objectName(), QStringLiteral("settings-search"));
        QVERIFY(s.window.document().selection().empty());
        QTest::keyClicks(search, QStringLiteral("discount rate"));
        QTest::keyClick(search, Qt::Key_Return);
        auto& table = s.find<QTreeWidget>("settings-table");
        QCOMPARE(QApplication::focusWidget(), &table);
        QTest::keyClick(&table, Qt::Key_F2);
        auto* editor = table.viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("8.5"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCOMPARE(*s.window.document().layout().settings->economics.discount_rate, 0.085);
        QTest::keyClick(&table, Qt::Key_Delete);   // takes it away again
        QVERIFY(!s.window.document().layout().settings->economics.discount_rate);
    }

    void whatHoldsByDefaultIsSaidAndComesBack()
    {
        Studio s;
        s.window.newLayout();
        QVERIFY(s.waitSolved());
        SettingsPage page(s);
        const char* const path = "economics/analysis_years";
        QCOMPARE(page.basis(path), QStringLiteral("default"));
        QVERIFY(page.value(path).startsWith(QStringLiteral("5")));   // resources/economics/defaults.yaml
        QVERIFY(page.item(path)->toolTip(1).contains(QStringLiteral("one life of the accelerators")));
        page.enter(path, QStringLiteral("7"));
        QVERIFY(page.basis(path).isEmpty());
        drive::press(s.window, "reset-setting-economics/analysis_years");
        QVERIFY(!s.window.document().layout().settings->economics.analysis_years);
        QCOMPARE(page.basis(path), QStringLiteral("default"));
        s.trigger("undo");
        QCOMPARE(*s.window.document().layout().settings->economics.analysis_years, 7.0);
        // The same, and more, by the context menu of the row.
        const auto choose = [&](const char* entry) { drive::choose(page.table, page.table.indexFromItem(page.item(path), 1), entry); };
        choose("setting-copy-value");
        QVERIFY2(QGuiApplication::clipboard()->text().startsWith(QLatin1Char('7')), qPrintable(QGuiApplication::clipboard()->text()));
        choose("setting-copy-path");
        QCOMPARE(QGuiApplication::clipboard()->text(), QLatin1String(path));
        choose("setting-reset");
        QVERIFY(!s.window.document().layout().settings->economics.analysis_years);
    }

    void nonsenseIsRefusedWithItsReason()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        SettingsPage page(s);
        const LayoutPtr before = s.window.document().snapshot();
        for (const auto& [path, text] : {std::pair{"site/grid/limit_mw", "plenty"}, {"economics/utilisation", "140"}, {"site/latitude", "91"},
                                         {"supply/start", "soon"}, {"site/tariff/time_of_use", "[{hours: 3}]"}}) {
            page.enter(path, QString::fromLatin1(text));
            QVERIFY2(s.window.document().layout() == *before, path);
            QTRY_VERIFY2(page.value(path) != QString::fromLatin1(text), path);
        }
    }

    /// A file with a life below 0 is opened, solved by the default, and its finding leads to the field, where the value is mended.
    void whatCannotBeInTheFileIsFoundAndMended()
    {
        QFile example(Studio::example(kUnit));
        QVERIFY(example.open(QIODevice::ReadOnly));
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("bad.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(example.readAll().replace("  discount_rate: 0.1\n", "  discount_rate: -1.2\n  lives_years: {compute: -3}\n"));
        file.close();
        Studio s;
        QVERIFY(s.open(file.fileName()));
        QVERIFY(s.results().cost->usd_per_million_tokens.value() > 0);
        QVERIFY(s.hasFinding("economics.value", "economics/discount_rate"));
        SettingsPage page(s);
        for (const auto& [path, text] : {std::pair{"economics/lives_years/compute", "4"}, {"economics/discount_rate", "9"}}) {
            s.showPanel("findings-panel");
            auto& list = s.find<QTreeView>("findings-list");
            const auto row = drive::row(list, QString::fromLatin1(path), FindingsModel::MessageColumn);
            QVERIFY2(row.isValid(), path);
            drive::click(list, row);
            QTest::keyClick(&list, Qt::Key_Return);
            QCOMPARE(page.table.currentItem(), page.item(path));
            QVERIFY(page.table.isVisible());
            page.enter(path, QStringLiteral("-700"));   // no better: refused
            QVERIFY(s.hasFinding("economics.value", path));
            page.enter(path, QString::fromLatin1(text));
            QVERIFY(s.waitSolved());
            QVERIFY(!s.hasFinding("economics.value", path));
        }
        QCOMPARE(*s.window.document().layout().settings->economics.lives_years.compute, 4.0);
        s.trigger("undo");
        QVERIFY(!s.window.document().layout().settings->economics.discount_rate);
        QTRY_VERIFY(s.hasFinding("economics.value", "economics/discount_rate"));
    }

    void aWordIsChosenFromAList()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        SettingsPage page(s);
        auto* item = page.item("serving/routing");
        const auto cell = page.table.indexFromItem(item, 1);
        const QPoint at = drive::middle(page.table, cell);
        QTest::mouseClick(page.table.viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(page.table.viewport(), Qt::LeftButton, {}, at);
        auto* box = page.table.viewport()->findChild<QComboBox*>();
        QVERIFY(box != nullptr);
        box->showPopup();
        auto* list = box->view();
        for (int i = 0; i < 2; ++i) QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCOMPARE(s.window.document().layout().settings->serving.routing, Serving::Routing::RoundRobin);
        QVERIFY(page.value("serving/routing").startsWith(QStringLiteral("Round robin")));
    }

    /// A hall is edited too, and the plan follows; selecting a rack brings its own tabs back.
    void aHallAndTheTabs()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        SettingsPage page(s);
        const std::string hall = s.window.document().layout().halls[0].id;
        page.enter(("halls/" + hall + "/size_m").c_str(), QStringLiteral("[30, 20]"));
        QCOMPARE(s.window.document().layout().halls[0].width_m, 30.0);
        page.enter(("halls/" + hall + "/title").c_str(), QStringLiteral("East wing"));   // and so its group is called
        QTRY_COMPARE(page.item(("halls/" + hall + "/title").c_str())->parent()->text(0), QStringLiteral("Hall East wing"));
        auto& tabs = s.find<QTabWidget>("inspector-tabs");
        s.window.document().selection().select({"rack-1"});
        QCoreApplication::processEvents();
        QVERIFY(!tabs.isTabVisible(kSettingsTab));
        QVERIFY(tabs.isTabVisible(1));
        QCOMPARE(tabs.currentIndex(), 0);
    }
};

QTEST_MAIN(TestLayoutSettings)
#include "test_layout_settings.moc"
