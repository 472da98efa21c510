// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Weather files with the quirks that they come with: each is read for what it is, or refused with its place.
#include "solver/weather/epw.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

using namespace mw;

namespace {

using Row = std::function<std::string(int hour)>;

const std::string kHeader = "LOCATION,Nowhere,XX,XXX,TEST,1,10,20,1,100\n"
                            "DESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\nGROUND TEMPERATURES,0\nHOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\n"
                            "COMMENTS 1,a comment, with commas, \"and quotes\n"
                            "COMMENTS 2,\nDATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31\n";

/// "3,1,7" of the position of an hour in a year.
std::string dateOf(int hour, bool leap = false, int firstHour = 1)
{
    const std::array<int, 12> days{31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int day = hour / 24;
    std::size_t month = 0;
    while (day >= days[month % 12]) day -= days[month++ % 12];
    return std::to_string(month % 12 + 1) + "," + std::to_string(day + 1) + "," + std::to_string(hour % 24 + firstHour);
}

std::string rowWith(const std::string& date, const std::string& values, const std::string& minute = "60")
{
    return "2000," + date + "," + minute + ",?," + values;
}
std::string row(int hour, const std::string& values) { return rowWith(dateOf(hour), values); }
std::string usual(int hour) { return row(hour, "20.0,9.3,50,101325"); }
/// A year in which no two hours are the same.
std::string counting(int hour) { return row(hour, std::to_string(hour % 1000 / 25.0) + ",0.0,50," + std::to_string(90000 + hour)); }

std::string text(const Row& make, int rows = 8760, const std::string& header = kHeader)
{
    std::string all = header;
    for (int i = 0; i < rows; ++i) all += make(i) + "\n";
    return all;
}

std::optional<WeatherYear> year(const std::string& file) { return readEpw(file, "t.epw").value; }
/// What was noted or refused, in one text.
std::string told(const std::string& file)
{
    std::string all;
    for (const Diagnostic& diagnostic : readEpw(file, "t.epw").diagnostics) all += toText(diagnostic) + "\n";
    return all;
}

bool has(const std::string& all, std::string_view words) { return all.find(words) != std::string::npos; }

bool same(const WeatherYear& a, const WeatherYear& b)
{
    const auto alike = [](const WeatherHour& x, const WeatherHour& y) {
        return x.t_db_c == y.t_db_c && x.rh == y.rh && x.p_pa == y.p_pa && x.t_wb_c == y.t_wb_c;
    };
    return std::equal(a.hours.begin(), a.hours.end(), b.hours.begin(), b.hours.end(), alike);
}

}  // namespace

class TestEpw : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plainFile()
    {
        const auto loaded = readEpw(text(usual), "t.epw");
        QVERIFY(loaded.value && loaded.diagnostics.empty());
        QCOMPARE(loaded.value->hours.size(), std::size_t{8760});
        QCOMPARE(loaded.value->place, std::string("Nowhere"));
        QCOMPARE(loaded.value->latitude, 10.0);
        QCOMPARE(loaded.value->elevation_m, 100.0);
        QCOMPARE(loaded.value->missing, 0);
    }

    void endsOfLinesMarksAndColumnsMore()
    {
        const auto windows = [](int hour) { return usual(hour) + ",?,?\r"; };
        const std::string crlf = "\xEF\xBB\xBF" + text(windows) + "\r\n\n\x1A";
        QVERIFY2(told(crlf).empty(), told(crlf).c_str());
        QVERIFY(same(*year(crlf), *year(text(usual))));
        const auto spaced = [](int hour) { return rowWith(dateOf(hour), " 20.0, +9.3,50 ,\t101325"); };
        QVERIFY(same(*year(text(spaced)), *year(text(usual))));
    }

    /// Both mean the hour that ends there; files of satellites say 30.
    void minutesDoNotMatter()
    {
        for (const char* minute : {"0", "00", "30", "60"})
            QVERIFY(same(*year(text([&](int hour) { return rowWith(dateOf(hour), "20.0,9.3,50,101325", minute); })), *year(text(usual))));
    }

