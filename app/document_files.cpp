// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the main window that reads and writes files.
#include "app/main_window.h"

#include "app/file_dialog.h"
#include "app/thumbnails.h"
#include "model/io/atomic_file.h"
#include "model/io/layout_file.h"
#include "solver/export/cable_list.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_background.h"
#include "views/canvas/canvas_view.h"
#include "views/panels/charts_panel.h"
#include "views/panels/kpi/kpi_strip.h"
#include "views/panels/log_panel.h"
#include "views/panels/notice_bar.h"
#include "views/panels/palette/palette_panel.h"
#include "views/panels/scenarios/scenarios_panel.h"
#include "views/panels/welcome_page.h"
#include "views/report/plan_file.h"
#include "views/report/report.h"
#include "views/session/text/diagnostic_text.h"
#include "views/session/text/language.h"
#include "views/session/text/qt_text.h"

#include <QCloseEvent>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>

#include <algorithm>

namespace mw {

namespace {

constexpr qsizetype kMostTold = 12;   ///< remarks about a file: more are not read in a dialog
constexpr qsizetype kExcerpt = 60;   ///< letters on each side of a place

/// What stands at a place, marked: "components: [{id: rack-1 ▸part: x}]". Empty: it is no place in a text that can be read.
QString excerptAt(const Where& where)
{
    QFile file(toQt(where.file));
    if (where.line <= 0 || !file.open(QIODevice::ReadOnly)) return {};
    QByteArray line;
    for (int i = 0; i < where.line; ++i) line = file.readLine();
    const QString text = QString::fromUtf8(line);
    if (text.trimmed().isEmpty()) return {};
    const qsizetype at = std::clamp<qsizetype>(where.column - 1, 0, text.size()), from = std::max<qsizetype>(0, at - kExcerpt);
    const QString marked = text.mid(from, at - from) + QStringLiteral("▸") + text.mid(at, kExcerpt);
    return (from > 0 ? QStringLiteral("… ") : QString()) + marked.simplified();
}

QString textOf(const std::vector<Diagnostic>& diagnostics, qsizetype most)
{
    QStringList lines;
    for (const auto& diagnostic : diagnostics) {
        const QString excerpt = excerptAt(diagnostic.where);
        lines << localText(diagnostic) + (excerpt.isEmpty() ? QString() : QStringLiteral("\n      ") + excerpt);
    }
    if (lines.size() > most) lines = lines.mid(0, most) << MainWindow::tr("... %1 more").arg(lines.size() - most);
    return lines.join(QLatin1Char('\n'));
}

QString layoutFilter() { return MainWindow::tr("Layouts (*.yaml *.yml)"); }

/// Reports read alike wherever they are written: the user's language, units, signs and currency are put aside while one is made.
class PlainFigures {
public:
    PlainFigures() { format::setStyle({}); }
    ~PlainFigures() { format::setStyle(m_before); }
    PlainFigures(const PlainFigures&) = delete;
    PlainFigures& operator=(const PlainFigures&) = delete;

private:
    format::Style m_before{format::style()};
    language::English m_english{};
};

QStringList draggedFiles(const QMimeData& mime, const QStringList& endings)
{
    QStringList files;
    for (const auto& url : mime.urls())
        if (url.isLocalFile() && endings.contains(QFileInfo(url.toLocalFile()).suffix().toLower())) files << url.toLocalFile();
    return files;
}

QStringList layoutFiles(const QMimeData& mime) { return draggedFiles(mime, {QStringLiteral("yaml"), QStringLiteral("yml")}); }

QStringList buildingPlans(const QMimeData& mime)
{
    return draggedFiles(mime, {QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("svg")});
}

}  // namespace

bool MainWindow::maybeSave()
{
    if (m_document.isClean()) return true;
    switch (m_dialogs.unsaved(m_document.title())) {
    case Dialogs::Unsaved::Save: return save();
    case Dialogs::Unsaved::Discard: return true;
    case Dialogs::Unsaved::Cancel: break;
    }
    return false;
}

bool MainWindow::openFile(const QString& path)
{
    if (!maybeSave()) return false;
    if (!m_document.open(path)) {
        showDiagnostics(tr("This layout could not be opened"));
        return false;
    }
    m_settings.addRecentFile(QFileInfo(path).absoluteFilePath());
    updateRecent();
    m_log->add(LogPanel::Kind::Done, tr("Opened %1").arg(path));
    if (!m_document.diagnostics().empty())
        tell(tr("Opened with remarks (%1), the first: %2")
                 .arg(m_document.diagnostics().size())
                 .arg(localText(m_document.diagnostics().front())));
    return true;
}

void MainWindow::newLayout()
{
    if (!maybeSave()) return;
    Layout layout;
    auto settings = std::make_shared<Settings>();
    settings->name = fromQt(tr("New layout"));
    layout.settings = std::move(settings);
    Hall hall;
    hall.id = "hall-a";
    hall.title = fromQt(tr("Hall A"));
    hall.grid_m = m_settings.preferences().newGrid_m;
    layout.halls.add(std::move(hall));
    m_document.reset(std::move(layout));
}

bool MainWindow::save()
{
    if (m_document.path().isEmpty() || m_document.isReadOnly()) return saveAs();
    m_watch.check();
    if (!m_notices->text(QStringLiteral("outside")).isEmpty()) {
        tell(tr("Not saved: another program changed the file. Reload it, keep yours, or compare the two first."));
        return false;
    }
    if (const auto failure = m_document.save()) {
        complain(tr("Not saved"), localText(*failure));
        return false;
    }
    m_watch.check();   // what had vanished is there again
    for (const auto* notice : {"vanished", "not-autosaved"}) m_notices->take(QLatin1String(notice));
    keepPicture();
    tell(tr("Saved %1").arg(m_document.path()));
    return true;
}

/// A shipped example is no place for one's own work: what is made of it goes where such a file was chosen last.
QString MainWindow::proposedFile(const QString& ending, const QString& filter) const
{
    const QFileInfo file(m_document.path().isEmpty() ? QStringLiteral("layout") : m_document.path());
    const QString name = file.completeBaseName() + ending;
    return !m_document.path().isEmpty() && !m_document.isReadOnly() ? file.absoluteDir().filePath(name) : QDir(folderToSaveIn(nullptr, filter)).filePath(name);
}

bool MainWindow::saveAs()
{
    const QString suffix = QFileInfo(m_document.path()).suffix();
    const QString path = m_dialogs.savePath(tr("Save layout as"), proposedFile(u'.' + (suffix.isEmpty() ? QStringLiteral("yaml") : suffix), layoutFilter()), layoutFilter());
    if (path.isEmpty()) return false;
    if (const auto failure = m_document.saveAs(path)) {
        complain(tr("Not saved"), localText(*failure));
        return false;
    }
    m_settings.addRecentFile(QFileInfo(path).absoluteFilePath());
    updateRecent();
    for (const auto* notice : {"outside", "vanished", "read-only", "not-autosaved"}) m_notices->take(QLatin1String(notice));
    keepPicture();
    tell(tr("Saved %1").arg(path));
    return true;
}

void MainWindow::newFromTemplate(const QString& path)
{
    if (!maybeSave()) return;
    auto loaded = readLayoutFile(fromQt(path));
    if (loaded.value) return m_document.reset(*std::move(loaded.value));
    complain(tr("This template could not be read"), textOf(loaded.diagnostics, kMostTold));
}

void MainWindow::exportReport(const QString& ending)
{
    if (!m_results || !m_results->complete) {
        tell(tr("The report needs all results; they are still being computed. Try again in a moment."));
        return;
    }
    const QString filter = tr("Reports (*.pdf *.html *.md *.xlsx *.csv *.json)"), path = m_dialogs.savePath(tr("Export report"), proposedFile(ending, filter), filter);
    if (path.isEmpty()) return;
    const auto failure = [&] {
        const PlainFigures plain;
        return writeReport(*m_results, fromQt(path), m_scenarios->solved());
    }();
    if (failure)
        complain(tr("Report not written"), localText(*failure));
    else
        tell(tr("Report written to %1").arg(path));
}

void MainWindow::exportPlan()
{
    if (!m_results) return;
    const QString filter = tr("Pictures (*.png *.svg)"), path = m_dialogs.savePath(tr("Export plan"), proposedFile(QStringLiteral(".png"), filter), filter);
    if (path.isEmpty()) return;
    const auto failure = [&] {
        const PlainFigures plain;
        const Canvas& shown = m_canvas->canvas();
        PlanOptions options;
        options.layers.parallel = shown.layers().parallel, options.layers.flow = shown.layers().flow;
        if (const RequestFlow* flow = shown.serving().shownFlow()) options.workload = flow->workload;
        return writePlan(*m_results, *m_theme, {}, shown.hall(), fromQt(path), options);
    }();
    if (failure)
        complain(tr("Plan not written"), localText(*failure));
    else
        tell(tr("Plan written to %1").arg(path));
}

void MainWindow::exportChart(const QString& id)
{
    const QString filter = tr("Picture (*.png);;Drawing (*.svg);;Table (*.csv)"), path = m_dialogs.savePath(tr("Save chart"), proposedFile(QStringLiteral("-%1.png").arg(id), filter), filter);
    if (path.isEmpty()) return;
    if (const auto failure = m_charts->saveChart(id, fromQt(path)))
        complain(tr("Chart not written"), localText(*failure));
    else
        tell(tr("Chart written to %1").arg(path));
}

void MainWindow::exportCables()
{
    if (!m_results || !m_results->network) return;
    const QString filter = tr("Tables (*.csv)"), path = m_dialogs.savePath(tr("Export cables"), proposedFile(QStringLiteral("-cables.csv"), filter), filter);
    if (path.isEmpty()) return;
    if (const auto failure = writeFileAtomically(fromQt(path), cableCsv(*m_results)))
        complain(tr("Cables not written"), localText(*failure));
    else
        tell(tr("Cables written to %1").arg(path));
}

void MainWindow::showDiagnostics(const QString& title)
{
    complain(title, textOf(m_document.diagnostics(), kMostTold));
}

void MainWindow::documentReplaced()
{
    m_results.reset();
    m_toShow.clear();
    m_kpis->reset();
    m_palette->setCatalog(m_document.catalog());
    remakeService();
    m_stack->setCurrentWidget(m_canvas);
    updateTitle();
    solve();
    for (const auto* notice : {"outside", "vanished", "read-only", "not-autosaved"}) m_notices->take(QLatin1String(notice));
    tellReadOnly();
    tourWhenFirst();
}

/// Once a saved state: the welcome page shows it.
void MainWindow::keepPicture()
{
    const bool current = m_results && m_results->complete && m_results->revision == m_document.revision();
    if (!current || !m_document.isClean() || m_document.path().isEmpty() || m_pictured == m_document.revision()) return;
    m_pictured = m_document.revision();
    keepThumbnail(m_results, *m_theme, m_document.path());
}

/// While one looks at the welcome page.
void MainWindow::pictureExamples()
{
    if (!isVisible() || m_stack->currentWidget() != m_welcome) return;
    drawThumbnails(m_welcome->shipped(), m_data->catalog, *m_theme, m_welcome, [this](const QString& file, const QString& picture) { m_welcome->showPicture(file, picture); });
}

void MainWindow::updateTitle()
{
    setWindowModified(!m_document.isClean());
    const QString title = m_document.isReadOnly() ? tr("%1 (read-only)").arg(m_document.title()) : m_document.title();
    setWindowTitle(title + QStringLiteral("[*] - Millwright"));
    setWindowFilePath(m_document.path());
}

void MainWindow::updateRecent()
{
    const auto files = m_settings.recentFiles();
    QStringList pictures;
    for (const auto& file : files) pictures << thumbnailOf(file);
    m_welcome->setRecent(files, pictures);
    m_recentMenu->clear();
    m_recentMenu->setEnabled(!files.isEmpty());
    QStringList names;
    for (const auto& file : files) names << QFileInfo(file).fileName();
    for (qsizetype i = 0; i < files.size(); ++i) {   // of two with one name, the folder tells which is which
        const QString folder = names.count(names[i]) > 1 ? QStringLiteral("  —  ") + QDir::toNativeSeparators(QFileInfo(files[i]).absolutePath()) : QString();
        auto* recent = m_recentMenu->addAction(QString(names[i] + folder).replace(u'&', QStringLiteral("&&")), this, [this, file = files[i]] { openFile(file); });
        recent->setToolTip(files[i]);
        recent->setStatusTip(files[i]);
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!maybeSave()) {
        event->ignore();
        return;
    }
    setPresenting(false);
    showWelcome(false);   // what it put away belongs to the arrangement
    m_settings.setWindow(saveGeometry(), arrangement().state);
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const bool planShown = m_stack->currentWidget() == m_canvas && hasLayout();
    if (!layoutFiles(*event->mimeData()).isEmpty() || (planShown && !buildingPlans(*event->mimeData()).isEmpty())) return event->acceptProposedAction();
    if (event->mimeData()->hasUrls())
        tell(planShown ? tr("A layout (*.yaml) is opened by dropping it here, a picture of the building (*.png, *.jpg, *.svg) is laid under the hall.")
                       : tr("A layout (*.yaml) is opened by dropping it here."));
}

/// Afterwards: what is asked or told then would hold up the program that the files were dragged from.
void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList files = layoutFiles(*event->mimeData()), plans = buildingPlans(*event->mimeData());
    event->acceptProposedAction();
    QTimer::singleShot(0, this, [this, files, plans] {
        activateWindow();
        if (files.isEmpty() && !plans.isEmpty()) return m_canvas->canvas().background().take(plans.first());
        if (files.isEmpty() || !openFile(files.first())) return;
        for (const auto& file : files.mid(1)) openWindow().openFile(file);
    });
}

}  // namespace mw
