// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a crash left behind: said which layout, how much and what last; brought back, compared with its file, or set aside.
#include "app/main_window.h"

#include "model/io/layout_file.h"
#include "views/dialogs/compare_dialog.h"
#include "views/panels/notice_bar.h"
#include "views/session/text/diagnostic_text.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace mw {

namespace {

QString noticeOf(const FoundJournal& journal) { return QStringLiteral("recovery-") + QFileInfo(toQt(journal.folder)).fileName(); }

QString fileOf(const FoundJournal& journal) { return QFileInfo(toQt(journal.head.path)).fileName(); }

/// File and name of the layout, as far as it has them.
QString nameOf(const FoundJournal& journal)
{
    const QString name = toQt(journal.head.name), file = fileOf(journal);
    if (file.isEmpty()) return name.isEmpty() ? MainWindow::tr("a layout without a file") : MainWindow::tr("“%1” (no file yet)").arg(name);
    return name.isEmpty() ? file : QStringLiteral("%1 (%2)").arg(file, name);
}

QString whenOf(const FoundJournal& journal)
{
    const auto when = QDateTime::fromMSecsSinceEpoch(journal.lastEdit_ms);
    const QString clock = when.toString(QStringLiteral("HH:mm"));
    return when.date() == QDate::currentDate() ? MainWindow::tr("today at %1").arg(clock)
                                               : MainWindow::tr("%1 at %2").arg(format::date(when.date()), clock);
}

QString lastOf(const FoundJournal& journal)
{
    return journal.lastEdit.empty() ? whenOf(journal) : MainWindow::tr("“%1”, %2").arg(toQt(journal.lastEdit), whenOf(journal));
}

}  // namespace

void MainWindow::offerRecovery()
{
    for (const auto& journal : m_recovery.found()) offerRecovery(journal);
}

/// A notice, to be answered when it suits.
void MainWindow::offerRecovery(const FoundJournal& journal)
{
    std::vector<NoticeBar::Answer> answers{{QStringLiteral("recover"), tr("Recover"), [this, journal] { recover(journal); }}};
    if (QFileInfo::exists(toQt(journal.head.path)))
        answers.push_back({QStringLiteral("recover-compare"), tr("Compare ..."), [this, journal] { compareRecovery(journal); }});
    answers.push_back({QStringLiteral("recover-discard"), tr("Discard"), [this, journal] { discardRecovery(journal); }});
    answers.push_back({QStringLiteral("recover-later"), tr("Later"), {}});
    m_notices->tell(noticeOf(journal),
                    tr("The studio ended without saving %1: %2, the last %3.")
                        .arg(nameOf(journal), journal.edits == 1 ? tr("one edit") : tr("%1 edits").arg(journal.edits), lastOf(journal)),
                    NoticeBar::Weight::Warning, std::move(answers));
}

/// Beside a layout with changes of its own, in a window of its own.
void MainWindow::recover(const FoundJournal& journal)
{
    if (!m_document.isClean()) return openWindow().recover(journal);
    if (const auto failure = m_recovery.recover(journal)) {
        complain(tr("Not recovered"), localText(*failure));
        return offerRecovery(journal);
    }
    updateTitle();
    tell(tr("Recovered %1 as it was %2. It is not saved yet.").arg(nameOf(journal), whenOf(journal)));
}

void MainWindow::compareRecovery(const FoundJournal& journal)
{
    offerRecovery(journal);   // stands until it is decided
    const auto left = mw::recover(journal);
    const auto saved = readLayoutFile(journal.head.path);
    if (!left.value || !saved.value) return complain(tr("The file cannot be compared"), localText((left.value ? saved.diagnostics : left.diagnostics).front()));
    auto* dialog = new CompareDialog(fileOf(journal), differencesOf(left.value->layout, *saved.value, CompareDialog::kMost), CompareDialog::Mine::Recovered, this);
    const auto decide = [this, journal](void (MainWindow::*answer)(const FoundJournal&)) {
        return [this, journal, answer] {
            m_notices->take(noticeOf(journal));
            (this->*answer)(journal);
        };
    };
    connect(dialog, &CompareDialog::keepWanted, this, decide(&MainWindow::recover));
    connect(dialog, &CompareDialog::reloadWanted, this, decide(&MainWindow::discardRecovery));
    dialog->open();
}

/// Nothing is lost by a click: what was discarded is kept for a while, and said where.
void MainWindow::discardRecovery(const FoundJournal& journal)
{
    const auto aside = m_recovery.setAside(journal);
    if (!aside) return tell(tr("Not discarded: it is in use, or the disk may not be written."));
    const QString folder = QDir::toNativeSeparators(QFileInfo(toQt(aside->folder)).path());
    m_notices->tell(QStringLiteral("discarded-") + noticeOf(journal), tr("Discarded: %1. The last few that were discarded lie in %2.").arg(nameOf(journal), folder),
                    NoticeBar::Weight::Note,
                    {{QStringLiteral("discarded-undo"), tr("Bring it back"),
                      [this, journal, aside] {
                          m_recovery.bringBack(*aside);
                          offerRecovery(journal);
                      }},
                     {QStringLiteral("discarded-fine"), tr("Fine"), {}}});
}

}  // namespace mw