    void headersDiffer()
    {
        std::string more = kHeader, fewer = kHeader;
        more.insert(more.find("DATA PERIODS"), "COMMENTS 3,one more\n");
        fewer.erase(fewer.find("COMMENTS 1"), fewer.find("COMMENTS 2") - fewer.find("COMMENTS 1"));
        for (const std::string& header : {more, fewer}) QVERIFY(same(*year(text(counting, 8760, header)), *year(text(counting))));
        std::string without = kHeader;
        without.erase(without.find("DATA PERIODS"));
        QVERIFY(has(told(text(usual, 8760, without)), "expected eight lines of header, the last begins with DATA PERIODS"));
    }

    /// Old files are Latin-1; what is UTF-8 stays.
    void namesAreUtf8()
    {
        const auto named = [](const std::string& name) { return year(text(usual, 8760, "LOCATION," + name + kHeader.substr(kHeader.find(",XX"))))->place; };
        QCOMPARE(named("M\xE1laga"), std::string("M\xC3\xA1laga"));
        QCOMPARE(named("M\xC3\xA1laga"), std::string("M\xC3\xA1laga"));
        QCOMPARE(named("\xE6\x9D\xB1\xE4\xBA\xAC"), std::string("\xE6\x9D\xB1\xE4\xBA\xAC"));
        QCOMPARE(named("\xC0\xAF"), std::string("\xC3\x80\xC2\xAF"));       // an overlong form is no UTF-8
    }

    void namesHaveNoShortForms()
    {
        const auto named = [](const std::string& name) { return year(text(usual, 8760, "LOCATION," + name + kHeader.substr(kHeader.find(",XX"))))->place; };
        QCOMPARE(named("San Francisco Intl Ap"), std::string("San Francisco Airport"));
        QCOMPARE(named("Quito Ap"), std::string("Quito Airport"));
        QCOMPARE(named("Ap"), std::string("Ap"));
    }

    void leapYears()
    {
        const Row leap = [](int hour) { return rowWith(dateOf(hour, true), std::to_string(hour % 24) + ",0,50,101325"); };
        const auto full = year(text(leap, 8784));
        QVERIFY(full && full->hours.size() == 8784);
        // 8,760 rows with a 29 February end on 30 December, whatever the header says.
        const std::string cut = told(text(leap, 8760));
        QVERIFY2(has(cut, "12/31 hour 1 has no row; absent hours: 24"), cut.c_str());
        std::string flag = kHeader;
        flag.replace(flag.find("SAVINGS,No"), 10, "SAVINGS,Yes");
        QVERIFY(year(text(usual, 8760, flag)) && year(text(leap, 8784, flag)));
        // A single hour of that day is a gap of 23.
        const std::string one = text(usual) + rowWith("2,29,1", "20.0,9.3,50,101325") + "\n";
        QVERIFY2(has(told(one), "2/29 hour 2 has no row; absent hours: 23"), told(one).c_str());
    }

    void hoursFromZero()
    {
        const auto values = [](int hour) { return counting(hour).substr(counting(hour).find("?,") + 2); };
        const std::string file = text([&](int hour) { return rowWith(dateOf(hour, false, 0), values(hour)); });
        QVERIFY(same(*year(file), *year(text(counting))));
        QVERIFY2(has(told(file), "t.epw:9: note: hours count from 0"), told(file).c_str());
        const std::string mixed = text([](int hour) { return hour == 5 ? rowWith("1,1,0", "20.0,9.3,50,101325") : usual(hour); });
        QVERIFY2(has(told(mixed), "t.epw:14:10: this is no hour: 0; expected 1 to 24"), told(mixed).c_str());
    }

    void rowsInAnotherOrder()
    {
        const auto swapped = text([](int hour) { return counting(hour == 100 ? 101 : hour == 101 ? 100 : hour); });
        QVERIFY(same(*year(swapped), *year(text(counting))));
        QVERIFY2(has(told(swapped), "t.epw:110: note: from here on rows are not in the order"), told(swapped).c_str());
        const auto fromJuly = text([](int hour) { return counting((hour + 4344) % 8760); });
        QVERIFY(same(*year(fromJuly), *year(text(counting))));
        QVERIFY(!told(fromJuly).empty());
    }

