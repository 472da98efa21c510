// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/report_sheets.h"

#include "views/session/text/qt_text.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace mw {

namespace {

using namespace report;

constexpr double kNarrowest = 8, kWidest = 60;        ///< of a column, in characters
constexpr int kMostText = 32767;                      ///< of a cell, set by the format
constexpr lxw_color_t kHeadGround = 0xE8EDF3, kMuted = 0x566273;

/// How a cell looks; the workbook wants one object for each different one.
struct Look {
    std::string number{};
    bool bold{}, head{}, wrap{}, muted{};
    auto operator<=>(const Look&) const = default;
};

/// "1,234.50" -> "#,##0.00", "43.1 %" -> "0.0%": as the cell is shown elsewhere.
std::string numberFormat(const ReportCell& cell)
{
    const qsizetype point = cell.text.indexOf(QLatin1Char('.'));
    qsizetype decimals = 0;
    for (qsizetype at = point + 1; point >= 0 && at < cell.text.size() && cell.text[at].isDigit(); ++at) ++decimals;
    const std::string fraction = decimals > 0 ? "." + std::string(static_cast<std::size_t>(decimals), '0') : std::string();
    return cell.text.endsWith(QLatin1Char('%')) ? "0" + fraction + "%" : "#,##0" + fraction;
}

/// Writes tables into a workbook that is closed with it.
class Workbook {
public:
    explicit Workbook(const std::string& path) : m_book(workbook_new(path.c_str())) {}
    ~Workbook()
    {
        if (m_book != nullptr) workbook_close(m_book);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    /// True: the file is whole.
    bool close() { return m_book != nullptr && workbook_close(std::exchange(m_book, nullptr)) == LXW_NO_ERROR; }

    void describe(const std::string& title)
    {
        std::string name = title, author = "Millwright";
        lxw_doc_properties properties{};
        properties.title = name.data();
        properties.author = author.data();
        workbook_set_properties(m_book, &properties);
    }

    void add(const ReportTable& table)
    {
        auto* sheet = workbook_add_worksheet(m_book, fromQt(table.title).c_str());
        const auto last = static_cast<lxw_col_t>(table.columns.size() - 1);
        for (lxw_col_t i = 0; i <= last; ++i) {
            put(sheet, 0, i, {table.columns[i].title, {}}, {.bold = true, .head = true, .wrap = true});
            worksheet_set_column(sheet, i, i, widthOf(table, i), nullptr);
        }
        lxw_row_t row = 0;
        for (const auto& line : table.rows) addRow(sheet, ++row, line);
        worksheet_freeze_panes(sheet, 1, 0);
        if (row > 0) worksheet_autofilter(sheet, 0, 0, row, last);
        ++row;
        for (const auto& note : table.note.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) put(sheet, ++row, 0, {note, {}}, {.muted = true});
        worksheet_set_landscape(sheet);
        worksheet_fit_to_pages(sheet, 1, 0);
        worksheet_repeat_rows(sheet, 0, 0);
    }

private:
    void addRow(lxw_worksheet* sheet, lxw_row_t row, const ReportRow& line)
    {
        const bool bold = line.kind != ReportRow::Kind::Plain;
        for (lxw_col_t i = 0; i < line.cells.size(); ++i) {
            const auto& cell = line.cells[i];
            Look look{.bold = bold, .wrap = static_cast<double>(cell.text.size()) > kWidest};
            if (cell.value) look.number = numberFormat(cell);
            put(sheet, row, i, cell, look);
        }
    }
    void put(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const ReportCell& cell, const Look& look)
    {
        if (cell.value && std::isfinite(*cell.value))
            worksheet_write_number(sheet, row, column, *cell.value, formatOf(look));
        else if (!cell.text.isEmpty())
            worksheet_write_string(sheet, row, column, fromQt(cell.text.left(kMostText)).c_str(), formatOf(look));
    }
    static double widthOf(const ReportTable& table, std::size_t column)
    {
        qsizetype widest = table.columns[column].title.size();
        for (const auto& row : table.rows)
            if (column < row.cells.size()) widest = std::max(widest, row.cells[column].text.size());
        return std::clamp(static_cast<double>(widest) + 3, kNarrowest, kWidest);   // room for the filter's arrow
    }
    lxw_format* formatOf(const Look& look)
    {
        const auto [place, isNew] = m_formats.try_emplace(look, nullptr);
        if (!isNew) return place->second;
        lxw_format* made = place->second = workbook_add_format(m_book);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        if (!look.number.empty()) format_set_num_format(made, look.number.c_str());
        if (look.bold) format_set_bold(made);
        if (look.wrap) format_set_text_wrap(made);
        if (look.muted) format_set_font_color(made, kMuted);
        if (look.head) {
            format_set_bg_color(made, kHeadGround);
            format_set_bottom(made, LXW_BORDER_THIN);
        }
        return made;
    }

    lxw_workbook* m_book;
    std::map<Look, lxw_format*> m_formats{};
};

}  // namespace

QByteArray toXlsx(const Results& results, const std::vector<SolvedScenario>& scenarios)
{
    // The library writes to a file; the report goes to its place in one piece, as all files do.
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.xlsx"));
    {
        Workbook book(fromQt(path));
        book.describe(results.summary.name);
        for (const auto& sheet : sheetsOf(results, scenarios)) book.add(sheet);
        if (!book.close()) return {};
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace mw
