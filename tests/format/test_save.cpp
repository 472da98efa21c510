// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/atomic_file.h"
#include "model/io/layout_file.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <sys/stat.h>
#include <unistd.h>

using namespace mw;
namespace fs = std::filesystem;

namespace {

std::string fileText(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::size_t filesIn(const fs::path& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}));
}

}  // namespace

class TestSave : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("a.yaml")).toStdString();
        failWriteStep(0);
    }

    void writesAndReplaces()
    {
        QVERIFY(!writeFileAtomically(m_path, "one"));
        QVERIFY(!writeFileAtomically(m_path, "two"));
        QCOMPARE(fileText(m_path), std::string("two"));
        QCOMPARE(filesIn(m_folder->path().toStdString()), std::size_t(1));
    }

    /// Whichever step fails: the old file is whole, nothing else is left, and the message says so.
    void anyStepMayFail()
    {
        const std::string old(3'000'000, 'o'), next(3'000'000, 'n');
        QVERIFY(!writeFileAtomically(m_path, old));
        int failed = 0;
        for (int step = 1;; ++step) {
            failWriteStep(step);
            const auto problem = writeFileAtomically(m_path, next);
            failWriteStep(0);
            if (!problem) break;
            ++failed;
            QVERIFY(toText(*problem).find("failed: No space left on device") != std::string::npos);
            QVERIFY(fileText(m_path) == old);
            QCOMPARE(filesIn(m_folder->path().toStdString()), std::size_t(1));
        }
        QCOMPARE(failed, 8);  // make, three writes, mode, sync, close, rename
        QVERIFY(fileText(m_path) == next);
    }

    void keepsMode()
    {
        QVERIFY(!writeFileAtomically(m_path, "x"));
        QCOMPARE(::chmod(m_path.c_str(), 0640), 0);
        QVERIFY(!writeFileAtomically(m_path, "y"));
        struct stat status {};
        QCOMPARE(::stat(m_path.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0640U);
    }

    void followsLinks()
    {
        const auto link = m_folder->filePath(QStringLiteral("link.yaml")).toStdString();
        fs::create_symlink("a.yaml", link);
        QVERIFY(!writeFileAtomically(link, "through"));  // leads nowhere yet
        QVERIFY(!writeFileAtomically(link, "again"));
        QVERIFY(fs::is_symlink(link));
        QCOMPARE(fileText(m_path), std::string("again"));
    }

    void refusesTargets_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("message");
        QTest::newRow("folder") << "/tmp"
                                << "/tmp: this is a folder; expected the name of a file";
        QTest::newRow("device") << "/dev/null"
                                << "this is a device or pipe";
        QTest::newRow("no folder") << "/no/such/folder/a.yaml"
                                   << "there is no folder '/no/such/folder'";
        QTest::newRow("empty") << ""
                               << "this is no file name";
        QTest::newRow("folder by name") << "/tmp/"
                                        << "this is no file name";
    }
    void refusesTargets()
    {
        QFETCH(QString, path);
        QFETCH(QString, message);
        const auto problem = writeFileAtomically(path.toStdString(), "x");
        QVERIFY(problem);
        const auto said = QString::fromStdString(toText(*problem));
        QVERIFY2(said.contains(message), qPrintable(said));
    }

    void refusesLinksInACircle()
    {
        fs::create_symlink("b.yaml", m_path);
        fs::create_symlink("a.yaml", m_folder->filePath(QStringLiteral("b.yaml")).toStdString());
        const auto problem = writeFileAtomically(m_path, "x");
        QVERIFY(problem);
        QVERIFY(problem->what.find("circle") != std::string::npos);
    }

    void refusesWriteProtected()
    {
        if (::geteuid() == 0) QSKIP("the superuser may write everywhere");
        QVERIFY(!writeFileAtomically(m_path, "x"));
        QCOMPARE(::chmod(m_path.c_str(), 0444), 0);
        QVERIFY(writeFileAtomically(m_path, "y"));
        QCOMPARE(fileText(m_path), std::string("x"));
    }

    void refusesToRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("message");
        QTest::newRow("folder") << "/tmp"
                                << "/tmp: this is a folder; expected a YAML file";
        QTest::newRow("missing") << "/no/such.yaml"
                                 << "/no/such.yaml: there is no such file";
        QTest::newRow("device") << "/dev/zero"
                                << "/dev/zero: this is a device or pipe";
    }
    void refusesToRead()
    {
        QFETCH(QString, path);
        QFETCH(QString, message);
        const auto loaded = readLayoutFile(path.toStdString());
        QVERIFY(!loaded.value);
        const auto said = QString::fromStdString(toText(loaded.diagnostics.at(0)));
        QVERIFY2(said.contains(message), qPrintable(said));
    }

    void refusesHugeFiles()
    {
        std::ofstream(m_path) << "millwright: 1\n";
        fs::resize_file(m_path, 200U << 20U);  // sparse
        const auto loaded = readLayoutFile(m_path);
        QVERIFY(!loaded.value);
        QCOMPARE(toText(loaded.diagnostics.at(0)),
                 m_path + ": the file has 200 MiB; expected at most 64 MiB");
    }

    void refusesBinary()
    {
        std::ofstream(m_path, std::ios::binary) << std::string("\x7f"
                                                               "ELF\x02\x01\x01\0\0",
                                                               9);
        const auto loaded = readLayoutFile(m_path);
        QVERIFY(!loaded.value);
        QVERIFY(toText(loaded.diagnostics.at(0))
                    .starts_with(m_path + ":1:1: a control character: this looks like a binary file"));
    }

    void savesLayouts()
    {
        const auto layout = readLayout("millwright: 1\nname: x\n", "l").value.value();
        QVERIFY(!saveLayoutFile(layout, m_path));
        QVERIFY(readLayoutFile(m_path).value.value() == layout);
    }

    void ownCatalogues()
    {
        auto builtIn = std::make_shared<Catalog>();
        builtIn->add(std::make_shared<const Part>(Part{.id = "a.one", .name = "built in"}));
        builtIn->add(std::make_shared<const Part>(Part{.id = "a.two", .name = "built in"}));
        auto layout =
            readLayout("millwright: 1\nparts: [{id: a.one, name: own, kind: rack}]\n", "l").value.value();
        const auto own = catalogFor(layout, m_path, builtIn);
        QVERIFY(own.value);
        QCOMPARE((*own.value)->find("a.one")->name, std::string("own"));
        QCOMPARE((*own.value)->share("a.two"), builtIn->share("a.two"));  // not copied
        QCOMPARE(builtIn->find("a.one")->name, std::string("built in"));
        layout = readLayout("millwright: 1\ncatalogs: [missing.yaml]\n", "l").value.value();
        const auto missing = catalogFor(layout, m_path, builtIn);
        QVERIFY(!missing.value);
        QVERIFY(toText(missing.diagnostics.at(0)).find("missing.yaml") != std::string::npos);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder{};
    std::string m_path{};
};

QTEST_APPLESS_MAIN(TestSave)
#include "test_save.moc"
