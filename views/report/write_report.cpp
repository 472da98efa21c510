// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/report.h"

#include "model/io/atomic_file.h"
#include "solver/export/results_json.h"
#include "views/session/text/qt_text.h"

#include <QFileInfo>

namespace mw {

std::optional<Diagnostic> writeReport(const Results& results, const std::string& path, const std::vector<SolvedScenario>& scenarios)
{
    const QString ending = QFileInfo(toQt(path)).suffix().toLower();
    if (ending == QStringLiteral("json")) return writeFileAtomically(path, toJson(results) + "\n");
    if (ending == QStringLiteral("csv"))
        return results.cost ? writeFileAtomically(path, bomCsv(*results.cost.value))
                            : Diagnostic{Diagnostic::Level::Error, {path, 0, 0}, "there is no bill of materials to write",
                                         "a layout whose cost could be computed"};
    if (ending == QStringLiteral("md")) return writeFileAtomically(path, fromQt(toMarkdown(makeReport(results, {}, scenarios))));
    if (ending == QStringLiteral("html")) return writeFileAtomically(path, fromQt(toHtml(makeReport(results, QDate::currentDate(), scenarios))));
    if (ending == QStringLiteral("pdf")) {
        const auto bytes = toPdf(makeReport(results, QDate::currentDate(), scenarios));
        return writeFileAtomically(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    }
    if (ending == QStringLiteral("xlsx")) {
        const auto bytes = toXlsx(results, scenarios);
        return bytes.isEmpty() ? Diagnostic{Diagnostic::Level::Error, {path, 0, 0}, "the workbook could not be made", "room in the folder for temporary files"}
                               : writeFileAtomically(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    }
    return Diagnostic{Diagnostic::Level::Error, {path, 0, 0}, "the file name does not tell the kind of report",
                      "an ending of .pdf, .html, .md, .xlsx, .csv or .json"};
}

}  // namespace mw
