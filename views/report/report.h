// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "solver/results.h"

#include <QByteArray>
#include <QDate>
#include <QSize>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

class QCPPainter;

namespace mw {

/// A cell of a table: what is shown, and the number behind it where there is one.
struct ReportCell {
    QString text{};
    std::optional<double> value{};
};

struct ReportColumn {
    QString title{};
    bool figure{};  ///< numbers, set to the right
};

struct ReportRow {
    enum class Kind { Plain, Group, Subtotal, Total };
    std::vector<ReportCell> cells{};  ///< as many as there are columns; of a group the first alone
    Kind kind{Kind::Plain};
};

struct ReportTable {
    QString title{};
    std::vector<ReportColumn> columns{};
    std::vector<ReportRow> rows{};
    QString note{};  ///< small, below the table
};

struct ReportText {
    QString text{};
    bool small{};
};

/// Heads the blocks after it.
struct ReportHeading {
    QString text{};
};

/// One figure of the grid on the first page.
struct ReportFigure {
    QString id{}, label{}, value{};
};
using ReportFigures = std::vector<ReportFigure>;

/// Drawn anew for each format: as vectors in PDF, as pixels in HTML. QCPPainter is a QPainter that also takes charts.
struct ReportPicture {
    QString id{}, caption{};
    QSize size{};  ///< pixels of 1/96 inch; the page is kPageWidth_px wide
    std::function<void(QCPPainter&, QSize)> paint{};
};
/// One picture, or two side by side.
using ReportPictures = std::vector<ReportPicture>;

/// A finding, or all of one rule folded into one.
struct ReportFinding {
    Severity severity{};
    QString rule{}, title{};
    QStringList lines{};
    std::size_t count{1};
};
using ReportFindings = std::vector<ReportFinding>;

using ReportBlock = std::variant<ReportHeading, ReportText, ReportFigures, ReportPictures, ReportTable, ReportFindings>;

struct ReportSection {
    QString id{}, title{};
    std::vector<ReportBlock> blocks{};
};

/// A decision paper on one layout: what it is, figures, plan, charts, findings, bill of materials, what is not known and
/// where the figures are from. Free of any format. The first section is the summary, a page of its own.
struct Report {
    QString title{}, subtitle{};
    std::vector<std::pair<QString, QString>> facts{};  ///< of the title block: name, text
    std::vector<ReportSection> sections{};
};

inline constexpr int kPageWidth_px = 672;  ///< between the margins of an A4 page, 1/96 inch

/// A scenario of the layout to compare it with.
struct SolvedScenario {
    std::string title{};
    ResultsPtr results{};    ///< null: it could not be solved
    std::string problem{};   ///< why
};

/// Makes the report from results. An invalid date is left out.
[[nodiscard]] Report makeReport(const Results& results, const QDate& date = {}, const std::vector<SolvedScenario>& scenarios = {});

/// One file without outside parts. Draws pictures, so it needs a QApplication (the offscreen platform will do).
[[nodiscard]] QString toHtml(const Report& report);
/// Without pictures, which have no place in plain text.
[[nodiscard]] QString toMarkdown(const Report& report);
/// Bill of materials as RFC 4180, UTF-8. The header's names and order are fixed; new columns come last.
[[nodiscard]] std::string bomCsv(const CostResults& cost);
/// A4 pages with running title and page numbers. Needs a QApplication.
[[nodiscard]] QByteArray toPdf(const Report& report);

/// A workbook: one table a sheet, with numbers as numbers, a fixed first row and filters. Empty: it could not be written.
[[nodiscard]] QByteArray toXlsx(const Results& results, const std::vector<SolvedScenario>& scenarios = {});

/// Writes the report in the form that the file name's ending asks for; PDF and HTML with today's date, Markdown without,
/// since it is kept under version control. Nothing: written; else what is wrong, and a file that was there is as it was.
[[nodiscard]] std::optional<Diagnostic> writeReport(const Results& results, const std::string& path, const std::vector<SolvedScenario>& scenarios = {});

}  // namespace mw