    void hoursWithoutARow_data()
    {
        QTest::addColumn<std::string>("file");
        QTest::addColumn<std::string>("says");
        const auto without = [](int from, int to) {
            return text([=](int hour) { return hour >= from && hour < to ? std::string() : usual(hour); });
        };
        QTest::newRow("one") << without(108, 109) << std::string("t.epw:118: 1/5 hour 13 has no row; absent hours: 1; expected a row for each hour");
        QTest::newRow("a day") << without(24, 48) << std::string("1/2 hour 1 has no row; absent hours: 24");
        QTest::newRow("the first") << without(0, 1) << std::string("t.epw:10: 1/1 hour 1 has no row");
        QTest::newRow("the last") << without(8759, 8760) << std::string("12/31 hour 24 has no row");
        QTest::newRow("half a year") << text(usual, 4344) << std::string("7/1 hour 1 has no row; absent hours: 4416");
        QTest::newRow("none") << kHeader << std::string("1/1 hour 1 has no row; absent hours: 8760");
    }

    void hoursWithoutARow()
    {
        QFETCH(std::string, file);
        QFETCH(std::string, says);
        QVERIFY(!year(file));
        QVERIFY2(has(told(file), says), told(file).c_str());
    }

    void hoursThatComeTwice()
    {
        const std::string twice = text([](int hour) { return usual(hour == 30 ? 29 : hour); });
        QVERIFY2(has(told(twice), "t.epw:39:6: 1/2 hour 6 comes again, as in line 38; expected one row an hour"), told(twice).c_str());
        QVERIFY(!year(text([](int hour) { return usual(hour % 8760); }, 2 * 8760)));
        std::string quarters = kHeader;
        quarters.replace(quarters.find("PERIODS,1,1"), 11, "PERIODS,1,4");
        QVERIFY(has(told(text(usual, 8760, quarters)), "t.epw:8:1: the file has 4 rows an hour; expected one"));
        QVERIFY(!year(text([](int hour) { return usual(hour / 4); }, 4 * 8760)));   // a header that does not say so
    }

    void gapsAreFilledBetweenTheirNeighbours()
    {
        for (const char* missing : {"99.9,99.9,999,999999", "999,999,9999,9999999", ",,,", "-9999,99.9,-1,0"}) {
            const auto loaded = readEpw(text([&](int i) {
                if (i >= 10 && i < 13) return row(i, missing);
                if (i == 0) return row(i, "99.9,0,50,101325");
                return row(i, i < 10 ? "10,5,50,101325" : "18,5,50,101325");
            }), "t.epw");
            QVERIFY(loaded.value);
            const auto& hours = loaded.value->hours;
            QCOMPARE(loaded.value->missing, 13);
            QCOMPARE(hours[0].t_db_c, 10.0);
            QCOMPARE(hours[9].t_db_c, 10.0);
            QCOMPARE(hours[10].t_db_c, 12.0);
            QCOMPARE(hours[11].t_db_c, 14.0);
            QCOMPARE(hours[12].t_db_c, 16.0);
            QCOMPARE(hours[11].rh, 0.5);
            QCOMPARE(loaded.diagnostics.size(), std::size_t{3});
            const std::string note = "t.epw:19: note: missing values of dry bulb: 4, at most 3 on end, from this line: "
                                     "drawn straight between their neighbours; expected a value in each hour";
            QCOMPARE(toText(loaded.diagnostics[0]), note);
        }
    }

    /// The swing of a day is lost in it.
    void longGapsAreWarnings()
    {
        const auto of = [](int length) {
            return readEpw(text([=](int i) { return row(i, i >= 100 && i < 100 + length ? "99.9,0,50,101325" : "20,0,50,101325"); }), "t.epw");
        };
        QCOMPARE(of(24).diagnostics.at(0).level, Diagnostic::Level::Note);
        QCOMPARE(of(25).diagnostics.at(0).level, Diagnostic::Level::Warning);
        QCOMPARE(of(25).diagnostics.at(0).where.line, 109);
    }

    void humidityFromDewPoints()
    {
        const auto never = year(text([](int i) { return row(i, "20,9.26,999,999999"); }));
        QVERIFY(never && std::abs(never->hours[5].rh - 0.5) < 0.005);
        QVERIFY(std::abs(never->hours[5].p_pa - 100129) < 30);   // standard atmosphere at 100 m
        const std::string file = text([](int i) { return row(i, i == 50 ? "20,9.26,999,101325" : "20,0,90,101325"); });
        QVERIFY(std::abs(year(file)->hours[50].rh - 0.5) < 0.005 && year(file)->hours[51].rh == 0.9);
        QVERIFY2(has(told(file), "t.epw:59: note: missing values of relative humidity: 1, first here: worked out from dew points"), told(file).c_str());
    }

