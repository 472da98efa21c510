// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists whose copies share their elements.
#include "model/core/chunked_list.h"
#include "model/core/shared_list.h"
#include "model/core/table.h"

#include <QObject>
#include <QTest>

#include <numeric>
#include <string>

using namespace mw;

namespace {

ChunkedList<int> numbers(int count)
{
    std::vector<int> list(static_cast<std::size_t>(count));
    std::iota(list.begin(), list.end(), 0);
    return ChunkedList<int>(std::move(list));
}

struct Record {
    std::string id{};
    int value{};
    bool operator==(const Record&) const = default;
};

}  // namespace

class TestSharedLists : public QObject {
    Q_OBJECT
private slots:
    void aCopySharesUntilItIsEdited()
    {
        SharedList<int> a(std::vector{1, 2, 3});
        SharedList<int> b = a;
        QVERIFY(a.sharesWith(b));
        b.edit()[1] = 20;
        QVERIFY(!a.sharesWith(b));
        QCOMPARE(a[1], 2);
        QCOMPARE(b[1], 20);
        QVERIFY(!(a == b));
        b.edit()[1] = 2;
        QVERIFY(a == b);
        QVERIFY(SharedList<int>().empty());
    }

    void chunksHoldWhatAVectorHolds()
    {
        const int count = 3 * static_cast<int>(ChunkedList<int>::kChunk) + 7;
        const auto list = numbers(count);
        QCOMPARE(list.size(), static_cast<std::size_t>(count));
        QCOMPARE(list.front(), 0);
        QCOMPARE(list.back(), count - 1);
        int expected = 0;
        for (const int number : list) QCOMPARE(number, expected++);
        QCOMPARE(expected, count);
        QCOMPARE(std::accumulate(list.begin(), list.end(), 0), count * (count - 1) / 2);
        QCOMPARE(*(list.begin() + 300), 300);
        QCOMPARE(list.end() - list.begin(), std::ptrdiff_t{count});
        ChunkedList<int> grown;
        for (int i = 0; i < count; ++i) grown.push_back(i);
        QVERIFY(std::equal(grown.begin(), grown.end(), list.begin(), list.end()));
    }

    void anEditCopiesOneChunk()
    {
        const auto before = numbers(1000);
        auto after = before;
        after.edit(600) = -1;
        QCOMPARE(before[600], 600);
        std::vector<std::size_t> looked;
        QVERIFY(after.eachUnshared(before, [&](std::size_t at) {
            looked.push_back(at);
            return true;
        }));
        QCOMPARE(looked.size(), ChunkedList<int>::kChunk);   // 512 to 767
        QCOMPARE(looked.front(), std::size_t{512});
        QVERIFY(!after.eachUnshared(before, [&](std::size_t at) { return after[at] == before[at]; }));
    }

    void aTableKeepsItsIndexAlive()
    {
        Table<Record> table;
        for (int i = 0; i < 10; ++i) table.add({"r" + std::to_string(i), i});
        const Table<Record> copy = table;
        QVERIFY(copy.sharesRowsWith(table));
        table.buildIndex();
        table.replace(3, Record{"r3", 30});
        QVERIFY(!copy.sharesRowsWith(table));
        QCOMPARE(table.get("r3")->value, 30);
        QCOMPARE(copy.get("r3")->value, 3);
        table.replace(3, Record{"other", 31});
        QVERIFY(table.get("r3") == nullptr);
        QCOMPARE(table.get("other")->value, 31);
        table.add({"new", 1});
        QCOMPARE(*table.find("new"), std::size_t{10});
    }
};

QTEST_APPLESS_MAIN(TestSharedLists)
#include "test_shared_lists.moc"
