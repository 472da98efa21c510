// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "solver/results.h"

#include <QImage>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// A table of a report: the first column is words, the others are figures unless `words` says so.
struct ReportTable {
    QStringList header{};
    std::vector<QStringList> rows{};
    bool words{};
};

struct ReportPicture {
    QString id{};
    QString caption{};
    QImage image{};
    int width_px{};                ///< as shown; the image may hold more pixels
};

struct ReportSection {
    QString title{};
    QStringList paragraphs{};
    std::vector<ReportPicture> pictures{};
    std::vector<ReportTable> tables{};
};

/// A decision paper on one layout: what it is, figures, plan, charts, findings, bill of materials. Free of any format.
struct Report {
    QString title{};
    QString subtitle{};
    QStringList sources{};
    std::vector<ReportSection> sections{};
};

/// Makes the report from results. Draws pictures, so it needs a QGuiApplication (the offscreen platform will do).
[[nodiscard]] Report makeReport(const Results& results);

[[nodiscard]] QString toHtml(const Report& report);
[[nodiscard]] QString toMarkdown(const Report& report);
/// Bill of materials as RFC 4180, UTF-8.
[[nodiscard]] std::string bomCsv(const CostResults& cost);
/// A4 pages with running title and page numbers.
[[nodiscard]] QByteArray toPdf(const Report& report);

/// Writes the report in the form that the file name's ending asks for. Nothing: written; else what is wrong.
[[nodiscard]] std::optional<Diagnostic> writeReport(const Results& results, const std::string& path);

}  // namespace mw
