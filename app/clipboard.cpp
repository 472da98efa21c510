// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copy, cut and paste of what stands on the plan or in a rack, as YAML text.
#include "app/main_window.h"

#include "model/edit/clipboard.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/canvas_view.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

namespace mw {

/// Whether there may be something to paste. Text of another program is read when it is pasted only: that waits for the program, and what is wrong with it is told then.
void MainWindow::lookAtClipboard()
{
    const auto& clipboard = *QApplication::clipboard();
    const QMimeData* held = clipboard.mimeData();
    m_clip = held != nullptr && held->hasText() && (!clipboard.ownsClipboard() || held->text().contains(QLatin1String("components:")));
    updateActions();
}

bool MainWindow::copySelected()
{
    const auto text = edit::copyText(m_document.layout(), m_document.selection().components());
    if (text.empty()) {
        tell(tr("Select components to copy first."));
        return false;
    }
    QApplication::clipboard()->setText(toQt(text));
    tell(tr("Copied as YAML."));
    return true;
}

/// What cannot be removed, since it is locked, is not copied either.
void MainWindow::cutSelected()
{
    const auto& paths = m_document.selection().components();
    const auto delta = canvas_edits::remove(m_document, paths, m_document.selection().links());
    if (!delta) return tell(localText(delta.refusal().message));
    if (!copySelected()) return;
    const auto count = canvas_edits::rootsOf(m_document, paths).size();
    m_document.commit(*delta, count == 1 ? tr("Cut %1").arg(toQt(paths.front())) : tr("Cut %1 components").arg(count));
    tell(tr("Cut: paste it at the pointer by %1.").arg(action(QStringLiteral("paste"))->shortcut().toString(QKeySequence::NativeText)));
}

/// North-west corner at the pointer where that is over the plan, on its grid; else in the middle of what is seen.
void MainWindow::paste()
{
    if (m_canvas->pasteInside()) return;
    const auto& canvas = m_canvas->canvas();
    const auto hall = static_cast<std::size_t>(canvas.hall());
    if (hall >= m_document.layout().halls.size()) return tell(tr("Add a hall first (menu Hall)."));
    const QPointF corner = canvas.placeForPaste();
    const auto delta = edit::pasteText(m_document.layout(), *m_document.catalog(), fromQt(QApplication::clipboard()->text()),
                                       m_document.layout().halls[hall].id, corner.x(), corner.y());
    if (!delta) return tell(localText(delta.refusal().message));
    m_document.commit(*delta, tr("Paste"));
    m_document.selection().select(canvas_edits::added(*delta));
}

}  // namespace mw