    void humidityIsHeld()
    {
        QCOMPARE(year(text([](int i) { return row(i, "20,,0,101325"); }))->hours[0].rh, 0.01);
        const auto wet = year(text([](int i) { return row(i, "20,,105,101325"); }));
        QCOMPARE(wet->hours[0].rh, 1.0);
        QCOMPARE(wet->hours[0].t_wb_c, 20.0);
    }

    void badFilesAreRefusedWithTheirPlace()
    {
        QVERIFY(!year("") && !year("hello\n") && !year(kHeader.substr(0, 100)));
        QCOMPARE(readEpw("not,a,weather,file\n", "t.epw").diagnostics.front().where.line, 1);
        const auto at = [](int hour, const std::string& line) { return told(text([&](int i) { return i == hour ? line : usual(i); })); };
        QVERIFY(at(3, row(3, "warm,0,50,101325")).starts_with("t.epw:12:17: this is no dry bulb: warm; expected a number"));
        QVERIFY(at(3, row(3, "nan,0,50,101325")).starts_with("t.epw:12:17: "));
        QVERIFY(at(3, row(3, "20;5,0,50,101325")).starts_with("t.epw:12:17: "));
        QVERIFY(at(8000, "1,2,3").starts_with("t.epw:8009:6: this row has 3 columns"));
        QVERIFY(at(3, rowWith("13,1,4", "20,0,50,101325")).starts_with("t.epw:12:6: this is no month: 13; expected 1 to 12"));
        QVERIFY(at(3, rowWith("4,31,4", "20,0,50,101325")).starts_with("t.epw:12:8: this is no day of this month: 31; expected 1 to 30"));
        QVERIFY(at(3, rowWith("1,1,25", "20,0,50,101325")).starts_with("t.epw:12:10: this is no hour: 25; expected 1 to 24"));
        QVERIFY(at(3, rowWith("1,x,4", "20,0,50,101325")).starts_with("t.epw:12:8: "));
        QVERIFY(!year(text([](int i) { return row(i, "99.9,99.9,999,999999"); })));
        QVERIFY(!year(text([](int i) { return row(i, "20,99.9,999,999999"); })));
        QVERIFY(!readEpwFile("/no/such/file.epw").value);
    }

    /// Tables of 2009 have 16 values behind the word, those of 2021 15.
    void annualExtremes()
    {
        const auto with = [](const std::string& conditions) {
            std::string header = kHeader;
            header.replace(header.find("DESIGN CONDITIONS,0"), 19, "DESIGN CONDITIONS," + conditions);
            return year(text(usual, 8760, header))->extremes;
        };
        const auto chicago = with("1,Climate Design Data 2009 ASHRAE Handbook,,Heating,1,-20,Cooling,7,10.5,"
                                  "Extremes,11.1,9.4,8.6,28.5,-23.7,35.9,4.5,1.9,-27,37.3,-29.6,38.4,-32.2,39.5,-35.5,40.9");
        QVERIFY(chicago && chicago->meanHottest_c == 35.9 && chicago->deviation_k == 1.9);
        const auto munich = with("1,2021 ASHRAE Handbook,,Heating,2,-11.9,Cooling,7,8.8,"
                                 "Extremes,7.8,6.4,5.3,-13.4,33.1,4.3,2.0,-16.5,34.6,-19.0,35.8,-21.4,36.9,-24.5,38.4");
        QVERIFY(munich && munich->meanHottest_c == 33.1 && munich->deviation_k == 2.0);
        QVERIFY(!with("0") && !with("1,some source,,Extremes,1,2,3"));
        // Mean and table contradict each other.
        QVERIFY(!with("1,source,,Extremes,7.8,6.4,5.3,-13.4,33.1,4.3,2.0,-16.5,34.6,-19.0,35.8,-21.4,46.9,-24.5,48.4"));
        const std::string folder = std::string(MW_SOURCE_DIR) + "/resources/weather/";
        QCOMPARE(readEpwFile(folder + "san-francisco.epw").value->extremes->meanHottest_c, 34.6);
        QVERIFY(!readEpwFile(folder + "phoenix.epw").value->extremes);
    }
};

QTEST_APPLESS_MAIN(TestEpw)
#include "test_epw.moc"
