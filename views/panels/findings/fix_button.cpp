// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/findings/fix_button.h"

#include "solver/rules/fixes.h"
#include "views/session/text/delta_text.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QFocusEvent>

namespace mw {

FixButton::FixButton(Document& document, QWidget* parent) : QPushButton(parent), m_document(document)
{
    setObjectName(QStringLiteral("fix-finding"));
    setProperty("primary", true);
    connect(this, &QPushButton::clicked, this, &FixButton::mend);
    hide();
}

void FixButton::setFinding(const Finding& finding)
{
    if (finding == m_finding) return;
    endPreview();
    m_finding = finding;
    const auto* known = finding.waived.empty() ? fixOf(finding.rule) : nullptr;
    setVisible(known != nullptr);
    if (known == nullptr) return;
    setText(localText(known->title));
    setToolTip(tr("Hold the pointer here to see what would change, and the figures above with it; click to "
                  "do it. Ctrl+Z undoes it."));
}

Outcome<Delta> FixButton::fix() const
{
    const auto* known = fixOf(m_finding.rule);
    if (known == nullptr)
        return Refusal{"fix.none", tr("There is no computed fix for this finding.").toStdString()};
    return known->make(*m_document.facility(), m_finding);
}

void FixButton::showPreview()
{
    if (m_previewing || !isVisible()) return;
    const auto delta = fix();
    if (!delta) {
        Q_EMIT previewed(localText(delta.refusal().message));
        return;
    }
    m_previewing = true;
    m_document.preview(*delta);
    Q_EMIT previewed(tr("Preview: %1.").arg(changeText(*delta)));
}

void FixButton::endPreview()
{
    Q_EMIT previewed({});
    if (!m_previewing) return;
    m_previewing = false;
    m_document.clearPreview();
}

void FixButton::mend()
{
    endPreview();
    const auto delta = fix();
    if (delta)
        m_document.commit(*delta, text());
    else
        Q_EMIT refused(localText(delta.refusal().message));
}

void FixButton::enterEvent(QEnterEvent* event)
{
    QPushButton::enterEvent(event);
    showPreview();
}

void FixButton::leaveEvent(QEvent* event)
{
    QPushButton::leaveEvent(event);
    endPreview();
}

/// A finding that went takes its button away, and no leave event comes.
void FixButton::hideEvent(QHideEvent* event)
{
    endPreview();
    QPushButton::hideEvent(event);
}

void FixButton::focusInEvent(QFocusEvent* event)
{
    QPushButton::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) showPreview();
}

void FixButton::focusOutEvent(QFocusEvent* event)
{
    QPushButton::focusOutEvent(event);
    endPreview();
}

}  // namespace mw
