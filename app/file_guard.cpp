// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps work from being lost: files that other programs change, files that may not be written.
#include "app/main_window.h"

#include "model/io/layout_file.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_view.h"
#include "views/dialogs/compare_dialog.h"
#include "views/panels/notice_bar.h"
#include "views/session/text/diagnostic_text.h"
#include "views/session/text/qt_text.h"

#include <QApplication>

namespace mw {

void MainWindow::guardFiles()
{
    connect(&m_recovery, &Recovery::stopped, this, [this] {
        m_notices->tell(QStringLiteral("no-journal"), tr("Edits are no longer kept for recovery: the disk is full or may not be written. Save soon."),
                        NoticeBar::Weight::Warning, {{QStringLiteral("no-journal-save"), tr("Save"), [this] { save(); }}});
    });
    connect(&m_recovery, &Recovery::resumed, this, [this] {
        m_notices->take(QStringLiteral("no-journal"));
        if (!m_document.isClean()) tell(tr("The disk takes edits again: they are kept for recovery."));
    });
    connect(&m_watch, &FileWatch::changedOutside, this, &MainWindow::tellOutsideChange);
    connect(&m_watch, &FileWatch::vanished, this, &MainWindow::tellVanished);
    connect(&m_watch, &FileWatch::returned, this, [this] { m_notices->take(QStringLiteral("vanished")); });
    connect(qApp, &QApplication::applicationStateChanged, &m_watch, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) m_watch.check();
    });
    m_autosave.setParent(this);
    m_autosave.setObjectName(QStringLiteral("autosave"));
    connect(&m_autosave, &QTimer::timeout, this, &MainWindow::autosave);
    setAutosave(m_settings.preferences().autosave_min);
}

void MainWindow::setAutosave(int minutes)
{
    m_autosave.setInterval(minutes * 60'000);
    minutes > 0 ? m_autosave.start() : m_autosave.stop();
}

void MainWindow::tellOutsideChange()
{
    const QString text = m_document.isClean() ? tr("Another program changed %1.") : tr("Another program changed %1, and you have changes of your own.");
    m_notices->tell(QStringLiteral("outside"), text.arg(m_document.title()), NoticeBar::Weight::Warning,
                    {{QStringLiteral("outside-reload"), m_document.isClean() ? tr("Reload") : tr("Reload, drop mine"), [this] { reload(); }},
                     {QStringLiteral("outside-keep"), tr("Keep mine"), [this] { keepMine(); }},
                     {QStringLiteral("outside-compare"), tr("Compare ..."), [this] { compareWithFile(); }}});
}

void MainWindow::tellVanished()
{
    m_document.keepAgainstFile();
    m_notices->take(QStringLiteral("outside"));   // there is nothing to reload or to compare any more
    m_notices->tell(QStringLiteral("vanished"), tr("%1 was removed or renamed by another program. The layout is still open here.").arg(m_document.title()),
                    NoticeBar::Weight::Warning,
                    {{QStringLiteral("vanished-save"), tr("Write it again"), [this] { save(); }},
                     {QStringLiteral("vanished-save-as"), tr("Save as ..."), [this] { saveAs(); }}});
}

/// Of a shipped example the title says it: nobody means to change it where it lies.
void MainWindow::tellReadOnly()
{
    if (!m_document.isReadOnly() || m_document.isShipped()) return;
    m_notices->tell(QStringLiteral("read-only"),
                    tr("%1 is read-only. Change what you like; saving asks for another file.").arg(m_document.title()), NoticeBar::Weight::Note,
                    {{QStringLiteral("read-only-save-as"), tr("Save as ..."), [this] { saveAs(); }}, {QStringLiteral("read-only-fine"), tr("Fine"), {}}});
}

/// The file as it is now; view, pin and what can be undone stay.
void MainWindow::reload()
{
    if (!m_document.reload()) {
        showDiagnostics(tr("This layout could not be opened"));
        return tellOutsideChange();   // still undecided
    }
    for (const auto* notice : {"outside", "not-autosaved", "vanished", "read-only"}) m_notices->take(QLatin1String(notice));
    tellReadOnly();
    updateTitle();
    if (m_canvas->isVisible()) m_canvas->canvas().setFocus();   // the button that had it is gone
    tell(m_document.undoStack().canUndo() ? tr("Reloaded %1; undo brings back what was here").arg(m_document.path()) : tr("Reloaded %1").arg(m_document.path()));
}

void MainWindow::keepMine()
{
    m_notices->take(QStringLiteral("outside"));
    m_document.keepAgainstFile();
    tell(tr("Kept yours. Saving writes it over the other program's."));
}

void MainWindow::compareWithFile()
{
    tellOutsideChange();   // stands until it is decided: nothing is saved by itself meanwhile
    const auto theirs = readLayoutFile(fromQt(m_document.path()));
    if (!theirs.value) return complain(tr("The file cannot be compared"), localText(theirs.diagnostics.front()));
    auto* dialog = new CompareDialog(m_document.title(), differencesOf(m_document.layout(), *theirs.value, CompareDialog::kMost), CompareDialog::Mine::Open, this);
    connect(dialog, &CompareDialog::reloadWanted, this, &MainWindow::reload);
    connect(dialog, &CompareDialog::keepWanted, this, &MainWindow::keepMine);
    dialog->open();
}

/// Never over what another program wrote, never with a question.
void MainWindow::autosave()
{
    if (m_document.isClean() || m_document.path().isEmpty() || m_document.isReadOnly()) return;
    m_watch.check();
    if (m_document.hasUndoneReload()) tellOutsideChange();
    if (!m_notices->text(QStringLiteral("outside")).isEmpty() || !m_notices->text(QStringLiteral("vanished")).isEmpty()) return;
    if (const auto failure = m_document.save())
        m_notices->tell(QStringLiteral("not-autosaved"), tr("Not saved by itself: %1").arg(localText(*failure)), NoticeBar::Weight::Warning,
                        {{QStringLiteral("not-autosaved-save-as"), tr("Save as ..."), [this] { saveAs(); }}, {QStringLiteral("not-autosaved-fine"), tr("Later"), {}}});
    else
        m_notices->take(QStringLiteral("not-autosaved")), tell(tr("Saved by itself: %1").arg(m_document.path()));
}

}  // namespace mw
